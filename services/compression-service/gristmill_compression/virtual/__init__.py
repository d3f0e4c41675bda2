"""Virtual: correlation-aware, lossless compression of tables on top of Parquet.

A column that follows from other columns is not stored; a function and a small residual column take its place. The result is
an ordinary Parquet file that any reader opens, and the original table comes back bit for bit.

    import gristmill_compression.virtual as virtual

    report = virtual.compress("trips.parquet", "trips.virtual.parquet")
    table = virtual.open("trips.virtual.parquet").to_arrow()

Source: Stoian et al., "Lightweight Correlation-Aware Table Compression", 2024 (arXiv 2410.14066). Unlike there, everything is
computed exactly, in integers or by the same IEEE operations, and every file is verified cell by cell before it appears.
"""

from gristmill_compression.virtual import frames
from gristmill_compression.virtual.analysis import Analysis, analyze
from gristmill_compression.virtual.comparison import Contender, compare
from gristmill_compression.virtual.compression import Options, compress
from gristmill_compression.virtual.errors import CompressionError, NotLosslessError
from gristmill_compression.virtual.query import QueryError, QueryLimits, Session
from gristmill_compression.virtual.reading import VirtualTable, open
from gristmill_compression.virtual.report import Report
from gristmill_compression.virtual.verification import verify
from gristmill_compression.virtual.view import view_sql

__all__ = [
    "Analysis",
    "CompressionError",
    "Contender",
    "NotLosslessError",
    "Options",
    "QueryError",
    "QueryLimits",
    "Report",
    "Session",
    "VirtualTable",
    "analyze",
    "compare",
    "compress",
    "frames",
    "open",
    "verify",
    "view_sql",
]
