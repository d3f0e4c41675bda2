"""Learning curves over HTTP: predictors are meta-trained on a table of them, searches are replayed on it."""

import io
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client
from gristmill_hpo.quicktune.baselines import greedy_portfolio, order_by_rank
from gristmill_hpo.quicktune.tables import Columns, CurvesError, read_curves

MODELS, STEPS = ("small", "middle", "large"), 5


def frame(datasets: int = 14) -> pd.DataFrame:
    """Larger models are better and slower; datasets differ in how hard they are."""
    random = np.random.default_rng(0)
    rows = []
    for dataset in range(datasets):
        hard = random.uniform(0.1, 0.4)
        for candidate in range(6):
            rate, model = candidate / 5, candidate % 3
            end = 0.9 - hard + 0.04 * model - 0.1 * (rate - 0.5) ** 2
            for step in range(1, STEPS + 1):
                score = end * (1 - np.exp(-0.8 * step)) + 0.002 * random.normal()
                rows.append({"dataset": f"d{dataset}", "candidate": candidate, "model": MODELS[model], "rate": rate, "hard": hard,
                             "step": step, "score": score, "result": score - 0.01, "seconds": 1.0 + 4 * model})  # fmt: skip
    return pd.DataFrame(rows)


COLUMNS = {"settings": ["rate"], "descriptors": ["hard"]}


def upload(client: StackClient, table: pd.DataFrame) -> str:
    return client.upload_table(pa.Table.from_pandas(table, preserve_index=False))


@pytest.fixture(scope="module")
def trained(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        spec = {"curves": upload(client, frame()), **COLUMNS, "steps": 300, "hidden": 24, "features": 4}
        job = client.ended("hpo", "quicktune-meta-train", spec)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"]) | {"curves": spec["curves"]}


def test_predictors_of_ones_own(client: StackClient, trained: dict[str, Any]) -> None:
    assert (len(trained["trained_on"]), len(trained["kept_out"]), trained["models"]) == (11, 3, sorted(MODELS))
    judged = trained["judged"]
    assert judged["mse_vs_last_value"] < 0.3 and judged["cost_spearman"] > 0.8 and 0.5 < judged["coverage"] <= 1
    history = client.get(f"/v1/files/{trained['history']}/content").content
    assert len(pq.read_table(io.BytesIO(history))) == 600


@pytest.mark.long
def test_searches_are_replayed(client: StackClient, trained: dict[str, Any]) -> None:
    spec = {
        "curves": trained["curves"], **COLUMNS, "predictors": trained["predictors"],
        "datasets": [*trained["kept_out"][:2], trained["trained_on"][0]],
        "methods": ["quicktune", "quicktune-without-cost", "dyhpo", "random", "mean-rank", "portfolio", "successive-halving",
                    "hyperband", "asha"], "repetitions": 2, "shares": [0.05, 0.3, 1.0],
    }  # fmt: skip
    job = client.ended("hpo", "quicktune-replay", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["seen"] == trained["trained_on"][:1]
    methods = {own["method"]: own for own in job["result"]["methods"]}
    assert set(methods) == set(spec["methods"])
    assert methods["quicktune"]["mean"] < methods["random"]["mean"]
    for own in methods.values():
        assert own["regret"] == sorted(own["regret"], reverse=True) and min(own["regret"]) >= 0
    table = pq.read_table(io.BytesIO(client.get(f"/v1/files/{job['result']['table']}/content").content))
    assert len(table) == 3 * 3 * (4 * 1 + 5 * 2)
    (picture,) = job["result"]["plots"]
    assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_a_replays_mistakes(client: StackClient, trained: dict[str, Any]) -> None:
    spec = {"curves": trained["curves"], **COLUMNS, "predictors": trained["predictors"], "methods": ["quicktune"]}
    for change in ({"predictors": None}, {"shares": [0.5, 0.1]}, {"methods": ["portfolio"]}, {"descriptors": ["soft"]}):
        client.inspected(spec["curves"])
        answer = client.post("/hpo/v1/quicktune-replay", json=spec | change)
        assert answer.status_code == 422, answer.text
    for change, pointer in (
        ({"datasets": ["d99"]}, "/datasets"), ({"descriptors": []}, "/predictors"), ({"predictors": trained["curves"]}, "")
    ):  # fmt: skip
        answer = client.post("/hpo/v1/quicktune-replay", json=spec | change)
        if answer.status_code == 202:
            job = client.wait(answer.json()["id"], 100)
            assert job["error"]["pointer"] == pointer, job["error"]
        else:
            assert answer.status_code == 422


def test_curves_that_come_with_the_service(client: StackClient) -> None:
    replayed = client.ended("hpo", "quicktune-replay", {"methods": ["random", "asha"], "repetitions": 2})
    assert replayed["status"] == "succeeded", replayed["error"]
    means = {own["method"]: own["mean"] for own in replayed["result"]["methods"]}
    assert means["asha"] < means["random"]
    trained = client.ended("hpo", "quicktune-meta-train", {"steps": 20, "hidden": 8, "features": 2})
    assert trained["status"] == "succeeded", trained["error"]
    assert len(trained["result"]["trained_on"] + trained["result"]["kept_out"]) == 10
    assert {"minilm-l6", "mobilenet-v2"} < set(trained["result"]["models"])
    refused = client.post("/hpo/v1/quicktune-replay", json={"methods": ["random"], "settings": ["x00"]})
    assert refused.status_code == 422, refused.text


# -- tables ------------------------------------------------------------------------------------------------------------------


def test_a_table_becomes_curves() -> None:
    every, models = read_curves(frame(3), Columns(("rate",), ("hard",)))
    assert [own.name for own in every] == ["d0", "d1", "d2"] and models == ("?", "large", "middle", "small")
    own = every[1]
    assert own.scores.shape == (6, STEPS) and own.candidates.names == tuple("012345") and own.descriptors.shape == (1,)
    assert own.candidates.models.tolist() == [3, 2, 1, 3, 2, 1]
    assert np.allclose(own.candidates.settings[:, 0], np.arange(6) / 5)
    (other, *_), _ = read_curves(frame(3), Columns(("rate",), ("hard",)), models=("?", "small", "tiny"))
    assert other.candidates.models.tolist() == [1, 0, 0, 1, 0, 0]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda t: t.drop(columns="step"), "no column"), (lambda t: t.assign(score=t["score"] * 100), "between 0 and 1"),
        (lambda t: pd.concat([t, t]), "listed twice"), (lambda t: t.assign(step=0), "counted from 1"),
        (lambda t: t.assign(seconds=-1), "must be positive"), (lambda t: t.assign(seconds="long"), "no finite numbers"),
        (lambda t: t.assign(score=np.nan), "no row with a score"), (lambda t: t.assign(amount=6 - t["step"]), "do not grow"),
        (lambda t: t.assign(whole=3), "more than the whole"), (lambda t: t.assign(amount="many"), "no finite numbers"),
    ],
)  # fmt: skip
def test_tables_that_make_no_sense(change: Any, words: str) -> None:
    with pytest.raises(CurvesError, match=words):
        read_curves(change(frame(2)), Columns(("rate",), ("hard",)))


def test_a_curve_that_was_given_up_is_not_complete() -> None:
    table = frame(2)
    given_up = table[(table["candidate"] > 0) | (table["step"] < 3)]
    for own, ends in ((given_up, [2, 5]), (given_up.assign(whole=STEPS), [5, 5])):
        every, _ = read_curves(own, Columns(("rate",), ("hard",)))
        assert every[0].candidates.ends[:2].tolist() == ends and every[0].candidates.lengths[:2].tolist() == [2, 5]


def test_orders_that_history_teaches() -> None:
    every, _ = read_curves(frame(10), Columns(("rate",), ("hard",)))
    names = every[0].candidates.names
    best = names[int(np.argmax(np.mean([own.results[:, -1] for own in every], axis=0)))]
    for order in (order_by_rank(every[1:], names), greedy_portfolio(every[1:], names)):
        assert sorted(order) == list(range(6)) and names[order[0]] == best
    strange, _ = read_curves(
        frame(1).assign(dataset="x", candidate="other", step=range(1, 31)), Columns(("rate",), ("hard",))
    )
    assert greedy_portfolio([*every[1:], *strange], names) == greedy_portfolio(every[1:], names)
    with pytest.raises(CurvesError, match="No other dataset"):
        greedy_portfolio(strange, names)
