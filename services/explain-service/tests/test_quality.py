"""Explainers of known functions, tables whose truth is known, and the score card."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from gristmill_explain.learners import LEARNERS, Rows, Setting
from gristmill_explain.learners.networks import fitted_imn
from gristmill_explain.networks.regularisation import Regularisation
from gristmill_explain.quality import explainers
from gristmill_explain.quality.coding import Coding
from gristmill_explain.quality.explainers import UnexplainableError
from gristmill_explain.quality.metrics import correlations, interventional
from gristmill_explain.quality.scorecard import judge, remove_and_retrain, stability
from gristmill_explain.quality.truth import FAMILIES, Conditional, Known

QUICK = {**vars(Regularisation(0.001, 0.01, 0.01)), "epochs": 10, "width": 32}


def mixed(rows: int = 300, classes: int = 2, seed: int = 0) -> Rows:
    random = np.random.default_rng(seed)
    colour = random.choice(["red", "green", "blue"], rows).astype(object)
    frame = pd.DataFrame({"size": random.normal(size=rows), "colour": colour, "other": random.normal(size=rows)})
    score = 2 * frame["size"] + 2 * (colour == "red")
    labels: Any = (
        score.to_numpy()
        if not classes
        else np.digitize(score, np.quantile(score, np.linspace(0, 1, classes + 1)[1:-1]))
    )
    return Rows(frame, labels)


# -- models that explain themselves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["imn", "linear", "ebm", "lightgbm", "xgboost", "catboost"])
@pytest.mark.parametrize("classes", [0, 2, 3])
def test_contributions_add_up_to_what_is_predicted(name: str, classes: int) -> None:
    rows = mixed(classes=classes)
    rows.frame.loc[::9, "colour"] = np.nan
    setting = Setting("classification" if classes else "regression", classes)
    params: dict[str, Any] = {
        "imn": QUICK,
        "catboost": {"rounds": 30},
        "ebm": {"outer_bags": 2, "max_rounds": 100},
    }.get(name, {})
    fitted = LEARNERS[name].fit(rows, setting, params, None)
    assert fitted.contributions is not None
    parts, base = fitted.contributions(rows.frame)
    outputs = 1 if classes in (0, 2) else classes
    assert parts.shape == (300, 3, outputs) and base.shape == (300, outputs)
    whole, predicted = base + parts.sum(axis=1), fitted.predict(rows.frame)
    if not classes:
        assert np.allclose(whole[:, 0], predicted, atol=1e-4)
    elif classes == 2:
        assert np.allclose(1 / (1 + np.exp(-whole[:, 0])), predicted[:, 1], atol=1e-4)
    else:
        chances = np.exp(whole - whole.max(axis=1, keepdims=True))
        assert np.allclose(chances / chances.sum(axis=1, keepdims=True), predicted, atol=1e-4)
    assert np.abs(parts[:, 2]).mean() < np.abs(parts[:, 0]).mean()  # `other` tells nothing


# -- other ways to explain ---------------------------------------------------------------------------------------------------


def linear(frame: pd.DataFrame) -> Any:
    return 3 * frame["size"].to_numpy(float) + 2 * (frame["colour"] == "red").to_numpy(float)


def test_shap_and_lime_find_what_a_linear_model_does() -> None:
    frame = mixed().frame
    background, rows = frame.iloc[:40], frame.iloc[40:50]
    truth = np.stack(
        [3 * (rows["size"] - background["size"].mean()), 2 * ((rows["colour"] == "red") - (background["colour"] == "red").mean()),
         np.zeros(10)], axis=1,
    )  # fmt: skip
    found, base = explainers.kernel_shap(linear, background)(rows)
    assert np.allclose(found, truth, atol=1e-6) and np.allclose(base, linear(background).mean())
    assert np.allclose(base + found.sum(axis=1), linear(rows))
    again = explainers.kernel_shap(linear, background)(rows)[0]
    assert np.array_equal(found, again)
    found, _ = explainers.lime(linear, frame)(rows)
    assert np.nanmean(correlations(found, truth)) > 0.8
    with pytest.raises(UnexplainableError, match="missing"):
        explainers.lime(linear, frame.assign(size=np.nan))


def test_global_chances_are_left_alone() -> None:
    frame = mixed().frame
    np.random.seed(3)
    expected = np.random.uniform()
    np.random.seed(3)
    explainers.kernel_shap(linear, frame.iloc[:20])(frame.iloc[:2])
    assert np.random.uniform() == expected


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_gradients_and_uncentred_contributions(classes: int) -> None:
    rows = mixed(classes=classes)
    setting = Setting("classification" if classes else "regression", classes)
    model = LEARNERS["imn"].fit(rows, setting, QUICK, None).model
    output = 2 if classes == 3 else 0
    whole = explainers.says(fitted_imn(model, setting), output)(rows.frame)
    for explain in (explainers.gradient(model, output, rows.frame), explainers.uncentred(model, output)):
        parts, base = explain(rows.frame)
        assert np.allclose(base + parts.sum(axis=1), whole, atol=1e-4)
    parts, _ = explainers.uncentred(model, output)(rows.frame)
    encoder = model.encoder_
    scaled = (rows.frame["size"] - encoder.features[0].mean) / encoder.features[0].deviation
    slopes = explainers.slopes(model, output, rows.frame)
    assert np.allclose(slopes[:, 0] * scaled * encoder.features[0].deviation, parts[:, 0], atol=1e-4)
    assert (slopes[:, 1] == 0).all()  # no number
    # The slope of what it says, by a small step of the size.
    near, at = rows.frame.assign(size=rows.frame["size"] + 1e-3), explainers.says(fitted_imn(model, setting), output)
    steps = (at(near) - whole) / 1e-3
    typical = model.background_.mean(axis=0)[0] * model.encoder_.features[0].deviation + model.encoder_.features[0].mean
    expected = steps * (rows.frame["size"] - typical)
    assert np.corrcoef(explainers.gradient(model, output, rows.frame)(rows.frame)[0][:, 0], expected)[0, 1] > 0.98


def test_coding_and_back() -> None:
    frame = mixed(20).frame
    frame.loc[3, "colour"] = np.nan
    coding = Coding(frame)
    pd.testing.assert_frame_equal(coding.decode(coding.encode(frame)), frame, check_dtype=False)
    assert list(coding.categories) == [1]


# -- known truth -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("correlation", [0.0, 0.5])
def test_known_contributions(family: str, correlation: float) -> None:
    own = Known.of(family, correlation, 20_000, 300)
    assert abs(own.train_target.mean()) < 1e-9 and own.train_target.std() == pytest.approx(1)
    assert abs(np.corrcoef(own.train["x0"], own.train["x4"])[0, 1] - correlation) < 0.03
    assert np.allclose(own.contributions.sum(axis=1), own.test_target, atol=0.05)  # but for the noise
    assert (own.contributions[:, 4] == 0).all()
    # Taking x0 away takes away what it contributes, whatever the others are.
    filled = interventional(own.train.iloc[:5_000])(
        own.test.iloc[:5], np.tile([True, False, False, False, False], (5, 1))
    )
    without = own.says(filled).reshape(5, -1).mean(axis=1)
    assert np.allclose(own.says(own.test.iloc[:5]) - without, own.contributions[:5, 0], atol=0.05)


def test_what_goes_together_shares_contributions() -> None:
    alone, together = Known.of("linear", 0.0, 2_000, 100), Known.of("linear", 0.8, 2_000, 100)
    assert np.allclose(alone.observational(), alone.contributions, atol=0.08)
    found = together.observational()
    assert np.allclose(found.sum(axis=1), together.contributions.sum(axis=1), atol=0.08)
    assert np.abs(found[:, 4]).mean() > 0.1  # x4 adds nothing, but tells of the others


def test_conditional_draws() -> None:
    rows = pd.DataFrame([[2.0, 0, 0, 0, 0], [-2.0, 0, 0, 0, 0]], columns=[f"x{at}" for at in range(5)])
    gone = np.array([[False, True, True, True, True], [False, True, True, True, False]])
    drawn = Conditional(0.5, draws=20_000)(rows, gone).to_numpy().reshape(2, -1, 5)
    assert (drawn[0, :, 0] == 2).all() and (drawn[1, :, 4] == 0).all()
    assert np.allclose(drawn[0].mean(axis=0), [2, 1, 1, 1, 1], atol=0.03)
    assert drawn[0, :, 1].var() == pytest.approx(0.75, abs=0.03)
    # Given x0 = -2 and x4 = 0: each is -2 / 3 on average.
    assert np.allclose(drawn[1, :, 1:4].mean(axis=0), -2 / 3, atol=0.03)


def test_quality_of_the_truth_itself() -> None:
    own = Known.of("additive", 0.0, 1_000, 60)
    filled = interventional(own.train.iloc[:200])
    typical, deviations = own.train.mean().to_numpy(), own.train.std().to_numpy()
    true = judge(
        lambda rows: (own.contributions[: len(rows)], np.zeros(len(rows))), own.says, own.test, filled, deviations=None,
        truths={"truth": own.contributions},
    )  # fmt: skip
    assert np.nanmean(true.values["faithfulness"]) > 0.97 and np.nanmean(true.values["truth"]) == pytest.approx(1)
    assert set(true.values) & {"infidelity", "sensitivity"} == set()
    chance = judge(
        explainers.noise(),
        own.says,
        own.test,
        filled,
        deviations=deviations,
        typical=typical,
        truths={"truth": own.contributions},
    )
    assert abs(np.nanmean(chance.values["truth"])) < 0.2 and np.nanmean(chance.values["infidelity"]) > 0.5
    assert np.nanmean(chance.values["insertion"]) > np.nanmean(true.values["insertion"])
    assert np.nanmean(chance.values["deletion"]) < np.nanmean(true.values["deletion"])


def test_explanations_of_several_seeds() -> None:
    random = np.random.default_rng(0)
    one = random.normal(size=(50, 6)) * np.arange(1, 7)
    assert stability([one, one]).rows == stability([one, 2 * one, one]).overall == pytest.approx(1)
    others = [random.normal(size=(50, 6)) for _ in range(3)]
    assert abs(stability(others).rows) < 0.2


def test_what_was_pointed_to_was_needed() -> None:
    train, test = mixed(400), mixed(200, seed=1)
    setting = Setting("classification", 2)

    def score(known: Rows, new: Rows) -> float:
        predicted = LEARNERS["linear"].fit(known, setting, {}, None).predict(new.frame)
        return float(((predicted[:, 1] > 0.5) == new.labels).mean())

    right = explainers.own(LEARNERS["linear"].fit(train, setting, {}, None), 0)
    needed = remove_and_retrain(right, train, test, score, [0.3, 0.6])
    useless = remove_and_retrain(
        lambda rows: (np.tile([0.0, 0.0, 1.0], (len(rows), 1)), np.zeros(len(rows))), train, test, score, [0.3]
    )
    assert useless[0] > 0.9 > needed[0] and needed[1] < 0.8
