"""What several job kinds read, and what they say of it."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr

from gristmill.errors import InvalidInput, input_at_fault
from gristmill.worker.context import Context
from gristmill_nas import __version__, measurements, networks
from gristmill_nas.measurements import Measurements, MeasurementsError
from gristmill_nas.predictors import DeviceError
from gristmill_nas.spaces import SPACES

Array = npt.NDArray[np.float64]

LEAST_RANKED = 10
_MOST_NUMBERS_OF_A_BATCH = 2**23


@contextmanager
def data_at_fault(table: str, devices: str = "/devices") -> Iterator[None]:
    """What the library says of the caller's measurements and devices becomes the job's answer, with a pointer to them."""
    with input_at_fault(table, MeasurementsError), input_at_fault(devices, DeviceError):
        yield


def table_of(space: str, file: str | None, context: Context) -> Measurements:
    if file is None:
        return measurements.shipped(space)
    given = context.input(file)
    return measurements.read(context.path(file), given.format, SPACES[space], measurements.shipped_references(space))


def device_names(asked: list[str] | None, table: Measurements, metric: str, own_table: bool) -> tuple[str, ...]:
    if asked:
        return tuple(asked)
    known = tuple(table.devices.get(metric, {}))  # type: ignore[call-overload]
    if not known:
        raise MeasurementsError(f"The table has no column `{metric}_<device>`.")
    return known if own_table else tuple(shipped_devices(table.space.name, ()))


def shipped_devices(space: str, held_out: tuple[str, ...]) -> list[str]:
    split = measurements.shipped_split(space)
    return [name for name in (*split.train, *split.validation) if name not in held_out]


def images_of(file: str | None, seed: int, context: Context, pointer: str) -> networks.ImageData:
    if file is None:
        return networks.digits(seed)
    try:
        return networks.read_images(context.path(file), seed)
    except networks.ImagesError as error:
        raise InvalidInput(str(error), pointer=pointer) from error


def demand_memory(batch_size: int, skeleton: networks.Skeleton, data: networks.ImageData, pointer: str) -> None:
    if batch_size * skeleton.channels * math.prod(data.shape[1:]) > _MOST_NUMBERS_OF_A_BATCH:
        raise InvalidInput(
            "A batch of these images has more than 8 million numbers in the first stage: fewer images, fewer channels, or "
            "smaller images.", pointer=pointer,
        )  # fmt: skip


def about(context: Context, seed: int) -> dict[str, Any]:
    return {"licence": None, "product_version": __version__, "job": context.job_id, "seed": seed}


def rank(predicted: Array, measured: Array) -> float | None:
    """Spearman's correlation of what is known; None where that is too little, or all the same."""
    known = np.isfinite(measured) & np.isfinite(predicted)
    one, other = predicted[known], measured[known]
    if len(one) < LEAST_RANKED or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return float(spearmanr(one, other).statistic)
