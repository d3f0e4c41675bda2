from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.meta_table import MetaTable





T = TypeVar("T", bound="PipelineMetaTrainSpec")



@_attrs_define
class PipelineMetaTrainSpec:
    """ Train a surrogate on evaluations of many datasets.

        Attributes:
            meta (MetaTable | None | Unset): none: the shipped evaluations of 23,424 pipelines on 300 datasets
            networks (int | Unset): trained one after another from other seeds, and asked together Default: 1.
            steps (int | Unset): of marginal likelihood Default: 4000.
            taught_steps (int | Unset): before those: of mean and principal factors Default: 2200.
            batch_size (int | Unset): pipelines a step Default: 192.
            learning_rate (float | Unset):  Default: 0.001.
            validation_share (float | Unset): of the datasets of your table: kept out, to judge by Default: 0.1.
            width (int | Unset): outputs of an encoder for each hyper-parameter Default: 8.
            encoder_layers (int | Unset): 0: no encoders, hyper-parameters as they are Default: 1.
            hidden (int | Unset):  Default: 256.
            layers (int | Unset): of the aggregation, before its heads Default: 2.
            seed (int | Unset):  Default: 0.
     """

    meta: MetaTable | None | Unset = UNSET
    networks: int | Unset = 1
    steps: int | Unset = 4000
    taught_steps: int | Unset = 2200
    batch_size: int | Unset = 192
    learning_rate: float | Unset = 0.001
    validation_share: float | Unset = 0.1
    width: int | Unset = 8
    encoder_layers: int | Unset = 1
    hidden: int | Unset = 256
    layers: int | Unset = 2
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.meta_table import MetaTable # noqa: PLC0415
        meta: dict[str, Any] | None | Unset
        if isinstance(self.meta, Unset):
            meta = UNSET
        elif isinstance(self.meta, MetaTable):
            meta = self.meta.to_dict()
        else:
            meta = self.meta

        networks = self.networks

        steps = self.steps

        taught_steps = self.taught_steps

        batch_size = self.batch_size

        learning_rate = self.learning_rate

        validation_share = self.validation_share

        width = self.width

        encoder_layers = self.encoder_layers

        hidden = self.hidden

        layers = self.layers

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if meta is not UNSET:
            field_dict["meta"] = meta
        if networks is not UNSET:
            field_dict["networks"] = networks
        if steps is not UNSET:
            field_dict["steps"] = steps
        if taught_steps is not UNSET:
            field_dict["taught_steps"] = taught_steps
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if validation_share is not UNSET:
            field_dict["validation_share"] = validation_share
        if width is not UNSET:
            field_dict["width"] = width
        if encoder_layers is not UNSET:
            field_dict["encoder_layers"] = encoder_layers
        if hidden is not UNSET:
            field_dict["hidden"] = hidden
        if layers is not UNSET:
            field_dict["layers"] = layers
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meta_table import MetaTable # noqa: PLC0415
        d = dict(src_dict)
        def _parse_meta(data: object) -> MetaTable | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                meta_type_0 = MetaTable.from_dict(data)



                return meta_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MetaTable | None | Unset, data)

        meta = _parse_meta(d.pop("meta", UNSET))


        networks = d.pop("networks", UNSET)

        steps = d.pop("steps", UNSET)

        taught_steps = d.pop("taught_steps", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        learning_rate = d.pop("learning_rate", UNSET)

        validation_share = d.pop("validation_share", UNSET)

        width = d.pop("width", UNSET)

        encoder_layers = d.pop("encoder_layers", UNSET)

        hidden = d.pop("hidden", UNSET)

        layers = d.pop("layers", UNSET)

        seed = d.pop("seed", UNSET)

        pipeline_meta_train_spec = cls(
            meta=meta,
            networks=networks,
            steps=steps,
            taught_steps=taught_steps,
            batch_size=batch_size,
            learning_rate=learning_rate,
            validation_share=validation_share,
            width=width,
            encoder_layers=encoder_layers,
            hidden=hidden,
            layers=layers,
            seed=seed,
        )

        return pipeline_meta_train_spec

