"""What a caller sends to the NAS service, and what comes back."""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from gristmill.specs import FileId, InputFile, Result, Spec, TableFile

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"
EXAMPLE_CELL = "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|"
EXAMPLE_REFERENCES = [5.1, 9.0, 10.2, 10.4, 13.1, 13.0, 14.8, 16.2, 27.0, 40.3]

NasFile = Annotated[FileId, InputFile(("safetensors",))]
ImagesFile = Annotated[FileId, InputFile(("npz",))]
IMAGES = (
    "npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0); none: 1,797 handwritten "
    "digits of 8 x 8 pixels"
)
Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Architecture = Annotated[str, StringConstraints(min_length=1, max_length=500)]
Measured = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Number = Annotated[float, Field(allow_inf_nan=False)]
SpaceName = Literal["nb201", "gpt-s", "fbnet", "ofa"]
DeviceMetric = Literal["latency", "energy"]
Seed = Annotated[int, Field(ge=0, le=2**32 - 1)]


def _refuse_repeats(what: str, values: list[str] | None) -> None:
    for at, value in enumerate(values or []):
        if values and value in values[:at]:
            raise ValueError(f"the {what} {value!r} is listed twice")


class DeviceByReferences(Spec):
    """A device: one that the model knows by name, or any other, told by what the reference architectures measured there."""

    name: Label | None = Field(None, description="a device that the model was trained on", examples=["pixel3"])
    references: list[Measured] | None = Field(
        None, min_length=2, max_length=100, examples=[EXAMPLE_REFERENCES],
        description="or ten latencies in ms (or energies in mJ) of the reference architectures, in their order",
    )  # fmt: skip

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.name is None) == (self.references is None):
            raise ValueError("say either the name of a device or its reference measurements")
        return self


# -- search ----------------------------------------------------------------------------------------------------------------


class SupernetSpec(Spec):
    """A network whose weights all NAS-Bench-201 cells share; it learns along with the search, on small images."""

    images: ImagesFile | None = Field(None, description=IMAGES)
    level: Literal["bi-level", "single-level"] = Field(
        "bi-level",
        description="weights learn by one part of the images and architectures by another; or both by both, and "
        "then the predicted error is of images that the weights have seen",
    )
    channels: int = Field(8, ge=1, le=128, description="of the stem")
    cells: int = Field(1, ge=1, le=20, description="in each of the three stages")
    warm_up: int = Field(1_000, ge=0, le=100_000, description="steps of the weights alone, before the search")
    batch_size: int = Field(64, ge=2, le=4_096, description="images")
    learning_rate: float = Field(0.2, gt=0, le=10, description="of SGD with momentum; it falls to 0 along a cosine")
    weight_decay: float = Field(3e-4, ge=0, le=1)
    judged: int = Field(
        1_200, ge=100, le=15_000, description="architectures that are judged by the final weights, to answer by"
    )


class ArchitectureSearchSpec(Spec):
    """Train one hypernetwork that answers, for any device and any preference between objectives, with an architecture."""

    space: Literal["nb201", "gpt-s"] = Field(
        "nb201", description="NAS-Bench-201 cells (objectives: error, latency, params, macs; 18 devices), or GPT-S of "
        "HW-GPT-Bench (perplexity, memory, params; no devices)",
    )  # fmt: skip
    objectives: list[Label] = Field(
        ["error", "latency"], min_length=2, max_length=3,
        description="what to minimise: columns of the table, and latency or energy on the devices",
    )  # fmt: skip
    table: TableFile | None = Field(
        None,
        description="your own measurements instead of the shipped ones: `architecture`, columns of numbers (error, …), and "
        "`latency_<device>` in ms or `energy_<device>` in mJ for every device; empty cells where nothing was measured",
    )
    devices: list[Label] | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="devices to train on; none: all of your table, or the shipped split's",
    )
    supernet: SupernetSpec | None = Field(
        None, description="`error` is of a network that is trained on images along with the search, and not of the table",
        examples=[None],
    )  # fmt: skip
    predictor: NasFile | None = Field(None, description="a predictor that `train-predictor` made; none: one is trained")
    surrogate_rows: int = Field(
        1_000,
        ge=50,
        le=100_000,
        description="architectures of the table whose values are looked at, for each objective",
    )
    steps: int | None = Field(None, ge=10, le=100_000, description="of the search; none: 500, or 200 with a supernet")
    preferences: int | None = Field(
        None, ge=1, le=1_000, description="drawn for each device and step; none: 32, or 1 with a supernet"
    )
    shared_preferences: bool = Field(False, description="draw the same preferences for all devices of a step")
    scalarisation: Literal["linear", "chebyshev", "smooth-chebyshev"] = Field(
        "linear", description="how a preference weighs losses: their weighted sum, or their largest weighted one"
    )
    estimator: Literal["local-expectation", "reinmax", "gdas"] = Field(
        "local-expectation", description="of the gradient through discrete choices; reinmax is the published one"
    )
    combination: Literal["mgd", "mean"] = Field(
        "mgd", description="of the devices' gradients: the direction in which none loses, or their mean"
    )
    learning_rate: float = Field(0.1, gt=0, le=10)
    entropy: float = Field(0.1, ge=0, le=10, description="weight, at first, of staying undecided")
    points: int = Field(24, ge=2, le=1_000, description="different architectures, at most, that fronts are made of")
    seed: Seed = Field(0, description="the same seed gives the same search")

    @model_validator(mode="after")
    def _different(self) -> Self:
        _refuse_repeats("objective", self.objectives)
        _refuse_repeats("device", self.devices)
        return self

    @model_validator(mode="after")
    def _possible(self) -> Self:
        measured = [name for name in self.objectives if name in get_args(DeviceMetric)]
        if len(measured) > 1:
            raise ValueError("a device is told by one metric: choose latency or energy, not both")
        if self.space == "gpt-s" and measured:
            raise ValueError("the space gpt-s has no devices: choose two or three of its perplexity, memory and params")
        if self.devices and not measured:
            raise ValueError("no objective depends on a device: leave the devices out")
        if self.supernet is not None:
            if self.space != "nb201":
                raise ValueError("a supernet is of the space nb201")
            if "error" not in self.objectives:
                raise ValueError("a supernet is for the objective `error`, which is not listed")
        return self

    @property
    def steps_or_default(self) -> int:
        return self.steps or (200 if self.supernet else 500)

    @property
    def preferences_or_default(self) -> int:
        return self.preferences or (1 if self.supernet else 32)


class FrontPoint(Result):
    architecture: str = Field(examples=[EXAMPLE_CELL])
    operations: dict[str, str] = Field(description="the chosen option of every decision")
    preference: list[float] = Field(description="the weights of the objectives that it answers")
    predicted: dict[str, float] = Field(description="by objective; latency in ms, energy in mJ, others as in the table")


class DeviceFront(Result):
    device: str
    points: list[FrontPoint] = Field(description="none of them is predicted to dominate another")
    hypervolume: float = Field(
        description="of these points, from the best of random architectures, 0, to their worst tenth, 1"
    )


class ArchitectureSearchResult(Result):
    model: str = Field(description="for `front` and `pick`", examples=[EXAMPLE_FILE])
    space: SpaceName
    objectives: list[str]
    references: list[str] = Field(description="the reference architectures that tell a device, in order")
    fronts: list[DeviceFront]
    held_out: dict[str, float | None] = Field(
        description="by objective, rank correlation of predictions and values that nothing was fitted to: a tenth of the table, or "
        "200 architectures by the final supernet; null where there are none, or where a predictor was given"
    )
    history: str = Field(description="losses and each device's hypervolume over the steps (Parquet)")
    plots: list[str] = Field(description="pictures (PNG)")
    seconds: float


class FrontCall(Spec):
    """The Pareto front for a device, at once: nothing is evaluated or trained."""

    model: NasFile = Field(description="what `search` left", examples=[EXAMPLE_FILE])
    device: DeviceByReferences | None = Field(None, description="not needed where no objective depends on the device")
    points: int = Field(24, ge=2, le=1_000, description="different architectures, at most")
    limits: dict[Label, Number] = Field(
        {}, max_length=3, examples=[{"latency": 20}],
        description="the largest value of an objective: `best` is then the best within, by the first objective",
    )  # fmt: skip


class Resemblance(Result):
    nearest: str = Field(description="the training device that resembles it most")
    distance: float = Field(description="of their embeddings")
    far: bool = Field(description="further than any training device is from the others: predictions may be off")


class FrontAnswer(Result):
    points: list[FrontPoint] = Field(
        description="none is predicted to dominate another; the best first objective first"
    )
    others: list[FrontPoint] = Field(
        description="further answers, each behind a point by prediction; predictions err, so they may be worth measuring"
    )
    best: FrontPoint | None = Field(description="the best within the limits; null without limits")
    resembles: Resemblance | None = Field(description="null where no objective depends on the device")


class PickCall(Spec):
    """One architecture for one preference."""

    model: NasFile = Field(description="what `search` left", examples=[EXAMPLE_FILE])
    device: DeviceByReferences | None = Field(None, description="not needed where no objective depends on the device")
    preference: list[Annotated[float, Field(ge=0, allow_inf_nan=False)]] = Field(
        min_length=2, max_length=3, description="weights of the objectives; scaled to sum to 1", examples=[[0.7, 0.3]]
    )

    @model_validator(mode="after")
    def _some_weight(self) -> Self:
        if sum(self.preference) <= 0:
            raise ValueError("one weight at least must be above 0")
        return self


class PickAnswer(Result):
    point: FrontPoint
    resembles: Resemblance | None = Field(description="null where no objective depends on the device")


# -- predictors ------------------------------------------------------------------------------------------------------------


class TrainPredictorSpec(Spec):
    """Train a predictor of latency or energy that takes to a new device by ten measurements there."""

    space: Literal["nb201", "fbnet", "ofa"] = "nb201"
    metric: DeviceMetric = "latency"
    table: TableFile | None = Field(None, description="your own measurements; none: the shipped ones (latency)")
    devices: list[Label] | None = Field(None, min_length=1, max_length=200, description="devices to train on")
    held_out: list[Label] | None = Field(None, max_length=200, description="devices to report on, unseen in training")
    kind: Literal["mlp", "gcn", "boosting"] = Field(
        "mlp", description="perceptron; graph convolutions (slower); gradient boosted trees (no gradient to search by)"
    )
    steps: int = Field(1_000, ge=10, le=100_000)
    rows: int = Field(900, ge=50, le=100_000, description="architectures that are used")
    trust: float | None = Field(
        None, ge=0, le=1, description="in the network, beside a count of operations; none: by leaving devices out"
    )
    seed: Seed = 0

    @model_validator(mode="after")
    def _unseen(self) -> Self:
        _refuse_repeats("device", self.devices)
        _refuse_repeats("device", self.held_out)
        both = sorted(set(self.devices or ()) & set(self.held_out or ()))
        if both:
            raise ValueError(f"the device {both[0]!r} is to be trained on and to be held out")
        return self


class DeviceQuality(Result):
    device: str
    rank_correlation: float = Field(description="Spearman's, of predictions with ten measurements of the device")
    error: float = Field(description="median of |predicted - measured| / measured")
    nearest_copy: float | None = Field(
        description="Spearman's when the most similar training device is copied; null where that was hardly measured"
    )
    calibrated: float = Field(description="Spearman's with ten further measurements")


class TrainPredictorResult(Result):
    predictor: str = Field(description="for `predict-latency` and `search`", examples=[EXAMPLE_FILE])
    references: list[str] = Field(description="the reference architectures that tell a device, in order")
    devices: list[str]
    trust: float
    quality: list[DeviceQuality] = Field(description="on devices that were held out")
    plots: list[str] = Field(description="pictures (PNG)")
    seconds: float


class MeasuredArchitecture(Spec):
    architecture: Architecture
    value: Measured = Field(description="in ms, or mJ")


class PredictLatencyCall(Spec):
    """What architectures take on a device."""

    predictor: NasFile = Field(description="what `train-predictor` left", examples=[EXAMPLE_FILE])
    device: DeviceByReferences
    architectures: list[Architecture] = Field(min_length=1, max_length=5_000, examples=[[EXAMPLE_CELL]])
    measurements: list[MeasuredArchitecture] = Field(
        [], max_length=1_000, description="further measurements of this device, by which predictions are corrected"
    )


class PredictLatencyAnswer(Result):
    values: list[float] = Field(description="in ms, or mJ")
    resembles: Resemblance


# -- measure -----------------------------------------------------------------------------------------------------------------


class MeasureSpec(Spec):
    """Build NAS-Bench-201 networks and time them on the worker's own machine."""

    architectures: list[Architecture] | None = Field(
        None, min_length=1, max_length=500, description="beside the ten references, which are always timed"
    )
    channels: int = Field(16, ge=1, le=256, description="of the stem")
    cells: int = Field(5, ge=1, le=20, description="in each of the three stages")
    image_size: int = Field(32, ge=8, le=512, description="pixels")
    batch_size: int = Field(1, ge=1, le=1_024)
    device: Literal["cpu", "cuda"] = "cpu"
    repetitions: int = Field(30, ge=5, le=1_000, description="timed runs of each")
    seed: Seed = 0


class ArchitectureTiming(Result):
    architecture: str
    median: float = Field(description="ms of one forward pass")
    low: float = Field(description="lower end of the 95 % interval of the median")
    high: float = Field(description="upper end")
    fastest: float
    runs: int


class MeasureResult(Result):
    references: list[float] = Field(
        description="ms of the reference architectures: this machine, as `front` and `predict-latency` take it"
    )
    timings: list[ArchitectureTiming] = Field(description="the references first, then what was asked for")
    machine: str
    threads: int
    seconds: float


# -- train -------------------------------------------------------------------------------------------------------------------


class TrainArchitecturesSpec(Spec):
    """Train NAS-Bench-201 architectures from scratch on small images, and random ones beside them."""

    architectures: list[Architecture] = Field(min_length=1, max_length=50, examples=[[EXAMPLE_CELL]])
    images: ImagesFile | None = Field(None, description=IMAGES)
    random: int = Field(0, ge=0, le=50, description="random architectures to compare with")
    channels: int = Field(8, ge=1, le=128, description="of the stem")
    cells: int = Field(1, ge=1, le=20, description="in each of the three stages")
    epochs: int = Field(20, ge=1, le=1_000)
    batch_size: int = Field(64, ge=2, le=4_096)
    learning_rate: float = Field(0.1, gt=0, le=10, description="of SGD with momentum; it falls to 0 along a cosine")
    weight_decay: float = Field(5e-4, ge=0, le=1)
    seed: Seed = Field(0, description="of the weights, of the random architectures, and of the parts of the images")


class TrainedArchitecture(Result):
    architecture: str
    random: bool
    validation_error: float = Field(description="%, of images that the weights have not seen")
    test_error: float = Field(description="%, of other such images, which chose nothing")
    seconds: float


class TrainArchitecturesResult(Result):
    trained: list[TrainedArchitecture] = Field(description="the smallest validation error first")
    images: dict[str, int] = Field(description="by part: 40 % train, 40 % validate, 20 % test")
    classes: int
    weights: str = Field(description="of the first of them (safetensors; the manifest says how pixels were scaled)")
    seconds: float


# -- evaluate ----------------------------------------------------------------------------------------------------------------

Points = Annotated[
    list[Annotated[list[Number], Field(min_length=2, max_length=3)]], Field(min_length=1, max_length=10_000)
]


class EvaluateFrontsSpec(Spec):
    """Judge fronts by a reference front. All objectives are minimised."""

    fronts: dict[Label, Annotated[list[Points], Field(min_length=1, max_length=100)]] = Field(
        min_length=1, max_length=50, description="by method, the fronts of its runs",
        examples=[{"modnas": [[[6.1, 4.2], [7.5, 2.0]]], "random": [[[8.0, 4.0]]]}],
    )  # fmt: skip
    reference_front: Points | None = Field(None, description="none: what no point of any front dominates")
    reference_point: list[Number] = Field(
        min_length=2, max_length=3, description="worse than the reference front, in every objective", examples=[[10, 5]]
    )
    objectives: list[Label] | None = Field(None, min_length=2, max_length=3, description="names, for the pictures")

    @model_validator(mode="after")
    def _alike(self) -> Self:
        width = len(self.reference_point)
        fronts = [front for runs in self.fronts.values() for front in runs]
        if any(len(point) != width for front in [*fronts, self.reference_front or []] for point in front):
            raise ValueError(f"every point must have {width} numbers, as the reference point has")
        if self.objectives is not None and len(self.objectives) != width:
            raise ValueError(f"there are {width} objectives but {len(self.objectives)} names")
        if self.reference_front is not None and not any(
            all(value < worst for value, worst in zip(point, self.reference_point, strict=True))
            for point in self.reference_front
        ):
            raise ValueError(
                "the reference point must be worse, in every objective, than a point of the reference front"
            )
        if sum(len(front) for front in fronts) > 100_000:
            raise ValueError("there are more than 100,000 points")
        return self


class FrontQuality(Result):
    method: str
    runs: int
    hypervolume: float = Field(description="share of the reference front's; mean of the runs, as all figures here")
    hypervolume_deviation: float = Field(description="standard deviation over the runs")
    igd_plus: float = Field(description="mean distance from the reference front, of objectives scaled to its range")
    epsilon: float = Field(description="what must be taken off every scaled objective to dominate the reference front")
    spacing: float | None = Field(
        description="deviation of the distances of neighbours; null for fewer than three points"
    )
    distinct: float = Field(description="different points")
    nondominated: float = Field(description="of these, dominated by none of the same front")


class EvaluateFrontsResult(Result):
    methods: list[FrontQuality] = Field(description="the largest hypervolume first")
    reference_front: list[list[float]]
    plots: list[str] = Field(description="fronts and, with several runs, attainment surfaces (PNG)")
