"""Agents in environments: whole trials, all B of them side by side."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from gristmill_rl.agents.agent import Agent
from gristmill_rl.families.family import Environments, Family, Rows, Tasks
from gristmill_rl.trials import Trials


def sample(
    agent: Agent, environments: Environments, tasks: Tasks, horizon: int, episodes: int, seed: int, *,
    greedy: bool = False, forgetful: bool = False, report: Callable[[], None] = lambda: None,
) -> Trials:  # fmt: skip
    """One trial on each task. The same seed gives the same trials.

    Args:
        forgetful: clear the agent's memory at every episode.
        report: called with every step of a part of the environments; may raise.
    """
    spaces, batch = agent.spaces, len(tasks)
    shape = (batch, episodes, horizon)
    trials = Trials(
        observations=torch.zeros(*shape, spaces.observation),
        actions=torch.zeros(shape, dtype=torch.long) if spaces.discrete else torch.zeros(*shape, spaces.actions),
        rewards=torch.zeros(shape), successes=torch.zeros(shape, dtype=torch.bool), log_probabilities=torch.zeros(shape),
        values=torch.zeros(shape), value_after=torch.zeros(batch),
    )  # fmt: skip
    players = [
        _Player(agent, rows, [seed, 2 + number], greedy, trials) for number, rows in enumerate(environments.parts)
    ]
    random = np.random.default_rng([seed, 1])
    with torch.inference_mode():  # not where trials are made: they are learnt from
        for episode in range(episodes):
            seen, _ = environments.reset(seed=int(random.integers(2**31)), options={"tasks": tasks})
            for player in players:
                player.begin(episode, seen[player.rows], forget=forgetful or not episode)
            _play_episode(players, environments, horizon, report)
        for player in players:
            player.end()
    return trials


def _play_episode(
    players: Sequence["_Player"], environments: Environments, horizon: int, report: Callable[[], None]
) -> None:
    """Whoever's environments are done first acts next."""
    under_way = list(range(len(players)))
    for part in under_way:
        environments.send(part, players[part].act())
    while under_way:
        part = environments.next_done(under_way)
        players[part].note(*environments.receive(part))
        report()
        if players[part].step < horizon:
            environments.send(part, players[part].act())
        else:
            under_way.remove(part)


class _Player:
    """An agent in some of the environments.

    Args:
        rows: of the trials that it plays, and writes.

    Attributes:
        step: how many of this episode are done.
    """

    def __init__(self, agent: Agent, rows: slice, seeds: list[int], greedy: bool, trials: Trials) -> None:
        self.rows = rows
        self._agent, self._trials = agent, trials
        self._random = None if greedy else np.random.default_rng(seeds)

    def begin(self, episode: int, seen: Rows, forget: bool) -> None:
        """An episode begins with these observations."""
        self.step, self._episode = 0, episode
        if forget:
            self._memory = self._agent.begin(len(seen))
            self._before, self._reward = self._agent.spaces.none(len(seen)), torch.zeros(len(seen))
        self._agent.turn(self._memory)
        self._seen = torch.from_numpy(seen).float()

    def act(self) -> Rows:
        """The actions for what is seen now."""
        trials, spaces = self._trials, self._agent.spaces
        self._at = at = self.rows, self._episode, self.step
        told, value = self._look(self.step == 0)
        actions, log_probability = self._agent.draw(told, self._random)
        trials.observations[at], trials.actions[at] = self._seen, actions.cpu()
        trials.values[at], trials.log_probabilities[at] = value.cpu(), log_probability.cpu()
        self._before = spaces.shown(trials.actions[at])
        return (trials.actions[at] if spaces.discrete else self._before).numpy()

    def note(self, seen: Rows, rewards: Rows, successes: Rows) -> None:
        """What came of them."""
        self._seen, self._reward = torch.from_numpy(seen).float(), torch.from_numpy(rewards).float()
        self._trials.rewards[self._at], self._trials.successes[self._at] = self._reward, torch.from_numpy(successes)
        self.step += 1

    def end(self) -> None:
        self._trials.value_after[self.rows] = self._look(False)[1].cpu()

    def _look(self, first: bool) -> tuple[Tensor, Tensor]:
        device = self._agent.log_deviation.device
        seen, before, reward = (own.to(device) for own in (self._seen, self._before, self._reward))
        return self._agent.step(seen, before, reward, first, self._memory)


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
