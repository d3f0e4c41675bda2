"""Bayesian optimisation with qLogNEHVI (Daulton et al. 2021; Ament et al. 2023), as BoTorch has it, over one-hot codes."""

import warnings

import numpy as np
import numpy.typing as npt
import torch
from botorch import fit_gpytorch_mll
from botorch.acquisition.multi_objective import logei
from botorch.acquisition.multi_objective.logei import qLogNoisyExpectedHypervolumeImprovement
from botorch.models.gp_regression import SingleTaskGP
from botorch.models.model_list_gp_regression import ModelListGP
from botorch.models.transforms import Standardize
from botorch.optim.optimize import optimize_acqf_discrete
from botorch.sampling.normal import SobolQMCNormalSampler
from gpytorch.mlls import SumMarginalLogLikelihood
from torch import Tensor

from gristmill_nas.baselines.evaluations import Budget, Evaluate, Evaluated
from gristmill_nas.spaces import Codes, Space

logei._load_attempted = True  # else a C++ compiler runs for half a minute, once a machine

_FIRST = 10
_AT_ONCE = 4
_CANDIDATES = 512
_SAMPLES = 64


def qnehvi(space: Space, evaluate: Evaluate, evaluations: int, seed: int) -> Evaluated:
    """Ten random architectures, then four at a time the best of random ones and of neighbours of the front so far."""
    random, budget = np.random.default_rng(seed), Budget(evaluate, evaluations)
    budget(space.sample(min(_FIRST, evaluations), random))
    with torch.random.fork_rng(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fits on few points
        torch.manual_seed(seed)
        while budget.left > 0:
            known = budget.evaluated()
            candidates = _candidates(space, known, random)
            if not len(candidates):  # all are known
                break
            points, values = _points(space, known.codes), -torch.from_numpy(known.objectives)
            model = ModelListGP(
                *(SingleTaskGP(points, own[:, None], outcome_transform=Standardize(m=1)) for own in values.T)
            )
            fit_gpytorch_mll(SumMarginalLogLikelihood(model.likelihood, model))
            low, high = values.min(dim=0).values, values.max(dim=0).values
            acquisition = qLogNoisyExpectedHypervolumeImprovement(
                model, (low - 0.1 * (high - low)).tolist(), points, SobolQMCNormalSampler(torch.Size([_SAMPLES]), seed=seed),
                prune_baseline=True,
            )  # fmt: skip
            chosen, _ = optimize_acqf_discrete(acquisition, min(_AT_ONCE, budget.left), _points(space, candidates))
            budget(_codes(space, chosen))
    return budget.evaluated()


def _candidates(space: Space, known: Evaluated, random: np.random.Generator) -> Codes:
    """New architectures: half at random, half one decision away from one that was evaluated."""
    half = _CANDIDATES // 2
    near = known.codes[random.integers(0, len(known.codes), half)]
    at = random.integers(0, near.shape[1], half)
    near[np.arange(half), at] = random.integers(0, np.array(space.widths)[at])
    both = np.unique(np.concatenate([space.sample(half, random), space.canonical(near[space.valid(near)])]), axis=0)
    seen = {codes.tobytes() for codes in np.ascontiguousarray(known.codes)}
    return both[[codes.tobytes() not in seen for codes in both]]


def _points(space: Space, codes: npt.NDArray[np.int64]) -> Tensor:
    return space.choices(codes).flatten(1).double()


def _codes(space: Space, points: Tensor) -> Codes:
    return np.asarray(points.view(len(points), *space.shape).argmax(dim=2).numpy())
