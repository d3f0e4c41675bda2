from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_new_tokenizer import check_lm_new_tokenizer
from ..models.lm_new_tokenizer import LmNewTokenizer
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="LmNew")



@_attrs_define
class LmNew:
    """ A GPT-type model that begins with random weights.

        Attributes:
            kind (Literal['new'] | Unset):  Default: 'new'.
            layers (int | Unset):  Default: 3.
            heads (int | Unset):  Default: 2.
            head_size (int | Unset): units of a head; the width is heads x head_size Default: 32.
            base_heads (int | None | Unset): of the width at which its hyper-parameters were tuned; none: its own
            base_head_size (int | None | Unset):
            context (int | Unset): tokens that it sees Default: 64.
            tokenizer (LmNewTokenizer | Unset):  Default: 'characters'.
            vocabulary (int | Unset): tokens of bpe, which is learnt from the corpus Default: 1000.
            biases (bool | Unset):  Default: True.
            tied (bool | Unset): one matrix for token embeddings and readout Default: False.
            deviation (float | Unset): of initial weights at the base's width Default: 0.05.
            logits (float | Unset): what multiplies logits Default: 1.0.
            attention (float | Unset): what multiplies products of queries and keys Default: 1.0.
     """

    kind: Literal['new'] | Unset = 'new'
    layers: int | Unset = 3
    heads: int | Unset = 2
    head_size: int | Unset = 32
    base_heads: int | None | Unset = UNSET
    base_head_size: int | None | Unset = UNSET
    context: int | Unset = 64
    tokenizer: LmNewTokenizer | Unset = 'characters'
    vocabulary: int | Unset = 1000
    biases: bool | Unset = True
    tied: bool | Unset = False
    deviation: float | Unset = 0.05
    logits: float | Unset = 1.0
    attention: float | Unset = 1.0





    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        layers = self.layers

        heads = self.heads

        head_size = self.head_size

        base_heads: int | None | Unset
        if isinstance(self.base_heads, Unset):
            base_heads = UNSET
        else:
            base_heads = self.base_heads

        base_head_size: int | None | Unset
        if isinstance(self.base_head_size, Unset):
            base_head_size = UNSET
        else:
            base_head_size = self.base_head_size

        context = self.context

        tokenizer: str | Unset = UNSET
        if not isinstance(self.tokenizer, Unset):
            tokenizer = self.tokenizer


        vocabulary = self.vocabulary

        biases = self.biases

        tied = self.tied

        deviation = self.deviation

        logits = self.logits

        attention = self.attention


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if kind is not UNSET:
            field_dict["kind"] = kind
        if layers is not UNSET:
            field_dict["layers"] = layers
        if heads is not UNSET:
            field_dict["heads"] = heads
        if head_size is not UNSET:
            field_dict["head_size"] = head_size
        if base_heads is not UNSET:
            field_dict["base_heads"] = base_heads
        if base_head_size is not UNSET:
            field_dict["base_head_size"] = base_head_size
        if context is not UNSET:
            field_dict["context"] = context
        if tokenizer is not UNSET:
            field_dict["tokenizer"] = tokenizer
        if vocabulary is not UNSET:
            field_dict["vocabulary"] = vocabulary
        if biases is not UNSET:
            field_dict["biases"] = biases
        if tied is not UNSET:
            field_dict["tied"] = tied
        if deviation is not UNSET:
            field_dict["deviation"] = deviation
        if logits is not UNSET:
            field_dict["logits"] = logits
        if attention is not UNSET:
            field_dict["attention"] = attention

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal['new'] | Unset , d.pop("kind", UNSET))
        if kind != 'new'and not isinstance(kind, Unset):
            raise ValueError(f"kind must match const 'new', got '{kind}'")

        layers = d.pop("layers", UNSET)

        heads = d.pop("heads", UNSET)

        head_size = d.pop("head_size", UNSET)

        def _parse_base_heads(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        base_heads = _parse_base_heads(d.pop("base_heads", UNSET))


        def _parse_base_head_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        base_head_size = _parse_base_head_size(d.pop("base_head_size", UNSET))


        context = d.pop("context", UNSET)

        _tokenizer = d.pop("tokenizer", UNSET)
        tokenizer: LmNewTokenizer | Unset
        if isinstance(_tokenizer,  Unset):
            tokenizer = UNSET
        else:
            tokenizer = check_lm_new_tokenizer(_tokenizer)




        vocabulary = d.pop("vocabulary", UNSET)

        biases = d.pop("biases", UNSET)

        tied = d.pop("tied", UNSET)

        deviation = d.pop("deviation", UNSET)

        logits = d.pop("logits", UNSET)

        attention = d.pop("attention", UNSET)

        lm_new = cls(
            kind=kind,
            layers=layers,
            heads=heads,
            head_size=head_size,
            base_heads=base_heads,
            base_head_size=base_head_size,
            context=context,
            tokenizer=tokenizer,
            vocabulary=vocabulary,
            biases=biases,
            tied=tied,
            deviation=deviation,
            logits=logits,
            attention=attention,
        )

        return lm_new

