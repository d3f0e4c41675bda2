"""JSON messages over a socket pair, between a supervisor and a child. Never pickle: a child reads callers' data.

What a child says is stored, and PostgreSQL holds no NUL and no lone surrogates: they are replaced here.
"""

import socket
from multiprocessing.connection import Connection
from typing import Any

import orjson

from gristmill.store.text import storable_text

Message = dict[str, Any]
MAX_MESSAGE = 64 * 2**20


class Wire:
    """One end of the pair."""

    def __init__(self, handle: int) -> None:
        self._connection = Connection(handle)

    def send(self, message: Message) -> None:
        try:
            data = _dumped(message)
        except TypeError:  # a lone surrogate
            data = _dumped(_storable(message))
        if rb"\u0000" in data:
            data = _dumped(_storable(message))
        self._connection.send_bytes(data)

    def receive(self) -> Message:
        """The next message. Raises EOFError when the other end is gone."""
        message: Message = orjson.loads(self._connection.recv_bytes(MAX_MESSAGE))
        return message

    def ready(self, timeout: float | None) -> bool:
        """Wait for a message (or the other end's end) for at most `timeout` seconds."""
        return self._connection.poll(timeout)

    def close(self) -> None:
        self._connection.close()


def _dumped(message: Message) -> bytes:
    return orjson.dumps(message, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, dict):
        return {_storable(key): _storable(inner) for key, inner in value.items()}
    return [_storable(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def wire_pair() -> tuple[Wire, int]:
    """This side's end, and the file descriptor of the other, to be inherited by a child."""
    ours, theirs = socket.socketpair()
    return Wire(ours.detach()), theirs.detach()
