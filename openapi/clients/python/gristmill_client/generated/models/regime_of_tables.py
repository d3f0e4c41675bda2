from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.regime_of_tables_mean_ranks import RegimeOfTablesMeanRanks





T = TypeVar("T", bound="RegimeOfTables")



@_attrs_define
class RegimeOfTables:
    """ 
        Attributes:
            regime (str):
            tables (list[str]):
            mean_ranks (RegimeOfTablesMeanRanks):
            friedman_p (float):
     """

    regime: str
    tables: list[str]
    mean_ranks: RegimeOfTablesMeanRanks
    friedman_p: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.regime_of_tables_mean_ranks import RegimeOfTablesMeanRanks # noqa: PLC0415
        regime = self.regime

        tables = self.tables



        mean_ranks = self.mean_ranks.to_dict()

        friedman_p = self.friedman_p


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "regime": regime,
            "tables": tables,
            "mean_ranks": mean_ranks,
            "friedman_p": friedman_p,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.regime_of_tables_mean_ranks import RegimeOfTablesMeanRanks # noqa: PLC0415
        d = dict(src_dict)
        regime = d.pop("regime")

        tables = cast(list[str], d.pop("tables"))


        mean_ranks = RegimeOfTablesMeanRanks.from_dict(d.pop("mean_ranks"))




        friedman_p = d.pop("friedman_p")

        regime_of_tables = cls(
            regime=regime,
            tables=tables,
            mean_ranks=mean_ranks,
            friedman_p=friedman_p,
        )

        return regime_of_tables

