from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.judged_explainer_explainer import check_judged_explainer_explainer
from ..models.judged_explainer_explainer import JudgedExplainerExplainer
from ..models.judged_explainer_of import check_judged_explainer_of
from ..models.judged_explainer_of import JudgedExplainerOf
from typing import cast

if TYPE_CHECKING:
  from ..models.judged_explainer_metrics import JudgedExplainerMetrics





T = TypeVar("T", bound="JudgedExplainer")



@_attrs_define
class JudgedExplainer:
    """ Means over rows, with 95 % intervals.

        Attributes:
            explainer (JudgedExplainerExplainer):
            of (JudgedExplainerOf): the model that is explained
            metrics (JudgedExplainerMetrics): faithfulness: correlation with what taking each feature away does;
                monotonicity: share of steps that grow; insertion: small is good, deletion: large; infidelity: 0 is exact, 1
                says nothing (by the IMN's linear models; of others contributions are divided by the distance to what is
                typical); sensitivity: how far attributions go when a row moves a little; sparseness: 0 all alike, 1 one
                feature; truth: correlation with what is known
            seconds (float): a row
     """

    explainer: JudgedExplainerExplainer
    of: JudgedExplainerOf
    metrics: JudgedExplainerMetrics
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.judged_explainer_metrics import JudgedExplainerMetrics # noqa: PLC0415
        explainer: str = self.explainer

        of: str = self.of

        metrics = self.metrics.to_dict()

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "explainer": explainer,
            "of": of,
            "metrics": metrics,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.judged_explainer_metrics import JudgedExplainerMetrics # noqa: PLC0415
        d = dict(src_dict)
        explainer = check_judged_explainer_explainer(d.pop("explainer"))




        of = check_judged_explainer_of(d.pop("of"))




        metrics = JudgedExplainerMetrics.from_dict(d.pop("metrics"))




        seconds = d.pop("seconds")

        judged_explainer = cls(
            explainer=explainer,
            of=of,
            metrics=metrics,
            seconds=seconds,
        )

        return judged_explainer

