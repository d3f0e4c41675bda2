"""Agents: step by step is the same as all at once, also from what was kept in between; nothing is seen before it happens."""

from typing import Any

import numpy as np
import pytest
import torch

from gristmill_rl import acting as of_acting
from gristmill_rl.acting import Acting, Standing, TooLongError
from gristmill_rl.agents.agent import Agent, Moments, Shape
from gristmill_rl.agents.attention import CausalStack
from gristmill_rl.agents.hierarchical import Hierarchical
from gristmill_rl.families.bandits import Bandits
from gristmill_rl.families.point_goal import PointGoal
from gristmill_rl.sampling import sample
from gristmill_rl.trials import Trials

SHAPES = {
    "htrmrl": Shape(),
    "htrmrl, two layers across": Shape(across=2),
    "htrmrl, pooled": Shape(pooling="attention"),
    "htrmrl, short of memory": Shape(window=3, memories=2),
    "htrmrl, pooled and short": Shape(window=3, memories=2, pooling="attention"),
    "htrmrl, t-fixup": Shape(initialisation="t-fixup"),
    "trmrl": Shape(algorithm="trmrl"),
    "trmrl, short": Shape(algorithm="trmrl", window=5),
    "rl2": Shape(algorithm="rl2"),
    "ppo": Shape(algorithm="ppo"),
}
WITH_MEMORY = [name for name in SHAPES if name != "ppo"]


def sampled(shape: Shape, family: Any, episodes: int = 4, horizon: int = 6, batch: int = 5) -> tuple[Agent, Trials]:
    torch.manual_seed(0)
    agent = Agent(family.spaces, shape, horizon, episodes)
    with torch.no_grad():
        for own in agent.parameters():
            own.add_(0.05 * torch.randn_like(own))  # so that no part of it says nothing
    tasks = family.draw("train", batch, np.random.default_rng(0))
    return agent, sample(agent, family.environments(batch, 1), tasks, horizon, episodes, 0)


@pytest.mark.parametrize("family", [PointGoal(), Bandits(3)], ids=["continuous", "discrete"])
@pytest.mark.parametrize("name", SHAPES)
def test_acting_step_by_step_is_evaluating_all_at_once(name: str, family: Any) -> None:
    agent, trials = sampled(SHAPES[name], family)
    log_probabilities, entropies, values = agent.evaluate(trials)
    assert torch.allclose(log_probabilities, trials.log_probabilities, atol=1e-5)
    assert torch.allclose(values, trials.values, atol=1e-5)
    assert entropies.shape == values.shape == (5, 4, 6)


@pytest.mark.parametrize("name", SHAPES)
def test_nothing_leaks_from_the_future(name: str) -> None:
    agent, _ = sampled(SHAPES[name], PointGoal())
    agent.double()
    seen = torch.randn(2, 4, 6, agent.shape.width, dtype=torch.double, requires_grad=True)
    found = agent.core(seen)
    for episode, step in ((0, 0), (1, 5), (2, 2), (3, 5)):
        (slopes,) = torch.autograd.grad(found[0, episode, step, 0], seen, retain_graph=True)
        sizes = slopes.abs().sum(dim=-1).flatten(1)
        now = 6 * episode + step
        assert (sizes[0, now + 1 :] == 0).all() and sizes[0, now] > 0 and (sizes[1] == 0).all()


@pytest.mark.parametrize("name", WITH_MEMORY)
def test_the_past_is_remembered(name: str) -> None:
    agent, _ = sampled(SHAPES[name], PointGoal())
    seen = torch.randn(1, 4, 6, agent.shape.width, requires_grad=True)
    (slopes,) = torch.autograd.grad(agent.core(seen)[0, 1, 0, 0], seen)
    assert slopes[0, 0].abs().sum() > 0  # the first step of an episode knows the episode before


def test_a_window_ends_where_it_says() -> None:
    stack = CausalStack(16, 2, 1, window=3)
    seen = torch.randn(1, 8, 16, requires_grad=True)
    (slopes,) = torch.autograd.grad(stack(seen)[0, 6, 0], seen)
    assert (slopes[0].abs().sum(dim=1) > 0).tolist() == [False] * 4 + [True] * 3 + [False]


def test_memories_beyond_the_last_are_forgotten() -> None:
    core = Hierarchical(16, 2, 1, 1, window=4, episodes=2)
    seen = torch.randn(1, 4, 4, 16, requires_grad=True)
    (slopes,) = torch.autograd.grad(core(seen)[0, 3, 0, 0], seen)
    assert (slopes[0].abs().sum(dim=(1, 2)) > 0).tolist() == [False, False, True, True]


def test_episodes_beyond_those_trained_on_have_the_position_of_the_last() -> None:
    core = Hierarchical(16, 2, 1, 1, window=4, episodes=2)
    seen = torch.randn(1, 1, 4, 16).expand(1, 4, 4, 16)
    found = core(seen)
    assert not torch.allclose(found[0, 1], found[0, 2])  # the second sees the first one's position, the third does not
    assert torch.allclose(found[0, 2], found[0, 3], atol=1e-6)


def test_memory_grows_with_episodes_only() -> None:
    agent = Agent(PointGoal().spaces, Shape(across=2), 6, 9)
    memory, sizes = agent.begin(1), []
    for _ in range(9):
        agent.turn(memory)
        for step in range(6):
            agent.step(torch.zeros(1, 2), torch.zeros(1, 2), torch.zeros(1), step == 0, memory)
        kept = [*memory.steps.keys, *memory.steps.values, *memory.keys, *memory.values]
        sizes.append(sum(own.numel() for own in kept))
    assert set(np.diff(sizes)) == {2 * 2 * agent.shape.width}  # keys and values of one row in two blocks


def test_moments_are_those_of_all_rows() -> None:
    rows = torch.randn(50, 3) * torch.tensor([1.0, 10.0, 0.0]) + 5
    moments = Moments(3)
    for part in rows.split(7):
        moments.add(part)
    assert torch.allclose(moments.mean, rows.mean(dim=0), atol=1e-5)
    assert torch.allclose(moments.variance, rows.var(dim=0, correction=0), rtol=1e-4, atol=1e-5)


def test_actions_are_drawn_as_their_log_probabilities_say() -> None:
    agent = Agent(Bandits(3).spaces, Shape(), 5, 4)
    told = torch.tensor([[1.0, 0.0, -1.0]]).expand(20_000, 3)
    actions, logs = agent.draw(told, np.random.default_rng(0))
    shares = torch.bincount(actions, minlength=3) / len(actions)
    assert torch.allclose(shares, told[0].softmax(dim=0), atol=0.02)
    assert torch.allclose(logs, told.log_softmax(dim=-1).gather(1, actions[:, None])[:, 0])
    likeliest, _ = agent.draw(told, None)
    assert (likeliest == 0).all()


# -- one action at a time -----------------------------------------------------------------------------------------------------


def acted(acting: list[Acting], trials: Trials, seed: int | None) -> tuple[Any, Any]:
    """Actions and values for what was seen in the trials; each step by another process, in turn."""
    batch, episodes, horizon = trials.rewards.shape
    standing, actions, values = Standing(batch), [], []
    for number in range(episodes * horizon):
        episode, step = divmod(number, horizon)
        rewards = trials.rewards.flatten(1)[:, number - 1] if number else torch.zeros(batch)
        standing, done, value = acting[number % len(acting)].act(
            standing, trials.observations[:, episode, step].numpy(), rewards.numpy(), new_episode=step == 0,
            new_trial=number == 0, greedy=seed is None, seed=seed or 0,
        )  # fmt: skip
        actions.append(done)
        values.append(value)
    return np.stack(actions, axis=1), np.stack(values, axis=1)


@pytest.mark.parametrize("name", SHAPES)
def test_values_are_those_of_whole_trials(name: str) -> None:
    """Other actions are drawn here than there, so it is asked for what was likeliest."""
    agent, _ = sampled(SHAPES[name], PointGoal())
    tasks = PointGoal().draw("train", 5, np.random.default_rng(0))
    trials = sample(agent, PointGoal().environments(5, 1), tasks, 6, 4, 0, greedy=True)
    actions, values = acted([Acting(agent)], trials, None)
    assert np.allclose(values, trials.values.flatten(1), atol=1e-5)
    assert np.allclose(actions, trials.actions.flatten(1, 2).clamp(-1, 1), atol=1e-5)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("family", [PointGoal(), Bandits(3)], ids=["continuous", "discrete"])
def test_it_makes_no_difference_who_answers(name: str, family: Any) -> None:
    agent, trials = sampled(SHAPES[name], family)
    alone = acted([Acting(agent)], trials, 3)
    forgetful = acted([Acting(agent), Acting(agent), Acting(agent)], trials, 3)
    assert all(np.array_equal(one, other) for one, other in zip(alone, forgetful, strict=True))


def test_the_same_standing_gives_the_same_answer_again() -> None:
    agent, _ = sampled(SHAPES["htrmrl"], PointGoal())
    acting, how = Acting(agent), {"new_episode": False, "new_trial": False, "greedy": False, "seed": 0}
    first, _, _ = acting.act(Standing(2), np.zeros((2, 2)), np.zeros(2), **how)  # type: ignore[arg-type]
    one = acting.act(first, np.ones((2, 2)), np.ones(2), **how)  # type: ignore[arg-type]
    other = acting.act(first, np.full((2, 2), 0.3), np.ones(2), **how)  # type: ignore[arg-type]
    again = acting.act(first, np.ones((2, 2)), np.ones(2), **how)  # type: ignore[arg-type]
    assert one[0] == again[0] and np.array_equal(one[1], again[1]) and one[0].digest != other[0].digest
    on = [acting.act(own, np.ones((2, 2)), np.ones(2), **how) for own in (one[0], other[0])]  # type: ignore[arg-type]
    assert not np.array_equal(on[0][1], on[1][1])


def test_an_episode_that_is_too_long_to_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_acting, "MOST_BYTES", 3 * 4 * (2 + 2 + 1))  # three steps
    agent, _ = sampled(SHAPES["htrmrl"], PointGoal())
    acting, standing, how = Acting(agent), Standing(1), {"new_trial": False, "greedy": True, "seed": 0}
    for _ in range(3):
        standing, _, _ = acting.act(standing, np.zeros((1, 2)), np.zeros(1), new_episode=False, **how)  # type: ignore[arg-type]
    with pytest.raises(TooLongError):
        acting.act(standing, np.zeros((1, 2)), np.zeros(1), new_episode=False, **how)  # type: ignore[arg-type]
    standing, _, _ = acting.act(standing, np.zeros((1, 2)), np.zeros(1), new_episode=True, **how)  # type: ignore[arg-type]
    assert (standing.episode, standing.step) == (1, 1)


def test_memories_at_hand_are_bounded_by_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    agent, _ = sampled(SHAPES["htrmrl"], PointGoal())
    acting, how = Acting(agent), {"new_episode": False, "new_trial": False, "greedy": True, "seed": 0}
    monkeypatch.setattr(of_acting, "_AT_HAND", 200_000)
    for number in range(20):
        acting.act(Standing(4), np.full((4, 2), number / 20), np.zeros(4), **how)  # type: ignore[arg-type]
    sizes = [size for _, size in acting._at_hand.values()]
    assert 1 < len(sizes) < 20 and sum(sizes) <= 200_000


def test_a_new_trial_begins_from_nothing() -> None:
    agent, _ = sampled(SHAPES["htrmrl"], PointGoal())
    acting, standing, how = Acting(agent), Standing(1), {"greedy": True, "seed": 0}
    for number in range(7):
        standing, _, value = acting.act(
            standing, np.zeros((1, 2)), np.ones(1), new_episode=number == 3, new_trial=False, **how  # type: ignore[arg-type]
        )  # fmt: skip
        if number == 0:
            first = value
    assert (standing.trial, standing.episode, standing.step) == (0, 1, 4)
    standing, _, value = acting.act(standing, np.zeros((1, 2)), np.ones(1), new_episode=False, new_trial=True, **how)  # type: ignore[arg-type]
    assert (standing.trial, standing.episode, standing.step) == (1, 0, 1) and value == first
