"""Language models: one training, which searches are made of, and the coordinate check."""

import time
import zipfile
from contextlib import AbstractContextManager
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_hpo import __version__, plots
from gristmill_hpo.mutransfer import (
    GPT,
    Corpus,
    CorpusError,
    Growth,
    GrowthError,
    LanguageModel,
    Scales,
    Settings,
    Shape,
    Training,
    Tuned,
    Vocabulary,
    check_coordinates,
    generate,
    grow,
    load_language_model,
    save_language_model,
    slopes,
    write_gpt2,
)
from gristmill_hpo.mutransfer.parametrization import Optimizer
from gristmill_hpo.specs import language_models as specs
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.tables import UnreadableTableError, open_table

RATE = 0.004  # where none is asked for and nothing is grown
_LARGEST_TEXT = 1 << 30  # bytes
_CHECKPOINT_SECONDS = 20.0
_SAMPLE = 200  # tokens
FLOPS = 6  # a parameter and token, of a forward and a backward pass
_GROWS = 0.3  # a slope that activations do not outgrow under μP


# -- one training ------------------------------------------------------------------------------------------------------------


def train(spec: specs.LmTrainSpec, context: Context) -> specs.LmTrainResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    text = read_text(spec, context)
    base = None if isinstance(spec.begin, specs.LmNew) else opened_model(spec.begin.model, context, "/begin/model")
    model, vocabulary = _begun(spec, base, text, context)
    corpus = corpus_of(text, vocabulary, model.shape.context)
    tuned = _tuned(spec, base.tuned if base else Tuned(RATE))
    seed = base.seed if base else spec.seed  # of the order in which windows are read: what was grown reads on
    settings = _settings(spec, model.shape, tuned, seed, base.windows if base else 0)
    if settings.warmup >= settings.steps:
        raise InvalidInput(
            f"{spec.tokens:,} tokens are {settings.steps:,} steps, which is no more than the warm-up's {settings.warmup:,}.",
            pointer="/tokens",
        )
    training = Training(model, corpus, settings)
    resumed_at = _train(training, context)
    scratch = base is None or (isinstance(spec.begin, specs.LmGrown) and spec.begin.operator == "scratch")
    compute, before = float(FLOPS * model.size() * training.tokens), 0.0 if scratch or base is None else base.compute
    windows = settings.begin + training.number * settings.batch
    own = LanguageModel(model, vocabulary, tuned, windows, seed, compute + before)
    losses = training.curve.losses
    return specs.LmTrainResult(
        model=None if training.diverged else _saved(own, context),
        archive=None if training.diverged else _archived(own, context),
        loss=losses[-1] if losses else None,
        curve=specs.LmCurve(
            tokens=[step * settings.batch * model.shape.context for step in training.curve.steps], losses=losses
        ),
        diverged=training.diverged,
        parameters=model.size(),
        width=model.shape.width,
        base_width=model.shape.base_width,
        tokens=training.tokens,
        tokens_per_parameter=training.tokens / model.size(),
        compute=compute,
        compute_before=before,
        learning_rate=tuned.rate,
        learning_rates=rates_by_kind(model, tuned.rate, tuned.optimizer),
        vocabulary=len(vocabulary),
        sample="" if training.diverged else _sample(own, corpus),
        resumed_at_step=resumed_at,
        seconds=time.perf_counter() - started,
    )


def _begun(
    spec: specs.LmTrainSpec, base: LanguageModel | None, text: str, context: Context
) -> tuple[GPT, Vocabulary]:  # fmt: skip
    if base is None:
        assert isinstance(spec.begin, specs.LmNew)
        with text_at_fault():
            vocabulary = Vocabulary.learn(spec.begin.tokenizer, text, spec.begin.vocabulary)
        return GPT(shape_of(spec.begin, len(vocabulary)), scales_of(spec.begin), seed=spec.seed), vocabulary
    assert isinstance(spec.begin, specs.LmGrown)
    own, how = base.model, spec.begin
    target = target_of(own.shape, how.heads, how.head_size, "/begin/heads")
    if how.operator == "scratch":
        return GPT(target, own.scales, own.parametrization, spec.seed), base.vocabulary
    with input_at_fault("/begin", GrowthError):
        grown = grow(own, target, Growth(how.operator, how.shrink, how.noise, how.shrink_norms), spec.seed)
    return grown, base.vocabulary


def target_of(own: Shape, heads: int, head_size: int | None, pointer: str) -> Shape:
    """What a model is to grow to. Raises InvalidInput where that is too wide."""
    target = replace(own, heads=heads, head_size=head_size or own.head_size)
    if target.width > specs.WIDEST:
        words = f"A width of {target.width:,} is too large: at most {specs.WIDEST:,}."
        raise InvalidInput(words, pointer=pointer)
    return target


def _tuned(spec: specs.LmTrainSpec, usual: Tuned) -> Tuned:
    """What is asked for, and of the rest what is usual."""
    return Tuned(
        spec.learning_rate or usual.rate, spec.optimizer or usual.optimizer, spec.batch or usual.batch,
        usual.decay if spec.weight_decay is None else spec.weight_decay,
    )  # fmt: skip


def _settings(spec: specs.LmTrainSpec, shape: Shape, tuned: Tuned, seed: int, begin: int) -> Settings:
    steps = max(1, round(spec.tokens / (tuned.batch * shape.context)))
    return Settings(
        rate=tuned.rate, steps=steps, batch=tuned.batch, warmup=spec.warmup, schedule=spec.schedule, optimizer=tuned.optimizer,
        decay=tuned.decay, longest_gradient=spec.longest_gradient, judge_every=max(1, steps // spec.judgements),
        begin=begin, seed=seed,
    )  # fmt: skip


def _train(training: Training, context: Context) -> int:
    """To the end, or until it diverges; the step at which it went on."""
    if (kept := context.last_checkpoint()) is not None:
        # Written by this job itself, and read without executing anything.
        training.restore(torch.load(kept, weights_only=True))
    resumed_at, total = training.number, training.settings.steps
    saved, judged = time.monotonic(), len(training.curve.steps)
    for loss in training:
        losses = {"loss": loss, "validation loss": training.curve.losses[-1]}
        context.progress(0.97 * training.number / total, f"step {training.number} of {total}", losses)
        if len(training.curve.steps) > judged or time.monotonic() - saved > _CHECKPOINT_SECONDS:
            saved, judged, path = time.monotonic(), len(training.curve.steps), context.scratch / "training.pt"
            torch.save(training.state(), path)
            context.checkpoint(path)
    return resumed_at


def _saved(own: LanguageModel, context: Context) -> str:
    path = context.scratch / "language-model.safetensors"
    save_language_model(path, own, {"product_version": __version__, "job": context.job_id, "licence": None})
    return context.save(path)


def _archived(own: LanguageModel, context: Context) -> str:
    """The model in the layout of transformers, as one file."""
    path = context.scratch / "gpt2.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for part in write_gpt2(context.scratch, own):
            archive.write(part, part.name)
    return context.save(path)


def _sample(own: LanguageModel, corpus: Corpus) -> str:
    """What the model says after the beginning of the validation part."""
    begin = corpus.validation[: min(16, own.model.shape.context)].tolist()
    return own.vocabulary.decode(generate(own.model, begin, _SAMPLE, temperature=0.8, seed=own.seed))


def rates_by_kind(model: GPT, rate: float, optimizer: Optimizer) -> dict[str, float]:
    names = {
        "embeddings, gains, biases": "tokens.weight",
        "hidden matrices": "blocks.0.query.weight",
        "readout": "readout.weight",
    }
    return {kind: rate * model.rule(name, optimizer).rate for kind, name in names.items()}


# -- what trainings read -----------------------------------------------------------------------------------------------------


def read_text(spec: specs.LmCorpus, context: Context) -> str:
    """The whole corpus. Raises InvalidInput, in words."""
    file, path = context.input(spec.corpus), context.path(spec.corpus)
    if spec.column is None:
        if file.format in ("parquet", "arrow"):
            raise InvalidInput("This is a table: say which column holds the text.", pointer="/column")
        if file.bytes > _LARGEST_TEXT:
            raise InvalidInput(f"A corpus has at most {_LARGEST_TEXT:,} bytes, not {file.bytes:,}.", pointer="/corpus")
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise InvalidInput("The corpus is no text in UTF-8.", pointer="/corpus") from error
    with input_at_fault("/column", UnreadableTableError):
        table = open_table(path, file.format)
        type = table.schema.field(spec.column).type
        if not (pa.types.is_string(type) or pa.types.is_large_string(type)):
            raise InvalidInput(f"The column {spec.column!r} holds no texts but {type}.", pointer="/column")
        texts = [text for batch in table.batches([spec.column]) for text in batch.column(0).to_pylist() if text]
    if sum(map(len, texts)) > _LARGEST_TEXT:
        raise InvalidInput(f"A corpus has at most {_LARGEST_TEXT:,} characters.", pointer="/corpus")
    return "\n".join(texts)


def corpus_of(text: str, vocabulary: Vocabulary, context: int) -> Corpus:
    with text_at_fault():
        return Corpus.of(text, vocabulary, context)


def text_at_fault() -> AbstractContextManager[None]:
    return input_at_fault("/corpus", CorpusError)


def opened_model(file: str, context: Context, pointer: str) -> LanguageModel:
    with input_at_fault(pointer, ArtifactError):
        return load_language_model(context.path(file))[0]


def shape_of(model: specs.LmNew, vocabulary: int) -> Shape:
    return Shape(
        vocabulary=vocabulary, context=model.context, layers=model.layers, heads=model.heads, head_size=model.head_size,
        base_heads=model.base_heads or model.heads, base_head_size=model.base_head_size or model.head_size,
        biases=model.biases, tied=model.tied,
    )  # fmt: skip


def scales_of(model: specs.LmNew) -> Scales:
    return Scales(model.deviation, model.logits, model.attention)


# -- coordinate check --------------------------------------------------------------------------------------------------------


def check(spec: specs.LmCoordinateSpec, context: Context) -> specs.LmCoordinateResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    text = read_text(spec, context)
    with text_at_fault():
        vocabulary = Vocabulary.learn(spec.model.tokenizer, text, spec.model.vocabulary)
    shape = shape_of(spec.model, len(vocabulary))
    corpus = corpus_of(text, vocabulary, shape.context)
    parts = [*(f"block {at + 1}" for at in range(shape.layers)), "logits"]
    found, rows = dict[specs.Parametrization, dict[str, float]](), []
    kinds = list(dict.fromkeys(spec.parametrizations))
    total = len(kinds) * spec.seeds * len(spec.heads) * (spec.steps + 1)
    for kind in kinds:
        own = []
        for seed in range(spec.seeds):
            settings = Settings(
                rate=spec.learning_rate, steps=spec.steps, batch=spec.batch, warmup=0, optimizer=spec.optimizer,
                seed=(spec.seed + seed) % 2**32,
            )  # fmt: skip
            for one in check_coordinates(shape, spec.heads, corpus, settings, scales_of(spec.model), kind):
                own.append(one)
                rows += [(kind, seed, one.width, one.step, *pair) for pair in zip(parts, one.sizes, strict=True)]
                context.progress(0.95 * len(rows) / len(parts) / total, f"{kind}, width {one.width}")
        if not all(np.isfinite(one.sizes).all() for one in own):
            raise InvalidInput("The training diverged. Ask for a smaller learning rate.", pointer="/learning_rate")
        found[kind] = dict(zip(parts, slopes(own, spec.steps), strict=True))
    names = ("parametrization", "seed", "width", "step", "part", "size")
    table = pa.table({name: [row[at] for row in rows] for at, name in enumerate(names)})
    pq.write_table(table, context.scratch / "sizes.parquet")
    return specs.LmCoordinateResult(
        slopes=found,
        verdict=_coordinate_verdict(found),
        sizes=context.save(context.scratch / "sizes.parquet"),
        plots=[context.save(plots.of_coordinates(table.to_pylist(), spec.steps, context.scratch / "coordinates.png"))],
        seconds=time.perf_counter() - started,
    )


def _coordinate_verdict(found: dict[specs.Parametrization, dict[str, float]]) -> str:
    words = []
    for name, label in (("mup", "Under μP"), ("standard", "In the standard parametrization")):
        if own := found.get(name):  # type: ignore[call-overload]
            part, slope = max(own.items(), key=lambda one: one[1])
            grows = "grow" if slope > _GROWS else "do not grow"
            words.append(f"{label} activations {grows} with the width (largest slope {slope:+.2f}, {part}).")
    return " ".join(words)
