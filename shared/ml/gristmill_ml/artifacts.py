"""Models as files: tensors in safetensors, whose metadata is a manifest. Reading one executes nothing."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

_KEY = "gristmill"


class ArtifactError(ValueError):
    """The file is not a model of the wanted format; the message says so in words."""


def write_artifact(
    path: Path, format: str, version: int, manifest: Mapping[str, Any], tensors: Mapping[str, npt.NDArray[Any]]
) -> None:
    """Write tensors and a manifest, which must be JSON; `format` and `version` join it."""
    text = json.dumps({**manifest, "format": format, "version": version}, allow_nan=False)
    save_file({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}, path, metadata={_KEY: text})


def read_artifact(
    path: Path, format: str, versions: tuple[int, ...]
) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """The manifest and the tensors of a file.

    Raises ArtifactError for a file of another format, or of a version that is not among `versions`.
    """
    try:
        with safe_open(path, framework="numpy") as file:
            manifest = json.loads((file.metadata() or {}).get(_KEY, "null"))
            _check(manifest, format, versions)
            return manifest, {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
    except ArtifactError:
        raise
    # Types that numpy has not, numbers of too many digits, and the like.
    except (SafetensorError, OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ArtifactError("This is not a readable model file: safetensors is expected.") from error


def _check(manifest: Any, format: str, versions: tuple[int, ...]) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != format:
        found = manifest.get("format") if isinstance(manifest, dict) else None
        raise ArtifactError(f"This is not a {format} file" + (f" but {str(found)[:100]!r}." if found else "."))
    if manifest.get("version") not in versions:
        raise ArtifactError(
            f"This {format} file has version {str(manifest.get('version'))[:20]}; what can be read is "
            f"{', '.join(map(str, versions))}. Make it again with this release."
        )
