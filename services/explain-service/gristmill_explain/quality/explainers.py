"""Explanations to compare with, of one output of a model: other ways to explain the same model, and models that explain themselves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import torch

from gristmill_explain.imn.estimators import IMNClassifier, IMNRegressor
from gristmill_explain.learners.learner import Fitted, placed
from gristmill_explain.quality.coding import Coding
from gristmill_explain.quality.metrics import Says
from gristmill_explain.tables.encoding import summed

Array = npt.NDArray[np.float64]
Explain = Callable[[pd.DataFrame], tuple[Array, Array]]  # N rows to N x F attributions, and N bases
Model = IMNClassifier | IMNRegressor


class UnexplainableError(ValueError):
    """An explainer cannot explain this table; the message says why."""


def own(fitted: Fitted, output: int) -> Explain:
    """What a model that explains itself says. Raises UnexplainableError for one that does not."""
    if (contributions := fitted.contributions) is None:
        raise UnexplainableError("it does not explain itself")

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        parts, base = contributions(rows)
        return parts[:, :, output], base[:, output]

    return explain


def beside(background: pd.DataFrame, explain: Explain) -> Explain:
    """The same, centred on background rows: beside what others explain, and metrics measure, by taking those rows' values."""
    typical = explain(background)[0].mean(axis=0)

    def explained(rows: pd.DataFrame) -> tuple[Array, Array]:
        parts, base = explain(rows)
        return parts - typical, base + typical.sum()

    return explained


def says(fitted: Fitted, output: int) -> Says:
    """The output that is explained. An IMN says it by itself, whatever its explanation; of others it is what their own library adds up."""
    model = fitted.model
    if isinstance(model, IMNClassifier):
        return lambda rows: np.asarray(model.decision_function(rows).reshape(len(rows), -1)[:, output])
    if isinstance(model, IMNRegressor):
        return lambda rows: np.asarray(model.predict(rows))
    explain = own(fitted, output)

    def said(rows: pd.DataFrame) -> Array:
        parts, base = explain(rows)
        return np.asarray(base + parts.sum(axis=1))

    return said


def uncentred(model: Model, output: int) -> Explain:
    """W(x)·x as it is, beside the reference point 0 of scaled columns, which nothing singles out."""

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        inputs = model.encoder_.transform(rows)
        weights, biases = model.generated(inputs)
        parts = summed(weights * inputs[:, :, None], model.encoder_.owners)
        return placed(parts, model.encoder_.names, list(rows))[:, :, output], biases[:, output]

    return explain


def slopes(model: Model, output: int, rows: pd.DataFrame) -> Array:
    """N x F: what the IMN's linear models say that a unit of each column does, where columns are numbers."""
    found = np.zeros(rows.shape)
    for name, own in model.slopes(model.encoder_.transform(rows)).items():
        found[:, list(rows).index(name)] = own[:, output]
    return found


def gradient(model: Model, output: int, background: pd.DataFrame) -> Explain:
    """The network's own gradient times the distance to the mean of background rows."""
    typical = model.encoder_.transform(background).mean(axis=0)

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        inputs = model.encoder_.transform(rows)
        tensor = torch.from_numpy(inputs).to(model.device).requires_grad_()
        said = torch.stack([network(tensor) for network in model.networks_]).mean(dim=0)[:, output]
        (slopes,) = torch.autograd.grad(said.sum(), tensor)
        scale, shift = model.units_
        parts = scale * slopes.cpu().double().numpy() * (inputs - typical)
        whole = summed(parts[:, :, None], model.encoder_.owners)
        found = placed(whole, model.encoder_.names, list(rows))[:, :, 0]
        return found, scale * said.detach().cpu().double().numpy() + shift - found.sum(axis=1)

    return explain


def noise(seed: int = 0) -> Explain:
    """Attributions that mean nothing, others each time, for what metrics say of those."""
    random = np.random.default_rng(seed)

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        return random.normal(size=rows.shape), np.zeros(len(rows))

    return explain


def kernel_shap(says: Says, background: pd.DataFrame, seed: int = 0) -> Explain:
    """KernelSHAP (Lundberg & Lee, arXiv 1705.07874) of the package shap, with its own number of samples, and no selection of features."""
    import shap

    coding = Coding(background)
    explainer = shap.KernelExplainer(lambda values: says(coding.decode(values)), coding.encode(background))

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        with _seeded(seed):
            found = explainer.shap_values(coding.encode(rows), silent=True, l1_reg=False)
        return np.asarray(found), np.full(len(rows), float(explainer.expected_value))

    return explain


def lime(says: Says, train: pd.DataFrame, seed: int = 0) -> Explain:
    """LIME (Ribeiro et al., arXiv 1602.04938) of the package lime, as it comes. Raises UnexplainableError for numbers that are missing."""
    from lime.lime_tabular import LimeTabularExplainer

    coding = Coding(train)
    known = coding.encode(train)
    if np.isnan(known).any():
        raise UnexplainableError("LIME cannot explain tables in which numbers are missing")
    explainer = LimeTabularExplainer(
        known, mode="regression", categorical_features=list(coding.categories), categorical_names=coding.categories,
        random_state=seed,
    )  # fmt: skip

    def explain(rows: pd.DataFrame) -> tuple[Array, Array]:
        found, base = np.zeros(rows.shape), np.zeros(len(rows))
        for at, row in enumerate(coding.encode(rows)):
            told = explainer.explain_instance(
                row, lambda values: says(coding.decode(values)), num_features=rows.shape[1]
            )
            for place, weight in told.local_exp[1]:
                found[at, place] = weight
            base[at] = told.intercept[1]
        return found, base

    return explain


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """The package shap draws from numpy's global generator, which is left as it was."""
    before: Any = np.random.get_state()
    np.random.seed(seed)
    try:
        yield
    finally:
        np.random.set_state(before)
