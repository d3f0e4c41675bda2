"""Families: their environments do what they say, and tell tasks apart in nothing that an agent sees."""

from typing import Any

import metaworld
import numpy as np
import pytest

from gristmill_rl.families import Family, FamilyError, described, family_of
from gristmill_rl.families.bandits import Bandits, gittins_returns
from gristmill_rl.families.meta_world import _Arm
from gristmill_rl.families.tabular_mdps import TabularMDPs

FAST = [{"name": "point-goal"}, {"name": "bandits", "arms": 3}, {"name": "tabular-mdps", "states": 4, "actions": 2}]
SIMULATED = [
    {"name": "locomotion", "body": "cheetah", "wanted": "velocity"}, {"name": "locomotion", "body": "cheetah", "wanted": "direction"},
    {"name": "locomotion", "body": "ant", "wanted": "direction"}, {"name": "meta-world", "benchmark": "ml1", "task": "reach-v3"},
]  # fmt: skip


def played(family: Family, tasks: Any, steps: int, seed: int, processes: int = 2) -> tuple[Any, Any, Any]:
    random = np.random.default_rng(5)
    environments = family.environments(len(tasks), processes)
    try:
        seen, _ = environments.reset(seed=seed, options={"tasks": tasks})
        rows, rewards, successes = [seen], [], []
        for _ in range(steps):
            shape = len(tasks) if family.spaces.discrete else (len(tasks), family.spaces.actions)
            actions = (
                random.integers(family.spaces.actions, size=shape)
                if family.spaces.discrete
                else random.uniform(-1, 1, shape)
            )
            seen, reward, ended, cut, info = environments.step(actions)
            assert not ended.any() and not cut.any()
            rows.append(seen)
            rewards.append(reward)
            successes.append(info["success"])
        return np.array(rows), np.array(rewards), np.array(successes)
    finally:
        environments.close()


@pytest.mark.parametrize("how", [*FAST, *SIMULATED], ids=lambda how: " ".join(map(str, how.values())))
def test_environments_are_as_the_family_says(how: dict[str, Any]) -> None:
    family = family_of(how)
    assert described(family) == how
    tasks = family.draw("train", 6, np.random.default_rng(0))
    seen, rewards, successes = played(family, tasks, 7, seed=3, processes=4)
    assert seen.shape == (8, 6, family.spaces.observation) and seen.dtype == np.float32
    assert rewards.shape == successes.shape == (7, 6) and successes.dtype == bool and np.isfinite(rewards).all()
    assert len(family.named(tasks)) == 6
    again = played(family, tasks, 7, seed=3, processes=1)
    assert all(np.array_equal(one, other) for one, other in zip((seen, rewards, successes), again, strict=True))


@pytest.mark.parametrize("count", [1, 3])
def test_simulators_may_be_left_in_the_middle_of_an_episode(count: int) -> None:
    family = family_of({"name": "locomotion", "body": "cheetah", "wanted": "velocity"})
    environments = family.environments(count, 3)
    tasks = family.draw("train", count, np.random.default_rng(0))
    first, _ = environments.reset(seed=1, options={"tasks": tasks})
    environments.send(0, np.zeros((count, 6))[environments.parts[0]])
    again, _ = environments.reset(seed=1, options={"tasks": tasks})
    assert np.array_equal(first, again)
    environments.send(len(environments.parts) - 1, np.zeros((count, 6))[environments.parts[-1]])
    environments.close()


def test_a_point_is_paid_near_its_goal() -> None:
    family = family_of({"name": "point-goal"})
    environments = family.environments(1, 1)
    environments.reset(options={"tasks": np.array([[0.0, 1.0]])})
    found = [environments.step(np.array([[0.0, 5.0]])) for _ in range(6)]
    assert [float(own[1][0]) for own in found] == pytest.approx([0, 0, 0, 0, 0.75, 0.9])
    assert [bool(own[4]["success"][0]) for own in found] == [False] * 4 + [True] * 2


def test_meta_world_hides_goals_and_keeps_test_goals_apart() -> None:
    family = family_of({"name": "meta-world", "benchmark": "ml1", "task": "reach-v3"})
    train, test = (family.draw(split, 50, np.random.default_rng(0)) for split in ("train", "test"))  # type: ignore[arg-type]
    assert len(set(family.named(train))) == 50 and sorted(family.named(train)) == sorted(family.named(test))
    environments = family.environments(4, 2)
    both = np.concatenate([train[:2], test[:2]])
    seen, _ = environments.reset(seed=0, options={"tasks": both})
    assert (seen[:, 36:39] == 0).all()
    _, rewards, _, _, _ = environments.step(np.ones((4, 4)))
    environments.close()
    assert len(np.unique(rewards)) == 4  # all goals differ


QUICKLY = ["reach-v3", "door-open-v3", "faucet-close-v3"]


@pytest.mark.parametrize(
    "task", [own if own in QUICKLY else pytest.param(own, marks=pytest.mark.long) for own in metaworld.ML1.ENV_NAMES]
)
def test_arms_that_share_a_simulator_are_as_if_each_had_its_own(task: str) -> None:
    made, random = metaworld.ML1(task, seed=0), np.random.default_rng(0)  # type: ignore[no-untyped-call]
    pairs = [(made.train_classes[task](), _Arm("ml1", task)) for _ in range(2)]
    for settings in ((0, 1), (1, 0), (2, 0)):
        for (plain, arm), setting in zip(pairs, settings, strict=True):
            plain.set_task(made.train_tasks[setting])
            assert np.array_equal(plain.reset()[0], arm.begin(np.array([0, 0, setting]), seed=0))
        for _ in range(5):
            for plain, arm in pairs:
                action = random.uniform(-1, 1, 4)
                expected, reward, *_ = plain.step(action)
                seen, paid, _ = arm.act(action)
                assert np.array_equal(expected, seen) and reward == paid


def test_an_arm_may_come_back_to_a_kind_of_task() -> None:
    arms, alone = [_Arm("ml10", None) for _ in range(2)], _Arm("ml10", None)
    first = alone.begin(np.array([0, 3, 5]), seed=0)
    after = alone.act(np.ones(4))[0]
    for kinds in ((3, 3), (4, 3), (3, 4)):
        seen = [arm.begin(np.array([0, kind, 5]), seed=0) for arm, kind in zip(arms, kinds, strict=True)]
        acted = [arm.act(np.ones(4))[0] for arm in arms]
        for number, kind in enumerate(kinds):
            assert np.array_equal(seen[number], first) == np.array_equal(acted[number], after) == (kind == 3)


def test_no_kind_of_task_is_always_left_out() -> None:
    family, random = family_of({"name": "meta-world", "benchmark": "ml10", "task": None}), np.random.default_rng(0)
    drawn = [{own.split()[0] for own in family.named(family.draw("train", 4, random))} for _ in range(30)]
    assert all(len(own) == 4 for own in drawn) and len(set().union(*drawn)) == 10


@pytest.mark.parametrize(
    ("benchmark", "train", "test"), [("ml10", 10, 5), pytest.param("ml45", 45, 5, marks=pytest.mark.long)]
)
def test_kinds_of_tasks_are_drawn_alike(benchmark: str, train: int, test: int) -> None:
    family = family_of({"name": "meta-world", "benchmark": benchmark, "task": None})
    for split, kinds in (("train", train), ("test", test)):
        drawn = family.draw(split, 2 * kinds, np.random.default_rng(0))  # type: ignore[arg-type]
        names = [own.split()[0] for own in family.named(drawn)]
        assert len(set(names)) == kinds and all(names.count(own) == 2 for own in names)


@pytest.mark.parametrize(
    "how",
    [
        {"name": "chess"}, {"name": "bandits", "levers": 3}, {"name": "meta-world", "benchmark": "ml1", "task": "fly-v3"},
        {"name": "meta-world", "benchmark": "ml10", "task": "reach-v3"},
    ],
)  # fmt: skip
def test_unknown_families_are_refused(how: dict[str, Any]) -> None:
    with pytest.raises(FamilyError):
        family_of(how)


def test_gittins_earns_more_than_thompson_sampling() -> None:
    random = np.random.default_rng(0)
    tasks = Bandits(5).draw("test", 4_000, random)
    best = gittins_returns(tasks, 20, random).mean()
    won, lost, rows, earned = np.ones(tasks.shape), np.ones(tasks.shape), np.arange(len(tasks)), 0.0
    for _ in range(20):
        chosen = random.beta(won, lost).argmax(axis=1)
        paid = random.uniform(size=len(tasks)) < tasks[rows, chosen]
        won[rows, chosen] += paid
        lost[rows, chosen] += ~paid
        earned += paid.mean()
    assert best > earned + 0.5 and best < 20 * tasks.max(axis=1).mean()


def test_one_arm_that_is_known_best_is_pulled_to_the_end() -> None:
    tasks = np.tile([1.0, 0.0], (200, 1))
    earned = gittins_returns(tasks, 10, np.random.default_rng(0))
    assert earned.mean() > 9.3  # half of them try the other arm first


def test_the_best_policy_of_a_known_process() -> None:
    family = TabularMDPs(2, 2)
    rewards = np.array([[0.0, 1.0], [5.0, 0.0]])  # state by action
    chances = np.zeros((2, 2, 2))
    chances[0, 0, 0] = chances[0, 1, 1] = chances[1, 0, 1] = chances[1, 1, 0] = 1
    task = np.concatenate([rewards.ravel(), chances.ravel()])[None]
    assert family.best_returns(task, 3) == pytest.approx([1 + 5 + 5])
