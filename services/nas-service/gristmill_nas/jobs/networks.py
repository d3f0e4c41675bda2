"""Architectures as networks: timed on this machine, trained on images."""

import platform
import time
from typing import Any

import numpy as np
import torch

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_ml.artifacts import write_artifact
from gristmill_nas import measurements, networks, specs
from gristmill_nas.calls import encoded
from gristmill_nas.jobs.common import about, demand_memory, images_of
from gristmill_nas.spaces import SPACES


def measure(spec: specs.MeasureSpec, context: Context) -> specs.MeasureResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    if spec.device == "cuda" and not torch.cuda.is_available():
        raise InvalidInput("This worker has no CUDA device: measure on the cpu.", pointer="/device")
    space = SPACES["nb201"]
    references = measurements.shipped_references("nb201")
    asked = encoded(space, spec.architectures, "/architectures") if spec.architectures else references[:0]
    skeleton = networks.Skeleton(classes=10, channels=spec.channels, cells=spec.cells)
    codes = np.concatenate([references, asked])
    with torch.random.fork_rng():
        torch.manual_seed(spec.seed)
        built = [networks.CellNetwork(own, skeleton) for own in codes]
    shape = (spec.batch_size, 3, spec.image_size, spec.image_size)
    found = networks.measure(
        built, shape, device=spec.device, repetitions=spec.repetitions, seed=spec.seed,
        progress=lambda done: context.progress(done, "timing"),
    )  # fmt: skip
    return specs.MeasureResult(
        references=[timing.median for timing in found[: len(references)]],
        timings=[
            specs.ArchitectureTiming(architecture=space.decode(own), **vars(timing))
            for own, timing in zip(codes, found, strict=True)
        ],
        machine=torch.cuda.get_device_name() if spec.device == "cuda" else platform.processor() or platform.machine(),
        threads=context.threads,
        seconds=time.perf_counter() - started,
    )


def train_architectures(spec: specs.TrainArchitecturesSpec, context: Context) -> specs.TrainArchitecturesResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    space = SPACES["nb201"]
    asked = encoded(space, spec.architectures, "/architectures")
    codes = np.concatenate([asked, space.sample(spec.random, np.random.default_rng([spec.seed, 8]))])
    data = images_of(spec.images, spec.seed, context, "/images")
    skeleton = networks.Skeleton(data.classes, data.shape[0], spec.channels, spec.cells)
    demand_memory(spec.batch_size, skeleton, data, "/batch_size")
    how = networks.Training(spec.epochs, spec.batch_size, spec.learning_rate, spec.weight_decay, spec.seed)
    kept = context.last_checkpoint()
    state: dict[str, Any] = {"done": [], "best": None} if kept is None else torch.load(kept, weights_only=True)
    for at in range(len(state["done"]), len(codes)):
        begun = time.perf_counter()

        def report(done: float, at: int = at) -> None:
            context.progress((at + done) / len(codes), f"architecture {at + 1}/{len(codes)}")

        trained = networks.train_alone(codes[at], skeleton, data, how, report)
        found = {
            "architecture": space.decode(codes[at]), "random": at >= len(asked), "seconds": time.perf_counter() - begun,
            "validation_error": trained.validation_error, "test_error": trained.test_error,
        }  # fmt: skip
        if all(found["validation_error"] < other["validation_error"] for other in state["done"]):
            state["best"] = trained.network.state_dict()
        state["done"].append(found)
        path = context.scratch / "checkpoint.pt"
        torch.save(state, path)
        context.checkpoint(path)
    ranked = sorted(state["done"], key=lambda own: own["validation_error"])
    manifest = about(context, spec.seed) | {
        "architecture": ranked[0]["architecture"], "skeleton": vars(skeleton), "mean": data.mean, "deviation": data.deviation,
    }  # fmt: skip
    weights = context.scratch / "weights.safetensors"
    write_artifact(
        weights, "gristmill.nas.network", 1, manifest, {name: own.numpy() for name, own in state["best"].items()}
    )
    return specs.TrainArchitecturesResult(
        trained=[specs.TrainedArchitecture(**own) for own in ranked],
        images={part: len(getattr(data, part)) for part in ("train", "validation", "test")},
        classes=data.classes,
        weights=context.save(weights),
        seconds=time.perf_counter() - started,
    )
