"""Families of tasks. A new one is a class of its own in a file of its own, a line here, and its options in `specs.Family`."""

from dataclasses import asdict, is_dataclass
from importlib import import_module
from typing import Any

from gristmill_rl.families.family import Family, FamilyError, Split, Tasks

# Imported when they are asked for: simulators take a while.
_FAMILIES = {
    "point-goal": "point_goal:PointGoal",
    "bandits": "bandits:Bandits",
    "tabular-mdps": "tabular_mdps:TabularMDPs",
    "locomotion": "locomotion:Locomotion",
    "meta-world": "meta_world:MetaWorld",
}


def family_of(described: dict[str, Any]) -> Family:
    """The family of a `name` and its options. Raises FamilyError."""
    options = dict(described)
    name = options.pop("name", None)
    if name not in _FAMILIES:
        raise FamilyError(f"There is no family {name!r}; there are {', '.join(_FAMILIES)}.")
    module, kind = _FAMILIES[name].split(":")
    try:
        made: Family = getattr(import_module(f"{__name__}.{module}"), kind)(**options)
    except TypeError as error:
        raise FamilyError(f"The family {name} has no such options: {', '.join(options)}.") from error
    return made


def described(family: Family) -> dict[str, Any]:
    """What `family_of` reads, as JSON."""
    return {"name": family.name} | (asdict(family) if is_dataclass(family) else {})


__all__ = ["Family", "FamilyError", "Split", "Tasks", "described", "family_of"]
