from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.quicktune_replay_spec_methods_item import check_quicktune_replay_spec_methods_item
from ..models.quicktune_replay_spec_methods_item import QuicktuneReplaySpecMethodsItem
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="QuicktuneReplaySpec")



@_attrs_define
class QuicktuneReplaySpec:
    """ What searches would have found on datasets whose learning curves are all known.

        Attributes:
            curves (None | str | Unset): a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step`
                (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole`
                (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service,
                with their columns
            settings (list[str] | Unset): columns of numbers that tell a candidate, best scaled to 0 to 1
            descriptors (list[str] | Unset): columns of numbers that tell a dataset
            adds_up (bool | Unset): a step is trained on from the one before; else each begins anew Default: True.
            methods (list[QuicktuneReplaySpecMethodsItem] | Unset):
            predictors (None | str | Unset): of the quicktune methods: what `quicktune-meta-train` made
            datasets (list[str] | None | Unset): to search on; mean-rank and portfolio learn from the others. None: all
            shares (list[float] | Unset): of what training everything costs
            ahead (int | Unset): steps beyond the next that quicktune may ask for at once Default: 30.
            repetitions (int | Unset): of methods that depend on chance Default: 3.
            seed (int | Unset):  Default: 0.
     """

    curves: None | str | Unset = UNSET
    settings: list[str] | Unset = UNSET
    descriptors: list[str] | Unset = UNSET
    adds_up: bool | Unset = True
    methods: list[QuicktuneReplaySpecMethodsItem] | Unset = UNSET
    predictors: None | str | Unset = UNSET
    datasets: list[str] | None | Unset = UNSET
    shares: list[float] | Unset = UNSET
    ahead: int | Unset = 30
    repetitions: int | Unset = 3
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

        methods: list[str] | Unset = UNSET
        if not isinstance(self.methods, Unset):
            methods = []
            for methods_item_data in self.methods:
                methods_item: str = methods_item_data
                methods.append(methods_item)



        predictors: None | str | Unset
        if isinstance(self.predictors, Unset):
            predictors = UNSET
        else:
            predictors = self.predictors

        datasets: list[str] | None | Unset
        if isinstance(self.datasets, Unset):
            datasets = UNSET
        elif isinstance(self.datasets, list):
            datasets = self.datasets


        else:
            datasets = self.datasets

        shares: list[float] | Unset = UNSET
        if not isinstance(self.shares, Unset):
            shares = self.shares



        ahead = self.ahead

        repetitions = self.repetitions

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
        if methods is not UNSET:
            field_dict["methods"] = methods
        if predictors is not UNSET:
            field_dict["predictors"] = predictors
        if datasets is not UNSET:
            field_dict["datasets"] = datasets
        if shares is not UNSET:
            field_dict["shares"] = shares
        if ahead is not UNSET:
            field_dict["ahead"] = ahead
        if repetitions is not UNSET:
            field_dict["repetitions"] = repetitions
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

        _methods = d.pop("methods", UNSET)
        methods: list[QuicktuneReplaySpecMethodsItem] | Unset = UNSET
        if _methods is not UNSET:
            methods = []
            for methods_item_data in _methods:
                methods_item = check_quicktune_replay_spec_methods_item(methods_item_data)



                methods.append(methods_item)


        def _parse_predictors(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictors = _parse_predictors(d.pop("predictors", UNSET))


        def _parse_datasets(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                datasets_type_0 = cast(list[str], data)

                return datasets_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        datasets = _parse_datasets(d.pop("datasets", UNSET))


        shares = cast(list[float], d.pop("shares", UNSET))


        ahead = d.pop("ahead", UNSET)

        repetitions = d.pop("repetitions", UNSET)

        seed = d.pop("seed", UNSET)

        quicktune_replay_spec = cls(
            curves=curves,
            settings=settings,
            descriptors=descriptors,
            adds_up=adds_up,
            methods=methods,
            predictors=predictors,
            datasets=datasets,
            shares=shares,
            ahead=ahead,
            repetitions=repetitions,
            seed=seed,
        )

        return quicktune_replay_spec

