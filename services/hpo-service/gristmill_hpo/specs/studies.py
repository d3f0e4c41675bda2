"""Studies: what a caller sends, and what comes back."""

import math
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import Result, Spec
from gristmill_hpo.specs.common import Integer, Seed

Finite = Annotated[float, Field(allow_inf_nan=False)]
ToldValue = Annotated[float, Field(ge=-1e30, le=1e30)]
ParameterName = Annotated[str, StringConstraints(min_length=1, max_length=100)]
ParameterValue = bool | Integer | Finite | Annotated[str, StringConstraints(max_length=200)]
Sampler = Literal["log-ei", "log-nei", "tpe", "cma-es", "sobol", "random"]


class NumberParameter(Spec):
    name: ParameterName = Field(examples=["learning_rate"])
    kind: Literal["float", "integer"] = "float"
    low: Finite = Field(ge=-1e15, le=1e15, examples=[1e-5])
    high: Finite = Field(ge=-1e15, le=1e15, examples=[0.1])
    log: bool = Field(False, description="every order of magnitude is as likely")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low >= self.high:
            raise ValueError(f"{self.name!r}: low must be below high")
        if self.log and self.low <= 0:
            raise ValueError(f"{self.name!r}: on a logarithmic scale low must be positive")
        if self.log and math.log(self.low) == math.log(self.high):
            raise ValueError(f"{self.name!r}: low and high are the same on a logarithmic scale")
        if self.kind == "integer" and (self.low != int(self.low) or self.high != int(self.high)):
            raise ValueError(f"{self.name!r}: the bounds of an integer are whole numbers")
        return self


class ChoiceParameter(Spec):
    name: ParameterName
    kind: Literal["choice"]
    values: list[ParameterValue] = Field(min_length=2, max_length=100, examples=[["adam", "sgd"]])

    @model_validator(mode="after")
    def _different(self) -> Self:
        for at, value in enumerate(self.values):
            if any(own == value and isinstance(own, bool) == isinstance(value, bool) for own in self.values[:at]):
                raise ValueError(f"{self.name!r} lists {value!r} twice")
        return self


class StudyObjective(Spec):
    name: ParameterName = Field("value", examples=["error"])
    direction: Literal["minimize", "maximize"] = "minimize"


class StudyPruner(Spec):
    """Ends trials early by their intermediate values."""

    kind: Literal["asha", "hyperband"] = "asha"
    least: int = Field(1, ge=1, le=10**9, description="the first step at which a trial may be ended")
    most: int = Field(ge=2, le=10**9, description="the step at which a trial is whole", examples=[81])
    factor: int = Field(3, ge=2, le=10, description="of the trials that pass a rung, one in so many goes on")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.least >= self.most:
            raise ValueError("least must be below most")
        return self


class StudySpec(Spec):
    """An objective of your own: ask for parameters, try them, tell what came of it."""

    parameters: list[NumberParameter | ChoiceParameter] = Field(min_length=1, max_length=50)
    objectives: list[StudyObjective] = Field(
        default_factory=lambda: [StudyObjective()], min_length=1, max_length=4, examples=[[{"name": "error"}]]
    )
    sampler: Sampler = Field(
        "log-ei", description="BoTorch's expected improvement (log-nei for noisy objectives; of hypervolume for several), Optuna's "
        "TPE, CMA-ES, Sobol or random points",
    )  # fmt: skip
    pruner: StudyPruner | None = Field(None, examples=[None])
    seed: Seed = 0

    @model_validator(mode="after")
    def _possible(self) -> Self:
        for what, names in (
            ("parameter", [p.name for p in self.parameters]),
            ("objective", [o.name for o in self.objectives]),
        ):
            for at, name in enumerate(names):
                if name in names[:at]:
                    raise ValueError(f"the {what} {name!r} is named twice")
        if len(self.objectives) > 1 and self.sampler == "cma-es":
            raise ValueError("cma-es knows one objective: choose log-ei, log-nei or tpe")
        if len(self.objectives) > 1 and self.pruner is not None:
            raise ValueError("a pruner needs one objective")
        return self


class TrialOfStudy(Spec):
    number: int
    parameters: dict[str, ParameterValue]
    status: Literal["running", "complete", "failed", "stopped"] = Field(
        description="stopped: ended early by the pruner"
    )
    values: list[float] | None = Field(description="one an objective")
    intermediate: dict[int, float]


class StudyState(Spec):
    definition: StudySpec
    trials: list[TrialOfStudy]


class AskRequest(Spec):
    count: int = Field(1, ge=1, le=100, description="trials, to be tried side by side")


class AskAnswer(Result):
    trials: list[TrialOfStudy]


class ToldTrial(Spec):
    """What came of a trial: values, a failure, or a value on the way."""

    number: int | None = Field(None, ge=0, description="of a trial that was asked for", examples=[0])
    parameters: dict[ParameterName, ParameterValue] | None = Field(
        None, description="or a trial of your own choice", examples=[None]
    )
    values: list[ToldValue] | None = Field(
        None, min_length=1, max_length=4, description="one an objective", examples=[[0.17]]
    )
    failed: bool = False
    step: int | None = Field(
        None, ge=0, le=10**12, description="with `value`, how far the trial has come", examples=[None]
    )
    value: ToldValue | None = Field(None, examples=[None])

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if (self.number is None) == (self.parameters is None):
            raise ValueError("say either the number of a trial or its parameters")
        if (self.step is None) != (self.value is None):
            raise ValueError("step and value go together")
        if (self.values is not None) + self.failed + (self.step is not None) != 1:
            raise ValueError("tell values, or that it failed, or step and value")
        return self


class TellRequest(Spec):
    trials: list[ToldTrial] = Field(min_length=1, max_length=100)


class TellAnswer(Result):
    trials: list[TrialOfStudy] = Field(description="as they are now; one that is `stopped` should be ended")


class BestRequest(Spec):
    """Nothing to say."""


class BestAnswer(Result):
    trial: TrialOfStudy | None = Field(description="complete, with the best first objective")
    complete: int
    running: int
    failed: int
    stopped: int


class ParetoAnswer(Result):
    trials: list[TrialOfStudy] = Field(
        description="complete ones that no other is better than in one objective and as good in all"
    )
