"""Learning curves of many datasets: predictors that are trained on them, searches that are replayed on them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from gristmill.specs import ColumnOf, FileId, InputFile, Result, Spec, TableFile
from gristmill_hpo.specs.common import EXAMPLE_FILE, Label, Seed

PredictorsFile = Annotated[FileId, InputFile(("safetensors",))]
Names = Annotated[list[Label], Field(max_length=200)]
CurveMethod = Literal[
    "quicktune", "quicktune-without-cost", "dyhpo", "random", "mean-rank", "portfolio", "successive-halving", "hyperband", "asha"
]  # fmt: skip


class CurveTable(Spec):
    """A table of learning curves."""

    curves: TableFile | None = Field(
        None,
        description="a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1), "
        "`seconds`; if there are any, `model`, `amount` (what a step stands for), `whole` (the amount of a complete "
        "training), `result` (a test score). None: the finetunings that come with the service, with their columns",
        examples=[EXAMPLE_FILE],
    )
    settings: Annotated[Names, ColumnOf("curves")] = Field(
        [], description="columns of numbers that tell a candidate, best scaled to 0 to 1", examples=[["learning_rate"]]
    )
    descriptors: Annotated[Names, ColumnOf("curves")] = Field(
        [], description="columns of numbers that tell a dataset", examples=[["log_rows"]]
    )
    adds_up: bool = Field(True, description="a step is trained on from the one before; else each begins anew")

    @model_validator(mode="after")
    def _of_a_table(self) -> Self:
        if self.curves is None and (self.settings or self.descriptors or not self.adds_up):
            raise ValueError("`settings`, `descriptors` and `adds_up` are of `curves`, which are not given")
        return self


class QuicktuneMetaTrainSpec(CurveTable):
    """Train predictors of scores and costs on learning curves of many datasets."""

    steps: int = Field(3_000, ge=10, le=1_000_000, description="of each of the two networks")
    batch_size: int = Field(40, ge=4, le=1_000, description="points of a dataset")
    learning_rate: float = Field(2e-3, gt=0, le=1)
    hidden: int = Field(64, ge=4, le=1_024)
    features: int = Field(16, ge=1, le=256, description="that the kernel sees")
    untold_models: float = Field(
        0.1, ge=0, le=1, description="share of the points whose model is not told, so that other models can be met"
    )
    validation_share: float = Field(0.2, ge=0, le=0.5, description="of the datasets: kept out, to judge by")
    seed: Seed = 0


class CurvesJudged(Result):
    """On datasets that were kept out."""

    mse_vs_last_value: float = Field(description="squared error of the next score, by that of the newest carried on")
    coverage: float = Field(description="of next scores, the share within the 90 % interval")
    cost_spearman: float = Field(description="rank correlation of seconds, predicted with none seen, and true ones")


class QuicktuneMetaTrainResult(Result):
    predictors: str = Field(description="safetensors; `quicktune-replay` takes it")
    trained_on: list[str] = Field(description="datasets")
    kept_out: list[str] = Field(description="datasets that it is judged by")
    models: list[str]
    judged: CurvesJudged | None
    history: str = Field(description="Parquet: the loss by network and step")
    plots: list[str]
    seconds: float


class QuicktuneReplaySpec(CurveTable):
    """What searches would have found on datasets whose learning curves are all known."""

    methods: list[CurveMethod] = Field(["quicktune", "random", "successive-halving"], min_length=1, max_length=9)
    predictors: PredictorsFile | None = Field(
        None, description="of the quicktune methods: what `quicktune-meta-train` made", examples=[None]
    )
    datasets: Names | None = Field(
        None, description="to search on; mean-rank and portfolio learn from the others. None: all", examples=[None]
    )
    shares: list[Annotated[float, Field(gt=0, le=1)]] = Field(
        [0.02, 0.05, 0.1, 0.25, 0.5, 1.0], min_length=1, max_length=100, description="of what training everything costs"
    )
    ahead: int = Field(30, ge=0, le=1_000, description="steps beyond the next that quicktune may ask for at once")
    repetitions: int = Field(3, ge=1, le=50, description="of methods that depend on chance")
    seed: Seed = 0

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.predictors is None and any(method.startswith("quicktune") for method in self.methods):
            raise ValueError("quicktune needs `predictors`: train them with quicktune-meta-train")
        if self.shares != sorted(set(self.shares)):
            raise ValueError("`shares` must grow")
        if self.datasets is None and {"mean-rank", "portfolio"} & set(self.methods):
            raise ValueError("mean-rank and portfolio learn from other datasets: name the `datasets` to search on")
        return self


class ReplayedCurves(Result):
    """Regret of one method, in points of accuracy, by share of the cost; means over datasets."""

    method: CurveMethod
    regret: list[float]
    low: list[float] = Field(description="of a 95 % interval over datasets")
    high: list[float]
    mean: float = Field(description="over the shares")


class QuicktuneReplayResult(Result):
    datasets: int
    shares: list[float]
    methods: list[ReplayedCurves] = Field(description="the best first")
    seen: list[str] = Field(
        description="of the datasets, those that the predictors were trained on: quicktune looks better there than it is"
    )
    table: str = Field(description="Parquet: regret by method, dataset, repetition and share")
    plots: list[str]
    seconds: float
