"""NAS-Bench-201 cells as real networks, timed on this machine."""

from gristmill_nas.networks.cells import CellNetwork, Skeleton
from gristmill_nas.networks.timing import Timing, measure

__all__ = ["CellNetwork", "Skeleton", "Timing", "measure"]
