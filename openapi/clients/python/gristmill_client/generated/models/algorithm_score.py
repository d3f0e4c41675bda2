from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.algorithm_score_algorithm import AlgorithmScoreAlgorithm
from ..models.algorithm_score_algorithm import check_algorithm_score_algorithm
from typing import cast

if TYPE_CHECKING:
  from ..models.estimate import Estimate





T = TypeVar("T", bound="AlgorithmScore")



@_attrs_define
class AlgorithmScore:
    """ What came of an algorithm on a family. Returns are of the last episode, on new tasks.

        Attributes:
            family (str):
            algorithm (AlgorithmScoreAlgorithm):
            returns (Estimate): A mean over tasks, with a 95 % bootstrap interval.
            success (Estimate | None): share of tasks with a success at any step; None: the family has none
            success_at_end (Estimate | None): at the last step
            gain (Estimate): A mean over tasks, with a 95 % bootstrap interval.
            area (Estimate): A mean over tasks, with a 95 % bootstrap interval.
            runs (int):
            diverged (int):
     """

    family: str
    algorithm: AlgorithmScoreAlgorithm
    returns: Estimate
    success: Estimate | None
    success_at_end: Estimate | None
    gain: Estimate
    area: Estimate
    runs: int
    diverged: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.estimate import Estimate # noqa: PLC0415
        family = self.family

        algorithm: str = self.algorithm

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

        gain = self.gain.to_dict()

        area = self.area.to_dict()

        runs = self.runs

        diverged = self.diverged


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "family": family,
            "algorithm": algorithm,
            "returns": returns,
            "success": success,
            "success_at_end": success_at_end,
            "gain": gain,
            "area": area,
            "runs": runs,
            "diverged": diverged,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.estimate import Estimate # noqa: PLC0415
        d = dict(src_dict)
        family = d.pop("family")

        algorithm = check_algorithm_score_algorithm(d.pop("algorithm"))




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


        gain = Estimate.from_dict(d.pop("gain"))




        area = Estimate.from_dict(d.pop("area"))




        runs = d.pop("runs")

        diverged = d.pop("diverged")

        algorithm_score = cls(
            family=family,
            algorithm=algorithm,
            returns=returns,
            success=success,
            success_at_end=success_at_end,
            gain=gain,
            area=area,
            runs=runs,
            diverged=diverged,
        )

        return algorithm_score

