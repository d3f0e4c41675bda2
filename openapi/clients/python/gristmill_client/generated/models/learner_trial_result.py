from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.kept_imn import KeptImn
  from ..models.learner_trial_result_hyperparameters import LearnerTrialResultHyperparameters
  from ..models.learner_trial_result_left_out import LearnerTrialResultLeftOut
  from ..models.learner_trial_result_scores_type_0 import LearnerTrialResultScoresType0
  from ..models.tried_configuration import TriedConfiguration





T = TypeVar("T", bound="LearnerTrialResult")



@_attrs_define
class LearnerTrialResult:
    """ 
        Attributes:
            scores (LearnerTrialResultScoresType0 | None): on the fold; null where all rows were learnt from
            hyperparameters (LearnerTrialResultHyperparameters): that were chosen; empty: the learner's defaults
            tried (list[TriedConfiguration]):
            tuning_seconds (float):
            fit_seconds (float):
            predict_seconds (float):
            left_out (LearnerTrialResultLeftOut):
            failure (None | str | Unset): why there is no score
            resumed_at (int | Unset): configurations that were known from before an interruption Default: 0.
            predictions (None | str | Unset): Parquet: what it says of the fold's rows
            imn (KeptImn | None | Unset):
     """

    scores: LearnerTrialResultScoresType0 | None
    hyperparameters: LearnerTrialResultHyperparameters
    tried: list[TriedConfiguration]
    tuning_seconds: float
    fit_seconds: float
    predict_seconds: float
    left_out: LearnerTrialResultLeftOut
    failure: None | str | Unset = UNSET
    resumed_at: int | Unset = 0
    predictions: None | str | Unset = UNSET
    imn: KeptImn | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.kept_imn import KeptImn # noqa: PLC0415
        from ..models.learner_trial_result_hyperparameters import LearnerTrialResultHyperparameters # noqa: PLC0415
        from ..models.learner_trial_result_left_out import LearnerTrialResultLeftOut # noqa: PLC0415
        from ..models.learner_trial_result_scores_type_0 import LearnerTrialResultScoresType0 # noqa: PLC0415
        from ..models.tried_configuration import TriedConfiguration # noqa: PLC0415
        scores: dict[str, Any] | None
        if isinstance(self.scores, LearnerTrialResultScoresType0):
            scores = self.scores.to_dict()
        else:
            scores = self.scores

        hyperparameters = self.hyperparameters.to_dict()

        tried = []
        for tried_item_data in self.tried:
            tried_item = tried_item_data.to_dict()
            tried.append(tried_item)



        tuning_seconds = self.tuning_seconds

        fit_seconds = self.fit_seconds

        predict_seconds = self.predict_seconds

        left_out = self.left_out.to_dict()

        failure: None | str | Unset
        if isinstance(self.failure, Unset):
            failure = UNSET
        else:
            failure = self.failure

        resumed_at = self.resumed_at

        predictions: None | str | Unset
        if isinstance(self.predictions, Unset):
            predictions = UNSET
        else:
            predictions = self.predictions

        imn: dict[str, Any] | None | Unset
        if isinstance(self.imn, Unset):
            imn = UNSET
        elif isinstance(self.imn, KeptImn):
            imn = self.imn.to_dict()
        else:
            imn = self.imn


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "scores": scores,
            "hyperparameters": hyperparameters,
            "tried": tried,
            "tuning_seconds": tuning_seconds,
            "fit_seconds": fit_seconds,
            "predict_seconds": predict_seconds,
            "left_out": left_out,
        })
        if failure is not UNSET:
            field_dict["failure"] = failure
        if resumed_at is not UNSET:
            field_dict["resumed_at"] = resumed_at
        if predictions is not UNSET:
            field_dict["predictions"] = predictions
        if imn is not UNSET:
            field_dict["imn"] = imn

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kept_imn import KeptImn # noqa: PLC0415
        from ..models.learner_trial_result_hyperparameters import LearnerTrialResultHyperparameters # noqa: PLC0415
        from ..models.learner_trial_result_left_out import LearnerTrialResultLeftOut # noqa: PLC0415
        from ..models.learner_trial_result_scores_type_0 import LearnerTrialResultScoresType0 # noqa: PLC0415
        from ..models.tried_configuration import TriedConfiguration # noqa: PLC0415
        d = dict(src_dict)
        def _parse_scores(data: object) -> LearnerTrialResultScoresType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                scores_type_0 = LearnerTrialResultScoresType0.from_dict(data)



                return scores_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LearnerTrialResultScoresType0 | None, data)

        scores = _parse_scores(d.pop("scores"))


        hyperparameters = LearnerTrialResultHyperparameters.from_dict(d.pop("hyperparameters"))




        tried = []
        _tried = d.pop("tried")
        for tried_item_data in (_tried):
            tried_item = TriedConfiguration.from_dict(tried_item_data)



            tried.append(tried_item)


        tuning_seconds = d.pop("tuning_seconds")

        fit_seconds = d.pop("fit_seconds")

        predict_seconds = d.pop("predict_seconds")

        left_out = LearnerTrialResultLeftOut.from_dict(d.pop("left_out"))




        def _parse_failure(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        failure = _parse_failure(d.pop("failure", UNSET))


        resumed_at = d.pop("resumed_at", UNSET)

        def _parse_predictions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictions = _parse_predictions(d.pop("predictions", UNSET))


        def _parse_imn(data: object) -> KeptImn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                imn_type_0 = KeptImn.from_dict(data)



                return imn_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KeptImn | None | Unset, data)

        imn = _parse_imn(d.pop("imn", UNSET))


        learner_trial_result = cls(
            scores=scores,
            hyperparameters=hyperparameters,
            tried=tried,
            tuning_seconds=tuning_seconds,
            fit_seconds=fit_seconds,
            predict_seconds=predict_seconds,
            left_out=left_out,
            failure=failure,
            resumed_at=resumed_at,
            predictions=predictions,
            imn=imn,
        )

        return learner_trial_result

