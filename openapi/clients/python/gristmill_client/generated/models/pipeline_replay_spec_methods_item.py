from typing import Literal

PipelineReplaySpecMethodsItem = Literal['deeppipe', 'low-rank', 'one-hot-gp', 'portfolio', 'random', 'random-forest']

PIPELINE_REPLAY_SPEC_METHODS_ITEM_VALUES: set[PipelineReplaySpecMethodsItem] = { 'deeppipe', 'low-rank', 'one-hot-gp', 'portfolio', 'random', 'random-forest',  }

def check_pipeline_replay_spec_methods_item(value: str) -> PipelineReplaySpecMethodsItem:
    if value in PIPELINE_REPLAY_SPEC_METHODS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_REPLAY_SPEC_METHODS_ITEM_VALUES!r}")
