"""Reaching with Meta-World's arm, in short episodes: what ships is trained so, and what the long benchmark measures."""

from dataclasses import replace

from gristmill_rl.families.meta_world import MetaWorld
from gristmill_rl.training.usual import usual

FAMILY = MetaWorld("ml1", "reach-v3")
SETTINGS = replace(usual(FAMILY), horizon=60, episodes=2)
STEPS, PROCESSES = 3_600_000, 2
