"""Models that explain themselves: trained and judged beside others, step by step; and rows explained by the table."""

import time
from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InternalError, InvalidInput, input_at_fault
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_explain import plots
from gristmill_explain.answers import importances, mean_known, task_of, told
from gristmill_explain.imn.artifact import KeptModel, load_imn, output_names
from gristmill_explain.imn.estimators import probabilities
from gristmill_explain.imn.explanations import Explanation
from gristmill_explain.imn.trust import Trust, trust
from gristmill_explain.jobs.learners import Learnable, at_fault, interval_of
from gristmill_explain.learners.calibration import reliability
from gristmill_explain.learners.scores import OF_CLASSES, OF_NUMBERS, skill
from gristmill_explain.specs import imn as specs
from gristmill_explain.specs.common import LearnerName, TargetOfTable
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.prediction_sets import PredictionSet, write_prediction_set
from gristmill_ml.tables import UnreadableTableError, open_table

_SUMMARISED_ROWS = 10_000  # of a batch, that importances are of


# -- training ----------------------------------------------------------------------------------------------------------------


def train(spec: specs.TrainImnSpec, history: History, context: Context) -> Trials | specs.TrainImnResult:
    """One trial for each learner and fold, and one for the model that is kept; then all that came of them."""
    if not len(history):
        return Trials(_planned(spec, context), wait="all")
    if history.pending:
        context.progress(0.95 * len(history.finished) / len(history), f"{len(history.finished)} of {len(history)} fits")
        return Trials([], wait="all")
    for trial in history:
        _demand_done(trial)
    final = next(trial for trial in history if trial.spec["fold"] is None)
    result = specs.LearnerTrialResult.model_validate(final.result)
    if result.imn is None:
        raise InvalidInput(f"No model could be fitted to all rows: {result.failure}", pointer="/table")
    return _result(spec, history, final, result, result.imn, context)


def _planned(spec: specs.TrainImnSpec, context: Context) -> list[specs.LearnerTrialSpec]:
    """What is wrong with the table is said before anything is fitted."""
    data = Learnable.of(spec, context)
    metrics = OF_NUMBERS if data.target.classes is None else OF_CLASSES
    if spec.metric is not None and spec.metric not in metrics:
        words = f"The target asks for {data.target.task}, whose metrics are {', '.join(metrics)}."
        raise InvalidInput(words, pointer="/metric")
    data.demand(spec.folds, 1, "/target")
    common = {name: getattr(spec, name) for name in TargetOfTable.model_fields}
    common |= {"task": data.target.task, "metric": spec.metric or metrics[0]}
    common |= {"trials": spec.trials, "minutes": spec.minutes, "folds": spec.folds, "imn": spec.imn}
    every = [("imn", None), *((name, fold) for name in ("imn", *spec.baselines) for fold in range(spec.folds))]
    return [specs.LearnerTrialSpec(**common, learner=name, fold=fold) for name, fold in every]


def _demand_done(trial: Trial) -> None:
    """A baseline may fail; without the model itself there is nothing to answer."""
    if trial.result is None and trial.spec["learner"] == "imn":
        error = trial.error or {"code": "internal_error", "detail": "it was cancelled"}
        words = f"The model could not be fitted. {error['detail']}"
        if error["code"] in ("invalid_input", "out_of_memory", "timeout"):
            raise InvalidInput(words, pointer=error.get("pointer", "/table"))
        raise InternalError(words)


def _result(
    spec: specs.TrainImnSpec, history: History, final: Trial, fitted: specs.LearnerTrialResult, kept: specs.KeptImn, context: Context
) -> specs.TrainImnResult:  # fmt: skip
    data = Learnable.of(spec, context)
    target, metric = data.target, final.spec["metric"]
    learners = sorted(
        (_judged(name, history, spec.folds) for name in ("imn", *spec.baselines)),
        key=lambda own: -skill(metric, own.scores[metric].value) if own.scores else np.inf,
    )
    context.progress(0.97, "drawing")
    predicted = {
        own.learner: _predicted(own.learner, history, len(target.labels), context) for own in learners if own.scores
    }
    calibration, drawn = None, [
        plots.of_importances(kept.features, output_names(target.classes, data.target_name), context.scratch / "importances.png"),
        plots.of_learners(learners, metric, context.scratch / "learners.png"),
    ]  # fmt: skip
    if target.classes is not None and "imn" in predicted:
        found = reliability(target.labels, predicted["imn"])
        calibration = specs.Calibration(expected_error=found.expected_error, brier=found.brier)
        drawn.append(plots.of_reliability(found, context.scratch / "calibration.png"))
    if kept.curve is not None:
        drawn.append(plots.of_curve(kept.curve, context.scratch / "curve.png"))
    return specs.TrainImnResult(
        model=kept.model,
        task=target.task,
        metric=metric,
        classes=None if target.classes is None else list(target.classes),
        outputs=output_names(target.classes, data.target_name),
        rows=len(target.labels),
        left_out=kept.left_out,
        learners=learners,
        calibration=calibration,
        features=kept.features,
        curve=kept.curve,
        hyperparameters=fitted.hyperparameters,
        bias_share=kept.bias_share,
        local_fidelity=kept.local_fidelity,
        stability=kept.stability,
        completeness_error=kept.completeness_error,
        duplicates=kept.duplicates,
        predictions=_write_predictions(predicted, data, context) if predicted else None,
        plots=[context.save(picture) for picture in drawn],
        seconds=context.age_seconds,
    )


def _judged(name: LearnerName, history: History, folds: int) -> specs.JudgedLearner:
    trials = [own for own in history if own.spec["learner"] == name and own.spec["fold"] is not None]
    lost = [(own.error or {}).get("detail", "it was cancelled") for own in trials if own.result is None]
    results = [specs.LearnerTrialResult.model_validate(own.result) for own in trials if own.result is not None]
    failures = lost + [own.failure for own in results if own.failure is not None]
    found = {} if failures else {
        metric: interval_of([own.scores[metric] for own in results if own.scores], folds)
        for metric in results[0].scores or {}
    }  # fmt: skip
    return specs.JudgedLearner(
        learner=name,
        scores=found,
        failures=failures,
        seconds=float(np.mean([own.tuning_seconds + own.fit_seconds for own in results])) if results else 0.0,
        hyperparameters=[own.hyperparameters for own in results],
    )


def _predicted(name: str, history: History, rows: int, context: Context) -> Any:
    """Out of fold: N x C probabilities, or N x 1 numbers."""
    found = None
    for trial in history:
        if trial.spec["learner"] == name and trial.spec["fold"] is not None:
            table = pq.read_table(context.path(trial.files["predictions.parquet"]))
            values = np.stack([own.to_numpy() for own in table.columns[1:]], axis=1)
            found = np.zeros((rows, values.shape[1]), np.float32) if found is None else found
            found[table["row"].to_numpy()] = values
    return found


def _write_predictions(predicted: dict[LearnerName, Any], data: Learnable, context: Context) -> str:
    path, target = context.scratch / "predictions.parquet", data.target
    write_prediction_set(
        path,
        PredictionSet(
            predictions=np.stack(list(predicted.values()), axis=1),
            row_ids=target.rows.astype(str),
            models=tuple(predicted),
            classes=target.classes,
            labels=target.labels,
            splits=None,
        ),
    )
    return context.save(path)


# -- rows by the table -------------------------------------------------------------------------------------------------------


def explain_batch(spec: specs.ExplainBatchSpec, context: Context) -> specs.ExplainBatchResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    with input_at_fault("/model", ArtifactError):
        kept = load_imn(context.path(spec.model))
    with input_at_fault("/table", UnreadableTableError):
        table = open_table(context.path(spec.table), context.input(spec.table).format)
    for column in kept.columns.used:
        if (times := table.schema.names.count(column.name)) != 1:
            words = (
                f"The column {column.name!r} is missing."
                if not times
                else f"Several columns are called {column.name!r}."
            )
            raise InvalidInput(words, pointer="/table")
    path, warnings, done = context.scratch / "explained.parquet", Counter[str](), 0
    summary: list[tuple[Explanation, Any]] = []
    trusted: list[Trust] = []
    writer = None
    try:
        for batch in _batches(table, kept):
            with at_fault("/table"):
                frame = kept.columns.frame(batch)
            for part in kept.blocks(len(frame)):
                rows = frame.iloc[part]
                found = kept.explain(rows)
                own = trust(kept.model, rows) if spec.trust else None
                written = pa.table(_columns(kept, found, own, done))
                writer = writer or pq.ParquetWriter(path, written.schema)
                writer.write_table(written)
                warnings.update({words: int(where.sum()) for words, where in kept.doubts(rows).items()})
                if done < _SUMMARISED_ROWS:
                    summary.append((found, kept.model.encoder_.transform(rows)))
                if own is not None:
                    trusted.append(own)
                done += len(rows)
                context.progress(0.95 * done / table.rows, f"{done:,} of {table.rows:,} rows")
    finally:
        if writer is not None:
            writer.close()
    if not done:
        raise InvalidInput("There is no row to explain.", pointer="/table")
    whole = _joined([own for own, _ in summary])
    values = kept.numbers(np.concatenate([own for _, own in summary]))
    features = importances(whole, values)
    drawn = [
        plots.of_importances(features, kept.output_names, context.scratch / "importances.png"),
        plots.of_contributions(whole, values, features, kept.output_names, context.scratch / "contributions.png"),
    ]
    return specs.ExplainBatchResult(
        file=context.save(path),
        rows=done,
        task=task_of(kept),
        output_names=kept.output_names,
        features=features,
        warnings={words: count for words, count in warnings.items() if count},
        local_fidelity=mean_known(np.concatenate([own.local_fidelity for own in trusted])) if trusted else None,
        stability=mean_known(np.concatenate([own.stability for own in trusted])) if trusted else None,
        plots=[context.save(picture) for picture in drawn],
        seconds=time.perf_counter() - started,
    )


def _batches(table: Any, kept: KeptModel) -> Any:
    with input_at_fault("/table", UnreadableTableError):
        for batch in table.batches([column.name for column in kept.columns.used]):
            if len(batch):
                yield pa.Table.from_batches([batch])


def _columns(kept: KeptModel, found: Explanation, trusted: Trust | None, start: int) -> dict[str, Any]:
    pairs: list[tuple[str, Any]] = [
        ("row", np.arange(start, start + len(found.logits))),
        ("prediction", told(kept, found.logits)),
    ]
    if kept.classes is not None:
        chances = probabilities(found.logits)
        pairs += [(f"p_{name}", chances[:, at]) for at, name in enumerate(kept.classes)]
    for at, name in enumerate(kept.output_names):
        prefix = f"{name}: " if len(kept.output_names) > 1 else ""
        pairs += [(f"{prefix}output", found.logits[:, at]), (f"{prefix}base", found.base[:, at])]
        pairs += [
            (f"{prefix}contribution of {feature}", found.contributions[:, number, at])
            for number, feature in enumerate(found.features)
        ]
    if trusted is not None:
        pairs += [("local_fidelity", trusted.local_fidelity), ("stability", trusted.stability)]
    columns: dict[str, Any] = {}
    for name, values in pairs:  # names of classes and columns together may come to the same
        while name in columns:
            name += "'"
        columns[name] = values
    return columns


def _joined(parts: list[Explanation]) -> Explanation:
    first = parts[0]
    names = ("base", "contributions", "logits")
    joined: dict[str, Any] = {name: np.concatenate([getattr(own, name) for own in parts]) for name in names}
    return replace(first, **joined)
