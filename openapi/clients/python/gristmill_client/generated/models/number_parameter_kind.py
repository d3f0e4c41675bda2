from typing import Literal

NumberParameterKind = Literal['float', 'integer']

NUMBER_PARAMETER_KIND_VALUES: set[NumberParameterKind] = { 'float', 'integer',  }

def check_number_parameter_kind(value: str) -> NumberParameterKind:
    if value in NUMBER_PARAMETER_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NUMBER_PARAMETER_KIND_VALUES!r}")
