"""Counting evaluations: an architecture that was evaluated before is not evaluated, nor paid for, again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gristmill_nas.spaces import Codes

Array = npt.NDArray[np.float64]
Evaluate = Callable[[Codes], Array]  # N x G codes to N x m objectives


@dataclass(frozen=True)
class Evaluated:
    """N x G codes and their N x m objectives, in the order in which they were evaluated."""

    codes: Codes
    objectives: Array


class Budget:
    """Evaluates at most so many different architectures, and remembers them."""

    def __init__(self, evaluate: Evaluate, most: int) -> None:
        self._evaluate, self.most = evaluate, most
        self._known: dict[bytes, Array] = {}
        self._codes: list[Codes] = []

    @property
    def left(self) -> int:
        return self.most - len(self._known)

    def __call__(self, codes: Codes) -> Array:
        """N x m objectives; infinite for what the budget has no room for."""
        new: dict[bytes, Codes] = {}
        for own in np.ascontiguousarray(codes):
            if own.tobytes() not in self._known and len(new) < self.left:
                new[own.tobytes()] = own
        if new:
            for (key, own), found in zip(new.items(), self._evaluate(np.stack(list(new.values()))), strict=True):
                self._known[key] = found
                self._codes.append(own)
        objectives = len(next(iter(self._known.values())))
        nothing = np.full(objectives, np.inf)
        return np.stack([self._known.get(own.tobytes(), nothing) for own in np.ascontiguousarray(codes)])

    def evaluated(self) -> Evaluated:
        return Evaluated(np.stack(self._codes), np.stack(list(self._known.values())))
