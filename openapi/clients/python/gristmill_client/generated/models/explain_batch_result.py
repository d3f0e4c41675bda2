from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.explain_batch_result_task import check_explain_batch_result_task
from ..models.explain_batch_result_task import ExplainBatchResultTask
from typing import cast

if TYPE_CHECKING:
  from ..models.explain_batch_result_warnings import ExplainBatchResultWarnings
  from ..models.feature_importance import FeatureImportance





T = TypeVar("T", bound="ExplainBatchResult")



@_attrs_define
class ExplainBatchResult:
    """ 
        Attributes:
            file (str): Parquet, a row for each of the table's: `row`, `prediction`, `p_<class>`, and for each output
                `output`, `base` and a column for every contribution; with several outputs their names stand before `: `
            rows (int):
            task (ExplainBatchResultTask):
            output_names (list[str]):
            features (list[FeatureImportance]): over these rows, the most important first
            warnings (ExplainBatchResultWarnings): rows that each warning is true of
            local_fidelity (float | None):
            stability (float | None):
            plots (list[str]):
            seconds (float):
     """

    file: str
    rows: int
    task: ExplainBatchResultTask
    output_names: list[str]
    features: list[FeatureImportance]
    warnings: ExplainBatchResultWarnings
    local_fidelity: float | None
    stability: float | None
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.explain_batch_result_warnings import ExplainBatchResultWarnings # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        file = self.file

        rows = self.rows

        task: str = self.task

        output_names = self.output_names



        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)



        warnings = self.warnings.to_dict()

        local_fidelity: float | None
        local_fidelity = self.local_fidelity

        stability: float | None
        stability = self.stability

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "file": file,
            "rows": rows,
            "task": task,
            "output_names": output_names,
            "features": features,
            "warnings": warnings,
            "local_fidelity": local_fidelity,
            "stability": stability,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.explain_batch_result_warnings import ExplainBatchResultWarnings # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        d = dict(src_dict)
        file = d.pop("file")

        rows = d.pop("rows")

        task = check_explain_batch_result_task(d.pop("task"))




        output_names = cast(list[str], d.pop("output_names"))


        features = []
        _features = d.pop("features")
        for features_item_data in (_features):
            features_item = FeatureImportance.from_dict(features_item_data)



            features.append(features_item)


        warnings = ExplainBatchResultWarnings.from_dict(d.pop("warnings"))




        def _parse_local_fidelity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        local_fidelity = _parse_local_fidelity(d.pop("local_fidelity"))


        def _parse_stability(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        stability = _parse_stability(d.pop("stability"))


        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        explain_batch_result = cls(
            file=file,
            rows=rows,
            task=task,
            output_names=output_names,
            features=features,
            warnings=warnings,
            local_fidelity=local_fidelity,
            stability=stability,
            plots=plots,
            seconds=seconds,
        )

        return explain_batch_result

