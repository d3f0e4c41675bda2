"""Generalised advantage estimation (Schulman et al., arXiv 1506.02438), across the episodes of a trial."""

import torch
from torch import Tensor

from gristmill_rl.trials import Trials


def advantages(trials: Trials, scale: float, discount: float, trace: float) -> tuple[Tensor, Tensor]:
    """Advantages and returns, B x E x H each, of rewards divided by `scale`.

    Nothing is cut at the borders of episodes: what later episodes earn is credited to what earlier ones found out. After the trial's
    last step the value stands for what would follow.
    """
    rewards, values = trials.rewards.flatten(1) / scale, trials.values.flatten(1)
    following = torch.cat([values[:, 1:], trials.value_after[:, None]], dim=1)
    surprises = rewards + discount * following - values
    found, running = torch.zeros_like(surprises), torch.zeros(len(surprises), device=surprises.device)
    for step in reversed(range(surprises.shape[1])):
        running = surprises[:, step] + discount * trace * running
        found[:, step] = running
    shape = trials.rewards.shape
    return found.reshape(shape), (found + values).reshape(shape)
