"""An IMN that is fitted to all rows: as a file, and what it is like."""

import numpy as np
import pandas as pd

from gristmill.worker.context import Context
from gristmill_explain import __version__
from gristmill_explain.answers import importances
from gristmill_explain.imn.artifact import KeptModel, Model, save_imn
from gristmill_explain.imn.estimators import IMNClassifier
from gristmill_explain.imn.trust import trust
from gristmill_explain.jobs.learners import Learnable
from gristmill_explain.learners import Rows
from gristmill_explain.specs import imn as specs
from gristmill_ml.tabular.columns import Columns

_TRUSTED_ROWS = 200


def keep(
    model: Model, spec: specs.LearnerTrialSpec, data: Learnable, columns: Columns, rows: Rows, context: Context
) -> specs.KeptImn:
    """The model as a file, and what it is like."""
    if data.target.classes is not None:
        model.classes_ = np.array(data.target.classes)[model.classes_]
    about = {
        "job": context.job_id,
        "product_version": __version__,
        "licence": None,
        "rows": len(rows),
        "seed": spec.seed,
    }
    kept = KeptModel(model, columns, data.target_name, about)
    path = context.scratch / "model.safetensors"
    save_imn(path, kept)
    found = model.explained(model.background_)
    some = rows.frame.iloc[:_TRUSTED_ROWS]
    context.progress(0.93, "how far explanations can be trusted")
    trusted = trust(model, some)
    curve = (
        None
        if model.chosen_ is None
        else specs.LearningCurve(training=model.chosen_.losses, held_out=model.chosen_.validation)
    )
    return specs.KeptImn(
        model=context.save(path),
        features=importances(found.joined(kept.groups), kept.numbers(model.background_)),
        curve=curve,
        bias_share=float(model.bias_share(model.background_).mean()),
        local_fidelity=float(trusted.local_fidelity.mean()),
        stability=float(trusted.stability.mean()),
        completeness_error=max(_incomplete(kept, rows.frame.iloc[part]) for part in kept.blocks(len(rows))),
    )


def _incomplete(kept: KeptModel, frame: pd.DataFrame) -> float:
    """The furthest that base and contributions are from what the networks say by themselves, of deviations where it is a number."""
    model, found = kept.model, kept.explain(frame)
    if isinstance(model, IMNClassifier):
        said, unit = model.decision_function(frame), 1.0
    else:
        said, unit = model.predict(frame), model.deviation_
    whole = found.base + found.contributions.sum(axis=1)
    return float(np.abs(whole - said.reshape(whole.shape)).max()) / unit
