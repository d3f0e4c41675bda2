"""How good predictors are on datasets that they were not trained on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm, spearmanr

from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.points import Wanted, seconds_of
from gristmill_hpo.quicktune.posterior import CurvePosterior
from gristmill_hpo.quicktune.predictors import Predictors

_QUANTILE = norm.ppf(0.95)


@dataclass(frozen=True)
class Judged:
    """Means over datasets.

    Attributes:
        mse_vs_last_value: squared error of the step that follows a part of each curve, by that of the newest score carried forward.
        coverage: of next scores, the share within the 90 % interval.
        cost_spearman: of the seconds of all steps, predicted with none seen, and the true ones.
    """

    mse_vs_last_value: float
    coverage: float
    cost_spearman: float


def judge(predictors: Predictors, datasets: Sequence[Curves], seed: int = 0) -> Judged:
    ours, last, covered, ranks = [], [], [], []
    for number, own in enumerate(datasets):
        random = np.random.default_rng([seed, number])
        scaled = predictors.scaling.scaled(own.descriptors)
        performance = CurvePosterior(predictors.performance, own.candidates, scaled)
        lengths, wanted = own.candidates.lengths, list[Wanted]()
        for candidate in np.flatnonzero(lengths > 1).tolist():
            known = int(random.integers(1, lengths[candidate]))
            wanted.append((candidate, known, known + 1))
            for step in range(1, known + 1):
                performance.tell((candidate, step - 1, step), float(own.scores[candidate, step - 1]))
        if wanted:
            means, deviations = performance.predict(wanted)
            truth = np.array([own.scores[candidate, step - 1] for candidate, _, step in wanted])
            newest = np.array([own.scores[candidate, known - 1] for candidate, known, _ in wanted])
            ours.append(np.square(means - truth).mean())
            last.append(np.square(newest - truth).mean())
            covered.append((np.abs(means - truth) <= _QUANTILE * deviations).mean())
        every = [(at, 0, step) for at, length in enumerate(lengths) for step in range(1, length + 1)]
        predicted = seconds_of(CurvePosterior(predictors.cost, own.candidates, scaled).predict(every)[0])
        true = [own.seconds[candidate, step - 1] for candidate, _, step in every]
        if len(set(true)) > 1:
            ranks.append(spearmanr(predicted, true).statistic)
    return Judged(float(np.mean(ours) / np.mean(last)), float(np.mean(covered)), float(np.mean(ranks)))
