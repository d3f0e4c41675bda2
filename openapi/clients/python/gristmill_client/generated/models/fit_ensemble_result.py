from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.fit_ensemble_result_loss import check_fit_ensemble_result_loss
from ..models.fit_ensemble_result_loss import FitEnsembleResultLoss
from ..models.fit_ensemble_result_method import check_fit_ensemble_result_method
from ..models.fit_ensemble_result_method import FitEnsembleResultMethod
from typing import cast

if TYPE_CHECKING:
  from ..models.base_model_use import BaseModelUse
  from ..models.fit_ensemble_result_candidates import FitEnsembleResultCandidates
  from ..models.fit_ensemble_result_curves import FitEnsembleResultCurves
  from ..models.fit_ensemble_result_estimate import FitEnsembleResultEstimate
  from ..models.fit_ensemble_result_shares import FitEnsembleResultShares
  from ..models.fit_ensemble_result_single_best import FitEnsembleResultSingleBest
  from ..models.fit_ensemble_result_uniform import FitEnsembleResultUniform
  from ..models.smaller_ensemble import SmallerEnsemble





T = TypeVar("T", bound="FitEnsembleResult")



@_attrs_define
class FitEnsembleResult:
    """ Every figure is cross-validated: what is said of a row comes from candidates fitted without it, weighed by other
    rows.

        Attributes:
            ensemble (str): the fitted ensemble, for `predict` and `predict-batch`
            method (FitEnsembleResultMethod):
            rows (int):
            classes (list[str] | None): null for numbers
            loss (FitEnsembleResultLoss): the loss of all figures named so: nll, or mse for numbers
            estimate (FitEnsembleResultEstimate): what to expect on new rows; for every metric, smaller is better (auc: 1 -
                area)
            single_best (FitEnsembleResultSingleBest): the same of the best single model
            uniform (FitEnsembleResultUniform): the same of the plain mean of all models
            candidates (FitEnsembleResultCandidates): auto: the loss of every candidate
            shares (FitEnsembleResultShares): auto: how much every candidate counts
            temperature (float | None): auto: what the logits are divided by at the end
            models (list[BaseModelUse]): the base models, the most useful first
            smaller (list[SmallerEnsemble]): what fewer and fewer models would do
            needed (list[str]): the models of the smallest of these that loses at most 1 %
            diversity (float): average ensemble ambiguity: weighted variance of the models around the ensemble
            curves (FitEnsembleResultCurves): learning curves of the networks
            doubts (list[str]): what looks wrong with the predictions: models that predict the same, that are right in every
                row, …
            plots (list[str]): pictures (PNG)
            seconds (float):
     """

    ensemble: str
    method: FitEnsembleResultMethod
    rows: int
    classes: list[str] | None
    loss: FitEnsembleResultLoss
    estimate: FitEnsembleResultEstimate
    single_best: FitEnsembleResultSingleBest
    uniform: FitEnsembleResultUniform
    candidates: FitEnsembleResultCandidates
    shares: FitEnsembleResultShares
    temperature: float | None
    models: list[BaseModelUse]
    smaller: list[SmallerEnsemble]
    needed: list[str]
    diversity: float
    curves: FitEnsembleResultCurves
    doubts: list[str]
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.base_model_use import BaseModelUse # noqa: PLC0415
        from ..models.fit_ensemble_result_candidates import FitEnsembleResultCandidates # noqa: PLC0415
        from ..models.fit_ensemble_result_curves import FitEnsembleResultCurves # noqa: PLC0415
        from ..models.fit_ensemble_result_estimate import FitEnsembleResultEstimate # noqa: PLC0415
        from ..models.fit_ensemble_result_shares import FitEnsembleResultShares # noqa: PLC0415
        from ..models.fit_ensemble_result_single_best import FitEnsembleResultSingleBest # noqa: PLC0415
        from ..models.fit_ensemble_result_uniform import FitEnsembleResultUniform # noqa: PLC0415
        from ..models.smaller_ensemble import SmallerEnsemble # noqa: PLC0415
        ensemble = self.ensemble

        method: str = self.method

        rows = self.rows

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        loss: str = self.loss

        estimate = self.estimate.to_dict()

        single_best = self.single_best.to_dict()

        uniform = self.uniform.to_dict()

        candidates = self.candidates.to_dict()

        shares = self.shares.to_dict()

        temperature: float | None
        temperature = self.temperature

        models = []
        for models_item_data in self.models:
            models_item = models_item_data.to_dict()
            models.append(models_item)



        smaller = []
        for smaller_item_data in self.smaller:
            smaller_item = smaller_item_data.to_dict()
            smaller.append(smaller_item)



        needed = self.needed



        diversity = self.diversity

        curves = self.curves.to_dict()

        doubts = self.doubts



        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "ensemble": ensemble,
            "method": method,
            "rows": rows,
            "classes": classes,
            "loss": loss,
            "estimate": estimate,
            "single_best": single_best,
            "uniform": uniform,
            "candidates": candidates,
            "shares": shares,
            "temperature": temperature,
            "models": models,
            "smaller": smaller,
            "needed": needed,
            "diversity": diversity,
            "curves": curves,
            "doubts": doubts,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.base_model_use import BaseModelUse # noqa: PLC0415
        from ..models.fit_ensemble_result_candidates import FitEnsembleResultCandidates # noqa: PLC0415
        from ..models.fit_ensemble_result_curves import FitEnsembleResultCurves # noqa: PLC0415
        from ..models.fit_ensemble_result_estimate import FitEnsembleResultEstimate # noqa: PLC0415
        from ..models.fit_ensemble_result_shares import FitEnsembleResultShares # noqa: PLC0415
        from ..models.fit_ensemble_result_single_best import FitEnsembleResultSingleBest # noqa: PLC0415
        from ..models.fit_ensemble_result_uniform import FitEnsembleResultUniform # noqa: PLC0415
        from ..models.smaller_ensemble import SmallerEnsemble # noqa: PLC0415
        d = dict(src_dict)
        ensemble = d.pop("ensemble")

        method = check_fit_ensemble_result_method(d.pop("method"))




        rows = d.pop("rows")

        def _parse_classes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                classes_type_0 = cast(list[str], data)

                return classes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        classes = _parse_classes(d.pop("classes"))


        loss = check_fit_ensemble_result_loss(d.pop("loss"))




        estimate = FitEnsembleResultEstimate.from_dict(d.pop("estimate"))




        single_best = FitEnsembleResultSingleBest.from_dict(d.pop("single_best"))




        uniform = FitEnsembleResultUniform.from_dict(d.pop("uniform"))




        candidates = FitEnsembleResultCandidates.from_dict(d.pop("candidates"))




        shares = FitEnsembleResultShares.from_dict(d.pop("shares"))




        def _parse_temperature(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        temperature = _parse_temperature(d.pop("temperature"))


        models = []
        _models = d.pop("models")
        for models_item_data in (_models):
            models_item = BaseModelUse.from_dict(models_item_data)



            models.append(models_item)


        smaller = []
        _smaller = d.pop("smaller")
        for smaller_item_data in (_smaller):
            smaller_item = SmallerEnsemble.from_dict(smaller_item_data)



            smaller.append(smaller_item)


        needed = cast(list[str], d.pop("needed"))


        diversity = d.pop("diversity")

        curves = FitEnsembleResultCurves.from_dict(d.pop("curves"))




        doubts = cast(list[str], d.pop("doubts"))


        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        fit_ensemble_result = cls(
            ensemble=ensemble,
            method=method,
            rows=rows,
            classes=classes,
            loss=loss,
            estimate=estimate,
            single_best=single_best,
            uniform=uniform,
            candidates=candidates,
            shares=shares,
            temperature=temperature,
            models=models,
            smaller=smaller,
            needed=needed,
            diversity=diversity,
            curves=curves,
            doubts=doubts,
            plots=plots,
            seconds=seconds,
        )

        return fit_ensemble_result

