"""Names that callers and methods share."""

from typing import Literal

Metric = Literal["roc_auc", "log_loss", "accuracy", "balanced_accuracy", "r2", "rmse", "mae"]
Family = Literal["linear", "trees", "additive", "networks", "transformers"]
