from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.counterfactual_row import CounterfactualRow
  from ..models.explained_row_contrast_type_0 import ExplainedRowContrastType0
  from ..models.explained_row_contributions import ExplainedRowContributions
  from ..models.explained_row_slopes_type_0 import ExplainedRowSlopesType0





T = TypeVar("T", bound="ExplainedRow")



@_attrs_define
class ExplainedRow:
    """ outputs = base + sum of contributions, by output.

        Attributes:
            prediction (float | str):
            probabilities (list[float] | None): by class; null for numbers
            outputs (list[float]): logits, or the number
            base (list[float]): what is not by any column: the mean over rows that were trained on, and the row's bias
            contributions (ExplainedRowContributions): by column, beside what the column contributes on average; the largest
                first
            others (list[float] | None): sum of the contributions that are not listed; null: all are
            warnings (list[str]): categories that were never seen, numbers out of range, …
            contrast (ExplainedRowContrastType0 | None | Unset): by column: how much it speaks for `this` rather than `that`
            slopes (ExplainedRowSlopesType0 | None | Unset): by column that is a number: what one more of it adds to the
                outputs
            counterfactual (CounterfactualRow | None | Unset):
            bias_share (float | None | Unset): share of the bias in what is added up: near 1, the explanation says little
            local_fidelity (float | None | Unset): share of the variance nearby that the linear model explains
            stability (float | None | Unset): rank correlation of the contributions with those of rows nearby
     """

    prediction: float | str
    probabilities: list[float] | None
    outputs: list[float]
    base: list[float]
    contributions: ExplainedRowContributions
    others: list[float] | None
    warnings: list[str]
    contrast: ExplainedRowContrastType0 | None | Unset = UNSET
    slopes: ExplainedRowSlopesType0 | None | Unset = UNSET
    counterfactual: CounterfactualRow | None | Unset = UNSET
    bias_share: float | None | Unset = UNSET
    local_fidelity: float | None | Unset = UNSET
    stability: float | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.counterfactual_row import CounterfactualRow # noqa: PLC0415
        from ..models.explained_row_contrast_type_0 import ExplainedRowContrastType0 # noqa: PLC0415
        from ..models.explained_row_contributions import ExplainedRowContributions # noqa: PLC0415
        from ..models.explained_row_slopes_type_0 import ExplainedRowSlopesType0 # noqa: PLC0415
        prediction: float | str
        prediction = self.prediction

        probabilities: list[float] | None
        if isinstance(self.probabilities, list):
            probabilities = self.probabilities


        else:
            probabilities = self.probabilities

        outputs = self.outputs



        base = self.base



        contributions = self.contributions.to_dict()

        others: list[float] | None
        if isinstance(self.others, list):
            others = self.others


        else:
            others = self.others

        warnings = self.warnings



        contrast: dict[str, Any] | None | Unset
        if isinstance(self.contrast, Unset):
            contrast = UNSET
        elif isinstance(self.contrast, ExplainedRowContrastType0):
            contrast = self.contrast.to_dict()
        else:
            contrast = self.contrast

        slopes: dict[str, Any] | None | Unset
        if isinstance(self.slopes, Unset):
            slopes = UNSET
        elif isinstance(self.slopes, ExplainedRowSlopesType0):
            slopes = self.slopes.to_dict()
        else:
            slopes = self.slopes

        counterfactual: dict[str, Any] | None | Unset
        if isinstance(self.counterfactual, Unset):
            counterfactual = UNSET
        elif isinstance(self.counterfactual, CounterfactualRow):
            counterfactual = self.counterfactual.to_dict()
        else:
            counterfactual = self.counterfactual

        bias_share: float | None | Unset
        if isinstance(self.bias_share, Unset):
            bias_share = UNSET
        else:
            bias_share = self.bias_share

        local_fidelity: float | None | Unset
        if isinstance(self.local_fidelity, Unset):
            local_fidelity = UNSET
        else:
            local_fidelity = self.local_fidelity

        stability: float | None | Unset
        if isinstance(self.stability, Unset):
            stability = UNSET
        else:
            stability = self.stability


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "prediction": prediction,
            "probabilities": probabilities,
            "outputs": outputs,
            "base": base,
            "contributions": contributions,
            "others": others,
            "warnings": warnings,
        })
        if contrast is not UNSET:
            field_dict["contrast"] = contrast
        if slopes is not UNSET:
            field_dict["slopes"] = slopes
        if counterfactual is not UNSET:
            field_dict["counterfactual"] = counterfactual
        if bias_share is not UNSET:
            field_dict["bias_share"] = bias_share
        if local_fidelity is not UNSET:
            field_dict["local_fidelity"] = local_fidelity
        if stability is not UNSET:
            field_dict["stability"] = stability

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.counterfactual_row import CounterfactualRow # noqa: PLC0415
        from ..models.explained_row_contrast_type_0 import ExplainedRowContrastType0 # noqa: PLC0415
        from ..models.explained_row_contributions import ExplainedRowContributions # noqa: PLC0415
        from ..models.explained_row_slopes_type_0 import ExplainedRowSlopesType0 # noqa: PLC0415
        d = dict(src_dict)
        def _parse_prediction(data: object) -> float | str:
            return cast(float | str, data)

        prediction = _parse_prediction(d.pop("prediction"))


        def _parse_probabilities(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                probabilities_type_0 = cast(list[float], data)

                return probabilities_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        probabilities = _parse_probabilities(d.pop("probabilities"))


        outputs = cast(list[float], d.pop("outputs"))


        base = cast(list[float], d.pop("base"))


        contributions = ExplainedRowContributions.from_dict(d.pop("contributions"))




        def _parse_others(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                others_type_0 = cast(list[float], data)

                return others_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        others = _parse_others(d.pop("others"))


        warnings = cast(list[str], d.pop("warnings"))


        def _parse_contrast(data: object) -> ExplainedRowContrastType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contrast_type_0 = ExplainedRowContrastType0.from_dict(data)



                return contrast_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExplainedRowContrastType0 | None | Unset, data)

        contrast = _parse_contrast(d.pop("contrast", UNSET))


        def _parse_slopes(data: object) -> ExplainedRowSlopesType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                slopes_type_0 = ExplainedRowSlopesType0.from_dict(data)



                return slopes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExplainedRowSlopesType0 | None | Unset, data)

        slopes = _parse_slopes(d.pop("slopes", UNSET))


        def _parse_counterfactual(data: object) -> CounterfactualRow | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                counterfactual_type_0 = CounterfactualRow.from_dict(data)



                return counterfactual_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CounterfactualRow | None | Unset, data)

        counterfactual = _parse_counterfactual(d.pop("counterfactual", UNSET))


        def _parse_bias_share(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        bias_share = _parse_bias_share(d.pop("bias_share", UNSET))


        def _parse_local_fidelity(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        local_fidelity = _parse_local_fidelity(d.pop("local_fidelity", UNSET))


        def _parse_stability(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        stability = _parse_stability(d.pop("stability", UNSET))


        explained_row = cls(
            prediction=prediction,
            probabilities=probabilities,
            outputs=outputs,
            base=base,
            contributions=contributions,
            others=others,
            warnings=warnings,
            contrast=contrast,
            slopes=slopes,
            counterfactual=counterfactual,
            bias_share=bias_share,
            local_fidelity=local_fidelity,
            stability=stability,
        )

        return explained_row

