from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="TrainArchitecturesSpec")



@_attrs_define
class TrainArchitecturesSpec:
    """ Train NAS-Bench-201 architectures from scratch on small images, and random ones beside them.

        Attributes:
            architectures (list[str]):
            images (None | str | Unset): npz of `images` (N x height x width, or with channels at the end) and `labels`
                (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
            random (int | Unset): random architectures to compare with Default: 0.
            channels (int | Unset): of the stem Default: 8.
            cells (int | Unset): in each of the three stages Default: 1.
            epochs (int | Unset):  Default: 20.
            batch_size (int | Unset):  Default: 64.
            learning_rate (float | Unset): of SGD with momentum; it falls to 0 along a cosine Default: 0.1.
            weight_decay (float | Unset):  Default: 0.0005.
            seed (int | Unset): of the weights, of the random architectures, and of the parts of the images Default: 0.
     """

    architectures: list[str]
    images: None | str | Unset = UNSET
    random: int | Unset = 0
    channels: int | Unset = 8
    cells: int | Unset = 1
    epochs: int | Unset = 20
    batch_size: int | Unset = 64
    learning_rate: float | Unset = 0.1
    weight_decay: float | Unset = 0.0005
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        architectures = self.architectures



        images: None | str | Unset
        if isinstance(self.images, Unset):
            images = UNSET
        else:
            images = self.images

        random = self.random

        channels = self.channels

        cells = self.cells

        epochs = self.epochs

        batch_size = self.batch_size

        learning_rate = self.learning_rate

        weight_decay = self.weight_decay

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "architectures": architectures,
        })
        if images is not UNSET:
            field_dict["images"] = images
        if random is not UNSET:
            field_dict["random"] = random
        if channels is not UNSET:
            field_dict["channels"] = channels
        if cells is not UNSET:
            field_dict["cells"] = cells
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        architectures = cast(list[str], d.pop("architectures"))


        def _parse_images(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        images = _parse_images(d.pop("images", UNSET))


        random = d.pop("random", UNSET)

        channels = d.pop("channels", UNSET)

        cells = d.pop("cells", UNSET)

        epochs = d.pop("epochs", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        learning_rate = d.pop("learning_rate", UNSET)

        weight_decay = d.pop("weight_decay", UNSET)

        seed = d.pop("seed", UNSET)

        train_architectures_spec = cls(
            architectures=architectures,
            images=images,
            random=random,
            channels=channels,
            cells=cells,
            epochs=epochs,
            batch_size=batch_size,
            learning_rate=learning_rate,
            weight_decay=weight_decay,
            seed=seed,
        )

        return train_architectures_spec

