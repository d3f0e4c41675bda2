"""The search for a model to finetune, and a way to do it: configurations are trained a little, and the promising ones go on."""

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.errors import InternalError, InvalidInput, input_at_fault
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_hpo import plots
from gristmill_hpo.finetuning.data import Labelled
from gristmill_hpo.finetuning.settings import Settings, draw, encoded, space_of
from gristmill_hpo.jobs.finetuning import read_data
from gristmill_hpo.quicktune.artifact import load_predictors
from gristmill_hpo.quicktune.curves import Candidates
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
from gristmill_ml.hub import HubError, HubModel, find, folder_of, models
from gristmill_ml.prediction_sets import PredictionSet, Source, read_prediction_set, write_prediction_set

Array = npt.NDArray[np.float64]

_SHOWN = 50
_OVERHEAD_SECONDS = 15.0  # to wake, to begin the last trials, to write and draw what was found
_SETUP_SECONDS = 5.0  # of a configuration that nobody has begun yet
_GRACE_SECONDS = 5
_LEAST_TO_JUDGE = 120.0  # seconds that judging one of the best may take
_DRAWS = 20  # for a candidate that is not there yet, before the space counts as used up


# -- what is searched --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pool:
    """Candidates: which model (its place among names and archives), and how."""

    sources: tuple[tuple[str | None, str | None], ...]  # a name of the hub, or an archive
    models: tuple[int, ...]
    settings: tuple[Settings, ...]

    def __len__(self) -> int:
        return len(self.models)

    def name(self, candidate: int) -> str:
        named, archive = self.sources[self.models[candidate]]
        return named or f"archive {archive}"


def pool_of(spec: specs.FinetuneSearchSpec, names: Sequence[str]) -> Pool:
    """The same for the same spec."""
    sources = (*((name, None) for name in names), *((None, archive) for archive in spec.archives))
    if spec.method == "default":
        return Pool(sources, tuple(range(len(sources))), (Settings(),) * len(sources))
    space, random = space_of(spec.modality, spec.space), np.random.default_rng([spec.seed, 3])
    without_attention = {at for at, name in enumerate(names) if find(name, spec.modality).kind != "transformer"}
    found: dict[tuple[int, Settings], None] = {}
    for _ in range(spec.candidates):
        for _ in range(_DRAWS):
            model = int(random.integers(len(sources)))
            own = draw(
                space | {"lora_rank": (0,)} if model in without_attention and "lora_rank" in space else space, random
            )
            if (model, own) not in found:
                found[model, own] = None
                break
    return Pool(sources, tuple(model for model, _ in found), tuple(own for _, own in found))


@dataclass
class _Log:
    """What the first step found out, and all that was asked and told, in order; kept in the search's checkpoint.

    Attributes:
        events: ["ask", candidate, step] for each trial, and ["tell", its number].
        best: [candidate, epochs, state] of those that are judged at the end, the best first; [] before that.
        choosing: seconds spent on choosing so far.
    """

    names: list[str]
    descriptors: list[float]
    about: dict[str, Any]
    events: list[list[Any]] = field(default_factory=list)
    best: list[list[Any]] = field(default_factory=list)
    choosing: float = 0.0


@dataclass(frozen=True)
class _Tried:
    """A candidate that was begun. `setups`: seconds of opening its model, of each of its trials."""

    candidate: int
    curve: specs.FinetuneCurve
    state: str | None
    setups: tuple[float, ...]
    ended: str
    failure: str | None

    @property
    def best(self) -> int:
        """The epoch of the highest score, from 1; 0: none."""
        return int(np.argmax(self.curve.scores)) + 1 if self.curve.scores else 0

    @property
    def score(self) -> float:
        return self.curve.scores[self.best - 1] if self.best else -1.0


def search(spec: specs.FinetuneSearchSpec, history: History, context: Context) -> Trials | specs.FinetuneSearchResult:
    started = time.perf_counter()
    log = _log(spec, history, context)
    pool = pool_of(spec, log.names)
    trials = [trial for trial in history if not trial.spec["finish"]]
    finishing = [trial for trial in history if trial.spec["finish"]]
    candidates = [event[1] for event in log.events if event[0] == "ask"]
    tried = _tried(trials, candidates, pool)
    ranked = sorted((own for own in tried.values() if own.best), key=lambda own: -own.score)
    if log.best:
        return _judged(spec, pool, log, tried, finishing, context)
    left = _seconds_left(spec, ranked, context)
    _show(spec, trials, ranked, context)
    pending = [trial for trial in trials if not trial.finished]
    searcher = _searcher(spec, pool, log, tried, context)
    _replay(searcher, log, trials)
    asked: list[specs.FinetuneSpec] = []
    ended = left <= 0
    while not ended and len(pending) + len(asked) < spec.at_once:
        try:
            candidate, step = searcher.ask()
        except Waiting:
            break
        except Finished:
            ended = not pending and not asked
            break
        log.events.append(["ask", candidate, step])
        before = tried.get(candidate)
        asked.append(_trial(spec, pool, candidate, step, before.state if before else None, time.time() + left))
    log.choosing += time.perf_counter() - started
    if ended:
        log.best = _chosen(spec, ranked, tried)
        _keep(log, context)
        return _judged(spec, pool, log, tried, finishing, context)
    _keep(log, context)
    return Trials(
        asked, wake_after=left, memory_mb=spec.trial_memory_mb, timeout_seconds=left + _GRACE_SECONDS,
        dropped=_outdated(trials, tried),
    )  # fmt: skip


def _log(spec: specs.FinetuneSearchSpec, history: History, context: Context) -> _Log:
    if (kept := context.last_checkpoint()) is not None:
        log = _Log(**json.loads(kept.read_text()))
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
    log = _Log(_names(spec), descriptors_of(labelled), _about(labelled))
    _keep(log, context)
    return log


def _keep(log: _Log, context: Context) -> None:
    path = context.scratch / "log.json"
    path.write_text(json.dumps(asdict(log)))
    context.checkpoint(path)


def _names(spec: specs.FinetuneSearchSpec) -> list[str]:
    """Of the hub's models: those that were named, which must be there; or all that are."""
    if spec.models is None:
        with input_at_fault("/models", HubError):
            known = models(spec.modality)
        found = [name for name, model in known.items() if _is_there(model)]
        if not found and not spec.archives:
            raise InvalidInput("None of the hub's models is installed here. Send an archive.", pointer="/models")
        return found
    for at, name in enumerate(spec.models):
        pointer = f"/models/{at}"
        with input_at_fault(pointer, HubError):
            model = find(name, spec.modality)
            if model.kind == "scratch":
                words = f"The model {name!r} is not pretrained: there is nothing to finetune."
                raise InvalidInput(words, pointer=pointer)
            folder_of(model)
    return list(dict.fromkeys(spec.models))


def _is_there(model: HubModel) -> bool:
    if model.kind == "scratch":
        return False
    try:
        folder_of(model)
    except HubError:
        return False
    return True


def descriptors_of(labelled: Labelled) -> list[float]:
    """Numbers that tell a dataset: log rows, log classes, share of the largest class, log words or log pixels, and whether texts."""
    train = labelled.parts["train"]
    if isinstance(train.inputs, np.ndarray):
        size, text = float(np.log(train.inputs.shape[-1])), 0.0
    else:
        size, text = float(np.log1p(np.mean([len(own.split()) for own in train.inputs]))), 1.0
    share = float(np.bincount(train.labels).max() / len(train))
    return [float(np.log(len(train))), float(np.log(len(labelled.classes))), share, size, text]


def _about(labelled: Labelled) -> dict[str, Any]:
    return {
        "classes": list(labelled.classes), "rows": {name: len(part) for name, part in labelled.parts.items()},
        "left_out": labelled.left_out, "repeated": labelled.repeated,
    }  # fmt: skip


# -- what is known -----------------------------------------------------------------------------------------------------------


def _tried(trials: Sequence[Trial], candidates: Sequence[int], pool: Pool) -> dict[int, _Tried]:
    """By candidate, what its newest trial knows. Raises InvalidInput when a trial found the data to be at fault."""
    found: dict[int, _Tried] = {}
    for trial, candidate in zip(trials, candidates, strict=True):
        if not trial.finished:
            continue
        error = trial.error
        if (
            error is not None
            and error["code"] == "invalid_input"
            and not (error.get("pointer") or "").startswith(("/model", "/archive", "/settings"))
        ):
            raise InvalidInput(error["detail"], pointer=error.get("pointer", "/data"))
        before = found.get(candidate)
        if trial.result is None:
            empty = specs.FinetuneCurve(losses=[], scores=[], validation=[], seconds=[])
            ended = "out of time" if error is not None and error["code"] == "timeout" else "failed"
            failure = (error or {}).get("detail", "it was cancelled")
            found[candidate] = _Tried(
                candidate, before.curve if before else empty, before.state if before else None, before.setups if before else (), ended,
                failure,
            )  # fmt: skip
            continue
        result = specs.FinetuneResult.model_validate(trial.result)
        done = result.epochs >= trial.spec["epochs"]
        ended = "diverged" if result.diverged else "trained to the end" if done else "others looked better"
        state = result.state or (before.state if before else None)
        setups = (*(before.setups if before else ()), result.setup_seconds)
        found[candidate] = _Tried(candidate, result.curve, state, setups, ended, None)
    return found


def _searcher(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: _Log, tried: dict[int, _Tried], context: Context
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
    spec: specs.FinetuneSearchSpec, pool: Pool, log: _Log, tried: dict[int, _Tried], candidates: Candidates, context: Context
) -> QuickTune:  # fmt: skip
    assert spec.predictors is not None
    with input_at_fault("/predictors", ArtifactError):
        predictors, known, _ = load_predictors(context.path(spec.predictors))
    sizes = predictors.performance.sizes
    mine = (candidates.settings.shape[1], 2 * len(log.descriptors))
    if mine != (sizes.settings, sizes.descriptors):
        raise InvalidInput("These predictors are not of finetunings such as these.", pointer="/predictors")
    numbers = [known.index(name) if name in known else 0 for name, _ in pool.sources]
    numbered = Candidates(
        np.array([numbers[model] for model in pool.models]), candidates.settings, candidates.amounts, adds_up=True
    )
    setups: dict[int, list[float]] = {}
    for own in tried.values():
        setups.setdefault(pool.models[own.candidate], []).extend(own.setups)
    usual = float(np.mean([one for own in setups.values() for one in own] or [_SETUP_SECONDS]))
    overhead = np.array([np.mean(setups.get(model) or [usual]) for model in pool.models])
    return QuickTune(numbered, np.array(log.descriptors), predictors, spec.seed, ahead=spec.epochs, overhead=overhead)


def _replay(searcher: CurveSearcher, log: _Log, trials: Sequence[Trial]) -> None:
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
            candidate = asked[event[1]]
            searcher.tell(candidate, *_told(trials[event[1]], int(searcher.known[candidate])))


def _told(trial: Trial, before: int) -> tuple[list[Told], bool]:
    """The steps that are new, and whether the candidate is out. A trial whose worker was lost says nothing: it may be asked again."""
    if trial.result is None:
        return [], trial.error is None or trial.error["code"] != "worker_lost"
    result = specs.FinetuneResult.model_validate(trial.result)
    rows = zip(result.curve.scores, result.curve.seconds, strict=True)
    return [(at, *row) for at, row in enumerate(rows, start=1) if at > before], result.diverged


# -- trials ------------------------------------------------------------------------------------------------------------------


def _seconds_left(spec: specs.FinetuneSearchSpec, ranked: Sequence[_Tried], context: Context) -> float:
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


def _outdated(trials: Sequence[Trial], tried: dict[int, _Tried]) -> list[str]:
    """States that have been gone on from."""
    kept = {own.state for own in tried.values()}
    states = [trial.result["state"] for trial in trials if trial.result and trial.result["state"]]
    return [state for state in states if state not in kept]


def _chosen(
    spec: specs.FinetuneSearchSpec, ranked: Sequence[_Tried], tried: dict[int, _Tried]
) -> list[list[Any]]:  # fmt: skip
    """What is to be judged. Raises InvalidInput where nothing could be trained."""
    chosen = [[own.candidate, len(own.curve.scores), own.state] for own in ranked if own.state][: spec.best]
    if chosen:
        return chosen
    failures = [own.failure for own in tried.values() if own.failure and own.ended == "failed"]
    words = f"The first failure: {failures[0]}" if failures else "Allow more minutes, or smaller models."
    raise InvalidInput(
        f"No configuration had an epoch to its end within {spec.minutes:g} minutes. {words}",
        pointer="/models" if failures else "/minutes",
    )


def _judged(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: _Log, tried: dict[int, _Tried], finishing: Sequence[Trial], context: Context
) -> Trials | specs.FinetuneSearchResult:  # fmt: skip
    """The best are judged by the test part, a few at a time; when the time is over, those that have not been begun are left out."""
    under_way = sum(not trial.finished for trial in finishing)
    left = 60 * spec.minutes - context.age_seconds
    begun = len(finishing)
    if begun and not under_way and (begun == len(log.best) or left <= 0):
        return _result(spec, pool, log, tried, finishing, context)
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


def _show(spec: specs.FinetuneSearchSpec, trials: Sequence[Trial], ranked: Sequence[_Tried], context: Context) -> None:
    words = f"{len({json.dumps([t.spec['model'], t.spec['archive'], t.spec['settings']]) for t in trials})} configurations begun"
    share = min(context.age_seconds / (60 * spec.minutes), 0.95)
    context.progress(share, words, {"accuracy": ranked[0].score} if ranked else {})


# -- the result --------------------------------------------------------------------------------------------------------------


def _result(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: _Log, tried: dict[int, _Tried], finishing: Sequence[Trial], context: Context
) -> specs.FinetuneSearchResult:  # fmt: skip
    done = []
    for (candidate, _, _), trial in zip(log.best, finishing, strict=False):
        if trial.result:
            judged = specs.FinetuneResult.model_validate(trial.result)
            # Epochs that were still under way when this was chosen count for nothing.
            tried[candidate] = replace(tried[candidate], curve=judged.curve)
            done.append((tried[candidate], judged))
    if not done:
        raise InternalError(f"None of the best could be judged. {(finishing[0].error or {}).get('detail', '')}")
    best, result = done[0]
    assert result.model is not None and result.test_score is not None
    predictions = _merged(pool, done, context)
    rows = [_row(pool, own) for own in sorted(tried.values(), key=lambda own: -own.score)]
    table = _curves_table(pool, log, tried)
    pq.write_table(table, context.scratch / "curves.parquet")
    ranked = sorted((own for own in tried.values() if own.best), key=lambda own: -own.score)
    scores = {pool.name(own.candidate) + f" #{own.candidate}": own.curve for own in ranked[:10]}
    order = _incumbents(log, tried)
    drawn = [
        plots.of_finetunings(scores, context.scratch / "curves.png"),
        plots.of_spending(order, context.scratch / "spending.png"),
    ]
    failures = Counter(own.failure for own in tried.values() if own.failure and own.ended == "failed")
    return specs.FinetuneSearchResult(
        modality=spec.modality,
        model=result.model,
        best=_row(pool, best),
        test_score=result.test_score,
        **log.about,
        tried=rows[:_SHOWN],
        configurations=len(tried),
        epochs=sum(len(own.curve.scores) for own in tried.values()),
        failures={str(words): count for words, count in failures.items()},
        search_seconds=log.choosing,
        ended_by="candidates" if _all_ended(spec, pool, tried) else "time",
        curves=context.save(context.scratch / "curves.parquet"),
        predictions=context.save(predictions),
        predicted_by=len(done),
        code=_CODE[spec.modality].format(file="finetuned-model.safetensors"),
        plots=[context.save(picture) for picture in drawn],
        seconds=context.age_seconds,
    )


def _all_ended(spec: specs.FinetuneSearchSpec, pool: Pool, tried: dict[int, _Tried]) -> bool:
    ended = [own for own in tried.values() if own.ended in ("trained to the end", "diverged", "failed")]
    return len(ended) == len(pool)


def _row(pool: Pool, own: _Tried) -> specs.TriedFinetuning:
    return specs.TriedFinetuning(
        model=pool.name(own.candidate), settings=asdict(pool.settings[own.candidate]), epochs=len(own.curve.scores),
        best_epoch=own.best, score=own.score if own.best else None, seconds=sum(own.curve.seconds) + sum(own.setups), ended=own.ended,
    )  # fmt: skip


def _merged(pool: Pool, done: Sequence[tuple[_Tried, specs.FinetuneResult]], context: Context) -> Path:
    """One prediction set of all that were judged."""
    sets = []
    for own, result in done:
        assert result.predictions is not None
        source = Source(context.path(result.predictions), "parquet", pool.name(own.candidate))
        sets.append([read_prediction_set([source], split=split) for split in ("validation", "test")])
    values = np.concatenate(
        [np.concatenate([own[at].predictions for own in sets], axis=1) for at in range(2)]
    )  # fmt: skip
    first = sets[0]
    whole = PredictionSet(
        values, np.concatenate([own.row_ids for own in first]),
        tuple(f"{at + 1:02d} {pool.name(own.candidate)}" for at, (own, _) in enumerate(done)), first[0].classes,
        np.concatenate([own.labels for own in first if own.labels is not None]),
        np.repeat(["validation", "test"], [len(own.row_ids) for own in first]),
    )  # fmt: skip
    path = context.scratch / "prediction-set.parquet"
    write_prediction_set(path, whole)
    return path


def _curves_table(pool: Pool, log: _Log, tried: dict[int, _Tried]) -> pa.Table:
    """As `quicktune-meta-train` reads it, with the names of `columns_of_curves`."""
    rows = [
        {
            "dataset": "this", "candidate": own.candidate, "model": pool.name(own.candidate), "step": step, "score": score,
            "loss": loss, "seconds": seconds, **dict(zip(SETTINGS_COLUMNS, encoded(pool.settings[own.candidate]).tolist(), strict=True)),
            **dict(zip(DESCRIPTOR_COLUMNS, log.descriptors, strict=True)), "settings": json.dumps(asdict(pool.settings[own.candidate])),
        }
        for own in tried.values()
        for step, (score, loss, seconds) in enumerate(
            zip(own.curve.scores, own.curve.validation, own.curve.seconds, strict=True), start=1
        )
    ]  # fmt: skip
    return pa.Table.from_pylist(rows)


def _incumbents(log: _Log, tried: dict[int, _Tried]) -> list[tuple[float, float]]:
    """Seconds of training spent and the best score then, in the order in which trials were told."""
    asked = [event[1:] for event in log.events if event[0] == "ask"]
    spent, best, known, found = 0.0, 0.0, Counter[int](), list[tuple[float, float]]()
    for event in log.events:
        if event[0] != "tell":
            continue
        candidate, step = asked[event[1]]
        curve = tried[candidate].curve
        for at in range(known[candidate], min(step, len(curve.scores))):
            spent, best = spent + curve.seconds[at], max(best, curve.scores[at])
            found.append((spent, best))
        known[candidate] = max(known[candidate], min(step, len(curve.scores)))
    return found


SETTINGS_COLUMNS = tuple(f"x{at:02d}" for at in range(len(encoded(Settings()))))
DESCRIPTOR_COLUMNS = ("log_rows", "log_classes", "largest_share", "log_size", "is_text")

_CODE: dict[specs.Modality, str] = {
    "text": """from pathlib import Path

from gristmill_hpo.finetuning.artifact import load_finetuned

model, _ = load_finetuned(Path("{file}"))
for own in model.probabilities(["a text", "another"]):
    print(model.classes[own.argmax()], own.max())
""",
    "image": """from pathlib import Path

import numpy as np

from gristmill_hpo.finetuning.artifact import load_finetuned
from gristmill_hpo.finetuning.data import pixels_of

model, _ = load_finetuned(Path("{file}"))
pixels = pixels_of(Path("picture.png").read_bytes(), model.side, "The picture")
for own in model.probabilities(np.stack([pixels])):
    print(model.classes[own.argmax()], own.max())
""",
}
