from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.wrong_row import WrongRow





T = TypeVar("T", bound="DataFinding")



@_attrs_define
class DataFinding:
    """ A relation that holds in at least 90 % of the rows: the others may be errors.

        Attributes:
            target (str):
            references (list[str]):
            kind (str):
            formula (str):
            rows_compared (int): rows in which the target is not null
            rows_wrong (int): rows of these in which the relation does not hold
            examples (list[WrongRow]): the first of these rows, at most 20
     """

    target: str
    references: list[str]
    kind: str
    formula: str
    rows_compared: int
    rows_wrong: int
    examples: list[WrongRow]





    def to_dict(self) -> dict[str, Any]:
        from ..models.wrong_row import WrongRow # noqa: PLC0415
        target = self.target

        references = self.references



        kind = self.kind

        formula = self.formula

        rows_compared = self.rows_compared

        rows_wrong = self.rows_wrong

        examples = []
        for examples_item_data in self.examples:
            examples_item = examples_item_data.to_dict()
            examples.append(examples_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "target": target,
            "references": references,
            "kind": kind,
            "formula": formula,
            "rows_compared": rows_compared,
            "rows_wrong": rows_wrong,
            "examples": examples,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.wrong_row import WrongRow # noqa: PLC0415
        d = dict(src_dict)
        target = d.pop("target")

        references = cast(list[str], d.pop("references"))


        kind = d.pop("kind")

        formula = d.pop("formula")

        rows_compared = d.pop("rows_compared")

        rows_wrong = d.pop("rows_wrong")

        examples = []
        _examples = d.pop("examples")
        for examples_item_data in (_examples):
            examples_item = WrongRow.from_dict(examples_item_data)



            examples.append(examples_item)


        data_finding = cls(
            target=target,
            references=references,
            kind=kind,
            formula=formula,
            rows_compared=rows_compared,
            rows_wrong=rows_wrong,
            examples=examples,
        )

        return data_finding

