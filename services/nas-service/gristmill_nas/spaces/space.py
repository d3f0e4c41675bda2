"""What a search space is. Everything else works on any space and does not know which one it has."""

import heapq
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

Codes = npt.NDArray[np.int64]
Array = npt.NDArray[Any]

_MOST_REPAIRS = 10_000  # architectures that are tried for the likeliest valid one


class ArchitectureError(ValueError):
    """The text is no architecture of the space; the message says why."""


@dataclass(frozen=True)
class Decision:
    """One categorical choice of an architecture, and its options."""

    name: str
    options: tuple[str, ...]


def code_of(name: str, value: str, options: tuple[str, ...]) -> int:
    """The number of an option. Raises ArchitectureError."""
    if value not in options:
        raise ArchitectureError(f"{name} is one of {', '.join(options)}, not {value}.")
    return options.index(value)


class Space(ABC):
    """A family of architectures: G decisions, each with at most K options.

    An architecture has three forms: text, as people write it; codes, G numbers of options; and choices, a G x K one-hot (or
    relaxed) matrix through which gradients flow.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    decisions: tuple[Decision, ...]

    @abstractmethod
    def encode(self, text: str) -> Codes:
        """G codes. Raises ArchitectureError."""

    @abstractmethod
    def decode(self, codes: Codes) -> str:
        """The text of G codes."""

    def valid(self, codes: Codes) -> npt.NDArray[np.bool_]:
        """Which of N x G codes can be built and give a useful network."""
        return np.ones(len(codes), dtype=bool)

    def there(self, choices: Tensor) -> Tensor:
        """How far each decision counts for these architectures: N x G, 0 for one about a layer that is left out."""
        return torch.ones(choices.shape[:2])

    def features(self, choices: Tensor) -> Tensor:
        """What predictors see: N x F from N x G x K, differentiable."""
        return (choices * self.there(choices)[:, :, None])[:, self.options_there]

    def counts(self, choices: Tensor) -> Tensor:
        """How often each option is chosen, over decisions with the same options: N x C, differentiable."""
        counted = choices * self.there(choices)[:, :, None]
        kinds = dict.fromkeys(decision.options for decision in self.decisions)
        return torch.cat(
            [
                counted[:, [decision.options == options for decision in self.decisions], : len(options)].sum(dim=1)
                for options in kinds
            ],
            dim=1,
        )

    @property
    def feeds(self) -> tuple[tuple[int, int], ...]:
        """Which decision's result goes into which other's: pairs of decisions. As a chain, unless a space knows better."""
        return tuple((index, index + 1) for index in range(len(self.decisions) - 1))

    def operations(self, codes: Codes) -> dict[str, str]:
        """The chosen option of every decision that counts for this architecture."""
        there = (self.there(self.choices(codes[None]))[0] > 0).tolist()
        return {
            decision.name: decision.options[code]
            for decision, code, own in zip(self.decisions, codes, there, strict=True)
            if own
        }

    # -- what follows from the decisions -------------------------------------------------------------------------------

    @property
    def widths(self) -> tuple[int, ...]:
        return tuple(len(decision.options) for decision in self.decisions)

    @property
    def shape(self) -> tuple[int, int]:
        """G and K."""
        return len(self.decisions), max(self.widths)

    @property
    def options_there(self) -> Tensor:
        """G x K booleans: which options there are, where decisions have different numbers of them."""
        return torch.arange(self.shape[1]) < torch.tensor(self.widths)[:, None]

    @property
    def example(self) -> Tensor:
        """The choices of some architecture, 1 x G x K."""
        return self.choices(np.zeros((1, len(self.decisions)), dtype=np.int64))

    def choices(self, codes: Codes) -> Tensor:
        """N x G x K one-hot float32 of N x G codes."""
        return torch.nn.functional.one_hot(torch.from_numpy(codes), self.shape[1]).float()

    def sample(self, count: int, random: np.random.Generator) -> Codes:
        """`count` x G codes of valid architectures, drawn independently."""
        found = np.empty((0, len(self.decisions)), dtype=np.int64)
        while len(found) < count:
            drawn = random.integers(0, self.widths, (2 * count, len(self.decisions)))
            found = np.concatenate([found, drawn[self.valid(drawn)]])
        return self.canonical(found[:count])

    def canonical(self, codes: Codes) -> Codes:
        """The same N architectures, with 0 for decisions that do not count: so that equal ones have equal codes."""
        return np.where(self.there(self.choices(codes)).numpy() > 0, codes, 0)

    def likeliest(self, logits: Array) -> Codes:
        """N x G codes of the valid architectures with the largest sums of N x G x K logits.

        Decisions are independent, so it is the argmax of each row, unless that is invalid: then the next best is looked for.
        """
        codes: Codes = np.where(self.options_there.numpy(), logits, -np.inf).argmax(axis=2)
        for at in np.flatnonzero(~self.valid(codes)):
            codes[at] = self._likeliest_valid(logits[at])
        return self.canonical(codes)

    def _likeliest_valid(self, logits: Array) -> Codes:
        there = self.options_there.numpy()
        order = np.argsort(np.where(there, -logits, np.inf), axis=1, kind="stable")
        ranked = np.take_along_axis(logits, order, axis=1)
        start = (0,) * len(logits)
        heap, seen = [(0.0, start)], {start}
        for _ in range(_MOST_REPAIRS):
            loss, at = heapq.heappop(heap)
            codes = order[np.arange(len(at)), at]
            if self.valid(codes[None])[0]:
                return codes
            for group, place in enumerate(at):
                if place + 1 < self.widths[group]:
                    step = (*at[:group], place + 1, *at[group + 1 :])
                    if step not in seen:
                        seen.add(step)
                        heapq.heappush(heap, (loss + float(ranked[group, place] - ranked[group, place + 1]), step))
        raise ArchitectureError("No valid architecture is near this one.")
