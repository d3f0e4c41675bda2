from typing import Literal

ArchitectureSearchSpecScalarisation = Literal['chebyshev', 'linear', 'smooth-chebyshev']

ARCHITECTURE_SEARCH_SPEC_SCALARISATION_VALUES: set[ArchitectureSearchSpecScalarisation] = { 'chebyshev', 'linear', 'smooth-chebyshev',  }

def check_architecture_search_spec_scalarisation(value: str) -> ArchitectureSearchSpecScalarisation:
    if value in ARCHITECTURE_SEARCH_SPEC_SCALARISATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_SPEC_SCALARISATION_VALUES!r}")
