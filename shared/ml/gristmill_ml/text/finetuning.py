"""Finetuning a text classifier: an encoder and a linear head, with a checkpoint after every epoch from which it goes on exactly."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from gristmill_ml.text.encoders import TextModel, add_lora
from gristmill_ml.text.tokens import TokenizedTexts

Array = npt.NDArray[Any]
Update = Literal["full", "frozen", "lora"]

_CLIP = 1.0
_EVALUATED_AT_ONCE = 64
_EPS = 1e-7


@dataclass(frozen=True)
class Finetuning:
    """How a classifier is finetuned.

    Attributes:
        update: all weights ("full"); the head only, on features that are computed once ("frozen"); or low-rank changes ("lora").
        learning_rate, head_learning_rate: of AdamW, for the encoder and for the head, which has everything to learn; they rise
            over the first `warmup` of the steps and then fall to 0.
        max_tokens: of a text; what is longer, or longer than the model can read, is cut.
    """

    update: Update = "full"
    learning_rate: float = 5e-5
    head_learning_rate: float = 5e-3
    epochs: int = 3
    batch_size: int = 32
    weight_decay: float = 0.01
    warmup: float = 0.1
    dropout: float = 0.1
    lora_rank: int = 8
    max_tokens: int = 64
    seed: int = 0


@dataclass
class Curve:
    """One number an epoch: losses (NLL), the share of validation rows that are wrong, and seconds."""

    training: list[float] = field(default_factory=list)
    validation: list[float] = field(default_factory=list)
    validation_error: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Texts:
    """Texts and the numbers of their classes."""

    texts: list[str]
    labels: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.texts)


class Classifier(nn.Module):
    """An encoder and a linear head."""

    def __init__(self, model: TextModel, classes: int, how: Finetuning) -> None:
        super().__init__()
        self.encoder, self.dropout = model.encoder, nn.Dropout(how.dropout)
        if how.update == "lora":
            add_lora(self.encoder, how.lora_rank)
        elif how.update == "frozen":
            self.encoder.requires_grad_(False)
        self.head = nn.Linear(model.encoder.width, classes)

    def forward(self, features: Tensor) -> Tensor:
        found: Tensor = self.head(self.dropout(features))
        return found


def finetune(
    make: Callable[[], TextModel],
    train: Texts,
    validation: Texts,
    others: Sequence[Texts],
    classes: int,
    how: Finetuning,
    *,
    checkpoint: Path | None = None,
    keep: Callable[[dict[str, Any]], None] = lambda state: None,
    progress: Callable[[float, str, dict[str, float]], None] = lambda done, message, metrics: None,
) -> tuple[list[Array], Curve]:
    """Finetune and predict.

    Args:
        make: opens the model; random numbers are seeded before.
        others: more texts to predict, of which nothing else is used.
        checkpoint: the state of an earlier attempt, to go on from. keep: called with the state after every epoch.
        progress: called after every batch with the share done, words and metrics; may raise to stop.

    Returns:
        N x C probabilities for validation and each of `others`, and the learning curve.
    """
    torch.manual_seed(how.seed)
    model = make()
    classifier = Classifier(model, classes, how)
    most_tokens = min(how.max_tokens, model.most_tokens)
    tokens = [_Inputs(model.tokenizer, part.texts, most_tokens) for part in (train, validation, *others)]
    inputs: Sequence[_Inputs | _Features] = tokens
    if how.update == "frozen":
        inputs = [_Features(_encoded(classifier, own, progress)) for own in tokens]
    labels = torch.from_numpy(train.labels)
    learnt = [p for p in classifier.parameters() if p.requires_grad]
    optimizer = _optimizer(classifier, how)
    steps = math.ceil(len(train) / how.batch_size)
    curve, start = Curve(), 0
    if checkpoint is not None:
        start, curve = _resume(checkpoint, learnt, optimizer)
    for epoch in range(start, how.epochs):
        started = time.perf_counter()
        # All randomness of an epoch follows from its number, so that going on is the same as never having stopped.
        torch.manual_seed(how.seed * 10_007 + epoch + 1)
        order, losses = torch.randperm(len(train)), 0.0
        classifier.train()
        for step, rows in enumerate(order.split(how.batch_size)):
            for group in optimizer.param_groups:
                group["lr"] = group["highest"] * _schedule((epoch * steps + step) / (how.epochs * steps), how.warmup)
            optimizer.zero_grad(set_to_none=True)
            loss = nn.functional.cross_entropy(classifier(inputs[0].features(classifier, rows)), labels[rows])
            loss.backward()
            nn.utils.clip_grad_norm_(learnt, _CLIP)
            optimizer.step()
            losses += float(loss.detach()) * len(rows)
            done = (epoch + (step + 1) / steps) / how.epochs
            progress(0.9 * done, f"epoch {epoch + 1}/{how.epochs}", {"loss": float(loss.detach())})
        found = _predict(classifier, inputs[1])
        curve.training.append(losses / len(train))
        curve.validation.append(float(-np.log(found[np.arange(len(validation)), validation.labels] + _EPS).mean()))
        curve.validation_error.append(float((found.argmax(axis=1) != validation.labels).mean()))
        curve.seconds.append(time.perf_counter() - started)
        weights = [parameter.detach() for parameter in learnt]
        keep({"epoch": epoch + 1, "learnt": weights, "optimizer": optimizer.state_dict(), "curve": asdict(curve)})
    return [_predict(classifier, own) for own in inputs[1:]], curve


def _optimizer(classifier: Classifier, how: Finetuning) -> torch.optim.Optimizer:
    encoder = [p for p in classifier.encoder.parameters() if p.requires_grad]
    groups = [{"params": list(classifier.head.parameters()), "highest": how.head_learning_rate}]
    groups += [{"params": encoder, "highest": how.learning_rate}] if encoder else []
    return torch.optim.AdamW(groups, weight_decay=how.weight_decay)


def _schedule(done: float, warmup: float) -> float:
    return min(1.0, (done + 1e-3) / warmup if warmup else 1.0, (1 - done) / max(1e-9, 1 - warmup))


def _resume(checkpoint: Path, learnt: list[nn.Parameter], optimizer: torch.optim.Optimizer) -> tuple[int, Curve]:
    state = torch.load(checkpoint, weights_only=True)
    with torch.no_grad():
        for parameter, kept in zip(learnt, state["learnt"], strict=True):
            parameter.copy_(kept)
    optimizer.load_state_dict(state["optimizer"])
    return int(state["epoch"]), Curve(**state["curve"])


class _Inputs(TokenizedTexts):
    def features(self, classifier: Classifier, rows: Tensor) -> Tensor:
        """R x D, through the encoder."""
        found: Tensor = classifier.encoder(*self.padded(rows))
        return found


class _Features:
    """Features that are computed already."""

    def __init__(self, features: Tensor) -> None:
        self._features = features

    def __len__(self) -> int:
        return len(self._features)

    def features(self, classifier: Classifier, rows: Tensor) -> Tensor:
        return self._features[rows]

    def by_length(self) -> Tensor:
        return torch.arange(len(self))


@torch.no_grad()
def _encoded(
    classifier: Classifier, inputs: _Inputs, progress: Callable[[float, str, dict[str, float]], None]
) -> Tensor:
    """N x D features of a frozen encoder."""
    classifier.eval()
    features = torch.empty(len(inputs), classifier.encoder.width)
    for rows in inputs.by_length().split(_EVALUATED_AT_ONCE):
        features[rows] = inputs.features(classifier, rows)
        progress(0.0, "features of the frozen encoder", {})
    return features


@torch.no_grad()
def _predict(classifier: Classifier, inputs: _Inputs | _Features) -> Array:
    """N x C probabilities."""
    classifier.eval()
    found = torch.empty(len(inputs), classifier.head.out_features)
    for rows in inputs.by_length().split(_EVALUATED_AT_ONCE):
        found[rows] = torch.softmax(classifier(inputs.features(classifier, rows)), dim=1)
    return found.numpy()
