"""What would have to be different, and how far explanations can be trusted."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_breast_cancer, load_wine

from gristmill_explain.imn import IMNClassifier
from gristmill_explain.imn.counterfactuals import counterfactual
from gristmill_explain.imn.trust import trust
from gristmill_explain.networks.regularisation import Regularisation

HOW: dict[str, Any] = {
    "epochs": 20,
    "width": 32,
    "regularisation": Regularisation(0.01, 0.01, 0.01),
    "calibrate": False,
}


@pytest.fixture(scope="module")
def cancer() -> tuple[pd.DataFrame, Any, IMNClassifier]:
    x, y = load_breast_cancer(return_X_y=True, as_frame=True)
    target = np.array(["malignant", "benign"])[y]
    return x, target, IMNClassifier(**HOW).fit(x, target)


def test_the_network_itself_answers_otherwise(cancer: tuple[pd.DataFrame, Any, IMNClassifier]) -> None:
    x, _, model = cancer
    said, reached = model.predict(x), 0
    for at in range(0, 100, 10):
        row, wanted = x.iloc[[at]], "benign" if said[at] == "malignant" else "malignant"
        found = counterfactual(model, row, wanted)
        changed = row.assign(**{own.feature: own.after for own in found.changes})
        if found.reached:
            reached += 1
            assert model.predict(changed)[0] == wanted
            assert 0.5 <= found.probability < 0.9  # just over the border
        for own in found.changes:
            assert (
                own.before == row[own.feature].iloc[0]
                and x[own.feature].min() - 1e-6 <= own.after <= x[own.feature].max() + 1e-6
            )
    assert reached >= 8


def test_what_is_to_be_kept_is_kept(cancer: tuple[pd.DataFrame, Any, IMNClassifier]) -> None:
    x, _, model = cancer
    keep = list(x.columns[:25])
    found = counterfactual(model, x.iloc[[0]], "benign", keep)
    assert not {own.feature for own in found.changes} & set(keep)
    with pytest.raises(ValueError, match="knows no class 'odd'"):
        counterfactual(model, x.iloc[[0]], "odd")
    with pytest.raises(ValueError, match="Nothing may change"):
        counterfactual(model, x.iloc[[0]], "benign", list(x.columns))


def test_one_of_several_classes() -> None:
    x, y = load_wine(return_X_y=True, as_frame=True)
    model = IMNClassifier(**HOW).fit(x, y)
    assert counterfactual(model, x.iloc[[0]], 1).reached and counterfactual(model, x.iloc[[0]], 2).reached


def test_gaps_and_categories_stay_as_they_are() -> None:
    random = np.random.default_rng(0)
    size = random.normal(0, 1, 300)
    frame = pd.DataFrame({"size": size, "kind": random.choice(["a", "b"], 300), "other": random.normal(0, 1, 300)})
    frame.loc[::5, "other"] = np.nan
    model = IMNClassifier(**HOW).fit(frame, (size > 0).astype(int))
    found = counterfactual(model, frame.iloc[[0]], 1 - int(size[0] > 0))
    assert found.reached and [own.feature for own in found.changes] == ["size"]


def test_rows_far_outside_come_back_to_where_rows_were() -> None:
    random = np.random.default_rng(0)
    income = random.normal(50, 10, 300)
    frame = pd.DataFrame({"income": income, "other": random.normal(0, 1, 300)})
    model = IMNClassifier(**HOW).fit(frame, (income > 50).astype(int))
    found = counterfactual(model, pd.DataFrame({"income": [1e6], "other": [0.0]}), 0)
    (change,) = [own for own in found.changes if own.feature == "income"]
    assert change.before == 1e6 and income.min() - 1e-3 <= change.after <= income.max() + 1e-3


def test_there_is_no_trust_to_tell_where_nothing_moves() -> None:
    random = np.random.default_rng(0)
    frame = pd.DataFrame({"a": random.choice(["x", "y"], 100), "b": random.choice(["u", "v"], 100)})
    model = IMNClassifier(**HOW).fit(frame, (frame["a"] == "x").to_numpy(int))
    found = trust(model, frame)
    assert np.isnan(found.local_fidelity).all() and np.isnan(found.stability).all()


def test_trust_is_that_of_each_row(cancer: tuple[pd.DataFrame, Any, IMNClassifier]) -> None:
    x, target, model = cancer
    found = trust(model, x.iloc[:40])
    assert found.local_fidelity.shape == found.stability.shape == (40,)
    assert (found.local_fidelity <= 1).all() and 0.5 < found.stability.mean() <= 1
    nearer = trust(model, x.iloc[:40], reach=0.01)
    assert nearer.stability.mean() > found.stability.mean()
    again = trust(model, x.iloc[:40])
    assert np.array_equal(found.local_fidelity, again.local_fidelity)
    loyal = IMNClassifier(**HOW, fidelity=1.0).fit(x, target)
    assert trust(loyal, x.iloc[:40]).local_fidelity.mean() > found.local_fidelity.mean()
