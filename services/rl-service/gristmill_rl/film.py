"""A film of an agent on one task."""

import ctypes.util
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gristmill_rl.agents.artifact import load_agent
from gristmill_rl.families import FamilyError, Tasks, family_of
from gristmill_rl.sampling import sample

_MOST_FRAMES, _MILLISECONDS = 400, 50
_NO_GL = "There is no video: nothing here draws off-screen. Install EGL (Debian: libegl1) or OSMesa (libosmesa6) where the worker runs."


class NoFilmError(RuntimeError):
    """There is none; the message says why, in words."""


def film(agent: Path, family: dict[str, Any], task: Tasks, horizon: int, episodes: int, seed: int, path: Path) -> None:
    """Write an animated WebP of the likeliest actions on one task (P numbers).

    It is drawn in a process of its own: which GL is used must be said before a simulator is imported, and one that is broken may
    end the process. Raises NoFilmError.
    """
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=_choose_gl) as pool:
        try:
            pool.submit(_draw, agent, family, task, horizon, episodes, seed, path).result()
        except FamilyError as error:
            raise NoFilmError(str(error)) from error
        except (BrokenProcessPool, _DrawingError) as error:
            raise NoFilmError(_NO_GL) from error


class _DrawingError(RuntimeError):
    """A simulator could not draw."""


def _choose_gl() -> None:
    for library, name in (("EGL", "egl"), ("OSMesa", "osmesa")):
        if ctypes.util.find_library(library):
            os.environ.setdefault("MUJOCO_GL", name)


def _draw(agent: Path, family: dict[str, Any], task: Tasks, horizon: int, episodes: int, seed: int, path: Path) -> None:
    own = load_agent(agent)[0].agent
    try:
        stage = family_of(family).stage()
    except FamilyError:
        raise
    except Exception as error:  # whatever a simulator says where it cannot draw
        raise _DrawingError(str(error)) from None
    every, frames, steps = -(-horizon * episodes // _MOST_FRAMES), list[Image.Image](), 0

    def look() -> None:
        nonlocal steps
        steps += 1
        if steps % every == 0:
            try:
                frames.append(Image.fromarray(np.asarray(stage.frame(), np.uint8)))
            except Exception as error:  # as above: the first frame is where most find out
                raise _DrawingError(str(error)) from None

    sample(own, stage, task[None], horizon, episodes, seed, greedy=True, report=look)
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=_MILLISECONDS, quality=70)
