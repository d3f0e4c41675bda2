from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compare_methods_spec_methods_item import check_compare_methods_spec_methods_item
from ..models.compare_methods_spec_methods_item import CompareMethodsSpecMethodsItem
from ..models.compare_methods_spec_metric_type_0 import check_compare_methods_spec_metric_type_0
from ..models.compare_methods_spec_metric_type_0 import CompareMethodsSpecMetricType0
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.predictions import Predictions





T = TypeVar("T", bound="CompareMethodsSpec")



@_attrs_define
class CompareMethodsSpec:
    """ Every method on the same predictions, over repeated random splits.

        Attributes:
            predictions (Predictions): What the base models say of the same rows (the *prediction set* contract).

                As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known,
                `label` and
                `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.
            metric (CompareMethodsSpecMetricType0 | None | Unset): what greedy, cma-es, top-n and single-best choose by;
                none: nll, or mse for numbers
            dropout (float | Unset): neural methods: share of the base models that each update drops Default: 0.75.
            updates (int | Unset): neural methods: gradient steps Default: 1000.
            learning_rate (float | Unset): neural methods: of Adam Default: 0.001.
            hidden (int | Unset): neural methods: width of the layers Default: 32.
            rounds (int | Unset): greedy: models that are chosen, with replacement Default: 50.
            top (int | Unset): top-n: how many models Default: 5.
            max_models (int | None | Unset): with 64 models and more: keep greedy's picks and the best, so many in all, and
                fit much faster
            seed (int | Unset): the same seed gives the same ensemble Default: 0.
            methods (list[CompareMethodsSpecMethodsItem] | Unset): the methods to compare
            splits (int | Unset): random splits Default: 5.
            test_share (float | Unset): share of the rows that each split is scored on Default: 0.5.
     """

    predictions: Predictions
    metric: CompareMethodsSpecMetricType0 | None | Unset = UNSET
    dropout: float | Unset = 0.75
    updates: int | Unset = 1000
    learning_rate: float | Unset = 0.001
    hidden: int | Unset = 32
    rounds: int | Unset = 50
    top: int | Unset = 5
    max_models: int | None | Unset = UNSET
    seed: int | Unset = 0
    methods: list[CompareMethodsSpecMethodsItem] | Unset = UNSET
    splits: int | Unset = 5
    test_share: float | Unset = 0.5





    def to_dict(self) -> dict[str, Any]:
        from ..models.predictions import Predictions # noqa: PLC0415
        predictions = self.predictions.to_dict()

        metric: None | str | Unset
        if isinstance(self.metric, Unset):
            metric = UNSET
        elif isinstance(self.metric, str):
            metric = self.metric
        else:
            metric = self.metric

        dropout = self.dropout

        updates = self.updates

        learning_rate = self.learning_rate

        hidden = self.hidden

        rounds = self.rounds

        top = self.top

        max_models: int | None | Unset
        if isinstance(self.max_models, Unset):
            max_models = UNSET
        else:
            max_models = self.max_models

        seed = self.seed

        methods: list[str] | Unset = UNSET
        if not isinstance(self.methods, Unset):
            methods = []
            for methods_item_data in self.methods:
                methods_item: str = methods_item_data
                methods.append(methods_item)



        splits = self.splits

        test_share = self.test_share


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictions": predictions,
        })
        if metric is not UNSET:
            field_dict["metric"] = metric
        if dropout is not UNSET:
            field_dict["dropout"] = dropout
        if updates is not UNSET:
            field_dict["updates"] = updates
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if hidden is not UNSET:
            field_dict["hidden"] = hidden
        if rounds is not UNSET:
            field_dict["rounds"] = rounds
        if top is not UNSET:
            field_dict["top"] = top
        if max_models is not UNSET:
            field_dict["max_models"] = max_models
        if seed is not UNSET:
            field_dict["seed"] = seed
        if methods is not UNSET:
            field_dict["methods"] = methods
        if splits is not UNSET:
            field_dict["splits"] = splits
        if test_share is not UNSET:
            field_dict["test_share"] = test_share

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.predictions import Predictions # noqa: PLC0415
        d = dict(src_dict)
        predictions = Predictions.from_dict(d.pop("predictions"))




        def _parse_metric(data: object) -> CompareMethodsSpecMetricType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                metric_type_0 = check_compare_methods_spec_metric_type_0(data)



                return metric_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompareMethodsSpecMetricType0 | None | Unset, data)

        metric = _parse_metric(d.pop("metric", UNSET))


        dropout = d.pop("dropout", UNSET)

        updates = d.pop("updates", UNSET)

        learning_rate = d.pop("learning_rate", UNSET)

        hidden = d.pop("hidden", UNSET)

        rounds = d.pop("rounds", UNSET)

        top = d.pop("top", UNSET)

        def _parse_max_models(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_models = _parse_max_models(d.pop("max_models", UNSET))


        seed = d.pop("seed", UNSET)

        _methods = d.pop("methods", UNSET)
        methods: list[CompareMethodsSpecMethodsItem] | Unset = UNSET
        if _methods is not UNSET:
            methods = []
            for methods_item_data in _methods:
                methods_item = check_compare_methods_spec_methods_item(methods_item_data)



                methods.append(methods_item)


        splits = d.pop("splits", UNSET)

        test_share = d.pop("test_share", UNSET)

        compare_methods_spec = cls(
            predictions=predictions,
            metric=metric,
            dropout=dropout,
            updates=updates,
            learning_rate=learning_rate,
            hidden=hidden,
            rounds=rounds,
            top=top,
            max_models=max_models,
            seed=seed,
            methods=methods,
            splits=splits,
            test_share=test_share,
        )

        return compare_methods_spec

