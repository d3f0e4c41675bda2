from typing import Literal

MetaTrainSpecAlgorithm = Literal['htrmrl', 'ppo', 'random', 'rl2', 'trmrl']

META_TRAIN_SPEC_ALGORITHM_VALUES: set[MetaTrainSpecAlgorithm] = { 'htrmrl', 'ppo', 'random', 'rl2', 'trmrl',  }

def check_meta_train_spec_algorithm(value: str) -> MetaTrainSpecAlgorithm:
    if value in META_TRAIN_SPEC_ALGORITHM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TRAIN_SPEC_ALGORITHM_VALUES!r}")
