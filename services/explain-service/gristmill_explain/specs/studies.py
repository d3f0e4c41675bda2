"""Studies of learners on many tables: what a caller sends, and what comes back."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from gristmill.specs import ColumnOf, Result, Spec
from gristmill_explain.names import Family, Metric
from gristmill_explain.specs.common import (
    Label,
    LearnableFile,
    LearnerName,
    ScoreInterval,
    Seed,
    ShippedTable,
    Task,
)


class StudiedTable(Spec):
    """A table of yours."""

    name: Label = Field(examples=["churn"])
    table: LearnableFile
    target: Annotated[Label, ColumnOf("table")]
    left_out: Annotated[list[Label], ColumnOf("table")] = Field([], max_length=10_000)
    categories: Annotated[list[Label], ColumnOf("table")] = Field(
        [], max_length=10_000, description="columns of whole numbers that are codes"
    )
    task: Task | None = Field(None, description="none: by the target")


class TabularStudySpec(Spec):
    """Which learners are better on these tables?"""

    tables: list[StudiedTable] = Field([], max_length=200, description="of yours", examples=[[]])
    shipped: list[ShippedTable] = Field(
        [],
        max_length=20,
        description="public tables that come with the service",
        examples=[["diabetes", "vehicle", "credit-g"]],
    )
    learners: list[LearnerName] = Field(
        ["linear", "tree", "forest", "lightgbm", "catboost", "imn", "tabresnet", "ebm"], min_length=2, max_length=20,
    )  # fmt: skip
    folds: int = Field(5, ge=2, le=20, description="outer, by which learners are judged; the same for all")
    trials: int = Field(
        10, ge=0, le=1_000, description="configurations that are tried for each learner in each fold; 0: defaults"
    )
    inner_folds: int = Field(1, ge=1, le=20, description="by which configurations are judged; 1: a quarter of the rows")
    minutes: float | None = Field(None, gt=0, le=7 * 24 * 60, description="of tuning, for each learner in each fold")
    minutes_in_all: float | None = Field(
        None, gt=0, le=7 * 24 * 60, description="after which a learner counts as failed in a fold"
    )
    balanced: bool = Field(False, description="rows of rare classes count more in learning")
    seed: Seed = 0

    @model_validator(mode="after")
    def _enough(self) -> Self:
        names = [own.name for own in self.tables] + list(self.shipped)
        if len(names) < 2:
            raise ValueError("a study is of two tables or more")
        if len(set(names)) < len(names) or len(set(self.learners)) < len(self.learners):
            raise ValueError("every table and every learner is named once")
        if len(names) * len(self.learners) * self.folds > 20_000:
            raise ValueError("tables x learners x folds are at most 20,000")
        return self


class TraitsOfTable(Result):
    rows: int
    features: int
    classes: int = Field(description="0: numbers are predicted")
    categorical: float = Field(description="share of the columns that are categories")
    missing: float = Field(description="share of the cells that are missing")
    rarest: float = Field(description="share of the rarest class; 0 for numbers")
    repeated: float = Field(
        description="share of the rows that are the same as another, target included: they may be on both sides of a fold"
    )


class JudgedTable(Result):
    name: str
    traits: TraitsOfTable
    metric: Metric
    scores: dict[LearnerName, ScoreInterval] = Field(
        description="mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)"
    )
    best: LearnerName


class StudiedLearner(Result):
    learner: LearnerName
    family: Family
    mean_rank: float = Field(description="over the tables; 1 is best")
    normalised: float = Field(description="mean score where each table's worst is 0 and its best 1")
    wins: int = Field(description="tables that it is the best on, alone or with others")
    seconds: float = Field(description="of tuning and fitting, mean over tables and folds")
    failures: int = Field(description="folds in which it failed: it counts as a constant there, and behind all others")


class ComparedPair(Result):
    one: LearnerName
    other: LearnerName
    p: float = Field(description="Wilcoxon's signed-rank test, zeros by Pratt")
    holm_p: float = Field(description="corrected for the number of pairs (Holm)")
    better: float = Field(description="probability that `one` is better on another table (Bayesian signed-rank test)")
    alike: float = Field(description="probability that there is no difference of a hundredth")
    worse: float = Field(description="probability that `other` is better")
    wins: int
    ties: int
    losses: int


class OmnibusTest(Result):
    chi_square: float = Field(description="Friedman's")
    chi_square_p: float
    f: float | None = Field(description="Iman and Davenport's; null where it is infinite")
    f_p: float
    critical_difference: float = Field(description="of mean ranks (Nemenyi)")


class RegimeOfTables(Result):
    regime: str
    tables: list[str]
    mean_ranks: dict[LearnerName, float]
    friedman_p: float


class ComparedGroups(Result):
    """Each group has the scores of the member that tuning preferred, table by table and fold by fold; untuned, of the one that was best in
    the other folds."""

    one: str
    other: str
    lead: float = Field(description="mean score of one less that of the other")
    p: float
    better: float
    alike: float
    worse: float


class FavouringTrait(Result):
    """What goes with the lead of networks over trees."""

    trait: str
    correlation: float = Field(description="rank correlation over the tables")
    p: float
    holm_p: float


class TabularStudyResult(Result):
    answer: list[str] = Field(description="which learner to use, with the evidence and its doubts, in words")
    learners: list[StudiedLearner] = Field(description="the best mean rank first")
    tables: list[JudgedTable]
    omnibus: OmnibusTest
    pairs: list[ComparedPair]
    regimes: list[RegimeOfTables]
    groups: list[ComparedGroups]
    favours: list[FavouringTrait]
    failures: dict[str, str] = Field(description="by table, learner and fold, the first 100")
    table: str = Field(
        description="Parquet, a row for each table, fold and learner: scores, hyper-parameters, seconds, failure"
    )
    report: str = Field(description="Markdown")
    plots: list[str]
    seconds: float
