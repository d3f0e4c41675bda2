"""Pools that are odd but possible: leaks, rare labels, folds of one class, missing models, names of all kinds."""

from pathlib import Path

import numpy as np
import pytest

from gristmill_ensemble import plots, specs
from gristmill_ensemble.ensemblers import (
    METHODS,
    BlendedEnsembler,
    Method,
    NeuralEnsembler,
    Options,
    Pool,
    PoolError,
    Training,
    cross_fit,
    pool_of,
)
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, load, save
from gristmill_ensemble.ensemblers.comparison import compare
from gristmill_ensemble.ensemblers.methods import Method as LibraryMethod
from gristmill_ensemble.ensemblers.metrics import METRICS
from gristmill_ensemble.ensemblers.report import report_of
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

QUICK = Training(updates=30)


def pool_with(labels: np.ndarray, models: int = 4, classes: int = 3) -> Pool:
    predictions = np.random.default_rng(0).dirichlet(np.ones(classes), (len(labels), models))
    predictions += np.eye(classes)[labels][:, None]
    return pool_of(predictions / predictions.sum(axis=2, keepdims=True), labels)


def test_a_model_that_leaks_the_labels_gives_a_report() -> None:
    labels = np.random.default_rng(0).integers(0, 3, 60)
    leaky = pool_with(labels).predictions.copy()
    leaky[:, 0] = np.eye(3)[labels]
    pool = pool_of(leaky, labels)
    for method in ("greedy", "single-best"):
        options = Options(method=method)  # type: ignore[arg-type]
        report = report_of(pool, cross_fit(pool, options), options)
        assert report.needed == ("model 0",) and report.ensemble["nll"].value < 1e-6


@pytest.mark.parametrize(
    ("labels", "folds"),
    [
        (np.repeat(np.arange(10), 2), 3),  # every class has fewer rows than there are folds
        (np.array([0] * 29 + [1]), 3),  # some folds know one class only
    ],
)
@pytest.mark.parametrize("method", METHODS)
def test_rare_labels_are_no_trouble(method: Method, labels: np.ndarray, folds: int, tmp_path: Path) -> None:
    pool = pool_with(labels, classes=max(2, labels.max() + 1))
    options = Options(method=method, folds=folds, training=QUICK)
    ensemble = cross_fit(pool, options).ensemble
    save(tmp_path / "e", StoredEnsemble(ensemble, pool.models, pool.classes, (), {}))
    again = load(tmp_path / "e").ensemble.combine(pool.predictions).predictions
    assert np.allclose(again, ensemble.combine(pool.predictions).predictions, atol=1e-6)
    assert np.allclose(again.sum(axis=1), 1, atol=1e-5)


def test_too_few_rows_to_compare_on_are_said_to_be() -> None:
    with pytest.raises(PoolError, match="leaves 1 rows to fit on"):
        compare(pool_with(np.arange(10) % 3), ["linear-stacker"], Options(), test_share=0.9)


def test_the_largest_seed_is_a_seed() -> None:
    found = compare(pool_with(np.arange(60) % 3), ["greedy", "boosted-stacker"], Options(seed=2**32 - 1), splits=2)
    assert found.scores["nll"].shape == (2, 2)


def test_missing_models_are_not_looked_at_by_estimators() -> None:
    pool = pool_with(np.arange(60) % 3)
    present = np.array([True, False, True, False])
    spoilt = np.where(present[:, None], pool.predictions, np.nan)
    for estimator in (NeuralEnsembler(updates=30), BlendedEnsembler(networks=False)):
        found = estimator.fit(pool.predictions, pool.labels).predict_proba(spoilt, present)
        assert np.isfinite(found).all()
        with pytest.raises(PoolError, match="at least one of them true"):
            estimator.predict_proba(spoilt, np.zeros(4, bool))


def test_a_filtered_method_has_the_mean_curve_of_its_folds() -> None:
    pool = pool_with(np.arange(60) % 3, models=70)
    fitted = cross_fit(pool, Options(method="neural-stacking", most_models=8, training=QUICK))
    curve = fitted.curves["neural-stacking"]
    assert len(curve.held_out) == len(curve.updates)


def test_names_of_models_are_not_read_as_formulas(tmp_path: Path) -> None:
    pool = pool_with(np.arange(60) % 3)
    named = Pool(pool.predictions, pool.labels, ("$\\q$", "a" * 40 + "1", "a" * 40 + "2", "50 % $"), pool.classes)
    options = Options(method="greedy")
    fitted = cross_fit(named, options)
    assert len(plots.of_fit(report_of(named, fitted, options), fitted, tmp_path)) == 2


def test_a_file_that_claims_a_large_network_takes_no_memory(tmp_path: Path) -> None:
    pool = pool_with(np.arange(60) % 3)
    ensemble = cross_fit(pool, Options(method="neural-stacking", training=QUICK)).ensemble
    save(tmp_path / "e", StoredEnsemble(ensemble, pool.models, pool.classes, (), {}))
    manifest, tensors = read_artifact(tmp_path / "e", "gristmill.ensemble", (1,))
    manifest["ensemble"]["hidden"] = 65_536
    tensors["e.parameters"] = np.zeros((1, 65_536 * 5), dtype=np.float32)
    write_artifact(tmp_path / "e", "gristmill.ensemble", 1, manifest, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load(tmp_path / "e")


def test_predicted_numbers_are_not_logits() -> None:
    with pytest.raises(PoolError, match="not logits"):
        pool_of(np.zeros((20, 3)), np.arange(20.0), regression=True, logits=True)


def test_the_contract_names_what_the_library_has() -> None:
    assert specs.Method == LibraryMethod and set(specs.Metric.__args__) == set(METRICS)
