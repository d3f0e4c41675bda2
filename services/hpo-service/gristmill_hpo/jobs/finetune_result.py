"""What comes of a search for a model to finetune: the best, all curves, and what was spent on them."""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.errors import InternalError
from gristmill.jobs.searches import Trial
from gristmill.worker.context import Context
from gristmill_hpo import plots
from gristmill_hpo.finetuning.data import DESCRIPTOR_COLUMNS
from gristmill_hpo.finetuning.settings import SETTINGS_COLUMNS, encoded
from gristmill_hpo.jobs.finetune_candidates import Log, Pool, Tried
from gristmill_hpo.specs import finetuning as specs
from gristmill_ml.prediction_sets import PredictionSet, Source, read_prediction_set, write_prediction_set

_SHOWN = 500


def result_of(
    spec: specs.FinetuneSearchSpec, pool: Pool, log: Log, tried: dict[int, Tried], finishing: Sequence[Trial], context: Context
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
    expected = _expected(log)
    _tell_who_ran_out_of_time(log, tried)
    rows = [_row(pool, own, expected) for own in sorted(tried.values(), key=lambda own: -own.score)]
    table = _curves_table(pool, log, tried, spec.epochs, context.job_id)
    pq.write_table(table, context.scratch / "curves.parquet")
    ranked = sorted((own for own in tried.values() if own.best), key=lambda own: -own.score)
    scores = {pool.name(own.candidate) + f" #{own.candidate}": own.curve for own in ranked[:10]}
    order = _incumbents(log, tried)
    drawn = [
        plots.of_finetunings(scores, context.scratch / "curves.png"),
        plots.of_spending([(own.seconds, own.score) for own in order], context.scratch / "spending.png"),
    ]
    if pairs := [(expected[own.candidate], own.seconds) for own in tried.values() if own.candidate in expected]:
        drawn.append(plots.of_costs(pairs, context.scratch / "costs.png"))
    failures = Counter(own.failure for own in tried.values() if own.failure and own.ended == "failed")
    return specs.FinetuneSearchResult(
        modality=spec.modality,
        model=result.model,
        best=_row(pool, best, expected),
        test_score=result.test_score,
        **log.about,
        tried=rows[:_SHOWN],
        incumbents=order,
        spent_seconds=sum(own.seconds for own in tried.values()),
        expected_seconds=sum(expected.values()) if expected else None,
        configurations=len(tried),
        epochs=sum(len(own.curve.scores) for own in tried.values()),
        failures={str(words): count for words, count in failures.items()},
        search_seconds=log.choosing,
        ended_by=log.ended_by or "time",
        curves=context.save(context.scratch / "curves.parquet"),
        predictions=context.save(predictions),
        predicted_by=len(done),
        code=_CODE[spec.modality].format(file="finetuned-model.safetensors"),
        plots=[context.save(picture) for picture in drawn],
        seconds=context.age_seconds,
    )


def _row(pool: Pool, own: Tried, expected: dict[int, float]) -> specs.TriedFinetuning:
    return specs.TriedFinetuning(
        model=pool.name(own.candidate), settings=asdict(pool.settings[own.candidate]), epochs=len(own.curve.scores),
        best_epoch=own.best, score=own.score if own.best else None, seconds=own.seconds,
        expected_seconds=expected.get(own.candidate), ended=own.ended,
    )  # fmt: skip


def _expected(log: Log) -> dict[int, float]:
    """By candidate, the seconds that its trials were expected to take; nothing where the method expects nothing."""
    asked = [event[1:] for event in log.events if event[0] == "ask"]
    found = defaultdict[int, float](float)
    for candidate, _, seconds in (asked[event[1]] for event in log.events if event[0] == "tell"):
        if seconds is not None:
            found[candidate] += seconds
    return dict(found)


def _merged(pool: Pool, done: Sequence[tuple[Tried, specs.FinetuneResult]], context: Context) -> Path:
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


def _curves_table(pool: Pool, log: Log, tried: dict[int, Tried], epochs: int, name: str) -> pa.Table:
    """As `quicktune-meta-train` reads it, with SETTINGS_COLUMNS and DESCRIPTOR_COLUMNS; of several searches, one below another."""
    rows = [
        {
            "dataset": name, "candidate": own.candidate, "model": pool.name(own.candidate), "step": step, "whole": epochs, "score": score,
            "loss": loss, "seconds": seconds, **dict(zip(SETTINGS_COLUMNS, encoded(pool.settings[own.candidate]).tolist(), strict=True)),
            **dict(zip(DESCRIPTOR_COLUMNS, log.descriptors, strict=True)), "settings": json.dumps(asdict(pool.settings[own.candidate])),
        }
        for own in tried.values()
        for step, (score, loss, seconds) in enumerate(
            zip(own.curve.scores, own.curve.validation, own.curve.seconds, strict=True), start=1
        )
    ]  # fmt: skip
    return pa.Table.from_pylist(rows)


def _incumbents(log: Log, tried: dict[int, Tried]) -> list[specs.Incumbent]:
    """In the order in which trials were told."""
    asked = [event[1:] for event in log.events if event[0] == "ask"]
    spent, known, opened, found = 0.0, Counter[int](), Counter[int](), list[specs.Incumbent]()
    for event in log.events:
        if event[0] != "tell":
            continue
        candidate, step, _ = asked[event[1]]
        own = tried[candidate]
        if opened[candidate] < len(own.setups):
            spent += own.setups[opened[candidate]]
        opened[candidate] += 1
        for at in range(known[candidate], min(step, len(own.curve.scores))):
            spent += own.curve.seconds[at]
            if not found or own.curve.scores[at] > found[-1].score:
                found.append(specs.Incumbent(seconds=spent, score=own.curve.scores[at]))
        known[candidate] = max(known[candidate], min(step, len(own.curve.scores)))
    return found


def _tell_who_ran_out_of_time(log: Log, tried: dict[int, Tried]) -> None:
    """What came back when nothing was chosen any more was not passed over: it might have gone on."""
    asked = [event[1] for event in log.events if event[0] == "ask"]
    last = max(at for at, event in enumerate(log.events) if event[0] == "ask")
    for event in log.events[last + 1 :]:
        own = tried[asked[event[1]]]
        if own.ended == "others looked better":
            tried[own.candidate] = replace(own, ended="out of time")


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
