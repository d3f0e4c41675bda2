"""Growing a trained model: the weights of a wider one, from those of a narrow one.

`shrink-perturb` is the method of warmstarting for μTransfer (arXiv 2411.07340): W_target = λ Z(W_base) + ε, where Z pads with zeros
and ε has the deviation of μP's initialisation at the target's width, over the whole tensor: it moves what padding leaves dead.
"""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from gristmill_hpo.mutransfer.model import GPT, MLP_RATIO, Shape, is_gain, is_norm, kind_of

Operator = Literal["shrink-perturb", "pad", "copy"]
Axis = Literal["stream", "heads", "inner", "tokens", "context"]


class GrowthError(ValueError):
    """A model that cannot be grown into the shape asked for; the message says why."""


@dataclass(frozen=True)
class Growth:
    """How weights are carried over.

    Attributes:
        operator: `pad` is λ = 1 without noise; `copy` repeats units, and divides what reads them, so that the function stays.
        shrink: λ, of `shrink-perturb`. noise: ε, on the whole of every matrix, for `shrink-perturb` and `copy`.
        shrink_norms: whether gains and biases of norms are shrunk as well; a gain is a scale and no direction, so they are not.
    """

    operator: Operator = "shrink-perturb"
    shrink: float = 0.4
    noise: bool = True
    shrink_norms: bool = False


def check(base: Shape, target: Shape, growth: Growth) -> None:
    """Raises GrowthError, in words."""
    for name in ("vocabulary", "context", "layers", "biases", "tied"):
        if getattr(base, name) != getattr(target, name):
            raise GrowthError(
                f"Growth is in width alone: the base has {name} {getattr(base, name)}, the target {getattr(target, name)}."
            )
    if (base.base_heads, base.base_head_size) != (target.base_heads, target.base_head_size):
        raise GrowthError("Both must be scaled from the width at which the base was tuned.")
    if target.heads < base.heads or target.head_size < base.head_size or target.width == base.width:
        raise GrowthError(
            f"The target, {target.heads} heads of {target.head_size}, is not wider than the base, {base.heads} heads of "
            f"{base.head_size}."
        )
    if growth.operator == "copy" and (target.heads % base.heads or target.head_size % base.head_size):
        raise GrowthError("Units can be repeated a whole number of times only: ask for a multiple of the base's heads.")


@torch.no_grad()
def grow(base: GPT, target: Shape, growth: Growth, seed: int = 0) -> GPT:
    """A model of the target's shape that begins from the base's weights. Raises GrowthError."""
    check(base.shape, target, growth)
    model = GPT(target, base.scales, base.parametrization, seed)
    random, weights = torch.Generator().manual_seed(seed), dict(base.named_parameters())
    for name, tensor in model.named_parameters():
        own, shapes = weights[name], (_sizes(name, base.shape), _sizes(name, target))
        if growth.operator == "copy":
            value = _repeated(own, *shapes) / (target.width / base.shape.width if kind_of(name) == "hidden" else 1)
        else:
            shrunk = growth.operator == "shrink-perturb" and (growth.shrink_norms or not is_norm(name))
            value = _padded(growth.shrink * own if shrunk else own, *shapes, with_ones=is_gain(name))
        if (deviation := model.deviation(name)) is not None and growth.noise and growth.operator != "pad":
            value = value.reshape(tensor.shape) + torch.empty(tensor.shape).normal_(0.0, deviation, generator=random)
        tensor.copy_(value.reshape(tensor.shape))
    return model


def _padded(own: Tensor, sizes: list[int], wanted: list[int], with_ones: bool) -> Tensor:
    """In the corner of a larger tensor; heads stay heads, and each is padded for itself."""
    value = torch.full(wanted, float(with_ones))
    value[tuple(slice(size) for size in sizes)] = own.reshape(sizes)
    return value


def _repeated(own: Tensor, sizes: list[int], wanted: list[int]) -> Tensor:
    return own.reshape(sizes).repeat([large // small for small, large in zip(sizes, wanted, strict=True)])


def _sizes(name: str, shape: Shape) -> list[int]:
    """Of a parameter's axes; that of all heads' units as two, heads and units."""
    of_axis = {
        "stream": [shape.width], "heads": [shape.heads, shape.head_size], "inner": [MLP_RATIO * shape.width],
        "tokens": [shape.vocabulary], "context": [shape.context],
    }  # fmt: skip
    return [size for axis in _axes(name) for size in of_axis[axis]]


def _axes(name: str) -> tuple[Axis, ...]:
    """Outputs first, then inputs, as torch has them."""
    *_, module, kind = name.split(".")
    outputs, inputs = _AXES.get(module, ("stream", "stream"))
    return (outputs, inputs) if kind == "weight" and module in _AXES else (outputs,)


_AXES: dict[str, tuple[Axis, Axis]] = {
    "tokens": ("tokens", "stream"), "positions": ("context", "stream"), "readout": ("tokens", "stream"),
    "query": ("heads", "stream"), "key": ("heads", "stream"), "value": ("heads", "stream"), "attended": ("stream", "heads"),
    "mlp_in": ("inner", "stream"), "mlp_out": ("stream", "inner"),
}  # fmt: skip
