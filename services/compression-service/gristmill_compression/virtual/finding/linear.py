"""Linear functions: orthogonal matching pursuit on the correlation matrix of a sample, then rounding to exact coefficients.

One matrix serves every target, so a step costs a small solve and not a pass over the rows. The intercept is the most frequent
residual, which is what a mean is not: unmoved by exceptions. Where one model does not do, two or more are fitted in turn, each
on the rows that it describes best (hard expectation maximisation), or on a part of the file. Source: the sparse-lr and
k-regression drills of arXiv 2410.14066, on integers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.finding.search import Search
from gristmill_compression.virtual.functions import Linear, Running
from gristmill_compression.virtual.functions.linear import Model, Term, bits_per_value, choose_models
from gristmill_compression.virtual.functions.running import differences, groups_in_order
from gristmill_compression.virtual.integers import MAX_INTEGER, Integers, IntegerView, Mask

_FIT_ROWS = 10_000
_SCREEN_ROWS = 2_000
_SEGMENTS = 4
_LARGEST = 2**59  # beyond it, a difference less a prediction could overflow
_LARGEST_COEFFICIENT = 10**6
_ROUNDING = 0.12  # how far from an integer an estimated coefficient may be
_FINE = 1024  # denominator for relations that hold only roughly
_POOL = 64  # columns considered for one target: those most correlated with it
_KEPT_A_TARGET = 3
_CHEAPER = 0.95  # a function's residual costs at most this much of the column itself
_UNSATISFIED = 0.35  # above this share of the column's cost, several models are tried
_EM_ROUNDS = 10
_POLISHED = 2  # models of a target to which columns are added one by one
_GROUPS = 2

Matrix = npt.NDArray[np.float64]
Weights = dict[int, float]


@dataclass(frozen=True)
class _Feature:
    """A column as integers, or as minutes of a day."""

    name: str
    view: IntegerView
    clock: bool
    values: Integers
    nulls: Mask


def sums(search: Search) -> Iterator[Linear]:
    """Linear functions of one or several models."""
    drill = _Drill(search)
    for index, feature in enumerate(drill.features):
        if feature.name in search.targets and drill.varies[index]:
            yield from drill.functions(index)


def runs(search: Search) -> Iterator[Running]:
    """Functions of the previous row in a group, with a linear function of the row itself where that helps."""
    drill = _Drill(search)
    groups = _promising_groups(search, drill)
    for feature in drill.features:
        if feature.name in search.targets and not feature.clock:
            for group in groups:
                if group != feature.name:
                    yield from drill.running(feature, group)


class _Drill:
    """The search's numeric columns as features, rows x features."""

    def __init__(self, search: Search) -> None:
        self._search = search
        columns = search.part(_FIT_ROWS)
        self.features: list[_Feature] = []
        for name, view in search.profile.views.items():
            if view.magnitude >= _LARGEST:
                continue
            for clock in (False, True) if view.clock and view.high > 60 else (False,):
                values = columns.integers(name, clock=clock)
                self.features.append(_Feature(name, view, clock, values, columns.nulls(name)))
        self._rows = columns.rows
        self._values: Matrix = np.column_stack(
            [f.values for f in self.features] or [np.empty(0, dtype=np.int64)]
        ).astype(np.float64)
        self._screen = np.unique(np.linspace(0, max(0, self._rows - 1), min(_SCREEN_ROWS, self._rows)).astype(np.intp))

    @cached_property
    def _matrix(self) -> tuple[Matrix, npt.NDArray[np.float64]]:
        return _correlations(self._values)

    @cached_property
    def varies(self) -> npt.NDArray[np.bool_]:
        return self._matrix[1] > 0

    # -- one model ---------------------------------------------------------------------------------------------------

    def functions(self, target: int) -> list[Linear]:
        """The few functions for one target with the cheapest residuals, none dearer than the column itself."""
        feature = self.features[target]
        valid = ~feature.nulls
        own = self._own_cost(target, valid)
        tried: dict[tuple[Model, ...], float] = {}
        for model in self._models(target, np.flatnonzero(valid)):
            tried.setdefault((model,), self._cost((model,), target, valid))
        for models in sorted(tried, key=lambda models: tried[models])[:_POLISHED]:
            for model in self._polished(models[0], target, valid):
                tried.setdefault((model,), self._cost((model,), target, valid))
        cheapest = min(tried.values(), default=own)
        if cheapest > _UNSATISFIED * own:
            for models in [*self._by_segment(target, valid), *self._mixtures(target, valid)]:
                tried.setdefault(models, self._cost(models, target, valid))
        ranked = sorted(tried.items(), key=lambda entry: (entry[1], sum(len(m.terms) for m in entry[0])))
        return [self._linear(feature, models) for models, cost in ranked[:_KEPT_A_TARGET] if cost < _CHEAPER * own]

    def _linear(self, feature: _Feature, models: tuple[Model, ...]) -> Linear:
        names = self._search.names
        references = tuple(term.column for model in models for term in model.terms)
        return Linear(
            target=feature.name,
            models=models,
            scale=feature.view.scale,
            unit=feature.view.unit,
            clock=feature.clock,
            null_where=self._search.null_where(feature.name, references),
            residual=names.of(feature.name, "residual"),
            switch=names.of(feature.name, "switch") if len(models) > 1 else None,
        )

    def _own_cost(self, target: int, valid: Mask) -> float:
        rows = self._screen[valid[self._screen]]
        return bits_per_value(self.features[target].values[rows])

    def _models(self, target: int, valid: npt.NDArray[np.intp]) -> Iterator[Model]:
        """Models along the pursuit, and each strongly correlated column alone with coefficient 1."""
        path = list(self._pursuit(self.features[target].values.astype(np.float64), target, valid))
        for step, weights in enumerate(path):
            yield from self._rounded(weights, target, valid, fine=step < 2 or step == len(path) - 1)
        correlations = self._matrix[0]
        for index in np.flatnonzero(self.varies & (correlations[target] > 0.5)):
            if self.features[index].name != self.features[target].name:
                yield from self._rounded({int(index): 1.0}, target, valid, fine=False)

    def _pursuit(self, values: npt.NDArray[np.float64], target: int, valid: npt.NDArray[np.intp]) -> Iterator[Weights]:
        """Orthogonal matching pursuit on some rows: after every step, the weights of the columns chosen so far.

        Args:
            values: what is to be computed, for all rows. target: the feature that may not take part.
        """
        if len(valid) < 2:
            return
        pool = self._pool(target)
        involved = np.asarray(pool, dtype=np.intp)
        block = self._values[np.ix_(valid, involved)] if len(valid) < self._rows else self._values[:, involved]
        correlations, lengths = _correlations(np.column_stack([values[valid], block]))
        if lengths[0] == 0:
            return
        towards = correlations[:, 0]
        free = lengths > 0
        free[0] = False
        chosen: list[int] = []
        residual = towards.copy()
        for _ in range(min(int(free.sum()), self._search.max_references)):
            step = int(np.argmax(np.where(free, np.abs(residual), -1.0)))
            free[step] = False
            gram = correlations[np.ix_([*chosen, step], [*chosen, step])]
            if np.linalg.cond(gram) > 1e12:
                continue  # a column that says nothing new
            chosen.append(step)
            weights = np.linalg.solve(gram, towards[chosen])
            residual = towards - correlations[:, chosen] @ weights
            yield {pool[c - 1]: w * lengths[0] / lengths[c] for c, w in zip(chosen, weights, strict=True)}
            if 1.0 - float(towards[chosen] @ weights) < 1e-13:
                return

    def _pool(self, target: int) -> list[int]:
        """The columns most correlated with the target, itself in no shape among them."""
        strength = np.where(self.varies, np.abs(self._matrix[0][target]), -1.0)
        strength[[f.name == self.features[target].name for f in self.features]] = -1.0
        order = np.argsort(-strength, kind="stable")[:_POOL]
        return [int(index) for index in order if strength[index] >= 0]

    # -- exact coefficients --------------------------------------------------------------------------------------------

    def _rounded(self, weights: Weights, target: int, rows: npt.NDArray[np.intp], *, fine: bool) -> Iterator[Model]:
        """Models with integer coefficients near the estimated weights: as they are, as fractions, or roughly."""
        values = self.features[target].values
        for denominator in self._denominators(weights, target, fine):
            model = self._model(weights, denominator, values, rows, exact=denominator != _FINE)
            if model is not None:
                yield model

    def _denominators(self, weights: Weights, target: int, fine: bool) -> list[int]:
        found = [1]
        decimals = max(self.features[c].view.scale for c in weights) - self.features[target].view.scale
        if decimals > 0:
            found.append(10 ** min(decimals, 9))
        if fine:
            if len(weights) == 1 and 1e-6 < (size := abs(next(iter(weights.values())))) < 0.9:
                found.append(round(1 / size))
            found.append(_FINE)
        return list(dict.fromkeys(found))

    def _model(
        self, weights: Weights, denominator: int, values: Integers, rows: npt.NDArray[np.intp], *, exact: bool
    ) -> Model | None:
        """Coefficients `weight · denominator`, rounded; None when they are not near integers or numbers could overflow."""
        scaled = {c: w * denominator for c, w in weights.items()}
        near = {
            c: round(w) for c, w in scaled.items()
            if round(w) and (not exact or abs(w - round(w)) <= _ROUNDING * max(1.0, 0.01 * abs(w)))
        }  # fmt: skip
        if not near or max(abs(k) for k in near.values()) > _LARGEST_COEFFICIENT:
            return None
        terms = tuple(
            Term(column=self.features[c].name, coefficient=k, clock=self.features[c].clock)
            for c, k in sorted(near.items())
        )
        total = np.zeros(self._rows, dtype=np.int64)
        views = {self.features[c].name: self.features[c].view for c in near}
        bound = sum(abs(t.coefficient) * max(1, views[t.column].magnitude) for t in terms)
        largest = int(np.abs(values).max(initial=0)) * denominator
        if 4 * (bound + largest) >= MAX_INTEGER:
            return None
        for c, k in near.items():
            total += k * self.features[c].values
        constant = _intercept(values[rows], total[rows], denominator)
        shift = -(-(bound + abs(constant)) // denominator) if denominator > 1 else 0
        return Model(terms=terms, constant=constant, denominator=denominator, shift=shift)

    def _polished(self, model: Model, target: int, valid: Mask) -> Iterator[Model]:
        """The model with one more column at a time, each with the integer coefficient that the residual asks for.

        A pursuit on correlations can miss a column that hardly varies; what is left over shows it.
        """
        rows = np.flatnonzero(valid)
        values, known = self.features[target].values, {term.column for term in model.terms}
        pool = [c for c in self._pool(target) if self.features[c].name not in known and not self.features[c].clock]
        while model.denominator == 1 and pool and len(model.terms) < self._search.max_references:
            residual = (values[rows] - self._predictions(model, rows)).astype(np.float64)
            block = self._values[rows][:, pool]
            correlations, lengths = _correlations(np.column_stack([residual, block]))
            if lengths[0] == 0:
                return
            step = int(np.argmax(np.abs(correlations[0, 1:])))
            factor = correlations[0, step + 1] * lengths[0] / max(lengths[step + 1], 1e-300)
            if abs(factor) < 0.5 or abs(correlations[0, step + 1]) < 0.2:
                return
            weights = {self._index[t.column, t.clock]: float(t.coefficient) for t in model.terms}
            extended = self._model(weights | {pool.pop(step): factor}, 1, values, rows, exact=False)
            if extended is None:
                return
            yield extended
            model = extended

    @cached_property
    def _index(self) -> dict[tuple[str, bool], int]:
        return {(feature.name, feature.clock): index for index, feature in enumerate(self.features)}

    def _predictions(self, model: Model, rows: npt.NDArray[np.intp]) -> Integers:
        total = np.full(len(rows), model.constant, dtype=np.int64)
        for term in model.terms:
            total += term.coefficient * self.features[self._index[term.column, term.clock]].values[rows]
        if model.denominator > 1:
            total = (total + model.shift * model.denominator) // model.denominator - model.shift
        return total

    def _cost(self, models: tuple[Model, ...], target: int, valid: Mask) -> float:
        """Bits a row of the residual, and of the switch where there are several models."""
        rows = self._screen[valid[self._screen]]
        values = self.features[target].values[rows]
        residuals = [values - self._predictions(model, rows) for model in models]
        if len(models) == 1:
            return bits_per_value(residuals[0])
        costs = []
        for part in np.array_split(np.arange(len(rows)), _SEGMENTS):
            own = [residual[part] for residual in residuals]
            switch = choose_models(own, np.ones(len(part), dtype=bool))
            costs.append(bits_per_value(np.choose(switch, own)) + bits_per_value(switch))
        return float(np.mean(costs))

    # -- several models ------------------------------------------------------------------------------------------------

    def _by_segment(self, target: int, valid: Mask) -> Iterator[tuple[Model, ...]]:
        """A model that holds in a part of the file, beside none: relations that come and go."""
        values = self.features[target].values
        for part in np.array_split(np.arange(self._rows), _SEGMENTS):
            rows = part[valid[part]]
            own = bits_per_value(values[rows])
            best: tuple[float, Model] | None = None
            for weights in self._pursuit(values.astype(np.float64), target, rows):
                for model in self._rounded(weights, target, rows, fine=False):
                    cost = bits_per_value(values[rows] - self._predictions(model, rows))
                    if cost < 0.5 * own and (best is None or cost < best[0]):
                        best = (cost, model)
            if best is not None:
                yield best[1], Model()

    def _mixtures(self, target: int, valid: Mask) -> Iterator[tuple[Model, ...]]:
        """Models fitted in turn, each on the rows that it describes best."""
        rows = self._screen[valid[self._screen]]
        pool = self._pool(target)[:2]
        if len(rows) < 50 or not pool:
            return
        values = self.features[target].values.astype(np.float64)
        design = np.column_stack([self._values[rows][:, pool], np.ones(len(rows))])
        random = np.random.default_rng(0)
        for count in (2, 3):
            owner = random.integers(0, count, len(rows))
            weights = np.zeros((count, len(pool) + 1))
            for _ in range(_EM_ROUNDS):
                for model in range(count):
                    mine = owner == model
                    if mine.sum() > len(pool) + 1:
                        weights[model] = np.linalg.lstsq(design[mine], values[rows][mine], rcond=None)[0]
                closest = np.argmin(np.abs(values[rows][:, None] - design @ weights.T), axis=1)
                if np.array_equal(closest, owner):
                    break
                owner = closest
            models = []
            for model in range(count):
                mine = rows[owner == model]
                estimated = {c: float(w) for c, w in zip(pool, weights[model], strict=False) if abs(w) > 1e-9}
                if len(mine) and estimated:
                    rounded = list(self._rounded(estimated, target, mine, fine=len(estimated) == 1))
                    costs = [
                        bits_per_value(self.features[target].values[mine] - self._predictions(m, mine)) for m in rounded
                    ]
                    if rounded:
                        models.append(rounded[int(np.argmin(costs))])
            if len(set(models)) > 1:
                yield tuple(dict.fromkeys(models))

    # -- running values ------------------------------------------------------------------------------------------------

    def running(self, feature: _Feature, group: str | None) -> Iterator[Running]:
        """The feature from its previous row in the group: alone, and with the columns that explain the step."""
        steps, nulls = self._steps(feature.name, group)
        screen = steps[self._screen][~nulls[self._screen]]
        own = bits_per_value(feature.values[self._screen][~nulls[self._screen]])
        alone = bits_per_value(screen)
        target = self.features.index(feature)
        best, least = Model(), alone
        for weights in self._pursuit(steps.astype(np.float64), target, np.flatnonzero(~nulls)):
            if len(weights) > 4:
                break
            model = self._model(weights, 1, steps, np.flatnonzero(~nulls), exact=True)
            if model is not None:
                rows = self._screen[~nulls[self._screen]]
                cost = bits_per_value(steps[rows] - self._predictions(model, rows))
                if cost < 0.9 * least:
                    best, least = model, cost
        if least < _CHEAPER * own:
            references = (*((group,) if group is not None else ()), *(term.column for term in best.terms))
            yield Running(
                target=feature.name,
                group=group,
                model=best,
                scale=feature.view.scale,
                unit=feature.view.unit,
                null_where=self._search.null_where(feature.name, references),
                residual=self._search.names.of(feature.name, "residual"),
            )

    def _steps(self, name: str, group: str | None) -> tuple[Integers, Mask]:
        """The differences to the previous row of the group, taken in the whole sample, at the rows of the fit."""
        columns = self._search.columns
        steps = differences(columns.integers(name), columns.nulls(name), *self._search.group_order(group))
        rows = self._search.spread(_FIT_ROWS)
        return steps[rows], columns.nulls(name)[rows]


def _promising_groups(search: Search, drill: _Drill) -> Sequence[str | None]:
    """No group, and the few columns whose groups make the steps of numeric columns smallest."""
    rows = min(search.rows, 16_384)
    sample = search.profile.columns(search.profile.sample.slice(0, rows), {})
    scores: list[tuple[float, str]] = []
    numbers = [f.name for f in drill.features if not f.clock][:32]
    plain = sum(_typical_step(sample.integers(name), *groups_in_order(sample, None)) for name in numbers)
    for name, key in search.profile.keys.items():
        if 2 <= key.size <= search.profile.rows // 8:
            order, starts = groups_in_order(sample, name)
            scores.append((sum(_typical_step(sample.integers(n), order, starts) for n in numbers), name))
    scores.sort()
    return [None, *(name for score, name in scores[:_GROUPS] if score < 0.9 * plain)]


def _typical_step(values: Integers, order: npt.NDArray[np.intp], starts: npt.NDArray[np.intp]) -> float:
    """Bits of the mean step."""
    steps = differences(values, np.zeros(len(values), dtype=bool), order, starts)
    return float(np.log2(1.0 + np.abs(steps).mean())) if len(steps) else 0.0


def _intercept(values: Integers, totals: Integers, denominator: int) -> int:
    """The constant with which `(total + constant) // denominator` is most often the value."""
    if len(values) == 0:
        return 0
    if denominator == 1:
        counted = pc.value_counts(pa.array(values - totals))
        best = int(np.argmax(counted.field("counts").to_numpy()))
        return int(counted.field("values")[best].as_py())
    # (total + c) // d == value  ⇔  c lies in [value · d − total, value · d − total + d)
    lowest = np.sort(values * denominator - totals)
    within = np.searchsorted(lowest, lowest - denominator, side="right")
    best = int(np.argmax(np.arange(len(lowest)) - within))
    # Half-way between the tightest bounds that the rows in the best window leave.
    return int((lowest[best] + lowest[within[best]] + denominator - 1) // 2)


def _correlations(values: Matrix) -> tuple[Matrix, npt.NDArray[np.float64]]:
    """Correlations of columns (n x m to m x m), and the length of each once centred; 0 for one that does not vary."""
    centred = values - values.mean(axis=0) if len(values) else values
    lengths = np.sqrt((centred**2).sum(axis=0))
    normed = centred / np.where(lengths > 0, lengths, 1.0)
    return normed.T @ normed, lengths
