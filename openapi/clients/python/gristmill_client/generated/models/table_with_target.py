from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.table_with_target_shipped_type_0 import check_table_with_target_shipped_type_0
from ..models.table_with_target_shipped_type_0 import TableWithTargetShippedType0
from ..models.table_with_target_task_type_0 import check_table_with_target_task_type_0
from ..models.table_with_target_task_type_0 import TableWithTargetTaskType0
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="TableWithTarget")



@_attrs_define
class TableWithTarget:
    """ A table, and what to predict of it.

        Attributes:
            table (None | str | Unset):
            shipped (None | TableWithTargetShippedType0 | Unset): in place of a table of yours, a public one that comes with
                the service
            target (None | str | Unset): the column to predict; `target` in shipped tables
            left_out (list[str] | Unset): columns not to learn from
            categories (list[str] | Unset): columns of whole numbers that are codes, such as postal codes; texts are
                categories anyway
            task (None | TableWithTargetTaskType0 | Unset): none: by the target, texts and few whole numbers being classes
            balanced (bool | Unset): rows of rare classes count more in learning Default: False.
     """

    table: None | str | Unset = UNSET
    shipped: None | TableWithTargetShippedType0 | Unset = UNSET
    target: None | str | Unset = UNSET
    left_out: list[str] | Unset = UNSET
    categories: list[str] | Unset = UNSET
    task: None | TableWithTargetTaskType0 | Unset = UNSET
    balanced: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        table: None | str | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        else:
            table = self.table

        shipped: None | str | Unset
        if isinstance(self.shipped, Unset):
            shipped = UNSET
        elif isinstance(self.shipped, str):
            shipped = self.shipped
        else:
            shipped = self.shipped

        target: None | str | Unset
        if isinstance(self.target, Unset):
            target = UNSET
        else:
            target = self.target

        left_out: list[str] | Unset = UNSET
        if not isinstance(self.left_out, Unset):
            left_out = self.left_out



        categories: list[str] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = self.categories



        task: None | str | Unset
        if isinstance(self.task, Unset):
            task = UNSET
        elif isinstance(self.task, str):
            task = self.task
        else:
            task = self.task

        balanced = self.balanced


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if table is not UNSET:
            field_dict["table"] = table
        if shipped is not UNSET:
            field_dict["shipped"] = shipped
        if target is not UNSET:
            field_dict["target"] = target
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if categories is not UNSET:
            field_dict["categories"] = categories
        if task is not UNSET:
            field_dict["task"] = task
        if balanced is not UNSET:
            field_dict["balanced"] = balanced

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_table(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        table = _parse_table(d.pop("table", UNSET))


        def _parse_shipped(data: object) -> None | TableWithTargetShippedType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                shipped_type_0 = check_table_with_target_shipped_type_0(data)



                return shipped_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableWithTargetShippedType0 | Unset, data)

        shipped = _parse_shipped(d.pop("shipped", UNSET))


        def _parse_target(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        target = _parse_target(d.pop("target", UNSET))


        left_out = cast(list[str], d.pop("left_out", UNSET))


        categories = cast(list[str], d.pop("categories", UNSET))


        def _parse_task(data: object) -> None | TableWithTargetTaskType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                task_type_0 = check_table_with_target_task_type_0(data)



                return task_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableWithTargetTaskType0 | Unset, data)

        task = _parse_task(d.pop("task", UNSET))


        balanced = d.pop("balanced", UNSET)

        table_with_target = cls(
            table=table,
            shipped=shipped,
            target=target,
            left_out=left_out,
            categories=categories,
            task=task,
            balanced=balanced,
        )

        return table_with_target

