"""Runs in a peer's own environment: python peer_run.py PEER GIVEN.npz FOUND.npz"""

import json
import sys

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin


class Saved(ClassifierMixin, BaseEstimator):
    """A base model whose predictions are some of the columns."""

    def __init__(self, start, classes):
        self.start, self.classes = start, classes
        self.classes_, self.n_classes_ = np.arange(classes), classes

    def fit(self, inputs, y):
        return self

    def predict_proba(self, inputs):
        return inputs[:, self.start : self.start + self.classes]

    def predict(self, inputs):
        return self.predict_proba(inputs).argmax(axis=1)


def deslib(models, known, labels, new):
    from deslib.des.knora_e import KNORAE
    from deslib.des.knora_u import KNORAU
    from deslib.des.meta_des import METADES

    for kind in (KNORAE, KNORAU, METADES):
        yield kind.__name__, kind(models, random_state=0).fit(known, labels).predict_proba(new)


def phem(models, known, labels, new):
    from phem.base_utils.metrics import make_metric
    from phem.methods.ensemble_selection import EnsembleSelection
    from sklearn.metrics import log_loss

    classes = list(range(models[0].classes))
    metric = make_metric(
        lambda y, p: log_loss(y, p, labels=classes), metric_name="log_loss", maximize=False, classification=True,
        always_transform_conf_to_pred=False, optimum_value=0, requires_confidences=True,
    )  # fmt: skip
    selection = EnsembleSelection(models, n_iterations=50, metric=metric, n_jobs=1, random_state=0)
    yield "EnsembleSelection", selection.fit(known, labels).predict_proba(new)


given = np.load(sys.argv[2])
classes = int(given["classes"])
models = [Saved(start, classes) for start in range(0, given["known"].shape[1], classes)]
found = dict(globals()[sys.argv[1]](models, given["known"], given["labels"], given["new"]))
np.savez(sys.argv[3], **found)
print(json.dumps(list(found)))
