from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.trial_of_study import TrialOfStudy





T = TypeVar("T", bound="BestAnswer")



@_attrs_define
class BestAnswer:
    """ 
        Attributes:
            trial (None | TrialOfStudy): complete, with the best first objective
            complete (int):
            running (int):
            failed (int):
            stopped (int):
     """

    trial: None | TrialOfStudy
    complete: int
    running: int
    failed: int
    stopped: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
        trial: dict[str, Any] | None
        if isinstance(self.trial, TrialOfStudy):
            trial = self.trial.to_dict()
        else:
            trial = self.trial

        complete = self.complete

        running = self.running

        failed = self.failed

        stopped = self.stopped


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "trial": trial,
            "complete": complete,
            "running": running,
            "failed": failed,
            "stopped": stopped,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
        d = dict(src_dict)
        def _parse_trial(data: object) -> None | TrialOfStudy:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                trial_type_0 = TrialOfStudy.from_dict(data)



                return trial_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrialOfStudy, data)

        trial = _parse_trial(d.pop("trial"))


        complete = d.pop("complete")

        running = d.pop("running")

        failed = d.pop("failed")

        stopped = d.pop("stopped")

        best_answer = cls(
            trial=trial,
            complete=complete,
            running=running,
            failed=failed,
            stopped=stopped,
        )

        return best_answer

