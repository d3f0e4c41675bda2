"""Finding candidates: which columns could be computed from which, judged on a sample. Nothing here is checked beyond it."""

from collections.abc import Callable, Iterator

from gristmill_compression.virtual.finding import arithmetic, dependencies, linear, texts
from gristmill_compression.virtual.finding.search import Search
from gristmill_compression.virtual.functions import AnyFunction

FAMILIES: dict[str, Callable[[Search], Iterator[AnyFunction]]] = {
    "copy": dependencies.copies,
    "linear": linear.sums,
    "running": linear.runs,
    "lookup": dependencies.lookups,
    "text": texts.texts,
    "part": texts.parts,
    "arithmetic": arithmetic.arithmetic,
}
"""By the kind of function that each finds."""


def find_candidates(search: Search, families: frozenset[str]) -> list[AnyFunction]:
    """Candidate functions for the targets of a search, a few for each target."""
    looked_for = [find for kind, find in FAMILIES.items() if kind in families and search.rows]
    return list(dict.fromkeys(function for find in looked_for for function in find(search)))


__all__ = ["FAMILIES", "Search", "find_candidates"]
