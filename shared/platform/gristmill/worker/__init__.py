"""The runner: a supervisor claims jobs and keeps their leases; child processes do the work.

`supervisor` talks to PostgreSQL, the file store and the broker. A child (`child`, `context`) has none of those: it reads
local files, writes into its own scratch folder and speaks to its supervisor in JSON over a socket pair.
"""
