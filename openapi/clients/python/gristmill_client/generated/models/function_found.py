from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="FunctionFound")



@_attrs_define
class FunctionFound:
    """ One column that is computed instead of stored.

        Attributes:
            target (str): the computed column
            references (list[str]): the columns it is computed from
            kind (str): the kind of function, as in `families`
            formula (str):
            exact (bool): true when the formula alone gives every cell; else a residual or exceptions are stored beside it
            bytes_before (int): bytes of the column in the best file without functions
            bytes_after (int): bytes of what is stored instead, and of naming the function
     """

    target: str
    references: list[str]
    kind: str
    formula: str
    exact: bool
    bytes_before: int
    bytes_after: int





    def to_dict(self) -> dict[str, Any]:
        target = self.target

        references = self.references



        kind = self.kind

        formula = self.formula

        exact = self.exact

        bytes_before = self.bytes_before

        bytes_after = self.bytes_after


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "target": target,
            "references": references,
            "kind": kind,
            "formula": formula,
            "exact": exact,
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

        exact = d.pop("exact")

        bytes_before = d.pop("bytes_before")

        bytes_after = d.pop("bytes_after")

        function_found = cls(
            target=target,
            references=references,
            kind=kind,
            formula=formula,
            exact=exact,
            bytes_before=bytes_before,
            bytes_after=bytes_after,
        )

        return function_found

