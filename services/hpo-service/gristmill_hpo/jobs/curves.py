"""Learning curves of many datasets: predictors are meta-trained on them, searches are replayed on them."""

import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_hpo import __version__, plots, shipped
from gristmill_hpo.quicktune.artifact import load_predictors, save_predictors
from gristmill_hpo.quicktune.baselines import DyHPO, greedy_portfolio, order_by_rank
from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.judging import judge
from gristmill_hpo.quicktune.predictors import MetaTraining, Predictors, Settings
from gristmill_hpo.quicktune.replay import regrets
from gristmill_hpo.quicktune.searchers import Asha, CurveSearcher, InOrder, QuickTune, SuccessiveHalving
from gristmill_hpo.quicktune.tables import Columns, CurvesError, read_curves
from gristmill_hpo.specs import curves as specs
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.comparison import bootstrap_interval
from gristmill_ml.tables import UnreadableTableError, open_table

Array = npt.NDArray[np.float64]

_MOST_ROWS = 10_000_000
_LEAST_DATASETS = 5
_CHECKPOINT_SECONDS = 20.0
_BY_CHANCE = ("random", "successive-halving", "hyperband", "asha", "dyhpo")
_RUNGS, _BRACKETS = 4, 4


def read_table(
    spec: specs.CurveTable, context: Context, models: tuple[str, ...] = ()
) -> tuple[list[Curves], tuple[str, ...]]:
    if spec.curves is None:
        return shipped.finetunings(models)
    columns = Columns(tuple(spec.settings), tuple(spec.descriptors), spec.adds_up)
    with input_at_fault("/curves", CurvesError, UnreadableTableError):
        table = open_table(context.path(spec.curves), context.input(spec.curves).format)
        batches = list(table.batches())
        rows = sum(len(batch) for batch in batches)
        if rows > _MOST_ROWS:
            raise InvalidInput(f"There are {rows:,} rows; at most {_MOST_ROWS:,} can be taken.", pointer="/curves")
        return read_curves(pa.Table.from_batches(batches, table.schema).to_pandas(), columns, models)


# -- meta-training -----------------------------------------------------------------------------------------------------------


def meta_train(spec: specs.QuicktuneMetaTrainSpec, context: Context) -> specs.QuicktuneMetaTrainResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    every, models = read_table(spec, context)
    order = np.random.default_rng([spec.seed, 5]).permutation(len(every))
    apart = round(spec.validation_share * len(every))
    new, known = [every[at] for at in order[:apart]], [every[at] for at in order[apart:]]
    if len(known) < _LEAST_DATASETS:
        words = f"There are {len(known)} datasets to train on; at least {_LEAST_DATASETS} are needed."
        raise InvalidInput(words, pointer="/curves")
    settings = Settings(
        spec.steps, spec.batch_size, rate=spec.learning_rate, hidden=spec.hidden, features=spec.features, untold=spec.untold_models,
        seed=spec.seed,
    )  # fmt: skip
    trainings = [MetaTraining(known, costs, settings) for costs in (False, True)]
    try:
        losses = _train(trainings, context)
    except torch.linalg.LinAlgError as error:  # type: ignore[attr-defined]
        raise _diverged() from error
    performance, cost = (own.network.eval() for own in trainings)
    if not all(bool(own.isfinite().all()) for network in (performance, cost) for own in network.state_dict().values()):
        raise _diverged()
    predictors = Predictors(performance, cost, trainings[0].scaling)
    path = context.scratch / "predictors.safetensors"
    about = {"product_version": __version__, "job": context.job_id, "licence": None, "seed": spec.seed}
    trained_on, kept_out = [own.name for own in known], [own.name for own in new]
    save_predictors(path, predictors, models, about | {"trained_on": trained_on, "settings": list(spec.settings)})
    context.progress(0.97, "judging by datasets that were kept out")
    judged = judge(predictors, new, spec.seed) if new else None
    table = pa.table({
        "network": [name for name, own in zip(("scores", "costs"), losses, strict=True) for _ in own],
        "step": [step for own in losses for step in range(len(own))], "loss": [loss for own in losses for loss in own],
    })  # fmt: skip
    pq.write_table(table, context.scratch / "losses.parquet")
    return specs.QuicktuneMetaTrainResult(
        predictors=context.save(path),
        trained_on=trained_on,
        kept_out=kept_out,
        models=list(models[1:]),
        judged=None if judged is None else specs.CurvesJudged(**vars(judged)),
        history=context.save(context.scratch / "losses.parquet"),
        plots=[context.save(plots.of_curve_losses(losses, context.scratch / "losses.png"))],
        seconds=time.perf_counter() - started,
    )


def _diverged() -> InvalidInput:
    return InvalidInput("The training diverged. Ask for a smaller learning rate.", pointer="/learning_rate")


def _train(trainings: list[MetaTraining], context: Context) -> list[list[float]]:
    """One network after another; the losses of each."""
    losses: list[list[float]] = [[] for _ in trainings]
    if (kept := context.last_checkpoint()) is not None:
        # Written by this job itself, and read without executing anything.
        state = torch.load(kept, weights_only=True)
        losses = state["losses"]
        for training, own in zip(trainings, state["trainings"], strict=True):
            training.restore(own)
    saved, total = time.monotonic(), sum(map(len, trainings))
    for training, own, name in zip(trainings, losses, ("scores", "costs"), strict=True):
        for loss in training:
            own.append(loss)
            done = sum(one.number for one in trainings)
            context.progress(0.95 * done / total, f"{name}, step {training.number} of {len(training)}", {"loss": loss})
            if time.monotonic() - saved > _CHECKPOINT_SECONDS:
                saved, path = time.monotonic(), context.scratch / "training.pt"
                torch.save({"losses": losses, "trainings": [one.state() for one in trainings]}, path)
                context.checkpoint(path)
    return losses


# -- replays -----------------------------------------------------------------------------------------------------------------


def replay_searches(spec: specs.QuicktuneReplaySpec, context: Context) -> specs.QuicktuneReplayResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    predictors, models, trained_on = _opened(spec, context)
    every, _ = read_table(spec, context, models)
    known = {own.name: own for own in every}
    if strange := next((name for name in spec.datasets or [] if name not in known), None):
        raise InvalidInput(f"There is no dataset {strange!r} in the table.", pointer="/datasets")
    chosen = [known[name] for name in spec.datasets or known]
    history = [own for own in every if own.name not in {one.name for one in chosen}]
    if not history and {"mean-rank", "portfolio"} & set(spec.methods):
        raise InvalidInput("No other dataset is left to learn an order from.", pointer="/datasets")
    if predictors is not None:
        _check_sizes(predictors, chosen[0])
    with input_at_fault("/datasets", CurvesError):
        return _replayed(spec, chosen, history, predictors, trained_on, started, context)


def _replayed(
    spec: specs.QuicktuneReplaySpec, chosen: list[Curves], history: list[Curves], predictors: Predictors | None,
    trained_on: set[str], started: float, context: Context,
) -> specs.QuicktuneReplayResult:  # fmt: skip
    shares, found = np.array(spec.shares), dict[str, Array]()
    methods = list(dict.fromkeys(spec.methods))
    for at, method in enumerate(methods):
        seeds = range(spec.seed, spec.seed + (spec.repetitions if method in _BY_CHANCE else 1))
        rows = []
        for row, own in enumerate(chosen):
            rows.append(
                [
                    100 * regrets(_searcher(method, own, history, predictors, spec.ahead)(seed), own, shares)
                    for seed in seeds
                ]
            )
            context.progress(0.95 * (at + (row + 1) / len(chosen)) / len(methods), method)
        found[method] = np.array(rows)
    summaries = sorted((_summary(method, own) for method, own in found.items()), key=lambda own: own.mean)
    table = pa.Table.from_pylist([
        {"method": method, "dataset": own.name, "repetition": repetition, "share": share, "regret": regret}
        for method, values in found.items()
        for own, of_dataset in zip(chosen, values, strict=True)
        for repetition, of_one in enumerate(of_dataset)
        for share, regret in zip(spec.shares, of_one.tolist(), strict=True)
    ])  # fmt: skip
    pq.write_table(table, context.scratch / "regrets.parquet")
    curves: dict[str, Array] = {own.method: found[own.method].mean(axis=1) for own in summaries}
    return specs.QuicktuneReplayResult(
        datasets=len(chosen),
        shares=spec.shares,
        methods=summaries,
        seen=[own.name for own in chosen if own.name in trained_on],
        table=context.save(context.scratch / "regrets.parquet"),
        plots=[context.save(plots.of_replayed_curves(curves, spec.shares, context.scratch / "regrets.png"))],
        seconds=time.perf_counter() - started,
    )


def _opened(
    spec: specs.QuicktuneReplaySpec, context: Context
) -> tuple[Predictors | None, tuple[str, ...], set[str]]:  # fmt: skip
    """The predictors, the models that they know, and the datasets that they were trained on."""
    if spec.predictors is None:
        return None, (), set()
    with input_at_fault("/predictors", ArtifactError):
        predictors, models, about = load_predictors(context.path(spec.predictors))
        return predictors, models, set(map(str, about.get("trained_on") or []))


def _check_sizes(predictors: Predictors, own: Curves) -> None:
    sizes, mine = predictors.performance.sizes, (own.candidates.settings.shape[1], 2 * len(own.descriptors))
    if mine != (sizes.settings, sizes.descriptors):
        raise InvalidInput(
            f"The predictors were trained on {sizes.settings} settings and {sizes.descriptors // 2} descriptors, not on "
            f"{mine[0]} and {mine[1] // 2}.",
            pointer="/predictors",
        )


def _searcher(
    method: specs.CurveMethod, own: Curves, history: list[Curves], predictors: Predictors | None, ahead: int
) -> Callable[[int], CurveSearcher]:
    """Makes one of a seed."""
    candidates, descriptors = own.candidates, own.descriptors

    def quicktune(by_cost: bool) -> QuickTune:
        assert predictors is not None
        return QuickTune(candidates, descriptors, predictors, ahead=ahead, by_cost=by_cost)

    match method:
        case "quicktune":
            return lambda seed: quicktune(True)
        case "quicktune-without-cost":
            return lambda seed: quicktune(False)
        case "dyhpo":
            return lambda seed: DyHPO(candidates, descriptors, seed)
        case "random":
            return lambda seed: InOrder(candidates, seed)
        case "mean-rank":
            return lambda seed: InOrder(candidates, order=order_by_rank(history, candidates.names))
        case "portfolio":
            return lambda seed: InOrder(candidates, order=greedy_portfolio(history, candidates.names))
        case "successive-halving":
            return lambda seed: SuccessiveHalving(candidates, seed, rungs=_RUNGS)
        case "hyperband":
            return lambda seed: SuccessiveHalving(candidates, seed, rungs=_RUNGS, brackets=_BRACKETS)
        case "asha":
            return lambda seed: Asha(candidates, seed, rungs=_RUNGS)


def _summary(method: str, values: Array) -> specs.ReplayedCurves:
    """Of datasets x repetitions x shares."""
    by_dataset = values.mean(axis=1)
    intervals = [bootstrap_interval(column) for column in by_dataset.T]
    return specs.ReplayedCurves(
        method=method, regret=by_dataset.mean(axis=0).tolist(), low=[low for low, _ in intervals], high=[high for _, high in intervals],
        mean=float(by_dataset.mean()),
    )  # fmt: skip
