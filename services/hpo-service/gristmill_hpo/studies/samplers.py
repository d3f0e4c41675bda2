"""What is asked next: random points, Sobol points, Optuna's TPE, CMA-ES, and Bayesian optimisation.

A sampler keeps nothing: it is made anew from what the study knows, and draws by the study's seed and the trial's number.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import optuna
from cmaes import CMA
from scipy.stats import qmc

from gristmill_hpo.studies.space import Array, Choice, StudySpace, Value

SamplerName = Literal["log-nei", "log-ei", "tpe", "cma-es", "sobol", "random"]

_SIGMA = 0.3


@dataclass(frozen=True)
class Seen:
    """What a study knows.

    Attributes:
        units: N x d points with values, N x m, all of them smaller is better. pending: K x d, under way.
        numbers: of the trials of `units`. number: of the next trial.
    """

    space: StudySpace
    units: Array
    values: Array
    pending: Array
    numbers: tuple[int, ...]
    number: int
    seed: int


def random_points(seen: Seen, count: int) -> Array:
    return np.stack(
        [np.random.default_rng([seen.seed, seen.number + at]).random(len(seen.space)) for at in range(count)]
    )


def sobol_points(seen: Seen, count: int) -> Array:
    """A scrambled Sobol sequence, from where it was left."""
    sequence = qmc.Sobol(len(seen.space), scramble=True, rng=np.random.default_rng(seen.seed))
    if seen.number:
        sequence.fast_forward(seen.number)
    return np.asarray(sequence.random(count))


def tpe_points(seen: Seen, count: int) -> Array:
    """Optuna's multivariate TPE, on a study that is rebuilt; trials under way count as bad ones (constant liar)."""
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    objectives = seen.values.shape[1]
    seed = int(np.random.default_rng([seen.seed, seen.number]).integers(2**31))
    sampler = optuna.samplers.TPESampler(seed=seed, multivariate=True, constant_liar=True)
    study = optuna.create_study(directions=["minimize"] * objectives, sampler=sampler)
    distributions: dict[str, optuna.distributions.BaseDistribution] = {
        str(at): optuna.distributions.CategoricalDistribution(list(range(len(own.values))))
        if isinstance(own, Choice)
        else optuna.distributions.FloatDistribution(0, 1)
        for at, own in enumerate(seen.space.parameters)
    }

    def params(unit: Array) -> dict[str, Value]:
        return {
            str(at): min(int(unit[at] * len(own.values)), len(own.values) - 1)
            if isinstance(own, Choice)
            else float(unit[at])
            for at, own in enumerate(seen.space.parameters)
        }

    states = optuna.trial.TrialState
    trials = [
        *(
            optuna.trial.create_trial(params=params(unit), distributions=distributions, values=values.tolist())
            for unit, values in zip(seen.units, seen.values, strict=True)
        ),
        *(
            optuna.trial.create_trial(params=params(u), distributions=distributions, state=states.RUNNING)
            for u in seen.pending
        ),
    ]
    study.add_trials(trials)
    asked = [study.ask(distributions).params for _ in range(count)]
    return np.array(
        [
            [
                (own[str(at)] + 0.5) / len(p.values) if isinstance(p, Choice) else own[str(at)]
                for at, p in enumerate(seen.space.parameters)
            ]
            for own in asked
        ]
    )


def cma_points(seen: Seen, count: int) -> Array:
    """CMA-ES, told one generation after another: those trials that are known, in the order of their numbers.

    In one dimension, which it does not know, a second one is made up.
    """
    dimensions = len(seen.space)
    width = max(dimensions, 2)
    seed = int(np.random.default_rng([seen.seed, seen.number]).integers(2**31))
    strategy = CMA(np.full(width, 0.5), _SIGMA, bounds=np.array([[0.0, 1.0]] * width), seed=seed)
    size = strategy.population_size
    by_number = {
        number: (unit, float(value[0]))
        for number, unit, value in zip(seen.numbers, seen.units, seen.values, strict=True)
    }
    known = [by_number[number] for number in sorted(by_number)]
    for first in range(0, len(known) - size + 1, size):
        own = known[first : first + size]
        strategy.tell([(np.pad(unit, (0, width - dimensions), constant_values=0.5), value) for unit, value in own])
    return np.stack([strategy.ask()[:dimensions] for _ in range(count)])


def bayesian_points(seen: Seen, count: int, *, noisy: bool) -> Array:
    from gristmill_hpo.studies.bayesian import points  # torch takes seconds to load

    return points(seen, count, noisy=noisy)


SAMPLERS: dict[SamplerName, Callable[[Seen, int], Array]] = {
    "log-nei": lambda seen, count: bayesian_points(seen, count, noisy=True),
    "log-ei": lambda seen, count: bayesian_points(seen, count, noisy=False),
    "tpe": tpe_points, "cma-es": cma_points, "sobol": sobol_points, "random": random_points,
}  # fmt: skip
