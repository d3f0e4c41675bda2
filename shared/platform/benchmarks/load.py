"""A light HTTP load generator: keep-alive connections and prepared bytes, so that the measured servers have the cores."""

import asyncio
import json
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """One request, as bytes ready to be sent."""

    port: int
    request: bytes

    @classmethod
    def post(cls, port: int, path: str, body: object, **headers: str) -> "Target":
        content = json.dumps(body).encode()
        lines = [
            f"POST {path} HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            f"Content-Length: {len(content)}",
        ]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return cls(port, "\r\n".join([*lines, "", ""]).encode() + content)


async def _once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: Target) -> None:
    writer.write(target.request)
    head = await reader.readuntil(b"\r\n\r\n")
    status = head.split(b" ", 2)[1]
    length = next(
        int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    )
    body = await reader.readexactly(length)
    if status != b"200":
        raise RuntimeError(f"answer {status.decode()}: {body[:300].decode()}")


async def _client(target: Target, count: int, times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", target.port)
    for _ in range(count):
        started = time.perf_counter()
        await _once(reader, writer, target)
        times.append(time.perf_counter() - started)
    writer.close()


def median_seconds(target: Target, count: int) -> float:
    """Median time of `count` requests, one after another."""
    times: list[float] = []
    asyncio.run(_client(target, count, times))
    return statistics.median(times)


def per_second(target: Target, clients: int, count: int) -> float:
    """Requests a second with `clients` at once, `count` each."""

    async def run() -> float:
        started = time.perf_counter()
        await asyncio.gather(*(_client(target, count, []) for _ in range(clients)))
        return clients * count / (time.perf_counter() - started)

    return asyncio.run(run())
