"""Tests between learners, by libraries and by matrices whose answers are known."""

import numpy as np
import pytest
import scikit_posthocs
from scipy import stats

from gristmill_explain.tabular_study import conclusions
from gristmill_explain.tabular_study.conclusions import Traits
from gristmill_explain.tabular_study.statistics import (
    critical_difference,
    holm,
    normalised,
    omnibus,
    pairs,
    ranks,
    signed_rank,
    wilcoxon,
)

SCORES = np.random.default_rng(0).normal(size=(12, 5)) + np.array([0, 0.2, 0.5, 1.0, 1.1])


def test_friedman_is_scipys_and_iman_davenport_its_definition() -> None:
    found = omnibus(SCORES)
    expected = stats.friedmanchisquare(*SCORES.T)
    assert found.chi_square == pytest.approx(expected.statistic, abs=1e-9)
    assert found.chi_square_p == pytest.approx(expected.pvalue, abs=1e-9)
    f = 11 * expected.statistic / (12 * 4 - expected.statistic)
    assert (found.f, found.f_p) == (pytest.approx(f), pytest.approx(stats.f.sf(f, 4, 44)))
    tied = SCORES.round(0)
    assert omnibus(tied).chi_square == pytest.approx(stats.friedmanchisquare(*tied.T).statistic, abs=1e-9)


def test_nemenyis_difference_is_demsars() -> None:
    # Demšar (2006), table 5(a): q of 0.05 for 2, 5 and 10 classifiers.
    for learners, q in ((2, 1.960), (5, 2.728), (10, 3.164)):
        assert critical_difference(learners, 14) == pytest.approx(
            q * np.sqrt(learners * (learners + 1) / (6 * 14)), abs=2e-3
        )
    mean, table = ranks(SCORES).mean(axis=0), scikit_posthocs.posthoc_nemenyi_friedman(SCORES)
    apart = np.abs(mean[:, None] - mean) > critical_difference(5, 12)
    assert np.array_equal(apart, table.to_numpy() < 0.05)


def test_pairs_are_scipys_and_holms() -> None:
    found = pairs(SCORES)
    expected = scikit_posthocs.posthoc_wilcoxon(list(SCORES.T), zero_method="pratt", p_adjust="holm").to_numpy()
    for own in found:
        assert own.holm_p == pytest.approx(expected[own.one, own.other], abs=1e-6)
        assert own.p == pytest.approx(
            stats.wilcoxon(SCORES[:, own.one], SCORES[:, own.other], zero_method="pratt").pvalue
        )
        assert own.wins + own.ties + own.losses == 12 and own.better + own.alike + own.worse == pytest.approx(1)
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert wilcoxon(np.zeros(7)) == 1.0
    # Five data sets cannot show anything, however clear.
    assert wilcoxon(np.arange(1.0, 6)) == pytest.approx(0.0625)


def test_the_bayesian_test_of_known_cases() -> None:
    clear = np.full(20, 0.2)
    assert signed_rank(clear, 0.01)[0] > 0.99 and signed_rank(-clear, 0.01)[2] > 0.99
    assert signed_rank(np.full(20, 0.001), 0.01)[1] > 0.99
    # Half of the data sets say this and half say that.
    sizes = np.linspace(0.1, 0.5, 20)
    torn = signed_rank(np.concatenate([sizes, -sizes]), 0.01)
    assert torn[0] == pytest.approx(torn[2], abs=0.1) and torn[1] < 0.1


def test_a_matrix_whose_answer_is_known() -> None:
    scores = np.array([[0.9, 0.8, 0.7]] * 12)
    assert np.array_equal(ranks(scores), [[1, 2, 3]] * 12) and np.array_equal(
        normalised(scores)[0], [1, pytest.approx(0.5), 0]
    )
    found = omnibus(scores)
    assert found.chi_square == pytest.approx(24) and np.isinf(found.f) and found.f_p == 0
    same = omnibus(np.ones((12, 3)))
    assert same.chi_square == 0 and same.chi_square_p == 1
    words = conclusions.in_words(scores, ["a", "b", "c"], "ROC-AUC", pairs(scores), [], [], [10.0, 1.0, 1.0], {})
    assert (
        words[0]
        == "a has the best mean rank over 12 data sets, 1.0 of 3 (ROC-AUC). It is better than every other (Wilcoxon, Holm)."
    )
    few = conclusions.in_words(
        scores[:5], ["a", "b", "c"], "ROC-AUC", pairs(scores[:5]), [], [], [10.0, 1.0, 1.0], {"c": 2}
    )
    assert (
        "No test tells it apart from b and c." in few[0]
        and "few" in few[-1]
        and few[-2].startswith("c failed in 2 fits")
    )


def test_a_group_is_represented_by_what_tuning_preferred() -> None:
    outer = np.zeros((2, 2, 3))
    outer[:, :, 0], outer[:, :, 1], outer[:, :, 2] = 0.7, 0.9, 0.5
    inner = np.zeros((2, 2, 3))
    inner[:, 0, 0] = inner[:, 1, 1] = 1.0  # the first is preferred in one fold, the second in the other
    groups = {"both": [0, 1], "one": [2]}
    found = conclusions.of_groups(outer, inner, groups)
    assert found["both"] == pytest.approx([0.8, 0.8]) and found["one"] == pytest.approx([0.5, 0.5])
    # A fit that failed is not preferred; and not tuned, each fold has what was best in the others, not what is best in it.
    inner[0, 0, 0] = np.nan
    assert conclusions.of_groups(outer, inner, groups)["both"] == pytest.approx([0.9, 0.8])
    outer[0, :, 0], outer[0, :, 1] = [0.9, 0.5], [0.5, 0.9]
    untuned = conclusions.of_groups(outer, np.full((2, 2, 3), np.nan), groups)["both"]
    assert untuned == pytest.approx([0.5, 0.9])
    found = {"both": np.array([0.8, 0.8]), "one": np.array([0.5, 0.5])}
    versus = conclusions.versus("both", "one", found)
    assert (
        versus is not None and versus.lead == pytest.approx(0.3) and conclusions.versus("both", "none", found) is None
    )


def test_tables_of_repeated_rows_are_doubted() -> None:
    some, none = Traits(100, 3, 2, 0.0, 0.0, 0.3, 0.4), Traits(100, 3, 2, 0.0, 0.0, 0.3, 0.01)
    (words,) = conclusions.doubted(["some", "none"], [some, none])
    assert words.startswith("40% of the rows of some are the same as another")


def test_what_goes_with_a_lead() -> None:
    random = np.random.default_rng(0)
    traits = [
        Traits(int(rows), int(random.integers(3, 90)), 2, 0.0, 0.0, 0.3, 0.0) for rows in np.geomspace(100, 1e5, 15)
    ]
    found = conclusions.favours(np.linspace(-1, 1, 15), traits)
    assert found[0].trait == "rows" and found[0].correlation == pytest.approx(1) and found[0].holm_p < 0.001
    assert {own.trait for own in found} == {
        "rows",
        "features",
        "rows per feature",
    }  # what is the same everywhere tells nothing
    assert conclusions.favours(np.zeros(15), traits) == []
    # Any order of three may be chance; and so, now and then, that of six.
    assert conclusions.favours(np.linspace(-1, 1, 3), traits[:3]) == []
    assert conclusions.favours(np.linspace(-1, 1, 6), traits[:6])[0].p == pytest.approx(2 / 720)
