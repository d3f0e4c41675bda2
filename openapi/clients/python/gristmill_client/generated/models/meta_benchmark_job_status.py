from typing import Literal

MetaBenchmarkJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

META_BENCHMARK_JOB_STATUS_VALUES: set[MetaBenchmarkJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_meta_benchmark_job_status(value: str) -> MetaBenchmarkJobStatus:
    if value in META_BENCHMARK_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_BENCHMARK_JOB_STATUS_VALUES!r}")
