from typing import Literal

LmGrowSpecSchedule = Literal['constant', 'cosine', 'linear']

LM_GROW_SPEC_SCHEDULE_VALUES: set[LmGrowSpecSchedule] = { 'constant', 'cosine', 'linear',  }

def check_lm_grow_spec_schedule(value: str) -> LmGrowSpecSchedule:
    if value in LM_GROW_SPEC_SCHEDULE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROW_SPEC_SCHEDULE_VALUES!r}")
