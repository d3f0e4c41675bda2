"""Use a Gristmill from Python.

from gristmill_client import Gristmill

mill = Gristmill("http://localhost:8000")
trips = mill.upload("trips.parquet")
job = mill.run("compression", "compress", {"input": trips["id"]})
mill.download(job["result"]["file"], "trips.virtual.parquet")
"""

from gristmill_client.client import Gristmill, GristmillError, JobFailedError

__all__ = ["Gristmill", "GristmillError", "JobFailedError"]
