"""How hard networks are kept simple."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regularisation:
    """What is chosen by a part that is set aside: how hard linear models are kept small, weights decay, and how fast they learn."""

    penalty: float
    weight_decay: float
    learning_rate: float
    dropout: float = 0.25


# From what suits small tables to what suits those that have much to be learnt from.
REGULARISATIONS = (
    Regularisation(0.001, 0.01, 0.001),
    Regularisation(0.001, 0.01, 0.003),
    Regularisation(0.001, 0.001, 0.003, dropout=0.1),
    Regularisation(0.01, 0.01, 0.01),
)
