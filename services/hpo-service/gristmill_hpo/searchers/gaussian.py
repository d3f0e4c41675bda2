"""Searches by Gaussian processes whose prior comes from other datasets: DeepPipe's network, or their covariance itself."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import numpy as np

from gristmill_hpo.deeppipe.adaptation import adapt
from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.gaussian_process import Mixture, Posterior, Prior
from gristmill_hpo.deeppipe.meta_training import factors_of
from gristmill_hpo.deeppipe.metadata import MetaDataset, completed
from gristmill_hpo.deeppipe.network import PipelineNetwork, StageTensors
from gristmill_hpo.deeppipe.surrogate import prior_of
from gristmill_hpo.searchers.searcher import Array, ModelSearcher, Seed
from gristmill_hpo.space import Space


@dataclass(frozen=True)
class Committee:
    """The predictions of several models, all as likely."""

    members: list[Mixture]

    def mean(self) -> Array:
        return np.asarray(np.mean([own.mean() for own in self.members], axis=0))

    def deviation(self) -> Array:
        second = [np.square(own.mean()) + np.square(own.deviation()) for own in self.members]
        return np.asarray(np.sqrt(np.maximum(np.mean(second, axis=0) - np.square(self.mean()), 0.0)))

    def expected_improvement(self, best: float) -> Array:
        return np.asarray(np.mean([own.expected_improvement(best) for own in self.members], axis=0))


class PriorSearch(ModelSearcher):
    """Expected improvement by one or several priors; nothing is fitted on the way, so a step takes milliseconds."""

    def __init__(self, priors: Sequence[Prior], initial: Sequence[int], seed: Seed = 0) -> None:
        super().__init__(len(priors[0]), initial, seed)
        self._posteriors = [Posterior(prior) for prior in priors]

    def predict(self, seen: Sequence[int], scores: Array) -> Committee:
        known = len(self._told()[0])
        for posterior in self._posteriors:
            posterior.add(seen[len(posterior.seen) : known])
        if len(seen) == known:
            return Committee([posterior.predict(scores) for posterior in self._posteriors])
        believing = [posterior.branch() for posterior in self._posteriors]
        for posterior in believing:
            posterior.add(seen[known:])
        return Committee([posterior.predict(scores) for posterior in believing])


class AdaptiveSearch(ModelSearcher):
    """Expected improvement by a network that no other datasets have taught: it learns on the way, every few observations."""

    def __init__(
        self, network: PipelineNetwork, encoding: Encoding, space: Space, initial: Sequence[int], seed: Seed = 0, every: int = 5
    ) -> None:  # fmt: skip
        super().__init__(space.size, initial, seed)
        self._network, self._encoding, self._space, self._every = network, encoding, space, every
        self._tables = StageTensors.of(encoding.table(space))
        self._learnt = 0
        self._posterior: Posterior | None = None

    def predict(self, seen: Sequence[int], scores: Array) -> Mixture:
        known = len(self._told()[0])
        if self._posterior is None or known - self._learnt >= self._every:
            self._posterior = Posterior(self._learn(list(seen[:known]), scores[:known]))
            self._learnt = known
        posterior = self._posterior if len(seen) == known else self._posterior.branch()
        posterior.add(seen[len(posterior.seen) :])
        return posterior.predict(scores)

    def _learn(self, seen: list[int], scores: Array) -> Prior:
        spread = float(np.log(max(scores.std(), 1e-6))), 0.5
        network = deepcopy(self._network)
        before = Posterior(prior_of(network, self._encoding, self._space, spread))
        before.add(seen)
        adapt(network, self._tables, self._space.options[seen], before.predict(scores).standardised(scores))
        return prior_of(network, self._encoding, self._space, spread)


def low_rank_prior(data: MetaDataset, factors: int = 150, noise: float = 0.05) -> Prior:
    """The mean and the covariance of the datasets' standardised scores themselves, by `factors` principal factors.

    There is no network, so nothing is known of a pipeline that the meta-dataset does not hold.
    """
    mean, loadings = factors_of(completed(data.standardised()), factors)
    nowhere = np.zeros((len(mean), 1))
    return Prior(mean.astype(float), nowhere, loadings.astype(float), 0.0, noise, data.spread())
