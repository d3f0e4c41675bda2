"""The search for a model to finetune, and a way to do it: configurations are trained a little, and the promising ones go on."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_hpo import shipped
from gristmill_hpo.finetuning.data import Labelled, descriptors_of
from gristmill_hpo.finetuning.settings import encoded
from gristmill_hpo.jobs.finetune_candidates import Log, Pool, Tried, names_of, pool_of, tried_of
from gristmill_hpo.jobs.finetune_result import result_of
from gristmill_hpo.jobs.finetuning import read_data
from gristmill_hpo.quicktune.artifact import load_predictors
from gristmill_hpo.quicktune.curves import Candidates
from gristmill_hpo.quicktune.predictors import Predictors
from gristmill_hpo.quicktune.searchers import (
    Asha,
    CurveSearcher,
    Finished,
    InOrder,
    QuickTune,
    SuccessiveHalving,
    Told,
    Waiting,
)
from gristmill_hpo.specs import finetuning as specs
from gristmill_ml.artifacts import ArtifactError

Array = npt.NDArray[np.float64]

_OVERHEAD_SECONDS = 15.0  # to wake, to begin the last trials, to write and draw what was found
_SETUP_SECONDS = 5.0  # of a configuration that nobody has begun yet
_GRACE_SECONDS = 5
_LEAST_TO_JUDGE = 120.0  # seconds that judging one of the best may take


def search(spec: specs.FinetuneSearchSpec, history: History, context: Context) -> Trials | specs.FinetuneSearchResult:
    started = time.perf_counter()
    log = _log(spec, history, context)
    pool = pool_of(spec, log.names)
    trials = [trial for trial in history if not trial.spec["finish"]]
    finishing = [trial for trial in history if trial.spec["finish"]]
    candidates = [event[1] for event in log.events if event[0] == "ask"]
    tried = tried_of(trials, candidates, pool)
    ranked = sorted((own for own in tried.values() if own.best), key=lambda own: -own.score)
    if log.best:
        return _judged(spec, pool, log, tried, finishing, context)
    left = _seconds_left(spec, ranked, context)
    until = time.time() + left
    _show(spec, trials, ranked, context)
    pending = [trial for trial in trials if not trial.finished]
    searcher = _searcher(spec, pool, log, tried, context)
    _replay(searcher, log, trials, pool)
    asked: list[specs.FinetuneSpec] = []
    if -_GRACE_SECONDS < left <= 0 and pending:  # they end about now, and what they trained is to count
        return Trials([], wake_after=left + _GRACE_SECONDS)
    ended = left <= 0
    while not ended and len(pending) + len(asked) < spec.at_once:
        try:
            candidate, step = searcher.ask()
        except Waiting:
            break
        except Finished:
            ended = not pending and not asked
            break
        expected = searcher.expected_seconds(candidate, step) if isinstance(searcher, QuickTune) else None
        log.events.append(["ask", candidate, step, expected])
        before = tried.get(candidate)
        asked.append(_trial(spec, pool, candidate, step, before.state if before else None, until))
    log.choosing += time.perf_counter() - started
    if ended:
        log.ended_by = "time" if left <= 0 else "candidates"
        log.best = _chosen(spec, ranked, tried, log)
        _keep(log, context)
        return _judged(spec, pool, log, tried, finishing, context)
    _keep(log, context)
    left = max(until - time.time(), 0.1)
    return Trials(
        asked, wake_after=left, memory_mb=spec.trial_memory_mb, timeout_seconds=left + _GRACE_SECONDS,
        dropped=_outdated(trials, tried),
    )  # fmt: skip


def _log(spec: specs.FinetuneSearchSpec, history: History, context: Context) -> Log:
    if (kept := context.last_checkpoint()) is not None:
        log = Log(**json.loads(kept.read_text()))
        # A step that was interrupted may have written down what it did not come to ask for.
        asked = sum(not trial.spec["finish"] for trial in history)
        kept_events, seen = list[list[Any]](), 0
        for event in log.events:
            seen += event[0] == "ask"
            if event[0] == "ask" and seen > asked:
                continue
            kept_events.append(event)
        log.events = kept_events
        return log
    labelled = read_data(spec, context)
    log = Log(names_of(spec), descriptors_of(labelled), _about(labelled))
    _keep(log, context)
    return log


def _keep(log: Log, context: Context) -> None:
    path = context.scratch / "log.json"
    path.write_text(json.dumps(asdict(log)))
    context.checkpoint(path)


def _about(labelled: Labelled) -> dict[str, Any]:
    return {
        "classes": list(labelled.classes), "rows": {name: len(part) for name, part in labelled.parts.items()},
        "left_out": labelled.left_out, "repeated": labelled.repeated,
    }  # fmt: skip


def _searcher(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: Log, tried: dict[int, Tried], context: Context
) -> CurveSearcher:
    amounts = np.tile(np.arange(1.0, spec.epochs + 1), (len(pool), 1))
    settings = np.stack([encoded(own) for own in pool.settings])
    candidates = Candidates(np.array(pool.models), settings, amounts, adds_up=True)
    match spec.method:
        case "default":
            return InOrder(candidates, order=list(range(len(pool))))
        case "random":
            return InOrder(candidates, spec.seed)
        case "successive-halving":
            return SuccessiveHalving(candidates, spec.seed)
        case "hyperband":
            return SuccessiveHalving(candidates, spec.seed, brackets=4)
        case "asha":
            return Asha(candidates, spec.seed)
        case "quicktune":
            return _quicktune(spec, pool, log, tried, candidates, context)


def _quicktune(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: Log, tried: dict[int, Tried], candidates: Candidates, context: Context
) -> QuickTune:  # fmt: skip
    predictors, known = _predictors(spec, context)
    sizes = predictors.performance.sizes
    mine = (candidates.settings.shape[1], 2 * len(log.descriptors))
    if mine != (sizes.settings, sizes.descriptors):
        raise InvalidInput("These predictors are not of finetunings such as these.", pointer="/predictors")
    numbers = [known.index(name) if name in known else 0 for name, _ in pool.sources]
    numbered = replace(candidates, models=np.array([numbers[model] for model in pool.models]))
    setups: dict[int, list[float]] = {}
    for own in tried.values():
        setups.setdefault(pool.models[own.candidate], []).extend(own.setups)
    usual = float(np.mean([one for own in setups.values() for one in own] or [_SETUP_SECONDS]))
    overhead = np.array([np.mean(setups.get(model) or [usual]) for model in pool.models])
    return QuickTune(numbered, np.array(log.descriptors), predictors, spec.seed, ahead=spec.epochs, overhead=overhead)


def _predictors(spec: specs.FinetuneSearchSpec, context: Context) -> tuple[Predictors, tuple[str, ...]]:
    if spec.predictors is None:
        return shipped.predictors()
    with input_at_fault("/predictors", ArtifactError):
        predictors, known, _ = load_predictors(context.path(spec.predictors))
        return predictors, known


def _replay(searcher: CurveSearcher, log: Log, trials: Sequence[Trial], pool: Pool) -> None:
    """Ask and tell as before; then tell what has come since."""
    asked: list[int] = []
    told = {event[1] for event in log.events if event[0] == "tell"}
    new = [["tell", at] for at, trial in enumerate(trials) if trial.finished and at not in told]
    log.events += new
    for event in log.events:
        if event[0] == "ask":
            searcher.repeat(event[1], event[2])
            asked.append(event[1])
        else:
            candidate, trial = asked[event[1]], trials[event[1]]
            searcher.tell(candidate, *_told(trial, int(searcher.known[candidate])))
            if _has_no_model(trial):
                for other in np.flatnonzero(np.array(pool.models) == pool.models[candidate]):
                    if not searcher.pending[other]:
                        searcher.tell(int(other), [], True)


def _has_no_model(trial: Trial) -> bool:
    """Whether its model cannot be opened at all, in whatever way it is to be finetuned."""
    return trial.error is not None and (trial.error.get("pointer") or "") in ("/model", "/archive")


def _told(trial: Trial, before: int) -> tuple[list[Told], bool]:
    """The steps that are new, and whether the candidate is out. A trial whose worker was lost says nothing: it may be asked again."""
    if trial.result is None:
        return [], trial.error is None or trial.error["code"] != "worker_lost"
    result = specs.FinetuneResult.model_validate(trial.result)
    rows = zip(result.curve.scores, result.curve.seconds, strict=True)
    return [(at, *row) for at, row in enumerate(rows, start=1) if at > before], result.diverged


# -- trials ------------------------------------------------------------------------------------------------------------------


def _seconds_left(spec: specs.FinetuneSearchSpec, ranked: Sequence[Tried], context: Context) -> float:
    """Until training must end, so that the best can be judged and written in time."""
    best = ranked[: spec.best]
    longest = max((np.mean(own.setups or [0.0]) + np.mean(own.curve.seconds) for own in best), default=0.0)
    judging = longest * -(-len(best) // spec.at_once)
    return 60 * spec.minutes - _OVERHEAD_SECONDS - float(judging) - context.age_seconds


def _trial(
    spec: specs.FinetuneSearchSpec, pool: Pool, candidate: int, step: int, state: str | None, until: float, finish: bool = False
) -> specs.FinetuneSpec:  # fmt: skip
    model, archive = pool.sources[pool.models[candidate]]
    common = {name: getattr(spec, name) for name in specs.LabelledData.model_fields}
    return specs.FinetuneSpec(
        **common, model=model, archive=archive, settings=specs.FinetuneSettings(**asdict(pool.settings[candidate])), epochs=spec.epochs,
        stop_after=step, state=state, finish=finish, until=until, seed=spec.seed,
    )  # fmt: skip


def _outdated(trials: Sequence[Trial], tried: dict[int, Tried]) -> list[str]:
    """States that have been gone on from."""
    kept = {own.state for own in tried.values()}
    states = [trial.result["state"] for trial in trials if trial.result and trial.result["state"]]
    return [state for state in states if state not in kept]


def _chosen(
    spec: specs.FinetuneSearchSpec, ranked: Sequence[Tried], tried: dict[int, Tried], log: Log
) -> list[list[Any]]:  # fmt: skip
    """What is to be judged. Raises InvalidInput where nothing could be trained."""
    chosen = [[own.candidate, len(own.curve.scores), own.state] for own in ranked if own.state][: spec.best]
    if chosen:
        return chosen
    failures = [own.failure for own in tried.values() if own.failure and own.ended == "failed"]
    words = f"The first failure: {failures[0]}" if failures else "Allow more minutes, or smaller models."
    if not failures and (expected := [event[3] for event in log.events if event[0] == "ask" and event[3] is not None]):
        words += f" The quickest that was begun was expected to take {min(expected):.0f} s."
    raise InvalidInput(
        f"No configuration had an epoch to its end within {spec.minutes:g} minutes. {words}",
        pointer="/models" if failures else "/minutes",
    )


def _judged(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: Log, tried: dict[int, Tried], finishing: Sequence[Trial], context: Context
) -> Trials | specs.FinetuneSearchResult:  # fmt: skip
    """The best are judged by the test part, a few at a time; when the time is over, those that have not been begun are left out."""
    under_way = sum(not trial.finished for trial in finishing)
    left = 60 * spec.minutes - context.age_seconds
    begun = len(finishing)
    if begun and not under_way and (begun == len(log.best) or left <= 0):
        return result_of(spec, pool, log, tried, finishing, context)
    room = spec.at_once - under_way if left > 0 or not begun else 0
    asked = [
        _trial(spec, pool, candidate, epochs, state, time.time() + max(left, 0.0), finish=True)
        for candidate, epochs, state in log.best[begun : begun + room]
    ]
    kept = {state for _, _, state in log.best}
    return Trials(
        asked, memory_mb=spec.trial_memory_mb, timeout_seconds=max(left, _LEAST_TO_JUDGE),
        dropped=[own.state for own in tried.values() if own.state and own.state not in kept],
    )  # fmt: skip


def _show(spec: specs.FinetuneSearchSpec, trials: Sequence[Trial], ranked: Sequence[Tried], context: Context) -> None:
    words = f"{len({json.dumps([t.spec['model'], t.spec['archive'], t.spec['settings']]) for t in trials})} configurations begun"
    share = min(context.age_seconds / (60 * spec.minutes), 0.95)
    context.progress(share, words, {"accuracy": ranked[0].score} if ranked else {})
