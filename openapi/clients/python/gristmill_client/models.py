"""What is sent and answered. Written by `openapi/export.py` from the OpenAPI document."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, Field


class ActAnswer(BaseModel):
    action: Any
    """
    numbers from -1 to 1, or a whole number; with several environments, a list of them
    """
    value: float | list[float]
    """
    the discounted rewards that the agent expects from here to the trial's end
    """
    trial: int
    episode: int
    step: int
    """
    of the episode, that this action is for; from 0
    """


class ActRequest(BaseModel):
    """
    What the environment shows. With several environments, a list for each.
    """

    observation: list[float] | list[list[float]]
    reward: float | list[float] | None = None
    """
    of the action before; None at the first step of a trial
    """
    new_episode: bool | None = False
    """
    this observation begins an episode, in all environments; the memory of those before stays
    """
    new_trial: bool | None = False
    """
    this observation begins a trial on another task, in all environments: all is forgotten
    """


class AnalyzeSpec(BaseModel):
    """
    Say what compressing a table would save and by which relations, without writing a file.
    """

    input: str
    """
    the table: Parquet, CSV, Arrow or JSON lines
    """
    codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | None = "zstd"
    """
    Parquet's codec
    """
    level: int | None = None
    """
    level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
    """
    objective: Literal["size", "balanced", "speed"] | None = "balanced"
    """
    what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
    """
    families: list[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]] | None = None
    """
    the kinds of functions to look for; none means all, an empty list no functions
    """
    encodings: bool | None = True
    """
    search for the best Parquet encoding of every column; off, each gets a dictionary
    """
    keep_raw: list[str] | None = []
    """
    columns to store as they are, because they are read often
    """
    max_references: int | None = 32
    """
    most columns that one column may be computed from
    """
    sample_rows: int | None = 65536
    """
    rows on which functions are looked for
    """
    row_group_rows: int | None = None
    """
    rows a row group; none: as many as take 64 MiB, at most 262 144
    """
    seed: int | None = 0
    """
    seed of the sample; the same seed gives the same file
    """


class ArchitectureTiming(BaseModel):
    architecture: str
    median: float
    """
    ms of one forward pass
    """
    low: float
    """
    lower end of the 95 % interval of the median
    """
    high: float
    """
    upper end
    """
    fastest: float
    runs: int


class AskRequest(BaseModel):
    count: int | None = 1
    """
    trials, to be tried side by side
    """


class AuditEntry(BaseModel):
    """
    What an administrator did, or the operator.
    """

    id: str
    at: AwareDatetime
    key_id: str | None
    """
    with which key; null: the operator, from the command line
    """
    act: str
    subject: str
    """
    what it was done to: a key, or the tenant
    """
    data: dict[str, Any]
    request_id: str | None


class AuditPage(BaseModel):
    items: list[AuditEntry]
    next: str | None
    """
    `cursor` of the next page
    """


class BanditsFamily(BaseModel):
    """
    Bernoulli bandits. Horizon 5, 4 episodes: 20 pulls.
    """

    name: Literal["bandits"]
    arms: int | None = 5


class BaseModelUse(BaseModel):
    name: str
    loss: float
    """
    of this model alone
    """
    weight: float | None
    """
    mean weight over the rows; null where the method has no weights
    """
    weight_deviation: float | None
    """
    standard deviation of the weight over the rows: 0 if it is fixed
    """
    loss_without: float
    """
    how much the ensemble's loss grows when this model is missing; not above 0: it can be dropped
    """


class BestRequest(BaseModel):
    """
    Nothing to say.
    """


class Calibration(BaseModel):
    """
    Whether what is said with some probability happens as often, out of fold.
    """

    expected_error: float
    """
    mean |share that happened − probability| over 10 equal bins of confidence
    """
    brier: float


class ChangedColumn(BaseModel):
    feature: str
    before: float
    after: float


class ChoiceParameter(BaseModel):
    name: str
    kind: Literal["choice"]
    values: list[bool | int | float | str]


class Column(BaseModel):
    name: str
    type: str
    """
    Arrow type
    """
    nullable: bool


class ColumnSize(BaseModel):
    """
    Bytes of a column's data.
    """

    column: str
    bytes_plain: int
    """
    in the best file without functions
    """
    bytes_out: int
    """
    of what the compressed file stores for it
    """


class CombineAnswer(BaseModel):
    classes: list[str] | None
    predictions: list[list[float]]
    """
    a row's probabilities in the order of the classes, or its number
    """
    labels: list[str] | None
    """
    the most probable class of each row
    """
    weights: list[dict[str, float]] | None
    """
    what each model counts in each row; null where the method has no weights
    """
    degraded: bool
    """
    models were missing
    """
    missing: list[str]
    """
    models that were missing in some row
    """


class CombineCall(BaseModel):
    """
    Combine the predictions of base models for a few new rows.
    """

    ensemble: str
    """
    an ensemble that `fit` made
    """
    predictions: dict[str, list[list[float] | float | None]]
    """
    by model: what it says of every row, one number a class in the order of the ensemble's classes (or one number); null where it says nothing. Models may be missing.
    """
    logits: bool | None = False
    """
    the predictions are logits, not probabilities
    """
    features: list[list[float | None]] | None = None
    """
    one list a row, where the ensemble was fitted with features
    """


class CompareSpec(BaseModel):
    """
    Size and time on your own table: plain Parquet beside the compressed file.
    """

    input: str
    """
    the table: Parquet, CSV, Arrow or JSON lines
    """
    codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | None = "zstd"
    """
    Parquet's codec
    """
    level: int | None = None
    """
    level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
    """
    objective: Literal["size", "balanced", "speed"] | None = "balanced"
    """
    what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
    """
    families: list[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]] | None = None
    """
    the kinds of functions to look for; none means all, an empty list no functions
    """
    encodings: bool | None = True
    """
    search for the best Parquet encoding of every column; off, each gets a dictionary
    """
    keep_raw: list[str] | None = []
    """
    columns to store as they are, because they are read often
    """
    max_references: int | None = 32
    """
    most columns that one column may be computed from
    """
    sample_rows: int | None = 65536
    """
    rows on which functions are looked for
    """
    row_group_rows: int | None = None
    """
    rows a row group; none: as many as take 64 MiB, at most 262 144
    """
    seed: int | None = 0
    """
    seed of the sample; the same seed gives the same file
    """


class ComparedGroups(BaseModel):
    """
    Each group has the scores of the member that tuning preferred, table by table and fold by fold; untuned, of the one that was best in
    the other folds.
    """

    one: str
    other: str
    lead: float
    """
    mean score of one less that of the other
    """
    p: float
    better: float
    alike: float
    worse: float


class ComparedPair(BaseModel):
    one: str
    other: str
    p: float
    """
    Wilcoxon's signed-rank test, zeros by Pratt
    """
    holm_p: float
    """
    corrected for the number of pairs (Holm)
    """
    better: float
    """
    probability that `one` is better on another table (Bayesian signed-rank test)
    """
    alike: float
    """
    probability that there is no difference of a hundredth
    """
    worse: float
    """
    probability that `other` is better
    """
    wins: int
    ties: int
    losses: int


class CompressSpec(BaseModel):
    """
    Make a table smaller by computing columns from other columns.
    """

    input: str
    """
    the table: Parquet, CSV, Arrow or JSON lines
    """
    codec: Literal["zstd", "snappy", "gzip", "lz4", "none"] | None = "zstd"
    """
    Parquet's codec
    """
    level: int | None = None
    """
    level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
    """
    objective: Literal["size", "balanced", "speed"] | None = "balanced"
    """
    what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
    """
    families: list[Literal["copy", "linear", "running", "lookup", "text", "part", "arithmetic"]] | None = None
    """
    the kinds of functions to look for; none means all, an empty list no functions
    """
    encodings: bool | None = True
    """
    search for the best Parquet encoding of every column; off, each gets a dictionary
    """
    keep_raw: list[str] | None = []
    """
    columns to store as they are, because they are read often
    """
    max_references: int | None = 32
    """
    most columns that one column may be computed from
    """
    sample_rows: int | None = 65536
    """
    rows on which functions are looked for
    """
    row_group_rows: int | None = None
    """
    rows a row group; none: as many as take 64 MiB, at most 262 144
    """
    seed: int | None = 0
    """
    seed of the sample; the same seed gives the same file
    """


class Contender(BaseModel):
    name: str
    bytes: int
    """
    the whole file
    """
    write_seconds: float
    read_seconds: float
    """
    reading every column of every row
    """


class Contrast(BaseModel):
    """
    Why one class and not the other.
    """

    this: str
    that: str


class CounterfactualRow(BaseModel):
    """
    A nearest found change of numbers that makes the row one of the class; checked with the network itself.
    """

    reached: bool
    """
    whether the model then says so; false: none was found within what was seen
    """
    changes: list[ChangedColumn]
    """
    the largest first, by the columns' own spread
    """
    probability: float
    """
    of the class, after the change
    """
    distance: float
    """
    of the change, in standard deviations of the columns
    """


class CreatedKey(BaseModel):
    id: str
    name: str
    hint: str
    """
    the first characters of the key
    """
    scope: str
    created_at: AwareDatetime
    expires_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None
    key: str
    """
    the key itself, shown this once
    """


class CurvePoint(BaseModel):
    """
    Means over some iterations that follow one another, of the training tasks. Lists are by episode of the trial.
    """

    steps: int
    """
    of the environments, so far
    """
    returns: list[float]
    successes: list[float]
    successes_at_end: list[float]


class CurvesJudged(BaseModel):
    """
    On datasets that were kept out.
    """

    mse_vs_last_value: float
    """
    squared error of the next score, by that of the newest carried on
    """
    coverage: float
    """
    of next scores, the share within the 90 % interval
    """
    cost_spearman: float
    """
    rank correlation of seconds, predicted with none seen, and true ones
    """


class Dependence(BaseModel):
    """
    What a column contributes by its value, over rows that the model was trained on.
    """

    values: list[bool | int | float | str | None]
    contributions: list[list[float]]
    """
    by row, one for each output
    """


class DescribeCall(BaseModel):
    """
    What a model is like.
    """

    model: str
    """
    what `train-imn` made
    """
    dependence: list[str] | None = []
    """
    columns whose contributions are wanted by value
    """


class DeviceByReferences(BaseModel):
    """
    A device: one that the model knows by name, or any other, told by what the reference architectures measured there.
    """

    name: str | None = None
    """
    a device that the model was trained on
    """
    references: list[float] | None = None
    """
    or ten latencies in ms (or energies in mJ) of the reference architectures, in their order
    """


class DeviceQuality(BaseModel):
    device: str
    rank_correlation: float
    """
    Spearman's, of predictions with ten measurements of the device
    """
    error: float
    """
    median of |predicted - measured| / measured
    """
    nearest_copy: float | None
    """
    Spearman's when the most similar training device is copied; null where that was hardly measured
    """
    calibrated: float
    """
    Spearman's with ten further measurements
    """


class Estimate(BaseModel):
    """
    A mean over tasks, with a 95 % bootstrap interval.
    """

    mean: float
    low: float
    high: float


class EvaluateFrontsSpec(BaseModel):
    """
    Judge fronts by a reference front. All objectives are minimised.
    """

    fronts: dict[str, list[list[list[float]]]]
    """
    by method, the fronts of its runs
    """
    reference_front: list[list[float]] | None = None
    """
    none: what no point of any front dominates
    """
    reference_point: list[float]
    """
    worse than the reference front, in every objective
    """
    objectives: list[str] | None = None
    """
    names, for the pictures
    """


class EvaluatedPipeline(BaseModel):
    """
    One row of the leader board.
    """

    number: int
    """
    in the order of the search, from 0
    """
    pipeline: dict[str, str]
    """
    by stage
    """
    score: float
    """
    mean over the folds
    """
    deviation: float
    """
    over the folds
    """
    seconds: float
    """
    of fitting
    """


class Event(BaseModel):
    """
    One thing that happened to a job.
    """

    seq: int
    """
    1, 2, 3, … without gaps
    """
    at: AwareDatetime
    type: str
    """
    queued, started, progress, waiting, retrying, released, cancel_requested, succeeded, failed or cancelled
    """
    data: dict[str, Any]


class EventPage(BaseModel):
    items: list[Event]


class Expectation(BaseModel):
    """
    What the search expected of a pipeline before it was evaluated, in the metric's units.
    """

    mean: float
    deviation: float


class ExplainBatchSpec(BaseModel):
    """
    Predict many rows, and say why.
    """

    model: str
    """
    what `train-imn` made
    """
    table: str
    """
    with the columns that the model was trained on
    """
    trust: bool | None = False
    """
    how far each explanation holds nearby; takes some twenty times as long
    """


class ExplainCall(BaseModel):
    """
    Predict, and say why.
    """

    model: str
    """
    what `train-imn` made
    """
    columns: dict[str, list[bool | int | float | str | None]]
    """
    by column, a value for each row; null where it is not known; dates as ISO 8601
    """
    most: int | None = None
    """
    contributions a row, the largest; none: all
    """
    contrast: Contrast | None = None
    """
    why one class rather than another
    """
    counterfactual: str | None = None
    """
    what would have to change for this class; 20 rows at most
    """
    keep: list[str] | None = []
    """
    columns that a counterfactual may not change
    """
    trust: bool | None = False
    """
    how far each explanation holds nearby; takes some twenty times as long
    """
    slopes: bool | None = False
    """
    the row's linear model in units of your columns: what one more of a number adds
    """


class ExplainedRow(BaseModel):
    """
    outputs = base + sum of contributions, by output.
    """

    prediction: str | float
    probabilities: list[float] | None
    """
    by class; null for numbers
    """
    outputs: list[float]
    """
    logits, or the number
    """
    base: list[float]
    """
    what is not by any column: the mean over rows that were trained on, and the row's bias
    """
    contributions: dict[str, list[float]]
    """
    by column, beside what the column contributes on average; the largest first
    """
    others: list[float] | None
    """
    sum of the contributions that are not listed; null: all are
    """
    contrast: dict[str, float] | None = None
    """
    by column: how much it speaks for `this` rather than `that`
    """
    slopes: dict[str, list[float]] | None = None
    """
    by column that is a number: what one more of it adds to the outputs
    """
    counterfactual: CounterfactualRow | None = None
    bias_share: float | None = None
    """
    share of the bias in what is added up: near 1, the explanation says little
    """
    local_fidelity: float | None = None
    """
    share of the variance nearby that the linear model explains
    """
    stability: float | None = None
    """
    rank correlation of the contributions with those of rows nearby
    """
    warnings: list[str]
    """
    categories that were never seen, numbers out of range, …
    """


class FailedRun(BaseModel):
    run: str
    reason: str


class FavouringTrait(BaseModel):
    """
    What goes with the lead of networks over trees.
    """

    trait: str
    correlation: float
    """
    rank correlation over the tables
    """
    p: float
    holm_p: float


class FeatureImportance(BaseModel):
    """
    How much a column contributes, by the mean size of its contributions to what the model says of rows.
    """

    feature: str
    size: list[float]
    """
    one for each output
    """
    low: list[float]
    """
    lower ends of 95 % intervals
    """
    high: list[float]
    """
    upper ends
    """
    direction: list[float | None]
    """
    rank correlation of value and contribution: 1: the more, the more; null for categories
    """


class FileSummary(BaseModel):
    """
    A file, without what is in it.
    """

    id: str
    name: str
    bytes: int
    sha256: str
    media_type: str
    format: str


class FinetuneCurve(BaseModel):
    """
    A number for each epoch.
    """

    losses: list[float]
    """
    mean training loss
    """
    scores: list[float]
    """
    accuracy on the validation part
    """
    validation: list[float]
    """
    negative log likelihood there
    """
    seconds: list[float]


class FinetuneResult(BaseModel):
    modality: str
    curve: FinetuneCurve
    epochs: int
    """
    that are done
    """
    best_epoch: int
    """
    with the highest validation accuracy; 0: none
    """
    score: float | None
    """
    validation accuracy of that epoch
    """
    test_score: float | None
    """
    accuracy on the test part, which nothing else has seen
    """
    diverged: bool
    """
    the loss was no finite number any more
    """
    model: str | None
    """
    safetensors with configuration, tokenizer and labels; `predict-finetuned` takes it
    """
    predictions: str | None
    """
    prediction set (Parquet) of the validation and test part; the ensemble service reads it
    """
    state: str | None
    """
    to go on from, or to finish with (without `finish`)
    """
    parameters: int
    learnt_parameters: int
    classes: list[str]
    rows: dict[str, int]
    """
    by part
    """
    left_out: int
    """
    rows without an input or a label
    """
    repeated: int
    """
    rows that were in another part as well, and count there only
    """
    setup_seconds: float
    """
    of opening the model and of computing features of frozen stages
    """
    resumed_at_epoch: int
    plots: list[str]
    seconds: float


class FinetuneSearchSpec(BaseModel):
    """
    Find which pretrained model to finetune, and how, within a time.
    """

    data: str
    """
    a table with texts and labels; or a zip of images, with a folder for every class, or with folders train, validation and test that hold those
    """
    text: str | None = None
    """
    the table's column of texts; none: the data are images
    """
    label: str | None = None
    """
    of a table
    """
    split: str | None = None
    """
    a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
    """
    train_rows: int | None = 2000
    """
    at most so many, drawn at random
    """
    validation_rows: int | None = 1000
    test_rows: int | None = 1000
    max_tokens: int | None = 64
    """
    of a text; what is longer is cut
    """
    image_size: int | None = 96
    """
    pixels that images are scaled to, cropped to a square
    """
    data_seed: int | None = 0
    models: list[str] | None = None
    """
    of the hub; none: all of its kind that are there, without fetching anything
    """
    archives: list[str] | None = []
    """
    models of your own beside them
    """
    space: dict[str, list[bool | int | float | str | None]] | None = {}
    """
    values to choose from, in place of the usual ones
    """
    minutes: float | None = 10
    """
    until the result is there
    """
    epochs: int | None = 8
    """
    of one configuration, at most
    """
    candidates: int | None = 150
    """
    configurations drawn from the space, to choose from
    """
    method: Literal["quicktune", "asha", "hyperband", "successive-halving", "random", "default"] | None = "quicktune"
    """
    what chooses the next epochs; default: every model with default settings, one after another
    """
    predictors: str | None = None
    """
    of quicktune: what `quicktune-meta-train` made; none: those that come with the service
    """
    at_once: int | None = 2
    """
    configurations under way at the same time, if workers are free
    """
    trial_memory_mb: int | None = 4096
    best: int | None = 5
    """
    models whose predictions are kept, for an ensemble
    """
    seed: int | None = 0


class FinetuneSettings(BaseModel):
    """
    How weights learn.
    """

    learning_rate: float | None = 0.0001
    """
    peak, of the topmost stage (AdamW)
    """
    head_factor: float | None = 10
    """
    how many times as fast the new head learns
    """
    schedule: Literal["constant", "linear", "cosine"] | None = "cosine"
    """
    after the warm-up
    """
    warmup: float | None = 0.1
    """
    share of all steps in which the rate rises
    """
    weight_decay: float | None = 0.01
    frozen: float | None = 0
    """
    share of the stages that stay; 1: linear probing
    """
    layer_decay: float | None = 1
    """
    of the rate, from each stage to the one below
    """
    batch_size: int | None = 32
    l2_sp: float | None = 0
    """
    weight of the squared distance to the pretrained weights, in place of weight decay
    """
    label_smoothing: float | None = 0
    dropout: float | None = 0.1
    """
    before the head
    """
    mixup: float | None = 0
    """
    of images: parameter of the Beta distribution; 0: none
    """
    augmentation: Literal["none", "light"] | None = "none"
    """
    of images; light: shifted a little, mirrored
    """
    lora_rank: int | None = 0
    """
    of texts; 0: the weights themselves learn
    """


class FinetuneSpec(BaseModel):
    """
    Finetune one pretrained model in one way.
    """

    data: str
    """
    a table with texts and labels; or a zip of images, with a folder for every class, or with folders train, validation and test that hold those
    """
    text: str | None = None
    """
    the table's column of texts; none: the data are images
    """
    label: str | None = None
    """
    of a table
    """
    split: str | None = None
    """
    a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
    """
    train_rows: int | None = 2000
    """
    at most so many, drawn at random
    """
    validation_rows: int | None = 1000
    test_rows: int | None = 1000
    max_tokens: int | None = 64
    """
    of a text; what is longer is cut
    """
    image_size: int | None = 96
    """
    pixels that images are scaled to, cropped to a square
    """
    data_seed: int | None = 0
    model: str | None = None
    """
    of the hub
    """
    archive: str | None = None
    """
    a model of your own: zip of config.json, model.safetensors and, of a text model, tokenizer.json
    """
    settings: FinetuneSettings | None = None
    epochs: int | None = 5
    """
    all there will be; the schedule ends there
    """
    stop_after: int | None = None
    """
    epochs to have now; a later job goes on from `state`
    """
    state: str | None = None
    """
    of the same finetuning, stopped earlier
    """
    finish: bool | None = True
    """
    save the best epoch's model and judge it by the test part; else, save a state to go on from
    """
    until: float | None = None
    """
    no epoch is begun that is likely to end after this, in seconds since 1970
    """
    seed: int | None = 0


class FinetuneTrialSpec(BaseModel):
    """
    One model, finetuned once.
    """

    update: Literal["full", "frozen", "lora"] | None = "full"
    """
    all weights; the head only, on features of the frozen encoder that are computed once; or low-rank changes of the attention (LoRA)
    """
    learning_rate: float | None = 5e-05
    """
    of the encoder
    """
    head_learning_rate: float | None = 0.005
    """
    of the head
    """
    epochs: int | None = 3
    batch_size: int | None = 32
    weight_decay: float | None = 0.01
    lora_rank: int | None = 8
    """
    lora only
    """
    max_tokens: int | None = 64
    """
    of a text; what is longer is cut
    """
    data: str
    """
    a row a text
    """
    text: str | None = "text"
    """
    the column of texts
    """
    label: str | None = "label"
    """
    the column of labels
    """
    split: str | None = None
    """
    a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
    """
    train_rows: int | None = None
    """
    train on at most so many rows, of every class alike
    """
    validation_rows: int | None = None
    """
    the ensemble is fitted on these; at most so many
    """
    test_rows: int | None = None
    """
    only reported; at most so many
    """
    data_seed: int | None = 0
    """
    seed of which rows are drawn
    """
    model: str | None = None
    """
    a model of the hub
    """
    archive: str | None = None
    """
    or a model archive
    """
    run: str
    """
    the name of the run
    """
    seed: int | None = 0


class FrontCall(BaseModel):
    """
    The Pareto front for a device, at once: nothing is evaluated or trained.
    """

    model: str
    """
    what `search` left
    """
    device: DeviceByReferences | None = None
    """
    not needed where no objective depends on the device
    """
    points: int | None = 24
    """
    different architectures, at most
    """
    limits: dict[str, float] | None = {}
    """
    the largest value of an objective: `best` is then the best within, by the first objective
    """


class FrontPoint(BaseModel):
    architecture: str
    operations: dict[str, str]
    """
    the chosen option of every decision
    """
    preference: list[float]
    """
    the weights of the objectives that it answers
    """
    predicted: dict[str, float]
    """
    by objective; latency in ms, energy in mJ, others as in the table
    """


class FrontQuality(BaseModel):
    method: str
    runs: int
    hypervolume: float
    """
    share of the reference front's; mean of the runs, as all figures here
    """
    hypervolume_deviation: float
    """
    standard deviation over the runs
    """
    igd_plus: float
    """
    mean distance from the reference front, of objectives scaled to its range
    """
    epsilon: float
    """
    what must be taken off every scaled objective to dominate the reference front
    """
    spacing: float | None
    """
    deviation of the distances of neighbours; null for fewer than three points
    """
    distinct: float
    """
    different points
    """
    nondominated: float
    """
    of these, dominated by none of the same front
    """


class FunctionFound(BaseModel):
    """
    One column that is computed instead of stored.
    """

    target: str
    """
    the computed column
    """
    references: list[str]
    """
    the columns it is computed from
    """
    kind: str
    """
    the kind of function, as in `families`
    """
    formula: str
    exact: bool
    """
    true when the formula alone gives every cell; else a residual or exceptions are stored beside it
    """
    bytes_before: int
    """
    bytes of the column in the best file without functions
    """
    bytes_after: int
    """
    bytes of what is stored instead, and of naming the function
    """


class ImnCurve(BaseModel):
    """
    By epoch, of the networks that the regularisation was chosen by.
    """

    training: list[float]
    """
    loss, with the penalty on weights
    """
    held_out: list[float]
    """
    loss of predictions on rows set aside; empty where none were
    """


class ImnSettings(BaseModel):
    """
    Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.
    """

    epochs: int | None = 60
    batch_size: int | None = None
    """
    none: a twentieth of the rows, from 64 to 512
    """
    width: int | None = 128
    """
    of the network's layers
    """
    blocks: int | None = 2
    fidelity: float | None = None
    """
    how much a row's linear model is to tell what changes of the row do, too; 0 is the paper's method; none: chosen with the regularisation
    """
    calibrate: bool | None = True
    """
    make probabilities honest by a temperature, fitted on a fifth of the rows, if those are 50; with `balanced` they are those of classes that are equally frequent
    """


class Incumbent(BaseModel):
    seconds: float
    """
    spent on trainings until then, opening models included
    """
    score: float
    """
    validation accuracy of the best epoch so far
    """


class Interval(BaseModel):
    value: float
    low: float
    """
    lower end of the 95 % interval
    """
    high: float
    """
    upper end of the 95 % interval
    """


class JobError(BaseModel):
    code: str
    """
    stable: invalid_input, out_of_memory, timeout, worker_lost or internal_error
    """
    detail: str
    """
    what went wrong and what to change, in words
    """
    pointer: str | None = None
    """
    JSON pointer of the field of the spec that is at fault
    """


class KeptImn(BaseModel):
    model: str
    features: list[FeatureImportance]
    curve: ImnCurve | None
    bias_share: float
    """
    mean share of the bias in what is added up: near 1, explanations say little
    """
    local_fidelity: float | None
    """
    mean share of the variance nearby that a row's linear model explains; 1: all; null where there are no numbers to move
    """
    stability: float | None
    """
    mean rank correlation of contributions with those of rows nearby
    """
    left_out: dict[str, str] | None = {}
    """
    columns that were not learnt from, and why
    """
    duplicates: int | None = 0
    """
    rows that are the same as another in all that is learnt from, target included
    """
    completeness_error: float
    """
    the furthest that base and contributions are from adding up to the network's own prediction
    """


class KeyInfo(BaseModel):
    id: str
    name: str
    hint: str
    """
    the first characters of the key
    """
    scope: str
    created_at: AwareDatetime
    expires_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None


class KeyList(BaseModel):
    items: list[KeyInfo]


class KeyRotation(BaseModel):
    """
    A new key in the place of another.
    """

    grace_seconds: int | None = 86400
    """
    for which the other one goes on
    """
    expires_at: AwareDatetime | None = None
    """
    when the new one ends; none: when it is revoked
    """


class KindUsage(BaseModel):
    service: str
    kind: str
    jobs: int
    succeeded: int
    failed: int
    cancelled: int
    cpu_seconds: float
    run_seconds: float
    """
    wall time between start and end
    """


class KnownFamily(BaseModel):
    """
    Five normal features, whose contributions to the target are known.
    """

    family: Literal["linear", "additive", "piecewise"]
    correlation: float | None = 0.0
    """
    between all features
    """
    rows: int | None = 2000
    """
    to learn from
    """


class LearnerTrialSpec(BaseModel):
    """
    Tune a learner, fit it, and judge it by a fold that it has not seen; or fit an IMN to all rows, and keep it.
    """

    table: str | None = None
    shipped: (
        Literal[
            "blood-transfusion",
            "car",
            "credit-approval",
            "credit-g",
            "diabetes",
            "kc1",
            "ozone-level-8hr",
            "phoneme",
            "qsar-biodeg",
            "segment",
            "spambase",
            "tic-tac-toe",
            "vehicle",
        ]
        | None
    ) = None
    """
    in place of a table of yours, a public one that comes with the service
    """
    target: str | None = None
    """
    the column to predict; `target` in shipped tables
    """
    left_out: list[str] | None = []
    """
    columns not to learn from
    """
    categories: list[str] | None = []
    """
    columns of whole numbers that are codes, such as postal codes; texts are categories anyway
    """
    task: Literal["classification", "regression"]
    balanced: bool | None = False
    """
    rows of rare classes count more in learning
    """
    metric: Literal["roc_auc", "log_loss", "accuracy", "balanced_accuracy", "r2", "rmse", "mae"]
    seed: int | None = 0
    """
    the same seed gives the same folds and models
    """
    learner: Literal[
        "imn",
        "tabresnet",
        "mlp",
        "resnet",
        "tabm",
        "realmlp",
        "ft-transformer",
        "linear",
        "ebm",
        "tree",
        "forest",
        "xgboost",
        "lightgbm",
        "catboost",
    ]
    trials: int | None = 0
    """
    configurations that a search tries; 0: the learner's defaults
    """
    inner_folds: int | None = 1
    """
    that configurations are judged by; 1: a quarter of the rows
    """
    minutes: float | None = None
    """
    after which the search tries no more
    """
    folds: int | None = 5
    fold: int | None = None
    """
    to judge by; none: all rows are learnt from
    """
    keep_predictions: bool | None = True
    """
    of the fold's rows, as a file
    """
    imn: ImnSettings | None = Field(
        {"epochs": 60, "width": 128, "blocks": 2, "calibrate": True},
        validate_default=True,
    )


class Learning(BaseModel):
    """
    How an agent learns, and what it is made of. What is left out is usual for the family.
    """

    horizon: int | None = None
    """
    steps of an episode; none: the family's
    """
    episodes: int | None = None
    """
    of a trial on one task; none: the family's
    """
    width: int | None = 64
    heads: int | None = 4
    """
    of attention
    """
    inside: int | None = 2
    """
    layers inside episodes; with `across`, all layers of trmrl and ppo
    """
    across: int | None = 1
    """
    layers across episodes
    """
    window: int | None = None
    """
    steps that a step attends to; none: all
    """
    memories: int | None = None
    """
    episodes that a layer attends to, its own included; none: all
    """
    pooling: Literal["last", "attention"] | None = "last"
    """
    what is remembered of an episode
    """
    initialisation: Literal["orthogonal", "t-fixup"] | None = "orthogonal"
    """
    with layer norms; or t-fixup, without them
    """
    trials: int | None = None
    """
    of an iteration, each on a task of its own
    """
    minibatch: int | None = None
    """
    trials of a step of the optimiser
    """
    tasks: int | None = None
    """
    train on so many tasks again and again; none: drawn anew
    """
    learning_rate: float | None = None
    epochs: int | None = None
    """
    passes over the trials of an iteration
    """
    discount: float | None = None
    trace: float | None = 0.95
    """
    λ of generalised advantage estimation
    """
    clip: float | None = 0.2
    entropy: float | None = None
    """
    its weight at first; it falls to 0
    """
    farthest: float | None = 0.05
    """
    KL from the policy that acted at which an iteration's learning ends
    """
    overlap: bool | None = False
    """
    sample the next trials while learning from these; faster where cores or a GPU are idle
    """


class LearningCurve(BaseModel):
    updates: list[int]
    training: list[float]
    """
    loss of the updates, with dropout
    """
    held_out: list[float]
    """
    loss on rows outside the folds, without dropout
    """


class Limits(BaseModel):
    """
    Quotas of a tenant. A tenant's row may override any of them.
    """

    queued_jobs: int | None = 10000
    """
    jobs that may wait at once
    """
    running_jobs: int | None = 64
    """
    jobs that may run at once
    """
    storage_bytes: int | None = 107374182400
    """
    bytes of uploads and artifacts kept
    """
    upload_bytes: int | None = 21474836480
    """
    size of one upload
    """
    requests_per_second: int | None = 500
    """
    requests a second to one API process
    """


class LmArm(BaseModel):
    """
    One way to begin, mean of the seeds.
    """

    name: str
    operator: str
    shrink: float | None
    loss_at_start: float | None
    """
    null: not finite at once
    """
    loss: float | None
    """
    at equal tokens; null: a seed diverged
    """
    deviation: float | None
    """
    over the seeds
    """
    diverged: int
    tokens_to_scratch: int | None
    """
    after which it is as good as scratch at the end; null: never, or there is no scratch
    """
    speedup: float | None
    """
    scratch's tokens / those; null also where it is so from the start
    """
    speedup_with_base: float | None
    """
    the same in compute, with the small model's training counted
    """


class LmCoordinateResult(BaseModel):
    slopes: dict[str, dict[str, float]]
    """
    after all steps, by block and for the logits: of log size by log width; 0 where it keeps
    """
    verdict: str
    sizes: str
    """
    Parquet: parametrization, seed, width, step, part, mean absolute activation
    """
    plots: list[str]
    seconds: float


class LmCurve(BaseModel):
    """
    Validation losses in nats a token, by the tokens trained on.
    """

    tokens: list[int]
    losses: list[float]


class LmGenerateAnswer(BaseModel):
    text: str
    tokens: int


class LmGenerateCall(BaseModel):
    model: str
    prompt: str
    tokens: int | None = 100
    temperature: float | None = 0.8
    """
    0: the most likely token every time
    """
    most_likely: int | None = None
    """
    draw among so many tokens only
    """
    seed: int | None = 0


class LmGrowResult(BaseModel):
    arms: list[LmArm]
    """
    the best first
    """
    best: str
    model: str
    """
    of the best way to begin, its first seed
    """
    archive: str
    loss: float
    scratch_at_equal_compute: float | None
    """
    loss of scratch, trained for longer
    """
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
    curves: str
    """
    Parquet: arm, seed, tokens, loss, and the operations spent on training until then, the small model's included
    """
    plots: list[str]
    """
    losses by tokens, and by operations
    """
    seconds: float


class LmGrowSpec(BaseModel):
    """
    Grow a trained model to a larger width and train it on, beside models that begin otherwise.
    """

    tokens: int | None = 1000000
    """
    to train on
    """
    batch: int | None = None
    """
    windows of `context` tokens a step; none: the narrower model's, or 16
    """
    warmup: int | None = 50
    """
    steps in which the learning rate rises
    """
    schedule: Literal["constant", "cosine", "linear"] | None = "constant"
    """
    after the warm-up
    """
    optimizer: Literal["adamw", "sgd"] | None = None
    """
    none: the narrower model's, or adamw
    """
    weight_decay: float | None = None
    """
    decoupled; gains and biases do not decay; none: the narrower model's, or 0
    """
    longest_gradient: float | None = 1.0
    """
    longer ones are cut to this norm
    """
    judgements: int | None = 30
    """
    validation losses on the way
    """
    seed: int | None = 0
    corpus: str
    column: str | None = None
    """
    of a table, with a text in each row; none: the file is read as plain text
    """
    model: str
    """
    what lm-train or lm-tune made
    """
    heads: int | None = 4
    """
    of the target
    """
    head_size: int | None = None
    """
    of the target; none: the model's
    """
    shrinks: list[float] | None = [0.4]
    """
    factors of old weights to try
    """
    noise: bool | None = True
    """
    on shrunk and copied weights
    """
    beside: list[Literal["scratch", "pad", "copy"]] | None = ["scratch", "pad"]
    """
    other ways to begin, at the same tokens
    """
    equal_compute: bool | None = True
    """
    train the one from scratch for longer, by what the small model's training cost
    """
    learning_rate: float | None = None
    """
    peak, at the base's width; none: the model's own
    """
    seeds: int | None = 1
    at_once: int | None = 2
    """
    trainings under way at the same time, if workers are free
    """


class LmGrown(BaseModel):
    """
    A model that begins from a narrower one.
    """

    kind: Literal["grown"]
    model: str
    heads: int | None = 4
    head_size: int | None = None
    """
    none: that of the narrower model
    """
    operator: Literal["shrink-perturb", "pad", "copy", "scratch"] | None = "shrink-perturb"
    """
    scratch: the same shape with random weights
    """
    shrink: float | None = 0.4
    """
    what old weights are multiplied by (shrink-perturb)
    """
    noise: bool | None = True
    """
    of μP's initialisation, on every matrix (shrink-perturb and copy)
    """
    shrink_norms: bool | None = False
    """
    shrink gains and biases of norms as well
    """


class LmNew(BaseModel):
    """
    A GPT-type model that begins with random weights.
    """

    kind: Literal["new"] = "new"
    layers: int | None = 3
    heads: int | None = 2
    head_size: int | None = 32
    """
    units of a head; the width is heads x head_size
    """
    base_heads: int | None = None
    """
    of the width at which its hyper-parameters were tuned; none: its own
    """
    base_head_size: int | None = None
    context: int | None = 64
    """
    tokens that it sees
    """
    tokenizer: Literal["characters", "bytes", "bpe"] | None = "characters"
    vocabulary: int | None = 1000
    """
    tokens of bpe, which is learnt from the corpus
    """
    biases: bool | None = True
    tied: bool | None = False
    """
    one matrix for token embeddings and readout
    """
    deviation: float | None = 0.05
    """
    of initial weights at the base's width
    """
    logits: float | None = 1.0
    """
    what multiplies logits
    """
    attention: float | None = 1.0
    """
    what multiplies products of queries and keys
    """


class LmTrainResult(BaseModel):
    model: str | None
    """
    safetensors; `lm-grow` and `generate` take it; null: it diverged
    """
    archive: str | None
    """
    zip of the same model as GPT2LMHeadModel of transformers reads it
    """
    loss: float | None
    """
    on the validation part, in nats a token; null: it diverged at once
    """
    curve: LmCurve
    diverged: bool
    parameters: int
    width: int
    base_width: int
    tokens: int
    """
    trained on
    """
    tokens_per_parameter: float
    compute: float
    """
    floating-point operations of training, about: 6 a parameter and token
    """
    compute_before: float
    """
    of the models that it was grown from
    """
    learning_rate: float
    learning_rates: dict[str, float]
    """
    peak, by kind of tensor
    """
    vocabulary: int
    sample: str
    resumed_at_step: int
    seconds: float


class LmTrainSpec(BaseModel):
    """
    Train one language model.
    """

    tokens: int | None = 1000000
    """
    to train on
    """
    batch: int | None = None
    """
    windows of `context` tokens a step; none: the narrower model's, or 16
    """
    warmup: int | None = 50
    """
    steps in which the learning rate rises
    """
    schedule: Literal["constant", "cosine", "linear"] | None = "constant"
    """
    after the warm-up
    """
    optimizer: Literal["adamw", "sgd"] | None = None
    """
    none: the narrower model's, or adamw
    """
    weight_decay: float | None = None
    """
    decoupled; gains and biases do not decay; none: the narrower model's, or 0
    """
    longest_gradient: float | None = 1.0
    """
    longer ones are cut to this norm
    """
    judgements: int | None = 30
    """
    validation losses on the way
    """
    seed: int | None = 0
    corpus: str
    column: str | None = None
    """
    of a table, with a text in each row; none: the file is read as plain text
    """
    begin: LmNew | LmGrown | None = None
    learning_rate: float | None = None
    """
    peak, at the base's width; none: that of the narrower model, or 0.004
    """


class LmTried(BaseModel):
    """
    One learning rate at one width.
    """

    width: int
    learning_rate: float
    loss: float | None
    """
    mean of the seeds; null: one diverged
    """
    losses: list[float | None]


class LmTuneResult(BaseModel):
    learning_rate: float
    """
    the best at the base's width
    """
    at_edge: bool
    """
    it is the smallest or largest that was tried: try more on that side
    """
    loss: float
    model: str
    """
    the best, of the first seed that did not diverge
    """
    tried: list[LmTried]
    best_by_width: dict[str, float]
    steps_apart: int | None
    """
    between the best rates of all widths, in those tried; null for one width
    """
    verdict: str
    plots: list[str]
    seconds: float


class LmTuneSpec(BaseModel):
    """
    Find the learning rate of a small model, which a wider one keeps.
    """

    tokens: int | None = 1000000
    """
    to train on
    """
    batch: int | None = None
    """
    windows of `context` tokens a step; none: the narrower model's, or 16
    """
    warmup: int | None = 50
    """
    steps in which the learning rate rises
    """
    schedule: Literal["constant", "cosine", "linear"] | None = "constant"
    """
    after the warm-up
    """
    optimizer: Literal["adamw", "sgd"] | None = None
    """
    none: the narrower model's, or adamw
    """
    weight_decay: float | None = None
    """
    decoupled; gains and biases do not decay; none: the narrower model's, or 0
    """
    longest_gradient: float | None = 1.0
    """
    longer ones are cut to this norm
    """
    judgements: int | None = 30
    """
    validation losses on the way
    """
    seed: int | None = 0
    corpus: str
    column: str | None = None
    """
    of a table, with a text in each row; none: the file is read as plain text
    """
    model: LmNew | None = None
    learning_rates: list[float] | None = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032]
    """
    to try
    """
    heads: list[int] | None = []
    """
    of wider models, on which the same rates are tried to see whether they transfer
    """
    seeds: int | None = 1
    """
    trainings of each, from different weights
    """
    at_once: int | None = 2
    """
    trainings under way at the same time, if workers are free
    """


class LocomotionFamily(BaseModel):
    """
    A simulated cheetah or ant that is to run at a hidden speed or in a hidden direction. Horizon 200, 2 episodes.
    """

    name: Literal["locomotion"]
    body: Literal["cheetah", "ant"] | None = "cheetah"
    wanted: Literal["velocity", "direction"] | None = "velocity"


class MeasureResult(BaseModel):
    references: list[float]
    """
    ms of the reference architectures: this machine, as `front` and `predict-latency` take it
    """
    timings: list[ArchitectureTiming]
    """
    the references first, then what was asked for
    """
    machine: str
    threads: int
    seconds: float


class MeasureSpec(BaseModel):
    """
    Build NAS-Bench-201 networks and time them on the worker's own machine.
    """

    architectures: list[str] | None = None
    """
    beside the ten references, which are always timed
    """
    channels: int | None = 16
    """
    of the stem
    """
    cells: int | None = 5
    """
    in each of the three stages
    """
    image_size: int | None = 32
    """
    pixels
    """
    batch_size: int | None = 1
    device: Literal["cpu", "cuda"] | None = "cpu"
    repetitions: int | None = 30
    """
    timed runs of each
    """
    seed: int | None = 0


class MeasuredArchitecture(BaseModel):
    architecture: str
    value: float
    """
    in ms, or mJ
    """


class MetaWorldFamily(BaseModel):
    """
    A simulated robot arm whose goals are hidden (ML1), or that has many things to do (ML10, ML45). Horizon 500, 3 episodes.
    """

    name: Literal["meta-world"]
    benchmark: Literal["ml1", "ml10", "ml45"] | None = "ml1"
    task: str | None = None
    """
    of ML1, for instance "reach-v3", "push-v3" or "door-open-v3"
    """


class MetadatasetRun(BaseModel):
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


class MetadatasetSpec(BaseModel):
    """
    Take runs out of a metadataset, by model, update, seed or rank, as a prediction set that `fit` and `compare` take.
    """

    shipped: Literal["banking77", "trec6"] | None = None
    """
    one that comes with the service
    """
    predictions: str | None = None
    """
    or your own: `predictions` of `finetune-text`
    """
    runs: str | None = None
    """
    and its `runs_table`
    """
    pretrained: list[str] | None = None
    """
    runs of these models only
    """
    updates: list[Literal["full", "frozen", "lora"]] | None = None
    """
    runs that updated so only
    """
    seeds: list[int] | None = None
    """
    runs of these seeds only
    """
    best: int | None = None
    """
    of these, the runs with the smallest validation NLL
    """
    split: Literal["validation", "test"] | None = None
    """
    one part only
    """


class NewKey(BaseModel):
    """
    A key to be made.
    """

    name: str
    """
    what it is for
    """
    scope: Literal["read", "submit", "admin"] | None = "submit"
    """
    read: to look only; submit: everything but keys; admin: keys as well
    """
    expires_at: AwareDatetime | None = None
    """
    when it ends; none: when it is revoked
    """


class NumberParameter(BaseModel):
    name: str
    kind: Literal["float", "integer"] | None = "float"
    low: float
    high: float
    log: bool | None = False
    """
    every order of magnitude is as likely
    """


class OmnibusTest(BaseModel):
    chi_square: float
    """
    Friedman's
    """
    chi_square_p: float
    f: float | None
    """
    Iman and Davenport's; null where it is infinite
    """
    f_p: float
    critical_difference: float
    """
    of mean ranks (Nemenyi)
    """


class OptionOfSpace(BaseModel):
    """
    What may stand at a stage.
    """

    algorithm: str | None
    """
    null: nothing
    """
    hyperparameters: dict[str, bool | int | float | str | None] | None = {}


class PickCall(BaseModel):
    """
    One architecture for one preference.
    """

    model: str
    """
    what `search` left
    """
    device: DeviceByReferences | None = None
    """
    not needed where no objective depends on the device
    """
    preference: list[float]
    """
    weights of the objectives; scaled to sum to 1
    """


class PipelineFinished(BaseModel):
    pipeline: str
    number: int
    """
    in the search, of the pipeline that was fitted
    """
    code: str
    test_score: float
    reference_score: float | None
    predictions: str | None
    predicted_by: int
    left_out: dict[str, str]
    classes: list[str] | None
    rows: int
    test_rows: int


class PipelineMetaTrainResult(BaseModel):
    surrogate: str
    datasets: int
    pipelines: int
    networks: int
    portfolio: list[dict[str, str]]
    """
    pipelines to begin with, the best first
    """
    judged_on: int
    """
    datasets that were kept out
    """
    nll: dict[str, float]
    """
    of a score of another dataset, by the number of scores that are known there
    """
    nmse: dict[str, float]
    """
    squared error / variance, likewise
    """
    history: str
    """
    Parquet: the loss by step
    """
    plots: list[str]
    seconds: float


class PipelineOption(BaseModel):
    """
    What stands at one stage of a pipeline.
    """

    algorithm: str
    hyperparameters: dict[str, bool | int | float | str | None] | None = {}


class PipelineSearchResult(BaseModel):
    pipeline: str
    """
    the best pipeline, fitted to all rows of the search (skops); `predict-pipeline` takes it
    """
    best: EvaluatedPipeline
    code: str
    """
    a program that builds and fits it with scikit-learn alone
    """
    metric: str
    task: str
    classes: list[str] | None
    test_score: float
    """
    on the rows set aside, of which the search knew nothing
    """
    reference_score: float | None
    """
    of a random forest with default settings on the same rows; null where no time was left for it
    """
    rows: int
    test_rows: int
    left_out: dict[str, str]
    """
    columns that were not learnt from, and why
    """
    evaluations: int
    failed: int
    ended_by: str
    """
    what ran out
    """
    leaders: list[EvaluatedPipeline]
    """
    the best 20
    """
    incumbents: list[float | None]
    """
    the best score after each evaluation; null before the first that succeeded
    """
    spent: list[float]
    """
    seconds that evaluations had taken by then, one after another
    """
    importance: dict[str, float]
    """
    by stage: the share of the variance of what is predicted that it explains alone
    """
    hyperparameter_importance: dict[str, dict[str, float]]
    history: str
    """
    Parquet: a row for each evaluation, with what was expected of it before
    """
    predictions: str | None
    """
    prediction set (Parquet) of the best pipelines: out-of-fold in the split `validation`, and `test`; the ensemble service reads it
    """
    predicted_by: int
    """
    pipelines in the prediction set; those without probabilities are not
    """
    plots: list[str]
    seconds: float


class PipelineSearchSpec(BaseModel):
    """
    Find a scikit-learn pipeline for a table.
    """

    table: str
    target: str
    """
    the column to predict
    """
    left_out: list[str] | None = []
    """
    columns not to learn from
    """
    task: Literal["classification", "regression"] | None = None
    """
    none: by the target, texts and few whole numbers being classes
    """
    metric: (
        Literal[
            "balanced_accuracy",
            "accuracy",
            "f1_macro",
            "roc_auc_ovr",
            "log_loss",
            "r2",
            "rmse",
            "mae",
        ]
        | None
    ) = None
    """
    none: balanced accuracy, or r2 for regression
    """
    folds: int | None = 3
    """
    of the cross-validation of each pipeline
    """
    test_share: float | None = 0.2
    """
    of the rows: set aside before the search, to judge what it found
    """
    seed: int | None = 0
    """
    the same seed gives the same search, one evaluation at a time
    """
    evaluations: int | None = 60
    """
    pipelines to try, at most
    """
    minutes: float | None = None
    """
    until the result is there, fitting included
    """
    method: Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp"] | None = "deeppipe"
    """
    what chooses the next pipeline; all but deeppipe and portfolio know this table only
    """
    surrogate: str | None = None
    """
    what `pipeline-meta-train` made; none: the shipped one
    """
    only: list[str] | None = None
    """
    estimators to choose from
    """
    without: list[str] | None = []
    """
    algorithms of any stage to do without
    """
    at_once: int | None = 2
    """
    evaluations under way at the same time, if workers are free
    """
    evaluation_seconds: float | None = 300
    """
    after which a pipeline counts as failed
    """
    evaluation_memory_mb: int | None = 4096
    best: int | None = 10
    """
    pipelines whose predictions are kept, for an ensemble
    """


class PointGoalFamily(BaseModel):
    """
    A point in the plane looks for a hidden goal on a half-circle, and is paid near it only. Horizon 20, 4 episodes.
    """

    name: Literal["point-goal"]


class PredictFinetunedAnswer(BaseModel):
    predictions: list[str]
    classes: list[str]
    probabilities: list[list[float]]
    """
    by input and class
    """


class PredictFinetunedCall(BaseModel):
    model: str
    texts: list[str] | None = None
    images: list[str] | None = None
    """
    PNG, JPEG, WebP or BMP in base64
    """


class PredictLatencyCall(BaseModel):
    """
    What architectures take on a device.
    """

    predictor: str
    """
    what `train-predictor` left
    """
    device: DeviceByReferences
    architectures: list[str]
    measurements: list[MeasuredArchitecture] | None = Field([], validate_default=True)
    """
    further measurements of this device, by which predictions are corrected
    """


class PredictPipelineAnswer(BaseModel):
    predictions: list[str] | list[float]
    classes: list[str] | None
    probabilities: list[list[float]] | None
    """
    by row and class; null for pipelines without
    """


class PredictPipelineCall(BaseModel):
    pipeline: str
    columns: dict[str, list[bool | int | float | str | None]]
    """
    by column, a value for each row; null where it is not known; dates as ISO 8601
    """


class Predictions(BaseModel):
    """
    What the base models say of the same rows (the *prediction set* contract).

    As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known, `label` and
    `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.
    """

    files: list[str]
    """
    one or many tables that belong together, or one npz
    """
    labels: str | None = None
    """
    a table of `row_id` and `label`, where the files have no labels
    """
    features: str | None = None
    """
    a table of `row_id` and columns of numbers that describe the rows; networks and stackers use them
    """
    split: str | None = None
    """
    use the rows of this split only; needed where the files have several
    """
    logits: bool | None = False
    """
    the predictions are logits, not probabilities
    """


class Preview(BaseModel):
    """
    The beginning of a file.
    """

    kind: str
    columns: list[str] | None = []
    rows: list[list[str | None]] | None = []
    """
    the first rows, as text
    """
    text: str | None = None


class Progress(BaseModel):
    fraction: float | None = 0
    """
    share of the work done
    """
    message: str | None = ""
    metrics: dict[str, float | None] | None = {}


class QueryCall(BaseModel):
    """
    One SELECT that is answered at once: within 8 seconds, in 512 MB of memory, with at most `limit` rows.
    """

    sql: str
    """
    one SELECT statement in DuckDB's SQL
    """
    tables: dict[str, str]
    """
    the files, by the names that the statement uses
    """
    limit: int | None = 1000
    """
    most rows to answer
    """


class QuerySpec(BaseModel):
    """
    One SELECT over compressed or plain Parquet files.
    """

    sql: str
    """
    one SELECT statement in DuckDB's SQL
    """
    tables: dict[str, str]
    """
    the files, by the names that the statement uses
    """
    limit: int | None = 1000
    """
    most rows to answer as JSON; more become a Parquet file
    """
    time_limit_seconds: float | None = 60
    """
    the query is stopped after so many seconds
    """
    memory_mb: int | None = 1024
    """
    memory for the query; beyond it large sorts and joins use the disk
    """


class QuicktuneMetaTrainResult(BaseModel):
    predictors: str
    """
    safetensors; `quicktune-replay` takes it
    """
    trained_on: list[str]
    """
    datasets
    """
    kept_out: list[str]
    """
    datasets that it is judged by
    """
    models: list[str]
    judged: CurvesJudged | None
    history: str
    """
    Parquet: the loss by network and step
    """
    plots: list[str]
    seconds: float


class QuicktuneMetaTrainSpec(BaseModel):
    """
    Train predictors of scores and costs on learning curves of many datasets.
    """

    curves: str | None = None
    """
    a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole` (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service, with their columns
    """
    settings: list[str] | None = []
    """
    columns of numbers that tell a candidate, best scaled to 0 to 1
    """
    descriptors: list[str] | None = []
    """
    columns of numbers that tell a dataset
    """
    adds_up: bool | None = True
    """
    a step is trained on from the one before; else each begins anew
    """
    steps: int | None = 3000
    """
    of each of the two networks
    """
    batch_size: int | None = 40
    """
    points of a dataset
    """
    learning_rate: float | None = 0.002
    hidden: int | None = 64
    features: int | None = 16
    """
    that the kernel sees
    """
    untold_models: float | None = 0.1
    """
    share of the points whose model is not told, so that other models can be met
    """
    validation_share: float | None = 0.2
    """
    of the datasets: kept out, to judge by
    """
    seed: int | None = 0


class QuicktuneReplaySpec(BaseModel):
    """
    What searches would have found on datasets whose learning curves are all known.
    """

    curves: str | None = None
    """
    a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole` (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service, with their columns
    """
    settings: list[str] | None = []
    """
    columns of numbers that tell a candidate, best scaled to 0 to 1
    """
    descriptors: list[str] | None = []
    """
    columns of numbers that tell a dataset
    """
    adds_up: bool | None = True
    """
    a step is trained on from the one before; else each begins anew
    """
    methods: (
        list[
            Literal[
                "quicktune",
                "quicktune-without-cost",
                "dyhpo",
                "random",
                "mean-rank",
                "portfolio",
                "successive-halving",
                "hyperband",
                "asha",
            ]
        ]
        | None
    ) = ["quicktune", "random", "successive-halving"]
    predictors: str | None = None
    """
    of the quicktune methods: what `quicktune-meta-train` made
    """
    datasets: list[str] | None = None
    """
    to search on; mean-rank and portfolio learn from the others. None: all
    """
    shares: list[float] | None = [0.02, 0.05, 0.1, 0.25, 0.5, 1.0]
    """
    of what training everything costs
    """
    ahead: int | None = 30
    """
    steps beyond the next that quicktune may ask for at once
    """
    repetitions: int | None = 3
    """
    of methods that depend on chance
    """
    seed: int | None = 0


class RegimeOfTables(BaseModel):
    regime: str
    tables: list[str]
    mean_ranks: dict[str, float]
    friedman_p: float


class RelationRefused(BaseModel):
    """
    A relation that was found and not used.
    """

    target: str
    references: list[str]
    kind: str
    formula: str
    gain_bytes: int
    """
    bytes that it would save by itself, estimated from the sample
    """
    reason: str


class RelationUsed(BaseModel):
    """
    One column that would be computed. Sizes are estimates from a sample.
    """

    target: str
    references: list[str]
    kind: str
    formula: str
    bytes_before: int
    bytes_after: int


class ReplayedCurves(BaseModel):
    """
    Regret of one method, in points of accuracy, by share of the cost; means over datasets.
    """

    method: str
    regret: list[float]
    low: list[float]
    """
    of a 95 % interval over datasets
    """
    high: list[float]
    mean: float
    """
    over the shares
    """


class ReplayedMethod(BaseModel):
    method: str
    regret: dict[str, float]
    """
    mean over datasets, by the number of evaluations; from 0 (best) to 1 (worst)
    """
    low: dict[str, float]
    """
    of a 95 % interval over datasets
    """
    high: dict[str, float]
    rank: dict[str, float]
    """
    mean rank among the methods
    """
    rank_low: dict[str, float]
    """
    of a 95 % interval over datasets
    """
    rank_high: dict[str, float]


class Resemblance(BaseModel):
    nearest: str
    """
    the training device that resembles it most
    """
    distance: float
    """
    of their embeddings
    """
    far: bool
    """
    further than any training device is from the others: predictions may be off
    """


class RestoreResult(BaseModel):
    file: str
    rows: int
    columns: int
    bytes: int
    """
    size of the restored file
    """


class RestoreSpec(BaseModel):
    """
    Get the original table back from a compressed file.
    """

    input: str
    """
    a compressed file
    """
    format: Literal["parquet", "arrow", "csv"] | None = "parquet"
    """
    of the restored file
    """
    columns: list[str] | None = None
    """
    only these columns
    """


class ResultColumn(BaseModel):
    name: str
    type: str
    """
    Arrow type
    """


class RetrainedWithout(BaseModel):
    explainer: str
    scores: list[float]
    """
    by share; the lower, the more was needed what the explainer points to
    """


class ScoreInterval(BaseModel):
    value: float
    low: float | None
    """
    lower end of the 95 % interval; null where it is unbounded
    """
    high: float | None
    """
    upper end of the 95 % interval
    """


class SessionSpec(BaseModel):
    """
    An agent that is asked for one action at a time, by an environment of your own. It remembers what it saw in between.
    """

    agent: str
    """
    what `meta-train` made
    """
    environments: int | None = 1
    """
    that go on side by side, in step, each with a memory of its own
    """
    greedy: bool | None = False
    """
    always the likeliest action
    """
    seed: int | None = 0


class SessionState(BaseModel):
    """
    Where the session stands.
    """

    definition: SessionSpec
    observation: int
    """
    numbers of an observation
    """
    actions: int
    """
    numbers of an action from -1 to 1; or, where they are discrete, how many there are
    """
    discrete: bool
    trial: int | None = 0
    episode: int | None = 0
    step: int | None = 0
    asked: int | None = 0
    """
    actions so far
    """
    carried: str | None = ""
    steps: str | None = ""
    before: str | None = ""
    digest: str | None = ""


class SmallerEnsemble(BaseModel):
    models: list[str]
    """
    the models that are left, the most useful first
    """
    loss: float
    """
    cross-validated, with the others missing and nothing fitted again
    """


class StabilityOfExplanations(BaseModel):
    rows: float
    """
    mean rank correlation of a row's contributions over pairs of seeds
    """
    overall: float
    """
    the same of their means over rows
    """


class StageOfSpace(BaseModel):
    """
    One stage of a space, and what may stand there.
    """

    stage: str
    options: list[OptionOfSpace]


class StudiedLearner(BaseModel):
    learner: str
    family: str
    mean_rank: float
    """
    over the tables; 1 is best
    """
    normalised: float
    """
    mean score where each table's worst is 0 and its best 1
    """
    wins: int
    """
    tables that it is the best on, alone or with others
    """
    seconds: float
    """
    of tuning and fitting, mean over tables and folds
    """
    failures: int
    """
    folds in which it failed: it counts as a constant there, and behind all others
    """


class StudiedTable(BaseModel):
    """
    A table of yours.
    """

    name: str
    table: str
    target: str
    left_out: list[str] | None = []
    categories: list[str] | None = []
    """
    columns of whole numbers that are codes
    """
    task: Literal["classification", "regression"] | None = None
    """
    none: by the target
    """


class StudyObjective(BaseModel):
    name: str | None = "value"
    direction: Literal["minimize", "maximize"] | None = "minimize"


class StudyPruner(BaseModel):
    """
    Ends trials early by their intermediate values.
    """

    kind: Literal["asha", "hyperband"] | None = "asha"
    least: int | None = 1
    """
    the first step at which a trial may be ended
    """
    most: int
    """
    the step at which a trial is whole
    """
    factor: int | None = 3
    """
    of the trials that pass a rung, one in so many goes on
    """


class StudySpec(BaseModel):
    """
    An objective of your own: ask for parameters, try them, tell what came of it.
    """

    parameters: list[NumberParameter | ChoiceParameter]
    objectives: list[StudyObjective] | None = None
    sampler: Literal["log-ei", "log-nei", "tpe", "cma-es", "sobol", "random"] | None = "log-ei"
    """
    BoTorch's expected improvement (log-nei for noisy objectives; of hypervolume for several), Optuna's TPE, CMA-ES, Sobol or random points
    """
    pruner: StudyPruner | None = None
    seed: int | None = 0


class SupernetSpec(BaseModel):
    """
    A network whose weights all NAS-Bench-201 cells share; it learns along with the search, on small images.
    """

    images: str | None = None
    """
    npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
    """
    level: Literal["bi-level", "single-level"] | None = "bi-level"
    """
    weights learn by one part of the images and architectures by another; or both by both, and then the predicted error is of images that the weights have seen
    """
    channels: int | None = 8
    """
    of the stem
    """
    cells: int | None = 1
    """
    in each of the three stages
    """
    warm_up: int | None = 1000
    """
    steps of the weights alone, before the search
    """
    batch_size: int | None = 64
    """
    images
    """
    learning_rate: float | None = 0.2
    """
    of SGD with momentum; it falls to 0 along a cosine
    """
    weight_decay: float | None = 0.0003
    judged: int | None = 1200
    """
    architectures that are judged by the final weights, to answer by
    """


class TableInfo(BaseModel):
    """
    What is in a table.
    """

    rows: int
    row_groups: int
    columns: list[Column]
    repeated_names: list[str] | None = []
    virtual: bool | None = False
    """
    a compressed file of the compression service
    """


class TableNeeds(BaseModel):
    """
    What the table asks of a pipeline: between some pipelines it makes no difference.
    """

    missing: str
    """
    where values are missing
    """
    columns: int
    """
    that are learnt from
    """
    encoded: int
    """
    columns once categories are one-hot
    """
    rows: int
    """
    that an evaluation fits by
    """


class TableWithTarget(BaseModel):
    """
    A table, and what to predict of it.
    """

    table: str | None = None
    shipped: (
        Literal[
            "blood-transfusion",
            "car",
            "credit-approval",
            "credit-g",
            "diabetes",
            "kc1",
            "ozone-level-8hr",
            "phoneme",
            "qsar-biodeg",
            "segment",
            "spambase",
            "tic-tac-toe",
            "vehicle",
        ]
        | None
    ) = None
    """
    in place of a table of yours, a public one that comes with the service
    """
    target: str | None = None
    """
    the column to predict; `target` in shipped tables
    """
    left_out: list[str] | None = []
    """
    columns not to learn from
    """
    categories: list[str] | None = []
    """
    columns of whole numbers that are codes, such as postal codes; texts are categories anyway
    """
    task: Literal["classification", "regression"] | None = None
    """
    none: by the target, texts and few whole numbers being classes
    """
    balanced: bool | None = False
    """
    rows of rare classes count more in learning
    """


class TabularFamily(BaseModel):
    """
    Random tabular Markov decision processes. Horizon 10, 5 episodes.
    """

    name: Literal["tabular-mdps"]
    states: int | None = 10
    actions: int | None = 5


class TabularStudySpec(BaseModel):
    """
    Which learners are better on these tables?
    """

    tables: list[StudiedTable] | None = Field([], validate_default=True)
    """
    of yours
    """
    shipped: (
        list[
            Literal[
                "blood-transfusion",
                "car",
                "credit-approval",
                "credit-g",
                "diabetes",
                "kc1",
                "ozone-level-8hr",
                "phoneme",
                "qsar-biodeg",
                "segment",
                "spambase",
                "tic-tac-toe",
                "vehicle",
            ]
        ]
        | None
    ) = []
    """
    public tables that come with the service
    """
    learners: (
        list[
            Literal[
                "imn",
                "tabresnet",
                "mlp",
                "resnet",
                "tabm",
                "realmlp",
                "ft-transformer",
                "linear",
                "ebm",
                "tree",
                "forest",
                "xgboost",
                "lightgbm",
                "catboost",
            ]
        ]
        | None
    ) = ["linear", "tree", "forest", "lightgbm", "catboost", "imn", "tabresnet", "ebm"]
    folds: int | None = 5
    """
    outer, by which learners are judged; the same for all
    """
    trials: int | None = 10
    """
    configurations that are tried for each learner in each fold; 0: defaults
    """
    inner_folds: int | None = 1
    """
    by which configurations are judged; 1: a quarter of the rows
    """
    minutes: float | None = None
    """
    of tuning, for each learner in each fold
    """
    minutes_in_all: float | None = None
    """
    after which a learner counts as failed in a fold
    """
    balanced: bool | None = False
    """
    rows of rare classes count more in learning
    """
    seed: int | None = 0


class TextConfiguration(BaseModel):
    """
    How a text model is finetuned.
    """

    update: Literal["full", "frozen", "lora"] | None = "full"
    """
    all weights; the head only, on features of the frozen encoder that are computed once; or low-rank changes of the attention (LoRA)
    """
    learning_rate: float | None = 5e-05
    """
    of the encoder
    """
    head_learning_rate: float | None = 0.005
    """
    of the head
    """
    epochs: int | None = 3
    batch_size: int | None = 32
    weight_decay: float | None = 0.01
    lora_rank: int | None = 8
    """
    lora only
    """
    max_tokens: int | None = 64
    """
    of a text; what is longer is cut
    """


class TextCurve(BaseModel):
    """
    One number an epoch.
    """

    training: list[float]
    """
    loss as trained (NLL)
    """
    validation: list[float]
    """
    validation NLL
    """
    validation_error: list[float]
    seconds: list[float]


class ToldTrial(BaseModel):
    """
    What came of a trial: values, a failure, or a value on the way.
    """

    number: int | None = None
    """
    of a trial that was asked for
    """
    parameters: dict[str, bool | int | float | str] | None = None
    """
    or a trial of your own choice
    """
    values: list[float] | None = None
    """
    one an objective
    """
    failed: bool | None = False
    step: int | None = None
    """
    with `value`, how far the trial has come
    """
    value: float | None = None


class TrainArchitecturesSpec(BaseModel):
    """
    Train NAS-Bench-201 architectures from scratch on small images, and random ones beside them.
    """

    architectures: list[str]
    images: str | None = None
    """
    npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
    """
    random: int | None = 0
    """
    random architectures to compare with
    """
    channels: int | None = 8
    """
    of the stem
    """
    cells: int | None = 1
    """
    in each of the three stages
    """
    epochs: int | None = 20
    batch_size: int | None = 64
    learning_rate: float | None = 0.1
    """
    of SGD with momentum; it falls to 0 along a cosine
    """
    weight_decay: float | None = 0.0005
    seed: int | None = 0
    """
    of the weights, of the random architectures, and of the parts of the images
    """


class TrainImnSpec(BaseModel):
    """
    Train a network that generates a linear model for every row, and judge it beside others by cross-validation.
    """

    table: str | None = None
    shipped: (
        Literal[
            "blood-transfusion",
            "car",
            "credit-approval",
            "credit-g",
            "diabetes",
            "kc1",
            "ozone-level-8hr",
            "phoneme",
            "qsar-biodeg",
            "segment",
            "spambase",
            "tic-tac-toe",
            "vehicle",
        ]
        | None
    ) = None
    """
    in place of a table of yours, a public one that comes with the service
    """
    target: str | None = None
    """
    the column to predict; `target` in shipped tables
    """
    left_out: list[str] | None = []
    """
    columns not to learn from
    """
    categories: list[str] | None = []
    """
    columns of whole numbers that are codes, such as postal codes; texts are categories anyway
    """
    task: Literal["classification", "regression"] | None = None
    """
    none: by the target, texts and few whole numbers being classes
    """
    balanced: bool | None = False
    """
    rows of rare classes count more in learning
    """
    metric: Literal["roc_auc", "log_loss", "accuracy", "balanced_accuracy", "r2", "rmse", "mae"] | None = None
    """
    by which hyper-parameters are chosen; none: ROC-AUC (one-vs-one), or r2 for regression
    """
    seed: int | None = 0
    """
    the same seed gives the same folds and models
    """
    folds: int | None = 5
    """
    of the cross-validation
    """
    baselines: (
        list[
            Literal[
                "imn",
                "tabresnet",
                "mlp",
                "resnet",
                "tabm",
                "realmlp",
                "ft-transformer",
                "linear",
                "ebm",
                "tree",
                "forest",
                "xgboost",
                "lightgbm",
                "catboost",
            ]
        ]
        | None
    ) = ["linear", "tree", "lightgbm", "tabresnet"]
    """
    learners that are judged by the same folds; tabresnet is the same network as a black box
    """
    trials: int | None = 0
    """
    configurations that a search tries, for the IMN and each baseline alike, in each fold and for the final model; 0: a few strengths of regularisation are compared, and baselines have their defaults
    """
    minutes: float | None = None
    """
    after which such a search tries no more
    """
    imn: ImnSettings | None = Field(
        {"epochs": 60, "width": 128, "blocks": 2, "calibrate": True},
        validate_default=True,
    )


class TrainPredictorResult(BaseModel):
    predictor: str
    """
    for `predict-latency` and `search`
    """
    references: list[str]
    """
    the reference architectures that tell a device, in order
    """
    devices: list[str]
    trust: float
    quality: list[DeviceQuality]
    """
    on devices that were held out
    """
    plots: list[str]
    """
    pictures (PNG)
    """
    seconds: float


class TrainPredictorSpec(BaseModel):
    """
    Train a predictor of latency or energy that takes to a new device by ten measurements there.
    """

    space: Literal["nb201", "fbnet", "ofa"] | None = "nb201"
    metric: Literal["latency", "energy"] | None = "latency"
    table: str | None = None
    """
    your own measurements; none: the shipped ones (latency)
    """
    devices: list[str] | None = None
    """
    devices to train on
    """
    held_out: list[str] | None = None
    """
    devices to report on, unseen in training
    """
    kind: Literal["mlp", "gcn", "boosting"] | None = "mlp"
    """
    perceptron; graph convolutions (slower); gradient boosted trees (no gradient to search by)
    """
    steps: int | None = 1000
    rows: int | None = 900
    """
    architectures that are used
    """
    trust: float | None = None
    """
    in the network, beside a count of operations; none: by leaving devices out
    """
    seed: int | None = 0


class TrainedArchitecture(BaseModel):
    architecture: str
    random: bool
    validation_error: float
    """
    %, of images that the weights have not seen
    """
    test_error: float
    """
    %, of other such images, which chose nothing
    """
    seconds: float


class TraitsOfTable(BaseModel):
    rows: int
    features: int
    classes: int
    """
    0: numbers are predicted
    """
    categorical: float
    """
    share of the columns that are categories
    """
    missing: float
    """
    share of the cells that are missing
    """
    rarest: float
    """
    share of the rarest class; 0 for numbers
    """
    repeated: float
    """
    share of the rows that are the same as another, target included: they may be on both sides of a fold
    """


class TrialCounts(BaseModel):
    total: int
    finished: int


class TrialOfStudy(BaseModel):
    number: int
    parameters: dict[str, bool | int | float | str]
    status: str
    """
    stopped: ended early by the pruner
    """
    values: list[float] | None
    """
    one an objective
    """
    intermediate: dict[str, float]


class TriedConfiguration(BaseModel):
    hyperparameters: dict[str, bool | int | float | str | None]
    score: float | None
    """
    by the inner folds; null: it failed
    """
    seconds: float
    failure: str | None = None


class TriedFinetuning(BaseModel):
    """
    One configuration of a search, the best first.
    """

    model: str
    settings: dict[str, bool | int | float | str | None]
    epochs: int
    """
    that it was given
    """
    best_epoch: int
    score: float | None
    """
    validation accuracy of that epoch
    """
    seconds: float
    """
    that it took in all
    """
    expected_seconds: float | None
    """
    what quicktune expected of that when it chose
    """
    ended: str


class Usage(BaseModel):
    tenant: str
    since: AwareDatetime
    kinds: list[KindUsage]
    stored_bytes: int
    """
    uploads and artifacts kept now
    """
    files: int
    limits: Limits


class VerifyResult(BaseModel):
    verified: bool
    """
    every column is what it was when the file was written
    """
    wrong: list[str]
    """
    the columns that are not
    """


class VerifySpec(BaseModel):
    """
    Compute every cell of a compressed file again and compare it with the original's digest.
    """

    input: str
    """
    a compressed file
    """


class ViewSqlAnswer(BaseModel):
    sql: str
    """
    a SELECT over `path`: CREATE VIEW name AS …
    """


class ViewSqlCall(BaseModel):
    """
    Ask for a SELECT that restores the table in any DuckDB.
    """

    input: str
    """
    a compressed file
    """
    path: str | None = "table.virtual.parquet"
    """
    where your copy of the file will lie
    """


class WrongRow(BaseModel):
    row: int
    """
    the row's number, from 0
    """
    cell: str
    """
    what the target's cell is, as text
    """
    expected: str
    """
    what the formula gives, as text
    """


class FieldProblem(BaseModel):
    pointer: str | None = None
    """
    JSON pointer into the request body
    """
    parameter: str | None = None
    """
    name of the query, path or header parameter
    """
    detail: str


class ProblemDetails(BaseModel):
    """
    RFC 9457.
    """

    type: str
    title: str
    status: int
    detail: str
    """
    what is wrong and what to do about it
    """
    request_id: str | None = None
    errors: list[FieldProblem] | None = Field([], validate_default=True)


class AdaptSpec(BaseModel):
    """
    Let a trained agent act on new tasks, and see how it gets better from episode to episode. Nothing is trained.
    """

    agent: str
    """
    what `meta-train` made
    """
    family: PointGoalFamily | BanditsFamily | TabularFamily | LocomotionFamily | MetaWorldFamily | None = None
    """
    none: the one that the agent was trained on
    """
    split: Literal["train", "test"] | None = "test"
    tasks: int | None = 50
    episodes: int | None = None
    """
    none: as in training
    """
    horizon: int | None = None
    """
    none: as in training
    """
    video: bool | None = False
    """
    of the first task; needs an off-screen GL where a simulator is to be drawn
    """
    trajectories: bool | None = True
    """
    keep every step as Parquet
    """
    seed: int | None = 0


class AlgorithmScore(BaseModel):
    """
    What came of an algorithm on a family. Returns are of the last episode, on new tasks.
    """

    family: str
    algorithm: str
    returns: Estimate
    """
    mean over the seeds, with a 95 % bootstrap interval
    """
    success: Estimate | None
    """
    share of tasks with a success at any step; none: the family has none
    """
    success_at_end: Estimate | None
    """
    at the last step
    """
    gain: Estimate
    """
    the last episode's return less the first's: adaptation
    """
    area: Estimate
    """
    mean return of the last episode over the whole training
    """
    runs: int
    diverged: int


class ArchitectureSearchSpec(BaseModel):
    """
    Train one hypernetwork that answers, for any device and any preference between objectives, with an architecture.
    """

    space: Literal["nb201", "gpt-s"] | None = "nb201"
    """
    NAS-Bench-201 cells (objectives: error, latency, params, macs; 18 devices), or GPT-S of HW-GPT-Bench (perplexity, memory, params; no devices)
    """
    objectives: list[str] | None = ["error", "latency"]
    """
    what to minimise: columns of the table, and latency or energy on the devices
    """
    table: str | None = None
    """
    your own measurements instead of the shipped ones: `architecture`, columns of numbers (error, …), and `latency_<device>` in ms or `energy_<device>` in mJ for every device; empty cells where nothing was measured
    """
    devices: list[str] | None = None
    """
    devices to train on; none: all of your table, or the shipped split's
    """
    supernet: SupernetSpec | None = None
    """
    `error` is of a network that is trained on images along with the search, and not of the table
    """
    predictor: str | None = None
    """
    a predictor that `train-predictor` made; none: one is trained
    """
    surrogate_rows: int | None = 1000
    """
    architectures of the table whose values are looked at, for each objective
    """
    steps: int | None = None
    """
    of the search; none: 500, or 200 with a supernet
    """
    preferences: int | None = None
    """
    drawn for each device and step; none: 32, or 1 with a supernet
    """
    shared_preferences: bool | None = False
    """
    draw the same preferences for all devices of a step
    """
    scalarisation: Literal["linear", "chebyshev", "smooth-chebyshev"] | None = "linear"
    """
    how a preference weighs losses: their weighted sum, or their largest weighted one
    """
    estimator: Literal["local-expectation", "reinmax", "gdas"] | None = "local-expectation"
    """
    of the gradient through discrete choices; reinmax is the published one
    """
    combination: Literal["mgd", "mean"] | None = "mgd"
    """
    of the devices' gradients: the direction in which none loses, or their mean
    """
    learning_rate: float | None = 0.1
    entropy: float | None = 0.1
    """
    weight, at first, of staying undecided
    """
    points: int | None = 24
    """
    different architectures, at most, that fronts are made of
    """
    seed: int | None = 0
    """
    the same seed gives the same search
    """


class ArtifactList(BaseModel):
    items: list[FileSummary]


class AskAnswer(BaseModel):
    trials: list[TrialOfStudy]


class BestAnswer(BaseModel):
    trial: TrialOfStudy | None
    """
    complete, with the best first objective
    """
    complete: int
    running: int
    failed: int
    stopped: int


class CombineResult(BaseModel):
    file: str
    """
    Parquet: `row_id`, `p_<class>` and `predicted`, or `prediction`; and weights
    """
    rows: int
    missing: list[str]
    """
    models that the ensemble knows and the predictions have not
    """
    scores: dict[str, Interval] | None
    """
    where the predictions have labels
    """


class CombineSpec(BaseModel):
    """
    Combine the predictions of base models for many rows.
    """

    ensemble: str
    """
    an ensemble that `fit` made
    """
    predictions: Predictions
    weights: bool | None = False
    """
    write a column `w_<model>` for every model, where the method has weights
    """


class CompareMethodsSpec(BaseModel):
    """
    Every method on the same predictions, over repeated random splits.
    """

    metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | None = None
    """
    what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
    """
    dropout: float | None = 0.75
    """
    neural methods: share of the base models that each update drops
    """
    updates: int | None = 1000
    """
    neural methods: gradient steps
    """
    learning_rate: float | None = 0.001
    """
    neural methods: of Adam
    """
    hidden: int | None = 32
    """
    neural methods: width of the layers
    """
    rounds: int | None = 50
    """
    greedy: models that are chosen, with replacement
    """
    top: int | None = 5
    """
    top-n: how many models
    """
    max_models: int | None = None
    """
    with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
    """
    seed: int | None = 0
    """
    the same seed gives the same ensemble
    """
    predictions: Predictions
    methods: (
        list[
            Literal[
                "auto",
                "neural-stacking",
                "neural-averaging",
                "static-weights",
                "log-pool",
                "greedy",
                "cma-es",
                "top-n",
                "single-best",
                "linear-stacker",
                "boosted-stacker",
            ]
        ]
        | None
    ) = [
        "auto",
        "neural-stacking",
        "neural-averaging",
        "static-weights",
        "log-pool",
        "greedy",
        "cma-es",
        "top-n",
        "single-best",
    ]
    """
    the methods to compare
    """
    splits: int | None = 5
    """
    random splits
    """
    test_share: float | None = 0.5
    """
    share of the rows that each split is scored on
    """


class CompareResult(BaseModel):
    contenders: list[Contender]
    """
    plain Parquet with snappy and with zstd as Arrow writes it, the best encodings, and with functions
    """


class ComparedMethod(BaseModel):
    method: str
    scores: dict[str, Interval]
    """
    mean over the splits; the intervals allow for overlapping splits (Nadeau and Bengio 2003)
    """
    against_single_best: float | None
    """
    mean loss divided by single-best's; null if that is not compared
    """
    wins: int
    """
    splits in which no other method has a smaller loss
    """
    mean_rank: float
    """
    by loss, 1 is best
    """
    seconds: float
    """
    a fit
    """


class CompressResult(BaseModel):
    """
    Sizes are of whole files, in bytes.
    """

    file: str
    """
    the compressed file: Parquet that any reader opens
    """
    rows: int
    columns: int
    bytes_in: int
    """
    the file as given
    """
    bytes_plain: int
    """
    the table as Parquet with the same codec and the best encoding of every column, without functions
    """
    bytes_out: int
    """
    the compressed file
    """
    ratio: float
    """
    bytes_out / bytes_plain
    """
    no_gain: bool
    """
    nothing was worth computing
    """
    sizes: list[ColumnSize]
    """
    of the columns, the largest first; at most 1,000
    """
    functions: list[FunctionFound]
    """
    computed columns, by what they save
    """
    refused: list[RelationRefused]
    """
    relations found but not used, by what they would save; at most 100
    """
    verified: bool
    """
    every cell was read back and compared, bit for bit; a job that cannot say so fails
    """
    seconds: dict[str, float]
    """
    wall time by phase
    """


class DataFinding(BaseModel):
    """
    A relation that holds in at least 90 % of the rows: the others may be errors.
    """

    target: str
    references: list[str]
    kind: str
    formula: str
    rows_compared: int
    """
    rows in which the target is not null
    """
    rows_wrong: int
    """
    rows of these in which the relation does not hold
    """
    examples: list[WrongRow]
    """
    the first of these rows, at most 20
    """


class DescribeAnswer(BaseModel):
    task: str
    target: str
    classes: list[str] | None
    output_names: list[str]
    columns: dict[str, str]
    """
    that rows need, and what they hold
    """
    features: list[FeatureImportance]
    """
    the most important first
    """
    dependence: dict[str, Dependence]
    about: dict[str, str]
    """
    the job that made it, the release, and the like
    """


class DeviceFront(BaseModel):
    device: str
    points: list[FrontPoint]
    """
    none of them is predicted to dominate another
    """
    hypervolume: float
    """
    of these points, from the best of random architectures, 0, to their worst tenth, 1
    """


class EpisodeScore(BaseModel):
    """
    One episode of a trial.
    """

    returns: Estimate
    success: Estimate | None
    """
    share of tasks with a success at any step; none: the family has none
    """
    success_at_end: Estimate | None
    """
    at the last step
    """


class EvaluateExplanationsSpec(BaseModel):
    """
    How good are explanations, of a table of yours or where the truth is known?
    """

    data: TableWithTarget | None = None
    """
    a table of yours
    """
    model: str | None = None
    """
    what `train-imn` made of it: its explanations are judged; none: an IMN is trained on three quarters of the rows
    """
    known: list[KnownFamily] | None = Field([], validate_default=True)
    """
    tables whose truth is known
    """
    explainers: (
        list[
            Literal[
                "imn",
                "imn-uncentred",
                "gradient",
                "kernel-shap",
                "lime",
                "random",
                "linear",
                "ebm",
                "lightgbm",
                "xgboost",
                "catboost",
            ]
        ]
        | None
    ) = [
        "imn",
        "imn-uncentred",
        "gradient",
        "kernel-shap",
        "lime",
        "random",
        "linear",
        "ebm",
        "lightgbm",
    ]
    """
    ways to explain the IMN (to and with random), and learners that explain themselves, boosted trees by TreeSHAP
    """
    rows: int | None = 50
    """
    that are explained: of the quarter set aside
    """
    background: int | None = 50
    """
    rows that tell what is there without a feature
    """
    output: str | None = None
    """
    class whose logit is explained, of several; none: the most frequent
    """
    seeds: int | None = 3
    """
    IMNs that are trained, to see how alike their explanations are
    """
    retrain: list[float] | None = []
    """
    shares of the features that each row loses, the most important first; what a model that is trained on the rest scores (ROAR). Takes as many trainings as there are shares and explainers that are quick.
    """
    imn: ImnSettings | None = Field(
        {"epochs": 60, "width": 128, "blocks": 2, "calibrate": True},
        validate_default=True,
    )
    seed: int | None = 0


class EvaluateFrontsResult(BaseModel):
    methods: list[FrontQuality]
    """
    the largest hypervolume first
    """
    reference_front: list[list[float]]
    plots: list[str]
    """
    fronts and, with several runs, attainment surfaces (PNG)
    """


class ExplainAnswer(BaseModel):
    task: str
    classes: list[str] | None
    output_names: list[str]
    rows: list[ExplainedRow]


class ExplainBatchResult(BaseModel):
    file: str
    """
    Parquet, a row for each of the table's: `row`, `prediction`, `p_<class>`, and for each output `output`, `base` and a column for every contribution; with several outputs their names stand before `: `
    """
    rows: int
    task: str
    output_names: list[str]
    features: list[FeatureImportance]
    """
    over these rows, the most important first
    """
    warnings: dict[str, int]
    """
    rows that each warning is true of
    """
    local_fidelity: float | None
    stability: float | None
    plots: list[str]
    seconds: float


class FileInfo(BaseModel):
    """
    A file. Its bytes never change.
    """

    id: str
    name: str
    bytes: int
    sha256: str
    media_type: str
    format: str
    job: str | None = None
    """
    the job that made it; null for an upload
    """
    created_at: AwareDatetime
    inspection: str
    """
    whether columns, types and rows are known yet
    """
    inspection_detail: str | None = None
    """
    why the inspection failed, in words
    """
    table: TableInfo | None = None


class FilePage(BaseModel):
    items: list[FileInfo]
    next: str | None


class FinetuneSearchResult(BaseModel):
    modality: str
    model: str
    """
    the best, as safetensors; `predict-finetuned` takes it
    """
    best: TriedFinetuning
    test_score: float
    """
    accuracy on the test part, of which the search knew nothing
    """
    classes: list[str]
    rows: dict[str, int]
    left_out: int
    repeated: int
    tried: list[TriedFinetuning]
    """
    at most 500, the best first
    """
    incumbents: list[Incumbent]
    """
    accuracy against cost: whenever a better one was found
    """
    spent_seconds: float
    """
    on all trainings, side by side or not
    """
    expected_seconds: float | None
    """
    what quicktune expected of that when it chose
    """
    configurations: int
    """
    that were begun
    """
    epochs: int
    """
    that were trained in all
    """
    failures: dict[str, int]
    """
    by words, of configurations that could not be trained
    """
    search_seconds: float
    """
    spent on choosing, of `seconds`
    """
    ended_by: str
    """
    what ran out
    """
    curves: str
    """
    Parquet: a row for each epoch of each configuration, with scores and seconds; what `quicktune-meta-train` learns from
    """
    predictions: str
    """
    prediction set (Parquet) of the best; the ensemble service reads it
    """
    predicted_by: int
    code: str
    """
    a program that loads the model and predicts
    """
    plots: list[str]
    seconds: float


class FinetuneTextSpec(BaseModel):
    """
    Finetune several language models under several settings, and make one classifier of all of them.
    """

    metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | None = None
    """
    what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
    """
    dropout: float | None = 0.75
    """
    neural methods: share of the base models that each update drops
    """
    updates: int | None = 1000
    """
    neural methods: gradient steps
    """
    learning_rate: float | None = 0.001
    """
    neural methods: of Adam
    """
    hidden: int | None = 32
    """
    neural methods: width of the layers
    """
    rounds: int | None = 50
    """
    greedy: models that are chosen, with replacement
    """
    top: int | None = 5
    """
    top-n: how many models
    """
    max_models: int | None = None
    """
    with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
    """
    seed: int | None = 0
    """
    the same seed gives the same ensemble
    """
    data: str
    """
    a row a text
    """
    text: str | None = "text"
    """
    the column of texts
    """
    label: str | None = "label"
    """
    the column of labels
    """
    split: str | None = None
    """
    a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
    """
    train_rows: int | None = None
    """
    train on at most so many rows, of every class alike
    """
    validation_rows: int | None = None
    """
    the ensemble is fitted on these; at most so many
    """
    test_rows: int | None = None
    """
    only reported; at most so many
    """
    data_seed: int | None = 0
    """
    seed of which rows are drawn
    """
    models: list[str] | None = ["minilm-l6", "minilm-l3", "minilm-l1", "scratch-words"]
    """
    models of the hub, by name
    """
    archives: list[str] | None = []
    """
    your own: zips of `config.json`, `tokenizer.json` and `model.safetensors`
    """
    configurations: list[TextConfiguration] | None = Field(
        [
            {
                "update": "frozen",
                "learning_rate": 5e-05,
                "head_learning_rate": 0.01,
                "epochs": 20,
                "batch_size": 32,
                "weight_decay": 0.01,
                "lora_rank": 8,
                "max_tokens": 64,
            },
            {
                "update": "full",
                "learning_rate": 5e-05,
                "head_learning_rate": 0.005,
                "epochs": 3,
                "batch_size": 32,
                "weight_decay": 0.01,
                "lora_rank": 8,
                "max_tokens": 64,
            },
            {
                "update": "full",
                "learning_rate": 0.0002,
                "head_learning_rate": 0.005,
                "epochs": 5,
                "batch_size": 32,
                "weight_decay": 0.01,
                "lora_rank": 8,
                "max_tokens": 64,
            },
            {
                "update": "lora",
                "learning_rate": 0.001,
                "head_learning_rate": 0.005,
                "epochs": 5,
                "batch_size": 32,
                "weight_decay": 0.01,
                "lora_rank": 8,
                "max_tokens": 64,
            },
        ],
        validate_default=True,
    )
    """
    each model is finetuned under each
    """
    seeds: list[int] | None = [0]
    """
    and once for each seed
    """
    method: (
        Literal[
            "auto",
            "neural-stacking",
            "neural-averaging",
            "static-weights",
            "log-pool",
            "greedy",
            "cma-es",
            "top-n",
            "single-best",
            "linear-stacker",
            "boosted-stacker",
        ]
        | None
    ) = "auto"
    """
    how the ensemble is made, as in `fit`
    """
    folds: int | None = 3


class FinetuneTrialResult(BaseModel):
    run: str
    classes: list[str]
    rows: dict[str, int]
    """
    by part
    """
    left_out: int
    """
    rows without a text or a label
    """
    validation: dict[str, float]
    test: dict[str, float]
    curve: TextCurve
    resumed_at_epoch: int
    """
    the epoch from which this attempt went on; 0: from the start
    """
    seconds: float
    predictions: str
    """
    validation and test probabilities (a prediction set)
    """


class FinetunedRun(BaseModel):
    run: str
    pretrained: str
    configuration: TextConfiguration
    seed: int
    validation: dict[str, float]
    test: dict[str, float]
    curve: TextCurve
    seconds: float


class FitEnsembleResult(BaseModel):
    """
    Every figure is cross-validated: what is said of a row comes from candidates fitted without it, weighed by other rows.
    """

    ensemble: str
    """
    the fitted ensemble, for `predict` and `predict-batch`
    """
    method: str
    rows: int
    classes: list[str] | None
    """
    null for numbers
    """
    loss: str
    """
    the loss of all figures named so: nll, or mse for numbers
    """
    estimate: dict[str, Interval]
    """
    what to expect on new rows; for every metric, smaller is better (auc: 1 - area)
    """
    single_best: dict[str, Interval]
    """
    the same of the best single model
    """
    uniform: dict[str, Interval]
    """
    the same of the plain mean of all models
    """
    candidates: dict[str, Interval]
    """
    auto: the loss of every candidate
    """
    shares: dict[str, float]
    """
    auto: how much every candidate counts
    """
    temperature: float | None
    """
    auto: what the logits are divided by at the end
    """
    models: list[BaseModelUse]
    """
    the base models, the most useful first
    """
    smaller: list[SmallerEnsemble]
    """
    what fewer and fewer models would do
    """
    needed: list[str]
    """
    the models of the smallest of these that loses at most 1 %
    """
    diversity: float
    """
    average ensemble ambiguity: weighted variance of the models around the ensemble
    """
    curves: dict[str, LearningCurve]
    """
    learning curves of the networks
    """
    doubts: list[str]
    """
    what looks wrong with the predictions: models that predict the same, that are right in every row, …
    """
    plots: list[str]
    """
    pictures (PNG)
    """
    seconds: float


class FitEnsembleSpec(BaseModel):
    """
    Fit an ensemble on the predictions of base models for rows with labels that none of them was trained on.
    """

    metric: Literal["nll", "error", "brier", "ece", "auc", "mse"] | None = None
    """
    what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
    """
    dropout: float | None = 0.75
    """
    neural methods: share of the base models that each update drops
    """
    updates: int | None = 1000
    """
    neural methods: gradient steps
    """
    learning_rate: float | None = 0.001
    """
    neural methods: of Adam
    """
    hidden: int | None = 32
    """
    neural methods: width of the layers
    """
    rounds: int | None = 50
    """
    greedy: models that are chosen, with replacement
    """
    top: int | None = 5
    """
    top-n: how many models
    """
    max_models: int | None = None
    """
    with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
    """
    seed: int | None = 0
    """
    the same seed gives the same ensemble
    """
    predictions: Predictions
    method: (
        Literal[
            "auto",
            "neural-stacking",
            "neural-averaging",
            "static-weights",
            "log-pool",
            "greedy",
            "cma-es",
            "top-n",
            "single-best",
            "linear-stacker",
            "boosted-stacker",
        ]
        | None
    ) = "auto"
    """
    auto blends candidates of all kinds by how well each predicts rows it was not fitted on
    """
    folds: int | None = 3
    """
    folds of the cross-validation behind every estimate
    """


class FrontAnswer(BaseModel):
    points: list[FrontPoint]
    """
    none is predicted to dominate another; the best first objective first
    """
    others: list[FrontPoint]
    """
    further answers, each behind a point by prediction; predictions err, so they may be worth measuring
    """
    best: FrontPoint | None
    """
    the best within the limits; null without limits
    """
    resembles: Resemblance | None
    """
    null where no objective depends on the device
    """


class CombineJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: CombineSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: CombineResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class CompareJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: CompareSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: CompareResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class CompressJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: CompressSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: CompressResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class EvaluateFrontsJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: EvaluateFrontsSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: EvaluateFrontsResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class ExplainBatchJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: ExplainBatchSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: ExplainBatchResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class FinetuneSearchJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: FinetuneSearchSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: FinetuneSearchResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class FinetuneJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: FinetuneSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: FinetuneResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class FinetuneTrialJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: FinetuneTrialSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: FinetuneTrialResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class FitEnsembleJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: FitEnsembleSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: FitEnsembleResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class LmGrowJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: LmGrowSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: LmGrowResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class LmTrainJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: LmTrainSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: LmTrainResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class LmTuneJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: LmTuneSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: LmTuneResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class MeasureJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: MeasureSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: MeasureResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class PipelineSearchJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: PipelineSearchSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: PipelineSearchResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class QuicktuneMetaTrainJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: QuicktuneMetaTrainSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: QuicktuneMetaTrainResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class RestoreJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: RestoreSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: RestoreResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class TrainPredictorJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: TrainPredictorSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: TrainPredictorResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class VerifyJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: VerifySpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: VerifyResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class Job(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: dict[str, Any]
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: dict[str, Any] | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class JudgedExplainer(BaseModel):
    """
    Means over rows, with 95 % intervals.
    """

    explainer: str
    of: str
    """
    the model that is explained
    """
    metrics: dict[str, ScoreInterval]
    """
    faithfulness: correlation with what taking each feature away does; monotonicity: share of steps that grow; insertion: small is good, deletion: large; infidelity: 0 is exact, 1 says nothing (by the IMN's linear models; of others contributions are divided by the distance to what is typical); sensitivity: how far attributions go when a row moves a little; sparseness: 0 all alike, 1 one feature; truth: correlation with what is known
    """
    seconds: float
    """
    a row
    """


class JudgedLearner(BaseModel):
    learner: str
    scores: dict[str, ScoreInterval]
    """
    mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)
    """
    failures: list[str]
    """
    why folds are missing; a learner with any has no scores
    """
    seconds: float
    """
    of tuning and fitting, mean over the folds
    """
    hyperparameters: list[dict[str, bool | int | float | str | None]]
    """
    by fold
    """


class JudgedTable(BaseModel):
    name: str
    traits: TraitsOfTable
    metric: str
    scores: dict[str, ScoreInterval]
    """
    mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)
    """
    best: str


class LearnerTrialResult(BaseModel):
    scores: dict[str, float] | None
    """
    on the fold; null where all rows were learnt from
    """
    failure: str | None = None
    """
    why there is no score
    """
    hyperparameters: dict[str, bool | int | float | str | None]
    """
    that were chosen; empty: the learner's defaults
    """
    tried: list[TriedConfiguration]
    resumed_at: int | None = 0
    """
    configurations that were known from before an interruption
    """
    tuning_seconds: float
    fit_seconds: float
    predict_seconds: float
    left_out: dict[str, str]
    predictions: str | None = None
    """
    Parquet: what it says of the fold's rows
    """
    imn: KeptImn | None = None


class LmCoordinateSpec(BaseModel):
    """
    See whether activations keep their size as the width grows.
    """

    corpus: str
    column: str | None = None
    """
    of a table, with a text in each row; none: the file is read as plain text
    """
    model: LmNew | None = None
    heads: list[int] | None = [2, 4, 8, 16]
    """
    of the models to compare
    """
    learning_rate: float | None = 0.01
    steps: int | None = 3
    seeds: int | None = 3
    """
    trainings of each width; the slopes are of all of them
    """
    batch: int | None = 16
    optimizer: Literal["adamw", "sgd"] | None = "adamw"
    parametrizations: list[Literal["mup", "standard"]] | None = ["mup", "standard"]
    seed: int | None = 0


class MetaBenchmarkResult(BaseModel):
    scores: list[AlgorithmScore]
    interquartile_means: dict[str, Estimate]
    """
    by algorithm, over families and seeds, of the last episode's return on new tasks; scaled for each family so that its worst run is 0 and its best 1
    """
    improvement: dict[str, Estimate]
    """
    by algorithm: the chance that a run of the first algorithm is better than one of this; 0.5 is even
    """
    verdict: str
    failures: list[str]
    """
    runs that came to nothing, and why
    """
    curves: str
    """
    Parquet: returns and successes by run, steps and episode
    """
    report: str
    """
    Markdown
    """
    plots: list[str]
    seconds: float
    """
    of all runs together
    """


class MetaBenchmarkSpec(BaseModel):
    """
    Train several algorithms on families of tasks, each for as many steps and with several seeds, and say which is better.
    """

    families: list[PointGoalFamily | BanditsFamily | TabularFamily | LocomotionFamily | MetaWorldFamily] | None = Field(
        [{"name": "point-goal"}], validate_default=True
    )
    algorithms: list[Literal["htrmrl", "trmrl", "rl2", "ppo", "random"]] | None = [
        "htrmrl",
        "trmrl",
        "rl2",
        "ppo",
        "random",
    ]
    """
    the first is compared with each of the others. htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare with
    """
    steps: int
    """
    of the environments, for each run
    """
    seeds: int | None = 3
    learning: Learning | None = None
    """
    of all algorithms alike
    """
    learning_rates: dict[str, float] | None = {}
    """
    by algorithm, in place of the usual one
    """
    test_tasks: int | None = 50
    at_once: int | None = 2
    """
    runs at the same time, if workers are free
    """
    seed: int | None = 0


class MetaTable(BaseModel):
    """
    Evaluations of a space's pipelines on many datasets.
    """

    evaluations: str
    """
    a row for each evaluation: `dataset`, `pipeline` (its number in the space), `score`
    """
    space: list[StageOfSpace]
    """
    a pipeline's number counts combinations of options, the last stage fastest
    """


class MetaTrainResult(BaseModel):
    agent: str | None
    """
    safetensors; `adapt` and `sessions` take it. none: random has none
    """
    family: dict[str, Any]
    spaces: dict[str, Any]
    """
    sizes of observations and actions
    """
    horizon: int
    episodes: int
    settings: dict[str, Any]
    """
    how it learnt, with what is usual where the request said nothing
    """
    iterations: int
    steps: int
    parameters: int
    diverged: bool
    """
    the loss was no finite number any more; the agent is the last good one
    """
    curve: list[CurvePoint]
    tested: list[EpisodeScore]
    """
    by episode: the likeliest actions on new tasks, nothing is learnt there
    """
    tested_sampled: list[EpisodeScore]
    """
    the same with actions drawn
    """
    history: str
    """
    Parquet: every iteration
    """
    plots: list[str]
    steps_per_second: float
    sampling_share: float
    """
    of the time
    """
    resumed_at_iteration: int
    seconds: float


class MetaTrainSpec(BaseModel):
    """
    Train an agent on a family of tasks, so that it adapts to a new one of them within a few episodes.
    """

    horizon: int | None = None
    """
    steps of an episode; none: the family's
    """
    episodes: int | None = None
    """
    of a trial on one task; none: the family's
    """
    width: int | None = 64
    heads: int | None = 4
    """
    of attention
    """
    inside: int | None = 2
    """
    layers inside episodes; with `across`, all layers of trmrl and ppo
    """
    across: int | None = 1
    """
    layers across episodes
    """
    window: int | None = None
    """
    steps that a step attends to; none: all
    """
    memories: int | None = None
    """
    episodes that a layer attends to, its own included; none: all
    """
    pooling: Literal["last", "attention"] | None = "last"
    """
    what is remembered of an episode
    """
    initialisation: Literal["orthogonal", "t-fixup"] | None = "orthogonal"
    """
    with layer norms; or t-fixup, without them
    """
    trials: int | None = None
    """
    of an iteration, each on a task of its own
    """
    minibatch: int | None = None
    """
    trials of a step of the optimiser
    """
    tasks: int | None = None
    """
    train on so many tasks again and again; none: drawn anew
    """
    learning_rate: float | None = None
    epochs: int | None = None
    """
    passes over the trials of an iteration
    """
    discount: float | None = None
    trace: float | None = 0.95
    """
    λ of generalised advantage estimation
    """
    clip: float | None = 0.2
    entropy: float | None = None
    """
    its weight at first; it falls to 0
    """
    farthest: float | None = 0.05
    """
    KL from the policy that acted at which an iteration's learning ends
    """
    overlap: bool | None = False
    """
    sample the next trials while learning from these; faster where cores or a GPU are idle
    """
    family: PointGoalFamily | BanditsFamily | TabularFamily | LocomotionFamily | MetaWorldFamily
    algorithm: Literal["htrmrl", "trmrl", "rl2", "ppo", "random"] | None = "htrmrl"
    """
    htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare with
    """
    steps: int | None = None
    """
    of the environments, in all
    """
    minutes: float | None = None
    """
    or a time; then the learning rate falls by the clock, and no two runs are quite alike
    """
    test_tasks: int | None = 50
    """
    new tasks, to judge the agent by in the end
    """
    device: Literal["auto", "cpu", "cuda"] | None = "auto"
    """
    auto: a GPU where there is one
    """
    seed: int | None = 0


class MetadatasetResult(BaseModel):
    runs: list[MetadatasetRun]
    """
    the smallest validation NLL first
    """
    rows: int
    """
    predictions: rows times runs
    """
    predictions: str
    """
    a prediction set, for `fit` and `compare`
    """
    runs_table: str
    """
    everything known of these runs (Parquet)
    """


class ParetoAnswer(BaseModel):
    trials: list[TrialOfStudy]
    """
    complete ones that no other is better than in one objective and as good in all
    """


class PickAnswer(BaseModel):
    point: FrontPoint
    resembles: Resemblance | None
    """
    null where no objective depends on the device
    """


class PipelineFinish(BaseModel):
    """
    Fit the best pipelines to all rows of the search, and judge them by those set aside.

    What is said of each pipeline begins with the trial's own; the others follow.
    """

    others: list[list[PipelineOption]] | None = Field([], validate_default=True)
    predictions: list[str | None]
    numbers: list[int]
    """
    in the search
    """
    seconds: list[float]
    """
    that fitting each is likely to take
    """
    late: list[int] | None = []
    """
    trials that were under way when the search ended
    """
    alone: bool | None = False
    """
    the best pipeline only, after an attempt at all of it was stopped
    """


class PipelineMetaTrainSpec(BaseModel):
    """
    Train a surrogate on evaluations of many datasets.
    """

    meta: MetaTable | None = None
    """
    none: the shipped evaluations of 23,424 pipelines on 300 datasets
    """
    networks: int | None = 1
    """
    trained one after another from other seeds, and asked together
    """
    steps: int | None = 4000
    """
    of marginal likelihood
    """
    taught_steps: int | None = 2200
    """
    before those: of mean and principal factors
    """
    batch_size: int | None = 192
    """
    pipelines a step
    """
    learning_rate: float | None = 0.001
    validation_share: float | None = 0.1
    """
    of the datasets of your table: kept out, to judge by
    """
    width: int | None = 8
    """
    outputs of an encoder for each hyper-parameter
    """
    encoder_layers: int | None = 1
    """
    0: no encoders, hyper-parameters as they are
    """
    hidden: int | None = 256
    layers: int | None = 2
    """
    of the aggregation, before its heads
    """
    seed: int | None = 0


class PipelineReplayResult(BaseModel):
    datasets: int
    evaluations: int
    methods: list[ReplayedMethod]
    p_values: dict[str, float]
    """
    Wilcoxon, the best method against each other, after all evaluations
    """
    curves: str
    """
    Parquet: regret by method, dataset, repetition and evaluation, and the mean's rank on the dataset
    """
    plots: list[str]


class PipelineReplaySpec(BaseModel):
    """
    What searches would have found on datasets whose evaluations are all known.
    """

    meta: MetaTable | None = None
    """
    none: 50 shipped datasets that the shipped surrogate has not seen
    """
    datasets: list[str] | None = None
    """
    to search on; none: all
    """
    methods: (
        list[
            Literal[
                "deeppipe",
                "random",
                "portfolio",
                "random-forest",
                "one-hot-gp",
                "low-rank",
            ]
        ]
        | None
    ) = ["deeppipe", "random", "portfolio"]
    surrogate: str | None = None
    """
    of deeppipe and portfolio; none: the shipped one
    """
    evaluations: int | None = 50
    initial: int | None = 5
    """
    pipelines that every method begins with
    """
    repetitions: int | None = 1
    """
    of methods that depend on chance
    """
    seed: int | None = 0


class PipelineTrialResult(BaseModel):
    status: str
    detail: str | None = None
    """
    why it failed
    """
    scores: list[float] | None = []
    """
    one a fold
    """
    skill: float | None = None
    """
    as the search sees it: larger is better, 1 at best
    """
    seconds: float | None = 0
    """
    of fitting
    """
    predictions: str | None = None
    """
    Parquet: out-of-fold predictions of all rows of the search
    """
    needs: TableNeeds | None = None
    finished: PipelineFinished | None = None


class PipelineTrialSpec(BaseModel):
    """
    Evaluate one pipeline; or, with `finish`, end a search with it.
    """

    table: str
    target: str
    """
    the column to predict
    """
    left_out: list[str] | None = []
    """
    columns not to learn from
    """
    task: Literal["classification", "regression"]
    metric: Literal[
        "balanced_accuracy",
        "accuracy",
        "f1_macro",
        "roc_auc_ovr",
        "log_loss",
        "r2",
        "rmse",
        "mae",
    ]
    folds: int | None = 3
    """
    of the cross-validation of each pipeline
    """
    test_share: float | None = 0.2
    """
    of the rows: set aside before the search, to judge what it found
    """
    seed: int | None = 0
    """
    the same seed gives the same search, one evaluation at a time
    """
    pipeline: list[PipelineOption]
    """
    imputer, encoder, standardizer, dim_reducer, estimator; or `none`
    """
    expected: Expectation | None = None
    finish: PipelineFinish | None = None
    until: float | None = None
    """
    when the search's time is over, in seconds since 1970
    """


class PredictLatencyAnswer(BaseModel):
    values: list[float]
    """
    in ms, or mJ
    """
    resembles: Resemblance


class QueryAnswer(BaseModel):
    columns: list[ResultColumn]
    rows: list[list[Any]]
    more: bool
    """
    there are more rows than `limit`; the job kind `query` gives all of them
    """
    seconds: float


class QueryResult(BaseModel):
    columns: list[ResultColumn]
    row_count: int
    rows: list[list[Any]] | None
    """
    the rows, unless there are more than `limit`
    """
    file: str | None
    """
    a Parquet file of all rows, when there are more than `limit`
    """
    seconds: float


class QuicktuneReplayResult(BaseModel):
    datasets: int
    shares: list[float]
    methods: list[ReplayedCurves]
    """
    the best first
    """
    seen: list[str]
    """
    of the datasets, those that the predictors were trained on: quicktune looks better there than it is
    """
    table: str
    """
    Parquet: regret by method, dataset, repetition and share
    """
    plots: list[str]
    seconds: float


class Session(BaseModel):
    id: str
    service: str
    type: str
    version: int
    """
    grows with every change
    """
    spec: SessionSpec
    state: SessionState
    created_at: AwareDatetime
    updated_at: AwareDatetime
    expires_at: AwareDatetime
    """
    moved on by every change
    """


class StudyState(BaseModel):
    definition: StudySpec
    trials: list[TrialOfStudy]


class TabularStudyResult(BaseModel):
    answer: list[str]
    """
    which learner to use, with the evidence and its doubts, in words
    """
    learners: list[StudiedLearner]
    """
    the best mean rank first
    """
    tables: list[JudgedTable]
    omnibus: OmnibusTest
    pairs: list[ComparedPair]
    regimes: list[RegimeOfTables]
    groups: list[ComparedGroups]
    favours: list[FavouringTrait]
    failures: dict[str, str]
    """
    by table, learner and fold, the first 100
    """
    table: str
    """
    Parquet, a row for each table, fold and learner: scores, hyper-parameters, seconds, failure
    """
    report: str
    """
    Markdown
    """
    plots: list[str]
    seconds: float


class TellAnswer(BaseModel):
    trials: list[TrialOfStudy]
    """
    as they are now; one that is `stopped` should be ended
    """


class TellRequest(BaseModel):
    trials: list[ToldTrial]


class TrainArchitecturesResult(BaseModel):
    trained: list[TrainedArchitecture]
    """
    the smallest validation error first
    """
    images: dict[str, int]
    """
    by part: 40 % train, 40 % validate, 20 % test
    """
    classes: int
    weights: str
    """
    of the first of them (safetensors; the manifest says how pixels were scaled)
    """
    seconds: float


class TrainImnResult(BaseModel):
    model: str
    """
    the fitted IMN, for `explain`, `explain-batch` and `describe`
    """
    task: str
    metric: str
    classes: list[str] | None
    outputs: list[str]
    """
    what contributions add up to: a logit for each class (of two classes, the second's alone), or the target
    """
    rows: int
    left_out: dict[str, str]
    """
    columns that were not learnt from, and why
    """
    learners: list[JudgedLearner]
    """
    the best first
    """
    calibration: Calibration | None
    features: list[FeatureImportance]
    """
    the most important first
    """
    curve: ImnCurve | None
    hyperparameters: dict[str, bool | int | float | str | None]
    """
    of the final model
    """
    bias_share: float
    local_fidelity: float | None
    stability: float | None
    completeness_error: float
    duplicates: int
    """
    rows that are the same as another in all that is learnt from, target included: they may be on both sides of a fold
    """
    predictions: str | None
    """
    prediction set (Parquet): out-of-fold, of all learners; the ensemble service reads it
    """
    plots: list[str]
    seconds: float


class AdaptResult(BaseModel):
    family: dict[str, Any]
    algorithm: str
    tasks: int
    greedy: list[EpisodeScore]
    """
    by episode: the likeliest actions
    """
    sampled: list[EpisodeScore]
    """
    with actions drawn
    """
    without_memory: list[EpisodeScore]
    """
    the likeliest actions, with the memory cleared at every episode: what it is worth
    """
    trajectories: str | None
    """
    Parquet: a row for every step of the likeliest actions
    """
    video: str | None
    """
    WebP: the first task's episodes
    """
    no_video: str | None
    """
    why there is none, where one was wanted
    """
    plots: list[str]
    seconds: float


class AnalyzeResult(BaseModel):
    """
    Sizes are estimates from a sample, in bytes of data.
    """

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    relations: list[RelationUsed]
    """
    the columns that would be computed
    """
    refused: list[RelationRefused]
    """
    relations that would not be used, with the reason; at most 100
    """
    findings: list[DataFinding]
    """
    relations that nearly always hold, the rarest exceptions first
    """


class ArchitectureSearchResult(BaseModel):
    model: str
    """
    for `front` and `pick`
    """
    space: str
    objectives: list[str]
    references: list[str]
    """
    the reference architectures that tell a device, in order
    """
    fronts: list[DeviceFront]
    held_out: dict[str, float | None]
    """
    by objective, rank correlation of predictions and values that nothing was fitted to: a tenth of the table, or 200 architectures by the final supernet; null where there are none, or where a predictor was given
    """
    history: str
    """
    losses and each device's hypervolume over the steps (Parquet)
    """
    plots: list[str]
    """
    pictures (PNG)
    """
    seconds: float


class CompareMethodsResult(BaseModel):
    loss: str
    rows: int
    methods: list[ComparedMethod]
    """
    the smallest mean loss first
    """
    friedman_p: float | None
    """
    Friedman's test that all methods are alike. Splits of one data set overlap, so p-values are too small: they order methods for this data set and prove nothing of others.
    """
    p_values: dict[str, dict[str, float]]
    """
    Nemenyi's test for every pair of methods
    """
    refused: dict[str, str]
    """
    methods that cannot be fitted on these predictions, and why
    """
    table: str
    """
    every split's scores (Parquet)
    """
    plots: list[str]
    """
    critical-difference diagram and losses by method (PNG)
    """


class EvaluatedTable(BaseModel):
    name: str
    output: str
    """
    what is explained
    """
    rows: int
    scores: dict[str, float]
    """
    of the models on the rows set aside: ROC-AUC, or r2. A `model` that was given may have learnt from them.
    """
    explainers: list[JudgedExplainer]
    refused: dict[str, str]
    """
    explainers that cannot explain this table, and why
    """
    stability: StabilityOfExplanations | None
    retrained: list[RetrainedWithout]
    metric: str
    verdict: list[str]
    """
    in words
    """


class FinetuneTextResult(BaseModel):
    ensemble: str
    """
    the fitted ensemble
    """
    classes: list[str]
    rows: dict[str, int]
    """
    by part
    """
    estimate: dict[str, Interval]
    """
    of the ensemble, cross-validated on the validation part
    """
    test: dict[str, Interval]
    """
    of the ensemble, on the test part, which chose nothing
    """
    best_run: str
    """
    the run with the smallest validation NLL
    """
    best_run_test: dict[str, Interval]
    """
    the same of that run alone
    """
    runs: list[FinetunedRun]
    """
    the smallest validation NLL first
    """
    failed: list[FailedRun]
    left_out: list[str]
    """
    settings that a model has no use for, and why they were not run
    """
    needed: list[str]
    """
    the runs of the smallest ensemble that loses at most 1 %
    """
    predictions: str
    """
    the metadataset: validation and test probabilities of every run (a prediction set)
    """
    runs_table: str
    """
    the metadataset: how each run was made, its losses and curve (Parquet)
    """
    plots: list[str]
    """
    pictures (PNG)
    """


class JobPage(BaseModel):
    items: list[Job]
    next: str | None


class AdaptJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: AdaptSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: AdaptResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class AnalyzeJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: AnalyzeSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: AnalyzeResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class ArchitectureSearchJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: ArchitectureSearchSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: ArchitectureSearchResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class CompareMethodsJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: CompareMethodsSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: CompareMethodsResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class FinetuneTextJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: FinetuneTextSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: FinetuneTextResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class LearnerTrialJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: LearnerTrialSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: LearnerTrialResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class LmCoordinateJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: LmCoordinateSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: LmCoordinateResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class MetaBenchmarkJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: MetaBenchmarkSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: MetaBenchmarkResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class MetaTrainJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: MetaTrainSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: MetaTrainResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class MetadatasetJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: MetadatasetSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: MetadatasetResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class PipelineMetaTrainJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: PipelineMetaTrainSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: PipelineMetaTrainResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class PipelineReplayJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: PipelineReplaySpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: PipelineReplayResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class PipelineTrialJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: PipelineTrialSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: PipelineTrialResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class QueryJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: QuerySpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: QueryResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class QuicktuneReplayJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: QuicktuneReplaySpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: QuicktuneReplayResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class TabularStudyJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: TabularStudySpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: TabularStudyResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class TrainArchitecturesJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: TrainArchitecturesSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: TrainArchitecturesResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class TrainImnJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: TrainImnSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: TrainImnResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class SessionPage(BaseModel):
    items: list[Session]
    next: str | None


class Study(BaseModel):
    id: str
    service: str
    type: str
    version: int
    """
    grows with every change
    """
    spec: StudySpec
    state: StudyState
    created_at: AwareDatetime
    updated_at: AwareDatetime
    expires_at: AwareDatetime
    """
    moved on by every change
    """


class EvaluateExplanationsResult(BaseModel):
    tables: list[EvaluatedTable]
    values: str
    """
    Parquet: `table`, `explainer`, `metric`, `row`, `value`
    """
    plots: list[str]
    seconds: float


class EvaluateExplanationsJob(BaseModel):
    id: str
    service: str
    kind: str
    status: str
    spec: EvaluateExplanationsSpec
    labels: dict[str, str] | None = {}
    priority: int | None = 0
    progress: Progress
    attempt: int
    """
    how many times the job has been started
    """
    max_attempts: int
    result: EvaluateExplanationsResult | None = None
    """
    present once the job has succeeded, unless it is larger than 1 MiB
    """
    result_file: str | None = None
    """
    file id of the result, when it is larger than 1 MiB
    """
    non_finite: list[str] | None = []
    """
    JSON pointers of numbers in `result` that are null because they are not finite
    """
    error: JobError | None = None
    """
    why the job failed, or why its last attempt did
    """
    cancel_requested: bool | None = False
    cpu_seconds: float | None = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    parent: str | None = None
    """
    the search that this job is a trial of
    """
    trial_number: int | None = None
    trials: TrialCounts | None = None
    """
    counts of a search's trials
    """


class StudyPage(BaseModel):
    items: list[Study]
    next: str | None
