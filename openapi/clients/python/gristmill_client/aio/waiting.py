"""Sleeping, which is the one thing that tasks and threads do by different modules."""

import asyncio


async def sleep(seconds: float) -> None:
    await asyncio.sleep(seconds)
