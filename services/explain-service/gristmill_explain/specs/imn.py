"""Models that explain themselves: training, prediction with explanations, and what a model is like."""

from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import FileId, InputFile, Result, Spec, TableFile
from gristmill_explain.names import Metric
from gristmill_explain.specs.common import (
    EXAMPLE_FILE,
    Label,
    LearnerName,
    ScoreInterval,
    TargetOfTable,
    Task,
    Value,
)

ModelFile = Annotated[FileId, InputFile(("safetensors",))]
ColumnName = Annotated[str, StringConstraints(max_length=200)]


class ImnSettings(Spec):
    """Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself."""

    epochs: int = Field(60, ge=3, le=2_000)
    batch_size: int | None = Field(None, ge=8, le=4_096, description="none: a twentieth of the rows, from 64 to 512")
    width: int = Field(128, ge=8, le=2_048, description="of the network's layers")
    blocks: int = Field(2, ge=1, le=16)
    fidelity: float | None = Field(
        None, ge=0, le=100,
        description="how much a row's linear model is to tell what changes of the row do, too; 0 is the paper's method; none: chosen "
        "with the regularisation",
    )  # fmt: skip
    calibrate: bool = Field(
        True,
        description="make probabilities honest by a temperature, fitted on a fifth of the rows, if those are 50; with `balanced` they are "
        "those of classes that are equally frequent",
    )

    @property
    def hyperparameters(self) -> dict[str, Any]:
        """As the learner is told of them."""
        found: dict[str, Any] = {
            "epochs": self.epochs,
            "batch": self.batch_size,
            "width": self.width,
            "blocks": self.blocks,
        }
        return found if self.fidelity is None else found | {"fidelity": self.fidelity}


# -- training ----------------------------------------------------------------------------------------------------------------


class LearnerTrialSpec(TargetOfTable):
    """Tune a learner, fit it, and judge it by a fold that it has not seen; or fit an IMN to all rows, and keep it."""

    task: Task
    metric: Metric
    learner: LearnerName
    trials: int = Field(0, ge=0, le=1_000, description="configurations that a search tries; 0: the learner's defaults")
    inner_folds: int = Field(1, ge=1, le=20, description="that configurations are judged by; 1: a quarter of the rows")
    minutes: float | None = Field(None, gt=0, le=7 * 24 * 60, description="after which the search tries no more")
    folds: int = Field(5, ge=2, le=20)
    fold: int | None = Field(None, ge=0, le=19, description="to judge by; none: all rows are learnt from")
    keep_predictions: bool = Field(True, description="of the fold's rows, as a file")
    imn: ImnSettings = ImnSettings()

    @model_validator(mode="after")
    def _one_of_the_folds(self) -> Self:
        if self.fold is None and self.learner != "imn":
            raise ValueError("only an IMN is fitted to all rows and kept")
        if self.fold is not None and self.fold >= self.folds:
            raise ValueError("folds are numbered from 0")
        return self


class TriedConfiguration(Result):
    hyperparameters: dict[str, Value]
    score: float | None = Field(description="by the inner folds; null: it failed")
    seconds: float
    failure: str | None = None


class ImnCurve(Result):
    """By epoch, of the networks that the regularisation was chosen by."""

    training: list[float] = Field(description="loss, with the penalty on weights")
    held_out: list[float] = Field(description="loss of predictions on rows set aside; empty where none were")


class FeatureImportance(Result):
    """How much a column contributes, by the mean size of its contributions to what the model says of rows."""

    feature: str
    size: list[float] = Field(description="one for each output")
    low: list[float] = Field(description="lower ends of 95 % intervals")
    high: list[float] = Field(description="upper ends")
    direction: list[float | None] = Field(
        description="rank correlation of value and contribution: 1: the more, the more; null for categories"
    )


class KeptImn(Result):
    model: str
    features: list[FeatureImportance]
    curve: ImnCurve | None
    bias_share: float = Field(description="mean share of the bias in what is added up: near 1, explanations say little")
    local_fidelity: float | None = Field(
        description="mean share of the variance nearby that a row's linear model explains; 1: all; null where there are no numbers to move"
    )
    stability: float | None = Field(description="mean rank correlation of contributions with those of rows nearby")
    left_out: dict[str, str] = Field({}, description="columns that were not learnt from, and why")
    duplicates: int = Field(
        0, description="rows that are the same as another in all that is learnt from, target included"
    )
    completeness_error: float = Field(
        description="the furthest that base and contributions are from adding up to the network's own prediction"
    )


class LearnerTrialResult(Result):
    scores: dict[Metric, float] | None = Field(description="on the fold; null where all rows were learnt from")
    failure: str | None = Field(None, description="why there is no score")
    hyperparameters: dict[str, Value] = Field(description="that were chosen; empty: the learner's defaults")
    tried: list[TriedConfiguration]
    resumed_at: int = Field(0, description="configurations that were known from before an interruption")
    tuning_seconds: float
    fit_seconds: float
    predict_seconds: float
    left_out: dict[str, str]
    predictions: str | None = Field(None, description="Parquet: what it says of the fold's rows")
    imn: KeptImn | None = None


class TrainImnSpec(TargetOfTable):
    """Train a network that generates a linear model for every row, and judge it beside others by cross-validation."""

    folds: int = Field(5, ge=2, le=20, description="of the cross-validation")
    baselines: list[LearnerName] = Field(
        ["linear", "tree", "lightgbm", "tabresnet"], max_length=10,
        description="learners that are judged by the same folds; tabresnet is the same network as a black box",
    )  # fmt: skip
    trials: int = Field(
        0, ge=0, le=1_000,
        description="configurations that a search tries, for the IMN and each baseline alike, in each fold and for the final model; "
        "0: a few strengths of regularisation are compared, and baselines have their defaults",
    )  # fmt: skip
    minutes: float | None = Field(None, gt=0, le=7 * 24 * 60, description="after which such a search tries no more")
    imn: ImnSettings = ImnSettings()

    @model_validator(mode="after")
    def _others(self) -> Self:
        if "imn" in self.baselines or len(set(self.baselines)) < len(self.baselines):
            raise ValueError("baselines are other learners, each once")
        return self


class JudgedLearner(Result):
    learner: LearnerName
    scores: dict[Metric, ScoreInterval] = Field(
        description="mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)"
    )
    failures: list[str] = Field(description="why folds are missing; a learner with any has no scores")
    seconds: float = Field(description="of tuning and fitting, mean over the folds")
    hyperparameters: list[dict[str, Value]] = Field(description="by fold")


class Calibration(Result):
    """Whether what is said with some probability happens as often, out of fold."""

    expected_error: float = Field(
        description="mean |share that happened − probability| over 10 equal bins of confidence"
    )
    brier: float


class TrainImnResult(Result):
    model: str = Field(
        description="the fitted IMN, for `explain`, `explain-batch` and `describe`", examples=[EXAMPLE_FILE]
    )
    task: Task
    metric: Metric
    classes: list[str] | None
    outputs: list[str] = Field(
        description="what contributions add up to: a logit for each class (of two classes, the second's alone), or the target"
    )
    rows: int
    left_out: dict[str, str] = Field(description="columns that were not learnt from, and why")
    learners: list[JudgedLearner] = Field(description="the best first")
    calibration: Calibration | None
    features: list[FeatureImportance] = Field(description="the most important first")
    curve: ImnCurve | None
    hyperparameters: dict[str, Value] = Field(description="of the final model")
    bias_share: float
    local_fidelity: float | None
    stability: float | None
    completeness_error: float
    duplicates: int = Field(
        description="rows that are the same as another in all that is learnt from, target included: they may be on both sides of a fold"
    )
    predictions: str | None = Field(
        description="prediction set (Parquet): out-of-fold, of all learners; the ensemble service reads it"
    )
    plots: list[str]
    seconds: float


# -- explaining --------------------------------------------------------------------------------------------------------------


class Contrast(Spec):
    """Why one class and not the other."""

    this: Label
    that: Label


class ExplainCall(Spec):
    """Predict, and say why."""

    model: ModelFile = Field(description="what `train-imn` made", examples=[EXAMPLE_FILE])
    columns: dict[ColumnName, Annotated[list[Value], Field(max_length=10_000)]] = Field(
        max_length=10_000, examples=[{"income": [52_000, None], "region": ["north", "west"]}],
        description="by column, a value for each row; null where it is not known; dates as ISO 8601",
    )  # fmt: skip
    most: int | None = Field(None, ge=1, le=10_000, description="contributions a row, the largest; none: all")
    contrast: Contrast | None = Field(None, description="why one class rather than another")
    counterfactual: Label | None = Field(None, description="what would have to change for this class; 20 rows at most")
    keep: list[Label] = Field([], max_length=10_000, description="columns that a counterfactual may not change")
    trust: bool = Field(False, description="how far each explanation holds nearby; takes some twenty times as long")
    slopes: bool = Field(
        False, description="the row's linear model in units of your columns: what one more of a number adds"
    )


class ChangedColumn(Result):
    feature: str
    before: float
    after: float


class CounterfactualRow(Result):
    """A nearest found change of numbers that makes the row one of the class; checked with the network itself."""

    reached: bool = Field(description="whether the model then says so; false: none was found within what was seen")
    changes: list[ChangedColumn] = Field(description="the largest first, by the columns' own spread")
    probability: float = Field(description="of the class, after the change")
    distance: float = Field(description="of the change, in standard deviations of the columns")


class ExplainedRow(Result):
    """outputs = base + sum of contributions, by output."""

    prediction: str | float
    probabilities: list[float] | None = Field(description="by class; null for numbers")
    outputs: list[float] = Field(description="logits, or the number")
    base: list[float] = Field(
        description="what is not by any column: the mean over rows that were trained on, and the row's bias"
    )
    contributions: dict[str, list[float]] = Field(
        description="by column, beside what the column contributes on average; the largest first"
    )
    others: list[float] | None = Field(description="sum of the contributions that are not listed; null: all are")
    contrast: dict[str, float] | None = Field(
        None, description="by column: how much it speaks for `this` rather than `that`"
    )
    slopes: dict[str, list[float]] | None = Field(
        None, description="by column that is a number: what one more of it adds to the outputs"
    )
    counterfactual: CounterfactualRow | None = None
    bias_share: float | None = Field(
        None, description="share of the bias in what is added up: near 1, the explanation says little"
    )
    local_fidelity: float | None = Field(
        None, description="share of the variance nearby that the linear model explains"
    )
    stability: float | None = Field(None, description="rank correlation of the contributions with those of rows nearby")
    warnings: list[str] = Field(description="categories that were never seen, numbers out of range, …")


class ExplainAnswer(Result):
    task: Task
    classes: list[str] | None
    output_names: list[str]
    rows: list[ExplainedRow]


class DescribeCall(Spec):
    """What a model is like."""

    model: ModelFile = Field(description="what `train-imn` made", examples=[EXAMPLE_FILE])
    dependence: list[Label] = Field(
        [], max_length=20, description="columns whose contributions are wanted by value", examples=[["income"]]
    )


class Dependence(Result):
    """What a column contributes by its value, over rows that the model was trained on."""

    values: list[Value]
    contributions: list[list[float]] = Field(description="by row, one for each output")


class DescribeAnswer(Result):
    task: Task
    target: str
    classes: list[str] | None
    output_names: list[str]
    columns: dict[str, str] = Field(description="that rows need, and what they hold", examples=[{"income": "numbers"}])
    features: list[FeatureImportance] = Field(description="the most important first")
    dependence: dict[str, Dependence]
    about: dict[str, str] = Field(description="the job that made it, the release, and the like")


class ExplainBatchSpec(Spec):
    """Predict many rows, and say why."""

    model: ModelFile = Field(description="what `train-imn` made", examples=[EXAMPLE_FILE])
    table: TableFile = Field(description="with the columns that the model was trained on", examples=[EXAMPLE_FILE])
    trust: bool = Field(False, description="how far each explanation holds nearby; takes some twenty times as long")


class ExplainBatchResult(Result):
    file: str = Field(
        description="Parquet, a row for each of the table's: `row`, `prediction`, `p_<class>`, and for each output `output`, `base` and a "
        "column for every contribution; with several outputs their names stand before `: `"
    )
    rows: int
    task: Task
    output_names: list[str]
    features: list[FeatureImportance] = Field(description="over these rows, the most important first")
    warnings: dict[str, int] = Field(description="rows that each warning is true of")
    local_fidelity: float | None
    stability: float | None
    plots: list[str]
    seconds: float
