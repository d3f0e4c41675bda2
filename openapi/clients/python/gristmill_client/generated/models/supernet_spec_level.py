from typing import Literal

SupernetSpecLevel = Literal['bi-level', 'single-level']

SUPERNET_SPEC_LEVEL_VALUES: set[SupernetSpecLevel] = { 'bi-level', 'single-level',  }

def check_supernet_spec_level(value: str) -> SupernetSpecLevel:
    if value in SUPERNET_SPEC_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SUPERNET_SPEC_LEVEL_VALUES!r}")
