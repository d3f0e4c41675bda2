"""Language models that are tuned while small and grown while trained: what a caller sends, and what comes back."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import TABLE_FORMATS, ColumnOf, FileId, InputFile, Result, Spec
from gristmill_hpo.specs.common import EXAMPLE_FILE, Label, Seed

CorpusFile = Annotated[FileId, InputFile(("text", "json", *TABLE_FORMATS))]
ModelFile = Annotated[FileId, InputFile(("safetensors",))]
Rate = Annotated[float, Field(gt=0, le=100)]
Heads = Annotated[int, Field(ge=1, le=128)]
HeadSize = Annotated[int, Field(ge=4, le=256)]
Share = Annotated[float, Field(gt=0, le=1)]
Operator = Literal["shrink-perturb", "pad", "copy", "scratch"]
Parametrization = Literal["mup", "standard"]

_MOST_STEPS = 10_000_000
WIDEST = 8_192


class LmCorpus(Spec):
    """A text to learn from; its last tenth is what models are judged by."""

    corpus: CorpusFile = Field(examples=[EXAMPLE_FILE])
    column: Annotated[Label | None, ColumnOf("corpus")] = Field(
        None, description="of a table, with a text in each row; none: the file is read as plain text", examples=[None]
    )


class LmNew(Spec):
    """A GPT-type model that begins with random weights."""

    kind: Literal["new"] = "new"
    layers: int = Field(3, ge=1, le=48)
    heads: Heads = 2
    head_size: HeadSize = Field(32, description="units of a head; the width is heads x head_size")
    base_heads: Heads | None = Field(
        None, description="of the width at which its hyper-parameters were tuned; none: its own", examples=[None]
    )
    base_head_size: HeadSize | None = Field(None, examples=[None])
    context: int = Field(64, ge=8, le=4_096, description="tokens that it sees")
    tokenizer: Literal["characters", "bytes", "bpe"] = "characters"
    vocabulary: int = Field(1_000, ge=257, le=50_000, description="tokens of bpe, which is learnt from the corpus")
    biases: bool = True
    tied: bool = Field(False, description="one matrix for token embeddings and readout")
    deviation: float = Field(0.05, gt=0, le=10, description="of initial weights at the base's width")
    logits: float = Field(1.0, gt=0, le=1_000, description="what multiplies logits")
    attention: float = Field(1.0, gt=0, le=1_000, description="what multiplies products of queries and keys")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        _demand_width(self.heads, self.head_size)
        return self


class LmGrown(Spec):
    """A model that begins from a narrower one."""

    kind: Literal["grown"]
    model: ModelFile = Field(examples=[EXAMPLE_FILE])
    heads: Heads = 4
    head_size: HeadSize | None = Field(None, description="none: that of the narrower model", examples=[None])
    operator: Operator = Field("shrink-perturb", description="scratch: the same shape with random weights")
    shrink: Share = Field(0.4, description="what old weights are multiplied by (shrink-perturb)")
    noise: bool = Field(True, description="of μP's initialisation, on every matrix (shrink-perturb and copy)")
    shrink_norms: bool = Field(False, description="shrink gains and biases of norms as well")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        _demand_width(self.heads, self.head_size or 4)
        return self


def _demand_width(heads: int, head_size: int) -> None:
    if heads * head_size > WIDEST:
        raise ValueError(f"a width of {heads * head_size:,} is too large: at most {WIDEST:,}")


class LmTraining(Spec):
    """How a model is trained; the rules of μP make each tensor's learning rate of the base's."""

    tokens: int = Field(1_000_000, ge=1_000, le=10**12, description="to train on")
    batch: int | None = Field(
        None,
        ge=1,
        le=4_096,
        description="windows of `context` tokens a step; none: the narrower model's, or 16",
        examples=[16],
    )
    warmup: int = Field(50, ge=0, le=1_000_000, description="steps in which the learning rate rises")
    schedule: Literal["constant", "cosine", "linear"] = Field("constant", description="after the warm-up")
    optimizer: Literal["adamw", "sgd"] | None = Field(None, description="none: the narrower model's, or adamw")
    weight_decay: float | None = Field(
        None, ge=0, le=10, description="decoupled; gains and biases do not decay; none: the narrower model's, or 0"
    )
    longest_gradient: float = Field(1.0, gt=0, le=1e6, description="longer ones are cut to this norm")
    judgements: int = Field(30, ge=1, le=1_000, description="validation losses on the way")
    seed: Seed = 0

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.tokens / (self.batch or 16) / 8 > _MOST_STEPS:
            raise ValueError("so many tokens take too many steps: ask for a larger batch")
        return self


class LmTrainSpec(LmCorpus, LmTraining):
    """Train one language model."""

    begin: LmNew | LmGrown = Field(default_factory=LmNew, examples=[{"kind": "new", "heads": 2}])
    learning_rate: Rate | None = Field(
        None, description="peak, at the base's width; none: that of the narrower model, or 0.004"
    )


class LmCurve(Result):
    """Validation losses in nats a token, by the tokens trained on."""

    tokens: list[int]
    losses: list[float]


class LmTrainResult(Result):
    model: str | None = Field(description="safetensors; `lm-grow` and `generate` take it; null: it diverged")
    archive: str | None = Field(description="zip of the same model as GPT2LMHeadModel of transformers reads it")
    loss: float | None = Field(description="on the validation part, in nats a token; null: it diverged at once")
    curve: LmCurve
    diverged: bool
    parameters: int
    width: int
    base_width: int
    tokens: int = Field(description="trained on")
    tokens_per_parameter: float
    compute: float = Field(description="floating-point operations of training, about: 6 a parameter and token")
    compute_before: float = Field(description="of the models that it was grown from")
    learning_rate: float
    learning_rates: dict[str, float] = Field(description="peak, by kind of tensor")
    vocabulary: int
    sample: str
    resumed_at_step: int
    seconds: float

    @property
    def operations(self) -> list[float]:
        """Floating-point operations until each point of the curve, those of the models that it was grown from included."""
        return [self.compute_before + self.compute * own / max(self.tokens, 1) for own in self.curve.tokens]


# -- tuning ------------------------------------------------------------------------------------------------------------------


class LmTuneSpec(LmCorpus, LmTraining):
    """Find the learning rate of a small model, which a wider one keeps."""

    model: LmNew = Field(default_factory=LmNew, examples=[{"heads": 2}])
    learning_rates: list[Rate] = Field(
        [0.001, 0.002, 0.004, 0.008, 0.016, 0.032], min_length=2, max_length=30, description="to try"
    )
    heads: list[Heads] = Field(
        [], max_length=5, description="of wider models, on which the same rates are tried to see whether they transfer"
    )
    seeds: int = Field(1, ge=1, le=10, description="trainings of each, from different weights")
    at_once: int = Field(2, ge=1, le=64, description="trainings under way at the same time, if workers are free")

    @model_validator(mode="after")
    def _different(self) -> Self:
        if len(set(self.learning_rates)) < len(self.learning_rates):
            raise ValueError("a learning rate is listed twice")
        if self.model.heads in self.heads or len(set(self.heads)) < len(self.heads):
            raise ValueError("a number of heads is listed twice, or is the model's own")
        for own in self.heads:
            _demand_width(own, self.model.head_size)
        return self


class LmTried(Result):
    """One learning rate at one width."""

    width: int
    learning_rate: float
    loss: float | None = Field(description="mean of the seeds; null: one diverged")
    losses: list[float | None]


class LmTuneResult(Result):
    learning_rate: float = Field(description="the best at the base's width")
    at_edge: bool = Field(description="it is the smallest or largest that was tried: try more on that side")
    loss: float
    model: str = Field(description="the best, of the first seed that did not diverge")
    tried: list[LmTried]
    best_by_width: dict[str, float]
    steps_apart: int | None = Field(
        description="between the best rates of all widths, in those tried; null for one width"
    )
    verdict: str
    plots: list[str]
    seconds: float


# -- growing -----------------------------------------------------------------------------------------------------------------


class LmGrowSpec(LmCorpus, LmTraining):
    """Grow a trained model to a larger width and train it on, beside models that begin otherwise."""

    model: ModelFile = Field(description="what lm-train or lm-tune made", examples=[EXAMPLE_FILE])
    heads: Heads = Field(4, description="of the target")
    head_size: HeadSize | None = Field(None, description="of the target; none: the model's", examples=[None])
    shrinks: list[Share] = Field([0.4], min_length=1, max_length=10, description="factors of old weights to try")
    noise: bool = Field(True, description="on shrunk and copied weights")
    beside: list[Literal["scratch", "pad", "copy"]] = Field(
        ["scratch", "pad"], max_length=3, description="other ways to begin, at the same tokens"
    )
    equal_compute: bool = Field(
        True, description="train the one from scratch for longer, by what the small model's training cost"
    )
    learning_rate: Rate | None = Field(None, description="peak, at the base's width; none: the model's own")
    seeds: int = Field(1, ge=1, le=10)
    at_once: int = Field(2, ge=1, le=64, description="trainings under way at the same time, if workers are free")

    @model_validator(mode="after")
    def _different(self) -> Self:
        if len(set(self.shrinks)) < len(self.shrinks) or len(set(self.beside)) < len(self.beside):
            raise ValueError("a way to begin is listed twice")
        _demand_width(self.heads, self.head_size or 4)
        return self


class LmArm(Result):
    """One way to begin, mean of the seeds."""

    name: str
    operator: Operator
    shrink: float | None
    loss_at_start: float | None = Field(description="null: not finite at once")
    loss: float | None = Field(description="at equal tokens; null: a seed diverged")
    deviation: float | None = Field(description="over the seeds")
    diverged: int
    tokens_to_scratch: int | None = Field(
        description="after which it is as good as scratch at the end; null: never, or there is no scratch"
    )
    speedup: float | None = Field(description="scratch's tokens / those; null also where it is so from the start")
    speedup_with_base: float | None = Field(description="the same in compute, with the small model's training counted")


class LmGrowResult(Result):
    arms: list[LmArm] = Field(description="the best first")
    best: str
    model: str = Field(description="of the best way to begin, its first seed")
    archive: str
    loss: float
    scratch_at_equal_compute: float | None = Field(description="loss of scratch, trained for longer")
    parameters: int
    base_parameters: int
    width: int
    base_width: int
    tokens_per_parameter: float
    learning_rate: float
    learning_rates: dict[str, float]
    verdict: str
    warnings: list[str]
    sample: str
    curves: str = Field(
        description="Parquet: arm, seed, tokens, loss, and the operations spent on training until then, the small model's included"
    )
    plots: list[str] = Field(description="losses by tokens, and by operations")
    seconds: float


# -- coordinate check --------------------------------------------------------------------------------------------------------


class LmCoordinateSpec(LmCorpus):
    """See whether activations keep their size as the width grows."""

    model: LmNew = Field(default_factory=LmNew)
    heads: list[Heads] = Field([2, 4, 8, 16], min_length=2, max_length=8, description="of the models to compare")
    learning_rate: Rate = 0.01
    steps: int = Field(3, ge=1, le=100)
    seeds: int = Field(3, ge=1, le=20, description="trainings of each width; the slopes are of all of them")
    batch: int = Field(16, ge=1, le=512)
    optimizer: Literal["adamw", "sgd"] = "adamw"
    parametrizations: list[Parametrization] = Field(["mup", "standard"], min_length=1, max_length=2)
    seed: Seed = 0

    @model_validator(mode="after")
    def _different(self) -> Self:
        if len(set(self.heads)) < len(self.heads):
            raise ValueError("a number of heads is listed twice")
        for own in self.heads:
            _demand_width(own, self.model.head_size)
        return self


class LmCoordinateResult(Result):
    slopes: dict[Parametrization, dict[str, float]] = Field(
        description="after all steps, by block and for the logits: of log size by log width; 0 where it keeps"
    )
    verdict: str
    sizes: str = Field(description="Parquet: parametrization, seed, width, step, part, mean absolute activation")
    plots: list[str]
    seconds: float


# -- text --------------------------------------------------------------------------------------------------------------------


class LmGenerateCall(Spec):
    model: ModelFile = Field(examples=[EXAMPLE_FILE])
    prompt: Annotated[str, StringConstraints(min_length=1, max_length=20_000)] = Field(examples=["ROMEO:"])
    tokens: int = Field(100, ge=1, le=1_000)
    temperature: float = Field(0.8, ge=0, le=10, description="0: the most likely token every time")
    most_likely: int | None = Field(None, ge=1, le=50_000, description="draw among so many tokens only")
    seed: Seed = 0


class LmGenerateAnswer(Result):
    text: str
    tokens: int
