"""An agent on new tasks."""

import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from pydantic import TypeAdapter, ValidationError

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_ml.artifacts import ArtifactError
from gristmill_rl import plots, specs
from gristmill_rl.adaptation import by_episode
from gristmill_rl.agents.agent import Agent
from gristmill_rl.agents.artifact import TrainedAgent, load_agent
from gristmill_rl.families import Family, Tasks, described
from gristmill_rl.film import NoFilmError, film
from gristmill_rl.jobs.meta_training import check_length, opened_family, shown
from gristmill_rl.sampling import play
from gristmill_rl.trials import Trials

_FAMILY: TypeAdapter[specs.Family] = TypeAdapter(specs.Family)
_MOST_STEPS = 5_000_000  # of all trials of one way of acting


def adapt(spec: specs.AdaptSpec, context: Context) -> specs.AdaptResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    path = context.path(spec.agent)
    with input_at_fault("/agent", ArtifactError):
        trained = load_agent(path)[0]
    family = _family(spec, trained)
    agent = trained.agent
    horizon, episodes = spec.horizon or agent.horizon, spec.episodes or agent.episodes
    check_length(family, horizon, episodes)
    if spec.tasks * horizon * episodes > _MOST_STEPS:
        raise InvalidInput(f"That would be more than {_MOST_STEPS:,} steps. Ask for fewer tasks.", pointer="/tasks")
    tasks = family.draw(spec.split, spec.tasks, np.random.default_rng(spec.seed))
    ways = {"greedy": {"greedy": True}, "sampled": {}, "without_memory": {"greedy": True, "forgetful": True}}
    trials = _played(agent, family, tasks, horizon, episodes, spec.seed, ways, context)
    scores = {name: shown(by_episode(own, spec.seed), family) for name, own in trials.items()}
    video, no_video = _filmed(spec, path, family, tasks, horizon, episodes, context)
    named = {
        "likeliest actions": "greedy",
        "actions drawn": "sampled",
        "memory cleared at every episode": "without_memory",
    }
    return specs.AdaptResult(
        family=described(family),
        algorithm=agent.shape.algorithm,
        tasks=spec.tasks,
        greedy=scores["greedy"],
        sampled=scores["sampled"],
        without_memory=scores["without_memory"],
        trajectories=_written(trials["greedy"], family.named(tasks), agent.scale, context)
        if spec.trajectories
        else None,
        video=video,
        no_video=no_video,
        plots=[
            context.save(
                plots.of_adaptation(
                    {name: scores[way] for name, way in named.items()}, context.scratch / "adaptation.png"
                )
            )
        ],
        seconds=time.perf_counter() - started,
    )


def _family(spec: specs.AdaptSpec, trained: TrainedAgent) -> Family:
    if spec.family is not None:
        family = opened_family(spec.family)
    else:
        with input_at_fault("/agent", ValidationError):  # a file says what its sender wants
            family = opened_family(_FAMILY.validate_python(trained.family), "/agent")
    if family.spaces != trained.agent.spaces:
        mine, its = trained.agent.spaces, family.spaces
        raise InvalidInput(
            f"The agent sees {_said(mine)}, but this family is of {_said(its)}.",
            pointer="/family" if spec.family else "/agent",
        )
    return family


def _said(spaces: Any) -> str:
    return f"{spaces.observation} numbers and has {spaces.actions} {'' if spaces.discrete else 'numbers of '}actions"


def _played(
    agent: Agent, family: Family, tasks: Tasks, horizon: int, episodes: int, seed: int, ways: dict[str, dict[str, bool]],
    context: Context,
) -> dict[str, Trials]:  # fmt: skip
    """By way of acting, a trial on every task."""
    done = 0

    def report() -> None:
        nonlocal done
        done += 1
        context.progress(0.9 * done / (len(ways) * horizon * episodes), "acting")

    return play(agent, family, tasks, horizon, episodes, seed, ways, processes=context.threads, report=report)


def _filmed(
    spec: specs.AdaptSpec, agent: Path, family: Family, tasks: Tasks, horizon: int, episodes: int, context: Context
) -> tuple[str | None, str | None]:
    """A film's file, or why there is none."""
    if not spec.video:
        return None, None
    context.progress(0.92, "drawing a video")
    path = context.scratch / "video.webp"
    try:
        film(agent, described(family), tasks[0], horizon, episodes, spec.seed, path)
    except NoFilmError as error:
        return None, str(error)
    return context.save(path), None


def _written(trials: Trials, names: list[str], scale: float, context: Context) -> str:
    """A row for every step. `scale`: of values, to the units of rewards."""
    shape = tuple(trials.rewards.shape)
    task, episode, step = (own.ravel() for own in np.indices(shape))
    actions = trials.actions.clamp(-1, 1) if trials.actions.is_floating_point() else trials.actions[..., None]
    columns: dict[str, Any] = {
        "task": pa.array(names).take(pa.array(task)), "episode": episode + 1, "step": step + 1,
        **{f"observation_{number}": own.flatten().numpy() for number, own in enumerate(trials.observations.unbind(dim=-1))},
        **{f"action_{number}": own.flatten().numpy() for number, own in enumerate(actions.unbind(dim=-1))},
        "reward": trials.rewards.flatten().numpy(), "success": trials.successes.flatten().numpy(),
        "value": scale * trials.values.flatten().numpy(),
    }  # fmt: skip
    path = context.scratch / "trajectories.parquet"
    pq.write_table(pa.table(columns), path, compression="zstd")
    return context.save(path)
