"""What architectures take on devices, predicted from ten measurements of each."""

from gristmill_nas.predictors.devices import ANY_DEVICE, Device, DeviceError, devices_of
from gristmill_nas.predictors.model import Calibrated, Predictor
from gristmill_nas.predictors.networks import Kind
from gristmill_nas.predictors.training import PredictorTraining, SurrogateTraining, train_predictor

__all__ = [
    "ANY_DEVICE", "Calibrated", "Device", "DeviceError", "Kind", "Predictor", "PredictorTraining", "SurrogateTraining",
    "devices_of", "train_predictor",
]  # fmt: skip
