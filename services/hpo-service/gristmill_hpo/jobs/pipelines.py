"""Pipeline search, step by step: each asks for pipelines to evaluate, by what those before have scored."""

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.errors import InternalError, InvalidInput
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_hpo import plots, shipped
from gristmill_hpo.jobs.surrogates import opened_surrogate
from gristmill_hpo.jobs.trials import data_at_fault, opened, pipeline_of
from gristmill_hpo.pipelines import importance
from gristmill_hpo.pipelines.build import STAGES, is_possible
from gristmill_hpo.pipelines.evaluation import LOSSES, OF_CLASSES, OF_NUMBERS, OF_PROBABILITIES, of_skill, scale_of
from gristmill_hpo.pipelines.twins import Needs, families
from gristmill_hpo.searchers import Exhausted, ModelSearcher, Searcher, searcher_for
from gristmill_hpo.space import Option, Pipeline, Space, SpaceError
from gristmill_hpo.specs import pipelines as specs
from gristmill_ml.tabular.target import Target

_INITIAL = 5  # pipelines that every search begins with
_LEADERS = 20
_LEAST_SECONDS = 1.0  # an evaluation that has less is not begun
_OVERHEAD_SECONDS = 15.0  # to wake, to end what waits, to start the last trial, to write and draw what was found
_GRACE_SECONDS = 30
_FAR, _NEAR = 3.0, 0.05  # times the best score's lead over the median; the least that this lead counts as
_FAULTS_OF_OURS = ("worker_lost", "internal_error")


# -- the search --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Plan:
    """What the first step found out about the target; later steps read it from the checkpoint."""

    task: specs.Task
    metric: specs.Metric
    classes: int
    scale: float | None


@dataclass(frozen=True)
class _Evaluated:
    """A pipeline of the history. `score` and `skill` are None where it failed."""

    number: int
    pipeline: Pipeline
    expected: specs.Expectation | None
    scores: list[float]
    skill: float | None
    seconds: float
    predictions: str | None
    failure: str | None
    needs: specs.TableNeeds | None
    lost: bool  # by no fault of the pipeline

    @property
    def score(self) -> float:
        return float(np.mean(self.scores))


def search(spec: specs.PipelineSearchSpec, history: History, context: Context) -> Trials | specs.PipelineSearchResult:
    plan = _plan(spec, context)
    space = _space(spec, plan)
    tries = [trial for trial in history if trial.spec["finish"] is None]
    finishing = [trial for trial in history if trial.spec["finish"] is not None]
    late = finishing[0].spec["finish"]["late"] if finishing else []
    evaluated = [_evaluated(trial, space) for trial in tries if trial.finished and trial.number not in late]
    succeeded = sorted(
        (own for own in evaluated if own.skill is not None), key=lambda own: own.skill or 0.0, reverse=True
    )
    if finishing:
        if not finishing[-1].finished:
            return Trials([])
        if finishing[-1].result is None and len(finishing) == 1:
            return _finish(spec, plan, succeeded, late, context, alone=True)
        searcher = _searcher(spec, space, tries, evaluated, context)
        return _result(spec, plan, space, searcher, evaluated, succeeded, finishing[-1], context)
    context.progress(
        len(evaluated) / (spec.evaluations + 1), f"{len(evaluated)} of at most {spec.evaluations} pipelines",
        {"best": succeeded[0].score} if succeeded else {},
    )  # fmt: skip
    left = _seconds_left(spec, succeeded, context)
    pending = [trial for trial in tries if not trial.finished]
    over = left is not None and left <= _LEAST_SECONDS
    if not over and len(tries) < spec.evaluations:
        searcher = _searcher(spec, space, tries, evaluated, context)
        count = min(spec.at_once - len(pending), spec.evaluations - len(tries))
        asked = _ask(spec, plan, space, searcher, count, until=None if left is None else time.time() + left)
        if asked or pending:
            return Trials(
                asked, wake_after=left, memory_mb=spec.evaluation_memory_mb, timeout_seconds=spec.evaluation_seconds
            )
    if pending and not over:
        return Trials([], wake_after=left)
    if not succeeded:
        first = next((own.failure for own in evaluated), "none was evaluated in time")
        raise InvalidInput(f"None of {len(evaluated)} pipelines succeeded; the first: {first}.", pointer="/table")
    return _finish(spec, plan, succeeded, [trial.number for trial in pending], context)


def _plan(spec: specs.PipelineSearchSpec, context: Context) -> _Plan:
    if (kept := context.last_checkpoint()) is not None:
        return _Plan(**json.loads(kept.read_text()))
    table = opened(spec, context)
    with data_at_fault("/target"):
        column = pa.chunked_array(
            [batch.column(0) for batch in table.batches([spec.target])], table.schema.field(spec.target).type
        )
        target = Target.of(column, spec.task)
        known, _ = target.set_aside(spec.test_share, spec.folds, spec.seed)
    possible = OF_NUMBERS if target.classes is None else OF_CLASSES
    metric = spec.metric or possible[0]
    if metric not in possible:
        raise InvalidInput(
            f"The target asks for {target.task}, whose metrics are {', '.join(possible)}.", pointer="/metric"
        )
    plan = _Plan(target.task, metric, len(target.classes or ()), scale_of(metric, target.labels[known]))
    path = context.scratch / "plan.json"
    path.write_text(json.dumps(asdict(plan)))
    context.checkpoint(path)
    return plan


def _space(spec: specs.PipelineSearchSpec, plan: _Plan) -> Space:
    space = shipped.space()
    known = {option.algorithm for options in space.stages.values() for option in options}
    estimators = space.algorithms("estimator")
    for pointer, names, possible in (("/only", spec.only or [], estimators), ("/without", spec.without, sorted(known))):
        for at, name in enumerate(names):
            if name not in possible:
                raise InvalidInput(
                    f"There is no algorithm {name!r}; there are {', '.join(possible)}.", pointer=f"{pointer}/{at}"
                )

    def keep(stage: str, option: Option) -> bool:
        chosen = stage != "estimator" or spec.only is None or option.algorithm in spec.only
        possible = is_possible(stage, option, plan.task, plan.classes, plan.metric in OF_PROBABILITIES)
        return chosen and possible and option.algorithm not in spec.without

    try:
        return space.only(keep)
    except SpaceError as error:
        raise InvalidInput(
            f"{error} Allow more algorithms.", pointer="/without" if spec.without else "/only"
        ) from error


def _searcher(
    spec: specs.PipelineSearchSpec, space: Space, tries: list[Trial], evaluated: list[_Evaluated], context: Context
) -> Searcher:
    """Told all that is known. Each step has chances of its own: made anew, it would draw what the last one drew.

    A score that lies far below the others says no more than that: as it is, it would hide how the good ones differ.
    """
    surrogate = opened_surrogate(spec.surrogate, context)
    try:
        initial = surrogate.portfolio_in(space)[: max(_INITIAL, spec.at_once)]
        searcher = searcher_for(spec.method, space, surrogate, initial, [spec.seed, len(tries)])
    except SpaceError as error:
        raise InvalidInput(f"The surrogate is of other pipelines. {error}", pointer="/surrogate") from error
    if (needs := next((own.needs for own in evaluated if own.needs), None)) is not None:
        searcher.families = families(space, Needs(**needs.model_dump()))
    for trial in tries:
        searcher.take(space.index(_pipeline(trial)))
    skills = [own.skill for own in evaluated if own.skill is not None]
    least = float(np.median(skills) - _FAR * max(max(skills) - np.median(skills), _NEAR)) if skills else 0.0
    for own in evaluated:
        if not own.lost:
            searcher.tell(space.index(own.pipeline), None if own.skill is None else max(own.skill, least))
    return searcher


def _ask(
    spec: specs.PipelineSearchSpec, plan: _Plan, space: Space, searcher: Searcher, count: int, until: float | None
) -> list[specs.PipelineTrialSpec]:
    asked: list[specs.PipelineTrialSpec] = []
    while len(asked) < count:
        try:
            found = searcher.ask()
        except Exhausted:
            break
        expected = None
        if found.mean is not None and found.deviation is not None:
            mean, deviation = of_skill(found.mean, found.deviation, plan.scale)
            expected = specs.Expectation(mean=mean, deviation=deviation)
        asked.append(_trial(spec, plan, space.pipeline(found.pipeline), expected=expected, until=until))
    return asked


def _trial(spec: specs.PipelineSearchSpec, plan: _Plan, pipeline: Pipeline, **more: Any) -> specs.PipelineTrialSpec:
    common = {name: getattr(spec, name) for name in specs.PipelineTable.model_fields}
    return specs.PipelineTrialSpec(
        **common | {"task": plan.task, "metric": plan.metric}, pipeline=_options(pipeline), **more
    )  # fmt: skip


def _seconds_left(spec: specs.PipelineSearchSpec, succeeded: list[_Evaluated], context: Context) -> float | None:
    """Until the search must end, less what the fitting of its best pipeline is likely to take."""
    if spec.minutes is None:
        return None
    last = _OVERHEAD_SECONDS + (2 * _seconds_of_fit(succeeded[0], spec) if succeeded else 0.0)
    return 60 * spec.minutes - last - context.age_seconds


def _finish(
    spec: specs.PipelineSearchSpec, plan: _Plan, succeeded: list[_Evaluated], late: list[int], context: Context,
    alone: bool = False,
) -> Trials:  # fmt: skip
    left = None if spec.minutes is None else max(60 * spec.minutes - context.age_seconds, _OVERHEAD_SECONDS)
    chosen = succeeded[: 1 if alone else spec.best]
    finish = specs.PipelineFinish(
        others=[_options(own.pipeline) for own in chosen[1:]], predictions=[own.predictions for own in chosen],
        numbers=[own.number for own in chosen], seconds=[_seconds_of_fit(own, spec) for own in chosen], late=late, alone=alone,
    )  # fmt: skip
    until = None if left is None else time.time() + max(left - _OVERHEAD_SECONDS / 2, 0.0)
    trial = _trial(spec, plan, chosen[0].pipeline, finish=finish, until=until)
    timeout = None if left is None or alone else left + _GRACE_SECONDS
    return Trials([trial], timeout_seconds=timeout, memory_mb=spec.evaluation_memory_mb)


def _seconds_of_fit(own: _Evaluated, spec: specs.PipelineSearchSpec) -> float:
    """That fitting it to all rows of the search is likely to take."""
    return own.seconds / (spec.folds - 1)


def _result(
    spec: specs.PipelineSearchSpec, plan: _Plan, space: Space, searcher: Searcher, evaluated: list[_Evaluated],
    succeeded: list[_Evaluated], finishing: Trial, context: Context,
) -> specs.PipelineSearchResult:  # fmt: skip
    if finishing.error is not None and finishing.error["code"] in _FAULTS_OF_OURS:
        raise InternalError(f"The best pipeline could not be fitted to all rows. {finishing.error['detail']}")
    if finishing.result is None or finishing.result["finished"] is None:
        words = (finishing.error or finishing.result or {}).get("detail", "")
        raise InvalidInput(f"The best pipeline could not be fitted to all rows. {words}", pointer="/table")
    finished = specs.PipelineFinished.model_validate(finishing.result["finished"])
    leaders = [_leader(own) for own in succeeded[:_LEADERS]]
    incumbents = _incumbents(evaluated, plan)
    stages, inside = _importance(space, searcher)
    drawn = [
        plots.of_incumbents(incumbents, plan.metric, context.scratch / "incumbents.png"),
        plots.of_leaders(leaders, plan.metric, context.scratch / "leaders.png"),
    ]
    if stages:
        drawn.append(plots.of_importance(stages, context.scratch / "importance.png"))
    expected = [(own.expected, own.score) for own in succeeded if own.expected is not None]
    if expected:
        drawn.append(plots.of_expectations(expected, plan.metric, context.scratch / "expectations.png"))
    asked_all = len(evaluated) >= spec.evaluations
    return specs.PipelineSearchResult(
        pipeline=finished.pipeline,
        best=_leader(next(own for own in succeeded if own.number == finished.number)),
        code=finished.code,
        metric=plan.metric,
        task=plan.task,
        classes=finished.classes,
        test_score=finished.test_score,
        reference_score=finished.reference_score,
        rows=finished.rows,
        test_rows=finished.test_rows,
        left_out=finished.left_out,
        evaluations=len(evaluated),
        failed=len(evaluated) - len(succeeded),
        ended_by="evaluations"
        if asked_all
        else "time"
        if spec.minutes is not None and searcher.free.any()
        else "space",
        leaders=leaders,
        incumbents=incumbents,
        spent=np.cumsum([own.seconds for own in evaluated]).tolist(),
        importance=stages,
        hyperparameter_importance=inside,
        history=context.save(_write_history(evaluated, context.scratch / "history.parquet")),
        predictions=finished.predictions,
        predicted_by=finished.predicted_by,
        plots=[context.save(picture) for picture in drawn],
        seconds=context.age_seconds,
    )


def _importance(space: Space, searcher: Searcher) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    prediction = searcher.prediction() if isinstance(searcher, ModelSearcher) else None
    if prediction is None:
        return {}, {}
    # What the table makes no difference to is to have no importance either.
    family = np.unique(searcher.families, return_inverse=True)[1]
    predicted = (np.bincount(family, prediction.mean()) / np.bincount(family))[family]
    return importance.of_stages(space, predicted), importance.of_hyperparameters(space, predicted)


def _incumbents(evaluated: list[_Evaluated], plan: _Plan) -> list[float | None]:
    better = min if plan.metric in LOSSES else max
    found: list[float | None] = []
    best: float | None = None
    for own in evaluated:
        if own.skill is not None:
            best = own.score if best is None else better(best, own.score)
        found.append(best)
    return found


def _evaluated(trial: Trial, space: Space) -> _Evaluated:
    """Raises InvalidInput when the trial found that the table cannot be used by any pipeline."""
    if trial.error is not None and trial.error["code"] == "invalid_input":
        raise InvalidInput(trial.error["detail"], pointer=trial.error.get("pointer", "/table"))
    result = specs.PipelineTrialResult.model_validate(trial.result) if trial.result else None
    failure = result.detail if result else (trial.error or {}).get("detail", "it was cancelled")
    expected = trial.spec["expected"]
    return _Evaluated(
        trial.number, space.pipeline(space.index(_pipeline(trial))), specs.Expectation(**expected) if expected else None,
        result.scores if result else [], result.skill if result else None, result.seconds if result else trial.cpu_seconds,
        result.predictions if result else None, failure, result.needs if result else None,
        trial.error is not None and trial.error["code"] in _FAULTS_OF_OURS,
    )  # fmt: skip


def _leader(own: _Evaluated) -> specs.EvaluatedPipeline:
    return specs.EvaluatedPipeline(
        number=own.number,
        pipeline=named(own.pipeline),
        score=own.score,
        deviation=float(np.std(own.scores)),
        seconds=own.seconds,
    )


def _write_history(evaluated: list[_Evaluated], path: Path) -> Path:
    rows = [
        {
            "number": own.number, **named(own.pipeline), "score": own.score if own.skill is not None else None,
            "deviation": float(np.std(own.scores)) if own.scores else None, "seconds": own.seconds,
            "expected_mean": own.expected.mean if own.expected else None,
            "expected_deviation": own.expected.deviation if own.expected else None, "failure": own.failure,
        }
        for own in evaluated
    ]  # fmt: skip
    numbers = dict.fromkeys(("score", "deviation", "seconds", "expected_mean", "expected_deviation"), pa.float64())
    types = {"number": pa.int32(), **dict.fromkeys(STAGES, pa.string()), **numbers, "failure": pa.string()}
    pq.write_table(pa.Table.from_pylist(rows, pa.schema(types)), path)
    return path


def named(pipeline: Pipeline) -> dict[str, str]:
    return {stage: str(option) for stage, option in zip(STAGES, pipeline, strict=True)}


def _options(pipeline: Pipeline) -> list[specs.PipelineOption]:
    return [specs.PipelineOption(algorithm=o.algorithm, hyperparameters=dict(o.hyperparameters)) for o in pipeline]


def _pipeline(trial: Trial) -> Pipeline:
    return pipeline_of([specs.PipelineOption.model_validate(own) for own in trial.spec["pipeline"]])
