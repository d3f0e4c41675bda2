"""Quick-Tune as a plain library: deep-kernel processes on learning curves, searches that train step by step, replays."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy.stats import multivariate_normal, norm

from gristmill_hpo.quicktune.artifact import load_predictors, save_predictors
from gristmill_hpo.quicktune.baselines import DyHPO
from gristmill_hpo.quicktune.curves import Candidates, Curves, Scaling
from gristmill_hpo.quicktune.network import DeepKernel, Embedded, Sizes, marginal_nll
from gristmill_hpo.quicktune.points import log_seconds, points_of, seconds_of
from gristmill_hpo.quicktune.posterior import CurvePosterior
from gristmill_hpo.quicktune.predictors import MetaTraining, Predictors, Settings
from gristmill_hpo.quicktune.replay import regrets
from gristmill_hpo.quicktune.searchers import (
    Asha,
    CurveSearcher,
    Finished,
    InOrder,
    QuickTune,
    SuccessiveHalving,
    Told,
    Waiting,
    _expected_improvement,
)
from gristmill_ml.artifacts import ArtifactError

STEPS, MODELS = 6, 4


def curves(seed: int = 0, count: int = 8, adds_up: bool = True) -> Curves:
    """Saturating curves: candidates of a later model are better and slower; a dataset's descriptor is how hard it is."""
    random = np.random.default_rng(seed)
    models, hard = np.arange(count) % MODELS, random.uniform(0.1, 0.4)
    amounts = np.tile(np.arange(1.0, STEPS + 1), (count, 1))
    amounts[count - 1, 4:] = np.nan
    settings = random.uniform(size=(count, 2))
    ends = 0.95 - hard - 0.08 * (MODELS - models) / MODELS - 0.1 * (settings[:, 0] - 0.5) ** 2
    scores = ends[:, None] * (1 - np.exp(-0.7 * amounts)) + 0.003 * random.normal(size=amounts.shape)
    seconds = (1.0 + 3.0 * models[:, None]) * (amounts if not adds_up else np.where(np.isnan(amounts), np.nan, 1.0))
    return Curves(
        str(seed),
        Candidates(models, settings, amounts, adds_up),
        np.array([hard, np.nan]),
        scores,
        scores - 0.01,
        seconds,
    )


@pytest.fixture(scope="module")
def predictors() -> Predictors:
    known = [curves(seed) for seed in range(12)]
    trainings = [MetaTraining(known, costs, Settings(steps=250, hidden=24, features=4)) for costs in (False, True)]
    for training in trainings:
        losses = list(training)
        assert np.mean(losses[-20:]) < np.mean(losses[:20]) - 0.5
    return Predictors(trainings[0].network.eval(), trainings[1].network.eval(), trainings[0].scaling)


def some_points(own: Curves) -> tuple[DeepKernel, list[tuple[int, int, int]]]:
    network = DeepKernel(Sizes(MODELS, 2, 4, STEPS, hidden=16, features=3), seed=1).eval()
    return network, [(0, 0, 1), (0, 1, 2), (3, 0, 4), (3, 4, 5), (5, 0, 1)]


def test_the_likelihood_is_that_of_a_normal_distribution() -> None:
    own = curves()
    network, wanted = some_points(own)
    points = points_of(own.candidates, Scaling.of([own]).scaled(own.descriptors), own.scores, wanted, STEPS)
    values = torch.tensor([own.scores[c, step - 1] for c, _, step in wanted]).float()
    embedded = network(points)
    factor = embedded.factor().detach().double().numpy()
    expected = multivariate_normal(embedded.mean.detach().double().numpy(), factor @ factor.T).logpdf(values.numpy())
    assert marginal_nll(network, points, values).item() == pytest.approx(-expected / len(wanted), abs=1e-4)


def test_a_posterior_is_the_conditional_distribution() -> None:
    own = curves()
    network, wanted = some_points(own)
    scaled = Scaling.of([own]).scaled(own.descriptors)
    posterior = CurvePosterior(network, own.candidates, scaled)
    for point in wanted[:3]:
        posterior.tell(point, float(own.scores[point[0], point[2] - 1]))
    means, deviations = posterior.predict(wanted[3:])
    embedded = network(points_of(own.candidates, scaled, posterior.values, wanted, STEPS))
    factor = embedded.factor().detach().double().numpy()
    joint, mean = factor @ factor.T, embedded.mean.detach().double().numpy()
    values = np.array([own.scores[c, step - 1] for c, _, step in wanted[:3]])
    gain = joint[3:, :3] @ np.linalg.inv(joint[:3, :3])
    assert np.allclose(means, mean[3:] + gain @ (values - mean[:3]), atol=1e-4)
    assert np.allclose(np.square(deviations), np.diag(joint[3:, 3:] - gain @ joint[:3, 3:]), atol=1e-4)


def test_points_that_lie_nearly_in_one_place_have_a_covariance() -> None:
    torch.manual_seed(0)
    features, ones = 1e-4 * torch.randn(400, 8), torch.ones(400)
    own = Embedded(0 * ones, features, 7.0 * ones, 1e-4 * ones)
    assert own.factor().isfinite().all()
    with pytest.raises(torch.linalg.LinAlgError):
        Embedded(0 * ones, torch.nan * features, ones, ones).factor()


def test_points_show_what_was_known_and_no_more() -> None:
    own = curves()
    scaled = Scaling.of([own]).scaled(own.descriptors)
    changed = own.scores.copy()
    changed[:, 2:] = 0.0
    for network, wanted in [some_points(own)]:
        early = [point for point in wanted if point[1] <= 2]
        one, other = (
            network(points_of(own.candidates, scaled, values, early, STEPS)) for values in (own.scores, changed)
        )
        assert torch.equal(one.mean, other.mean) and torch.equal(one.features, other.features)
    gaps = own.scores.copy()
    gaps[3, 1] = np.nan
    points = points_of(own.candidates, scaled, gaps, [(3, 4, 5), (3, 0, 1)], STEPS)
    assert points.curves[0, 1].tolist() == [1, 0, 1, 1, 0, 0] and points.last[0].item() == pytest.approx(gaps[3, 3])
    assert points.last[1] == 0 and np.allclose(seconds_of(log_seconds(np.array([0.5, 90.0]))), [0.5, 90.0])


def test_points_say_how_much_of_a_whole_training_a_step_is() -> None:
    own = curves()
    scaled, point = Scaling.of([own]).scaled(own.descriptors), [(7, 2, 4)]
    given_up = replace(own.candidates, wholes=np.full(len(own.candidates), float(STEPS)))
    shares = [points_of(each, scaled, own.scores, point, STEPS).amounts[0, 2] for each in (own.candidates, given_up)]
    assert shares[0] == 1 and shares[1].item() == pytest.approx(np.log(4) / np.log(STEPS))


def test_a_process_without_history_learns_from_what_it_sees() -> None:
    own = curves()
    for by_cost in (False, True):
        searcher = DyHPO(own.candidates, own.descriptors, by_cost=by_cost)
        regret = regrets(searcher, own, np.array([0.4, 1.0]))
        told = searcher.scores[~np.isnan(searcher.scores)]
        assert len(told) > 20 and regret[1] <= regret[0] and regret[1] < 0.05
        means, _ = searcher._performance.predict([(at, 0, 1) for at in range(8)])
        assert np.abs(means - own.scores[:, 0]).mean() < np.abs(own.scores[:, 0].mean() - own.scores[:, 0]).mean()


def test_curves_are_predicted_better_than_by_their_last_value(predictors: Predictors) -> None:
    ours, last, covered = [], [], []
    for seed in range(100, 106):
        own = curves(seed)
        posterior = CurvePosterior(predictors.performance, own.candidates, predictors.scaling.scaled(own.descriptors))
        for step in range(1, 3):
            for candidate in range(8):
                posterior.tell((candidate, step - 1, step), float(own.scores[candidate, step - 1]))
        means, deviations = posterior.predict([(candidate, 2, 3) for candidate in range(8)])
        ours += list(np.square(means - own.scores[:, 2]))
        last += list(np.square(own.scores[:, 1] - own.scores[:, 2]))
        covered += list(np.abs(means - own.scores[:, 2]) < norm.ppf(0.95) * deviations)
    assert np.mean(ours) < 0.2 * np.mean(last) and np.mean(covered) > 0.7


def test_costs_of_another_dataset_are_ranked(predictors: Predictors) -> None:
    own = curves(200)
    posterior = CurvePosterior(predictors.cost, own.candidates, predictors.scaling.scaled(own.descriptors))
    means, _ = posterior.predict([(candidate, 0, 1) for candidate in range(4)])
    assert list(np.argsort(means)) == [0, 1, 2, 3]


def searchers(own: Curves, predictors: Predictors) -> dict[str, CurveSearcher]:
    return {
        "in order": InOrder(own.candidates, 3), "halving": SuccessiveHalving(own.candidates, 3, eta=2, rungs=3),
        "hyperband": SuccessiveHalving(own.candidates, 3, eta=2, rungs=3, brackets=3), "asha": Asha(own.candidates, 3, eta=2, rungs=3),
        "quicktune": QuickTune(own.candidates, own.descriptors, predictors, 3),
        "ahead": QuickTune(own.candidates, own.descriptors, predictors, 3, ahead=2),
    }  # fmt: skip


def told(own: Curves, candidate: int, before: int, step: int) -> list[Told]:
    return [(at, float(own.scores[candidate, at - 1]), 1.0) for at in range(before + 1, step + 1)]


@pytest.mark.parametrize("at_once", [1, 3])
@pytest.mark.parametrize("name", ["in order", "halving", "hyperband", "asha", "quicktune", "ahead"])
def test_searches_train_everything_in_the_end(name: str, at_once: int, predictors: Predictors) -> None:
    own = curves(7)
    searcher, asked, under_way = searchers(own, predictors)[name], [], list[tuple[int, int]]()
    while True:
        try:
            while len(under_way) < at_once:
                under_way.append(searcher.ask())
        except Waiting:
            assert under_way
        except Finished:
            break
        assert len({candidate for candidate, _ in under_way}) == len(under_way)
        candidate, step = under_way.pop(len(asked) % len(under_way))
        before = int(searcher.known[candidate])
        assert before < step <= own.candidates.lengths[candidate]
        failed = candidate == 2 and step >= 3
        searcher.tell(candidate, told(own, candidate, before, step - failed), failed)
        asked.append((candidate, step))
    assert len(asked) == len(set(asked)) and searcher.failed.tolist() == [at == 2 for at in range(8)]
    assert (searcher.known == own.candidates.lengths)[np.arange(8) != 2].all()


@pytest.mark.parametrize("steps", [1, 2, 3, 6])
def test_asha_asks_for_nothing_that_is_there(steps: int) -> None:
    own = curves(7)
    candidates = replace(own.candidates, amounts=own.candidates.amounts[:, :steps])
    searcher = Asha(candidates, 1)
    for _ in range(8 * steps):
        try:
            candidate, step = searcher.ask()
        except Finished:
            break
        assert searcher.known[candidate] < step
        searcher.tell(candidate, told(own, candidate, int(searcher.known[candidate]), step))
    assert (searcher.known == candidates.lengths).all()


def test_asha_goes_on_where_the_last_rung_was_not_reached() -> None:
    own = curves(7)
    searcher = Asha(own.candidates, 1, eta=2, rungs=2)
    for _ in range(60):
        try:
            candidate, step = searcher.ask()
        except Finished:
            break
        known = int(searcher.known[candidate])
        searcher.tell(candidate, told(own, candidate, known, min(step, known + 1)))
    assert (searcher.known == own.candidates.lengths).all()


def test_fewer_steps_than_asked_are_gone_on_from(predictors: Predictors) -> None:
    own = curves(7)
    for name, searcher in searchers(own, predictors).items():
        candidate, step = searcher.ask()
        searcher.tell(candidate, told(own, candidate, 0, step - 1))
        assert searcher.known[candidate] == step - 1 and not searcher.pending.any(), name
        for _ in range(5):
            candidate, step = searcher.ask()
            searcher.tell(candidate, told(own, candidate, int(searcher.known[candidate]), step))


def test_halving_keeps_the_better_ones() -> None:
    own = curves(9, adds_up=False)
    searcher = SuccessiveHalving(own.candidates, 0, eta=2, rungs=3)
    first = [searcher.ask() for _ in range(1)]
    assert first[0][1] == searcher._step_at(first[0][0], 0.25)
    steps: dict[int, list[int]] = {}
    searcher = SuccessiveHalving(own.candidates, 0, eta=2, rungs=3)
    for _ in range(8 + 4 + 2):
        candidate, step = searcher.ask()
        searcher.tell(candidate, [(step, float(own.scores[candidate, step - 1]), 1.0)])
        steps.setdefault(candidate, []).append(step)
    ended = [candidate for candidate, own_steps in steps.items() if len(own_steps) == 3]
    early = own.scores[np.arange(8), [searcher._step_at(at, 0.25) - 1 for at in range(8)]]
    assert len(ended) == 2 and set(ended) <= set(np.argsort(-early)[:4].tolist())


def test_a_replay_counts_every_second(predictors: Predictors) -> None:
    own = curves(11)
    whole = own.whole_cost()
    assert whole == pytest.approx(np.nansum(own.seconds))
    fractions = np.array([0.02, 0.2, 0.6, 1.0])
    found = regrets(InOrder(own.candidates, order=list(np.argsort(-own.scores[:, 3]))), own, fractions)
    assert found[-1] < 0.02 and len(found) == 4
    ours = np.mean(
        [regrets(QuickTune(c.candidates, c.descriptors, predictors), c, fractions) for c in map(curves, range(30, 40))],
        axis=0,
    )
    chance = np.mean(
        [regrets(InOrder(c.candidates, seed), c, fractions) for c in map(curves, range(30, 40)) for seed in range(5)],
        axis=0,
    )
    assert ours[1] < chance[1] and ours[2] < chance[2]


def test_expected_improvement_is_what_it_says() -> None:
    drawn = np.random.default_rng(0).normal(0.3, 0.2, 400_000)
    found = _expected_improvement(np.array([0.3]), np.array([0.2]), np.array([0.4]))[0]
    assert found == pytest.approx(np.maximum(drawn - 0.4, 0).mean(), rel=0.02)


def test_a_meta_training_goes_on_exactly() -> None:
    known, settings = [curves(seed) for seed in range(4)], Settings(steps=12, hidden=8, features=2, untold=0.3)
    whole, first, second = (MetaTraining(known, False, settings) for _ in range(3))
    losses = list(whole)
    for _ in range(5):
        first.step()
    second.restore(first.state())
    assert second.number == 5 and list(second) == losses[5:]


def test_predictors_come_back_from_their_file(predictors: Predictors, tmp_path: Path) -> None:
    path = tmp_path / "predictors.safetensors"
    save_predictors(path, predictors, ("?", "a", "b", "c"), {"licence": None})
    back, models, about = load_predictors(path)
    assert models == ("?", "a", "b", "c") and about["licence"] is None
    own = curves(50)
    found = [
        CurvePosterior(one.performance, own.candidates, one.scaling.scaled(own.descriptors)).predict(
            [(0, 0, 1), (3, 0, 2)]
        )[0]
        for one in (predictors, back)
    ]
    assert np.array_equal(*found)
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(ArtifactError):
        load_predictors(path)


def test_a_meta_training_follows_its_seed() -> None:
    known = [curves(seed) for seed in range(4)]
    one, same, other = (
        list(MetaTraining(known, False, replace(Settings(steps=5, hidden=8, features=2), seed=seed)))
        for seed in (0, 0, 1)
    )
    assert one == same != other
