"""The job kinds about texts: a trial of finetuning, the search that fans out over trials, and the metadataset it leaves."""

import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from gristmill.errors import InvalidInput
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_ensemble import __version__, metadatasets, plots, specs
from gristmill_ensemble.ensemblers import check_predictions, cross_fit, pool_of
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, save
from gristmill_ensemble.ensemblers.metrics import METRICS, Metric, estimate, metrics_for
from gristmill_ensemble.ensemblers.report import report_of
from gristmill_ensemble.jobs.predictions import MOST_NUMBERS, data_at_fault, intervals, options_of, source_of
from gristmill_ml.hub import HubError, HubModel, find, folder_of, unpack
from gristmill_ml.prediction_sets import (
    PredictionSet,
    PredictionSetError,
    read_prediction_set,
    write_prediction_set,
)
from gristmill_ml.text.data import TextData, TextDataError, read_texts
from gristmill_ml.text.encoders import TextModel, open_folder, open_model
from gristmill_ml.text.finetuning import Finetuning, finetune

_METRICS: list[Metric] = metrics_for(False)


# -- a trial -----------------------------------------------------------------------------------------------------------


def finetune_trial(spec: specs.FinetuneTrialSpec, context: Context) -> specs.FinetuneTrialResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    data = _texts(spec, context)
    how = Finetuning(
        update=spec.update, learning_rate=spec.learning_rate, head_learning_rate=spec.head_learning_rate,
        epochs=spec.epochs, batch_size=spec.batch_size, weight_decay=spec.weight_decay, lora_rank=spec.lora_rank,
        max_tokens=spec.max_tokens, seed=spec.seed,
    )  # fmt: skip
    checkpoint = context.last_checkpoint()
    resumed_at = 0 if checkpoint is None else _epoch_of(checkpoint)

    def keep(state: dict[str, Any]) -> None:
        path = context.scratch / "checkpoint.pt"
        torch.save(state, path)
        context.checkpoint(path)

    try:
        found, curve = finetune(
            lambda: _open(spec, context, data.parts["train"].texts),
            data.parts["train"], data.parts["validation"], [data.parts["test"]], len(data.classes), how,
            checkpoint=checkpoint, keep=keep, progress=context.progress,
        )  # fmt: skip
    except HubError as error:
        raise InvalidInput(str(error), pointer="/archive" if spec.archive else "/model") from error
    predictions = _prediction_set(spec.run, data, found)
    path = context.scratch / "predictions.parquet"
    write_prediction_set(path, predictions)
    scores = [
        {metric: METRICS[metric](own, data.parts[part].labels) for metric in _METRICS}
        for own, part in zip(found, ("validation", "test"), strict=True)
    ]
    return specs.FinetuneTrialResult(
        run=spec.run,
        classes=list(data.classes),
        rows={part: len(own) for part, own in data.parts.items()},
        left_out=data.left_out,
        validation=scores[0],
        test=scores[1],
        curve=specs.TextCurve(**vars(curve)),
        resumed_at_epoch=resumed_at,
        seconds=time.perf_counter() - started,
        predictions=context.save(path),
    )


def _epoch_of(checkpoint: Path) -> int:
    return int(torch.load(io.BytesIO(checkpoint.read_bytes()), weights_only=True)["epoch"])


def _texts(spec: specs.LabelledTexts, context: Context) -> TextData:
    most = {"train": spec.train_rows, "validation": spec.validation_rows, "test": spec.test_rows}
    try:
        return read_texts(source_of(context, spec.data), spec.text, spec.label, spec.split, most, spec.data_seed)
    except TextDataError as error:
        raise InvalidInput(str(error), pointer="/data") from error


def _open(spec: specs.FinetuneTrialSpec, context: Context, texts: list[str]) -> TextModel:
    if spec.archive is None:
        return open_model(find(spec.model or ""), texts)
    folder = context.scratch / "model"
    folder.mkdir()
    return open_folder(unpack(context.path(spec.archive), folder))


def _prediction_set(run: str, data: TextData, found: list[Any]) -> PredictionSet:
    """One run's probabilities of the validation and test part; rows are called by their number in the file."""
    rows = [data.rows["validation"], data.rows["test"]]
    return PredictionSet(
        np.concatenate(found)[:, None],
        np.concatenate(rows).astype(str),
        (run,),
        data.classes,
        np.concatenate([data.parts["validation"].labels, data.parts["test"].labels]),
        np.repeat(["validation", "test"], [len(own) for own in rows]),
    )


# -- the search ----------------------------------------------------------------------------------------------------------


def finetune_text(
    spec: specs.FinetuneTextSpec, history: History, context: Context
) -> Trials | specs.FinetuneTextResult:
    if not len(history):
        # What is wrong is said at once, not by every trial, nor when all are done.
        data = _texts(spec, context)
        planned, _ = _plan(spec)
        _check_size(data, len(planned))
        for number, name in enumerate(spec.models):
            _check_there(name, f"/models/{number}")
        return Trials(planned, wait="all")
    if history.pending:
        context.progress(0.9 * len(history.finished) / len(history), f"{len(history.finished)} of {len(history)} runs")
        return Trials([], wait="all")
    done = [trial for trial in history if trial.status == "succeeded"]
    if len(done) < 2:
        words = next((trial.error["detail"] for trial in history if trial.error), "")
        raise InvalidInput(f"{len(done)} of {len(history)} runs succeeded; an ensemble needs two. {words}".strip())
    return _ensembled(spec, history, done, context)


def _check_size(data: TextData, runs: int) -> None:
    """Whether there are rows enough to fit an ensemble on, and not too many to keep what every run says of them."""
    rows, classes = len(data.parts["validation"]), len(data.classes)
    if rows < classes:
        raise InvalidInput(f"{rows} rows validate {classes} classes; at least one a class is needed.", pointer="/data")
    numbers = runs * classes * max(rows, len(data.parts["test"]))
    if numbers > MOST_NUMBERS:
        raise InvalidInput(
            f"{runs} runs would say {numbers:,} numbers; at most {MOST_NUMBERS:,} can be taken. Keep fewer rows or runs.",
            pointer="/data",
        )


def _check_there(name: str, pointer: str) -> None:
    try:
        model = find(name)
        if model.kind != "scratch":
            folder_of(model)
    except HubError as error:
        raise InvalidInput(str(error), pointer=pointer) from error


def _plan(spec: specs.FinetuneTextSpec) -> tuple[list[specs.FinetuneTrialSpec], list[str]]:
    """A trial for every model, configuration and seed; and what is left out, since a model has no use for it."""
    trials, left_out = [], []
    for pretrained, given, model in _models(spec):
        for number, configuration in enumerate(spec.configurations):
            why = None if model is None else _useless(model, configuration)
            if why is not None:
                left_out.append(f"{pretrained}, configuration {number}: {why}")
                continue
            trials += [
                specs.FinetuneTrialSpec(
                    **{name: getattr(spec, name) for name in specs.LabelledTexts.model_fields},
                    **configuration.model_dump(),
                    **given,
                    run=f"{pretrained}/{configuration.update}-{number}/seed-{seed}",
                    seed=seed,
                )
                for seed in spec.seeds
            ]
    if len(trials) < 2:
        raise InvalidInput(f"Only {len(trials)} of these runs make sense; an ensemble needs two. {' '.join(left_out)}")
    return trials, left_out


def _models(spec: specs.FinetuneTextSpec) -> Iterator[tuple[str, dict[str, str], HubModel | None]]:
    """Every model: its name, how a trial names it, and what the hub knows of it."""
    for number, name in enumerate(spec.models):
        try:
            model = find(name)
        except HubError as error:
            raise InvalidInput(str(error), pointer=f"/models/{number}") from error
        yield name, {"model": name}, model
    for number, archive in enumerate(spec.archives):
        yield f"archive-{number}", {"archive": archive}, None


def _useless(model: HubModel, configuration: specs.TextConfiguration) -> str | None:
    if model.kind == "scratch" and configuration.update != "full":
        return "a network from scratch has nothing to keep frozen"
    if configuration.update == "lora" and (model.kind != "transformer" or model.layers == 0):
        return "it has no attention for LoRA"
    return None


def _ensembled(
    spec: specs.FinetuneTextSpec, history: History, done: list[Trial], context: Context
) -> specs.FinetuneTextResult:
    """The ensemble of all runs: fitted on the validation part, reported on the test part."""
    torch.set_num_threads(context.threads)
    context.progress(0.9, "ensemble")
    sources = [source_of(context, trial.files["predictions.parquet"]) for trial in done]
    known, new = (read_prediction_set(sources, split=split) for split in ("validation", "test"))
    assert known.labels is not None and new.labels is not None
    options = options_of(spec, spec.method, spec.folds)
    with data_at_fault("/data"):
        pool = pool_of(known.predictions, known.labels, known.models, known.classes)
        fitted = cross_fit(pool, options, lambda share, phase: context.progress(0.9 + 0.08 * share, phase))
        report = report_of(pool, fitted, options)
    tested = check_predictions(new.predictions)
    combined = fitted.ensemble.combine(tested).predictions
    results = sorted((_result(trial) for trial in done), key=lambda result: result.validation["nll"])
    best = results[0]
    alone = tested[:, new.models.index(best.run)]
    path = context.scratch / "ensemble.safetensors"
    about = {"licence": None, "product_version": __version__, "job": context.job_id, "method": spec.method}
    save(path, StoredEnsemble(fitted.ensemble, pool.models, pool.classes, (), about))
    by_run = {trial.spec["run"]: trial for trial in history}
    return specs.FinetuneTextResult(
        ensemble=context.save(path),
        classes=best.classes,
        rows=best.rows,
        estimate=intervals(report.ensemble),
        test=intervals({metric: estimate(metric, combined, new.labels) for metric in _METRICS}),
        best_run=best.run,
        best_run_test=intervals({metric: estimate(metric, alone, new.labels) for metric in _METRICS}),
        runs=[_run(result, by_run[result.run].spec) for result in results],
        failed=[
            specs.FailedRun(run=trial.spec["run"], reason=(trial.error or {}).get("detail", trial.status))
            for trial in history
            if trial.status != "succeeded"
        ],
        left_out=_plan(spec)[1],
        needed=list(report.needed),
        predictions=context.save(_write_predictions([known, new], context.scratch / "predictions.parquet")),
        runs_table=context.save(_write_runs(results, by_run, context)),
        plots=[context.save(picture) for picture in plots.of_fit(report, fitted, context.scratch)],
    )


def _result(trial: Trial) -> specs.FinetuneTrialResult:
    return specs.FinetuneTrialResult.model_validate(trial.result)


def _pretrained(trial: dict[str, Any]) -> str:
    return str(trial["model"] or trial["run"].split("/")[0])


def _run(result: specs.FinetuneTrialResult, trial: dict[str, Any]) -> specs.FinetunedRun:
    configuration = {name: trial[name] for name in specs.TextConfiguration.model_fields}
    return specs.FinetunedRun(
        run=result.run,
        pretrained=_pretrained(trial),
        configuration=specs.TextConfiguration(**configuration),
        seed=trial["seed"],
        validation=result.validation,
        test=result.test,
        curve=result.curve,
        seconds=result.seconds,
    )


def _write_predictions(parts: list[PredictionSet], path: Path) -> Path:
    """What all runs say of several parts, in one prediction set."""
    first = parts[0]
    write_prediction_set(
        path,
        PredictionSet(
            np.concatenate([part.predictions for part in parts]),
            np.concatenate([part.row_ids for part in parts]),
            first.models,
            first.classes,
            np.concatenate([part.labels for part in parts if part.labels is not None]),
            np.concatenate([part.splits for part in parts if part.splits is not None]),
        ),
    )
    return path


def _write_runs(results: list[specs.FinetuneTrialResult], by_run: dict[str, Trial], context: Context) -> Path:
    rows = []
    for result in results:
        trial = by_run[result.run].spec
        rows.append(
            {name: trial[name] for name in metadatasets.RUNS.names if name in trial and name != "train_rows"}
            | {
                "model": result.run,
                "dataset": context.input(trial["data"]).name,
                "pretrained": _pretrained(trial),
                "train_rows": result.rows["train"],
                "validation_nll": result.validation["nll"],
                "validation_error": result.validation["error"],
                "test_nll": result.test["nll"],
                "test_error": result.test["error"],
                "seconds": result.seconds,
                "curve_training": result.curve.training,
                "curve_validation": result.curve.validation,
                "curve_validation_error": result.curve.validation_error,
            }
        )
    path = context.scratch / "runs.parquet"
    metadatasets.write_runs(path, rows)
    return path


# -- the metadataset -------------------------------------------------------------------------------------------------------


def metadataset(spec: specs.MetadatasetSpec, context: Context) -> specs.MetadatasetResult:
    if spec.shipped is not None:
        predictions, runs = metadatasets.shipped(spec.shipped)
    else:
        predictions, runs = source_of(context, str(spec.predictions)), source_of(context, str(spec.runs))
    wanted = metadatasets.Wanted(
        None if spec.pretrained is None else tuple(spec.pretrained),
        None if spec.updates is None else tuple(spec.updates),
        None if spec.seeds is None else tuple(spec.seeds),
        spec.best,
    )
    exported, table = context.scratch / "predictions.parquet", context.scratch / "runs.parquet"
    try:
        found = metadatasets.read_runs(runs, wanted)
        rows = metadatasets.export_predictions(predictions, found, spec.split, exported)
    except PredictionSetError as error:
        raise InvalidInput(str(error), pointer="/predictions" if spec.shipped is None else "") from error
    metadatasets.write_table(found, table)
    fields = [name for name in specs.MetadatasetRun.model_fields if name != "run"]
    return specs.MetadatasetResult(
        runs=[
            specs.MetadatasetRun(run=row["model"], **{name: row.get(name) for name in fields})
            for row in found.to_pylist()
        ],
        rows=rows,
        predictions=context.save(exported),
        runs_table=context.save(table),
    )
