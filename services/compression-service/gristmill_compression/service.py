"""The compression service's front door."""

from gristmill.service import Service
from gristmill_compression import __version__, specs

service = Service(
    "compression",
    title="Compression",
    summary="Tables made smaller by computing columns from other columns, exactly, on top of Parquet.",
    version=__version__,
)

service.job(
    "compress",
    spec=specs.CompressSpec,
    result=specs.CompressResult,
    run="gristmill_compression.jobs:compress",
    summary="Compress a table",
    description="The result is ordinary Parquet. Columns that follow from others are replaced by a function and a residual; "
    "every cell is verified, bit for bit, before the file appears.",
)
service.job(
    "restore",
    spec=specs.RestoreSpec,
    result=specs.RestoreResult,
    run="gristmill_compression.jobs:restore",
    summary="Restore a compressed table",
)
service.job(
    "query",
    spec=specs.QuerySpec,
    result=specs.QueryResult,
    run="gristmill_compression.jobs:query",
    summary="Query compressed tables with SQL",
    description="DuckDB's SQL over the original columns. It sees the named files and nothing else.",
)
