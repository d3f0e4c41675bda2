"""The peer: what a team would write by hand. FastAPI, Celery and Valkey as broker and result backend; no database.

Nothing is durable, nothing is retried, nothing can be cancelled; it is here to show what that costs.
"""

import os
from typing import Any

from celery import Celery
from fastapi import FastAPI
from pydantic import BaseModel

_URL = os.environ["BARE_REDIS_URL"]
celery = Celery("bare", broker=_URL, backend=_URL)
app = FastAPI()


class Noop(BaseModel):
    payload: Any = None


@celery.task
def noop(payload: Any) -> dict[str, Any]:
    return {"payload": payload}


@app.post("/noop")
def submit(body: Noop) -> dict[str, Any]:
    result: dict[str, Any] = noop.delay(body.payload).get(timeout=30)
    return result
