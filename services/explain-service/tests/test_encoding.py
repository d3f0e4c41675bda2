"""Tables as numbers and back: what is missing, what was never seen, what categories meant."""

from typing import Any

import numpy as np
import pandas as pd

from gristmill_explain.tables.encoding import Encoder, Meanings, Number, Places


def table(rows: int = 200, seed: int = 0) -> tuple[pd.DataFrame, Any]:
    random = np.random.default_rng(seed)
    size = random.normal(5, 2, rows)
    size[::10] = np.nan
    colour = random.choice(["red", "green", "blue"], rows).astype(object)
    colour[::7] = np.nan
    town = np.array([f"town {number}" for number in random.integers(0, 40, rows)], dtype=object)
    frame = pd.DataFrame(
        {"size": size, "colour": colour, "one": 1.0, "town": town, "weight": random.normal(0, 1, rows)}
    )
    return frame, (random.uniform(size=rows) < np.where(town < "town 2", 0.8, 0.2)).astype(int)


def test_each_feature_knows_its_columns() -> None:
    frame, target = table()
    encoder = Encoder()
    found = encoder.fit(frame, target, "binary", 0)
    assert [type(own) for own in encoder.features] == [Number, Places, Meanings, Number]
    assert encoder.names == ["size", "colour", "town", "weight"] and encoder.left_out == {
        "one": "it has one value only"
    }
    assert encoder.owners.tolist() == [0, 0, 1, 1, 1, 1, 2, 3] and found.shape == (200, encoder.width)
    assert found.dtype == np.float32 and np.isfinite(found).all()
    known = ~frame["size"].isna()
    assert abs(found[known, 0].mean()) < 1e-5 and abs(found[known, 0].std() - 1) < 0.01
    assert (found[~known, 0] == 0).all() and (found[:, 1] == ~known).all()
    assert (found[:, 2:6].sum(axis=1) == 1).all()  # missing colours are a colour


def test_what_was_never_seen() -> None:
    frame, target = table()
    encoder = Encoder()
    encoder.fit(frame, target, "binary", 0)
    strange = frame.iloc[:2].assign(colour="mauve", town="nowhere", size=1e9)
    found = encoder.transform(strange)
    assert (found[:, 2:6] == 0).all() and (found[:, 6] == 0).all() and (found[:, 0] == 10).all()


def test_what_a_category_meant_is_not_told_by_the_row_itself() -> None:
    random = np.random.default_rng(0)
    frame = pd.DataFrame({"town": [f"t{number}" for number in random.integers(0, 150, 300)]})
    target = random.integers(0, 2, 300)  # nothing to be learnt
    encoder = Encoder()
    crossed, naive = encoder.fit(frame, target, "binary", 0), encoder.transform(frame)
    assert abs(np.corrcoef(crossed[:, 0], target)[0, 1]) < 0.2 < np.corrcoef(naive[:, 0], target)[0, 1]


def test_several_classes_have_a_column_each() -> None:
    frame, _ = table()
    target = np.random.default_rng(1).integers(0, 3, len(frame))
    encoder = Encoder()
    encoder.fit(frame[["town"]], target, "multiclass", 0)
    assert encoder.width == 3 and encoder.transform(frame[["town"]]).shape == (200, 3)


def test_values_come_back() -> None:
    frame, target = table()
    encoder = Encoder()
    encoder.fit(frame, target, "binary", 0)
    found = encoder.decoded(encoder.transform(frame))
    sizes = np.array([np.nan if own is None else own for own in found["size"]], float)
    assert np.allclose(sizes, frame["size"], atol=1e-5, equal_nan=True)
    assert found["colour"] == [None if pd.isna(own) else own for own in frame["colour"]]
    # Towns that meant the same cannot be told apart.
    assert np.mean(np.array(found["town"]) == frame["town"].to_numpy()) > 0.5


def test_doubts_are_told_in_words() -> None:
    frame, target = table()
    encoder = Encoder()
    encoder.fit(frame, target, "binary", 0)
    strange = frame.iloc[1:4].assign(
        colour=["mauve", "red", np.nan], size=[1e9, np.nan, 5.0], weight=[np.nan, 0.0, -99.0]
    )
    found = {words: rows.tolist() for _, words, rows in encoder.doubts(strange) if rows.any()}
    assert {words.split(" (")[0]: rows for words, rows in found.items()} == {
        "'size' is above all that was learnt from": [True, False, False],
        "'colour' is of a category that was never seen": [True, False, False],
        "'weight' is missing, which it never was before: it is taken for the mean": [True, False, False],
        "'weight' is below all that was learnt from": [False, False, True],
    }
    assert not any(rows.any() for *_, rows in encoder.doubts(frame))
