from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_grow_spec_beside_item import check_lm_grow_spec_beside_item
from ..models.lm_grow_spec_beside_item import LmGrowSpecBesideItem
from ..models.lm_grow_spec_optimizer_type_0 import check_lm_grow_spec_optimizer_type_0
from ..models.lm_grow_spec_optimizer_type_0 import LmGrowSpecOptimizerType0
from ..models.lm_grow_spec_schedule import check_lm_grow_spec_schedule
from ..models.lm_grow_spec_schedule import LmGrowSpecSchedule
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="LmGrowSpec")



@_attrs_define
class LmGrowSpec:
    """ Grow a trained model to a larger width and train it on, beside models that begin otherwise.

        Attributes:
            corpus (str):
            model (str): what lm-train or lm-tune made
            tokens (int | Unset): to train on Default: 1000000.
            batch (int | None | Unset): windows of `context` tokens a step; none: the narrower model's, or 16
            warmup (int | Unset): steps in which the learning rate rises Default: 50.
            schedule (LmGrowSpecSchedule | Unset): after the warm-up Default: 'constant'.
            optimizer (LmGrowSpecOptimizerType0 | None | Unset): none: the narrower model's, or adamw
            weight_decay (float | None | Unset): decoupled; gains and biases do not decay; none: the narrower model's, or 0
            longest_gradient (float | Unset): longer ones are cut to this norm Default: 1.0.
            judgements (int | Unset): validation losses on the way Default: 30.
            seed (int | Unset):  Default: 0.
            column (None | str | Unset): of a table, with a text in each row; none: the file is read as plain text
            heads (int | Unset): of the target Default: 4.
            head_size (int | None | Unset): of the target; none: the model's
            shrinks (list[float] | Unset): factors of old weights to try
            noise (bool | Unset): on shrunk and copied weights Default: True.
            beside (list[LmGrowSpecBesideItem] | Unset): other ways to begin, at the same tokens
            equal_compute (bool | Unset): train the one from scratch for longer, by what the small model's training cost
                Default: True.
            learning_rate (float | None | Unset): peak, at the base's width; none: the model's own
            seeds (int | Unset):  Default: 1.
            at_once (int | Unset): trainings under way at the same time, if workers are free Default: 2.
     """

    corpus: str
    model: str
    tokens: int | Unset = 1000000
    batch: int | None | Unset = UNSET
    warmup: int | Unset = 50
    schedule: LmGrowSpecSchedule | Unset = 'constant'
    optimizer: LmGrowSpecOptimizerType0 | None | Unset = UNSET
    weight_decay: float | None | Unset = UNSET
    longest_gradient: float | Unset = 1.0
    judgements: int | Unset = 30
    seed: int | Unset = 0
    column: None | str | Unset = UNSET
    heads: int | Unset = 4
    head_size: int | None | Unset = UNSET
    shrinks: list[float] | Unset = UNSET
    noise: bool | Unset = True
    beside: list[LmGrowSpecBesideItem] | Unset = UNSET
    equal_compute: bool | Unset = True
    learning_rate: float | None | Unset = UNSET
    seeds: int | Unset = 1
    at_once: int | Unset = 2





    def to_dict(self) -> dict[str, Any]:
        corpus = self.corpus

        model = self.model

        tokens = self.tokens

        batch: int | None | Unset
        if isinstance(self.batch, Unset):
            batch = UNSET
        else:
            batch = self.batch

        warmup = self.warmup

        schedule: str | Unset = UNSET
        if not isinstance(self.schedule, Unset):
            schedule = self.schedule


        optimizer: None | str | Unset
        if isinstance(self.optimizer, Unset):
            optimizer = UNSET
        elif isinstance(self.optimizer, str):
            optimizer = self.optimizer
        else:
            optimizer = self.optimizer

        weight_decay: float | None | Unset
        if isinstance(self.weight_decay, Unset):
            weight_decay = UNSET
        else:
            weight_decay = self.weight_decay

        longest_gradient = self.longest_gradient

        judgements = self.judgements

        seed = self.seed

        column: None | str | Unset
        if isinstance(self.column, Unset):
            column = UNSET
        else:
            column = self.column

        heads = self.heads

        head_size: int | None | Unset
        if isinstance(self.head_size, Unset):
            head_size = UNSET
        else:
            head_size = self.head_size

        shrinks: list[float] | Unset = UNSET
        if not isinstance(self.shrinks, Unset):
            shrinks = self.shrinks



        noise = self.noise

        beside: list[str] | Unset = UNSET
        if not isinstance(self.beside, Unset):
            beside = []
            for beside_item_data in self.beside:
                beside_item: str = beside_item_data
                beside.append(beside_item)



        equal_compute = self.equal_compute

        learning_rate: float | None | Unset
        if isinstance(self.learning_rate, Unset):
            learning_rate = UNSET
        else:
            learning_rate = self.learning_rate

        seeds = self.seeds

        at_once = self.at_once


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "corpus": corpus,
            "model": model,
        })
        if tokens is not UNSET:
            field_dict["tokens"] = tokens
        if batch is not UNSET:
            field_dict["batch"] = batch
        if warmup is not UNSET:
            field_dict["warmup"] = warmup
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        if optimizer is not UNSET:
            field_dict["optimizer"] = optimizer
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if longest_gradient is not UNSET:
            field_dict["longest_gradient"] = longest_gradient
        if judgements is not UNSET:
            field_dict["judgements"] = judgements
        if seed is not UNSET:
            field_dict["seed"] = seed
        if column is not UNSET:
            field_dict["column"] = column
        if heads is not UNSET:
            field_dict["heads"] = heads
        if head_size is not UNSET:
            field_dict["head_size"] = head_size
        if shrinks is not UNSET:
            field_dict["shrinks"] = shrinks
        if noise is not UNSET:
            field_dict["noise"] = noise
        if beside is not UNSET:
            field_dict["beside"] = beside
        if equal_compute is not UNSET:
            field_dict["equal_compute"] = equal_compute
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if at_once is not UNSET:
            field_dict["at_once"] = at_once

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        corpus = d.pop("corpus")

        model = d.pop("model")

        tokens = d.pop("tokens", UNSET)

        def _parse_batch(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        batch = _parse_batch(d.pop("batch", UNSET))


        warmup = d.pop("warmup", UNSET)

        _schedule = d.pop("schedule", UNSET)
        schedule: LmGrowSpecSchedule | Unset
        if isinstance(_schedule,  Unset):
            schedule = UNSET
        else:
            schedule = check_lm_grow_spec_schedule(_schedule)




        def _parse_optimizer(data: object) -> LmGrowSpecOptimizerType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                optimizer_type_0 = check_lm_grow_spec_optimizer_type_0(data)



                return optimizer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LmGrowSpecOptimizerType0 | None | Unset, data)

        optimizer = _parse_optimizer(d.pop("optimizer", UNSET))


        def _parse_weight_decay(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        weight_decay = _parse_weight_decay(d.pop("weight_decay", UNSET))


        longest_gradient = d.pop("longest_gradient", UNSET)

        judgements = d.pop("judgements", UNSET)

        seed = d.pop("seed", UNSET)

        def _parse_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        column = _parse_column(d.pop("column", UNSET))


        heads = d.pop("heads", UNSET)

        def _parse_head_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        head_size = _parse_head_size(d.pop("head_size", UNSET))


        shrinks = cast(list[float], d.pop("shrinks", UNSET))


        noise = d.pop("noise", UNSET)

        _beside = d.pop("beside", UNSET)
        beside: list[LmGrowSpecBesideItem] | Unset = UNSET
        if _beside is not UNSET:
            beside = []
            for beside_item_data in _beside:
                beside_item = check_lm_grow_spec_beside_item(beside_item_data)



                beside.append(beside_item)


        equal_compute = d.pop("equal_compute", UNSET)

        def _parse_learning_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        learning_rate = _parse_learning_rate(d.pop("learning_rate", UNSET))


        seeds = d.pop("seeds", UNSET)

        at_once = d.pop("at_once", UNSET)

        lm_grow_spec = cls(
            corpus=corpus,
            model=model,
            tokens=tokens,
            batch=batch,
            warmup=warmup,
            schedule=schedule,
            optimizer=optimizer,
            weight_decay=weight_decay,
            longest_gradient=longest_gradient,
            judgements=judgements,
            seed=seed,
            column=column,
            heads=heads,
            head_size=head_size,
            shrinks=shrinks,
            noise=noise,
            beside=beside,
            equal_compute=equal_compute,
            learning_rate=learning_rate,
            seeds=seeds,
            at_once=at_once,
        )

        return lm_grow_spec

