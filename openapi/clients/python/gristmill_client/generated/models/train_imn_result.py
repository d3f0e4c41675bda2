from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.train_imn_result_metric import check_train_imn_result_metric
from ..models.train_imn_result_metric import TrainImnResultMetric
from ..models.train_imn_result_task import check_train_imn_result_task
from ..models.train_imn_result_task import TrainImnResultTask
from typing import cast

if TYPE_CHECKING:
  from ..models.calibration import Calibration
  from ..models.feature_importance import FeatureImportance
  from ..models.imn_curve import ImnCurve
  from ..models.judged_learner import JudgedLearner
  from ..models.train_imn_result_hyperparameters import TrainImnResultHyperparameters
  from ..models.train_imn_result_left_out import TrainImnResultLeftOut





T = TypeVar("T", bound="TrainImnResult")



@_attrs_define
class TrainImnResult:
    """ 
        Attributes:
            model (str): the fitted IMN, for `explain`, `explain-batch` and `describe`
            task (TrainImnResultTask):
            metric (TrainImnResultMetric):
            classes (list[str] | None):
            outputs (list[str]): what contributions add up to: a logit for each class (of two classes, the second's alone),
                or the target
            rows (int):
            left_out (TrainImnResultLeftOut): columns that were not learnt from, and why
            learners (list[JudgedLearner]): the best first
            calibration (Calibration | None):
            features (list[FeatureImportance]): the most important first
            curve (ImnCurve | None):
            hyperparameters (TrainImnResultHyperparameters): of the final model
            bias_share (float):
            local_fidelity (float | None):
            stability (float | None):
            completeness_error (float):
            duplicates (int): rows that are the same as another in all that is learnt from, target included: they may be on
                both sides of a fold
            predictions (None | str): prediction set (Parquet): out-of-fold, of all learners; the ensemble service reads it
            plots (list[str]):
            seconds (float):
     """

    model: str
    task: TrainImnResultTask
    metric: TrainImnResultMetric
    classes: list[str] | None
    outputs: list[str]
    rows: int
    left_out: TrainImnResultLeftOut
    learners: list[JudgedLearner]
    calibration: Calibration | None
    features: list[FeatureImportance]
    curve: ImnCurve | None
    hyperparameters: TrainImnResultHyperparameters
    bias_share: float
    local_fidelity: float | None
    stability: float | None
    completeness_error: float
    duplicates: int
    predictions: None | str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.calibration import Calibration # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        from ..models.imn_curve import ImnCurve # noqa: PLC0415
        from ..models.judged_learner import JudgedLearner # noqa: PLC0415
        from ..models.train_imn_result_hyperparameters import TrainImnResultHyperparameters # noqa: PLC0415
        from ..models.train_imn_result_left_out import TrainImnResultLeftOut # noqa: PLC0415
        model = self.model

        task: str = self.task

        metric: str = self.metric

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        outputs = self.outputs



        rows = self.rows

        left_out = self.left_out.to_dict()

        learners = []
        for learners_item_data in self.learners:
            learners_item = learners_item_data.to_dict()
            learners.append(learners_item)



        calibration: dict[str, Any] | None
        if isinstance(self.calibration, Calibration):
            calibration = self.calibration.to_dict()
        else:
            calibration = self.calibration

        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)



        curve: dict[str, Any] | None
        if isinstance(self.curve, ImnCurve):
            curve = self.curve.to_dict()
        else:
            curve = self.curve

        hyperparameters = self.hyperparameters.to_dict()

        bias_share = self.bias_share

        local_fidelity: float | None
        local_fidelity = self.local_fidelity

        stability: float | None
        stability = self.stability

        completeness_error = self.completeness_error

        duplicates = self.duplicates

        predictions: None | str
        predictions = self.predictions

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "task": task,
            "metric": metric,
            "classes": classes,
            "outputs": outputs,
            "rows": rows,
            "left_out": left_out,
            "learners": learners,
            "calibration": calibration,
            "features": features,
            "curve": curve,
            "hyperparameters": hyperparameters,
            "bias_share": bias_share,
            "local_fidelity": local_fidelity,
            "stability": stability,
            "completeness_error": completeness_error,
            "duplicates": duplicates,
            "predictions": predictions,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.calibration import Calibration # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        from ..models.imn_curve import ImnCurve # noqa: PLC0415
        from ..models.judged_learner import JudgedLearner # noqa: PLC0415
        from ..models.train_imn_result_hyperparameters import TrainImnResultHyperparameters # noqa: PLC0415
        from ..models.train_imn_result_left_out import TrainImnResultLeftOut # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        task = check_train_imn_result_task(d.pop("task"))




        metric = check_train_imn_result_metric(d.pop("metric"))




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


        outputs = cast(list[str], d.pop("outputs"))


        rows = d.pop("rows")

        left_out = TrainImnResultLeftOut.from_dict(d.pop("left_out"))




        learners = []
        _learners = d.pop("learners")
        for learners_item_data in (_learners):
            learners_item = JudgedLearner.from_dict(learners_item_data)



            learners.append(learners_item)


        def _parse_calibration(data: object) -> Calibration | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                calibration_type_0 = Calibration.from_dict(data)



                return calibration_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Calibration | None, data)

        calibration = _parse_calibration(d.pop("calibration"))


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


        hyperparameters = TrainImnResultHyperparameters.from_dict(d.pop("hyperparameters"))




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

        duplicates = d.pop("duplicates")

        def _parse_predictions(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        predictions = _parse_predictions(d.pop("predictions"))


        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        train_imn_result = cls(
            model=model,
            task=task,
            metric=metric,
            classes=classes,
            outputs=outputs,
            rows=rows,
            left_out=left_out,
            learners=learners,
            calibration=calibration,
            features=features,
            curve=curve,
            hyperparameters=hyperparameters,
            bias_share=bias_share,
            local_fidelity=local_fidelity,
            stability=stability,
            completeness_error=completeness_error,
            duplicates=duplicates,
            predictions=predictions,
            plots=plots,
            seconds=seconds,
        )

        return train_imn_result

