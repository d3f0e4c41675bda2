"""One learner: tuned, fitted, and judged by a fold that it has not seen; or an IMN fitted to all rows, and kept."""

import json
import math
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.model_selection import KFold, StratifiedKFold

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_explain import shipped
from gristmill_explain.learners import LEARNERS, Rows, Setting
from gristmill_explain.learners.scores import scores
from gristmill_explain.learners.tuning import UNSUITED, Tried, Tuning, described, refit, restored
from gristmill_explain.specs import imn as specs
from gristmill_explain.specs.common import ScoreInterval, TableWithTarget
from gristmill_ml.comparison import corrected_interval
from gristmill_ml.tables import Table, UnreadableTableError, open_table
from gristmill_ml.tabular.columns import Columns, TableError
from gristmill_ml.tabular.target import Indices, Target

_MOST_CLASSES = 1_000  # that a model's file may have


@dataclass(frozen=True)
class Learnable:
    """A table's features, and its target.

    Attributes:
        features: of the rows that have a target.
    """

    features: pa.Table
    target: Target
    target_name: str

    @staticmethod
    def of(spec: TableWithTarget, context: Context, within: str = "") -> "Learnable":
        """Args:
        within: pointer to where the table is named in what the caller sent.
        """
        with at_fault(f"{within}/table"):
            table = _opened(spec, context)
            whole = pa.Table.from_batches(list(table.batches()), table.schema)
        column = spec.target or shipped.TARGET
        for at, name in enumerate(spec.left_out):
            if name not in whole.column_names or name == column:
                raise InvalidInput(f"There is no column {name!r} to leave out.", pointer=f"{within}/left_out/{at}")
        for name in (column, *spec.left_out):
            if whole.column_names.count(name) > 1:
                raise InvalidInput(f"Several columns are called {name!r}.", pointer=f"{within}/table")
        with at_fault(f"{within}/target"):
            target = Target.of(whole[column], spec.task)
            if (classes := len(target.classes or ())) > _MOST_CLASSES:
                raise TableError(f"The target has {classes:,} classes; at most {_MOST_CLASSES:,} are learnt.")
        features = whole.drop_columns([column, *dict.fromkeys(spec.left_out)])
        for at, name in enumerate(spec.categories):
            features = _of_codes(features, name, f"{within}/categories/{at}")
        return Learnable(features.take(pa.array(target.rows)), target, column)

    def demand(self, folds: int, inner_folds: int, pointer: str) -> None:
        """Raises InvalidInput where there are too few rows, of a class or in all, to learn from and to judge by in every fold."""
        least = max(folds + 2, math.ceil(inner_folds * folds / (folds - 1)) + 1)
        why = f"to be in each of {folds} folds, and to choose by" + (f" {inner_folds} more" if inner_folds > 1 else "")
        with at_fault(pointer):
            self.target.demand_of_each_class(least, why)
            if (rows := len(self.target.labels)) < 2 * least:
                raise TableError(f"{rows} rows have a target; {2 * least} are needed {why}.")

    def parts(self, fold: int, folds: int, seed: int) -> tuple[Indices, Indices]:
        """Rows to learn from and to judge by."""
        splitter = (KFold if self.target.classes is None else StratifiedKFold)(folds, shuffle=True, random_state=seed)
        learnt, judged = list(splitter.split(np.zeros(len(self.target.labels)), self.target.labels))[fold]
        return learnt, judged

    def rows(self, columns: Columns, places: Indices) -> Rows:
        return Rows(columns.frame(self.features.take(pa.array(places))), self.target.labels[places])


def _opened(spec: TableWithTarget, context: Context) -> Table:
    if spec.table is None:
        return open_table(shipped.path(str(spec.shipped)), "parquet")
    return open_table(context.path(spec.table), context.input(spec.table).format)


def _of_codes(features: pa.Table, name: str, pointer: str) -> pa.Table:
    """With this column's whole numbers as texts, which are categories."""
    at = features.schema.get_field_index(name)
    if at < 0:
        raise InvalidInput(f"There is no one column {name!r} to learn from.", pointer=pointer)
    if not pa.types.is_integer(type := features.schema.field(at).type):
        raise InvalidInput(f"Only whole numbers can be codes; {name!r} is of type {type}.", pointer=pointer)
    return features.set_column(at, name, features.column(at).cast(pa.string()))


def evaluate(spec: specs.LearnerTrialSpec, context: Context) -> specs.LearnerTrialResult:
    data = Learnable.of(spec, context)
    data.demand(spec.folds, spec.inner_folds if spec.trials else 1, "/target")
    every = np.arange(len(data.target.labels))
    learnt, judged = (every, every[:0]) if spec.fold is None else data.parts(spec.fold, spec.folds, spec.seed)
    with at_fault("/table"):
        columns = Columns.of(data.features.take(pa.array(learnt)))
    rows = data.rows(columns, learnt)
    setting = Setting(
        spec.task, len(data.target.classes or ()), spec.seed, spec.balanced, context.threads
    )  # fmt: skip
    tuned, known = _tuned(spec, rows, setting, context)
    chosen = tuned.best
    common = {
        "hyperparameters": dict(chosen.params) if chosen else {}, "left_out": columns.left_out,
        "tried": [_tried(own) for own in tuned.tried],
        "tuning_seconds": sum(own.seconds for own in tuned.tried), "resumed_at": known,
    }  # fmt: skip
    if spec.trials and chosen is None:
        words = f"no configuration could be fitted; the last: {tuned.tried[-1].failure}"
        return specs.LearnerTrialResult(scores=None, failure=words, fit_seconds=0, predict_seconds=0, **common)
    reporting = _reporting(setting, context, 0.6 if spec.trials else 0.0, 0.9)
    started = time.perf_counter()
    try:
        fitted = refit(LEARNERS[spec.learner], rows, reporting, chosen, _fixed(spec, final=True))
        fit_seconds = time.perf_counter() - started
        if spec.fold is None:
            from gristmill_explain.jobs.kept_models import keep  # a child that tunes trees loads no torch

            kept = keep(fitted.model, spec, data, columns, rows, context)
            return specs.LearnerTrialResult(scores=None, fit_seconds=fit_seconds, predict_seconds=0, imn=kept, **common)
        others, started = data.rows(columns, judged), time.perf_counter()
        predicted = fitted.predict(others.frame)
        predict_seconds = time.perf_counter() - started
        found = scores(others.labels, predicted, setting)
    except UNSUITED as error:
        words = str(error)[:500] or type(error).__name__
        return specs.LearnerTrialResult(scores=None, failure=words, fit_seconds=0, predict_seconds=0, **common)
    kept_rows = _write(predicted, judged, context) if spec.keep_predictions else None
    return specs.LearnerTrialResult(
        scores=found, fit_seconds=fit_seconds, predict_seconds=predict_seconds, predictions=kept_rows, **common
    )  # fmt: skip


def _tuned(spec: specs.LearnerTrialSpec, rows: Rows, setting: Setting, context: Context) -> tuple[Tuning, int]:
    """Also how many configurations were known from before an interruption."""
    kept = context.last_checkpoint()
    tried = [] if kept is None else restored(json.loads(kept.read_text()))
    tuning = Tuning(
        LEARNERS[spec.learner],
        rows,
        setting,
        spec.metric,
        folds=spec.inner_folds,
        fixed=_fixed(spec, final=False),
        tried=tried,
    )
    spent = sum(own.seconds for own in tried)
    while len(tuning.tried) < spec.trials and (spec.minutes is None or not tuning.tried or spent < 60 * spec.minutes):
        best = tuning.best
        metrics = {} if best is None else {"best": best.score or 0.0}
        context.progress(
            0.6 * len(tuning.tried) / spec.trials, f"{len(tuning.tried)} of {spec.trials} configurations", metrics
        )
        spent += tuning.step().seconds
        path = context.scratch / "tried.json"
        path.write_text(json.dumps(described(tuning.tried)))
        context.checkpoint(path)
    return tuning, len(tried)


def _fixed(spec: specs.LearnerTrialSpec, final: bool) -> dict[str, Any]:
    """What the caller asked of an IMN, and of its twin; other learners have their defaults. Probabilities are calibrated in the end."""
    if spec.learner not in ("imn", "tabresnet"):
        return {}
    found = spec.imn.hyperparameters
    if spec.trials:  # by the search
        del found["epochs"], found["batch"]
    calibrates = final and spec.learner == "imn" and spec.task == "classification"
    return found | ({"calibrate": spec.imn.calibrate} if calibrates else {})


def _reporting(setting: Setting, context: Context, begin: float, end: float) -> Setting:
    report: Callable[[float], None] = lambda share: context.progress(begin + share * (end - begin), "fitting")  # noqa: E731
    return replace(setting, report=report)


def _tried(own: Tried) -> specs.TriedConfiguration:
    return specs.TriedConfiguration(
        hyperparameters=own.params, score=own.score, seconds=own.seconds, failure=own.failure
    )


def _write(predicted: Any, rows: Indices, context: Context) -> str:
    values = predicted if predicted.ndim == 2 else predicted[:, None]
    path = context.scratch / "predictions.parquet"
    columns = {str(at): values[:, at].astype(np.float32) for at in range(values.shape[1])}
    pq.write_table(pa.table({"row": rows, **columns}), path)
    return context.save(path)


def interval_of(values: Sequence[float], folds: int) -> ScoreInterval:
    """The mean of one score a fold; the interval allows for overlapping folds."""
    low, high = corrected_interval(np.array(values), 1 / folds)
    return ScoreInterval(value=float(np.mean(values)), low=low, high=high)


def at_fault(pointer: str) -> AbstractContextManager[None]:
    """What a caller's table holds is the caller's to mend."""
    return input_at_fault(pointer, TableError, UnreadableTableError)
