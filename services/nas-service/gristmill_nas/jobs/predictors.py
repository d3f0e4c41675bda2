"""Predictors of latency or energy, and what they are worth on devices that they have not seen."""

import time

import numpy as np
import torch

from gristmill.worker.context import Context
from gristmill_nas import measurements, plots, specs
from gristmill_nas.jobs.common import LEAST_RANKED, about, data_at_fault, rank, shipped_devices, table_of
from gristmill_nas.measurements import Measurements, MeasurementsError, Metric
from gristmill_nas.modnas.artifact import save_predictor
from gristmill_nas.predictors import Calibrated, Device, Predictor, PredictorTraining, devices_of, train_predictor
from gristmill_nas.predictors.devices import nearest

_FEW = 10  # further measurements of a device, to show what they bring
_JUDGED_ROWS = 5_000


def train_latency_predictor(spec: specs.TrainPredictorSpec, context: Context) -> specs.TrainPredictorResult:
    started = time.perf_counter()
    torch.set_num_threads(context.threads)
    with data_at_fault("/table" if spec.table else "/devices"):
        table = table_of(spec.space, spec.table, context)
        held_out = _held_out_devices(spec, table)
        known = [name for name in table.devices.get(spec.metric, {}) if name not in held_out]
        names = tuple(spec.devices or (known if spec.table else shipped_devices(spec.space, held_out)))
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
    save_predictor(path, predictor, about(context, spec.seed))
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
        if rows < _FEW + 2 * LEAST_RANKED:
            raise MeasurementsError(f"{rows} architectures were measured on {name!r}, too few to report on it.")


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
        rank_correlation=rank(predicted, measured[rows]),
        error=float(np.median(np.abs(predicted / measured[rows] - 1))),
        nearest_copy=rank(copied[rows], measured[rows]),
        calibrated=rank(calibrated, measured[rows]),
    )
