"""The calls of the NAS service. A model stays in memory between calls."""

from pathlib import Path

import numpy as np
import torch

from gristmill.errors import InvalidInput
from gristmill.specs import escape_pointer
from gristmill_ml.artifacts import ArtifactError
from gristmill_nas import specs
from gristmill_nas.modnas import Answer, InfeasibleError, SearchModel
from gristmill_nas.modnas.artifact import load_predictor, load_search
from gristmill_nas.modnas.objectives import DeviceObjective
from gristmill_nas.predictors import ANY_DEVICE, Calibrated, Device, DeviceError, Predictor
from gristmill_nas.predictors.devices import is_far, nearest
from gristmill_nas.spaces import ArchitectureError, Codes, Space


def open_search(path: Path) -> SearchModel:
    try:
        return load_search(path)[0]
    except ArtifactError as error:
        raise InvalidInput(str(error), pointer="/model") from error


def open_predictor(path: Path) -> Predictor:
    try:
        return load_predictor(path)[0]
    except ArtifactError as error:
        raise InvalidInput(str(error), pointer="/predictor") from error


def front(model: SearchModel, request: specs.FrontCall) -> specs.FrontAnswer:
    device = _device_for(model, request.device)
    names = [objective.name for objective in model.objectives]
    strange = next((name for name in request.limits if name not in names), None)
    if strange is not None:
        raise InvalidInput(
            f"{strange!r} is no objective of this search; these are {', '.join(names)}.",
            pointer=f"/limits/{escape_pointer(strange)}",
        )
    try:
        best = model.within(device, request.limits) if request.limits else None
    except InfeasibleError as error:
        raise InvalidInput(str(error), pointer="/limits") from error
    found, others = model.split(model.answers(device, request.points), device)
    return specs.FrontAnswer(
        points=[point_of(model.space, answer) for answer in found],
        others=[point_of(model.space, answer) for answer in others],
        best=None if best is None else point_of(model.space, best),
        resembles=_resemblance(model.devices, device),
    )


def pick(model: SearchModel, request: specs.PickCall) -> specs.PickAnswer:
    device = _device_for(model, request.device)
    if len(request.preference) != len(model.objectives):
        listed = ", ".join(objective.name for objective in model.objectives)
        raise InvalidInput(f"There is one weight for each of: {listed}.", pointer="/preference")
    weights = np.array(request.preference) / max(request.preference)  # first, so that no sum overflows
    answer = model.answer(torch.from_numpy(weights / weights.sum()).float()[None], device)[0]
    return specs.PickAnswer(point=point_of(model.space, answer), resembles=_resemblance(model.devices, device))


def predict_latency(predictor: Predictor, request: specs.PredictLatencyCall) -> specs.PredictLatencyAnswer:
    device = device_of(request.device, predictor.devices, len(predictor.references))
    codes = encoded(predictor.space, request.architectures, "/architectures")
    if request.measurements:
        texts = [own.architecture for own in request.measurements]
        known = encoded(predictor.space, texts, "/measurements", "/architecture")
        measured = np.array([own.value for own in request.measurements])
        values = Calibrated.fit(predictor, device, known, measured).predict(codes)
    else:
        values = predictor.predict(codes, device)
    resembles = _resemblance(predictor.devices, device)
    assert resembles is not None
    return specs.PredictLatencyAnswer(values=values.tolist(), resembles=resembles)


def point_of(space: Space, answer: Answer) -> specs.FrontPoint:
    return specs.FrontPoint(
        architecture=space.decode(answer.codes),
        operations=space.operations(answer.codes),
        preference=list(answer.preference),
        predicted=answer.predicted,
    )


def encoded(space: Space, texts: list[str], pointer: str, field: str = "") -> Codes:
    """N x G codes of texts; what does not decode is the caller's mistake."""
    codes = []
    for number, text in enumerate(texts):
        try:
            codes.append(space.encode(text))
        except ArchitectureError as error:
            raise InvalidInput(str(error), pointer=f"{pointer}/{number}{field}") from error
    return np.stack(codes)


def device_of(given: specs.DeviceByReferences, known: dict[str, Device], references: int) -> Device:
    """The device that a caller means."""
    if given.name is not None:
        if given.name not in known:
            raise InvalidInput(
                f"There is no device {given.name!r}; there are {', '.join(known)}.", pointer="/device/name"
            )
        return known[given.name]
    try:
        return Device.of("given", given.references, references)
    except DeviceError as error:
        raise InvalidInput(str(error), pointer="/device/references") from error


def _device_for(model: SearchModel, given: specs.DeviceByReferences | None) -> Device:
    if not any(isinstance(objective, DeviceObjective) for objective in model.objectives):
        if given is not None:
            raise InvalidInput("No objective of this search depends on a device: leave it out.", pointer="/device")
        return ANY_DEVICE
    if given is None:
        raise InvalidInput("Say which device: by its name, or by its reference measurements.", pointer="/device")
    return device_of(given, model.devices, len(model.references))


def _resemblance(known: dict[str, Device], device: Device) -> specs.Resemblance | None:
    if device is ANY_DEVICE:
        return None
    name, distance = nearest(device, known)
    return specs.Resemblance(nearest=name, distance=distance, far=is_far(device, known))
