"""Learners of tables, all alike to whoever tunes and judges them."""

from gristmill_explain.learners.learner import Fitted, Learner, Rows, Setting
from gristmill_explain.learners.registry import LEARNERS

__all__ = ["LEARNERS", "Fitted", "Learner", "Rows", "Setting"]
