"""Algorithms beside one another: a search whose trials are trainings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.errors import InvalidInput
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_rl import plots, specs
from gristmill_rl.adaptation import estimate, interquartile_mean, probability_of_improvement

Array = npt.NDArray[np.float64]
_SURE, _FEWEST_SEEDS = 0.5, 3


@dataclass(frozen=True)
class _Run:
    family: str
    algorithm: specs.Algorithm
    seed: int
    result: specs.MetaTrainResult


def benchmark(
    spec: specs.MetaBenchmarkSpec, history: History, context: Context
) -> Trials | specs.MetaBenchmarkResult:  # fmt: skip
    planned = _planned(spec)
    done = len(history.finished)
    context.progress(done / len(planned), f"{done} of {len(planned)} runs")
    for trial in history.finished:
        # A learning rate is too high for one run; what else is wrong is wrong with all of them.
        if (
            trial.error is not None
            and trial.error["code"] == "invalid_input"
            and trial.error.get("pointer") != "/learning_rate"
        ):
            raise InvalidInput(trial.error["detail"], pointer=_pointer(trial, spec))
    if done < len(planned):
        count = min(spec.at_once - len(history.pending), len(planned) - len(history))
        return Trials(planned[len(history) : len(history) + max(count, 0)])
    return _result(spec, list(history), context)


def _pointer(trial: Trial, spec: specs.MetaBenchmarkSpec) -> str | None:
    """Where the benchmark's spec says what a run's spec says."""
    pointer: str = (trial.error or {}).get("pointer") or ""
    first, *rest = pointer.split("/")[1:] or [""]
    if first == "family":
        families = [own.model_dump() for own in spec.families]
        return "/".join(["", "families", str(families.index(trial.spec["family"])), *rest])
    return f"/learning{pointer}" if first in specs.Learning.model_fields else pointer or None


def _planned(spec: specs.MetaBenchmarkSpec) -> list[specs.MetaTrainSpec]:
    """Seed by seed, so that what an early look sees is of all algorithms alike."""
    return [
        specs.MetaTrainSpec.model_validate(
            spec.learning.model_dump()
            | {
                "family": family,
                "algorithm": algorithm,
                "steps": spec.steps,
                "test_tasks": spec.test_tasks,
                "seed": (spec.seed + seed) % 2**32,
                "learning_rate": spec.learning_rates.get(algorithm, spec.learning.learning_rate),
            }
        )
        for seed in range(spec.seeds)
        for family in spec.families
        for algorithm in spec.algorithms
    ]


def _result(spec: specs.MetaBenchmarkSpec, trials: Sequence[Trial], context: Context) -> specs.MetaBenchmarkResult:
    runs = [_run(own) for own in trials if own.result is not None]
    failures = [f"{_named(own)}: {own.error['detail']}" for own in trials if own.error is not None]
    families = list(dict.fromkeys(own.family for own in runs))
    complete = {(own.family, own.algorithm) for own in runs}
    missing = [name for name in spec.algorithms if any((family, name) not in complete for family in families)]
    if not runs or missing:
        raise InvalidInput(f"Too many runs came to nothing. {failures[0]}")
    scores = [
        _score(family, name, _of(runs, family, name), spec.seed) for family in families for name in spec.algorithms
    ]
    scaled = {name: _scaled(runs, families, name) for name in spec.algorithms}
    means: dict[str, specs.Estimate] = {
        name: specs.Estimate.of(estimate(own, interquartile_mean, spec.seed)) for name, own in scaled.items()
    }
    first = spec.algorithms[0]
    improvement: dict[str, specs.Estimate] = {
        name: specs.Estimate.of(probability_of_improvement(scaled[first], own, spec.seed))
        for name, own in scaled.items()
        if name != first
    }
    verdict = _verdict(first, means, improvement, spec)
    drawn = [
        plots.of_algorithms(
            _curves(runs, family, spec.algorithms), f"return, {family}", context.scratch / f"curves-{at}.png"
        )
        for at, family in enumerate(families)
    ]
    drawn.append(plots.of_estimates(means, "interquartile mean of scaled returns", context.scratch / "means.png"))
    beside = {f"{first} over {name}": own for name, own in improvement.items()}
    drawn.append(
        plots.of_estimates(beside, "probability of improvement", context.scratch / "improvement.png", even=0.5)
    )
    return specs.MetaBenchmarkResult(
        scores=scores,
        interquartile_means=means,
        improvement=improvement,
        verdict=verdict,
        failures=failures,
        curves=context.save(_written(runs, context)),
        report=context.save(_report(spec, scores, means, improvement, verdict, failures, context)),
        plots=[context.save(own) for own in drawn],
        seconds=sum(own.result.seconds for own in runs),
    )


def _run(trial: Trial) -> _Run:
    result = specs.MetaTrainResult.model_validate(trial.result)
    spec = specs.MetaTrainSpec.model_validate(trial.spec)
    return _Run(_family(spec), spec.algorithm, spec.seed, result)


def _family(spec: specs.MetaTrainSpec) -> str:
    return " ".join(str(own) for own in spec.family.model_dump(exclude_none=True).values())


def _named(trial: Trial) -> str:
    spec = specs.MetaTrainSpec.model_validate(trial.spec)
    return f"{spec.algorithm} on {_family(spec)}, seed {spec.seed}"


def _of(runs: Sequence[_Run], family: str, algorithm: str) -> list[specs.MetaTrainResult]:
    return [own.result for own in runs if (own.family, own.algorithm) == (family, algorithm)]


def _last(result: specs.MetaTrainResult) -> float:
    return result.tested[-1].returns.mean


def _area(result: specs.MetaTrainResult) -> float:
    return float(np.mean([own.returns[-1] for own in result.curve]))


def _score(
    family: str, algorithm: specs.Algorithm, results: Sequence[specs.MetaTrainResult], seed: int
) -> specs.AlgorithmScore:
    def over(what: Callable[[specs.MetaTrainResult], float]) -> specs.Estimate:
        return specs.Estimate.of(estimate(np.array([[what(own)] for own in results]), np.mean, seed))

    succeeds = results[0].tested[-1].success is not None
    return specs.AlgorithmScore(
        family=family,
        algorithm=algorithm,
        returns=over(_last),
        success=over(lambda own: _mean(own.tested[-1].success)) if succeeds else None,
        success_at_end=over(lambda own: _mean(own.tested[-1].success_at_end)) if succeeds else None,
        gain=over(lambda own: _last(own) - own.tested[0].returns.mean),
        area=over(_area),
        runs=len(results),
        diverged=sum(own.diverged for own in results),
    )


def _mean(own: specs.Estimate | None) -> float:
    return own.mean if own else 0.0


def _scaled(runs: Sequence[_Run], families: Sequence[str], algorithm: str) -> Array:
    """Of runs x families: 0 is the worst run of a family, 1 the best. As many runs of each family as there are of all."""
    columns = []
    for family in families:
        every = np.array([_last(own.result) for own in runs if own.family == family])
        own = np.array([_last(result) for result in _of(runs, family, algorithm)])
        columns.append((own - every.min()) / (np.ptp(every) or 1.0))
    return np.stack([own[: min(map(len, columns))] for own in columns], axis=1)


def _curves(
    runs: Sequence[_Run], family: str, algorithms: Sequence[specs.Algorithm]
) -> dict[str, tuple[Sequence[int], Sequence[Sequence[float]]]]:
    """By algorithm: steps, and each run's return of the last episode there. A run that diverged counts where it was the only one."""
    found: dict[str, tuple[Sequence[int], Sequence[Sequence[float]]]] = {}
    for name in algorithms:
        results = _of(runs, family, name)
        whole = [own.curve for own in results if not own.diverged] or [results[0].curve]
        found[name] = ([own.steps for own in whole[0]], [[own.returns[-1] for own in curve] for curve in whole])
    return found


def _verdict(
    first: str, means: dict[str, specs.Estimate], improvement: dict[str, specs.Estimate], spec: specs.MetaBenchmarkSpec
) -> str:
    best = max(means, key=lambda name: means[name].mean)
    words = [f"After {spec.steps:,} steps, {best} has the highest interquartile mean."]
    if spec.seeds < _FEWEST_SEEDS:
        words.append(
            f"Which is better cannot be told by {spec.seeds} seed{'s' if spec.seeds > 1 else ''} each: ask for three or more."
        )
        return " ".join(words)
    better = [name for name, own in improvement.items() if own.low > _SURE]
    worse = [name for name, own in improvement.items() if own.high < _SURE]
    open_ = [name for name in improvement if name not in (*better, *worse)]
    for names, said in ((better, "is better than"), (worse, "is worse than"), (open_, "cannot be told apart from")):
        if names:
            words.append(f"{first} {said} {', '.join(names)}.")
    return " ".join(words)


# -- files -------------------------------------------------------------------------------------------------------------------


def _written(runs: Sequence[_Run], context: Context) -> Path:
    rows = [
        {
            "family": own.family, "algorithm": own.algorithm, "seed": own.seed, "steps": point.steps, "episode": episode + 1,
            "return": point.returns[episode], "success": point.successes[episode], "success_at_end": point.successes_at_end[episode],
        }
        for own in runs
        for point in own.result.curve
        for episode in range(len(point.returns))
    ]  # fmt: skip
    path = context.scratch / "curves.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, compression="zstd")
    return path


def _report(
    spec: specs.MetaBenchmarkSpec, scores: Sequence[specs.AlgorithmScore], means: dict[str, specs.Estimate],
    improvement: dict[str, specs.Estimate], verdict: str, failures: Sequence[str], context: Context,
) -> Path:  # fmt: skip
    def cell(own: specs.Estimate | None, times: float = 1) -> str:
        return "–" if own is None else f"{times * own.mean:.3g} [{times * own.low:.3g}, {times * own.high:.3g}]"

    lines = [
        "# Algorithms on families of tasks", "", verdict, "",
        f"Every run has {spec.steps:,} steps; {spec.seeds} seeds; {spec.test_tasks} new tasks; intervals of 95 %.", "",
        "| family | algorithm | return, last episode | success at any step (%) | at the last step (%) | last − first episode | area under "
        "the curve | diverged |",
        "|---|---|---|---|---|---|---|---|",
        *(
            f"| {own.family} | {own.algorithm} | {cell(own.returns)} | {cell(own.success, 100)} | "
            f"{cell(own.success_at_end, 100)} | {cell(own.gain)} | {cell(own.area)} | {own.diverged} of {own.runs} |"
            for own in scores
        ),
        "", "| algorithm | interquartile mean, 0 worst run to 1 best | chance that the first is better |", "|---|---|---|",
        *(f"| {name} | {cell(own)} | {cell(improvement.get(name))} |" for name, own in means.items()), "",
        *(["Runs that came to nothing:", "", *(f"- {own}" for own in failures), ""] if failures else []),
    ]  # fmt: skip
    path = context.scratch / "report.md"
    path.write_text("\n".join(lines))
    return path
