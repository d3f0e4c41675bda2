"""Searches for a model to finetune, by the service itself, on texts and images of which the shipped predictors know nothing."""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from figures import QUICK
from finetuning_sets import CIFAR, TEXTS, tested, written
from kept import kept_under, measured_once

import gristmill_hpo
from gristmill.local.stack import Stack
from gristmill.settings import Settings as StackSettings
from gristmill.testing import free_port, open_client
from gristmill_hpo.finetuning import data
from gristmill_hpo.finetuning.backbones import from_hub
from gristmill_hpo.finetuning.settings import Settings, space_of
from gristmill_hpo.finetuning.training import Finetuning
from gristmill_ml.hub import Modality
from gristmill_ml.prediction_sets import Source

MINUTES, EPOCHS = (1, 2) if QUICK else (5, 6)
MODALITIES: tuple[Modality, ...] = ("text",) if QUICK else ("text", "image")
METHODS = ("quicktune",) if QUICK else ("quicktune", "default", "random", "probe")
USUAL = {name: [value] for name, value in asdict(Settings()).items()}
# Every model with what is usual, at three rates; and the usual model, of which nothing but the head learns, at four.
DEFAULTS = USUAL | {"learning_rate": [3e-5, 1e-4, 1e-3]}
PROBED: dict[Modality, str] = {"text": "minilm-l6", "image": "mobilenet-v2"}
PROBES = USUAL | {"frozen": [1.0], "learning_rate": [1e-4, 3e-4, 1e-3, 3e-3]}
SEEDS = (0,) if QUICK else (0, 1, 2)
PACKAGE, HERE = Path(gristmill_hpo.__file__).parent, Path(__file__).resolve().parent


def of_search(modality: Modality, method: str, seed: int) -> dict[str, Any]:
    """One search. The parts are drawn anew for each seed, so that no test part decides alone."""
    own = tested(modality)
    with tempfile.TemporaryDirectory() as home:
        settings = StackSettings(home=Path(home) / "home", slots=2)
        with Stack(settings, port=free_port()) as stack, open_client(stack) as client:
            path = written(own, Path(home))
            spec: dict[str, Any] = {
                "data": client.upload(path, path.name)["id"], "minutes": MINUTES, "epochs": EPOCHS, "method": method,
                "train_rows": own.rows, "validation_rows": 400, "test_rows": 1_000, "image_size": 64, "data_seed": seed, "seed": seed,
            }  # fmt: skip
            if modality == "text":
                spec |= {"text": "text", "label": "label"}
            if method in ("default", "probe"):
                values = DEFAULTS if method == "default" else PROBES
                spec |= {"method": "random", "space": {name: values[name] for name in space_of(modality)}}
            if method == "probe":
                spec["models"] = [PROBED[modality]]
            job = client.job("hpo", "finetune-search", spec, wait=0)
            while job["status"] not in ("succeeded", "failed", "cancelled"):
                job = client.wait(job["id"], 50)
    if job["status"] != "succeeded":
        raise RuntimeError(job["error"])
    shown = ("best", "test_score", "rows", "configurations", "epochs", "failures", "search_seconds", "seconds")
    return {name: job["result"][name] for name in shown}


def searches() -> dict[tuple[str, str, int], dict[str, Any]]:
    tasks = [(modality, method, seed) for seed in SEEDS for modality in MODALITIES for method in METHODS]
    return {task: measured_once(KEPT, task, lambda task=task: of_search(*task)) for task in tasks}  # type: ignore[misc]


def resume_exact() -> float:
    """Whether three epochs and two more are five, bit by bit, of a text and of an image model: 1 or 0."""
    ways: dict[Modality, tuple[str, Settings]] = {
        "text": ("minilm-l1", Settings(dropout=0.2, l2_sp=1e-3)),
        "image": ("mobilenet-v2", Settings(frozen=0.8, mixup=0.2, augmentation="light")),
    }
    return float(all(_is_exact(modality, name, how) for modality, (name, how) in ways.items()))


def _is_exact(modality: Modality, name: str, how: Settings) -> bool:
    own, most = tested(modality), {"train": 80, "validation": 40, "test": 40}
    with tempfile.TemporaryDirectory() as folder:
        path = written(own, Path(folder))
        if modality == "text":
            labelled = data.texts(Source(path, "parquet", "texts"), "text", "label", None, dict(most), 0)
        else:
            labelled = data.images(path, 64, dict(most), 0)

    def begun() -> Finetuning:
        parts = labelled.parts
        return Finetuning(from_hub(name, modality), parts["train"], parts["validation"], len(labelled.classes), how, 5)

    def train(training: Finetuning, epochs: int) -> Finetuning:
        for _ in range(epochs):
            training.epoch()
        return training

    whole, first, second = train(begun(), 5), train(begun(), 3), begun()
    tensors, numbers = first.state()
    second.restore({key: own.clone() for key, own in tensors.items()}, numbers)
    train(second, 2)
    ends = [training.classifier.learnt() for training in (whole, second)]
    return whole.curve.losses == second.curve.losses and all(torch.equal(ends[0][key], ends[1][key]) for key in ends[0])


KEPT = kept_under(
    "finetuning-quick" if QUICK else "finetuning",
    [
        *(PACKAGE / "quicktune").glob("*.py"), *(PACKAGE / "finetuning").glob("*.py"), *PACKAGE.glob("jobs/finetun*.py"),
        PACKAGE / "shipped/predictors.safetensors", CIFAR, TEXTS / "trec6.parquet", HERE / "finetuning_sets.py", Path(__file__),
    ],
)  # fmt: skip
