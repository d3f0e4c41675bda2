"""An online worker: answers the calls of a service from models that it keeps in memory.

A process of its own, started and watched by the worker. It holds no database connection; models are files, loaded by the
service's own loader and dropped, least recently used first, when memory runs short.
"""

import os
import signal
import socket
import sys
import threading
import time
import traceback
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import orjson
import psutil
import redis
import structlog

from gristmill.errors import JobFailure
from gristmill.files.blobs import Blobs, open_blobs
from gristmill.online import ALIVE_SECONDS, REPLY_SECONDS, alive_key, request_list, wanted_key
from gristmill.service import Call, ResourceType
from gristmill.settings import Settings
from gristmill.telemetry.logs import configure_logging
from gristmill.worker.child import load_function, result_message
from gristmill.worker.registry import known_services

log = structlog.get_logger("gristmill.online")

_THREADS = 2
_STUCK_SECONDS = 30.0


class ModelCache:
    """Loaded models, by loader and files, within `limit_mb` of resident memory for the process."""

    def __init__(self, blobs: Blobs, folder: Path, limit_mb: int) -> None:
        self._blobs, self._folder, self._limit = blobs, folder, limit_mb * 2**20
        self._models: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()
        self._loading: dict[str, threading.Lock] = {}
        self._process = psutil.Process()

    def get(self, load: str | None, files: Any) -> Any:
        """The model that `load` makes of `files` (a storage key, or a list or dict of them, or None); None without a loader."""
        if load is None:
            return None
        key = load + orjson.dumps(files).decode()
        with self._lock:
            if key in self._models:
                self._models.move_to_end(key)
                return self._models[key]
            loading = self._loading.setdefault(key, threading.Lock())
        with loading:
            with self._lock:
                if key in self._models:
                    return self._models[key]
            model = load_function(load)(self._paths(files))
            with self._lock:
                self._models[key] = model
                self._loading.pop(key, None)
                self._make_room()
        return model

    def _paths(self, files: Any) -> Any:
        if isinstance(files, dict):
            return {name: self._paths(value) for name, value in files.items()}
        if isinstance(files, list):
            return [self._paths(value) for value in files]
        return None if files is None else self._blobs.fetch(files, self._folder)

    def _make_room(self) -> None:
        while len(self._models) > 1 and self._process.memory_info().rss > self._limit:
            self._models.popitem(last=False)


class OnlineWorker:
    """Answers requests of one service until it is told to stop."""

    def __init__(self, settings: Settings, service: str) -> None:
        self._service = known_services()[service]
        self._redis = redis.Redis.from_url(settings.redis_url, socket_timeout=30)
        folder = (
            settings.scratch / f"{socket.gethostname()}:{os.getpid()}"
        )  # swept like a supervisor's, once this is gone
        self._models = ModelCache(open_blobs(settings), folder, settings.call_memory_mb)
        self._free = threading.Semaphore(_THREADS)
        self._busy: dict[str, float] = {}
        self.stopping = threading.Event()

    def run(self) -> None:
        threading.Thread(target=self._stay_alive, daemon=True).start()
        with ThreadPoolExecutor(_THREADS) as pool:
            while not self.stopping.is_set():
                # Taken only when a thread is free, so that the list's length is the true backlog.
                self._free.acquire()
                message = self._next()
                if message is None:
                    self._free.release()
                else:
                    pool.submit(self._answer, message)

    def _next(self) -> dict[str, Any] | None:
        """A request whose answer is still waited for."""
        try:
            popped = self._redis.brpop([request_list(self._service.name)], timeout=1)
            if popped is None:
                return None
            message: dict[str, Any] = orjson.loads(popped[1])
            return message if self._redis.delete(wanted_key(message["id"])) else None
        except redis.RedisError as error:
            log.warning("broker_away", error=str(error))
            self.stopping.wait(0.5)
            return None

    def _answer(self, message: dict[str, Any]) -> None:
        self._busy[message["id"]] = time.monotonic()
        try:
            reply = self._outcome(message)
            with self._redis.pipeline(transaction=False) as pipeline:
                pipeline.rpush(message["reply_to"], orjson.dumps(reply | {"id": message["id"]}))
                pipeline.expire(message["reply_to"], REPLY_SECONDS)
                pipeline.execute()
        except redis.RedisError as error:
            log.warning("answer_lost", error=str(error))
        finally:
            self._busy.pop(message["id"], None)
            self._free.release()

    def _outcome(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"outcome": "answer", "answer": self._carry_out(message)}
        except JobFailure as failure:
            return {"outcome": "refused", "error": failure.as_dict()}
        except Exception:
            log.error("call_raised", request_id=message["request_id"], traceback=traceback.format_exc())
            return {"outcome": "failed"}

    def _carry_out(self, message: dict[str, Any]) -> Any:
        if message["call"] is not None:
            call = self._service.calls[message["call"]]
            return result_message(self._run(call, call.run, message, call.request.model_validate(message["request"])))[
                "result"
            ]
        kind = self._service.resources[message["resource"]]
        if message["operation"] is None:
            state = self._run(kind, kind.create, message, kind.spec.model_validate(message["request"]))
            return state.model_dump(mode="json")
        operation = kind.operations[message["operation"]]
        arguments = kind.state.model_validate(message["state"]), operation.request.model_validate(message["request"])
        state, answer = self._run(kind, operation.run, message, *arguments)
        return {"state": state.model_dump(mode="json"), "answer": result_message(answer)["result"]}

    def _run(self, owner: Call | ResourceType, run: str, message: dict[str, Any], *arguments: Any) -> Any:
        return load_function(run)(self._models.get(owner.load, message["files"]), *arguments)

    def _stay_alive(self) -> None:
        """Say that this worker is there; end the process when a call is stuck, since a thread cannot be."""
        while not self.stopping.is_set():
            if any(time.monotonic() - started > _STUCK_SECONDS for started in list(self._busy.values())):
                log.error("call_stuck")
                os._exit(1)
            try:
                self._redis.set(alive_key(self._service.name), 1, ex=ALIVE_SECONDS)
            except redis.RedisError as error:
                log.warning("broker_away", error=str(error))
            self.stopping.wait(1)


def main() -> None:
    settings = Settings()
    configure_logging(settings, "online")
    supervisor = os.getppid()
    worker = OnlineWorker(settings, sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: worker.stopping.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def end_with_supervisor() -> None:
        while os.getppid() == supervisor:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=end_with_supervisor, daemon=True).start()
    worker.run()


if __name__ == "__main__":
    main()
