"""Studies on functions whose optima are known: beside Optuna's TPE and NSGA-II, and over HTTP beside the same loop in process."""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import optuna
import torch
from botorch.test_functions import ZDT1, Hartmann
from botorch.utils.multi_objective.hypervolume import Hypervolume
from botorch.utils.multi_objective.pareto import is_non_dominated

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import free_port, open_client
from gristmill_hpo.studies import Number, SamplerName, Study, StudySpace

EVALUATIONS = 60
HARTMANN, ZDT = Hartmann(dim=6), ZDT1(dim=6)
_NEAR = 1.1  # of both objectives of ZDT1, whose front lies in the unit square; random points rarely come so near
_POPULATION = 12

Objective = Callable[[Sequence[float]], list[float]]


def hartmann(point: Sequence[float]) -> list[float]:
    return [float(HARTMANN(torch.tensor(point).double()[None]))]


def zdt1(point: Sequence[float]) -> list[float]:
    return [float(own) for own in ZDT(torch.tensor(point).double()[None])[0]]


def of_hartmann(seed: int) -> dict[str, float]:
    """Regret after 60 evaluations."""
    samplers: tuple[SamplerName, ...] = ("log-ei", "log-nei", "random")
    found = {name: _ours(name, hartmann, 1, seed) for name in samplers}
    found["tpe"] = _optunas(optuna.samplers.TPESampler(seed=seed), hartmann, 1)
    return {name: min(own[0] for own in values) - HARTMANN.optimal_value for name, values in found.items()}


def of_zdt1(seed: int) -> dict[str, float]:
    """Hypervolume after 60 evaluations: by the problem's own reference point, and by one so near that random search has none."""
    found = {name: _ours(name, zdt1, 2, seed) for name in ("log-ei", "random")}
    found["nsga2"] = _optunas(optuna.samplers.NSGAIISampler(population_size=_POPULATION, seed=seed), zdt1, 2)
    found["tpe"] = _optunas(optuna.samplers.TPESampler(seed=seed), zdt1, 2)
    points = {"": -ZDT.ref_point.double(), " near": torch.full((2,), -_NEAR).double()}
    measured = {}
    for suffix, point in points.items():
        for name, values in found.items():
            maximised = -torch.tensor(values).double()
            measured[name + suffix] = Hypervolume(point).compute(maximised[is_non_dominated(maximised)])
    return measured


def of_http(seed: int) -> dict[str, float]:
    """Seconds of 60 evaluations of Hartmann's function, in process and over HTTP; the same points are asked for."""
    _ours("log-ei", hartmann, 1, seed, evaluations=16)  # what is loaded once
    started = time.perf_counter()
    alone = _ours("log-ei", hartmann, 1, seed)
    inside = time.perf_counter() - started
    with (
        tempfile.TemporaryDirectory() as home,
        Stack(Settings(home=Path(home)), port=free_port()) as stack,
        open_client(stack) as client,
    ):
        names = [f"x{at}" for at in range(HARTMANN.dim)]

        def loop(evaluations: int) -> list[list[float]]:
            spec = {
                "parameters": [{"name": name, "low": 0, "high": 1} for name in names],
                "sampler": "log-ei",
                "seed": seed,
            }
            study = f"/hpo/v1/studies/{client.post('/hpo/v1/studies', json=spec).json()['id']}"
            told = []
            for _ in range(evaluations):
                trial = client.post(f"{study}/ask", json={}).json()["trials"][0]
                told.append(hartmann([trial["parameters"][name] for name in names]))
                client.post(f"{study}/tell", json={"trials": [{"number": trial["number"], "values": told[-1]}]})
            return told

        loop(16)
        started = time.perf_counter()
        served = loop(EVALUATIONS)
        outside = time.perf_counter() - started
    return {"in process": inside, "over HTTP": outside, "apart": float(np.abs(np.array(alone) - served).max())}


def _ours(
    sampler: SamplerName, objective: Objective, objectives: int, seed: int, evaluations: int = EVALUATIONS
) -> list[list[float]]:
    space = StudySpace(tuple(Number(f"x{at}", 0, 1) for at in range(6)))
    study = Study(space, (1,) * objectives, sampler, None, seed, [])
    for _ in range(evaluations):
        [trial] = study.ask(1)
        study.tell(trial.number, objective([float(own) for own in trial.parameters.values()]))
    return [list(trial.values or ()) for trial in study.trials]


def _optunas(sampler: optuna.samplers.BaseSampler, objective: Objective, objectives: int) -> list[list[float]]:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(directions=["minimize"] * objectives, sampler=sampler)
    study.optimize(
        lambda trial: objective([trial.suggest_float(f"x{at}", 0, 1) for at in range(6)]), n_trials=EVALUATIONS
    )
    return [list(trial.values) for trial in study.trials]
