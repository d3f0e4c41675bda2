"""Text encoders: a tokenizer, and a network from tokens to one vector a text."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.trainers import WordLevelTrainer
from torch import Tensor, nn

from gristmill_ml.hub import HubError, HubModel, folder_of
from gristmill_ml.pretrained import open_network, said_in_words

MOST_TOKENS = 512
_SCRATCH_WORDS = 10_000
_UNKNOWN = "[UNK]"
_SCRATCH_WIDTH = 128
_LORA_TARGETS = ("query", "value", "q_proj", "v_proj", "q_lin", "v_lin")


class Encoder(nn.Module, ABC):
    """R x T tokens and their mask to R x D. `width` is D."""

    width: int

    @abstractmethod
    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        """One vector a text."""


@dataclass
class TextModel:
    """A tokenizer and its encoder, with their pretrained weights if they have any; and how many tokens it can read at once."""

    tokenizer: Tokenizer
    encoder: Encoder
    most_tokens: int = MOST_TOKENS


class TransformerEncoder(Encoder):
    """The last layer's mean over the tokens."""

    def __init__(self, transformer: Any) -> None:
        super().__init__()
        self.transformer, self.width = transformer, transformer.config.hidden_size

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        return _mean(self.transformer(input_ids=tokens, attention_mask=mask).last_hidden_state, mask)


class VectorsEncoder(Encoder):
    """The mean of the tokens' vectors."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.width = vectors.shape[1]

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        return _mean(self.vectors(tokens), mask)


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weight = mask[:, :, None].to(states.dtype)
    return (states * weight).sum(dim=1) / weight.sum(dim=1).clamp(min=1)


def open_model(model: HubModel, texts: list[str]) -> TextModel:
    """The model with its pretrained weights; one from scratch takes its words from `texts`. Raises HubError, in words."""
    if model.kind == "scratch":
        return _from_scratch(model.name, texts)
    folder = folder_of(model)
    if model.kind == "vectors":
        return _vectors(folder)
    return open_folder(folder, model.layers)


def open_folder(folder: Path, layers: int | None = None) -> TextModel:
    """A transformer from a folder of `config.json`, `tokenizer.json` and `model.safetensors`. Raises HubError, in words."""
    tokenizer = _tokenizer(folder / "tokenizer.json")
    with said_in_words():
        transformer = open_network(folder, layers)
        last_token = max(tokenizer.get_vocab().values())
        if last_token >= transformer.get_input_embeddings().num_embeddings:
            raise HubError("The tokenizer has more tokens than the model.")
        encoder = TransformerEncoder(transformer)
        most_tokens = min(MOST_TOKENS, getattr(transformer.config, "max_position_embeddings", MOST_TOKENS))
        _probe(encoder, last_token, most_tokens)
    return TextModel(tokenizer, encoder, most_tokens)


@torch.no_grad()
def _probe(encoder: Encoder, token: int, length: int) -> None:
    """Whether it reads the longest text, so that nothing is found out in the middle of a training."""
    tokens = torch.full((1, length), token)
    found = encoder.eval()(tokens, torch.ones_like(tokens))
    if found.shape != (1, encoder.width) or not torch.isfinite(found).all():
        raise HubError("This model does not give finite features.")


def _tokenizer(path: Path) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises bare Exceptions
        raise HubError("The tokenizer cannot be read.") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _vectors(folder: Path) -> TextModel:
    tokenizer = _tokenizer(folder / "tokenizers/l2_supercat_tokenizer_config.json")
    (vectors,) = load_file(folder / "weights/l2_supercat_256.safetensors").values()
    return TextModel(tokenizer, VectorsEncoder(torch.from_numpy(vectors.astype(np.float32))))


def _from_scratch(name: str, texts: list[str]) -> TextModel:
    tokenizer = Tokenizer(WordLevel(unk_token=_UNKNOWN))
    tokenizer.normalizer, tokenizer.pre_tokenizer = Lowercase(), BertPreTokenizer()
    trainer = WordLevelTrainer(vocab_size=_SCRATCH_WORDS, special_tokens=["[PAD]", _UNKNOWN], show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    size = tokenizer.get_vocab_size()
    if name == "scratch-words":
        return TextModel(tokenizer, VectorsEncoder(torch.randn(size, _SCRATCH_WIDTH) * 0.1))
    from transformers import BertConfig, BertModel

    config = BertConfig(
        vocab_size=size, hidden_size=_SCRATCH_WIDTH, num_hidden_layers=2, num_attention_heads=4,
        intermediate_size=2 * _SCRATCH_WIDTH, max_position_embeddings=512,
    )  # fmt: skip
    return TextModel(tokenizer, TransformerEncoder(BertModel(config, add_pooling_layer=False)))


class LoRA(nn.Module):
    """A linear layer that is kept, and a low-rank change that is learnt (Hu et al. 2021): W x + scale · B (A x)."""

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.layer, self.scale = layer.requires_grad_(False), 2.0
        self.down = nn.Parameter(torch.randn(rank, layer.in_features) / rank**0.5)
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.layer(inputs)
        return found + self.scale * (inputs @ self.down.T @ self.up.T)


def add_lora(encoder: nn.Module, rank: int) -> None:
    """Freeze a network and let the queries and values of its attention learn a change of this rank.

    Raises HubError where it has no such layers.
    """
    encoder.requires_grad_(False)
    found = [
        (module, name, layer)
        for module in encoder.modules()
        for name, layer in module.named_children()
        if name in _LORA_TARGETS and isinstance(layer, nn.Linear)
    ]
    if not found:
        raise HubError("This model has no attention layers that LoRA could be added to: use another update.")
    for module, name, layer in found:
        setattr(module, name, LoRA(layer, rank))
