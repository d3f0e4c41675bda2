"""The pools of the benchmark: real ones, re-split at random, and made ones whose best combination is known."""

from pathlib import Path

import numpy as np

from gristmill_ensemble.ensemblers import Pool, pool_of

DATA = Path(__file__).resolve().parents[1] / "data"
TABULAR = [
    "vehicle", "vowel", "contraceptive", "segment", "splice", "spambase", "phoneme", "satimage", "marketing", "letter",
]  # fmt: skip
TEXT = ["banking77"]


def whole(name: str) -> Pool:
    """Rows that no base model was trained on."""
    with np.load(DATA / f"{name}.npz") as file:
        return pool_of(file["predictions"], file["labels"].astype(np.int64), file["models"].tolist())


def resplit(pool: Pool, seed: int, known: int | None = None) -> tuple[Pool, Pool]:
    """A random half (or `known` rows) to fit on, and the other half to report on."""
    order = np.random.default_rng(seed).permutation(len(pool))
    half = len(pool) // 2
    return pool.rows(order[: known or half]), pool.rows(order[half:])


def specialists(rows: int, seed: int) -> Pool:
    """Two models, each sure and right in its own half of the rows, and unsure in the other."""
    random = np.random.default_rng(seed)
    labels, first_half = random.integers(0, 3, rows), random.random(rows) < 0.5
    sure = 0.9 * np.eye(3)[labels] + 0.1 / 3
    unsure = random.dirichlet([4, 4, 4], rows)
    first = np.where(first_half[:, None], sure, unsure)
    second = np.where(first_half[:, None], unsure, sure)
    return pool_of(np.stack([first, second], axis=1), labels)


def exchangeable(rows: int, seed: int) -> Pool:
    """Eight models that see the true probabilities with noise of their own: nothing about a row says which to believe."""
    random = np.random.default_rng(seed)
    truth = random.dirichlet([1, 1, 1, 1], rows)
    labels = (truth.cumsum(axis=1) > random.random((rows, 1))).argmax(axis=1)
    draws = random.gamma(20 * truth[:, None] + 0.2, size=(rows, 8, 4))  # Dirichlet around the truth
    return pool_of(draws / draws.sum(axis=2, keepdims=True), labels)


def spoilt(pool: Pool, best: int, seed: int) -> Pool:
    """With 20 more models that guess, 10 copies of the best and one that always says the same."""
    random = np.random.default_rng(seed)
    rows, _, classes = pool.predictions.shape
    guesses = random.dirichlet(np.ones(classes), (rows, 20))
    copies = np.repeat(pool.predictions[:, [best]], 10, axis=1)
    constant = np.full((rows, 1, classes), 1 / classes)
    names = [*pool.models, *(f"spoilt {index}" for index in range(31))]
    return pool_of(np.concatenate([pool.predictions, guesses, copies, constant], axis=1), pool.labels, names)
