from typing import Literal

MeasureSpecDevice = Literal['cpu', 'cuda']

MEASURE_SPEC_DEVICE_VALUES: set[MeasureSpecDevice] = { 'cpu', 'cuda',  }

def check_measure_spec_device(value: str) -> MeasureSpecDevice:
    if value in MEASURE_SPEC_DEVICE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEASURE_SPEC_DEVICE_VALUES!r}")
