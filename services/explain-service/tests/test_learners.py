"""Every learner on mixed columns, what tuning chooses, and how predictions are judged."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn import metrics

from gristmill_explain.learners import LEARNERS, Rows, Setting
from gristmill_explain.learners.calibration import reliability
from gristmill_explain.learners.learner import UnsuitedError
from gristmill_explain.learners.scores import UnpredictableError, scores
from gristmill_explain.learners.tuning import Tried, Tuning, described, refit, restored

QUICK: dict[str, dict[str, Any]] = {
    "imn": {"epochs": 8, "penalty": 0.001, "weight_decay": 0.01, "learning_rate": 0.01},
    "tabresnet": {"epochs": 8, "weight_decay": 0.01, "learning_rate": 0.01},
    "mlp": {"rounds": 15, "width": 64, "layers": 2}, "resnet": {"rounds": 15, "width": 64},
    "tabm": {"rounds": 10, "width": 64, "layers": 2},
    "ft-transformer": {"rounds": 12, "layers": 1, "head_width": 4, "learning_rate": 2e-3}, "realmlp": {"n_epochs": 30},
    "catboost": {"rounds": 60}, "ebm": {"outer_bags": 2, "interactions": 0, "max_rounds": 200}, "forest": {"n_estimators": 50},
}  # fmt: skip


def mixed(rows: int = 400, seed: int = 0, classes: int = 2) -> Rows:
    random = np.random.default_rng(seed)
    size, colour = random.normal(size=rows), random.choice(["red", "green", "blue"], rows).astype(object)
    town = np.array([f"town {own}" for own in random.integers(0, 30, rows)], dtype=object)
    score = 2 * size + 2 * (colour == "red") + (town > "town 2") + 0.3 * random.normal(size=rows)
    labels: Any = score if not classes else np.digitize(score, np.quantile(score, np.linspace(0, 1, classes + 1)[1:-1]))
    size[::9], colour[::11] = np.nan, np.nan
    return Rows(
        pd.DataFrame({"size": size, "colour": colour, "a, [b]": random.normal(size=rows), "town": town}), labels
    )


@pytest.mark.parametrize("name", LEARNERS)
@pytest.mark.parametrize("classes", [0, 2, 3])
def test_every_learner_learns_from_mixed_columns(name: str, classes: int) -> None:
    known, new = mixed(classes=classes), mixed(seed=1, rows=200, classes=classes)
    new.frame.loc[0, "colour"] = "mauve"
    setting = Setting(
        "classification" if classes else "regression", classes, balanced=classes == 3 and name != "realmlp"
    )
    fitted = refit(LEARNERS[name], known, setting, None, QUICK.get(name))
    found = scores(new.labels, fitted.predict(new.frame), setting)
    assert found["roc_auc" if classes else "r2"] > (0.75 if classes else 0.5), found
    again = refit(LEARNERS[name], known, setting, None, QUICK.get(name))
    assert np.allclose(fitted.predict(new.frame), again.predict(new.frame), atol=1e-6)


@pytest.mark.parametrize("name", ["lightgbm", "xgboost", "catboost"])
def test_boosting_stops_early_and_remembers_when(name: str) -> None:
    setting = Setting("classification", 2)
    params = {"learning_rate": 0.3}
    fitted = LEARNERS[name].fit(mixed(), setting, params, mixed(seed=1))
    assert fitted.rounds is not None and 1 <= fitted.rounds < 1_000
    whole = refit(LEARNERS[name], mixed(), setting, Tried(params, 0.9, fitted.rounds, 0.0))
    counts = {"lightgbm": "n_estimators", "xgboost": "n_estimators", "catboost": "tree_count_"}
    assert int(getattr(whole.model, counts[name])) == fitted.rounds


@pytest.mark.parametrize("name", ["mlp", "ft-transformer"])
def test_networks_stop_where_the_validation_part_is_predicted_best(name: str) -> None:
    setting, quick = Setting("classification", 2), {own: QUICK[name][own] for own in QUICK[name] if own != "rounds"}
    random = Rows(mixed().frame, np.random.default_rng(0).integers(0, 2, 400))  # nothing to be learnt
    fitted = LEARNERS[name].fit(random, setting, quick | {"batch": 256}, Rows(mixed(seed=1).frame, 1 - random.labels))
    assert fitted.rounds is not None and fitted.rounds < 150
    alone = LEARNERS[name].fit(
        mixed(), setting, quick | {"batch": 256}, None
    )  # a fifth tells for how long, then all are learnt from
    assert alone.rounds is None
    whole = refit(LEARNERS[name], mixed(), setting, Tried(quick, 0.9, 3, 0.0))
    assert whole.rounds is None


def test_tuning_goes_on_as_if_it_had_not_been_interrupted() -> None:
    rows, setting = mixed(), Setting("classification", 2, seed=3)

    def tuning(tried: list[Tried] | None = None) -> Tuning:
        return Tuning(LEARNERS["tree"], rows, setting, "log_loss", tried=tried)

    whole = tuning()
    for _ in range(14):
        whole.step()
    first = tuning()
    for _ in range(6):
        first.step()
    second = tuning(restored(described(first.tried)))
    for _ in range(8):
        second.step()
    assert [own.params for own in whole.tried] == [own.params for own in second.tried]
    assert whole.best is not None and whole.best.score == min(own.score or 9 for own in whole.tried)
    assert whole.tried[0].params == LEARNERS["tree"].first[0]  # the default comes first
    assert len({tuple(own.params.items()) for own in whole.tried}) > 10


def test_what_a_library_refuses_is_told() -> None:
    rows = Rows(pd.DataFrame({"same": ["a"] * 40}), np.arange(40) % 2)
    with pytest.raises(UnsuitedError, match="constant"):
        LEARNERS["catboost"].fit(rows, Setting("classification", 2), {"rounds": 5}, None)


@pytest.mark.parametrize("name", LEARNERS)
def test_searches_begin_with_whole_configurations(name: str) -> None:
    learner = LEARNERS[name]
    for own in learner.first:
        assert own.keys() == learner.space.keys()
        assert all(kind._contains(kind.to_internal_repr(own[key])) for key, kind in learner.space.items()), own


def test_what_a_caller_asks_for_is_not_searched() -> None:
    tuning = Tuning(
        LEARNERS["imn"], mixed(80), Setting("classification", 2), "roc_auc", fixed={"fidelity": 0.0, "width": 16}
    )
    tuned = [tuning.step() for _ in range(4)]
    assert all("fidelity" not in own.params and own.score for own in tuned)
    assert len({str(own.params) for own in tuned}) == 4
    model = refit(
        LEARNERS["imn"], mixed(80), Setting("classification", 2), tuned[0], {"fidelity": 0.0, "width": 16}
    ).model
    assert model.regularisation_.fidelity == 0


def test_configurations_that_fail_are_kept_and_not_chosen() -> None:
    learner = replace(LEARNERS["linear"], first=[{"C": -1.0}])
    tuning = Tuning(learner, mixed(), Setting("classification", 2), "roc_auc", folds=3)
    assert tuning.step().failure is not None and tuning.best is None
    second = tuning.step()
    assert second.score is not None and tuning.best == second


def test_scores_are_their_definitions() -> None:
    random = np.random.default_rng(0)
    labels, chances = random.integers(0, 3, 60), random.dirichlet([1, 1, 1], 60)
    found = scores(labels, chances, Setting("classification", 3))
    assert found["roc_auc"] == pytest.approx(metrics.roc_auc_score(labels, chances, multi_class="ovo"))
    assert found["log_loss"] == pytest.approx(metrics.log_loss(labels, chances))
    best = chances.argmax(axis=1)
    assert found["balanced_accuracy"] == pytest.approx(metrics.balanced_accuracy_score(labels, best))
    two = scores(labels % 2, chances[:, :2] / chances[:, :2].sum(axis=1, keepdims=True), Setting("classification", 2))
    assert two["roc_auc"] == pytest.approx(
        metrics.roc_auc_score(labels % 2, chances[:, 1] / chances[:, :2].sum(axis=1))
    )
    for labels, predicted in ((np.zeros(3, int), np.full((3, 2), 0.5)), (np.arange(2), np.full((2, 2), np.nan))):
        with pytest.raises(UnpredictableError):
            scores(labels, predicted, Setting("classification", 2))


def test_what_is_honest_is_reliable() -> None:
    random = np.random.default_rng(0)
    chance = random.uniform(0, 1, 20_000)
    honest, labels = np.stack([1 - chance, chance], axis=1), (random.uniform(size=20_000) < chance).astype(int)
    assert reliability(labels, honest).expected_error < 0.02
    boastful = np.stack([chance < 0.5, chance >= 0.5], axis=1).astype(float)
    assert reliability(labels, boastful).expected_error == pytest.approx(0.25, abs=0.01)
    assert reliability(labels, honest).brier == pytest.approx(1 / 3, abs=0.01)
