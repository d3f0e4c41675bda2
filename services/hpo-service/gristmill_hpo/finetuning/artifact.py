"""A finetuned model as a file: all weights, what the network is, its tokenizer, and its labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from gristmill_hpo.finetuning.backbones import Backbone, Lower, Upper, build
from gristmill_hpo.finetuning.data import Pixels
from gristmill_hpo.finetuning.inputs import inputs_of, probabilities
from gristmill_hpo.finetuning.training import Classifier, merged
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_ml.hub import HubError, Modality

FORMAT, VERSION = "gristmill.hpo.finetuned-model", 1


@dataclass(frozen=True)
class FinetunedModel:
    """Attributes:
    classes: names, in the order of the probabilities. max_tokens: of a text. side: pixels of an image.
    """

    backbone: Backbone
    lower: Lower
    upper: Upper
    head: nn.Linear
    classes: tuple[str, ...]
    max_tokens: int
    side: int

    @property
    def modality(self) -> Modality:
        return self.backbone.modality

    def probabilities(self, inputs: Sequence[str] | Pixels) -> npt.NDArray[np.float32]:
        """N x C, of texts or of N x 3 x S x S images."""
        own = inputs_of(inputs, self.backbone, self.max_tokens)
        return probabilities(lambda states: self.head(self.upper(self.lower(states))), own, len(self.classes))


def save_finetuned(
    path: Path, classifier: Classifier, backbone: Backbone, frozen: float, classes: tuple[str, ...], *, max_tokens: int, side: int,
    about: dict[str, Any],
) -> None:  # fmt: skip
    """LoRA's changes are added to the weights that they change; the classifier is of no use for training after that."""
    merged(classifier)
    parts = {"lower": classifier.lower, "upper": classifier.upper, "head": classifier.head}
    tensors = {
        f"{name}.{key}": own.detach().numpy() for name, part in parts.items() for key, own in part.state_dict().items()
    }
    manifest = about | {
        "network": backbone.plan, "frozen": frozen, "classes": list(classes), "max_tokens": max_tokens, "side": side,
        "modality": backbone.modality,
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load_finetuned(path: Path) -> tuple[FinetunedModel, dict[str, Any]]:
    """A model and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        classes = tuple(str(name) for name in manifest.pop("classes"))
        backbone = build(manifest.pop("network"))
        lower, upper = backbone.cut(float(manifest.pop("frozen")))
        head = nn.Linear(backbone.width, len(classes))
        for name, part in {"lower": lower, "upper": upper, "head": head}.items():
            own = {key.removeprefix(f"{name}."): value for key, value in tensors.items() if key.startswith(f"{name}.")}
            part.load_state_dict({key: torch.from_numpy(value.copy()) for key, value in own.items()})
            part.eval()
        return FinetunedModel(
            backbone, lower, upper, head, classes, int(manifest.pop("max_tokens")), int(manifest.pop("side"))
        ), manifest
    except (HubError, KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it is a finetuned model, but it is damaged.") from error
