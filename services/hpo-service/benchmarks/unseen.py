"""Estimators that the surrogate has never met: searches that may choose them, beside searches that may not."""

import numpy as np
import numpy.typing as npt

from gristmill_hpo import replay, shipped
from gristmill_hpo.deeppipe import MetaDataset, MetaTraining, Settings, Surrogate, portfolio
from gristmill_hpo.searchers import Searcher, searcher_for
from gristmill_hpo.space import Space

Array = npt.NDArray[np.float64]

# The best ones of at least 25 training datasets.
ESTIMATORS = ("GradientBoosting", "ExtraTrees", "MLP", "AdaBoost", "LogisticRegression")
EVALUATIONS, INITIAL = 50, 5
STOPS = (20, 50)


def of_unseen(estimator: str, seed: int) -> dict[str, list[list[float]]]:
    """Regrets after 20 and after 50 evaluations, by dataset."""
    found = compared("test", surrogate(estimator, seed), seed)
    return {name: own[:, [stop - 1 for stop in STOPS]].tolist() for name, own in found.items()}


def surrogate(estimator: str, seed: int) -> Surrogate:
    """Meta-trained without an estimator."""
    whole, data = shipped.space(), shipped.metadata("train")
    known = whole.only(lambda stage, option: option.algorithm != estimator)
    own = MetaDataset(known, data.scores[:, _inside(whole, known)], data.datasets)
    training = MetaTraining(own, Settings(seed=seed))
    for _ in training:
        pass
    initial = tuple(portfolio(own.regrets(), INITIAL))
    return Surrogate(known, training.encoding, (training.network,), own.spread(), initial)


def compared(split: str, trained: Surrogate, seed: int) -> dict[str, Array]:
    """Datasets x evaluations of regret, on those datasets of a split where the estimator is best."""
    whole, known = shipped.space(), trained.space
    inside = _inside(whole, known)
    found: dict[str, list[Array]] = {"never": [], "fresh": []}
    for scores in shipped.metadata(split).scores.astype(np.float64):
        if int(np.nanargmax(scores)) in inside:
            continue
        span = float(np.nanmin(scores)), float(np.nanmax(scores))
        for name, space, own in (("never", known, scores[inside]), ("fresh", whole, scores)):
            found[name].append(replay.regrets(_search(trained, space, seed), own, EVALUATIONS, span))
    return {name: np.array(own) for name, own in found.items()}


def _search(trained: Surrogate, space: Space, seed: int) -> Searcher:
    return searcher_for("deeppipe", space, trained, trained.portfolio_in(space), seed)


def _inside(whole: Space, known: Space) -> npt.NDArray[np.intp]:
    """The numbers in `whole` of the pipelines of `known`."""
    return np.array([whole.index(known.pipeline(at)) for at in range(known.size)])
