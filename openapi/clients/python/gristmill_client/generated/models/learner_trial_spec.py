from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.learner_trial_spec_learner import check_learner_trial_spec_learner
from ..models.learner_trial_spec_learner import LearnerTrialSpecLearner
from ..models.learner_trial_spec_metric import check_learner_trial_spec_metric
from ..models.learner_trial_spec_metric import LearnerTrialSpecMetric
from ..models.learner_trial_spec_shipped_type_0 import check_learner_trial_spec_shipped_type_0
from ..models.learner_trial_spec_shipped_type_0 import LearnerTrialSpecShippedType0
from ..models.learner_trial_spec_task import check_learner_trial_spec_task
from ..models.learner_trial_spec_task import LearnerTrialSpecTask
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.imn_settings import ImnSettings





T = TypeVar("T", bound="LearnerTrialSpec")



@_attrs_define
class LearnerTrialSpec:
    """ Tune a learner, fit it, and judge it by a fold that it has not seen; or fit an IMN to all rows, and keep it.

        Attributes:
            task (LearnerTrialSpecTask):
            metric (LearnerTrialSpecMetric):
            learner (LearnerTrialSpecLearner):
            table (None | str | Unset):
            shipped (LearnerTrialSpecShippedType0 | None | Unset): in place of a table of yours, a public one that comes
                with the service
            target (None | str | Unset): the column to predict; `target` in shipped tables
            left_out (list[str] | Unset): columns not to learn from
            categories (list[str] | Unset): columns of whole numbers that are codes, such as postal codes; texts are
                categories anyway
            balanced (bool | Unset): rows of rare classes count more in learning Default: False.
            seed (int | Unset): the same seed gives the same folds and models Default: 0.
            trials (int | Unset): configurations that a search tries; 0: the learner's defaults Default: 0.
            inner_folds (int | Unset): that configurations are judged by; 1: a quarter of the rows Default: 1.
            minutes (float | None | Unset): after which the search tries no more
            folds (int | Unset):  Default: 5.
            fold (int | None | Unset): to judge by; none: all rows are learnt from
            keep_predictions (bool | Unset): of the fold's rows, as a file Default: True.
            imn (ImnSettings | Unset): Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.
     """

    task: LearnerTrialSpecTask
    metric: LearnerTrialSpecMetric
    learner: LearnerTrialSpecLearner
    table: None | str | Unset = UNSET
    shipped: LearnerTrialSpecShippedType0 | None | Unset = UNSET
    target: None | str | Unset = UNSET
    left_out: list[str] | Unset = UNSET
    categories: list[str] | Unset = UNSET
    balanced: bool | Unset = False
    seed: int | Unset = 0
    trials: int | Unset = 0
    inner_folds: int | Unset = 1
    minutes: float | None | Unset = UNSET
    folds: int | Unset = 5
    fold: int | None | Unset = UNSET
    keep_predictions: bool | Unset = True
    imn: ImnSettings | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
        task: str = self.task

        metric: str = self.metric

        learner: str = self.learner

        table: None | str | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        else:
            table = self.table

        shipped: None | str | Unset
        if isinstance(self.shipped, Unset):
            shipped = UNSET
        elif isinstance(self.shipped, str):
            shipped = self.shipped
        else:
            shipped = self.shipped

        target: None | str | Unset
        if isinstance(self.target, Unset):
            target = UNSET
        else:
            target = self.target

        left_out: list[str] | Unset = UNSET
        if not isinstance(self.left_out, Unset):
            left_out = self.left_out



        categories: list[str] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = self.categories



        balanced = self.balanced

        seed = self.seed

        trials = self.trials

        inner_folds = self.inner_folds

        minutes: float | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        folds = self.folds

        fold: int | None | Unset
        if isinstance(self.fold, Unset):
            fold = UNSET
        else:
            fold = self.fold

        keep_predictions = self.keep_predictions

        imn: dict[str, Any] | Unset = UNSET
        if not isinstance(self.imn, Unset):
            imn = self.imn.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "task": task,
            "metric": metric,
            "learner": learner,
        })
        if table is not UNSET:
            field_dict["table"] = table
        if shipped is not UNSET:
            field_dict["shipped"] = shipped
        if target is not UNSET:
            field_dict["target"] = target
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if categories is not UNSET:
            field_dict["categories"] = categories
        if balanced is not UNSET:
            field_dict["balanced"] = balanced
        if seed is not UNSET:
            field_dict["seed"] = seed
        if trials is not UNSET:
            field_dict["trials"] = trials
        if inner_folds is not UNSET:
            field_dict["inner_folds"] = inner_folds
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if folds is not UNSET:
            field_dict["folds"] = folds
        if fold is not UNSET:
            field_dict["fold"] = fold
        if keep_predictions is not UNSET:
            field_dict["keep_predictions"] = keep_predictions
        if imn is not UNSET:
            field_dict["imn"] = imn

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
        d = dict(src_dict)
        task = check_learner_trial_spec_task(d.pop("task"))




        metric = check_learner_trial_spec_metric(d.pop("metric"))




        learner = check_learner_trial_spec_learner(d.pop("learner"))




        def _parse_table(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        table = _parse_table(d.pop("table", UNSET))


        def _parse_shipped(data: object) -> LearnerTrialSpecShippedType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                shipped_type_0 = check_learner_trial_spec_shipped_type_0(data)



                return shipped_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LearnerTrialSpecShippedType0 | None | Unset, data)

        shipped = _parse_shipped(d.pop("shipped", UNSET))


        def _parse_target(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        target = _parse_target(d.pop("target", UNSET))


        left_out = cast(list[str], d.pop("left_out", UNSET))


        categories = cast(list[str], d.pop("categories", UNSET))


        balanced = d.pop("balanced", UNSET)

        seed = d.pop("seed", UNSET)

        trials = d.pop("trials", UNSET)

        inner_folds = d.pop("inner_folds", UNSET)

        def _parse_minutes(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))


        folds = d.pop("folds", UNSET)

        def _parse_fold(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        fold = _parse_fold(d.pop("fold", UNSET))


        keep_predictions = d.pop("keep_predictions", UNSET)

        _imn = d.pop("imn", UNSET)
        imn: ImnSettings | Unset
        if isinstance(_imn,  Unset):
            imn = UNSET
        else:
            imn = ImnSettings.from_dict(_imn)




        learner_trial_spec = cls(
            task=task,
            metric=metric,
            learner=learner,
            table=table,
            shipped=shipped,
            target=target,
            left_out=left_out,
            categories=categories,
            balanced=balanced,
            seed=seed,
            trials=trials,
            inner_folds=inner_folds,
            minutes=minutes,
            folds=folds,
            fold=fold,
            keep_predictions=keep_predictions,
            imn=imn,
        )

        return learner_trial_spec

