from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.train_imn_spec_baselines_item import check_train_imn_spec_baselines_item
from ..models.train_imn_spec_baselines_item import TrainImnSpecBaselinesItem
from ..models.train_imn_spec_metric_type_0 import check_train_imn_spec_metric_type_0
from ..models.train_imn_spec_metric_type_0 import TrainImnSpecMetricType0
from ..models.train_imn_spec_shipped_type_0 import check_train_imn_spec_shipped_type_0
from ..models.train_imn_spec_shipped_type_0 import TrainImnSpecShippedType0
from ..models.train_imn_spec_task_type_0 import check_train_imn_spec_task_type_0
from ..models.train_imn_spec_task_type_0 import TrainImnSpecTaskType0
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.imn_settings import ImnSettings





T = TypeVar("T", bound="TrainImnSpec")



@_attrs_define
class TrainImnSpec:
    """ Train a network that generates a linear model for every row, and judge it beside others by cross-validation.

        Attributes:
            table (None | str | Unset):
            shipped (None | TrainImnSpecShippedType0 | Unset): in place of a table of yours, a public one that comes with
                the service
            target (None | str | Unset): the column to predict; `target` in shipped tables
            left_out (list[str] | Unset): columns not to learn from
            categories (list[str] | Unset): columns of whole numbers that are codes, such as postal codes; texts are
                categories anyway
            task (None | TrainImnSpecTaskType0 | Unset): none: by the target, texts and few whole numbers being classes
            balanced (bool | Unset): rows of rare classes count more in learning Default: False.
            metric (None | TrainImnSpecMetricType0 | Unset): by which hyper-parameters are chosen; none: ROC-AUC (one-vs-
                one), or r2 for regression
            seed (int | Unset): the same seed gives the same folds and models Default: 0.
            folds (int | Unset): of the cross-validation Default: 5.
            baselines (list[TrainImnSpecBaselinesItem] | Unset): learners that are judged by the same folds; tabresnet is
                the same network as a black box
            trials (int | Unset): configurations that a search tries, for the IMN and each baseline alike, in each fold and
                for the final model; 0: a few strengths of regularisation are compared, and baselines have their defaults
                Default: 0.
            minutes (float | None | Unset): after which such a search tries no more
            imn (ImnSettings | Unset): Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.
     """

    table: None | str | Unset = UNSET
    shipped: None | TrainImnSpecShippedType0 | Unset = UNSET
    target: None | str | Unset = UNSET
    left_out: list[str] | Unset = UNSET
    categories: list[str] | Unset = UNSET
    task: None | TrainImnSpecTaskType0 | Unset = UNSET
    balanced: bool | Unset = False
    metric: None | TrainImnSpecMetricType0 | Unset = UNSET
    seed: int | Unset = 0
    folds: int | Unset = 5
    baselines: list[TrainImnSpecBaselinesItem] | Unset = UNSET
    trials: int | Unset = 0
    minutes: float | None | Unset = UNSET
    imn: ImnSettings | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
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



        task: None | str | Unset
        if isinstance(self.task, Unset):
            task = UNSET
        elif isinstance(self.task, str):
            task = self.task
        else:
            task = self.task

        balanced = self.balanced

        metric: None | str | Unset
        if isinstance(self.metric, Unset):
            metric = UNSET
        elif isinstance(self.metric, str):
            metric = self.metric
        else:
            metric = self.metric

        seed = self.seed

        folds = self.folds

        baselines: list[str] | Unset = UNSET
        if not isinstance(self.baselines, Unset):
            baselines = []
            for baselines_item_data in self.baselines:
                baselines_item: str = baselines_item_data
                baselines.append(baselines_item)



        trials = self.trials

        minutes: float | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        imn: dict[str, Any] | Unset = UNSET
        if not isinstance(self.imn, Unset):
            imn = self.imn.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
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
        if task is not UNSET:
            field_dict["task"] = task
        if balanced is not UNSET:
            field_dict["balanced"] = balanced
        if metric is not UNSET:
            field_dict["metric"] = metric
        if seed is not UNSET:
            field_dict["seed"] = seed
        if folds is not UNSET:
            field_dict["folds"] = folds
        if baselines is not UNSET:
            field_dict["baselines"] = baselines
        if trials is not UNSET:
            field_dict["trials"] = trials
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if imn is not UNSET:
            field_dict["imn"] = imn

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
        d = dict(src_dict)
        def _parse_table(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        table = _parse_table(d.pop("table", UNSET))


        def _parse_shipped(data: object) -> None | TrainImnSpecShippedType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                shipped_type_0 = check_train_imn_spec_shipped_type_0(data)



                return shipped_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrainImnSpecShippedType0 | Unset, data)

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


        def _parse_task(data: object) -> None | TrainImnSpecTaskType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                task_type_0 = check_train_imn_spec_task_type_0(data)



                return task_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrainImnSpecTaskType0 | Unset, data)

        task = _parse_task(d.pop("task", UNSET))


        balanced = d.pop("balanced", UNSET)

        def _parse_metric(data: object) -> None | TrainImnSpecMetricType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                metric_type_0 = check_train_imn_spec_metric_type_0(data)



                return metric_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrainImnSpecMetricType0 | Unset, data)

        metric = _parse_metric(d.pop("metric", UNSET))


        seed = d.pop("seed", UNSET)

        folds = d.pop("folds", UNSET)

        _baselines = d.pop("baselines", UNSET)
        baselines: list[TrainImnSpecBaselinesItem] | Unset = UNSET
        if _baselines is not UNSET:
            baselines = []
            for baselines_item_data in _baselines:
                baselines_item = check_train_imn_spec_baselines_item(baselines_item_data)



                baselines.append(baselines_item)


        trials = d.pop("trials", UNSET)

        def _parse_minutes(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))


        _imn = d.pop("imn", UNSET)
        imn: ImnSettings | Unset
        if isinstance(_imn,  Unset):
            imn = UNSET
        else:
            imn = ImnSettings.from_dict(_imn)




        train_imn_spec = cls(
            table=table,
            shipped=shipped,
            target=target,
            left_out=left_out,
            categories=categories,
            task=task,
            balanced=balanced,
            metric=metric,
            seed=seed,
            folds=folds,
            baselines=baselines,
            trials=trials,
            minutes=minutes,
            imn=imn,
        )

        return train_imn_spec

