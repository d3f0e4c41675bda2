"""Text from a language model, token by token."""

from collections.abc import Sequence

import torch

from gristmill_hpo.mutransfer.model import GPT


@torch.no_grad()
def generate(
    model: GPT, begin: Sequence[int], count: int, *, temperature: float = 1.0, most_likely: int | None = None, seed: int = 0
) -> list[int]:  # fmt: skip
    """`count` tokens after those of `begin`, of which the model sees the last `context`.

    Args:
        temperature: 0 takes the most likely token every time. most_likely: draw among so many only.
    """
    random = torch.Generator().manual_seed(seed)
    tokens = list(begin)
    for _ in range(count):
        seen = torch.tensor([tokens[-model.shape.context :]])
        logits = model.read(model.hidden(seen)[-1][:, -1])[0]
        if temperature == 0:
            tokens.append(int(logits.argmax()))
            continue
        if most_likely is not None and most_likely < len(logits):
            logits = logits.masked_fill(logits < logits.topk(most_likely).values[-1], -torch.inf)
        tokens.append(int(torch.multinomial(torch.softmax(logits / temperature, 0), 1, generator=random)))
    return tokens[len(begin) :]
