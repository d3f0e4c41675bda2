from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.combine_result_scores_type_0 import CombineResultScoresType0





T = TypeVar("T", bound="CombineResult")



@_attrs_define
class CombineResult:
    """ 
        Attributes:
            file (str): Parquet: `row_id`, `p_<class>` and `predicted`, or `prediction`; and weights
            rows (int):
            missing (list[str]): models that the ensemble knows and the predictions have not
            scores (CombineResultScoresType0 | None): where the predictions have labels
     """

    file: str
    rows: int
    missing: list[str]
    scores: CombineResultScoresType0 | None





    def to_dict(self) -> dict[str, Any]:
        from ..models.combine_result_scores_type_0 import CombineResultScoresType0 # noqa: PLC0415
        file = self.file

        rows = self.rows

        missing = self.missing



        scores: dict[str, Any] | None
        if isinstance(self.scores, CombineResultScoresType0):
            scores = self.scores.to_dict()
        else:
            scores = self.scores


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "file": file,
            "rows": rows,
            "missing": missing,
            "scores": scores,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.combine_result_scores_type_0 import CombineResultScoresType0 # noqa: PLC0415
        d = dict(src_dict)
        file = d.pop("file")

        rows = d.pop("rows")

        missing = cast(list[str], d.pop("missing"))


        def _parse_scores(data: object) -> CombineResultScoresType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                scores_type_0 = CombineResultScoresType0.from_dict(data)



                return scores_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CombineResultScoresType0 | None, data)

        scores = _parse_scores(d.pop("scores"))


        combine_result = cls(
            file=file,
            rows=rows,
            missing=missing,
            scores=scores,
        )

        return combine_result

