"""The calls of the explain service. A model stays in memory between calls."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.specs import escape_pointer
from gristmill_explain.answers import importances, known, task_of, told
from gristmill_explain.imn.artifact import KeptModel, load_imn
from gristmill_explain.imn.counterfactuals import CounterfactualError, counterfactual
from gristmill_explain.imn.estimators import IMNClassifier, probabilities
from gristmill_explain.imn.explanations import Explanation
from gristmill_explain.imn.trust import Trust, trust
from gristmill_explain.specs import imn as specs
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.tabular.columns import PLURAL, TableError

_MOST_NUMBERS = 20_000_000  # weights that are generated for one request
_MOST_TRUSTED = 2_000_000  # the same, which are then generated twenty times
_MOST_COUNTERFACTUALS = 20
_POOR = 0.5  # local fidelity


def open_model(path: Path) -> KeptModel:
    with input_at_fault("/model", ArtifactError):
        return load_imn(path)


def explain(kept: KeptModel, request: specs.ExplainCall) -> specs.ExplainAnswer:
    frame = _frame(kept, request)
    found = kept.explain(frame)
    contrasted = None if request.contrast is None else _contrasted(kept, found, request.contrast)
    changed = _counterfactuals(kept, frame, request)
    trusted, slopes = _trusted(kept, frame, request), _slopes(kept, frame) if request.slopes else None
    chances = None if kept.classes is None else probabilities(found.logits)
    warnings: list[list[str]] = [[] for _ in range(len(frame))]
    for words, doubtful in kept.doubts(frame).items():
        for place in np.flatnonzero(doubtful):
            warnings[place].append(words)
    predictions, classes = told(kept, found.logits), kept.classes
    shares = kept.model.bias_share(kept.model.encoder_.transform(frame)) if request.trust else None
    if trusted is not None:
        for place in np.flatnonzero(trusted.local_fidelity < _POOR):
            warnings[place].append(f"the explanation holds poorly nearby ({trusted.local_fidelity[place]:.2f})")
    order = np.argsort(-np.abs(found.contributions).max(axis=2), axis=1, kind="stable")[:, : request.most]
    rows = []
    for at in range(len(frame)):
        listed = found.contributions[at, order[at]]
        rows.append(
            specs.ExplainedRow(
                prediction=predictions[at],
                probabilities=None if chances is None else chances[at].tolist(),
                outputs=found.logits[at].tolist(),
                base=found.base[at].tolist(),
                contributions={found.features[own]: found.contributions[at, own].tolist() for own in order[at]},
                others=(found.contributions[at].sum(axis=0) - listed.sum(axis=0)).tolist()
                if len(listed) < len(found.features)
                else None,
                contrast=None if contrasted is None else contrasted[at],
                slopes=None if slopes is None else {name: own[at].tolist() for name, own in slopes.items()},
                counterfactual=None if changed is None else changed[at],
                bias_share=None if shares is None else float(shares[at]),
                local_fidelity=None if trusted is None else known(trusted.local_fidelity[at]),
                stability=None if trusted is None else known(trusted.stability[at]),
                warnings=warnings[at],
            )
        )
    return specs.ExplainAnswer(task=task_of(kept), classes=classes, output_names=kept.output_names, rows=rows)


def describe(kept: KeptModel, request: specs.DescribeCall) -> specs.DescribeAnswer:
    model = kept.model
    found = model.explained(model.background_).joined(kept.groups)
    return specs.DescribeAnswer(
        task=task_of(kept),
        target=kept.target,
        classes=kept.classes,
        output_names=kept.output_names,
        columns={column.name: PLURAL[column.kind] for column in kept.columns.used if column.name in found.features},
        features=importances(found, kept.numbers(model.background_)),
        dependence={
            name: _dependence(kept, found, name, f"/dependence/{at}") for at, name in enumerate(request.dependence)
        },
        about={name: str(own) for name, own in kept.about.items()},
    )


def _frame(kept: KeptModel, request: specs.ExplainCall) -> pd.DataFrame:
    try:
        frame = kept.columns.frame(kept.columns.table(request.columns))
    except TableError as error:
        pointer = "/columns" if error.column is None else f"/columns/{escape_pointer(error.column)}"
        raise InvalidInput(str(error), pointer=pointer) from error
    numbers = len(frame) * kept.model.encoder_.width * len(kept.output_names)
    if numbers > _MOST_NUMBERS:
        raise InvalidInput(
            f"{len(frame):,} rows of this model are too many for one answer: send fewer, or a table to `explain-batch`.",
            pointer="/columns",
        )
    return frame


def _trusted(kept: KeptModel, frame: pd.DataFrame, request: specs.ExplainCall) -> Trust | None:
    if not request.trust:
        return None
    if frame.shape[0] * kept.model.encoder_.width * len(kept.output_names) > _MOST_TRUSTED:
        raise InvalidInput(
            f"Trust in {len(frame):,} rows of this model is too much for one answer: send fewer, or a table to `explain-batch`.",
            pointer="/columns",
        )
    return trust(kept.model, frame)


def _slopes(kept: KeptModel, frame: pd.DataFrame) -> dict[str, npt.NDArray[np.float64]]:
    """By column that is a number, N x K: what one more of it adds, by the rows' linear models."""
    names = {own.name for own in kept.columns.used if own.kind == "number"}
    found = kept.model.slopes(kept.model.encoder_.transform(frame))
    return {name: own for name, own in found.items() if name in names}


def _contrasted(kept: KeptModel, found: Explanation, wanted: specs.Contrast) -> list[dict[str, float]]:
    this, that = (_class(kept, own, f"/contrast/{name}") for name, own in wanted.model_dump().items())
    if this == that:
        raise InvalidInput("These are the same class.", pointer="/contrast/that")
    values = found.rather_than(this, that)
    order = np.argsort(-np.abs(values), axis=1, kind="stable")
    return [{found.features[at]: float(row[at]) for at in places} for row, places in zip(values, order, strict=True)]


def _counterfactuals(
    kept: KeptModel, frame: pd.DataFrame, request: specs.ExplainCall
) -> list[specs.CounterfactualRow] | None:
    if request.counterfactual is None:
        return None
    wanted = _class(kept, request.counterfactual, "/counterfactual")
    if len(frame) > _MOST_COUNTERFACTUALS:
        raise InvalidInput(
            f"Counterfactuals of at most {_MOST_COUNTERFACTUALS} rows are found at once.", pointer="/columns"
        )
    columns = {column.name: column for column in kept.columns.used}
    for at, name in enumerate(request.keep):
        if name not in columns:
            raise InvalidInput(f"The model has no column {name!r}.", pointer=f"/keep/{at}")
    # The parts of a date belong together: none can change alone.
    fixed = [part for own in columns.values() if own.name in request.keep or own.kind == "date" for part in own.inputs]
    assert isinstance(kept.model, IMNClassifier)
    found = []
    for at in range(len(frame)):
        with input_at_fault("/counterfactual", CounterfactualError):
            own = counterfactual(kept.model, frame.iloc[at : at + 1], kept.model.classes_[wanted], fixed)
        changes = [specs.ChangedColumn(feature=c.feature, before=c.before, after=c.after) for c in own.changes]
        found.append(
            specs.CounterfactualRow(
                reached=own.reached, changes=changes, probability=own.probability, distance=own.distance
            )
        )
    return found


def _class(kept: KeptModel, name: str, pointer: str) -> int:
    if kept.classes is None:
        raise InvalidInput("This model predicts numbers, not classes.", pointer=pointer)
    if name not in kept.classes:
        known = ", ".join(kept.classes[:20])
        raise InvalidInput(f"The model knows no class {name!r}; it knows {known}.", pointer=pointer)
    return kept.classes.index(name)


def _dependence(kept: KeptModel, found: Explanation, name: str, pointer: str) -> specs.Dependence:
    if name not in found.features:
        raise InvalidInput(f"No column {name!r} matters to this model.", pointer=pointer)
    decoded = kept.model.encoder_.decoded(kept.model.background_)
    column = next(own for own in kept.columns.used if own.name == name)
    values: list[Any] = decoded[name] if column.kind != "date" else _dates(decoded[f"{name} seconds"])
    return specs.Dependence(values=values, contributions=found.contributions[:, found.features.index(name)].tolist())


def _dates(seconds: list[Any]) -> list[str | None]:
    """To the nearest minute, which is what a model's numbers hold of dates of some years."""
    return [None if own is None else pd.Timestamp(own, unit="s").round("min").isoformat() for own in seconds]
