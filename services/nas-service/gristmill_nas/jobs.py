"""The job kinds of the NAS service."""

import math
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from scipy.stats import spearmanr

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_ml.artifacts import write_artifact
from gristmill_nas import __version__, fronts, measurements, networks, plots, specs
from gristmill_nas.calls import encoded, open_predictor, point_of
from gristmill_nas.measurements import METRICS, Measurements, MeasurementsError, Metric
from gristmill_nas.modnas import (
    Answer,
    DeviceObjective,
    Objective,
    Search,
    SearchModel,
    Settings,
    SupernetObjective,
    SupernetTraining,
    settled,
    value_objective,
)
from gristmill_nas.modnas.artifact import save_predictor, save_search
from gristmill_nas.predictors import (
    ANY_DEVICE,
    Calibrated,
    Device,
    DeviceError,
    Predictor,
    PredictorTraining,
    SurrogateTraining,
    devices_of,
    train_predictor,
)
from gristmill_nas.predictors.devices import nearest
from gristmill_nas.spaces import SPACES

Array = npt.NDArray[np.float64]
History = dict[str, list[float]]

_JUDGED_EVERY = 25  # steps
_LATTICE = {2: 100, 3: 20}  # by the number of objectives: 101 and 231 nodes
# Of a search's progress: when its objectives are fitted, when shared weights are warm, and when it is done.
_FITTED, _WARMED, _SEARCHED = 0.4, 0.55, 0.9
_LEAST_TO_SET_ASIDE = 500  # rows
# A supernet is slow and its losses are noisy: preferences share what they learn, and fronts are judged less often.
_LATTICE_OF_SUPERNET, _JUDGED_EVERY_OF_SUPERNET, _JUDGED_BY_SUPERNET = 10, 50, 200
_WARMED_EVERY = 100  # steps
_MOST_NUMBERS_OF_A_BATCH = 2**23
_FEW = 10  # further measurements of a device, to show what they bring
_JUDGED_ROWS, _LEAST_RANKED = 5_000, 10


# -- search ----------------------------------------------------------------------------------------------------------------


def search(spec: specs.ArchitectureSearchSpec, context: Context) -> specs.ArchitectureSearchResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    at_fault = "/table" if spec.table else "/objectives"
    with data_at_fault(at_fault):
        table, aside = _set_aside(_table(spec.space, spec.table, context), spec.seed)
        objectives, devices = _objectives(spec, table, context)
    settings = Settings(
        steps=spec.steps_or_default, preferences=spec.preferences_or_default, shared=spec.shared_preferences,
        entropy=spec.entropy, learning_rate=spec.learning_rate, scalarisation=spec.scalarisation, estimator=spec.estimator,
        combination=spec.combination, lattice=_LATTICE_OF_SUPERNET if spec.supernet else _LATTICE[len(spec.objectives)],
        seed=spec.seed,
    )  # fmt: skip
    with data_at_fault("/predictor" if spec.predictor else at_fault):
        watched = _run(table, objectives, devices, settings, spec, context)
    model = _settled(watched.model, spec, context)
    path = context.scratch / "search.safetensors"
    save_search(path, model, _about(context, spec.seed))
    fronts_found = [model.front(device, spec.points) for device in devices]
    scaled = [objective.unit(devices) for objective in model.objectives]
    found = [
        specs.DeviceFront(
            device=device.name,
            points=[point_of(model.space, answer) for answer in own],
            hypervolume=_hypervolume(own, scaled, at),
        )
        for at, (device, own) in enumerate(zip(devices, fronts_found, strict=True))
    ]
    return specs.ArchitectureSearchResult(
        model=context.save(path),
        space=spec.space,
        objectives=[objective.name for objective in objectives],
        references=[model.space.decode(codes) for codes in model.references],
        fronts=found,
        held_out={
            own.name: _held_out(own, before, aside, devices, spec)
            for own, before in zip(model.objectives, objectives, strict=True)
        },
        history=context.save(watched.write(context.scratch / "history.parquet")),
        plots=[
            context.save(plots.of_history(watched.columns, context.scratch / "history.png")),
            context.save(plots.of_fronts({own.device: own.points for own in found}, context.scratch / "fronts.png")),
        ],
        seconds=time.perf_counter() - started,
    )


class _Watched:
    """A search with what it saw: losses by step, and every device's predicted hypervolume."""

    def __init__(self, running: Search, table: Measurements, devices: list[Device], points: int) -> None:
        self.columns: History = {}
        self._search, self._devices, self._points = running, devices, points
        by_name = {device.name: device for device in devices}
        self.model = SearchModel(table.space, running.hypernetwork, running.objectives, by_name, table.references)
        self._scaled = [objective.unit(devices) for objective in running.objectives]

    def judge(self, losses: dict[str, float]) -> None:
        row = {"step": float(self._search.number)} | {f"loss {name}": loss for name, loss in losses.items()}
        row |= {
            f"hypervolume {device.name}": _hypervolume(self.model.front(device, self._points), self._scaled, at)
            for at, device in enumerate(self._devices)
        }
        for name, value in row.items():
            self.columns.setdefault(name, []).append(value)

    def last(self, device: str) -> float:
        return self.columns[f"hypervolume {device}"][-1]

    def write(self, path: Path) -> Path:
        pq.write_table(pa.table(self.columns), path)
        return path


def _hypervolume(front: list[Answer], scaled: list[Callable[[Array, int], Array]], at: int) -> float:
    """Of a device's front, by its place among the devices, from 0 to 1 in every objective."""
    values = np.array([list(answer.predicted.values()) for answer in front])
    unit = np.stack([scale(values[:, m], at) for m, scale in enumerate(scaled)], axis=1)
    return fronts.hypervolume(np.clip(unit, 0, None), np.ones(len(scaled)))


def _run(
    table: Measurements, objectives: list[Objective], devices: list[Device], settings: Settings,
    spec: specs.ArchitectureSearchSpec, context: Context,
) -> _Watched:  # fmt: skip
    """The search itself, from its last checkpoint if there is one."""
    kept = context.last_checkpoint()
    state = None if kept is None else torch.load(kept, weights_only=True)
    running = Search(table.space, objectives, devices, settings, None if state is None else state["search"])
    watched = _Watched(running, table, devices, spec.points)
    if state is not None:
        watched.columns = state["history"]

    def checkpoint() -> None:
        path = context.scratch / "checkpoint.pt"
        torch.save({"search": running.state(), "history": watched.columns}, path)
        context.checkpoint(path)

    learning = [objective for objective in objectives if isinstance(objective, SupernetObjective)]
    for objective in learning:
        for number in objective.warm_up():
            share = _FITTED + (_WARMED - _FITTED) * number / objective.training.warm_up
            context.progress(share, f"shared weights, step {number}/{objective.training.warm_up}")
            if number % _WARMED_EVERY == 0:
                checkpoint()
    judged_every = _JUDGED_EVERY_OF_SUPERNET if learning else _JUDGED_EVERY
    begun = _WARMED if learning else _FITTED
    while not running.is_done:
        step = running.step()
        share = begun + (_SEARCHED - begun) * running.number / settings.steps
        if running.number % judged_every == 0 or running.is_done:
            watched.judge(step.losses)
            checkpoint()
            hypervolumes = {device.name: watched.last(device.name) for device in devices}
            context.progress(share, f"step {running.number}/{settings.steps}", step.losses | hypervolumes)
        else:
            context.progress(share, f"step {running.number}/{settings.steps}")
    running.hypernetwork.eval()
    return watched


def _settled(model: SearchModel, spec: specs.ArchitectureSearchSpec, context: Context) -> SearchModel:
    """The model with surrogates in the place of what needs images."""
    if spec.supernet is None:
        return model
    how = SurrogateTraining(rows=spec.supernet.judged, seed=spec.seed)

    def report(done: float) -> None:
        context.progress(_SEARCHED + (1 - _SEARCHED) * done, "architectures by the shared weights")

    with data_at_fault("/supernet"):
        return settled(model, how, report)


def _objectives(
    spec: specs.ArchitectureSearchSpec, table: Measurements, context: Context
) -> tuple[list[Objective], list[Device]]:
    """The objectives, fitted, and the devices to train on. They follow from the seed, so another attempt makes the same."""
    for name in spec.objectives:  # before anything is fitted
        if name not in METRICS and name not in table.values and not (name == "error" and spec.supernet):
            raise MeasurementsError(f"The table has no column {name!r}; it has {', '.join(table.values) or 'none'}.")
    supernet = None if spec.supernet is None else _supernet(spec, spec.supernet, context)
    found: list[Objective] = []
    devices: list[Device] = []
    for at, name in enumerate(spec.objectives):

        def report(done: float, at: int = at, name: str = name) -> None:
            context.progress(_FITTED * (at + done) / len(spec.objectives), f"a predictor of {name}")

        report(0.0)
        if name == "error" and supernet is not None:
            found.append(supernet)
        elif name in METRICS:
            names = _device_names(spec.devices, table, name, own_table=spec.table is not None)
            devices = devices or devices_of(table, name, names)
            found.append(DeviceObjective(_predictor(spec, table, name, names, context, report)))
        else:
            how = SurrogateTraining(rows=spec.surrogate_rows, seed=spec.seed)
            found.append(value_objective(table, name, how, report))
    return found, devices or [ANY_DEVICE]


def _predictor(
    spec: specs.ArchitectureSearchSpec, table: Measurements, metric: Any, names: tuple[str, ...], context: Context,
    report: Callable[[float], None],
) -> Predictor:  # fmt: skip
    if spec.predictor is None:
        return train_predictor(table, metric, names, PredictorTraining(seed=spec.seed), report)
    predictor = open_predictor(context.path(spec.predictor))
    if predictor.space.name != spec.space or predictor.metric != metric:
        raise InvalidInput(
            f"This predictor is of {predictor.metric} in the space {predictor.space.name}.", pointer="/predictor"
        )
    if predictor.kind == "boosting" and spec.estimator != "local-expectation":
        raise InvalidInput("Trees have no gradient: search by local expectation.", pointer="/estimator")
    return predictor


def _supernet(spec: specs.ArchitectureSearchSpec, asked: specs.SupernetSpec, context: Context) -> SupernetObjective:
    data = _images(asked.images, spec.seed, context, "/supernet/images")
    skeleton = networks.Skeleton(data.classes, data.shape[0], asked.channels, asked.cells)
    how = SupernetTraining(
        spec.steps_or_default, asked.level, asked.warm_up, asked.batch_size, asked.learning_rate, asked.weight_decay,
        spec.seed,
    )  # fmt: skip
    _demand_memory(asked.batch_size, skeleton, data, "/supernet/batch_size")
    return SupernetObjective(skeleton, data, how)


def _set_aside(table: Measurements, seed: int) -> tuple[Measurements, Measurements]:
    """The table to fit by, and a tenth of a large one to judge by; the references are never set aside."""
    if len(table) < _LEAST_TO_SET_ASIDE:
        return table, table.only(np.arange(0))
    order = np.random.default_rng([seed, 4]).permutation(len(table))
    known = {own.tobytes() for own in table.references}
    kept = [row for row, own in enumerate(table.codes) if own.tobytes() in known]
    aside = np.setdiff1d(order[: min(len(table) // 10, _JUDGED_ROWS)], kept)
    return table.only(np.setdiff1d(order, aside)), table.only(aside[table.space.valid(table.codes[aside])])


def _held_out(
    objective: Objective,
    before: Objective,
    aside: Measurements,
    devices: list[Device],
    spec: specs.ArchitectureSearchSpec,
) -> float | None:
    """Rank correlation on architectures that nothing was fitted to; none where the table had too few.

    Args:
        before: the objective as it was in the search.
    """
    if isinstance(before, SupernetObjective):
        codes = before.unseen(_JUDGED_BY_SUPERNET, np.random.default_rng([spec.seed, 4]))
        return _rank(objective.predict(codes, devices[0]), before.predict(codes, devices[0]))
    if isinstance(objective, DeviceObjective):
        if spec.predictor is not None:
            return None
        known = aside.devices[objective.predictor.metric]
        each = [_rank(objective.predict(aside.codes, device), known[device.name]) for device in devices]
        return None if None in each else float(np.mean([own for own in each if own is not None]))
    return _rank(objective.predict(aside.codes, devices[0]), aside.values[objective.name])


# -- predictors ------------------------------------------------------------------------------------------------------------


def train_latency_predictor(spec: specs.TrainPredictorSpec, context: Context) -> specs.TrainPredictorResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    with data_at_fault("/table" if spec.table else "/devices"):
        table = _table(spec.space, spec.table, context)
        held_out = _held_out_devices(spec, table)
        known = [name for name in table.devices.get(spec.metric, {}) if name not in held_out]
        names = tuple(spec.devices or (known if spec.table else _shipped_devices(spec.space, held_out)))
        if not names:
            raise MeasurementsError(f"No device with a column `{spec.metric}_<device>` is left to train on.")
        with data_at_fault("/held_out", "/held_out"):
            tested = devices_of(table, spec.metric, held_out)
            _demand_rows(table, spec.metric, held_out)
        how = PredictorTraining(kind=spec.kind, steps=spec.steps, rows=spec.rows, trust=spec.trust, seed=spec.seed)
        predictor = train_predictor(
            table, spec.metric, names, how, lambda done: context.progress(0.95 * done, "training")
        )
        context.progress(0.95, "judging")
        random = np.random.default_rng([spec.seed, 5])
        judged = [_quality(predictor, table, device, random) for device in tested]
    path = context.scratch / "predictor.safetensors"
    save_predictor(path, predictor, _about(context, spec.seed))
    drawn = []
    if tested:
        picture = context.scratch / "predictions.png"
        drawn.append(context.save(plots.of_predictions(predictor, table, tested, picture)))
    return specs.TrainPredictorResult(
        predictor=context.save(path),
        references=[table.space.decode(codes) for codes in table.references],
        devices=list(names),
        trust=predictor.network.trust,
        quality=judged,
        plots=drawn,
        seconds=time.perf_counter() - started,
    )


def _held_out_devices(spec: specs.TrainPredictorSpec, table: Measurements) -> tuple[str, ...]:
    if spec.held_out is not None or spec.table is not None:
        return tuple(spec.held_out or ())
    return tuple(name for name in measurements.shipped_split(spec.space).test if name not in (spec.devices or ()))


def _demand_rows(table: Measurements, metric: Metric, names: tuple[str, ...]) -> None:
    usable = table.space.valid(table.codes)
    for name in names:
        rows = int((usable & np.isfinite(table.devices[metric][name])).sum())
        if rows < _FEW + 2 * _LEAST_RANKED:
            raise MeasurementsError(f"{rows} architectures were measured on {name!r}, too few to report on it.")


def _shipped_devices(space: str, held_out: tuple[str, ...]) -> list[str]:
    split = measurements.shipped_split(space)
    return [name for name in (*split.train, *split.validation) if name not in held_out]


def _quality(
    predictor: Predictor, table: Measurements, device: Device, random: np.random.Generator
) -> specs.DeviceQuality:
    """How well a device is predicted that was not trained on."""
    measured = table.devices[predictor.metric][device.name]
    rows = random.permutation(np.flatnonzero(table.space.valid(table.codes) & np.isfinite(measured)))
    few, rows = rows[:_FEW], rows[_FEW : _FEW + _JUDGED_ROWS]
    predicted = predictor.predict(table.codes[rows], device)
    copied = table.devices[predictor.metric][nearest(device, predictor.devices)[0]]
    calibrated = Calibrated.fit(predictor, device, table.codes[few], measured[few]).predict(table.codes[rows])
    return specs.DeviceQuality(
        device=device.name,
        rank_correlation=_rank(predicted, measured[rows]),
        error=float(np.median(np.abs(predicted / measured[rows] - 1))),
        nearest_copy=_rank(copied[rows], measured[rows]),
        calibrated=_rank(calibrated, measured[rows]),
    )


# -- measure and evaluate ------------------------------------------------------------------------------------------------


def measure(spec: specs.MeasureSpec, context: Context) -> specs.MeasureResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    if spec.device == "cuda" and not torch.cuda.is_available():
        raise InvalidInput("This worker has no CUDA device: measure on the cpu.", pointer="/device")
    space = SPACES["nb201"]
    references = measurements.shipped_references("nb201")
    asked = encoded(space, spec.architectures, "/architectures") if spec.architectures else references[:0]
    skeleton = networks.Skeleton(classes=10, channels=spec.channels, cells=spec.cells)
    codes = np.concatenate([references, asked])
    with torch.random.fork_rng():
        torch.manual_seed(spec.seed)
        built = [networks.CellNetwork(own, skeleton) for own in codes]
    shape = (spec.batch_size, 3, spec.image_size, spec.image_size)
    found = networks.measure(
        built, shape, device=spec.device, repetitions=spec.repetitions, seed=spec.seed,
        progress=lambda done: context.progress(done, "timing"),
    )  # fmt: skip
    return specs.MeasureResult(
        references=[timing.median for timing in found[: len(references)]],
        timings=[
            specs.ArchitectureTiming(architecture=space.decode(own), **vars(timing))
            for own, timing in zip(codes, found, strict=True)
        ],
        machine=torch.cuda.get_device_name() if spec.device == "cuda" else platform.processor() or platform.machine(),
        threads=context.threads,
        seconds=time.perf_counter() - started,
    )


def train_architectures(spec: specs.TrainArchitecturesSpec, context: Context) -> specs.TrainArchitecturesResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    space = SPACES["nb201"]
    asked = encoded(space, spec.architectures, "/architectures")
    codes = np.concatenate([asked, space.sample(spec.random, np.random.default_rng([spec.seed, 8]))])
    data = _images(spec.images, spec.seed, context, "/images")
    skeleton = networks.Skeleton(data.classes, data.shape[0], spec.channels, spec.cells)
    _demand_memory(spec.batch_size, skeleton, data, "/batch_size")
    how = networks.Training(spec.epochs, spec.batch_size, spec.learning_rate, spec.weight_decay, spec.seed)
    kept = context.last_checkpoint()
    state: dict[str, Any] = {"done": [], "best": None} if kept is None else torch.load(kept, weights_only=True)
    for at in range(len(state["done"]), len(codes)):
        begun = time.perf_counter()

        def report(done: float, at: int = at) -> None:
            context.progress((at + done) / len(codes), f"architecture {at + 1}/{len(codes)}")

        trained = networks.train_alone(codes[at], skeleton, data, how, report)
        found = {
            "architecture": space.decode(codes[at]), "random": at >= len(asked), "seconds": time.perf_counter() - begun,
            "validation_error": trained.validation_error, "test_error": trained.test_error,
        }  # fmt: skip
        if all(found["validation_error"] < other["validation_error"] for other in state["done"]):
            state["best"] = trained.network.state_dict()
        state["done"].append(found)
        path = context.scratch / "checkpoint.pt"
        torch.save(state, path)
        context.checkpoint(path)
    ranked = sorted(state["done"], key=lambda own: own["validation_error"])
    manifest = _about(context, spec.seed) | {
        "architecture": ranked[0]["architecture"], "skeleton": vars(skeleton), "mean": data.mean, "deviation": data.deviation,
    }  # fmt: skip
    weights = context.scratch / "weights.safetensors"
    write_artifact(
        weights, "gristmill.nas.network", 1, manifest, {name: own.numpy() for name, own in state["best"].items()}
    )
    return specs.TrainArchitecturesResult(
        trained=[specs.TrainedArchitecture(**own) for own in ranked],
        images={part: len(getattr(data, part)) for part in ("train", "validation", "test")},
        classes=data.classes,
        weights=context.save(weights),
        seconds=time.perf_counter() - started,
    )


def _demand_memory(batch_size: int, skeleton: networks.Skeleton, data: networks.ImageData, pointer: str) -> None:
    if batch_size * skeleton.channels * math.prod(data.shape[1:]) > _MOST_NUMBERS_OF_A_BATCH:
        raise InvalidInput(
            "A batch of these images has more than 8 million numbers in the first stage: fewer images, fewer channels, or "
            "smaller images.", pointer=pointer,
        )  # fmt: skip


def _images(file: str | None, seed: int, context: Context, pointer: str) -> networks.ImageData:
    if file is None:
        return networks.digits(seed)
    try:
        return networks.read_images(context.path(file), seed)
    except networks.ImagesError as error:
        raise InvalidInput(str(error), pointer=pointer) from error


def evaluate(spec: specs.EvaluateFrontsSpec, context: Context) -> specs.EvaluateFrontsResult:
    given = {name: [np.array(front) for front in runs] for name, runs in spec.fronts.items()}
    point = np.array(spec.reference_point)
    if spec.reference_front is not None:
        reference = np.array(spec.reference_front)
    else:
        every = np.concatenate([front for runs in given.values() for front in runs])
        reference = every[fronts.nondominated(every)]
    try:
        judged = {name: [fronts.judge(front, reference, point) for front in runs] for name, runs in given.items()}
    except fronts.FrontError as error:
        raise InvalidInput(str(error), pointer="/reference_point") from error
    names = spec.objectives or [f"objective {at + 1}" for at in range(len(point))]
    drawn = [plots.of_given_fronts(given, reference, names, context.scratch / "fronts.png")]
    if len(point) == 2 and any(len(runs) > 1 for runs in given.values()):
        drawn.append(plots.of_attainment(given, point, names, context.scratch / "attainment.png"))
    return specs.EvaluateFrontsResult(
        methods=sorted((_front_quality(*own) for own in judged.items()), key=lambda own: -own.hypervolume),
        reference_front=reference.tolist(),
        plots=[context.save(picture) for picture in drawn],
    )


def _front_quality(method: str, runs: list[fronts.Quality]) -> specs.FrontQuality:
    def mean(name: str) -> float:
        return float(np.mean([getattr(run, name) for run in runs]))

    spacings = [run.spacing for run in runs if np.isfinite(run.spacing)]
    return specs.FrontQuality(
        method=method,
        runs=len(runs),
        hypervolume=mean("hypervolume"),
        hypervolume_deviation=float(np.std([run.hypervolume for run in runs], ddof=1)) if len(runs) > 1 else 0.0,
        igd_plus=mean("igd_plus"),
        epsilon=mean("epsilon"),
        spacing=float(np.mean(spacings)) if spacings else None,
        distinct=mean("distinct"),
        nondominated=mean("nondominated"),
    )


# -- in --------------------------------------------------------------------------------------------------------------------


@contextmanager
def data_at_fault(table: str, devices: str = "/devices") -> Iterator[None]:
    """What the library says of the caller's measurements and devices becomes the job's answer, with a pointer to them."""
    with input_at_fault(table, MeasurementsError), input_at_fault(devices, DeviceError):
        yield


def _table(space: str, file: str | None, context: Context) -> Measurements:
    if file is None:
        return measurements.shipped(space)
    given = context.input(file)
    return measurements.read(context.path(file), given.format, SPACES[space], measurements.shipped_references(space))


def _device_names(asked: list[str] | None, table: Measurements, metric: str, own_table: bool) -> tuple[str, ...]:
    if asked:
        return tuple(asked)
    known = tuple(table.devices.get(metric, {}))  # type: ignore[call-overload]
    if not known:
        raise MeasurementsError(f"The table has no column `{metric}_<device>`.")
    return known if own_table else tuple(_shipped_devices(table.space.name, ()))


def _about(context: Context, seed: int) -> dict[str, Any]:
    return {"licence": None, "product_version": __version__, "job": context.job_id, "seed": seed}


def _rank(predicted: Array, measured: Array) -> float | None:
    """Spearman's correlation of what is known; None where that is too little, or all the same."""
    known = np.isfinite(measured) & np.isfinite(predicted)
    one, other = predicted[known], measured[known]
    if len(one) < _LEAST_RANKED or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return float(spearmanr(one, other).statistic)
