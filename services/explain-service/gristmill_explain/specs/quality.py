"""How good explanations are: what a caller sends, and what comes back."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from gristmill.specs import Result, Spec
from gristmill_explain.names import Metric
from gristmill_explain.specs.common import Label, LearnerName, ScoreInterval, Seed, TableWithTarget
from gristmill_explain.specs.imn import ImnSettings, ModelFile

ExplainerName = Literal[
    "imn", "imn-uncentred", "gradient", "kernel-shap", "lime", "random", "linear", "ebm", "lightgbm", "xgboost", "catboost",
]  # fmt: skip
MetricOfExplanations = Literal[
    "completeness", "faithfulness", "monotonicity", "insertion", "deletion", "infidelity", "sensitivity", "sparseness",
    "effective_features", "truth", "truth_observational", "faithfulness_observational",
]  # fmt: skip
Share = Annotated[float, Field(gt=0, lt=1)]


class KnownFamily(Spec):
    """Five normal features, whose contributions to the target are known."""

    family: Literal["linear", "additive", "piecewise"]
    correlation: float = Field(0.0, ge=0, lt=1, description="between all features")
    rows: int = Field(2_000, ge=100, le=100_000, description="to learn from")


class EvaluateExplanationsSpec(Spec):
    """How good are explanations, of a table of yours or where the truth is known?"""

    data: TableWithTarget | None = Field(None, description="a table of yours")
    model: ModelFile | None = Field(
        None,
        description="what `train-imn` made of it: its explanations are judged; none: an IMN is trained on three quarters of the rows",
    )
    known: list[KnownFamily] = Field(
        [], max_length=12, description="tables whose truth is known", examples=[[{"family": "additive"}]]
    )
    explainers: list[ExplainerName] = Field(
        ["imn", "imn-uncentred", "gradient", "kernel-shap", "lime", "random", "linear", "ebm", "lightgbm"], min_length=1, max_length=11,
        description="ways to explain the IMN (to and with random), and learners that explain themselves, boosted trees by TreeSHAP",
    )  # fmt: skip
    rows: int = Field(50, ge=5, le=1_000, description="that are explained: of the quarter set aside")
    background: int = Field(50, ge=5, le=500, description="rows that tell what is there without a feature")
    output: Label | None = Field(
        None, description="class whose logit is explained, of several; none: the most frequent"
    )
    seeds: int = Field(3, ge=1, le=20, description="IMNs that are trained, to see how alike their explanations are")
    retrain: list[Share] = Field(
        [], max_length=10, examples=[[0.1, 0.3, 0.5]],
        description="shares of the features that each row loses, the most important first; what a model that is trained on the rest scores "
        "(ROAR). Takes as many trainings as there are shares and explainers that are quick.",
    )  # fmt: skip
    imn: ImnSettings = ImnSettings()
    seed: Seed = 0

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.data is None and not self.known:
            raise ValueError("name a table of yours, or families that are known")
        if self.data is None and (self.model is not None or self.output is not None or self.retrain):
            raise ValueError("model, output and retrain are of a table of yours")
        if len(set(self.explainers)) < len(self.explainers):
            raise ValueError("an explainer is listed twice")
        return self


class JudgedExplainer(Result):
    """Means over rows, with 95 % intervals."""

    explainer: ExplainerName
    of: LearnerName = Field(description="the model that is explained")
    metrics: dict[MetricOfExplanations, ScoreInterval] = Field(
        description="faithfulness: correlation with what taking each feature away does; monotonicity: share of steps that grow; "
        "insertion: small is good, deletion: large; infidelity: 0 is exact, 1 says nothing (by the IMN's linear models; of others "
        "contributions are divided by the distance to what is typical); sensitivity: how far attributions go when a row moves a little; "
        "sparseness: 0 all alike, 1 one feature; truth: correlation with what is known"
    )
    seconds: float = Field(description="a row")


class RetrainedWithout(Result):
    explainer: ExplainerName
    scores: list[float] = Field(description="by share; the lower, the more was needed what the explainer points to")


class StabilityOfExplanations(Result):
    rows: float = Field(description="mean rank correlation of a row's contributions over pairs of seeds")
    overall: float = Field(description="the same of their means over rows")


class EvaluatedTable(Result):
    name: str
    output: str = Field(description="what is explained")
    rows: int
    scores: dict[LearnerName, float] = Field(
        description="of the models on the rows set aside: ROC-AUC, or r2. A `model` that was given may have learnt from them."
    )
    explainers: list[JudgedExplainer]
    refused: dict[ExplainerName, str] = Field(description="explainers that cannot explain this table, and why")
    stability: StabilityOfExplanations | None
    retrained: list[RetrainedWithout]
    metric: Metric
    verdict: list[str] = Field(description="in words")


class EvaluateExplanationsResult(Result):
    tables: list[EvaluatedTable]
    values: str = Field(description="Parquet: `table`, `explainer`, `metric`, `row`, `value`")
    plots: list[str]
    seconds: float
