"""Prediction sets: what is written is read again, and what does not belong together is refused in words."""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill_ml.prediction_sets import (
    PredictionSet,
    PredictionSetError,
    Source,
    read_prediction_set,
    write_prediction_set,
)


def made(rows: int = 50, regression: bool = False) -> PredictionSet:
    random = np.random.default_rng(0)
    predictions = random.dirichlet([1, 1, 1], (rows, 4)).astype(np.float32)
    if regression:
        predictions = predictions[:, :, :1]
    return PredictionSet(
        predictions,
        np.array([f"row {index}" for index in range(rows)]),
        ("a", "b", "c", "d"),
        None if regression else ("cat", "dog", "emu"),
        random.normal(size=rows) if regression else random.integers(0, 3, rows),
        np.where(np.arange(rows) < 30, "validation", "test"),
    )


def source(path: Path, format: str = "parquet") -> Source:
    return Source(path, format, path.name)


def same(left: PredictionSet, right: PredictionSet, rows: Any = slice(None)) -> None:
    assert np.array_equal(left.predictions, right.predictions[rows])
    assert (left.models, left.classes) == (right.models, right.classes)
    assert left.labels is not None and right.labels is not None and np.array_equal(left.labels, right.labels[rows])
    assert left.row_ids.tolist() == right.row_ids[rows].tolist()


@pytest.mark.parametrize("regression", [False, True])
def test_what_is_written_is_read_again(tmp_path: Path, regression: bool) -> None:
    whole = made(regression=regression)
    write_prediction_set(tmp_path / "p.parquet", whole)
    same(read_prediction_set([source(tmp_path / "p.parquet")], split="validation"), whole, slice(0, 30))
    with pytest.raises(PredictionSetError, match=r"several splits \('test', 'validation'\)"):
        read_prediction_set([source(tmp_path / "p.parquet")])
    with pytest.raises(PredictionSetError, match="no split 'train'"):
        read_prediction_set([source(tmp_path / "p.parquet")], split="train")


def test_one_file_a_model_in_any_order_with_labels_of_their_own(tmp_path: Path) -> None:
    whole = made()
    random = np.random.default_rng(1)
    for index, name in enumerate(whole.models):
        order = random.permutation(50)
        columns = {"row_id": whole.row_ids[order]}
        columns |= {f"p_{c}": whole.predictions[order, index, at] for at, c in enumerate(whole.classes or ())}
        pq.write_table(pa.table(columns), tmp_path / f"{name}.parquet")
    assert whole.labels is not None
    names = np.array(whole.classes)[whole.labels]
    (tmp_path / "labels.csv").write_text(
        "row_id,label\n" + "".join(f"{r},{n}\n" for r, n in zip(whole.row_ids, names, strict=True))
    )
    (tmp_path / "about.csv").write_text(
        "row_id,length,odd\n" + "".join(f"{r},{i},\n" for i, r in enumerate(whole.row_ids))
    )
    found = read_prediction_set(
        [source(tmp_path / f"{name}.parquet") for name in whole.models],
        labels=source(tmp_path / "labels.csv", "csv"),
        features=source(tmp_path / "about.csv", "csv"),
    )
    order = [found.row_ids.tolist().index(row) for row in whole.row_ids]
    assert np.array_equal(found.predictions[order], whole.predictions)
    assert found.labels is not None and np.array_equal(found.labels[order], whole.labels)
    assert found.feature_names == ("length", "odd") and found.features is not None
    assert found.features[order, 0].tolist() == list(range(50)) and np.isnan(found.features[:, 1]).all()


def test_npz_with_and_without_names(tmp_path: Path) -> None:
    whole = made()
    assert whole.labels is not None and whole.splits is not None
    np.savez(tmp_path / "bare.npz", predictions=whole.predictions.astype(np.float16), labels=whole.labels)
    bare = read_prediction_set([source(tmp_path / "bare.npz", "npz")])
    assert bare.models == ("model 0", "model 1", "model 2", "model 3") and bare.classes == ("0", "1", "2")
    assert bare.predictions.dtype == np.float32
    np.savez_compressed(
        tmp_path / "full.npz", predictions=whole.predictions, labels=whole.labels, models=list(whole.models),
        classes=list(whole.classes or ()), row_ids=whole.row_ids, splits=whole.splits, features=np.ones((50, 2)),
    )  # fmt: skip
    full = read_prediction_set([source(tmp_path / "full.npz", "npz")], split="test")
    same(full, whole, slice(30, 50))
    assert full.feature_names == ("feature 0", "feature 1")


def long_table(**change: Any) -> pa.Table:
    columns: dict[str, Any] = {
        "row_id": [1, 1, 2, 2], "model": ["a", "b", "a", "b"], "p_x": [0.5] * 4, "p_y": [0.5] * 4, "label": ["x", "x", "y", "y"],
    }  # fmt: skip
    columns.update(change)
    return pa.table({name: column for name, column in columns.items() if column is not None})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"row_id": None}, "no column `row_id`"),
        ({"row_id": [1, 1, 2, None]}, "cells without a value"),
        ({"row_id": [1, 1, 2, 3]}, "model 'b' for row '2'"),
        ({"row_id": [1, 1, 1, 2], "model": ["a", "b", "b", "a"]}, "Model 'b' predicts row '1' twice"),
        ({"p_x": None, "p_y": None}, "no columns `p_<class>`"),
        ({"p_x": ["u", "v", "w", "z"]}, "must be numbers"),
        ({"label": ["x", "y", "y", "y"]}, "two different labels"),
        ({"label": ["x", "x", "z", "z"]}, "has no column `p_z`"),
        ({"row_id": ["1", "1", "2" * 2_000, "2" * 2_000]}, "has 2,000 characters"),
        ({"label": ["x", "x", None, None]}, "1 rows have no label, the first is '2'"),
    ],
)
def test_tables_that_cannot_be_used_are_refused_in_words(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    pq.write_table(long_table(**change), tmp_path / "p.parquet")
    with pytest.raises(PredictionSetError, match=words):
        read_prediction_set([source(tmp_path / "p.parquet")])


def test_two_columns_of_one_name_are_refused_in_words(tmp_path: Path) -> None:
    table = long_table().rename_columns(["row_id", "model", "p_x", "p_y", "model"])
    pq.write_table(table, tmp_path / "p.parquet")
    with pytest.raises(PredictionSetError, match="two columns of one name"):
        read_prediction_set([source(tmp_path / "p.parquet")])


def test_labels_may_be_numbers_and_are_not_needed(tmp_path: Path) -> None:
    table = long_table(label=[7.0, 7.0, 9.0, 9.0]).rename_columns(["row_id", "model", "p_7", "p_9", "label"])
    pq.write_table(table, tmp_path / "p.parquet")
    labels = read_prediction_set([source(tmp_path / "p.parquet")]).labels
    assert labels is not None and labels.tolist() == [0, 1]
    pq.write_table(long_table(label=None), tmp_path / "p.parquet")
    assert read_prediction_set([source(tmp_path / "p.parquet")]).labels is None


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"P": np.ones((3, 2, 2))}, "no array `predictions`"),
        ({"predictions": np.ones((3, 2, 2)), "weights": np.ones(3)}, "mean nothing here: weights"),
        ({"predictions": np.ones((3, 2, 2), dtype=int)}, "floating-point"),
        ({"predictions": np.ones(3)}, "rows x models"),
        ({"predictions": np.ones((3, 2, 2)), "labels": np.ones(2, int)}, "3 rows but labels of shape"),
        ({"predictions": np.ones((3, 2, 2)), "labels": np.ones(3)}, "numbers of classes"),
        ({"predictions": np.ones((3, 2, 2)), "labels": np.array([0, 1, 2])}, "numbered 0 to 1, but a label is 2"),
        ({"predictions": np.ones((3, 2, 2)), "labels": np.array([0, -1, 1])}, "a label is -1"),
        ({"predictions": np.ones((3, 2)), "labels": np.array([0, np.nan, 1])}, "NaN or infinite"),
        ({"predictions": np.ones((3, 0, 2))}, "is empty"),
        ({"predictions": np.ones((3, 2, 2)), "row_ids": ["a", "b", "c" * 50_000_000]}, "bytes"),
        ({"predictions": np.ones((3, 2, 2)), "models": ["a"]}, "must be 2 names"),
        ({"predictions": np.ones((3, 2, 2)), "models": ["a", "a"]}, "`models` has a name twice"),
        ({"predictions": np.array([[{}]], dtype=object)}, "not a readable npz|neither numbers"),
        ({"predictions": np.zeros((200, 100, 60), np.float32)}, "at most 1,000,000"),
    ],
)
def test_npz_files_that_cannot_be_used_are_refused_in_words(tmp_path: Path, arrays: dict[str, Any], words: str) -> None:
    np.savez(tmp_path / "p.npz", **arrays)
    with pytest.raises(PredictionSetError, match=words):
        read_prediction_set([source(tmp_path / "p.npz", "npz")], most_numbers=1_000_000)


def test_numbers_without_a_label_are_refused_in_words(tmp_path: Path) -> None:
    table = pa.table({"row_id": [1, 2], "model": ["a", "a"], "prediction": [1.0, 2.0], "label": [1.0, float("nan")]})
    pq.write_table(table, tmp_path / "p.parquet")
    with pytest.raises(PredictionSetError, match="labels are NaN"):
        read_prediction_set([source(tmp_path / "p.parquet")])


def test_features_that_are_told_twice_are_refused_in_words(tmp_path: Path) -> None:
    pq.write_table(long_table(), tmp_path / "p.parquet")
    (tmp_path / "f.csv").write_text("row_id,x\n1,3\n2,4\n1,5\n")
    with pytest.raises(PredictionSetError, match="has a row twice"):
        read_prediction_set([source(tmp_path / "p.parquet")], features=source(tmp_path / "f.csv", "csv"))


@pytest.mark.parametrize(
    "header",
    ["{1: 2}", "{'descr': '<f4', 'fortran_order': False, 'shape': (10**30, 0), }", "nothing at all", "[" * 5_000],
)
def test_crafted_arrays_are_refused_in_words(tmp_path: Path, header: str) -> None:
    text = header.encode() + b"\n"
    with zipfile.ZipFile(tmp_path / "p.npz", "w") as file:
        file.writestr("predictions.npy", b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text)
    with pytest.raises(PredictionSetError, match="not a readable npz"):
        read_prediction_set([source(tmp_path / "p.npz", "npz")])
    np.savez(tmp_path / "q.npz", predictions=np.ones((3, 2, 2)))
    with zipfile.ZipFile(tmp_path / "q.npz", "a") as file:
        file.writestr("predictions", "another")
    with pytest.raises(PredictionSetError, match="more than arrays"):
        read_prediction_set([source(tmp_path / "q.npz", "npz")])


def test_a_file_that_is_no_npz_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "p.npz").write_bytes(b"PK\x03\x04nonsense")
    with pytest.raises(PredictionSetError, match="not a readable npz"):
        read_prediction_set([source(tmp_path / "p.npz", "npz")])
