from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.architecture_search_spec_combination import ArchitectureSearchSpecCombination
from ..models.architecture_search_spec_combination import check_architecture_search_spec_combination
from ..models.architecture_search_spec_estimator import ArchitectureSearchSpecEstimator
from ..models.architecture_search_spec_estimator import check_architecture_search_spec_estimator
from ..models.architecture_search_spec_scalarisation import ArchitectureSearchSpecScalarisation
from ..models.architecture_search_spec_scalarisation import check_architecture_search_spec_scalarisation
from ..models.architecture_search_spec_space import ArchitectureSearchSpecSpace
from ..models.architecture_search_spec_space import check_architecture_search_spec_space
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.supernet_spec import SupernetSpec





T = TypeVar("T", bound="ArchitectureSearchSpec")



@_attrs_define
class ArchitectureSearchSpec:
    """ Train one hypernetwork that answers, for any device and any preference between objectives, with an architecture.

        Attributes:
            space (ArchitectureSearchSpecSpace | Unset): NAS-Bench-201 cells (objectives: error, latency, params, macs; 18
                devices), or GPT-S of HW-GPT-Bench (perplexity, memory, params; no devices) Default: 'nb201'.
            objectives (list[str] | Unset): what to minimise: columns of the table, and latency or energy on the devices
            table (None | str | Unset): your own measurements instead of the shipped ones: `architecture`, columns of
                numbers (error, …), and `latency_<device>` in ms or `energy_<device>` in mJ for every device; empty cells where
                nothing was measured
            devices (list[str] | None | Unset): devices to train on; none: all of your table, or the shipped split's
            supernet (None | SupernetSpec | Unset): `error` is of a network that is trained on images along with the search,
                and not of the table
            predictor (None | str | Unset): a predictor that `train-predictor` made; none: one is trained
            surrogate_rows (int | Unset): architectures of the table whose values are looked at, for each objective Default:
                1000.
            steps (int | None | Unset): of the search; none: 500, or 200 with a supernet
            preferences (int | None | Unset): drawn for each device and step; none: 32, or 1 with a supernet
            shared_preferences (bool | Unset): draw the same preferences for all devices of a step Default: False.
            scalarisation (ArchitectureSearchSpecScalarisation | Unset): how a preference weighs losses: their weighted sum,
                or their largest weighted one Default: 'linear'.
            estimator (ArchitectureSearchSpecEstimator | Unset): of the gradient through discrete choices; reinmax is the
                published one Default: 'local-expectation'.
            combination (ArchitectureSearchSpecCombination | Unset): of the devices' gradients: the direction in which none
                loses, or their mean Default: 'mgd'.
            learning_rate (float | Unset):  Default: 0.1.
            entropy (float | Unset): weight, at first, of staying undecided Default: 0.1.
            points (int | Unset): different architectures, at most, that fronts are made of Default: 24.
            seed (int | Unset): the same seed gives the same search Default: 0.
     """

    space: ArchitectureSearchSpecSpace | Unset = 'nb201'
    objectives: list[str] | Unset = UNSET
    table: None | str | Unset = UNSET
    devices: list[str] | None | Unset = UNSET
    supernet: None | SupernetSpec | Unset = UNSET
    predictor: None | str | Unset = UNSET
    surrogate_rows: int | Unset = 1000
    steps: int | None | Unset = UNSET
    preferences: int | None | Unset = UNSET
    shared_preferences: bool | Unset = False
    scalarisation: ArchitectureSearchSpecScalarisation | Unset = 'linear'
    estimator: ArchitectureSearchSpecEstimator | Unset = 'local-expectation'
    combination: ArchitectureSearchSpecCombination | Unset = 'mgd'
    learning_rate: float | Unset = 0.1
    entropy: float | Unset = 0.1
    points: int | Unset = 24
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.supernet_spec import SupernetSpec # noqa: PLC0415
        space: str | Unset = UNSET
        if not isinstance(self.space, Unset):
            space = self.space


        objectives: list[str] | Unset = UNSET
        if not isinstance(self.objectives, Unset):
            objectives = self.objectives



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

        supernet: dict[str, Any] | None | Unset
        if isinstance(self.supernet, Unset):
            supernet = UNSET
        elif isinstance(self.supernet, SupernetSpec):
            supernet = self.supernet.to_dict()
        else:
            supernet = self.supernet

        predictor: None | str | Unset
        if isinstance(self.predictor, Unset):
            predictor = UNSET
        else:
            predictor = self.predictor

        surrogate_rows = self.surrogate_rows

        steps: int | None | Unset
        if isinstance(self.steps, Unset):
            steps = UNSET
        else:
            steps = self.steps

        preferences: int | None | Unset
        if isinstance(self.preferences, Unset):
            preferences = UNSET
        else:
            preferences = self.preferences

        shared_preferences = self.shared_preferences

        scalarisation: str | Unset = UNSET
        if not isinstance(self.scalarisation, Unset):
            scalarisation = self.scalarisation


        estimator: str | Unset = UNSET
        if not isinstance(self.estimator, Unset):
            estimator = self.estimator


        combination: str | Unset = UNSET
        if not isinstance(self.combination, Unset):
            combination = self.combination


        learning_rate = self.learning_rate

        entropy = self.entropy

        points = self.points

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if space is not UNSET:
            field_dict["space"] = space
        if objectives is not UNSET:
            field_dict["objectives"] = objectives
        if table is not UNSET:
            field_dict["table"] = table
        if devices is not UNSET:
            field_dict["devices"] = devices
        if supernet is not UNSET:
            field_dict["supernet"] = supernet
        if predictor is not UNSET:
            field_dict["predictor"] = predictor
        if surrogate_rows is not UNSET:
            field_dict["surrogate_rows"] = surrogate_rows
        if steps is not UNSET:
            field_dict["steps"] = steps
        if preferences is not UNSET:
            field_dict["preferences"] = preferences
        if shared_preferences is not UNSET:
            field_dict["shared_preferences"] = shared_preferences
        if scalarisation is not UNSET:
            field_dict["scalarisation"] = scalarisation
        if estimator is not UNSET:
            field_dict["estimator"] = estimator
        if combination is not UNSET:
            field_dict["combination"] = combination
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if entropy is not UNSET:
            field_dict["entropy"] = entropy
        if points is not UNSET:
            field_dict["points"] = points
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.supernet_spec import SupernetSpec # noqa: PLC0415
        d = dict(src_dict)
        _space = d.pop("space", UNSET)
        space: ArchitectureSearchSpecSpace | Unset
        if isinstance(_space,  Unset):
            space = UNSET
        else:
            space = check_architecture_search_spec_space(_space)




        objectives = cast(list[str], d.pop("objectives", UNSET))


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


        def _parse_supernet(data: object) -> None | SupernetSpec | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                supernet_type_0 = SupernetSpec.from_dict(data)



                return supernet_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupernetSpec | Unset, data)

        supernet = _parse_supernet(d.pop("supernet", UNSET))


        def _parse_predictor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictor = _parse_predictor(d.pop("predictor", UNSET))


        surrogate_rows = d.pop("surrogate_rows", UNSET)

        def _parse_steps(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        steps = _parse_steps(d.pop("steps", UNSET))


        def _parse_preferences(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        preferences = _parse_preferences(d.pop("preferences", UNSET))


        shared_preferences = d.pop("shared_preferences", UNSET)

        _scalarisation = d.pop("scalarisation", UNSET)
        scalarisation: ArchitectureSearchSpecScalarisation | Unset
        if isinstance(_scalarisation,  Unset):
            scalarisation = UNSET
        else:
            scalarisation = check_architecture_search_spec_scalarisation(_scalarisation)




        _estimator = d.pop("estimator", UNSET)
        estimator: ArchitectureSearchSpecEstimator | Unset
        if isinstance(_estimator,  Unset):
            estimator = UNSET
        else:
            estimator = check_architecture_search_spec_estimator(_estimator)




        _combination = d.pop("combination", UNSET)
        combination: ArchitectureSearchSpecCombination | Unset
        if isinstance(_combination,  Unset):
            combination = UNSET
        else:
            combination = check_architecture_search_spec_combination(_combination)




        learning_rate = d.pop("learning_rate", UNSET)

        entropy = d.pop("entropy", UNSET)

        points = d.pop("points", UNSET)

        seed = d.pop("seed", UNSET)

        architecture_search_spec = cls(
            space=space,
            objectives=objectives,
            table=table,
            devices=devices,
            supernet=supernet,
            predictor=predictor,
            surrogate_rows=surrogate_rows,
            steps=steps,
            preferences=preferences,
            shared_preferences=shared_preferences,
            scalarisation=scalarisation,
            estimator=estimator,
            combination=combination,
            learning_rate=learning_rate,
            entropy=entropy,
            points=points,
            seed=seed,
        )

        return architecture_search_spec

