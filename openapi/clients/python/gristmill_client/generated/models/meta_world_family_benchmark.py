from typing import Literal

MetaWorldFamilyBenchmark = Literal['ml1', 'ml10', 'ml45']

META_WORLD_FAMILY_BENCHMARK_VALUES: set[MetaWorldFamilyBenchmark] = { 'ml1', 'ml10', 'ml45',  }

def check_meta_world_family_benchmark(value: str) -> MetaWorldFamilyBenchmark:
    if value in META_WORLD_FAMILY_BENCHMARK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_WORLD_FAMILY_BENCHMARK_VALUES!r}")
