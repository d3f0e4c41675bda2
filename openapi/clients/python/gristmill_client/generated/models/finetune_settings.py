from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_settings_augmentation import check_finetune_settings_augmentation
from ..models.finetune_settings_augmentation import FinetuneSettingsAugmentation
from ..models.finetune_settings_schedule import check_finetune_settings_schedule
from ..models.finetune_settings_schedule import FinetuneSettingsSchedule
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="FinetuneSettings")



@_attrs_define
class FinetuneSettings:
    """ How weights learn.

        Attributes:
            learning_rate (float | Unset): peak, of the topmost stage (AdamW) Default: 0.0001.
            head_factor (float | Unset): how many times as fast the new head learns Default: 10.0.
            schedule (FinetuneSettingsSchedule | Unset): after the warm-up Default: 'cosine'.
            warmup (float | Unset): share of all steps in which the rate rises Default: 0.1.
            weight_decay (float | Unset):  Default: 0.01.
            frozen (float | Unset): share of the stages that stay; 1: linear probing Default: 0.0.
            layer_decay (float | Unset): of the rate, from each stage to the one below Default: 1.0.
            batch_size (int | Unset):  Default: 32.
            l2_sp (float | Unset): weight of the squared distance to the pretrained weights, in place of weight decay
                Default: 0.0.
            label_smoothing (float | Unset):  Default: 0.0.
            dropout (float | Unset): before the head Default: 0.1.
            mixup (float | Unset): of images: parameter of the Beta distribution; 0: none Default: 0.0.
            augmentation (FinetuneSettingsAugmentation | Unset): of images; light: shifted a little, mirrored Default:
                'none'.
            lora_rank (int | Unset): of texts; 0: the weights themselves learn Default: 0.
     """

    learning_rate: float | Unset = 0.0001
    head_factor: float | Unset = 10.0
    schedule: FinetuneSettingsSchedule | Unset = 'cosine'
    warmup: float | Unset = 0.1
    weight_decay: float | Unset = 0.01
    frozen: float | Unset = 0.0
    layer_decay: float | Unset = 1.0
    batch_size: int | Unset = 32
    l2_sp: float | Unset = 0.0
    label_smoothing: float | Unset = 0.0
    dropout: float | Unset = 0.1
    mixup: float | Unset = 0.0
    augmentation: FinetuneSettingsAugmentation | Unset = 'none'
    lora_rank: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        learning_rate = self.learning_rate

        head_factor = self.head_factor

        schedule: str | Unset = UNSET
        if not isinstance(self.schedule, Unset):
            schedule = self.schedule


        warmup = self.warmup

        weight_decay = self.weight_decay

        frozen = self.frozen

        layer_decay = self.layer_decay

        batch_size = self.batch_size

        l2_sp = self.l2_sp

        label_smoothing = self.label_smoothing

        dropout = self.dropout

        mixup = self.mixup

        augmentation: str | Unset = UNSET
        if not isinstance(self.augmentation, Unset):
            augmentation = self.augmentation


        lora_rank = self.lora_rank


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if head_factor is not UNSET:
            field_dict["head_factor"] = head_factor
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        if warmup is not UNSET:
            field_dict["warmup"] = warmup
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if frozen is not UNSET:
            field_dict["frozen"] = frozen
        if layer_decay is not UNSET:
            field_dict["layer_decay"] = layer_decay
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if l2_sp is not UNSET:
            field_dict["l2_sp"] = l2_sp
        if label_smoothing is not UNSET:
            field_dict["label_smoothing"] = label_smoothing
        if dropout is not UNSET:
            field_dict["dropout"] = dropout
        if mixup is not UNSET:
            field_dict["mixup"] = mixup
        if augmentation is not UNSET:
            field_dict["augmentation"] = augmentation
        if lora_rank is not UNSET:
            field_dict["lora_rank"] = lora_rank

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        learning_rate = d.pop("learning_rate", UNSET)

        head_factor = d.pop("head_factor", UNSET)

        _schedule = d.pop("schedule", UNSET)
        schedule: FinetuneSettingsSchedule | Unset
        if isinstance(_schedule,  Unset):
            schedule = UNSET
        else:
            schedule = check_finetune_settings_schedule(_schedule)




        warmup = d.pop("warmup", UNSET)

        weight_decay = d.pop("weight_decay", UNSET)

        frozen = d.pop("frozen", UNSET)

        layer_decay = d.pop("layer_decay", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        l2_sp = d.pop("l2_sp", UNSET)

        label_smoothing = d.pop("label_smoothing", UNSET)

        dropout = d.pop("dropout", UNSET)

        mixup = d.pop("mixup", UNSET)

        _augmentation = d.pop("augmentation", UNSET)
        augmentation: FinetuneSettingsAugmentation | Unset
        if isinstance(_augmentation,  Unset):
            augmentation = UNSET
        else:
            augmentation = check_finetune_settings_augmentation(_augmentation)




        lora_rank = d.pop("lora_rank", UNSET)

        finetune_settings = cls(
            learning_rate=learning_rate,
            head_factor=head_factor,
            schedule=schedule,
            warmup=warmup,
            weight_decay=weight_decay,
            frozen=frozen,
            layer_decay=layer_decay,
            batch_size=batch_size,
            l2_sp=l2_sp,
            label_smoothing=label_smoothing,
            dropout=dropout,
            mixup=mixup,
            augmentation=augmentation,
            lora_rank=lora_rank,
        )

        return finetune_settings

