"""An agent as a file: safetensors whose manifest tells its shape, its spaces and the family it was trained on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.spaces import Spaces

FORMAT, VERSION = "gristmill.rl.agent", 1
_MOST = {"width": 4_096, "heads": 256, "inside": 64, "across": 64}
_LONGEST, _MOST_EPISODES, _MOST_NUMBERS = 100_000, 10_000, 100_000


@dataclass(frozen=True)
class TrainedAgent:
    """Attributes:
    family: what it was trained on, as JSON that `families.family_of` reads.
    """

    agent: Agent
    family: dict[str, Any]


def save_agent(path: Path, own: TrainedAgent, about: dict[str, Any]) -> None:
    tensors = {name: tensor.cpu().numpy() for name, tensor in own.agent.state_dict().items()}
    write_artifact(path, FORMAT, VERSION, about | {"agent": own.agent.about(), "family": own.family}, tensors)


def load_agent(path: Path) -> tuple[TrainedAgent, dict[str, Any]]:
    """An agent that acts, and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        about, family = manifest.pop("agent"), manifest.pop("family")
        spaces, shape = Spaces(**about["spaces"]), Shape(**about["shape"])
        _demand(all(_counts(getattr(shape, name), most) for name, most in _MOST.items()))
        _demand(shape.width % shape.heads == 0 and shape.width // shape.heads % 2 == 0)
        _demand(_counts(spaces.observation, _MOST_NUMBERS) and _counts(spaces.actions, _MOST_NUMBERS))
        _demand(_counts(about["horizon"], _LONGEST) and _counts(about["episodes"], _MOST_EPISODES))
        _demand(shape.window is None or _counts(shape.window, _LONGEST))
        _demand(shape.memories is None or _counts(shape.memories, _MOST_EPISODES))
        _demand(shape.pooling in ("last", "attention") and shape.initialisation in ("orthogonal", "t-fixup"))
        _demand(shape.algorithm in ("htrmrl", "trmrl", "rl2", "ppo") and isinstance(family, dict))
        with torch.device("meta"):  # takes no memory, whatever the file claims
            agent = Agent(spaces, shape, about["horizon"], about["episodes"])
        weights = {name: torch.from_numpy(np.asarray(own, np.float32)) for name, own in tensors.items()}
        _demand(all(own.isfinite().all() for own in weights.values()))
        agent.load_state_dict(weights, assign=True)
        return TrainedAgent(agent.requires_grad_(False).eval(), family), manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it is an agent, but it is damaged.") from error


def _counts(value: object, most: int) -> bool:
    return type(value) is int and 1 <= value <= most


def _demand(truth: bool) -> None:
    if not truth:
        raise ValueError("damaged")
