from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.judged_learner_learner import check_judged_learner_learner
from ..models.judged_learner_learner import JudgedLearnerLearner
from typing import cast

if TYPE_CHECKING:
  from ..models.judged_learner_hyperparameters_item import JudgedLearnerHyperparametersItem
  from ..models.judged_learner_scores import JudgedLearnerScores





T = TypeVar("T", bound="JudgedLearner")



@_attrs_define
class JudgedLearner:
    """ 
        Attributes:
            learner (JudgedLearnerLearner):
            scores (JudgedLearnerScores): mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio
                2003)
            failures (list[str]): why folds are missing; a learner with any has no scores
            seconds (float): of tuning and fitting, mean over the folds
            hyperparameters (list[JudgedLearnerHyperparametersItem]): by fold
     """

    learner: JudgedLearnerLearner
    scores: JudgedLearnerScores
    failures: list[str]
    seconds: float
    hyperparameters: list[JudgedLearnerHyperparametersItem]





    def to_dict(self) -> dict[str, Any]:
        from ..models.judged_learner_hyperparameters_item import JudgedLearnerHyperparametersItem # noqa: PLC0415
        from ..models.judged_learner_scores import JudgedLearnerScores # noqa: PLC0415
        learner: str = self.learner

        scores = self.scores.to_dict()

        failures = self.failures



        seconds = self.seconds

        hyperparameters = []
        for hyperparameters_item_data in self.hyperparameters:
            hyperparameters_item = hyperparameters_item_data.to_dict()
            hyperparameters.append(hyperparameters_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "learner": learner,
            "scores": scores,
            "failures": failures,
            "seconds": seconds,
            "hyperparameters": hyperparameters,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.judged_learner_hyperparameters_item import JudgedLearnerHyperparametersItem # noqa: PLC0415
        from ..models.judged_learner_scores import JudgedLearnerScores # noqa: PLC0415
        d = dict(src_dict)
        learner = check_judged_learner_learner(d.pop("learner"))




        scores = JudgedLearnerScores.from_dict(d.pop("scores"))




        failures = cast(list[str], d.pop("failures"))


        seconds = d.pop("seconds")

        hyperparameters = []
        _hyperparameters = d.pop("hyperparameters")
        for hyperparameters_item_data in (_hyperparameters):
            hyperparameters_item = JudgedLearnerHyperparametersItem.from_dict(hyperparameters_item_data)



            hyperparameters.append(hyperparameters_item)


        judged_learner = cls(
            learner=learner,
            scores=scores,
            failures=failures,
            seconds=seconds,
            hyperparameters=hyperparameters,
        )

        return judged_learner

