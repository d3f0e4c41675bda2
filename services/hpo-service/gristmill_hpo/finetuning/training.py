"""Finetuning, an epoch at a time: what is there after an epoch can be put away, and gone on from exactly."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from gristmill_hpo.finetuning.backbones import Backbone
from gristmill_hpo.finetuning.data import Part
from gristmill_hpo.finetuning.inputs import Inputs, behind, inputs_of, probabilities
from gristmill_hpo.finetuning.settings import Settings
from gristmill_ml.text.encoders import LoRA, add_lora

Array = npt.NDArray[Any]
State = dict[str, Tensor]

_CLIP = 1.0


class DivergedError(ArithmeticError):
    """The loss or a weight is not finite any more."""


@dataclass
class Curve:
    """One number an epoch: the training loss (NLL), validation accuracy and NLL, and seconds."""

    losses: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    validation: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


class Classifier(nn.Module):
    """Frozen stages, stages that learn, and a linear head. Raises HubError where the backbone cannot be cut or changed so."""

    def __init__(self, backbone: Backbone, classes: int, settings: Settings) -> None:
        super().__init__()
        self.lower, self.upper = backbone.cut(settings.frozen)
        if settings.lora_rank:
            add_lora(self.upper, settings.lora_rank)
        self.dropout, self.head = nn.Dropout(settings.dropout), nn.Linear(backbone.width, classes)

    def forward(self, states: Any) -> Tensor:
        found: Tensor = self.head(self.dropout(self.upper(states)))
        return found

    def learnt(self) -> dict[str, Tensor]:
        """By name: parameters that learn, and statistics of normalisations that move with them."""
        parts = {"upper": self.upper, "head": self.head}
        found: dict[str, Tensor] = {}
        for name, part in parts.items():
            found |= {f"{name}.{key}": own for key, own in part.named_parameters() if own.requires_grad}
            found |= {f"{name}.{key}": own for key, own in part.named_buffers() if own.is_floating_point()}
        return found


class Finetuning:
    """A classifier that is being finetuned.

    Args:
        epochs: all that there will be; the learning rate's schedule ends there.
        max_tokens: of a text; what is longer is cut.

    Attributes:
        done: epochs so far. best: of those, the one with the highest validation accuracy (from 1).
        kept: the learnt weights after `best`.
    """

    def __init__(
        self, backbone: Backbone, train: Part, validation: Part, classes: int, settings: Settings, epochs: int, *, max_tokens: int = 64,
        seed: int = 0,
    ) -> None:  # fmt: skip
        torch.manual_seed(seed)
        self.settings, self.epochs, self.seed = settings, epochs, seed
        self.classifier = Classifier(backbone, classes, settings)
        self._backbone, self._max_tokens = backbone, max_tokens
        self._parts, self._inputs = (train, validation), list[Inputs]()
        self._labels = torch.from_numpy(train.labels)
        self._learnt = [own for own in self.classifier.parameters() if own.requires_grad]
        self._origin = [own.detach().clone() for own in self.classifier.upper.parameters() if own.requires_grad]
        self._optimiser = torch.optim.AdamW(self._groups())
        self.curve, self.done, self.best = Curve(), 0, 0
        self.kept: State = {}

    def prepare(self, progress: Callable[[float], None] = lambda done: None) -> None:
        """Work out what frozen stages make of the data, once; epochs do so if nothing else did. `progress` is called with the share
        that is done, and may raise."""
        if not self._inputs:
            train = self._read(self._parts[0], lambda done: progress(0.7 * done), self.settings.augmentation == "none")
            self._inputs = [train, self._read(self._parts[1], lambda done: progress(0.7 + 0.3 * done))]

    def _read(self, part: Part, progress: Callable[[float], None], cache: bool = True) -> Inputs:
        raw = inputs_of(part.inputs, self._backbone, self._max_tokens)
        return behind(self.classifier.lower, raw, cache, progress)

    def _groups(self) -> list[dict[str, Any]]:
        """One rate for each stage: the topmost has the full one. Norms and biases do not decay, nor does what is held to its origin."""
        settings = self.settings
        decays = (settings.weight_decay, 0.0 if settings.l2_sp else settings.weight_decay)  # of the head; of all below
        rates = [(list(self.classifier.head.parameters()), settings.learning_rate * settings.head_factor)]
        stages = self.classifier.upper.stages
        if settings.lora_rank:
            rates.append(([p for p in self.classifier.upper.parameters() if p.requires_grad], settings.learning_rate))
            stages = []
        for depth, stage in enumerate(reversed(stages)):
            rates.append((stage, settings.learning_rate * settings.layer_decay**depth))
        return [
            {"params": own, "highest": rate, "lr": rate, "weight_decay": decay}
            for at, (parameters, rate) in enumerate(rates)
            for own, decay in (
                ([p for p in parameters if p.dim() > 1], decays[at > 0]),
                ([p for p in parameters if p.dim() <= 1], 0.0),
            )
            if own
        ]

    def epoch(self, progress: Callable[[float, float], None] = lambda done, loss: None) -> None:
        """Train for one more epoch and judge. `progress` is called after every batch with the epoch's share and the loss; may raise.

        Raises DivergedError, after which there is only the way back to the best epoch.
        """
        self.prepare()
        started = time.perf_counter()
        # All chances of an epoch follow from its number, so that going on is the same as never having stopped.
        torch.manual_seed(self.seed * 10_007 + self.done + 1)
        order, total = torch.randperm(len(self._labels)), 0.0
        batches = list(order.split(self.settings.batch_size))
        if len(batches[-1]) == 1 and len(batches) > 1:  # one row alone has no statistics to be normalised by
            batches[-2:] = [torch.cat(batches[-2:])]
        self.classifier.train()
        for step, rows in enumerate(batches):
            share = (self.done + step / len(batches)) / self.epochs
            for group in self._optimiser.param_groups:
                group["lr"] = group["highest"] * self._rate(share + 1 / (2 * self.epochs * len(batches)))
            loss = self._step(rows)
            total += loss * len(rows)
            progress((step + 1) / len(batches), loss)
        found, judged = self._judge(), self._parts[1].labels
        self.done += 1
        self.curve.losses.append(total / len(order))
        self.curve.scores.append(float((found.argmax(axis=1) == judged).mean()))
        self.curve.validation.append(float(-np.log(found[np.arange(len(found)), judged] + 1e-7).mean()))
        self.curve.seconds.append(time.perf_counter() - started)
        if not self.best or self.curve.scores[-1] > self.curve.scores[self.best - 1]:
            self.best = self.done
            self.kept = {name: own.detach().clone() for name, own in self.classifier.learnt().items()}

    def _step(self, rows: Tensor) -> float:
        settings = self.settings
        states, labels = self._inputs[0].batch(rows, settings.augmentation != "none"), self._labels[rows]
        mixed, share = None, 1.0
        if settings.mixup and len(rows) > 1:
            share = float(np.random.default_rng(int(torch.randint(2**31, ()))).beta(settings.mixup, settings.mixup))
            mixed = torch.randperm(len(rows))
            states = type(states)(share * states.values + (1 - share) * states.values[mixed], states.mask)
        self._optimiser.zero_grad(set_to_none=True)
        logits = self.classifier(states)
        loss = self._loss(logits, labels)
        if mixed is not None:
            loss = share * loss + (1 - share) * self._loss(logits, labels[mixed])
        whole = loss
        if settings.l2_sp and self._origin:
            now = [own for own in self.classifier.upper.parameters() if own.requires_grad]
            distance = torch.stack([(own - first).square().sum() for own, first in zip(now, self._origin, strict=True)])
            whole = loss + settings.l2_sp * distance.sum()
        if not math.isfinite(whole.item()):
            raise DivergedError("The loss is not finite any more.")
        whole.backward()
        nn.utils.clip_grad_norm_(self._learnt, _CLIP)
        self._optimiser.step()
        return loss.item()

    def _loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        return nn.functional.cross_entropy(logits, labels, label_smoothing=self.settings.label_smoothing)

    def _rate(self, share: float) -> float:
        """Of the highest, after a share of all steps."""
        settings = self.settings
        if share < settings.warmup:
            return share / settings.warmup
        left = (1 - share) / max(1 - settings.warmup, 1e-9)
        return {"constant": 1.0, "linear": left, "cosine": 0.5 * (1 - math.cos(math.pi * left))}[settings.schedule]

    def _judge(self) -> Array:
        found = self._probabilities(self._inputs[1])
        if not np.isfinite(found).all():
            raise DivergedError("What the model says is not finite any more.")
        return found

    def _probabilities(self, inputs: Inputs) -> Array:
        self.classifier.eval()
        return probabilities(self.classifier, inputs, self.classifier.head.out_features)

    def back_to_best(self) -> None:
        """Put back the weights of the best epoch, if there is one."""
        if self.best:
            self._put_back(self.kept)

    def predictions_of_best(self, parts: list[Part]) -> list[Array]:
        """N x C probabilities by the weights of the best epoch, which are put back; training does not go on from here."""
        self._put_back(self.kept)
        return [self._probabilities(self._read(part, lambda done: None)) for part in parts]

    def state(self) -> tuple[State, dict[str, Any]]:
        """All that changes: tensors, and numbers as JSON can say them."""
        tensors = {f"now.{name}": own.detach() for name, own in self.classifier.learnt().items()}
        if self.best != self.done:
            tensors |= {f"best.{name}": own for name, own in self.kept.items()}
        steps = {}
        for number, own in self._optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser.{number}.{name}": own[name] for name in ("exp_avg", "exp_avg_sq")}
            steps[str(number)] = float(own["step"])
        return tensors, {"done": self.done, "best": self.best, "steps": steps, "curve": vars(self.curve)}

    def restore(self, tensors: State, numbers: dict[str, Any]) -> None:
        """Go on from a state. Raises ValueError, KeyError or TypeError where it is of another model, data or settings."""
        self._put_back(_under("now.", tensors))
        kept, moments = _under("best.", tensors), _under("optimiser.", tensors)
        own = self._optimiser.state_dict()
        own["state"] = {
            int(number): {
                "step": torch.tensor(step), "exp_avg": moments[f"{number}.exp_avg"], "exp_avg_sq": moments[f"{number}.exp_avg_sq"]
            }
            for number, step in numbers["steps"].items()
        }  # fmt: skip
        self._optimiser.load_state_dict(own)
        self.done, self.best, self.curve = int(numbers["done"]), int(numbers["best"]), Curve(**numbers["curve"])
        self.kept = kept or {name: own.detach().clone() for name, own in self.classifier.learnt().items()}

    def _put_back(self, weights: State) -> None:
        learnt = self.classifier.learnt()
        if set(learnt) != set(weights):
            raise ValueError("These are the weights of another model.")
        with torch.no_grad():
            for name, own in learnt.items():
                if own.shape != weights[name].shape:
                    raise ValueError("These are the weights of another model.")
                own.copy_(weights[name])


def _under(prefix: str, tensors: State) -> State:
    return {name.removeprefix(prefix): own for name, own in tensors.items() if name.startswith(prefix)}


def merged(classifier: Classifier) -> Classifier:
    """With low-rank changes added to the weights that they change."""
    for module in list(classifier.upper.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, LoRA):
                with torch.no_grad():
                    child.layer.weight += child.scale * child.up @ child.down
                setattr(module, name, child.layer)
    return classifier
