"""`make predictors`: meta-train the predictors of finetunings that ship with the package, and write how they do on sets left out.

Every set is left out once, to judge by; what ships has seen all ten.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
import torch

import gristmill_hpo
from gristmill_hpo import shipped
from gristmill_hpo.quicktune.artifact import save_predictors
from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.judging import judge
from gristmill_hpo.quicktune.predictors import MetaTraining, Predictors, Settings
from gristmill_hpo.quicktune.replay import regrets
from gristmill_hpo.quicktune.searchers import Asha, InOrder, QuickTune

STEPS, STEPS_OF_COSTS = 1_000, 3_000  # after more, scores of left-out sets are predicted worse
UNTOLD, EPOCHS = 0.1, 6
SHARES = (0.05, 0.1, 0.25, 0.5)
HERE = Path(gristmill_hpo.__file__).parent / "shipped"


@cache
def table() -> tuple[list[Curves], tuple[str, ...]]:
    return shipped.finetunings()


def trained(without: str | None) -> Predictors:
    torch.set_num_threads(1)
    datasets = [own for own in table()[0] if own.name != without]
    steps = {False: STEPS, True: STEPS_OF_COSTS}
    trainings = [MetaTraining(datasets, costs, Settings(steps=own, untold=UNTOLD)) for costs, own in steps.items()]
    for training in trainings:
        list(training)
    performance, cost = (own.network.eval() for own in trainings)
    return Predictors(performance, cost, trainings[0].scaling)


def left_out(name: str) -> tuple[str, list[float], dict[str, list[float]]]:
    """A line of the log, what it says, and regrets of searches on this set."""
    predictors = trained(name)
    own = next(one for one in table()[0] if one.name == name)
    judged, shares = judge(predictors, [own]), np.array(SHARES)
    searched = {
        "quicktune": regrets(QuickTune(own.candidates, own.descriptors, predictors, ahead=EPOCHS), own, shares),
        "random": np.mean([regrets(InOrder(own.candidates, seed), own, shares) for seed in range(20)], axis=0),
        "asha": np.mean([regrets(Asha(own.candidates, seed), own, shares) for seed in range(20)], axis=0),
    }
    numbers = [judged.mse_vs_last_value, judged.coverage, judged.cost_spearman]
    return _line(name, numbers), numbers, {method: (100 * found).tolist() for method, found in searched.items()}


def _line(name: str, numbers: list[float]) -> str:
    return f"without {name:<16} " + "  ".join(
        f"{label} {value:.3f}" for label, value in zip(("mse / last value", "coverage", "costs' rank correlation"), numbers, strict=True)
    )  # fmt: skip


def main() -> None:
    datasets, models = table()
    with ProcessPoolExecutor(2) as pool:
        found = list(pool.map(left_out, [own.name for own in datasets]))
    log = [line for line, _, _ in found] + [_line("each, mean", np.mean([own for _, own, _ in found], axis=0).tolist())]
    for method in found[0][2]:
        means = np.mean([own[method] for _, _, own in found], axis=0)
        log.append(
            f"regret of {method:<14} "
            + "  ".join(f"{share:.0%} {value:.2f}" for share, value in zip(SHARES, means, strict=True))
        )
    print("\n".join(log))
    about = {"command": "make predictors", "datasets": len(datasets), "licence": "Apache-2.0"}
    save_predictors(HERE / "predictors.safetensors", trained(None), models, about)
    (HERE / "predictors.log").write_text("\n".join(log) + "\n")
    print(json.dumps({"bytes": (HERE / "predictors.safetensors").stat().st_size}))


if __name__ == "__main__":
    main()
