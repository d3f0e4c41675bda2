"""`make bench-imn`: how accurate models are that explain themselves, and how good their explanations.

Accuracy: IMN beside its black-box twin and the usual learners, on ten shipped tables, three folds; IMN and CatBoost also with 20
configurations each, on four of them. With `--long`: five folds, and those on all ten. Explanations: on six tables whose truth is known,
on the tables of numbers, over seeds, and how fast; that they add up, on all thirteen tables and the six. An interrupted run goes on from
what was measured, which is kept under build/bench/imn/, with `--long` in results/long-imn/. QUICK=1: one table, two truths. Writes
build/bench/imn.json, or long-imn.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from sklearn.model_selection import StratifiedKFold

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once

import gristmill_explain
from gristmill_explain import shipped
from gristmill_explain.learners import LEARNERS, Fitted, Rows, Setting
from gristmill_explain.learners.scores import scores
from gristmill_explain.learners.tuning import Tuning, refit
from gristmill_explain.quality import explainers
from gristmill_explain.quality.metrics import (
    Explained,
    completeness,
    correlations,
    effects,
    faithfulness,
    interventional,
)
from gristmill_explain.quality.scorecard import stability
from gristmill_explain.quality.truth import FAMILIES, Known
from gristmill_ml.tabular.columns import Columns
from gristmill_ml.tabular.target import Target

LONG = "--long" in sys.argv
NAME = "long-imn" if LONG else "imn"
TABLES = (
    "blood-transfusion",
    "diabetes",
    "vehicle",
    "qsar-biodeg",
    "kc1",
    "phoneme",
    "spambase",
    "segment",
    "credit-g",
    "car",
)
NUMERIC = (
    "blood-transfusion",
    "diabetes",
    "vehicle",
    "qsar-biodeg",
    "kc1",
    "phoneme",
    "spambase",
    "segment",
    "ozone-level-8hr",
)
OTHERS = ("ozone-level-8hr", "credit-approval", "tic-tac-toe")  # that contributions add up is looked at on these, too
USED = TABLES[:1] if QUICK else TABLES
FOLDS = 5 if LONG else 2 if QUICK else 3
RIVALS = ("imn", "tabresnet", "linear", "tree", "forest", "lightgbm", "catboost", "ebm")
TUNED, TRIALS = ("imn", "catboost"), 3 if QUICK else 20
TUNED_ON = USED[:1] if QUICK else TABLES if LONG else TABLES[:4]
TRUTHS = [(family, correlation) for family in FAMILIES for correlation in (0.0, 0.5)][: 2 if QUICK else 6]
TRUTH_ROWS, TRUTH_TESTED = (300, 20) if QUICK else (2_000, 100)
EXPLAINED, BACKGROUND = 20, 50
SEEDS = (0, 1) if QUICK else (0, 1, 2, 3, 4)
STEADY = USED if QUICK else ("diabetes", "blood-transfusion", "qsar-biodeg", "vehicle")
PACKAGES = ("torch", "scikit-learn", "lightgbm", "catboost", "interpret-core", "shap", "lime")
Found = dict[str, Any]
Task = tuple[str | int | float, ...]


# -- accuracy ----------------------------------------------------------------------------------------------------------------


@cache
def parts(name: str, fold: int) -> tuple[Rows, Rows, Setting]:
    """Rows to learn from and to judge by; columns are judged by the first."""
    table = pq.read_table(shipped.path(name))
    target = Target.of(table[shipped.TARGET], None)
    features = table.drop_columns([shipped.TARGET]).take(pa.array(target.rows))
    splitter = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    learnt, judged = list(splitter.split(np.zeros(len(target.labels)), target.labels))[fold]
    columns = Columns.of(features.take(pa.array(learnt)))
    train, test = (Rows(columns.frame(features.take(pa.array(own))), target.labels[own]) for own in (learnt, judged))
    return train, test, Setting("classification", len(target.classes or ()), seed=0)


def of_learner(name: str, learner: str, fold: int, trials: int) -> Found:
    train, test, setting = parts(name, fold)
    started = time.perf_counter()
    tuning = Tuning(LEARNERS[learner], train, setting, "roc_auc")
    for _ in range(trials):
        tuning.step()
    tuned_at = time.perf_counter()
    fitted = refit(LEARNERS[learner], train, setting, tuning.best)
    ended = time.perf_counter()
    found: Found = {
        **scores(test.labels, fitted.predict(test.frame), setting), "fit": ended - tuned_at, "tuning": tuned_at - started,
    }  # fmt: skip
    if learner == "imn":
        found["incomplete"] = _incomplete(fitted, test)
    return found


def _incomplete(fitted: Fitted, test: Rows) -> float:
    """The furthest that contributions, of the table's own columns, are from the logits that the networks say by themselves."""
    assert fitted.contributions is not None
    parts, base = fitted.contributions(test.frame)
    model = fitted.model
    said = model.decision_function(test.frame) if hasattr(model, "classes_") else model.predict(test.frame)
    said = said.reshape(base.shape)
    return float(np.abs(base + parts.sum(axis=1) - said).max())


# -- explanations ------------------------------------------------------------------------------------------------------------


def of_truth(family: str, correlation: float) -> Found:
    """Mean correlation with the true contributions, of several explanations; and r2 of the models. `plain` is without fidelity."""
    known = Known.of(family, correlation, TRUTH_ROWS, 400)
    train, test = Rows(known.train, known.train_target), Rows(known.test, known.test_target)
    setting, rows = Setting("regression", 0), known.test.iloc[:TRUTH_TESTED]
    fits = {name: LEARNERS[name].fit(train, setting, {}, None) for name in ("imn", "lightgbm", "ebm", "linear")}
    fits["plain"] = LEARNERS["imn"].fit(train, setting, {"fidelity": 0.0}, None)
    imn, background = fits["imn"], known.train.iloc[:BACKGROUND]
    says = explainers.says(imn, 0)
    explained = {name: explainers.own(fitted, 0)(rows)[0] for name, fitted in fits.items()} | {
        "uncentred": explainers.uncentred(imn.model, 0)(rows)[0], "gradient": explainers.gradient(imn.model, 0, known.train)(rows)[0],
        "kernelshap": explainers.kernel_shap(says, background)(rows)[0], "lime": explainers.lime(says, known.train)(rows)[0],
        "random": explainers.noise()(rows)[0],
    }  # fmt: skip
    # Each beside the rows that it is centred on.
    truths = {"kernelshap": known.beside(background)[:TRUTH_TESTED]}
    truth = known.contributions[:TRUTH_TESTED]
    return {
        "truth": {
            name: float(np.nanmean(correlations(own, truths.get(name, truth)))) for name, own in explained.items()
        },
        "incomplete": _incomplete(imn, test),
        "r2": {name: scores(test.labels, fitted.predict(test.frame), setting)["r2"] for name, fitted in fits.items()},
    }


def of_faithfulness(name: str) -> Found:
    """Mean correlation with what taking features away does: of the IMN's own explanation, and of others of the same model."""
    train, test, setting = parts(name, 0)
    fitted = LEARNERS["imn"].fit(train, setting, {}, None)
    output = 0 if setting.classes == 2 else int(np.bincount(train.labels).argmax())
    says, background = explainers.says(fitted, output), train.frame.iloc[:BACKGROUND]
    found = {}
    rows = test.frame.iloc[:EXPLAINED]
    known = None
    for explainer, explain in (
        ("imn", explainers.beside(background, explainers.own(fitted, output))), ("uncentred", explainers.uncentred(fitted.model, output)),
        ("gradient", explainers.gradient(fitted.model, output, background)), ("random", explainers.noise()),
        ("lime", explainers.lime(says, train.frame)), ("kernelshap", explainers.kernel_shap(says, background)),
    ):  # fmt: skip
        attributions, base = explain(rows)
        own = Explained(rows, attributions, base, says, interventional(background))
        known = effects(own) if known is None else known
        found[explainer] = float(np.nanmean(faithfulness(own, known)))
        if explainer == "imn":
            found["incomplete"] = float(completeness(own).max())
    return found


def of_completeness(name: str) -> Found:
    train, test, setting = parts(name, 0)
    return {"incomplete": _incomplete(LEARNERS["imn"].fit(train, setting, {}, None), test)}


def of_stability(name: str) -> Found:
    train, test, setting = parts(name, 0)
    output = 0 if setting.classes == 2 else int(np.bincount(train.labels).argmax())
    every = [LEARNERS["imn"].fit(train, Setting("classification", setting.classes, seed), {}, None) for seed in SEEDS]
    found = stability([explainers.own(own, output)(test.frame)[0] for own in every])
    return {"rows": found.rows, "overall": found.overall}


def of_speed() -> Found:
    """Rows a second of explaining, by the IMN itself and by others; beside predictions of the black-box twin."""
    train, test, setting = parts("qsar-biodeg", 0)
    how = {"epochs": 10, "penalty": 0.01, "weight_decay": 0.01, "learning_rate": 0.01}
    imn = LEARNERS["imn"].fit(train, setting, how, None)
    twin = LEARNERS["tabresnet"].fit(train, setting, {name: how[name] for name in how if name != "penalty"}, None)
    rows = train.frame.sample(20_000, replace=True, random_state=0)
    says, one = explainers.says(imn, 0), rows.iloc[:1]
    explain, black_box = _in_turns(lambda: imn.model.explain(rows), lambda: twin.model.predict_proba(rows))
    few = test.frame.iloc[: 3 if QUICK else 10]
    lime, shap = explainers.lime(says, train.frame), explainers.kernel_shap(says, train.frame.iloc[:BACKGROUND])
    singles = sorted(_seconds(lambda: imn.model.explain(one)) for _ in range(200))
    return {
        "explained": len(rows) / explain, "ratio": explain / black_box, "lime": len(few) / _seconds(lambda: lime(few)),
        "kernelshap": len(few) / _seconds(lambda: shap(few)), "one p95": singles[int(0.95 * len(singles))],
    }  # fmt: skip


def _seconds(what: Callable[[], Any]) -> float:
    started = time.perf_counter()
    what()
    return time.perf_counter() - started


def _in_turns(*whats: Callable[[], Any], times: int = 15) -> list[float]:
    """The fastest of each."""
    return [min(own) for own in zip(*([_seconds(what) for what in whats] for _ in range(times)), strict=True)]


# -- resuming ----------------------------------------------------------------------------------------------------------------

PACKAGE, RESULTS = Path(gristmill_explain.__file__).parent, Path(__file__).parent / "results"
ROOMS = ("imn", "networks", "tables", "learners", "quality")
CODE = [*(path for room in ROOMS for path in (PACKAGE / room).glob("*.py")), Path(__file__)]
KEPT = kept_under(f"{NAME}-quick", CODE) if QUICK else kept_under(NAME, CODE, *([RESULTS] if LONG else []))
KINDS: dict[str, Callable[..., Found]] = {
    "learner": of_learner, "truth": of_truth, "faithfulness": of_faithfulness, "stability": of_stability, "speed": of_speed,
    "completeness": of_completeness,
}  # fmt: skip


def measured(task: Task) -> Found:
    kind, *arguments = task
    torch.set_num_threads(1)  # two side by side, a thread each
    found: Found = measured_once(KEPT, task, lambda: KINDS[str(kind)](*arguments))
    return found


def all_of(tasks: Sequence[Task], pool: ProcessPoolExecutor) -> dict[Task, Found]:
    return dict(zip(tasks, pool.map(measured, tasks), strict=True))


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = {
    "completeness_max": ("at most", 1e-4), "auc_gap_logistic": ("at least", 0.01), "auc_gap_tree": ("at least", 0.06),
    "auc_gap_tabresnet": ("at least", -0.005), "auc_gap_catboost_default": ("at least", -0.01),
    "auc_gap_catboost_tuned": ("at least", -0.01), "truth_linear": ("at least", 0.99), "truth_additive_rho0": ("at least", 0.95),
    "truth_additive_rho5": ("at least", 0.92), "truth_piecewise_rho0": ("at least", 0.85), "fidelity_option_gain": ("at least", 4),
    "faithfulness_real": ("at least", 0.85), "faithfulness_lead_lime": ("above", 0), "explain_speedup_lime": ("at least", 50),
    "explain_speedup_kernelshap": ("at least", 1_000), "predict_explain_ratio": ("at most", 1.2),
    "stability_global": ("at least", 0.85), "fit_seconds_vs_tabresnet": ("at most", 1.5),
    "explained_rows_a_second": ("at least", 2_000), "explain_one_p95_ms": ("below", 30),
    "auc_vehicle_imn": ("at least", 0.95), "auc_qsar-biodeg_imn": ("at least", 0.92), "auc_diabetes_imn": ("at least", 0.80),
    "auc_blood-transfusion_imn": ("at least", 0.72), "auc_kc1_imn": ("at least", 0.79), "auc_phoneme_imn": ("at least", 0.925),
    "auc_phoneme_imn_tuned": ("at least", 0.94),
    "r2_linear_rho0_imn": ("at least", 0.97), "r2_additive_rho0_imn": ("at least", 0.90), "r2_piecewise_rho0_imn": ("at least", 0.75),
}  # fmt: skip


def add_accuracy(figures: Figures, found: dict[Task, Found]) -> None:
    def mean(learner: str, trials: int, key: str, names: Sequence[str] = USED) -> float:
        return float(
            np.mean([found["learner", name, learner, fold, trials][key] for name in names for fold in range(FOLDS)])
        )

    for name in USED:
        for learner in RIVALS:
            figures.add(f"auc_{name}_{learner}", mean(learner, 0, "roc_auc", (name,)))
    for learner in RIVALS:
        figures.add(f"auc_{learner}", mean(learner, 0, "roc_auc"))
        figures.add(f"fit_seconds_{learner}", mean(learner, 0, "fit"))
    for name, other in (
        ("logistic", "linear"),
        ("tree", "tree"),
        ("tabresnet", "tabresnet"),
        ("catboost_default", "catboost"),
    ):
        figures.add(f"auc_gap_{name}", mean("imn", 0, "roc_auc") - mean(other, 0, "roc_auc"))
    figures.add("fit_seconds_vs_tabresnet", mean("imn", 0, "fit") / mean("tabresnet", 0, "fit"))
    figures.add("completeness_max", max(own["incomplete"] for own in found.values() if "incomplete" in own))
    for learner in TUNED:
        figures.add(f"auc_{learner}_tuned", mean(learner, TRIALS, "roc_auc", TUNED_ON))
    figures.add("auc_gap_catboost_tuned", figures.numbers["auc_imn_tuned"] - figures.numbers["auc_catboost_tuned"])
    if LONG:
        figures.add("auc_phoneme_imn_tuned", mean("imn", TRIALS, "roc_auc", ("phoneme",)))


def add_truth(figures: Figures, found: dict[Task, Found]) -> None:
    for family, correlation in TRUTHS:
        own, name = found["truth", family, correlation], f"{family}_rho{round(10 * correlation)}"
        for explainer, value in own["truth"].items():
            figures.add(f"truth_{name}{'' if explainer == 'imn' else f'_{explainer}'}", value)
        for model, value in own["r2"].items():
            figures.add(f"r2_{name}_{model}", value)
    linear = [found["truth", *own]["truth"]["imn"] for own in TRUTHS if own[0] == "linear"]
    figures.add("truth_linear", float(np.mean(linear)))
    gains = [own["truth"]["imn"] > own["truth"]["plain"] for own in (found["truth", *key] for key in TRUTHS)]
    figures.add("fidelity_option_gain", sum(gains))


def add_others(figures: Figures, found: dict[Task, Found], speed: Found) -> None:
    real = [own for key, own in found.items() if key[0] == "faithfulness"]
    for explainer in ("imn", "uncentred", "gradient", "lime", "kernelshap", "random"):
        figures.add(
            "faithfulness_real" + ("" if explainer == "imn" else f"_{explainer}"),
            float(np.mean([own[explainer] for own in real])),
        )
    figures.add(
        "faithfulness_lead_lime", figures.numbers["faithfulness_real"] - figures.numbers["faithfulness_real_lime"]
    )
    steady = [own for key, own in found.items() if key[0] == "stability"]
    figures.add("stability_global", float(np.mean([own["overall"] for own in steady])))
    figures.add("stability_rows", float(np.mean([own["rows"] for own in steady])))
    figures.add("explained_rows_a_second", speed["explained"])
    figures.add("predict_explain_ratio", speed["ratio"])
    figures.add("explain_speedup_lime", speed["explained"] / speed["lime"])
    figures.add("explain_speedup_kernelshap", speed["explained"] / speed["kernelshap"])
    figures.add("explain_one_p95_ms", 1e3 * speed["one p95"])


def main() -> None:
    started = time.perf_counter()
    figures = Figures(NAME, BOUNDS)
    tasks: list[Task] = [
        ("learner", name, learner, fold, 0) for name in USED for learner in RIVALS for fold in range(FOLDS)
    ]
    tasks += [
        ("learner", name, learner, fold, TRIALS) for name in TUNED_ON for learner in TUNED for fold in range(FOLDS)
    ]
    tasks += [("completeness", name) for name in OTHERS[2 if QUICK else 0 :]]
    tasks += [("truth", *own) for own in TRUTHS]
    tasks += [("faithfulness", name) for name in NUMERIC if not QUICK or name in USED]
    tasks += [("stability", name) for name in STEADY]
    with ProcessPoolExecutor(2) as pool:
        found = all_of(tasks, pool)
    speed = measured(("speed",))
    add_accuracy(figures, found)
    add_truth(figures, found)
    add_others(figures, found, speed)
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(RESULTS, PACKAGES, seeds=[0], folds=FOLDS)


if __name__ == "__main__":
    main()
