from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.tried_configuration_hyperparameters import TriedConfigurationHyperparameters





T = TypeVar("T", bound="TriedConfiguration")



@_attrs_define
class TriedConfiguration:
    """ 
        Attributes:
            hyperparameters (TriedConfigurationHyperparameters):
            score (float | None): by the inner folds; null: it failed
            seconds (float):
            failure (None | str | Unset):
     """

    hyperparameters: TriedConfigurationHyperparameters
    score: float | None
    seconds: float
    failure: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.tried_configuration_hyperparameters import TriedConfigurationHyperparameters # noqa: PLC0415
        hyperparameters = self.hyperparameters.to_dict()

        score: float | None
        score = self.score

        seconds = self.seconds

        failure: None | str | Unset
        if isinstance(self.failure, Unset):
            failure = UNSET
        else:
            failure = self.failure


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "hyperparameters": hyperparameters,
            "score": score,
            "seconds": seconds,
        })
        if failure is not UNSET:
            field_dict["failure"] = failure

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tried_configuration_hyperparameters import TriedConfigurationHyperparameters # noqa: PLC0415
        d = dict(src_dict)
        hyperparameters = TriedConfigurationHyperparameters.from_dict(d.pop("hyperparameters"))




        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))


        seconds = d.pop("seconds")

        def _parse_failure(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        failure = _parse_failure(d.pop("failure", UNSET))


        tried_configuration = cls(
            hyperparameters=hyperparameters,
            score=score,
            seconds=seconds,
            failure=failure,
        )

        return tried_configuration

