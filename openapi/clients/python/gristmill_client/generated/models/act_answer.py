from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="ActAnswer")



@_attrs_define
class ActAnswer:
    """ 
        Attributes:
            action (Any): numbers from -1 to 1, or a whole number; with several environments, a list of them
            value (float | list[float]): the discounted rewards that the agent expects from here to the trial's end
            trial (int):
            episode (int):
            step (int): of the episode, that this action is for; from 0
     """

    action: Any
    value: float | list[float]
    trial: int
    episode: int
    step: int





    def to_dict(self) -> dict[str, Any]:
        action = self.action

        value: float | list[float]
        if isinstance(self.value, list):
            value = self.value


        else:
            value = self.value

        trial = self.trial

        episode = self.episode

        step = self.step


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "action": action,
            "value": value,
            "trial": trial,
            "episode": episode,
            "step": step,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = d.pop("action")

        def _parse_value(data: object) -> float | list[float]:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                value_type_1 = cast(list[float], data)

                return value_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(float | list[float], data)

        value = _parse_value(d.pop("value"))


        trial = d.pop("trial")

        episode = d.pop("episode")

        step = d.pop("step")

        act_answer = cls(
            action=action,
            value=value,
            trial=trial,
            episode=episode,
            step=step,
        )

        return act_answer

