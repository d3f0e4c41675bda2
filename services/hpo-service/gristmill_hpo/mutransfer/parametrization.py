"""The maximal update parametrization (μP): how initialisation, learning rate and multipliers of each tensor follow from the width.

A model has a width and a base width, at which its hyper-parameters were tuned; at the base, μP and the standard parametrization
are the same. Source: Tensor Programs V (arXiv 2203.03466), tables 3 and 8, in the form that keeps forward multipliers.
"""

import math
from dataclasses import dataclass
from typing import Literal

Parametrization = Literal["mup", "standard"]
Optimizer = Literal["adamw", "sgd"]
# What grows with the width: neither side (no weight does), the output (embeddings, gains, biases), both, or the input (readout).
Kind = Literal["input", "hidden", "output"]


@dataclass(frozen=True)
class Rule:
    """What multiplies the base's settings for one tensor: its initial deviation, its learning rate, its decoupled weight decay.

    PyTorch multiplies decoupled decay by the learning rate, so `decay` undoes what `rate` does: the decay of a step stays.
    """

    deviation: float
    rate: float
    decay: float


def rule(kind: Kind, times: float, parametrization: Parametrization, optimizer: Optimizer) -> Rule:
    """For a tensor whose sides that grow are `times` those of the base.

    Embeddings, gains, biases and the readout have one side that grows; the readout's logits are divided by `times` besides
    (`logit_multiplier`), so that its deviation and its rate under Adam stay. Under SGD a tensor with one such side learns `times` as
    fast, since gradients of its entries shrink with the width.
    """
    if parametrization == "standard":
        deviation = 1.0 if kind == "input" else 1 / math.sqrt(times)
        return Rule(deviation, 1.0, 1.0)
    deviation = 1 / math.sqrt(times) if kind == "hidden" else 1.0
    rate = {"adamw": 1 / times if kind == "hidden" else 1.0, "sgd": 1.0 if kind == "hidden" else times}[optimizer]
    return Rule(deviation, rate, 1 / rate)


def logit_multiplier(times: float, parametrization: Parametrization) -> float:
    return 1 / times if parametrization == "mup" else 1.0


def attention_multiplier(head_size: int, base_head_size: int, parametrization: Parametrization) -> float:
    """Of the products of queries and keys: 1/d under μP, where aligned they grow with d, and not with its root; equal at the base."""
    if parametrization == "standard":
        return 1 / math.sqrt(head_size)
    return math.sqrt(base_head_size) / head_size
