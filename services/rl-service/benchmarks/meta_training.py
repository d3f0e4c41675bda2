"""One agent trained and judged: what the benchmarks are made of."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.agents.artifact import TrainedAgent, save_agent
from gristmill_rl.families import Family, Split, described
from gristmill_rl.sampling import play
from gristmill_rl.training.ppo import MetaTraining, Settings
from gristmill_rl.trials import Trials

KEPT_EVERY = 120.0  # seconds


def trained(
    family: Family, shape: Shape, settings: Settings, steps: int, *, processes: int = 1, saved: Path | None = None
) -> tuple[Agent, dict[str, Any]]:
    """An agent, trained on the GPU where there is one, and its curves by iteration and episode.

    Args:
        saved: where the agent is written. A long training leaves beside it how far it is, and goes on from there.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    training = MetaTraining(family, shape, settings, processes=processes, device=device)
    state = None if saved is None else saved.with_suffix(".pt")
    iterations, curve, seconds, kept = steps // settings.steps, list[dict[str, Any]](), 0.0, time.monotonic()
    if state is not None and state.exists():
        found = torch.load(state, weights_only=True, map_location="cpu")
        training.restore(found["tensors"], found["numbers"])
        curve, seconds = found["curve"], found["seconds"]
    try:
        while training.done < iterations:
            started = time.perf_counter()
            curve.append(vars(training.iterate(training.done / iterations)))
            seconds += time.perf_counter() - started
            if state is not None and time.monotonic() - kept > KEPT_EVERY:
                kept = time.monotonic()
                tensors, numbers = training.state()
                state.parent.mkdir(parents=True, exist_ok=True)
                torch.save({"tensors": tensors, "numbers": numbers, "curve": curve, "seconds": seconds}, state)
                _say(training, curve[-1], seconds)
    finally:
        training.close()
    if saved is not None and state is not None:
        saved.parent.mkdir(parents=True, exist_ok=True)
        about = {"licence": "Apache-2.0", "steps": training.done * settings.steps, "seed": settings.seed}
        save_agent(saved, TrainedAgent(training.agent, described(family)), about)
        state.unlink(missing_ok=True)
    names = ("returns", "successes", "successes_at_end")
    curves = {name: [[round(one, 4) for one in own[name]] for own in curve] for name in names}
    where = torch.cuda.get_device_name() if device == "cuda" else "cpu"
    return training.agent, curves | {"seconds": seconds, "trained_on": where}


def _say(training: MetaTraining, found: dict[str, Any], seconds: float) -> None:
    shown = {name: [round(own, 2) for own in found[name]] for name in ("returns", "successes", "successes_at_end")}
    steps = training.done * training.settings.steps
    print(
        f"    {steps:,} steps, {seconds / 60:.0f} min: " + "  ".join(f"{name} {own}" for name, own in shown.items()),
        flush=True,
    )


def played(
    agent: Agent, family: Family, split: Split, tasks: int, *, processes: int = 1, seed: int = 77, **how: Any
) -> Trials:
    """Trials on tasks of this split."""
    drawn = family.draw(split, tasks, np.random.default_rng([seed, 1]))
    return play(agent, family, drawn, agent.horizon, agent.episodes, seed, {"asked": how}, processes=processes)["asked"]


def summary(trials: Trials) -> dict[str, list[float]]:
    """By episode."""
    return {
        "returns": trials.returns.mean(dim=0).tolist(), "successes": trials.successes.any(dim=2).float().mean(dim=0).tolist(),
        "successes_at_end": trials.successes[:, :, -1].float().mean(dim=0).tolist(),
    }  # fmt: skip


def like(settings: Settings, **changes: Any) -> Settings:
    torch.set_num_threads(1)
    return replace(settings, **changes)
