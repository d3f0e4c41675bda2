from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_result_modality import check_finetune_result_modality
from ..models.finetune_result_modality import FinetuneResultModality
from typing import cast

if TYPE_CHECKING:
  from ..models.finetune_curve import FinetuneCurve
  from ..models.finetune_result_rows import FinetuneResultRows





T = TypeVar("T", bound="FinetuneResult")



@_attrs_define
class FinetuneResult:
    """ 
        Attributes:
            modality (FinetuneResultModality):
            curve (FinetuneCurve): A number for each epoch.
            epochs (int): that are done
            best_epoch (int): with the highest validation accuracy; 0: none
            score (float | None): validation accuracy of that epoch
            test_score (float | None): accuracy on the test part, which nothing else has seen
            diverged (bool): the loss was no finite number any more
            model (None | str): safetensors with configuration, tokenizer and labels; `predict-finetuned` takes it
            predictions (None | str): prediction set (Parquet) of the validation and test part; the ensemble service reads
                it
            state (None | str): to go on from, or to finish with (without `finish`)
            parameters (int):
            learnt_parameters (int):
            classes (list[str]):
            rows (FinetuneResultRows): by part
            left_out (int): rows without an input or a label
            repeated (int): rows that were in another part as well, and count there only
            setup_seconds (float): of opening the model and of computing features of frozen stages
            resumed_at_epoch (int):
            plots (list[str]):
            seconds (float):
     """

    modality: FinetuneResultModality
    curve: FinetuneCurve
    epochs: int
    best_epoch: int
    score: float | None
    test_score: float | None
    diverged: bool
    model: None | str
    predictions: None | str
    state: None | str
    parameters: int
    learnt_parameters: int
    classes: list[str]
    rows: FinetuneResultRows
    left_out: int
    repeated: int
    setup_seconds: float
    resumed_at_epoch: int
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetune_curve import FinetuneCurve # noqa: PLC0415
        from ..models.finetune_result_rows import FinetuneResultRows # noqa: PLC0415
        modality: str = self.modality

        curve = self.curve.to_dict()

        epochs = self.epochs

        best_epoch = self.best_epoch

        score: float | None
        score = self.score

        test_score: float | None
        test_score = self.test_score

        diverged = self.diverged

        model: None | str
        model = self.model

        predictions: None | str
        predictions = self.predictions

        state: None | str
        state = self.state

        parameters = self.parameters

        learnt_parameters = self.learnt_parameters

        classes = self.classes



        rows = self.rows.to_dict()

        left_out = self.left_out

        repeated = self.repeated

        setup_seconds = self.setup_seconds

        resumed_at_epoch = self.resumed_at_epoch

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "modality": modality,
            "curve": curve,
            "epochs": epochs,
            "best_epoch": best_epoch,
            "score": score,
            "test_score": test_score,
            "diverged": diverged,
            "model": model,
            "predictions": predictions,
            "state": state,
            "parameters": parameters,
            "learnt_parameters": learnt_parameters,
            "classes": classes,
            "rows": rows,
            "left_out": left_out,
            "repeated": repeated,
            "setup_seconds": setup_seconds,
            "resumed_at_epoch": resumed_at_epoch,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetune_curve import FinetuneCurve # noqa: PLC0415
        from ..models.finetune_result_rows import FinetuneResultRows # noqa: PLC0415
        d = dict(src_dict)
        modality = check_finetune_result_modality(d.pop("modality"))




        curve = FinetuneCurve.from_dict(d.pop("curve"))




        epochs = d.pop("epochs")

        best_epoch = d.pop("best_epoch")

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))


        def _parse_test_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        test_score = _parse_test_score(d.pop("test_score"))


        diverged = d.pop("diverged")

        def _parse_model(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        model = _parse_model(d.pop("model"))


        def _parse_predictions(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        predictions = _parse_predictions(d.pop("predictions"))


        def _parse_state(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))


        parameters = d.pop("parameters")

        learnt_parameters = d.pop("learnt_parameters")

        classes = cast(list[str], d.pop("classes"))


        rows = FinetuneResultRows.from_dict(d.pop("rows"))




        left_out = d.pop("left_out")

        repeated = d.pop("repeated")

        setup_seconds = d.pop("setup_seconds")

        resumed_at_epoch = d.pop("resumed_at_epoch")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        finetune_result = cls(
            modality=modality,
            curve=curve,
            epochs=epochs,
            best_epoch=best_epoch,
            score=score,
            test_score=test_score,
            diverged=diverged,
            model=model,
            predictions=predictions,
            state=state,
            parameters=parameters,
            learnt_parameters=learnt_parameters,
            classes=classes,
            rows=rows,
            left_out=left_out,
            repeated=repeated,
            setup_seconds=setup_seconds,
            resumed_at_epoch=resumed_at_epoch,
            plots=plots,
            seconds=seconds,
        )

        return finetune_result

