"""Metrics of explanations, by cases whose values are known by hand."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from gristmill_explain.quality.metrics import (
    Explained,
    completeness,
    correlations,
    deletion,
    effective_features,
    effects,
    faithfulness,
    infidelity,
    insertion,
    interventional,
    monotonicity,
    sensitivity,
    sparseness,
    without,
)

SLOPES = np.array([3.0, -2.0, 1.0, 0.0])


def linear(rows: int = 30, attributions: Any = None) -> Explained:
    """A linear model, explained exactly: slopes times the distance to the background's mean."""
    random = np.random.default_rng(0)
    frame = pd.DataFrame(random.normal(size=(rows, 4)), columns=list("abcd"))
    background = pd.DataFrame(random.normal(size=(20, 4)), columns=list("abcd"))
    exact = (frame.to_numpy() - background.to_numpy().mean(axis=0)) * SLOPES
    base = np.full(rows, float(background.to_numpy().mean(axis=0) @ SLOPES) + 5)
    return Explained(
        frame, exact if attributions is None else attributions, base, lambda own: own.to_numpy(float) @ SLOPES + 5,
        interventional(background),
    )  # fmt: skip


def test_a_linear_model_explained_exactly() -> None:
    own = linear()
    assert completeness(own).max() < 1e-10
    assert np.allclose(effects(own), own.attributions)
    assert np.allclose(faithfulness(own), 1)
    weights = np.tile(SLOPES, (30, 1))
    assert infidelity(own, weights, np.ones(4)).max() < 1e-10
    assert infidelity(own, 7 * weights, np.ones(4)).max() < 1e-10  # whatever the scale
    assert monotonicity(own).min() == 1


def test_attributions_that_mean_nothing() -> None:
    noise = linear(200, np.random.default_rng(1).normal(size=(200, 4)))
    assert completeness(noise).min() > 0 and abs(np.nanmean(faithfulness(noise))) < 0.2
    assert infidelity(noise, noise.attributions, np.ones(4)).mean() > 0.3
    assert np.isnan(faithfulness(linear(3, np.ones((3, 4))))).all()


def test_what_a_model_says_without_some_features() -> None:
    own = linear(3)
    mean = own.filled(own.rows, np.ones((3, 4), bool)).to_numpy().mean(axis=0)
    found = without(own, [[0], [1, 3], []])
    rows = own.rows.to_numpy()
    expected = [
        np.array([mean[0], *rows[0, 1:]]) @ SLOPES + 5, np.array([rows[1, 0], mean[1], rows[1, 2], mean[3]]) @ SLOPES + 5,
        rows[2] @ SLOPES + 5,
    ]  # fmt: skip
    assert np.allclose(found, expected)
    texts = Explained(
        pd.DataFrame({"kind": ["x", "y"], "size": [1.0, 2.0]}), np.zeros((2, 2)), np.zeros(2),
        lambda rows: (rows["kind"] == "x").to_numpy(float) + rows["size"].to_numpy(float),
        interventional(pd.DataFrame({"kind": ["x", "z"], "size": [0.0, 4.0]})),
    )  # fmt: skip
    assert np.allclose(without(texts, [[0], [1]]), [0.5 + 1, 0 + 2.0])


def test_a_path_that_does_not_grow() -> None:
    frame = pd.DataFrame(np.ones((1, 3)), columns=list("abc"))
    background = pd.DataFrame(np.zeros((5, 3)), columns=list("abc"))
    slopes = np.array([3.0, 1.0, 2.0])
    says: Any = lambda rows: rows.to_numpy(float) @ slopes  # noqa: E731
    backwards = Explained(
        frame, np.array([[1.0, 3.0, 2.0]]), np.zeros(1), says, interventional(background)
    )  # effects: 3, 2, 1
    assert monotonicity(backwards).tolist() == [0.0]
    halfway = Explained(
        frame, np.array([[2.0, 1.0, 3.0]]), np.zeros(1), says, interventional(background)
    )  # effects: 1, 3, 2
    assert monotonicity(halfway).tolist() == [0.5]


def test_what_comes_in_first_matters_most() -> None:
    frame = pd.DataFrame(np.ones((1, 3)), columns=list("abc"))
    background = pd.DataFrame(np.zeros((5, 3)), columns=list("abc"))
    slopes = np.array([3.0, 2.0, 1.0])
    says: Any = lambda rows: rows.to_numpy(float) @ slopes  # noqa: E731
    good = Explained(frame, slopes[None], np.zeros(1), says, interventional(background))
    bad = Explained(frame, slopes[None, ::-1].copy(), np.zeros(1), says, interventional(background))
    # In: 0, 3, 5, 6 of 6, so 6, 3, 1 and 0 are missing; the other way 0, 1, 3, 6.
    assert insertion(good)[0] == pytest.approx(10 / 4 / 6) and insertion(bad)[0] == pytest.approx(14 / 4 / 6)
    # Out: 6, 3, 1, 0 is left; the other way 6, 5, 3, 0.
    assert deletion(good)[0] == pytest.approx(14 / 4 / 6) and deletion(bad)[0] == pytest.approx(10 / 4 / 6)


def test_how_far_attributions_go() -> None:
    own = linear()
    still = sensitivity(lambda rows: own.attributions, own, np.ones(4))
    assert (still == 0).all()
    moved = sensitivity(lambda rows: rows.to_numpy(float) * SLOPES, own, np.ones(4), reach=0.1)
    assert (moved > 0).all()


def test_few_and_many_features() -> None:
    rows = np.array([[1.0, 1, 1, 1], [4.0, 0, 0, 0], [-2.0, 2, 0, 0], [0, 0, 0, 0]])
    assert sparseness(rows).tolist() == [0.0, 0.75, 0.5, 0.0]
    assert effective_features(rows) == pytest.approx([4, 1, 2, 4])


def test_correlations_are_scipys() -> None:
    one, other = np.random.default_rng(0).normal(size=(2, 20, 6))
    assert np.allclose(correlations(one, other), [np.corrcoef(a, b)[0, 1] for a, b in zip(one, other, strict=True)])
    assert np.allclose(
        correlations(one, other, ranks=True), [spearmanr(a, b).statistic for a, b in zip(one, other, strict=True)]
    )
