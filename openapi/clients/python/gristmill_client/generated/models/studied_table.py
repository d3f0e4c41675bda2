from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.studied_table_task_type_0 import check_studied_table_task_type_0
from ..models.studied_table_task_type_0 import StudiedTableTaskType0
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="StudiedTable")



@_attrs_define
class StudiedTable:
    """ A table of yours.

        Attributes:
            name (str):
            table (str):
            target (str):
            left_out (list[str] | Unset):
            categories (list[str] | Unset): columns of whole numbers that are codes
            task (None | StudiedTableTaskType0 | Unset): none: by the target
     """

    name: str
    table: str
    target: str
    left_out: list[str] | Unset = UNSET
    categories: list[str] | Unset = UNSET
    task: None | StudiedTableTaskType0 | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        table = self.table

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


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "table": table,
            "target": target,
        })
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if categories is not UNSET:
            field_dict["categories"] = categories
        if task is not UNSET:
            field_dict["task"] = task

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        table = d.pop("table")

        target = d.pop("target")

        left_out = cast(list[str], d.pop("left_out", UNSET))


        categories = cast(list[str], d.pop("categories", UNSET))


        def _parse_task(data: object) -> None | StudiedTableTaskType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                task_type_0 = check_studied_table_task_type_0(data)



                return task_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StudiedTableTaskType0 | Unset, data)

        task = _parse_task(d.pop("task", UNSET))


        studied_table = cls(
            name=name,
            table=table,
            target=target,
            left_out=left_out,
            categories=categories,
            task=task,
        )

        return studied_table

