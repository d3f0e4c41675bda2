from typing import Literal

KnownFamilyFamily = Literal['additive', 'linear', 'piecewise']

KNOWN_FAMILY_FAMILY_VALUES: set[KnownFamilyFamily] = { 'additive', 'linear', 'piecewise',  }

def check_known_family_family(value: str) -> KnownFamilyFamily:
    if value in KNOWN_FAMILY_FAMILY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_FAMILY_FAMILY_VALUES!r}")
