"""Finetuning of pretrained text and image models: what a caller sends, and what comes back."""

from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from gristmill.specs import TABLE_FORMATS, ColumnOf, FileId, InputFile, Result, Spec
from gristmill_hpo.specs.common import EXAMPLE_FILE, Label, Seed, Value
from gristmill_hpo.specs.curves import PredictorsFile

LabelledFile = Annotated[FileId, InputFile(("zip", *TABLE_FORMATS))]
ArchiveFile = Annotated[FileId, InputFile(("zip",))]
FinetunedFile = Annotated[FileId, InputFile(("safetensors",), made_by="hpo/finetune")]
Rows = Annotated[int, Field(ge=10, le=1_000_000)]
Modality = Literal["text", "image"]


class LabelledData(Spec):
    """Labelled texts or images, in three parts: to train, to judge epochs by, and to report on."""

    data: LabelledFile = Field(
        description="a table with texts and labels; or a zip of images, with a folder for every class, or with folders train, "
        "validation and test that hold those",
        examples=[EXAMPLE_FILE],
    )
    text: Annotated[Label | None, ColumnOf("data")] = Field(
        None, description="the table's column of texts; none: the data are images", examples=["review"]
    )
    label: Annotated[Label | None, ColumnOf("data")] = Field(None, description="of a table", examples=["stars"])
    split: Annotated[Label | None, ColumnOf("data")] = Field(
        None, description="a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn", examples=[None]
    )  # fmt: skip
    train_rows: Rows | None = Field(2_000, description="at most so many, drawn at random")
    validation_rows: Rows | None = 1_000
    test_rows: Rows | None = 1_000
    max_tokens: int = Field(64, ge=4, le=512, description="of a text; what is longer is cut")
    image_size: int = Field(96, ge=32, le=512, description="pixels that images are scaled to, cropped to a square")
    data_seed: Seed = 0

    @model_validator(mode="after")
    def _of_one_kind(self) -> Self:
        if (self.text is None) != (self.label is None):
            raise ValueError("a table needs both `text` and `label`; a zip of images needs neither")
        if self.split is not None and self.text is None:
            raise ValueError("`split` is a table's column; images are split by folders")
        return self

    @property
    def modality(self) -> Modality:
        return "image" if self.text is None else "text"


class FinetuneSettings(Spec):
    """How weights learn."""

    learning_rate: float = Field(1e-4, gt=0, le=1, description="peak, of the topmost stage (AdamW)")
    head_factor: float = Field(10, gt=0, le=10_000, description="how many times as fast the new head learns")
    schedule: Literal["constant", "linear", "cosine"] = Field("cosine", description="after the warm-up")
    warmup: float = Field(0.1, ge=0, lt=1, description="share of all steps in which the rate rises")
    weight_decay: float = Field(0.01, ge=0, le=10)
    frozen: float = Field(0, ge=0, le=1, description="share of the stages that stay; 1: linear probing")
    layer_decay: float = Field(1, gt=0, le=1, description="of the rate, from each stage to the one below")
    batch_size: int = Field(32, ge=2, le=1_024)
    l2_sp: float = Field(
        0,
        ge=0,
        le=100,
        description="weight of the squared distance to the pretrained weights, in place of weight decay",
    )
    label_smoothing: float = Field(0, ge=0, lt=1)
    dropout: float = Field(0.1, ge=0, lt=1, description="before the head")
    mixup: float = Field(0, ge=0, le=10, description="of images: parameter of the Beta distribution; 0: none")
    augmentation: Literal["none", "light"] = Field("none", description="of images; light: shifted a little, mirrored")
    lora_rank: int = Field(0, ge=0, le=256, description="of texts; 0: the weights themselves learn")


class FinetuneSpec(LabelledData):
    """Finetune one pretrained model in one way."""

    model: Label | None = Field(None, description="of the hub", examples=["minilm-l6"])
    archive: ArchiveFile | None = Field(
        None, description="a model of your own: zip of config.json, model.safetensors and, of a text model, tokenizer.json",
        examples=[None],
    )  # fmt: skip
    settings: FinetuneSettings = Field(default_factory=FinetuneSettings, examples=[{"learning_rate": 1e-4}])
    epochs: int = Field(5, ge=1, le=200, description="all there will be; the schedule ends there")
    stop_after: int | None = Field(
        None, ge=1, le=200, description="epochs to have now; a later job goes on from `state`", examples=[None]
    )
    state: FinetunedFile | None = Field(None, description="of the same finetuning, stopped earlier", examples=[None])
    finish: bool = Field(
        True, description="save the best epoch's model and judge it by the test part; else, save a state to go on from"
    )
    until: float | None = Field(
        None, description="no epoch is begun that is likely to end after this, in seconds since 1970", examples=[None]
    )
    seed: Seed = 0

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if (self.model is None) == (self.archive is None):
            raise ValueError("name a `model` of the hub or send an `archive`, one of them")
        if self.stop_after is not None and self.stop_after > self.epochs:
            raise ValueError("`stop_after` is beyond `epochs`")
        own = self.settings
        if self.modality == "text" and (own.mixup or own.augmentation != "none"):
            raise ValueError("mixup and augmentation are for images")
        if self.modality == "image" and own.lora_rank:
            raise ValueError("lora_rank is for texts")
        if own.lora_rank and own.l2_sp:
            raise ValueError("l2_sp holds weights where they were, which they are anyway with a lora_rank")
        if own.lora_rank and own.frozen == 1:
            raise ValueError(
                "nothing but the head learns with frozen = 1, so there is nothing for a lora_rank to change"
            )
        return self


class FinetuneCurve(Result):
    """A number for each epoch."""

    losses: list[float] = Field(description="mean training loss")
    scores: list[float] = Field(description="accuracy on the validation part")
    validation: list[float] = Field(description="negative log likelihood there")
    seconds: list[float]


class FinetuneResult(Result):
    modality: Modality
    curve: FinetuneCurve
    epochs: int = Field(description="that are done")
    best_epoch: int = Field(description="with the highest validation accuracy; 0: none")
    score: float | None = Field(description="validation accuracy of that epoch")
    test_score: float | None = Field(description="accuracy on the test part, which nothing else has seen")
    diverged: bool = Field(description="the loss was no finite number any more")
    model: str | None = Field(
        description="safetensors with configuration, tokenizer and labels; `predict-finetuned` takes it"
    )
    predictions: str | None = Field(
        description="prediction set (Parquet) of the validation and test part; the ensemble service reads it"
    )
    state: str | None = Field(description="to go on from, or to finish with (without `finish`)")
    parameters: int
    learnt_parameters: int
    classes: list[str]
    rows: dict[str, int] = Field(description="by part")
    left_out: int = Field(description="rows without an input or a label")
    repeated: int = Field(description="rows that were in another part as well, and count there only")
    setup_seconds: float = Field(description="of opening the model and of computing features of frozen stages")
    resumed_at_epoch: int
    plots: list[str]
    seconds: float


# -- the search --------------------------------------------------------------------------------------------------------------

HyperParameter = Literal[
    "learning_rate", "head_factor", "schedule", "warmup", "weight_decay", "frozen", "layer_decay", "batch_size", "l2_sp",
    "label_smoothing", "dropout", "mixup", "augmentation", "lora_rank",
]  # fmt: skip
SearchMethod = Literal["quicktune", "asha", "hyperband", "successive-halving", "random", "default"]


_MOST_POINTS = 20_000  # all of which are weighed before each choice


class FinetuneSearchSpec(LabelledData):
    """Find which pretrained model to finetune, and how, within a time."""

    models: list[Label] | None = Field(
        None, max_length=50, description="of the hub; none: all of its kind that are there, without fetching anything",
        examples=[["minilm-l6", "minilm-l3", "wordllama-256"]],
    )  # fmt: skip
    archives: list[ArchiveFile] = Field([], max_length=20, description="models of your own beside them")
    space: dict[HyperParameter, Annotated[list[Value], Field(min_length=1, max_length=50)]] = Field(
        {}, description="values to choose from, in place of the usual ones", examples=[{"frozen": [0.5, 1]}]
    )
    minutes: float = Field(10, ge=1, le=7 * 24 * 60, description="until the result is there")
    epochs: int = Field(8, ge=1, le=100, description="of one configuration, at most")
    candidates: int = Field(150, ge=2, le=2_000, description="configurations drawn from the space, to choose from")
    method: SearchMethod = Field(
        "quicktune",
        description="what chooses the next epochs; default: every model with default settings, one after another",
    )
    predictors: PredictorsFile | None = Field(
        None,
        description="of quicktune: what `quicktune-meta-train` made; none: those that come with the service",
        examples=[None],
    )
    at_once: int = Field(2, ge=1, le=64, description="configurations under way at the same time, if workers are free")
    trial_memory_mb: int = Field(4_096, ge=512, le=512 * 1024)
    best: int = Field(5, ge=1, le=20, description="models whose predictions are kept, for an ensemble")
    seed: Seed = 0

    @field_validator("space", mode="after")
    @classmethod
    def _of_settings(cls, space: dict[HyperParameter, list[Value]]) -> dict[HyperParameter, list[Value]]:
        """With values as settings have them."""
        found: dict[HyperParameter, list[Value]] = {}
        for name, values in space.items():
            try:
                found[name] = [getattr(FinetuneSettings.model_validate({name: value}), name) for value in values]
            except ValidationError as error:
                raise ValueError(f"{name}: {error.errors()[0]['msg']}") from None
        return found

    @model_validator(mode="after")
    def _searchable(self) -> Self:
        others = {"text": {"mixup", "augmentation"}, "image": {"lora_rank"}}[self.modality]
        if strange := sorted(others & set(self.space)):
            raise ValueError(f"{strange[0]} is not for {self.modality}s")
        if self.predictors is not None and self.method != "quicktune":
            raise ValueError("`predictors` go with the method quicktune")
        if self.models == [] and not self.archives:
            raise ValueError("name `models`, or send `archives`")
        if self.candidates * self.epochs > _MOST_POINTS:
            raise ValueError(f"`candidates` x `epochs` must be at most {_MOST_POINTS:,}")
        return self


class TriedFinetuning(Result):
    """One configuration of a search, the best first."""

    model: str
    settings: dict[str, Value]
    epochs: int = Field(description="that it was given")
    best_epoch: int
    score: float | None = Field(description="validation accuracy of that epoch")
    seconds: float = Field(description="that it took in all")
    expected_seconds: float | None = Field(description="what quicktune expected of that when it chose")
    ended: Literal["trained to the end", "others looked better", "diverged", "failed", "out of time"]


class Incumbent(Result):
    seconds: float = Field(description="spent on trainings until then, opening models included")
    score: float = Field(description="validation accuracy of the best epoch so far")


class FinetuneSearchResult(Result):
    modality: Modality
    model: str = Field(description="the best, as safetensors; `predict-finetuned` takes it")
    best: TriedFinetuning
    test_score: float = Field(description="accuracy on the test part, of which the search knew nothing")
    classes: list[str]
    rows: dict[str, int]
    left_out: int
    repeated: int
    tried: list[TriedFinetuning] = Field(description="at most 500, the best first")
    incumbents: list[Incumbent] = Field(description="accuracy against cost: whenever a better one was found")
    spent_seconds: float = Field(description="on all trainings, side by side or not")
    expected_seconds: float | None = Field(description="what quicktune expected of that when it chose")
    configurations: int = Field(description="that were begun")
    epochs: int = Field(description="that were trained in all")
    failures: dict[str, int] = Field(description="by words, of configurations that could not be trained")
    search_seconds: float = Field(description="spent on choosing, of `seconds`")
    ended_by: Literal["time", "candidates"] = Field(description="what ran out")
    curves: str = Field(
        description="Parquet: a row for each epoch of each configuration, with scores and seconds; what "
        "`quicktune-meta-train` learns from"
    )
    predictions: str = Field(description="prediction set (Parquet) of the best; the ensemble service reads it")
    predicted_by: int
    code: str = Field(description="a program that loads the model and predicts")
    plots: list[str]
    seconds: float


# -- predictions -------------------------------------------------------------------------------------------------------------


class PredictFinetunedCall(Spec):
    model: FinetunedFile = Field(examples=[EXAMPLE_FILE])
    texts: list[Annotated[str, Field(max_length=20_000)]] | None = Field(
        None, min_length=1, max_length=1_000, examples=[["I would buy it again.", "It broke at once."]]
    )
    images: list[Annotated[str, Field(max_length=8_000_000)]] | None = Field(
        None, min_length=1, max_length=64, description="PNG, JPEG, WebP or BMP in base64", examples=[None]
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if (self.texts is None) == (self.images is None):
            raise ValueError("send `texts` or `images`, one of them")
        return self


class PredictFinetunedAnswer(Result):
    predictions: list[str]
    classes: list[str]
    probabilities: list[list[float]] = Field(description="by input and class")
