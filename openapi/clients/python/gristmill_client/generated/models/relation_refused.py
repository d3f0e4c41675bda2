from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="RelationRefused")



@_attrs_define
class RelationRefused:
    """ A relation that was found and not used.

        Attributes:
            target (str):
            references (list[str]):
            kind (str):
            formula (str):
            gain_bytes (int): bytes that it would save by itself, estimated from the sample
            reason (str):
     """

    target: str
    references: list[str]
    kind: str
    formula: str
    gain_bytes: int
    reason: str





    def to_dict(self) -> dict[str, Any]:
        target = self.target

        references = self.references



        kind = self.kind

        formula = self.formula

        gain_bytes = self.gain_bytes

        reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "target": target,
            "references": references,
            "kind": kind,
            "formula": formula,
            "gain_bytes": gain_bytes,
            "reason": reason,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target = d.pop("target")

        references = cast(list[str], d.pop("references"))


        kind = d.pop("kind")

        formula = d.pop("formula")

        gain_bytes = d.pop("gain_bytes")

        reason = d.pop("reason")

        relation_refused = cls(
            target=target,
            references=references,
            kind=kind,
            formula=formula,
            gain_bytes=gain_bytes,
            reason=reason,
        )

        return relation_refused

