"""Networks of `transformers` from folders of `config.json` and `model.safetensors`; no code that a folder brings is run."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from gristmill_ml.hub import HubError


@contextmanager
def said_in_words() -> Iterator[None]:
    """Whatever a folder that holds no such model makes the library raise becomes a HubError."""
    try:
        yield
    except HubError:
        raise
    except Exception as error:
        first = (str(error).splitlines() or [type(error).__name__])[0]
        raise HubError(f"This is not a model that can be opened: {first[:200]}") from error


def open_network(folder: Path, layers: int | None = None) -> Any:
    """With its weights, of which none may be missing; with its first `layers` layers, or all.

    Raises HubError, and whatever `transformers` raises: use it under `said_in_words`.
    """
    from transformers import AutoConfig, AutoModel
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    if "auto_map" in json.loads((folder / "config.json").read_text()):
        raise HubError("This model brings code of its own, which is never run here.")
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    if layers is not None:
        config.num_hidden_layers = layers
    network, loading = AutoModel.from_pretrained(
        folder, config=config, local_files_only=True, use_safetensors=True, dtype=torch.float32, output_loading_info=True
    )  # fmt: skip
    missing = [name for name in loading["missing_keys"] if "pooler" not in name]
    if missing:
        raise HubError(f"The weights are not those of this model: {sorted(missing)[0]} is missing.")
    return network
