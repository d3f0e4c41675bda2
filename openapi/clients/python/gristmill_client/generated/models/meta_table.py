from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.stage_of_space import StageOfSpace





T = TypeVar("T", bound="MetaTable")



@_attrs_define
class MetaTable:
    """ Evaluations of a space's pipelines on many datasets.

        Attributes:
            evaluations (str): a row for each evaluation: `dataset`, `pipeline` (its number in the space), `score`
            space (list[StageOfSpace]): a pipeline's number counts combinations of options, the last stage fastest
     """

    evaluations: str
    space: list[StageOfSpace]





    def to_dict(self) -> dict[str, Any]:
        from ..models.stage_of_space import StageOfSpace # noqa: PLC0415
        evaluations = self.evaluations

        space = []
        for space_item_data in self.space:
            space_item = space_item_data.to_dict()
            space.append(space_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "evaluations": evaluations,
            "space": space,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stage_of_space import StageOfSpace # noqa: PLC0415
        d = dict(src_dict)
        evaluations = d.pop("evaluations")

        space = []
        _space = d.pop("space")
        for space_item_data in (_space):
            space_item = StageOfSpace.from_dict(space_item_data)



            space.append(space_item)


        meta_table = cls(
            evaluations=evaluations,
            space=space,
        )

        return meta_table

