"""Rows of labelled data in three parts: those that train, those that validate, those that test."""

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.intp]

SHARES = {"train": 0.6, "validation": 0.2, "test": 0.2}


def alone(numbers: Rows) -> Rows:
    """The classes of one row, which cannot be both learnt and judged."""
    found, counts = np.unique(numbers, return_counts=True)
    return np.asarray(found[counts == 1])


def draw_parts(numbers: Rows, random: np.random.Generator) -> npt.NDArray[np.str_]:
    """A part for every row; of every class the same shares, as near as can be, and at least one row to train on.

    Args:
        numbers: of the rows' classes.
    """
    found = np.empty(len(numbers), dtype="<U10")
    bounds = np.cumsum(list(SHARES.values()))[:-1]
    for number in np.unique(numbers):
        rows = random.permutation(np.flatnonzero(numbers == number))
        # A random offset, so that classes of few rows do not all fall into the same parts.
        at = (np.arange(len(rows)) + random.random()) / len(rows)
        found[rows] = np.array(list(SHARES))[np.searchsorted(bounds, at, side="right")]
        found[rows[0]] = "train"
    return found


def capped(rows: Rows, numbers: Rows, most: int | None, random: np.random.Generator) -> Rows:
    """At most so many of the rows; rows of rare classes go first, so that none is lost while there is room."""
    if most is None or len(rows) <= most:
        return rows
    shuffled = random.permutation(rows)
    order = np.argsort(numbers[shuffled], kind="stable")
    _, starts, counts = np.unique(numbers[shuffled][order], return_index=True, return_counts=True)
    place = np.empty(len(shuffled))
    place[order] = (np.arange(len(order)) - np.repeat(starts, counts)) / np.repeat(counts, counts)
    return np.sort(shuffled[np.argsort(place, kind="stable")[:most]])
