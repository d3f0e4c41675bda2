from typing import Literal

ArchitectureSearchResultSpace = Literal['fbnet', 'gpt-s', 'nb201', 'ofa']

ARCHITECTURE_SEARCH_RESULT_SPACE_VALUES: set[ArchitectureSearchResultSpace] = { 'fbnet', 'gpt-s', 'nb201', 'ofa',  }

def check_architecture_search_result_space(value: str) -> ArchitectureSearchResultSpace:
    if value in ARCHITECTURE_SEARCH_RESULT_SPACE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_RESULT_SPACE_VALUES!r}")
