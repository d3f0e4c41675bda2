"""Searches over trainings of language models: the learning rate of a small one, and ways to grow it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch

from gristmill.errors import InternalError, InvalidInput, input_at_fault
from gristmill.jobs.searches import History, Trial, Trials
from gristmill.worker.context import Context
from gristmill_hpo import plots
from gristmill_hpo.jobs.language_models import FLOPS, opened_model, target_of
from gristmill_hpo.mutransfer import GPT, Growth, GrowthError, LanguageModel
from gristmill_hpo.mutransfer.growth import Operator as GrowthOperator
from gristmill_hpo.mutransfer.growth import check
from gristmill_hpo.specs import language_models as specs

_FADES = 20.0  # tokens a parameter, beyond which growth has been found to help less
_FAR = 4.0  # times the width, likewise
_EQUAL = 0.005  # nats a token that are no difference
LONGER = "scratch at equal compute"


def _asked(planned: Sequence[specs.LmTrainSpec], history: History, at_once: int) -> Trials | None:
    """The next trainings of a plan; None when all have ended. Raises what a training found wrong with the caller's data."""
    for trial in history.finished:
        if trial.error is not None and trial.error["code"] == "invalid_input":
            raise InvalidInput(trial.error["detail"], pointer=trial.error.get("pointer") or "/corpus")
        if trial.error is not None:
            raise InternalError(f"A training could not be ended. {trial.error['detail']}")
    if len(history.finished) == len(planned):
        return None
    count = min(at_once - len(history.pending), len(planned) - len(history))
    return Trials(planned[len(history) : len(history) + max(count, 0)])


def _result(trial: Trial) -> specs.LmTrainResult:
    return specs.LmTrainResult.model_validate(trial.result)


def _common(spec: specs.LmTuneSpec | specs.LmGrowSpec) -> dict[str, object]:
    """What each training has of its search."""
    fields = (*specs.LmCorpus.model_fields, *specs.LmTraining.model_fields)
    return {name: getattr(spec, name) for name in fields}


def _progress(planned: Sequence[specs.LmTrainSpec], history: History, context: Context) -> None:
    done = len(history.finished)
    context.progress(done / len(planned), f"{done} of {len(planned)} trainings")


# -- tuning ------------------------------------------------------------------------------------------------------------------


def tune(spec: specs.LmTuneSpec, history: History, context: Context) -> Trials | specs.LmTuneResult:
    own = spec.model
    bases = {"base_heads": own.base_heads or own.heads, "base_head_size": own.base_head_size or own.head_size}
    planned = [
        specs.LmTrainSpec.model_validate(
            _common(spec)
            | {
                "seed": (spec.seed + seed) % 2**32,
                "learning_rate": rate,
                "begin": own.model_copy(update=bases | {"heads": heads}),
            }
        )
        for heads in (own.heads, *spec.heads)
        for rate in sorted(spec.learning_rates)
        for seed in range(spec.seeds)
    ]
    _progress(planned, history, context)
    if (trials := _asked(planned, history, spec.at_once)) is not None:
        return trials
    results = [_result(trial) for trial in history]
    groups = [results[at : at + spec.seeds] for at in range(0, len(results), spec.seeds)]
    tried = [_tried(group) for group in groups]
    best = _best_by_width(tried)
    width, rates = results[0].width, sorted(spec.learning_rates)
    if width not in best:
        raise InvalidInput("Every training diverged. Try smaller learning rates.", pointer="/learning_rates")
    chosen = next(at for at, one in enumerate(tried) if (one.width, one.learning_rate) == (width, best[width]))
    places = [rates.index(rate) for rate in best.values()]
    apart = max(places) - min(places) if len(best) > 1 else None
    curves = {
        f"{one.learning_rate:g}": group[0] for one, group in zip(tried, groups, strict=True) if one.width == width
    }
    return specs.LmTuneResult(
        learning_rate=best[width],
        at_edge=_at_edge(best[width], rates),
        loss=float(tried[chosen].loss or 0.0),
        model=next(one.model for one in groups[chosen] if not one.diverged),
        tried=tried,
        best_by_width={str(key): rate for key, rate in best.items()},
        steps_apart=apart,
        verdict=_tune_verdict(best[width], rates, apart),
        plots=[
            context.save(plots.of_rates(tried, context.scratch / "rates.png")),
            context.save(plots.of_language_curves({k: [v] for k, v in curves.items()}, context.scratch / "curves.png")),
        ],
        seconds=context.age_seconds,
    )


def _tried(group: Sequence[specs.LmTrainResult]) -> specs.LmTried:
    losses = [None if one.diverged else one.loss for one in group]
    return specs.LmTried(
        width=group[0].width, learning_rate=group[0].learning_rate, loss=_mean(losses), losses=losses
    )  # fmt: skip


def _best_by_width(tried: Sequence[specs.LmTried]) -> dict[int, float]:
    best: dict[int, specs.LmTried] = {}
    for one in tried:
        if one.loss is not None and (one.width not in best or one.loss < (best[one.width].loss or 0.0)):
            best[one.width] = one
    return {width: one.learning_rate for width, one in best.items()}


def _at_edge(best: float, rates: list[float]) -> bool:
    return best in (rates[0], rates[-1])


def _tune_verdict(best: float, rates: list[float], apart: int | None) -> str:
    words = f"The best learning rate at the base's width is {best:g}."
    if _at_edge(best, rates):
        side = "smaller" if best == rates[0] else "larger"
        words += f" It is at the edge of those tried: a {side} one may be better."
    if apart is not None:
        words += f" The best rates of the widths are {apart} of those tried apart" + (
            ": the rate transfers." if apart <= 1 else ": it does not transfer well here."
        )
    return words


# -- growing -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Way:
    """One way to begin. `tokens`: to train on."""

    name: str
    operator: specs.Operator
    shrink: float | None
    tokens: int


def grow(spec: specs.LmGrowSpec, history: History, context: Context) -> Trials | specs.LmGrowResult:
    base = opened_model(spec.model, context, "/model")
    ways = _ways(spec, base)
    planned = [
        specs.LmTrainSpec.model_validate(
            _common(spec)
            | {
                "tokens": way.tokens, "seed": (spec.seed + seed) % 2**32, "learning_rate": spec.learning_rate,
                "begin": {
                    "kind": "grown", "model": spec.model, "heads": spec.heads, "head_size": spec.head_size,
                    "operator": way.operator, "shrink": way.shrink or 1.0, "noise": spec.noise,
                },
            }
        )
        for way in ways
        for seed in range(spec.seeds)
    ]  # fmt: skip
    _progress(planned, history, context)
    if (trials := _asked(planned, history, spec.at_once)) is not None:
        return trials
    results = [_result(trial) for trial in history]
    groups = {way.name: results[at * spec.seeds : (at + 1) * spec.seeds] for at, way in enumerate(ways)}
    longer, scratch = groups.get(LONGER), groups.get("scratch")
    arms = sorted(
        (_arm(way, groups[way.name], scratch, base) for way in ways if way.name != LONGER),
        key=lambda arm: np.inf if arm.loss is None else arm.loss,
    )
    best = arms[0]
    if best.loss is None:
        raise InvalidInput("Every way to begin diverged. Ask for a smaller learning rate.", pointer="/learning_rate")
    first = groups[best.name][0]
    at_equal_compute = None if longer is None else _mean([None if one.diverged else one.loss for one in longer])
    rows = [
        {"arm": name, "seed": seed, "tokens": tokens, "loss": loss, "operations": operations}
        for name, group in groups.items()
        for seed, one in enumerate(group)
        for tokens, loss, operations in zip(one.curve.tokens, one.curve.losses, one.operations, strict=True)
    ]
    pq.write_table(pa.Table.from_pylist(rows), context.scratch / "curves.parquet")
    return specs.LmGrowResult(
        arms=arms,
        best=best.name,
        model=first.model,
        archive=first.archive,
        loss=best.loss,
        scratch_at_equal_compute=at_equal_compute,
        parameters=first.parameters,
        base_parameters=base.model.size(),
        width=first.width,
        base_width=base.model.shape.width,
        tokens_per_parameter=first.tokens_per_parameter,
        learning_rate=first.learning_rate,
        learning_rates=first.learning_rates,
        verdict=_grow_verdict(arms, at_equal_compute),
        warnings=_warnings(first, base),
        sample=first.sample,
        curves=context.save(context.scratch / "curves.parquet"),
        plots=[
            context.save(plots.of_language_curves(groups, context.scratch / "curves.png")),
            context.save(plots.of_language_curves(groups, context.scratch / "compute.png", by="operations")),
        ],
        seconds=context.age_seconds,
    )


def _ways(spec: specs.LmGrowSpec, base: LanguageModel) -> list[_Way]:
    """Raises InvalidInput for what cannot grow, before anything is trained."""
    own = base.model.shape
    target = target_of(own, spec.heads, spec.head_size, "/heads")
    with input_at_fault("/heads", GrowthError):
        operators: tuple[GrowthOperator, ...] = ("pad", "copy") if "copy" in spec.beside else ("pad",)
        for operator in operators:
            check(own, target, Growth(operator))
    ways = [_Way(f"shrink {shrink:g}", "shrink-perturb", shrink, spec.tokens) for shrink in spec.shrinks]
    ways += [_Way(name, name, None, spec.tokens) for name in spec.beside]
    if "scratch" in spec.beside and spec.equal_compute:
        with torch.device("meta"):
            size = GPT(target).size()
        ways.append(_Way(LONGER, "scratch", None, round(spec.tokens + base.compute / (FLOPS * size))))
    return ways


def _arm(
    way: _Way, group: Sequence[specs.LmTrainResult], scratch: Sequence[specs.LmTrainResult] | None, base: LanguageModel
) -> specs.LmArm:  # fmt: skip
    diverged = sum(one.diverged for one in group)
    losses = [one.loss for one in group]
    first = _mean([one.curve.losses[0] if one.curve.losses else None for one in group])
    reached = None if diverged or scratch is None or any(one.diverged for one in scratch) else _reaches(group, scratch)
    tokens = group[0].tokens
    speedup = tokens / reached if reached else None  # at once it is as good where it begins so
    with_base = None
    if reached is not None:
        own = group[0].compute * reached / tokens + (0.0 if way.operator == "scratch" else base.compute)
        with_base = group[0].compute / own
    return specs.LmArm(
        name=way.name, operator=way.operator, shrink=way.shrink, loss_at_start=first,
        loss=None if diverged else _mean(losses), deviation=None if diverged else float(np.std([loss or 0.0 for loss in losses])),
        diverged=diverged, tokens_to_scratch=reached, speedup=speedup, speedup_with_base=with_base,
    )  # fmt: skip


def _reaches(group: Sequence[specs.LmTrainResult], scratch: Sequence[specs.LmTrainResult]) -> int | None:
    """Tokens after which the mean loss is that of scratch at the end, between two judgements in proportion; None: never."""
    wanted = np.mean([one.loss for one in scratch])
    tokens, losses = np.array(group[0].curve.tokens), np.mean([one.curve.losses for one in group], axis=0)
    below = np.flatnonzero(losses <= wanted)
    if not len(below):
        return None
    at = int(below[0])
    if at == 0:
        return int(tokens[0])
    share = (losses[at - 1] - wanted) / (losses[at - 1] - losses[at])
    return round(float(tokens[at - 1] + share * (tokens[at] - tokens[at - 1])))


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if len(known) == len(values) else None


def _grow_verdict(arms: Sequence[specs.LmArm], at_equal_compute: float | None) -> str:
    best, scratch = arms[0], next((arm for arm in arms if arm.name == "scratch"), None)
    assert best.loss is not None
    words = f"Best at equal tokens: {best.name}, {best.loss:.3f} nats a token."
    if scratch is None or scratch.loss is None:
        return words + " Nothing was trained from scratch beside it, so whether growth helped is not known."
    if best.name == "scratch":
        return words + " Growth did not help."
    gain = scratch.loss - best.loss
    if gain < _EQUAL:
        return words + " Growth made no difference."
    words += f" Growth helped: from scratch it is {scratch.loss:.3f}"
    if best.tokens_to_scratch == 0:
        words += ", which it is better than from the start."
    else:
        words += f", which is reached {best.speedup:.1f} times as fast." if best.speedup else "."
    if at_equal_compute is not None:
        verb = "still" if best.loss < at_equal_compute - _EQUAL else "no longer"
        words += f" With the small model's training counted it is {verb} ahead: scratch, trained for as long in all, comes to "
        words += f"{at_equal_compute:.3f}."
    return words


def _warnings(first: specs.LmTrainResult, base: LanguageModel) -> list[str]:
    found = []
    if first.width / base.model.shape.width > _FAR:
        found.append(
            f"The target is {first.width / base.model.shape.width:g} times as wide: beyond {_FAR:g} times, training from scratch "
            "is often better."
        )
    if first.tokens_per_parameter > _FADES:
        found.append(
            f"There are {first.tokens_per_parameter:.0f} tokens a parameter: beyond {_FADES:.0f}, the gain fades."
        )
    return found
