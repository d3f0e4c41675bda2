"""Ensembles of saved predictions: fitted, used, compared."""

import time
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_ensemble import __version__, plots, specs
from gristmill_ensemble.calls import open_ensemble
from gristmill_ensemble.ensemblers import Blend, Options, Pool, PoolError, Training, cross_fit, pool_of
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, save
from gristmill_ensemble.ensemblers.comparison import Comparison
from gristmill_ensemble.ensemblers.comparison import compare as compare_methods
from gristmill_ensemble.ensemblers.ensembler import Present
from gristmill_ensemble.ensemblers.metrics import Estimate, Metric, estimate, metrics_for
from gristmill_ensemble.ensemblers.pool import check_predictions, doubts_about, stretches
from gristmill_ensemble.ensemblers.report import Report, report_of
from gristmill_ml.comparison import corrected_interval, draw_critical_difference, rank
from gristmill_ml.prediction_sets import PredictionSet, PredictionSetError, Source, read_prediction_set

Array = npt.NDArray[Any]

MOST_NUMBERS = 2**29  # 2 GiB of predictions
_MOST_NUMBERS_COMPARED = 2**28


def fit(spec: specs.FitEnsembleSpec, context: Context) -> specs.FitEnsembleResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    given = _read(spec.predictions, context, MOST_NUMBERS)
    options = options_of(spec, spec.method, spec.folds)
    with data_at_fault():
        pool = _pool(given, spec.predictions)
        fitted = cross_fit(pool, options, lambda done, phase: context.progress(0.05 + 0.8 * done, phase))
        context.progress(0.85, "what each model is worth")
        report = report_of(pool, fitted, options)
    about = {
        "licence": None, "product_version": __version__, "job": context.job_id, "method": spec.method, "seed": spec.seed,
        "loss": report.metric, "estimate": report.ensemble[report.metric]._asdict(),
    }  # fmt: skip
    path = context.scratch / "ensemble.safetensors"
    save(path, StoredEnsemble(
        fitted.ensemble, pool.models, pool.classes, given.feature_names, about
    ))  # fmt: skip
    drawn = plots.of_fit(report, fitted, context.scratch)
    blend = fitted.ensemble if isinstance(fitted.ensemble, Blend) else None
    return specs.FitEnsembleResult(
        ensemble=context.save(path),
        method=spec.method,
        rows=len(pool),
        classes=None if pool.classes is None else list(pool.classes),
        loss=report.metric,
        estimate=intervals(report.ensemble),
        single_best=intervals(report.single_best),
        uniform=intervals(report.uniform),
        candidates={name: _interval(own) for name, own in report.candidates.items()},
        shares={} if blend is None else blend.shares,
        temperature=None if blend is None else blend.temperature,
        models=_models(report),
        smaller=[specs.SmallerEnsemble(models=list(s.models), loss=s.loss) for s in report.smaller],
        needed=list(report.needed),
        diversity=report.diversity,
        curves={name: specs.LearningCurve(**vars(curve)) for name, curve in fitted.curves.items()},
        doubts=doubts_about(pool),
        plots=[context.save(picture) for picture in drawn],
        seconds=time.perf_counter() - started,
    )


def predict_batch(spec: specs.CombineSpec, context: Context) -> specs.CombineResult:
    torch.set_num_threads(context.threads)
    stored = open_ensemble(context.path(spec.ensemble))
    given = _read(spec.predictions, context, MOST_NUMBERS)
    with data_at_fault():
        given, present = _arranged(given, stored, spec.predictions.logits)
    path = context.scratch / "predictions.parquet"
    combined = _combine_to(path, stored, given, present, spec.weights, context)
    scores = None
    if given.labels is not None and len(combined) > 1:
        metrics = metrics_for(stored.classes is None)
        scores = intervals({metric: estimate(metric, combined, given.labels) for metric in metrics})
    missing = [name for name, there in zip(stored.models, present, strict=True) if not there]
    return specs.CombineResult(file=context.save(path), rows=len(combined), missing=missing, scores=scores)


def compare(spec: specs.CompareMethodsSpec, context: Context) -> specs.CompareMethodsResult:
    torch.set_num_threads(context.threads)
    given = _read(spec.predictions, context, _MOST_NUMBERS_COMPARED)
    with data_at_fault():
        pool = _pool(given, spec.predictions)
        found = compare_methods(
            pool, spec.methods, options_of(spec, "auto", 3), splits=spec.splits, test_share=spec.test_share,
            progress=lambda done, phase: context.progress(0.05 + 0.9 * done, phase),
        )  # fmt: skip
    loss: Metric = "mse" if pool.is_regression else "nll"
    losses = found.scores[loss]
    several = len(found.methods) > 1
    ranks = rank(losses, found.methods) if several else None
    drawn = [plots.of_losses(losses, found.methods, loss, context.scratch / "losses.png")]
    if ranks is not None and ranks.p_values:
        drawn.append(context.scratch / "critical-difference.png")
        draw_critical_difference(ranks, drawn[-1], f"mean rank by {loss}, {spec.splits} splits")
    order = np.argsort(losses.mean(axis=0), kind="stable")
    return specs.CompareMethodsResult(
        loss=loss,
        rows=len(pool),
        methods=[
            _compared(found, int(at), loss, 1.0 if ranks is None else ranks.mean[found.methods[at]], spec.test_share)
            for at in order
        ],
        friedman_p=None if ranks is None else ranks.friedman_p,
        p_values={} if ranks is None else ranks.p_values,
        refused=found.refused,
        table=context.save(_write_scores(found, context.scratch / "scores.parquet")),
        plots=[context.save(picture) for picture in drawn],
    )


# -- in --------------------------------------------------------------------------------------------------------------------


def _read(spec: specs.Predictions, context: Context, most_numbers: int) -> PredictionSet:
    context.progress(0.0, "reading the predictions")
    try:
        return read_prediction_set(
            [source_of(context, file) for file in spec.files],
            labels=None if spec.labels is None else source_of(context, spec.labels),
            features=None if spec.features is None else source_of(context, spec.features),
            split=spec.split,
            most_numbers=most_numbers,
        )
    except PredictionSetError as error:
        raise InvalidInput(str(error), pointer="/predictions") from error


def source_of(context: Context, file_id: str) -> Source:
    file = context.input(file_id)
    return Source(context.path(file_id), file.format, file.name)


def data_at_fault(pointer: str = "/predictions") -> AbstractContextManager[None]:
    """What the library says of the caller's predictions becomes the job's answer."""
    return input_at_fault(pointer, PoolError)


def _pool(given: PredictionSet, spec: specs.Predictions) -> Pool:
    if given.labels is None:
        raise PoolError("The predictions have no labels: send a column `label`, or a table of labels.")
    return pool_of(
        given.predictions, given.labels, given.models, given.classes, given.features,
        regression=given.classes is None, logits=spec.logits, in_place=True,
    )  # fmt: skip


def options_of(spec: specs.HowToFit, method: specs.Method, folds: int) -> Options:
    training = Training(updates=spec.updates, learning_rate=spec.learning_rate, hidden=spec.hidden)
    return Options(
        method=method, metric=spec.metric, dropout=spec.dropout, training=training, rounds=spec.rounds, top=spec.top,
        most_models=spec.max_models, folds=folds, seed=spec.seed,
    )  # fmt: skip


def _arranged(given: PredictionSet, stored: StoredEnsemble, logits: bool) -> tuple[PredictionSet, Present]:
    """Predictions in the order of the ensemble's models and classes, zeros for missing models; and which are there.

    Raises PoolError for models, classes or features that the ensemble does not know.
    """
    checked = check_predictions(given.predictions, regression=given.classes is None, logits=logits, in_place=True)
    strange = [name for name in given.models if name not in stored.models]
    if strange:
        raise PoolError(f"The ensemble does not know the model {strange[0]!r}.")
    if set(given.classes or ()) != set(stored.classes or ()):
        raise PoolError(f"The ensemble's classes are {', '.join(stored.classes or ('numbers',))}.")
    if given.feature_names != stored.features:
        raise PoolError(f"The ensemble takes the features {', '.join(stored.features) or '(none)'}, in this order.")
    labels = given.labels
    if given.classes is not None and stored.classes is not None and given.classes != stored.classes:
        order = np.array([given.classes.index(name) for name in stored.classes])
        checked = checked[:, :, order]
        labels = None if labels is None else np.argsort(order)[labels]
    if given.models != stored.models:
        whole = np.zeros((len(checked), len(stored.models), checked.shape[2]), dtype=np.float32)
        whole[:, [stored.models.index(name) for name in given.models]] = checked
        checked = whole
    arranged = replace(given, predictions=checked, models=stored.models, classes=stored.classes, labels=labels)
    return arranged, np.isin(stored.models, given.models)


# -- out -------------------------------------------------------------------------------------------------------------------


def _combine_to(
    path: Path, stored: StoredEnsemble, given: PredictionSet, present: Array, with_weights: bool, context: Context
) -> Array:
    """Combine a stretch of rows at a time, and write each; N x C."""
    predictions = given.predictions
    combined = np.empty((len(predictions), predictions.shape[2]))
    names = ["prediction"] if stored.classes is None else [f"p_{name}" for name in stored.classes]
    shown = None if present.all() else present
    writer = None
    for rows in stretches(predictions):
        context.progress(0.1 + 0.9 * rows.start / len(predictions), f"{rows.start:,} rows")
        features = None if given.features is None else given.features[rows]
        found = stored.ensemble.combine(predictions[rows], shown, features)
        combined[rows] = found.predictions
        columns: dict[str, Array] = {"row_id": given.row_ids[rows]}
        columns |= {name: found.predictions[:, at] for at, name in enumerate(names)}
        if stored.classes is not None:
            columns["predicted"] = np.array(stored.classes)[found.predictions.argmax(axis=1)]
        if with_weights and found.weights is not None:
            columns |= {f"w_{name}": found.weights[:, at] for at, name in enumerate(stored.models)}
        table = pa.table(columns)
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table)
    if writer is not None:
        writer.close()
    return combined


def _write_scores(found: Comparison, path: Path) -> Path:
    """Every split's scores: split, method, and a column a metric."""
    metrics = list(found.scores)
    splits, methods = found.scores[metrics[0]].shape
    columns: dict[str, Array] = {
        "split": np.repeat(np.arange(splits), methods),
        "method": np.tile(np.array(found.methods), splits),
    }
    pq.write_table(pa.table(columns | {metric: found.scores[metric].ravel() for metric in metrics}), path)
    return path


def _interval(found: Estimate) -> specs.Interval:
    return specs.Interval(value=found.value, low=found.low, high=found.high)


def intervals(found: dict[Metric, Estimate]) -> dict[Metric, specs.Interval]:
    return {metric: _interval(own) for metric, own in found.items()}


def _models(report: Report) -> list[specs.BaseModelUse]:
    return [
        specs.BaseModelUse(
            name=use.name,
            loss=use.own,
            weight=use.weight,
            weight_deviation=use.deviation,
            loss_without=use.loss_without,
        )
        for use in report.models
    ]


def _compared(found: Comparison, at: int, loss: Metric, mean_rank: float, test_share: float) -> specs.ComparedMethod:
    scores = {}
    for metric, values in found.scores.items():
        low, high = corrected_interval(values[:, at], test_share)
        scores[metric] = specs.Interval(value=float(values[:, at].mean()), low=low, high=high)
    losses = found.scores[loss]
    single = None
    if "single-best" in found.methods:
        best = losses[:, found.methods.index("single-best")].mean()
        single = float(losses[:, at].mean() / best) if best > 0 else None
    return specs.ComparedMethod(
        method=found.methods[at],
        scores=scores,
        against_single_best=single,
        wins=int((losses[:, at] <= losses.min(axis=1)).sum()),
        mean_rank=mean_rank,
        seconds=float(found.seconds[at]),
    )
