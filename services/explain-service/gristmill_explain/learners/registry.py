"""All learners by name."""

from collections.abc import Mapping

from gristmill_explain.learners.deep import DEEP
from gristmill_explain.learners.learner import Learner
from gristmill_explain.learners.linear import READABLE
from gristmill_explain.learners.networks import NETWORKS
from gristmill_explain.learners.trees import TREES

LEARNERS: Mapping[str, Learner] = {own.name: own for own in (*NETWORKS, *DEEP, *READABLE, *TREES)}
