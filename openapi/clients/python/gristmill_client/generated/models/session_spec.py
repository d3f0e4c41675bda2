from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset






T = TypeVar("T", bound="SessionSpec")



@_attrs_define
class SessionSpec:
    """ An agent that is asked for one action at a time, by an environment of your own. It remembers what it saw in between.

        Attributes:
            agent (str): what `meta-train` made
            environments (int | Unset): that go on side by side, in step, each with a memory of its own Default: 1.
            greedy (bool | Unset): always the likeliest action Default: False.
            seed (int | Unset):  Default: 0.
     """

    agent: str
    environments: int | Unset = 1
    greedy: bool | Unset = False
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        agent = self.agent

        environments = self.environments

        greedy = self.greedy

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agent": agent,
        })
        if environments is not UNSET:
            field_dict["environments"] = environments
        if greedy is not UNSET:
            field_dict["greedy"] = greedy
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agent = d.pop("agent")

        environments = d.pop("environments", UNSET)

        greedy = d.pop("greedy", UNSET)

        seed = d.pop("seed", UNSET)

        session_spec = cls(
            agent=agent,
            environments=environments,
            greedy=greedy,
            seed=seed,
        )

        return session_spec

