from typing import Literal

LmTuneSpecSchedule = Literal['constant', 'cosine', 'linear']

LM_TUNE_SPEC_SCHEDULE_VALUES: set[LmTuneSpecSchedule] = { 'constant', 'cosine', 'linear',  }

def check_lm_tune_spec_schedule(value: str) -> LmTuneSpecSchedule:
    if value in LM_TUNE_SPEC_SCHEDULE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TUNE_SPEC_SCHEDULE_VALUES!r}")
