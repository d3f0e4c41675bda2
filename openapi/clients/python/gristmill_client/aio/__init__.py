"""The client for asyncio. The one for threads, in `sync`, is made of it."""
