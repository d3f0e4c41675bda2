"""An estimator that the surrogate has never met: a fresh encoder for it, beside a search that may not choose it."""

import numpy as np
import numpy.typing as npt

from gristmill_hpo import replay, shipped
from gristmill_hpo.deeppipe import MetaDataset, MetaTraining, Settings, portfolio
from gristmill_hpo.deeppipe.adaptation import extended
from gristmill_hpo.deeppipe.surrogate import prior_of
from gristmill_hpo.searchers import AdaptiveSearch, PriorSearch
from gristmill_hpo.space import Space

Array = npt.NDArray[np.float64]

ESTIMATOR = "GradientBoosting"
EVALUATIONS, INITIAL = 50, 5
STOPS = (20, 50)
PULL = 25.0  # precision of the prior around a fresh encoder


def of_unseen(seed: int) -> dict[str, float]:
    found = compared("test", seed)
    return {
        "estimator_datasets": float(len(found["never"])),
        **{
            f"{name}_regret{stop}": 100 * float(own[:, stop - 1].mean())
            for name, own in found.items()
            for stop in STOPS
        },
        "estimator_gain": 100 * float((found["never"] - found["fresh"])[:, EVALUATIONS - 1].mean()),
    }


def compared(split: str, seed: int, pull: float = PULL) -> dict[str, Array]:
    """Datasets x evaluations of regret, on those datasets of a split where the estimator is best."""
    whole = shipped.space()
    known = whole.only(lambda stage, option: option.algorithm != ESTIMATOR)
    inside = np.array([whole.index(known.pipeline(at)) for at in range(known.size)])
    training, initial = _trained(known, inside, seed)
    data = shipped.metadata(split)
    spread = shipped.metadata("train").spread()
    prior = prior_of(training.network, training.encoding, known, spread)
    network, encoding = extended(training.network, training.encoding, whole, seed)
    number = list(encoding.stages["estimator"]).index(ESTIMATOR)
    stage = list(whole.stages).index("estimator")
    first = _first_of_the_estimator(whole, inside[initial[0]])
    found: dict[str, list[Array]] = {"never": [], "fresh": []}
    for scores in data.scores.astype(np.float64):
        if int(np.nanargmax(scores)) in set(inside.tolist()):
            continue
        span = float(np.nanmin(scores)), float(np.nanmax(scores))
        never = PriorSearch([prior], initial, seed)
        found["never"].append(replay.regrets(never, scores[inside], EVALUATIONS, span))
        begin = [*inside[initial].tolist(), first]
        fresh = AdaptiveSearch(
            network, encoding, whole, begin, seed, spread=spread, only={stage: [number]}, pull=pull, every=5
        )
        found["fresh"].append(replay.regrets(fresh, scores, EVALUATIONS, span))
    return {name: np.array(own) for name, own in found.items()}


def _trained(known: Space, inside: npt.NDArray[np.intp], seed: int) -> tuple[MetaTraining, list[int]]:
    """Meta-trained without the estimator, and the pipelines to begin with."""
    data = shipped.metadata("train")
    own = MetaDataset(known, data.scores[:, inside], data.datasets)
    training = MetaTraining(own, Settings(seed=seed))
    for _ in training:
        pass
    return training, portfolio(own.regrets(), INITIAL)


def _first_of_the_estimator(whole: Space, like: int) -> int:
    """Its middle setting, behind the preprocessing of a pipeline that is good to begin with."""
    pipeline = whole.pipeline(like)
    settings = [option for option in whole.stages["estimator"] if option.algorithm == ESTIMATOR]
    return whole.index((*pipeline[:-1], settings[len(settings) // 2]))
