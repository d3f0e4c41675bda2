"""NAS-Bench-201 cells as real networks: timed on this machine, trained on images."""

from gristmill_nas.networks.cells import CellNetwork, Skeleton
from gristmill_nas.networks.images import ImageData, Images, ImagesError, digits, read_images
from gristmill_nas.networks.supernet import Supernet
from gristmill_nas.networks.timing import Timing, measure
from gristmill_nas.networks.training import Trained, Training, train_alone

__all__ = [
    "CellNetwork", "ImageData", "Images", "ImagesError", "Skeleton", "Supernet", "Timing", "Trained", "Training", "digits",
    "measure", "read_images", "train_alone",
]  # fmt: skip
