"""One search for all devices, from its objectives to fronts."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_nas import fronts, networks, plots, specs
from gristmill_nas.calls import open_predictor, point_of
from gristmill_nas.jobs.common import about, data_at_fault, demand_memory, device_names, images_of, rank, table_of
from gristmill_nas.measurements import METRICS, Measurements, MeasurementsError
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
from gristmill_nas.modnas.artifact import save_search
from gristmill_nas.predictors import (
    ANY_DEVICE,
    Device,
    Predictor,
    PredictorTraining,
    SurrogateTraining,
    devices_of,
    train_predictor,
)

Array = npt.NDArray[np.float64]
History = dict[str, list[float]]

_JUDGED_EVERY = 25  # steps
_LATTICE = {2: 100, 3: 20}  # by the number of objectives: 101 and 231 nodes
# Of a search's progress: when its objectives are fitted, when shared weights are warm, and when it is done.
_FITTED, _WARMED, _SEARCHED = 0.4, 0.55, 0.9
_LEAST_TO_SET_ASIDE, _MOST_SET_ASIDE = 500, 5_000  # rows
# A supernet is slow and its losses are noisy: preferences share what they learn, and fronts are judged less often.
_LATTICE_OF_SUPERNET, _JUDGED_EVERY_OF_SUPERNET, _JUDGED_BY_SUPERNET = 10, 50, 200
_WARMED_EVERY = 100  # steps


def search(spec: specs.ArchitectureSearchSpec, context: Context) -> specs.ArchitectureSearchResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    at_fault = "/table" if spec.table else "/objectives"
    with data_at_fault(at_fault):
        table, aside = _set_aside(table_of(spec.space, spec.table, context), spec.seed)
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
    save_search(path, model, about(context, spec.seed))
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
            names = device_names(spec.devices, table, name, own_table=spec.table is not None)
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
    data = images_of(asked.images, spec.seed, context, "/supernet/images")
    skeleton = networks.Skeleton(data.classes, data.shape[0], asked.channels, asked.cells)
    how = SupernetTraining(
        spec.steps_or_default, asked.level, asked.warm_up, asked.batch_size, asked.learning_rate, asked.weight_decay,
        spec.seed,
    )  # fmt: skip
    demand_memory(asked.batch_size, skeleton, data, "/supernet/batch_size")
    return SupernetObjective(skeleton, data, how)


def _set_aside(table: Measurements, seed: int) -> tuple[Measurements, Measurements]:
    """The table to fit by, and a tenth of a large one to judge by; the references are never set aside."""
    if len(table) < _LEAST_TO_SET_ASIDE:
        return table, table.only(np.arange(0))
    order = np.random.default_rng([seed, 4]).permutation(len(table))
    known = {own.tobytes() for own in table.references}
    kept = [row for row, own in enumerate(table.codes) if own.tobytes() in known]
    aside = np.setdiff1d(order[: min(len(table) // 10, _MOST_SET_ASIDE)], kept)
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
        return rank(objective.predict(codes, devices[0]), before.predict(codes, devices[0]))
    if isinstance(objective, DeviceObjective):
        if spec.predictor is not None:
            return None
        known = aside.devices[objective.predictor.metric]
        each = [rank(objective.predict(aside.codes, device), known[device.name]) for device in devices]
        return None if None in each else float(np.mean([own for own in each if own is not None]))
    return rank(objective.predict(aside.codes, devices[0]), aside.values[objective.name])
