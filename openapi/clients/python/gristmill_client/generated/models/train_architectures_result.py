from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.train_architectures_result_images import TrainArchitecturesResultImages
  from ..models.trained_architecture import TrainedArchitecture





T = TypeVar("T", bound="TrainArchitecturesResult")



@_attrs_define
class TrainArchitecturesResult:
    """ 
        Attributes:
            trained (list[TrainedArchitecture]): the smallest validation error first
            images (TrainArchitecturesResultImages): by part: 40 % train, 40 % validate, 20 % test
            classes (int):
            weights (str): of the first of them (safetensors; the manifest says how pixels were scaled)
            seconds (float):
     """

    trained: list[TrainedArchitecture]
    images: TrainArchitecturesResultImages
    classes: int
    weights: str
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.train_architectures_result_images import TrainArchitecturesResultImages # noqa: PLC0415
        from ..models.trained_architecture import TrainedArchitecture # noqa: PLC0415
        trained = []
        for trained_item_data in self.trained:
            trained_item = trained_item_data.to_dict()
            trained.append(trained_item)



        images = self.images.to_dict()

        classes = self.classes

        weights = self.weights

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "trained": trained,
            "images": images,
            "classes": classes,
            "weights": weights,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.train_architectures_result_images import TrainArchitecturesResultImages # noqa: PLC0415
        from ..models.trained_architecture import TrainedArchitecture # noqa: PLC0415
        d = dict(src_dict)
        trained = []
        _trained = d.pop("trained")
        for trained_item_data in (_trained):
            trained_item = TrainedArchitecture.from_dict(trained_item_data)



            trained.append(trained_item)


        images = TrainArchitecturesResultImages.from_dict(d.pop("images"))




        classes = d.pop("classes")

        weights = d.pop("weights")

        seconds = d.pop("seconds")

        train_architectures_result = cls(
            trained=trained,
            images=images,
            classes=classes,
            weights=weights,
            seconds=seconds,
        )

        return train_architectures_result

