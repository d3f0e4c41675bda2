from typing import Literal

FinetuneSettingsAugmentation = Literal['light', 'none']

FINETUNE_SETTINGS_AUGMENTATION_VALUES: set[FinetuneSettingsAugmentation] = { 'light', 'none',  }

def check_finetune_settings_augmentation(value: str) -> FinetuneSettingsAugmentation:
    if value in FINETUNE_SETTINGS_AUGMENTATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SETTINGS_AUGMENTATION_VALUES!r}")
