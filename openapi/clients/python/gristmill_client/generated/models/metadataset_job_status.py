from typing import Literal

MetadatasetJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

METADATASET_JOB_STATUS_VALUES: set[MetadatasetJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_metadataset_job_status(value: str) -> MetadatasetJobStatus:
    if value in METADATASET_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {METADATASET_JOB_STATUS_VALUES!r}")
