"""How fast agents learn, sample and act; each beside what it is compared with, in one process."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import metaworld
import numpy as np
import torch
from figures import QUICK

from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.families.meta_world import MetaWorld
from gristmill_rl.families.point_goal import PointGoal
from gristmill_rl.sampling import sample
from gristmill_rl.spaces import Spaces
from gristmill_rl.training.ppo import MetaTraining, Settings
from gristmill_rl.training.usual import usual

ROUNDS = 2 if QUICK else 15
PROCESSES, TRIALS, HORIZON = 2, 60, 60
ALONE = 400  # steps of the simulator by itself


def measured() -> dict[str, float]:
    return {
        **_step_cost(), "act_cached_speedup": _cached(), "single_pass_speedup": _single_pass(),
        **_sampling(), "resume_exact": float(_is_exact()),
    }  # fmt: skip


def _seconds(what: Callable[[], Any]) -> float:
    started = time.perf_counter()
    what()
    return time.perf_counter() - started


def _step_cost() -> dict[str, float]:
    """Seconds of an iteration, sampling and learning, in turns: HTrMRL's / those of TrMRL that sees the whole trial, with the four layers
    that it was published with, and with as many as ours has."""
    settings = replace(usual(PointGoal()), farthest=1e9)  # all epochs, always
    shapes = (Shape(), Shape("trmrl", across=2), Shape("trmrl"))
    trainings = [MetaTraining(PointGoal(), own, settings) for own in shapes]
    spent = [[_seconds(lambda own=own: own.iterate(0.5)) for own in trainings] for _ in range(1 + ROUNDS)]  # type: ignore[misc]
    ours, theirs, shallow = np.median(spent[1:], axis=0)
    return {"step_cost_vs_trmrl": float(ours / theirs), "step_cost_vs_trmrl_of_equal_depth": float(ours / shallow)}


def _cached() -> float:
    """An action with the cache / with all that was seen gone through again; ten episodes of 200 steps, the mean over them."""
    episodes, horizon, width = 10, 200, 64
    core = Agent(Spaces(39, 4), Shape(width=width), horizon, episodes).core.eval()
    seen = torch.randn(1, episodes, horizon, width)
    with torch.no_grad():
        started, memory = time.perf_counter(), core.begin(1, torch.device("cpu"))
        for number in range(episodes * horizon):
            if number % horizon == 0:
                core.turn(memory)
            core.step(seen[:, number // horizon, number % horizon], memory)
        cached = (time.perf_counter() - started) / (episodes * horizon)
        again = []
        for number in range(0, episodes * horizon, 97):
            episode, step = divmod(number, horizon)
            past, now = seen[:, :episode], seen[:, episode : episode + 1, : step + 1]
            started = time.perf_counter()
            if episode:
                core(past)
            core(now)
            again.append(time.perf_counter() - started)
    return float(np.mean(again)) / cached


def _single_pass() -> float:
    """Forward and backward of all steps of a trial: a pass for each step's window / one pass. Point goal's 4 x 20 steps."""
    trials, episodes, horizon, width = 16, 4, 20, 64
    core = Agent(Spaces(2, 2), Shape(width=width), horizon, episodes).core
    seen = torch.randn(trials, episodes, horizon, width)

    def at_once() -> None:
        core(seen).sum().backward()

    def windows() -> None:
        for episode in range(episodes):
            for step in range(horizon):
                # Episodes before are cut as short as this one, which makes the windows cheaper than they are.
                found = core(seen[:, : episode + 1, : step + 1])
                found[:, -1, -1].sum().backward()

    return float(
        np.median([_seconds(windows) for _ in range(ROUNDS)])
        / np.median([_seconds(at_once) for _ in range(3 * ROUNDS)])
    )


def _sampling() -> dict[str, float]:
    """Environment steps a second with the policy / simulator alone x processes, on Meta-World's reach."""
    family = MetaWorld()
    tasks = family.draw("train", TRIALS, np.random.default_rng(0))
    agent = Agent(family.spaces, Shape(), HORIZON, 2)
    both, alone = [], []
    environments, bare = family.environments(TRIALS, PROCESSES), metaworld.ML1("reach-v3", seed=0)
    one = bare.train_classes["reach-v3"]()
    one.set_task(bare.train_tasks[0])
    action = np.zeros(4, np.float32)
    try:
        sample(agent, environments, tasks, HORIZON, 1, 0)  # builds the simulators
        for _ in range(ROUNDS):
            both.append(_seconds(lambda: sample(agent, environments, tasks, HORIZON, 1, 0)))
            one.reset()
            alone.append(_seconds(lambda: [one.step(action) for _ in range(ALONE)]))
    finally:
        environments.close()
    speed, simulator = TRIALS * HORIZON / np.median(both), ALONE / np.median(alone)
    return {
        "sampling_steps_per_second": float(speed), "simulator_steps_per_second": float(simulator),
        "sampling_speed_ratio": float(speed / (PROCESSES * simulator)),
    }  # fmt: skip


def _is_exact() -> bool:
    """Whether three iterations and three more are six, bit by bit."""
    settings = Settings(trials=32, minibatch=8)
    whole, first, second = (MetaTraining(PointGoal(), Shape(), settings) for _ in range(3))
    for number in range(6):
        whole.iterate(number / 6)
    for number in range(3):
        first.iterate(number / 6)
    second.restore(*first.state())
    for number in range(3, 6):
        second.iterate(number / 6)
    ends = [own.agent.state_dict() for own in (whole, second)]
    return all(torch.equal(ends[0][name], ends[1][name]) for name in ends[0])
