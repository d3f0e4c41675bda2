"""Small labelled images, in parts: to train weights, to train the search, to report."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

_SHARES = (0.4, 0.4, 0.2)
_MOST_NUMBERS = 2**28
_LARGEST = 1e6
_LEAST_ROWS = 50
_MOST_CLASSES = 1_000


class ImagesError(ValueError):
    """The images cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Images:
    """N x channels x height x width images of mean 0 and deviation 1, and their classes."""

    images: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def __add__(self, other: "Images") -> "Images":
        return Images(torch.cat([self.images, other.images]), torch.cat([self.labels, other.labels]))


@dataclass(frozen=True)
class ImageData:
    """Three parts of the same data: 40, 40 and 20 %.

    Attributes:
        mean, deviation: of the training part's pixels, which were taken off and divided by.
    """

    train: Images
    validation: Images
    test: Images
    classes: int
    mean: float
    deviation: float

    @property
    def shape(self) -> tuple[int, int, int]:
        """Channels, height and width."""
        _, channels, height, width = self.train.images.shape
        return channels, height, width


def digits(seed: int) -> ImageData:
    """1,797 handwritten digits of 8 x 8 pixels (Alpaydin & Kaynak 1998), which come with scikit-learn."""
    from sklearn.datasets import load_digits

    found = load_digits()
    return split(found.images.astype(np.float32)[:, None], found.target, seed)


def read_images(path: Path, seed: int) -> ImageData:
    """An npz file of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0).

    Raises ImagesError, in words.
    """
    try:
        with np.load(path, allow_pickle=False) as file, zipfile.ZipFile(path) as archive:
            total = sum(info.file_size for info in archive.infolist())
            _demand({"images", "labels"} <= set(file.files), "The file must hold the arrays `images` and `labels`.")
            _demand(total <= 8 * _MOST_NUMBERS, "The images take more than 2 GiB.")
            images, labels = file["images"], file["labels"]
    except ImagesError:
        raise
    except Exception as error:  # numpy and zipfile have no error of their own for what is wrong with a file
        raise ImagesError("This is not a readable npz file of plain arrays.") from error
    _demand(
        images.dtype.kind in "uif" and images.ndim in (3, 4),
        "`images` must be numbers, N x height x width (x channels).",
    )
    _demand(0 < images.size <= _MOST_NUMBERS and min(images.shape[1:3]) >= 4, "`images` must be at least 4 x 4 pixels.")
    images = images[:, None] if images.ndim == 3 else np.moveaxis(images, 3, 1)
    _demand(bool(np.isfinite(images).all()), "Some pixels are NaN or infinite.")
    _demand(bool((np.abs(images) <= _LARGEST).all()), "Some pixels are beyond ±1,000,000.")
    _demand(labels.shape == (len(images),), f"There are {len(images)} images but labels of shape {labels.shape}.")
    _demand(labels.dtype.kind in "ui", "`labels` must be numbers of classes, from 0.")
    return split(np.ascontiguousarray(images, dtype=np.float32), labels.astype(np.int64), seed)


def split(images: npt.NDArray[Any], labels: npt.NDArray[Any], seed: int) -> ImageData:
    """Shuffle, cut, and scale by the training part. Raises ImagesError for data that cannot be cut."""
    classes = int(labels.max()) + 1
    _demand(len(images) >= _LEAST_ROWS, f"There are {len(images)} images; at least {_LEAST_ROWS} are needed.")
    _demand(labels.min() >= 0 and 2 <= classes <= _MOST_CLASSES, f"There must be 2 to {_MOST_CLASSES} classes, from 0.")
    order = np.random.default_rng([seed, 11]).permutation(len(images))
    cuts = (np.cumsum(_SHARES)[:2] * len(images)).astype(int)
    parts = np.split(order, cuts)
    _demand(
        len(np.unique(labels[parts[0]])) == len(np.unique(labels)),
        "A class is not in the training part: send more of it.",
    )
    known = images[parts[0]]
    mean, deviation = known.mean(dtype=np.float64), max(float(known.std(dtype=np.float64)), 1e-6)
    scaled = torch.from_numpy((images - mean) / deviation).float()
    targets = torch.from_numpy(labels.astype(np.int64))
    train, validation, test = (Images(scaled[part], targets[part]) for part in parts)
    return ImageData(train, validation, test, classes, float(mean), deviation)


def _demand(truth: bool | np.bool_, words: str) -> None:
    if not truth:
        raise ImagesError(words)
