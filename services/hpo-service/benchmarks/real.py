"""Searches on real tables that the surrogate has not seen: what each finds scores on rows that were set aside.

Sixty evaluations, or for random search twice as many, of which one that takes too long counts as failed, as in the service.
"""

import signal
import time
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.datasets import load_breast_cancer, load_digits

from gristmill_hpo import shipped
from gristmill_hpo.pipelines.build import REFERENCE, is_possible
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.pipelines.evaluation import PipelineFailed, cross_validate, fit, predict, score
from gristmill_hpo.pipelines.twins import Needs, families
from gristmill_hpo.searchers import searcher_for
from gristmill_hpo.searchers.by_name import Method
from gristmill_hpo.space import Pipeline

Array = npt.NDArray[np.float64]

FOLDER = Path(__file__).parent / "data"
TABLES = ("blood-transfusion", "congress", "credit-approval", "digits", "flights", "powerlifting", "taxi", "zipcodes")
SHORT_TABLES = ("breast-cancer", "digits")
EVALUATIONS, SHORT, INITIAL, FOLDS, SECONDS = 60, 20, 5, 3, 60
METRIC = "balanced_accuracy"
_BUNDLED = {"breast-cancer": load_breast_cancer, "digits": load_digits}


def of_table(name: str, seed: int) -> dict[str, float]:
    data = _set_aside(name, seed)
    known: dict[int, float | None] = {}
    ours = _searched("deeppipe", data, EVALUATIONS, seed, known)
    random = _searched("random", data, 2 * EVALUATIONS, seed, known)
    return {
        "deeppipe": _tested(ours, data, seed), "random 2x": _tested(random, data, seed), "forest": _tested(REFERENCE, data, seed),
    }  # fmt: skip


def of_short(name: str, seed: int) -> dict[str, float]:
    """What twenty evaluations find, and their seconds."""
    data, started = _set_aside(name, seed), time.perf_counter()
    ours = _searched("deeppipe", data, SHORT, seed, {})
    seconds = time.perf_counter() - started
    return {"deeppipe": _tested(ours, data, seed), "forest": _tested(REFERENCE, data, seed), "seconds": seconds}


def read(name: str) -> pa.Table:
    if name in _BUNDLED:
        return pa.Table.from_pandas(_BUNDLED[name](as_frame=True).frame)
    return pq.read_table(FOLDER / f"{name}.parquet")


def _set_aside(name: str, seed: int) -> Data:
    return Data.of(read(name), "target", task="classification", test_share=0.3, folds=FOLDS, seed=seed)


def _searched(method: Method, data: Data, evaluations: int, seed: int, known: dict[int, float | None]) -> Pipeline:
    """The pipeline with the best cross-validated score; what both searches ask for is evaluated once.

    As in the service, of pipelines that do the same to the table one is asked for.
    """
    space = shipped.space().only(
        lambda stage, option: is_possible(stage, option, "classification", len(data.classes or ()), False)
    )
    surrogate = shipped.surrogate()
    searcher = searcher_for(method, space, surrogate, surrogate.portfolio_in(space)[:INITIAL], seed)
    best: tuple[float, int] = (-np.inf, -1)
    searcher.families = families(space, Needs.of(data, FOLDS))
    for _ in range(evaluations):
        asked = searcher.ask().pipeline
        if asked not in known:
            known[asked] = _evaluated(space.pipeline(asked), data, seed)
        searcher.tell(asked, known[asked])
        best = max(best, (-np.inf if known[asked] is None else float(known[asked]), asked))  # type: ignore[arg-type]
    return space.pipeline(best[1])


class _TooLong(BaseException):
    """Not an Exception, so that nothing on the way takes it for a failure of its own."""


def _evaluated(pipeline: Pipeline, data: Data, seed: int) -> float | None:
    def late(number: int, frame: FrameType | None) -> Any:
        raise _TooLong

    signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        return float(cross_validate(pipeline, data, METRIC, FOLDS, seed).scores.mean())
    except (PipelineFailed, _TooLong):
        return None
    finally:
        signal.alarm(0)


def _tested(pipeline: Pipeline, data: Data, seed: int) -> float:
    return score(METRIC, predict(fit(pipeline, data, None, seed), data.test_frame, data), data.test_labels, data)
