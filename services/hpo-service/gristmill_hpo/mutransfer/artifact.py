"""A language model as a file: safetensors whose manifest tells its shape and its vocabulary; and as `transformers` reads it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn

from gristmill_hpo.mutransfer.corpus import Vocabulary
from gristmill_hpo.mutransfer.model import GPT, MLP_RATIO, Block, Scales, Shape
from gristmill_hpo.mutransfer.parametrization import Optimizer
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

FORMAT, VERSION = "gristmill.hpo.language-model", 1
_MOST = {"context": 1 << 16, "layers": 200, "heads": 1_000, "head_size": 1_024}


@dataclass(frozen=True)
class Tuned:
    """What a wider model keeps of a narrower one's training.

    Attributes:
        rate, decay: peak learning rate and weight decay at the base. batch: windows a step.
    """

    rate: float
    optimizer: Optimizer = "adamw"
    batch: int = 16
    decay: float = 0.0


@dataclass(frozen=True)
class LanguageModel:
    """A model, what its tokens are, and how it was trained.

    Attributes:
        windows: that it and those it was grown from have read, in the order of `seed`. compute: floating-point operations of their
            training.
    """

    model: GPT
    vocabulary: Vocabulary
    tuned: Tuned
    windows: int
    seed: int
    compute: float


def save_language_model(path: Path, own: LanguageModel, about: dict[str, Any]) -> None:
    tensors = {name: tensor.numpy() for name, tensor in own.model.state_dict().items()}
    manifest = about | {
        "shape": asdict(own.model.shape), "scales": asdict(own.model.scales), "parametrization": own.model.parametrization,
        "vocabulary": own.vocabulary.describe(), "tuned": asdict(own.tuned), "windows": own.windows, "seed": own.seed,
        "compute": own.compute,
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load_language_model(path: Path) -> tuple[LanguageModel, dict[str, Any]]:
    """A model and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        shape, scales = Shape(**manifest.pop("shape")), Scales(**manifest.pop("scales"))
        vocabulary = Vocabulary.read(manifest.pop("vocabulary"))
        parametrization = manifest.pop("parametrization")
        _demand(parametrization in ("mup", "standard") and len(vocabulary) == shape.vocabulary)
        _demand(
            all(type(getattr(shape, name)) is int and 1 <= getattr(shape, name) <= most for name, most in _MOST.items())
        )
        _demand(1 <= shape.base_heads <= _MOST["heads"] and 1 <= shape.base_head_size <= _MOST["head_size"])
        with torch.device("meta"):  # takes no memory, whatever the file claims
            model = GPT(shape, scales, parametrization)
        weights = {name: torch.from_numpy(np.asarray(own, np.float32)) for name, own in tensors.items()}
        _demand(all(own.isfinite().all() for own in weights.values()))
        model.load_state_dict(weights, assign=True)
        tuned, compute = Tuned(**manifest.pop("tuned")), float(manifest.pop("compute"))
        windows, seed = int(manifest.pop("windows")), int(manifest.pop("seed"))
        _demand(0 < tuned.rate < 1e6 and 0 <= tuned.decay < 1e6 and tuned.optimizer in ("adamw", "sgd"))
        _demand(type(tuned.batch) is int and 1 <= tuned.batch <= 1 << 20)
        _demand(windows >= 0 and 0 <= seed < 2**32 and 0 <= compute < 1e40)
        return LanguageModel(model, vocabulary, tuned, windows, seed, compute), manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it is a language model, but it is damaged.") from error


def _demand(truth: bool) -> None:
    if not truth:
        raise ValueError("damaged")


@torch.no_grad()
def write_gpt2(folder: Path, own: LanguageModel) -> list[Path]:
    """The model as `GPT2LMHeadModel` of transformers: `model.safetensors`, `config.json` and `tokenizer.json`.

    The multipliers of μP are folded into the queries and the readout, so that it computes the same function; the readout has
    weights of its own, since it is scaled and the token embeddings are not.
    """
    model, shape = own.model, own.model.shape
    tensors: dict[str, torch.Tensor] = {
        "transformer.wte.weight": model.tokens.weight, "transformer.wpe.weight": model.positions.weight,
        "lm_head.weight": (model.tokens.weight if model.readout is None else model.readout.weight) * model.logit_scale,
    } | _norm("transformer.ln_f", model.norm)  # fmt: skip
    for at, block in enumerate(model.blocks):
        assert isinstance(block, Block)
        to, scale = f"transformer.h.{at}", block.scale * shape.head_size**0.5
        parts = [(block.query, scale), (block.key, 1.0), (block.value, 1.0)]
        weight = torch.cat([part.weight * factor for part, factor in parts])
        bias = torch.cat([_bias(part) * factor for part, factor in parts])
        tensors |= _norm(f"{to}.ln_1", block.before_attention) | _norm(f"{to}.ln_2", block.before_mlp)
        tensors |= {f"{to}.attn.c_attn.weight": weight.T, f"{to}.attn.c_attn.bias": bias}
        for name, part in (("attn.c_proj", block.attended), ("mlp.c_fc", block.mlp_in), ("mlp.c_proj", block.mlp_out)):
            tensors |= {f"{to}.{name}.weight": part.weight.T, f"{to}.{name}.bias": _bias(part)}
    config = {
        "model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "vocab_size": shape.vocabulary, "n_positions": shape.context,
        "n_embd": shape.width, "n_layer": shape.layers, "n_head": shape.heads, "n_inner": MLP_RATIO * shape.width,
        "activation_function": "gelu_new", "layer_norm_epsilon": model.norm.eps, "tie_word_embeddings": False,
        "resid_pdrop": 0.0, "embd_pdrop": 0.0, "attn_pdrop": 0.0, "bos_token_id": None, "eos_token_id": None,
    }  # fmt: skip
    paths = [folder / name for name in ("model.safetensors", "config.json", "tokenizer.json")]
    save_file(
        {name: tensor.clone().contiguous() for name, tensor in tensors.items()}, paths[0], metadata={"format": "pt"}
    )
    paths[1].write_text(json.dumps(config, indent=1))
    own.vocabulary.tokenizer.save(str(paths[2]))
    return paths


def _norm(name: str, own: nn.LayerNorm) -> dict[str, torch.Tensor]:
    return {
        f"{name}.weight": own.weight,
        f"{name}.bias": _bias(own),
    }


def _bias(own: nn.Linear | nn.LayerNorm) -> torch.Tensor:
    return own.weight.new_zeros(len(own.weight)) if own.bias is None else own.bias
