"""Search spaces: one class each, and nothing elsewhere knows which one it has."""

from gristmill_nas.spaces.gpt import GptSpace
from gristmill_nas.spaces.mobile import FbnetSpace, OfaSpace
from gristmill_nas.spaces.nb201 import CellSpace
from gristmill_nas.spaces.space import ArchitectureError, Codes, Decision, Space

SPACES: dict[str, Space] = {space.name: space for space in (CellSpace(), GptSpace(), FbnetSpace(), OfaSpace())}

__all__ = [
    "SPACES", "ArchitectureError", "CellSpace", "Codes", "Decision", "FbnetSpace", "GptSpace", "OfaSpace", "Space",
]  # fmt: skip
