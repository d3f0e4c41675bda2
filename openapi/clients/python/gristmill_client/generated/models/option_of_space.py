from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.option_of_space_hyperparameters import OptionOfSpaceHyperparameters





T = TypeVar("T", bound="OptionOfSpace")



@_attrs_define
class OptionOfSpace:
    """ What may stand at a stage.

        Attributes:
            algorithm (None | str): null: nothing
            hyperparameters (OptionOfSpaceHyperparameters | Unset):
     """

    algorithm: None | str
    hyperparameters: OptionOfSpaceHyperparameters | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.option_of_space_hyperparameters import OptionOfSpaceHyperparameters # noqa: PLC0415
        algorithm: None | str
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
        from ..models.option_of_space_hyperparameters import OptionOfSpaceHyperparameters # noqa: PLC0415
        d = dict(src_dict)
        def _parse_algorithm(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        algorithm = _parse_algorithm(d.pop("algorithm"))


        _hyperparameters = d.pop("hyperparameters", UNSET)
        hyperparameters: OptionOfSpaceHyperparameters | Unset
        if isinstance(_hyperparameters,  Unset):
            hyperparameters = UNSET
        else:
            hyperparameters = OptionOfSpaceHyperparameters.from_dict(_hyperparameters)




        option_of_space = cls(
            algorithm=algorithm,
            hyperparameters=hyperparameters,
        )

        return option_of_space

