"""Meta-training as a job: checkpoints, progress, and how the agent does on new tasks in the end."""

import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_rl import __version__, plots, specs
from gristmill_rl.adaptation import Episode, by_episode
from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.agents.artifact import TrainedAgent, save_agent
from gristmill_rl.families import Family, FamilyError, described, family_of
from gristmill_rl.sampling import play
from gristmill_rl.training.ppo import DivergedError, Iteration, MetaTraining, Settings
from gristmill_rl.training.usual import usual

_TRAINED = 0.95  # of the progress, when the training is done
_CHECKPOINT_SECONDS, _CHECKPOINT_SHARE = 20.0, 0.05  # of the training, whichever comes first
_POINTS = 100  # of the curve that the result holds
_TESTED_SEED = 1_000_003  # of the tasks that an agent is judged by


@dataclass
class _Seen:
    """What a training saw so far; kept in its checkpoints."""

    history: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0
    sampling_seconds: float = 0.0


def meta_train(spec: specs.MetaTrainSpec, context: Context) -> specs.MetaTrainResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    family = opened_family(spec.family)
    settings = _settings(spec, family)
    check_length(family, settings.horizon, settings.episodes)
    if spec.steps is not None and spec.steps < settings.steps:
        words = f"One iteration is {settings.steps:,} steps: {settings.trials} trials of {settings.episodes} x {settings.horizon}."
        raise InvalidInput(f"{words} Ask for as many at least, or for fewer trials.", pointer="/steps")
    training = MetaTraining(family, _shape(spec), settings, processes=context.threads, device=_device(spec.device))
    try:
        resumed_at, seen, diverged = _train(spec, training, context)
    finally:
        training.close()
    tested = _tested(spec, training.agent, family, context)
    curve = _curve(seen.history, settings.steps)
    pq.write_table(pa.Table.from_pylist(seen.history), context.scratch / "history.parquet")
    steps = training.done * settings.steps
    return specs.MetaTrainResult(
        agent=None if spec.algorithm == "random" else _saved(training.agent, family, settings, context),
        family=described(family),
        spaces=training.agent.about()["spaces"],
        horizon=settings.horizon,
        episodes=settings.episodes,
        settings=vars(settings),
        iterations=training.done,
        steps=steps,
        parameters=sum(own.numel() for own in training.agent.parameters()),
        diverged=diverged,
        curve=curve,
        tested=tested.get("greedy", tested["sampled"]),
        tested_sampled=tested["sampled"],
        history=context.save(context.scratch / "history.parquet"),
        plots=[context.save(own) for own in plots.of_training(curve, family.succeeds, context.scratch)],
        steps_per_second=steps / max(seen.seconds, 1e-9),
        sampling_share=seen.sampling_seconds / max(seen.seconds, 1e-9),
        resumed_at_iteration=resumed_at,
        seconds=time.perf_counter() - started,
    )


def opened_family(spec: Any, pointer: str = "/family") -> Family:
    """The family that a caller means. Raises InvalidInput."""
    with input_at_fault(f"{pointer}/task" if spec.name == "meta-world" else pointer, FamilyError):
        return family_of(spec.model_dump())


def check_length(family: Family, horizon: int, episodes: int) -> None:
    """Raises InvalidInput where episodes or trials are too long."""
    if family.longest is not None and horizon > family.longest:
        raise InvalidInput(f"An episode of {family.name} has at most {family.longest} steps.", pointer="/horizon")
    if horizon * episodes > specs.MOST_STEPS:
        words = (
            f"{episodes} episodes of {horizon:,} steps are too many: a trial has at most {specs.MOST_STEPS:,} steps."
        )
        raise InvalidInput(words, pointer="/episodes")


def shown(episodes: list[Episode], family: Family) -> list[specs.EpisodeScore]:
    return [
        specs.EpisodeScore(
            returns=specs.Estimate.of(own.returns),
            success=specs.Estimate.of(own.success) if family.succeeds else None,
            success_at_end=specs.Estimate.of(own.success_at_end) if family.succeeds else None,
        )
        for own in episodes
    ]


# -- what is asked for -------------------------------------------------------------------------------------------------------


def _settings(spec: specs.MetaTrainSpec, family: Family) -> Settings:
    names = ("horizon", "episodes", "trials", "minibatch", "learning_rate", "epochs", "discount", "entropy")
    given = {name: getattr(spec, name) for name in names if getattr(spec, name) is not None}
    found = replace(
        usual(family), **given, trace=spec.trace, clip=spec.clip, farthest=spec.farthest, overlap=spec.overlap, tasks=spec.tasks,
        seed=spec.seed,
    )  # fmt: skip
    return replace(found, minibatch=min(found.minibatch, found.trials))


def _shape(spec: specs.MetaTrainSpec) -> Shape:
    return Shape(
        spec.algorithm, spec.width, spec.heads, spec.inside, spec.across, spec.window,
        spec.memories, spec.pooling, spec.initialisation,
    )  # fmt: skip


def _device(asked: str) -> str:
    if asked == "cuda" and not torch.cuda.is_available():
        raise InvalidInput("There is no GPU at this worker. Ask for cpu, or for auto.", pointer="/device")
    return "cuda" if asked != "cpu" and torch.cuda.is_available() else "cpu"


# -- the training ------------------------------------------------------------------------------------------------------------


def _train(spec: specs.MetaTrainSpec, training: MetaTraining, context: Context) -> tuple[int, _Seen, bool]:
    """To the end of the budget, or until it diverges. Where it went on, what it saw, and whether it diverged."""
    seen = _Seen()
    if (kept := context.last_checkpoint()) is not None:
        _go_on(training, seen, kept)
    resumed_at, saved, saved_at = training.done, time.monotonic(), _share(spec, training, seen)
    while (share := _share(spec, training, seen)) < 1:
        began = time.perf_counter()
        try:
            found = training.iterate(share, lambda share=share: context.progress(_TRAINED * share, "sampling"))  # type: ignore[misc]
        except DivergedError:
            _go_back(training, seen, context)
            return resumed_at, seen, True
        seen.seconds += time.perf_counter() - began
        seen.sampling_seconds += training.sampling_seconds
        seen.history.append(_row(found, training))
        context.progress(_TRAINED * share, _said(training), _metrics(found, training, seen))
        if time.monotonic() - saved > _CHECKPOINT_SECONDS or share - saved_at > _CHECKPOINT_SHARE:
            saved, saved_at = time.monotonic(), share
            _keep(training, seen, context)
    return resumed_at, seen, False


def _share(spec: specs.MetaTrainSpec, training: MetaTraining, seen: _Seen) -> float:
    if spec.steps is not None:
        return training.done / (spec.steps // training.settings.steps)
    assert spec.minutes is not None
    return seen.seconds / (60 * spec.minutes)


def _row(found: Iteration, training: MetaTraining) -> dict[str, Any]:
    return {"iteration": training.done, "steps": training.done * training.settings.steps} | vars(found)


def _said(training: MetaTraining) -> str:
    return f"iteration {training.done}, {training.done * training.settings.steps:,} steps"


def _metrics(found: Iteration, training: MetaTraining, seen: _Seen) -> dict[str, float]:
    numbers = {
        "steps per second": training.done * training.settings.steps / seen.seconds, "entropy": found.entropy, "kl": found.kl,
        "clip fraction": found.clipped, "explained variance": found.explained,
    }  # fmt: skip
    for number, value in enumerate(found.returns, start=1):
        numbers[f"return of episode {number}"] = value
    if training.family.succeeds:
        for number, value in enumerate(found.successes, start=1):
            numbers[f"success in episode {number}"] = value
        for number, value in enumerate(found.successes_at_end, start=1):
            numbers[f"success at the end of episode {number}"] = value
    return numbers


def _keep(training: MetaTraining, seen: _Seen, context: Context) -> None:
    tensors, numbers = training.state()
    path = context.scratch / "training.pt"
    torch.save({"tensors": tensors, "numbers": numbers, "seen": vars(seen)}, path)
    context.checkpoint(path)


def _go_on(training: MetaTraining, seen: _Seen, kept: Path) -> None:
    # Written by this job itself, and read without executing anything.
    found = torch.load(kept, weights_only=True, map_location="cpu")
    training.restore(found["tensors"], found["numbers"])
    vars(seen).update(found["seen"])


def _go_back(training: MetaTraining, seen: _Seen, context: Context) -> None:
    """To the last good checkpoint."""
    kept = context.last_checkpoint()
    if kept is None:
        raise InvalidInput(
            "The training diverged before there was a checkpoint. Ask for a smaller learning rate.",
            pointer="/learning_rate",
        )
    _go_on(training, seen, kept)


def _tested(
    spec: specs.MetaTrainSpec, agent: Agent, family: Family, context: Context
) -> dict[str, list[specs.EpisodeScore]]:
    """By way of acting, on new tasks; what acts at random has no likeliest actions."""
    ways: dict[str, dict[str, bool]] = (
        {"sampled": {}} if spec.algorithm == "random" else {"greedy": {"greedy": True}, "sampled": {}}
    )
    tasks = family.draw("test", spec.test_tasks, np.random.default_rng([spec.seed, _TESTED_SEED]))
    found = play(
        agent, family, tasks, agent.horizon, agent.episodes, spec.seed, ways, processes=context.threads,
        report=lambda: context.progress(_TRAINED, "judging on new tasks"),
    )  # fmt: skip
    return {name: shown(by_episode(own, spec.seed), family) for name, own in found.items()}


# -- what comes of it --------------------------------------------------------------------------------------------------------


def _saved(agent: Agent, family: Family, settings: Settings, context: Context) -> str:
    path = context.scratch / "agent.safetensors"
    about = {"product_version": __version__, "job": context.job_id, "licence": None, "settings": vars(settings)}
    save_agent(path, TrainedAgent(agent, described(family)), about)
    return context.save(path)


def _curve(history: list[dict[str, Any]], steps: int) -> list[specs.CurvePoint]:
    """Means over as many iterations each as make some hundred points."""
    parts = np.array_split(np.arange(len(history)), min(_POINTS, len(history))) if history else []
    return [
        specs.CurvePoint(
            steps=history[part[-1]]["steps"],
            **{
                name: np.mean([history[at][name] for at in part], axis=0).tolist()
                for name in ("returns", "successes", "successes_at_end")
            },
        )
        for part in parts
    ]
