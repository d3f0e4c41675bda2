from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.estimate import Estimate





T = TypeVar("T", bound="EpisodeScore")



@_attrs_define
class EpisodeScore:
    """ One episode of a trial.

        Attributes:
            returns (Estimate): A mean over tasks, with a 95 % bootstrap interval.
            success (Estimate | None): share of tasks with a success at any step; None: the family has none
            success_at_end (Estimate | None): at the last step
     """

    returns: Estimate
    success: Estimate | None
    success_at_end: Estimate | None





    def to_dict(self) -> dict[str, Any]:
        from ..models.estimate import Estimate # noqa: PLC0415
        returns = self.returns.to_dict()

        success: dict[str, Any] | None
        if isinstance(self.success, Estimate):
            success = self.success.to_dict()
        else:
            success = self.success

        success_at_end: dict[str, Any] | None
        if isinstance(self.success_at_end, Estimate):
            success_at_end = self.success_at_end.to_dict()
        else:
            success_at_end = self.success_at_end


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "returns": returns,
            "success": success,
            "success_at_end": success_at_end,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.estimate import Estimate # noqa: PLC0415
        d = dict(src_dict)
        returns = Estimate.from_dict(d.pop("returns"))




        def _parse_success(data: object) -> Estimate | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                success_type_0 = Estimate.from_dict(data)



                return success_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Estimate | None, data)

        success = _parse_success(d.pop("success"))


        def _parse_success_at_end(data: object) -> Estimate | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                success_at_end_type_0 = Estimate.from_dict(data)



                return success_at_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Estimate | None, data)

        success_at_end = _parse_success_at_end(d.pop("success_at_end"))


        episode_score = cls(
            returns=returns,
            success=success,
            success_at_end=success_at_end,
        )

        return episode_score

