from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.contrast import Contrast
  from ..models.explain_call_columns import ExplainCallColumns





T = TypeVar("T", bound="ExplainCall")



@_attrs_define
class ExplainCall:
    """ Predict, and say why.

        Attributes:
            model (str): what `train-imn` made
            columns (ExplainCallColumns): by column, a value for each row; null where it is not known; dates as ISO 8601
            most (int | None | Unset): contributions a row, the largest; none: all
            contrast (Contrast | None | Unset): why one class rather than another
            counterfactual (None | str | Unset): what would have to change for this class; 20 rows at most
            keep (list[str] | Unset): columns that a counterfactual may not change
            trust (bool | Unset): how far each explanation holds nearby; takes some twenty times as long Default: False.
            slopes (bool | Unset): the row's linear model in units of your columns: what one more of a number adds Default:
                False.
     """

    model: str
    columns: ExplainCallColumns
    most: int | None | Unset = UNSET
    contrast: Contrast | None | Unset = UNSET
    counterfactual: None | str | Unset = UNSET
    keep: list[str] | Unset = UNSET
    trust: bool | Unset = False
    slopes: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        from ..models.contrast import Contrast # noqa: PLC0415
        from ..models.explain_call_columns import ExplainCallColumns # noqa: PLC0415
        model = self.model

        columns = self.columns.to_dict()

        most: int | None | Unset
        if isinstance(self.most, Unset):
            most = UNSET
        else:
            most = self.most

        contrast: dict[str, Any] | None | Unset
        if isinstance(self.contrast, Unset):
            contrast = UNSET
        elif isinstance(self.contrast, Contrast):
            contrast = self.contrast.to_dict()
        else:
            contrast = self.contrast

        counterfactual: None | str | Unset
        if isinstance(self.counterfactual, Unset):
            counterfactual = UNSET
        else:
            counterfactual = self.counterfactual

        keep: list[str] | Unset = UNSET
        if not isinstance(self.keep, Unset):
            keep = self.keep



        trust = self.trust

        slopes = self.slopes


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "columns": columns,
        })
        if most is not UNSET:
            field_dict["most"] = most
        if contrast is not UNSET:
            field_dict["contrast"] = contrast
        if counterfactual is not UNSET:
            field_dict["counterfactual"] = counterfactual
        if keep is not UNSET:
            field_dict["keep"] = keep
        if trust is not UNSET:
            field_dict["trust"] = trust
        if slopes is not UNSET:
            field_dict["slopes"] = slopes

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contrast import Contrast # noqa: PLC0415
        from ..models.explain_call_columns import ExplainCallColumns # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        columns = ExplainCallColumns.from_dict(d.pop("columns"))




        def _parse_most(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most = _parse_most(d.pop("most", UNSET))


        def _parse_contrast(data: object) -> Contrast | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contrast_type_0 = Contrast.from_dict(data)



                return contrast_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Contrast | None | Unset, data)

        contrast = _parse_contrast(d.pop("contrast", UNSET))


        def _parse_counterfactual(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        counterfactual = _parse_counterfactual(d.pop("counterfactual", UNSET))


        keep = cast(list[str], d.pop("keep", UNSET))


        trust = d.pop("trust", UNSET)

        slopes = d.pop("slopes", UNSET)

        explain_call = cls(
            model=model,
            columns=columns,
            most=most,
            contrast=contrast,
            counterfactual=counterfactual,
            keep=keep,
            trust=trust,
            slopes=slopes,
        )

        return explain_call

