"""Finetuning of one pretrained model in one way: all at once, or some epochs now and more later."""

import json
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_hpo import __version__, plots
from gristmill_hpo.finetuning import data
from gristmill_hpo.finetuning.artifact import save_finetuned
from gristmill_hpo.finetuning.backbones import Backbone, from_folder, from_hub
from gristmill_hpo.finetuning.data import DataError, Labelled
from gristmill_hpo.finetuning.settings import Settings
from gristmill_hpo.finetuning.training import DivergedError, Finetuning
from gristmill_hpo.specs import finetuning as specs
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_ml.hub import HubError, find, unpack
from gristmill_ml.prediction_sets import PredictionSet, Source, write_prediction_set

_CHECKPOINT_SECONDS = 20.0
_STATE, _STATE_VERSION = "gristmill.hpo.finetuning-state", 1
# Of a spec: what makes two jobs the same finetuning, of which one may go on from the other's state.
_SAME = ("text", "label", "split", "train_rows", "validation_rows", "test_rows", "max_tokens", "image_size", "data_seed", "model",
         "archive", "settings", "epochs", "seed", "data")  # fmt: skip


def finetune(spec: specs.FinetuneSpec, context: Context) -> specs.FinetuneResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    backbone = _opened(spec, context)
    labelled = read_data(spec, context, backbone.side)
    training = _begun(spec, backbone, labelled)
    resumed_at = _go_on(spec, training, context)
    if resumed_at < (spec.stop_after or spec.epochs):
        training.prepare(lambda done: context.progress(0.05 * done, "features of the frozen stages"))
    setup = time.perf_counter() - started
    diverged = _train(spec, training, context)
    state = None
    if training.best and not spec.finish:
        state = context.save(_write_state(spec, training, context.scratch / "state.safetensors"))
    model = predictions = test_score = None
    if spec.finish and training.best:
        test_score, predictions, model = _finished(spec, training, backbone, labelled, context)
    curve = specs.FinetuneCurve(**asdict(training.curve))
    learnt = sum(own.numel() for own in training.classifier.parameters() if own.requires_grad)
    drawn = [plots.of_finetuning(curve, training.best, context.scratch / "curve.png")] if curve.scores else []
    return specs.FinetuneResult(
        modality=spec.modality,
        curve=curve,
        epochs=training.done,
        best_epoch=training.best,
        score=curve.scores[training.best - 1] if training.best else None,
        test_score=test_score,
        diverged=diverged,
        model=model,
        predictions=predictions,
        state=state,
        parameters=sum(own.numel() for own in training.classifier.parameters()),
        learnt_parameters=learnt,
        classes=list(labelled.classes),
        rows={name: len(part) for name, part in labelled.parts.items()},
        left_out=labelled.left_out,
        repeated=labelled.repeated,
        setup_seconds=setup,
        resumed_at_epoch=resumed_at,
        plots=[context.save(picture) for picture in drawn],
        seconds=time.perf_counter() - started,
    )


def read_data(spec: specs.LabelledData, context: Context, side: int | None = None) -> Labelled:
    """`side`: pixels that a model demands of images."""
    file, path = context.input(spec.data), context.path(spec.data)
    most = {"train": spec.train_rows, "validation": spec.validation_rows, "test": spec.test_rows}
    with input_at_fault("/data", DataError):
        if spec.text is None or spec.label is None:
            if file.format != "zip":
                raise InvalidInput("This is a table: say which columns hold `text` and `label`.", pointer="/text")
            return data.images(path, side or spec.image_size, most, spec.data_seed)
        if file.format == "zip":
            raise InvalidInput("This is a zip of images, which has no columns.", pointer="/text")
        source = Source(path, file.format, file.name)
        return data.texts(source, spec.text, spec.label, spec.split, most, spec.data_seed)


def _opened(spec: specs.FinetuneSpec, context: Context) -> Backbone:
    with input_at_fault("/archive" if spec.archive else "/model", HubError):
        if spec.archive is None:
            return from_hub(spec.model or "", spec.modality)
        folder = context.scratch / "model"
        folder.mkdir()
        return from_folder(unpack(context.path(spec.archive), folder, spec.modality), spec.modality)


def _begun(spec: specs.FinetuneSpec, backbone: Backbone, labelled: Labelled) -> Finetuning:
    settings = Settings(**spec.settings.model_dump())
    with input_at_fault("/settings", HubError):
        return Finetuning(
            backbone, labelled.parts["train"], labelled.parts["validation"], len(labelled.classes), settings, spec.epochs,
            max_tokens=spec.max_tokens, seed=spec.seed,
        )  # fmt: skip


def _go_on(spec: specs.FinetuneSpec, training: Finetuning, context: Context) -> int:
    """From this job's own checkpoint or from an earlier job's state; the epoch."""
    path = context.last_checkpoint() or (None if spec.state is None else context.path(spec.state))
    if path is None:
        return 0
    try:
        manifest, _ = read_artifact(path, _STATE, (_STATE_VERSION,))
        if manifest["of"] != _identity(spec):
            raise InvalidInput(
                "This is the state of another finetuning: of other data, or in another way.", pointer="/state"
            )
        training.restore(load_file(path), manifest["numbers"])
    except (ArtifactError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput(f"The state cannot be gone on from. {error}", pointer="/state") from error
    return training.done


def _identity(spec: specs.FinetuneSpec) -> dict[str, Any]:
    return dict(json.loads(spec.model_dump_json(include=set(_SAME))))


def _train(spec: specs.FinetuneSpec, training: Finetuning, context: Context) -> bool:
    """Up to the epoch that is asked for; whether it diverged."""
    until = spec.stop_after or spec.epochs
    first, saved = training.done, time.monotonic()
    try:
        while training.done < until and not _too_late(spec, training):
            epoch = training.done

            def report(done: float, loss: float, epoch: int = epoch) -> None:
                share = (epoch - first + done) / (until - first)
                context.progress(0.05 + 0.85 * share, f"epoch {epoch + 1} of {until}", {"loss": loss})

            training.epoch(report)
            if time.monotonic() - saved > _CHECKPOINT_SECONDS:
                context.checkpoint(_write_state(spec, training, context.scratch / "checkpoint.safetensors"))
                saved = time.monotonic()
    except DivergedError:
        training.back_to_best()
        return True
    return False


def _too_late(spec: specs.FinetuneSpec, training: Finetuning) -> bool:
    seconds = training.curve.seconds[-1] if training.curve.seconds else 0.0
    return spec.until is not None and time.time() + seconds > spec.until


def _write_state(spec: specs.FinetuneSpec, training: Finetuning, path: Path) -> Path:
    tensors, numbers = training.state()
    manifest = {"of": _identity(spec), "numbers": numbers}
    write_artifact(path, _STATE, _STATE_VERSION, manifest, {name: own.numpy() for name, own in tensors.items()})
    return path


def _finished(
    spec: specs.FinetuneSpec, training: Finetuning, backbone: Backbone, labelled: Labelled, context: Context
) -> tuple[float, str, str]:
    """Test accuracy, prediction set and model of the best epoch."""
    judged, tested = labelled.parts["validation"], labelled.parts["test"]
    found = training.predictions_of_best([judged, tested])
    name = f"{spec.model or 'archive'} epoch {training.best}"
    predictions = PredictionSet(
        np.concatenate(found)[:, None], np.concatenate([judged.names, tested.names]), (name,), labelled.classes,
        np.concatenate([judged.labels, tested.labels]), np.repeat(["validation", "test"], [len(judged), len(tested)]),
    )  # fmt: skip
    write_prediction_set(context.scratch / "predictions.parquet", predictions)
    path = context.scratch / "finetuned-model.safetensors"
    licence = None if spec.model is None else find(spec.model, spec.modality).licence
    about = {"product_version": __version__, "job": context.job_id, "model": spec.model, "licence": licence}
    side = backbone.side or spec.image_size
    save_finetuned(
        path, training.classifier, backbone, spec.settings.frozen, labelled.classes, max_tokens=spec.max_tokens, side=side, about=about
    )  # fmt: skip
    accuracy = float((found[1].argmax(axis=1) == tested.labels).mean())
    return accuracy, context.save(context.scratch / "predictions.parquet"), context.save(path)
