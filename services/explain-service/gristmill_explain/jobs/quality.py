"""How good explanations are: of a caller's table, and of tables whose truth is known."""

import time
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from sklearn.model_selection import train_test_split

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_explain import plots
from gristmill_explain.imn.artifact import load_imn
from gristmill_explain.jobs.learners import Learnable, at_fault
from gristmill_explain.learners import LEARNERS, Fitted, Rows, Setting
from gristmill_explain.learners.networks import fitted_imn
from gristmill_explain.learners.scores import scores, usual
from gristmill_explain.quality import explainers
from gristmill_explain.quality.explainers import Explain, UnexplainableError
from gristmill_explain.quality.metrics import Explained, faithfulness, interventional
from gristmill_explain.quality.scorecard import Card, judge, remove_and_retrain, stability
from gristmill_explain.quality.truth import Conditional, Known
from gristmill_explain.specs import quality as specs
from gristmill_explain.specs.common import ScoreInterval
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.comparison import bootstrap_interval
from gristmill_ml.tabular.columns import Columns

_TEST_SHARE = 0.25
_VALUES = pa.schema(
    {"table": pa.string(), "explainer": pa.string(), "metric": pa.string(), "row": pa.int32(), "value": pa.float64()}
)
_RIVALS = ("linear", "ebm", "lightgbm", "xgboost", "catboost")
_SLOW = ("kernel-shap", "lime")
_RETRAINED_ROWS = 2_000
_MOST_ASKED = 1_000_000  # each is asked of a model several times by every explainer


@dataclass(frozen=True)
class Subject:
    """What explanations are judged by: rows to learn from, rows set aside, and the IMN that is explained.

    Attributes:
        output: number of what is explained. known: the truth, where there is one.
    """

    name: str
    output_name: str
    output: int
    train: Rows
    test: Rows
    setting: Setting
    imn: Fitted
    known: Known | None = None

    @cached_property
    def observational(self) -> Any:
        """N x F: contributions where what is not known of a row is drawn from what it goes with."""
        assert self.known is not None
        return self.known.observational(seed=self.setting.seed)


def evaluate(spec: specs.EvaluateExplanationsSpec, context: Context) -> specs.EvaluateExplanationsResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    tables, rows = [], []
    count = len(spec.known) + (spec.data is not None)
    for number, known in enumerate([*([None] if spec.data is not None else []), *spec.known]):
        part = _Part(context, number / count, (number + 1) / count)
        subject = _of_table(spec, part) if known is None else _known(known, spec, part)
        found, values = _judged(subject, spec, part)
        tables.append(found)
        rows += values
    path = context.scratch / "values.parquet"
    pq.write_table(pa.Table.from_pylist(rows, _VALUES), path)
    drawn = [
        plots.of_explainers(own, context.scratch / f"explainers-{at}.png")
        for at, own in enumerate(tables)
        if own.explainers
    ]
    drawn += [
        plots.of_retraining(own, spec.retrain, context.scratch / f"retrained-{at}.png")
        for at, own in enumerate(tables)
        if own.retrained
    ]
    return specs.EvaluateExplanationsResult(
        tables=tables, values=context.save(path), plots=[context.save(own) for own in drawn], seconds=time.perf_counter() - started
    )  # fmt: skip


@dataclass(frozen=True)
class _Part:
    """A part of a job's progress."""

    context: Context
    begin: float
    end: float

    def progress(self, share: float, words: str) -> None:
        self.context.progress(self.begin + share * (self.end - self.begin), words)

    def of(self, begin: float, end: float, setting: Setting, words: str) -> Setting:
        """With which a learner's training is so much of this part."""
        return replace(setting, report=lambda share: self.progress(begin + share * (end - begin), words))


# -- subjects ----------------------------------------------------------------------------------------------------------------


def _of_table(spec: specs.EvaluateExplanationsSpec, part: _Part) -> Subject:
    assert spec.data is not None
    context = part.context
    data = Learnable.of(spec.data, context, "/data")
    classes = data.target.classes
    with at_fault("/data/target"):
        data.target.demand_of_each_class(8, "to be in the quarter set aside, and to choose by")
    every = np.arange(len(data.target.labels))
    learnt, judged = train_test_split(
        every, test_size=_TEST_SHARE, random_state=spec.seed, stratify=None if classes is None else data.target.labels
    )
    setting = Setting(data.target.task, len(classes or ()), spec.seed, spec.data.balanced, context.threads)
    kept = None
    if spec.model is not None:
        with input_at_fault("/model", ArtifactError):
            kept = load_imn(context.path(spec.model))
        if kept.classes != (None if classes is None else list(classes)):
            raise InvalidInput("The model predicts something else than the target of this table.", pointer="/model")
    with at_fault("/data/table"):
        columns = Columns.of(data.features.take(pa.array(learnt))) if kept is None else kept.columns
        train, test = data.rows(columns, learnt), data.rows(columns, judged)
    output, name = _output(spec, data)
    fitted = (
        _imn(train, part.of(0, 0.1, setting, "training an IMN"), spec)
        if kept is None
        else fitted_imn(kept.model, setting)
    )
    table = spec.data.shipped or context.input(str(spec.data.table)).name
    return Subject(table, name, output, train, test, setting, fitted)


def _output(spec: specs.EvaluateExplanationsSpec, data: Learnable) -> tuple[int, str]:
    """Number and name of what is explained."""
    classes = data.target.classes
    if spec.output is not None and (classes is None or spec.output not in classes):
        known = "numbers" if classes is None else ", ".join(classes)
        raise InvalidInput(f"The target has no class {spec.output!r}; it has {known}.", pointer="/output")
    if classes is None:
        return 0, data.target_name
    if len(classes) == 2:
        return 0, classes[1]
    at = int(np.bincount(data.target.labels).argmax()) if spec.output is None else classes.index(spec.output)
    return at, classes[at]


def _known(own: specs.KnownFamily, spec: specs.EvaluateExplanationsSpec, part: _Part) -> Subject:
    known = Known.of(own.family, own.correlation, own.rows, max(200, spec.rows), spec.seed)
    setting = Setting("regression", 0, spec.seed, False, part.context.threads)
    train, test = Rows(known.train, known.train_target), Rows(known.test, known.test_target)
    name = f"{own.family}, correlation {own.correlation:g}"
    imn = _imn(train, part.of(0, 0.1, setting, f"training an IMN of {name}"), spec)
    return Subject(name, "y", 0, train, test, setting, imn, known)


def _imn(train: Rows, setting: Setting, spec: specs.EvaluateExplanationsSpec) -> Fitted:
    return LEARNERS["imn"].fit(train, setting, spec.imn.hyperparameters, None)


# -- judging -----------------------------------------------------------------------------------------------------------------


def _judged(
    own: Subject, spec: specs.EvaluateExplanationsSpec, part: _Part
) -> tuple[specs.EvaluatedTable, list[dict[str, Any]]]:
    random = np.random.default_rng(spec.seed)
    rows = own.test.frame.iloc[: spec.rows]
    _demand_few(rows, spec.background)
    background = own.train.frame.iloc[random.permutation(len(own.train))[: spec.background]]
    fitted = {"imn": own.imn}
    for name in (name for name in spec.explainers if name in _RIVALS):
        part.progress(0.1, f"{own.name}: {name}")
        fitted[name] = LEARNERS[name].fit(own.train, own.setting, {}, None)
    cards: dict[str, Card] = {}
    refused: dict[str, str] = {}
    explained: dict[str, Explain] = {}
    for number, name in enumerate(spec.explainers):
        part.progress(0.2 + 0.5 * number / len(spec.explainers), f"{own.name}: explained by {name}")
        try:
            explained[name] = _explainer(name, own, fitted, background, spec.seed)
            # Of linear models it is known what a unit does; of others, contributions are divided by the distance.
            slopes = explainers.slopes(own.imn.model, own.output, rows) if name in ("imn", "imn-uncentred") else None
            cards[name] = _card(
                name, explained[name], fitted.get(name, own.imn), own, rows, background, slopes, spec.seed
            )
        except UnexplainableError as error:
            refused[name] = str(error)
    steady = _stability(own, rows, spec, part) if spec.seeds > 1 and spec.model is None else None
    retrained = _retrained(own, explained, spec, part)
    judged = [_told(name, cards[name]) for name in cards]
    table = specs.EvaluatedTable(
        name=own.name,
        output=own.output_name,
        rows=len(rows),
        metric=usual(own.setting),
        scores={name: _score(model, own.test, own.setting) for name, model in fitted.items()},
        explainers=judged,
        refused=refused,
        stability=steady,
        retrained=retrained,
        verdict=_verdict(judged, steady),
    )
    values = [
        {"table": own.name, "explainer": name, "metric": metric, "row": at, "value": None if np.isnan(value) else float(value)}
        for name, card in cards.items()
        for metric, every in card.values.items()
        for at, value in enumerate(every)
    ]  # fmt: skip
    return table, values


def _demand_few(rows: pd.DataFrame, background: int) -> None:
    asked = rows.size * background
    if asked > _MOST_ASKED:
        raise InvalidInput(
            f"{len(rows)} rows of {rows.shape[1]} columns, beside {background} others, are too much to ask: rows x columns x background "
            f"are at most {_MOST_ASKED:,}.",
            pointer="/rows",
        )


def _explainer(name: str, own: Subject, fitted: dict[str, Fitted], background: pd.DataFrame, seed: int) -> Explain:
    model = own.imn.model
    match name:
        case "imn-uncentred":
            return explainers.uncentred(model, own.output)
        case "gradient":
            return explainers.gradient(model, own.output, background)
        case "random":
            return explainers.noise(seed)
        case "kernel-shap":
            return explainers.kernel_shap(explainers.says(own.imn, own.output), background, seed)
        case "lime":
            return explainers.lime(explainers.says(own.imn, own.output), own.train.frame, seed)
        case _:
            return explainers.beside(background, explainers.own(fitted[name], own.output))


def _card(
    name: str,
    explain: Explain,
    fitted: Fitted,
    own: Subject,
    rows: pd.DataFrame,
    background: pd.DataFrame,
    slopes: Any,
    seed: int,
) -> Card:
    says = explainers.says(fitted, own.output)
    movable = not own.train.categories and not rows.isna().any(axis=None) and not own.train.frame.isna().any(axis=None)
    deviations = own.train.frame.std().to_numpy(float) if movable else None
    # What contributions are beside.
    typical = (own.train.frame if name == "lime" else background).mean().to_numpy(float) if movable else None
    truths = {}
    if own.known is not None:
        truths = {
            "truth": own.known.beside(background)[: len(rows)],
            "truth_observational": own.observational[: len(rows)],
        }
    card = judge(
        explain, says, rows, interventional(background), deviations=deviations, typical=typical, weights=slopes if movable else None,
        truths=truths, seed=seed,
    )  # fmt: skip
    if fitted is not own.imn:  # what is explained is what their own library adds up: complete by definition
        card = replace(card, values={key: values for key, values in card.values.items() if key != "completeness"})
    if own.known is not None:
        given = Explained(
            rows, card.attributions, np.zeros(len(rows)), says, Conditional(own.known.correlation, seed=seed)
        )
        card = replace(card, values=card.values | {"faithfulness_observational": faithfulness(given)})
    return card


def _stability(
    own: Subject, rows: pd.DataFrame, spec: specs.EvaluateExplanationsSpec, part: _Part
) -> specs.StabilityOfExplanations:
    found = [explainers.own(own.imn, own.output)(rows)[0]]
    for seed in range(1, spec.seeds):
        begin, end = (0.7 + 0.1 * at / (spec.seeds - 1) for at in (seed - 1, seed))
        setting = part.of(begin, end, replace(own.setting, seed=spec.seed + seed), f"{own.name}: other seeds")
        other = _imn(own.train, setting, spec)
        found.append(explainers.own(other, own.output)(rows)[0])
    steady = stability(found)
    return specs.StabilityOfExplanations(rows=steady.rows, overall=steady.overall)


def _retrained(
    own: Subject, explained: dict[str, Explain], spec: specs.EvaluateExplanationsSpec, part: _Part
) -> list[specs.RetrainedWithout]:
    if not spec.retrain or own.known is not None:
        return []
    few = own.train
    if len(few) > _RETRAINED_ROWS:
        stratify = few.labels if own.setting.classifies else None
        some, _ = train_test_split(
            np.arange(len(few)), train_size=_RETRAINED_ROWS, random_state=spec.seed, stratify=stratify
        )
        few = few.take(some)
    chosen = own.imn.model.regularisation_

    def score(train: Rows, test: Rows) -> float:
        params = {**vars(chosen), **spec.imn.hyperparameters}
        return _score(LEARNERS["imn"].fit(train, own.setting, params, None), test, own.setting)

    quick, found = [name for name in explained if name not in _SLOW], []
    for number, name in enumerate(quick):
        part.progress(0.8 + 0.2 * number / len(quick), f"{own.name}: trained again without what {name} points to")
        got = remove_and_retrain(explained[name], few, own.test, score, spec.retrain)
        found.append(specs.RetrainedWithout(explainer=name, scores=got))
    return found


def _score(fitted: Fitted, test: Rows, setting: Setting) -> float:
    return scores(test.labels, fitted.predict(test.frame), setting)[usual(setting)]


def _told(name: str, card: Card) -> specs.JudgedExplainer:
    found = {}
    for metric, values in card.values.items():
        known = values[~np.isnan(values)]
        if len(known):
            low, high = bootstrap_interval(known)
            found[metric] = ScoreInterval(value=float(known.mean()), low=low, high=high)
    return specs.JudgedExplainer(
        explainer=name, of=name if name in _RIVALS else "imn", metrics=found, seconds=card.seconds
    )  # fmt: skip


def _verdict(judged: list[specs.JudgedExplainer], steady: specs.StabilityOfExplanations | None) -> list[str]:
    by_name = {own.explainer: own for own in judged}
    found = []
    for metric, words in (
        ("faithfulness", "agrees best with what taking features away does"),
        ("truth", "is nearest to the truth"),
    ):
        able = [own for own in judged if metric in own.metrics and own.explainer != "random"]
        if able:
            best = max(able, key=lambda own: own.metrics[metric].value)  # type: ignore[index]
            chance = by_name["random"].metrics.get(metric) if "random" in by_name else None  # type: ignore[call-overload]
            beside = f"; random attributions have {chance.value:.2f}" if chance else ""
            value = best.metrics[metric].value  # type: ignore[index]
            found.append(f"{best.explainer} {words}: {value:.2f}{beside}.")
    ours = by_name.get("imn")
    slow = [own for own in judged if own.explainer in _SLOW]
    if ours is not None and slow:
        times = ", ".join(f"{own.explainer} takes {own.seconds / ours.seconds:,.0f} times as long" for own in slow)
        found.append(f"An explanation of the IMN takes {1e3 * ours.seconds:.2f} ms a row; {times}.")
    if steady is not None and steady.overall < 0.85:
        found.append(
            f"Explanations depend on the seed: what matters overall is ranked alike to {steady.overall:.2f} only. Do not rest a "
            "decision on a single model's."
        )
    return found
