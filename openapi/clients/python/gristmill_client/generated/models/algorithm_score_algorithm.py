from typing import Literal

AlgorithmScoreAlgorithm = Literal['htrmrl', 'ppo', 'random', 'rl2', 'trmrl']

ALGORITHM_SCORE_ALGORITHM_VALUES: set[AlgorithmScoreAlgorithm] = { 'htrmrl', 'ppo', 'random', 'rl2', 'trmrl',  }

def check_algorithm_score_algorithm(value: str) -> AlgorithmScoreAlgorithm:
    if value in ALGORITHM_SCORE_ALGORITHM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALGORITHM_SCORE_ALGORITHM_VALUES!r}")
