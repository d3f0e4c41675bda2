"""What a caller sends to the compression service, and what comes back."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import ColumnOf, FileId, InputFile, Result, Spec

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

SourceFile = Annotated[FileId, InputFile(("parquet", "csv", "arrow", "jsonl"))]
ParquetFile = Annotated[FileId, InputFile(("parquet",), compressed=True)]
TableName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,62}$")]


Family = Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]


class TableOptions(Spec):
    """How a table is compressed."""

    input: SourceFile = Field(description="the table: Parquet, CSV, Arrow or JSON lines", examples=[EXAMPLE_FILE])
    codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] = Field("zstd", description="Parquet's codec")
    level: int | None = Field(
        None, ge=1, le=22, description="level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)"
    )
    objective: Literal["size", "balanced", "speed"] = Field(
        "balanced",
        description="what a computed column must be worth: any byte (size), clearly more than reading its references costs "
        "(balanced), or a large part of the column, by a cheap formula (speed)",
    )
    families: list[Family] | None = Field(
        None, max_length=7, description="the kinds of functions to look for; none means all, an empty list no functions"
    )
    encodings: bool = Field(
        True, description="search for the best Parquet encoding of every column; off, each gets a dictionary"
    )
    keep_raw: Annotated[list[str], ColumnOf("input")] = Field(
        [], max_length=20_000, description="columns to store as they are, because they are read often"
    )
    max_references: int = Field(32, ge=1, le=64, description="most columns that one column may be computed from")
    sample_rows: int = Field(65_536, ge=100, le=1_000_000, description="rows on which functions are looked for")
    row_group_rows: int | None = Field(
        None, ge=1_000, le=10_000_000, description="rows a row group; none: as many as take 64 MiB, at most 262 144"
    )
    seed: int = Field(0, ge=0, le=2**32 - 1, description="seed of the sample; the same seed gives the same file")

    @model_validator(mode="after")
    def _level_fits_codec(self) -> Self:
        if self.level is not None and self.codec not in ("zstd", "gzip"):
            raise ValueError(f"{self.codec} has no levels: leave `level` out")
        if self.level is not None and self.codec == "gzip" and self.level > 9:
            raise ValueError("gzip has the levels 1 to 9")
        return self


class CompressSpec(TableOptions):
    """Make a table smaller by computing columns from other columns."""


class FunctionFound(Result):
    """One column that is computed instead of stored."""

    target: str = Field(description="the computed column")
    references: list[str] = Field(description="the columns it is computed from")
    kind: str = Field(description="the kind of function, as in `families`")
    formula: str = Field(examples=["total = fare + tip + tolls"])
    exact: bool = Field(
        description="true when the formula alone gives every cell; else a residual or exceptions are stored beside it"
    )
    bytes_before: int = Field(description="bytes of the column in the best file without functions")
    bytes_after: int = Field(description="bytes of what is stored instead, and of naming the function")


class ColumnSize(Result):
    """Bytes of a column's data."""

    column: str
    bytes_plain: int = Field(description="in the best file without functions")
    bytes_out: int = Field(description="of what the compressed file stores for it")


class RelationRefused(Result):
    """A relation that was found and not used."""

    target: str
    references: list[str]
    kind: str
    formula: str
    gain_bytes: int = Field(description="bytes that it would save by itself, estimated from the sample")
    reason: str


class CompressResult(Result):
    """Sizes are of whole files, in bytes."""

    file: str = Field(description="the compressed file: Parquet that any reader opens", examples=[EXAMPLE_FILE])
    rows: int
    columns: int
    bytes_in: int = Field(description="the file as given")
    bytes_plain: int = Field(
        description="the table as Parquet with the same codec and the best encoding of every column, without functions"
    )
    bytes_out: int = Field(description="the compressed file")
    ratio: float = Field(description="bytes_out / bytes_plain")
    no_gain: bool = Field(description="nothing was worth computing")
    sizes: list[ColumnSize] = Field(description="of the columns, the largest first; at most 1,000")
    functions: list[FunctionFound] = Field(description="computed columns, by what they save")
    refused: list[RelationRefused] = Field(
        description="relations found but not used, by what they would save; at most 100"
    )
    verified: bool = Field(
        description="every cell was read back and compared, bit for bit; a job that cannot say so fails"
    )
    seconds: dict[str, float] = Field(description="wall time by phase")


class AnalyzeSpec(TableOptions):
    """Say what compressing a table would save and by which relations, without writing a file."""


class RelationUsed(Result):
    """One column that would be computed. Sizes are estimates from a sample."""

    target: str
    references: list[str]
    kind: str
    formula: str
    bytes_before: int
    bytes_after: int


class WrongRow(Result):
    row: int = Field(description="the row's number, from 0")
    cell: str = Field(description="what the target's cell is, as text")
    expected: str = Field(description="what the formula gives, as text")


class DataFinding(Result):
    """A relation that holds in at least 90 % of the rows: the others may be errors."""

    target: str
    references: list[str]
    kind: str
    formula: str
    rows_compared: int = Field(description="rows in which the target is not null")
    rows_wrong: int = Field(description="rows of these in which the relation does not hold")
    examples: list[WrongRow] = Field(description="the first of these rows, at most 20")


class AnalyzeResult(Result):
    """Sizes are estimates from a sample, in bytes of data."""

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    relations: list[RelationUsed] = Field(description="the columns that would be computed")
    refused: list[RelationRefused] = Field(description="relations that would not be used, with the reason; at most 100")
    findings: list[DataFinding] = Field(description="relations that nearly always hold, the rarest exceptions first")


class CompareSpec(TableOptions):
    """Size and time on your own table: plain Parquet beside the compressed file."""


class Contender(Result):
    name: str = Field(examples=["plain, zstd"])
    bytes: int = Field(description="the whole file")
    write_seconds: float
    read_seconds: float = Field(description="reading every column of every row")


class CompareResult(Result):
    contenders: list[Contender] = Field(
        description="plain Parquet with snappy and with zstd as Arrow writes it, the best encodings, and with functions"
    )


class VerifySpec(Spec):
    """Compute every cell of a compressed file again and compare it with the original's digest."""

    input: ParquetFile = Field(description="a compressed file", examples=[EXAMPLE_FILE])


class VerifyResult(Result):
    verified: bool = Field(description="every column is what it was when the file was written")
    wrong: list[str] = Field(description="the columns that are not")


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


class QueryCall(Spec):
    """One SELECT that is answered at once: within 8 seconds, in 512 MB of memory, with at most `limit` rows."""

    sql: str = Field(
        min_length=1, max_length=65_536, description="one SELECT statement in DuckDB's SQL",
        examples=["SELECT max(total_amount) FROM trips"],
    )  # fmt: skip
    tables: dict[TableName, ParquetFile] = Field(
        min_length=1, max_length=8, description="the files, by the names that the statement uses",
        examples=[{"trips": EXAMPLE_FILE}],
    )  # fmt: skip
    limit: int = Field(1000, ge=0, le=10_000, description="most rows to answer")


class ResultColumn(Result):
    name: str
    type: str = Field(description="Arrow type")


class QueryResult(Result):
    columns: list[ResultColumn]
    row_count: int
    rows: list[list[Any]] | None = Field(description="the rows, unless there are more than `limit`")
    file: str | None = Field(description="a Parquet file of all rows, when there are more than `limit`")
    seconds: float


class QueryAnswer(Result):
    columns: list[ResultColumn]
    rows: list[list[Any]]
    more: bool = Field(description="there are more rows than `limit`; the job kind `query` gives all of them")
    seconds: float


class ViewSqlCall(Spec):
    """Ask for a SELECT that restores the table in any DuckDB."""

    input: ParquetFile = Field(description="a compressed file", examples=[EXAMPLE_FILE])
    path: str = Field(
        "table.virtual.parquet", min_length=1, max_length=4096, description="where your copy of the file will lie"
    )


class ViewSqlAnswer(Result):
    sql: str = Field(description="a SELECT over `path`: CREATE VIEW name AS …")
