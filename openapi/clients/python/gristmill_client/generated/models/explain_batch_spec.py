from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset






T = TypeVar("T", bound="ExplainBatchSpec")



@_attrs_define
class ExplainBatchSpec:
    """ Predict many rows, and say why.

        Attributes:
            model (str): what `train-imn` made
            table (str): with the columns that the model was trained on
            trust (bool | Unset): how far each explanation holds nearby; takes some twenty times as long Default: False.
     """

    model: str
    table: str
    trust: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        model = self.model

        table = self.table

        trust = self.trust


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "table": table,
        })
        if trust is not UNSET:
            field_dict["trust"] = trust

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        table = d.pop("table")

        trust = d.pop("trust", UNSET)

        explain_batch_spec = cls(
            model=model,
            table=table,
            trust=trust,
        )

        return explain_batch_spec

