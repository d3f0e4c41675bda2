"""Use a Gristmill from Python.

from gristmill_client import Gristmill

mill = Gristmill("http://localhost:8000")
mill.compression.compress(file="trips.parquet").wait(progress=True).download("trips.virtual.parquet")
"""

from gristmill_client import models
from gristmill_client.aio.gristmill import AsyncGristmill
from gristmill_client.aio.jobs import AsyncJob
from gristmill_client.errors import (
    ConflictError,
    ForbiddenError,
    GristmillError,
    InvalidRequestError,
    JobCancelledError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    RefusedError,
    TooLargeError,
    TooManyRequestsError,
    UnauthorizedError,
    UnavailableError,
    UnreachableError,
)
from gristmill_client.sync.gristmill import Gristmill
from gristmill_client.sync.jobs import Job

__all__ = [
    "AsyncGristmill", "AsyncJob", "ConflictError", "ForbiddenError", "Gristmill", "GristmillError", "InvalidRequestError", "Job",
    "JobCancelledError", "JobFailedError", "JobTimeoutError", "NotFoundError", "RefusedError", "TooLargeError",
    "TooManyRequestsError", "UnauthorizedError", "UnavailableError", "UnreachableError", "models",
]  # fmt: skip
