from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.supernet_spec_level import check_supernet_spec_level
from ..models.supernet_spec_level import SupernetSpecLevel
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="SupernetSpec")



@_attrs_define
class SupernetSpec:
    """ A network whose weights all NAS-Bench-201 cells share; it learns along with the search, on small images.

        Attributes:
            images (None | str | Unset): npz of `images` (N x height x width, or with channels at the end) and `labels`
                (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
            level (SupernetSpecLevel | Unset): weights learn by one part of the images and architectures by another; or both
                by both, and then the predicted error is of images that the weights have seen Default: 'bi-level'.
            channels (int | Unset): of the stem Default: 8.
            cells (int | Unset): in each of the three stages Default: 1.
            warm_up (int | Unset): steps of the weights alone, before the search Default: 1000.
            batch_size (int | Unset): images Default: 64.
            learning_rate (float | Unset): of SGD with momentum; it falls to 0 along a cosine Default: 0.2.
            weight_decay (float | Unset):  Default: 0.0003.
            judged (int | Unset): architectures that are judged by the final weights, to answer by Default: 1200.
     """

    images: None | str | Unset = UNSET
    level: SupernetSpecLevel | Unset = 'bi-level'
    channels: int | Unset = 8
    cells: int | Unset = 1
    warm_up: int | Unset = 1000
    batch_size: int | Unset = 64
    learning_rate: float | Unset = 0.2
    weight_decay: float | Unset = 0.0003
    judged: int | Unset = 1200





    def to_dict(self) -> dict[str, Any]:
        images: None | str | Unset
        if isinstance(self.images, Unset):
            images = UNSET
        else:
            images = self.images

        level: str | Unset = UNSET
        if not isinstance(self.level, Unset):
            level = self.level


        channels = self.channels

        cells = self.cells

        warm_up = self.warm_up

        batch_size = self.batch_size

        learning_rate = self.learning_rate

        weight_decay = self.weight_decay

        judged = self.judged


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if images is not UNSET:
            field_dict["images"] = images
        if level is not UNSET:
            field_dict["level"] = level
        if channels is not UNSET:
            field_dict["channels"] = channels
        if cells is not UNSET:
            field_dict["cells"] = cells
        if warm_up is not UNSET:
            field_dict["warm_up"] = warm_up
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if judged is not UNSET:
            field_dict["judged"] = judged

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_images(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        images = _parse_images(d.pop("images", UNSET))


        _level = d.pop("level", UNSET)
        level: SupernetSpecLevel | Unset
        if isinstance(_level,  Unset):
            level = UNSET
        else:
            level = check_supernet_spec_level(_level)




        channels = d.pop("channels", UNSET)

        cells = d.pop("cells", UNSET)

        warm_up = d.pop("warm_up", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        learning_rate = d.pop("learning_rate", UNSET)

        weight_decay = d.pop("weight_decay", UNSET)

        judged = d.pop("judged", UNSET)

        supernet_spec = cls(
            images=images,
            level=level,
            channels=channels,
            cells=cells,
            warm_up=warm_up,
            batch_size=batch_size,
            learning_rate=learning_rate,
            weight_decay=weight_decay,
            judged=judged,
        )

        return supernet_spec

