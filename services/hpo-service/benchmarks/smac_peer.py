"""SMAC, in an environment of its own."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pinned

from gristmill_hpo.deeppipe import MetaDataset

PINS = ("smac==2.4.1", "ConfigSpace==1.2.2", "scikit-learn==1.9.1", "numpy==2.4.6", "scipy==1.17.1")


def environment(folder: Path) -> Path:
    """The Python of SMAC's environment, made on first use. Raises RuntimeError where it cannot be made."""
    return pinned.environment(folder / "smac", PINS)


def regrets(
    data: MetaDataset, initial: Sequence[Sequence[int]], evaluations: int, seed: int, folder: Path
) -> list[list[float]]:
    """Regret after each evaluation, by dataset; as `gristmill_hpo.replay.regrets`."""
    source, target = folder / "smac-given.npz", folder / "smac-found.json"
    np.savez(source, scores=data.scores, initial=np.array(initial), space=json.dumps(data.space.describe()))
    program = Path(__file__).parent / "smac_run.py"
    command = [environment(folder), program, source, target, str(evaluations), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"SMAC: {done.stderr[-2000:]}")
    found: list[list[float]] = json.loads(target.read_text())
    return found
