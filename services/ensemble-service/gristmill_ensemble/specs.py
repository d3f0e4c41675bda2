"""What a caller sends to the ensemble service, and what comes back."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import ColumnOf, FileId, InputFile, Result, Spec, TableFile

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

PredictionFile = Annotated[FileId, InputFile(("parquet", "npz", "csv", "arrow", "jsonl"))]
ModelArchive = Annotated[FileId, InputFile(("zip",))]
EnsembleFile = Annotated[FileId, InputFile(("safetensors",))]
Name = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Method = Literal[
    "auto", "neural-stacking", "neural-averaging", "static-weights", "log-pool", "greedy", "cma-es", "top-n",
    "single-best", "linear-stacker", "boosted-stacker",
]  # fmt: skip
Metric = Literal["nll", "error", "brier", "ece", "auc", "mse"]


class Predictions(Spec):
    """What the base models say of the same rows (the *prediction set* contract).

    As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known, `label` and
    `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.
    """

    files: list[PredictionFile] = Field(
        min_length=1, max_length=1_000, description="one or many tables that belong together, or one npz",
        examples=[[EXAMPLE_FILE]],
    )  # fmt: skip
    labels: TableFile | None = Field(
        None, description="a table of `row_id` and `label`, where the files have no labels"
    )
    features: TableFile | None = Field(
        None,
        description="a table of `row_id` and columns of numbers that describe the rows; networks and stackers use them",
    )
    split: Name | None = Field(
        None,
        description="use the rows of this split only; needed where the files have several",
        examples=["validation"],
    )
    logits: bool = Field(False, description="the predictions are logits, not probabilities")


class HowToFit(Spec):
    """How an ensemble is fitted; the defaults are good."""

    metric: Metric | None = Field(
        None, description="what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers"
    )
    dropout: float = Field(
        0.75, ge=0, le=0.95, description="neural methods: share of the base models that each update drops"
    )
    updates: int = Field(1_000, ge=10, le=100_000, description="neural methods: gradient steps")
    learning_rate: float = Field(1e-3, gt=0, le=1, description="neural methods: of Adam")
    hidden: int = Field(32, ge=1, le=1_024, description="neural methods: width of the layers")
    rounds: int = Field(50, ge=1, le=1_000, description="greedy: models that are chosen, with replacement")
    top: int = Field(5, ge=1, le=1_000, description="top-n: how many models")
    max_models: int | None = Field(
        None, ge=2, le=1_000,
        description="with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster",
    )  # fmt: skip
    seed: int = Field(0, ge=0, le=2**32 - 1, description="the same seed gives the same ensemble")


class FitEnsembleSpec(HowToFit):
    """Fit an ensemble on the predictions of base models for rows with labels that none of them was trained on."""

    predictions: Predictions
    method: Method = Field(
        "auto", description="auto blends candidates of all kinds by how well each predicts rows it was not fitted on"
    )
    folds: int = Field(3, ge=2, le=10, description="folds of the cross-validation behind every estimate")


class Interval(Result):
    value: float
    low: float = Field(description="lower end of the 95 % interval")
    high: float = Field(description="upper end of the 95 % interval")


class BaseModelUse(Result):
    name: str
    loss: float = Field(description="of this model alone")
    weight: float | None = Field(description="mean weight over the rows; null where the method has no weights")
    weight_deviation: float | None = Field(
        description="standard deviation of the weight over the rows: 0 if it is fixed"
    )
    loss_without: float = Field(
        description="how much the ensemble's loss grows when this model is missing; not above 0: it can be dropped"
    )


class SmallerEnsemble(Result):
    models: list[str] = Field(description="the models that are left, the most useful first")
    loss: float = Field(description="cross-validated, with the others missing and nothing fitted again")


class LearningCurve(Result):
    updates: list[int]
    training: list[float] = Field(description="loss of the updates, with dropout")
    held_out: list[float] = Field(description="loss on rows outside the folds, without dropout")


class FitEnsembleResult(Result):
    """Every figure is cross-validated: what is said of a row comes from candidates fitted without it, weighed by other rows."""

    ensemble: str = Field(description="the fitted ensemble, for `predict` and `predict-batch`", examples=[EXAMPLE_FILE])
    method: Method
    rows: int
    classes: list[str] | None = Field(description="null for numbers")
    loss: Metric = Field(description="the loss of all figures named so: nll, or mse for numbers")
    estimate: dict[Metric, Interval] = Field(
        description="what to expect on new rows; for every metric, smaller is better (auc: 1 - area)"
    )
    single_best: dict[Metric, Interval] = Field(description="the same of the best single model")
    uniform: dict[Metric, Interval] = Field(description="the same of the plain mean of all models")
    candidates: dict[str, Interval] = Field(description="auto: the loss of every candidate")
    shares: dict[str, float] = Field(description="auto: how much every candidate counts")
    temperature: float | None = Field(description="auto: what the logits are divided by at the end")
    models: list[BaseModelUse] = Field(description="the base models, the most useful first")
    smaller: list[SmallerEnsemble] = Field(description="what fewer and fewer models would do")
    needed: list[str] = Field(description="the models of the smallest of these that loses at most 1 %")
    diversity: float = Field(
        description="average ensemble ambiguity: weighted variance of the models around the ensemble"
    )
    curves: dict[str, LearningCurve] = Field(description="learning curves of the networks")
    doubts: list[str] = Field(
        description="what looks wrong with the predictions: models that predict the same, that are right in every row, …"
    )
    plots: list[str] = Field(description="pictures (PNG)")
    seconds: float


RowPrediction = list[float] | float | None


class CombineCall(Spec):
    """Combine the predictions of base models for a few new rows."""

    ensemble: EnsembleFile = Field(description="an ensemble that `fit` made", examples=[EXAMPLE_FILE])
    predictions: dict[Name, list[RowPrediction]] = Field(
        min_length=1, max_length=1_000,
        description="by model: what it says of every row, one number a class in the order of the ensemble's classes (or one "
        "number); null where it says nothing. Models may be missing.",
        examples=[{"random forest": [[0.2, 0.8]], "mlp": [[0.4, 0.6]]}],
    )  # fmt: skip
    logits: bool = Field(False, description="the predictions are logits, not probabilities")
    features: list[list[float | None]] | None = Field(
        None, max_length=10_000, description="one list a row, where the ensemble was fitted with features"
    )

    @model_validator(mode="after")
    def _as_many_rows(self) -> Self:
        counts = {len(rows) for rows in self.predictions.values()}
        if len(counts) > 1:
            raise ValueError("every model must have a prediction, or null, for every row")
        if not 0 < next(iter(counts)) <= 10_000:
            raise ValueError("send 1 to 10,000 rows; for more there is predict-batch")
        if self.features is not None and len(self.features) not in counts:
            raise ValueError("features must have as many rows as the predictions")
        return self


class CombineAnswer(Result):
    classes: list[str] | None
    predictions: list[list[float]] = Field(
        description="a row's probabilities in the order of the classes, or its number"
    )
    labels: list[str] | None = Field(description="the most probable class of each row")
    weights: list[dict[str, float]] | None = Field(
        description="what each model counts in each row; null where the method has no weights"
    )
    degraded: bool = Field(description="models were missing")
    missing: list[str] = Field(description="models that were missing in some row")


class CombineSpec(Spec):
    """Combine the predictions of base models for many rows."""

    ensemble: EnsembleFile = Field(description="an ensemble that `fit` made", examples=[EXAMPLE_FILE])
    predictions: Predictions
    weights: bool = Field(False, description="write a column `w_<model>` for every model, where the method has weights")


class CombineResult(Result):
    file: str = Field(
        description="Parquet: `row_id`, `p_<class>` and `predicted`, or `prediction`; and weights",
        examples=[EXAMPLE_FILE],
    )
    rows: int
    missing: list[str] = Field(description="models that the ensemble knows and the predictions have not")
    scores: dict[Metric, Interval] | None = Field(description="where the predictions have labels")


class CompareMethodsSpec(HowToFit):
    """Every method on the same predictions, over repeated random splits."""

    predictions: Predictions
    methods: list[Method] = Field(
        ["auto", "neural-stacking", "neural-averaging", "static-weights", "log-pool", "greedy", "cma-es", "top-n",
         "single-best"],
        min_length=2, max_length=11, description="the methods to compare",
    )  # fmt: skip
    splits: int = Field(5, ge=2, le=50, description="random splits")
    test_share: float = Field(0.5, ge=0.1, le=0.9, description="share of the rows that each split is scored on")

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.methods)) < len(self.methods):
            raise ValueError("a method is listed twice")
        return self


class ComparedMethod(Result):
    method: Method
    scores: dict[Metric, Interval] = Field(
        description="mean over the splits; the intervals allow for overlapping splits (Nadeau and Bengio 2003)"
    )
    against_single_best: float | None = Field(
        description="mean loss divided by single-best's; null if that is not compared"
    )
    wins: int = Field(description="splits in which no other method has a smaller loss")
    mean_rank: float = Field(description="by loss, 1 is best")
    seconds: float = Field(description="a fit")


class CompareMethodsResult(Result):
    loss: Metric
    rows: int
    methods: list[ComparedMethod] = Field(description="the smallest mean loss first")
    friedman_p: float | None = Field(
        description="Friedman's test that all methods are alike. Splits of one data set overlap, so p-values are too small: "
        "they order methods for this data set and prove nothing of others."
    )
    p_values: dict[str, dict[str, float]] = Field(description="Nemenyi's test for every pair of methods")
    refused: dict[Method, str] = Field(description="methods that cannot be fitted on these predictions, and why")
    table: str = Field(description="every split's scores (Parquet)", examples=[EXAMPLE_FILE])
    plots: list[str] = Field(description="critical-difference diagram and losses by method (PNG)")


class TextConfiguration(Spec):
    """How a text model is finetuned."""

    update: Literal["full", "frozen", "lora"] = Field(
        "full",
        description="all weights; the head only, on features of the frozen encoder that are computed once; or low-rank changes "
        "of the attention (LoRA)",
    )
    learning_rate: float = Field(5e-5, gt=0, le=1, description="of the encoder")
    head_learning_rate: float = Field(5e-3, gt=0, le=1, description="of the head")
    epochs: int = Field(3, ge=1, le=100)
    batch_size: int = Field(32, ge=1, le=512)
    weight_decay: float = Field(0.01, ge=0, le=1)
    lora_rank: int = Field(8, ge=1, le=256, description="lora only")
    max_tokens: int = Field(64, ge=4, le=512, description="of a text; what is longer is cut")


class LabelledTexts(Spec):
    """A table of texts and labels, and which rows train, validate and test."""

    data: TableFile = Field(description="a row a text", examples=[EXAMPLE_FILE])
    text: Annotated[str, ColumnOf("data")] = Field("text", description="the column of texts")
    label: Annotated[str, ColumnOf("data")] = Field("label", description="the column of labels")
    split: Annotated[str | None, ColumnOf("data")] = Field(
        None, description="a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %"
    )
    train_rows: int | None = Field(None, ge=10, description="train on at most so many rows, of every class alike")
    validation_rows: int | None = Field(None, ge=10, description="the ensemble is fitted on these; at most so many")
    test_rows: int | None = Field(None, ge=10, description="only reported; at most so many")
    data_seed: int = Field(0, ge=0, le=2**32 - 1, description="seed of which rows are drawn")


class FinetuneTrialSpec(LabelledTexts, TextConfiguration):
    """One model, finetuned once."""

    model: str | None = Field(None, max_length=200, description="a model of the hub")
    archive: ModelArchive | None = Field(None, description="or a model archive")
    run: Name = Field(description="the name of the run")
    seed: int = Field(0, ge=0, le=2**32 - 1)


class TextCurve(Result):
    """One number an epoch."""

    training: list[float] = Field(description="loss as trained (NLL)")
    validation: list[float] = Field(description="validation NLL")
    validation_error: list[float]
    seconds: list[float]


class FinetuneTrialResult(Result):
    run: str
    classes: list[str]
    rows: dict[str, int] = Field(description="by part")
    left_out: int = Field(description="rows without a text or a label")
    validation: dict[Metric, float]
    test: dict[Metric, float]
    curve: TextCurve
    resumed_at_epoch: int = Field(description="the epoch from which this attempt went on; 0: from the start")
    seconds: float
    predictions: str = Field(
        description="validation and test probabilities (a prediction set)", examples=[EXAMPLE_FILE]
    )


_CONFIGURATIONS = [
    TextConfiguration(update="frozen", head_learning_rate=1e-2, epochs=20),
    TextConfiguration(update="full", learning_rate=5e-5, epochs=3),
    TextConfiguration(update="full", learning_rate=2e-4, epochs=5),
    TextConfiguration(update="lora", learning_rate=1e-3, epochs=5),
]


class FinetuneTextSpec(LabelledTexts, HowToFit):
    """Finetune several language models under several settings, and make one classifier of all of them."""

    models: list[Name] = Field(
        ["minilm-l6", "minilm-l3", "minilm-l1", "scratch-words"], max_length=50, description="models of the hub, by name",
    )  # fmt: skip
    archives: list[ModelArchive] = Field(
        [], max_length=10, description="your own: zips of `config.json`, `tokenizer.json` and `model.safetensors`"
    )
    configurations: list[TextConfiguration] = Field(
        _CONFIGURATIONS, min_length=1, max_length=50, description="each model is finetuned under each"
    )
    seeds: list[Annotated[int, Field(ge=0, le=2**32 - 1)]] = Field(
        [0], min_length=1, max_length=20, description="and once for each seed"
    )
    method: Method = Field("auto", description="how the ensemble is made, as in `fit`")
    folds: int = Field(3, ge=2, le=10)

    @model_validator(mode="after")
    def _not_too_many(self) -> Self:
        count = (len(self.models) + len(self.archives)) * len(self.configurations) * len(self.seeds)
        if not self.models and not self.archives:
            raise ValueError("name a model or send an archive")
        if len(set(self.models)) < len(self.models) or len(set(self.seeds)) < len(self.seeds):
            raise ValueError("a model or a seed is listed twice")
        if count > 500:
            raise ValueError(f"these are {count} runs; the most is 500")
        return self


class FinetunedRun(Result):
    run: str
    pretrained: str
    configuration: TextConfiguration
    seed: int
    validation: dict[Metric, float]
    test: dict[Metric, float]
    curve: TextCurve
    seconds: float


class FailedRun(Result):
    run: str
    reason: str


class FinetuneTextResult(Result):
    ensemble: str = Field(description="the fitted ensemble", examples=[EXAMPLE_FILE])
    classes: list[str]
    rows: dict[str, int] = Field(description="by part")
    estimate: dict[Metric, Interval] = Field(description="of the ensemble, cross-validated on the validation part")
    test: dict[Metric, Interval] = Field(description="of the ensemble, on the test part, which chose nothing")
    best_run: str = Field(description="the run with the smallest validation NLL")
    best_run_test: dict[Metric, Interval] = Field(description="the same of that run alone")
    runs: list[FinetunedRun] = Field(description="the smallest validation NLL first")
    failed: list[FailedRun]
    left_out: list[str] = Field(description="settings that a model has no use for, and why they were not run")
    needed: list[str] = Field(description="the runs of the smallest ensemble that loses at most 1 %")
    predictions: str = Field(
        description="the metadataset: validation and test probabilities of every run (a prediction set)",
        examples=[EXAMPLE_FILE],
    )
    runs_table: str = Field(description="the metadataset: how each run was made, its losses and curve (Parquet)")
    plots: list[str] = Field(description="pictures (PNG)")


class MetadatasetSpec(Spec):
    """Take runs out of a metadataset, by model, update, seed or rank, as a prediction set that `fit` and `compare` take."""

    shipped: Literal["banking77", "trec6"] | None = Field(None, description="one that comes with the service")
    predictions: TableFile | None = Field(None, description="or your own: `predictions` of `finetune-text`")
    runs: TableFile | None = Field(None, description="and its `runs_table`")
    pretrained: list[Name] | None = Field(None, max_length=100, description="runs of these models only")
    updates: list[Literal["full", "frozen", "lora"]] | None = Field(None, description="runs that updated so only")
    seeds: list[Annotated[int, Field(ge=0, le=2**63 - 1)]] | None = Field(
        None, max_length=100, description="runs of these seeds only"
    )
    best: int | None = Field(None, ge=2, le=1_000, description="of these, the runs with the smallest validation NLL")
    split: Literal["validation", "test"] | None = Field(None, description="one part only")

    @model_validator(mode="after")
    def _one_metadataset(self) -> Self:
        own = self.predictions is not None and self.runs is not None
        if (self.shipped is None) != own or (self.predictions is None) != (self.runs is None):
            raise ValueError("name a shipped metadataset, or send both `predictions` and `runs`")
        return self


class MetadatasetRun(Result):
    run: str
    pretrained: str
    update: str
    learning_rate: float | None
    epochs: int | None
    seed: int
    validation_nll: float
    test_nll: float | None
    test_error: float | None
    seconds: float | None


class MetadatasetResult(Result):
    runs: list[MetadatasetRun] = Field(description="the smallest validation NLL first")
    rows: int = Field(description="predictions: rows times runs")
    predictions: str = Field(description="a prediction set, for `fit` and `compare`", examples=[EXAMPLE_FILE])
    runs_table: str = Field(description="everything known of these runs (Parquet)")
