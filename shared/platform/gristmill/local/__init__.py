"""The embedded stack: everything on this machine, with PostgreSQL and Valkey from wheels and no Docker."""
