"""Real pipelines on real tables: what is learnt from, what is refused, every estimator, the score, the snippet."""

import datetime
import math
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine

from gristmill_hpo import shipped
from gristmill_hpo.pipelines.build import ESTIMATORS, STAGES, is_possible
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.pipelines.evaluation import PipelineFailed, cross_validate, fit, predict, scale_of, score, skill
from gristmill_hpo.pipelines.importance import of_hyperparameters, of_stages
from gristmill_hpo.pipelines.snippet import snippet
from gristmill_hpo.pipelines.twins import Needs, families
from gristmill_hpo.space import Option, Pipeline
from gristmill_ml.tabular.columns import Columns, TableError
from gristmill_ml.tabular.target import Target

SPACE = shipped.space()


def pipeline(estimator: str, number: int = 0, **others: tuple[str, dict[str, Any]]) -> Pipeline:
    """Means for what is missing, and nothing else before the estimator, but for what is given."""
    chosen = [Option("SimpleImputer", {"strategy": "mean"}), *(Option("none", {}) for _ in STAGES[1:])]
    chosen[4] = [o for o in SPACE.stages["estimator"] if o.algorithm == estimator][number]
    for stage, (algorithm, values) in others.items():
        chosen[STAGES.index(stage)] = Option(algorithm, values)
    return tuple(chosen)


def mixed(rows: int = 120, seed: int = 0) -> pa.Table:
    random = np.random.default_rng(seed)
    size, colour = random.normal(size=rows), random.choice(["red", "green", "blue"], rows)
    day = [datetime.date(2024, 1, 1) + datetime.timedelta(int(own)) for own in random.integers(0, 700, rows)]
    label = np.where(size + (colour == "red") + 0.3 * random.normal(size=rows) > 0.3, "yes", "no")
    numbers = [None if at % 11 == 0 else float(own) for at, own in enumerate(size)]
    numbers[5] = math.inf
    return pa.table(
        {
            "size": numbers, "colour": pa.array([None if at % 13 == 0 else own for at, own in enumerate(colour)]), "day": day,
            "small": pa.array(random.integers(0, 5, rows), pa.int8()), "flag": random.uniform(size=rows) > 0.5,
            "code": pa.array(random.choice(["a", "b"], rows)).dictionary_encode(), "id": [f"user-{at}" for at in range(rows)],
            "text": [f"a sentence that goes on for a while about number {at % 50} and more" for at in range(rows)],
            "empty": pa.nulls(rows, pa.float64()), "same": [1] * rows, "parts": [[1, 2]] * rows, "bytes": [b"x"] * rows,
            "label": label,
        }
    )  # fmt: skip


def of(table: pa.Table, target: str = "label", **options: Any) -> Data:
    return Data.of(table, target, **({"task": None, "test_share": 0.2, "folds": 3, "seed": 0} | options))


def real(name: str) -> Data:
    found = {"cancer": load_breast_cancer, "wine": load_wine, "diabetes": load_diabetes}[name](as_frame=True)
    return of(pa.Table.from_pandas(found.frame), "target")


# -- tables ------------------------------------------------------------------------------------------------------------------


def test_columns_are_judged_and_reasons_given() -> None:
    data = of(mixed())
    kinds = {column.name: column.kind for column in data.columns.used}
    assert kinds == {
        "size": "number", "colour": "category", "day": "date", "small": "number", "flag": "number", "code": "category",
    }  # fmt: skip
    reasons = data.columns.left_out
    assert set(reasons) == {"id", "text", "empty", "same", "parts", "bytes"}
    assert "identifiers" in reasons["id"] and "texts" in reasons["text"] and "empty" in reasons["empty"]
    assert "one value" in reasons["same"] and "list" in reasons["parts"]
    frame = data.frame
    assert list(frame.columns[:7]) == [
        "size",
        "colour",
        "day year",
        "day month",
        "day weekday",
        "day hour",
        "day seconds",
    ]
    assert np.isfinite(frame["size"].dropna()).all() and frame["size"].isna().any()
    assert frame["colour"].isna().any() and frame["colour"].dropna().map(type).eq(str).all()


def test_rows_are_set_aside_by_the_seed_and_never_seen() -> None:
    data, again, other = of(mixed()), of(mixed()), of(mixed(), seed=1)
    assert (len(data.rows), len(data.test_rows)) == (96, 24)
    assert not set(data.rows) & set(data.test_rows)
    assert np.array_equal(data.test_rows, again.test_rows) and not np.array_equal(data.test_rows, other.test_rows)
    share = [(own == 1).mean() for own in (data.labels, data.test_labels)]
    assert abs(share[0] - share[1]) < 0.05
    assert data.classes == ("no", "yes")


def test_columns_depend_on_the_rows_to_search_by_only() -> None:
    table = mixed()
    hidden = of(table).test_rows
    values = np.zeros(len(table))
    values[hidden] = np.arange(len(hidden))
    data = of(table.append_column("told", pa.array(values)))
    assert "one value" in data.columns.left_out["told"]


@pytest.mark.parametrize(
    ("values", "task", "words"),
    [
        (["a"] * 50, None, "one value only"), ([1.5] * 50, "regression", "one value only"), (["a", "b"], None, "at least 20"),
        (["a"] * 49 + ["b"], None, r"at least 4 rows.*'b' \(1\)"), ([[1]] * 50, None, "type list"),
        (list("ab") * 25, "regression", "no numbers"), ([0.5, 1.5] * 25, "classification", "fractions"),
        ([str(at) for at in range(150)], None, "150 classes"), ([True, False] * 25, "regression", "no numbers"),
        ([math.nan] * 40 + [1.0] * 10, None, "10 rows have a target"),
        (list(range(150)), "classification", "by regression"), ([None] * 50, None, "type null"),
    ],
)  # fmt: skip
def test_targets_that_cannot_be_predicted(values: list[Any], task: Any, words: str) -> None:
    table = pa.table({"x": np.arange(len(values)) % 7, "label": values})
    with pytest.raises(TableError, match=words):
        of(table, task=task)


def test_tasks_are_told_by_the_target() -> None:
    for values, task, classes in (
        ([0, 1] * 30, "classification", ("0", "1")), ([0.0, 1.0] * 30, "classification", ("0", "1")),
        ([0.5, 1.0] * 30, "regression", None), (list(range(60)), "regression", None),
        ([True, False] * 30, "classification", ("false", "true")),
    ):  # fmt: skip
        target = Target.of(pa.chunked_array([values]), None)
        assert (target.task, target.classes) == (task, classes)


def test_rows_without_a_target_are_left_out() -> None:
    table = mixed()
    labels = [None if at % 4 == 0 else own for at, own in enumerate(table["label"].to_pylist())]
    data = of(table.set_column(table.column_names.index("label"), "label", pa.array(labels)))
    assert len(data.rows) + len(data.test_rows) == 90
    assert all(at % 4 for at in (*data.rows, *data.test_rows))


def test_nothing_to_learn_from() -> None:
    with pytest.raises(TableError, match="'id': nearly every value"):
        of(mixed().select(["id", "label"]))
    with pytest.raises(TableError, match="no column beside the target"):
        of(mixed().select(["label"]))


def test_columns_of_new_rows_are_checked() -> None:
    columns = Columns.read(of(mixed()).columns.describe())
    assert list(columns.frame(mixed(20, seed=9)).columns) == list(of(mixed()).frame.columns)
    with pytest.raises(TableError, match="'size' is missing"):
        columns.frame(mixed().drop_columns(["size"]))
    with pytest.raises(TableError, match="'size' should hold numbers, not list"):
        columns.frame(mixed().drop_columns(["size"]).append_column("size", pa.array([[1]] * 120)))


# -- pipelines ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("estimator", ESTIMATORS)
@pytest.mark.parametrize("name", ["cancer", "wine", "diabetes"])
def test_every_estimator_learns(estimator: str, name: str) -> None:
    data = real(name)
    options = [o for o in SPACE.stages["estimator"] if o.algorithm == estimator]
    possible = [o for o in options if is_possible("estimator", o, data.task, len(data.classes or ()), False)]
    metric = "r2" if data.classes is None else "balanced_accuracy"
    means = []
    for option in possible[:: max(1, len(possible) // 3)]:
        own = pipeline(estimator, options.index(option), standardizer=("StandardScaler", {}))
        means.append(cross_validate(own, data, metric, 3, 0).scores.mean())
    assert max(means) > (0.0 if data.classes is None else 0.6)


@pytest.mark.parametrize("stage", STAGES[:4])
def test_every_option_of_preprocessing_works_on_mixed_columns(stage: str) -> None:
    data = of(mixed())
    for option in SPACE.stages[stage]:
        found = cross_validate(
            pipeline("DecisionTree", **{stage: (option.algorithm, dict(option.hyperparameters))}),
            data,
            "accuracy",
            3,
            0,
        )
        assert found.scores.mean() > 0.5
        assert found.predicted.probabilities is not None and np.allclose(found.predicted.probabilities.sum(axis=1), 1)


def test_impossible_options_are_known_beforehand() -> None:
    def left(task: Any, classes: int, probabilities: bool = False) -> list[Option]:
        return [o for o in SPACE.stages["estimator"] if is_possible("estimator", o, task, classes, probabilities)]

    assert len(left("classification", 2)) == 183
    assert {
        o.hyperparameters.get("solver") for o in left("classification", 3) if o.algorithm == "LogisticRegression"
    } == {"saga"}
    assert {o.algorithm for o in SPACE.stages["estimator"]} - {o.algorithm for o in left("classification", 2, True)} == {
        "LinearSVC", "Perceptron",
    }  # fmt: skip
    regression = [(o.algorithm, {k: v for k, v in o.hyperparameters.items() if k not in ("criterion", "solver")}) for o in
                  left("regression", 0) if o.algorithm != "MLP"]  # fmt: skip
    assert all(own not in regression[:at] for at, own in enumerate(regression))


def test_pipelines_that_do_the_same_to_a_table_are_one_family() -> None:
    data, flowers = of(mixed()), real("wine")
    assert Needs.of(data, 3) == Needs("numbers", 10, 13, 64) and Needs.of(flowers, 3) == Needs("nothing", 13, 13, 94)
    space = SPACE.only(lambda stage, option: is_possible(stage, option, "classification", 3, False))
    number = families(space, Needs.of(flowers, 3))
    for own in np.random.default_rng(0).choice(space.size, 30, replace=False):
        alike = np.flatnonzero(number == number[own])
        others = [space.pipeline(int(at)) for at in (alike[0], alike[-1])]
        one, other = (cross_validate(each, flowers, "accuracy", 3, 0).scores for each in others)
        assert np.abs(one - other).max() <= 1.5 / 47, others  # scaled, a tree's thresholds are rounded elsewhere


def test_what_makes_a_difference_to_a_table_is_no_family() -> None:
    def number(needs: Needs, estimator: str, at: int = 0, **others: tuple[str, dict[str, Any]]) -> int:
        return int(families(SPACE, needs)[SPACE.index(pipeline(estimator, at, **others))])

    plain, gaps = Needs("nothing", 13, 13, 94), Needs("numbers", 10, 13, 94)
    mean, median = (("SimpleImputer", {"strategy": own}) for own in ("mean", "median"))
    assert number(plain, "MLP", imputer=mean) == number(plain, "MLP", imputer=median)
    assert number(gaps, "MLP", imputer=mean) != number(gaps, "MLP", imputer=median)
    scaled, not_scaled = ("StandardScaler", {}), ("none", {})
    for estimator, reducer, same in (
        ("DecisionTree", ("none", {}), True), ("DecisionTree", ("PCA", {"n_components": 0.5}), False), ("MLP", ("none", {}), False)
    ):  # fmt: skip
        one, other = (number(plain, estimator, standardizer=own, dim_reducer=reducer) for own in (scaled, not_scaled))
        assert (one == other) == same
    splits = {
        own.hyperparameters["min_samples_split"]: number(plain, "DecisionTree", at)
        for at, own in enumerate(own for own in SPACE.stages["estimator"] if own.algorithm == "DecisionTree")
    }
    assert splits[0.0001] == splits[2] != splits[4] and splits[128] == splits[1024] != splits[64]
    assert number(plain, "MLP", dim_reducer=("VarianceThreshold", {})) == number(plain, "MLP", dim_reducer=("none", {}))


def test_a_pipeline_that_cannot_work_says_why() -> None:
    data = of(mixed(30))
    many = (*pipeline("KNeighbors")[:4], Option("KNeighbors", {"n_neighbors": 500, "p": 2}))
    with pytest.raises(PipelineFailed, match="n_neighbors"):
        cross_validate(many, data, "accuracy", 3, 0)
    with pytest.raises(PipelineFailed, match="0 sample"):
        fit(pipeline("GaussianNB"), data, np.array([], int), 0)


def test_preprocessing_learns_inside_the_folds() -> None:
    """A feature selector that saw all rows would find columns of noise that 'predict' random labels."""
    random = np.random.default_rng(0)
    table = pa.table(
        {f"x{at}": random.normal(size=60) for at in range(2_000)} | {"label": random.choice(["a", "b"], 60)}
    )
    own = pipeline("GaussianNB", dim_reducer=("SelectKBest", {"k": 0.01}))
    assert cross_validate(own, of(table), "accuracy", 3, 0).scores.mean() < 0.65


def test_scores_are_their_definitions() -> None:
    for name, metric, least in (
        ("cancer", "roc_auc_ovr", 0.9), ("wine", "roc_auc_ovr", 0.9), ("wine", "f1_macro", 0.8), ("wine", "log_loss", 0.0),
        ("diabetes", "rmse", 1.0), ("diabetes", "mae", 1.0),
    ):  # fmt: skip
        data = real(name)
        found = cross_validate(pipeline("RandomForest"), data, metric, 3, 0)
        assert found.scores.mean() > least
        assert 0 < skill(float(found.scores.mean()), scale_of(metric, data.labels)) <= 1
    data = real("diabetes")
    constant = type(found.predicted)(np.full(len(data.labels), data.labels.mean()), None)
    assert skill(score("rmse", constant, data.labels, data), scale_of("rmse", data.labels)) == pytest.approx(0)


def test_a_snippet_builds_the_same_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = of(mixed())
    own = pipeline(
        "RandomForest",
        encoder=("OneHotEncoder", {}),
        standardizer=("StandardScaler", {}),
        dim_reducer=("SelectKBest", {"k": 0.5}),
    )
    fitted = fit(own, data, None, 3)
    program = snippet(fitted, data.columns, "label")
    assert "gristmill" not in program
    pq.write_table(mixed().take(pa.array(data.rows)), tmp_path / "table.parquet")
    monkeypatch.chdir(tmp_path)
    there: dict[str, Any] = {}
    exec(program, there)
    names = np.array(data.classes)[fitted.predict(data.frame)]
    assert (there["pipeline"].predict(there["table"][there["inputs"]]) == names).all()
    frame: pd.DataFrame = there["table"][there["inputs"]]
    assert np.allclose(frame["day seconds"], data.frame["day seconds"])
    assert predict(fitted, data.test_frame, data).labels.shape == (24,)


# -- importance --------------------------------------------------------------------------------------------------------------


def test_a_snippet_names_its_columns_however_many_there_are() -> None:
    random = np.random.default_rng(0)
    table = pa.table({f"x{at}": random.normal(size=60) for at in range(40)} | {"label": random.choice(["a", "b"], 60)})
    data = of(table)
    code = snippet(fit(pipeline("GaussianNB"), data, None, 0), data.columns, "label")
    assert "..." not in code and "SimpleImputer(),numbers)" in "".join(code.split()) and "'x39']" in code


def test_columns_of_one_name_are_left_out_and_targets_refused() -> None:
    table = mixed()
    twice = table.append_column("size", table["small"])
    assert of(twice).columns.left_out["size"] == "several columns have this name"
    with pytest.raises(TableError, match="Several columns are called 'label'"):
        of(table.append_column("label", table["label"]))


@pytest.mark.parametrize(
    ("counts", "words"), [([4] * 10, "20% of 40 rows"), ([100, 100, 4], "No row of the class '2'")]
)
def test_the_part_set_aside_has_rows_of_all_classes(counts: list[int], words: str) -> None:
    labels = np.repeat(np.arange(len(counts)), counts)
    table = pa.table({"x": np.random.default_rng(0).normal(size=len(labels)), "label": labels})
    share = 0.2 if len(counts) > 3 else 0.05
    with pytest.raises(TableError, match=words):
        of(table, task="classification", test_share=share)


def test_importance_is_the_share_of_variance() -> None:
    numbers = SPACE.options
    predicted = 3.0 * numbers[:, 2] + 1.0 * (numbers[:, 0] == 1)
    shares = of_stages(SPACE, predicted)
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["standardizer"] == pytest.approx((9 * 0.25) / (9 * 0.25 + 0.1875))
    assert shares["estimator"] == pytest.approx(0)
    neighbours = np.array([o.hyperparameters.get("n_neighbors", 0) for o in SPACE.stages["estimator"]])
    inside = of_hyperparameters(SPACE, neighbours[numbers[:, 4]].astype(float))["estimator: KNeighbors"]
    assert inside["n_neighbors"] == pytest.approx(1) and inside["p"] == pytest.approx(0)
    assert of_stages(SPACE, np.ones(SPACE.size)) == dict.fromkeys(STAGES, 0.0)
