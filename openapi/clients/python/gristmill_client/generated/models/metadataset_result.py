from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.metadataset_run import MetadatasetRun





T = TypeVar("T", bound="MetadatasetResult")



@_attrs_define
class MetadatasetResult:
    """ 
        Attributes:
            runs (list[MetadatasetRun]): the smallest validation NLL first
            rows (int): predictions: rows times runs
            predictions (str): a prediction set, for `fit` and `compare`
            runs_table (str): everything known of these runs (Parquet)
     """

    runs: list[MetadatasetRun]
    rows: int
    predictions: str
    runs_table: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.metadataset_run import MetadatasetRun # noqa: PLC0415
        runs = []
        for runs_item_data in self.runs:
            runs_item = runs_item_data.to_dict()
            runs.append(runs_item)



        rows = self.rows

        predictions = self.predictions

        runs_table = self.runs_table


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "runs": runs,
            "rows": rows,
            "predictions": predictions,
            "runs_table": runs_table,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadataset_run import MetadatasetRun # noqa: PLC0415
        d = dict(src_dict)
        runs = []
        _runs = d.pop("runs")
        for runs_item_data in (_runs):
            runs_item = MetadatasetRun.from_dict(runs_item_data)



            runs.append(runs_item)


        rows = d.pop("rows")

        predictions = d.pop("predictions")

        runs_table = d.pop("runs_table")

        metadataset_result = cls(
            runs=runs,
            rows=rows,
            predictions=predictions,
            runs_table=runs_table,
        )

        return metadataset_result

