from typing import Literal

LmTrainSpecSchedule = Literal['constant', 'cosine', 'linear']

LM_TRAIN_SPEC_SCHEDULE_VALUES: set[LmTrainSpecSchedule] = { 'constant', 'cosine', 'linear',  }

def check_lm_train_spec_schedule(value: str) -> LmTrainSpecSchedule:
    if value in LM_TRAIN_SPEC_SCHEDULE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TRAIN_SPEC_SCHEDULE_VALUES!r}")
