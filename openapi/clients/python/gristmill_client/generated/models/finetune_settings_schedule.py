from typing import Literal

FinetuneSettingsSchedule = Literal['constant', 'cosine', 'linear']

FINETUNE_SETTINGS_SCHEDULE_VALUES: set[FinetuneSettingsSchedule] = { 'constant', 'cosine', 'linear',  }

def check_finetune_settings_schedule(value: str) -> FinetuneSettingsSchedule:
    if value in FINETUNE_SETTINGS_SCHEDULE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SETTINGS_SCHEDULE_VALUES!r}")
