"""Bodies of MuJoCo that are to run in a way that they are not told (Finn et al., arXiv 1703.03400; Gymnasium's simulations)."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import gymnasium as gym
import numpy as np

from gristmill_rl.families.family import Environments, Family, Rows, Split, Stage, Tasks
from gristmill_rl.families.shards import Looked, Shards
from gristmill_rl.spaces import Spaces

_FASTEST, _EFFORT = 3.0, 0.05
_BODIES = {"cheetah": ("HalfCheetah-v5", Spaces(17, 6)), "ant": ("Ant-v5", Spaces(27, 8))}


class _Runner:
    """Paid for a speed, or for how fast it goes in a direction, less its effort."""

    def __init__(
        self, body: Literal["cheetah", "ant"], wanted: Literal["velocity", "direction"], camera: bool = False
    ) -> None:
        options: dict[str, Any] = {"max_episode_steps": -1}
        if camera:
            options |= {"render_mode": "rgb_array", "width": 320, "height": 240}
        if body == "ant":
            options |= {"terminate_when_unhealthy": False, "include_cfrc_ext_in_observation": False}
        self._env = gym.make(_BODIES[body][0], disable_env_checker=True, **options).unwrapped
        self._wanted = wanted

    def begin(self, task: Rows, seed: int) -> Rows:
        self._task = float(task[0])
        seen, _ = self._env.reset(seed=seed)
        return np.asarray(seen)

    def act(self, action: Rows) -> tuple[Rows, float, bool]:
        seen, _, _, _, info = self._env.step(action)
        speed = float(info["x_velocity"])
        paid = -abs(speed - self._task) if self._wanted == "velocity" else self._task * speed
        return seen, paid - _EFFORT * float(np.square(action).sum()), False

    def picture(self) -> Rows:
        return np.asarray(self._env.render())


@dataclass(frozen=True)
class Locomotion(Family):
    """A cheetah or an ant that is to run at a hidden speed (uniform from 0 to 3), or in a hidden direction (forward or back)."""

    body: Literal["cheetah", "ant"] = "cheetah"
    wanted: Literal["velocity", "direction"] = "velocity"
    name = "locomotion"
    horizon, episodes = 200, 2
    succeeds = False

    @property
    def spaces(self) -> Spaces:
        return _BODIES[self.body][1]

    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        if self.wanted == "velocity":
            return random.uniform(0, _FASTEST, (count, 1))
        # Both directions alike, whatever the count.
        return random.permutation(np.resize([1.0, -1.0], count))[:, None]

    def environments(self, count: int, processes: int) -> Environments:
        return Shards(partial(_Runner, self.body, self.wanted), self.spaces, count, processes)

    def stage(self) -> Stage:
        return Looked(_Runner(self.body, self.wanted, camera=True))
