"""The pictures that jobs leave."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import matplotlib
import numpy as np
import numpy.typing as npt

from gristmill_hpo.specs import finetuning, language_models
from gristmill_hpo.specs import pipelines as specs

matplotlib.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

Array = npt.NDArray[np.float64]


def of_incumbents(incumbents: Sequence[float | None], metric: str, path: Path) -> Path:
    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    axes.step(range(1, len(incumbents) + 1), np.array(incumbents, float), where="post")
    axes.set(xlabel="evaluations", ylabel=f"best {metric} so far")
    return _saved(figure, path)


def of_leaders(leaders: Sequence[specs.EvaluatedPipeline], metric: str, path: Path) -> Path:
    """The best pipelines' mean scores, with their deviation over the folds."""
    shown = list(leaders)[::-1]
    figure, axes = plt.subplots(figsize=(9, 1 + 0.35 * len(shown)), layout="constrained")
    names = [f"{own.pipeline['estimator']}  #{own.number + 1}" for own in shown]
    axes.errorbar(
        [own.score for own in shown], range(len(shown)), xerr=[own.deviation for own in shown], fmt="o", capsize=3
    )
    axes.set_yticks(range(len(shown)), names, fontsize="small")
    axes.set(xlabel=f"{metric} (mean and deviation over the folds)")
    return _saved(figure, path)


def of_importance(stages: Mapping[str, float], path: Path) -> Path:
    figure, axes = plt.subplots(figsize=(7, 1 + 0.4 * len(stages)), layout="constrained")
    axes.barh(list(stages)[::-1], [100 * share for share in stages.values()][::-1])
    axes.set(xlabel="% of the variance of what is predicted, explained alone", xlim=(0, 100))
    return _saved(figure, path)


def of_expectations(pairs: Sequence[tuple[specs.Expectation, float]], metric: str, path: Path) -> Path:
    """What was expected of each pipeline before it was evaluated, beside what it scored."""
    figure, axes = plt.subplots(figsize=(5.5, 5), layout="constrained")
    expected = [own.mean for own, _ in pairs]
    scored = [score for _, score in pairs]
    axes.errorbar(expected, scored, xerr=[own.deviation for own, _ in pairs], fmt="o", alpha=0.6, capsize=2)
    low, high = min(scored), max(scored)
    room = 0.1 * (high - low or 0.1)
    axes.plot([low, high], [low, high], color="grey", linestyle="--", linewidth=1)
    axes.set(ylim=(low - room, high + room), xlabel=f"expected {metric} (mean and deviation)", ylabel=f"{metric}")
    return _saved(figure, path)


def of_losses(losses: Sequence[float], taught: int, path: Path) -> Path:
    """The two phases of a meta-training."""
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
    for own, values, title in (
        (axes[0], losses[:taught], "taught: squared error"),
        (axes[1], losses[taught:], "negative log likelihood"),
    ):
        own.plot(range(len(values)), values, linewidth=0.7)
        own.set(xlabel="step", title=title)
    axes[0].set_yscale("log")
    return _saved(figure, path)


def of_regrets(curves: Mapping[str, Array], path: Path) -> Path:
    """By method datasets x evaluations of regret."""
    return _means({name: 100 * values for name, values in curves.items()}, "regret in % of the span", path)


def of_ranks(ranks: Mapping[str, Array], path: Path) -> Path:
    """By method datasets x evaluations of rank among the methods."""
    return _means(ranks, "mean rank", path)


def of_language_curves(
    groups: Mapping[str, Sequence[language_models.LmTrainResult]],
    path: Path,
    by: Literal["tokens", "operations"] = "tokens",
) -> Path:
    """By way of training, the mean validation loss of its seeds."""
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    for name, group in groups.items():
        length = min(len(own.curve.losses) for own in group)
        if length:
            losses = np.mean([own.curve.losses[:length] for own in group], axis=0)
            spent = group[0].curve.tokens if by == "tokens" else group[0].operations
            axes.plot(spent[:length], losses, label=name)
    words = {"tokens": "tokens", "operations": "floating-point operations, the small model's included"}
    axes.set(xlabel=words[by], ylabel="validation loss (nats a token)")
    axes.legend()
    return _saved(figure, path)


def of_rates(tried: Sequence[language_models.LmTried], path: Path) -> Path:
    """Loss by learning rate, a line for each width."""
    figure, axes = plt.subplots(figsize=(7, 4.5), layout="constrained")
    widths = sorted({own.width for own in tried})
    for width in widths:
        own = [(one.learning_rate, one.loss) for one in tried if one.width == width and one.loss is not None]
        axes.plot([rate for rate, _ in own], [loss for _, loss in own], marker="o", label=f"width {width}")
    axes.set(xlabel="peak learning rate at the base's width", ylabel="validation loss (nats a token)", xscale="log")
    if len(widths) > 1:
        axes.legend()
    return _saved(figure, path)


def of_coordinates(rows: Sequence[Mapping[str, Any]], step: int, path: Path) -> Path:
    """Mean absolute activations after `step` steps by width, a line for each part."""
    kinds = list(dict.fromkeys(row["parametrization"] for row in rows))
    figure, every = plt.subplots(
        1, len(kinds), figsize=(5 * len(kinds), 4), layout="constrained", sharey=True, squeeze=False
    )
    for kind, axes in zip(kinds, every[0], strict=True):
        last = [row for row in rows if row["parametrization"] == kind and row["step"] == step]
        for part in dict.fromkeys(row["part"] for row in last):
            widths = sorted({row["width"] for row in last})
            means = [np.mean([r["size"] for r in last if (r["part"], r["width"]) == (part, own)]) for own in widths]
            axes.plot(widths, means, marker="o", label=part)
        axes.set(xlabel="width", title={"mup": "μP", "standard": "standard"}[kind], xscale="log", yscale="log")
    every[0, 0].set(ylabel=f"mean |activation| after {step} steps")
    every[0, 0].legend(fontsize="small")
    return _saved(figure, path)


def of_finetuning(curve: finetuning.FinetuneCurve, best: int, path: Path) -> Path:
    """Losses and validation accuracy by epoch; the best epoch is marked."""
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
    epochs = range(1, len(curve.scores) + 1)
    axes[0].plot(epochs, curve.losses, marker="o", label="training")
    axes[0].plot(epochs, curve.validation, marker="o", label="validation")
    axes[0].set(xlabel="epoch", ylabel="negative log likelihood")
    axes[0].legend()
    axes[1].plot(epochs, curve.scores, marker="o", color="tab:orange")
    axes[1].axvline(best, color="grey", linestyle="--", linewidth=1)
    axes[1].set(xlabel="epoch", ylabel="validation accuracy")
    for own in axes:
        own.xaxis.set_major_locator(MaxNLocator(integer=True))
    return _saved(figure, path)


def of_finetunings(curves: Mapping[str, finetuning.FinetuneCurve], path: Path) -> Path:
    """Validation accuracy by epoch, a line for each configuration."""
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    for name, curve in curves.items():
        axes.plot(range(1, len(curve.scores) + 1), curve.scores, marker="o", markersize=3, label=name)
    axes.set(xlabel="epoch", ylabel="validation accuracy")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(fontsize="small")
    return _saved(figure, path)


def of_spending(incumbents: Sequence[tuple[float, float]], path: Path) -> Path:
    """The best validation accuracy by the seconds of training that were spent."""
    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    axes.step([spent for spent, _ in incumbents], [best for _, best in incumbents], where="post")
    axes.set(xlabel="seconds of training", ylabel="best validation accuracy so far")
    return _saved(figure, path)


def of_costs(pairs: Sequence[tuple[float, float]], path: Path) -> Path:
    """Of configurations: seconds that were expected, and that they took."""
    figure, axes = plt.subplots(figsize=(5, 4.5), layout="constrained")
    expected, taken = zip(*pairs, strict=True)
    axes.scatter(expected, taken, s=14)
    ends = [min(expected + taken), max(expected + taken)]
    axes.plot(ends, ends, color="grey", linewidth=0.8)
    axes.set(xscale="log", yscale="log", xlabel="seconds expected", ylabel="seconds taken")
    return _saved(figure, path)


def of_curve_losses(losses: Sequence[Sequence[float]], path: Path) -> Path:
    """Of the two predictors of learning curves."""
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
    for own, values, title in zip(axes, losses, ("scores", "costs"), strict=True):
        own.plot(range(len(values)), values, linewidth=0.7)
        own.set(xlabel="step", title=f"{title}: negative log likelihood")
    return _saved(figure, path)


def of_replayed_curves(curves: Mapping[str, Array], shares: Sequence[float], path: Path) -> Path:
    """By method datasets x shares of regret, in points: means with 95 % intervals."""
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    for name, values in curves.items():
        mean = values.mean(axis=0)
        half = 1.96 * values.std(axis=0) / np.sqrt(len(values))
        (line,) = axes.plot(shares, mean, marker="o", label=name)
        axes.fill_between(shares, mean - half, mean + half, color=line.get_color(), alpha=0.1, linewidth=0)
    axes.set(xscale="log", xlabel="share of the cost of training everything", ylabel="regret in points of accuracy")
    axes.set_ylim(bottom=0)
    axes.legend()
    return _saved(figure, path)


def _means(curves: Mapping[str, Array], label: str, path: Path) -> Path:
    """Means over datasets by evaluations, with 95 % intervals of the mean."""
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    for name, values in curves.items():
        steps, mean = np.arange(1, values.shape[1] + 1), values.mean(axis=0)
        half = 1.96 * values.std(axis=0, ddof=1) / np.sqrt(len(values)) if len(values) > 1 else np.zeros(len(mean))
        (line,) = axes.plot(steps, mean, label=name)
        axes.fill_between(steps, mean - half, mean + half, color=line.get_color(), alpha=0.12, linewidth=0)
    axes.set(xlabel="evaluations", ylabel=label, xscale="log")
    axes.legend()
    return _saved(figure, path)


def _saved(figure: Figure, path: Path) -> Path:
    figure.savefig(path, dpi=120)
    plt.close(figure)
    return path
