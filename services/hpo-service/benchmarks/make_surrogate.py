"""`make surrogate`: meta-train the surrogate that ships with the package, on 300 datasets, and write what was seen on the way.

Networks are trained from several seeds and asked together. 40 other datasets judge them; the 50 of the benchmark are not read.
"""

import json
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import torch

import gristmill_hpo
from gristmill_hpo import shipped
from gristmill_hpo.deeppipe import (
    Encoding,
    MetaTraining,
    PipelineNetwork,
    Settings,
    Surrogate,
    judge,
    portfolio,
    save_surrogate,
)

SEEDS = (0, 1, 2)
PORTFOLIO = 50
HERE = Path(gristmill_hpo.__file__).parent / "shipped"


def trained(seed: int) -> tuple[PipelineNetwork, list[str]]:
    torch.set_num_threads(1)
    started, log = time.perf_counter(), []
    training = MetaTraining(shipped.metadata("train"), Settings(seed=seed))
    for loss in training:
        if training.number % 500 == 0 or training.number == len(training):
            log.append(
                f"network {seed}  step {training.number:5}  loss {loss:8.4f}  {time.perf_counter() - started:6.1f} s"
            )
            print(log[-1], flush=True)
    return training.network, log


def main() -> None:
    with ProcessPoolExecutor(2) as pool:
        networks, logs = zip(*pool.map(trained, SEEDS), strict=True)
    data = shipped.metadata("train")
    encoding = Encoding.of(data.space)
    surrogate = Surrogate(data.space, encoding, networks, data.spread(), tuple(portfolio(data.regrets(), PORTFOLIO)))
    log = [line for own in logs for line in own]
    for support in (10, 50):
        own = judge(surrogate.priors(), shipped.metadata("val"), support=support)
        log.append(f"validation, {support} scores known: nll {own.nll:.4f}, nmse {own.nmse:.4f}")
        print(log[-1])
    about = {"command": "make surrogate", "datasets": len(data), "seeds": list(SEEDS), "licence": "Apache-2.0"}
    save_surrogate(HERE / "surrogate.safetensors", surrogate, about)
    (HERE / "surrogate.log").write_text("\n".join(log) + "\n")
    print(json.dumps({"bytes": (HERE / "surrogate.safetensors").stat().st_size}))


if __name__ == "__main__":
    main()
