"""A corpus as tokens: what tells them apart, a part to train on and a later one to judge by, and the order in which it is read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

Ids = npt.NDArray[np.int64]
TokenizerKind = Literal["characters", "bytes", "bpe"]

_VALIDATION_SHARE = 0.1
_MOST_CHARACTERS = 20_000  # different ones
_MOST_MERGES = 100_000
_PIECE = 1 << 16  # characters learnt from or encoded at a time


class CorpusError(ValueError):
    """A text that cannot be learnt from or continued; the message says why."""


@dataclass(frozen=True)
class Vocabulary:
    """What a tokenizer is made of: different characters, or merges of pairs of bytes (none: bytes as they are)."""

    kind: TokenizerKind
    parts: tuple[str | tuple[str, str], ...]

    @staticmethod
    def learn(kind: TokenizerKind, text: str, size: int = 1_000) -> "Vocabulary":
        """From a text; `size` tokens of `bpe`, the 256 bytes among them, learnt from the part that models are trained on.

        Raises CorpusError for a text with too many different characters.
        """
        if kind == "bytes":
            return Vocabulary(kind, ())
        if kind == "characters":
            symbols = tuple(sorted(set(text)))
            if len(symbols) > _MOST_CHARACTERS:
                raise CorpusError(
                    f"The text has {len(symbols):,} different characters; at most {_MOST_CHARACTERS:,} are possible. "
                    "Use bytes or bpe."
                )
            return Vocabulary(kind, symbols)
        learner = Tokenizer(models.BPE())
        learner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        alphabet = pre_tokenizers.ByteLevel.alphabet()
        trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, show_progress=False)
        trained_on = len(text) - round(_VALIDATION_SHARE * len(text))
        pieces = (text[at : min(at + _PIECE, trained_on)] for at in range(0, trained_on, _PIECE))
        learner.train_from_iterator(pieces, trainer)
        merges = json.loads(learner.to_str())["model"]["merges"]
        return Vocabulary(kind, tuple((one, other) for one, other in merges))

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """As the library `tokenizers` has it; its JSON is what `transformers` reads."""
        if self.kind == "characters":
            tokenizer = Tokenizer(models.WordLevel({str(symbol): at for at, symbol in enumerate(self.parts)}))
            tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("(?m)."), "isolated")
            tokenizer.decoder = decoders.Fuse()
            return tokenizer
        tokens = [*sorted(pre_tokenizers.ByteLevel.alphabet()), *("".join(pair) for pair in self.parts)]
        merges = [pair for pair in self.parts if isinstance(pair, tuple)]
        tokenizer = Tokenizer(models.BPE({token: at for at, token in enumerate(dict.fromkeys(tokens))}, merges))
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        tokenizer.decoder = decoders.ByteLevel()
        return tokenizer

    def __len__(self) -> int:
        return int(self.tokenizer.get_vocab_size())

    def encode(self, text: str) -> Ids:
        """Raises CorpusError for a character that the vocabulary has not."""
        if self.kind == "characters":
            points, order = self._points
            given = _points_of(text)
            places = np.minimum(np.searchsorted(points, given), len(points) - 1)
            if len(strangers := np.flatnonzero(points[places] != given)):
                words = f"The text has the character {text[strangers[0]]!r}, which is not in the model's vocabulary."
                raise CorpusError(words)
            return order[places]
        pieces = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
        return np.concatenate(
            [np.array(own.ids, np.int64) for own in self.tokenizer.encode_batch(pieces)] or [np.zeros(0, np.int64)]
        )

    @cached_property
    def _points(self) -> tuple[npt.NDArray[np.uint32], Ids]:
        """Of a vocabulary of characters: their code points, sorted, and the numbers of the tokens that those are."""
        points = _points_of("".join(map(str, self.parts)))
        order = np.argsort(points)
        return points[order], order

    def decode(self, ids: Sequence[int]) -> str:
        return str(self.tokenizer.decode(list(ids), skip_special_tokens=False))

    def describe(self) -> dict[str, Any]:
        return {"kind": self.kind, "parts": [own if isinstance(own, str) else list(own) for own in self.parts]}

    @staticmethod
    def read(described: Any) -> "Vocabulary":
        """The inverse of `describe`. Raises ValueError for what is none."""
        kind, parts = described["kind"], described["parts"]
        if kind == "characters":
            own: Any = tuple(parts)
            good = 0 < len(own) <= _MOST_CHARACTERS and all(isinstance(one, str) and len(one) == 1 for one in own)
        else:
            own = tuple((one, other) for one, other in parts)
            good = kind in ("bytes", "bpe") and len(own) <= _MOST_MERGES and (kind == "bpe" or not own)
        if not good or len(set(own)) < len(own):
            raise ValueError("damaged vocabulary")
        return Vocabulary(kind, own)


def _points_of(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@dataclass(frozen=True)
class Corpus:
    """Tokens to train on, and later ones to judge by; a share of 10 % at the end."""

    training: Ids
    validation: Ids

    @staticmethod
    def of(text: str, vocabulary: Vocabulary, context: int) -> "Corpus":
        """Raises CorpusError for a text that is too short for windows of `context` tokens, in either part."""
        ids = vocabulary.encode(text)
        cut = len(ids) - round(_VALIDATION_SHARE * len(ids))
        corpus = Corpus(ids[:cut], ids[cut:])
        for name, part in (("train on", corpus.training), ("judge by", corpus.validation)):
            if len(part) <= context:
                raise CorpusError(
                    f"The text has {len(ids):,} tokens; {len(part):,} of them to {name} are too few for a context of {context:,}."
                )
        return corpus

    def batch(self, first: int, count: int, context: int, seed: int) -> Ids:
        """Windows number `first` and following, count x (context + 1).

        Windows do not overlap and come in a random order until all were read; every pass begins elsewhere in the text.
        """
        each, rest = divmod(len(self.training) - 1, context)
        found = []
        for number in range(first, first + count):
            turn, at = divmod(number, each)
            start = int(_starts(seed, turn, each, rest, context)[at])
            found.append(self.training[start : start + context + 1])
        return np.stack(found)

    def judged(self, context: int, most: int = 128) -> Ids:
        """At most so many windows of the validation part, evenly spread: the same for every model."""
        each = (len(self.validation) - 1) // context
        chosen = np.linspace(0, each - 1, min(most, each)).round().astype(int)
        return np.stack([self.validation[at * context : (at + 1) * context + 1] for at in chosen])


@lru_cache(maxsize=4)
def _starts(seed: int, turn: int, each: int, rest: int, context: int) -> Ids:
    """Of the windows of one pass over the text, in their order."""
    random = np.random.default_rng([seed, turn])
    return np.asarray(random.integers(0, rest + 1) + context * random.permutation(each), np.int64)
