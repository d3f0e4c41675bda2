"""Meta-World (Yu et al., arXiv 1910.10897; package `metaworld`): a robot arm, and tasks that differ in goals or in what is to be done.

Used as its authors say: goals are hidden from observations; 50 settings to train on and 50 others to be tested on, for each kind of
task; a success is what the environment calls one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal

import metaworld
import mujoco  # type: ignore[import-untyped]
import numpy as np

from gristmill_rl.families.family import Environments, Family, FamilyError, Rows, Split, Stage, Tasks
from gristmill_rl.families.shards import Looked, Shards
from gristmill_rl.spaces import Spaces

Benchmark = Literal["ml1", "ml10", "ml45"]
_SETTINGS = 0  # the seed of goal settings: everybody's train and test goals are the same


@dataclass(frozen=True)
class MetaWorld(Family):
    """Attributes:
    task: of ML1, for instance "reach-v3".
    """

    benchmark: Benchmark = "ml1"
    task: str | None = "reach-v3"
    name = "meta-world"
    horizon, episodes, longest = 500, 3, 500

    def __post_init__(self) -> None:
        """Raises FamilyError."""
        if self.benchmark == "ml1" and self.task not in metaworld.ML1.ENV_NAMES:
            raise FamilyError(
                f"Meta-World has no task {self.task!r}; there are {', '.join(sorted(metaworld.ML1.ENV_NAMES))}."
            )
        if self.benchmark != "ml1" and self.task is not None:
            raise FamilyError(f"{self.benchmark.upper()} is made of many tasks: name none.")

    @property
    def spaces(self) -> Spaces:
        return Spaces(39, 4)

    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        """Whether to be tested, the number of a kind of task, and of one of its settings; all kinds alike, and no setting twice before
        all were drawn."""
        kinds, settings = _settings(self.benchmark, self.task, split)
        rounds_of_kinds = [random.permutation(len(kinds)) for _ in range(-(-count // len(kinds)))]
        kind = np.concatenate(rounds_of_kinds)[:count]
        setting = np.empty(count)
        for number in range(len(kinds)):
            of_kind = np.flatnonzero(kind == number)
            there = len(settings[kinds[number]])
            rounds = [random.permutation(there) for _ in range(-(-len(of_kind) // there))]
            setting[of_kind] = np.concatenate([*rounds, []])[: len(of_kind)]
        return np.stack([np.full(count, split == "test"), kind, setting], axis=1).astype(float)

    def environments(self, count: int, processes: int) -> Environments:
        return Shards(partial(_Arm, self.benchmark, self.task), self.spaces, count, processes)

    def stage(self) -> Stage:
        return Looked(_Arm(self.benchmark, self.task, camera=True))

    def named(self, tasks: Tasks) -> list[str]:
        found = []
        for test, kind, setting in tasks.astype(int):
            kinds, _ = _settings(self.benchmark, self.task, "test" if test else "train")
            found.append(f"{kinds[kind]} {setting}")
        return found


@cache
def _made(benchmark: Benchmark, task: str | None) -> Any:
    if benchmark == "ml1":
        return metaworld.ML1(task, seed=_SETTINGS)  # type: ignore[no-untyped-call]
    return (metaworld.ML10 if benchmark == "ml10" else metaworld.ML45)(seed=_SETTINGS)


@cache
def _settings(benchmark: Benchmark, task: str | None, split: Split) -> tuple[list[str], dict[str, list[Any]]]:
    """The kinds of tasks, and the settings of each."""
    made = _made(benchmark, task)
    classes, settings = (
        (made.train_classes, made.train_tasks) if split == "train" else (made.test_classes, made.test_tasks)
    )
    return list(classes), {name: [own for own in settings if own.env_name == name] for name in classes}


class _Arm:
    """An environment of each kind of task is made when it is first wanted."""

    def __init__(self, benchmark: Benchmark, task: str | None, camera: bool = False) -> None:
        self._which = (benchmark, task)
        self._options = {"render_mode": "rgb_array", "camera_name": "corner2"} if camera else {}
        self._env: Any = None
        self._kind = ""

    def begin(self, task: Rows, seed: int) -> Rows:
        split: Split = "test" if task[0] else "train"
        kinds, settings = _settings(*self._which, split)
        kind = kinds[int(task[1])]
        if kind != self._kind:
            made = _made(*self._which)
            self._env = (made.test_classes if split == "test" else made.train_classes)[kind](**self._options)
            self._env._reset_hand = partial(_reset_hand, self._env, self._env._reset_hand)
            self._kind = kind
        self._env.set_task(settings[kind][int(task[2])])
        mujoco.mj_resetData(self._env.model, self._env.data)  # so that the hand is reset from where it was before
        seen, _ = self._env.reset()
        return np.asarray(seen)

    def act(self, action: Rows) -> tuple[Rows, float, bool]:
        seen, reward, _, _, info = self._env.step(action)
        return seen, float(reward), bool(info["success"])

    def picture(self) -> Rows:
        return np.asarray(self._env.render())


# What became of hands that were reset: by the state from which, and what a task may have moved in the model, the state one step before
# the end.
_hands: dict[bytes, Rows] = {}
_MOST_HANDS = 10_000


def _reset_hand(env: Any, plain: Callable[..., None], steps: int = 50) -> None:
    """Meta-World simulates the hand on its way to where it begins, twice for each episode, which takes as long as a hundred actions.
    It mostly comes from the same state: then all but the last step is known, to the last bit."""
    model, which = env.model, mujoco.mjtState.mjSTATE_INTEGRATION
    state = np.empty(mujoco.mj_stateSize(model, which))
    mujoco.mj_getState(model, env.data, state, which)
    parts = (state, model.body_pos, model.body_quat, model.geom_pos, model.site_pos, env.hand_init_pos)
    key = type(env).__name__.encode() + b"".join(own.tobytes() for own in parts)
    if key in _hands:
        mujoco.mj_setState(model, env.data, _hands[key], which)
    else:
        plain(steps=steps - 1)
        mujoco.mj_getState(model, env.data, state, which)
        if len(_hands) < _MOST_HANDS:
            _hands[key] = state
    plain(steps=1)
