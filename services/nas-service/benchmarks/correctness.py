"""Sheer correctness, in numbers: the descent direction beside a general solver, ReinMax beside plain straight-through, files."""

import tempfile
from pathlib import Path

import numpy as np
import torch
from judging import Measured
from scipy.optimize import minimize
from torch import Tensor

from gristmill_nas.modnas import SearchModel, spread
from gristmill_nas.modnas.artifact import load_search, save_search
from gristmill_nas.modnas.descent import min_norm_weights
from gristmill_nas.modnas.sampling import reinmax

_PROBLEMS = 50
_DRAWS = 100_000
_LOGITS = torch.tensor([[0.5, -0.2, 0.1], [-0.4, 0.3, 0.6]])
_TARGETS = torch.tensor([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3]])


def of_descent(seed: int) -> Measured:
    """Thirteen random gradients: how much longer our vector is than a solver's (relative, at most), and how far any device is
    from u·g ≥ |u|² (relative to the longest gradient)."""
    random, longer, short = np.random.default_rng(seed), 0.0, 0.0
    for _ in range(_PROBLEMS):
        gradients = random.normal(size=(13, 40)) + 0.3
        gram = gradients @ gradients.T
        weights = min_norm_weights(gram)
        value = float(weights @ gram @ weights)
        solved = minimize(
            lambda w, gram=gram: w @ gram @ w, np.full(13, 1 / 13), jac=lambda w, gram=gram: 2 * gram @ w,
            bounds=[(0, 1)] * 13, constraints={"type": "eq", "fun": lambda w: w.sum() - 1},
            options={"ftol": 1e-14, "maxiter": 1_000},
        )  # fmt: skip
        longer = max(longer, value / solved.fun - 1)
        short = max(short, (value - float((gram @ weights).min())) / float(np.diag(gram).max()))
    return {"longer": longer, "short": short}


def of_sampling(seed: int) -> Measured:
    """The error of ReinMax's mean gradient over that of plain straight-through, where the exact one is known."""
    hot = torch.eye(3)
    table = torch.tensor([[float(_loss(torch.stack([a, b]))) for b in hot] for a in hot])
    exact = _LOGITS.clone().requires_grad_()
    probabilities = torch.softmax(exact, dim=1)
    (wanted,) = torch.autograd.grad(probabilities[0] @ table @ probabilities[1], exact)

    def straight_through(logits: Tensor, generator: torch.Generator) -> Tensor:
        soft = torch.softmax(logits, dim=-1)
        return reinmax(logits.detach(), generator) + soft - soft.detach()

    errors = []
    for draw in (reinmax, straight_through):
        logits = _LOGITS.expand(_DRAWS, 2, 3).clone().requires_grad_()
        drawn = draw(logits, torch.Generator().manual_seed(seed))
        (found,) = torch.autograd.grad(_loss(drawn).sum(), logits)
        errors.append(float((found.mean(dim=0) - wanted).norm()))
    return {"error": errors[0] / errors[1]}


def _loss(choices: Tensor) -> Tensor:
    """A quadratic in each of two decisions of three options."""
    first, second = choices[..., 0, :], choices[..., 1, :]
    found: Tensor = ((first - _TARGETS[0]) ** 2).sum(-1) * (1 + ((second - _TARGETS[1]) ** 2).sum(-1))
    return found


def same_after_reload(model: SearchModel) -> bool:
    """Whether a stored search gives the same logits, to the bit."""
    preferences = spread(24, len(model.objectives))[None]
    devices = torch.from_numpy(next(iter(model.devices.values())).embedding).float()[None]
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        path = Path(folder) / "search.safetensors"
        save_search(path, model, {})
        again = load_search(path)[0]
        return torch.equal(again.hypernetwork(preferences, devices), model.hypernetwork(preferences, devices))
