"""Linear functions: columns chosen by a pursuit on a sample, then coefficients rounded to exact ones.

The intercept is the most frequent residual, which is what a mean is not: unmoved by exceptions. Where one model does not do,
two or more are fitted in turn, each on the rows that it describes best (hard expectation maximisation), or on a part of the
file. Source: the sparse-lr and k-regression drills of arXiv 2410.14066, on integers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.finding.pursuit import Basis, Matrix, Vector, Weights
from gristmill_compression.virtual.finding.search import Rows, Search, spread
from gristmill_compression.virtual.functions import Linear, Running
from gristmill_compression.virtual.functions.linear import Model, Term, bits_per_value, choose_models, counted
from gristmill_compression.virtual.functions.running import differences, groups_in_order
from gristmill_compression.virtual.integers import MAX_INTEGER, Integers, IntegerView, Mask

_FIT_ROWS = 2_048
_RUN_ROWS = 2_048
_SCREEN_ROWS = 1_024
_SEGMENTS = 4
_LARGEST = 2**59  # beyond it, a difference less a prediction could overflow
_LARGEST_COEFFICIENT = 10**6
_ROUNDING = 0.12  # how far from an integer an estimated coefficient may be
_FINE = 1024  # denominator for relations that hold only roughly
_POOL = 64  # columns considered for one target: those most correlated with it
_KEPT_A_TARGET = 3
_CHEAPER = 0.95  # a function's residual costs at most this much of the column itself
_UNSATISFIED = 0.35  # above this share of the column's cost, several models are tried
_LARGE = 0.02  # share of the table's bytes above which a column is worth a longer search
_EM_ROUNDS = 6
_RIDGE = 1e-10  # keeps equations solvable where columns are sums of each other
_NEARLY_EXACT = 0.5  # bits a row of a residual
_POLISHED = 1  # models of a target to which columns are added one by one
_GROUPS = 2
_MOST_IN_PART = 8  # columns of a relation that holds in a part of the file
_HOLDS_IN_PART = 0.05  # variance left where a relation holds in a part of the file
_TRIED_BY_GROUP = 6  # columns by which groups are judged
_ALONE = 4  # columns tried alone


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
    drill = _Drill(search, search.part(_FIT_ROWS))
    for index, feature in enumerate(drill.features):
        if feature.name in search.targets and drill.varies[index]:
            yield from drill.functions(index)


def runs(search: Search) -> Iterator[Running]:
    """Functions of the previous row in a group, with a linear function of the row itself where that helps."""
    columns = search.head(_RUN_ROWS)
    drill = _Drill(search, columns)
    orders = {group: search.order_of_head(_RUN_ROWS, group) for group in _promising_groups(search, drill, columns)}
    for feature in drill.features:
        if feature.name in search.targets and not feature.clock:
            yield from drill.running(feature, orders)


class _Drill:
    """The search's numeric columns as features, rows x features."""

    def __init__(self, search: Search, columns: Columns) -> None:
        self._search = search
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
        self._screen = spread(self._rows, _SCREEN_ROWS)
        self._segments = np.array_split(np.arange(self._rows), _SEGMENTS)

    @cached_property
    def _basis(self) -> Basis:
        return Basis(self._values)

    @cached_property
    def _segment_bases(self) -> list[Basis]:
        return [Basis(self._values[segment]) for segment in self._segments]

    @cached_property
    def varies(self) -> Mask:
        return np.asarray(self._basis.lengths > 0)

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
        if tried and cheapest < _NEARLY_EXACT:
            for model in self._repaired(min(tried, key=lambda models: tried[models])[0], target):
                tried.setdefault((model,), self._cost((model,), target, valid))
        if cheapest > _UNSATISFIED * own and self._search.targets[feature.name] > _LARGE:
            for models in [*self._by_segment(target, valid), *self._mixtures(target, valid)]:
                tried.setdefault(models, self._cost(models, target, valid))
        ranked = sorted(tried.items(), key=lambda entry: (entry[1], sum(len(m.terms) for m in entry[0])))
        cheap = [models for models, cost in ranked if cost < _CHEAPER * own]
        # Beside the cheapest, the cheapest with one reference: quick to read, and what a person would say.
        simple = [
            models for models in cheap if len(models) == 1 and len(models[0].terms) == 1 and models[0].denominator == 1
        ]
        return [self._linear(feature, models) for models in dict.fromkeys([*cheap[:_KEPT_A_TARGET], *simple[:1]])]

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
        """Models along the pursuit, and the columns that correlate most, alone with coefficient 1."""
        path = list(self._pursuit(self._values[:, target], target, valid))
        for step in _telling(path):
            yield from self._rounded(path[step][0], target, valid, fine=step < 2 or step == len(path) - 1)
        strength = self._basis.correlations[target]
        for index in self._pool(target)[:_ALONE]:
            if strength[index] > 0.5:
                yield from self._rounded({index: 1.0}, target, valid, fine=False)

    def _pursuit(
        self, values: Vector, target: int, rows: Rows, basis: Basis | None = None, most: int = _POOL
    ) -> Iterator[tuple[Weights, float]]:
        """A pursuit on some rows (see `pursuit`): after every step, the weights so far and the variance left.

        Args:
            values: what is to be computed, for all rows of the drill. target: the feature that may not take part.
            basis: of these rows, where they are at hand; None: of all rows.
        """
        pool = self._pool(target)
        most = min(most, len(pool), self._search.max_references)
        basis = basis or self._basis
        if len(rows) == basis.rows:
            yield from basis.pursue(values[rows], pool, most)
        elif len(rows) >= 2:
            own = Basis(self._values[rows][:, pool])
            for weights, left in own.pursue(values[rows], range(len(pool)), most):
                yield {pool[index]: weight for index, weight in weights.items()}, left

    def _pool(self, target: int) -> list[int]:
        """The columns most correlated with the target, itself in no shape among them."""
        strength = np.where(self.varies, np.abs(self._basis.correlations[target]), -1.0)
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
        basis = self._basis if len(rows) == self._rows else Basis(self._values[rows])
        values, known = self.features[target].values, {term.column for term in model.terms}
        pool = [c for c in self._pool(target) if self.features[c].name not in known and not self.features[c].clock]
        while model.denominator == 1 and pool and len(model.terms) < self._search.max_references:
            residual = (values[rows] - self._predictions(model, rows)).astype(np.float64)
            if not residual.any():
                return
            usual = 3 * np.median(np.abs(residual[residual != 0]))
            residual = np.clip(residual, -usual, usual)  # a few wrong rows must not hide the rest
            strength, length = basis.correlations_with(residual)
            step = max(range(len(pool)), key=lambda index: abs(strength[pool[index]]))
            factor = strength[pool[step]] * length / max(basis.lengths[pool[step]], 1e-300)
            if abs(factor) < 0.5 or abs(strength[pool[step]]) < 0.2:
                return
            weights = {self._index[t.column, t.clock]: float(t.coefficient) for t in model.terms}
            extended = self._model(weights | {pool.pop(step): factor}, 1, values, rows, exact=False)
            if extended is None:
                return
            yield extended
            model = extended

    def _repaired(self, model: Model, target: int) -> Iterator[Model]:
        """The model with columns that hardly ever vary, fitted again on the rows of the whole sample in which it is wrong."""
        columns, name = self._search.columns, self.features[target].name
        residual = columns.integers(name, clock=self.features[target].clock) - model.predict(columns)
        wrong = np.flatnonzero((residual != 0) & ~columns.nulls(name))
        if model.denominator == 1 and 0 < len(wrong) <= 0.2 * columns.rows:
            rows = np.union1d(
                wrong[spread(len(wrong), _FIT_ROWS // 2)],
                spread(columns.rows, min(_FIT_ROWS // 2, 4 * len(wrong) + 64)),
            )
            profile = self._search.profile
            drill = _Drill(self._search, profile.columns(profile.sample.take(pa.array(rows))))
            yield from drill._polished(model, target, ~drill.features[target].nulls)

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
        for part, basis in zip(self._segments, self._segment_bases, strict=True):
            rows = part[valid[part]]
            path = list(self._pursuit(self._values[:, target], target, rows, basis, _MOST_IN_PART))
            if not path or path[-1][1] > _HOLDS_IN_PART:
                continue
            own = bits_per_value(values[rows])
            best: tuple[float, Model] | None = None
            for step in _telling(path):
                for model in self._rounded(path[step][0], target, rows, fine=False):
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
        values = self._values[rows, target]
        design = np.column_stack([self._values[rows][:, pool], np.ones(len(rows))])
        lengths = np.linalg.norm(design, axis=0)
        design /= np.where(lengths > 0, lengths, 1.0)
        width = design.shape[1]
        products = (design[:, :, None] * design[:, None, :]).reshape(len(rows), -1)
        random = np.random.default_rng(0)
        for count in (2, 3):
            owner = random.integers(0, count, len(rows))
            weights = np.zeros((count, width))
            for _ in range(_EM_ROUNDS):
                owned = (owner == np.arange(count)[:, None]).astype(np.float64)
                # Least squares on the rows of each model, by the normal equations of all models at once.
                normal = (owned @ products).reshape(count, width, width) + _RIDGE * np.eye(width)
                fitted = np.linalg.solve(normal, ((owned * values) @ design)[:, :, None])[:, :, 0]
                weights = np.where((owned.sum(axis=1) > width)[:, None], fitted, weights)
                closest = np.argmin(np.abs(values - weights @ design.T), axis=0)
                if np.array_equal(closest, owner):
                    break
                owner = closest
            weights /= np.where(lengths > 0, lengths, 1.0)
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

    def running(self, feature: _Feature, orders: Mapping[str | None, tuple[Rows, Rows]]) -> Iterator[Running]:
        """The feature from its previous row in the best group, with columns that explain the step where that helps."""
        rows = self._screen[~feature.nulls[self._screen]]
        own = bits_per_value(feature.values[rows])
        costs: dict[str | None, float] = {}
        steps: dict[str | None, Integers] = {}
        for group, order in orders.items():
            if group != feature.name:
                steps[group] = differences(feature.values, feature.nulls, *order)
                costs[group] = bits_per_value(steps[group][rows])
        best = min(costs, key=lambda group: costs[group])
        if costs[best] >= own:
            return
        model, least = Model(), costs[best]
        if self._search.targets[feature.name] > _LARGE:
            model, least = self._step_model(feature, steps[best], rows, least)
        if least < _CHEAPER * own:
            references = (*((best,) if best is not None else ()), *(term.column for term in model.terms))
            yield Running(
                target=feature.name,
                group=best,
                model=model,
                scale=feature.view.scale,
                unit=feature.view.unit,
                null_where=self._search.null_where(feature.name, references),
                residual=self._search.names.of(feature.name, "residual"),
            )

    def _step_model(self, feature: _Feature, steps: Integers, rows: Rows, alone: float) -> tuple[Model, float]:
        """What explains the steps, of at most four columns, and the bits that are left; nothing if it does not help."""
        valid = np.flatnonzero(~feature.nulls)
        best, least = Model(), alone
        for weights, _ in self._pursuit(steps.astype(np.float64), self._index[feature.name, False], valid, most=4):
            model = self._model(weights, 1, steps, valid, exact=True)
            if model is not None:
                cost = bits_per_value(steps[rows] - self._predictions(model, rows))
                if cost < 0.9 * least:
                    best, least = model, cost
        return best, least


def _telling(path: list[tuple[Weights, float]]) -> Iterator[int]:
    """The steps of a pursuit that are worth rounding: the first two, the last, and those that halve what was left."""
    evaluated = 1.0
    for step, (_, left) in enumerate(path):
        if step < 2 or step == len(path) - 1 or left < 0.5 * evaluated:
            evaluated = left
            yield step


def _promising_groups(search: Search, drill: _Drill, columns: Columns) -> list[str | None]:
    """No group, and the few columns whose groups make the steps of numeric columns smallest."""
    scores: list[tuple[float, str]] = []
    numbers = [f.name for f in drill.features if not f.clock][:_TRIED_BY_GROUP]
    plain = sum(_typical_step(columns.integers(name), *groups_in_order(columns, None)) for name in numbers)
    for name, key in search.profile.keys.items():
        if 2 <= key.size <= search.profile.rows // 8:
            order, starts = groups_in_order(columns, name)
            scores.append((sum(_typical_step(columns.integers(n), order, starts) for n in numbers), name))
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
        residuals, counts = counted(values - totals)
        return int(residuals[np.argmax(counts)])
    # (total + c) // d == value  ⇔  c lies in [value · d − total, value · d − total + d)
    lowest = np.sort(values * denominator - totals)
    within = np.searchsorted(lowest, lowest - denominator, side="right")
    best = int(np.argmax(np.arange(len(lowest)) - within))
    # Half-way between the tightest bounds that the rows in the best window leave.
    return int((lowest[best] + lowest[within[best]] + denominator - 1) // 2)
