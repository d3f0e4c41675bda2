"""Searches replayed on a table of evaluations: what each would have found, without evaluating anything."""

import numpy as np
import numpy.typing as npt

from gristmill_hpo.searchers import Exhausted, Searcher

Array = npt.NDArray[np.float64]


def regrets(searcher: Searcher, scores: Array, evaluations: int, span: tuple[float, float] | None = None) -> Array:
    """After each of `evaluations`: (best of all − best so far) / (best of all − worst), of a dataset's P scores.

    Pipelines that were not observed (NaN) cannot be asked for. When all were, the last value stays. `span` is the worst and the
    best of all, where these are not among the scores.
    """
    observed = ~np.isnan(scores)
    searcher.free &= observed
    worst, best = span or (float(np.nanmin(scores)), float(np.nanmax(scores)))
    found, incumbent = [], worst
    for _ in range(evaluations):
        try:
            asked = searcher.ask().pipeline
        except Exhausted:
            break
        searcher.tell(asked, float(scores[asked]))
        incumbent = max(incumbent, float(scores[asked]))
        found.append((best - incumbent) / max(best - worst, 1e-12))
    return np.pad(np.array(found), (0, evaluations - len(found)), mode="edge")
