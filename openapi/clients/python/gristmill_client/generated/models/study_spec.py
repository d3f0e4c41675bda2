from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.study_spec_sampler import check_study_spec_sampler
from ..models.study_spec_sampler import StudySpecSampler
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.choice_parameter import ChoiceParameter
  from ..models.number_parameter import NumberParameter
  from ..models.study_objective import StudyObjective
  from ..models.study_pruner import StudyPruner





T = TypeVar("T", bound="StudySpec")



@_attrs_define
class StudySpec:
    """ An objective of your own: ask for parameters, try them, tell what came of it.

        Attributes:
            parameters (list[ChoiceParameter | NumberParameter]):
            objectives (list[StudyObjective] | Unset):
            sampler (StudySpecSampler | Unset): BoTorch's expected improvement (log-nei for noisy objectives; of hypervolume
                for several), Optuna's TPE, CMA-ES, Sobol or random points Default: 'log-ei'.
            pruner (None | StudyPruner | Unset):
            seed (int | Unset):  Default: 0.
     """

    parameters: list[ChoiceParameter | NumberParameter]
    objectives: list[StudyObjective] | Unset = UNSET
    sampler: StudySpecSampler | Unset = 'log-ei'
    pruner: None | StudyPruner | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_parameter import ChoiceParameter # noqa: PLC0415
        from ..models.number_parameter import NumberParameter # noqa: PLC0415
        from ..models.study_objective import StudyObjective # noqa: PLC0415
        from ..models.study_pruner import StudyPruner # noqa: PLC0415
        parameters = []
        for parameters_item_data in self.parameters:
            parameters_item: dict[str, Any]
            if isinstance(parameters_item_data, NumberParameter):
                parameters_item = parameters_item_data.to_dict()
            else:
                parameters_item = parameters_item_data.to_dict()

            parameters.append(parameters_item)



        objectives: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.objectives, Unset):
            objectives = []
            for objectives_item_data in self.objectives:
                objectives_item = objectives_item_data.to_dict()
                objectives.append(objectives_item)



        sampler: str | Unset = UNSET
        if not isinstance(self.sampler, Unset):
            sampler = self.sampler


        pruner: dict[str, Any] | None | Unset
        if isinstance(self.pruner, Unset):
            pruner = UNSET
        elif isinstance(self.pruner, StudyPruner):
            pruner = self.pruner.to_dict()
        else:
            pruner = self.pruner

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "parameters": parameters,
        })
        if objectives is not UNSET:
            field_dict["objectives"] = objectives
        if sampler is not UNSET:
            field_dict["sampler"] = sampler
        if pruner is not UNSET:
            field_dict["pruner"] = pruner
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_parameter import ChoiceParameter # noqa: PLC0415
        from ..models.number_parameter import NumberParameter # noqa: PLC0415
        from ..models.study_objective import StudyObjective # noqa: PLC0415
        from ..models.study_pruner import StudyPruner # noqa: PLC0415
        d = dict(src_dict)
        parameters = []
        _parameters = d.pop("parameters")
        for parameters_item_data in (_parameters):
            def _parse_parameters_item(data: object) -> ChoiceParameter | NumberParameter:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    parameters_item_type_0 = NumberParameter.from_dict(data)



                    return parameters_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                parameters_item_type_1 = ChoiceParameter.from_dict(data)



                return parameters_item_type_1

            parameters_item = _parse_parameters_item(parameters_item_data)

            parameters.append(parameters_item)


        _objectives = d.pop("objectives", UNSET)
        objectives: list[StudyObjective] | Unset = UNSET
        if _objectives is not UNSET:
            objectives = []
            for objectives_item_data in _objectives:
                objectives_item = StudyObjective.from_dict(objectives_item_data)



                objectives.append(objectives_item)


        _sampler = d.pop("sampler", UNSET)
        sampler: StudySpecSampler | Unset
        if isinstance(_sampler,  Unset):
            sampler = UNSET
        else:
            sampler = check_study_spec_sampler(_sampler)




        def _parse_pruner(data: object) -> None | StudyPruner | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                pruner_type_0 = StudyPruner.from_dict(data)



                return pruner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StudyPruner | Unset, data)

        pruner = _parse_pruner(d.pop("pruner", UNSET))


        seed = d.pop("seed", UNSET)

        study_spec = cls(
            parameters=parameters,
            objectives=objectives,
            sampler=sampler,
            pruner=pruner,
            seed=seed,
        )

        return study_spec

