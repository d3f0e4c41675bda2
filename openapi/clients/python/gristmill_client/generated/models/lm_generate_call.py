from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="LmGenerateCall")



@_attrs_define
class LmGenerateCall:
    """ 
        Attributes:
            model (str):
            prompt (str):
            tokens (int | Unset):  Default: 100.
            temperature (float | Unset): 0: the most likely token every time Default: 0.8.
            most_likely (int | None | Unset): draw among so many tokens only
            seed (int | Unset):  Default: 0.
     """

    model: str
    prompt: str
    tokens: int | Unset = 100
    temperature: float | Unset = 0.8
    most_likely: int | None | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        model = self.model

        prompt = self.prompt

        tokens = self.tokens

        temperature = self.temperature

        most_likely: int | None | Unset
        if isinstance(self.most_likely, Unset):
            most_likely = UNSET
        else:
            most_likely = self.most_likely

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "prompt": prompt,
        })
        if tokens is not UNSET:
            field_dict["tokens"] = tokens
        if temperature is not UNSET:
            field_dict["temperature"] = temperature
        if most_likely is not UNSET:
            field_dict["most_likely"] = most_likely
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        prompt = d.pop("prompt")

        tokens = d.pop("tokens", UNSET)

        temperature = d.pop("temperature", UNSET)

        def _parse_most_likely(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most_likely = _parse_most_likely(d.pop("most_likely", UNSET))


        seed = d.pop("seed", UNSET)

        lm_generate_call = cls(
            model=model,
            prompt=prompt,
            tokens=tokens,
            temperature=temperature,
            most_likely=most_likely,
            seed=seed,
        )

        return lm_generate_call

