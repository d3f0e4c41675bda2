"""Pictures of what was found, fit for print."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np

matplotlib.use("Agg")

from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from gristmill_explain.imn.explanations import Array, Explanation
from gristmill_explain.learners.calibration import Reliability
from gristmill_explain.specs import imn as specs
from gristmill_explain.specs import quality, studies
from gristmill_ml.comparison import Ranks, draw_critical_difference

_MOST_FEATURES, _MOST_OUTPUTS, _MOST_ROWS = 20, 4, 1_000
_LONGEST_NAME = 30
_AT_MOST_ONE = ("roc_auc", "accuracy", "balanced_accuracy", "r2")
_COLOURS = {
    "networks": "tab:orange", "transformers": "tab:red", "trees": "tab:green", "linear": "tab:blue", "additive": "tab:purple",
}  # fmt: skip
_TOLD_BY: tuple[quality.MetricOfExplanations, ...] = (
    "truth", "faithfulness", "monotonicity", "insertion", "deletion", "infidelity", "sensitivity",
)  # fmt: skip


def of_importances(features: Sequence[specs.FeatureImportance], outputs: Sequence[str], path: Path) -> Path:
    """Mean size of the contributions of the most important columns, with 95 % intervals; a colour for each output."""
    shown = list(features[:_MOST_FEATURES])[::-1]
    many = len(outputs) > 1
    figure, axes = plt.subplots(figsize=(7, 1.2 + 0.28 * len(shown) * (1 if not many else 1.6)), layout="constrained")
    places, height = np.arange(len(shown)), 0.8 / min(len(outputs), _MOST_OUTPUTS)
    for at, name in enumerate(outputs[:_MOST_OUTPUTS]):
        sizes = np.array([own.size[at] for own in shown])
        ends = np.array([[own.size[at] - own.low[at], own.high[at] - own.size[at]] for own in shown]).T.clip(0)
        shift = (min(len(outputs), _MOST_OUTPUTS) / 2 - at - 0.5) * height
        axes.barh(places + shift, sizes, height, xerr=ends, label=_short(name), error_kw={"elinewidth": 0.8})
    axes.set_yticks(places, [_short(own.feature) for own in shown])
    axes.set(xlabel="mean |contribution|")
    if many:
        axes.legend(fontsize="small", title=_left_out(outputs))
    return _saved(figure, path)


def of_contributions(
    found: Explanation, values: Array, features: Sequence[specs.FeatureImportance], outputs: Sequence[str], path: Path
) -> Path:
    """Of each row a point for each of the most important columns: what it contributes, coloured by its value.

    Args:
        values: N x F, of columns that are numbers; NaN elsewhere.
    """
    shown, count = [own.feature for own in features[:_MOST_FEATURES]], min(len(outputs), _MOST_OUTPUTS)
    random = np.random.default_rng(0)
    rows = random.permutation(len(found.logits))[:_MOST_ROWS]
    figure, every = plt.subplots(
        1, count, figsize=(2 + 4.5 * count, max(2.8, 1.4 + 0.32 * len(shown))), layout="constrained", sharey=True, squeeze=False
    )  # fmt: skip
    points: Any = None
    for output, axes in enumerate(every[0]):
        for height, name in enumerate(shown[::-1]):
            at = found.features.index(name)
            parts, own = found.contributions[rows, at, output], _ranks(values[rows, at])
            shift = height + random.uniform(-0.3, 0.3, len(rows))
            plain = np.isnan(own)
            axes.scatter(parts[plain], shift[plain], s=4, color="grey", linewidths=0)
            points = axes.scatter(
                parts[~plain], shift[~plain], s=4, c=own[~plain], cmap="coolwarm", vmin=0, vmax=1, linewidths=0
            )
        axes.axvline(0, color="black", linewidth=0.6)
        axes.set(xlabel="contribution", title=_short(outputs[output]) if len(outputs) > 1 else "")
        axes.set_yticks(range(len(shown)), [_short(name) for name in shown[::-1]])
    bar = figure.colorbar(points, ax=every[0, -1], ticks=[0, 1], aspect=40)
    bar.set_ticklabels(["low", "high"])
    bar.set_label("value (grey: no number)", fontsize="small")
    return _saved(figure, path)


def of_learners(learners: Sequence[specs.JudgedLearner], metric: str, path: Path) -> Path:
    """Mean over the folds, with 95 % intervals, the best on top."""
    shown = [own for own in learners if own.scores][::-1]
    figure, axes = plt.subplots(figsize=(7, 1.2 + 0.35 * len(shown)), layout="constrained")
    for height, own in enumerate(shown):
        score = own.scores[metric]  # type: ignore[index]
        low, high = (score.value if end is None else end for end in (score.low, score.high))
        most = 1.0 if metric in _AT_MOST_ONE else np.inf
        axes.plot([low, min(high, most)], [height, height], color="tab:blue", linewidth=1.5)
        axes.plot(score.value, height, "o", color="tab:orange" if own.learner == "imn" else "tab:blue")
    axes.set_ylim(-0.6, len(shown) - 0.4)
    axes.set_yticks(range(len(shown)), [own.learner for own in shown])
    axes.set(xlabel=f"{metric.replace('_', ' ')}, cross-validated, with 95 % intervals")
    axes.grid(axis="x", linewidth=0.3)
    return _saved(figure, path)


def of_reliability(found: Reliability, path: Path) -> Path:
    """How often what was said with some confidence was right; and how many rows were said so."""
    figure, (upper, lower) = plt.subplots(
        2, 1, figsize=(4.5, 5), layout="constrained", sharex=True, height_ratios=[3, 1]
    )
    upper.plot([0, 1], [0, 1], color="grey", linewidth=0.8)
    upper.plot(found.confidence, found.accuracy, marker="o")
    upper.set(
        ylabel="share that is right", ylim=(0, 1.02), title=f"expected calibration error {found.expected_error:.3f}"
    )
    lower.bar(found.confidence, found.rows, width=0.06)
    lower.set(xlabel="probability of the class that is predicted", ylabel="rows", xlim=(0, 1.02))
    return _saved(figure, path)


def of_curve(curve: specs.ImnCurve, path: Path) -> Path:
    """Losses by epoch."""
    figure, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
    for name, values in (("training, with the penalty", curve.training), ("rows set aside", curve.held_out)):
        if values:
            axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend()
    return _saved(figure, path)


def of_explainers(table: quality.EvaluatedTable, path: Path) -> Path:
    """A panel for each of the metrics that tell explainers apart, with 95 % intervals."""
    names = [own.explainer for own in table.explainers]
    shown = [own for own in _TOLD_BY if any(own in judged.metrics for judged in table.explainers)]
    figure, every = plt.subplots(
        1, len(shown), figsize=(1.5 + 2.4 * len(shown), 1.3 + 0.3 * len(names)), layout="constrained", sharey=True, squeeze=False
    )  # fmt: skip
    for metric, axes in zip(shown, every[0], strict=True):
        for height, own in enumerate(reversed(table.explainers)):
            if (value := own.metrics.get(metric)) is None:
                continue
            low, high = (value.value if end is None else end for end in (value.low, value.high))
            axes.plot([low, high], [height, height], color="tab:blue", linewidth=1.5)
            axes.plot(
                value.value, height, "o", color="tab:orange" if own.explainer == "imn" else "tab:blue", markersize=4
            )
        axes.set(title=metric.replace("_", " "))
        axes.grid(axis="x", linewidth=0.3)
    every[0, 0].set_yticks(range(len(names)), list(reversed(names)))
    figure.suptitle(f"{_short(table.name)}: explanations of {_short(table.output)}", fontsize="medium")
    return _saved(figure, path)


def of_retraining(table: quality.EvaluatedTable, shares: Sequence[float], path: Path) -> Path:
    """What is scored without the features that explainers point to: the lower, the more they were needed."""
    figure, axes = plt.subplots(figsize=(6.5, 4), layout="constrained")
    for own in table.retrained:
        style: dict[str, Any] = {"color": "grey", "linestyle": "--"} if own.explainer == "random" else {}
        axes.plot([100 * share for share in shares], own.scores, marker="o", markersize=4, label=own.explainer, **style)
    axes.set(
        xlabel="features that each row has lost, in %",
        ylabel=f"{table.metric.replace('_', ' ')} of a model trained on the rest",
    )
    axes.legend(fontsize="small")
    return _saved(figure, path)


def of_critical_differences(
    mean_ranks: Mapping[str, float], p_values: Mapping[str, Mapping[str, float]], title: str, path: Path
) -> Path:
    """Mean ranks; learners that a bar joins cannot be told apart (Wilcoxon, Holm)."""
    draw_critical_difference(
        Ranks(dict(mean_ranks), None, {name: dict(own) for name, own in p_values.items()}), path, title
    )
    return path


def of_ranks(learners: Sequence[studies.StudiedLearner], path: Path) -> Path:
    """Mean ranks, the best on top."""
    figure, axes = plt.subplots(figsize=(6.5, 1 + 0.32 * len(learners)), layout="constrained")
    for height, own in enumerate(reversed(learners)):
        axes.barh(height, own.mean_rank, color=_COLOURS[own.family])
        axes.text(own.mean_rank, height, f" {own.mean_rank:.2f}", va="center", fontsize=8)
    axes.set_yticks(range(len(learners)), [own.learner for own in reversed(learners)])
    axes.set(xlabel="mean rank", xlim=(0, 1.12 * max(own.mean_rank for own in learners)))
    _families(axes, learners)
    return _saved(figure, path)


def of_costs(learners: Sequence[studies.StudiedLearner], path: Path) -> Path:
    """What quality costs: seconds a fold and mean normalised scores."""
    figure, axes = plt.subplots(figsize=(6.5, 4.5), layout="constrained")
    for own in learners:
        axes.scatter(max(own.seconds, 1e-3), own.normalised, color=_COLOURS[own.family], s=30)
        axes.annotate(
            own.learner, (max(own.seconds, 1e-3), own.normalised), xytext=(4, 4), textcoords="offset points", fontsize=8
        )
    axes.set(
        xscale="log",
        xlabel="seconds of tuning and fitting a fold",
        ylabel="mean score (0: the worst of a table, 1: the best)",
    )
    _families(axes, learners)
    return _saved(figure, path)


def of_wins(pairs: Sequence[studies.ComparedPair], names: Sequence[str], path: Path) -> Path:
    """By row and column: on how many tables the one is better than the other."""
    wins = {(str(own.one), str(own.other)): own.wins for own in pairs}
    wins |= {(str(own.other), str(own.one)): own.losses for own in pairs}
    table = np.array([[wins.get((one, other), np.nan) for other in names] for one in names])
    return _grid(table, names, names, "{:.0f}", "tables on which the row is better than the column", path)


def of_tables(tables: Sequence[studies.JudgedTable], names: Sequence[str], path: Path) -> Path:
    """Scores by table and learner, coloured by rank."""
    values = np.array([[own.scores[name].value for name in names] for own in tables])  # type: ignore[index]
    return _grid(values, [own.name for own in tables], names, "{:.3f}", "mean score over the folds", path, by_rank=True)


def _grid(
    values: Array, rows: Sequence[str], columns: Sequence[str], form: str, title: str, path: Path, by_rank: bool = False
) -> Path:
    shades = np.argsort(np.argsort(values, axis=1), axis=1).astype(float) if by_rank else values
    figure, axes = plt.subplots(figsize=(1.8 + 0.75 * len(columns), 1.2 + 0.32 * len(rows)), layout="constrained")
    axes.imshow(shades, cmap="Blues", aspect="auto", vmax=1.4 * max(1.0, float(np.nanmax(shades))))
    for (row, column), value in np.ndenumerate(values):
        if not np.isnan(value):
            axes.text(column, row, form.format(value), ha="center", va="center", fontsize=7)
    axes.set_xticks(range(len(columns)), [_short(name) for name in columns], rotation=45, ha="right")
    axes.set_yticks(range(len(rows)), [_short(name) for name in rows])
    axes.set_title(title, fontsize=9)
    return _saved(figure, path)


def _families(axes: Axes, learners: Sequence[studies.StudiedLearner]) -> None:
    for family in dict.fromkeys(own.family for own in learners):
        axes.plot([], [], "s", color=_COLOURS[family], label=family)
    axes.legend(fontsize="small", loc="upper left", bbox_to_anchor=(1, 1))


def _ranks(values: Array) -> Array:
    """From 0 to 1; NaN stays."""
    found, known = np.full(len(values), np.nan), ~np.isnan(values)
    distinct, places = np.unique(values[known], return_inverse=True)
    found[known] = places / max(1, len(distinct) - 1)
    return found


def _short(name: str) -> str:
    """As a label: not too long, and with dollars that begin no formula."""
    shown = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
    return shown.replace("$", r"\$")


def _left_out(outputs: Sequence[str]) -> str | None:
    more = len(outputs) - _MOST_OUTPUTS
    return f"and {more} more" if more > 0 else None


def _saved(figure: Figure, path: Path) -> Path:
    figure.savefig(path, dpi=120)
    plt.close(figure)
    return path
