from typing import Literal

CompressSpecObjective = Literal['balanced', 'size', 'speed']

COMPRESS_SPEC_OBJECTIVE_VALUES: set[CompressSpecObjective] = { 'balanced', 'size', 'speed',  }

def check_compress_spec_objective(value: str) -> CompressSpecObjective:
    if value in COMPRESS_SPEC_OBJECTIVE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPRESS_SPEC_OBJECTIVE_VALUES!r}")
