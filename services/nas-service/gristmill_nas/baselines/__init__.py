"""What MODNAS is compared with: searches that evaluate architectures on the device itself, by one and the same count."""

from gristmill_nas.baselines.evaluations import Budget, Evaluate, Evaluated
from gristmill_nas.baselines.nsga2 import nsga2
from gristmill_nas.baselines.qnehvi import qnehvi
from gristmill_nas.baselines.random_search import random_search

__all__ = ["Budget", "Evaluate", "Evaluated", "nsga2", "qnehvi", "random_search"]
