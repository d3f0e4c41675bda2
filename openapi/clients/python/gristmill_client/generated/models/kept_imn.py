from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.feature_importance import FeatureImportance
  from ..models.imn_curve import ImnCurve
  from ..models.kept_imn_left_out import KeptImnLeftOut





T = TypeVar("T", bound="KeptImn")



@_attrs_define
class KeptImn:
    """ 
        Attributes:
            model (str):
            features (list[FeatureImportance]):
            curve (ImnCurve | None):
            bias_share (float): mean share of the bias in what is added up: near 1, explanations say little
            local_fidelity (float | None): mean share of the variance nearby that a row's linear model explains; 1: all;
                null where there are no numbers to move
            stability (float | None): mean rank correlation of contributions with those of rows nearby
            completeness_error (float): the furthest that base and contributions are from adding up to the network's own
                prediction
            left_out (KeptImnLeftOut | Unset): columns that were not learnt from, and why
            duplicates (int | Unset): rows that are the same as another in all that is learnt from, target included Default:
                0.
     """

    model: str
    features: list[FeatureImportance]
    curve: ImnCurve | None
    bias_share: float
    local_fidelity: float | None
    stability: float | None
    completeness_error: float
    left_out: KeptImnLeftOut | Unset = UNSET
    duplicates: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        from ..models.imn_curve import ImnCurve # noqa: PLC0415
        from ..models.kept_imn_left_out import KeptImnLeftOut # noqa: PLC0415
        model = self.model

        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)



        curve: dict[str, Any] | None
        if isinstance(self.curve, ImnCurve):
            curve = self.curve.to_dict()
        else:
            curve = self.curve

        bias_share = self.bias_share

        local_fidelity: float | None
        local_fidelity = self.local_fidelity

        stability: float | None
        stability = self.stability

        completeness_error = self.completeness_error

        left_out: dict[str, Any] | Unset = UNSET
        if not isinstance(self.left_out, Unset):
            left_out = self.left_out.to_dict()

        duplicates = self.duplicates


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "features": features,
            "curve": curve,
            "bias_share": bias_share,
            "local_fidelity": local_fidelity,
            "stability": stability,
            "completeness_error": completeness_error,
        })
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if duplicates is not UNSET:
            field_dict["duplicates"] = duplicates

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        from ..models.imn_curve import ImnCurve # noqa: PLC0415
        from ..models.kept_imn_left_out import KeptImnLeftOut # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        features = []
        _features = d.pop("features")
        for features_item_data in (_features):
            features_item = FeatureImportance.from_dict(features_item_data)



            features.append(features_item)


        def _parse_curve(data: object) -> ImnCurve | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                curve_type_0 = ImnCurve.from_dict(data)



                return curve_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ImnCurve | None, data)

        curve = _parse_curve(d.pop("curve"))


        bias_share = d.pop("bias_share")

        def _parse_local_fidelity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        local_fidelity = _parse_local_fidelity(d.pop("local_fidelity"))


        def _parse_stability(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        stability = _parse_stability(d.pop("stability"))


        completeness_error = d.pop("completeness_error")

        _left_out = d.pop("left_out", UNSET)
        left_out: KeptImnLeftOut | Unset
        if isinstance(_left_out,  Unset):
            left_out = UNSET
        else:
            left_out = KeptImnLeftOut.from_dict(_left_out)




        duplicates = d.pop("duplicates", UNSET)

        kept_imn = cls(
            model=model,
            features=features,
            curve=curve,
            bias_share=bias_share,
            local_fidelity=local_fidelity,
            stability=stability,
            completeness_error=completeness_error,
            left_out=left_out,
            duplicates=duplicates,
        )

        return kept_imn

