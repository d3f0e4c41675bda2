from typing import Literal

PreviewKind = Literal['none', 'table', 'text']

PREVIEW_KIND_VALUES: set[PreviewKind] = { 'none', 'table', 'text',  }

def check_preview_kind(value: str) -> PreviewKind:
    if value in PREVIEW_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PREVIEW_KIND_VALUES!r}")
