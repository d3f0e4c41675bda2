"""Small sets of labelled texts and images: those that finetunings are collected on, and the two that searches are tested on.

Nothing of the tested ones is in those that are collected on: TREC's questions, and five of CIFAR-10's ten classes.
"""

import ast
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import matplotlib
import numpy as np
import numpy.typing as npt
import pandas as pd
from PIL import Image, ImageDraw, ImageFont
from sklearn.datasets import load_digits

from gristmill_ml.hub import Modality

HERE = Path(__file__).resolve().parent
TEXTS = HERE.parents[1] / "ensemble-service/data"
CIFAR = HERE / "data/cifar10-sample.zip"
TESTED_CLASSES = ("automobile", "cat", "dog", "horse", "truck")

_FONTS = ("DejaVuSans", "DejaVuSerif", "DejaVuSansMono", "DejaVuSans-Bold", "DejaVuSerif-Italic", "STIXGeneral", "STIXGeneralItalic",
          "cmb10", "cmr10", "cmtt10", "cmss10", "cmti10")  # fmt: skip
_LIBRARIES = ("numpy", "scipy", "pandas", "sklearn", "torch", "matplotlib")
_SPEAKERS = 5


@dataclass(frozen=True)
class LabelledSet:
    """Texts or PIL images, as many labels, and how many of them are learnt from."""

    inputs: Sequence[Any]
    labels: npt.NDArray[np.str_]
    rows: int

    @property
    def modality(self) -> Modality:
        return "text" if isinstance(self.inputs[0], str) else "image"


def _banking(classes: range, rows: int) -> LabelledSet:
    """What customers of a bank ask for: some of the intents of BANKING77."""
    table = pd.read_parquet(TEXTS / "banking77.parquet")
    table = table[table["label"].isin(list(classes))]
    return LabelledSet(table["text"].tolist(), table["label"].astype(str).to_numpy(), rows)


def _docstrings(rows: int) -> LabelledSet:
    """Which library the first line of a docstring is from."""
    lines: dict[str, str | None] = {}
    for library in _LIBRARIES:
        spec = find_spec(library)
        assert spec is not None and spec.origin is not None
        for path in sorted(Path(spec.origin).parent.glob("[a-z]*/[a-z]*.py")):
            for node in ast.walk(ast.parse(path.read_text(errors="replace"))):
                if isinstance(node, ast.FunctionDef | ast.ClassDef) and (own := ast.get_docstring(node)):
                    line = own.splitlines()[0]
                    if len(line.split()) > 3:
                        lines[line] = None if lines.get(line, library) != library else library
    of_one = {line: library for line, library in lines.items() if library}
    return LabelledSet(list(of_one), np.array(list(of_one.values())), rows)


def _speakers(rows: int) -> LabelledSet:
    """Who of those that speak most often in Shakespeare's plays says so."""
    text = (HERE / "data/tinyshakespeare.txt").read_text()
    found = pd.DataFrame(re.findall(r"(?m)^([A-Z][A-Za-z ]+):\n(.+?)(?:\n\n|\Z)", text, re.S), columns=["who", "says"])
    found = found[found["says"].str.split().str.len() > 5]
    found = found[found["who"].isin(found["who"].value_counts().index[:_SPEAKERS])]
    return LabelledSet(found["says"].str.replace("\n", " ").tolist(), found["who"].to_numpy(str), rows)


def _digits(rows: int) -> LabelledSet:
    found = load_digits()
    images = [Image.fromarray((own * 15.9).astype(np.uint8)) for own in found.images]
    return LabelledSet(images, found.target.astype(str), rows)


def _letters(rows: int) -> LabelledSet:
    """Capitals in twelve fonts, turned and moved, on noise."""
    random = np.random.default_rng(0)
    folder = Path(matplotlib.get_data_path()) / "fonts/ttf"
    images, labels = [], []
    for letter in "ABDEGKMRSW":
        for _ in range(150):
            font = ImageFont.truetype(str(folder / f"{random.choice(_FONTS)}.ttf"), int(random.integers(20, 40)))
            image = Image.new("L", (48, 48), int(random.integers(0, 100)))
            place = tuple(random.integers(16, 32, 2).tolist())
            ImageDraw.Draw(image).text(place, letter, int(random.integers(150, 256)), font, anchor="mm")
            turned = np.asarray(image.rotate(float(random.uniform(-40, 40)), fillcolor=int(image.getpixel((0, 0)))))
            noisy = turned + random.normal(0, 25, turned.shape)
            images.append(Image.fromarray(noisy.clip(0, 255).astype(np.uint8)))
            labels.append(letter)
    return LabelledSet(images, np.array(labels), rows)


def _cifar(rows: int, chosen: Callable[[str], bool]) -> LabelledSet:
    """Photographs of CIFAR-10, of some of its classes."""
    with zipfile.ZipFile(CIFAR) as archive:
        names = [name for name in sorted(archive.namelist()) if name.endswith(".jpg") and chosen(_class_of(name))]
        images = [Image.open(io.BytesIO(archive.read(name))).convert("RGB") for name in names]
    return LabelledSet(images, np.array([_class_of(name) for name in names]), rows)


def _class_of(name: str) -> str:
    return PurePosixPath(name).parts[1]


HISTORY: dict[str, Callable[[], LabelledSet]] = {
    "banking-0-9": lambda: _banking(range(10), 300),
    "banking-10-29": lambda: _banking(range(10, 30), 400),
    "banking-30-34": lambda: _banking(range(30, 35), 100),
    "banking-35-76": lambda: _banking(range(35, 77), 600),
    "docstrings": lambda: _docstrings(300),
    "speakers": lambda: _speakers(200),
    "digits": lambda: _digits(200),
    "letters": lambda: _letters(300),
    "cifar-animals": lambda: _cifar(150, lambda name: name in ("bird", "deer", "frog")),
    "cifar-untested": lambda: _cifar(300, lambda name: name not in TESTED_CLASSES),
}


def tested(modality: Modality) -> LabelledSet:
    if modality == "image":
        return _cifar(600, lambda name: name in TESTED_CLASSES)
    table = pd.read_parquet(TEXTS / "trec6.parquet")
    return LabelledSet(table["text"].tolist(), table["label"].to_numpy(str), 1_000)


def written(own: LabelledSet, folder: Path) -> Path:
    """As a caller would send it: a table with `text` and `label`, or a zip with a folder for every class."""
    if own.modality == "text":
        path = folder / "texts.parquet"
        pd.DataFrame({"text": own.inputs, "label": own.labels}).to_parquet(path)
        return path
    path = folder / "images.zip"
    with zipfile.ZipFile(path, "w") as target:
        for number, (image, label) in enumerate(zip(own.inputs, own.labels, strict=True)):
            buffer = io.BytesIO()
            image.save(buffer, "png")
            target.writestr(f"{label}/{number:05d}.png", buffer.getvalue())
    return path
