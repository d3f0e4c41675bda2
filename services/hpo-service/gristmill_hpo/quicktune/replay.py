"""Searches on learning curves that are all known: what each has found by what it has spent."""

import numpy as np
import numpy.typing as npt

from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.searchers import CurveSearcher, Finished

Array = npt.NDArray[np.float64]


def regrets(searcher: CurveSearcher, curves: Curves, fractions: Array) -> Array:
    """After fractions of what training all candidates to their end costs: by how much the candidate with the best validation score
    so far, trained to its end, scores less on test data than the best candidate. Before the first score: the mean candidate.

    Evaluations that would end after the last fraction count for nothing.
    """
    lengths = curves.candidates.lengths
    ends = curves.results[np.arange(len(lengths)), lengths - 1]
    whole, spent, best = curves.whole_cost(), 0.0, -np.inf
    found, at = np.full(len(fractions), ends.max() - ends.mean()), 0
    regret = float(found[0])
    while at < len(fractions):
        try:
            candidate, step = searcher.ask()
        except Finished:
            break
        before = int(searcher.known[candidate])
        spent += curves.cost(candidate, before, step)
        while at < len(fractions) and spent > fractions[at] * whole * (1 + 1e-9):
            found[at] = regret
            at += 1
        steps = range(before + 1, step + 1) if curves.candidates.adds_up else [step]
        told = [(at, float(curves.scores[candidate, at - 1]), float(curves.seconds[candidate, at - 1])) for at in steps]
        searcher.tell(candidate, told)
        score = max(own for _, own, _ in told)
        if score > best:
            best, regret = score, float(ends.max() - ends[candidate])
    found[at:] = regret
    return found
