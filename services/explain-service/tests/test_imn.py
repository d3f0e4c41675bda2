"""IMN: predictions are sums of contributions, whatever the table; estimators do what scikit-learn's do."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from scipy.stats import spearmanr
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine
from sklearn.metrics import r2_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.utils.estimator_checks import parametrize_with_checks

from gristmill_explain.imn import IMNClassifier, IMNRegressor, TabResNetClassifier
from gristmill_explain.imn.estimators import simplest
from gristmill_explain.imn.objectives import Mesomorphic, Prediction
from gristmill_explain.networks.regularisation import FAITHFUL, PLAIN, Regularisation
from gristmill_explain.networks.tabresnet import LinearModels, TabResNet, said
from gristmill_explain.networks.training import DivergedError, Schedule, train

QUICK: dict[str, Any] = {"epochs": 10, "width": 32, "regularisation": Regularisation(0.001, 0.01, 0.01)}


def mixed(rows: int = 300, classes: int = 2) -> tuple[pd.DataFrame, Any]:
    """Numbers and categories, of which some are missing; what matters is the size, and for some colours its opposite."""
    random = np.random.default_rng(0)
    size, colour = random.normal(0, 1, rows), random.choice(["red", "green", "blue"], rows).astype(object)
    score = np.where(colour == "red", -size, size) + 0.1 * random.normal(0, 1, rows)
    target = np.digitize(score, np.quantile(score, np.linspace(0, 1, classes + 1)[1:-1]))
    frame = pd.DataFrame({"size": size, "colour": colour, "noise": random.normal(0, 1, rows)})
    frame.loc[::11, "size"] = np.nan
    frame.loc[::13, "colour"] = np.nan
    return frame, np.array(["low", "middle", "high"])[target] if classes == 3 else target


# -- networks ----------------------------------------------------------------------------------------------------------------


def generating(inputs: int, outputs: int) -> LinearModels:
    """One that says something."""
    network = LinearModels(inputs, outputs)
    torch.nn.init.normal_(network.generator.last.weight)
    torch.nn.init.normal_(network.common)
    return network.eval()


def test_a_linear_model_is_generated_for_every_row() -> None:
    network, inputs = generating(4, 3), torch.randn(7, 4)
    assert not LinearModels(4, 3).eval()(inputs).any()  # at first
    weights, biases = network.generate(inputs)
    assert weights.shape == (7, 4, 3) and biases.shape == (7, 3)
    by_hand = torch.stack([weights[row].T @ inputs[row] + biases[row] for row in range(7)])
    assert torch.allclose(network(inputs), by_hand, atol=1e-6) and torch.allclose(
        said(weights, biases, inputs), by_hand, atol=1e-6
    )


def test_a_block_begins_as_its_shortcut() -> None:
    network, inputs = TabResNet(4, 1).eval(), torch.randn(7, 4)
    states = torch.nn.functional.gelu(network.norm(network.first(inputs)))
    for block in network.blocks:
        assert torch.allclose(block(states), torch.nn.functional.gelu(states), atol=1e-6)
        states = block(states)


def test_the_rate_rises_and_falls_in_cycles() -> None:
    schedule = Schedule(epochs=150, learning_rate=1.0)
    ends, rates = schedule.ends(1_500), schedule.rates(1_500)
    assert ends == [50 + round(1_450 * own / 7) for own in (1, 3, 7)] and len(rates) == 1_500
    assert rates[0] == 1 / 50 and rates[49] == rates[50] == 1.0  # warm-up, then the first cycle begins
    assert all(rates[end - 1] < 0.001 for end in ends) and all(rates[end] == 1.0 for end in ends[:-1])
    assert Schedule(epochs=1).ends(1) == [1] and len(Schedule(epochs=1).rates(2)) == 2


def test_snapshots_are_taken_where_cycles_end() -> None:
    schedule, taken = Schedule(epochs=21, batch=10, warm_up=0), []
    inputs, targets = torch.randn(40, 3), torch.randint(0, 2, (40,))
    network = TabResNet(3, 1, width=8)
    found = train(
        network, Prediction("binary"), inputs, targets, schedule, report=lambda epoch, loss: taken.append(epoch)
    )
    assert len(found.snapshots) == 3 and taken == list(range(1, 22)) and len(found.losses) == 21
    assert all(torch.equal(own, network.state_dict()[name]) for name, own in found.snapshots[-1].items())
    assert not torch.equal(found.snapshots[0]["last.weight"], found.snapshots[1]["last.weight"])


def test_training_stops_where_nothing_gets_better() -> None:
    random = np.random.default_rng(0)
    inputs, targets = (
        torch.from_numpy(random.normal(size=(60, 3)).astype(np.float32)),
        torch.from_numpy(random.integers(0, 2, 60)),
    )
    schedule = Schedule(epochs=200, patience=5, cycles=1)
    loss = Prediction("binary")
    found = train(
        TabResNet(3, 1, 16), loss, inputs, targets, schedule, validation=(inputs[:20], 1 - targets[:20], loss)
    )
    assert len(found.validation) < 200 and len(found.snapshots) == 1
    assert len(found.validation) - (1 + int(np.argmin(found.validation))) == 5


def test_a_loss_that_is_no_number_is_told() -> None:
    inputs = torch.full((20, 2), torch.inf)
    with pytest.raises(DivergedError):
        train(TabResNet(2, 1), Prediction("regression"), inputs, torch.zeros(20), Schedule(epochs=1))


def test_the_penalty_is_of_weights_and_not_of_biases() -> None:
    network, inputs, targets = generating(3, 2), torch.randn(9, 3), torch.randint(0, 2, (9,))
    plain, whole = Prediction("multiclass"), Mesomorphic(Prediction("multiclass"), 0.5)
    weights, _ = network.generate(inputs)
    assert float(whole(network, inputs, targets)) == pytest.approx(
        float(plain(network, inputs, targets) + 0.5 * weights.abs().mean())
    )


def test_rows_of_rare_classes_count_more() -> None:
    logits, targets = torch.tensor([[2.0], [2.0], [-1.0]]), torch.tensor([0, 0, 1])
    weighted = Prediction("binary", torch.tensor([0.75, 1.5]))
    by_hand = (0.75 * 2 * np.log1p(np.exp(2)) + 1.5 * np.log1p(np.exp(1))) / 3
    assert float(weighted.of(logits, targets)) == pytest.approx(by_hand, rel=1e-5)


# -- explanations ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("classes", [2, 3])
def test_predictions_are_sums_of_contributions(classes: int) -> None:
    frame, target = mixed(classes=classes)
    model = IMNClassifier(**QUICK).fit(frame, target)
    found, logits = model.explain(frame), model.decision_function(frame).reshape(len(frame), -1)
    assert found.features == ("size", "colour", "noise") and found.contributions.shape == (300, 3, logits.shape[1])
    assert np.abs(found.base + found.contributions.sum(axis=1) - logits).max() < 1e-5
    assert np.abs(found.logits - logits).max() < 1e-5
    # Centred: over training rows, a feature adds nothing on average.
    assert np.abs(found.contributions.mean(axis=0)).max() < 1e-6
    # As linear models of the encoded row.
    inputs = model.encoder_.transform(frame)
    weights, biases = model.generated(inputs)
    assert np.abs(np.einsum("nmk,nm->nk", weights, inputs) + biases - logits).max() < 1e-5
    share = model.bias_share(inputs)
    assert ((share >= 0) & (share <= 1)).all()


@pytest.mark.parametrize("told", [0, 1])
def test_temperatures_stay_within_bounds(told: int) -> None:
    """Few rows that are all told right would have it at 0, rows of which nothing can be told at infinity."""
    frame, _ = mixed(600)
    clear, chance = (frame["size"].fillna(0) > 0).to_numpy(int), np.random.default_rng(2).integers(0, 2, 600)
    target = clear if told else chance
    model = IMNClassifier(**QUICK).fit(frame, target)
    assert 0.29 < model.temperature_ < 5.1 and (model.temperature_ < 1) == bool(told)


def test_tables_that_say_nothing_are_refused() -> None:
    frame = pd.DataFrame({"same": [1.0] * 60, "empty": [np.nan] * 60, "huge": [1e200, -1e200] * 30})
    with pytest.raises(ValueError, match="No column can be learnt from"):
        IMNClassifier(**QUICK).fit(frame, np.arange(60) % 2)


def test_numbers_are_explained_in_their_units() -> None:
    x, y = load_diabetes(return_X_y=True, as_frame=True)
    model = IMNRegressor(**QUICK).fit(x, y)
    found = model.explain(x)
    assert np.abs(found.logits[:, 0] - model.predict(x)).max() < 1e-3 and abs(found.logits.mean() - y.mean()) < 15
    assert r2_score(y, model.predict(x)) > 0.4


def test_what_matters_is_found() -> None:
    frame, target = mixed(1_000)
    model = IMNClassifier(epochs=30, regularisation=Regularisation(0.001, 0.01, 0.01)).fit(frame, target)
    found = model.importances()
    assert found.features == ("size", "colour", "noise")  # of the first two neither says anything without the other
    assert (found.low <= found.size).all() and (found.size <= found.high).all()
    assert found.size[2, 0] < 0.3 * found.size[:2, 0].min() and np.isnan(found.direction[1, 0])


def test_one_class_rather_than_another() -> None:
    frame, target = mixed(classes=3)
    found = IMNClassifier(**QUICK).fit(frame, target).explain(frame)
    assert np.allclose(found.rather_than(2, 0), found.contributions[:, :, 2] - found.contributions[:, :, 0])
    frame, target = mixed()
    found = IMNClassifier(**QUICK).fit(frame, target).explain(frame)
    assert np.allclose(found.rather_than(1, 0), -found.rather_than(0, 1))


def test_linear_truth_is_told() -> None:
    random = np.random.default_rng(0)
    x = random.normal(size=(1_500, 4))
    y = 4 * x[:, 0] + 3 * x[:, 1] + 2 * x[:, 2] + 0 * x[:, 3]
    found = (
        IMNRegressor(epochs=30, regularisation=Regularisation(0.01, 0.01, 0.01))
        .fit(x[:1_200], y[:1_200])
        .explain(x[1_200:])
    )
    truth = x[1_200:] * [4, 3, 2, 0]
    assert np.mean([np.corrcoef(*pair)[0, 1] for pair in zip(found.contributions[:, :, 0], truth, strict=True)]) > 0.97


def test_the_simplest_regularisation_that_is_about_best() -> None:
    assert simplest([1.0, 0.5, 0.505, 0.6]) == 2
    assert simplest([-1.0, -0.5]) == 0 and simplest([0.3]) == 0


def test_too_few_rows_to_choose_by() -> None:
    x = pd.DataFrame({"size": np.arange(30.0)})
    model = IMNClassifier(epochs=3, width=8).fit(x, np.arange(30) > 12)
    assert model.regularisation_ == FAITHFUL[-1]
    assert IMNClassifier(epochs=3, width=8, fidelity=0).fit(x, np.arange(30) > 12).regularisation_ == PLAIN[-1]


def test_features_of_several_columns_come_and_go_whole() -> None:
    loss = Mesomorphic(Prediction("binary"), 0.0, 1.0, owners=torch.tensor([0, 1, 1, 1, 2]))
    stay = loss._staying(torch.zeros(200, 5))
    assert (stay[:, 1] == stay[:, 2]).all() and (stay[:, 1] == stay[:, 3]).all() and (stay[:, 0] != stay[:, 4]).any()
    assert 0.4 < stay.float().mean() < 0.6


def test_fidelity_makes_linear_models_hold_nearby() -> None:
    frame, target = load_breast_cancer(return_X_y=True)
    apart = []
    for weight in (0.0, 1.0):
        model = IMNClassifier(**QUICK, fidelity=weight, calibrate=False).fit(frame, target)
        inputs = torch.from_numpy(model.encoder_.transform(model._given(frame)))
        moved = inputs + 0.3 * torch.randn(inputs.shape, generator=torch.Generator().manual_seed(0))
        network = model.networks_[-1]
        weights, _ = network.generate(inputs)
        told = torch.einsum("nmk,nm->nk", weights, moved - inputs)
        apart.append(float((network(moved) - network(inputs) - told).square().mean()))
    assert apart[1] < 0.5 * apart[0]


# -- estimators --------------------------------------------------------------------------------------------------------------


@parametrize_with_checks([IMNClassifier(epochs=15, width=16, batch=16)])
def test_the_classifier_is_scikit_learns(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.long
@parametrize_with_checks([IMNRegressor(epochs=15, width=16, batch=16)])
def test_the_regressor_is_scikit_learns(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.parametrize("kind", [IMNClassifier, TabResNetClassifier])
def test_what_is_learnt_holds_for_other_rows(kind: Any) -> None:
    x, y = load_breast_cancer(return_X_y=True, as_frame=True)
    known, other, target, wanted = train_test_split(x, y, stratify=y, random_state=0)
    model = kind(epochs=20).fit(known, target)
    assert roc_auc_score(wanted, model.predict_proba(other)[:, 1]) > 0.98
    assert model.classes_.tolist() == [0, 1] and model.temperature_ > 0


def test_several_classes() -> None:
    x, y = load_wine(return_X_y=True, as_frame=True)
    known, other, target, wanted = train_test_split(
        x, np.array(["red", "white", "rosé"])[y], stratify=y, random_state=0
    )
    model = IMNClassifier(epochs=30).fit(known, target)
    assert model.score(other, wanted) > 0.9 and np.allclose(model.predict_proba(other).sum(axis=1), 1)


def test_a_row_is_answered_alike_whatever_is_beside_it() -> None:
    frame, target = mixed()
    model = IMNClassifier(**QUICK).fit(frame, target)
    whole = model.decision_function(frame)
    assert all(model.decision_function(frame.iloc[at : at + 1])[0] == whole[at] for at in range(0, 300, 37))


def test_the_seed_decides() -> None:
    frame, target = mixed()
    state = torch.get_rng_state()
    one, again, other = (
        IMNClassifier(**QUICK, random_state=seed).fit(frame, target).predict_proba(frame) for seed in (0, 0, 1)
    )
    assert np.array_equal(one, again) and not np.array_equal(one, other)
    assert torch.equal(torch.get_rng_state(), state)  # nobody else's chances are touched


def test_one_row_and_rows_with_gaps() -> None:
    frame, target = mixed()
    model = IMNClassifier(**QUICK).fit(frame, target)
    nothing = pd.DataFrame({"size": [np.nan], "colour": [np.nan], "noise": [np.nan]})
    strange = pd.DataFrame({"size": [0.3], "colour": ["mauve"], "noise": [0.1]})
    for row in (nothing, strange, frame.iloc[:1]):
        assert model.predict_proba(row).shape == (1, 2) and np.isfinite(model.explain(row).logits).all()
    assert np.allclose(model.predict_proba(frame.iloc[:1]), model.predict_proba(frame)[:1], atol=1e-6)


def test_explanations_hardly_depend_on_the_seed() -> None:
    x, y = load_breast_cancer(return_X_y=True, as_frame=True)
    sizes = [IMNClassifier(epochs=20, random_state=seed).fit(x, y).importances().size[:, 0] for seed in (0, 1)]
    assert spearmanr(*sizes).statistic > 0.6
