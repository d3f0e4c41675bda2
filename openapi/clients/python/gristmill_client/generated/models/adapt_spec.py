from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.adapt_spec_split import AdaptSpecSplit
from ..models.adapt_spec_split import check_adapt_spec_split
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.bandits_family import BanditsFamily
  from ..models.locomotion_family import LocomotionFamily
  from ..models.meta_world_family import MetaWorldFamily
  from ..models.point_goal_family import PointGoalFamily
  from ..models.tabular_family import TabularFamily





T = TypeVar("T", bound="AdaptSpec")



@_attrs_define
class AdaptSpec:
    """ Let a trained agent act on new tasks, and see how it gets better from episode to episode. Nothing is trained.

        Attributes:
            agent (str): what `meta-train` made
            family (BanditsFamily | LocomotionFamily | MetaWorldFamily | None | PointGoalFamily | TabularFamily | Unset):
                None: the one that the agent was trained on
            split (AdaptSpecSplit | Unset):  Default: 'test'.
            tasks (int | Unset):  Default: 50.
            episodes (int | None | Unset): None: as in training
            horizon (int | None | Unset): None: as in training
            video (bool | Unset): of the first task; needs an off-screen GL where a simulator is to be drawn Default: False.
            trajectories (bool | Unset): keep every step as Parquet Default: True.
            seed (int | Unset):  Default: 0.
     """

    agent: str
    family: BanditsFamily | LocomotionFamily | MetaWorldFamily | None | PointGoalFamily | TabularFamily | Unset = UNSET
    split: AdaptSpecSplit | Unset = 'test'
    tasks: int | Unset = 50
    episodes: int | None | Unset = UNSET
    horizon: int | None | Unset = UNSET
    video: bool | Unset = False
    trajectories: bool | Unset = True
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        agent = self.agent

        family: dict[str, Any] | None | Unset
        if isinstance(self.family, Unset):
            family = UNSET
        elif isinstance(self.family, PointGoalFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, BanditsFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, TabularFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, LocomotionFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, MetaWorldFamily):
            family = self.family.to_dict()
        else:
            family = self.family

        split: str | Unset = UNSET
        if not isinstance(self.split, Unset):
            split = self.split


        tasks = self.tasks

        episodes: int | None | Unset
        if isinstance(self.episodes, Unset):
            episodes = UNSET
        else:
            episodes = self.episodes

        horizon: int | None | Unset
        if isinstance(self.horizon, Unset):
            horizon = UNSET
        else:
            horizon = self.horizon

        video = self.video

        trajectories = self.trajectories

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agent": agent,
        })
        if family is not UNSET:
            field_dict["family"] = family
        if split is not UNSET:
            field_dict["split"] = split
        if tasks is not UNSET:
            field_dict["tasks"] = tasks
        if episodes is not UNSET:
            field_dict["episodes"] = episodes
        if horizon is not UNSET:
            field_dict["horizon"] = horizon
        if video is not UNSET:
            field_dict["video"] = video
        if trajectories is not UNSET:
            field_dict["trajectories"] = trajectories
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        d = dict(src_dict)
        agent = d.pop("agent")

        def _parse_family(data: object) -> BanditsFamily | LocomotionFamily | MetaWorldFamily | None | PointGoalFamily | TabularFamily | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0_type_0 = PointGoalFamily.from_dict(data)



                return family_type_0_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0_type_1 = BanditsFamily.from_dict(data)



                return family_type_0_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0_type_2 = TabularFamily.from_dict(data)



                return family_type_0_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0_type_3 = LocomotionFamily.from_dict(data)



                return family_type_0_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0_type_4 = MetaWorldFamily.from_dict(data)



                return family_type_0_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BanditsFamily | LocomotionFamily | MetaWorldFamily | None | PointGoalFamily | TabularFamily | Unset, data)

        family = _parse_family(d.pop("family", UNSET))


        _split = d.pop("split", UNSET)
        split: AdaptSpecSplit | Unset
        if isinstance(_split,  Unset):
            split = UNSET
        else:
            split = check_adapt_spec_split(_split)




        tasks = d.pop("tasks", UNSET)

        def _parse_episodes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        episodes = _parse_episodes(d.pop("episodes", UNSET))


        def _parse_horizon(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        horizon = _parse_horizon(d.pop("horizon", UNSET))


        video = d.pop("video", UNSET)

        trajectories = d.pop("trajectories", UNSET)

        seed = d.pop("seed", UNSET)

        adapt_spec = cls(
            agent=agent,
            family=family,
            split=split,
            tasks=tasks,
            episodes=episodes,
            horizon=horizon,
            video=video,
            trajectories=trajectories,
            seed=seed,
        )

        return adapt_spec

