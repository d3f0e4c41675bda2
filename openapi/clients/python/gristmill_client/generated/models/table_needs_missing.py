from typing import Literal

TableNeedsMissing = Literal['categories', 'nothing', 'numbers']

TABLE_NEEDS_MISSING_VALUES: set[TableNeedsMissing] = { 'categories', 'nothing', 'numbers',  }

def check_table_needs_missing(value: str) -> TableNeedsMissing:
    if value in TABLE_NEEDS_MISSING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_NEEDS_MISSING_VALUES!r}")
