from typing import Literal

ArchitectureSearchSpecSpace = Literal['gpt-s', 'nb201']

ARCHITECTURE_SEARCH_SPEC_SPACE_VALUES: set[ArchitectureSearchSpecSpace] = { 'gpt-s', 'nb201',  }

def check_architecture_search_spec_space(value: str) -> ArchitectureSearchSpecSpace:
    if value in ARCHITECTURE_SEARCH_SPEC_SPACE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_SPEC_SPACE_VALUES!r}")
