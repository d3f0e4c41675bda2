"""Field types and specs that several kinds share."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import TABLE_FORMATS, ColumnOf, FileId, InputFile, Result, Spec
from gristmill_explain.names import Metric

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

LearnableFile = Annotated[FileId, InputFile(TABLE_FORMATS, least_rows=20)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Seed = Annotated[int, Field(ge=0, le=2**32 - 1)]
Integer = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
Value = bool | Integer | float | str | None
Task = Literal["classification", "regression"]
LearnerName = Literal[
    "imn", "tabresnet", "mlp", "resnet", "tabm", "realmlp", "ft-transformer", "linear", "ebm", "tree", "forest", "xgboost", "lightgbm",
    "catboost",
]  # fmt: skip
ShippedTable = Literal[
    "blood-transfusion", "car", "credit-approval", "credit-g", "diabetes", "kc1", "ozone-level-8hr", "phoneme", "qsar-biodeg", "segment",
    "spambase", "tic-tac-toe", "vehicle",
]  # fmt: skip

_OF_NUMBERS = ("r2", "rmse", "mae")


class TableWithTarget(Spec):
    """A table, and what to predict of it."""

    table: LearnableFile | None = Field(None, examples=[EXAMPLE_FILE])
    shipped: ShippedTable | None = Field(
        None, description="in place of a table of yours, a public one that comes with the service", examples=[None]
    )
    target: Annotated[Label | None, ColumnOf("table")] = Field(
        None, description="the column to predict; `target` in shipped tables", examples=["approved"]
    )
    left_out: Annotated[list[Label], ColumnOf("table")] = Field(
        [], max_length=10_000, description="columns not to learn from"
    )
    categories: Annotated[list[Label], ColumnOf("table")] = Field(
        [],
        max_length=10_000,
        description="columns of whole numbers that are codes, such as postal codes; texts are categories anyway",
    )
    task: Task | None = Field(
        None, description="none: by the target, texts and few whole numbers being classes", examples=["classification"]
    )
    balanced: bool = Field(False, description="rows of rare classes count more in learning")

    @model_validator(mode="after")
    def _one_table(self) -> Self:
        if (self.table is None) == (self.shipped is None):
            raise ValueError("name a table of yours, or one that is shipped")
        if (self.target is None) == (self.shipped is None):
            raise ValueError("the target is a column of your table; that of shipped ones is known")
        if self.target in self.left_out:
            raise ValueError("the target cannot be left out")
        return self


class TargetOfTable(TableWithTarget):
    """A table, and what learners are tuned and judged by."""

    metric: Metric | None = Field(
        None, description="by which hyper-parameters are chosen; none: ROC-AUC (one-vs-one), or r2 for regression"
    )
    seed: Seed = Field(0, description="the same seed gives the same folds and models")

    @model_validator(mode="after")
    def _metric_of_the_task(self) -> Self:
        if self.task and self.metric and (self.metric in _OF_NUMBERS) != (self.task == "regression"):
            raise ValueError(f"{self.metric} is no metric of {self.task}")
        return self


class ScoreInterval(Result):
    value: float
    low: float | None = Field(description="lower end of the 95 % interval; null where it is unbounded")
    high: float | None = Field(description="upper end of the 95 % interval")
