from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="QuicktuneMetaTrainSpec")



@_attrs_define
class QuicktuneMetaTrainSpec:
    """ Train predictors of scores and costs on learning curves of many datasets.

        Attributes:
            curves (None | str | Unset): a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step`
                (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole`
                (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service,
                with their columns
            settings (list[str] | Unset): columns of numbers that tell a candidate, best scaled to 0 to 1
            descriptors (list[str] | Unset): columns of numbers that tell a dataset
            adds_up (bool | Unset): a step is trained on from the one before; else each begins anew Default: True.
            steps (int | Unset): of each of the two networks Default: 3000.
            batch_size (int | Unset): points of a dataset Default: 40.
            learning_rate (float | Unset):  Default: 0.002.
            hidden (int | Unset):  Default: 64.
            features (int | Unset): that the kernel sees Default: 16.
            untold_models (float | Unset): share of the points whose model is not told, so that other models can be met
                Default: 0.1.
            validation_share (float | Unset): of the datasets: kept out, to judge by Default: 0.2.
            seed (int | Unset):  Default: 0.
     """

    curves: None | str | Unset = UNSET
    settings: list[str] | Unset = UNSET
    descriptors: list[str] | Unset = UNSET
    adds_up: bool | Unset = True
    steps: int | Unset = 3000
    batch_size: int | Unset = 40
    learning_rate: float | Unset = 0.002
    hidden: int | Unset = 64
    features: int | Unset = 16
    untold_models: float | Unset = 0.1
    validation_share: float | Unset = 0.2
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        curves: None | str | Unset
        if isinstance(self.curves, Unset):
            curves = UNSET
        else:
            curves = self.curves

        settings: list[str] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings



        descriptors: list[str] | Unset = UNSET
        if not isinstance(self.descriptors, Unset):
            descriptors = self.descriptors



        adds_up = self.adds_up

        steps = self.steps

        batch_size = self.batch_size

        learning_rate = self.learning_rate

        hidden = self.hidden

        features = self.features

        untold_models = self.untold_models

        validation_share = self.validation_share

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if curves is not UNSET:
            field_dict["curves"] = curves
        if settings is not UNSET:
            field_dict["settings"] = settings
        if descriptors is not UNSET:
            field_dict["descriptors"] = descriptors
        if adds_up is not UNSET:
            field_dict["adds_up"] = adds_up
        if steps is not UNSET:
            field_dict["steps"] = steps
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if hidden is not UNSET:
            field_dict["hidden"] = hidden
        if features is not UNSET:
            field_dict["features"] = features
        if untold_models is not UNSET:
            field_dict["untold_models"] = untold_models
        if validation_share is not UNSET:
            field_dict["validation_share"] = validation_share
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_curves(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        curves = _parse_curves(d.pop("curves", UNSET))


        settings = cast(list[str], d.pop("settings", UNSET))


        descriptors = cast(list[str], d.pop("descriptors", UNSET))


        adds_up = d.pop("adds_up", UNSET)

        steps = d.pop("steps", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        learning_rate = d.pop("learning_rate", UNSET)

        hidden = d.pop("hidden", UNSET)

        features = d.pop("features", UNSET)

        untold_models = d.pop("untold_models", UNSET)

        validation_share = d.pop("validation_share", UNSET)

        seed = d.pop("seed", UNSET)

        quicktune_meta_train_spec = cls(
            curves=curves,
            settings=settings,
            descriptors=descriptors,
            adds_up=adds_up,
            steps=steps,
            batch_size=batch_size,
            learning_rate=learning_rate,
            hidden=hidden,
            features=features,
            untold_models=untold_models,
            validation_share=validation_share,
            seed=seed,
        )

        return quicktune_meta_train_spec

