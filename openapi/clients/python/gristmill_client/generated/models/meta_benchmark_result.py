from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.algorithm_score import AlgorithmScore
  from ..models.meta_benchmark_result_improvement import MetaBenchmarkResultImprovement
  from ..models.meta_benchmark_result_interquartile_means import MetaBenchmarkResultInterquartileMeans





T = TypeVar("T", bound="MetaBenchmarkResult")



@_attrs_define
class MetaBenchmarkResult:
    """ 
        Attributes:
            scores (list[AlgorithmScore]):
            interquartile_means (MetaBenchmarkResultInterquartileMeans): by algorithm, over families and seeds, of the last
                episode's return on new tasks; scaled for each family so that its worst run is 0 and its best 1
            improvement (MetaBenchmarkResultImprovement): by algorithm: the chance that a run of the first algorithm is
                better than one of this; 0.5 is even
            verdict (str):
            failures (list[str]): runs that came to nothing, and why
            curves (str): Parquet: returns and successes by run, steps and episode
            report (str): Markdown
            plots (list[str]):
            seconds (float): of all runs together
     """

    scores: list[AlgorithmScore]
    interquartile_means: MetaBenchmarkResultInterquartileMeans
    improvement: MetaBenchmarkResultImprovement
    verdict: str
    failures: list[str]
    curves: str
    report: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.algorithm_score import AlgorithmScore # noqa: PLC0415
        from ..models.meta_benchmark_result_improvement import MetaBenchmarkResultImprovement # noqa: PLC0415
        from ..models.meta_benchmark_result_interquartile_means import MetaBenchmarkResultInterquartileMeans # noqa: PLC0415
        scores = []
        for scores_item_data in self.scores:
            scores_item = scores_item_data.to_dict()
            scores.append(scores_item)



        interquartile_means = self.interquartile_means.to_dict()

        improvement = self.improvement.to_dict()

        verdict = self.verdict

        failures = self.failures



        curves = self.curves

        report = self.report

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "scores": scores,
            "interquartile_means": interquartile_means,
            "improvement": improvement,
            "verdict": verdict,
            "failures": failures,
            "curves": curves,
            "report": report,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.algorithm_score import AlgorithmScore # noqa: PLC0415
        from ..models.meta_benchmark_result_improvement import MetaBenchmarkResultImprovement # noqa: PLC0415
        from ..models.meta_benchmark_result_interquartile_means import MetaBenchmarkResultInterquartileMeans # noqa: PLC0415
        d = dict(src_dict)
        scores = []
        _scores = d.pop("scores")
        for scores_item_data in (_scores):
            scores_item = AlgorithmScore.from_dict(scores_item_data)



            scores.append(scores_item)


        interquartile_means = MetaBenchmarkResultInterquartileMeans.from_dict(d.pop("interquartile_means"))




        improvement = MetaBenchmarkResultImprovement.from_dict(d.pop("improvement"))




        verdict = d.pop("verdict")

        failures = cast(list[str], d.pop("failures"))


        curves = d.pop("curves")

        report = d.pop("report")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        meta_benchmark_result = cls(
            scores=scores,
            interquartile_means=interquartile_means,
            improvement=improvement,
            verdict=verdict,
            failures=failures,
            curves=curves,
            report=report,
            plots=plots,
            seconds=seconds,
        )

        return meta_benchmark_result

