from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.evaluated_table import EvaluatedTable





T = TypeVar("T", bound="EvaluateExplanationsResult")



@_attrs_define
class EvaluateExplanationsResult:
    """ 
        Attributes:
            tables (list[EvaluatedTable]):
            values (str): Parquet: `table`, `explainer`, `metric`, `row`, `value`
            plots (list[str]):
            seconds (float):
     """

    tables: list[EvaluatedTable]
    values: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluated_table import EvaluatedTable # noqa: PLC0415
        tables = []
        for tables_item_data in self.tables:
            tables_item = tables_item_data.to_dict()
            tables.append(tables_item)



        values = self.values

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "tables": tables,
            "values": values,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluated_table import EvaluatedTable # noqa: PLC0415
        d = dict(src_dict)
        tables = []
        _tables = d.pop("tables")
        for tables_item_data in (_tables):
            tables_item = EvaluatedTable.from_dict(tables_item_data)



            tables.append(tables_item)


        values = d.pop("values")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        evaluate_explanations_result = cls(
            tables=tables,
            values=values,
            plots=plots,
            seconds=seconds,
        )

        return evaluate_explanations_result

