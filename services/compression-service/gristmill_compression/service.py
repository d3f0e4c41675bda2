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
    "analyze",
    spec=specs.AnalyzeSpec,
    result=specs.AnalyzeResult,
    run="gristmill_compression.jobs:analyze",
    summary="Analyse a table",
    description="What compressing would save and by which relations, without writing a file; and data quality findings: "
    "relations that nearly always hold, with the rows in which they do not.",
)
service.job(
    "compare",
    spec=specs.CompareSpec,
    result=specs.CompareResult,
    run="gristmill_compression.jobs:compare",
    summary="Compare with plain Parquet",
    description="Size and time on your own table.",
)
service.job(
    "verify",
    spec=specs.VerifySpec,
    result=specs.VerifyResult,
    run="gristmill_compression.jobs:verify",
    summary="Verify a compressed file",
    description="Every cell is computed again and compared with the digest that was taken of the original.",
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
service.call(
    "query",
    request=specs.QueryCall,
    answer=specs.QueryAnswer,
    run="gristmill_compression.calls:query",
    load="gristmill_compression.calls:open_session",
    model="tables",
    summary="Query compressed tables at once",
    description="The same as the job kind, for what is answered within seconds. The files stay open between calls.",
)
service.call(
    "view-sql",
    request=specs.ViewSqlCall,
    answer=specs.ViewSqlAnswer,
    run="gristmill_compression.calls:view_sql",
    load="gristmill_compression.calls:open_table",
    model="input",
    summary="Print the SQL that restores a table",
    description="A SELECT for any plain DuckDB, with nothing of this product installed.",
)
