"""Sheer correctness, in numbers: the network, its process, expected improvement and the portfolio, each beside another way to it."""

import numpy as np
import torch
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern

from gristmill_hpo import shipped
from gristmill_hpo.deeppipe import portfolio
from gristmill_hpo.deeppipe.gaussian_process import Posterior, Prior
from gristmill_hpo.deeppipe.network import PipelineNetwork, StageTensors

_PIPELINES, _SEEN, _DRAWS = 50, 12, 200_000
_FLAT = 1e5  # variance of a level that may be any
_NOISE, _JITTER = 0.01, 1e-5


def of_exactness(seed: int) -> dict[str, float]:
    random = np.random.default_rng(seed)
    return {
        "masked form": _apart_from_masked_form(random), "inactive gradient": _gradient_of_inactive_encoders(random),
        "posterior": _posterior_apart_from_scikit_learns(random), "expected improvement": _errors_of_expected_improvement(random),
        "portfolio": _worse_than_brute_force(random),
    }  # fmt: skip


def _apart_from_masked_form(random: np.random.Generator) -> float:
    """Every encoder computed for every pipeline, those that are not active multiplied by 0: the largest difference, relative to the
    largest value."""
    surrogate = shipped.surrogate()
    network, tables = surrogate.networks[0], StageTensors.of(surrogate.encoding.table(surrogate.space))
    options = torch.from_numpy(surrogate.space.options[random.choice(surrogate.space.size, 500, replace=False)])
    with torch.no_grad():
        blocks = []
        for at, (table, encoders) in enumerate(zip(tables, network.encoders, strict=True)):
            own, inputs, block = options[:, at], table.features[options[:, at]], torch.zeros(500, encoders.outputs)
            for algorithm in range(int(table.algorithms.max()) + 1):
                hidden = inputs
                for weight, bias in zip(encoders.weights, encoders.biases, strict=True):
                    hidden = torch.relu(hidden @ weight[algorithm] + bias[algorithm])
                block += (table.algorithms[own] == algorithm)[:, None] * hidden
            blocks.append(block)
        hidden = torch.relu(network.first(torch.cat(blocks, dim=1)))
        for layer in network.others:
            hidden = torch.relu(layer(hidden))
        found = network(tables, options)
        gathered = torch.cat([found.mean[:, None], found.latent * network.log_lengthscale.exp(), found.factors], dim=1)
        return float((network.heads(hidden) - gathered).abs().max() / gathered.abs().max())


def _gradient_of_inactive_encoders(random: np.random.Generator) -> float:
    """The largest gradient that one pipeline sends to encoders of algorithms that it has not."""
    surrogate = shipped.surrogate()
    network = PipelineNetwork(surrogate.encoding, surrogate.networks[0].shape)
    tables = StageTensors.of(surrogate.encoding.table(surrogate.space))
    options = torch.from_numpy(surrogate.space.options[[random.integers(surrogate.space.size)]])
    network(tables, options).factors.square().sum().backward()
    largest = 0.0
    for at, (table, encoders) in enumerate(zip(tables, network.encoders, strict=True)):
        inactive = torch.arange(int(table.algorithms.max()) + 1) != table.algorithms[options[0, at]]
        for weight in encoders.weights:
            assert weight.grad is not None
            largest = max(largest, float(weight.grad[inactive].abs().max()) if inactive.any() else 0.0)
    return largest


def _prior(random: np.random.Generator) -> Prior:
    """Of a known spread and of a stationary kernel only, as scikit-learn's."""
    nothing = np.zeros((_PIPELINES, 1))
    return Prior(
        random.normal(size=_PIPELINES), random.normal(size=(_PIPELINES, 3)), nothing, 0.7, _NOISE - _JITTER, (0.0, 1e-9)
    )  # fmt: skip


def _posterior_apart_from_scikit_learns(random: np.random.Generator) -> float:
    """Of means and deviations, at most."""
    prior, seen = _prior(random), random.choice(_PIPELINES, _SEEN, replace=False)
    scores = 0.3 + random.normal(size=_SEEN)
    posterior = Posterior(prior)
    posterior.add(seen.tolist())
    found = posterior.predict(scores)
    kernel = ConstantKernel(_FLAT) + ConstantKernel(prior.outputscale) * Matern(1.0, nu=2.5)
    peer = GaussianProcessRegressor(kernel, alpha=_NOISE, optimizer=None)
    means, deviations = peer.fit(prior.latent[seen], scores - prior.mean[seen]).predict(prior.latent, return_std=True)
    ours = np.exp(found.log_weights) @ found.deviations
    return float(max(np.abs(found.mean() - prior.mean - means).max(), np.abs(ours - deviations).max()))


def _errors_of_expected_improvement(random: np.random.Generator) -> float:
    """From the mean of samples, in standard errors of that, of fifty pipelines the largest."""
    posterior, seen = Posterior(_prior(random)), random.choice(_PIPELINES, _SEEN, replace=False)
    posterior.add(seen.tolist())
    scores = random.normal(size=_SEEN)
    found, best = posterior.predict(scores), float(scores.max())
    drawn = random.normal(size=_DRAWS)
    weights, largest = np.exp(found.log_weights), 0.0
    for at, expected in enumerate(found.expected_improvement(best)):
        gains = weights @ np.maximum(found.means[:, at, None] + found.deviations[:, at, None] * drawn - best, 0)
        if (error := float(gains.std() / np.sqrt(_DRAWS))) > 0:
            largest = max(largest, float(abs(gains.mean() - expected)) / error)
    return largest


def _worse_than_brute_force(random: np.random.Generator) -> float:
    """Steps of a portfolio of 50 pipelines that another pipeline would have been better for."""
    regrets = random.uniform(size=(12, _PIPELINES)).astype(np.float32)
    chosen, worse = portfolio(regrets, 10), 0
    for count, own in enumerate(chosen):
        means = [regrets[:, [*chosen[:count], at]].min(axis=1).mean() for at in range(_PIPELINES)]
        worse += int(means[own] > min(means) + 1e-6)
    return float(worse)
