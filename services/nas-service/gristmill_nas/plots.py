"""Pictures of what the jobs found."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
import moocore
import numpy as np
import numpy.typing as npt

from gristmill_nas import specs
from gristmill_nas.measurements import Measurements
from gristmill_nas.predictors import Device, Predictor

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.figure import Figure

Array = npt.NDArray[np.float64]

_MOST_PANELS = 16
_UNITS = {"latency": " (ms)", "energy": " (mJ)"}
_MOST_DOTS = 2_000
_OURS, _OTHERS = "#1f6f8b", "#b0b7bd"


def of_fronts(fronts: Mapping[str, Sequence[specs.FrontPoint]], path: Path) -> Path:
    """A panel a device: what is predicted of its front."""
    shown = list(fronts.items())[:_MOST_PANELS]
    figure, panels = _panels(len(shown), len(fronts))
    for axes, (device, points) in zip(panels, shown, strict=True):
        names = list(points[0].predicted)
        values = np.array([[point.predicted[name] for name in names] for point in points])
        dots = axes.scatter(values[:, 1], values[:, 0], c=values[:, 2] if len(names) > 2 else _OURS, s=18)
        if len(names) > 2:
            figure.colorbar(dots, ax=axes, label=_labelled(names[2]))
        axes.set_title(device[:40], fontsize=9, parse_math=False)
        axes.set_xlabel(_labelled(names[1]), parse_math=False)
        axes.set_ylabel(_labelled(names[0]), parse_math=False)
    return _saved(figure, path)


def of_history(history: Mapping[str, Sequence[float]], path: Path) -> Path:
    """Each device's predicted hypervolume over the steps."""
    figure, axes = pyplot.subplots(figsize=(8, 4.5), layout="constrained")
    for name, values in history.items():
        if name.startswith("hypervolume "):
            axes.plot(history["step"], values, linewidth=1.2, label=name.removeprefix("hypervolume ")[:30])
    axes.set_xlabel("step")
    axes.set_ylabel("predicted hypervolume")
    legend = axes.legend(fontsize=7, ncols=2)
    for text in legend.get_texts():
        text.set_parse_math(False)
    return _saved(figure, path)


def of_predictions(predictor: Predictor, table: Measurements, devices: Sequence[Device], path: Path) -> Path:
    """A panel a device: predicted against measured."""
    figure, panels = _panels(len(devices[:_MOST_PANELS]), len(devices))
    for axes, device in zip(panels, devices, strict=False):
        measured = table.devices[predictor.metric][device.name]
        rows = np.flatnonzero(table.space.valid(table.codes) & np.isfinite(measured))[:_MOST_DOTS]
        axes.plot(measured[rows], predictor.predict(table.codes[rows], device), ".", markersize=2, color=_OURS)
        axes.axline((0, 0), slope=1, color="black", linewidth=0.8)
        axes.set_title(device.name[:40], fontsize=9, parse_math=False)
        axes.set_xlabel("measured" + _UNITS[predictor.metric])
        axes.set_ylabel("predicted")
    return _saved(figure, path)


def of_given_fronts(fronts: Mapping[str, Sequence[Array]], reference: Array, names: Sequence[str], path: Path) -> Path:
    """All fronts of all methods, in the first two objectives."""
    figure, axes = pyplot.subplots(figsize=(7, 5), layout="constrained")
    axes.plot(reference[:, 0], reference[:, 1], "x", color="black", label="reference front")
    for method, runs in fronts.items():
        points = np.concatenate(runs)
        axes.plot(points[:, 0], points[:, 1], "o", markersize=3, label=method[:40])
    return _named(figure, axes, names, path)


def of_attainment(
    fronts: Mapping[str, Sequence[Array]], reference_point: Array, names: Sequence[str], path: Path
) -> Path:
    """What half of the runs of each method attain: the median attainment surface (Fonseca & Fleming 1996)."""
    figure, axes = pyplot.subplots(figsize=(7, 5), layout="constrained")
    for method, runs in fronts.items():
        sets = np.repeat(np.arange(1, len(runs) + 1), [len(run) for run in runs])
        surface = moocore.eaf(np.concatenate(runs), sets=sets, percentiles=[50])[:, :2]
        surface = surface[np.argsort(surface[:, 0])]
        ends = np.vstack([[surface[0, 0], reference_point[1]], surface, [reference_point[0], surface[-1, 1]]])
        axes.step(ends[:, 0], ends[:, 1], where="post", label=f"{method[:40]} ({len(runs)} runs)")
    return _named(figure, axes, names, path)


def _labelled(name: str) -> str:
    return name[:40] + _UNITS.get(name, "")


def _named(figure: Figure, axes: Any, names: Sequence[str], path: Path) -> Path:
    axes.set_xlabel(names[0], parse_math=False)
    axes.set_ylabel(names[1], parse_math=False)
    for text in axes.legend(fontsize=8).get_texts():
        text.set_parse_math(False)
    return _saved(figure, path)


def _panels(count: int, of: int) -> tuple[Figure, list[Any]]:
    columns = min(4, count)
    rows = -(-count // columns)
    figure, axes = pyplot.subplots(
        rows, columns, figsize=(3.4 * columns, 3 * rows), layout="constrained", squeeze=False
    )
    if of > count:
        figure.suptitle(f"the first {count} of {of} devices", fontsize=10)
    for empty in axes.ravel()[count:]:
        empty.set_visible(False)
    return figure, list(axes.ravel()[:count])


def _saved(figure: Figure, path: Path) -> Path:
    for axes in figure.axes:
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
    return path
