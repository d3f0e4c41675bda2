"""Choosing among candidates: each is weighed in real bytes, and a greedy choice keeps the graph shallow and without cycles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

import pyarrow as pa

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.encodings import Codec, Encoding, best_encodings, narrowed
from gristmill_compression.virtual.forms import AnyForm, CodedForm, DigitsForm, IntegersForm, SingleForm
from gristmill_compression.virtual.functions import AnyFunction, Arithmetic
from gristmill_compression.virtual.layout import MAX_DEPTH
from gristmill_compression.virtual.names import Names
from gristmill_compression.virtual.objectives import THRESHOLDS, Objective, worth
from gristmill_compression.virtual.profile import Profile
from gristmill_compression.virtual.tables import TableBuilder

_COLUMN_BYTES = 95  # what one more stored column costs in the footer, for each row group
_TRIAL_ROWS = 8_192  # rows that are written on trial
_STRETCHES = 4
_AT_ONCE = 64  # candidates of which the columns are held at once
_SMALLEST = 400  # bytes of a column for which functions are looked for
_FUNCTION_BYTES = 60  # what naming a function costs there
_WORTH_TRYING = 0.02  # share of all savings that a candidate must promise to be tried before all others

Demands = dict[str, type[AnyForm]]


@dataclass(frozen=True)
class Way:
    """A way to store a column that is not computed, and the bytes that it is expected to take in the whole file."""

    form: AnyForm | None
    encodings: dict[str, Encoding]
    size: float


@dataclass(frozen=True)
class Weighed:
    """A candidate.

    Attributes:
        references: of the function. before, after: bytes expected of the column and of what replaces it.
        refused: why it is not used; empty if it is.
    """

    function: AnyFunction
    references: tuple[str, ...]
    encodings: dict[str, Encoding]
    before: float
    after: float
    refused: str = ""

    @property
    def gain(self) -> float:
        return self.before - self.after


@dataclass(frozen=True)
class Choice:
    """What is computed and how everything else is stored.

    Attributes:
        functions: references before the targets that need them.
        stored: how the other columns are stored. ways: every way of every column, the best first.
        encodings: of the columns in the file, by their names there.
        judged: every candidate, by gain, those not used with the reason.
    """

    functions: tuple[AnyFunction, ...]
    stored: dict[str, Way]
    ways: dict[str, list[Way]]
    encodings: dict[str, Encoding]
    judged: tuple[Weighed, ...]
    objective: Objective

    def without(self, targets: set[str]) -> "Choice":
        """The same choice with nothing computed for these columns."""
        kept = [replace(weighed, refused="") for weighed in self.judged if weighed.function.target not in targets]
        dropped = [
            replace(weighed, refused=weighed.refused or "it saves nothing in the whole file")
            for weighed in self.judged
            if weighed.function.target in targets
        ]
        again = best_of(self.ways, kept, self.objective)
        return replace(again, judged=(*again.judged, *dropped))

    @property
    def plain(self) -> dict[str, Way]:
        """The best way of every column, if nothing were computed."""
        return {name: ways[0] for name, ways in self.ways.items()}


Subject = TypeVar("Subject")


@dataclass(frozen=True)
class _Draft(Generic[Subject]):
    """Columns to be written on trial for a form or a function: those with a cell a row, and tables."""

    subject: Subject
    stored: dict[str, pa.Array]
    tables: dict[str, pa.Array]
    narrow: bool = True

    @property
    def arrays(self) -> list[pa.Array]:
        return [*self.stored.values(), *self.tables.values()]


@dataclass(frozen=True)
class _Tried:
    """How the columns of a draft are best written, and the bytes expected of them in the whole file."""

    encodings: dict[str, Encoding]
    size: float


class Scale:
    """Weighs columns, and what functions leave of them, by writing the rows of a sample.

    Args:
        search: for the best encoding. keep_raw: columns to store as they are. tables: whether the file may hold tables.
    """

    def __init__(
        self,
        known: Profile,
        names: Names,
        codec: Codec,
        *,
        search: bool,
        objective: Objective,
        keep_raw: frozenset[str],
        tables: bool,
        row_groups: int,
    ) -> None:
        self._known, self._names, self._codec, self._search = known, names, codec, search
        self._thresholds = THRESHOLDS[objective]
        self._keep_raw, self._tables = keep_raw, tables
        self._column_bytes = _COLUMN_BYTES * row_groups
        trial = _trial(known.sample)
        self._growth = known.rows / max(1, trial.num_rows)
        self.columns: Columns = known.columns(trial)

    def ways(self, names: list[str]) -> dict[str, list[Way]]:
        """Every way to store each column, the best first."""
        drafts = [(name, draft) for name in names for draft in self._drafts(name)]
        found: dict[str, list[Way]] = {name: [] for name in names}
        for (name, draft), way in zip(drafts, self._tried([draft for _, draft in drafts]), strict=True):
            found[name].append(Way(draft.subject, way.encodings, way.size))
        return {name: self._best_first(name, ways) for name, ways in found.items()}

    def weigh(self, functions: Sequence[AnyFunction], before: Mapping[str, float]) -> list[Weighed]:
        """Candidates, for columns that take `before` bytes."""
        weighed: list[Weighed] = []
        for start in range(0, len(functions), _AT_ONCE):
            drafts = [self._left_by(function) for function in functions[start : start + _AT_ONCE]]
            for draft, tried in zip(drafts, self._tried(drafts), strict=True):
                function = draft.subject
                after = tried.size + _FUNCTION_BYTES
                weighed.append(Weighed(function, function.references, tried.encodings, before[function.target], after))
        return weighed

    def _tried(self, drafts: "Sequence[_Draft[Any]]") -> list[_Tried]:
        """Write the columns of each draft."""
        arrays = [narrowed(array) if draft.narrow else array for draft in drafts for array in draft.arrays]
        growths = [growth for d in drafts for growth in (*[self._growth] * len(d.stored), *[1.0] * len(d.tables))]
        threshold = self._thresholds.encoding if self._search else None
        encodings = iter(best_encodings(arrays, self._codec, threshold, growths))
        found = []
        for draft in drafts:
            stored = {name: next(encodings) for name in draft.stored}
            tables = {name: next(encodings) for name in draft.tables}
            size = sum(encoding.size_for(self._growth) + self._column_bytes for encoding in stored.values())
            size += sum(encoding.size + self._column_bytes for encoding in tables.values())
            found.append(_Tried(stored | tables, size))
        return found

    def _drafts(self, name: str) -> "Iterator[_Draft[AnyForm | None]]":
        """The ways to store a column."""
        yield _Draft(None, {name: whole_of(self.columns, name)}, {}, narrow=False)
        for form in self._forms(name) if name not in self._keep_raw else ():
            if isinstance(form, CodedForm):
                yield _Draft(
                    form, {form.codes: codes_of(self.columns, name)}, {form.table: self._known.keys[name].values}
                )
            else:
                yield _Draft(form, form.encode(self.columns.array(name)), {})

    def _left_by(self, function: AnyFunction) -> "_Draft[AnyFunction]":
        """What a function leaves to be stored."""
        builders = {}
        for table, size in function.tables.items():
            type = pa.float64() if isinstance(function, Arithmetic) else self.columns.array(function.target).type
            builders[table] = TableBuilder(size, type)
        function.learn(self.columns, builders)
        tables = {table: builder.table() for table, builder in builders.items()}
        encoded = function.encode(self.columns.with_tables(tables) if tables else self.columns)
        names = function.auxiliaries
        speaking = {p: array for p, array in encoded.items() if p in names and not function.says_nothing(p, array)}
        return _Draft(function, {names[purpose]: array for purpose, array in speaking.items()}, tables)

    def _best_first(self, name: str, ways: list[Way]) -> list[Way]:
        raw, text = ways[0], not pa.types.is_primitive(self.columns.array(name).type)
        # A table of numbers is slow to read: it must be asked for.
        best = min((way for way in ways if text or not isinstance(way.form, CodedForm)), key=lambda way: way.size)
        if best.size > (1 - self._thresholds.form) * raw.size:
            best = raw
        return [best, *(way for way in ways if way is not best)]

    def _forms(self, name: str) -> list[AnyForm]:
        known, names = self._known, self._names
        found: list[AnyForm] = []
        view, key = known.views.get(name), known.keys.get(name)
        if view is not None and not pa.types.is_integer(self.columns.array(name).type):
            found.append(IntegersForm(column=names.of(name, "integer"), scale=view.scale, unit=view.unit))
        if name in known.digits:
            found.append(DigitsForm(column=names.of(name, "digits"), width=known.digits[name]))
        if key is not None and key.low is None and self._tables:
            found.append(CodedForm(codes=names.of(name, "code"), table=names.of(name, "cells"), size=key.size))
        if name in known.singles and view is None:
            found.append(SingleForm(column=names.of(name, "single"), ulps=names.of(name, "ulps")))
        return found


def _trial(sample: pa.Table) -> pa.Table:
    """A few long stretches of the sample, so that steps from row to row are as in the file."""
    if sample.num_rows <= _TRIAL_ROWS:
        return sample
    length, share = _TRIAL_ROWS // _STRETCHES, sample.num_rows // _STRETCHES
    return pa.concat_tables([sample.slice(index * share, length) for index in range(_STRETCHES)])


def whole_of(columns: Columns, name: str) -> pa.Array:
    """A column as it is; of an extension type, what is stored of it."""
    array = columns.array(name)
    return array.storage if isinstance(array, pa.ExtensionArray) else array


def codes_of(columns: Columns, name: str) -> pa.Array:
    """A column's positions among its distinct cells, null where it is."""
    return pa.array(columns.positions((name,)), mask=columns.nulls(name) if columns.array(name).null_count else None)


def worth_a_function(ways: dict[str, list[Way]]) -> dict[str, float]:
    """The columns that take more bytes than a function for them would, and the share of all bytes that each takes."""
    total = sum(found[0].size for found in ways.values())
    return {name: found[0].size / total for name, found in ways.items() if found[0].size > _SMALLEST}


def best_of(ways: dict[str, list[Way]], weighed: list[Weighed], objective: Objective) -> Choice:
    """The candidates that together save most.

    A target is computed once, nothing depends on itself, and no chain is longer than `MAX_DEPTH`. They are taken greedily by
    gain; then, as long as that saves more, one that was taken is left out for good, or one that was not is taken first.
    """
    weighed = sorted(weighed, key=lambda candidate: -candidate.gain)
    judged = [replace(candidate, refused=_hopeless(candidate, objective)) for candidate in weighed]
    hopeless = [candidate for candidate in judged if candidate.refused]
    viable = [candidate for candidate in judged if not candidate.refused]
    order = list(range(len(viable)))
    best = _Greedy(ways, objective, [(candidate, _demands(candidate.function, ways)) for candidate in viable], order)
    while (better := _better(best, order)) is not None:
        best, order = better
    used = [viable[index] for index in best.used]
    functions = _in_order([candidate.function for candidate in used])
    computed = {function.target for function in functions}
    stored = {name: best.way(name) for name in ways if name not in computed}
    encodings = {name: encoding for way in stored.values() for name, encoding in way.encodings.items()}
    encodings |= {name: encoding for candidate in used for name, encoding in candidate.encodings.items()}
    refused = [replace(c, refused=reason) for c, reason in zip(viable, best.reasons, strict=True)]
    return Choice(tuple(functions), stored, ways, encodings, (*refused, *hopeless), objective)


def _better(best: "_Greedy", order: list[int]) -> "tuple[_Greedy, list[int]] | None":
    """A greedy choice that saves more than the best so far, with one candidate less, or with one taken first."""
    without = [[other for other in order if other != index] for index in reversed(best.used)]
    passed_over = [index for index in order if best.reasons[index] and best.gain_of(index) > _WORTH_TRYING * best.gain]
    first = [[index, *(other for other in order if other != index)] for index in passed_over]
    for other in (*without, *first):
        greedy = best.again(other)
        if greedy.gain > best.gain + 1:
            return greedy, other
    return None


def _hopeless(candidate: Weighed, objective: Objective) -> str:
    """Why a candidate is not worth using whatever else is used."""
    if candidate.gain <= 0:
        return "it saves nothing"
    if not worth(candidate.function, candidate.gain / max(candidate.before, 1.0), objective):
        return f"it saves too little for the objective {objective!r}"
    return ""


class _Greedy:
    """Takes candidates one by one, the largest gain first, as far as they go with those taken before.

    Args:
        order: the numbers of the candidates, in the order in which they are tried.

    Attributes:
        reasons: why each candidate is not taken, empty if it is. used: the numbers of those taken. gain: bytes that these save.
    """

    def __init__(
        self,
        ways: dict[str, list[Way]],
        objective: Objective,
        candidates: list[tuple[Weighed, Demands]],
        order: list[int],
    ) -> None:
        self._ways, self._objective, self._candidates = ways, objective, candidates
        self._taken: dict[str, tuple[str, ...]] = {}  # the references of what is computed
        self._dependents: dict[str, list[str]] = {}
        self._needs: Demands = {}
        self.reasons = ["others save more without it"] * len(candidates)
        self.used: list[int] = []
        self.gain = 0.0
        for index in order:
            candidate, demands = candidates[index]
            target = candidate.function.target
            self.reasons[index] = self._reason(candidate, demands)
            if not self.reasons[index]:
                self.gain += candidate.gain - sum(self._surcharge(name, need) for name, need in demands.items())
                self._taken[target] = candidate.references
                for name in candidate.references:
                    self._dependents.setdefault(name, []).append(target)
                self._needs |= demands
                self.used.append(index)

    def again(self, order: list[int]) -> "_Greedy":
        """The choice among the same candidates in another order."""
        return _Greedy(self._ways, self._objective, self._candidates, order)

    def gain_of(self, index: int) -> float:
        return self._candidates[index][0].gain

    def way(self, name: str) -> Way:
        """How to store a column that is not computed."""
        need = self._needs.get(name)
        return next((way for way in self._ways[name] if need and _serves(way.form, need)), self._ways[name][0])

    def _reason(self, candidate: Weighed, demands: Demands) -> str:
        function = candidate.function
        if function.target in self._taken:
            return "another function computes the column"
        if self._objective == "speed" and CodedForm in demands.values():
            return "queries of the columns by which it looks up would slow down"
        if self._needs.get(function.target) is CodedForm:
            return "another column is looked up by this one"
        if any(name in self._taken for name, need in demands.items() if need is CodedForm):
            return "a column by which it looks up is computed itself"
        if self._chain_with(function.target, candidate.references) > MAX_DEPTH:
            return "the chain of functions would become too long, or a circle"
        if candidate.gain <= sum(self._surcharge(name, need) for name, need in demands.items()):
            return "it saves less than it takes to store other columns for it"
        return ""

    def _surcharge(self, name: str, need: type[AnyForm]) -> float:
        if name in self._taken or self._needs.get(name) is need:
            return 0.0
        if name in self._needs:
            return float("inf")  # two needs that exclude each other
        return next(way.size for way in self._ways[name] if _serves(way.form, need)) - self._ways[name][0].size

    def _chain_with(self, target: str, references: tuple[str, ...]) -> int:
        """The longest chain through the target if it were computed from the references.

        In a circle, one of the references is computed and needs the target: a chain of three, which is too long.
        """
        return max((self._below(name) for name in references), default=0) + 1 + self._above(target)

    def _below(self, name: str) -> int:
        """How long the chain is that leads to a column, itself included; 0 for one that is stored."""
        return 1 + max((self._below(n) for n in self._taken[name]), default=0) if name in self._taken else 0

    def _above(self, name: str) -> int:
        """How long the chain is of columns that need this one."""
        return max((1 + self._above(dependent) for dependent in self._dependents.get(name, ())), default=0)


def _demands(function: AnyFunction, ways: dict[str, list[Way]]) -> Demands:
    """Columns that must be stored in a certain form for a function, where they are stored."""
    needs: Demands = dict.fromkeys(function.integer_columns, IntegersForm)
    needs |= dict.fromkeys(function.key_columns, CodedForm)
    # What has no such form needs none: a key of a small range leads into tables by itself, an integer is its own.
    return {name: need for name, need in needs.items() if any(_serves(way.form, need) for way in ways[name])}


def _serves(form: AnyForm | None, need: type[AnyForm]) -> bool:
    """Whether a form is what functions need; of integers only those that the column's own cells are not."""
    return isinstance(form, need) and not (isinstance(form, IntegersForm) and form.scale == 0 and form.unit == 1)


def _in_order(functions: list[AnyFunction]) -> list[AnyFunction]:
    """References before targets."""
    by_target = {function.target: function for function in functions}
    ordered: dict[str, AnyFunction] = {}

    def visit(name: str) -> None:
        if name in by_target and name not in ordered:
            for reference in by_target[name].references:
                visit(reference)
            ordered[name] = by_target[name]

    for name in sorted(by_target):
        visit(name)
    return list(ordered.values())
