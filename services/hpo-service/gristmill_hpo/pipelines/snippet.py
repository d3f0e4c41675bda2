"""A pipeline as Python that anyone can run with scikit-learn alone."""

from typing import Any

from sklearn import clone, config_context
from sklearn.base import BaseEstimator
from sklearn.pipeline import Pipeline as SklearnPipeline

from gristmill_ml.tabular.columns import Columns

_DATES = """
for name in {names}:
    dates = pd.to_datetime(table[name], utc=True).dt.tz_localize(None)
    table[f"{{name}} year"] = dates.dt.year
    table[f"{{name}} month"] = dates.dt.month
    table[f"{{name}} weekday"] = dates.dt.day_of_week
    table[f"{{name}} hour"] = dates.dt.hour
    table[f"{{name}} seconds"] = (dates - pd.Timestamp(0)).dt.total_seconds()
"""


class _Name:
    """Prints as the variable that holds a list; a long list would print shortened."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name


def snippet(pipeline: SklearnPipeline, columns: Columns, target: str) -> str:
    """A program that builds the unfitted `pipeline` and fits it to the table in `table`."""
    shown = clone(pipeline)
    shown["columns"].transformers = [(name, step, _Name(name)) for name, step, _ in shown["columns"].transformers]
    with config_context(print_changed_only=True):
        built = shown.__repr__(N_CHAR_MAX=10**7)
    modules: dict[str, set[str]] = {}
    for part in _parts(pipeline):
        module = _public(type(part) if isinstance(part, BaseEstimator) else part)
        modules.setdefault(module, set()).add((type(part) if isinstance(part, BaseEstimator) else part).__name__)
    imports = [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(modules.items())]
    # Functions print as objects with an address.
    for part in _parts(pipeline):
        if not isinstance(part, BaseEstimator):
            built = built.replace(repr(part), part.__name__)
    dates = [column.name for column in columns.used if column.kind == "date"]
    inputs = [name for column in columns.used for name in column.inputs]
    lines = [
        "import numpy as np", "import pandas as pd", *imports, "",
        f'table = pd.read_parquet("table.parquet", columns={[*(column.name for column in columns.used), target]!r})',
        f"table = table.dropna(subset=[{target!r}])",
        *(_DATES.format(names=dates).strip().splitlines() if dates else []),
        f"numbers = {columns.numbers!r}", f"categories = {columns.categories!r}",
        "table[numbers] = table[numbers].astype(float).replace([np.inf, -np.inf], np.nan)",
        "table[categories] = table[categories].astype(object)",
        f"inputs = {inputs!r}", "", f"pipeline = {built}", f"pipeline.fit(table[inputs], table[{target!r}])",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _parts(value: Any) -> list[Any]:
    """Estimators and functions inside a pipeline, itself included."""
    if isinstance(value, BaseEstimator):
        return [value, *(part for own in value.get_params(deep=False).values() for part in _parts(own))]
    if isinstance(value, list | tuple):
        return [part for own in value for part in _parts(own)]
    return [value] if callable(value) and hasattr(value, "__module__") else []


def _public(value: Any) -> str:
    """`sklearn.ensemble._forest` is imported from `sklearn.ensemble`."""
    return ".".join(part for part in value.__module__.split(".") if not part.startswith("_"))
