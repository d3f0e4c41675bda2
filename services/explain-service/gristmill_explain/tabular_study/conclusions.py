"""What came of a study, put together: regimes, families, what favours which; and the answer in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import permutation_test, rankdata

from gristmill_explain.tabular_study.statistics import FEW, LEVEL, ROPE, Pair, holm, ranks, signed_rank, wilcoxon

Array = npt.NDArray[np.float64]

LEAST_OF_A_REGIME = 3  # data sets
_MANY_REPEATED = 0.05  # share of the rows
_LEAST_TO_TELL = 6  # data sets, below which any order may be chance


@dataclass(frozen=True)
class Traits:
    """Of a data set. `classes` is 0 for numbers; shares are from 0 to 1."""

    rows: int
    features: int
    classes: int
    categorical: float
    missing: float
    rarest: float
    repeated: float

    def named(self) -> dict[str, float]:
        """As what a family's lead may go with."""
        return {
            "rows": self.rows, "features": self.features, "rows per feature": self.rows / max(1, self.features),
            "classes": self.classes, "share of categories": self.categorical, "share missing": self.missing,
            "share of the rarest class": self.rarest, "share of repeated rows": self.repeated,
        }  # fmt: skip


REGIMES: Mapping[str, Callable[[Traits], bool]] = {
    "fewer than 1,000 rows": lambda own: own.rows < 1_000,
    "1,000 rows and more": lambda own: own.rows >= 1_000,
    "fewer than 20 columns": lambda own: own.features < 20,
    "20 columns and more": lambda own: own.features >= 20,
    "two classes": lambda own: own.classes == 2,
    "more than two classes": lambda own: own.classes > 2,
    "numbers to predict": lambda own: own.classes == 0,
    "mostly categories": lambda own: own.categorical > 0.5,
    "mostly numbers": lambda own: own.categorical <= 0.5,
}


@dataclass(frozen=True)
class Versus:
    """Two groups of learners over D data sets. Attributes:
    lead: mean of one's score less the other's. p: Wilcoxon's. better, alike, worse: as of a `Pair`.
    """

    one: str
    other: str
    lead: float
    p: float
    better: float
    alike: float
    worse: float
    differences: Array


def versus(one: str, other: str, scores: Mapping[str, Array]) -> Versus | None:
    """None where a group has no member."""
    if one not in scores or other not in scores:
        return None
    own = scores[one] - scores[other]
    return Versus(one, other, float(own.mean()), wilcoxon(own), *signed_rank(own, ROPE), own)


def of_groups(outer: Array, inner: Array, groups: Mapping[str, Sequence[int]]) -> dict[str, Array]:
    """By group of learners D scores: fold by fold of the member that tuning preferred; where nothing was tuned, of the one that was best
    in the other folds. So no member is chosen by the rows that it is judged by.

    Args:
        outer, inner: D x F x K scores by fold, of rows that learners have not seen and of those they were tuned by (NaN: not tuned, or
            failed).
    """
    others = (outer.sum(axis=1, keepdims=True) - outer) / (outer.shape[1] - 1)
    found = {}
    for name, members in groups.items():
        theirs, tuned = outer[:, :, list(members)], inner[:, :, list(members)]
        untuned = np.isnan(tuned).all(axis=2, keepdims=True)
        preferred = np.where(untuned, others[:, :, list(members)], np.where(np.isnan(tuned), -np.inf, tuned))
        best = preferred.argmax(axis=2)
        found[name] = np.take_along_axis(theirs, best[:, :, None], axis=2)[:, :, 0].mean(axis=1)
    return found


@dataclass(frozen=True)
class Favour:
    """How a trait of data sets goes with one group's lead over another: rank correlation, p, and p by Holm."""

    trait: str
    correlation: float
    p: float
    holm_p: float


def favours(differences: Array, traits: Sequence[Traits]) -> list[Favour]:
    """The strongest first; traits that are the same on all data sets are left out."""
    table = {name: np.array([own.named()[name] for own in traits]) for name in traits[0].named()}
    told = {name: values for name, values in table.items() if np.ptp(values) > 0}
    if np.ptp(differences) == 0 or len(differences) < _LEAST_TO_TELL:
        return []
    found = {name: _rank_correlation(values, differences) for name, values in told.items()}
    corrected = holm([p for _, p in found.values()])
    every = [Favour(name, *own, holm_p) for (name, own), holm_p in zip(found.items(), corrected, strict=True)]
    return sorted(every, key=lambda own: -abs(own.correlation))


def _rank_correlation(one: Array, other: Array) -> tuple[float, float]:
    """Spearman's, and its p by permutations: exact for few, where the usual approximation takes any order for a proof."""
    first, second = (rankdata(own) - (len(own) + 1) / 2 for own in (one, other))
    scale = np.sqrt(np.square(first).sum() * np.square(second).sum())
    test = permutation_test(
        (first,), lambda own, axis: (own * second).sum(axis=axis) / scale, permutation_type="pairings", vectorized=True,
        n_resamples=9_999, rng=np.random.default_rng(0),
    )  # fmt: skip
    return float(test.statistic), float(test.pvalue)


def in_words(
    scores: Array, names: Sequence[str], metric: str, tested: Sequence[Pair], questions: Sequence[Versus], told: Sequence[Favour],
    seconds: Sequence[float], failures: Mapping[str, int],
) -> list[str]:  # fmt: skip
    """The answer to "which family should I use here?", with its evidence, and its doubts."""
    count, mean = len(scores), ranks(scores).mean(axis=0)
    order = np.argsort(mean, kind="stable")
    first, found = int(order[0]), []
    alike = [names[at] for at in order[1:] if _holm_p(tested, first, int(at)) >= LEVEL]
    beside = (
        f" No test tells it apart from {_listed(alike)}."
        if alike
        else " It is better than every other (Wilcoxon, Holm)."
    )
    found.append(
        f"{names[first]} has the best mean rank over {count} data sets, {mean[first]:.1f} of {len(names)} ({metric})."
        f"{beside if count > 1 else ''}"
    )
    sound = [int(at) for at in order if not failures.get(names[at])]
    cheap = [at for at in sound if seconds[at] < 0.2 * seconds[first] and mean[at] - mean[first] < 1]
    if cheap:
        at = cheap[0]
        times, behind = seconds[first] / max(seconds[at], 1e-9), mean[at] - mean[first]
        found.append(f"{names[at]} is {times:,.0f} times cheaper, and {behind:.1f} ranks behind.")
    found += [_question(own) for own in questions]
    strong = [own for own in told if own.holm_p < LEVEL]
    if strong and questions:
        own = strong[0]
        to = questions[0].one if own.correlation > 0 else questions[0].other
        found.append(
            f"The larger the {own.trait}, the more it speaks for {to} (rank correlation {own.correlation:.2f})."
        )
    found += [
        f"{name} failed in {times} fits, in which it counts as a constant." for name, times in failures.items() if times
    ]
    if count < FEW:
        found.append(
            f"{count} data sets are few: next to nothing can become significant"
            + (", whatever the difference (Wilcoxon's test of 5 cannot go below p = 0.06)." if count <= 5 else ".")
        )
    return found


def doubted(names: Sequence[str], traits: Sequence[Traits]) -> list[str]:
    """Of tables on which learners may have seen what they are judged by."""
    return [
        f"{own.repeated:.0%} of the rows of {name} are the same as another: learners may have seen what they are judged by."
        for name, own in zip(names, traits, strict=True)
        if own.repeated >= _MANY_REPEATED
    ]


def _question(own: Versus) -> str:
    ways = [
        (own.better, f"{own.one} are better"), (own.alike, "it makes no difference"), (own.worse, f"{own.other} are better"),
    ]  # fmt: skip
    chance, likeliest = max(ways)
    return (
        f"{own.one.capitalize()} or {own.other}? {own.one.capitalize()} score {abs(own.lead):.3f} {'more' if own.lead >= 0 else 'less'} on "
        f"average (p = {own.p:.2g}); on another data set, {likeliest} with probability {chance:.2f} (a hundredth counts as none)."
    )


def _holm_p(tested: Sequence[Pair], one: int, other: int) -> float:
    return next(own.holm_p for own in tested if {own.one, own.other} == {one, other})


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
