from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.session_spec import SessionSpec





T = TypeVar("T", bound="SessionState")



@_attrs_define
class SessionState:
    """ Where the session stands.

        Attributes:
            definition (SessionSpec): An agent that is asked for one action at a time, by an environment of your own. It
                remembers what it saw in between.
            observation (int): numbers of an observation
            actions (int): numbers of an action from -1 to 1; or, where they are discrete, how many there are
            discrete (bool):
            trial (int | Unset):  Default: 0.
            episode (int | Unset):  Default: 0.
            step (int | Unset):  Default: 0.
            asked (int | Unset): actions so far Default: 0.
            carried (str | Unset):  Default: ''.
            steps (str | Unset):  Default: ''.
            before (str | Unset):  Default: ''.
            digest (str | Unset):  Default: ''.
     """

    definition: SessionSpec
    observation: int
    actions: int
    discrete: bool
    trial: int | Unset = 0
    episode: int | Unset = 0
    step: int | Unset = 0
    asked: int | Unset = 0
    carried: str | Unset = ''
    steps: str | Unset = ''
    before: str | Unset = ''
    digest: str | Unset = ''





    def to_dict(self) -> dict[str, Any]:
        from ..models.session_spec import SessionSpec # noqa: PLC0415
        definition = self.definition.to_dict()

        observation = self.observation

        actions = self.actions

        discrete = self.discrete

        trial = self.trial

        episode = self.episode

        step = self.step

        asked = self.asked

        carried = self.carried

        steps = self.steps

        before = self.before

        digest = self.digest


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "definition": definition,
            "observation": observation,
            "actions": actions,
            "discrete": discrete,
        })
        if trial is not UNSET:
            field_dict["trial"] = trial
        if episode is not UNSET:
            field_dict["episode"] = episode
        if step is not UNSET:
            field_dict["step"] = step
        if asked is not UNSET:
            field_dict["asked"] = asked
        if carried is not UNSET:
            field_dict["carried"] = carried
        if steps is not UNSET:
            field_dict["steps"] = steps
        if before is not UNSET:
            field_dict["before"] = before
        if digest is not UNSET:
            field_dict["digest"] = digest

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.session_spec import SessionSpec # noqa: PLC0415
        d = dict(src_dict)
        definition = SessionSpec.from_dict(d.pop("definition"))




        observation = d.pop("observation")

        actions = d.pop("actions")

        discrete = d.pop("discrete")

        trial = d.pop("trial", UNSET)

        episode = d.pop("episode", UNSET)

        step = d.pop("step", UNSET)

        asked = d.pop("asked", UNSET)

        carried = d.pop("carried", UNSET)

        steps = d.pop("steps", UNSET)

        before = d.pop("before", UNSET)

        digest = d.pop("digest", UNSET)

        session_state = cls(
            definition=definition,
            observation=observation,
            actions=actions,
            discrete=discrete,
            trial=trial,
            episode=episode,
            step=step,
            asked=asked,
            carried=carried,
            steps=steps,
            before=before,
            digest=digest,
        )

        return session_state

