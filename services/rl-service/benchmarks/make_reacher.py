"""`make reacher`: trains the agent that ships, which reaches for hidden goals with Meta-World's arm; more than an hour on two cores.

An interrupted run goes on. In the end it says how the agent does on test goals, by episode.
"""

import shutil
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import ROOT
from meta_training import played, summary, trained
from reach import FAMILY, PROCESSES, SETTINGS, SHAPE, STEPS

import gristmill_rl

SHIPPED = Path(gristmill_rl.__file__).parent / "shipped/reacher.safetensors"


def main() -> None:
    torch.set_num_threads(1)
    saved = ROOT / "build/reacher.safetensors"
    agent, _ = trained(FAMILY, SHAPE, SETTINGS, STEPS, processes=PROCESSES, saved=saved)
    for name, values in summary(played(agent, FAMILY, "test", 50, processes=PROCESSES, greedy=True)).items():
        print(f"{name:<18} {'  '.join(f'{own:.3f}' for own in values)}")
    SHIPPED.parent.mkdir(exist_ok=True)
    shutil.copy(saved, SHIPPED)


if __name__ == "__main__":
    main()
