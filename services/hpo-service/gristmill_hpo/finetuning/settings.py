"""How a pretrained model is finetuned: the hyper-parameters, the values that a search tries, and what a predictor sees of them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from gristmill_ml.hub import Modality


@dataclass(frozen=True)
class Settings:
    """Attributes:
    learning_rate: peak, of the model's topmost stage. head_factor: how many times as much the new head learns with.
    schedule: after the warm-up. warmup: share of all steps in which the rate rises.
    frozen: share of the stages, from the input on, that stay as they are, but never the topmost; 1: only the head learns (linear
        probing).
    layer_decay: of the rate, from each stage to the one below.
    l2_sp: weight of the squared distance to the pretrained weights (Li et al. 2018), in place of weight decay below the head.
    mixup: of images, the parameter of the Beta distribution by which two are mixed (Zhang et al. 2018), before the stages that learn;
        0: none. augmentation: of images; light: shifts and flips.
    lora_rank: of texts; 0: weights themselves learn.
    """

    learning_rate: float = 1e-4
    head_factor: float = 10.0
    schedule: Literal["constant", "linear", "cosine"] = "cosine"
    warmup: float = 0.1
    weight_decay: float = 0.01
    frozen: float = 0.0
    layer_decay: float = 1.0
    batch_size: int = 32
    l2_sp: float = 0.0
    label_smoothing: float = 0.0
    dropout: float = 0.1
    mixup: float = 0.0
    augmentation: Literal["none", "light"] = "none"
    lora_rank: int = 0


SPACE: dict[str, tuple[Any, ...]] = {
    "learning_rate": (1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3),
    "head_factor": (1.0, 10.0, 100.0),
    "schedule": ("constant", "linear", "cosine"),
    "warmup": (0.0, 0.1, 0.2),
    "weight_decay": (0.0, 1e-4, 1e-2, 1e-1),
    "frozen": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
    "layer_decay": (1.0, 0.75, 0.65),
    "batch_size": (8, 16, 32, 64),
    "l2_sp": (0.0, 1e-4, 1e-3, 1e-2, 1e-1),
    "label_smoothing": (0.0, 0.05, 0.1),
    "dropout": (0.0, 0.1, 0.2, 0.4),
    "mixup": (0.0, 0.2, 0.4),
    "augmentation": ("none", "light"),
    "lora_rank": (0, 4, 8, 16),
}
_DRAWS = 20  # for a pair that is not there yet, before the space counts as used up
_OF_IMAGES, _OF_TEXTS = ("mixup", "augmentation"), ("lora_rank",)


def space_of(modality: Modality, chosen: Mapping[Any, Sequence[Any]] = {}) -> dict[str, tuple[Any, ...]]:
    """By hyper-parameter, the values to try; those of `chosen` in place of the usual ones.

    Raises KeyError for a name that this modality has not.
    """
    others = _OF_TEXTS if modality == "image" else _OF_IMAGES
    possible = {name: values for name, values in SPACE.items() if name not in others}
    for name in chosen:
        possible[name]
    return possible | {name: tuple(values) for name, values in chosen.items()}


def draw(space: Mapping[str, Sequence[Any]], random: np.random.Generator) -> Settings:
    """Each value is as likely as another; what makes no difference beside the others is left at its default."""
    found = {name: values[int(random.integers(len(values)))] for name, values in space.items()}
    if found.get("frozen") == 1.0:  # nothing but the head learns
        found |= {name: getattr(Settings(), name) for name in ("layer_decay", "l2_sp", "lora_rank") if name in found}
    if found.get("lora_rank"):
        found |= {name: getattr(Settings(), name) for name in ("layer_decay", "l2_sp") if name in found}
    return Settings(**found)


def draw_pairs(
    space: Mapping[str, Sequence[Any]], attentive: Sequence[bool], count: int, random: np.random.Generator
) -> list[tuple[int, Settings]]:
    """So many different pairs of a model's number and settings, or as many as there are.

    Args:
        attentive: of each model, whether it has the attention layers that LoRA changes.
    """
    found: dict[tuple[int, Settings], None] = {}
    for _ in range(count):
        for _ in range(_DRAWS):
            model = int(random.integers(len(attentive)))
            without_lora = "lora_rank" in space and not attentive[model]
            own = draw({**space, "lora_rank": (0,)} if without_lora else space, random)
            if (model, own) not in found:
                found[model, own] = None
                break
    return list(found)


def encoded(settings: Settings) -> npt.NDArray[np.float64]:
    """Numbers about 0 to 1."""
    own = asdict(settings)
    logs = {
        "learning_rate": (-6.0, -1.0), "head_factor": (0.0, 2.0), "weight_decay": (-5.0, 0.0), "l2_sp": (-5.0, 0.0),
        "batch_size": (0.5, 2.5),
    }  # fmt: skip
    found = [
        (math.log10(max(own[name], 10.0**low)) - low) / (high - low) for name, (low, high) in logs.items()
    ]  # what is 0 counts as the smallest
    found += [own[name] for name in ("frozen", "layer_decay")]
    found += [5 * own["warmup"], 10 * own["label_smoothing"], 2 * own["dropout"], 2 * own["mixup"]]
    found += [
        own["lora_rank"] / 16,
        float(own["lora_rank"] > 0),
        float(own["frozen"] == 1.0),
        float(own["augmentation"] == "light"),
    ]
    found += [float(own["schedule"] == name) for name in ("constant", "linear", "cosine")]
    return np.clip(found, 0.0, 1.5)


SETTINGS_COLUMNS = tuple(f"x{at:02d}" for at in range(len(encoded(Settings()))))  # what `encoded` gives, in tables
