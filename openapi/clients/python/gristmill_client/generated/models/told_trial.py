from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.told_trial_parameters_type_0 import ToldTrialParametersType0





T = TypeVar("T", bound="ToldTrial")



@_attrs_define
class ToldTrial:
    """ What came of a trial: values, a failure, or a value on the way.

        Attributes:
            number (int | None | Unset): of a trial that was asked for
            parameters (None | ToldTrialParametersType0 | Unset): or a trial of your own choice
            values (list[float] | None | Unset): one an objective
            failed (bool | Unset):  Default: False.
            step (int | None | Unset): with `value`, how far the trial has come
            value (float | None | Unset):
     """

    number: int | None | Unset = UNSET
    parameters: None | ToldTrialParametersType0 | Unset = UNSET
    values: list[float] | None | Unset = UNSET
    failed: bool | Unset = False
    step: int | None | Unset = UNSET
    value: float | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.told_trial_parameters_type_0 import ToldTrialParametersType0 # noqa: PLC0415
        number: int | None | Unset
        if isinstance(self.number, Unset):
            number = UNSET
        else:
            number = self.number

        parameters: dict[str, Any] | None | Unset
        if isinstance(self.parameters, Unset):
            parameters = UNSET
        elif isinstance(self.parameters, ToldTrialParametersType0):
            parameters = self.parameters.to_dict()
        else:
            parameters = self.parameters

        values: list[float] | None | Unset
        if isinstance(self.values, Unset):
            values = UNSET
        elif isinstance(self.values, list):
            values = self.values


        else:
            values = self.values

        failed = self.failed

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        value: float | None | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if number is not UNSET:
            field_dict["number"] = number
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if values is not UNSET:
            field_dict["values"] = values
        if failed is not UNSET:
            field_dict["failed"] = failed
        if step is not UNSET:
            field_dict["step"] = step
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.told_trial_parameters_type_0 import ToldTrialParametersType0 # noqa: PLC0415
        d = dict(src_dict)
        def _parse_number(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number = _parse_number(d.pop("number", UNSET))


        def _parse_parameters(data: object) -> None | ToldTrialParametersType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parameters_type_0 = ToldTrialParametersType0.from_dict(data)



                return parameters_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ToldTrialParametersType0 | Unset, data)

        parameters = _parse_parameters(d.pop("parameters", UNSET))


        def _parse_values(data: object) -> list[float] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                values_type_0 = cast(list[float], data)

                return values_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None | Unset, data)

        values = _parse_values(d.pop("values", UNSET))


        failed = d.pop("failed", UNSET)

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))


        def _parse_value(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        value = _parse_value(d.pop("value", UNSET))


        told_trial = cls(
            number=number,
            parameters=parameters,
            values=values,
            failed=failed,
            step=step,
            value=value,
        )

        return told_trial

