"""Sessions: an agent and an environment of the caller's, one action at a time."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill.errors import InvalidInput
from gristmill_ml.artifacts import ArtifactError
from gristmill_rl import specs
from gristmill_rl.acting import MOST_BYTES, Acting, Standing, TooLongError, bytes_of_step
from gristmill_rl.agents.artifact import load_agent

Array = npt.NDArray[np.float64]
_STANDING = tuple(Standing.__dataclass_fields__)


def open_agent(path: Path) -> Acting:
    try:
        return Acting(load_agent(path)[0].agent)
    except ArtifactError as error:
        raise InvalidInput(str(error), pointer="/agent") from error


def create(acting: Acting, spec: specs.SessionSpec) -> specs.SessionState:
    spaces, agent = acting.agent.spaces, acting.agent
    most = MOST_BYTES // (agent.horizon * bytes_of_step(agent, 1))
    if spec.environments > most:
        words = f"Of episodes of {agent.horizon:,} steps, at most {most:,} environments can go on side by side."
        raise InvalidInput(words, pointer="/environments")
    return specs.SessionState(
        definition=spec, observation=spaces.observation, actions=spaces.actions, discrete=spaces.discrete
    )


def act(
    acting: Acting, state: specs.SessionState, request: specs.ActRequest
) -> tuple[specs.SessionState, specs.ActAnswer]:
    definition = state.definition
    observations, rewards = _observations(state, request.observation), _rewards(state, request)
    kept = {name: getattr(state, name) for name in _STANDING if name != "environments"}
    try:
        standing, actions, values = acting.act(
            Standing(definition.environments, **kept), observations, rewards, new_episode=request.new_episode,
            new_trial=request.new_trial, greedy=definition.greedy, seed=definition.seed,
        )  # fmt: skip
    except TooLongError as error:
        words = f"The episode has {state.step:,} steps, and more cannot be kept: begin another."
        raise InvalidInput(words, pointer="/new_episode") from error
    changed = {name: own for name, own in asdict(standing).items() if name != "environments"}
    several = _is_several(request.observation)
    answer = specs.ActAnswer(
        action=actions.tolist() if several else actions[0].tolist(),
        value=values.tolist() if several else float(values[0]),
        trial=standing.trial,
        episode=standing.episode,
        step=standing.step - 1,
    )
    return state.model_copy(update=changed), answer


def _is_several(observation: list[Any]) -> bool:
    return isinstance(observation[0], list)


def _observations(state: specs.SessionState, given: list[Any]) -> Array:
    """B x O."""
    count, several = state.definition.environments, _is_several(given)
    if not several and count > 1:
        raise InvalidInput(
            f"There are {count} environments: send a list of {count} observations.", pointer="/observation"
        )
    rows = given if several else [given]
    if len(rows) != count:
        raise InvalidInput(f"There are {count} environments, not {len(rows)}.", pointer="/observation")
    for number, row in enumerate(rows):
        if len(row) != state.observation:
            pointer = f"/observation/{number}" if several else "/observation"
            raise InvalidInput(f"An observation has {state.observation} numbers, not {len(row)}.", pointer=pointer)
    found = np.array(rows, np.float64)
    if np.abs(found).max() > np.finfo(np.float32).max:
        raise InvalidInput("A number of the observation is too large.", pointer="/observation")
    return found


def _rewards(state: specs.SessionState, request: specs.ActRequest) -> Array:
    count, begins = state.definition.environments, request.new_trial or not state.asked
    if request.reward is None:
        if not begins:
            raise InvalidInput("Say the reward of the action before.", pointer="/reward")
        return np.zeros(count)
    if begins:
        raise InvalidInput("A trial begins: there is no action before that a reward could be of.", pointer="/reward")
    rewards = request.reward if isinstance(request.reward, list) else [request.reward]
    if len(rewards) != count:
        raise InvalidInput(f"There are {count} environments, not {len(rewards)}.", pointer="/reward")
    found = np.array(rewards, np.float64)
    if np.abs(found).max() > np.finfo(np.float32).max:
        raise InvalidInput("A reward is too large.", pointer="/reward")
    return found
