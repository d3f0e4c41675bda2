"""Which trials are worth going on with, by what they and others showed on the way: ASHA and Hyperband.

Both look only when a trial passes a rung, a step of the resource (epochs, rows, …) that is a power of the reduction factor.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Pruner:
    """Asynchronous successive halving (Li et al., arXiv 1810.05934); with `hyperband` (arXiv 1603.06560) trials take turns in
    brackets that begin to look later and later.

    Attributes:
        least, most: steps at which a trial may first be stopped, and at which it is whole.
        factor: of the trials that pass a rung, one in so many goes on.
    """

    kind: Literal["asha", "hyperband"]
    least: int
    most: int
    factor: int = 3

    def rungs(self, number: int) -> list[int]:
        """The steps at which the trial of this number may be stopped."""
        brackets = int(math.log(self.most / self.least, self.factor) + 1e-9) + 1
        skipped = number % brackets if self.kind == "hyperband" else 0
        steps = (self.least * self.factor**at for at in range(skipped, brackets))
        return [step for step in steps if step < self.most]

    def stops(self, number: int, step: int, seen: Sequence[tuple[int, dict[int, float]]]) -> bool:
        """Whether the trial should end at this step.

        `seen` has for every trial its number and its values by step, the trial's own among them; smaller is better. A trial that
        reports at other steps is judged at the first one on or after a rung.
        """
        rungs = self.rungs(number)
        own = dict(seen)[number]
        passed = [rung for rung in rungs if rung <= step]
        if not passed or any(passed[-1] <= other < step for other in own):
            return False  # not at a rung, or judged there before
        rivals = [
            _at(values, passed[-1]) for other, values in seen if self.rungs(other)[:1] == rungs[:1]
        ]  # of the same bracket
        there = sorted(value for value in rivals if value is not None)
        going_on = max(1, len(there) // self.factor)
        return own[step] > there[going_on - 1]


def _at(values: dict[int, float], rung: int) -> float | None:
    """The value at the first step on or after a rung."""
    steps = [step for step in values if step >= rung]
    return values[min(steps)] if steps else None
