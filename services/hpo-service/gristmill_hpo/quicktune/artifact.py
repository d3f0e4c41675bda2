"""Meta-learned predictors as a file: safetensors whose manifest tells the networks' sizes, the scaling, and the models they know."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from gristmill_hpo.quicktune.curves import Scaling
from gristmill_hpo.quicktune.network import DeepKernel, Sizes
from gristmill_hpo.quicktune.predictors import Predictors
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

FORMAT, VERSION = "gristmill.hpo.finetuning-predictors", 1
_MOST = 100_000


def save_predictors(path: Path, own: Predictors, models: tuple[str, ...], about: dict[str, Any]) -> None:
    """`models`: what each number of a model stands for; 0 is any other."""
    parts = {"performance": own.performance, "cost": own.cost}
    tensors = {
        f"{name}.{key}": value.numpy() for name, part in parts.items() for key, value in part.state_dict().items()
    }
    manifest = about | {
        "sizes": asdict(own.performance.sizes), "models": list(models),
        "scaling": {"mean": own.scaling.mean.tolist(), "deviation": own.scaling.deviation.tolist()},
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load_predictors(path: Path) -> tuple[Predictors, tuple[str, ...], dict[str, Any]]:
    """Predictors, the models that they know, and the rest of the manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        sizes = Sizes(**manifest.pop("sizes"))
        _demand(all(type(value) is int and 0 <= value <= _MOST for value in vars(sizes).values()))
        models = tuple(str(name) for name in manifest.pop("models"))
        given = manifest.pop("scaling")
        scaling = Scaling(np.array(given["mean"], float), np.array(given["deviation"], float))
        _demand(
            len(models) == sizes.models and 2 * len(scaling.mean) == 2 * len(scaling.deviation) == sizes.descriptors
        )
        _demand(bool(np.isfinite(scaling.mean).all() and (scaling.deviation > 0).all()))
        networks = []
        for name in ("performance", "cost"):
            with torch.device("meta"):  # takes no memory, whatever the file claims
                network = DeepKernel(sizes)
            weights = {
                key.removeprefix(f"{name}."): torch.from_numpy(np.asarray(value, np.float32))
                for key, value in tensors.items()
                if key.startswith(f"{name}.")
            }
            _demand(all(bool(own.isfinite().all()) for own in weights.values()))
            network.load_state_dict(weights, assign=True)
            networks.append(network.eval())
        return Predictors(networks[0], networks[1], scaling), models, manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it holds predictors of finetunings, but it is damaged.") from error


def _demand(truth: bool) -> None:
    if not truth:
        raise ValueError("damaged")
