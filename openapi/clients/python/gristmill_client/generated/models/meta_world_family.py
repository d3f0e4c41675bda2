from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.meta_world_family_benchmark import check_meta_world_family_benchmark
from ..models.meta_world_family_benchmark import MetaWorldFamilyBenchmark
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="MetaWorldFamily")



@_attrs_define
class MetaWorldFamily:
    """ A simulated robot arm whose goals are hidden (ML1), or that has many things to do (ML10, ML45). Horizon 500, 3
    episodes.

        Attributes:
            name (Literal['meta-world']):
            benchmark (MetaWorldFamilyBenchmark | Unset):  Default: 'ml1'.
            task (None | str | Unset): of ML1, for instance "reach-v3", "push-v3" or "door-open-v3"
     """

    name: Literal['meta-world']
    benchmark: MetaWorldFamilyBenchmark | Unset = 'ml1'
    task: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        benchmark: str | Unset = UNSET
        if not isinstance(self.benchmark, Unset):
            benchmark = self.benchmark


        task: None | str | Unset
        if isinstance(self.task, Unset):
            task = UNSET
        else:
            task = self.task


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })
        if benchmark is not UNSET:
            field_dict["benchmark"] = benchmark
        if task is not UNSET:
            field_dict["task"] = task

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = cast(Literal['meta-world'] , d.pop("name"))
        if name != 'meta-world':
            raise ValueError(f"name must match const 'meta-world', got '{name}'")

        _benchmark = d.pop("benchmark", UNSET)
        benchmark: MetaWorldFamilyBenchmark | Unset
        if isinstance(_benchmark,  Unset):
            benchmark = UNSET
        else:
            benchmark = check_meta_world_family_benchmark(_benchmark)




        def _parse_task(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        task = _parse_task(d.pop("task", UNSET))


        meta_world_family = cls(
            name=name,
            benchmark=benchmark,
            task=task,
        )

        return meta_world_family

