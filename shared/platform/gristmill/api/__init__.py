"""HTTP: the application (`app`), the routes of a service (`kinds`) and those of the platform (`jobs`, `files`, …)."""
