"""SMAC's own program: searches every dataset of a table, by ask and tell. Run by the Python of SMAC's environment."""

import json
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from ConfigSpace import (
    CategoricalHyperparameter,
    Configuration,
    ConfigurationSpace,
    EqualsCondition,
    OrdinalHyperparameter,
)
from smac import HyperparameterOptimizationFacade, Scenario
from smac.runhistory.dataclasses import TrialValue
from smac.runhistory.enumerations import StatusType

Described = dict[str, list[dict[str, Any]]]
_PATIENCE = 400  # asks a dataset: SMAC also proposes pipelines that were not observed


def configuration_space(described: Described, seed: int) -> ConfigurationSpace:
    """By stage the algorithm; its hyper-parameters where it is chosen, numbers in their order."""
    space = ConfigurationSpace(seed=seed)
    for stage, options in described.items():
        algorithms = list(dict.fromkeys(option["algorithm"] for option in options))
        chosen = CategoricalHyperparameter(stage, algorithms)
        space.add(chosen)
        for algorithm in algorithms:
            values: dict[str, list[Any]] = {}
            for option in options:
                if option["algorithm"] == algorithm:
                    for name, value in option["hyperparameters"].items():
                        values.setdefault(name, [])
                        if value not in values[name]:
                            values[name].append(value)
            for name, own in values.items():
                if len(own) > 1:
                    numbers = all(isinstance(value, int | float) for value in own)
                    kind = OrdinalHyperparameter if numbers else CategoricalHyperparameter
                    inner = kind(
                        f"{stage}:{algorithm}:{name}", [repr(value) for value in (sorted(own) if numbers else own)]
                    )
                    space.add(inner)
                    if len(algorithms) > 1:
                        space.add(EqualsCondition(inner, chosen, algorithm))
    return space


def index_of(configuration: Any, described: Described) -> int:
    """The pipeline's number in the table."""
    numbers = []
    for stage, options in described.items():
        algorithm = configuration[stage]
        inner = {
            name.split(":")[2]: value for name, value in dict(configuration).items() if name.startswith(f"{stage}:")
        }
        numbers.append(
            next(
                at for at, option in enumerate(options)
                if option["algorithm"] == algorithm and all(repr(option["hyperparameters"][k]) == v for k, v in inner.items())
            )
        )  # fmt: skip
    return int(np.ravel_multi_index(numbers, [len(options) for options in described.values()]))


def configuration_of(index: int, described: Described, space: ConfigurationSpace) -> Configuration:
    values = {}
    shape = [len(options) for options in described.values()]
    for (stage, options), at in zip(described.items(), np.unravel_index(index, shape), strict=True):
        values[stage] = options[at]["algorithm"]
        for name, value in options[at]["hyperparameters"].items():
            full = f"{stage}:{values[stage]}:{name}"
            if full in space:
                values[full] = repr(value)
    return Configuration(space, values=values)


def searched(scores: Any, described: Described, initial: list[int], evaluations: int, seed: int) -> list[float]:
    space = configuration_space(described, seed)
    with tempfile.TemporaryDirectory() as folder:
        scenario = Scenario(space, deterministic=True, n_trials=_PATIENCE, seed=seed, output_directory=folder)
        facade = HyperparameterOptimizationFacade
        smac = facade(
            scenario, lambda config, seed: 0.0, overwrite=True, logging_level=50,
            intensifier=facade.get_intensifier(scenario, max_config_calls=1),
            initial_design=facade.get_initial_design(
                scenario, n_configs=0, additional_configs=[configuration_of(own, described, space) for own in initial]
            ),
        )  # fmt: skip
        best, worst = np.nanmax(scores), np.nanmin(scores)
        found: list[float] = []
        incumbent = worst
        for _ in range(_PATIENCE):
            if len(found) == evaluations:
                break
            info = smac.ask()
            score = scores[index_of(info.config, described)]
            if np.isnan(score):  # costs no evaluation
                smac.tell(info, TrialValue(cost=float(1 - worst), status=StatusType.CRASHED))
                continue
            smac.tell(info, TrialValue(cost=float(1 - score)))
            incumbent = max(incumbent, score)
            found.append(float((best - incumbent) / max(best - worst, 1e-12)))
    return found + [found[-1]] * (evaluations - len(found))


def main() -> None:
    source, target, evaluations, seed = sys.argv[1:]
    warnings.simplefilter("ignore")
    with np.load(source) as given:
        scores, initial, described = (
            given["scores"].astype(float),
            given["initial"].tolist(),
            json.loads(str(given["space"])),
        )
    found = [
        searched(own, described, first, int(evaluations), int(seed)) for own, first in zip(scores, initial, strict=True)
    ]
    Path(target).write_text(json.dumps(found))


if __name__ == "__main__":
    main()
