"""Meta-World (Yu et al., arXiv 1910.10897; package `metaworld`): a robot arm, and tasks that differ in goals or in what is to be done.

Used as its authors say: goals are hidden from observations; 50 settings to train on and 50 others to be tested on, for each kind of
task; a success is what the environment calls one.
"""

from dataclasses import dataclass
from functools import cache, partial
from types import FunctionType
from typing import Any, Literal, cast

import metaworld
import mujoco  # type: ignore[import-untyped]
import numpy as np
from scipy.spatial.transform import Rotation

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
    """One of many that take turns in a simulator. Of each kind of task a process has one: it is large, and would be out of the processor's
    cache each time. What an arm is like follows from its state, to the last bit."""

    def __init__(self, benchmark: Benchmark, task: str | None, camera: bool = False) -> None:
        self._which, self._camera = (benchmark, task), camera
        self._simulator: _Simulator | None = None
        self._left: _State | None = None

    def begin(self, task: Rows, seed: int) -> Rows:
        split: Split = "test" if task[0] else "train"
        kinds, settings = _settings(*self._which, split)
        kind = kinds[int(task[1])]
        if self._simulator is not None and self._simulator.user is self:
            self._simulator.user = None
        self._simulator, self._left = _simulator(*self._which, split, kind, self._camera), None
        env = self._mine()
        env.set_task(settings[kind][int(task[2])])
        mujoco.mj_resetData(env.model, env.data)  # so that the hand is reset from where it was before
        seen, _ = env.reset()
        return np.asarray(seen)

    def act(self, action: Rows) -> tuple[Rows, float, bool]:
        seen, reward, _, _, info = self._mine().step(action)
        return seen, float(reward), bool(info["success"])

    def picture(self) -> Rows:
        return np.asarray(self._mine().render())

    def _mine(self) -> Any:
        """The simulator, as this arm left it."""
        assert self._simulator is not None
        if self._simulator.user is not self:
            if self._simulator.user is not None:
                self._simulator.user._left = self._simulator.state()
            self._simulator.restore(self._left or self._simulator.new)
            self._simulator.user = self
        return self._simulator.env


_STATE = mujoco.mjtState.mjSTATE_INTEGRATION
_MOVED = ("body_pos", "body_quat", "geom_pos", "site_pos")  # by tasks, in the model


@dataclass(frozen=True)
class _State:
    """Of a simulator: the physics, what a task moved in the model, and what Python keeps beside them."""

    physics: Rows
    model: list[Rows]
    attributes: dict[str, Any]


class _Simulator:
    """Attributes:
    user: whose state it is in. new: its state before any use.
    """

    def __init__(self, env: Any) -> None:
        self.env, self.user = env, cast(_Arm | None, None)
        self._moved = [getattr(env.model, name) for name in _MOVED]
        self.new = self.state()

    def state(self) -> _State:
        return _State(_physics(self.env), [own.copy() for own in self._moved], dict(vars(self.env)))

    def restore(self, state: _State) -> None:
        mujoco.mj_setState(self.env.model, self.env.data, state.physics, _STATE)
        for own, values in zip(self._moved, state.model, strict=True):
            own[:] = values
        self.env.__dict__ = dict(state.attributes)


def _physics(env: Any) -> Rows:
    found = np.empty(mujoco.mj_stateSize(env.model, _STATE))
    mujoco.mj_getState(env.model, env.data, found, _STATE)
    return found


@cache
def _simulator(benchmark: Benchmark, task: str | None, split: Split, kind: str, camera: bool) -> _Simulator:
    made = _made(benchmark, task)
    plain = (made.test_classes if split == "test" else made.train_classes)[kind]
    options = {"render_mode": "rgb_array", "camera_name": "corner2"} if camera else {}
    return _Simulator(_quickened(plain)(**options))


# What became of hands that were reset: by the state from which, and what a task may have moved in the model, the state one step before
# the end.
_hands: dict[bytes, Rows] = {}
_MOST_HANDS = 10_000


class _Rotations:
    """What Meta-World asks scipy's `Rotation` for, of matrices that are MuJoCo's: to see first whether they rotate would take a sixth of a
    step."""

    from_matrix = staticmethod(partial(Rotation.from_matrix, assume_valid=True))


@cache
def _quickened(plain: Any) -> Any:
    """The same kind of environment, to the last bit."""
    rotations = plain._get_quat_objects
    unchecked = FunctionType(rotations.__code__, rotations.__globals__ | {"Rotation": _Rotations})

    class Quick(plain):  # type: ignore[misc]
        _get_quat_objects = unchecked

        def _get_curr_obs_combined_no_goal(self) -> Rows:
            """Without the many small arrays in between, which take as long."""
            seen = np.zeros(4 + self._obs_obj_max_len)
            fingers = self.data.body("rightclaw").xpos - self.data.body("leftclaw").xpos
            seen[:3], seen[3] = self.get_endeff_pos(), min(np.sqrt(fingers.dot(fingers)) / 0.1, 1.0)
            positions, rotations = self._get_pos_objects(), self._get_quat_objects()
            for number in range(len(positions) // 3):
                at = 4 + 7 * number
                seen[at : at + 3] = positions[3 * number : 3 * number + 3]
                seen[at + 3 : at + 7] = rotations[4 * number : 4 * number + 4]
            return seen

        def _reset_hand(self, steps: int = 50) -> None:
            """Meta-World simulates the hand on its way to where it begins, twice for each episode, which takes as long as a hundred
            actions. It mostly comes from the same state: then all but the last step is known."""
            parts = (_physics(self), *(getattr(self.model, name) for name in _MOVED), self.hand_init_pos)
            key = plain.__name__.encode() + b"".join(own.tobytes() for own in parts)
            if key in _hands:
                mujoco.mj_setState(self.model, self.data, _hands[key], _STATE)
            else:
                super()._reset_hand(steps=steps - 1)
                if len(_hands) < _MOST_HANDS:
                    _hands[key] = _physics(self)
            super()._reset_hand(steps=1)

    return Quick
