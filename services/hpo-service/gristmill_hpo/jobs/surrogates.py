"""Surrogates of pipelines: opened for a search, meta-trained, and replayed on tables of evaluations."""

import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from scipy.stats import rankdata, wilcoxon

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_hpo import __version__, plots, replay, shipped
from gristmill_hpo.deeppipe import (
    Encoding,
    MetaDataset,
    MetaTraining,
    Settings,
    Shape,
    Surrogate,
    judge,
    load_surrogate,
    portfolio,
    save_surrogate,
)
from gristmill_hpo.jobs.trials import data_at_fault
from gristmill_hpo.searchers import PriorSearch, Searcher, low_rank_prior, searcher_for
from gristmill_hpo.space import Space, SpaceError
from gristmill_hpo.specs import pipelines as specs
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.comparison import bootstrap_interval
from gristmill_ml.tables import open_table

Array = npt.NDArray[np.float64]

_PORTFOLIO = 50  # pipelines
_SHOWN = 10
_SUPPORTS, _QUERY = (10, 50), 100
_LEAST_DATASETS, _LEAST_OBSERVED = 5, 20
_MOST_SCORES = 100_000_000
_CHECKPOINT_SECONDS = 20.0
_REPORTED = (5, 10, 20, 50, 100, 200, 500)  # evaluations
_BY_CHANCE = ("random", "random-forest", "one-hot-gp")


def opened_surrogate(file: str | None, context: Context) -> Surrogate:
    """A caller's surrogate, or the shipped one."""
    if file is None:
        return shipped.surrogate()
    try:
        return load_surrogate(context.path(file))[0]
    except ArtifactError as error:
        raise InvalidInput(str(error), pointer="/surrogate") from error


# -- meta-training -----------------------------------------------------------------------------------------------------------


def meta_train(spec: specs.PipelineMetaTrainSpec, context: Context) -> specs.PipelineMetaTrainResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    known, new = _parts(spec, context)
    settings = [
        Settings(
            Shape(spec.width, spec.encoder_layers, spec.layers, spec.hidden), taught=spec.taught_steps, steps=spec.steps,
            batch=spec.batch_size, rate=spec.learning_rate, seed=spec.seed + number,
        )
        for number in range(spec.networks)
    ]  # fmt: skip
    trained = _Trained(known, settings, context)
    try:
        losses = trained.run()
    except torch.linalg.LinAlgError as error:  # type: ignore[attr-defined]
        raise _diverged() from error
    initial = portfolio(known.regrets(), _PORTFOLIO)
    surrogate = Surrogate(
        known.space,
        Encoding.of(known.space),
        tuple(own.network for own in trained.done),
        known.spread(),
        tuple(initial),
    )
    if not all(np.isfinite(own.mean).all() and np.isfinite(own.factors).all() for own in surrogate.priors()):
        raise _diverged()
    path = context.scratch / "surrogate.safetensors"
    about = {
        "product_version": __version__,
        "job": context.job_id,
        "licence": None,
        "seed": spec.seed,
        "datasets": len(known),
    }
    save_surrogate(path, surrogate, about)
    judged = {}
    if len(new):
        context.progress(0.98, "judging by datasets that were kept out")
        every = {str(n): judge(surrogate.priors(), new, support=n, query=_QUERY) for n in _SUPPORTS}
        judged = {name: own for name, own in every.items() if np.isfinite(own.nll)}
    rows = [
        {"network": at, "step": step, "loss": loss} for at, own in enumerate(losses) for step, loss in enumerate(own)
    ]
    pq.write_table(pa.Table.from_pylist(rows), context.scratch / "losses.parquet")
    return specs.PipelineMetaTrainResult(
        surrogate=context.save(path),
        datasets=len(known),
        pipelines=known.space.size,
        networks=spec.networks,
        portfolio=[
            {stage: str(o) for stage, o in zip(known.space.stages, known.space.pipeline(own), strict=True)}
            for own in initial[:_SHOWN]
        ],
        judged_on=len(new),
        nll={name: own.nll for name, own in judged.items()},
        nmse={name: own.nmse for name, own in judged.items()},
        history=context.save(context.scratch / "losses.parquet"),
        plots=[context.save(plots.of_losses(losses[0], spec.taught_steps, context.scratch / "losses.png"))],
        seconds=time.perf_counter() - started,
    )


def _diverged() -> InvalidInput:
    return InvalidInput("The training diverged. Ask for a smaller learning rate.", pointer="/learning_rate")


class _Trained:
    """Networks trained one after another; what a checkpoint holds is the one under way, and those that are done."""

    def __init__(self, data: MetaDataset, settings: list[Settings], context: Context) -> None:
        self.done: list[MetaTraining] = []
        self._data, self._settings, self._context = data, settings, context
        self._losses: list[list[float]] = [[] for _ in settings]

    def run(self) -> list[list[float]]:
        """Train all; the losses of each."""
        kept = self._context.last_checkpoint()
        # Written by this job itself, and read without executing anything.
        state = torch.load(kept, weights_only=True) if kept else None
        for at, settings in enumerate(self._settings):
            training = MetaTraining(self._data, settings)
            if state is not None and at < len(state["trainings"]):
                training.restore(state["trainings"][at])
                self._losses[at] = list(state["losses"][at])
            self._train(training, at)
            self.done.append(training)
        return self._losses

    def _train(self, training: MetaTraining, at: int) -> None:
        saved, total = time.monotonic(), len(training) * len(self._settings)
        for loss in training:
            self._losses[at].append(loss)
            done = (at * len(training) + training.number) / max(total, 1)
            self._context.progress(
                0.97 * done, f"network {at + 1}, step {training.number} of {len(training)}", {"loss": loss}
            )
            if time.monotonic() - saved > _CHECKPOINT_SECONDS:
                saved = time.monotonic()
                self._save([*self.done, training])

    def _save(self, trainings: list[MetaTraining]) -> None:
        path = self._context.scratch / "training.pt"
        torch.save({"trainings": [own.state() for own in trainings], "losses": self._losses}, path)
        self._context.checkpoint(path)


def _parts(spec: specs.PipelineMetaTrainSpec, context: Context) -> tuple[MetaDataset, MetaDataset]:
    """The datasets to train on, and those kept out."""
    if spec.meta is None:
        return shipped.metadata("train"), shipped.metadata("val")
    data = _read(spec.meta, context)
    order = np.random.default_rng([spec.seed, 1]).permutation(len(data))
    count = round(spec.validation_share * len(data))
    if len(data) - count < _LEAST_DATASETS:
        raise InvalidInput(
            f"{len(data) - count} datasets are left to train on; at least {_LEAST_DATASETS} are needed.",
            pointer="/meta/evaluations",
        )
    return data.rows(np.sort(order[count:])), data.rows(np.sort(order[:count]))


def _read(meta: specs.MetaTable, context: Context) -> MetaDataset:
    """A caller's evaluations as scores by dataset and pipeline. Raises InvalidInput, in words."""
    with data_at_fault("/meta/space"):
        if len({own.stage for own in meta.space}) < len(meta.space):
            raise SpaceError("A stage is named twice.")
        space = Space.read({own.stage: [option.model_dump() for option in own.options] for own in meta.space})
    with data_at_fault("/meta/evaluations"):
        table = open_table(context.path(meta.evaluations), context.input(meta.evaluations).format)
        missing = [name for name in ("dataset", "pipeline", "score") if name not in table.schema.names]
        if missing:
            raise SpaceError(f"The table has no column {missing[0]!r}; it needs dataset, pipeline and score.")
        names = ["dataset", "pipeline", "score"]
        schema = pa.schema([table.schema.field(name) for name in names])
        whole = pa.Table.from_batches(list(table.batches(names)), schema)
        return _scores(whole, space)


def _scores(whole: pa.Table, space: Space) -> MetaDataset:
    try:
        names = whole["dataset"].cast(pa.string()).combine_chunks().dictionary_encode()
        pipelines = whole["pipeline"].cast(pa.int64()).to_numpy()
        values = whole["score"].cast(pa.float64()).to_numpy()
    except (pa.ArrowException, ValueError) as error:
        raise SpaceError(
            "`dataset` holds names, `pipeline` whole numbers, `score` numbers, and none may be missing."
        ) from error
    if not len(values):
        raise SpaceError("There is no evaluation.")
    if names.null_count or whole["pipeline"].null_count:
        raise SpaceError("The name of a dataset, or the number of a pipeline, is missing.")
    datasets = names.dictionary.to_pylist()
    if len(datasets) * space.size > _MOST_SCORES:
        raise SpaceError(f"{len(datasets):,} datasets and {space.size:,} pipelines are too many together.")
    outside = (pipelines < 0) | (pipelines >= space.size)
    if outside.any():
        raise SpaceError(f"There is no pipeline {pipelines[outside][0]}: the space has {space.size:,}, from 0.")
    scores = np.full((len(datasets), space.size), np.nan, np.float32)
    places = names.indices.to_numpy() * space.size + pipelines
    if len(np.unique(places)) < len(places):
        raise SpaceError("A pipeline is listed twice for one dataset.")
    with np.errstate(over="ignore"):
        values = values.astype(np.float32)
    scores.flat[places] = np.where(np.isfinite(values), values, np.nan)
    few = [
        name
        for name, row in zip(datasets, scores, strict=True)
        if (~np.isnan(row)).sum() < min(_LEAST_OBSERVED, space.size)
    ]
    if few:
        raise SpaceError(f"The dataset {few[0]!r} has fewer than {min(_LEAST_OBSERVED, space.size)} scores.")
    return MetaDataset(space, scores, tuple(datasets))


# -- replay ------------------------------------------------------------------------------------------------------------------


def replay_searches(spec: specs.PipelineReplaySpec, context: Context) -> specs.PipelineReplayResult:
    torch.set_num_threads(context.threads)
    data = _chosen(shipped.metadata("test") if spec.meta is None else _read(spec.meta, context), spec.datasets)
    curves = _curves(spec, data, opened_surrogate(spec.surrogate, context), context)
    means = {method: own.mean(axis=1) for method, own in curves.items()}
    stops = sorted({*(stop for stop in _REPORTED if stop < spec.evaluations), spec.evaluations})
    ranks = dict(zip(means, rankdata(np.stack(list(means.values())), axis=0), strict=True))
    best = min(means, key=lambda method: float(means[method][:, -1].mean()))
    return specs.PipelineReplayResult(
        datasets=len(data),
        evaluations=spec.evaluations,
        methods=[_described(method, own, ranks[method], stops) for method, own in means.items()],
        p_values={
            method: float(wilcoxon(means[best][:, -1], own[:, -1], zero_method="zsplit").pvalue)
            for method, own in means.items()
            if method != best and len(data) > 1
        },
        curves=context.save(_write_curves(curves, ranks, data.datasets, context.scratch / "curves.parquet")),
        plots=[
            context.save(plots.of_regrets(means, context.scratch / "regrets.png")),
            context.save(plots.of_ranks(ranks, context.scratch / "ranks.png")),
        ],
    )


def _chosen(data: MetaDataset, names: list[str] | None) -> MetaDataset:
    if names is None:
        return data
    for at, name in enumerate(names):
        if name not in data.datasets:
            raise InvalidInput(f"There is no dataset {name!r} among {len(data)}.", pointer=f"/datasets/{at}")
    return data.rows([data.datasets.index(name) for name in dict.fromkeys(names)])


def _curves(
    spec: specs.PipelineReplaySpec, data: MetaDataset, surrogate: Surrogate, context: Context
) -> dict[str, Array]:
    """By method datasets x repetitions x evaluations of regret."""
    methods = list(dict.fromkeys(spec.methods))
    with data_at_fault("/surrogate"):
        initial = surrogate.portfolio_in(data.space)[: spec.initial]
        priors = {"deeppipe": surrogate.priors(data.space)} if "deeppipe" in methods else {}
    if "low-rank" in methods:
        if spec.meta is not None:
            raise InvalidInput(
                "low-rank knows the shipped datasets only.", pointer=f"/methods/{methods.index('low-rank')}"
            )
        priors["low-rank"] = [low_rank_prior(shipped.metadata("train"))]

    def searcher(method: specs.ReplayMethod, seed: int) -> Searcher:
        if method in priors:
            return PriorSearch(priors[method], initial, seed)
        assert method != "low-rank"
        with data_at_fault("/surrogate"):
            return searcher_for(method, data.space, surrogate, initial, seed)

    curves: dict[str, Array] = {}
    for number, method in enumerate(methods):
        repetitions = spec.repetitions if method in _BY_CHANCE else 1
        found = np.empty((len(data), repetitions, spec.evaluations))
        for at, scores in enumerate(data.scores.astype(np.float64)):
            context.progress((number + at / len(data)) / len(methods), f"{method}, {data.datasets[at]}")
            for repetition in range(repetitions):
                found[at, repetition] = replay.regrets(
                    searcher(method, spec.seed + repetition), scores, spec.evaluations
                )
        curves[method] = found
    return curves


def _described(method: str, regrets: Array, ranks: Array, stops: list[int]) -> specs.ReplayedMethod:
    """Of datasets x evaluations of regret and of rank."""
    regret, low, high = _intervals(regrets, stops)
    rank, rank_low, rank_high = _intervals(ranks, stops)
    return specs.ReplayedMethod(
        method=method, regret=regret, low=low, high=high, rank=rank, rank_low=rank_low, rank_high=rank_high
    )


def _intervals(values: Array, stops: list[int]) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """By stop: the mean over datasets, and its 95 % bootstrap interval."""
    mean, low, high = {}, {}, {}
    for stop in stops:
        own = values[:, stop - 1]
        mean[str(stop)] = float(own.mean())
        low[str(stop)], high[str(stop)] = bootstrap_interval(own)
    return mean, low, high


def _write_curves(curves: dict[str, Array], ranks: dict[str, Array], datasets: tuple[str, ...], path: Path) -> Path:
    """A row for each method, dataset, repetition and evaluation."""
    parts = []
    for method, values in curves.items():
        at, repetition, evaluation = (own.ravel() for own in np.indices(values.shape))
        parts.append(
            pa.table(
                {
                    "method": pa.array([method] * values.size), "dataset": np.array(datasets)[at], "repetition": repetition,
                    "evaluation": evaluation + 1, "regret": values.ravel(), "rank": ranks[method][at, evaluation],
                }
            )
        )  # fmt: skip
    pq.write_table(pa.concat_tables(parts), path)
    return path
