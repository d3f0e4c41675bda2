from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.explain_answer_task import check_explain_answer_task
from ..models.explain_answer_task import ExplainAnswerTask
from typing import cast

if TYPE_CHECKING:
  from ..models.explained_row import ExplainedRow





T = TypeVar("T", bound="ExplainAnswer")



@_attrs_define
class ExplainAnswer:
    """ 
        Attributes:
            task (ExplainAnswerTask):
            classes (list[str] | None):
            output_names (list[str]):
            rows (list[ExplainedRow]):
     """

    task: ExplainAnswerTask
    classes: list[str] | None
    output_names: list[str]
    rows: list[ExplainedRow]





    def to_dict(self) -> dict[str, Any]:
        from ..models.explained_row import ExplainedRow # noqa: PLC0415
        task: str = self.task

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        output_names = self.output_names



        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "task": task,
            "classes": classes,
            "output_names": output_names,
            "rows": rows,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.explained_row import ExplainedRow # noqa: PLC0415
        d = dict(src_dict)
        task = check_explain_answer_task(d.pop("task"))




        def _parse_classes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                classes_type_0 = cast(list[str], data)

                return classes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        classes = _parse_classes(d.pop("classes"))


        output_names = cast(list[str], d.pop("output_names"))


        rows = []
        _rows = d.pop("rows")
        for rows_item_data in (_rows):
            rows_item = ExplainedRow.from_dict(rows_item_data)



            rows.append(rows_item)


        explain_answer = cls(
            task=task,
            classes=classes,
            output_names=output_names,
            rows=rows,
        )

        return explain_answer

