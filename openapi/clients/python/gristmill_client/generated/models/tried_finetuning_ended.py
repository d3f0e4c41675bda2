from typing import Literal

TriedFinetuningEnded = Literal['diverged', 'failed', 'others looked better', 'out of time', 'trained to the end']

TRIED_FINETUNING_ENDED_VALUES: set[TriedFinetuningEnded] = { 'diverged', 'failed', 'others looked better', 'out of time', 'trained to the end',  }

def check_tried_finetuning_ended(value: str) -> TriedFinetuningEnded:
    if value in TRIED_FINETUNING_ENDED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRIED_FINETUNING_ENDED_VALUES!r}")
