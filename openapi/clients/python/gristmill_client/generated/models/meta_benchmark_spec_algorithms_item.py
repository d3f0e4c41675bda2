from typing import Literal

MetaBenchmarkSpecAlgorithmsItem = Literal['htrmrl', 'ppo', 'random', 'rl2', 'trmrl']

META_BENCHMARK_SPEC_ALGORITHMS_ITEM_VALUES: set[MetaBenchmarkSpecAlgorithmsItem] = { 'htrmrl', 'ppo', 'random', 'rl2', 'trmrl',  }

def check_meta_benchmark_spec_algorithms_item(value: str) -> MetaBenchmarkSpecAlgorithmsItem:
    if value in META_BENCHMARK_SPEC_ALGORITHMS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_BENCHMARK_SPEC_ALGORITHMS_ITEM_VALUES!r}")
