"""Neural ensemblers and the blend as scikit-learn estimators; `X` are the base models' predictions."""

from abc import ABC, abstractmethod
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.utils.validation import check_is_fitted

from gristmill_ensemble.ensemblers.auto import fit
from gristmill_ensemble.ensemblers.ensembler import Ensemble, Network, Present
from gristmill_ensemble.ensemblers.methods import Options
from gristmill_ensemble.ensemblers.networks import Mode
from gristmill_ensemble.ensemblers.neural import Part, fit_networks
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, check_predictions, pool_of
from gristmill_ensemble.ensemblers.training import Training

Array = npt.NDArray[Any]


class _Classifier(ClassifierMixin, BaseEstimator, ABC):  # type: ignore[misc]
    """What classifiers share: N x M x C probabilities in, N x C out."""

    ensemble_: Ensemble
    classes_: Array
    n_models_: int

    def fit(self, X: Array, y: Array) -> Self:  # noqa: N803
        """Fit on N x M x C probabilities and N labels: the sorted distinct labels are the classes, or 0 to C - 1."""
        predictions = np.asarray(X)
        labels = np.asarray(y)
        found = np.unique(labels)
        if predictions.ndim == 3 and len(found) != predictions.shape[2]:
            if not np.issubdtype(labels.dtype, np.integer):
                raise PoolError(f"There are {len(found)} labels but {predictions.shape[2]} columns of probabilities.")
            found = np.arange(predictions.shape[2])
        positions = np.searchsorted(found, labels) if len(found) and np.isin(labels, found).all() else labels
        pool = pool_of(predictions, positions)
        self.ensemble_ = self._fitted(pool)
        self.classes_, self.n_models_ = found, predictions.shape[1]
        return self

    @abstractmethod
    def _fitted(self, pool: Pool) -> Ensemble:
        """The ensemble, fitted on a checked pool."""

    def predict_proba(self, X: Array, present: Present | None = None) -> Array:  # noqa: N803
        """N x C probabilities; `present`: M booleans, the models whose predictions there are."""
        return self.ensemble_.combine(_checked(self, X, present), present).predictions

    def predict(self, X: Array) -> Array:  # noqa: N803
        """The most probable class of each row."""
        return np.asarray(self.classes_[self.predict_proba(X).argmax(axis=1)])


class _Neural:
    """What the neural estimators share. Their parameters are spelled out in each, since scikit-learn reads the signatures."""

    mode: Mode
    dropout: float
    updates: int
    learning_rate: float
    hidden: int
    random_state: int

    def _network(self, pool: Pool) -> Network:
        training = Training(updates=self.updates, learning_rate=self.learning_rate, hidden=self.hidden)
        parts = [Part(np.arange(len(pool)))]
        return fit_networks(pool, self.mode, [self.dropout], parts, training, self.random_state)[0][0][0]


class NeuralEnsembler(_Neural, _Classifier):
    """Regularized Neural Ensemblers (arXiv 2410.04520).

    Args:
        mode: "stacking" gives each class a logit; "averaging" gives each row weights over the models.
        dropout: the share of base models that each update drops.
        updates, learning_rate, hidden: see `training.Training`. random_state: seed.
    """

    def __init__(
        self,
        mode: Mode = "averaging",
        dropout: float = 0.75,
        updates: int = 1_000,
        learning_rate: float = 1e-3,
        hidden: int = 32,
        random_state: int = 0,
    ) -> None:
        self.mode, self.dropout, self.updates, self.learning_rate = mode, dropout, updates, learning_rate
        self.hidden, self.random_state = hidden, random_state

    def _fitted(self, pool: Pool) -> Ensemble:
        return self._network(pool)

    def weights(self, X: Array, present: Present | None = None) -> Array:  # noqa: N803
        """N x M weights of the models; of averaging only."""
        found = self.ensemble_.combine(_checked(self, X, present), present).weights
        if found is None:
            raise ValueError("Only averaging has weights; stacking combines models in another way.")
        return found


class BlendedEnsembler(_Classifier):
    """The blend of all candidates (see `auto`): the default when nothing is known of the models."""

    def __init__(self, networks: bool = True, updates: int = 1_000, random_state: int = 0) -> None:
        self.networks, self.updates, self.random_state = networks, updates, random_state

    def _fitted(self, pool: Pool) -> Ensemble:
        training = Training(updates=self.updates)
        return fit(pool, Options(training=training, networks=self.networks, seed=self.random_state))


class NeuralEnsemblerRegressor(_Neural, RegressorMixin, BaseEstimator):  # type: ignore[misc]
    """`NeuralEnsembler` for numbers: N x M predictions in, N numbers out."""

    ensemble_: Ensemble
    n_models_: int

    def __init__(
        self,
        mode: Mode = "averaging",
        dropout: float = 0.25,
        updates: int = 1_000,
        learning_rate: float = 1e-3,
        hidden: int = 32,
        random_state: int = 0,
    ) -> None:
        self.mode, self.dropout, self.updates, self.learning_rate = mode, dropout, updates, learning_rate
        self.hidden, self.random_state = hidden, random_state

    def fit(self, X: Array, y: Array) -> Self:  # noqa: N803
        """Fit on N x M predictions and N true numbers."""
        pool = pool_of(np.asarray(X), np.asarray(y), regression=True)
        self.ensemble_ = self._network(pool)
        self.n_models_ = pool.predictions.shape[1]
        return self

    def predict(self, X: Array, present: Present | None = None) -> Array:  # noqa: N803
        """N numbers."""
        return self.ensemble_.combine(_checked(self, X, present, regression=True), present).predictions[:, 0]


def _checked(estimator: Any, predictions: Array, present: Present | None, *, regression: bool = False) -> Array:
    """Predictions of all models; of missing ones zeros, whatever was given."""
    check_is_fitted(estimator, "ensemble_")
    predictions = np.asarray(predictions)
    if predictions.ndim < 2 or predictions.shape[1] != estimator.n_models_:
        raise PoolError(f"Fitted on {estimator.n_models_} models, but the shape of these is {predictions.shape}.")
    if present is None:
        return check_predictions(predictions, regression=regression)
    there = np.asarray(present, dtype=bool)
    if there.shape != (estimator.n_models_,) or not there.any():
        raise PoolError(f"`present` must be {estimator.n_models_} booleans, at least one of them true.")
    checked = check_predictions(predictions[:, there], regression=regression)
    whole = np.zeros((len(checked), estimator.n_models_, checked.shape[2]), dtype=np.float32)
    whole[:, there] = checked
    return whole
