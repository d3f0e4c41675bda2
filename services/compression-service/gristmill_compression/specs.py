"""What a caller sends to the compression service, and what comes back."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from gristmill.specs import ColumnOf, FileId, InputFile, Result, Spec

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

SourceFile = Annotated[FileId, InputFile(("parquet", "csv", "arrow", "jsonl"))]
ParquetFile = Annotated[FileId, InputFile(("parquet",), compressed=True)]
TableName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,62}$")]


class CompressSpec(Spec):
    """Make a table smaller by computing columns from other columns."""

    input: SourceFile = Field(description="the table: Parquet, CSV, Arrow or JSON lines", examples=[EXAMPLE_FILE])
    codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] = Field("zstd", description="Parquet's codec")
    level: int | None = Field(
        None, ge=1, le=22, description="level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)"
    )
    keep_raw: Annotated[list[str], ColumnOf("input")] = Field(
        [], max_length=20_000, description="columns to store as they are, because they are read often"
    )
    max_references: int = Field(32, ge=1, le=64, description="most columns that one column may be computed from")
    sample_rows: int = Field(10_000, ge=100, le=1_000_000, description="rows on which functions are looked for")
    row_group_rows: int = Field(262_144, ge=1_000, le=10_000_000, description="rows a row group")
    seed: int = Field(0, ge=0, le=2**32 - 1, description="seed of the sample; the same seed gives the same file")


class FunctionFound(Result):
    """One column that is computed instead of stored."""

    target: str = Field(description="the computed column")
    references: list[str] = Field(description="the columns it is computed from")
    formula: str = Field(examples=["total = fare + tip + tolls"])
    exact: bool = Field(
        description="true when the formula alone gives every cell; else a small residual is stored beside it"
    )
    bytes_before: int = Field(description="bytes of the column in the plain file")
    bytes_after: int = Field(description="bytes of its residual in the compressed file")


class CompressResult(Result):
    """Sizes are of whole files, in bytes."""

    file: str = Field(description="the compressed file: Parquet that any reader opens", examples=[EXAMPLE_FILE])
    rows: int
    columns: int
    bytes_in: int = Field(description="the file as given")
    bytes_plain: int = Field(description="the table as plain Parquet with the same codec")
    bytes_out: int = Field(description="the compressed file")
    ratio: float = Field(description="bytes_out / bytes_plain")
    no_gain: bool = Field(description="nothing was worth computing: the file is plain Parquet")
    functions: list[FunctionFound] = Field(description="computed columns, by what they save")
    verified: bool = Field(
        description="every cell was read back and compared, bit for bit; a job that cannot say so fails"
    )
    seconds: dict[str, float] = Field(description="wall time by phase")


class RestoreSpec(Spec):
    """Get the original table back from a compressed file."""

    input: ParquetFile = Field(description="a compressed file", examples=[EXAMPLE_FILE])
    format: Literal["parquet", "arrow", "csv"] = Field("parquet", description="of the restored file")
    columns: list[str] | None = Field(None, min_length=1, max_length=20_000, description="only these columns")


class RestoreResult(Result):
    file: str = Field(examples=[EXAMPLE_FILE])
    rows: int
    columns: int
    bytes: int = Field(description="size of the restored file")


class QuerySpec(Spec):
    """One SELECT over compressed or plain Parquet files."""

    sql: str = Field(
        min_length=1, max_length=65_536, description="one SELECT statement in DuckDB's SQL",
        examples=["SELECT count(*), sum(total_amount) FROM trips WHERE tip_amount > 0"],
    )  # fmt: skip
    tables: dict[TableName, ParquetFile] = Field(
        min_length=1, max_length=32, description="the files, by the names that the statement uses",
        examples=[{"trips": EXAMPLE_FILE}],
    )  # fmt: skip
    limit: int = Field(1000, ge=0, le=10_000, description="most rows to answer as JSON; more become a Parquet file")
    time_limit_seconds: float = Field(60, gt=0, le=3600, description="the query is stopped after so many seconds")
    memory_mb: int = Field(
        1024, ge=64, le=3072, description="memory for the query; beyond it large sorts and joins use the disk"
    )


class ResultColumn(Result):
    name: str
    type: str = Field(description="Arrow type")


class QueryResult(Result):
    columns: list[ResultColumn]
    row_count: int
    rows: list[list[Any]] | None = Field(description="the rows, unless there are more than `limit`")
    file: str | None = Field(description="a Parquet file of all rows, when there are more than `limit`")
    seconds: float
