"""Other people's ensembles of saved predictions: scikit-learn here, DESlib and phem in pinned environments of their own."""

import json
import subprocess
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pinned
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.ensemble import StackingClassifier
from sklearn.linear_model import LogisticRegression

from gristmill_ensemble.ensemblers import Pool

Array = npt.NDArray[Any]

ENVIRONMENTS = {
    "deslib": ("deslib==0.3.7", "scikit-learn==1.3.2", "scipy==1.11.4", "numpy==1.26.4"),
    # Its own pins need an older Python; greedy selection needs no more than this.
    "phem": ("phem==0.0.0.2", "--no-deps", "scikit-learn==1.1.3", "scipy==1.9.3", "numpy==1.23.5", "joblib==1.3.2",
             "threadpoolctl==3.2.0", "pandas==1.5.3", "python-dateutil==2.8.2", "pytz==2023.3", "six==1.16.0"),
}  # fmt: skip


class Saved(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A base model whose predictions are some of the columns."""

    def __init__(self, start: int, classes: int) -> None:
        self.start, self.classes = start, classes

    def fit(self, X: Array, y: Array) -> Self:  # noqa: N803
        self.classes_ = np.arange(self.classes)
        return self

    def predict_proba(self, X: Array) -> Array:  # noqa: N803
        return X[:, self.start : self.start + self.classes]

    def predict(self, X: Array) -> Array:  # noqa: N803
        return np.asarray(self.predict_proba(X).argmax(axis=1))


def flat(pool: Pool) -> Array:
    return pool.predictions.reshape(len(pool), -1).astype(np.float64)


def sklearn_stacking(known: Pool, new: Pool) -> Array:
    """scikit-learn's StackingClassifier with its default final estimator, on base models that are fitted already."""
    _, _, classes = known.predictions.shape
    saved = [(name, Saved(m * classes, classes).fit(None, None)) for m, name in enumerate(known.models)]  # type: ignore[arg-type]
    stacking = StackingClassifier(saved, LogisticRegression(max_iter=1_000), cv="prefit")
    found = stacking.fit(flat(known), known.labels).predict_proba(flat(new))
    predictions = np.zeros((len(new), classes))
    predictions[:, stacking.classes_] = found
    return predictions


def environment(name: str, folder: Path) -> Path | None:
    """The Python of a peer's environment, made on first use; None where it cannot be made."""
    try:
        return pinned.environment(folder / name, ENVIRONMENTS[name])
    except RuntimeError as error:
        print(error)
        return None


def run(python: Path, name: str, known: Pool, new: Pool, folder: Path) -> dict[str, Array]:
    """What each of a peer's methods says of the new rows: N x C by method."""
    source, target = folder / "given.npz", folder / "found.npz"
    classes = known.predictions.shape[2]
    np.savez(source, known=flat(known), labels=known.labels, new=flat(new), classes=classes)
    program = Path(__file__).parent / "peer_run.py"
    done = subprocess.run([python, program, name, source, target], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-2000:]}")
    with np.load(target) as found:
        return {method: found[method] for method in json.loads(done.stdout.splitlines()[-1])}
