"""The client for threads, made of the one for asyncio by `openapi/export.py`."""
