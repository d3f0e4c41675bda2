"""Tuning by rows that are set aside from those to learn from, one fit at a time, so that it can go on after a break."""

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import optuna
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split

from gristmill_explain.learners.learner import Array, Fitted, Learner, Params, Rows, Setting
from gristmill_explain.learners.scores import scores, skill
from gristmill_explain.names import Metric

_INNER_SHARE = 0.25
_BY_CHANCE = 5  # configurations that TPE draws before it models what it was told
# What a library raises for hyper-parameters or rows that do not suit it.
UNSUITED = (ValueError, ArithmeticError)


@dataclass(frozen=True)
class Tried:
    """One configuration. `score` is the mean over the inner parts; None: it failed, and why."""

    params: dict[str, Any]
    score: float | None
    rounds: int | None
    seconds: float
    failure: str | None = None


class Tuning:
    """Optuna's TPE over a learner's space. What was tried is all its state.

    Args:
        folds: inner folds; 1: a quarter of the rows is set aside. fixed: hyper-parameters that are not tuned.
        tried: what was tried before a break.
    """

    def __init__(
        self, learner: Learner, rows: Rows, setting: Setting, metric: Metric, *, folds: int = 1,
        fixed: Params | None = None, tried: list[Tried] | None = None,
    ) -> None:  # fmt: skip
        self.tried = list(tried or [])
        self._learner, self._rows, self._setting, self._metric = learner, rows, setting, metric
        self._fixed = fixed or {}
        self._space = {name: own for name, own in learner.space.items() if name not in self._fixed}
        self._first = list[Params]()
        for one in learner.first:
            if (left := {name: own for name, own in one.items() if name in self._space}) not in self._first:
                self._first.append(left)
        self._folds = folds

    def step(self) -> Tried:
        """Try one more configuration."""
        params = self._asked()
        started = time.perf_counter()
        try:
            found = [
                self._judged(params, learnt, judged)
                for learnt, judged in inner_parts(self._rows.labels, self._folds, self._setting)
            ]
            score, rounds, failure = float(np.mean([own for own, _ in found])), _mean([own for _, own in found]), None
        except UNSUITED as error:
            score, rounds, failure = None, None, str(error)[:500] or type(error).__name__
        self.tried.append(Tried(dict(params), score, rounds, time.perf_counter() - started, failure))
        return self.tried[-1]

    def _asked(self) -> Params:
        """Each step has chances of its own: made anew after a break, the sampler draws what it would have drawn."""
        number = len(self.tried)
        if number < len(self._first):
            return self._first[number]
        optuna.logging.set_verbosity(optuna.logging.WARNING)
        chances = int(np.random.SeedSequence([self._setting.seed, number]).generate_state(1)[0])
        sampler = optuna.samplers.TPESampler(n_startup_trials=_BY_CHANCE, seed=chances)
        study = optuna.create_study(sampler=sampler, direction="maximize")
        for own in self.tried:
            if own.score is not None:
                study.add_trial(
                    optuna.trial.create_trial(
                        params=own.params, distributions=self._space, value=skill(self._metric, own.score)
                    )
                )
        return study.ask(self._space).params

    def _judged(self, params: Params, learnt: Array, judged: Array) -> tuple[float, int | None]:
        held_out = self._rows.take(judged)
        fitted = self._learner.fit(self._rows.take(learnt), self._setting, {**self._fixed, **params}, held_out)
        score = scores(held_out.labels, fitted.predict(held_out.frame), self._setting)[self._metric]
        return score, fitted.rounds

    @property
    def best(self) -> Tried | None:
        """None where all failed."""
        able = [own for own in self.tried if own.score is not None]
        return max(able, key=lambda own: skill(self._metric, own.score or 0.0)) if able else None


def inner_parts(labels: Array, folds: int, setting: Setting) -> list[tuple[Array, Array]]:
    """Rows to learn from and to judge by."""
    stratify = labels if setting.classifies else None
    if folds == 1:
        learnt, judged = train_test_split(
            np.arange(len(labels)), test_size=_INNER_SHARE, random_state=setting.seed, stratify=stratify
        )
        return [(learnt, judged)]
    splitter = (StratifiedKFold if setting.classifies else KFold)(folds, shuffle=True, random_state=setting.seed)
    return list(splitter.split(np.zeros(len(labels)), labels))


def refit(learner: Learner, rows: Rows, setting: Setting, chosen: Tried | None, fixed: Params | None = None) -> Fitted:
    """On all rows, with what was chosen; None: with the learner's own defaults."""
    params = {**(fixed or {}), **({} if chosen is None else chosen.params)}
    if chosen is not None and chosen.rounds is not None:
        params["rounds"] = chosen.rounds
    return learner.fit(rows, setting, params, None)


def described(tried: list[Tried]) -> list[dict[str, Any]]:
    return [asdict(own) for own in tried]


def restored(described: list[Mapping[str, Any]]) -> list[Tried]:
    return [Tried(**own) for own in described]


def _mean(rounds: list[int | None]) -> int | None:
    known = [own for own in rounds if own is not None]
    return max(1, round(float(np.mean(known)))) if known else None
