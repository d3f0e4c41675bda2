"""Pretrained networks as stages, cut where the frozen ones end: below, features are computed once; above, weights learn.

Below and above hand on `States`: of a text, the hidden states of its tokens; of an image, its feature map.
"""

import copy
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from gristmill_hpo.finetuning.mobile import MobileNet, Shape, opened
from gristmill_ml.hub import HubError, HubModel, Modality, find, folder_of
from gristmill_ml.pretrained import open_network, said_in_words
from gristmill_ml.text.encoders import (
    MOST_TOKENS,
    TextModel,
    TransformerEncoder,
    VectorsEncoder,
    open_folder,
    open_model,
)

_SHAPES = {
    "mobilenet-v2": Shape(), "efficientnet-lite0": Shape(lite=True), "efficientnet-lite1": Shape(True, 1.0, 1.1),
    "efficientnet-lite2": Shape(True, 1.1, 1.2),
}  # fmt: skip
# Where families of `transformers` keep their layers.
_LAYERS = ("encoder.layer", "transformer.layer", "encoder.layers", "layers")
_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
_LITE = ((127 / 255,) * 3, (128 / 255,) * 3)


@dataclass(frozen=True)
class States:
    """Attributes:
    values: N x T tokens; N x T x D of them; or N x C x H x W of images. mask: N x T, which tokens there are; of images N x 1 ones.
    """

    values: Tensor
    mask: Tensor


class Lower(nn.Module):
    """The stages that are frozen: they never learn, and their normalisations keep their statistics."""

    def __init__(self, inner: nn.Module | None) -> None:
        super().__init__()
        self.inner = inner
        self.requires_grad_(False)
        super().train(False)

    def train(self, mode: bool = True) -> "Lower":
        return self

    @torch.no_grad()
    def forward(self, states: States) -> States:
        return states if self.inner is None else _handed_on(self.inner, states)


class Upper(nn.Module):
    """The stages that learn, then the mean over tokens or places: N x D.

    Attributes:
        stages: their parameters, the lowest stage first; what else there is, such as a last norm, is the topmost.
    """

    def __init__(self, inner: nn.Module | None, stages: Sequence[nn.Module]) -> None:
        super().__init__()
        self.inner = inner
        self.stages = [list(stage.parameters()) for stage in stages]
        known = {id(own) for stage in self.stages for own in stage}
        if rest := [own for own in (inner.parameters() if inner else ()) if id(own) not in known]:
            self.stages.append(rest)

    def forward(self, states: States) -> Tensor:
        after = states if self.inner is None else _handed_on(self.inner, states)
        if after.values.dim() == 4:
            return after.values.mean(dim=(2, 3))
        weight = after.mask[:, :, None].to(after.values.dtype)
        return (after.values * weight).sum(dim=1) / weight.sum(dim=1).clamp(min=1)


def _handed_on(inner: nn.Module, states: States) -> States:
    if not isinstance(inner, _Transformer):
        return States(inner(states.values), states.mask)
    found = inner(states)
    # A vision transformer's tokens are not those of its input.
    mask = states.mask if found.shape[1] == states.mask.shape[1] else states.mask.new_ones(found.shape[:2])
    return States(found, mask)


class _Transformer(nn.Module):
    """A model of `transformers` from its input, or from the hidden states of the layers that were cut off below."""

    def __init__(self, model: Any, takes: str) -> None:
        super().__init__()
        self.model, self.takes = model, takes

    def forward(self, states: States) -> Tensor:
        more = {} if self.takes == "pixel_values" else {"attention_mask": states.mask}
        found: Tensor = self.model(**{self.takes: states.values}, **more).last_hidden_state
        return found


class _PassedThrough(nn.Module):
    """In place of embeddings, where hidden states come in. What else is asked of it, the embeddings answer."""

    def __init__(self, embeddings: nn.Module) -> None:
        super().__init__()
        self.__dict__["of"] = embeddings  # no part of this network: it neither learns nor is saved

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["of"], name)

    def forward(self, *given: Any, **named: Any) -> Tensor:
        return next(own for own in (*given, *named.values()) if isinstance(own, Tensor))


@dataclass(frozen=True)
class Backbone:
    """A pretrained network without a head.

    Attributes:
        width: D, of its features. depth: how many stages may be frozen, one after another.
        plan: what it is, as JSON can say it; `build` makes the same with random weights from it.
        tokenizer, most_tokens: of a text model. side: pixels an image must have; None: any. mean, deviation: of channels, 0 to 1.
    """

    modality: Modality
    network: nn.Module
    width: int
    depth: int
    plan: dict[str, Any]
    tokenizer: Tokenizer | None = None
    most_tokens: int = MOST_TOKENS
    side: int | None = None
    mean: tuple[float, ...] = _IMAGENET[0]
    deviation: tuple[float, ...] = _IMAGENET[1]

    def cut(self, frozen: float) -> tuple[Lower, Upper]:
        """The share of stages that is frozen, and the others: one at least, unless all are to be frozen. To be called once: both are
        parts of this network.

        Raises HubError where the network cannot be cut there.
        """
        below = min(round(frozen * self.depth), self.depth - (frozen < 1))
        if isinstance(self.network, MobileNet):
            stages = list(self.network.stages)
            return Lower(nn.Sequential(*stages[:below])), Upper(nn.Sequential(*stages[below:]), stages[below:])
        if isinstance(self.network, _Transformer):
            return _cut(self.network, below, self.depth, self.probe())
        return (Lower(self.network), Upper(None, [])) if below else (Lower(None), Upper(self.network, [self.network]))

    def probe(self) -> States:
        """An input such as the network takes."""
        if self.modality == "image":
            side = self.side or 64
            return States(
                torch.linspace(-1, 1, 3 * side * side).reshape(1, 3, side, side), torch.ones(1, 1, dtype=torch.long)
            )
        return States(torch.arange(4)[None], torch.ones(1, 4, dtype=torch.long))


def takes_lora(model: HubModel) -> bool:
    """Whether it has attention layers."""
    return model.kind == "transformer" and model.layers != 0


def _cut(transformer: _Transformer, below: int, depth: int, probe: States) -> tuple[Lower, Upper]:
    """`below` counts the embeddings first, then layers. What comes out of the parts is compared with what came out of the whole."""
    model, place = transformer.model, _place_of_layers(transformer.model)
    if below == 0:
        return Lower(None), Upper(transformer, [model] if place is None else [model.embeddings, *getattr(*place)])
    if below == depth:
        return Lower(transformer), Upper(None, [])
    if place is None:
        raise HubError("This model's layers are not where they are looked for: freeze none of it, or all.")
    transformer.eval()
    with torch.no_grad():
        wanted = transformer(probe)
    lower, takes = copy.deepcopy(model), transformer.takes
    _keep_layers(lower, slice(0, below - 1))
    for name, _ in list(lower.named_children()):
        if name != "embeddings" and not any(path.startswith(name) for path in _LAYERS):
            setattr(lower, name, nn.Identity())  # a last norm, which is to come once, above
    _keep_layers(model, slice(below - 1, None))
    model.embeddings = _PassedThrough(lower.embeddings)
    upper = _Transformer(model, "inputs_embeds" if takes == "input_ids" else takes).eval()
    parts = Lower(_Transformer(lower, takes)), Upper(upper, list(getattr(*_place_of_layers(model))))  # type: ignore[misc]
    try:
        with torch.no_grad():
            found = _handed_on(upper, parts[0](probe)).values
    except Exception:  # whatever a model that is not made for it does
        found = wanted[:0]
    if found.shape != wanted.shape or not torch.allclose(found, wanted, atol=1e-4):
        raise HubError("This model cannot be cut between its layers: freeze none of it, or all.")
    return parts


def _keep_layers(model: Any, kept: slice) -> None:
    place = _place_of_layers(model)
    assert place is not None
    setattr(*place, nn.ModuleList(list(getattr(*place))[kept]))


def _place_of_layers(model: Any) -> tuple[Any, str] | None:
    """The module that holds a transformer's layers, and what it calls them."""
    for path in _LAYERS:
        holder: Any = model
        *way, name = path.split(".")
        for part in way:
            holder = getattr(holder, part, None)
        if isinstance(getattr(holder, name, None), nn.ModuleList) and hasattr(model, "embeddings"):
            return holder, name
    return None


# -- where they come from ----------------------------------------------------------------------------------------------------


def from_hub(name: str, modality: Modality) -> Backbone:
    """With its pretrained weights. Raises HubError, in words."""
    model = find(name, modality)
    if model.kind == "scratch":
        raise HubError(f"The model {name!r} is not pretrained: there is nothing to finetune.")
    if modality == "text":
        return _of_text(open_model(model, []))
    if model.kind == "mobile":
        return _mobile(opened(_SHAPES[name], str(folder_of(model))), _SHAPES[name])
    return from_folder(folder_of(model), modality)


def from_folder(folder: Path, modality: Modality) -> Backbone:
    """A model of `transformers`. Raises HubError, in words."""
    if modality == "text":
        return _of_text(open_folder(folder))
    with said_in_words():
        about = folder / "preprocessor_config.json"
        said = json.loads(about.read_text()) if about.is_file() else {}
        mean, deviation = said.get("image_mean", _IMAGENET[0]), said.get("image_std", _IMAGENET[1])
        numbers = torch.tensor([mean, deviation], dtype=torch.float32)
        if numbers.shape != (2, 3) or not numbers.isfinite().all() or numbers[1].min() <= 0:
            raise HubError("The mean and deviation in preprocessor_config.json must be three numbers each.")
        return _of_image(open_network(folder), mean, deviation)


def build(plan: dict[str, Any]) -> Backbone:
    """The same network with random weights."""
    match plan["kind"]:
        case "mobile":
            shape = Shape(**plan["shape"])
            return _mobile(MobileNet(shape), shape)
        case "vectors":
            encoder = VectorsEncoder(torch.zeros(plan["size"]))
            return _of_text(TextModel(Tokenizer.from_str(plan["tokenizer"]), encoder))
    from transformers import AutoConfig, AutoModel

    given = dict(plan["config"])
    model = AutoModel.from_config(AutoConfig.for_model(given.pop("model_type"), **given))
    if plan["kind"] == "text transformer":
        tokenizer = Tokenizer.from_str(plan["tokenizer"])
        return _of_text(TextModel(tokenizer, TransformerEncoder(model), plan["most_tokens"]))
    return _of_image(model, plan["mean"], plan["deviation"])


def _mobile(network: MobileNet, shape: Shape) -> Backbone:
    mean, deviation = _LITE if shape.lite else _IMAGENET
    plan = {"kind": "mobile", "shape": asdict(shape)}
    return Backbone("image", network, network.width, len(network.stages), plan, mean=mean, deviation=deviation)


def _of_text(own: TextModel) -> Backbone:
    tokenizer = own.tokenizer.to_str()
    if isinstance(own.encoder, VectorsEncoder):
        vectors = own.encoder.vectors
        plan: dict[str, Any] = {"kind": "vectors", "size": list(vectors.weight.shape), "tokenizer": tokenizer}
        return Backbone("text", vectors, own.encoder.width, 1, plan, own.tokenizer)
    model: Any = cast(TransformerEncoder, own.encoder).transformer
    model.pooler = None
    plan = {
        "kind": "text transformer", "config": _config(model), "tokenizer": tokenizer, "most_tokens": own.most_tokens
    }  # fmt: skip
    network = _Transformer(model, "input_ids")
    return Backbone("text", network, own.encoder.width, _depth(model), plan, own.tokenizer, own.most_tokens)


def _of_image(model: Any, mean: Sequence[float], deviation: Sequence[float]) -> Backbone:
    """Raises HubError where it does not give features."""
    given = getattr(model.config, "image_size", None)
    side = given if isinstance(given, int) and given > 0 else None
    plan = {"kind": "image transformer", "config": _config(model), "mean": list(mean), "deviation": list(deviation)}
    network = _Transformer(model, "pixel_values")
    own = Backbone("image", network, 0, _depth(model), plan, side=side, mean=tuple(mean), deviation=tuple(deviation))
    with torch.no_grad():
        features = Upper(network.eval(), [])(own.probe())
    if features.dim() != 2 or not torch.isfinite(features).all():
        raise HubError("This model does not give finite features.")
    return replace(own, width=features.shape[1])


def _config(model: Any) -> dict[str, Any]:
    return dict(json.loads(model.config.to_json_string(use_diff=False)))


def _depth(model: Any) -> int:
    place = _place_of_layers(model)
    return 1 if place is None else 1 + len(getattr(*place))
