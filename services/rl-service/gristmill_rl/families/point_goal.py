"""Sparse point goal: a point in the plane looks for a hidden goal."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from gristmill_rl.families.family import Batch, Environments, Family, Rows, Split, Stage, Tasks
from gristmill_rl.spaces import Spaces

_STEP, _NEAR = 0.15, 0.3
_SIDE, _ACROSS = 320, 3.2  # of the picture: pixels, and how much of the plane is shown


class PointGoal(Family):
    """Goals lie on the upper half of the unit circle; only what comes nearer than 0.3 is paid, by how near it is."""

    name = "point-goal"
    horizon, episodes = 20, 4

    @property
    def spaces(self) -> Spaces:
        return Spaces(2, 2)

    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        angles = random.uniform(0, np.pi, count)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)

    def environments(self, count: int, processes: int) -> Environments:
        return _Points(self.spaces, count)

    def stage(self) -> Stage:
        return _Drawn(self.spaces, 1)


class _Points(Batch):
    def _begin(self) -> Rows:
        self._places = np.zeros((self.num_envs, 2))
        return self._places.astype(np.float32)

    def _act(self, actions: Rows) -> tuple[Rows, Rows, Rows]:
        self._places = self._places + _STEP * np.clip(actions, -1, 1)
        distances = np.linalg.norm(self._places - self.tasks, axis=1)
        near = distances < _NEAR
        return self._places.astype(np.float32), np.where(near, 1 - distances, 0.0), near


class _Drawn(_Points, Stage):
    """The way so far, in the half-circle of goals."""

    def _begin(self) -> Rows:
        self._way = [np.zeros(2)]
        return super()._begin()

    def _act(self, actions: Rows) -> tuple[Rows, Rows, Rows]:
        found = super()._act(actions)
        self._way.append(self._places[0])
        return found

    def frame(self) -> npt.NDArray[np.uint8]:
        image = Image.new("RGB", (_SIDE, _SIDE), "white")
        draw = ImageDraw.Draw(image)
        draw.arc([*_pixels((-1, 1)), *_pixels((1, -1))], 180, 360, "#d0d4d8")
        (x, y), reach = _pixels(self.tasks[0]), _NEAR * _SIDE / _ACROSS
        draw.ellipse([x - reach, y - reach, x + reach, y + reach], fill="#d9ead3", outline="#7cae7a")
        draw.line([_pixels(own) for own in self._way], fill="#1f6f8b", width=2)
        x, y = _pixels(self._way[-1])
        draw.ellipse([x - 4, y - 4, x + 4, y + 4], fill="#1f6f8b")
        return np.asarray(image)


def _pixels(place: Sequence[float] | Rows) -> tuple[float, float]:
    return _SIDE * (0.5 + place[0] / _ACROSS), _SIDE * (0.65 - place[1] / _ACROSS)
