"""How hard networks are kept simple."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regularisation:
    """What is chosen by a part that is set aside.

    Attributes:
        penalty: λ, how hard linear models are kept small. fidelity: λ₂, how much they are to tell what changes of a row do.
    """

    penalty: float
    weight_decay: float
    learning_rate: float
    dropout: float = 0.25
    fidelity: float = 0.0


# The last are the simplest: they are taken where others are hardly better, or there are too few rows to tell.
FAITHFUL = (
    Regularisation(0.001, 0.001, 0.01, dropout=0.1, fidelity=0.06),
    Regularisation(0.001, 0.001, 0.01, dropout=0.1, fidelity=0.2),
    Regularisation(0.001, 0.01, 0.01, fidelity=0.6),
    Regularisation(0.001, 0.01, 0.01, fidelity=2.0),
)
PLAIN = (  # of the paper's method, and of black boxes
    Regularisation(0.001, 0.01, 0.01),
    Regularisation(0.001, 0.001, 0.003, dropout=0.1),
    Regularisation(0.001, 0.01, 0.003),
    Regularisation(0.001, 0.01, 0.001),
)
