"""Why was this loan refused? A model of credit decisions that explains each. Needs a running platform (`gristmill up`).

The model is trained on a public table that comes with the service, beside the usual learners; then it is asked about one applicant:
what spoke for and against, whether the explanation holds nearby, and what would have to change.

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/explain-service/examples/credit_decision.py
"""

import os

import pyarrow.parquet as pq

from gristmill_client import Gristmill
from gristmill_explain import shipped

EPOCHS = 5 if os.environ.get("SMALL") else 60


def main() -> None:
    mill = Gristmill()
    trained = mill.explain.train_imn(shipped="credit-g", folds=3, imn={"epochs": EPOCHS}).wait(progress=True).result
    print(f"{trained.rows} loans; ROC-AUC by 3 folds:")
    for own in trained.learners:
        score = own.scores["roc_auc"]
        print(f"  {own.learner:<10} {score.value:.3f}  ({score.low:.3f} to {score.high:.3f})")
    print("what matters most: " + ", ".join(own.feature for own in trained.features[:5]))

    table = pq.read_table(shipped.path("credit-g")).drop_columns(["target"])
    applicant = {name: [values[0]] for name, values in table.slice(1, 1).to_pydict().items()}
    explain = mill.explain.calls.explain
    (row,) = explain(model=trained.model, columns=applicant, most=5, trust=True).rows
    print(f"\none applicant: {row.prediction}, probability {max(row.probabilities):.2f}")
    for feature, (value,) in row.contributions.items():
        print(f"  {feature:<24} {applicant[feature][0]!s:<24} {value:+.2f}")
    print(f"  {'the others':<49} {row.others[0]:+.2f}")
    print(f"  {'what is there without any':<49} {row.base[0]:+.2f}")
    print(f"  the explanation holds nearby: {row.local_fidelity:.2f} of what small changes do")

    other = next(name for name in trained.classes if name != row.prediction)
    (row,) = explain(model=trained.model, columns=applicant, counterfactual=other, keep=["age"]).rows
    found = row.counterfactual
    reached = "" if found.reached else "none was found within what was seen"
    print(f"\nwhat would have to change for {other!r}: {reached}")
    for change in found.changes[:5]:
        print(f"  {change.feature:<24} {change.before:,.4g} -> {change.after:,.4g}")


if __name__ == "__main__":
    main()
