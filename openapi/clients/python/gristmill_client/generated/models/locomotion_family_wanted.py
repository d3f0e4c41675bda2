from typing import Literal

LocomotionFamilyWanted = Literal['direction', 'velocity']

LOCOMOTION_FAMILY_WANTED_VALUES: set[LocomotionFamilyWanted] = { 'direction', 'velocity',  }

def check_locomotion_family_wanted(value: str) -> LocomotionFamilyWanted:
    if value in LOCOMOTION_FAMILY_WANTED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LOCOMOTION_FAMILY_WANTED_VALUES!r}")
