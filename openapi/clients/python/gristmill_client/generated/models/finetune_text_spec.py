from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_text_spec_method import check_finetune_text_spec_method
from ..models.finetune_text_spec_method import FinetuneTextSpecMethod
from ..models.finetune_text_spec_metric_type_0 import check_finetune_text_spec_metric_type_0
from ..models.finetune_text_spec_metric_type_0 import FinetuneTextSpecMetricType0
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.text_configuration import TextConfiguration





T = TypeVar("T", bound="FinetuneTextSpec")



@_attrs_define
class FinetuneTextSpec:
    """ Finetune several language models under several settings, and make one classifier of all of them.

        Attributes:
            data (str): a row a text
            metric (FinetuneTextSpecMetricType0 | None | Unset): what greedy, cma-es, top-n and single-best choose by; none:
                nll, or mse for numbers
            dropout (float | Unset): neural methods: share of the base models that each update drops Default: 0.75.
            updates (int | Unset): neural methods: gradient steps Default: 1000.
            learning_rate (float | Unset): neural methods: of Adam Default: 0.001.
            hidden (int | Unset): neural methods: width of the layers Default: 32.
            rounds (int | Unset): greedy: models that are chosen, with replacement Default: 50.
            top (int | Unset): top-n: how many models Default: 5.
            max_models (int | None | Unset): with 64 models and more: keep greedy's picks and the best, so many in all, and
                fit much faster
            seed (int | Unset): the same seed gives the same ensemble Default: 0.
            text (str | Unset): the column of texts Default: 'text'.
            label (str | Unset): the column of labels Default: 'label'.
            split (None | str | Unset): a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
            train_rows (int | None | Unset): train on at most so many rows, of every class alike
            validation_rows (int | None | Unset): the ensemble is fitted on these; at most so many
            test_rows (int | None | Unset): only reported; at most so many
            data_seed (int | Unset): seed of which rows are drawn Default: 0.
            models (list[str] | Unset): models of the hub, by name
            archives (list[str] | Unset): your own: zips of `config.json`, `tokenizer.json` and `model.safetensors`
            configurations (list[TextConfiguration] | Unset): each model is finetuned under each
            seeds (list[int] | Unset): and once for each seed
            method (FinetuneTextSpecMethod | Unset): how the ensemble is made, as in `fit` Default: 'auto'.
            folds (int | Unset):  Default: 3.
     """

    data: str
    metric: FinetuneTextSpecMetricType0 | None | Unset = UNSET
    dropout: float | Unset = 0.75
    updates: int | Unset = 1000
    learning_rate: float | Unset = 0.001
    hidden: int | Unset = 32
    rounds: int | Unset = 50
    top: int | Unset = 5
    max_models: int | None | Unset = UNSET
    seed: int | Unset = 0
    text: str | Unset = 'text'
    label: str | Unset = 'label'
    split: None | str | Unset = UNSET
    train_rows: int | None | Unset = UNSET
    validation_rows: int | None | Unset = UNSET
    test_rows: int | None | Unset = UNSET
    data_seed: int | Unset = 0
    models: list[str] | Unset = UNSET
    archives: list[str] | Unset = UNSET
    configurations: list[TextConfiguration] | Unset = UNSET
    seeds: list[int] | Unset = UNSET
    method: FinetuneTextSpecMethod | Unset = 'auto'
    folds: int | Unset = 3





    def to_dict(self) -> dict[str, Any]:
        from ..models.text_configuration import TextConfiguration # noqa: PLC0415
        data = self.data

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

        text = self.text

        label = self.label

        split: None | str | Unset
        if isinstance(self.split, Unset):
            split = UNSET
        else:
            split = self.split

        train_rows: int | None | Unset
        if isinstance(self.train_rows, Unset):
            train_rows = UNSET
        else:
            train_rows = self.train_rows

        validation_rows: int | None | Unset
        if isinstance(self.validation_rows, Unset):
            validation_rows = UNSET
        else:
            validation_rows = self.validation_rows

        test_rows: int | None | Unset
        if isinstance(self.test_rows, Unset):
            test_rows = UNSET
        else:
            test_rows = self.test_rows

        data_seed = self.data_seed

        models: list[str] | Unset = UNSET
        if not isinstance(self.models, Unset):
            models = self.models



        archives: list[str] | Unset = UNSET
        if not isinstance(self.archives, Unset):
            archives = self.archives



        configurations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.configurations, Unset):
            configurations = []
            for configurations_item_data in self.configurations:
                configurations_item = configurations_item_data.to_dict()
                configurations.append(configurations_item)



        seeds: list[int] | Unset = UNSET
        if not isinstance(self.seeds, Unset):
            seeds = self.seeds



        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method


        folds = self.folds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data": data,
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
        if text is not UNSET:
            field_dict["text"] = text
        if label is not UNSET:
            field_dict["label"] = label
        if split is not UNSET:
            field_dict["split"] = split
        if train_rows is not UNSET:
            field_dict["train_rows"] = train_rows
        if validation_rows is not UNSET:
            field_dict["validation_rows"] = validation_rows
        if test_rows is not UNSET:
            field_dict["test_rows"] = test_rows
        if data_seed is not UNSET:
            field_dict["data_seed"] = data_seed
        if models is not UNSET:
            field_dict["models"] = models
        if archives is not UNSET:
            field_dict["archives"] = archives
        if configurations is not UNSET:
            field_dict["configurations"] = configurations
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if method is not UNSET:
            field_dict["method"] = method
        if folds is not UNSET:
            field_dict["folds"] = folds

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_configuration import TextConfiguration # noqa: PLC0415
        d = dict(src_dict)
        data = d.pop("data")

        def _parse_metric(data: object) -> FinetuneTextSpecMetricType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                metric_type_0 = check_finetune_text_spec_metric_type_0(data)



                return metric_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FinetuneTextSpecMetricType0 | None | Unset, data)

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

        text = d.pop("text", UNSET)

        label = d.pop("label", UNSET)

        def _parse_split(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        split = _parse_split(d.pop("split", UNSET))


        def _parse_train_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        train_rows = _parse_train_rows(d.pop("train_rows", UNSET))


        def _parse_validation_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        validation_rows = _parse_validation_rows(d.pop("validation_rows", UNSET))


        def _parse_test_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        test_rows = _parse_test_rows(d.pop("test_rows", UNSET))


        data_seed = d.pop("data_seed", UNSET)

        models = cast(list[str], d.pop("models", UNSET))


        archives = cast(list[str], d.pop("archives", UNSET))


        _configurations = d.pop("configurations", UNSET)
        configurations: list[TextConfiguration] | Unset = UNSET
        if _configurations is not UNSET:
            configurations = []
            for configurations_item_data in _configurations:
                configurations_item = TextConfiguration.from_dict(configurations_item_data)



                configurations.append(configurations_item)


        seeds = cast(list[int], d.pop("seeds", UNSET))


        _method = d.pop("method", UNSET)
        method: FinetuneTextSpecMethod | Unset
        if isinstance(_method,  Unset):
            method = UNSET
        else:
            method = check_finetune_text_spec_method(_method)




        folds = d.pop("folds", UNSET)

        finetune_text_spec = cls(
            data=data,
            metric=metric,
            dropout=dropout,
            updates=updates,
            learning_rate=learning_rate,
            hidden=hidden,
            rounds=rounds,
            top=top,
            max_models=max_models,
            seed=seed,
            text=text,
            label=label,
            split=split,
            train_rows=train_rows,
            validation_rows=validation_rows,
            test_rows=test_rows,
            data_seed=data_seed,
            models=models,
            archives=archives,
            configurations=configurations,
            seeds=seeds,
            method=method,
            folds=folds,
        )

        return finetune_text_spec

