"""NAS-Bench-201 (Dong & Yang, ICLR 2020): a cell of four nodes, an operation on each of its six edges."""

import re
from typing import ClassVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_nas.spaces.space import ArchitectureError, Codes, Decision, Space

OPERATIONS = ("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3")
EDGES = ((0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3))
_PATHS = ((3,), (0, 4), (1, 5), (0, 2, 5))  # edges of every path from the input to the output
_NODE = re.compile(r"\|(?:[a-z0-9_]+~\d\|)+")
_INPUT = re.compile(r"([a-z0-9_]+)~(\d)")


class CellSpace(Space):
    """5^6 = 15,625 cells, as text `|op~0|+|op~0|op~1|+|op~0|op~1|op~2|`: of each node, the operations on its inputs."""

    name: ClassVar[str] = "nb201"
    title: ClassVar[str] = "NAS-Bench-201"

    def __init__(self) -> None:
        self.decisions = tuple(Decision(f"{start}->{end}", OPERATIONS) for start, end in EDGES)

    def encode(self, text: str) -> Codes:
        nodes = text.split("+")
        if len(nodes) != 3 or not all(_NODE.fullmatch(node) for node in nodes):
            raise ArchitectureError(
                f"{text[:200]!r} is not a cell; it should read like |op~0|+|op~0|op~1|+|op~0|op~1|op~2|."
            )
        found = {}
        for end, node in enumerate(nodes, start=1):
            for operation, start in _INPUT.findall(node):
                if operation not in OPERATIONS:
                    raise ArchitectureError(f"There is no operation {operation!r}; there are {', '.join(OPERATIONS)}.")
                if (int(start), end) in found or (int(start), end) not in EDGES:
                    raise ArchitectureError(f"Node {end} takes one operation from each node before it.")
                found[int(start), end] = OPERATIONS.index(operation)
        if len(found) != len(EDGES):
            raise ArchitectureError("Every node takes one operation from each node before it; some are missing.")
        return np.array([found[edge] for edge in EDGES], dtype=np.int64)

    def decode(self, codes: Codes) -> str:
        named = {edge: OPERATIONS[code] for edge, code in zip(EDGES, codes, strict=True)}
        nodes = ["".join(f"|{named[start, end]}~{start}" for start in range(end)) + "|" for end in (1, 2, 3)]
        return "+".join(nodes)

    def valid(self, codes: Codes) -> npt.NDArray[np.bool_]:
        """Whether a path leads from the input to the output: without one a network is constant."""
        e01, e02, e12, e03, e13, e23 = (codes != OPERATIONS.index("none")).T
        second = e02 | (e01 & e12)
        return np.asarray(e03 | (e01 & e13) | (second & e23))

    @property
    def feeds(self) -> tuple[tuple[int, int], ...]:
        return tuple((a, b) for a, (_, end) in enumerate(EDGES) for b, (start, _) in enumerate(EDGES) if end == start)

    def features(self, choices: Tensor) -> Tensor:
        """One-hot operations; the same where they lie between input and output; and of each path what operations it has.

        The last two say what a network computes: an operation behind `none` does nothing, and depth is of paths, not of edges.
        """
        there = 1 - choices[:, :, OPERATIONS.index("none")]
        e01, e02, e12, e03, e13, e23 = there.unbind(dim=1)
        second = 1 - (1 - e02) * (1 - e01 * e12)
        first_on = 1 - (1 - e13) * (1 - e12 * e23)
        live = torch.stack([e01 * first_on, e02 * e23, e01 * e12 * e23, e03, e01 * e13, second * e23], dim=1)
        paths = []
        for edges in _PATHS:
            open_path = there[:, edges].prod(dim=1, keepdim=True)
            paths += [open_path, open_path * choices[:, edges, 1:].sum(dim=1)]
        return torch.cat([choices.flatten(1), (choices * live[:, :, None]).flatten(1), *paths], dim=1)
