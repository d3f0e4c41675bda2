from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.text_configuration_update import check_text_configuration_update
from ..models.text_configuration_update import TextConfigurationUpdate
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="TextConfiguration")



@_attrs_define
class TextConfiguration:
    """ How a text model is finetuned.

        Attributes:
            update (TextConfigurationUpdate | Unset): all weights; the head only, on features of the frozen encoder that are
                computed once; or low-rank changes of the attention (LoRA) Default: 'full'.
            learning_rate (float | Unset): of the encoder Default: 5e-05.
            head_learning_rate (float | Unset): of the head Default: 0.005.
            epochs (int | Unset):  Default: 3.
            batch_size (int | Unset):  Default: 32.
            weight_decay (float | Unset):  Default: 0.01.
            lora_rank (int | Unset): lora only Default: 8.
            max_tokens (int | Unset): of a text; what is longer is cut Default: 64.
     """

    update: TextConfigurationUpdate | Unset = 'full'
    learning_rate: float | Unset = 5e-05
    head_learning_rate: float | Unset = 0.005
    epochs: int | Unset = 3
    batch_size: int | Unset = 32
    weight_decay: float | Unset = 0.01
    lora_rank: int | Unset = 8
    max_tokens: int | Unset = 64





    def to_dict(self) -> dict[str, Any]:
        update: str | Unset = UNSET
        if not isinstance(self.update, Unset):
            update = self.update


        learning_rate = self.learning_rate

        head_learning_rate = self.head_learning_rate

        epochs = self.epochs

        batch_size = self.batch_size

        weight_decay = self.weight_decay

        lora_rank = self.lora_rank

        max_tokens = self.max_tokens


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if update is not UNSET:
            field_dict["update"] = update
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if head_learning_rate is not UNSET:
            field_dict["head_learning_rate"] = head_learning_rate
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if lora_rank is not UNSET:
            field_dict["lora_rank"] = lora_rank
        if max_tokens is not UNSET:
            field_dict["max_tokens"] = max_tokens

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _update = d.pop("update", UNSET)
        update: TextConfigurationUpdate | Unset
        if isinstance(_update,  Unset):
            update = UNSET
        else:
            update = check_text_configuration_update(_update)




        learning_rate = d.pop("learning_rate", UNSET)

        head_learning_rate = d.pop("head_learning_rate", UNSET)

        epochs = d.pop("epochs", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        weight_decay = d.pop("weight_decay", UNSET)

        lora_rank = d.pop("lora_rank", UNSET)

        max_tokens = d.pop("max_tokens", UNSET)

        text_configuration = cls(
            update=update,
            learning_rate=learning_rate,
            head_learning_rate=head_learning_rate,
            epochs=epochs,
            batch_size=batch_size,
            weight_decay=weight_decay,
            lora_rank=lora_rank,
            max_tokens=max_tokens,
        )

        return text_configuration

