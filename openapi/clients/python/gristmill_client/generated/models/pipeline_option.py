from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_option_hyperparameters import PipelineOptionHyperparameters





T = TypeVar("T", bound="PipelineOption")



@_attrs_define
class PipelineOption:
    """ What stands at one stage of a pipeline.

        Attributes:
            algorithm (str):
            hyperparameters (PipelineOptionHyperparameters | Unset):
     """

    algorithm: str
    hyperparameters: PipelineOptionHyperparameters | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_option_hyperparameters import PipelineOptionHyperparameters # noqa: PLC0415
        algorithm = self.algorithm

        hyperparameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.hyperparameters, Unset):
            hyperparameters = self.hyperparameters.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "algorithm": algorithm,
        })
        if hyperparameters is not UNSET:
            field_dict["hyperparameters"] = hyperparameters

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_option_hyperparameters import PipelineOptionHyperparameters # noqa: PLC0415
        d = dict(src_dict)
        algorithm = d.pop("algorithm")

        _hyperparameters = d.pop("hyperparameters", UNSET)
        hyperparameters: PipelineOptionHyperparameters | Unset
        if isinstance(_hyperparameters,  Unset):
            hyperparameters = UNSET
        else:
            hyperparameters = PipelineOptionHyperparameters.from_dict(_hyperparameters)




        pipeline_option = cls(
            algorithm=algorithm,
            hyperparameters=hyperparameters,
        )

        return pipeline_option

