"""Searches of pipelines: what a caller sends, and what comes back."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import TABLE_FORMATS, ColumnOf, FileId, InputFile, Result, Spec, TableFile
from gristmill_hpo.specs.common import EXAMPLE_FILE, Label, Seed, Value

SurrogateFile = Annotated[FileId, InputFile(("safetensors",))]
# Only what a search of this installation made is ever read: a fitted pipeline could run code.
PipelineFile = Annotated[FileId, InputFile(("skops",), made_by="hpo/pipeline-trial")]
LearnableFile = Annotated[FileId, InputFile(TABLE_FORMATS, least_rows=20)]
PredictionsFile = Annotated[FileId, InputFile(("parquet",))]
ColumnName = Annotated[str, StringConstraints(max_length=200)]
Task = Literal["classification", "regression"]
Metric = Literal["balanced_accuracy", "accuracy", "f1_macro", "roc_auc_ovr", "log_loss", "r2", "rmse", "mae"]
SearchMethod = Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp"]

_OF_NUMBERS = ("r2", "rmse", "mae")


class PipelineOption(Spec):
    """What stands at one stage of a pipeline."""

    algorithm: Label = Field(examples=["RandomForest"])
    hyperparameters: dict[Label, Value] = Field(
        {}, max_length=50, examples=[{"min_samples_split": 4, "criterion": "gini"}]
    )


class PipelineTable(Spec):
    """A table, what to predict of it, and how predictions are judged."""

    table: LearnableFile = Field(examples=[EXAMPLE_FILE])
    target: Annotated[Label, ColumnOf("table")] = Field(description="the column to predict", examples=["species"])
    left_out: Annotated[list[Label], ColumnOf("table")] = Field(
        [], max_length=10_000, description="columns not to learn from"
    )
    task: Task | None = Field(
        None, description="none: by the target, texts and few whole numbers being classes", examples=["classification"]
    )
    metric: Metric | None = Field(None, description="none: balanced accuracy, or r2 for regression")
    folds: int = Field(3, ge=2, le=10, description="of the cross-validation of each pipeline")
    test_share: float = Field(
        0.2, ge=0.05, le=0.5, description="of the rows: set aside before the search, to judge what it found"
    )
    seed: Seed = Field(0, description="the same seed gives the same search, one evaluation at a time")

    @model_validator(mode="after")
    def _agreeing(self) -> Self:
        if self.task and self.metric and (self.metric in _OF_NUMBERS) != (self.task == "regression"):
            raise ValueError(f"{self.metric} is no metric of {self.task}")
        if self.target in self.left_out:
            raise ValueError("the target cannot be left out")
        return self


# -- pipeline search ---------------------------------------------------------------------------------------------------------


class PipelineSearchSpec(PipelineTable):
    """Find a scikit-learn pipeline for a table."""

    evaluations: int = Field(60, ge=1, le=500, description="pipelines to try, at most")
    minutes: float | None = Field(
        None, ge=0.5, le=7 * 24 * 60, description="until the result is there, fitting included"
    )
    method: SearchMethod = Field(
        "deeppipe", description="what chooses the next pipeline; all but deeppipe and portfolio know this table only"
    )
    surrogate: SurrogateFile | None = Field(None, description="what `pipeline-meta-train` made; none: the shipped one")
    only: list[Label] | None = Field(
        None,
        min_length=1,
        max_length=50,
        description="estimators to choose from",
        examples=[["RandomForest", "ExtraTrees"]],
    )
    without: list[Label] = Field(
        [], max_length=50, description="algorithms of any stage to do without", examples=[["MLP"]]
    )
    at_once: int = Field(2, ge=1, le=64, description="evaluations under way at the same time, if workers are free")
    evaluation_seconds: float = Field(300, ge=1, le=24 * 3600, description="after which a pipeline counts as failed")
    evaluation_memory_mb: int = Field(4_096, ge=512, le=512 * 1024)
    best: int = Field(10, ge=1, le=50, description="pipelines whose predictions are kept, for an ensemble")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.surrogate is not None and self.method not in ("deeppipe", "portfolio"):
            raise ValueError(f"the method {self.method} has no surrogate: leave it out")
        return self


class Expectation(Spec):
    """What the search expected of a pipeline before it was evaluated, in the metric's units."""

    mean: float
    deviation: float


class PipelineFinish(Spec):
    """Fit the best pipelines to all rows of the search, and judge them by those set aside.

    What is said of each pipeline begins with the trial's own; the others follow.
    """

    others: list[list[PipelineOption]] = Field([], max_length=50)
    predictions: list[PredictionsFile | None] = Field(max_length=51)
    numbers: list[int] = Field(max_length=51, description="in the search")
    seconds: list[float] = Field(max_length=51, description="that fitting each is likely to take")
    late: list[int] = Field([], max_length=64, description="trials that were under way when the search ended")
    alone: bool = Field(False, description="the best pipeline only, after an attempt at all of it was stopped")

    @model_validator(mode="after")
    def _of_each(self) -> Self:
        if {len(self.predictions), len(self.numbers), len(self.seconds)} != {1 + len(self.others)}:
            raise ValueError(
                "predictions, numbers and seconds are of the trial's own pipeline and of each of the others"
            )
        return self


class PipelineTrialSpec(PipelineTable):
    """Evaluate one pipeline; or, with `finish`, end a search with it."""

    task: Task
    metric: Metric
    pipeline: list[PipelineOption] = Field(
        min_length=5, max_length=5, description="imputer, encoder, standardizer, dim_reducer, estimator; or `none`"
    )
    expected: Expectation | None = None
    finish: PipelineFinish | None = None
    until: float | None = Field(None, description="when the search's time is over, in seconds since 1970")


class PipelineFinished(Result):
    pipeline: str
    number: int = Field(description="in the search, of the pipeline that was fitted")
    code: str
    test_score: float
    reference_score: float | None
    predictions: str | None
    predicted_by: int
    left_out: dict[str, str]
    classes: list[str] | None
    rows: int
    test_rows: int


class TableNeeds(Result):
    """What the table asks of a pipeline: between some pipelines it makes no difference."""

    missing: Literal["nothing", "categories", "numbers"] = Field(description="where values are missing")
    columns: int = Field(description="that are learnt from")
    encoded: int = Field(description="columns once categories are one-hot")
    rows: int = Field(description="that an evaluation fits by")


class PipelineTrialResult(Result):
    status: Literal["succeeded", "failed"]
    detail: str | None = Field(None, description="why it failed")
    scores: list[float] = Field([], description="one a fold")
    skill: float | None = Field(None, description="as the search sees it: larger is better, 1 at best")
    seconds: float = Field(0, description="of fitting")
    predictions: str | None = Field(None, description="Parquet: out-of-fold predictions of all rows of the search")
    needs: TableNeeds | None = None
    finished: PipelineFinished | None = None


class EvaluatedPipeline(Result):
    """One row of the leader board."""

    number: int = Field(description="in the order of the search, from 0")
    pipeline: dict[str, str] = Field(description="by stage", examples=[{"imputer": "SimpleImputer(strategy='mean')"}])
    score: float = Field(description="mean over the folds")
    deviation: float = Field(description="over the folds")
    seconds: float = Field(description="of fitting")


class PipelineSearchResult(Result):
    pipeline: str = Field(
        description="the best pipeline, fitted to all rows of the search (skops); `predict-pipeline` takes it"
    )
    best: EvaluatedPipeline
    code: str = Field(description="a program that builds and fits it with scikit-learn alone")
    metric: Metric
    task: Task
    classes: list[str] | None
    test_score: float = Field(description="on the rows set aside, of which the search knew nothing")
    reference_score: float | None = Field(
        description="of a random forest with default settings on the same rows; null where no time was left for it"
    )
    rows: int
    test_rows: int
    left_out: dict[str, str] = Field(description="columns that were not learnt from, and why")
    evaluations: int
    failed: int
    ended_by: Literal["evaluations", "time", "space"] = Field(description="what ran out")
    leaders: list[EvaluatedPipeline] = Field(description="the best 20")
    incumbents: list[float | None] = Field(
        description="the best score after each evaluation; null before the first that succeeded"
    )
    spent: list[float] = Field(description="seconds that evaluations had taken by then, one after another")
    importance: dict[str, float] = Field(
        description="by stage: the share of the variance of what is predicted that it explains alone"
    )
    hyperparameter_importance: dict[str, dict[str, float]]
    history: str = Field(description="Parquet: a row for each evaluation, with what was expected of it before")
    predictions: str | None = Field(
        description="prediction set (Parquet) of the best pipelines: out-of-fold in the split `validation`, and `test`; the "
        "ensemble service reads it"
    )
    predicted_by: int = Field(description="pipelines in the prediction set; those without probabilities are not")
    plots: list[str]
    seconds: float


# -- predictions -------------------------------------------------------------------------------------------------------------


class PredictPipelineCall(Spec):
    pipeline: PipelineFile = Field(examples=[EXAMPLE_FILE])
    columns: dict[ColumnName, Annotated[list[Value], Field(max_length=10_000)]] = Field(
        max_length=10_000, examples=[{"sepal_length": [5.1, 6.7], "sepal_width": [3.5, None]}],
        description="by column, a value for each row; null where it is not known; dates as ISO 8601",
    )  # fmt: skip


class PredictPipelineAnswer(Result):
    predictions: list[str] | list[float]
    classes: list[str] | None
    probabilities: list[list[float]] | None = Field(description="by row and class; null for pipelines without")


# -- meta-training -----------------------------------------------------------------------------------------------------------


class OptionOfSpace(Spec):
    """What may stand at a stage."""

    algorithm: Label | None = Field(description="null: nothing", examples=["StandardScaler"])
    hyperparameters: dict[Label, Value] = Field({}, max_length=100)


class StageOfSpace(Spec):
    """One stage of a space, and what may stand there."""

    stage: Label = Field(examples=["scaler"])
    options: list[OptionOfSpace] = Field(
        min_length=1, max_length=1_000, examples=[[{"algorithm": None}, {"algorithm": "StandardScaler"}]]
    )


class MetaTable(Spec):
    """Evaluations of a space's pipelines on many datasets."""

    evaluations: TableFile = Field(
        description="a row for each evaluation: `dataset`, `pipeline` (its number in the space), `score`"
    )
    space: list[StageOfSpace] = Field(
        min_length=1,
        max_length=20,
        description="a pipeline's number counts combinations of options, the last stage fastest",
    )


class PipelineMetaTrainSpec(Spec):
    """Train a surrogate on evaluations of many datasets."""

    meta: MetaTable | None = Field(
        None, description="none: the shipped evaluations of 23,424 pipelines on 300 datasets", examples=[None]
    )
    networks: int = Field(1, ge=1, le=10, description="trained one after another from other seeds, and asked together")
    steps: int = Field(4_000, ge=10, le=1_000_000, description="of marginal likelihood")
    taught_steps: int = Field(2_200, ge=0, le=1_000_000, description="before those: of mean and principal factors")
    batch_size: int = Field(192, ge=8, le=2_000, description="pipelines a step")
    learning_rate: float = Field(1e-3, gt=0, le=1)
    validation_share: float = Field(
        0.1, ge=0, le=0.5, description="of the datasets of your table: kept out, to judge by"
    )
    width: int = Field(8, ge=1, le=64, description="outputs of an encoder for each hyper-parameter")
    encoder_layers: int = Field(1, ge=0, le=4, description="0: no encoders, hyper-parameters as they are")
    hidden: int = Field(256, ge=24, le=2_048)
    layers: int = Field(2, ge=1, le=6, description="of the aggregation, before its heads")
    seed: Seed = 0


class PipelineMetaTrainResult(Result):
    surrogate: str
    datasets: int
    pipelines: int
    networks: int
    portfolio: list[dict[str, str]] = Field(description="pipelines to begin with, the best first")
    judged_on: int = Field(description="datasets that were kept out")
    nll: dict[str, float] = Field(
        description="of a score of another dataset, by the number of scores that are known there"
    )
    nmse: dict[str, float] = Field(description="squared error / variance, likewise")
    history: str = Field(description="Parquet: the loss by step")
    plots: list[str]
    seconds: float


# -- replay ------------------------------------------------------------------------------------------------------------------

ReplayMethod = Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp", "low-rank"]


class PipelineReplaySpec(Spec):
    """What searches would have found on datasets whose evaluations are all known."""

    meta: MetaTable | None = Field(
        None, description="none: 50 shipped datasets that the shipped surrogate has not seen", examples=[None]
    )
    datasets: list[Label] | None = Field(None, min_length=1, max_length=1_000, description="to search on; none: all")
    methods: list[ReplayMethod] = Field(["deeppipe", "random", "portfolio"], min_length=1, max_length=6)
    surrogate: SurrogateFile | None = Field(None, description="of deeppipe and portfolio; none: the shipped one")
    evaluations: int = Field(50, ge=5, le=500)
    initial: int = Field(5, ge=1, le=50, description="pipelines that every method begins with")
    repetitions: int = Field(1, ge=1, le=20, description="of methods that depend on chance")
    seed: Seed = 0


class ReplayedMethod(Result):
    method: str
    regret: dict[str, float] = Field(
        description="mean over datasets, by the number of evaluations; from 0 (best) to 1 (worst)"
    )
    low: dict[str, float] = Field(description="of a 95 % interval over datasets")
    high: dict[str, float]
    rank: dict[str, float] = Field(description="mean rank among the methods")
    rank_low: dict[str, float] = Field(description="of a 95 % interval over datasets")
    rank_high: dict[str, float]


class PipelineReplayResult(Result):
    datasets: int
    evaluations: int
    methods: list[ReplayedMethod]
    p_values: dict[str, float] = Field(
        description="Wilcoxon, the best method against each other, after all evaluations"
    )
    curves: str = Field(
        description="Parquet: regret by method, dataset, repetition and evaluation, and the mean's rank on the dataset"
    )
    plots: list[str]
