"""Studies as a plain library: parameters, samplers, trials, pruning."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gristmill_hpo.studies import SAMPLERS, Choice, Number, ParameterError, Pruner, Study, StudyError, StudySpace

MIXED = StudySpace(
    (
        Number("rate", 1e-4, 1.0, log=True), Number("layers", 1, 6, whole=True), Number("width", 8, 512, log=True, whole=True),
        Choice("kind", ("a", "b", "c")), Number("drop", 0.0, 0.5), Choice("flag", (True, False)),
    )
)  # fmt: skip
PLAIN = StudySpace((Number("x", -5, 10), Number("y", 0, 15)))


def study(
    sampler: Any, space: StudySpace = PLAIN, objectives: int = 1, seed: int = 0, pruner: Pruner | None = None
) -> Study:
    return Study(space, (1,) * objectives, sampler, pruner, seed, [])


def bowl(values: dict[str, Any]) -> float:
    return float((values["x"] - 3) ** 2 + (values["y"] - 4) ** 2)


def mixed_bowl(values: dict[str, Any]) -> float:
    near = abs(np.log10(values["rate"]) + 2) + abs(values["layers"] - 4) + abs(np.log2(values["width"]) - 6)
    return float(near + 2 * (values["kind"] != "b") + values["drop"] + (not values["flag"]))


def run(own: Study, objective: Any, trials: int, at_once: int = 1) -> Study:
    while len(own.trials) < trials:
        for trial in own.ask(at_once):
            value = objective(trial.parameters)
            own.tell(trial.number, value if isinstance(value, list) else [value])
    return own


# -- parameters --------------------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_points_of_the_cube_become_values_and_come_back(units: list[float]) -> None:
    values = MIXED.values(np.array([units]))
    again = MIXED.values(MIXED.units(values))[0]
    for name, value in values[0].items():
        assert again[name] == (pytest.approx(value) if isinstance(value, float) else value)


def test_integers_have_as_much_room_each() -> None:
    whole = Number("n", 1, 4, whole=True)
    counts = np.unique([whole.value(own) for own in np.linspace(0, 1, 4_001)], return_counts=True)
    assert counts[0].tolist() == [1, 2, 3, 4] and np.ptp(counts[1]) <= 2


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"x": 0}, "'y' is missing"), ({"x": 0, "y": 1, "z": 2}, "no parameter 'z'"), ({"x": 11, "y": 1}, "between -5 and 10"),
        ({"x": "a", "y": 1}, "between -5 and 10"), ({"x": True, "y": 1}, "between -5 and 10"), ({"x": float("nan"), "y": 1}, "between"),
    ],
)  # fmt: skip
def test_values_that_are_none(values: Any, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        PLAIN.units([values])


def test_choices_tell_numbers_from_booleans() -> None:
    assert Choice("c", (1, True)).unit(True) == 0.75
    with pytest.raises(ParameterError, match="one of 'a', 'b'"):
        Choice("c", ("a", "b")).unit("d")
    with pytest.raises(ParameterError, match="whole number"):
        Number("n", 1, 5, whole=True).unit(1.5)


def test_an_abandoned_trial_does_not_stop_cma_es() -> None:
    study = Study(PLAIN, (1,), "cma-es", None, 0, [])
    study.ask(1)  # and never told
    for _ in range(60):
        [trial] = study.ask(1)
        study.tell(trial.number, [sum(float(own) ** 2 for own in trial.parameters.values())])
    late = [trial.values[0] for trial in study.trials[-12:] if trial.values]
    early = [trial.values[0] for trial in study.trials[1:13] if trial.values]
    assert np.median(late) < 0.3 * np.median(early)


def test_what_a_stopped_trial_still_reports_is_left_out() -> None:
    study = Study(PLAIN, (1,), "random", Pruner("asha", 1, 9), 0, [])
    study.ask(6)
    for number in range(6):
        study.report(number, 1, float(number))
    assert study.trials[5].status == "stopped" and not study.report(5, 2, 0.0)
    assert study.trials[5].values == [5.0] and 2 not in study.trials[5].intermediate


# -- samplers ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sampler", list(SAMPLERS))
def test_every_sampler_works_on_mixed_parameters_with_trials_under_way(sampler: Any) -> None:
    own = study(sampler, MIXED)
    run(own, mixed_bowl, 14, at_once=2)
    asked = own.ask(3)
    own.tell(asked[0].number, None)
    more = own.ask(2)
    MIXED.units([trial.parameters for trial in (*asked, *more)])
    assert len({str(trial.parameters) for trial in own.trials}) > 14


@pytest.mark.parametrize("sampler", list(SAMPLERS))
def test_the_same_seed_asks_for_the_same(sampler: Any) -> None:
    first, second, other = (run(study(sampler, seed=seed), bowl, 16) for seed in (1, 1, 2))
    assert [t.parameters for t in first.trials] == [t.parameters for t in second.trials]
    assert [t.parameters for t in first.trials] != [t.parameters for t in other.trials]


@pytest.mark.parametrize("sampler", ["log-nei", "log-ei", "tpe", "cma-es"])
def test_models_find_more_than_chance(sampler: Any) -> None:
    def best(name: Any, seed: int) -> float:
        found = run(study(name, seed=seed), bowl, 30).best()
        assert found is not None and found.values is not None
        return found.values[0]

    ours, chance = best(sampler, 0), np.mean([best("random", seed) for seed in range(5)])
    assert ours < 0.5 * chance


def test_bayesian_optimisation_finds_the_mixed_optimum() -> None:
    found = run(study("log-nei", MIXED), mixed_bowl, 30).best()
    assert found is not None and found.values is not None and found.values[0] < 1.0
    assert (found.parameters["kind"], found.parameters["layers"]) == ("b", 4)


def test_a_maximised_objective() -> None:
    own = Study(PLAIN, (-1,), "log-ei", None, 0, [])
    found = run(own, lambda values: -bowl(values), 25).best()
    assert found is not None and found.values is not None and found.values[0] > -1


@pytest.mark.parametrize("sampler", ["log-nei", "tpe"])
def test_two_objectives_give_a_front(sampler: Any) -> None:
    own = run(study(sampler, objectives=2), lambda v: [bowl(v), float((v["x"] + 2) ** 2 + (v["y"] - 10) ** 2)], 24)
    front = own.pareto()
    values = np.array(sorted(trial.values for trial in front if trial.values))
    assert len(front) >= 4 and (np.diff(values[:, 1]) < 0).all()


def test_one_dimension_is_enough() -> None:
    line = StudySpace((Number("x", 0, 1),))
    for sampler in SAMPLERS:
        assert len(run(study(sampler, line), lambda values: (values["x"] - 0.3) ** 2, 12).trials) == 12


def test_cma_goes_on_from_complete_generations_only() -> None:
    own = study("cma-es")
    first = own.ask(6)
    for trial in first[:5]:
        own.tell(trial.number, [bowl(trial.parameters)])
    before = own.ask(1)[0].parameters
    own.trials.pop()
    own.tell(first[5].number, [bowl(first[5].parameters)])
    assert own.ask(1)[0].parameters != before


@pytest.mark.parametrize("sampler", ["log-ei", "tpe"])
def test_failures_are_learnt_from(sampler: Any) -> None:
    """Where trials fail there is nothing to look for."""
    line = StudySpace((Number("x", 0, 1),))
    own = study(sampler, line)
    while len(own.trials) < 25:
        trial = own.ask(1)[0]
        x = float(trial.parameters["x"])
        own.tell(trial.number, None if x < 0.3 else [x])
    late = [float(trial.parameters["x"]) for trial in own.trials[-8:]]
    assert len({round(x, 3) for x in late}) > 3 and max(late) >= 0.29


def test_cma_takes_failures_for_the_worst_of_what_is_known() -> None:
    own = study("cma-es")
    for trial in own.ask(6):
        own.tell(trial.number, None if trial.number < 5 else [1.0])
    running = own.ask(6)
    own.tell(running[0].number, [2.0])
    before = own.ask(1)[0].parameters
    own.trials.pop()
    for trial in running[1:]:
        own.tell(trial.number, [3.0])
    assert own.ask(1)[0].parameters != before


def test_asking_stays_quick_in_long_studies() -> None:
    own = study("log-ei")
    random = np.random.default_rng(0)
    for _ in range(3_000):
        own.tell(own.add({"x": random.uniform(-5, 10), "y": random.uniform(0, 15)}).number, [random.random()])
    assert len(own.ask(20)) == 20


# -- trials ------------------------------------------------------------------------------------------------------------------


def test_what_is_told_twice_or_wrongly_is_refused() -> None:
    own = study("random")
    own.ask(2)
    own.tell(0, [1.0])
    for act, words in (
        (lambda: own.tell(0, [1.0]), "told before"), (lambda: own.tell(5, [1.0]), "no trial 5"),
        (lambda: own.tell(1, [1.0, 2.0]), "1 objectives; 2 values"), (lambda: own.tell(-1, None), "no trial -1"),
    ):  # fmt: skip
        with pytest.raises(StudyError, match=words):
            act()
    assert own.trials[1].status == "running"


def test_trials_of_ones_own_choice() -> None:
    own = study("log-nei")
    own.tell(own.add({"x": 3.0, "y": 4.0}).number, [0.0])
    found = own.best()
    assert found is not None and found.values == [0.0]
    with pytest.raises(ParameterError):
        own.add({"x": 99, "y": 0})


# -- pruning -----------------------------------------------------------------------------------------------------------------


def test_successive_halving_lets_one_in_three_pass_a_rung() -> None:
    pruner = Pruner("asha", least=1, most=27)
    assert pruner.rungs(0) == [1, 3, 9]
    seen = [(at, {1: float(at)}) for at in range(9)]
    assert [pruner.stops(at, 1, seen) for at in range(9)] == [False] * 3 + [True] * 6
    assert not pruner.stops(8, 2, [*seen[:8], (8, {1: 8.0, 2: 99.0})])  # no rung there


def test_hyperbands_brackets_begin_later_and_later() -> None:
    pruner = Pruner("hyperband", least=1, most=27)
    assert [pruner.rungs(at) for at in range(4)] == [[1, 3, 9], [3, 9], [9], []]


def test_a_stopped_trial_is_over() -> None:
    own = study("random", pruner=Pruner("asha", 1, 9))
    for trial in own.ask(6):
        assert own.report(trial.number, 1, float(trial.number)) == (trial.number < 1)
    stopped = [trial for trial in own.trials if trial.status == "stopped"]
    assert len(stopped) == 5 and stopped[0].values == [1.0]
    with pytest.raises(StudyError, match="told before"):
        own.tell(stopped[0].number, [0.0])
    with pytest.raises(StudyError, match="steps grow"):
        own.report(0, 1, 0.0)
    assert own.best() is None
