"""An IMN that is fitted to all rows: as a file, and what it is like."""

from dataclasses import replace

import numpy as np
import pandas as pd

from gristmill.worker.context import Context
from gristmill_explain import __version__
from gristmill_explain.answers import importances, mean_known
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
    about = {"job": context.job_id, "product_version": __version__, "rows": len(rows), "seed": spec.seed}
    used = set(model.encoder_.names)
    narrowed = replace(columns, used=tuple(own for own in columns.used if used & {*own.inputs}))
    kept = KeptModel(model, narrowed, data.target_name, about)
    path = context.scratch / "model.safetensors"
    save_imn(path, kept)
    context.progress(0.93, "how far explanations can be trusted")
    some = np.random.default_rng(spec.seed).permutation(len(rows))[:_TRUSTED_ROWS]
    trusted = trust(model, rows.frame.iloc[some])
    curve = None
    if model.chosen_ is not None:
        curve = specs.ImnCurve(training=model.chosen_.losses, held_out=model.chosen_.validation)
    found = model.explained(model.background_)
    return specs.KeptImn(
        model=context.save(path),
        features=importances(found.joined(kept.groups), kept.numbers(model.background_)),
        curve=curve,
        bias_share=float(model.bias_share(model.background_).mean()),
        local_fidelity=mean_known(trusted.local_fidelity),
        stability=mean_known(trusted.stability),
        completeness_error=max(_incomplete(kept, rows.frame.iloc[part]) for part in kept.blocks(len(rows))),
        left_out=columns.left_out | {
            own.name: model.encoder_.left_out[own.inputs[0]] for own in columns.used if not used & {*own.inputs}
        },
        duplicates=rows.repeated,
    )  # fmt: skip


def _incomplete(kept: KeptModel, frame: pd.DataFrame) -> float:
    """The furthest that base and contributions are from what the networks say by themselves, of deviations where it is a number."""
    model, found = kept.model, kept.explain(frame)
    if isinstance(model, IMNClassifier):
        said, unit = model.decision_function(frame), 1.0
    else:
        said, unit = model.predict(frame), model.deviation_
    whole = found.base + found.contributions.sum(axis=1)
    return float(np.abs(whole - said.reshape(whole.shape)).max()) / unit
