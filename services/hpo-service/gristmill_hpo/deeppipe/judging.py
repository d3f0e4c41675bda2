"""How well a prior predicts the scores of datasets that it has not seen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gristmill_hpo.deeppipe.gaussian_process import Posterior, Prior
from gristmill_hpo.deeppipe.metadata import MetaDataset


@dataclass(frozen=True)
class Judgement:
    """Attributes: nll: mean negative log density of a score. nmse: median over datasets of the squared error / variance."""

    nll: float
    nmse: float


def judge(priors: Sequence[Prior], data: MetaDataset, *, support: int, query: int = 100, seed: int = 0) -> Judgement:
    """Of `query` random observed pipelines a dataset, by the scores of `support` others. Several priors: their mean density.

    Datasets with too few scores are passed over; NaN where that leaves none.
    """
    random = np.random.default_rng(seed)
    nll, nmse = [], []
    for scores in data.scores.astype(np.float64):
        drawn = random.permutation(np.flatnonzero(~np.isnan(scores)))[: support + query]
        if len(drawn) <= support + 1:
            continue
        known, new = scores[drawn[:support]], scores[drawn[support:]]
        densities, means = [], []
        for prior in priors:
            posterior = Posterior(prior.only(drawn))
            posterior.add(range(support))
            predicted = posterior.predict(known)
            densities.append(predicted.log_density(scores[drawn])[support:])
            means.append(predicted.mean()[support:])
        nll.append(-(np.logaddexp.reduce(densities, axis=0) - np.log(len(densities))).mean())
        nmse.append(np.square(np.mean(means, axis=0) - new).mean() / max(new.var(), 1e-12))
    return Judgement(float(np.mean(nll)), float(np.median(nmse))) if nll else Judgement(np.nan, np.nan)
