"""Studies: every learner in every fold of every table, each a trial; then the tests, the pictures and the answer."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.errors import InvalidInput
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_explain import plots, reports
from gristmill_explain.jobs.learners import Learnable, at_fault, interval_of
from gristmill_explain.learners import LEARNERS
from gristmill_explain.learners.scores import OF_CLASSES, OF_NUMBERS
from gristmill_explain.names import Metric
from gristmill_explain.specs import imn
from gristmill_explain.specs import studies as specs
from gristmill_explain.specs.common import TableWithTarget
from gristmill_explain.tabular_study import conclusions, statistics
from gristmill_ml.tabular.columns import Columns

Array = npt.NDArray[np.float64]

_MOST_FAILURES = 100
_RESIDUAL = ("resnet", "tabresnet")
_BEHIND = 1e-6
_OF_A_CONSTANT = {"roc_auc": 0.5, "r2": 0.0}


@dataclass(frozen=True)
class _Plan:
    """What the first step found out about one table; later steps read it from the checkpoint."""

    name: str
    metric: Metric
    task: str
    traits: dict[str, Any]


@dataclass(frozen=True)
class _Found:
    """All that trials came to. D tables, F folds, K learners.

    Attributes:
        outer: D x F x K scores on rows that were not seen; where a learner failed, that of a constant or of the worst, whichever is less.
        inner: of those tuned by (NaN: none).
    """

    outer: Array
    inner: Array
    seconds: Array
    failures: dict[tuple[int, int, int], str]


def study(spec: specs.TabularStudySpec, history: History, context: Context) -> Trials | specs.TabularStudyResult:
    plans = _plans(spec, context)
    names = [own.name for own in plans]
    if not len(history):
        timeout = None if spec.minutes_in_all is None else 60 * spec.minutes_in_all
        return Trials(_planned(spec, plans), wait="all", timeout_seconds=timeout)
    if history.pending:
        context.progress(0.95 * len(history.finished) / len(history), f"{len(history.finished)} of {len(history)} fits")
        return Trials([], wait="all")
    context.progress(0.95, "tests and pictures")
    found = _found(spec, plans, list(history))
    return _result(spec, plans, names, found, list(history), context)


def _tables(spec: specs.TabularStudySpec) -> list[tuple[str, TableWithTarget]]:
    """By name: what learners are told to learn."""
    own = [(given.name, TableWithTarget(**given.model_dump(exclude={"name"}))) for given in spec.tables]
    return own + [(str(name), TableWithTarget(shipped=name)) for name in spec.shipped]


def _plans(spec: specs.TabularStudySpec, context: Context) -> list[_Plan]:
    """What is wrong with a table is said before anything is fitted."""
    if (kept := context.last_checkpoint()) is not None:
        return [_Plan(**own) for own in json.loads(kept.read_text())]
    plans = []
    for number, (name, own) in enumerate(_tables(spec)):
        pointer = f"/tables/{number}" if number < len(spec.tables) else f"/shipped/{number - len(spec.tables)}"
        context.progress(0.01, f"reading {name}")
        data = Learnable.of(own, context, pointer)
        data.demand(spec.folds, spec.inner_folds if spec.trials else 1, f"{pointer}/target")
        metric = (OF_NUMBERS if data.target.classes is None else OF_CLASSES)[0]
        plans.append(_Plan(name, metric, data.target.task, asdict(_traits(data, pointer))))
    path = context.scratch / "plans.json"
    path.write_text(json.dumps([asdict(own) for own in plans]))
    context.checkpoint(path)
    return plans


def _traits(data: Learnable, pointer: str) -> conclusions.Traits:
    with at_fault(f"{pointer}/table"):
        columns = Columns.of(data.features)
    labels, classes = data.target.labels, data.target.classes
    rows = data.rows(columns, np.arange(len(labels)))
    nulls = sum(data.features[own.name].null_count for own in columns.used)
    return conclusions.Traits(
        rows=len(labels), features=len(columns.used), classes=len(classes or ()),
        categorical=len(columns.categories) / len(columns.used), missing=nulls / (len(labels) * len(columns.used)),
        rarest=0.0 if classes is None else float(np.bincount(labels).min() / len(labels)), repeated=rows.repeated / len(rows),
    )  # fmt: skip


def _planned(spec: specs.TabularStudySpec, plans: list[_Plan]) -> list[imn.LearnerTrialSpec]:
    return [
        imn.LearnerTrialSpec(
            **(own.model_dump() | {
                "task": plan.task, "metric": plan.metric, "balanced": spec.balanced, "seed": spec.seed, "learner": learner,
                "trials": spec.trials, "inner_folds": spec.inner_folds, "minutes": spec.minutes, "folds": spec.folds, "fold": fold,
                "keep_predictions": False,
            })
        )
        for (_, own), plan in zip(_tables(spec), plans, strict=True)
        for fold in range(spec.folds)
        for learner in spec.learners
    ]  # fmt: skip


def _places(spec: specs.TabularStudySpec, number: int) -> tuple[int, int, int]:
    """Table, fold and learner of a trial, as `_planned` has them."""
    rest, learner = divmod(number, len(spec.learners))
    return *divmod(rest, spec.folds), learner


def _found(spec: specs.TabularStudySpec, plans: list[_Plan], trials: list[Trial]) -> _Found:
    shape = (len(plans), spec.folds, len(spec.learners))
    found = _Found(np.zeros(shape), np.full(shape, np.nan), np.zeros(shape), {})
    for trial in trials:
        place = _places(spec, trial.number)
        metric = plans[place[0]].metric
        result = None if trial.result is None else imn.LearnerTrialResult.model_validate(trial.result)
        if result is None or result.scores is None:
            words = (trial.error or {}).get("detail", "it was cancelled") if result is None else result.failure
            found.failures[place] = str(words)
            found.outer[place] = _OF_A_CONSTANT[metric]
            found.seconds[place] = trial.cpu_seconds
            continue
        found.outer[place] = result.scores[metric]
        found.seconds[place] = result.tuning_seconds + result.fit_seconds
        if tried := [own.score for own in result.tried if own.score is not None]:
            found.inner[place] = max(tried)
    if len(found.failures) == len(trials):
        raise InvalidInput(f"Every fit failed; the first: {next(iter(found.failures.values()))}")
    for table, fold, learner in found.failures:  # no better than a constant, and behind all that did not fail
        others = [at for at in range(len(spec.learners)) if (table, fold, at) not in found.failures]
        worst = min([found.outer[table, fold, at] for at in others] + [_OF_A_CONSTANT[plans[table].metric]])
        found.outer[table, fold, learner] = worst - _BEHIND
    return found


def _result(
    spec: specs.TabularStudySpec, plans: list[_Plan], names: list[str], found: _Found, trials: list[Trial], context: Context
) -> specs.TabularStudyResult:  # fmt: skip
    scores, traits = found.outer.mean(axis=1), [conclusions.Traits(**own.traits) for own in plans]
    seconds = found.seconds.mean(axis=(0, 1))
    learners = _learners(spec, scores, seconds, found)
    questions, told = _questions(spec, found, traits)
    tests = statistics.omnibus(scores)
    metric = " and ".join(dict.fromkeys(own.metric.replace("_", " ") for own in plans))
    tested = statistics.pairs(scores, seed=spec.seed)
    failures = {str(own.learner): own.failures for own in learners}
    answer = conclusions.in_words(scores, spec.learners, metric, tested, questions, told, list(seconds), failures)
    answer += conclusions.doubted(names, traits)
    compared = [
        specs.ComparedPair(**asdict(own) | {"one": spec.learners[own.one], "other": spec.learners[own.other]})
        for own in tested
    ]
    result = specs.TabularStudyResult(
        answer=answer,
        learners=learners,
        tables=[_table(spec, plan, found.outer[at]) for at, plan in enumerate(plans)],
        omnibus=specs.OmnibusTest(
            chi_square=tests.chi_square, chi_square_p=tests.chi_square_p, f=tests.f if np.isfinite(tests.f) else None,
            f_p=tests.f_p, critical_difference=statistics.critical_difference(len(spec.learners), len(plans)),
        ),
        pairs=compared,
        regimes=_regimes(spec, names, scores, traits),
        groups=[
            specs.ComparedGroups(
                one=own.one, other=own.other, lead=own.lead, p=own.p, better=own.better, alike=own.alike, worse=own.worse
            )
            for own in questions
        ],
        favours=[specs.FavouringTrait(**asdict(own)) for own in told],
        failures={
            f"{names[table]}, {spec.learners[learner]}, fold {fold}": words[:500]
            for (table, fold, learner), words in list(found.failures.items())[:_MOST_FAILURES]
        },
        table=context.save(_write(spec, plans, trials, found, context.scratch / "study.parquet")),
        report="",
        plots=[],
        seconds=context.age_seconds,
    )  # fmt: skip
    pictures = _drawn(spec, result, scores, context.scratch)
    written = context.scratch / "report.md"
    written.write_text(reports.of_study(result, [own.name for own in pictures]))
    return result.model_copy(update={"report": context.save(written), "plots": [context.save(own) for own in pictures]})


def _learners(spec: specs.TabularStudySpec, scores: Array, seconds: Array, found: _Found) -> list[specs.StudiedLearner]:
    mean, normal = statistics.ranks(scores).mean(axis=0), statistics.normalised(scores).mean(axis=0)
    wins = (scores == scores.max(axis=1, keepdims=True)).sum(axis=0)
    return [
        specs.StudiedLearner(
            learner=spec.learners[at], family=LEARNERS[spec.learners[at]].family, mean_rank=float(mean[at]),
            normalised=float(normal[at]), wins=int(wins[at]), seconds=float(seconds[at]),
            failures=sum(place[2] == at for place in found.failures),
        )
        for at in np.argsort(mean, kind="stable")
    ]  # fmt: skip


def _table(spec: specs.TabularStudySpec, plan: _Plan, scores: Array) -> specs.JudgedTable:
    """Of F x K scores."""
    found = {name: interval_of(scores[:, at].tolist(), spec.folds) for at, name in enumerate(spec.learners)}
    return specs.JudgedTable(
        name=plan.name, traits=specs.TraitsOfTable(**plan.traits), metric=plan.metric, scores=found,
        best=spec.learners[int(scores.mean(axis=0).argmax())],
    )  # fmt: skip


def _regimes(
    spec: specs.TabularStudySpec, names: list[str], scores: Array, traits: list[conclusions.Traits]
) -> list[specs.RegimeOfTables]:
    found = []
    for regime, belongs in conclusions.REGIMES.items():
        places = [at for at, own in enumerate(traits) if belongs(own)]
        if conclusions.LEAST_OF_A_REGIME <= len(places) < len(names):
            mean = statistics.ranks(scores[places]).mean(axis=0)
            found.append(
                specs.RegimeOfTables(
                    regime=regime, tables=[names[at] for at in places],
                    mean_ranks={name: float(own) for name, own in zip(spec.learners, mean, strict=True)},
                    friedman_p=statistics.omnibus(scores[places]).chi_square_p,
                )
            )  # fmt: skip
    return found


def _questions(
    spec: specs.TabularStudySpec, found: _Found, traits: list[conclusions.Traits]
) -> tuple[list[conclusions.Versus], list[conclusions.Favour]]:
    """Networks or trees? Transformers or residual networks? And what goes with the lead of networks over trees."""
    groups: dict[str, list[int]] = {}
    for at, name in enumerate(spec.learners):
        family = LEARNERS[name].family
        groups.setdefault("networks" if family == "transformers" else family, []).append(at)
        if family == "transformers":
            groups.setdefault("transformers", []).append(at)
        if name in _RESIDUAL:
            groups.setdefault("residual networks", []).append(at)
    scores = conclusions.of_groups(found.outer, found.inner, groups)
    asked = [conclusions.versus(*own, scores) for own in (("networks", "trees"), ("transformers", "residual networks"))]
    questions = [own for own in asked if own is not None]
    return questions, conclusions.favours(asked[0].differences, traits) if asked[0] is not None else []


def _drawn(spec: specs.TabularStudySpec, result: specs.TabularStudyResult, scores: Array, scratch: Path) -> list[Path]:
    found = [
        plots.of_ranks(result.learners, scratch / "ranks.png"),
        plots.of_costs(result.learners, scratch / "costs.png"),
        plots.of_wins(result.pairs, [own.learner for own in result.learners], scratch / "wins.png"),
        plots.of_tables(result.tables, [own.learner for own in result.learners], scratch / "tables.png"),
    ]
    if len(spec.learners) > 2:
        p_values = _square({(str(own.one), str(own.other)): own.holm_p for own in result.pairs}, spec.learners)
        mean = {str(own.learner): own.mean_rank for own in result.learners}
        found.insert(
            0, plots.of_critical_differences(mean, p_values, "all tables", scratch / "critical-differences.svg")
        )
        traits = [conclusions.Traits(**own.traits.model_dump()) for own in result.tables]
        for at, own in enumerate(result.regimes):
            places = [number for number, trait in enumerate(traits) if conclusions.REGIMES[own.regime](trait)]
            pairs = statistics.pairs(scores[places], seed=spec.seed)
            table = {(str(spec.learners[pair.one]), str(spec.learners[pair.other])): pair.holm_p for pair in pairs}
            own_p = _square(table, spec.learners)
            path = scratch / f"critical-differences-{at}.svg"
            found.append(
                plots.of_critical_differences(
                    {str(name): rank for name, rank in own.mean_ranks.items()}, own_p, own.regime, path
                )
            )
    return found


def _square(p_values: dict[tuple[str, str], float], names: Sequence[str]) -> dict[str, dict[str, float]]:
    """p of pairs as a symmetric table."""
    return {
        one: {other: 1.0 if one == other else p_values.get((one, other), p_values.get((other, one), 1.0)) for other in names}
        for one in names
    }  # fmt: skip


def _write(spec: specs.TabularStudySpec, plans: list[_Plan], trials: list[Trial], found: _Found, path: Path) -> Path:
    rows = []
    for trial in trials:
        table, fold, learner = place = _places(spec, trial.number)
        result = trial.result or {}
        name = spec.learners[learner]
        scores: dict[str, Any] = {
            metric: (result.get("scores") or {}).get(metric) for metric in (*OF_CLASSES, *OF_NUMBERS)
        }
        rows.append(
            {
                "table": plans[table].name, "fold": fold, "learner": name, "family": LEARNERS[name].family,
                "metric": plans[table].metric, "score": float(found.outer[place]), **scores,
                "inner_score": None if np.isnan(found.inner[place]) else float(found.inner[place]),
                "hyperparameters": json.dumps(result.get("hyperparameters", {})), "tried": len(result.get("tried", [])),
                **{key: result.get(key) for key in ("tuning_seconds", "fit_seconds", "predict_seconds")},
                "failure": found.failures.get(place),
            }
        )  # fmt: skip
    numbers = ("score", *OF_CLASSES, *OF_NUMBERS, "inner_score", "tuning_seconds", "fit_seconds", "predict_seconds")
    types = {name: pa.float64() for name in numbers} | {"fold": pa.int32(), "tried": pa.int32()}
    pq.write_table(
        pa.Table.from_pylist(rows, pa.schema([(name, types.get(name, pa.string())) for name in rows[0]])), path
    )
    return path
