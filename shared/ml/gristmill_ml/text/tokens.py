"""Texts as tokens, in batches."""

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn


class TokenizedTexts:
    """N texts. A text without a token has the token 0.

    Args:
        most: tokens of a text; what comes after is cut off.
    """

    def __init__(self, tokenizer: Tokenizer, texts: Sequence[str], most: int) -> None:
        tokenizer.enable_truncation(most)
        self._tokens = [torch.tensor(found.ids or [0]) for found in tokenizer.encode_batch(list(texts))]

    def __len__(self) -> int:
        return len(self._tokens)

    def padded(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """Tokens of these rows and where they are, R x L each; L is as long as the longest."""
        tokens = [self._tokens[row] for row in rows.tolist()]
        pad = nn.utils.rnn.pad_sequence
        return pad(tokens, batch_first=True), pad([torch.ones_like(own) for own in tokens], batch_first=True)

    def by_length(self) -> Tensor:
        """All rows in the order of their length: batches of them are padded least."""
        return torch.tensor(sorted(range(len(self)), key=lambda row: len(self._tokens[row])))
