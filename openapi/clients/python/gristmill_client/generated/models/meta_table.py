from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.meta_table_space import MetaTableSpace





T = TypeVar("T", bound="MetaTable")



@_attrs_define
class MetaTable:
    """ Evaluations of a space's pipelines on many datasets.

        Attributes:
            evaluations (str): a row for each evaluation: `dataset`, `pipeline` (its number in the space), `score`
            space (MetaTableSpace): by stage, its options; a pipeline's number counts combinations, the last stage fastest
     """

    evaluations: str
    space: MetaTableSpace





    def to_dict(self) -> dict[str, Any]:
        from ..models.meta_table_space import MetaTableSpace # noqa: PLC0415
        evaluations = self.evaluations

        space = self.space.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "evaluations": evaluations,
            "space": space,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meta_table_space import MetaTableSpace # noqa: PLC0415
        d = dict(src_dict)
        evaluations = d.pop("evaluations")

        space = MetaTableSpace.from_dict(d.pop("space"))




        meta_table = cls(
            evaluations=evaluations,
            space=space,
        )

        return meta_table

