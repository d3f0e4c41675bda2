"""Learning curves of many datasets from a table."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from gristmill_hpo.quicktune.curves import Candidates, Curves

UNKNOWN = "?"  # what any other model is called; its number is 0


class CurvesError(ValueError):
    """The table cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Columns:
    """What columns hold.

    Attributes:
        settings: numbers that tell a candidate. descriptors: numbers that tell a dataset. adds_up: whether `seconds` are of a step
            alone; otherwise, of a training from the beginning.
    """

    settings: tuple[str, ...] = ()
    descriptors: tuple[str, ...] = ()
    adds_up: bool = True


def read_curves(
    table: pd.DataFrame, columns: Columns, models: Sequence[str] = ()
) -> tuple[list[Curves], tuple[str, ...]]:
    """Curves by dataset, and the models that they are of.

    Args:
        table: a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1) and
            `seconds`; if they are there, also `model`, `amount` (what steps stand for, growing), `whole` (the amount of a complete
            training, which may be more than was trained), `result` (a test score) and the columns that are named. Rows without a
            score are left out.
        models: in the order of their numbers, from 1; those that are not named are number 0. (): those of the table.

    Raises CurvesError.
    """
    needed = ["dataset", "candidate", "step", "score", "seconds", *columns.settings, *columns.descriptors]
    missing = [name for name in needed if name not in table]
    _demand(not missing, f"The table has no column {missing[:1]}.")
    table = table.dropna(subset=["score"]).copy()
    _demand(len(table) > 0, "The table has no row with a score.")
    for name, fallback in (("model", UNKNOWN), ("amount", table["step"]), ("result", table["score"])):
        if name not in table:
            table[name] = fallback
    for name in ("step", "score", "seconds", "amount", "result", *columns.settings):
        table[name] = _numbers(table, name)
    longest = table.groupby(["dataset", "candidate"])["amount"].transform("max")
    table["whole"] = _numbers(table, "whole") if "whole" in table else longest
    _demand(
        bool((table["step"] % 1 == 0).all() and table["step"].between(1, 10_000).all()), "Steps are counted from 1."
    )
    _demand(bool(table["score"].between(0, 1).all()), "Scores must lie between 0 and 1.")
    _demand(
        bool((table["seconds"] >= 0).all() and (table["amount"] > 0).all()), "Seconds and amounts must be positive."
    )
    _demand(bool((table["whole"] >= table["amount"]).all()), "An amount is more than the whole.")
    for name in ("dataset", "candidate", "model"):
        table[name] = table[name].astype(str)
    twice = table.duplicated(["dataset", "candidate", "step"])
    _demand(
        not twice.any(),
        f"A step of a candidate is listed twice: {table[twice].iloc[:1][['dataset', 'candidate']].values}.",
    )
    names = tuple(models) if models else (UNKNOWN, *sorted(set(table["model"]) - {UNKNOWN}))
    return [_of_one(str(name), own, columns, names) for name, own in table.groupby("dataset", sort=True)], names


def _of_one(name: str, table: pd.DataFrame, columns: Columns, models: tuple[str, ...]) -> Curves:
    table = table.assign(step=table.groupby("candidate")["step"].rank().astype(int))  # gaps are closed
    shape = {
        key: table.pivot(index="candidate", columns="step", values=key)
        for key in ("score", "result", "seconds", "amount")
    }
    first = table.groupby("candidate", sort=True).first()
    amounts = shape["amount"].to_numpy(float)
    growing = np.diff(amounts, axis=1)
    _demand(
        bool((growing[~np.isnan(growing)] > 0).all()),
        f"The amounts of the dataset {name!r} do not grow with the steps.",
    )
    candidates = Candidates(
        np.array([models.index(own) if own in models else 0 for own in first["model"]]),
        first[list(columns.settings)].to_numpy(float).reshape(len(first), len(columns.settings)), amounts, columns.adds_up,
        tuple(first.index), first["whole"].to_numpy(float),
    )  # fmt: skip
    descriptors = table[list(columns.descriptors)].apply(pd.to_numeric, errors="coerce").iloc[0].to_numpy(float)
    return Curves(
        name, candidates, descriptors, *(shape[key].to_numpy(float) for key in ("score", "result", "seconds"))
    )


def _numbers(table: pd.DataFrame, name: str) -> "pd.Series[float]":
    numbers = pd.to_numeric(table[name], errors="coerce").astype(float)
    _demand(bool(np.isfinite(numbers).all()), f"The column {name!r} has values that are no finite numbers.")
    return numbers


def _demand(truth: bool, words: str) -> None:
    if not truth:
        raise CurvesError(words)
