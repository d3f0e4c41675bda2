"""Ensembles over saved predictions: exact where the method is, better than the single best where it should be."""

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.base import clone
from sklearn.metrics import roc_auc_score

from gristmill_ensemble.ensemblers import (
    METHODS,
    Blend,
    BlendedEnsembler,
    Filtered,
    LogPool,
    Method,
    NeuralEnsembler,
    NeuralEnsemblerRegressor,
    Options,
    Pool,
    PoolError,
    Training,
    WeightedMean,
    cross_fit,
    fit,
    pool_of,
)
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, load, save
from gristmill_ensemble.ensemblers.comparison import compare
from gristmill_ensemble.ensemblers.diversity import ambiguity, diversity_under_dropout, effective_models
from gristmill_ensemble.ensemblers.metrics import auc, brier, ece, nll
from gristmill_ensemble.ensemblers.networks import BANKS, Kept, Mode
from gristmill_ensemble.ensemblers.report import report_of
from gristmill_ensemble.ensemblers.selection import best_models, greedy_weights
from gristmill_ensemble.ensemblers.stackers import Trees, fit_boosted
from gristmill_ensemble.ensemblers.training import Data, Member, _drawn_masks, _steps, combine, loss_of, train
from gristmill_ensemble.ensemblers.weights import convex_weights, log_pool, log_pool_weights, temperature_of, tempered
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

MODES: list[Mode] = ["stacking", "averaging"]
QUICK = Training(updates=200, pairs=256)


def made_pool(rows: int = 300, models: int = 6, classes: int = 4, seed: int = 0) -> Pool:
    """Models that know the label to different degrees."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, classes, rows)
    skill = np.linspace(0.8, 1.2, models)
    logits = random.normal(size=(rows, models, classes)) + skill[None, :, None] * np.eye(classes)[labels][:, None]
    predictions = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    return pool_of(predictions, labels)


def specialists(rows: int, seed: int) -> Pool:
    """Two models, each sure and right in its own half, and unsure in the other."""
    random = np.random.default_rng(seed)
    labels, region = random.integers(0, 3, rows), random.random(rows) < 0.5
    sure = 0.9 * np.eye(3)[labels] + 0.1 / 3
    unsure = random.dirichlet([4, 4, 4], rows)
    first, second = np.where(region[:, None], sure, unsure), np.where(region[:, None], unsure, sure)
    return pool_of(np.stack([first, second], axis=1), labels)


# -- networks ----------------------------------------------------------------------------------------------------------


def bank_and_batch(mode: Mode, size: int = 1) -> tuple[torch.nn.Module, torch.Tensor]:
    bank = BANKS[mode](6, 8, list(range(size)))
    z = torch.softmax(torch.randn(size, 5, 4, 6, generator=torch.Generator().manual_seed(0)), dim=2)
    return bank, z


@pytest.mark.parametrize("mode", MODES)
def test_computing_on_kept_models_is_masking(mode: Mode) -> None:
    bank, z = bank_and_batch(mode)
    labels = torch.tensor([[0, 1, 2, 3, 0]])
    mask, scale = torch.tensor([[1.0, 0, 0, 1, 1, 0]]), torch.tensor([2.0])
    index = torch.tensor([0, 3, 4])
    masked = loss_of(mode, bank, z, labels, Kept(scale, mask=mask))  # type: ignore[arg-type]
    masked.sum().backward()
    gradients = [p.grad.clone() for p in bank.parameters() if p.grad is not None]
    bank.zero_grad()
    gathered = loss_of(mode, bank, z.index_select(3, index), labels, Kept(scale, index=index))  # type: ignore[arg-type]
    gathered.sum().backward()
    assert torch.allclose(masked, gathered, atol=1e-5)
    for before, parameter in zip(gradients, bank.parameters(), strict=True):
        assert parameter.grad is not None and torch.allclose(before, parameter.grad, atol=1e-5)


def test_dropped_models_have_no_weight() -> None:
    bank, z = bank_and_batch("averaging")
    combined, weights = bank(z, Kept(torch.tensor([2.0]), mask=torch.tensor([[1.0, 0, 0, 1, 1, 0]])))
    assert torch.all(weights[:, :, [1, 2, 5]] == 0) and torch.allclose(weights.sum(dim=2), torch.ones(1, 5))
    assert torch.allclose(combined.sum(dim=2), torch.ones(1, 5), atol=1e-6)


@pytest.mark.parametrize("mode", MODES)
def test_classes_and_models_may_come_in_any_order(mode: Mode) -> None:
    bank, z = bank_and_batch(mode)
    classes, models = torch.tensor([2, 0, 3, 1]), torch.tensor([5, 1, 0, 4, 2, 3])
    plain = bank(z)[0]
    assert torch.allclose(bank(z[:, :, classes])[0], plain[:, :, classes], atol=1e-6)
    with torch.no_grad():
        first, last = bank.layers()[0], bank.layers()[-1]  # type: ignore[operator]
        first[:, :-1] = first[:, models]
        if mode == "averaging":
            last.copy_(last[:, :, models])
    assert torch.allclose(bank(z[..., models])[0], plain, atol=1e-6)


def test_one_choice_of_models_a_step_for_all_rows_and_never_none() -> None:
    steps = list(_steps([Member(np.arange(50), 0.75, 0), Member(np.arange(50), 0.9, 1)], 3, 2, Training(updates=200)))
    for rows, kept in steps:
        assert rows.shape == (2, 50) and kept is not None and kept.mask is not None
        assert kept.mask.shape == (2, 3) and bool((kept.mask.sum(dim=1) > 0).all())
    assert steps[0][1].scale.tolist() == pytest.approx([4, 10])  # type: ignore[union-attr]


def test_the_expected_input_is_the_input() -> None:
    masks = _drawn_masks(np.random.default_rng(0), 40_000, 8, 0.75)
    assert (masks.mean(axis=0) / 0.25).round(1).tolist() == pytest.approx([1 / (1 - 0.75**8)] * 8, abs=0.1)


@pytest.mark.parametrize("mode", MODES)
def test_a_network_is_the_same_alone_and_beside_others(mode: Mode) -> None:
    pool = made_pool()
    z = torch.from_numpy(pool.predictions)
    data = Data(z, torch.from_numpy(pool.labels))
    members = [Member(np.arange(300), 0.5, 7), Member(np.arange(300), 0.0, 1)]
    short = Training(updates=30, pairs=256)
    together, _ = combine(mode, train(mode, data, members, short), z)
    alone, _ = combine(mode, train(mode, data, members[:1], short), z)
    assert np.allclose(together[0], alone[0], atol=1e-4)
    again, _ = combine(mode, train(mode, data, members, short), z)
    assert np.array_equal(together, again)


# -- the other ensembles -------------------------------------------------------------------------------------------------


def test_convex_weights_are_the_best_there_are() -> None:
    pool = made_pool()
    weights = convex_weights(pool.own(np.arange(len(pool))))
    assert weights.sum() == pytest.approx(1)
    best = nll(WeightedMean(weights).combine(pool.predictions).predictions, pool.labels)
    random = np.random.default_rng(0)
    for other in random.dirichlet(np.ones(6), 200):
        assert nll(WeightedMean(other).combine(pool.predictions).predictions, pool.labels) >= best - 1e-4


def test_greedy_improves_on_the_single_best_and_repeats_models() -> None:
    pool = made_pool()
    everything = np.arange(len(pool))
    weights = greedy_weights(pool, everything, "nll")
    single = best_models(pool, everything, "nll", 1)
    assert single.max() == 1 and weights.sum() == pytest.approx(1)
    losses = [nll(WeightedMean(w).combine(pool.predictions).predictions, pool.labels) for w in (weights, single)]
    assert losses[0] < losses[1]
    slow = greedy_weights(pool, everything, "brier", 10)
    assert slow.sum() == pytest.approx(1)


def test_a_pool_of_logarithms_with_one_model_is_that_model_smoothed() -> None:
    p = made_pool().predictions
    assert np.allclose(log_pool(p, np.array([0, 0, 0, 0, 0, 1.0])), 0.99 * p[:, 5] + 0.01 / 4, atol=1e-6)


def test_missing_models_are_not_looked_at() -> None:
    pool = made_pool()
    present = np.array([True, False, True, False, True, True])
    spoilt = pool.predictions.copy()
    spoilt[:, ~present] = np.nan
    network = NeuralEnsembler(updates=30).fit(pool.predictions, pool.labels).ensemble_
    for ensemble in (WeightedMean(np.full(6, 1 / 6)), LogPool(np.full(6, 0.2)), network):
        found = ensemble.combine(spoilt, present)
        assert np.isfinite(found.predictions).all()
        assert np.allclose(found.predictions.sum(axis=1), 1, atol=1e-5)
        if found.weights is not None:
            assert np.all(found.weights[:, ~present] == 0)


def test_missing_logarithms_are_the_mean_of_the_others() -> None:
    p = made_pool().predictions
    filled = p.copy()
    filled[:, 5] = np.exp(np.log(0.99 * p[:, :5] + 0.0025).mean(axis=1))
    filled[:, 5] = (filled[:, 5] - 0.0025) / 0.99
    weights = np.array([0.6, -0.5, 0.4, -0.3, -0.2, 0.9])  # the five that are left sum to 0
    present = np.arange(6) < 5
    found = LogPool(weights).combine(np.where(present[:, None], p, np.nan), present).predictions
    assert np.allclose(found, LogPool(weights).combine(filled).predictions, atol=1e-5)


def test_a_temperature_cools_what_is_too_sure() -> None:
    pool = made_pool()
    sure = tempered(pool.predictions[:, 5], 0.4)
    temperature = temperature_of(sure, pool.labels)
    assert temperature > 1.5 and nll(tempered(sure, temperature), pool.labels) < nll(sure, pool.labels)


def test_metrics_are_what_others_say() -> None:
    pool = made_pool(classes=2)
    p, y = pool.predictions[:, 3].astype(np.float64), pool.labels
    assert auc(p, y) == pytest.approx(1 - roc_auc_score(y, p[:, 1]))
    assert brier(p, y) == pytest.approx(((p - np.eye(2)[y]) ** 2).sum(axis=1).mean())
    assert ece(np.eye(2)[y], y) == 0
    assert np.isfinite(nll(np.array([[0.0, 1.0]]), np.array([0])))


def test_ambiguity_is_what_averaging_takes_off_the_error() -> None:
    pool = made_pool()
    weights = np.random.default_rng(0).dirichlet(np.ones(6), 300)
    truth = np.eye(4)[pool.labels]
    mean = np.einsum("nm,nmc->nc", weights, pool.predictions)
    members = (weights * ((pool.predictions - truth[:, None]) ** 2).sum(axis=2)).sum(axis=1).mean()
    assert ((mean - truth) ** 2).sum(axis=1).mean() == pytest.approx(members - ambiguity(pool.predictions, weights))


@pytest.mark.parametrize("correlation", [0.3, 0.8])
def test_dropout_keeps_diversity_where_one_model_is_perfect(correlation: float) -> None:
    random = np.random.default_rng(0)
    target = random.normal(size=400_000)
    other = correlation * target + np.sqrt(1 - correlation**2) * random.normal(size=400_000)
    both = np.column_stack([target, other])
    found = []
    for dropout in (0.0, 0.25, 0.5, 0.75):
        masks = (random.random(both.shape) >= dropout) / (1 - dropout)
        theta = np.linalg.lstsq(both * masks, target, rcond=None)[0]
        weights = np.tile(theta / theta.sum(), (len(both), 1))
        found.append(ambiguity(both[:, :, None], weights))
        assert found[-1] == pytest.approx(diversity_under_dropout(correlation, dropout), abs=0.01)
    assert found == sorted(found) and found[0] < 1e-3 < 0.05 < found[-1]


def test_as_many_models_as_share_the_weight() -> None:
    assert effective_models(np.array([[0.25] * 4, [1.0, 0, 0, 0]])) == pytest.approx(2.5)


def test_a_few_rows_that_are_nearly_all_right_do_not_make_the_rest_too_sure() -> None:
    labels = np.arange(60) % 3
    assert temperature_of(0.9 * np.eye(3)[labels] + 0.1 / 3, labels) > 0.6


def test_weights_of_the_pool_of_logarithms_are_the_best_there_are() -> None:
    pool = made_pool(rows=200, models=3)

    def objective(weights: np.ndarray) -> float:
        return nll(log_pool(pool.predictions, weights), pool.labels) + 0.01 * float(((weights - 1 / 3) ** 2).sum())

    found = log_pool_weights(pool.predictions, pool.labels)
    random = np.random.default_rng(0)
    for step in random.normal(size=(200, 3)) * 0.05:
        assert objective(found + step) > objective(found) - 1e-5


# -- what they are for ---------------------------------------------------------------------------------------------------


def test_weights_that_depend_on_the_row_beat_fixed_ones_where_models_are_specialists() -> None:
    known, new = specialists(1_500, 0), specialists(1_500, 1)
    neural = NeuralEnsembler(dropout=0.0).fit(known.predictions, known.labels)
    fixed = WeightedMean(convex_weights(known.own(np.arange(len(known)))))
    ratio = nll(neural.predict_proba(new.predictions), new.labels) / nll(
        fixed.combine(new.predictions).predictions, new.labels
    )
    assert ratio < 0.8
    assert neural.weights(new.predictions).std(axis=0).max() > 0.2


def test_the_blend_beats_the_single_best_and_never_sees_new_labels() -> None:
    known, new = made_pool(400, seed=1), made_pool(2_000, seed=2)
    blend = fit(known, Options(training=QUICK))
    assert isinstance(blend, Blend)
    single = WeightedMean(best_models(known, np.arange(len(known)), "nll", 1))
    assert sum(blend.shares.values()) == pytest.approx(1)
    assert {"greedy", "static-weights", "log-pool", "neural-averaging-0.75", "neural-stacking-0.5"} <= set(blend.shares)
    ours = nll(blend.combine(new.predictions).predictions, new.labels)
    assert ours < 0.9 * nll(single.combine(new.predictions).predictions, new.labels)
    again = fit(known, Options(training=QUICK))
    assert isinstance(again, Blend) and again.shares == blend.shares


def test_numbers_are_combined_too() -> None:
    random = np.random.default_rng(0)
    truth = 1e4 + 1e3 * random.normal(size=600)
    given = truth[:, None] + 1e3 * random.normal(size=(600, 5)) * np.array([0.3, 0.5, 1, 2, 4])
    best = ((given[300:, 0] - truth[300:]) ** 2).mean()
    for mode in MODES:
        model = NeuralEnsemblerRegressor(mode=mode).fit(given[:300], truth[:300])
        if mode == "averaging":
            assert ((model.predict(given[300:]) - truth[300:]) ** 2).mean() < best
        assert model.predict(given[300:]).shape == (300,)
    blend = fit(pool_of(given[:300], truth[:300], regression=True), Options(training=QUICK))
    found = blend.combine(given[300:, :, None]).predictions[:, 0]
    assert ((found - truth[300:]) ** 2).mean() < best


# -- all methods alike -----------------------------------------------------------------------------------------------------


def stored_of(ensemble: object, pool: Pool, features: int = 0) -> StoredEnsemble:
    names = tuple(f"f{index}" for index in range(features))
    return StoredEnsemble(ensemble, pool.models, pool.classes, names, {"licence": None})  # type: ignore[arg-type]


@pytest.mark.parametrize("method", METHODS)
def test_a_stored_ensemble_is_the_same(method: Method, tmp_path: Path) -> None:
    pool = with_features(made_pool())
    ensemble = fit(pool, Options(method=method, training=QUICK))
    save(tmp_path / "e.safetensors", stored_of(ensemble, pool, 2))
    again = load(tmp_path / "e.safetensors")
    present = np.arange(6) != 4
    for shown in (None, present):
        before = ensemble.combine(pool.predictions, shown, pool.features)
        after = again.ensemble.combine(pool.predictions, shown, pool.features)
        assert np.array_equal(before.predictions, after.predictions)
        assert np.allclose(before.predictions.sum(axis=1), 1, atol=1e-5)
    assert (again.models, again.classes) == (pool.models, pool.classes)


@pytest.mark.parametrize("method", [m for m in METHODS if m != "log-pool"])
def test_every_method_takes_numbers(method: Method, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    truth = random.normal(size=400)
    given = truth[:, None] + random.normal(size=(400, 4)) * np.array([0.3, 0.4, 0.5, 2])
    pool = pool_of(given, truth, regression=True)
    ensemble = fit(pool, Options(method=method, dropout=0.25, top=2))
    found = ensemble.combine(pool.predictions).predictions[:, 0]
    assert ((found - truth) ** 2).mean() < ((given[:, 2] - truth) ** 2).mean()
    save(tmp_path / "e.safetensors", stored_of(ensemble, pool))
    assert np.array_equal(load(tmp_path / "e.safetensors").ensemble.combine(pool.predictions).predictions[:, 0], found)


def with_features(pool: Pool) -> Pool:
    """Features that say which models to believe, and one cell that is not known."""
    random = np.random.default_rng(5)
    features = random.normal(size=(len(pool), 2)).astype(np.float32)
    features[3, 1] = np.nan
    return replace(pool, features=features)


def test_features_of_the_rows_are_used() -> None:
    known, new = (specialists(1_200, seed) for seed in (0, 1))
    blind = [replace(p, predictions=p.predictions.copy()) for p in (known, new)]
    for pool in blind:  # models that do not show where they are good
        off = np.random.default_rng(2).dirichlet([1, 1, 1], len(pool)).astype(np.float32)
        right = pool.predictions[np.arange(len(pool)), 0, pool.labels] > 0.85
        pool.predictions[~right, 0], pool.predictions[right, 1] = off[~right], off[right]
    regions = [(p.predictions[np.arange(len(p)), 0, p.labels] > 0.85).astype(np.float32)[:, None] for p in (known, new)]
    options = Options(method="neural-averaging", dropout=0.0)
    plain = fit(blind[0], options).combine(blind[1].predictions).predictions
    told = fit(replace(blind[0], features=regions[0]), options).combine(blind[1].predictions, None, regions[1])
    assert nll(told.predictions, new.labels) < 0.9 * nll(plain, new.labels)
    with pytest.raises(PoolError, match="send them too"):
        fit(replace(blind[0], features=regions[0]), Options(method="auto", training=QUICK)).combine(new.predictions)


def test_boosted_trees_as_arrays_say_what_scikit_learn_says() -> None:
    pool = made_pool(400)
    trees = fit_boosted(pool, np.arange(400), None, 0)
    assert isinstance(trees, Trees)
    from sklearn.ensemble import HistGradientBoostingClassifier

    from gristmill_ensemble.ensemblers.stackers import _trees

    inputs = pool.predictions.reshape(400, -1).astype(np.float64)
    for labels, classes in ((pool.labels, 4), ((pool.labels > 1).astype(int), 2)):
        model = HistGradientBoostingClassifier(max_iter=20).fit(inputs, labels)
        ours = np.exp(_trees(model, classes).logits(inputs))
        assert np.allclose(ours / ours.sum(axis=1, keepdims=True), model.predict_proba(inputs), atol=1e-8)


@pytest.mark.parametrize("method", ["linear-stacker", "boosted-stacker", "auto"])
def test_a_class_that_no_row_has_is_no_trouble(method: Method) -> None:
    pool = made_pool()
    rows = np.flatnonzero(pool.labels != 2)
    rows = rows[: np.flatnonzero(pool.labels[rows] == 3)[1]]  # and one of which there is one row
    found = fit(pool.rows(rows), Options(method=method, training=QUICK)).combine(pool.predictions).predictions
    assert np.isfinite(found).all() and np.allclose(found.sum(axis=1), 1, atol=1e-5)


def test_with_many_models_only_the_strongest_are_kept() -> None:
    pool = made_pool(300, models=70)
    for method in ("static-weights", "auto"):
        fitted = cross_fit(pool, Options(method=method, most_models=8, training=QUICK))  # type: ignore[arg-type]
        inner = fitted.ensemble.candidates["greedy"] if isinstance(fitted.ensemble, Blend) else fitted.ensemble
        assert isinstance(inner, Filtered) and len(inner.kept) == 8
        weights = inner.combine(pool.predictions).weights
        assert weights is not None and (weights > 0).sum(axis=1).max() <= 8


@pytest.mark.parametrize("method", METHODS)
def test_a_report_says_what_the_ensemble_is_worth_on_rows_it_has_not_seen(method: Method) -> None:
    pool = made_pool(300)
    options = Options(method=method, training=QUICK)
    report = report_of(pool, cross_fit(pool, options), options)
    found = report.ensemble["nll"]
    assert found.low < found.value < found.high
    fresh = made_pool(4_000, seed=9)
    real = nll(fit(pool, options).combine(fresh.predictions).predictions, fresh.labels)
    assert found.low - 0.1 < real < found.high + 0.1
    assert [use.loss_without for use in report.models] == sorted((u.loss_without for u in report.models), reverse=True)
    assert [len(s.models) for s in report.smaller] == [6, 3, 1] and report.diversity >= 0
    if method in ("greedy", "static-weights", "neural-averaging"):
        assert sum(use.weight or 0 for use in report.models) == pytest.approx(1, abs=1e-4)


def test_methods_are_compared_on_the_same_splits() -> None:
    pool = made_pool(300)
    found = compare(pool, ["greedy", "single-best", "static-weights"], Options(), splits=4)
    assert found.scores["nll"].shape == (4, 3) and not found.refused
    means = found.scores["nll"].mean(axis=0)
    assert means[0] < means[1] > means[2]
    wide = pool_of(np.repeat(pool.predictions, 200, axis=1), pool.labels)
    assert "inputs" in compare(wide, ["greedy", "linear-stacker"], Options(), splits=2).refused["linear-stacker"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda manifest, tensors: manifest.pop("models"),
        lambda manifest, tensors: manifest["classes"].append("one more"),
        lambda manifest, tensors: tensors.update({"e.roots": tensors["e.roots"] + 10_000}),
        lambda manifest, tensors: tensors.update({"e.left": np.zeros_like(tensors["e.left"])}),
        lambda manifest, tensors: tensors.update({"e.base": tensors["e.base"] * np.nan}),
        lambda manifest, tensors: manifest["ensemble"].update(kind="pickle"),
        lambda manifest, tensors: manifest.update(ensemble=7),
    ],
)
def test_a_damaged_file_is_refused_in_words(spoil: Any, tmp_path: Path) -> None:
    pool = made_pool()
    path = tmp_path / "e.safetensors"
    save(path, stored_of(fit(pool, Options(method="boosted-stacker")), pool))
    manifest, tensors = read_artifact(path, "gristmill.ensemble", (1,))
    spoil(manifest, tensors)
    write_artifact(path, "gristmill.ensemble", 1, manifest, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load(path)


def test_estimators_keep_to_the_conventions() -> None:
    pool = made_pool(200)
    names = np.array(["d", "a", "c", "b"])[pool.labels]
    model = clone(NeuralEnsembler(mode="stacking", dropout=0.25, updates=50, random_state=3))
    assert model.get_params()["dropout"] == 0.25
    order = np.argsort(["d", "a", "c", "b"])
    model.fit(pool.predictions[:, :, order], names)
    assert model.classes_.tolist() == ["a", "b", "c", "d"]
    assert set(model.predict(pool.predictions[:, :, order])) <= set("abcd")
    assert 0 <= model.score(pool.predictions[:, :, order], names) <= 1
    blended = BlendedEnsembler(networks=False).fit(pool.predictions, pool.labels)
    assert blended.predict_proba(pool.predictions).shape == (200, 4)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda p, y: (p * 2, y), "do not sum to 1"),
        (lambda p, y: (p - 0.5, y), "negative"),
        (lambda p, y: (np.where(p == p.max(), np.nan, p), y), "NaN"),
        (lambda p, y: (p[:, :1], y), "at least two models"),
        (lambda p, y: (p, y + 1), "A label is 4"),
        (lambda p, y: (p, np.zeros_like(y)), "the same label"),
        (lambda p, y: (p[:, :, :1] / p[:, :, :1], y), "one class only"),
        (lambda p, y: (p[:3], y[:3]), "at least 10"),
        (lambda p, y: (p, y[:-1]), "labels of shape"),
        (lambda p, y: (p[:, 0], y), "rows x models x classes"),
    ],
)
def test_predictions_that_cannot_be_used_are_refused_in_words(change: object, words: str) -> None:
    pool = made_pool(60)
    with pytest.raises(PoolError, match=words):
        pool_of(*change(pool.predictions, pool.labels))  # type: ignore[operator]


def test_logits_are_taken_when_they_are_said_to_be() -> None:
    pool = made_pool(60)
    again = pool_of(np.log(pool.predictions) * 1.0 + 3, pool.labels, logits=True)
    assert np.allclose(again.predictions, pool.predictions, atol=1e-6)


def test_certain_predictions_and_many_models_are_no_trouble() -> None:
    random = np.random.default_rng(0)
    labels = random.integers(0, 50, 100)
    guesses = np.where(random.random((100, 80)) < 0.6, labels[:, None], random.integers(0, 50, (100, 80)))
    pool = pool_of(np.eye(50)[guesses], labels)
    blend = fit(pool, Options(training=Training(updates=40)))
    found = blend.combine(pool.predictions).predictions
    assert np.isfinite(found).all() and nll(found, labels) < 1


@pytest.mark.long
@pytest.mark.timeout(1_200)
def test_two_gigabytes_of_predictions_fit_in_three(tmp_path: Path) -> None:
    """8,200 rows, 64 models, 1,000 classes: read from a file, fitted by the blend, in a process of its own."""
    random = np.random.default_rng(0)
    rows, models, classes = 8_200, 64, 1_000
    predictions = np.lib.format.open_memmap(
        tmp_path / "predictions.npy", mode="w+", dtype=np.float32, shape=(rows, models, classes)
    )
    labels = random.integers(0, classes, rows)
    for start in range(0, rows, 200):
        part = random.random((200, models, classes), dtype=np.float32)
        part[np.arange(200), :, labels[start : start + 200]] += np.linspace(1, 60, models, dtype=np.float32)
        predictions[start : start + 200] = part / part.sum(axis=2, keepdims=True)
    predictions.flush()
    np.save(tmp_path / "labels.npy", labels)
    with zipfile.ZipFile(tmp_path / "p.npz", "w") as archive:
        for name in ("predictions", "labels"):
            archive.write(tmp_path / f"{name}.npy", f"{name}.npy")
    program = (
        "import sys, torch; from pathlib import Path; torch.set_num_threads(2);"
        "from gristmill_ml.prediction_sets import Source, read_prediction_set;"
        "from gristmill_ensemble.ensemblers import Options, Training, cross_fit, pool_of;"
        "from gristmill_ensemble.ensemblers.report import report_of;"
        "given = read_prediction_set([Source(Path(sys.argv[1]), 'npz', 'p.npz')]);"
        "pool = pool_of(given.predictions, given.labels, given.models, given.classes, in_place=True);"
        "options = Options(training=Training(updates=20));"
        "report = report_of(pool, cross_fit(pool, options), options);"
        "print(report.ensemble['nll'].value, report.single_best['nll'].value);"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    as_in_a_job = os.environ | {"MALLOC_MMAP_THRESHOLD_": str(4 * 2**20)}
    command = [sys.executable, "-c", program, tmp_path / "p.npz"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=as_in_a_job)
    *_, losses, peak = done.stdout.splitlines()
    ours, single = map(float, losses.split())
    assert ours < single
    assert int(peak) < 3 * 2**20, f"{int(peak) / 2**20:.2f} GiB"
