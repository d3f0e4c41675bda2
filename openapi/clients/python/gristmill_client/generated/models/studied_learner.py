from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.studied_learner_family import check_studied_learner_family
from ..models.studied_learner_family import StudiedLearnerFamily
from ..models.studied_learner_learner import check_studied_learner_learner
from ..models.studied_learner_learner import StudiedLearnerLearner
from typing import cast






T = TypeVar("T", bound="StudiedLearner")



@_attrs_define
class StudiedLearner:
    """ 
        Attributes:
            learner (StudiedLearnerLearner):
            family (StudiedLearnerFamily):
            mean_rank (float): over the tables; 1 is best
            normalised (float): mean score where each table's worst is 0 and its best 1
            wins (int): tables that it is the best on, alone or with others
            seconds (float): of tuning and fitting, mean over tables and folds
            failures (int): folds in which it failed: it counts as a constant there, and behind all others
     """

    learner: StudiedLearnerLearner
    family: StudiedLearnerFamily
    mean_rank: float
    normalised: float
    wins: int
    seconds: float
    failures: int





    def to_dict(self) -> dict[str, Any]:
        learner: str = self.learner

        family: str = self.family

        mean_rank = self.mean_rank

        normalised = self.normalised

        wins = self.wins

        seconds = self.seconds

        failures = self.failures


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "learner": learner,
            "family": family,
            "mean_rank": mean_rank,
            "normalised": normalised,
            "wins": wins,
            "seconds": seconds,
            "failures": failures,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        learner = check_studied_learner_learner(d.pop("learner"))




        family = check_studied_learner_family(d.pop("family"))




        mean_rank = d.pop("mean_rank")

        normalised = d.pop("normalised")

        wins = d.pop("wins")

        seconds = d.pop("seconds")

        failures = d.pop("failures")

        studied_learner = cls(
            learner=learner,
            family=family,
            mean_rank=mean_rank,
            normalised=normalised,
            wins=wins,
            seconds=seconds,
            failures=failures,
        )

        return studied_learner

