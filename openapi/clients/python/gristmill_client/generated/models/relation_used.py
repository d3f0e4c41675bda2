from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="RelationUsed")



@_attrs_define
class RelationUsed:
    """ One column that would be computed. Sizes are estimates from a sample.

        Attributes:
            target (str):
            references (list[str]):
            kind (str):
            formula (str):
            bytes_before (int):
            bytes_after (int):
     """

    target: str
    references: list[str]
    kind: str
    formula: str
    bytes_before: int
    bytes_after: int





    def to_dict(self) -> dict[str, Any]:
        target = self.target

        references = self.references



        kind = self.kind

        formula = self.formula

        bytes_before = self.bytes_before

        bytes_after = self.bytes_after


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "target": target,
            "references": references,
            "kind": kind,
            "formula": formula,
            "bytes_before": bytes_before,
            "bytes_after": bytes_after,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target = d.pop("target")

        references = cast(list[str], d.pop("references"))


        kind = d.pop("kind")

        formula = d.pop("formula")

        bytes_before = d.pop("bytes_before")

        bytes_after = d.pop("bytes_after")

        relation_used = cls(
            target=target,
            references=references,
            kind=kind,
            formula=formula,
            bytes_before=bytes_before,
            bytes_after=bytes_after,
        )

        return relation_used

