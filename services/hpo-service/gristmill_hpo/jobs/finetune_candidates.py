"""What a search for a model to finetune chooses from, and what it knows of each choice so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.jobs.searches import Trial
from gristmill_hpo.finetuning.backbones import takes_lora
from gristmill_hpo.finetuning.settings import Settings, draw_pairs, space_of
from gristmill_hpo.specs import finetuning as specs
from gristmill_ml.hub import HubError, find, folder_of, is_here, models


@dataclass(frozen=True)
class Pool:
    """Candidates: which model (its place among names and archives), and how."""

    sources: tuple[tuple[str | None, str | None], ...]  # a name of the hub, or an archive
    models: tuple[int, ...]
    settings: tuple[Settings, ...]

    def __len__(self) -> int:
        return len(self.models)

    def name(self, candidate: int) -> str:
        named, archive = self.sources[self.models[candidate]]
        return named or f"archive {archive}"


def pool_of(spec: specs.FinetuneSearchSpec, names: Sequence[str]) -> Pool:
    """The same for the same spec."""
    sources = (*((name, None) for name in names), *((None, archive) for archive in spec.archives))
    if spec.method == "default":
        return Pool(sources, tuple(range(len(sources))), (Settings(),) * len(sources))
    space, random = space_of(spec.modality, spec.space), np.random.default_rng([spec.seed, 3])
    attentive = [*(takes_lora(find(name, spec.modality)) for name in names), *(True for _ in spec.archives)]
    found = draw_pairs(space, attentive, spec.candidates, random)
    return Pool(sources, tuple(model for model, _ in found), tuple(own for _, own in found))


def names_of(spec: specs.FinetuneSearchSpec) -> list[str]:
    """Of the hub's models: those that were named, which must be there, or can be tried to be fetched; or all that are there."""
    if spec.models is None:
        with input_at_fault("/models", HubError):
            known = models(spec.modality)
        found = [name for name, model in known.items() if model.kind != "scratch" and is_here(model)]
        if not found and not spec.archives:
            raise InvalidInput("None of the hub's models is installed here. Send an archive.", pointer="/models")
        return found
    for at, name in enumerate(spec.models):
        pointer = f"/models/{at}"
        with input_at_fault(pointer, HubError):
            model = find(name, spec.modality)
            if model.kind == "scratch":
                words = f"The model {name!r} is not pretrained: there is nothing to finetune."
                raise InvalidInput(words, pointer=pointer)
            if model.repository is None:  # fetching is for trials: it may take long
                folder_of(model)
    return list(dict.fromkeys(spec.models))


@dataclass
class Log:
    """What the first step found out, and all that was asked and told, in order; kept in the search's checkpoint.

    Attributes:
        events: ["ask", candidate, step, seconds that were expected or none] for each trial, and ["tell", its number].
        best: [candidate, epochs, state] of those that are judged at the end, the best first; [] before that.
        ended_by: what ran out, once something has. choosing: seconds spent on choosing so far.
    """

    names: list[str]
    descriptors: list[float]
    about: dict[str, Any]
    events: list[list[Any]] = field(default_factory=list)
    best: list[list[Any]] = field(default_factory=list)
    ended_by: Literal["time", "candidates"] | None = None
    choosing: float = 0.0


@dataclass(frozen=True)
class Tried:
    """A candidate that was begun. `setups`: seconds of opening its model, of each of its trials."""

    candidate: int
    curve: specs.FinetuneCurve
    state: str | None
    setups: tuple[float, ...]
    ended: str
    failure: str | None

    @property
    def best(self) -> int:
        """The epoch of the highest score, from 1; 0: none."""
        return int(np.argmax(self.curve.scores)) + 1 if self.curve.scores else 0

    @property
    def score(self) -> float:
        return self.curve.scores[self.best - 1] if self.best else -1.0

    @property
    def seconds(self) -> float:
        """Spent on it in all."""
        return sum(self.curve.seconds) + sum(self.setups)


def tried_of(trials: Sequence[Trial], candidates: Sequence[int], pool: Pool) -> dict[int, Tried]:
    """By candidate, what its newest trial knows. Raises InvalidInput when a trial found the data to be at fault."""
    found: dict[int, Tried] = {}
    for trial, candidate in zip(trials, candidates, strict=True):
        if not trial.finished:
            continue
        error = trial.error
        if (
            error is not None
            and error["code"] == "invalid_input"
            and not (error.get("pointer") or "").startswith(("/model", "/archive", "/settings"))
        ):
            raise InvalidInput(error["detail"], pointer=error.get("pointer", "/data"))
        before = found.get(candidate)
        if trial.result is None:
            empty = specs.FinetuneCurve(losses=[], scores=[], validation=[], seconds=[])
            ended = "out of time" if error is not None and error["code"] == "timeout" else "failed"
            failure = (error or {}).get("detail", "it was cancelled")
            found[candidate] = Tried(
                candidate, before.curve if before else empty, before.state if before else None, before.setups if before else (), ended,
                failure,
            )  # fmt: skip
            continue
        result = specs.FinetuneResult.model_validate(trial.result)
        ended = _ended(trial, result)
        state = result.state or (before.state if before else None)
        setups = (*(before.setups if before else ()), result.setup_seconds)
        found[candidate] = Tried(candidate, result.curve, state, setups, ended, None)
    return found


def _ended(trial: Trial, result: specs.FinetuneResult) -> str:
    if result.diverged:
        return "diverged"
    if result.epochs >= trial.spec["epochs"]:
        return "trained to the end"
    return "others looked better" if result.epochs >= trial.spec["stop_after"] else "out of time"
