"""Agents in environments: whole trials, all B of them side by side."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from gymnasium.vector import VectorEnv

from gristmill_rl.agents.agent import Agent
from gristmill_rl.families.family import Family, Tasks
from gristmill_rl.trials import Trials


@torch.no_grad()
def sample(
    agent: Agent, environments: VectorEnv[Any, Any, Any], tasks: Tasks, horizon: int, episodes: int, seed: int, *,
    greedy: bool = False, forgetful: bool = False, report: Callable[[], None] = lambda: None,
) -> Trials:  # fmt: skip
    """One trial on each task. The same seed gives the same trials.

    Args:
        forgetful: clear the agent's memory at every episode.
        report: called after every step; may raise.
    """
    device, spaces, batch = agent.log_deviation.device, agent.spaces, len(tasks)
    of_actions, of_environments = np.random.default_rng([seed, 0]), np.random.default_rng([seed, 1])
    shape = (batch, episodes, horizon)
    trials = Trials(
        observations=torch.zeros(*shape, spaces.observation),
        actions=torch.zeros(shape, dtype=torch.long) if spaces.discrete else torch.zeros(*shape, spaces.actions),
        rewards=torch.zeros(shape), successes=torch.zeros(shape, dtype=torch.bool), log_probabilities=torch.zeros(shape),
        values=torch.zeros(shape), value_after=torch.zeros(batch),
    )  # fmt: skip
    memory, before, reward = agent.begin(batch), spaces.none(batch), torch.zeros(batch)
    seen = torch.zeros(batch, spaces.observation)
    for episode in range(episodes):
        if forgetful and episode:
            memory, before, reward = agent.begin(batch), spaces.none(batch), torch.zeros(batch)
        agent.turn(memory)
        seed_of_episode = int(of_environments.integers(2**31))
        found, _ = environments.reset(seed=seed_of_episode, options={"tasks": tasks})
        seen = torch.from_numpy(np.asarray(found)).float()
        for step in range(horizon):
            told, value = agent.step(seen.to(device), before.to(device), reward.to(device), step == 0, memory)
            actions, log_probability = agent.draw(told, None if greedy else of_actions)
            at = (slice(None), episode, step)
            trials.observations[at], trials.actions[at] = seen, actions.cpu()
            trials.values[at], trials.log_probabilities[at] = value.cpu(), log_probability.cpu()
            before = spaces.shown(trials.actions[at])
            done = trials.actions[at] if spaces.discrete else before
            found, paid, _, _, info = environments.step(done.numpy())
            seen, reward = torch.from_numpy(np.asarray(found)).float(), torch.from_numpy(np.asarray(paid)).float()
            trials.rewards[at], trials.successes[at] = reward, torch.from_numpy(np.asarray(info["success"]))
            report()
    _, after = agent.step(seen.to(device), before.to(device), reward.to(device), False, memory)
    trials.value_after[:] = after.cpu()
    return trials


def play(
    agent: Agent, family: Family, tasks: Tasks, horizon: int, episodes: int, seed: int, ways: Mapping[str, Mapping[str, bool]], *,
    processes: int = 1, report: Callable[[], None] = lambda: None,
) -> dict[str, Trials]:  # fmt: skip
    """By name of a way of acting (what `sample` is told of it): one trial on each task, all in the same environments."""
    environments = family.environments(len(tasks), processes)
    try:
        return {
            name: sample(agent, environments, tasks, horizon, episodes, seed, report=report, **how)
            for name, how in ways.items()
        }
    finally:
        environments.close()
