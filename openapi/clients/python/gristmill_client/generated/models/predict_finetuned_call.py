from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="PredictFinetunedCall")



@_attrs_define
class PredictFinetunedCall:
    """ 
        Attributes:
            model (str):
            texts (list[str] | None | Unset):
            images (list[str] | None | Unset): PNG, JPEG, WebP or BMP in base64
     """

    model: str
    texts: list[str] | None | Unset = UNSET
    images: list[str] | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        model = self.model

        texts: list[str] | None | Unset
        if isinstance(self.texts, Unset):
            texts = UNSET
        elif isinstance(self.texts, list):
            texts = self.texts


        else:
            texts = self.texts

        images: list[str] | None | Unset
        if isinstance(self.images, Unset):
            images = UNSET
        elif isinstance(self.images, list):
            images = self.images


        else:
            images = self.images


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
        })
        if texts is not UNSET:
            field_dict["texts"] = texts
        if images is not UNSET:
            field_dict["images"] = images

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        def _parse_texts(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                texts_type_0 = cast(list[str], data)

                return texts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        texts = _parse_texts(d.pop("texts", UNSET))


        def _parse_images(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                images_type_0 = cast(list[str], data)

                return images_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        images = _parse_images(d.pop("images", UNSET))


        predict_finetuned_call = cls(
            model=model,
            texts=texts,
            images=images,
        )

        return predict_finetuned_call

