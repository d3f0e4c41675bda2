from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.meta_benchmark_spec_algorithms_item import check_meta_benchmark_spec_algorithms_item
from ..models.meta_benchmark_spec_algorithms_item import MetaBenchmarkSpecAlgorithmsItem
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.bandits_family import BanditsFamily
  from ..models.learning import Learning
  from ..models.locomotion_family import LocomotionFamily
  from ..models.meta_benchmark_spec_learning_rates import MetaBenchmarkSpecLearningRates
  from ..models.meta_world_family import MetaWorldFamily
  from ..models.point_goal_family import PointGoalFamily
  from ..models.tabular_family import TabularFamily





T = TypeVar("T", bound="MetaBenchmarkSpec")



@_attrs_define
class MetaBenchmarkSpec:
    """ Train several algorithms on families of tasks, each for as many steps and with several seeds, and say which is
    better.

        Attributes:
            steps (int): of the environments, for each run
            families (list[BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily] | Unset):
            algorithms (list[MetaBenchmarkSpecAlgorithmsItem] | Unset): the first is compared with each of the others.
                htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no
                memory; random: acts at random and learns nothing, to compare with
            seeds (int | Unset):  Default: 3.
            learning (Learning | Unset): How an agent learns, and what it is made of. What is left out is usual for the
                family.
            learning_rates (MetaBenchmarkSpecLearningRates | Unset): by algorithm, in place of the usual one
            test_tasks (int | Unset):  Default: 50.
            at_once (int | Unset): runs at the same time, if workers are free Default: 2.
            seed (int | Unset):  Default: 0.
     """

    steps: int
    families: list[BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily] | Unset = UNSET
    algorithms: list[MetaBenchmarkSpecAlgorithmsItem] | Unset = UNSET
    seeds: int | Unset = 3
    learning: Learning | Unset = UNSET
    learning_rates: MetaBenchmarkSpecLearningRates | Unset = UNSET
    test_tasks: int | Unset = 50
    at_once: int | Unset = 2
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.learning import Learning # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_benchmark_spec_learning_rates import MetaBenchmarkSpecLearningRates # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        steps = self.steps

        families: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.families, Unset):
            families = []
            for families_item_data in self.families:
                families_item: dict[str, Any]
                if isinstance(families_item_data, PointGoalFamily):
                    families_item = families_item_data.to_dict()
                elif isinstance(families_item_data, BanditsFamily):
                    families_item = families_item_data.to_dict()
                elif isinstance(families_item_data, TabularFamily):
                    families_item = families_item_data.to_dict()
                elif isinstance(families_item_data, LocomotionFamily):
                    families_item = families_item_data.to_dict()
                else:
                    families_item = families_item_data.to_dict()

                families.append(families_item)



        algorithms: list[str] | Unset = UNSET
        if not isinstance(self.algorithms, Unset):
            algorithms = []
            for algorithms_item_data in self.algorithms:
                algorithms_item: str = algorithms_item_data
                algorithms.append(algorithms_item)



        seeds = self.seeds

        learning: dict[str, Any] | Unset = UNSET
        if not isinstance(self.learning, Unset):
            learning = self.learning.to_dict()

        learning_rates: dict[str, Any] | Unset = UNSET
        if not isinstance(self.learning_rates, Unset):
            learning_rates = self.learning_rates.to_dict()

        test_tasks = self.test_tasks

        at_once = self.at_once

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "steps": steps,
        })
        if families is not UNSET:
            field_dict["families"] = families
        if algorithms is not UNSET:
            field_dict["algorithms"] = algorithms
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if learning is not UNSET:
            field_dict["learning"] = learning
        if learning_rates is not UNSET:
            field_dict["learning_rates"] = learning_rates
        if test_tasks is not UNSET:
            field_dict["test_tasks"] = test_tasks
        if at_once is not UNSET:
            field_dict["at_once"] = at_once
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.learning import Learning # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_benchmark_spec_learning_rates import MetaBenchmarkSpecLearningRates # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        d = dict(src_dict)
        steps = d.pop("steps")

        _families = d.pop("families", UNSET)
        families: list[BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily] | Unset = UNSET
        if _families is not UNSET:
            families = []
            for families_item_data in _families:
                def _parse_families_item(data: object) -> BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily:
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        families_item_type_0 = PointGoalFamily.from_dict(data)



                        return families_item_type_0
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        families_item_type_1 = BanditsFamily.from_dict(data)



                        return families_item_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        families_item_type_2 = TabularFamily.from_dict(data)



                        return families_item_type_2
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        families_item_type_3 = LocomotionFamily.from_dict(data)



                        return families_item_type_3
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    if not isinstance(data, dict):
                        raise TypeError()
                    families_item_type_4 = MetaWorldFamily.from_dict(data)



                    return families_item_type_4

                families_item = _parse_families_item(families_item_data)

                families.append(families_item)


        _algorithms = d.pop("algorithms", UNSET)
        algorithms: list[MetaBenchmarkSpecAlgorithmsItem] | Unset = UNSET
        if _algorithms is not UNSET:
            algorithms = []
            for algorithms_item_data in _algorithms:
                algorithms_item = check_meta_benchmark_spec_algorithms_item(algorithms_item_data)



                algorithms.append(algorithms_item)


        seeds = d.pop("seeds", UNSET)

        _learning = d.pop("learning", UNSET)
        learning: Learning | Unset
        if isinstance(_learning,  Unset):
            learning = UNSET
        else:
            learning = Learning.from_dict(_learning)




        _learning_rates = d.pop("learning_rates", UNSET)
        learning_rates: MetaBenchmarkSpecLearningRates | Unset
        if isinstance(_learning_rates,  Unset):
            learning_rates = UNSET
        else:
            learning_rates = MetaBenchmarkSpecLearningRates.from_dict(_learning_rates)




        test_tasks = d.pop("test_tasks", UNSET)

        at_once = d.pop("at_once", UNSET)

        seed = d.pop("seed", UNSET)

        meta_benchmark_spec = cls(
            steps=steps,
            families=families,
            algorithms=algorithms,
            seeds=seeds,
            learning=learning,
            learning_rates=learning_rates,
            test_tasks=test_tasks,
            at_once=at_once,
            seed=seed,
        )

        return meta_benchmark_spec

