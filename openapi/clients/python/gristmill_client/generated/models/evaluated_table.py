from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.evaluated_table_metric import check_evaluated_table_metric
from ..models.evaluated_table_metric import EvaluatedTableMetric
from typing import cast

if TYPE_CHECKING:
  from ..models.evaluated_table_refused import EvaluatedTableRefused
  from ..models.evaluated_table_scores import EvaluatedTableScores
  from ..models.judged_explainer import JudgedExplainer
  from ..models.retrained_without import RetrainedWithout
  from ..models.stability_of_explanations import StabilityOfExplanations





T = TypeVar("T", bound="EvaluatedTable")



@_attrs_define
class EvaluatedTable:
    """ 
        Attributes:
            name (str):
            output (str): what is explained
            rows (int):
            scores (EvaluatedTableScores): of the models on the rows set aside: ROC-AUC, or r2. A `model` that was given may
                have learnt from them.
            explainers (list[JudgedExplainer]):
            refused (EvaluatedTableRefused): explainers that cannot explain this table, and why
            stability (None | StabilityOfExplanations):
            retrained (list[RetrainedWithout]):
            metric (EvaluatedTableMetric):
            verdict (list[str]): in words
     """

    name: str
    output: str
    rows: int
    scores: EvaluatedTableScores
    explainers: list[JudgedExplainer]
    refused: EvaluatedTableRefused
    stability: None | StabilityOfExplanations
    retrained: list[RetrainedWithout]
    metric: EvaluatedTableMetric
    verdict: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluated_table_refused import EvaluatedTableRefused # noqa: PLC0415
        from ..models.evaluated_table_scores import EvaluatedTableScores # noqa: PLC0415
        from ..models.judged_explainer import JudgedExplainer # noqa: PLC0415
        from ..models.retrained_without import RetrainedWithout # noqa: PLC0415
        from ..models.stability_of_explanations import StabilityOfExplanations # noqa: PLC0415
        name = self.name

        output = self.output

        rows = self.rows

        scores = self.scores.to_dict()

        explainers = []
        for explainers_item_data in self.explainers:
            explainers_item = explainers_item_data.to_dict()
            explainers.append(explainers_item)



        refused = self.refused.to_dict()

        stability: dict[str, Any] | None
        if isinstance(self.stability, StabilityOfExplanations):
            stability = self.stability.to_dict()
        else:
            stability = self.stability

        retrained = []
        for retrained_item_data in self.retrained:
            retrained_item = retrained_item_data.to_dict()
            retrained.append(retrained_item)



        metric: str = self.metric

        verdict = self.verdict




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "output": output,
            "rows": rows,
            "scores": scores,
            "explainers": explainers,
            "refused": refused,
            "stability": stability,
            "retrained": retrained,
            "metric": metric,
            "verdict": verdict,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluated_table_refused import EvaluatedTableRefused # noqa: PLC0415
        from ..models.evaluated_table_scores import EvaluatedTableScores # noqa: PLC0415
        from ..models.judged_explainer import JudgedExplainer # noqa: PLC0415
        from ..models.retrained_without import RetrainedWithout # noqa: PLC0415
        from ..models.stability_of_explanations import StabilityOfExplanations # noqa: PLC0415
        d = dict(src_dict)
        name = d.pop("name")

        output = d.pop("output")

        rows = d.pop("rows")

        scores = EvaluatedTableScores.from_dict(d.pop("scores"))




        explainers = []
        _explainers = d.pop("explainers")
        for explainers_item_data in (_explainers):
            explainers_item = JudgedExplainer.from_dict(explainers_item_data)



            explainers.append(explainers_item)


        refused = EvaluatedTableRefused.from_dict(d.pop("refused"))




        def _parse_stability(data: object) -> None | StabilityOfExplanations:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                stability_type_0 = StabilityOfExplanations.from_dict(data)



                return stability_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StabilityOfExplanations, data)

        stability = _parse_stability(d.pop("stability"))


        retrained = []
        _retrained = d.pop("retrained")
        for retrained_item_data in (_retrained):
            retrained_item = RetrainedWithout.from_dict(retrained_item_data)



            retrained.append(retrained_item)


        metric = check_evaluated_table_metric(d.pop("metric"))




        verdict = cast(list[str], d.pop("verdict"))


        evaluated_table = cls(
            name=name,
            output=output,
            rows=rows,
            scores=scores,
            explainers=explainers,
            refused=refused,
            stability=stability,
            retrained=retrained,
            metric=metric,
            verdict=verdict,
        )

        return evaluated_table

