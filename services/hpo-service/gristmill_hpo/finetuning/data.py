"""Labelled texts from a table, labelled images from a zip; in three parts, of which none holds a row of another."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from gristmill_ml.parts import SHARES, alone, capped, draw_parts
from gristmill_ml.prediction_sets import Source
from gristmill_ml.text.data import TextDataError, read_texts

Pixels = npt.NDArray[np.uint8]
Parts = dict[str, "Part"]

DESCRIPTOR_COLUMNS = ("log_rows", "log_classes", "largest_share", "log_size", "is_text")  # what `descriptors_of` gives

_LEAST_ROWS = 10
_MOST_IMAGES = 20_000
_MOST_BYTES, _MOST_BYTES_OF_ONE = 2**31, 2**26
_MOST_PIXELS = 50_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP")
_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")
_HIDDEN = ("__MACOSX", ".")


class DataError(ValueError):
    """The data cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Part:
    """N texts, or N x 3 x S x S bytes of images; the numbers of their classes; and what each is called in the caller's file."""

    inputs: Sequence[str] | Pixels
    labels: npt.NDArray[np.int64]
    names: npt.NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, rows: npt.NDArray[Any]) -> "Part":
        inputs = self.inputs[rows] if isinstance(self.inputs, np.ndarray) else [self.inputs[row] for row in rows]
        return Part(inputs, self.labels[rows], self.names[rows])


@dataclass(frozen=True)
class Labelled:
    """Attributes:
    parts: train, validation and test. left_out: rows without an input or a label. repeated: rows that were in another part as well,
        and count there only.
    """

    parts: Parts
    classes: tuple[str, ...]
    left_out: int
    repeated: int


def texts(source: Source, text: str, label: str, split: str | None, most: dict[str, int | None], seed: int) -> Labelled:
    """Of a table's two columns; see `read_texts`. Raises DataError."""
    try:
        found = read_texts(source, text, label, split, most, seed)
    except TextDataError as error:
        raise DataError(str(error)) from error
    parts = {
        name: Part(own.texts, own.labels.astype(np.int64), found.rows[name].astype(str))
        for name, own in found.parts.items()
    }
    keys = {
        name: [_key(own.encode(errors="surrogatepass")) for own in part.texts] for name, part in found.parts.items()
    }
    return _apart(parts, keys, found.classes, found.left_out, split is not None)


def images(path: Path, side: int, most: dict[str, int | None], seed: int) -> Labelled:
    """Of a zip with a folder for every class, or with folders train, validation and test that hold those; scaled and cropped to
    `side` x `side` pixels. Raises DataError, in words.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = _entries(archive)
            given = _given_parts(entries)
            names = np.array([str(PurePosixPath(*way)) for way, _ in entries])
            labels = [way[-2] for way, _ in entries]
            classes, numbers = np.unique(labels, return_inverse=True)
            _demand(len(classes) >= 2, f"All images are of the class {labels[0]!r}; there is nothing to learn.")
            strays = alone(numbers)
            if given is None and len(strays):
                words = f"The class {str(classes[strays[0]])!r} has one image, which cannot be both learnt and judged: leave it out."
                raise DataError(words)
            random = np.random.default_rng([seed, 7])
            parts_of = draw_parts(numbers, random) if given is None else given
            parts, keys = {}, {}
            for part in SHARES:
                rows = capped(np.flatnonzero(parts_of == part), numbers, most.get(part), random)
                size = 3 * side * side * len(rows)
                _demand(size <= _MOST_BYTES, f"{len(rows):,} images of {side} x {side} pixels take too much memory.")
                few = f"The part {part!r} has {len(rows)} images; at least {_LEAST_ROWS} are needed."
                _demand(len(rows) >= _LEAST_ROWS, few)
                read = [_read(archive, entries[row][1], side) for row in rows]
                keys[part] = [key for _, key in read]
                parts[part] = Part(np.stack([own for own, _ in read]), numbers[rows].astype(np.int64), names[rows])
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise DataError("The images are not in a readable zip file.") from error
    strange = np.setdiff1d(np.concatenate([parts["validation"].labels, parts["test"].labels]), parts["train"].labels)
    _demand(not len(strange), f"The class {classes[strange[:1]]} is not in the training part: give more images of it.")
    return _apart(parts, keys, tuple(str(name) for name in classes), 0, given is not None)


def _entries(archive: zipfile.ZipFile) -> list[tuple[tuple[str, ...], zipfile.ZipInfo]]:
    """The images, with the folders that they lie in. Nothing is unpacked to a path of the caller's."""
    found = []
    for info in archive.infolist():
        way = PurePosixPath(info.filename).parts
        if not way or info.is_dir() or way[-1].startswith(_HIDDEN) or way[0].startswith("__MACOSX"):
            continue
        shown = f"The file {info.filename[:80]!r}"
        _demand(PurePosixPath(way[-1]).suffix.lower() in _SUFFIXES, f"{shown} is no PNG, JPEG, WebP or BMP image.")
        _demand(len(way) >= 2, f"{shown} lies in no folder: a folder's name says the class.")
        _demand(info.file_size <= _MOST_BYTES_OF_ONE, f"{shown} has more than {_MOST_BYTES_OF_ONE // 2**20} MiB.")
        found.append((way, info))
    _demand(bool(found), "There is no image in the zip file.")
    _demand(len(found) <= _MOST_IMAGES, f"There are {len(found):,} images; at most {_MOST_IMAGES:,} can be taken.")
    total = sum(info.file_size for _, info in found)
    _demand(total <= _MOST_BYTES, f"The images have {total:,} bytes; at most {_MOST_BYTES:,} can be taken.")
    return sorted(found, key=lambda entry: entry[0])


def _given_parts(entries: list[tuple[tuple[str, ...], zipfile.ZipInfo]]) -> npt.NDArray[np.str_] | None:
    """Where every image lies under a folder of a part."""
    above = [set(way[:-2]) & set(SHARES) for way, _ in entries]
    if not any(above):
        return None
    _demand(all(len(own) == 1 for own in above), f"Some images are in no folder of a part: {', '.join(SHARES)}.")
    return np.array([next(iter(own)) for own in above])


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, side: int) -> tuple[Pixels, bytes]:
    """An image, and the key of its file."""
    content = archive.read(info)
    return pixels_of(content, side, f"The image {info.filename[:80]!r}"), _key(content)


def pixels_of(content: bytes, side: int, shown: str) -> Pixels:
    """3 x S x S: the middle square of an image, scaled. Raises DataError that begins with `shown`."""
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            width, height = image.size
            _demand(width * height <= _MOST_PIXELS, f"{shown} has more than {_MOST_PIXELS:,} pixels.")
            least = min(width, height)
            left, top = (width - least) // 2, (height - least) // 2
            square = (left, top, left + least, top + least)
            small = image.convert("RGB").resize((side, side), Image.Resampling.BILINEAR, square, reducing_gap=2.0)
    except DataError:
        raise
    except Exception as error:  # Pillow has no error of its own for what is wrong with a file
        raise DataError(f"{shown} cannot be read.") from error
    return np.moveaxis(np.asarray(small), 2, 0)


def _apart(
    parts: Parts, keys: dict[str, list[bytes]], classes: tuple[str, ...], left_out: int, given: bool
) -> Labelled:  # fmt: skip
    """What is in an earlier part as well counts there only; a caller who chose the parts is told.

    Args:
        keys: equal for equal rows, whatever they are scaled to.
    """
    seen: dict[bytes, str] = {}
    kept, repeated = {}, 0
    for name, part in parts.items():
        strangers = [row for row, key in enumerate(keys[name]) if key in seen]
        if strangers and given:
            other, row = seen[keys[name][strangers[0]]], part.names[strangers[0]]
            raise DataError(
                f"{len(strangers)} rows of the part {name!r} are in another part as well, the first being {row} ({other}): what is "
                "learnt would be tested. Leave them out."
            )
        kept[name] = part[np.setdiff1d(np.arange(len(part)), strangers)]
        repeated += len(strangers)
        seen |= {key: f"{row} of {name!r}" for key, row in zip(keys[name], part.names, strict=True) if key not in seen}
        few = f"The part {name!r} has {len(kept[name])} rows of its own; at least {_LEAST_ROWS} are needed."
        _demand(len(kept[name]) >= _LEAST_ROWS, few)
    return Labelled(kept, classes, left_out, repeated)


def _key(content: bytes) -> bytes:
    return hashlib.blake2b(content).digest()


def _demand(truth: bool, words: str) -> None:
    if not truth:
        raise DataError(words)


def descriptors_of(labelled: Labelled) -> list[float]:
    """Numbers that tell a dataset: log rows, log classes, share of the largest class, log words or log pixels, and whether texts."""
    train = labelled.parts["train"]
    if isinstance(train.inputs, np.ndarray):
        size, text = float(np.log(train.inputs.shape[-1])), 0.0
    else:
        size, text = float(np.log1p(np.mean([len(own.split()) for own in train.inputs]))), 1.0
    share = float(np.bincount(train.labels).max() / len(train))
    return [float(np.log(len(train))), float(np.log(len(labelled.classes))), share, size, text]
