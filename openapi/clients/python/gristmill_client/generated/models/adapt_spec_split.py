from typing import Literal

AdaptSpecSplit = Literal['test', 'train']

ADAPT_SPEC_SPLIT_VALUES: set[AdaptSpecSplit] = { 'test', 'train',  }

def check_adapt_spec_split(value: str) -> AdaptSpecSplit:
    if value in ADAPT_SPEC_SPLIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADAPT_SPEC_SPLIT_VALUES!r}")
