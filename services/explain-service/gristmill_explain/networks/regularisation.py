"""How hard networks are kept simple."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regularisation:
    """What is chosen by a part that is set aside: how hard linear models are kept small, weights decay, and how fast they learn."""

    penalty: float
    weight_decay: float
    learning_rate: float
    dropout: float = 0.25


# The first is the published default's strength; tables that have much to be learnt from want the others.
REGULARISATIONS = (
    Regularisation(0.1, 0.1, 0.01),
    Regularisation(0.01, 0.01, 0.01),
    Regularisation(0.001, 0.01, 0.003),
    Regularisation(0.001, 0.001, 0.003, dropout=0.1),
)
