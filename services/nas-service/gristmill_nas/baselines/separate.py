"""A search for one device alone: what the conditioned search is to spare."""

from collections.abc import Sequence
from dataclasses import replace

from gristmill_nas.modnas.model import SearchModel
from gristmill_nas.modnas.objectives import Objective
from gristmill_nas.modnas.search import Settings, train
from gristmill_nas.predictors.devices import Device
from gristmill_nas.spaces import Codes, Space


def separate(
    space: Space, objectives: Sequence[Objective], device: Device, references: Codes, settings: Settings
) -> SearchModel:
    """The same training with this device as the only one."""
    alone = replace(settings, combination="mean")
    hypernetwork = train(space, objectives, [device], alone)
    return SearchModel(space, hypernetwork, tuple(objectives), {device.name: device}, references)
