"""One pipeline of a search: evaluated, or, as the best, fitted to all rows. A child that does this loads no torch."""

import math
import time
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.pipeline import Pipeline as SklearnPipeline

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_hpo import __version__
from gristmill_hpo.pipelines.artifact import FittedPipeline, save_pipeline
from gristmill_hpo.pipelines.build import REFERENCE
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.pipelines.evaluation import (
    Metric,
    PipelineFailed,
    Predicted,
    cross_validate,
    fit,
    predict,
    scale_of,
    score,
    skill,
)
from gristmill_hpo.pipelines.snippet import snippet
from gristmill_hpo.pipelines.twins import Needs
from gristmill_hpo.space import Option, Pipeline, SpaceError
from gristmill_hpo.specs import pipelines as specs
from gristmill_ml.prediction_sets import PredictionSet, write_prediction_set
from gristmill_ml.tables import Table, UnreadableTableError, open_table
from gristmill_ml.tabular.columns import TableError

Array = npt.NDArray[Any]

_MOST_PREDICTIONS = 20_000_000  # numbers kept of one pipeline
_SLOWER = 1.5  # a fit is allowed for, than it is likely to be


def evaluate(spec: specs.PipelineTrialSpec, context: Context) -> specs.PipelineTrialResult:
    if spec.until is not None and spec.finish is None:
        if (left := spec.until - time.time()) <= 0:
            return specs.PipelineTrialResult(status="failed", detail="the search's time was over")
        context.end_within(left)
    table = opened(spec, context)
    with data_at_fault("/table"):
        whole = pa.Table.from_batches(list(table.batches()), table.schema)
        data = Data.of(
            whole, spec.target, task=spec.task, test_share=spec.test_share, folds=spec.folds, seed=spec.seed,
            left_out=spec.left_out,
        )  # fmt: skip
    pipeline, needs = pipeline_of(spec.pipeline), specs.TableNeeds(**asdict(Needs.of(data, spec.folds)))
    try:
        if spec.finish is not None:
            return _finished(spec, spec.finish, data, context)
        found = cross_validate(
            pipeline,
            data,
            spec.metric,
            spec.folds,
            spec.seed,
            lambda done: context.progress(done / (spec.folds + 1), "folds"),
        )
    except PipelineFailed as failure:
        return specs.PipelineTrialResult(status="failed", detail=str(failure), needs=needs)
    mean = float(found.scores.mean())
    return specs.PipelineTrialResult(
        status="succeeded",
        scores=found.scores.tolist(),
        skill=skill(mean, scale_of(spec.metric, data.labels)),
        seconds=found.seconds,
        predictions=_kept(found.predicted, context),
        needs=needs,
    )


def _kept(found: Predicted, context: Context) -> str | None:
    """Save predictions that an ensemble could use, unless they are too many."""
    values = found.probabilities if found.probabilities is not None else found.labels[:, None]
    if (found.probabilities is None and found.labels.dtype.kind != "f") or values.size > _MOST_PREDICTIONS:
        return None
    path = context.scratch / "predictions.parquet"
    pq.write_table(pa.table({str(at): values[:, at].astype(np.float32) for at in range(values.shape[1])}), path)
    return context.save(path)


def _finished(
    spec: specs.PipelineTrialSpec, finish: specs.PipelineFinish, data: Data, context: Context
) -> specs.PipelineTrialResult:
    """Fit the best pipeline that can be fitted to all rows; then, as long as time is left, what others say of them."""
    started, until = time.perf_counter(), spec.until or math.inf
    pipelines = [pipeline_of(own) for own in (spec.pipeline, *finish.others)]
    at, fitted, tested, test_score = _first_that_fits(pipelines, data, spec.metric, spec.seed)
    seconds = time.perf_counter() - started
    path = context.scratch / "pipeline.skops"
    about = {
        "product_version": __version__,
        "job": context.job_id,
        "metric": spec.metric,
        "task": data.task,
        "licence": None,
    }
    save_pipeline(path, FittedPipeline(fitted, data.columns, data.classes), about)
    context.progress(0.3, "the best pipeline is fitted")
    half_time = (time.time() + until) / 2
    models = _predictions_of_best(spec, finish, pipelines, (at, tested), data, context)
    predictions = None
    if models:
        write_prediction_set(context.scratch / "prediction-set.parquet", _prediction_set(models, data))
        predictions = context.save(context.scratch / "prediction-set.parquet")
    return specs.PipelineTrialResult(
        status="succeeded",
        seconds=seconds,
        finished=specs.PipelineFinished(
            pipeline=context.save(path),
            number=finish.numbers[at],
            code=snippet(fitted, data.columns, spec.target),
            test_score=test_score,
            reference_score=_reference(spec, data) if not finish.alone and time.time() < half_time else None,
            predictions=predictions,
            predicted_by=len(models),
            left_out=data.columns.left_out,
            classes=None if data.classes is None else list(data.classes),
            rows=len(data.rows),
            test_rows=len(data.test_rows),
        ),
    )


def _first_that_fits(
    pipelines: list[Pipeline], data: Data, metric: Metric, seed: int
) -> tuple[int, SklearnPipeline, Predicted, float]:
    """Its place, fitted to all rows of the search; what it says of those set aside, and the score. Raises PipelineFailed."""
    failure = PipelineFailed("there is no pipeline")
    for at, pipeline in enumerate(pipelines):
        try:
            fitted = fit(pipeline, data, None, seed)
            tested = predict(fitted, data.test_frame, data)
            return at, fitted, tested, score(metric, tested, data.test_labels, data)
        except PipelineFailed as error:
            failure = error
    raise failure


def _reference(spec: specs.PipelineTrialSpec, data: Data) -> float | None:
    """What a random forest with default settings scores on the rows set aside; None where it cannot be fitted."""
    try:
        return score(
            spec.metric, predict(fit(REFERENCE, data, None, spec.seed), data.test_frame, data), data.test_labels, data
        )
    except PipelineFailed:
        return None


def _predictions_of_best(
    spec: specs.PipelineTrialSpec, finish: specs.PipelineFinish, pipelines: list[Pipeline], best: tuple[int, Predicted], data: Data,
    context: Context,
) -> dict[str, Array]:  # fmt: skip
    """By pipeline, what it says of all rows: out-of-fold of those of the search, then of those set aside."""
    models: dict[str, Array] = {}
    for at, (pipeline, kept, seconds) in enumerate(zip(pipelines, finish.predictions, finish.seconds, strict=True)):
        late = spec.until is not None and time.time() + _SLOWER * seconds > spec.until
        if kept is None or (at != best[0] and late):
            continue
        try:
            tested = best[1] if at == best[0] else predict(fit(pipeline, data, None, spec.seed), data.test_frame, data)
        except PipelineFailed:
            continue
        known = _read_kept(kept, data, context)
        new = tested.probabilities if tested.probabilities is not None else tested.labels[:, None]
        models[f"{at + 1:02d} {pipeline[-1]}"] = np.concatenate([known, new.astype(np.float32)])
        context.progress(0.5 + 0.4 * (at + 1) / len(pipelines), "predictions of the best pipelines")
    return models


def _read_kept(file: str, data: Data, context: Context) -> Array:
    """Rows x classes of out-of-fold predictions, as `_kept` wrote them."""
    try:
        columns = [column.to_numpy().astype(np.float32) for column in pq.read_table(context.path(file)).columns]
        found = np.stack(columns, axis=1)
    except (pa.ArrowException, ValueError, TypeError, OSError) as error:
        raise InvalidInput("These are not the predictions of a pipeline.", pointer="/finish/predictions") from error
    if found.shape != (len(data.rows), len(data.classes or (0,))):
        raise InvalidInput("These predictions are not of this table.", pointer="/finish/predictions")
    return found


def _prediction_set(models: dict[str, Array], data: Data) -> PredictionSet:
    predictions = np.stack(list(models.values()), axis=1)
    rows = np.concatenate([data.rows, data.test_rows])
    splits = np.where(np.arange(len(rows)) < len(data.rows), "validation", "test")
    return PredictionSet(
        predictions=predictions, models=tuple(models), classes=data.classes, labels=np.concatenate([data.labels, data.test_labels]),
        row_ids=rows.astype(str), splits=splits,
    )  # fmt: skip


def pipeline_of(options: list[specs.PipelineOption]) -> Pipeline:
    return tuple(Option(own.algorithm, own.hyperparameters) for own in options)


def opened(spec: specs.PipelineTable, context: Context) -> Table:
    with data_at_fault("/table"):
        return open_table(context.path(spec.table), context.input(spec.table).format)


def data_at_fault(pointer: str) -> AbstractContextManager[None]:
    """What a caller's table or space holds is the caller's to mend."""
    return input_at_fault(pointer, SpaceError, TableError, UnreadableTableError)
