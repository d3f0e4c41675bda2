from typing import Literal

RestoreSpecFormat = Literal['arrow', 'csv', 'parquet']

RESTORE_SPEC_FORMAT_VALUES: set[RestoreSpecFormat] = { 'arrow', 'csv', 'parquet',  }

def check_restore_spec_format(value: str) -> RestoreSpecFormat:
    if value in RESTORE_SPEC_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RESTORE_SPEC_FORMAT_VALUES!r}")
