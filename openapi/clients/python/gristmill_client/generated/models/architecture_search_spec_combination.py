from typing import Literal

ArchitectureSearchSpecCombination = Literal['mean', 'mgd']

ARCHITECTURE_SEARCH_SPEC_COMBINATION_VALUES: set[ArchitectureSearchSpecCombination] = { 'mean', 'mgd',  }

def check_architecture_search_spec_combination(value: str) -> ArchitectureSearchSpecCombination:
    if value in ARCHITECTURE_SEARCH_SPEC_COMBINATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_SPEC_COMBINATION_VALUES!r}")
