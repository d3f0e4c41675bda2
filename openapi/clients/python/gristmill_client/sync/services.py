"""The services: a method for every job kind, call and resource. Written by `openapi/export.py` from the OpenAPI document."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from gristmill_client import models as _models
from gristmill_client.specs import UNSET, FileLike, Unset
from gristmill_client.sync.connection import Connection
from gristmill_client.sync.jobs import Job
from gristmill_client.sync.service import Service, Thing, pages, submitted


class CompressionCalls(Service):
    """What compression answers at once."""

    name = "compression"

    def query(self, *, sql: str, tables: Mapping[str, FileLike], limit: int | Unset = UNSET) -> _models.QueryAnswer:
        """One SELECT that is answered at once: within 8 seconds, in 512 MB of memory, with at most `limit` rows.

        Args:
            sql: one SELECT statement in DuckDB's SQL
            tables: the files, by the names that the statement uses
            limit: most rows to answer; default: 1000
        """
        return self._call(
            "query",
            {"sql": sql, "tables": tables, "limit": limit},
            _models.QueryAnswer.model_validate,
            files=("/tables/*",),
        )

    def view_sql(self, *, file: FileLike, path: str | Unset = UNSET) -> _models.ViewSqlAnswer:
        """Ask for a SELECT that restores the table in any DuckDB.

        Args:
            file: a compressed file
            path: where your copy of the file will lie; default: table.virtual.parquet
        """
        return self._call(
            "view-sql", {"input": file, "path": path}, _models.ViewSqlAnswer.model_validate, files=("/input",)
        )


class Compression(Service):
    """The job kinds of compression, and its calls."""

    name = "compression"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.calls = CompressionCalls(connection)

    def compress(
        self,
        *,
        file: FileLike,
        codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | Unset = UNSET,
        level: int | Unset | None = UNSET,
        objective: Literal["size", "balanced", "speed"] | Unset = UNSET,
        families: Sequence[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]]
        | Unset
        | None = UNSET,
        encodings: bool | Unset = UNSET,
        keep_raw: Sequence[str] | Unset = UNSET,
        max_references: int | Unset = UNSET,
        sample_rows: int | Unset = UNSET,
        row_group_rows: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.CompressResult]:
        """Make a table smaller by computing columns from other columns.

        Args:
            file: the table: Parquet, CSV, Arrow or JSON lines
            codec: Parquet's codec; default: zstd
            level: level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
            objective: what a computed column must be worth: any byte (size), clearly more than reading its
                references costs (balanced), or a large part of the column, by a cheap formula (speed); default:
                balanced
            families: the kinds of functions to look for; none means all, an empty list no functions
            encodings: search for the best Parquet encoding of every column; off, each gets a dictionary; default:
                True
            keep_raw: columns to store as they are, because they are read often
            max_references: most columns that one column may be computed from; default: 32
            sample_rows: rows on which functions are looked for; default: 65536
            row_group_rows: rows a row group; none: as many as take 64 MiB, at most 262 144
            seed: seed of the sample; the same seed gives the same file; default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "compress",
            {
                "input": file,
                "codec": codec,
                "level": level,
                "objective": objective,
                "families": families,
                "encodings": encodings,
                "keep_raw": keep_raw,
                "max_references": max_references,
                "sample_rows": sample_rows,
                "row_group_rows": row_group_rows,
                "seed": seed,
            },
            _models.CompressResult.model_validate,
            files=("/input",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def analyze(
        self,
        *,
        file: FileLike,
        codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | Unset = UNSET,
        level: int | Unset | None = UNSET,
        objective: Literal["size", "balanced", "speed"] | Unset = UNSET,
        families: Sequence[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]]
        | Unset
        | None = UNSET,
        encodings: bool | Unset = UNSET,
        keep_raw: Sequence[str] | Unset = UNSET,
        max_references: int | Unset = UNSET,
        sample_rows: int | Unset = UNSET,
        row_group_rows: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.AnalyzeResult]:
        """Say what compressing a table would save and by which relations, without writing a file.

        Args:
            file: the table: Parquet, CSV, Arrow or JSON lines
            codec: Parquet's codec; default: zstd
            level: level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
            objective: what a computed column must be worth: any byte (size), clearly more than reading its
                references costs (balanced), or a large part of the column, by a cheap formula (speed); default:
                balanced
            families: the kinds of functions to look for; none means all, an empty list no functions
            encodings: search for the best Parquet encoding of every column; off, each gets a dictionary; default:
                True
            keep_raw: columns to store as they are, because they are read often
            max_references: most columns that one column may be computed from; default: 32
            sample_rows: rows on which functions are looked for; default: 65536
            row_group_rows: rows a row group; none: as many as take 64 MiB, at most 262 144
            seed: seed of the sample; the same seed gives the same file; default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "analyze",
            {
                "input": file,
                "codec": codec,
                "level": level,
                "objective": objective,
                "families": families,
                "encodings": encodings,
                "keep_raw": keep_raw,
                "max_references": max_references,
                "sample_rows": sample_rows,
                "row_group_rows": row_group_rows,
                "seed": seed,
            },
            _models.AnalyzeResult.model_validate,
            files=("/input",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def compare(
        self,
        *,
        file: FileLike,
        codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | Unset = UNSET,
        level: int | Unset | None = UNSET,
        objective: Literal["size", "balanced", "speed"] | Unset = UNSET,
        families: Sequence[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]]
        | Unset
        | None = UNSET,
        encodings: bool | Unset = UNSET,
        keep_raw: Sequence[str] | Unset = UNSET,
        max_references: int | Unset = UNSET,
        sample_rows: int | Unset = UNSET,
        row_group_rows: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.CompareResult]:
        """Size and time on your own table: plain Parquet beside the compressed file.

        Args:
            file: the table: Parquet, CSV, Arrow or JSON lines
            codec: Parquet's codec; default: zstd
            level: level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
            objective: what a computed column must be worth: any byte (size), clearly more than reading its
                references costs (balanced), or a large part of the column, by a cheap formula (speed); default:
                balanced
            families: the kinds of functions to look for; none means all, an empty list no functions
            encodings: search for the best Parquet encoding of every column; off, each gets a dictionary; default:
                True
            keep_raw: columns to store as they are, because they are read often
            max_references: most columns that one column may be computed from; default: 32
            sample_rows: rows on which functions are looked for; default: 65536
            row_group_rows: rows a row group; none: as many as take 64 MiB, at most 262 144
            seed: seed of the sample; the same seed gives the same file; default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "compare",
            {
                "input": file,
                "codec": codec,
                "level": level,
                "objective": objective,
                "families": families,
                "encodings": encodings,
                "keep_raw": keep_raw,
                "max_references": max_references,
                "sample_rows": sample_rows,
                "row_group_rows": row_group_rows,
                "seed": seed,
            },
            _models.CompareResult.model_validate,
            files=("/input",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def verify(
        self,
        *,
        file: FileLike,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.VerifyResult]:
        """Compute every cell of a compressed file again and compare it with the original's digest.

        Args:
            file: a compressed file
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "verify",
            {"input": file},
            _models.VerifyResult.model_validate,
            files=("/input",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def restore(
        self,
        *,
        file: FileLike,
        format: Literal["parquet", "arrow", "csv"] | Unset = UNSET,
        columns: Sequence[str] | Unset | None = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.RestoreResult]:
        """Get the original table back from a compressed file.

        Args:
            file: a compressed file
            format: of the restored file; default: parquet
            columns: only these columns
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "restore",
            {"input": file, "format": format, "columns": columns},
            _models.RestoreResult.model_validate,
            files=("/input",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def query(
        self,
        *,
        sql: str,
        tables: Mapping[str, FileLike],
        limit: int | Unset = UNSET,
        time_limit_seconds: float | Unset = UNSET,
        memory_mb: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.QueryResult]:
        """One SELECT over compressed or plain Parquet files.

        Args:
            sql: one SELECT statement in DuckDB's SQL
            tables: the files, by the names that the statement uses
            limit: most rows to answer as JSON; more become a Parquet file; default: 1000
            time_limit_seconds: the query is stopped after so many seconds; default: 60
            memory_mb: memory for the query; beyond it large sorts and joins use the disk; default: 1024
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "query",
            {
                "sql": sql,
                "tables": tables,
                "limit": limit,
                "time_limit_seconds": time_limit_seconds,
                "memory_mb": memory_mb,
            },
            _models.QueryResult.model_validate,
            files=("/tables/*",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class EnsembleCalls(Service):
    """What ensemble answers at once."""

    name = "ensemble"

    def predict(
        self,
        *,
        ensemble: FileLike,
        predictions: Mapping[str, Sequence[Sequence[float] | float | None]],
        logits: bool | Unset = UNSET,
        features: Sequence[Sequence[float | None]] | Unset | None = UNSET,
    ) -> _models.CombineAnswer:
        """Combine the predictions of base models for a few new rows.

        Args:
            ensemble: an ensemble that `fit` made
            predictions: by model: what it says of every row, one number a class in the order of the ensemble's
                classes (or one number); null where it says nothing. Models may be missing.
            logits: the predictions are logits, not probabilities; default: False
            features: one list a row, where the ensemble was fitted with features
        """
        return self._call(
            "predict",
            {"ensemble": ensemble, "predictions": predictions, "logits": logits, "features": features},
            _models.CombineAnswer.model_validate,
            files=("/ensemble",),
        )


class Ensemble(Service):
    """The job kinds of ensemble, and its calls."""

    name = "ensemble"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.calls = EnsembleCalls(connection)

    def fit(
        self,
        *,
        predictions: _models.Predictions | Mapping[str, Any],
        metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | Unset | None = UNSET,
        dropout: float | Unset = UNSET,
        updates: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        hidden: int | Unset = UNSET,
        rounds: int | Unset = UNSET,
        top: int | Unset = UNSET,
        max_models: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        method: Literal[
            "auto",
            "neural-stacking",
            "neural-averaging",
            "static-weights",
            "log-pool",
            "greedy",
            "cma-es",
            "top-n",
            "single-best",
            "linear-stacker",
            "boosted-stacker",
        ]
        | Unset = UNSET,
        folds: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.FitEnsembleResult]:
        """Fit an ensemble on the predictions of base models for rows with labels that none of them was trained on.

        Args:
            metric: what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
            dropout: neural methods: share of the base models that each update drops; default: 0.75
            updates: neural methods: gradient steps; default: 1000
            learning_rate: neural methods: of Adam; default: 0.001
            hidden: neural methods: width of the layers; default: 32
            rounds: greedy: models that are chosen, with replacement; default: 50
            top: top-n: how many models; default: 5
            max_models: with 64 models and more: keep greedy's picks and the best, so many in all, and fit much
                faster
            seed: the same seed gives the same ensemble; default: 0
            method: auto blends candidates of all kinds by how well each predicts rows it was not fitted on;
                default: auto
            folds: folds of the cross-validation behind every estimate; default: 3
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "fit",
            {
                "predictions": predictions,
                "metric": metric,
                "dropout": dropout,
                "updates": updates,
                "learning_rate": learning_rate,
                "hidden": hidden,
                "rounds": rounds,
                "top": top,
                "max_models": max_models,
                "seed": seed,
                "method": method,
                "folds": folds,
            },
            _models.FitEnsembleResult.model_validate,
            files=(
                "/predictions/files/*",
                "/predictions/labels",
                "/predictions/features",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def predict_batch(
        self,
        *,
        ensemble: FileLike,
        predictions: _models.Predictions | Mapping[str, Any],
        weights: bool | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.CombineResult]:
        """Combine the predictions of base models for many rows.

        Args:
            ensemble: an ensemble that `fit` made
            weights: write a column `w_<model>` for every model, where the method has weights; default: False
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "predict-batch",
            {"ensemble": ensemble, "predictions": predictions, "weights": weights},
            _models.CombineResult.model_validate,
            files=(
                "/ensemble",
                "/predictions/files/*",
                "/predictions/labels",
                "/predictions/features",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def compare(
        self,
        *,
        predictions: _models.Predictions | Mapping[str, Any],
        metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | Unset | None = UNSET,
        dropout: float | Unset = UNSET,
        updates: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        hidden: int | Unset = UNSET,
        rounds: int | Unset = UNSET,
        top: int | Unset = UNSET,
        max_models: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        methods: Sequence[
            Literal[
                "auto",
                "neural-stacking",
                "neural-averaging",
                "static-weights",
                "log-pool",
                "greedy",
                "cma-es",
                "top-n",
                "single-best",
                "linear-stacker",
                "boosted-stacker",
            ]
        ]
        | Unset = UNSET,
        splits: int | Unset = UNSET,
        test_share: float | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.CompareMethodsResult]:
        """Every method on the same predictions, over repeated random splits.

        Args:
            metric: what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
            dropout: neural methods: share of the base models that each update drops; default: 0.75
            updates: neural methods: gradient steps; default: 1000
            learning_rate: neural methods: of Adam; default: 0.001
            hidden: neural methods: width of the layers; default: 32
            rounds: greedy: models that are chosen, with replacement; default: 50
            top: top-n: how many models; default: 5
            max_models: with 64 models and more: keep greedy's picks and the best, so many in all, and fit much
                faster
            seed: the same seed gives the same ensemble; default: 0
            methods: the methods to compare; default: ['auto', 'neural-stacking', 'neural-averaging', 'static-
                weights', 'log-pool', 'greedy', 'cma-es', 'top-n', 'single-best']
            splits: random splits; default: 5
            test_share: share of the rows that each split is scored on; default: 0.5
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "compare",
            {
                "predictions": predictions,
                "metric": metric,
                "dropout": dropout,
                "updates": updates,
                "learning_rate": learning_rate,
                "hidden": hidden,
                "rounds": rounds,
                "top": top,
                "max_models": max_models,
                "seed": seed,
                "methods": methods,
                "splits": splits,
                "test_share": test_share,
            },
            _models.CompareMethodsResult.model_validate,
            files=(
                "/predictions/files/*",
                "/predictions/labels",
                "/predictions/features",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def finetune_trial(
        self,
        *,
        data: FileLike,
        run: str,
        update: Literal["full", "frozen", "lora"] | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        head_learning_rate: float | Unset = UNSET,
        epochs: int | Unset = UNSET,
        batch_size: int | Unset = UNSET,
        weight_decay: float | Unset = UNSET,
        lora_rank: int | Unset = UNSET,
        max_tokens: int | Unset = UNSET,
        text: str | Unset = UNSET,
        label: str | Unset = UNSET,
        split: str | Unset | None = UNSET,
        train_rows: int | Unset | None = UNSET,
        validation_rows: int | Unset | None = UNSET,
        test_rows: int | Unset | None = UNSET,
        data_seed: int | Unset = UNSET,
        model: str | Unset | None = UNSET,
        archive: FileLike | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.FinetuneTrialResult]:
        """One model, finetuned once.

        Args:
            data: a row a text
            run: the name of the run
            update: all weights; the head only, on features of the frozen encoder that are computed once; or low-
                rank changes of the attention (LoRA); default: full
            learning_rate: of the encoder; default: 5e-05
            head_learning_rate: of the head; default: 0.005
            epochs: default: 3
            batch_size: default: 32
            weight_decay: default: 0.01
            lora_rank: lora only; default: 8
            max_tokens: of a text; what is longer is cut; default: 64
            text: the column of texts; default: text
            label: the column of labels; default: label
            split: a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
            train_rows: train on at most so many rows, of every class alike
            validation_rows: the ensemble is fitted on these; at most so many
            test_rows: only reported; at most so many
            data_seed: seed of which rows are drawn; default: 0
            model: a model of the hub
            archive: or a model archive
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "finetune-trial",
            {
                "data": data,
                "run": run,
                "update": update,
                "learning_rate": learning_rate,
                "head_learning_rate": head_learning_rate,
                "epochs": epochs,
                "batch_size": batch_size,
                "weight_decay": weight_decay,
                "lora_rank": lora_rank,
                "max_tokens": max_tokens,
                "text": text,
                "label": label,
                "split": split,
                "train_rows": train_rows,
                "validation_rows": validation_rows,
                "test_rows": test_rows,
                "data_seed": data_seed,
                "model": model,
                "archive": archive,
                "seed": seed,
            },
            _models.FinetuneTrialResult.model_validate,
            files=(
                "/data",
                "/archive",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def finetune_text(
        self,
        *,
        data: FileLike,
        metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | Unset | None = UNSET,
        dropout: float | Unset = UNSET,
        updates: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        hidden: int | Unset = UNSET,
        rounds: int | Unset = UNSET,
        top: int | Unset = UNSET,
        max_models: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        text: str | Unset = UNSET,
        label: str | Unset = UNSET,
        split: str | Unset | None = UNSET,
        train_rows: int | Unset | None = UNSET,
        validation_rows: int | Unset | None = UNSET,
        test_rows: int | Unset | None = UNSET,
        data_seed: int | Unset = UNSET,
        models: Sequence[str] | Unset = UNSET,
        archives: Sequence[FileLike] | Unset = UNSET,
        configurations: Sequence[_models.TextConfiguration | Mapping[str, Any]] | Unset = UNSET,
        seeds: Sequence[int] | Unset = UNSET,
        method: Literal[
            "auto",
            "neural-stacking",
            "neural-averaging",
            "static-weights",
            "log-pool",
            "greedy",
            "cma-es",
            "top-n",
            "single-best",
            "linear-stacker",
            "boosted-stacker",
        ]
        | Unset = UNSET,
        folds: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.FinetuneTextResult]:
        """Finetune several language models under several settings, and make one classifier of all of them.

        Args:
            data: a row a text
            metric: what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
            dropout: neural methods: share of the base models that each update drops; default: 0.75
            updates: neural methods: gradient steps; default: 1000
            learning_rate: neural methods: of Adam; default: 0.001
            hidden: neural methods: width of the layers; default: 32
            rounds: greedy: models that are chosen, with replacement; default: 50
            top: top-n: how many models; default: 5
            max_models: with 64 models and more: keep greedy's picks and the best, so many in all, and fit much
                faster
            seed: the same seed gives the same ensemble; default: 0
            text: the column of texts; default: text
            label: the column of labels; default: label
            split: a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
            train_rows: train on at most so many rows, of every class alike
            validation_rows: the ensemble is fitted on these; at most so many
            test_rows: only reported; at most so many
            data_seed: seed of which rows are drawn; default: 0
            models: models of the hub, by name; default: ['minilm-l6', 'minilm-l3', 'minilm-l1', 'scratch-words']
            archives: your own: zips of `config.json`, `tokenizer.json` and `model.safetensors`
            configurations: each model is finetuned under each; default: [{'update': 'frozen', 'learning_rate':
                5e-05, 'head_learning_rate': 0.01, 'epochs': 20, 'batch_size': 32, 'weight_decay': 0.01,
                'lora_rank': 8, 'max_tokens': 64}, {'update': 'full', 'learning_rate': 5e-05, 'head_learning_rate':
                0.005, 'epochs': 3, 'batch_size': 32, 'weight_decay': 0.01, 'lora_rank': 8, 'max_tokens': 64},
                {'update': 'full', 'learning_rate': 0.0002, 'head_learning_rate': 0.005, 'epochs': 5, 'batch_size':
                32, 'weight_decay': 0.01, 'lora_rank': 8, 'max_tokens': 64}, {'update': 'lora', 'learning_rate':
                0.001, 'head_learning_rate': 0.005, 'epochs': 5, 'batch_size': 32, 'weight_decay': 0.01,
                'lora_rank': 8, 'max_tokens': 64}]
            seeds: and once for each seed; default: [0]
            method: how the ensemble is made, as in `fit`; default: auto
            folds: default: 3
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "finetune-text",
            {
                "data": data,
                "metric": metric,
                "dropout": dropout,
                "updates": updates,
                "learning_rate": learning_rate,
                "hidden": hidden,
                "rounds": rounds,
                "top": top,
                "max_models": max_models,
                "seed": seed,
                "text": text,
                "label": label,
                "split": split,
                "train_rows": train_rows,
                "validation_rows": validation_rows,
                "test_rows": test_rows,
                "data_seed": data_seed,
                "models": models,
                "archives": archives,
                "configurations": configurations,
                "seeds": seeds,
                "method": method,
                "folds": folds,
            },
            _models.FinetuneTextResult.model_validate,
            files=(
                "/data",
                "/archives/*",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def metadataset(
        self,
        *,
        shipped: Literal["banking77", "trec6"] | Unset | None = UNSET,
        predictions: FileLike | Unset | None = UNSET,
        runs: FileLike | Unset | None = UNSET,
        pretrained: Sequence[str] | Unset | None = UNSET,
        updates: Sequence[Literal["full", "frozen", "lora"]] | Unset | None = UNSET,
        seeds: Sequence[int] | Unset | None = UNSET,
        best: int | Unset | None = UNSET,
        split: Literal["validation", "test"] | Unset | None = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.MetadatasetResult]:
        """Take runs out of a metadataset, by model, update, seed or rank, as a prediction set that `fit` and `compare`
        take.

        Args:
            shipped: one that comes with the service
            predictions: or your own: `predictions` of `finetune-text`
            runs: and its `runs_table`
            pretrained: runs of these models only
            updates: runs that updated so only
            seeds: runs of these seeds only
            best: of these, the runs with the smallest validation NLL
            split: one part only
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "metadataset",
            {
                "shipped": shipped,
                "predictions": predictions,
                "runs": runs,
                "pretrained": pretrained,
                "updates": updates,
                "seeds": seeds,
                "best": best,
                "split": split,
            },
            _models.MetadatasetResult.model_validate,
            files=(
                "/predictions",
                "/runs",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class ExplainCalls(Service):
    """What explain answers at once."""

    name = "explain"

    def explain(
        self,
        *,
        model: FileLike,
        columns: Mapping[str, Sequence[bool | int | float | str | None]],
        most: int | Unset | None = UNSET,
        contrast: _models.Contrast | Mapping[str, Any] | Unset | None = UNSET,
        counterfactual: str | Unset | None = UNSET,
        keep: Sequence[str] | Unset = UNSET,
        trust: bool | Unset = UNSET,
        slopes: bool | Unset = UNSET,
    ) -> _models.ExplainAnswer:
        """Predict, and say why.

        Args:
            model: what `train-imn` made
            columns: by column, a value for each row; null where it is not known; dates as ISO 8601
            most: contributions a row, the largest; none: all
            contrast: why one class rather than another
            counterfactual: what would have to change for this class; 20 rows at most
            keep: columns that a counterfactual may not change
            trust: how far each explanation holds nearby; takes some twenty times as long; default: False
            slopes: the row's linear model in units of your columns: what one more of a number adds; default: False
        """
        return self._call(
            "explain",
            {
                "model": model,
                "columns": columns,
                "most": most,
                "contrast": contrast,
                "counterfactual": counterfactual,
                "keep": keep,
                "trust": trust,
                "slopes": slopes,
            },
            _models.ExplainAnswer.model_validate,
            files=("/model",),
        )

    def describe(self, *, model: FileLike, dependence: Sequence[str] | Unset = UNSET) -> _models.DescribeAnswer:
        """What a model is like.

        Args:
            model: what `train-imn` made
            dependence: columns whose contributions are wanted by value
        """
        return self._call(
            "describe",
            {"model": model, "dependence": dependence},
            _models.DescribeAnswer.model_validate,
            files=("/model",),
        )


class Explain(Service):
    """The job kinds of explain, and its calls."""

    name = "explain"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.calls = ExplainCalls(connection)

    def learner_trial(
        self,
        *,
        task: Literal["classification", "regression"],
        metric: Literal["roc_auc", "log_loss", "accuracy", "balanced_accuracy", "r2", "rmse", "mae"],
        learner: Literal[
            "imn",
            "tabresnet",
            "mlp",
            "resnet",
            "tabm",
            "realmlp",
            "ft-transformer",
            "linear",
            "ebm",
            "tree",
            "forest",
            "xgboost",
            "lightgbm",
            "catboost",
        ],
        table: FileLike | Unset | None = UNSET,
        shipped: Literal[
            "blood-transfusion",
            "car",
            "credit-approval",
            "credit-g",
            "diabetes",
            "kc1",
            "ozone-level-8hr",
            "phoneme",
            "qsar-biodeg",
            "segment",
            "spambase",
            "tic-tac-toe",
            "vehicle",
        ]
        | Unset
        | None = UNSET,
        target: str | Unset | None = UNSET,
        left_out: Sequence[str] | Unset = UNSET,
        categories: Sequence[str] | Unset = UNSET,
        balanced: bool | Unset = UNSET,
        seed: int | Unset = UNSET,
        trials: int | Unset = UNSET,
        inner_folds: int | Unset = UNSET,
        minutes: float | Unset | None = UNSET,
        folds: int | Unset = UNSET,
        fold: int | Unset | None = UNSET,
        keep_predictions: bool | Unset = UNSET,
        imn: _models.ImnSettings | Mapping[str, Any] | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.LearnerTrialResult]:
        """Tune a learner, fit it, and judge it by a fold that it has not seen; or fit an IMN to all rows, and keep it.

        Args:
            shipped: in place of a table of yours, a public one that comes with the service
            target: the column to predict; `target` in shipped tables
            left_out: columns not to learn from
            categories: columns of whole numbers that are codes, such as postal codes; texts are categories anyway
            balanced: rows of rare classes count more in learning; default: False
            seed: the same seed gives the same folds and models; default: 0
            trials: configurations that a search tries; 0: the learner's defaults; default: 0
            inner_folds: that configurations are judged by; 1: a quarter of the rows; default: 1
            minutes: after which the search tries no more
            folds: default: 5
            fold: to judge by; none: all rows are learnt from
            keep_predictions: of the fold's rows, as a file; default: True
            imn: default: {'epochs': 60, 'width': 128, 'blocks': 2, 'calibrate': True}
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "learner-trial",
            {
                "task": task,
                "metric": metric,
                "learner": learner,
                "table": table,
                "shipped": shipped,
                "target": target,
                "left_out": left_out,
                "categories": categories,
                "balanced": balanced,
                "seed": seed,
                "trials": trials,
                "inner_folds": inner_folds,
                "minutes": minutes,
                "folds": folds,
                "fold": fold,
                "keep_predictions": keep_predictions,
                "imn": imn,
            },
            _models.LearnerTrialResult.model_validate,
            files=("/table",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def train_imn(
        self,
        *,
        table: FileLike | Unset | None = UNSET,
        shipped: Literal[
            "blood-transfusion",
            "car",
            "credit-approval",
            "credit-g",
            "diabetes",
            "kc1",
            "ozone-level-8hr",
            "phoneme",
            "qsar-biodeg",
            "segment",
            "spambase",
            "tic-tac-toe",
            "vehicle",
        ]
        | Unset
        | None = UNSET,
        target: str | Unset | None = UNSET,
        left_out: Sequence[str] | Unset = UNSET,
        categories: Sequence[str] | Unset = UNSET,
        task: Literal["classification", "regression"] | Unset | None = UNSET,
        balanced: bool | Unset = UNSET,
        metric: Literal["roc_auc", "log_loss", "accuracy", "balanced_accuracy", "r2", "rmse", "mae"]
        | Unset
        | None = UNSET,
        seed: int | Unset = UNSET,
        folds: int | Unset = UNSET,
        baselines: Sequence[
            Literal[
                "imn",
                "tabresnet",
                "mlp",
                "resnet",
                "tabm",
                "realmlp",
                "ft-transformer",
                "linear",
                "ebm",
                "tree",
                "forest",
                "xgboost",
                "lightgbm",
                "catboost",
            ]
        ]
        | Unset = UNSET,
        trials: int | Unset = UNSET,
        minutes: float | Unset | None = UNSET,
        imn: _models.ImnSettings | Mapping[str, Any] | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.TrainImnResult]:
        """Train a network that generates a linear model for every row, and judge it beside others by cross-validation.

        Args:
            shipped: in place of a table of yours, a public one that comes with the service
            target: the column to predict; `target` in shipped tables
            left_out: columns not to learn from
            categories: columns of whole numbers that are codes, such as postal codes; texts are categories anyway
            task: none: by the target, texts and few whole numbers being classes
            balanced: rows of rare classes count more in learning; default: False
            metric: by which hyper-parameters are chosen; none: ROC-AUC (one-vs-one), or r2 for regression
            seed: the same seed gives the same folds and models; default: 0
            folds: of the cross-validation; default: 5
            baselines: learners that are judged by the same folds; tabresnet is the same network as a black box;
                default: ['linear', 'tree', 'lightgbm', 'tabresnet']
            trials: configurations that a search tries, for the IMN and each baseline alike, in each fold and for
                the final model; 0: a few strengths of regularisation are compared, and baselines have their
                defaults; default: 0
            minutes: after which such a search tries no more
            imn: default: {'epochs': 60, 'width': 128, 'blocks': 2, 'calibrate': True}
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "train-imn",
            {
                "table": table,
                "shipped": shipped,
                "target": target,
                "left_out": left_out,
                "categories": categories,
                "task": task,
                "balanced": balanced,
                "metric": metric,
                "seed": seed,
                "folds": folds,
                "baselines": baselines,
                "trials": trials,
                "minutes": minutes,
                "imn": imn,
            },
            _models.TrainImnResult.model_validate,
            files=("/table",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def explain_batch(
        self,
        *,
        model: FileLike,
        table: FileLike,
        trust: bool | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.ExplainBatchResult]:
        """Predict many rows, and say why.

        Args:
            model: what `train-imn` made
            table: with the columns that the model was trained on
            trust: how far each explanation holds nearby; takes some twenty times as long; default: False
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "explain-batch",
            {"model": model, "table": table, "trust": trust},
            _models.ExplainBatchResult.model_validate,
            files=(
                "/model",
                "/table",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def evaluate_explanations(
        self,
        *,
        data: _models.TableWithTarget | Mapping[str, Any] | Unset | None = UNSET,
        model: FileLike | Unset | None = UNSET,
        known: Sequence[_models.KnownFamily | Mapping[str, Any]] | Unset = UNSET,
        explainers: Sequence[
            Literal[
                "imn",
                "imn-uncentred",
                "gradient",
                "kernel-shap",
                "lime",
                "random",
                "linear",
                "ebm",
                "lightgbm",
                "xgboost",
                "catboost",
            ]
        ]
        | Unset = UNSET,
        rows: int | Unset = UNSET,
        background: int | Unset = UNSET,
        output: str | Unset | None = UNSET,
        seeds: int | Unset = UNSET,
        retrain: Sequence[float] | Unset = UNSET,
        imn: _models.ImnSettings | Mapping[str, Any] | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.EvaluateExplanationsResult]:
        """How good are explanations, of a table of yours or where the truth is known?

        Args:
            data: a table of yours
            model: what `train-imn` made of it: its explanations are judged; none: an IMN is trained on three
                quarters of the rows
            known: tables whose truth is known
            explainers: ways to explain the IMN (to and with random), and learners that explain themselves, boosted
                trees by TreeSHAP; default: ['imn', 'imn-uncentred', 'gradient', 'kernel-shap', 'lime', 'random',
                'linear', 'ebm', 'lightgbm']
            rows: that are explained: of the quarter set aside; default: 50
            background: rows that tell what is there without a feature; default: 50
            output: class whose logit is explained, of several; none: the most frequent
            seeds: IMNs that are trained, to see how alike their explanations are; default: 3
            retrain: shares of the features that each row loses, the most important first; what a model that is
                trained on the rest scores (ROAR). Takes as many trainings as there are shares and explainers that
                are quick.
            imn: default: {'epochs': 60, 'width': 128, 'blocks': 2, 'calibrate': True}
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "evaluate-explanations",
            {
                "data": data,
                "model": model,
                "known": known,
                "explainers": explainers,
                "rows": rows,
                "background": background,
                "output": output,
                "seeds": seeds,
                "retrain": retrain,
                "imn": imn,
                "seed": seed,
            },
            _models.EvaluateExplanationsResult.model_validate,
            files=(
                "/data/table",
                "/model",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def tabular_study(
        self,
        *,
        tables: Sequence[_models.StudiedTable | Mapping[str, Any]] | Unset = UNSET,
        shipped: Sequence[
            Literal[
                "blood-transfusion",
                "car",
                "credit-approval",
                "credit-g",
                "diabetes",
                "kc1",
                "ozone-level-8hr",
                "phoneme",
                "qsar-biodeg",
                "segment",
                "spambase",
                "tic-tac-toe",
                "vehicle",
            ]
        ]
        | Unset = UNSET,
        learners: Sequence[
            Literal[
                "imn",
                "tabresnet",
                "mlp",
                "resnet",
                "tabm",
                "realmlp",
                "ft-transformer",
                "linear",
                "ebm",
                "tree",
                "forest",
                "xgboost",
                "lightgbm",
                "catboost",
            ]
        ]
        | Unset = UNSET,
        folds: int | Unset = UNSET,
        trials: int | Unset = UNSET,
        inner_folds: int | Unset = UNSET,
        minutes: float | Unset | None = UNSET,
        minutes_in_all: float | Unset | None = UNSET,
        balanced: bool | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.TabularStudyResult]:
        """Which learners are better on these tables?

        Args:
            tables: of yours
            shipped: public tables that come with the service
            learners: default: ['linear', 'tree', 'forest', 'lightgbm', 'catboost', 'imn', 'tabresnet', 'ebm']
            folds: outer, by which learners are judged; the same for all; default: 5
            trials: configurations that are tried for each learner in each fold; 0: defaults; default: 10
            inner_folds: by which configurations are judged; 1: a quarter of the rows; default: 1
            minutes: of tuning, for each learner in each fold
            minutes_in_all: after which a learner counts as failed in a fold
            balanced: rows of rare classes count more in learning; default: False
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "tabular-study",
            {
                "tables": tables,
                "shipped": shipped,
                "learners": learners,
                "folds": folds,
                "trials": trials,
                "inner_folds": inner_folds,
                "minutes": minutes,
                "minutes_in_all": minutes_in_all,
                "balanced": balanced,
                "seed": seed,
            },
            _models.TabularStudyResult.model_validate,
            files=("/tables/*/table",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class Study(Thing[_models.StudyState]):
    """One of the studies of hpo."""

    path = "/hpo/v1/studies"
    state_class = _models.StudyState

    def ask(self, *, count: int | Unset = UNSET) -> _models.AskAnswer:
        """Parameters to try next

        Args:
            count: trials, to be tried side by side; default: 1
        """
        return self._operate("ask", {"count": count}, _models.AskAnswer.model_validate)

    def tell(self, *, trials: Sequence[_models.ToldTrial | Mapping[str, Any]]) -> _models.TellAnswer:
        """What came of trials"""
        return self._operate("tell", {"trials": trials}, _models.TellAnswer.model_validate)

    def best(self) -> _models.BestAnswer:
        """Nothing to say."""
        return self._operate("best", {}, _models.BestAnswer.model_validate)

    def pareto(self) -> _models.ParetoAnswer:
        """Nothing to say."""
        return self._operate("pareto", {}, _models.ParetoAnswer.model_validate)


class Studies(Service):
    """The studies of hpo, which live on the server."""

    name = "hpo"

    def create(
        self,
        *,
        parameters: Sequence[_models.NumberParameter | Mapping[str, Any] | _models.ChoiceParameter],
        objectives: Sequence[_models.StudyObjective | Mapping[str, Any]] | Unset = UNSET,
        sampler: Literal["log-ei", "log-nei", "tpe", "cma-es", "sobol", "random"] | Unset = UNSET,
        pruner: _models.StudyPruner | Mapping[str, Any] | Unset | None = UNSET,
        seed: int | Unset = UNSET,
    ) -> Study:
        """An objective of your own: ask for parameters, try them, tell what came of it.

        Args:
            sampler: BoTorch's expected improvement (log-nei for noisy objectives; of hypervolume for several),
                Optuna's TPE, CMA-ES, Sobol or random points; default: log-ei
            seed: default: 0
        """
        return Study(
            self._connection,
            self._create(
                "/hpo/v1/studies",
                {
                    "parameters": parameters,
                    "objectives": objectives,
                    "sampler": sampler,
                    "pruner": pruner,
                    "seed": seed,
                },
                files=(),
            ),
        )

    def get(self, thing_id: str) -> Study:
        """One that was made before."""
        return Study(self._connection, {"id": thing_id}).refresh()

    def list(self) -> Iterator[Study]:
        """Newest first."""
        for item in pages(self._connection, "/hpo/v1/studies", {}):
            yield Study(self._connection, item)


class HpoCalls(Service):
    """What hpo answers at once."""

    name = "hpo"

    def predict_pipeline(
        self, *, pipeline: FileLike, columns: Mapping[str, Sequence[bool | int | float | str | None]]
    ) -> _models.PredictPipelineAnswer:
        """Predictions of a pipeline that was found

        Args:
            columns: by column, a value for each row; null where it is not known; dates as ISO 8601
        """
        return self._call(
            "predict-pipeline",
            {"pipeline": pipeline, "columns": columns},
            _models.PredictPipelineAnswer.model_validate,
            files=("/pipeline",),
        )

    def predict_finetuned(
        self,
        *,
        model: FileLike,
        texts: Sequence[str] | Unset | None = UNSET,
        images: Sequence[str] | Unset | None = UNSET,
    ) -> _models.PredictFinetunedAnswer:
        """Classes of texts or images, by a finetuned model

        Args:
            images: PNG, JPEG, WebP or BMP in base64
        """
        return self._call(
            "predict-finetuned",
            {"model": model, "texts": texts, "images": images},
            _models.PredictFinetunedAnswer.model_validate,
            files=("/model",),
        )

    def generate(
        self,
        *,
        model: FileLike,
        prompt: str,
        tokens: int | Unset = UNSET,
        temperature: float | Unset = UNSET,
        most_likely: int | Unset | None = UNSET,
        seed: int | Unset = UNSET,
    ) -> _models.LmGenerateAnswer:
        """Text from a language model

        Args:
            tokens: default: 100
            temperature: 0: the most likely token every time; default: 0.8
            most_likely: draw among so many tokens only
            seed: default: 0
        """
        return self._call(
            "generate",
            {
                "model": model,
                "prompt": prompt,
                "tokens": tokens,
                "temperature": temperature,
                "most_likely": most_likely,
                "seed": seed,
            },
            _models.LmGenerateAnswer.model_validate,
            files=("/model",),
        )


class Hpo(Service):
    """The job kinds of hpo, and its studies and calls."""

    name = "hpo"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.studies = Studies(connection)
        self.calls = HpoCalls(connection)

    def pipeline_trial(
        self,
        *,
        table: FileLike,
        target: str,
        task: Literal["classification", "regression"],
        metric: Literal["balanced_accuracy", "accuracy", "f1_macro", "roc_auc_ovr", "log_loss", "r2", "rmse", "mae"],
        pipeline: Sequence[_models.PipelineOption | Mapping[str, Any]],
        left_out: Sequence[str] | Unset = UNSET,
        folds: int | Unset = UNSET,
        test_share: float | Unset = UNSET,
        seed: int | Unset = UNSET,
        expected: _models.Expectation | Mapping[str, Any] | Unset | None = UNSET,
        finish: _models.PipelineFinish | Mapping[str, Any] | Unset | None = UNSET,
        until: float | Unset | None = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.PipelineTrialResult]:
        """Evaluate one pipeline; or, with `finish`, end a search with it.

        Args:
            target: the column to predict
            pipeline: imputer, encoder, standardizer, dim_reducer, estimator; or `none`
            left_out: columns not to learn from
            folds: of the cross-validation of each pipeline; default: 3
            test_share: of the rows: set aside before the search, to judge what it found; default: 0.2
            seed: the same seed gives the same search, one evaluation at a time; default: 0
            until: when the search's time is over, in seconds since 1970
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "pipeline-trial",
            {
                "table": table,
                "target": target,
                "task": task,
                "metric": metric,
                "pipeline": pipeline,
                "left_out": left_out,
                "folds": folds,
                "test_share": test_share,
                "seed": seed,
                "expected": expected,
                "finish": finish,
                "until": until,
            },
            _models.PipelineTrialResult.model_validate,
            files=(
                "/table",
                "/finish/predictions/*",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def pipeline_search(
        self,
        *,
        table: FileLike,
        target: str,
        left_out: Sequence[str] | Unset = UNSET,
        task: Literal["classification", "regression"] | Unset | None = UNSET,
        metric: Literal["balanced_accuracy", "accuracy", "f1_macro", "roc_auc_ovr", "log_loss", "r2", "rmse", "mae"]
        | Unset
        | None = UNSET,
        folds: int | Unset = UNSET,
        test_share: float | Unset = UNSET,
        seed: int | Unset = UNSET,
        evaluations: int | Unset = UNSET,
        minutes: float | Unset | None = UNSET,
        method: Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp"] | Unset = UNSET,
        surrogate: FileLike | Unset | None = UNSET,
        only: Sequence[str] | Unset | None = UNSET,
        without: Sequence[str] | Unset = UNSET,
        at_once: int | Unset = UNSET,
        evaluation_seconds: float | Unset = UNSET,
        evaluation_memory_mb: int | Unset = UNSET,
        best: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.PipelineSearchResult]:
        """Find a scikit-learn pipeline for a table.

        Args:
            target: the column to predict
            left_out: columns not to learn from
            task: none: by the target, texts and few whole numbers being classes
            metric: none: balanced accuracy, or r2 for regression
            folds: of the cross-validation of each pipeline; default: 3
            test_share: of the rows: set aside before the search, to judge what it found; default: 0.2
            seed: the same seed gives the same search, one evaluation at a time; default: 0
            evaluations: pipelines to try, at most; default: 60
            minutes: until the result is there, fitting included
            method: what chooses the next pipeline; all but deeppipe and portfolio know this table only; default:
                deeppipe
            surrogate: what `pipeline-meta-train` made; none: the shipped one
            only: estimators to choose from
            without: algorithms of any stage to do without
            at_once: evaluations under way at the same time, if workers are free; default: 2
            evaluation_seconds: after which a pipeline counts as failed; default: 300
            evaluation_memory_mb: default: 4096
            best: pipelines whose predictions are kept, for an ensemble; default: 10
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "pipeline-search",
            {
                "table": table,
                "target": target,
                "left_out": left_out,
                "task": task,
                "metric": metric,
                "folds": folds,
                "test_share": test_share,
                "seed": seed,
                "evaluations": evaluations,
                "minutes": minutes,
                "method": method,
                "surrogate": surrogate,
                "only": only,
                "without": without,
                "at_once": at_once,
                "evaluation_seconds": evaluation_seconds,
                "evaluation_memory_mb": evaluation_memory_mb,
                "best": best,
            },
            _models.PipelineSearchResult.model_validate,
            files=(
                "/table",
                "/surrogate",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def pipeline_meta_train(
        self,
        *,
        meta: _models.MetaTable | Mapping[str, Any] | Unset | None = UNSET,
        networks: int | Unset = UNSET,
        steps: int | Unset = UNSET,
        taught_steps: int | Unset = UNSET,
        batch_size: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        validation_share: float | Unset = UNSET,
        width: int | Unset = UNSET,
        encoder_layers: int | Unset = UNSET,
        hidden: int | Unset = UNSET,
        layers: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.PipelineMetaTrainResult]:
        """Train a surrogate on evaluations of many datasets.

        Args:
            meta: none: the shipped evaluations of 23,424 pipelines on 300 datasets
            networks: trained one after another from other seeds, and asked together; default: 1
            steps: of marginal likelihood; default: 4000
            taught_steps: before those: of mean and principal factors; default: 2200
            batch_size: pipelines a step; default: 192
            learning_rate: default: 0.001
            validation_share: of the datasets of your table: kept out, to judge by; default: 0.1
            width: outputs of an encoder for each hyper-parameter; default: 8
            encoder_layers: 0: no encoders, hyper-parameters as they are; default: 1
            hidden: default: 256
            layers: of the aggregation, before its heads; default: 2
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "pipeline-meta-train",
            {
                "meta": meta,
                "networks": networks,
                "steps": steps,
                "taught_steps": taught_steps,
                "batch_size": batch_size,
                "learning_rate": learning_rate,
                "validation_share": validation_share,
                "width": width,
                "encoder_layers": encoder_layers,
                "hidden": hidden,
                "layers": layers,
                "seed": seed,
            },
            _models.PipelineMetaTrainResult.model_validate,
            files=("/meta/evaluations",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def pipeline_replay(
        self,
        *,
        meta: _models.MetaTable | Mapping[str, Any] | Unset | None = UNSET,
        datasets: Sequence[str] | Unset | None = UNSET,
        methods: Sequence[Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp", "low-rank"]]
        | Unset = UNSET,
        surrogate: FileLike | Unset | None = UNSET,
        evaluations: int | Unset = UNSET,
        initial: int | Unset = UNSET,
        repetitions: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.PipelineReplayResult]:
        """What searches would have found on datasets whose evaluations are all known.

        Args:
            meta: none: 50 shipped datasets that the shipped surrogate has not seen
            datasets: to search on; none: all
            methods: default: ['deeppipe', 'random', 'portfolio']
            surrogate: of deeppipe and portfolio; none: the shipped one
            evaluations: default: 50
            initial: pipelines that every method begins with; default: 5
            repetitions: of methods that depend on chance; default: 1
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "pipeline-replay",
            {
                "meta": meta,
                "datasets": datasets,
                "methods": methods,
                "surrogate": surrogate,
                "evaluations": evaluations,
                "initial": initial,
                "repetitions": repetitions,
                "seed": seed,
            },
            _models.PipelineReplayResult.model_validate,
            files=(
                "/meta/evaluations",
                "/surrogate",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def finetune(
        self,
        *,
        data: FileLike,
        text: str | Unset | None = UNSET,
        label: str | Unset | None = UNSET,
        split: str | Unset | None = UNSET,
        train_rows: int | Unset | None = UNSET,
        validation_rows: int | Unset | None = UNSET,
        test_rows: int | Unset | None = UNSET,
        max_tokens: int | Unset = UNSET,
        image_size: int | Unset = UNSET,
        data_seed: int | Unset = UNSET,
        model: str | Unset | None = UNSET,
        archive: FileLike | Unset | None = UNSET,
        settings: _models.FinetuneSettings | Mapping[str, Any] | Unset = UNSET,
        epochs: int | Unset = UNSET,
        stop_after: int | Unset | None = UNSET,
        state: FileLike | Unset | None = UNSET,
        finish: bool | Unset = UNSET,
        until: float | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.FinetuneResult]:
        """Finetune one pretrained model in one way.

        Args:
            data: a table with texts and labels; or a zip of images, with a folder for every class, or with folders
                train, validation and test that hold those
            text: the table's column of texts; none: the data are images
            label: of a table
            split: a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
            train_rows: at most so many, drawn at random; default: 2000
            validation_rows: default: 1000
            test_rows: default: 1000
            max_tokens: of a text; what is longer is cut; default: 64
            image_size: pixels that images are scaled to, cropped to a square; default: 96
            data_seed: default: 0
            model: of the hub
            archive: a model of your own: zip of config.json, model.safetensors and, of a text model, tokenizer.json
            epochs: all there will be; the schedule ends there; default: 5
            stop_after: epochs to have now; a later job goes on from `state`
            state: of the same finetuning, stopped earlier
            finish: save the best epoch's model and judge it by the test part; else, save a state to go on from;
                default: True
            until: no epoch is begun that is likely to end after this, in seconds since 1970
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "finetune",
            {
                "data": data,
                "text": text,
                "label": label,
                "split": split,
                "train_rows": train_rows,
                "validation_rows": validation_rows,
                "test_rows": test_rows,
                "max_tokens": max_tokens,
                "image_size": image_size,
                "data_seed": data_seed,
                "model": model,
                "archive": archive,
                "settings": settings,
                "epochs": epochs,
                "stop_after": stop_after,
                "state": state,
                "finish": finish,
                "until": until,
                "seed": seed,
            },
            _models.FinetuneResult.model_validate,
            files=(
                "/data",
                "/archive",
                "/state",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def finetune_search(
        self,
        *,
        data: FileLike,
        text: str | Unset | None = UNSET,
        label: str | Unset | None = UNSET,
        split: str | Unset | None = UNSET,
        train_rows: int | Unset | None = UNSET,
        validation_rows: int | Unset | None = UNSET,
        test_rows: int | Unset | None = UNSET,
        max_tokens: int | Unset = UNSET,
        image_size: int | Unset = UNSET,
        data_seed: int | Unset = UNSET,
        models: Sequence[str] | Unset | None = UNSET,
        archives: Sequence[FileLike] | Unset = UNSET,
        space: Mapping[str, Sequence[bool | int | float | str | None]] | Unset = UNSET,
        minutes: float | Unset = UNSET,
        epochs: int | Unset = UNSET,
        candidates: int | Unset = UNSET,
        method: Literal["quicktune", "asha", "hyperband", "successive-halving", "random", "default"] | Unset = UNSET,
        predictors: FileLike | Unset | None = UNSET,
        at_once: int | Unset = UNSET,
        trial_memory_mb: int | Unset = UNSET,
        best: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.FinetuneSearchResult]:
        """Find which pretrained model to finetune, and how, within a time.

        Args:
            data: a table with texts and labels; or a zip of images, with a folder for every class, or with folders
                train, validation and test that hold those
            text: the table's column of texts; none: the data are images
            label: of a table
            split: a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
            train_rows: at most so many, drawn at random; default: 2000
            validation_rows: default: 1000
            test_rows: default: 1000
            max_tokens: of a text; what is longer is cut; default: 64
            image_size: pixels that images are scaled to, cropped to a square; default: 96
            data_seed: default: 0
            models: of the hub; none: all of its kind that are there, without fetching anything
            archives: models of your own beside them
            space: values to choose from, in place of the usual ones
            minutes: until the result is there; default: 10
            epochs: of one configuration, at most; default: 8
            candidates: configurations drawn from the space, to choose from; default: 150
            method: what chooses the next epochs; default: every model with default settings, one after another;
                default: quicktune
            predictors: of quicktune: what `quicktune-meta-train` made; none: those that come with the service
            at_once: configurations under way at the same time, if workers are free; default: 2
            trial_memory_mb: default: 4096
            best: models whose predictions are kept, for an ensemble; default: 5
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "finetune-search",
            {
                "data": data,
                "text": text,
                "label": label,
                "split": split,
                "train_rows": train_rows,
                "validation_rows": validation_rows,
                "test_rows": test_rows,
                "max_tokens": max_tokens,
                "image_size": image_size,
                "data_seed": data_seed,
                "models": models,
                "archives": archives,
                "space": space,
                "minutes": minutes,
                "epochs": epochs,
                "candidates": candidates,
                "method": method,
                "predictors": predictors,
                "at_once": at_once,
                "trial_memory_mb": trial_memory_mb,
                "best": best,
                "seed": seed,
            },
            _models.FinetuneSearchResult.model_validate,
            files=(
                "/data",
                "/archives/*",
                "/predictors",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def quicktune_meta_train(
        self,
        *,
        curves: FileLike | Unset | None = UNSET,
        settings: Sequence[str] | Unset = UNSET,
        descriptors: Sequence[str] | Unset = UNSET,
        adds_up: bool | Unset = UNSET,
        steps: int | Unset = UNSET,
        batch_size: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        hidden: int | Unset = UNSET,
        features: int | Unset = UNSET,
        untold_models: float | Unset = UNSET,
        validation_share: float | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.QuicktuneMetaTrainResult]:
        """Train predictors of scores and costs on learning curves of many datasets.

        Args:
            curves: a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1),
                `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole`
                (the amount of a complete training), `result` (a test score). None: the finetunings that come with
                the service, with their columns
            settings: columns of numbers that tell a candidate, best scaled to 0 to 1
            descriptors: columns of numbers that tell a dataset
            adds_up: a step is trained on from the one before; else each begins anew; default: True
            steps: of each of the two networks; default: 3000
            batch_size: points of a dataset; default: 40
            learning_rate: default: 0.002
            hidden: default: 64
            features: that the kernel sees; default: 16
            untold_models: share of the points whose model is not told, so that other models can be met; default:
                0.1
            validation_share: of the datasets: kept out, to judge by; default: 0.2
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "quicktune-meta-train",
            {
                "curves": curves,
                "settings": settings,
                "descriptors": descriptors,
                "adds_up": adds_up,
                "steps": steps,
                "batch_size": batch_size,
                "learning_rate": learning_rate,
                "hidden": hidden,
                "features": features,
                "untold_models": untold_models,
                "validation_share": validation_share,
                "seed": seed,
            },
            _models.QuicktuneMetaTrainResult.model_validate,
            files=("/curves",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def quicktune_replay(
        self,
        *,
        curves: FileLike | Unset | None = UNSET,
        settings: Sequence[str] | Unset = UNSET,
        descriptors: Sequence[str] | Unset = UNSET,
        adds_up: bool | Unset = UNSET,
        methods: Sequence[
            Literal[
                "quicktune",
                "quicktune-without-cost",
                "dyhpo",
                "random",
                "mean-rank",
                "portfolio",
                "successive-halving",
                "hyperband",
                "asha",
            ]
        ]
        | Unset = UNSET,
        predictors: FileLike | Unset | None = UNSET,
        datasets: Sequence[str] | Unset | None = UNSET,
        shares: Sequence[float] | Unset = UNSET,
        ahead: int | Unset = UNSET,
        repetitions: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.QuicktuneReplayResult]:
        """What searches would have found on datasets whose learning curves are all known.

        Args:
            curves: a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1),
                `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole`
                (the amount of a complete training), `result` (a test score). None: the finetunings that come with
                the service, with their columns
            settings: columns of numbers that tell a candidate, best scaled to 0 to 1
            descriptors: columns of numbers that tell a dataset
            adds_up: a step is trained on from the one before; else each begins anew; default: True
            methods: default: ['quicktune', 'random', 'successive-halving']
            predictors: of the quicktune methods: what `quicktune-meta-train` made
            datasets: to search on; mean-rank and portfolio learn from the others. None: all
            shares: of what training everything costs; default: [0.02, 0.05, 0.1, 0.25, 0.5, 1.0]
            ahead: steps beyond the next that quicktune may ask for at once; default: 30
            repetitions: of methods that depend on chance; default: 3
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "quicktune-replay",
            {
                "curves": curves,
                "settings": settings,
                "descriptors": descriptors,
                "adds_up": adds_up,
                "methods": methods,
                "predictors": predictors,
                "datasets": datasets,
                "shares": shares,
                "ahead": ahead,
                "repetitions": repetitions,
                "seed": seed,
            },
            _models.QuicktuneReplayResult.model_validate,
            files=(
                "/curves",
                "/predictors",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def lm_train(
        self,
        *,
        corpus: FileLike,
        tokens: int | Unset = UNSET,
        batch: int | Unset | None = UNSET,
        warmup: int | Unset = UNSET,
        schedule: Literal["constant", "cosine", "linear"] | Unset = UNSET,
        optimizer: Literal["adamw", "sgd"] | Unset | None = UNSET,
        weight_decay: float | Unset | None = UNSET,
        longest_gradient: float | Unset = UNSET,
        judgements: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        column: str | Unset | None = UNSET,
        begin: _models.LmNew | Mapping[str, Any] | _models.LmGrown | Unset = UNSET,
        learning_rate: float | Unset | None = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.LmTrainResult]:
        """Train one language model.

        Args:
            tokens: to train on; default: 1000000
            batch: windows of `context` tokens a step; none: the narrower model's, or 16
            warmup: steps in which the learning rate rises; default: 50
            schedule: after the warm-up; default: constant
            optimizer: none: the narrower model's, or adamw
            weight_decay: decoupled; gains and biases do not decay; none: the narrower model's, or 0
            longest_gradient: longer ones are cut to this norm; default: 1.0
            judgements: validation losses on the way; default: 30
            seed: default: 0
            column: of a table, with a text in each row; none: the file is read as plain text
            learning_rate: peak, at the base's width; none: that of the narrower model, or 0.004
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "lm-train",
            {
                "corpus": corpus,
                "tokens": tokens,
                "batch": batch,
                "warmup": warmup,
                "schedule": schedule,
                "optimizer": optimizer,
                "weight_decay": weight_decay,
                "longest_gradient": longest_gradient,
                "judgements": judgements,
                "seed": seed,
                "column": column,
                "begin": begin,
                "learning_rate": learning_rate,
            },
            _models.LmTrainResult.model_validate,
            files=(
                "/corpus",
                "/begin/model",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def lm_tune(
        self,
        *,
        corpus: FileLike,
        tokens: int | Unset = UNSET,
        batch: int | Unset | None = UNSET,
        warmup: int | Unset = UNSET,
        schedule: Literal["constant", "cosine", "linear"] | Unset = UNSET,
        optimizer: Literal["adamw", "sgd"] | Unset | None = UNSET,
        weight_decay: float | Unset | None = UNSET,
        longest_gradient: float | Unset = UNSET,
        judgements: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        column: str | Unset | None = UNSET,
        model: _models.LmNew | Mapping[str, Any] | Unset = UNSET,
        learning_rates: Sequence[float] | Unset = UNSET,
        heads: Sequence[int] | Unset = UNSET,
        seeds: int | Unset = UNSET,
        at_once: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.LmTuneResult]:
        """Find the learning rate of a small model, which a wider one keeps.

        Args:
            tokens: to train on; default: 1000000
            batch: windows of `context` tokens a step; none: the narrower model's, or 16
            warmup: steps in which the learning rate rises; default: 50
            schedule: after the warm-up; default: constant
            optimizer: none: the narrower model's, or adamw
            weight_decay: decoupled; gains and biases do not decay; none: the narrower model's, or 0
            longest_gradient: longer ones are cut to this norm; default: 1.0
            judgements: validation losses on the way; default: 30
            seed: default: 0
            column: of a table, with a text in each row; none: the file is read as plain text
            learning_rates: to try; default: [0.001, 0.002, 0.004, 0.008, 0.016, 0.032]
            heads: of wider models, on which the same rates are tried to see whether they transfer
            seeds: trainings of each, from different weights; default: 1
            at_once: trainings under way at the same time, if workers are free; default: 2
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "lm-tune",
            {
                "corpus": corpus,
                "tokens": tokens,
                "batch": batch,
                "warmup": warmup,
                "schedule": schedule,
                "optimizer": optimizer,
                "weight_decay": weight_decay,
                "longest_gradient": longest_gradient,
                "judgements": judgements,
                "seed": seed,
                "column": column,
                "model": model,
                "learning_rates": learning_rates,
                "heads": heads,
                "seeds": seeds,
                "at_once": at_once,
            },
            _models.LmTuneResult.model_validate,
            files=("/corpus",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def lm_grow(
        self,
        *,
        corpus: FileLike,
        model: FileLike,
        tokens: int | Unset = UNSET,
        batch: int | Unset | None = UNSET,
        warmup: int | Unset = UNSET,
        schedule: Literal["constant", "cosine", "linear"] | Unset = UNSET,
        optimizer: Literal["adamw", "sgd"] | Unset | None = UNSET,
        weight_decay: float | Unset | None = UNSET,
        longest_gradient: float | Unset = UNSET,
        judgements: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        column: str | Unset | None = UNSET,
        heads: int | Unset = UNSET,
        head_size: int | Unset | None = UNSET,
        shrinks: Sequence[float] | Unset = UNSET,
        noise: bool | Unset = UNSET,
        beside: Sequence[Literal["scratch", "pad", "copy"]] | Unset = UNSET,
        equal_compute: bool | Unset = UNSET,
        learning_rate: float | Unset | None = UNSET,
        seeds: int | Unset = UNSET,
        at_once: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.LmGrowResult]:
        """Grow a trained model to a larger width and train it on, beside models that begin otherwise.

        Args:
            model: what lm-train or lm-tune made
            tokens: to train on; default: 1000000
            batch: windows of `context` tokens a step; none: the narrower model's, or 16
            warmup: steps in which the learning rate rises; default: 50
            schedule: after the warm-up; default: constant
            optimizer: none: the narrower model's, or adamw
            weight_decay: decoupled; gains and biases do not decay; none: the narrower model's, or 0
            longest_gradient: longer ones are cut to this norm; default: 1.0
            judgements: validation losses on the way; default: 30
            seed: default: 0
            column: of a table, with a text in each row; none: the file is read as plain text
            heads: of the target; default: 4
            head_size: of the target; none: the model's
            shrinks: factors of old weights to try; default: [0.4]
            noise: on shrunk and copied weights; default: True
            beside: other ways to begin, at the same tokens; default: ['scratch', 'pad']
            equal_compute: train the one from scratch for longer, by what the small model's training cost; default:
                True
            learning_rate: peak, at the base's width; none: the model's own
            seeds: default: 1
            at_once: trainings under way at the same time, if workers are free; default: 2
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "lm-grow",
            {
                "corpus": corpus,
                "model": model,
                "tokens": tokens,
                "batch": batch,
                "warmup": warmup,
                "schedule": schedule,
                "optimizer": optimizer,
                "weight_decay": weight_decay,
                "longest_gradient": longest_gradient,
                "judgements": judgements,
                "seed": seed,
                "column": column,
                "heads": heads,
                "head_size": head_size,
                "shrinks": shrinks,
                "noise": noise,
                "beside": beside,
                "equal_compute": equal_compute,
                "learning_rate": learning_rate,
                "seeds": seeds,
                "at_once": at_once,
            },
            _models.LmGrowResult.model_validate,
            files=(
                "/corpus",
                "/model",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def lm_coordinate_check(
        self,
        *,
        corpus: FileLike,
        column: str | Unset | None = UNSET,
        model: _models.LmNew | Mapping[str, Any] | Unset = UNSET,
        heads: Sequence[int] | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        steps: int | Unset = UNSET,
        seeds: int | Unset = UNSET,
        batch: int | Unset = UNSET,
        optimizer: Literal["adamw", "sgd"] | Unset = UNSET,
        parametrizations: Sequence[Literal["mup", "standard"]] | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.LmCoordinateResult]:
        """See whether activations keep their size as the width grows.

        Args:
            column: of a table, with a text in each row; none: the file is read as plain text
            heads: of the models to compare; default: [2, 4, 8, 16]
            learning_rate: default: 0.01
            steps: default: 3
            seeds: trainings of each width; the slopes are of all of them; default: 3
            batch: default: 16
            optimizer: default: adamw
            parametrizations: default: ['mup', 'standard']
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "lm-coordinate-check",
            {
                "corpus": corpus,
                "column": column,
                "model": model,
                "heads": heads,
                "learning_rate": learning_rate,
                "steps": steps,
                "seeds": seeds,
                "batch": batch,
                "optimizer": optimizer,
                "parametrizations": parametrizations,
                "seed": seed,
            },
            _models.LmCoordinateResult.model_validate,
            files=("/corpus",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class NasCalls(Service):
    """What nas answers at once."""

    name = "nas"

    def front(
        self,
        *,
        model: FileLike,
        device: _models.DeviceByReferences | Mapping[str, Any] | Unset | None = UNSET,
        points: int | Unset = UNSET,
        limits: Mapping[str, float] | Unset = UNSET,
    ) -> _models.FrontAnswer:
        """The Pareto front for a device, at once: nothing is evaluated or trained.

        Args:
            model: what `search` left
            device: not needed where no objective depends on the device
            points: different architectures, at most; default: 24
            limits: the largest value of an objective: `best` is then the best within, by the first objective
        """
        return self._call(
            "front",
            {"model": model, "device": device, "points": points, "limits": limits},
            _models.FrontAnswer.model_validate,
            files=("/model",),
        )

    def pick(
        self,
        *,
        model: FileLike,
        preference: Sequence[float],
        device: _models.DeviceByReferences | Mapping[str, Any] | Unset | None = UNSET,
    ) -> _models.PickAnswer:
        """One architecture for one preference.

        Args:
            model: what `search` left
            preference: weights of the objectives; scaled to sum to 1
            device: not needed where no objective depends on the device
        """
        return self._call(
            "pick",
            {"model": model, "preference": preference, "device": device},
            _models.PickAnswer.model_validate,
            files=("/model",),
        )

    def predict_latency(
        self,
        *,
        predictor: FileLike,
        device: _models.DeviceByReferences | Mapping[str, Any],
        architectures: Sequence[str],
        measurements: Sequence[_models.MeasuredArchitecture | Mapping[str, Any]] | Unset = UNSET,
    ) -> _models.PredictLatencyAnswer:
        """What architectures take on a device.

        Args:
            predictor: what `train-predictor` left
            measurements: further measurements of this device, by which predictions are corrected
        """
        return self._call(
            "predict-latency",
            {"predictor": predictor, "device": device, "architectures": architectures, "measurements": measurements},
            _models.PredictLatencyAnswer.model_validate,
            files=("/predictor",),
        )


class Nas(Service):
    """The job kinds of nas, and its calls."""

    name = "nas"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.calls = NasCalls(connection)

    def search(
        self,
        *,
        space: Literal["nb201", "gpt-s"] | Unset = UNSET,
        objectives: Sequence[str] | Unset = UNSET,
        table: FileLike | Unset | None = UNSET,
        devices: Sequence[str] | Unset | None = UNSET,
        supernet: _models.SupernetSpec | Mapping[str, Any] | Unset | None = UNSET,
        predictor: FileLike | Unset | None = UNSET,
        surrogate_rows: int | Unset = UNSET,
        steps: int | Unset | None = UNSET,
        preferences: int | Unset | None = UNSET,
        shared_preferences: bool | Unset = UNSET,
        scalarisation: Literal["linear", "chebyshev", "smooth-chebyshev"] | Unset = UNSET,
        estimator: Literal["local-expectation", "reinmax", "gdas"] | Unset = UNSET,
        combination: Literal["mgd", "mean"] | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        entropy: float | Unset = UNSET,
        points: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.ArchitectureSearchResult]:
        """Train one hypernetwork that answers, for any device and any preference between objectives, with an
        architecture.

        Args:
            space: NAS-Bench-201 cells (objectives: error, latency, params, macs; 18 devices), or GPT-S of HW-GPT-
                Bench (perplexity, memory, params; no devices); default: nb201
            objectives: what to minimise: columns of the table, and latency or energy on the devices; default:
                ['error', 'latency']
            table: your own measurements instead of the shipped ones: `architecture`, columns of numbers (error, …),
                and `latency_<device>` in ms or `energy_<device>` in mJ for every device; empty cells where nothing
                was measured
            devices: devices to train on; none: all of your table, or the shipped split's
            supernet: `error` is of a network that is trained on images along with the search, and not of the table
            predictor: a predictor that `train-predictor` made; none: one is trained
            surrogate_rows: architectures of the table whose values are looked at, for each objective; default: 1000
            steps: of the search; none: 500, or 200 with a supernet
            preferences: drawn for each device and step; none: 32, or 1 with a supernet
            shared_preferences: draw the same preferences for all devices of a step; default: False
            scalarisation: how a preference weighs losses: their weighted sum, or their largest weighted one;
                default: linear
            estimator: of the gradient through discrete choices; reinmax is the published one; default: local-
                expectation
            combination: of the devices' gradients: the direction in which none loses, or their mean; default: mgd
            learning_rate: default: 0.1
            entropy: weight, at first, of staying undecided; default: 0.1
            points: different architectures, at most, that fronts are made of; default: 24
            seed: the same seed gives the same search; default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "search",
            {
                "space": space,
                "objectives": objectives,
                "table": table,
                "devices": devices,
                "supernet": supernet,
                "predictor": predictor,
                "surrogate_rows": surrogate_rows,
                "steps": steps,
                "preferences": preferences,
                "shared_preferences": shared_preferences,
                "scalarisation": scalarisation,
                "estimator": estimator,
                "combination": combination,
                "learning_rate": learning_rate,
                "entropy": entropy,
                "points": points,
                "seed": seed,
            },
            _models.ArchitectureSearchResult.model_validate,
            files=(
                "/table",
                "/supernet/images",
                "/predictor",
            ),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def train_predictor(
        self,
        *,
        space: Literal["nb201", "fbnet", "ofa"] | Unset = UNSET,
        metric: Literal["latency", "energy"] | Unset = UNSET,
        table: FileLike | Unset | None = UNSET,
        devices: Sequence[str] | Unset | None = UNSET,
        held_out: Sequence[str] | Unset | None = UNSET,
        kind: Literal["mlp", "gcn", "boosting"] | Unset = UNSET,
        steps: int | Unset = UNSET,
        rows: int | Unset = UNSET,
        trust: float | Unset | None = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.TrainPredictorResult]:
        """Train a predictor of latency or energy that takes to a new device by ten measurements there.

        Args:
            space: default: nb201
            metric: default: latency
            table: your own measurements; none: the shipped ones (latency)
            devices: devices to train on
            held_out: devices to report on, unseen in training
            kind: perceptron; graph convolutions (slower); gradient boosted trees (no gradient to search by);
                default: mlp
            steps: default: 1000
            rows: architectures that are used; default: 900
            trust: in the network, beside a count of operations; none: by leaving devices out
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "train-predictor",
            {
                "space": space,
                "metric": metric,
                "table": table,
                "devices": devices,
                "held_out": held_out,
                "kind": kind,
                "steps": steps,
                "rows": rows,
                "trust": trust,
                "seed": seed,
            },
            _models.TrainPredictorResult.model_validate,
            files=("/table",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def measure(
        self,
        *,
        architectures: Sequence[str] | Unset | None = UNSET,
        channels: int | Unset = UNSET,
        cells: int | Unset = UNSET,
        image_size: int | Unset = UNSET,
        batch_size: int | Unset = UNSET,
        device: Literal["cpu", "cuda"] | Unset = UNSET,
        repetitions: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.MeasureResult]:
        """Build NAS-Bench-201 networks and time them on the worker's own machine.

        Args:
            architectures: beside the ten references, which are always timed
            channels: of the stem; default: 16
            cells: in each of the three stages; default: 5
            image_size: pixels; default: 32
            batch_size: default: 1
            device: default: cpu
            repetitions: timed runs of each; default: 30
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "measure",
            {
                "architectures": architectures,
                "channels": channels,
                "cells": cells,
                "image_size": image_size,
                "batch_size": batch_size,
                "device": device,
                "repetitions": repetitions,
                "seed": seed,
            },
            _models.MeasureResult.model_validate,
            files=(),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def train_architectures(
        self,
        *,
        architectures: Sequence[str],
        images: FileLike | Unset | None = UNSET,
        random: int | Unset = UNSET,
        channels: int | Unset = UNSET,
        cells: int | Unset = UNSET,
        epochs: int | Unset = UNSET,
        batch_size: int | Unset = UNSET,
        learning_rate: float | Unset = UNSET,
        weight_decay: float | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.TrainArchitecturesResult]:
        """Train NAS-Bench-201 architectures from scratch on small images, and random ones beside them.

        Args:
            images: npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from
                0); none: 1,797 handwritten digits of 8 x 8 pixels
            random: random architectures to compare with; default: 0
            channels: of the stem; default: 8
            cells: in each of the three stages; default: 1
            epochs: default: 20
            batch_size: default: 64
            learning_rate: of SGD with momentum; it falls to 0 along a cosine; default: 0.1
            weight_decay: default: 0.0005
            seed: of the weights, of the random architectures, and of the parts of the images; default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "train-architectures",
            {
                "architectures": architectures,
                "images": images,
                "random": random,
                "channels": channels,
                "cells": cells,
                "epochs": epochs,
                "batch_size": batch_size,
                "learning_rate": learning_rate,
                "weight_decay": weight_decay,
                "seed": seed,
            },
            _models.TrainArchitecturesResult.model_validate,
            files=("/images",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def evaluate(
        self,
        *,
        fronts: Mapping[str, Sequence[Sequence[Sequence[float]]]],
        reference_point: Sequence[float],
        reference_front: Sequence[Sequence[float]] | Unset | None = UNSET,
        objectives: Sequence[str] | Unset | None = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.EvaluateFrontsResult]:
        """Judge fronts by a reference front. All objectives are minimised.

        Args:
            fronts: by method, the fronts of its runs
            reference_point: worse than the reference front, in every objective
            reference_front: none: what no point of any front dominates
            objectives: names, for the pictures
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "evaluate",
            {
                "fronts": fronts,
                "reference_point": reference_point,
                "reference_front": reference_front,
                "objectives": objectives,
            },
            _models.EvaluateFrontsResult.model_validate,
            files=(),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class Session(Thing[_models.SessionState]):
    """One of the sessions of rl."""

    path = "/rl/v1/sessions"
    state_class = _models.SessionState

    def act(
        self,
        *,
        observation: Sequence[float] | Sequence[Sequence[float]],
        reward: float | Sequence[float] | Unset | None = UNSET,
        new_episode: bool | Unset = UNSET,
        new_trial: bool | Unset = UNSET,
    ) -> _models.ActAnswer:
        """What the environment shows. With several environments, a list for each.

        Args:
            reward: of the action before; None at the first step of a trial
            new_episode: this observation begins an episode, in all environments; the memory of those before stays;
                default: False
            new_trial: this observation begins a trial on another task, in all environments: all is forgotten;
                default: False
        """
        return self._operate(
            "act",
            {"observation": observation, "reward": reward, "new_episode": new_episode, "new_trial": new_trial},
            _models.ActAnswer.model_validate,
        )


class Sessions(Service):
    """The sessions of rl, which live on the server."""

    name = "rl"

    def create(
        self,
        *,
        agent: FileLike,
        environments: int | Unset = UNSET,
        greedy: bool | Unset = UNSET,
        seed: int | Unset = UNSET,
    ) -> Session:
        """An agent that is asked for one action at a time, by an environment of your own. It remembers what it saw in
        between.

        Args:
            agent: what `meta-train` made
            environments: that go on side by side, in step, each with a memory of its own; default: 1
            greedy: always the likeliest action; default: False
            seed: default: 0
        """
        return Session(
            self._connection,
            self._create(
                "/rl/v1/sessions",
                {"agent": agent, "environments": environments, "greedy": greedy, "seed": seed},
                files=("/agent",),
            ),
        )

    def get(self, thing_id: str) -> Session:
        """One that was made before."""
        return Session(self._connection, {"id": thing_id}).refresh()

    def list(self) -> Iterator[Session]:
        """Newest first."""
        for item in pages(self._connection, "/rl/v1/sessions", {}):
            yield Session(self._connection, item)


class Rl(Service):
    """The job kinds of rl, and its sessions."""

    name = "rl"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.sessions = Sessions(connection)

    def meta_train(
        self,
        *,
        family: _models.PointGoalFamily
        | Mapping[str, Any]
        | _models.BanditsFamily
        | _models.TabularFamily
        | _models.LocomotionFamily
        | _models.MetaWorldFamily,
        horizon: int | Unset | None = UNSET,
        episodes: int | Unset | None = UNSET,
        width: int | Unset = UNSET,
        heads: int | Unset = UNSET,
        inside: int | Unset = UNSET,
        across: int | Unset = UNSET,
        window: int | Unset | None = UNSET,
        memories: int | Unset | None = UNSET,
        pooling: Literal["last", "attention"] | Unset = UNSET,
        initialisation: Literal["orthogonal", "t-fixup"] | Unset = UNSET,
        trials: int | Unset | None = UNSET,
        minibatch: int | Unset | None = UNSET,
        tasks: int | Unset | None = UNSET,
        learning_rate: float | Unset | None = UNSET,
        epochs: int | Unset | None = UNSET,
        discount: float | Unset | None = UNSET,
        trace: float | Unset = UNSET,
        clip: float | Unset = UNSET,
        entropy: float | Unset | None = UNSET,
        farthest: float | Unset = UNSET,
        overlap: bool | Unset = UNSET,
        algorithm: Literal["htrmrl", "trmrl", "rl2", "ppo", "random"] | Unset = UNSET,
        steps: int | Unset | None = UNSET,
        minutes: float | Unset | None = UNSET,
        test_tasks: int | Unset = UNSET,
        device: Literal["auto", "cpu", "cuda"] | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.MetaTrainResult]:
        """Train an agent on a family of tasks, so that it adapts to a new one of them within a few episodes.

        Args:
            horizon: steps of an episode; none: the family's
            episodes: of a trial on one task; none: the family's
            width: default: 64
            heads: of attention; default: 4
            inside: layers inside episodes; with `across`, all layers of trmrl and ppo; default: 2
            across: layers across episodes; default: 1
            window: steps that a step attends to; none: all
            memories: episodes that a layer attends to, its own included; none: all
            pooling: what is remembered of an episode; default: last
            initialisation: with layer norms; or t-fixup, without them; default: orthogonal
            trials: of an iteration, each on a task of its own
            minibatch: trials of a step of the optimiser
            tasks: train on so many tasks again and again; none: drawn anew
            epochs: passes over the trials of an iteration
            trace: λ of generalised advantage estimation; default: 0.95
            clip: default: 0.2
            entropy: its weight at first; it falls to 0
            farthest: KL from the policy that acted at which an iteration's learning ends; default: 0.05
            overlap: sample the next trials while learning from these; faster where cores or a GPU are idle;
                default: False
            algorithm: htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a
                recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare with;
                default: htrmrl
            steps: of the environments, in all
            minutes: or a time; then the learning rate falls by the clock, and no two runs are quite alike
            test_tasks: new tasks, to judge the agent by in the end; default: 50
            device: auto: a GPU where there is one; default: auto
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "meta-train",
            {
                "family": family,
                "horizon": horizon,
                "episodes": episodes,
                "width": width,
                "heads": heads,
                "inside": inside,
                "across": across,
                "window": window,
                "memories": memories,
                "pooling": pooling,
                "initialisation": initialisation,
                "trials": trials,
                "minibatch": minibatch,
                "tasks": tasks,
                "learning_rate": learning_rate,
                "epochs": epochs,
                "discount": discount,
                "trace": trace,
                "clip": clip,
                "entropy": entropy,
                "farthest": farthest,
                "overlap": overlap,
                "algorithm": algorithm,
                "steps": steps,
                "minutes": minutes,
                "test_tasks": test_tasks,
                "device": device,
                "seed": seed,
            },
            _models.MetaTrainResult.model_validate,
            files=(),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def adapt(
        self,
        *,
        agent: FileLike,
        family: _models.PointGoalFamily
        | Mapping[str, Any]
        | _models.BanditsFamily
        | _models.TabularFamily
        | _models.LocomotionFamily
        | _models.MetaWorldFamily
        | Unset
        | None = UNSET,
        split: Literal["train", "test"] | Unset = UNSET,
        tasks: int | Unset = UNSET,
        episodes: int | Unset | None = UNSET,
        horizon: int | Unset | None = UNSET,
        video: bool | Unset = UNSET,
        trajectories: bool | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.AdaptResult]:
        """Let a trained agent act on new tasks, and see how it gets better from episode to episode. Nothing is trained.

        Args:
            agent: what `meta-train` made
            family: none: the one that the agent was trained on
            split: default: test
            tasks: default: 50
            episodes: none: as in training
            horizon: none: as in training
            video: of the first task; needs an off-screen GL where a simulator is to be drawn; default: False
            trajectories: keep every step as Parquet; default: True
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "adapt",
            {
                "agent": agent,
                "family": family,
                "split": split,
                "tasks": tasks,
                "episodes": episodes,
                "horizon": horizon,
                "video": video,
                "trajectories": trajectories,
                "seed": seed,
            },
            _models.AdaptResult.model_validate,
            files=("/agent",),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )

    def meta_benchmark(
        self,
        *,
        steps: int,
        families: Sequence[
            _models.PointGoalFamily
            | Mapping[str, Any]
            | _models.BanditsFamily
            | _models.TabularFamily
            | _models.LocomotionFamily
            | _models.MetaWorldFamily
        ]
        | Unset = UNSET,
        algorithms: Sequence[Literal["htrmrl", "trmrl", "rl2", "ppo", "random"]] | Unset = UNSET,
        seeds: int | Unset = UNSET,
        learning: _models.Learning | Mapping[str, Any] | Unset = UNSET,
        learning_rates: Mapping[str, float] | Unset = UNSET,
        test_tasks: int | Unset = UNSET,
        at_once: int | Unset = UNSET,
        seed: int | Unset = UNSET,
        labels: Mapping[str, str] | None = None,
        priority: int = 0,
        max_attempts: int | None = None,
        timeout_seconds: int | None = None,
        idempotency_key: str | None = None,
    ) -> Job[_models.MetaBenchmarkResult]:
        """Train several algorithms on families of tasks, each for as many steps and with several seeds, and say which is
        better.

        Args:
            steps: of the environments, for each run
            families: default: [{'name': 'point-goal'}]
            algorithms: the first is compared with each of the others. htrmrl: transformers inside and across
                episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: acts at
                random and learns nothing, to compare with; default: ['htrmrl', 'trmrl', 'rl2', 'ppo', 'random']
            seeds: default: 3
            learning: of all algorithms alike
            learning_rates: by algorithm, in place of the usual one
            test_tasks: default: 50
            at_once: runs at the same time, if workers are free; default: 2
            seed: default: 0
            labels: to find the job again by
            priority: from -100 to 100; higher ones are begun first
            max_attempts: runs before the job is given up; default: the kind's
            timeout_seconds: longest run; default: the kind's
            idempotency_key: with the same one and the same spec it is one job, whoever submits it again
        """
        return submitted(
            self._connection,
            self.name,
            "meta-benchmark",
            {
                "steps": steps,
                "families": families,
                "algorithms": algorithms,
                "seeds": seeds,
                "learning": learning,
                "learning_rates": learning_rates,
                "test_tasks": test_tasks,
                "at_once": at_once,
                "seed": seed,
            },
            _models.MetaBenchmarkResult.model_validate,
            files=(),
            labels=labels,
            priority=priority,
            max_attempts=max_attempts,
            timeout_seconds=timeout_seconds,
            idempotency_key=idempotency_key,
        )


class Services:
    """All services that this client was made for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.compression = Compression(connection)
        self.ensemble = Ensemble(connection)
        self.explain = Explain(connection)
        self.hpo = Hpo(connection)
        self.nas = Nas(connection)
        self.rl = Rl(connection)
