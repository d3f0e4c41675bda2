from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="ActRequest")



@_attrs_define
class ActRequest:
    """ What the environment shows. With several environments, a list for each.

        Attributes:
            observation (list[float] | list[list[float]]):
            reward (float | list[float] | None | Unset): of the action before; None at the first step of a trial
            new_episode (bool | Unset): this observation begins an episode, in all environments; the memory of those before
                stays Default: False.
            new_trial (bool | Unset): this observation begins a trial on another task, in all environments: all is forgotten
                Default: False.
     """

    observation: list[float] | list[list[float]]
    reward: float | list[float] | None | Unset = UNSET
    new_episode: bool | Unset = False
    new_trial: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        observation: list[float] | list[list[float]]
        if isinstance(self.observation, list):
            observation = self.observation


        else:
            observation = []
            for observation_type_1_item_data in self.observation:
                observation_type_1_item = observation_type_1_item_data


                observation.append(observation_type_1_item)




        reward: float | list[float] | None | Unset
        if isinstance(self.reward, Unset):
            reward = UNSET
        elif isinstance(self.reward, list):
            reward = self.reward


        else:
            reward = self.reward

        new_episode = self.new_episode

        new_trial = self.new_trial


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "observation": observation,
        })
        if reward is not UNSET:
            field_dict["reward"] = reward
        if new_episode is not UNSET:
            field_dict["new_episode"] = new_episode
        if new_trial is not UNSET:
            field_dict["new_trial"] = new_trial

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_observation(data: object) -> list[float] | list[list[float]]:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                observation_type_0 = cast(list[float], data)

                return observation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            observation_type_1 = []
            _observation_type_1 = data
            for observation_type_1_item_data in (_observation_type_1):
                observation_type_1_item = cast(list[float], observation_type_1_item_data)

                observation_type_1.append(observation_type_1_item)

            return observation_type_1

        observation = _parse_observation(d.pop("observation"))


        def _parse_reward(data: object) -> float | list[float] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                reward_type_1 = cast(list[float], data)

                return reward_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(float | list[float] | None | Unset, data)

        reward = _parse_reward(d.pop("reward", UNSET))


        new_episode = d.pop("new_episode", UNSET)

        new_trial = d.pop("new_trial", UNSET)

        act_request = cls(
            observation=observation,
            reward=reward,
            new_episode=new_episode,
            new_trial=new_trial,
        )

        return act_request

