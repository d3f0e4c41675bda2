"""From curves to what a deep-kernel process is asked and told."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from gristmill_hpo.quicktune.curves import Candidates
from gristmill_hpo.quicktune.network import Points

Array = npt.NDArray[np.float64]
Wanted = tuple[int, int, int]  # candidate, how many steps are known of it, the step asked for (from 1)

_LEAST_SECONDS = 1e-3
_LOG_AMOUNT, _LOG_SECONDS = 10.0, 5.0  # logarithms are divided by these


def points_of(
    candidates: Candidates, descriptors: Array, values: Array, wanted: Sequence[Wanted], steps: int
) -> Points:
    """Points of one dataset: `values` (K x T) up to what is known, for a network that sees curves of `steps` steps.

    Longer curves show their last `steps` steps.
    """
    count = len(wanted)
    curves, amounts = np.zeros((count, 2, steps), np.float32), np.zeros((count, 3), np.float32)
    logs, ends = np.log(candidates.amounts) / _LOG_AMOUNT, np.log(candidates.ends) / _LOG_AMOUNT
    for row, (candidate, known, step) in enumerate(wanted):
        shown = values[candidate, max(0, known - steps) : known]
        curves[row, 0, : len(shown)], curves[row, 1, : len(shown)] = np.nan_to_num(shown), ~np.isnan(shown)
        before = logs[candidate, known - 1] if known else 0.0
        amounts[row] = logs[candidate, step - 1], before, logs[candidate, step - 1] / (ends[candidate] or 1.0)
    chosen = np.array([own[0] for own in wanted], int)
    return Points(
        torch.from_numpy(candidates.models[chosen].astype(np.int64)), torch.from_numpy(candidates.settings[chosen]).float(),
        torch.from_numpy(np.tile(descriptors, (count, 1))).float(), torch.from_numpy(amounts), torch.from_numpy(curves),
    )  # fmt: skip


def log_seconds(seconds: Any) -> Any:
    """As costs are predicted."""
    return np.log(np.maximum(seconds, _LEAST_SECONDS)) / _LOG_SECONDS


def seconds_of(logs: Array) -> Array:
    """The inverse of `log_seconds`."""
    return np.asarray(np.exp(_LOG_SECONDS * logs))
