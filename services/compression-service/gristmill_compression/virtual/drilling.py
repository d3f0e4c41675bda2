"""Finding candidates: which columns could be computed from which, judged on a sample.

Linear candidates come from orthogonal matching pursuit on the correlation matrix: one matrix serves every target, so a step
costs a small solve and not a pass over the rows. Coefficients are rounded to integers and the intercept is the most frequent
residual, which is what a mean is not: unmoved by exceptions. Source: the sparse-lr drill of arXiv 2410.14066, on integers.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.functions import Copy, Linear, Term
from gristmill_compression.virtual.integers import MAX_INTEGER, Integers, IntegerView, family_of, integers_of, nulls_of
from gristmill_compression.virtual.profile import Profile

_SCREEN_ROWS = 2_000
_LARGEST_COEFFICIENT = 10**6
_ROUNDING = 0.12  # how far from an integer an estimated coefficient may be
_KEPT_A_TARGET = 3
_POOL = 64  # columns considered for one target: those most correlated with it

Matrix = npt.NDArray[np.float64]


def find_candidates(sample: pa.Table, profile: Profile, max_references: int, targets: set[str]) -> list[Copy | Linear]:
    """Candidate functions for `targets`, at most a few for each; none has been checked beyond the sample."""
    candidates: list[Copy | Linear] = list(_copies(sample, targets))
    for names in _families(sample.schema, profile.views).values():
        if len(names) > 1:
            candidates.extend(_LinearDrill(sample, names, profile, max_references).candidates(targets))
    return candidates


def _families(schema: pa.Schema, views: dict[str, IntegerView]) -> dict[str, list[str]]:
    families: dict[str, list[str]] = {}
    for field in schema:
        if field.name in views:
            families.setdefault(str(family_of(field.type)), []).append(field.name)
    return families


def _copies(sample: pa.Table, targets: set[str]) -> Iterator[Copy]:
    """Pairs of equal columns of one type."""
    by_type: dict[str, list[str]] = {}
    for field in sample.schema:
        if not pa.types.is_nested(field.type) and not pa.types.is_null(field.type):
            by_type.setdefault(str(field.type), []).append(field.name)
    for names in by_type.values():
        for index, target in enumerate(names):
            for reference in names[:index]:
                if target in targets and sample[target].equals(sample[reference]):
                    yield Copy(target=target, reference=reference)
                    break


@dataclass(frozen=True)
class _Scored:
    function: Linear
    cost: float


class _LinearDrill:
    """Linear functions between the columns `names` of one family. Rows x columns, integers at each column's own scale."""

    def __init__(self, sample: pa.Table, names: list[str], profile: Profile, max_references: int) -> None:
        self._names = names
        self._views = [profile.views[name] for name in names]
        self._max_references = max_references
        flat = sample.select(names).combine_chunks()
        self._columns = [integers_of(_whole(flat[n]), v) for n, v in zip(names, self._views, strict=True)]
        self._rows = flat.num_rows
        self._nulls = [nulls_of(_whole(flat[n])) for n in names]
        self._values: Matrix = np.column_stack(self._columns).astype(np.float64) * [_step(view) for view in self._views]
        self._correlations, self._lengths = _correlations(self._values)
        self._varies = self._lengths > 0

    def candidates(self, targets: set[str]) -> Iterator[Linear]:
        for index, name in enumerate(self._names):
            if name in targets and self._varies[index]:
                yield from self._best(index)

    def _best(self, target: int) -> list[Linear]:
        """The few functions for one target with the cheapest residuals, none dearer than the column itself."""
        valid = np.flatnonzero(~self._nulls[target])
        screened = valid[np.linspace(0, len(valid) - 1, min(len(valid), _SCREEN_ROWS)).astype(int)]
        screen = [column[screened] for column in self._columns]
        own_cost = _cost(screen[target])
        tried: dict[Linear, float] = {}
        for coefficients in [*self._pursuit(target, valid), *self._equal_steps(target)]:
            function = self._function(target, coefficients, valid)
            if function is not None and function not in tried:
                tried[function] = _cost(self._residual(function, target, screen))
        cheap = [_Scored(function, cost) for function, cost in tried.items() if cost < 0.95 * own_cost]
        cheap.sort(key=lambda scored: (scored.cost, len(scored.function.terms)))
        return [scored.function for scored in cheap[:_KEPT_A_TARGET]]

    def _equal_steps(self, target: int) -> Iterator[dict[int, float]]:
        """Each other column alone with coefficient 1: offsets, which least squares misses when there are exceptions."""
        for index in range(len(self._names)):
            if index != target and self._varies[index] and self._correlations[index, target] > 0.5:
                yield {index: 1.0}

    def _pool(self, target: int) -> list[int]:
        """The columns most correlated with the target."""
        strength = np.where(self._varies, np.abs(self._correlations[target]), -1.0)
        strength[target] = -1.0
        order = np.argsort(-strength, kind="stable")[:_POOL]
        return [int(index) for index in order if strength[index] >= 0]

    def _pursuit(self, target: int, valid: npt.NDArray[np.intp]) -> Iterator[dict[int, float]]:
        """Orthogonal matching pursuit on the rows where the target is: after every step, coefficients in physical units."""
        pool = self._pool(target)
        involved = [target, *pool]
        if len(valid) == self._rows:
            correlations, lengths = self._correlations[np.ix_(involved, involved)], self._lengths[involved]
        else:
            correlations, lengths = _correlations(self._values[np.ix_(valid, np.asarray(involved))])
        towards = correlations[:, 0]
        free = lengths > 0
        free[0] = False
        chosen: list[int] = []
        residual = towards.copy()
        for _ in range(min(int(free.sum()), self._max_references)):
            step = int(np.argmax(np.where(free, np.abs(residual), -1.0)))
            free[step] = False
            gram = correlations[np.ix_([*chosen, step], [*chosen, step])]
            if np.linalg.cond(gram) > 1e12:
                continue  # a column that says nothing new
            chosen.append(step)
            weights = np.linalg.solve(gram, towards[chosen])
            residual = towards - correlations[:, chosen] @ weights
            yield {involved[c]: w * lengths[0] / lengths[c] for c, w in zip(chosen, weights, strict=True)}
            if 1.0 - float(towards[chosen] @ weights) < 1e-13:
                return

    def _function(self, target: int, coefficients: dict[int, float], valid: npt.NDArray[np.intp]) -> Linear | None:
        """Integer coefficients near the estimated ones; None when there are none, or numbers could overflow."""
        rounded = {c: round(value) for c, value in coefficients.items()}
        near = {c: k for c, k in rounded.items() if k and abs(coefficients[c] - k) <= _ROUNDING * max(1, abs(k))}
        if not near or max(abs(k) for k in near.values()) > _LARGEST_COEFFICIENT:
            return None
        involved = [self._views[c] for c in (target, *near)]
        scale = max(view.scale for view in involved)
        unit = int(np.gcd.reduce([view.unit for view in involved]))
        terms = tuple(
            Term(
                column=self._names[c],
                coefficient=k * self._views[c].unit // unit * 10 ** (scale - self._views[c].scale),
            )
            for c, k in sorted(near.items())
        )
        function = Linear(target=self._names[target], terms=terms, constant=0, scale=scale, unit=unit, residual="")
        views = dict(zip(self._names, self._views, strict=True))
        if function.bound(views) + rescaled_magnitude(self._views[target], function) >= MAX_INTEGER:
            return None
        constant = _mode(self._residual(function, target, self._columns)[valid])
        return function.model_copy(update={"constant": constant})

    def _residual(self, function: Linear, target: int, columns: list[Integers]) -> Integers:
        by_name = dict(zip(self._names, columns, strict=True))
        return rescaled(columns[target], self._views[target], function) - function.predict(
            by_name, len(columns[target])
        )


def _correlations(values: Matrix) -> tuple[Matrix, npt.NDArray[np.float64]]:
    """Correlations of columns (n x m to m x m), and the length of each once centred; 0 for one that does not vary."""
    centred = values - values.mean(axis=0) if len(values) else values
    lengths = np.sqrt((centred**2).sum(axis=0))
    normed = centred / np.where(lengths > 0, lengths, 1.0)
    return normed.T @ normed, lengths


def rescaled(integers: Integers, view: IntegerView, function: Linear) -> Integers:
    """A target's integers at the scale and unit of its function."""
    factor = _factor(view, function)
    return integers if factor == 1 else integers * factor


def rescaled_magnitude(view: IntegerView, function: Linear) -> int:
    return view.magnitude * _factor(view, function)


def _factor(view: IntegerView, function: Linear) -> int:
    return int(view.unit // function.unit * 10 ** (function.scale - view.scale))


def _step(view: IntegerView) -> float:
    """The physical size of one integer."""
    return float(view.unit / 10.0**view.scale)


def _whole(column: pa.ChunkedArray) -> pa.Array:
    combined = column.combine_chunks()
    return combined.chunk(0) if isinstance(combined, pa.ChunkedArray) else combined


def _mode(values: Integers) -> int:
    if len(values) == 0:
        return 0
    counted = pc.value_counts(pa.array(values))
    best = int(np.argmax(counted.field("counts").to_numpy()))
    return int(counted.field("values")[best].as_py())


def _cost(values: Integers) -> float:
    """About how many bits a value takes once written: entropy plus the dictionary, or the width of the range if less."""
    if len(values) == 0:
        return 0.0
    _, counts = np.unique(values, return_counts=True)
    width = np.log2(float(int(values.max()) - int(values.min())) + 1.0)
    shares = counts / len(values)
    return float(min(width, -(shares * np.log2(shares)).sum() + width * len(counts) / len(values)))
