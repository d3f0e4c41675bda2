from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.judged_table_best import check_judged_table_best
from ..models.judged_table_best import JudgedTableBest
from ..models.judged_table_metric import check_judged_table_metric
from ..models.judged_table_metric import JudgedTableMetric
from typing import cast

if TYPE_CHECKING:
  from ..models.judged_table_scores import JudgedTableScores
  from ..models.traits_of_table import TraitsOfTable





T = TypeVar("T", bound="JudgedTable")



@_attrs_define
class JudgedTable:
    """ 
        Attributes:
            name (str):
            traits (TraitsOfTable):
            metric (JudgedTableMetric):
            scores (JudgedTableScores): mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio
                2003)
            best (JudgedTableBest):
     """

    name: str
    traits: TraitsOfTable
    metric: JudgedTableMetric
    scores: JudgedTableScores
    best: JudgedTableBest





    def to_dict(self) -> dict[str, Any]:
        from ..models.judged_table_scores import JudgedTableScores # noqa: PLC0415
        from ..models.traits_of_table import TraitsOfTable # noqa: PLC0415
        name = self.name

        traits = self.traits.to_dict()

        metric: str = self.metric

        scores = self.scores.to_dict()

        best: str = self.best


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "traits": traits,
            "metric": metric,
            "scores": scores,
            "best": best,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.judged_table_scores import JudgedTableScores # noqa: PLC0415
        from ..models.traits_of_table import TraitsOfTable # noqa: PLC0415
        d = dict(src_dict)
        name = d.pop("name")

        traits = TraitsOfTable.from_dict(d.pop("traits"))




        metric = check_judged_table_metric(d.pop("metric"))




        scores = JudgedTableScores.from_dict(d.pop("scores"))




        best = check_judged_table_best(d.pop("best"))




        judged_table = cls(
            name=name,
            traits=traits,
            metric=metric,
            scores=scores,
            best=best,
        )

        return judged_table

