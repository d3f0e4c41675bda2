"""The calls of the HPO service. A model stays in memory between calls."""

import base64
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.specs import escape_pointer
from gristmill_hpo.finetuning.artifact import FinetunedModel, load_finetuned
from gristmill_hpo.finetuning.data import DataError, Pixels, pixels_of
from gristmill_hpo.mutransfer import CorpusError, LanguageModel, generate, load_language_model
from gristmill_hpo.pipelines.artifact import FittedPipeline, load_pipeline
from gristmill_hpo.specs import finetuning, language_models
from gristmill_hpo.specs import pipelines as specs
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.tabular.columns import TableError


def open_pipeline(path: Path) -> FittedPipeline:
    with input_at_fault("/pipeline", ArtifactError):
        return load_pipeline(path)


def predict_pipeline(fitted: FittedPipeline, request: specs.PredictPipelineCall) -> specs.PredictPipelineAnswer:
    try:
        frame = fitted.columns.frame(fitted.columns.table(request.columns))
    except TableError as error:
        pointer = "/columns" if error.column is None else f"/columns/{escape_pointer(error.column)}"
        raise InvalidInput(str(error), pointer=pointer) from error
    try:
        return _predicted(fitted, frame)
    except (ValueError, ArithmeticError) as error:
        raise InvalidInput(
            f"The pipeline cannot predict from these values: {str(error)[:200]}", pointer="/columns"
        ) from error


def open_language_model(path: Path) -> LanguageModel:
    with input_at_fault("/model", ArtifactError):
        return load_language_model(path)[0]


def generate_text(own: LanguageModel, request: language_models.LmGenerateCall) -> language_models.LmGenerateAnswer:
    with input_at_fault("/prompt", CorpusError):
        begin = own.vocabulary.encode(request.prompt).tolist()
    found = generate(
        own.model, begin, request.tokens, temperature=request.temperature, most_likely=request.most_likely,
        seed=request.seed,
    )  # fmt: skip
    return language_models.LmGenerateAnswer(text=own.vocabulary.decode(found), tokens=len(found))


def open_finetuned(path: Path) -> FinetunedModel:
    with input_at_fault("/model", ArtifactError):
        return load_finetuned(path)[0]


def predict_finetuned(
    own: FinetunedModel, request: finetuning.PredictFinetunedCall
) -> finetuning.PredictFinetunedAnswer:
    given, modality = (request.images, "image") if request.texts is None else (request.texts, "text")
    if modality != own.modality or given is None:
        raise InvalidInput(f"This model reads {own.modality}s.", pointer=f"/{modality}s")
    if request.texts is not None:
        found = own.probabilities(request.texts)
    else:
        found = own.probabilities(np.stack([_image(own, at, image) for at, image in enumerate(given)]))
    return finetuning.PredictFinetunedAnswer(
        predictions=[own.classes[at] for at in found.argmax(axis=1)], classes=list(own.classes), probabilities=found.tolist()
    )  # fmt: skip


def _image(own: FinetunedModel, at: int, given: str) -> Pixels:
    pointer = f"/images/{at}"
    try:
        content = base64.b64decode(given, validate=True)
    except ValueError as error:
        raise InvalidInput("The image is not base64.", pointer=pointer) from error
    with input_at_fault(pointer, DataError):
        return pixels_of(content, own.side, "The image")


def _predicted(fitted: FittedPipeline, frame: pd.DataFrame) -> specs.PredictPipelineAnswer:
    """Raises ValueError where what is predicted is not finite."""
    model = fitted.pipeline
    if fitted.classes is None:
        numbers = np.asarray(model.predict(frame), float)
        _demand_finite(numbers)
        return specs.PredictPipelineAnswer(predictions=numbers.tolist(), classes=None, probabilities=None)
    probabilities = None
    if hasattr(model[-1], "predict_proba"):
        found = np.zeros((len(frame), len(fitted.classes)))
        found[:, model[-1].classes_] = model.predict_proba(frame)
        _demand_finite(found)
        probabilities, labels = found.tolist(), found.argmax(axis=1)
    else:
        labels = model.predict(frame)
    return specs.PredictPipelineAnswer(
        predictions=[fitted.classes[at] for at in labels], classes=list(fitted.classes), probabilities=probabilities
    )


def _demand_finite(values: npt.NDArray[np.float64]) -> None:
    if not np.isfinite(values).all():
        raise ValueError("the outcome is not finite")
