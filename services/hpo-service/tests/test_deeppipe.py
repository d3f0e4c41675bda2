"""DeepPipe as a plain library: encodings, the network, the Gaussian process, meta-training, portfolios, artifacts."""

import itertools
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import gpytorch
import numpy as np
import numpy.typing as npt
import pytest
import torch
from scipy.stats import norm, spearmanr

from gristmill_hpo import shipped
from gristmill_hpo.deeppipe import (
    Encoding,
    MetaDataset,
    MetaTraining,
    PipelineNetwork,
    Posterior,
    Prior,
    Settings,
    Shape,
    Surrogate,
    judge,
    load_surrogate,
    portfolio,
    save_surrogate,
)
from gristmill_hpo.deeppipe.meta_training import factors_of, marginal_nll
from gristmill_hpo.deeppipe.metadata import completed
from gristmill_hpo.deeppipe.network import StageTensors, covariance
from gristmill_hpo.deeppipe.newcomers import introductions, newcomers, priors_with_newcomers
from gristmill_hpo.deeppipe.surrogate import prior_of
from gristmill_hpo.space import Space, SpaceError
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

SMALL = Shape(width=2, hidden=32, latent=4, factors=6)
DESCRIBED: dict[str, list[dict[str, Any]]] = {
    "scale": [{"algorithm": None}, {"algorithm": "Standard"}],
    "model": [
        *({"algorithm": "Near", "hyperparameters": {"k": k, "p": p}} for k in (1, 4, 16) for p in ("a", "b")),
        *({"algorithm": "Tree", "hyperparameters": {"split": split}} for split in (2, 8, 0.1, 0.001)),
        {"algorithm": "Bayes"},
    ],
}
SPACE = Space.read(DESCRIBED)


def made(datasets: int = 30, seed: int = 0, gaps: float = 0.0) -> MetaDataset:
    """Datasets of two kinds, which like different models."""
    random = np.random.default_rng(seed)
    likes = random.normal(size=(2, SPACE.size))
    kinds = random.integers(2, size=datasets)
    scores = (
        0.7
        + 0.1 * random.uniform(0.5, 2, (datasets, 1)) * likes[kinds]
        + 0.01 * random.normal(size=(datasets, SPACE.size))
    )
    scores[random.uniform(size=scores.shape) < gaps] = np.nan
    return MetaDataset(SPACE, scores.astype(np.float32), tuple(map(str, range(datasets))))


def small_prior(size: int = 40, seed: int = 1) -> Prior:
    random = np.random.default_rng(seed)
    return Prior(
        random.normal(size=size), random.normal(size=(size, 3)), random.normal(size=(size, 2)), 0.7, 0.05, (-2.0, 0.6)
    )


# -- spaces ------------------------------------------------------------------------------------------------------------------


def test_a_pipelines_index_and_options_agree() -> None:
    assert (SPACE.shape, SPACE.size) == ((2, 11), 22)
    for index in range(SPACE.size):
        assert SPACE.index(SPACE.pipeline(index)) == index
        assert [list(SPACE.stages.values())[at][own] for at, own in enumerate(SPACE.options[index])] == list(
            SPACE.pipeline(index)
        )
    assert Space.read(SPACE.describe()) == SPACE
    trees = SPACE.only(lambda stage, option: stage != "model" or option.algorithm == "Tree")
    assert trees.algorithms("model") == ["Tree"]
    with pytest.raises(SpaceError, match="does not hold"):
        trees.index(SPACE.pipeline(0))
    with pytest.raises(SpaceError, match="Nothing is left of the stage 'model'"):
        SPACE.only(lambda stage, _: stage != "model")


@pytest.mark.parametrize(
    ("described", "words"),
    [
        ({}, "object with a list"), ([], "object with a list"), ({"a": []}, "1 to 1000 options"), ({"a": [3]}, "has an `algorithm`"),
        ({"a": [{"algorithm": 3}]}, "names its algorithm"), ({"a": [{"algorithm": "x", "more": 1}]}, "has an `algorithm`"),
        ({"a": [{"algorithm": "x", "hyperparameters": {"y": [1]}}]}, "must be a number"),
        ({"a": [{"algorithm": "x", "hyperparameters": {"y": float("inf")}}]}, "must be a number"),
        ({"a": [{"algorithm": "x"}, {"algorithm": "x"}]}, "lists x twice"),
        ({name: [{"algorithm": str(at)} for at in range(200)] for name in "abc"}, "8,000,000 pipelines"),
    ],
)  # fmt: skip
def test_spaces_that_make_no_sense(described: Any, words: str) -> None:
    with pytest.raises(SpaceError, match=words):
        Space.read(described)


def test_encodings_scale_numbers_by_algorithm_and_tell_counts_from_shares() -> None:
    scale, model = Encoding.of(SPACE).table(SPACE)
    assert scale.features.tolist() == [[1], [1]]
    assert scale.algorithms.tolist() == [0, 1]
    near, tree = model.features[:6], model.features[6:10]
    assert near[:, 1].tolist() == [0, 0, 0.5, 0.5, 1, 1]  # logarithmic
    assert near[:, 2:4].tolist() == [[1, 0], [0, 1]] * 3
    # whether it is a share, how large; whether it is a count, how large
    assert np.allclose(tree[:, 1:5], [[0, 0, 1, 0], [0, 0, 1, 1], [1, 1, 0, 0], [1, 0, 0, 0]])
    assert model.features[10].tolist() == [1, 0, 0, 0, 0]
    assert Encoding.read(Encoding.of(SPACE).describe()) == Encoding.of(SPACE)
    with pytest.raises(SpaceError, match="'Near' is no algorithm"):
        Encoding.of(SPACE.only(lambda stage, o: stage != "model" or o.algorithm == "Tree")).table(SPACE)


# -- network -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layers", [0, 1, 2])
def test_the_network_equals_its_masked_matrix_form(layers: int) -> None:
    """Every encoder computed for every pipeline, those that are not active multiplied by 0, their blocks summed."""
    shape = Shape(width=3, encoder_layers=layers, hidden=24, latent=4, factors=5)
    encoding = Encoding.of(SPACE)
    network = PipelineNetwork(encoding, shape, seed=3)
    tables = StageTensors.of(encoding.table(SPACE))
    found = network(tables, torch.from_numpy(SPACE.options))
    parts = []
    for at, (table, encoders) in enumerate(zip(tables, network.encoders, strict=True)):
        options = torch.from_numpy(SPACE.options[:, at])
        active = torch.nn.functional.one_hot(
            table.algorithms[options], len(encoding.stages[list(SPACE.stages)[at]])
        ).float()
        inputs = table.features[options]
        if layers == 0:
            parts.append((active[:, :, None] * inputs[:, None]).flatten(1))
            continue
        total = torch.zeros(SPACE.size, encoders.outputs)
        for algorithm in range(active.shape[1]):
            hidden = inputs
            for weight, bias in zip(encoders.weights, encoders.biases, strict=True):
                hidden = torch.relu(hidden @ weight[algorithm] + bias[algorithm])
            total += active[:, algorithm, None] * hidden
        parts.append(total)
    hidden = torch.relu(torch.cat(parts, dim=1) @ network.first.weight.T + network.first.bias)
    for layer in network.others:
        hidden = torch.relu(layer(hidden))
    out = network.heads(hidden)
    assert torch.allclose(found.mean, out[:, 0], atol=1e-6)
    assert torch.allclose(found.latent, out[:, 1:5], atol=1e-6)
    assert torch.allclose(found.factors, out[:, 5:], atol=1e-6)


def test_gradients_reach_active_encoders_only() -> None:
    encoding = Encoding.of(SPACE)
    network = PipelineNetwork(encoding, SMALL)
    bayes = torch.tensor([[0, 10]])
    network(StageTensors.of(encoding.table(SPACE)), bayes).factors.square().sum().backward()
    scale, model = (stage.weights[0].grad.abs().sum(dim=(1, 2)) for stage in network.encoders)
    assert (scale > 0).tolist() == [True, False]
    assert (model > 0).tolist() == [False, False, True]


# -- Gaussian process --------------------------------------------------------------------------------------------------------


def test_covariance_and_likelihood_are_gpytorchs() -> None:
    encoding = Encoding.of(SPACE)
    network = PipelineNetwork(encoding, SMALL, seed=2).double()
    tables = [StageTensors(own.algorithms, own.features.double()) for own in StageTensors.of(encoding.table(SPACE))]
    embedded = network(tables, torch.from_numpy(SPACE.options))
    matern = gpytorch.kernels.ScaleKernel(gpytorch.kernels.MaternKernel(nu=2.5)).double()
    matern.outputscale, matern.base_kernel.lengthscale = network.log_outputscale.exp().item(), 1.0
    linear = gpytorch.kernels.LinearKernel().double()
    linear.variance = 1.0
    kernel = (matern(embedded.latent) + linear(embedded.factors)).to_dense()
    assert torch.allclose(covariance(network, embedded), kernel, atol=1e-5)
    targets = torch.randn(3, SPACE.size, dtype=torch.float64)
    noise = (network.log_noise.exp() + 1e-5) * torch.eye(SPACE.size)
    expected = (
        -torch.distributions.MultivariateNormal(embedded.mean, kernel + noise).log_prob(targets).mean() / SPACE.size
    )
    assert marginal_nll(network, embedded, targets).item() == pytest.approx(expected.item(), abs=1e-5)


def test_the_likelihood_leaves_out_what_was_not_observed() -> None:
    network = PipelineNetwork(Encoding.of(SPACE), SMALL, seed=2)
    embedded = network(StageTensors.of(Encoding.of(SPACE).table(SPACE)), torch.from_numpy(SPACE.options))
    targets = torch.randn(4, SPACE.size)
    targets[1, :5] = torch.nan
    targets[2, 3:] = torch.nan
    kernel = covariance(network, embedded) + (network.log_noise.exp() + 1e-5) * torch.eye(SPACE.size)
    total = 0.0
    for row in targets:
        there = ~row.isnan()
        normal = torch.distributions.MultivariateNormal(embedded.mean[there], kernel[there][:, there])
        total -= normal.log_prob(row[there]).item()
    assert marginal_nll(network, embedded, targets).item() == pytest.approx(
        total / (~targets.isnan()).sum().item(), abs=1e-4
    )


def _integrated(prior: Prior, seen: list[int], scores: npt.NDArray[np.float64]) -> tuple[Any, Any]:
    """Mean and variance of every score, a and b integrated on a wide grid of b with dense algebra."""
    kernel = prior.rows(range(len(prior)))
    n, size = len(seen), len(prior)
    weights, means, seconds = [], [], []
    for log_b in np.linspace(-6, 2, 801):
        b, flat = np.exp(log_b), 1e4
        joint = b**2 * kernel + flat**2  # a has a very wide normal prior
        noisy = joint[np.ix_(seen, seen)] + b**2 * (prior.noise + 1e-5) * np.eye(n)
        rest = scores - b * prior.mean[seen]
        solved = np.linalg.solve(noisy, np.stack([rest, *joint[seen].T], axis=1))
        log_likelihood = -0.5 * rest @ solved[:, 0] - 0.5 * np.linalg.slogdet(noisy)[1]
        weights.append(log_likelihood + norm.logpdf(log_b, *prior.spread))
        mean = b * prior.mean + joint[:, seen] @ solved[:, 0]
        variance = np.diag(joint) - np.einsum("ij,ji->i", joint[:, seen], solved[:, 1:]) + b**2 * prior.noise
        means.append(mean)
        seconds.append(variance + mean**2)
    share = np.exp(np.array(weights) - np.max(weights))
    share /= share.sum()
    mean = share @ np.array(means)
    assert size == len(mean)
    return mean, share @ np.array(seconds) - mean**2


def test_the_posterior_integrates_level_and_spread() -> None:
    prior = small_prior()
    seen = [3, 17, 8, 30, 21]
    scores = 0.8 + 0.12 * np.random.default_rng(5).normal(size=5)
    posterior = Posterior(prior)
    posterior.add(seen[:2])
    posterior.add(seen[2:])
    found = posterior.predict(scores)
    mean, variance = _integrated(prior, seen, scores)
    assert np.allclose(found.mean(), mean, atol=2e-3)
    assert np.allclose(found.deviation(), np.sqrt(variance), rtol=0.02)


def test_one_observation_says_where_the_level_is() -> None:
    posterior = Posterior(small_prior())
    posterior.add([4])
    found = posterior.predict(np.array([0.9]))
    assert found.mean()[4] == pytest.approx(0.9, abs=0.01)
    assert (found.deviation() > 0).all()


def test_expected_improvement_is_that_of_samples() -> None:
    posterior = Posterior(small_prior())
    posterior.add((1, 2, 3))
    scores = np.array([0.5, 0.7, 0.6])
    found = posterior.predict(scores)
    random = np.random.default_rng(0)
    parts = random.choice(len(found.log_weights), 400_000, p=np.exp(found.log_weights))
    for pipeline in (0, 10, 20):
        samples = random.normal(found.means[parts, pipeline], found.deviations[parts, pipeline])
        gains = np.maximum(samples - 0.7, 0)
        assert found.expected_improvement(0.7)[pipeline] == pytest.approx(gains.mean(), abs=4 * gains.std() / 600)


def test_branches_leave_their_trunk_alone() -> None:
    posterior = Posterior(small_prior())
    for at in range(20):  # more rows than room was made for
        posterior.add([at])
    scores = np.linspace(0.5, 0.9, 20)
    before = posterior.predict(scores).mean()
    branch = posterior.branch()
    branch.add([30])
    assert not np.allclose(branch.predict(np.append(scores, 0.2)).mean(), before)
    assert np.array_equal(posterior.predict(scores).mean(), before)


# -- meta-datasets and meta-training -----------------------------------------------------------------------------------------


def test_the_portfolios_greedy_step_is_the_best_one() -> None:
    regrets = np.random.default_rng(0).uniform(size=(12, 50)).astype(np.float32)
    regrets[0, 7] = np.nan  # counts as the worst
    chosen = portfolio(regrets, 4)
    known = np.nan_to_num(regrets, nan=1.0)
    for count in range(4):
        before = list(chosen[:count])
        means = [known[:, [*before, at]].min(axis=1).mean() for at in range(50)]
        assert np.isclose(means[chosen[count]], min(means))
    assert len(set(portfolio(regrets, 80))) == 50


def test_standardising_and_filling_use_what_was_observed() -> None:
    data = made(gaps=0.3)
    targets = data.standardised()
    assert np.allclose(np.nanmean(targets, axis=1), 0, atol=0.1)
    assert (np.isnan(targets) == ~data.observed).all()
    whole = made().standardised()
    filled = completed(targets, rank=2)
    assert np.array_equal(filled[data.observed], targets[data.observed])
    missing = ~data.observed
    assert np.corrcoef(filled[missing], whole[missing])[0, 1] > 0.95
    mean, factors = factors_of(whole, 30)
    centred = whole - mean
    assert np.allclose(factors @ factors.T, centred.T @ centred / len(whole), atol=1e-3)


def test_meta_training_learns_what_datasets_have_in_common() -> None:
    known, new = made(gaps=0.1), made(seed=0, datasets=60).rows(range(30, 60))
    settings = Settings(SMALL, taught=150, taught_batch=22, steps=150, batch=16, taught_rate=1e-2, rate=5e-3)
    training = MetaTraining(known, settings)
    fresh = judge([prior_of(training.network, training.encoding, SPACE, known.spread())], new, support=5, query=10)
    losses = list(training)
    assert len(losses) == 300
    learnt = judge([prior_of(training.network, training.encoding, SPACE, known.spread())], new, support=5, query=10)
    assert learnt.nmse < 0.2 < fresh.nmse
    assert learnt.nll < fresh.nll - 0.5


@pytest.mark.parametrize("stop", [4, 8, 11])
def test_meta_training_goes_on_exactly(stop: int) -> None:
    settings = Settings(SMALL, taught=8, taught_batch=10, steps=8, batch=10, seed=4)
    whole = MetaTraining(made(), settings)
    losses = list(whole)
    first = MetaTraining(made(), settings)
    list(itertools.islice(first, stop))
    second = MetaTraining(made(), settings)
    second.restore(first.state())
    assert list(second) == losses[stop:]
    for own, other in zip(whole.network.parameters(), second.network.parameters(), strict=True):
        assert torch.equal(own, other)


@cache
def trained() -> Surrogate:
    data = made()
    training = MetaTraining(data, Settings(SMALL, taught=30, taught_batch=22, steps=30, batch=16))
    list(training)
    return Surrogate(SPACE, training.encoding, (training.network,), data.spread(), tuple(portfolio(data.regrets(), 6)))


def test_a_surrogate_is_the_same_after_a_reload(tmp_path: Path) -> None:
    surrogate = trained()
    save_surrogate(tmp_path / "s.safetensors", surrogate, {"seed": 0})
    again, about = load_surrogate(tmp_path / "s.safetensors")
    assert about["seed"] == 0
    assert (again.space, again.encoding) == (SPACE, surrogate.encoding)
    assert (again.spread, again.portfolio) == (surrogate.spread, surrogate.portfolio)
    for own, other in zip(surrogate.priors(), again.priors(), strict=True):
        assert np.array_equal(own.mean, other.mean)
        assert np.array_equal(own.factors, other.factors)
    trees = SPACE.only(lambda stage, option: stage != "model" or option.algorithm == "Tree")
    at = [SPACE.index(trees.pipeline(own)) for own in range(trees.size)]
    assert np.allclose(again.priors(trees)[0].mean, again.priors()[0].mean[at])
    assert [trees.pipeline(own) for own in again.portfolio_in(trees)] == [
        SPACE.pipeline(own) for own in again.portfolio if own in at
    ]


@pytest.mark.parametrize(
    "damage",
    [
        {"networks": []}, {"networks": [{"hidden": 10**9}]}, {"networks": [{"layers": 0}]}, {"networks": [{"strange": 1}]},
        {"spread": [0.0, 0.0]}, {"spread": [float(10**30), 1.0]}, {"portfolio": [10**6]}, {"space": {}}, {"encoding": {}},
        {"encoding": {"scale": 3, "model": 4}}, {"portfolio": "abc"},
    ],
)  # fmt: skip
def test_damaged_surrogates_are_refused(tmp_path: Path, damage: dict[str, Any]) -> None:
    path = tmp_path / "s.safetensors"
    save_surrogate(path, trained(), {})
    manifest, tensors = read_artifact(path, "gristmill.hpo.deeppipe", (1,))
    write_artifact(path, "gristmill.hpo.deeppipe", 1, manifest | damage, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load_surrogate(path)


def test_surrogates_with_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    surrogate = deepcopy(trained())
    with torch.no_grad():
        surrogate.networks[0].heads.bias[0] = torch.nan
    save_surrogate(tmp_path / "s.safetensors", surrogate, {})
    with pytest.raises(ArtifactError, match="damaged"):
        load_surrogate(tmp_path / "s.safetensors")


# -- algorithms that it has not met ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoder_layers", [0, 1])
def test_a_newcomer_is_average_until_it_is_seen(encoder_layers: int) -> None:
    known = SPACE.only(lambda stage, option: option.algorithm != "Tree")
    encoding = Encoding.of(known)
    network = PipelineNetwork(encoding, replace(SMALL, encoder_layers=encoder_layers), seed=1)
    surrogate = Surrogate(known, encoding, (network,), (0.0, 1.0), (0,))
    assert newcomers(surrogate, SPACE) == {"model": ["Tree"]}
    before, [prior] = surrogate.priors()[0], priors_with_newcomers(surrogate, SPACE)
    at = [SPACE.index(known.pipeline(own)) for own in range(known.size)]
    trees = [own for own in range(SPACE.size) if own not in at]
    assert np.allclose(prior.mean[at], before.mean, atol=1e-6)
    assert np.allclose(prior.rows(at)[:, at], before.rows(range(known.size)), atol=1e-5)
    assert (prior.variance()[trees] > before.variance().mean()).all()
    unscaled = [own for own in trees if SPACE.options[own, 0] == 0]
    assert np.linalg.eigvalsh(prior.rows(unscaled)[:, unscaled]).min() > 0.01  # every setting may differ
    assert introductions(SPACE, {"model": ["Tree"]}, 0) == [
        SPACE.index((SPACE.pipeline(0)[0], SPACE.stages["model"][8]))
    ]


def test_a_space_of_newcomers_only() -> None:
    known = SPACE.only(lambda stage, option: option.algorithm != "Tree")
    encoding = Encoding.of(known)
    surrogate = Surrogate(known, encoding, (PipelineNetwork(encoding, SMALL),), (0.0, 1.0), (0,))
    trees = SPACE.only(lambda stage, option: stage != "model" or option.algorithm == "Tree")
    [prior] = priors_with_newcomers(surrogate, trees)
    assert len(prior) == trees.size and np.isfinite(prior.rows([0])).all()


# -- what is shipped ---------------------------------------------------------------------------------------------------------


def _of_train() -> tuple[dict[str, list[str]], Any]:
    """By stage the options, and datasets x imputers x encoders x standardizers x reducers x estimators of scores."""
    data = shipped.metadata("train")
    names = {stage: [str(option) for option in options] for stage, options in data.space.stages.items()}
    return names, data.standardised()[::6].reshape(-1, *data.space.shape)


def test_the_shipped_scores_are_of_the_options_that_the_space_says() -> None:
    """What must be so in scikit-learn is so in the table; of options in another order it is not."""
    names, scores = _of_train()
    reducers = names["dim_reducer"]
    none = scores[:, :, :, :, reducers.index("none")]
    apart = [np.nanmean(np.abs(scores[:, :, :, :, at] - none)) for at in range(len(reducers))]
    assert reducers[int(np.argsort(apart)[1])] == "VarianceThreshold"
    assert apart[reducers.index("PCA(n_components=0.25)")] == max(apart)
    scaled, plain = (none[:, :, :, names["standardizer"].index(own)] for own in ("StandardScaler", "none"))
    gain = {
        algorithm: np.nanmean((scaled - plain)[..., [at for at, own in enumerate(names["estimator"]) if own.startswith(algorithm)]])
        for algorithm in ("RandomForest", "GradientBoosting", "DecisionTree", "MLP", "Perceptron", "LinearSVC", "KNeighbors")
    }  # fmt: skip
    assert max(abs(own) for own in list(gain.values())[:3]) < 0.02 < 0.1 < min(list(gain.values())[3:])


@pytest.mark.parametrize(
    ("algorithm", "parameter"),
    [("LinearSVC", "C"), ("DecisionTree", "min_samples_split"), ("KNeighbors", "n_neighbors")],
)
def test_close_settings_of_an_estimator_score_alike(algorithm: str, parameter: str) -> None:
    _, scores = _of_train()
    own = [
        (at, option.hyperparameters[parameter])
        for at, option in enumerate(shipped.space().stages["estimator"])
        if option.algorithm == algorithm and (parameter == "C" or isinstance(option.hyperparameters[parameter], int))
    ]
    at, values = [one[0] for one in own], np.log([float(one[1]) for one in own])  # type: ignore[arg-type]
    table = scores[..., at].reshape(-1, len(at))
    apart = [[np.nanmean(np.abs(table[:, a] - table[:, b])) for a in range(len(at))] for b in range(len(at))]
    pairs = np.triu_indices(len(at), 1)
    assert spearmanr(np.abs(values[:, None] - values)[pairs], np.array(apart)[pairs])[0] > 0.6


def test_the_shipped_metadata_is_whole() -> None:
    splits = {split: shipped.metadata(split) for split in shipped.SPLITS}
    assert {split: len(data) for split, data in splits.items()} == {"train": 300, "val": 40, "test": 50}
    names = [name for data in splits.values() for name in data.datasets]
    assert len(set(names)) == 390
    for data in splits.values():
        assert data.scores.shape[1] == shipped.space().size == 23_424
        assert 0.9 < data.observed.mean() < 0.95
        assert 0 < np.nanmin(data.scores) < np.nanmax(data.scores) <= 1
