"""The calls of the HPO service. A model stays in memory between calls."""

import base64
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.specs import escape_pointer
from gristmill_hpo.finetuning.artifact import FinetunedModel, load_finetuned
from gristmill_hpo.finetuning.data import DataError, Pixels, pixels_of
from gristmill_hpo.mutransfer import CorpusError, LanguageModel, generate, load_language_model
from gristmill_hpo.pipelines.artifact import FittedPipeline, load_pipeline
from gristmill_hpo.pipelines.columns import PLURAL, TableError
from gristmill_hpo.specs import finetuning, language_models
from gristmill_hpo.specs import pipelines as specs
from gristmill_hpo.specs.common import Value
from gristmill_ml.artifacts import ArtifactError


def open_pipeline(path: Path) -> FittedPipeline:
    with input_at_fault("/pipeline", ArtifactError):
        return load_pipeline(path)


def predict_pipeline(fitted: FittedPipeline, request: specs.PredictPipelineCall) -> specs.PredictPipelineAnswer:
    table = _table(fitted, request.columns)
    try:
        frame = fitted.columns.frame(table)
    except TableError as error:
        raise InvalidInput(str(error), pointer="/columns") from error
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


def _table(fitted: FittedPipeline, columns: dict[str, list[Value]]) -> pa.Table:
    """The columns that the pipeline learnt from, each with the type that it had."""
    found = {}
    for column in fitted.columns.used:
        if column.name not in columns:
            raise InvalidInput(f"The column {column.name!r} is missing.", pointer="/columns")
        values = columns[column.name]
        pointer = f"/columns/{escape_pointer(column.name)}"
        try:
            match column.kind:
                case "number":
                    found[column.name] = pa.array([None if v is None else float(v) for v in values], pa.float64())
                case "category":
                    found[column.name] = pa.array([None if v is None else str(v) for v in values], pa.string())
                case "date":
                    found[column.name] = _dates(values)
        except (ValueError, TypeError, OverflowError, pa.ArrowException) as error:
            raise InvalidInput(f"The column {column.name!r} holds {PLURAL[column.kind]}.", pointer=pointer) from error
    if len({len(values) for values in found.values()}) > 1:
        raise InvalidInput("All columns need as many values as there are rows.", pointer="/columns")
    if not len(next(iter(found.values()))):
        raise InvalidInput("There is no row.", pointer="/columns")
    return pa.table(found)


def _dates(values: list[Value]) -> pa.Array:
    """ISO 8601, with or without a zone; those with one in UTC."""
    times = pd.to_datetime(pd.Series(values, dtype=object), format="ISO8601", utc=True)
    return pa.array(times.dt.tz_localize(None), pa.timestamp("us"), from_pandas=True)
