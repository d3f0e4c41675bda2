"""MODNAS (Sukthanker et al., arXiv 2402.18213): one search for all devices and preferences."""

from gristmill_nas.modnas.model import Answer, InfeasibleError, SearchModel
from gristmill_nas.modnas.objectives import DeviceObjective, Objective, ValueObjective, value_objective
from gristmill_nas.modnas.preferences import spread
from gristmill_nas.modnas.search import Search, Settings, Step, train
from gristmill_nas.modnas.supernet import SupernetObjective, SupernetTraining, settled

__all__ = [
    "Answer", "DeviceObjective", "InfeasibleError", "Objective", "Search", "SearchModel", "Settings", "Step",
    "SupernetObjective", "SupernetTraining", "ValueObjective", "settled", "spread", "train", "value_objective",
]  # fmt: skip
