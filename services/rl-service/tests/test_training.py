"""Meta-training: advantages, resuming, and that something is learnt."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from gristmill_rl.agents.agent import Shape
from gristmill_rl.families.bandits import Bandits
from gristmill_rl.families.point_goal import PointGoal
from gristmill_rl.training.advantages import advantages
from gristmill_rl.training.ppo import DivergedError, Iteration, MetaTraining, Settings
from gristmill_rl.trials import Trials

SMALL = Shape(width=16, heads=2, inside=1, across=1)
SETTINGS = Settings(trials=16, horizon=5, episodes=3, minibatch=8, epochs=2)


def some_trials(batch: int = 3, episodes: int = 2, horizon: int = 4) -> Trials:
    shape = (batch, episodes, horizon)
    return Trials(
        torch.zeros(*shape, 1), torch.zeros(shape), torch.randn(shape), torch.zeros(shape, dtype=torch.bool), torch.zeros(shape),
        torch.randn(shape), torch.randn(batch),
    )  # fmt: skip


def test_advantages_are_sums_of_surprises_over_the_whole_trial() -> None:
    trials, discount, trace, scale = some_trials(), 0.9, 0.8, 2.0
    gains, returns = advantages(trials, scale, discount, trace)
    rewards, values = trials.rewards.flatten(1) / scale, trials.values.flatten(1)
    for row in range(3):
        values_on = [*values[row].tolist(), float(trials.value_after[row])]
        surprises = [float(rewards[row, t]) + discount * values_on[t + 1] - values_on[t] for t in range(8)]
        for t in range(8):
            wanted = sum((discount * trace) ** (later - t) * surprises[later] for later in range(t, 8))
            assert float(gains.flatten(1)[row, t]) == pytest.approx(wanted, abs=1e-5)
    assert torch.allclose(returns, gains + trials.values)


def test_without_a_trace_returns_are_what_follows_and_the_value_after() -> None:
    trials = replace(some_trials(), values=torch.zeros(3, 2, 4))
    _, returns = advantages(trials, 1.0, 1.0, 1.0)
    assert torch.allclose(returns[:, 0, 0], trials.rewards.sum(dim=(1, 2)) + trials.value_after, atol=1e-5)


def ran(training: MetaTraining, iterations: int, of: int = 6) -> list[Iteration]:
    return [training.iterate(training.done / of) for _ in range(iterations)]


def test_how_far_the_policy_went_is_measured_from_where_it_was() -> None:
    """Also where another agent acted: what an iteration may change does not depend on how far that one was."""
    settings = replace(SETTINGS, overlap=True, learning_rate=1e-9, farthest=1e-6, epochs=1)
    training = MetaTraining(PointGoal(), SMALL, settings)
    training.iterate(0.5)
    with torch.no_grad():  # who acts next is the agent as it is now; who learns from it is not
        training.agent.policy[-1].bias.add_(0.5)
    found = training.iterate(0.5)
    training.close()
    assert found.kl < 1e-6 and found.clipped > 0.1


@pytest.mark.parametrize("overlap", [False, True])
def test_going_on_is_as_if_it_had_never_stopped(overlap: bool) -> None:
    def begun() -> MetaTraining:
        return MetaTraining(PointGoal(), SMALL, replace(SETTINGS, overlap=overlap))

    whole, first, second = begun(), begun(), begun()
    curve = ran(whole, 6)
    ran(first, 3)
    tensors, numbers = first.state()
    second.restore({name: own.clone() for name, own in tensors.items()}, numbers)
    assert ran(second, 3) == curve[3:]
    for name, own in whole.agent.state_dict().items():
        assert torch.equal(own, second.agent.state_dict()[name])
    for training in (whole, first, second):
        training.close()


def test_the_same_seed_gives_the_same_agent_and_another_does_not() -> None:
    found = [ran(MetaTraining(PointGoal(), SMALL, replace(SETTINGS, seed=seed)), 2) for seed in (0, 0, 1)]
    assert found[0] == found[1] != found[2]


def test_before_anything_is_learnt_ratios_are_one() -> None:
    training = MetaTraining(PointGoal(), SMALL, replace(SETTINGS, epochs=1, minibatch=16))
    found = training.iterate(0.0)
    assert abs(found.kl) < 1e-6 and found.clipped == 0


def test_a_policy_that_went_too_far_stops_learning() -> None:
    training = MetaTraining(PointGoal(), SMALL, replace(SETTINGS, epochs=50, learning_rate=0.05, farthest=0.01))
    updates = 0
    update = training._update

    def counted(*arguments: Any) -> Any:
        nonlocal updates
        updates += 1
        return update(*arguments)

    training._update = counted  # type: ignore[method-assign]
    training.iterate(0.5)
    assert updates < 20


def test_what_is_not_finite_is_told() -> None:
    training = MetaTraining(PointGoal(), SMALL, SETTINGS)
    training.iterate(0.0)
    with torch.no_grad():
        training.agent.embed.weight.fill_(torch.nan)
    with pytest.raises(DivergedError):
        training.iterate(0.1)


@pytest.mark.parametrize("tasks", [3, 20])
def test_so_many_tasks_and_no_more(tasks: int) -> None:
    training, seen = MetaTraining(PointGoal(), SMALL, replace(SETTINGS, tasks=tasks)), set()
    training._environments.reset = lambda **how: (
        seen.update(map(tuple, how["options"]["tasks"])) or (np.zeros((16, 2)), {})
    )  # type: ignore[func-returns-value, assignment]
    training._environments.tasks = np.zeros((16, 2))  # type: ignore[attr-defined]
    training._environments._places = np.zeros((16, 2))  # type: ignore[attr-defined]
    for number in range(10):
        training._sampled(training.agent, number)
    assert len(seen) == tasks


@pytest.mark.parametrize("algorithm", ["htrmrl", "trmrl", "rl2"])
def test_agents_learn_to_look_for_the_better_arm(algorithm: Any) -> None:
    settings = Settings(trials=256, horizon=5, episodes=2, minibatch=64, learning_rate=2e-3, entropy=0.01)
    training = MetaTraining(Bandits(2), replace(SMALL, algorithm=algorithm, width=32), settings)
    curve = ran(training, 40, of=40)
    late = np.mean([own.returns for own in curve[-5:]], axis=0)
    assert late[1] > 2.8 and late[1] > late[0]  # 2.5 without looking; two thirds of 5 is the better arm's
