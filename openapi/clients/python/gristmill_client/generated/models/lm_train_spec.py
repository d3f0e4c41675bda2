from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_train_spec_optimizer_type_0 import check_lm_train_spec_optimizer_type_0
from ..models.lm_train_spec_optimizer_type_0 import LmTrainSpecOptimizerType0
from ..models.lm_train_spec_schedule import check_lm_train_spec_schedule
from ..models.lm_train_spec_schedule import LmTrainSpecSchedule
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.lm_grown import LmGrown
  from ..models.lm_new import LmNew





T = TypeVar("T", bound="LmTrainSpec")



@_attrs_define
class LmTrainSpec:
    """ Train one language model.

        Attributes:
            corpus (str):
            tokens (int | Unset): to train on Default: 1000000.
            batch (int | None | Unset): windows of `context` tokens a step; none: the narrower model's, or 16
            warmup (int | Unset): steps in which the learning rate rises Default: 50.
            schedule (LmTrainSpecSchedule | Unset): after the warm-up Default: 'constant'.
            optimizer (LmTrainSpecOptimizerType0 | None | Unset): none: the narrower model's, or adamw
            weight_decay (float | None | Unset): decoupled; gains and biases do not decay; none: the narrower model's, or 0
            longest_gradient (float | Unset): longer ones are cut to this norm Default: 1.0.
            judgements (int | Unset): validation losses on the way Default: 30.
            seed (int | Unset):  Default: 0.
            column (None | str | Unset): of a table, with a text in each row; none: the file is read as plain text
            begin (LmGrown | LmNew | Unset):
            learning_rate (float | None | Unset): peak, at the base's width; none: that of the narrower model, or 0.004
     """

    corpus: str
    tokens: int | Unset = 1000000
    batch: int | None | Unset = UNSET
    warmup: int | Unset = 50
    schedule: LmTrainSpecSchedule | Unset = 'constant'
    optimizer: LmTrainSpecOptimizerType0 | None | Unset = UNSET
    weight_decay: float | None | Unset = UNSET
    longest_gradient: float | Unset = 1.0
    judgements: int | Unset = 30
    seed: int | Unset = 0
    column: None | str | Unset = UNSET
    begin: LmGrown | LmNew | Unset = UNSET
    learning_rate: float | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_grown import LmGrown # noqa: PLC0415
        from ..models.lm_new import LmNew # noqa: PLC0415
        corpus = self.corpus

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

        begin: dict[str, Any] | Unset
        if isinstance(self.begin, Unset):
            begin = UNSET
        elif isinstance(self.begin, LmNew):
            begin = self.begin.to_dict()
        else:
            begin = self.begin.to_dict()


        learning_rate: float | None | Unset
        if isinstance(self.learning_rate, Unset):
            learning_rate = UNSET
        else:
            learning_rate = self.learning_rate


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "corpus": corpus,
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
        if begin is not UNSET:
            field_dict["begin"] = begin
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_grown import LmGrown # noqa: PLC0415
        from ..models.lm_new import LmNew # noqa: PLC0415
        d = dict(src_dict)
        corpus = d.pop("corpus")

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
        schedule: LmTrainSpecSchedule | Unset
        if isinstance(_schedule,  Unset):
            schedule = UNSET
        else:
            schedule = check_lm_train_spec_schedule(_schedule)




        def _parse_optimizer(data: object) -> LmTrainSpecOptimizerType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                optimizer_type_0 = check_lm_train_spec_optimizer_type_0(data)



                return optimizer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LmTrainSpecOptimizerType0 | None | Unset, data)

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


        def _parse_begin(data: object) -> LmGrown | LmNew | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                begin_type_0 = LmNew.from_dict(data)



                return begin_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            begin_type_1 = LmGrown.from_dict(data)



            return begin_type_1

        begin = _parse_begin(d.pop("begin", UNSET))


        def _parse_learning_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        learning_rate = _parse_learning_rate(d.pop("learning_rate", UNSET))


        lm_train_spec = cls(
            corpus=corpus,
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
            begin=begin,
            learning_rate=learning_rate,
        )

        return lm_train_spec

