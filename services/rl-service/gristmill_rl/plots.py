"""The pictures that jobs leave."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib
import numpy as np

from gristmill_rl import specs

matplotlib.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator


def of_training(curve: Sequence[specs.CurvePoint], succeeds: bool, folder: Path) -> list[Path]:
    """Returns and successes over the steps, a line for each episode of the trial."""
    found = [_by_steps([own.steps for own in curve], [own.returns for own in curve], "return", folder / "returns.png")]
    if succeeds:
        shares = [[100 * share for share in own.successes] for own in curve]
        steps = [own.steps for own in curve]
        found.append(_by_steps(steps, shares, "tasks with a success at any step (%)", folder / "success.png"))
        at_end = [[100 * share for share in own.successes_at_end] for own in curve]
        found.append(
            _by_steps(steps, at_end, "tasks with a success at the last step (%)", folder / "success-at-end.png")
        )
    return found


def _by_steps(steps: Sequence[int], values: Sequence[Sequence[float]], label: str, path: Path) -> Path:
    figure, axes = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    lines = np.array(values).T if values else np.zeros((0, 0))
    shades = plt.get_cmap("viridis")(np.linspace(0.85, 0.1, max(1, len(lines))))
    for number, (line, shade) in enumerate(zip(lines, shades, strict=True), start=1):
        axes.plot(steps, line, color=shade, linewidth=1.4, label=f"episode {number}")
    axes.set(xlabel="steps of the environments", ylabel=label)
    if len(lines):
        axes.legend(fontsize=8)
    return _saved(figure, path)


def of_adaptation(scores: Mapping[str, Sequence[specs.EpisodeScore]], path: Path) -> Path:
    """Return by episode, and success at any and at the last step where there is such a thing; an interval for each."""
    succeeds = all(own.success is not None for episodes in scores.values() for own in episodes)
    figure, panels = plt.subplots(
        1, 3 if succeeds else 1, figsize=(14 if succeeds else 6, 4), layout="constrained", squeeze=False
    )
    for name, episodes in scores.items():
        _with_intervals(panels[0, 0], name, [own.returns for own in episodes], 1)
        if succeeds:
            _with_intervals(panels[0, 1], name, [own.success for own in episodes if own.success], 100)
            _with_intervals(panels[0, 2], name, [own.success_at_end for own in episodes if own.success_at_end], 100)
    panels[0, 0].set(ylabel="return")
    if succeeds:
        panels[0, 1].set(ylabel="tasks with a success at any step (%)", ylim=(-3, 103))
        panels[0, 2].set(ylabel="tasks with a success at the last step (%)", ylim=(-3, 103))
    for axes in panels[0]:
        axes.set(xlabel="episode of the trial")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    panels[0, 0].legend(fontsize=8)
    return _saved(figure, path)


def _with_intervals(axes: Axes, name: str, estimates: Sequence[specs.Estimate], times: float) -> None:
    mean, low, high = (times * np.array([getattr(own, part) for own in estimates]) for part in ("mean", "low", "high"))
    episodes = np.arange(1, len(mean) + 1)
    axes.errorbar(episodes, mean, yerr=[mean - low, high - mean], fmt="o-", capsize=3, label=name)


def of_algorithms(
    curves: Mapping[str, tuple[Sequence[int], Sequence[Sequence[float]]]], label: str, path: Path
) -> Path:
    """A line for each algorithm, the mean of its runs, in the band of the least and the most of them."""
    figure, axes = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    for name, (steps, runs) in curves.items():
        rows = np.array(runs)
        (line,) = axes.plot(steps, rows.mean(axis=0), linewidth=1.5, label=name)
        axes.fill_between(steps, rows.min(axis=0), rows.max(axis=0), color=line.get_color(), alpha=0.15, linewidth=0)
    axes.set(xlabel="steps of the environments", ylabel=label)
    axes.legend(fontsize=8)
    return _saved(figure, path)


def of_estimates(estimates: Mapping[str, specs.Estimate], label: str, path: Path, even: float | None = None) -> Path:
    """A dot with its interval for each; a line where both are even."""
    names = list(estimates)[::-1]
    figure, axes = plt.subplots(figsize=(7, 1.2 + 0.4 * len(names)), layout="constrained")
    for row, name in enumerate(names):
        own = estimates[name]
        axes.errorbar(
            [own.mean], [row], xerr=[[own.mean - own.low], [own.high - own.mean]], fmt="o", capsize=3, color="#1f6f8b"
        )
    if even is not None:
        axes.axvline(even, color="grey", linestyle="--", linewidth=1)
    axes.set_yticks(range(len(names)), names, fontsize="small")
    axes.set(xlabel=label, ylim=(-0.6, len(names) - 0.4))
    return _saved(figure, path)


def _saved(figure: Figure, path: Path) -> Path:
    figure.savefig(path, dpi=110)
    plt.close(figure)
    return path
