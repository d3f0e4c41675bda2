from typing import Literal

FinetuneTrialSpecUpdate = Literal['frozen', 'full', 'lora']

FINETUNE_TRIAL_SPEC_UPDATE_VALUES: set[FinetuneTrialSpecUpdate] = { 'frozen', 'full', 'lora',  }

def check_finetune_trial_spec_update(value: str) -> FinetuneTrialSpecUpdate:
    if value in FINETUNE_TRIAL_SPEC_UPDATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_TRIAL_SPEC_UPDATE_VALUES!r}")
