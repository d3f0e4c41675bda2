"""Searches on real tables that the surrogate has not seen: what each finds scores on rows that were set aside.

Sixty evaluations, or for random search twice as many, of which one that takes too long counts as failed, as in the service.
"""

import signal
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.datasets import load_digits

from gristmill_hpo import shipped
from gristmill_hpo.pipelines.build import REFERENCE, is_possible
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.pipelines.evaluation import PipelineFailed, cross_validate, fit, predict, score
from gristmill_hpo.pipelines.twins import Needs, families
from gristmill_hpo.searchers import Searcher, searcher_for
from gristmill_hpo.space import Pipeline, Space

Array = npt.NDArray[np.float64]

FOLDER = Path(__file__).parent / "data"
TABLES = ("blood-transfusion", "congress", "credit-approval", "digits", "flights", "powerlifting", "taxi", "zipcodes")
EVALUATIONS, FOLDS, SECONDS = 60, 3, 60
METRIC = "balanced_accuracy"


def of_table(name: str, seed: int) -> dict[str, float]:
    data = Data.of(read(name), "target", task="classification", test_share=0.3, folds=FOLDS, seed=seed)
    space = shipped.space().only(
        lambda stage, option: is_possible(stage, option, "classification", len(data.classes or ()), False)
    )
    surrogate = shipped.surrogate()
    initial = surrogate.portfolio_in(space)[:5]
    known: dict[int, float | None] = {}
    ours = _searched(searcher_for("deeppipe", space, surrogate, initial, seed), space, data, EVALUATIONS, seed, known)
    random = _searched(
        searcher_for("random", space, surrogate, initial, seed), space, data, 2 * EVALUATIONS, seed, known
    )
    return {
        "deeppipe": _tested(ours, data, seed), "random 2x": _tested(random, data, seed), "forest": _tested(REFERENCE, data, seed),
    }  # fmt: skip


def read(name: str) -> pa.Table:
    if name == "digits":
        return pa.Table.from_pandas(load_digits(as_frame=True).frame)
    return pq.read_table(FOLDER / f"{name}.parquet")


def _searched(
    searcher: Searcher, space: Space, data: Data, evaluations: int, seed: int, known: dict[int, float | None]
) -> Pipeline:
    """The pipeline with the best cross-validated score; what both searches ask for is evaluated once.

    As in the service, of pipelines that do the same to the table one is asked for.
    """
    best: tuple[float, int] = (-np.inf, -1)
    searcher.families = families(space, Needs.of(data))
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
