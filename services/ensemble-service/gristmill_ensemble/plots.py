"""Pictures of what the jobs found."""

from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers import CrossFitted
from gristmill_ensemble.ensemblers.report import Report

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.figure import Figure

_MOST_MODELS = 30
_OURS, _OTHERS = "#1f6f8b", "#b0b7bd"


def of_fit(report: Report, fitted: CrossFitted, folder: Path) -> list[Path]:
    """Losses of the ensemble and what it is compared with; what models are worth; learning curves, where there are any."""
    drawn = [_losses_of_fit(report, folder / "losses.png"), _models(report, folder / "models.png")]
    if fitted.curves:
        drawn.append(_curves(fitted, folder / "learning-curves.png"))
    return drawn


def of_losses(losses: npt.NDArray[Any], methods: tuple[str, ...], metric: str, path: Path) -> Path:
    """Each split's loss by method. losses: S x K."""
    order = np.argsort(losses.mean(axis=0))[::-1]
    figure, axes = _figure(9, 1 + 0.35 * len(methods))
    for height, at in enumerate(order):
        axes.plot(losses[:, at], np.full(len(losses), height), "o", color=_OTHERS, markersize=5)
        axes.plot(losses[:, at].mean(), height, "|", color=_OURS, markersize=18, markeredgewidth=2.5)
    axes.set_yticks(range(len(methods)), [methods[at] for at in order])
    axes.set_xlabel(f"{metric}, by split and on average")
    return _saved(figure, path)


def _losses_of_fit(report: Report, path: Path) -> Path:
    named = {f"candidate: {name}": own for name, own in report.candidates.items()}
    named |= {"single best": report.single_best[report.metric], "the ensemble": report.ensemble[report.metric]}
    worst = 2 * max(report.ensemble[report.metric].value, report.single_best[report.metric].value)
    shown = {name: own for name, own in named.items() if own.value <= worst}
    figure, axes = _figure(9, 1 + 0.3 * len(shown))
    for height, (name, own) in enumerate(shown.items()):
        color = _OURS if name == "the ensemble" else _OTHERS
        axes.plot([own.low, own.high], [height, height], color=color, linewidth=2)
        axes.plot(own.value, height, "o", color=color)
    axes.set_yticks(range(len(shown)), list(shown))
    axes.set_xlabel(f"{report.metric}, cross-validated, with 95 % interval")
    return _saved(figure, path)


def _models(report: Report, path: Path) -> Path:
    shown = report.models[:_MOST_MODELS][::-1]
    figure, axes = _figure(9, 1 + 0.25 * len(shown))
    axes.barh(range(len(shown)), [use.loss_without for use in shown], color=_OURS)
    axes.set_yticks(range(len(shown)), [use.name[:40] for use in shown], parse_math=False)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set_xlabel(f"growth of the ensemble's {report.metric} when the model is missing")
    return _saved(figure, path)


def _curves(fitted: CrossFitted, path: Path) -> Path:
    figure, axes = _figure(9, 4.5)
    for index, (name, curve) in enumerate(fitted.curves.items()):
        color = f"C{index % 10}"
        axes.plot(curve.updates, curve.training, color=color, linewidth=0.8, alpha=0.6)
        if curve.held_out:
            axes.plot(curve.updates, curve.held_out, color=color, linewidth=1.8, label=name)
    axes.set_xlabel("updates")
    axes.set_ylabel("loss: thin as trained, with dropout; thick held out")
    axes.set_yscale("log")
    axes.legend(fontsize=8)
    return _saved(figure, path)


def _figure(width: float, height: float) -> tuple[Figure, Any]:
    figure, axes = pyplot.subplots(figsize=(width, height), layout="constrained")
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _saved(figure: Figure, path: Path) -> Path:
    figure.savefig(path, dpi=120)
    pyplot.close(figure)
    return path
