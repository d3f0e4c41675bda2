"""`make reacher`: trains the agent that ships, which reaches for hidden goals with Meta-World's arm; an hour on two cores.

It is the first one that `make bench-long-rl` trains on Meta-World, and is not trained twice. An interrupted run goes on. In the end it
says how the agent does on test goals, by episode.
"""

import shutil
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from reach import SETTINGS
from rl_long_bench import agent_file, measured, of_training

from gristmill_rl import shipped

TRAINING = ("reach", "htrmrl", SETTINGS.learning_rate, 0)


def main() -> None:
    torch.set_num_threads(1)
    found, path = measured(*TRAINING), agent_file(*TRAINING)
    if not path.exists():  # what is known of it was measured elsewhere
        found = of_training(*TRAINING)
    for name, values in found["test greedy"].items():
        print(f"{name:<18} {'  '.join(f'{own:.3f}' for own in values)}")
    shutil.copy(path, shipped.REACHER)


if __name__ == "__main__":
    main()
