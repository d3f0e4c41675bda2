"""Statistics of runs, beside rliable's."""

import numpy as np
import pytest
import torch
from rliable import metrics

from gristmill_rl.adaptation import by_episode, estimate, interquartile_mean, probability_of_improvement
from gristmill_rl.trials import Trials


def test_statistics_are_those_of_rliable() -> None:
    random = np.random.default_rng(0)
    ours, theirs = random.normal(0.5, 1, (13, 3)), random.normal(0, 1, (12, 3)).round(1)
    assert interquartile_mean(ours) == pytest.approx(metrics.aggregate_iqm(ours))
    found = probability_of_improvement(ours, theirs)
    assert found[0] == pytest.approx(metrics.probability_of_improvement(ours, theirs))
    assert found[1] < found[0] < found[2]


def test_intervals_hold_the_truth() -> None:
    random, inside = np.random.default_rng(1), 0
    for number in range(40):
        _, low, high = estimate(random.normal(2, 1, (30, 2)), np.mean, seed=number)
        inside += low < 2 < high
    assert inside >= 34 and high - low == pytest.approx(2 * 1.96 / np.sqrt(60), rel=0.3)


def test_draws_are_half_a_win() -> None:
    assert probability_of_improvement(np.ones((4, 2)), np.ones((3, 2))) == (0.5, 0.5, 0.5)


def test_success_at_any_step_and_at_the_last() -> None:
    successes = torch.zeros(10, 2, 5, dtype=torch.bool)
    successes[:6, 0, 2] = successes[:3, 1, 4] = True
    zeros = torch.zeros(10, 2, 5)
    trials = Trials(zeros[..., None], zeros[..., None], torch.ones(10, 2, 5), successes, zeros, zeros, torch.zeros(10))
    first, second = by_episode(trials)
    assert first.success[0] == pytest.approx(0.6) and first.success_at_end == (0, 0, 0)
    assert second.success[0] == second.success_at_end[0] == pytest.approx(0.3)
    assert first.returns == (5, 5, 5) and first.success[1] < 0.6 < first.success[2]
