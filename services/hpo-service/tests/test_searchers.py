"""Searches over finite spaces: asked and told alike, with pipelines under way, failures, and known evaluations replayed."""

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt
import pytest

from gristmill_hpo import replay
from gristmill_hpo.deeppipe import (
    Encoding,
    MetaDataset,
    MetaTraining,
    PipelineNetwork,
    Prior,
    Settings,
    Shape,
    Surrogate,
    portfolio,
)
from gristmill_hpo.searchers import (
    AdaptiveSearch,
    Exhausted,
    ForestSearch,
    ModelSearcher,
    OneHotSearch,
    PortfolioSearch,
    PriorSearch,
    RandomSearch,
    Searcher,
    low_rank_prior,
    one_hot,
    searcher_for,
)
from gristmill_hpo.space import Option, Space, SpaceError

SMALL = Shape(width=2, hidden=32, latent=4, factors=6)
SPACE = Space(
    {
        "scale": (Option("none", {}), Option("Standard", {})),
        "model": (*(Option("Near", {"k": k}) for k in range(1, 9)), Option("Tree", {"split": 2}), Option("Tree", {"split": 8})),
    }
)  # fmt: skip


def made(datasets: int = 30) -> MetaDataset:
    """Datasets of two kinds, which like different pipelines."""
    random = np.random.default_rng(0)
    likes = random.normal(size=(2, SPACE.size))
    scores = 0.7 + 0.1 * likes[random.integers(2, size=datasets)] + 0.01 * random.normal(size=(datasets, SPACE.size))
    return MetaDataset(SPACE, scores.astype(np.float32), tuple(map(str, range(datasets))))


DATA = made()
PRIOR: Prior = low_rank_prior(DATA, factors=5)
INITIAL = [3, 7]
MAKERS: dict[str, Callable[[int], Searcher]] = {
    "random": lambda seed: RandomSearch(SPACE.size, INITIAL, seed),
    "portfolio": lambda seed: PortfolioSearch(SPACE.size, INITIAL, [7, 9, 11], seed),
    "forest": lambda seed: ForestSearch(one_hot(SPACE), INITIAL, seed),
    "one-hot": lambda seed: OneHotSearch(one_hot(SPACE), INITIAL, seed),
    "prior": lambda seed: PriorSearch([PRIOR, PRIOR], INITIAL, seed),
    "adaptive": lambda seed: AdaptiveSearch(
        PipelineNetwork(Encoding.of(SPACE), SMALL, seed), Encoding.of(SPACE), SPACE, INITIAL, seed
    ),
}


@pytest.fixture(params=list(MAKERS))
def make(request: pytest.FixtureRequest) -> Callable[[int], Searcher]:
    return MAKERS[request.param]


def test_every_pipeline_is_asked_for_once(make: Callable[[int], Searcher]) -> None:
    searcher, asked = make(0), []
    for _ in range(SPACE.size):
        asked.append(searcher.ask().pipeline)
        searcher.tell(asked[-1], 0.5 + 0.01 * asked[-1])
    assert asked[:2] == INITIAL and sorted(asked) == list(range(SPACE.size))
    with pytest.raises(Exhausted):
        searcher.ask()


def test_several_may_be_under_way_and_fail(make: Callable[[int], Searcher]) -> None:
    searcher = make(0)
    first = [searcher.ask().pipeline for _ in range(4)]
    assert len(set(first)) == 4
    for at, own in enumerate(first):
        searcher.tell(own, None if at % 2 else 0.6)
    more = [searcher.ask().pipeline for _ in range(4)]
    assert not set(first) & set(more) and len(set(more)) == 4
    assert searcher.best == 0.6


def test_one_of_a_family_is_asked_for(make: Callable[[int], Searcher]) -> None:
    searcher = make(0)
    searcher.families = np.arange(SPACE.size) // 2
    asked = [searcher.ask().pipeline for _ in range(3)]
    for own in asked:
        searcher.tell(own, 0.5)
    while searcher.free.any():
        asked.append(searcher.ask().pipeline)
    assert len({own // 2 for own in asked}) == len(asked) == (SPACE.size + 1) // 2


def test_the_same_seed_asks_for_the_same(make: Callable[[int], Searcher]) -> None:
    scores = DATA.scores[0].astype(np.float64)
    first, second = (replay.regrets(make(5), scores, 10) for _ in range(2))
    assert np.array_equal(first, second)


def test_nothing_but_failures(make: Callable[[int], Searcher]) -> None:
    searcher = make(0)
    for _ in range(5):
        searcher.tell(searcher.ask().pipeline, None)
    assert searcher.best is None
    assert searcher.ask().pipeline not in INITIAL


def test_regret_is_the_share_of_the_span() -> None:
    scores = np.linspace(0, 1, SPACE.size)
    scores[5] = np.nan
    found = replay.regrets(PortfolioSearch(SPACE.size, [0, 5, 10], [SPACE.size - 1], 0), scores, 4)
    assert found[:3] == pytest.approx([1, 1 - scores[10], 0])
    assert found[3] == 0
    assert len(replay.regrets(RandomSearch(SPACE.size, []), scores, 50)) == 50
    assert replay.regrets(RandomSearch(SPACE.size, [10]), scores, 1, (0.0, 2.0)) == pytest.approx(1 - scores[10] / 2)


def test_what_other_datasets_taught_helps() -> None:
    new = made(60).rows(range(30, 60))

    def mean(searcher: Callable[[], Searcher]) -> float:
        return float(np.mean([replay.regrets(searcher(), own.astype(np.float64), 6)[-1] for own in new.scores]))

    assert mean(lambda: PriorSearch([PRIOR], INITIAL)) < 0.5 * mean(lambda: RandomSearch(SPACE.size, INITIAL))


@cache
def without_trees() -> Surrogate:
    known = SPACE.only(lambda stage, option: option.algorithm != "Tree")
    inside = [SPACE.index(known.pipeline(at)) for at in range(known.size)]
    data = MetaDataset(known, DATA.scores[:, inside], DATA.datasets)
    training = MetaTraining(data, Settings(SMALL, taught=60, taught_batch=16, steps=60, batch=16))
    list(training)
    return Surrogate(
        known, training.encoding, (training.network,) * 2, data.spread(), tuple(portfolio(data.regrets(), 4))
    )


def test_an_algorithm_that_the_surrogate_has_not_met_is_tried_and_learnt() -> None:
    surrogate = without_trees()
    initial = surrogate.portfolio_in(SPACE)[:2]
    scores = np.linspace(0.6, 0.7, SPACE.size)
    trees = [at for at in range(SPACE.size) if SPACE.pipeline(at)[1].algorithm == "Tree"]
    scores[trees] += [0.1, 0.2, 0.1, 0.3]
    searcher = searcher_for("deeppipe", SPACE, surrogate, initial, 0)
    asked = []
    for _ in range(10):
        asked.append(searcher.ask().pipeline)
        searcher.tell(asked[-1], float(scores[asked[-1]]))
    assert asked[0] in trees and asked[1:3] == initial
    assert SPACE.pipeline(asked[0])[0] == SPACE.pipeline(initial[0])[0]
    assert int(scores.argmax()) in asked


def test_a_surrogate_of_other_stages_is_refused() -> None:
    other = Space({"only": SPACE.stages["model"]})
    for method in ("deeppipe", "portfolio"):
        with pytest.raises(SpaceError):
            searcher_for(method, other, without_trees(), [], 0)  # type: ignore[arg-type]


def test_suggestions_say_what_they_expect() -> None:
    searcher = PriorSearch([PRIOR], INITIAL)
    assert searcher.ask().mean is None
    searcher.tell(INITIAL[0], 0.7)
    second = searcher.ask()  # the other one of the beginning
    assert second.pipeline == INITIAL[1] and second.mean is not None and second.deviation is not None
    searcher.tell(second.pipeline, 0.8)
    third = searcher.ask()
    assert third.mean is not None and third.mean > 0.7
    assert isinstance(searcher, ModelSearcher) and searcher.prediction() is not None


def test_history_told_at_once_is_history_told_one_by_one() -> None:
    """A step of a search rebuilds its searcher from all that was evaluated."""
    scores = DATA.scores[1].astype(np.float64)
    live = PriorSearch([PRIOR], INITIAL)
    asked: list[int] = []
    for _ in range(8):
        asked.append(live.ask().pipeline)
        live.tell(asked[-1], float(scores[asked[-1]]))
    again = PriorSearch([PRIOR], INITIAL)
    for own in asked:
        again.take(own)
    for own in asked:
        again.tell(own, float(scores[own]))
    first, second = live.ask(), again.ask()
    assert first.pipeline == second.pipeline and first.mean == pytest.approx(second.mean)


def test_one_hot_tells_all_pipelines_apart() -> None:
    features: npt.NDArray[np.float32] = one_hot(SPACE)
    assert len(np.unique(features, axis=0)) == SPACE.size
    assert features.min() == 0 and features.max() == 1
    assert Shape().encoder_layers == 1
