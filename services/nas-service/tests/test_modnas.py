"""The method: exact where it is a formula, better than chance where it is a search."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from scipy.optimize import minimize
from scipy.stats import spearmanr

from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_nas import measurements
from gristmill_nas.baselines import nsga2, qnehvi, random_search
from gristmill_nas.baselines.separate import separate
from gristmill_nas.fronts import FrontError, hypervolume, judge, nondominated, spacing
from gristmill_nas.modnas import (
    Answer,
    DeviceObjective,
    InfeasibleError,
    Objective,
    Search,
    SearchModel,
    Settings,
    spread,
    train,
    value_objective,
)
from gristmill_nas.modnas.artifact import load_predictor, load_search, save_predictor, save_search
from gristmill_nas.modnas.descent import min_norm_weights
from gristmill_nas.modnas.hypernetwork import MetaHypernetwork
from gristmill_nas.modnas.model import _far_apart
from gristmill_nas.modnas.preferences import Lattice, sampled
from gristmill_nas.modnas.sampling import Estimator, expected, gdas, masked, reinmax
from gristmill_nas.modnas.scalarisation import SCALARISATIONS
from gristmill_nas.predictors import (
    ANY_DEVICE,
    Calibrated,
    Device,
    DeviceError,
    Predictor,
    PredictorTraining,
    SurrogateTraining,
    devices_of,
    train_predictor,
)
from gristmill_nas.predictors.devices import is_far, nearest
from gristmill_nas.spaces import SPACES, ArchitectureError, CellSpace

CELLS = measurements.shipped("nb201")
SPLIT = measurements.shipped_split("nb201")
TRAIN = SPLIT.train[:4]
QUICK = Settings(steps=60, preferences=8)


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return train_predictor(CELLS, "latency", TRAIN, PredictorTraining(steps=300, trust=0.3))


@pytest.fixture(scope="module")
def objectives(predictor: Predictor) -> list[Objective]:
    return [value_objective(CELLS, "error", SurrogateTraining(steps=300)), DeviceObjective(predictor)]


@pytest.fixture(scope="module")
def model(objectives: list[Objective]) -> SearchModel:
    devices = devices_of(CELLS, "latency", TRAIN)
    network = train(CELLS.space, objectives, devices, QUICK)
    return SearchModel(CELLS.space, network, tuple(objectives), {d.name: d for d in devices}, CELLS.references)


# -- spaces ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SPACES)
def test_texts_and_codes_are_the_same_architecture(name: str) -> None:
    space, random = SPACES[name], np.random.default_rng(0)
    codes = space.sample(200, random)
    assert space.valid(codes).all() and (codes < np.array(space.widths)).all()
    for own in codes[:50]:
        text = space.decode(own)
        assert space.decode(space.encode(text)) == text
    choices = space.choices(codes)
    assert torch.isfinite(space.features(choices)).all() and len(space.counts(choices)) == 200
    # What a decision about a missing layer says changes nothing.
    again = np.stack([space.encode(space.decode(own)) for own in codes])
    assert torch.allclose(space.features(space.choices(again)), space.features(choices))
    assert torch.allclose(space.counts(space.choices(again)), space.counts(choices), atol=1e-5)
    assert all(set(space.operations(own)) <= {d.name for d in space.decisions} for own in codes[:5])


def test_equal_architectures_have_equal_codes() -> None:
    space, random = SPACES["gpt-s"], np.random.default_rng(0)
    codes = space.sample(100, random)
    assert np.array_equal(codes, np.stack([space.encode(space.decode(own)) for own in codes]))
    likeliest = space.likeliest(random.normal(size=(20, *space.shape)))
    assert np.array_equal(likeliest, np.stack([space.encode(space.decode(own)) for own in likeliest]))


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("nb201", "|magic~0|+|none~0|none~1|+|none~0|none~1|none~2|", "no operation 'magic'"),
        ("nb201", "|none~0|+|none~0|none~0|+|none~0|none~1|none~2|", "one operation from each node"),
        ("nb201", "|none~0|+|none~0|none~1|", "is not a cell"),
        ("nb201", "|none~0|+|none~0|+|none~0|none~1|none~2|", "some are missing"),
        ("gpt-s", "embed=384 layers=10 bias=1 mlp=2-3 heads=4-4", "mlp has 2 numbers for 10 layers"),
        ("gpt-s", "embed=100 layers=10 bias=1 mlp=2 heads=4", "embed is one of"),
        ("gpt-s", "nonsense", "should read like"),
        ("fbnet", "k3_e1/k9_e1", "22 layers"),
        ("fbnet", "/".join(["k9_e9"] * 22), "no block"),
        ("ofa", "r=224 d=2-2-2-2 k=3 e=3", "4 numbers for 5 stages"),
        ("ofa", "r=223 d=2-2-2-2-2 k=3 e=3", "r is one of"),
    ],
)
def test_texts_that_are_no_architecture_are_refused_in_words(name: str, text: str, words: str) -> None:
    with pytest.raises(ArchitectureError, match=words):
        SPACES[name].encode(text)


def test_a_cell_without_a_path_is_not_valid_and_never_the_likeliest() -> None:
    space = CellSpace()
    every = np.stack(np.meshgrid(*[np.arange(5)] * 6), axis=-1).reshape(-1, 6)
    assert (~space.valid(every)).sum() == 341
    logits = np.zeros((6, 5))
    logits[:, 0] = 5.0  # none, everywhere
    logits[3, 2] = 4.0
    assert space.decode(space.likeliest(logits[None])[0]) == "|none~0|+|none~0|none~1|+|nor_conv_1x1~0|none~1|none~2|"


def test_the_likeliest_is_the_best_of_all_valid() -> None:
    space, random = CellSpace(), np.random.default_rng(1)
    for _ in range(20):
        logits = random.normal(size=(6, 5))
        logits[:, 0] += 2
        totals = logits[np.arange(6), CELLS.codes].sum(axis=1)
        totals[~space.valid(CELLS.codes)] = -np.inf
        assert np.array_equal(space.likeliest(logits[None])[0], CELLS.codes[totals.argmax()])


def test_the_shipped_tables_are_whole() -> None:
    sizes = {name: len(measurements.shipped(name)) for name in measurements.SHIPPED}
    assert sizes == {"nb201": 15_625, "gpt-s": 8_000, "fbnet": 5_000, "ofa": 5_000}
    assert len(CELLS.devices["latency"]) == 18 and len(CELLS.references) == 10
    assert {*SPLIT.train, *SPLIT.validation, *SPLIT.test} == set(CELLS.devices["latency"])


# -- preferences and the hypernetwork --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("objectives", "steps"), [(2, 100), (3, 20), (4, 5)])
def test_the_lattice_interpolates_exactly(objectives: int, steps: int) -> None:
    lattice = Lattice(objectives, steps)
    preferences = sampled(500, objectives, torch.Generator().manual_seed(0))
    weights = lattice.weights(preferences)
    assert torch.allclose(weights.sum(dim=1), torch.ones(500), atol=1e-5) and (weights >= 0).all()
    assert ((weights > 0).sum(dim=1) <= objectives).all()
    # The nodes' own preferences come back: a function that is linear in the preference is reproduced.
    nodes = spread(lattice.size, objectives)
    assert len(nodes) == lattice.size
    place = lattice.weights(nodes).argmax(dim=1)
    by_node = torch.empty(lattice.size, objectives)
    by_node[place] = nodes
    assert torch.allclose(weights @ by_node, preferences, atol=1e-4)


def test_two_objectives_are_spread_evenly_with_both_ends() -> None:
    found = spread(24, 2)
    assert found.shape == (24, 2) and found[0].tolist() == [1, 0] and found[-1].tolist() == [0, 1]
    assert len(spread(66, 3)) == 66 and torch.allclose(spread(66, 3).sum(dim=1), torch.ones(66))


def test_rows_mixed_by_softmax_of_the_sine() -> None:
    network = MetaHypernetwork(CELLS.space, 2, banks=7, steps=100, interpolate=False, sharpness=1, frequency=1)
    device, preference = torch.rand(3, 10), torch.tensor([[[0.3, 0.7]]]).expand(3, 1, 2)
    shares = torch.softmax(torch.sin(device @ network.prototypes.T / 10**0.5), dim=1)
    row = network.lattice.weights(preference[:1, 0]).argmax()
    assert torch.allclose(
        network(preference, device)[:, 0], torch.einsum("tb,bgk->tgk", shares, network.banks[:, row]), atol=1e-6
    )


# -- descent -----------------------------------------------------------------------------------------------------------------


def test_known_shortest_vectors() -> None:
    assert min_norm_weights(np.eye(2)) == pytest.approx([0.5, 0.5])
    one = np.array([[1.0, 2.0], [2.0, 4.0]])  # a vector and its double
    assert min_norm_weights(one) == pytest.approx([1, 0])


@pytest.mark.parametrize("seed", range(10))
def test_no_device_loses_and_the_weights_are_the_best_there_are(seed: int) -> None:
    gradients = np.random.default_rng(seed).normal(size=(13, 40)) + 0.3
    gram = gradients @ gradients.T
    weights = min_norm_weights(gram)
    direction = weights @ gradients
    assert weights.min() >= 0 and weights.sum() == pytest.approx(1)
    assert (gradients @ direction >= direction @ direction - 1e-3 * np.abs(gram).max()).all()
    best = minimize(
        lambda w: w @ gram @ w, np.full(13, 1 / 13), jac=lambda w: 2 * gram @ w, bounds=[(0, 1)] * 13,
        constraints={"type": "eq", "fun": lambda w: w.sum() - 1}, options={"ftol": 1e-12, "maxiter": 500},
    )  # fmt: skip
    assert weights @ gram @ weights <= best.fun * (1 + 1e-4) + 1e-9


def test_degenerate_gradients_come_to_an_end() -> None:
    assert min_norm_weights(np.zeros((5, 5))).sum() == pytest.approx(1)
    assert np.isfinite(min_norm_weights(np.full((3, 3), 1e-300))).all()


# -- sampling --------------------------------------------------------------------------------------------------------------


def test_draws_are_one_hot_and_masked_options_never_drawn() -> None:
    generator = torch.Generator().manual_seed(0)
    logits = masked(torch.randn(50, 6, 5), torch.arange(5).expand(6, 5) < 3)
    for draw in (reinmax, gdas):
        hot = draw(logits, generator)
        assert (
            torch.equal(hot, hot.round())
            and torch.equal(hot.sum(dim=-1), torch.ones(50, 6))
            and hot[..., 3:].sum() == 0
        )


@pytest.mark.parametrize("estimator", ["local-expectation", "reinmax"])
def test_the_gradient_is_nearer_to_the_exact_one_than_straight_through(estimator: Estimator) -> None:
    """On a quadratic of two decisions, of which the expected loss is known exactly."""
    logits = torch.tensor([[0.5, -0.2, 0.1], [-0.4, 0.3, 0.6]])
    targets = torch.tensor([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3]])

    def loss(choices: torch.Tensor) -> torch.Tensor:
        first, second = choices[..., 0, :], choices[..., 1, :]
        return ((first - targets[0]) ** 2).sum(-1) * (1 + ((second - targets[1]) ** 2).sum(-1))

    exact = logits.clone().requires_grad_()
    hot = torch.eye(3)
    table = torch.tensor([[float(loss(torch.stack([a, b]))) for b in hot] for a in hot])
    p = torch.softmax(exact, dim=1)
    (wanted,) = torch.autograd.grad(p[0] @ table @ p[1], exact)

    def straight_through(own: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        soft = torch.softmax(own, dim=-1)
        return loss(reinmax(own.detach(), generator) + soft - soft.detach())

    def error_of(estimate: Any) -> float:
        own = logits.expand(1, 50_000, 2, 3).clone().requires_grad_()
        (found,) = torch.autograd.grad(estimate(own, torch.Generator().manual_seed(0)).sum(), own)
        return float((found.mean(dim=(0, 1)) - wanted).norm())

    ours = error_of(lambda own, generator: expected(estimator, own, loss, generator))
    assert ours < 0.7 * error_of(straight_through)
    if estimator == "local-expectation":
        assert ours < 0.01


def test_scalarisations() -> None:
    losses, preference = torch.tensor([0.2, 0.6]), torch.tensor([0.5, 0.5])
    found = {name: float(own(losses, preference)) for name, own in SCALARISATIONS.items()}
    assert found["linear"] == pytest.approx(0.4) and found["chebyshev"] == pytest.approx(0.3)
    assert 0.3 < found["smooth-chebyshev"] < 0.32


# -- predictors ------------------------------------------------------------------------------------------------------------


def test_a_device_is_told_by_its_references() -> None:
    device = Device.of("x", [2.0, 4.0, 6.0], 3)
    assert device.embedding.tolist() == [0, 0.5, 1] and device.unscaled(np.array([0.25])).tolist() == [3]
    numbers = np.array([1e-3, 0.5, 1.99, 2.0, 5.0, 60.0])
    assert np.allclose(device.unscaled(device.scaled(numbers)), numbers)
    assert (device.unscaled(np.linspace(-5, 5, 100)) > 0).all() and (np.diff(device.scaled(numbers)) > 0).all()


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([1.0] * 9, "10 reference measurements, not 9"),
        ([1.0, *[2.0] * 8, float("nan")], "finite"),
        ([0.0, *[2.0] * 9], "above 0"),
        ([3.0] * 10, "all the same"),
    ],
)
def test_numbers_that_tell_no_device_are_refused_in_words(numbers: list[float], words: str) -> None:
    with pytest.raises(DeviceError, match=words):
        Device.of("x", numbers, 10)


def test_a_predictor_takes_to_an_unseen_device(predictor: Predictor) -> None:
    device = devices_of(CELLS, "latency", ("samsung_a50",))[0]  # a phone; it was fitted on GPUs and a server
    rows = np.flatnonzero(CELLS.space.valid(CELLS.codes))[::7]
    measured = CELLS.devices["latency"][device.name][rows]
    plain = predictor.predict(CELLS.codes[rows], device)
    assert spearmanr(plain, measured).statistic > 0.9
    assert np.median(np.abs(plain / measured - 1)) < 0.25


def test_further_measurements_correct_a_predictor(predictor: Predictor) -> None:
    device = devices_of(CELLS, "latency", ("pixel3",))[0]
    rows = np.random.default_rng(0).permutation(np.flatnonzero(CELLS.space.valid(CELLS.codes)))[:2_000]
    measured = CELLS.devices["latency"][device.name][rows]
    plain = predictor.predict(CELLS.codes[rows], device)
    found = Calibrated.fit(predictor, device, CELLS.codes[rows[:30]], measured[:30]).predict(CELLS.codes[rows])
    assert np.abs(found - measured)[30:].mean() < 0.95 * np.abs(plain - measured)[30:].mean()


def test_of_another_device_the_predictor_is_less_right(predictor: Predictor) -> None:
    one, other = devices_of(CELLS, "latency", (SPLIT.validation[0], "samsung_s7"))
    rows = np.flatnonzero(CELLS.space.valid(CELLS.codes))[::7]
    measured = CELLS.devices["latency"][one.name][rows]
    own, foreign = (spearmanr(predictor.predict(CELLS.codes[rows], d), measured).statistic for d in (one, other))
    assert own > foreign


def test_boosted_trees_predict_what_scikit_learn_does(tmp_path: Path) -> None:
    predictor = train_predictor(CELLS, "latency", TRAIN, PredictorTraining(kind="boosting", rows=300))
    rows = np.flatnonzero(CELLS.space.valid(CELLS.codes))[::7]
    for name in ("samsung_a50", TRAIN[0]):
        device = devices_of(CELLS, "latency", (name,))[0]
        predicted = predictor.predict(CELLS.codes[rows], device)
        assert spearmanr(predicted, CELLS.devices["latency"][name][rows]).statistic > 0.85
    save_predictor(tmp_path / "p", predictor, {})
    again, _ = load_predictor(tmp_path / "p")
    assert np.array_equal(again.predict(CELLS.codes[rows], device), predicted)
    manifest, tensors = read_artifact(tmp_path / "p", "gristmill.nas.predictor", (1,))
    for spoilt in (len(tensors["p.nodes"]), -1):
        tensors["p.nodes"][5, 2] = spoilt
        write_artifact(tmp_path / "p", "gristmill.nas.predictor", 1, manifest, tensors)
        with pytest.raises(ArtifactError, match="damaged"):
            load_predictor(tmp_path / "p")


def test_an_unknown_device_and_too_few_rows_are_refused_in_words() -> None:
    with pytest.raises(DeviceError, match="no device 'toaster' with latency"):
        train_predictor(CELLS, "latency", ("toaster",), PredictorTraining())
    with pytest.raises(DeviceError, match="with energy"):
        train_predictor(CELLS, "energy", TRAIN, PredictorTraining())


def test_devices_that_resemble_none_are_far(model: SearchModel) -> None:
    known = model.devices
    near = Device("near", known[TRAIN[0]].references * 3)
    assert nearest(near, known) == (TRAIN[0], pytest.approx(0, abs=1e-9)) and not is_far(near, known)
    assert is_far(Device("odd", known[TRAIN[0]].references[::-1].copy()), known)


# -- the search ------------------------------------------------------------------------------------------------------------


def test_answers_follow_the_preference(model: SearchModel) -> None:
    device = devices_of(CELLS, "latency", (SPLIT.test[0],))[0]
    answers = model.answer(spread(24, 2), device)
    weights = [answer.preference[0] for answer in answers]
    assert spearmanr(weights, [answer.predicted["latency"] for answer in answers]).statistic > 0.6
    assert spearmanr(weights, [answer.predicted["error"] for answer in answers]).statistic < -0.5
    assert CELLS.space.valid(np.stack([answer.codes for answer in answers])).all()
    front = model.front(device, 24)
    values = np.array([list(answer.predicted.values()) for answer in front])
    assert 1 < len(front) <= 24 and nondominated(values).all()


def test_a_front_has_no_answers_that_give_up_much_for_a_hairs_breadth(model: SearchModel) -> None:
    device = model.devices[TRAIN[0]]
    one = model.answer(spread(3, 2), device)[1]
    error, latency = one.predicted["error"], one.predicted["latency"]

    def with_values(error: float, latency: float) -> Answer:
        return replace(one, predicted={"error": error, "latency": latency})

    near, far = with_values(error + 30, 0.99 * latency), with_values(error + 30, 0.5 * latency)
    dominated, alike = with_values(error + 0.01, 1.001 * latency), with_values(error + 0.01, 0.999 * latency)
    assert model.split([near, one], device) == ([one], [near])
    assert model.split([far, one], device) == ([far, one], [])
    assert model.split([one, dominated], device) == ([one], [dominated])
    assert model.split([one, alike], device) == ([one, alike], [])
    steps = [with_values(error + 3 * at, 0.98**at * latency) for at in range(40)]
    kept, others = model.split(steps, device)
    assert (
        steps[0] in kept and len(kept) > 1 and len(others) > len(kept)
    )  # what small steps come to is no hair's breadth


def test_answers_of_a_device_differ_and_lie_far_apart(model: SearchModel) -> None:
    device = model.devices[TRAIN[0]]
    every, few = model.answers(device, 300), model.answers(device, 8)
    assert len({answer.codes.tobytes() for answer in few}) == len(few) == 8 < len(every)
    values, chosen = (np.array([list(answer.predicted.values()) for answer in own]) for own in (every, few))
    assert (chosen.min(axis=0) == values.min(axis=0)).all() and (np.diff(chosen[:, 0]) >= 0).all()
    scaled, taken = ((own - values.min(axis=0)) / np.ptp(values, axis=0) for own in (values, chosen))
    apart = np.linalg.norm(taken[:, None] - taken, axis=2)[~np.eye(8, dtype=bool)].min()
    left = np.linalg.norm(scaled[:, None] - taken, axis=2).min(axis=1).max()
    assert apart >= left - 1e-9  # no answer that was left out is further from those taken than they are from each other


def test_of_equal_answers_none_is_taken_twice() -> None:
    points = np.array([[0.0, 1.0]] * 3 + [[1.0, 0.0]] * 2)
    taken = _far_apart(points, 4)
    assert len(taken) == len(set(taken.tolist())) and {0, 3} <= set(taken.tolist())


def test_a_front_beats_the_same_number_of_random_architectures(model: SearchModel) -> None:
    device = devices_of(CELLS, "latency", (SPLIT.validation[0],))[0]
    values = np.stack([CELLS.values["error"], CELLS.devices["latency"][device.name]], axis=1)
    scaled = (values - np.nanmin(values, axis=0)) / (np.nanmax(values, axis=0) - np.nanmin(values, axis=0))
    rows = CELLS.rows_of(np.stack([answer.codes for answer in model.answer(spread(24, 2), device)]))
    random = CELLS.rows_of(CELLS.space.sample(24, np.random.default_rng(0)))
    assert hypervolume(scaled[rows], np.ones(2)) > hypervolume(scaled[random], np.ones(2))


def test_limits_are_kept_or_said_to_be_infeasible(model: SearchModel) -> None:
    device = model.devices[TRAIN[0]]
    fastest = min(answer.predicted["latency"] for answer in model.front(device, 300))
    best = model.within(device, {"latency": 1.5 * fastest})
    assert best.predicted["latency"] <= 1.5 * fastest
    with pytest.raises(InfeasibleError, match="the nearest has latency"):
        model.within(device, {"latency": fastest / 10})


def test_a_search_goes_on_exactly_where_it_was(objectives: list[Objective]) -> None:
    devices = devices_of(CELLS, "latency", TRAIN)
    whole = train(CELLS.space, objectives, devices, QUICK)
    first = Search(CELLS.space, objectives, devices, QUICK)
    for _ in range(25):
        first.step()
    second = Search(CELLS.space, objectives, devices, QUICK, first.state())
    while not second.is_done:
        second.step()
    assert torch.equal(second.hypernetwork.banks, whole.banks)
    assert torch.equal(second.hypernetwork.prototypes, whole.prototypes)


@pytest.mark.parametrize(
    "change",
    [
        {"estimator": "reinmax"}, {"estimator": "gdas"}, {"combination": "mean"}, {"shared": True}, {"normalised": False},
        {"scalarisation": "chebyshev"}, {"scalarisation": "smooth-chebyshev"}, {"interpolate": False, "lattice": 100},
    ],
)  # fmt: skip
def test_every_setting_searches(objectives: list[Objective], change: dict[str, Any]) -> None:
    settings = Settings(**{"steps": 30, "preferences": 4} | change)
    search = Search(CELLS.space, objectives, devices_of(CELLS, "latency", TRAIN), settings)
    steps = [search.step() for _ in range(30)]
    early, late = (sum(sum(step.losses.values()) for step in part) for part in (steps[:8], steps[-8:]))
    assert late < early


def test_three_objectives_without_a_device() -> None:
    table = measurements.shipped("gpt-s")
    found = [value_objective(table, name, SurrogateTraining(steps=300)) for name in ("perplexity", "memory", "params")]
    network = train(table.space, found, [ANY_DEVICE], Settings(steps=40, preferences=32, lattice=6))
    model = SearchModel(table.space, network, tuple(found), {"any": ANY_DEVICE}, table.references)
    answers = model.answer(spread(28, 3), ANY_DEVICE)
    assert len(answers) == 28
    for at, name in enumerate(("perplexity", "memory", "params")):
        assert spearmanr([a.preference[at] for a in answers], [a.predicted[name] for a in answers]).statistic < 0


def test_one_device_alone(objectives: list[Objective]) -> None:
    device = devices_of(CELLS, "latency", TRAIN[:1])[0]
    alone = separate(CELLS.space, objectives, device, CELLS.references, QUICK)
    assert len(alone.front(device, 24)) > 1


# -- files -----------------------------------------------------------------------------------------------------------------


def test_a_stored_search_answers_the_same(model: SearchModel, tmp_path: Path) -> None:
    save_search(tmp_path / "s", model, {"seed": 0})
    again, about = load_search(tmp_path / "s")
    device = devices_of(CELLS, "latency", (SPLIT.test[1],))[0]
    both = [own.answer(spread(24, 2), device) for own in (model, again)]
    assert [a.codes.tobytes() for a in both[0]] == [a.codes.tobytes() for a in both[1]]
    assert [a.predicted for a in both[0]] == [a.predicted for a in both[1]] and about["seed"] == 0


def test_a_stored_predictor_predicts_the_same(predictor: Predictor, tmp_path: Path) -> None:
    save_predictor(tmp_path / "p", predictor, {})
    again, _ = load_predictor(tmp_path / "p")
    device = predictor.devices[TRAIN[0]]
    assert np.array_equal(again.predict(CELLS.codes[:50], device), predictor.predict(CELLS.codes[:50], device))
    with pytest.raises(ArtifactError, match=r"not a gristmill\.nas\.search file"):
        load_search(tmp_path / "p")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda manifest, tensors: manifest.update(space="mars"),
        lambda manifest, tensors: manifest["hypernetwork"].update(banks=10**9),
        lambda manifest, tensors: manifest["hypernetwork"].update(lattice=1_000),
        lambda manifest, tensors: manifest["hypernetwork"].update(sharpness=10**400),
        lambda manifest, tensors: manifest["objectives"][0].update(name="latency"),
        lambda manifest, tensors: manifest["objectives"][0].update(mean=1e308, deviation=-1e308),
        lambda manifest, tensors: manifest.update(devices={"x": [1.0, 2.0]}),
        lambda manifest, tensors: tensors.update({"h.banks": tensors["h.banks"] * np.float32("nan")}),
        lambda manifest, tensors: tensors.pop("o1.both.0.weight"),
        lambda manifest, tensors: manifest["objectives"].pop(),
        lambda manifest, tensors: manifest["objectives"][0].update(networks=10**9),
        lambda manifest, tensors: manifest["devices"].update(x=[1.0] * 10),
        lambda manifest, tensors: manifest.update(references=["|none~0|"]),
    ],
)
def test_a_damaged_file_is_refused_in_words(model: SearchModel, spoil: Any, tmp_path: Path) -> None:
    save_search(tmp_path / "s", model, {})
    manifest, tensors = read_artifact(tmp_path / "s", "gristmill.nas.search", (1,))
    spoil(manifest, tensors)
    write_artifact(tmp_path / "s", "gristmill.nas.search", 1, manifest, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load_search(tmp_path / "s")


# -- baselines and fronts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("search", [random_search, nsga2, qnehvi])
def test_baselines_keep_to_their_budget_and_seed(search: Any) -> None:
    seen: list[bytes] = []

    def evaluate(codes: np.ndarray) -> np.ndarray:
        seen.extend(own.tobytes() for own in codes)
        rows = CELLS.rows_of(codes)
        return np.stack([CELLS.values["error"][rows], CELLS.values["params"][rows]], axis=1)

    found = search(CELLS.space, evaluate, 30, 0)
    assert len(seen) == len(set(seen)) == len(found.codes) == 30
    assert np.array_equal(search(CELLS.space, evaluate, 30, 0).codes, found.codes)


def test_nsga2_beats_random_search() -> None:
    def evaluate(codes: np.ndarray) -> np.ndarray:
        rows = CELLS.rows_of(codes)
        return np.stack([CELLS.values["error"][rows] / 90, CELLS.values["macs"][rows] / 2e8], axis=1)

    ours, random = (
        np.mean([hypervolume(s(CELLS.space, evaluate, 150, seed).objectives, np.ones(2)) for seed in range(3)])
        for s in (nsga2, random_search)
    )
    assert ours > random


def test_fronts_are_judged_by_hand() -> None:
    front, reference = [[1.0, 3.0], [3.0, 1.0], [3.0, 1.0], [4.0, 4.0]], [[1.0, 2.0], [2.0, 1.0]]
    found = judge(front, reference, [5.0, 5.0])
    assert found.hypervolume == pytest.approx(12 / 15)
    assert (found.points, found.distinct, found.nondominated) == (4, 3, 2)
    assert found.igd_plus == pytest.approx(1.0) and found.epsilon == pytest.approx(1.0)
    assert spacing(np.array([[0.0, 2.0], [1.0, 1.0], [2.0, 0.0]])) == 0
    same = judge(reference, reference, [5.0, 5.0])
    assert (same.hypervolume, same.igd_plus, same.epsilon) == (1, 0, 0)
    for size in (1e-200, 1e200):
        assert judge([[0.0, size / 2]], [[0.0, 0.0]], [size, size]).hypervolume == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("points", "point", "words"),
    [
        ([[1.0, 2.0]], [1.0, 1.0], "must be worse"),
        ([[1.0, 2.0, 3.0]], [5.0, 5.0], "must have the same"),
        ([], [5.0, 5.0], "no points"),
        ([[1.0, float("nan")]], [5.0, 5.0], "not finite"),
    ],
)
def test_fronts_that_cannot_be_judged_are_refused_in_words(points: Any, point: Any, words: str) -> None:
    with pytest.raises(FrontError, match=words):
        judge(points, [[1.0, 2.0], [2.0, 1.0]], point)
