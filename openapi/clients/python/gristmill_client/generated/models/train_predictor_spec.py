from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.train_predictor_spec_kind import check_train_predictor_spec_kind
from ..models.train_predictor_spec_kind import TrainPredictorSpecKind
from ..models.train_predictor_spec_metric import check_train_predictor_spec_metric
from ..models.train_predictor_spec_metric import TrainPredictorSpecMetric
from ..models.train_predictor_spec_space import check_train_predictor_spec_space
from ..models.train_predictor_spec_space import TrainPredictorSpecSpace
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="TrainPredictorSpec")



@_attrs_define
class TrainPredictorSpec:
    """ Train a predictor of latency or energy that takes to a new device by ten measurements there.

        Attributes:
            space (TrainPredictorSpecSpace | Unset):  Default: 'nb201'.
            metric (TrainPredictorSpecMetric | Unset):  Default: 'latency'.
            table (None | str | Unset): your own measurements; none: the shipped ones (latency)
            devices (list[str] | None | Unset): devices to train on
            held_out (list[str] | None | Unset): devices to report on, unseen in training
            kind (TrainPredictorSpecKind | Unset): perceptron; graph convolutions (slower); gradient boosted trees (no
                gradient to search by) Default: 'mlp'.
            steps (int | Unset):  Default: 1000.
            rows (int | Unset): architectures that are used Default: 900.
            trust (float | None | Unset): in the network, beside a count of operations; none: by leaving devices out
            seed (int | Unset):  Default: 0.
     """

    space: TrainPredictorSpecSpace | Unset = 'nb201'
    metric: TrainPredictorSpecMetric | Unset = 'latency'
    table: None | str | Unset = UNSET
    devices: list[str] | None | Unset = UNSET
    held_out: list[str] | None | Unset = UNSET
    kind: TrainPredictorSpecKind | Unset = 'mlp'
    steps: int | Unset = 1000
    rows: int | Unset = 900
    trust: float | None | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        space: str | Unset = UNSET
        if not isinstance(self.space, Unset):
            space = self.space


        metric: str | Unset = UNSET
        if not isinstance(self.metric, Unset):
            metric = self.metric


        table: None | str | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        else:
            table = self.table

        devices: list[str] | None | Unset
        if isinstance(self.devices, Unset):
            devices = UNSET
        elif isinstance(self.devices, list):
            devices = self.devices


        else:
            devices = self.devices

        held_out: list[str] | None | Unset
        if isinstance(self.held_out, Unset):
            held_out = UNSET
        elif isinstance(self.held_out, list):
            held_out = self.held_out


        else:
            held_out = self.held_out

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind


        steps = self.steps

        rows = self.rows

        trust: float | None | Unset
        if isinstance(self.trust, Unset):
            trust = UNSET
        else:
            trust = self.trust

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if space is not UNSET:
            field_dict["space"] = space
        if metric is not UNSET:
            field_dict["metric"] = metric
        if table is not UNSET:
            field_dict["table"] = table
        if devices is not UNSET:
            field_dict["devices"] = devices
        if held_out is not UNSET:
            field_dict["held_out"] = held_out
        if kind is not UNSET:
            field_dict["kind"] = kind
        if steps is not UNSET:
            field_dict["steps"] = steps
        if rows is not UNSET:
            field_dict["rows"] = rows
        if trust is not UNSET:
            field_dict["trust"] = trust
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _space = d.pop("space", UNSET)
        space: TrainPredictorSpecSpace | Unset
        if isinstance(_space,  Unset):
            space = UNSET
        else:
            space = check_train_predictor_spec_space(_space)




        _metric = d.pop("metric", UNSET)
        metric: TrainPredictorSpecMetric | Unset
        if isinstance(_metric,  Unset):
            metric = UNSET
        else:
            metric = check_train_predictor_spec_metric(_metric)




        def _parse_table(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        table = _parse_table(d.pop("table", UNSET))


        def _parse_devices(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                devices_type_0 = cast(list[str], data)

                return devices_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        devices = _parse_devices(d.pop("devices", UNSET))


        def _parse_held_out(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                held_out_type_0 = cast(list[str], data)

                return held_out_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        held_out = _parse_held_out(d.pop("held_out", UNSET))


        _kind = d.pop("kind", UNSET)
        kind: TrainPredictorSpecKind | Unset
        if isinstance(_kind,  Unset):
            kind = UNSET
        else:
            kind = check_train_predictor_spec_kind(_kind)




        steps = d.pop("steps", UNSET)

        rows = d.pop("rows", UNSET)

        def _parse_trust(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        trust = _parse_trust(d.pop("trust", UNSET))


        seed = d.pop("seed", UNSET)

        train_predictor_spec = cls(
            space=space,
            metric=metric,
            table=table,
            devices=devices,
            held_out=held_out,
            kind=kind,
            steps=steps,
            rows=rows,
            trust=trust,
            seed=seed,
        )

        return train_predictor_spec

