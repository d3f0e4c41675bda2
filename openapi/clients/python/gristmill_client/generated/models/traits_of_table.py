from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="TraitsOfTable")



@_attrs_define
class TraitsOfTable:
    """ 
        Attributes:
            rows (int):
            features (int):
            classes (int): 0: numbers are predicted
            categorical (float): share of the columns that are categories
            missing (float): share of the cells that are missing
            rarest (float): share of the rarest class; 0 for numbers
            repeated (float): share of the rows that are the same as another, target included: they may be on both sides of
                a fold
     """

    rows: int
    features: int
    classes: int
    categorical: float
    missing: float
    rarest: float
    repeated: float





    def to_dict(self) -> dict[str, Any]:
        rows = self.rows

        features = self.features

        classes = self.classes

        categorical = self.categorical

        missing = self.missing

        rarest = self.rarest

        repeated = self.repeated


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "rows": rows,
            "features": features,
            "classes": classes,
            "categorical": categorical,
            "missing": missing,
            "rarest": rarest,
            "repeated": repeated,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rows = d.pop("rows")

        features = d.pop("features")

        classes = d.pop("classes")

        categorical = d.pop("categorical")

        missing = d.pop("missing")

        rarest = d.pop("rarest")

        repeated = d.pop("repeated")

        traits_of_table = cls(
            rows=rows,
            features=features,
            classes=classes,
            categorical=categorical,
            missing=missing,
            rarest=rarest,
            repeated=repeated,
        )

        return traits_of_table

