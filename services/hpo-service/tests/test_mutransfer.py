"""μP and growth as a plain library: rules, exactness of growth, training that goes on, files."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import mup
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import GPT2LMHeadModel, PreTrainedTokenizerFast

from gristmill_hpo.mutransfer import (
    GPT,
    Corpus,
    CorpusError,
    Growth,
    GrowthError,
    LanguageModel,
    Scales,
    Settings,
    Shape,
    Training,
    Tuned,
    Vocabulary,
    check_coordinates,
    generate,
    grow,
    load_language_model,
    save_language_model,
    slopes,
    write_gpt2,
)
from gristmill_hpo.mutransfer.model import is_drawn, is_gain
from gristmill_hpo.mutransfer.training import cross_entropy
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

BASE = Shape(vocabulary=11, context=8, layers=2, heads=2, head_size=4, base_heads=2, base_head_size=4)
WIDE = replace(BASE, heads=4)
TEXT = " ".join(f"the {animal} saw {count} {thing}." for count in range(40)
                for animal in ("dog", "cat", "owl") for thing in ("trees", "stars", "fish"))  # fmt: skip
CHARACTERS, BYTES, PAIRS = (Vocabulary.learn(kind, TEXT, 280) for kind in ("characters", "bytes", "bpe"))  # type: ignore[arg-type]


def some_tokens(shape: Shape = BASE, count: int = 3) -> torch.Tensor:
    return torch.randint(0, shape.vocabulary, (count, shape.context), generator=torch.Generator().manual_seed(1))


def trained(shape: Shape, seed: int = 0, **scales: float) -> GPT:
    """Not as it began: norms and biases have values, as after training."""
    model, random = GPT(shape, Scales(**scales), seed=seed), torch.Generator().manual_seed(seed + 100)
    with torch.no_grad():
        for tensor in model.parameters():
            tensor += 0.2 * torch.randn(tensor.shape, generator=random)
    return model


# -- μP ----------------------------------------------------------------------------------------------------------------------


def test_rules_are_those_of_the_paper() -> None:
    """Table 8 of 2203.03466, in the form that divides the logits: widths 4 times the base's."""
    model = GPT(replace(BASE, heads=8), Scales(deviation=0.1))
    for name in (
        "tokens.weight",
        "positions.weight",
        "readout.weight",
        "blocks.0.before_mlp.weight",
        "blocks.1.query.bias",
    ):
        adam, sgd = model.rule(name, "adamw"), model.rule(name, "sgd")
        assert (adam.deviation, adam.rate, adam.decay, sgd.rate) == (1, 1, 1, 4)
    for name in ("query", "key", "value", "attended", "mlp_in", "mlp_out"):
        adam, sgd = (model.rule(f"blocks.0.{name}.weight", own) for own in ("adamw", "sgd"))  # type: ignore[arg-type]
        assert (adam.deviation, adam.rate, adam.decay, sgd.rate) == (0.5, 0.25, 4, 1)
    assert model.logit_scale == 0.25 and model.blocks[0].scale == 2 / 4  # √4 / 4: as standard at the base
    taller = GPT(replace(BASE, head_size=16), Scales(logits=3.0, attention=2.0))
    assert taller.blocks[0].scale == 2 * 2 / 16 and taller.logit_scale == 3 / 4


def test_at_the_base_both_parametrizations_are_the_same() -> None:
    mine, standard = GPT(BASE), GPT(BASE, parametrization="standard")
    assert all(torch.equal(a, b) for a, b in zip(mine.parameters(), standard.parameters(), strict=True))
    assert torch.equal(mine(some_tokens()), standard(some_tokens()))
    for optimizer in ("adamw", "sgd"):
        one, other = (model.groups(0.1, 0.2, optimizer) for model in (mine, standard))  # type: ignore[arg-type]
        assert [(g["lr"], g["weight_decay"], len(g["params"])) for g in one] == [
            (g["lr"], g["weight_decay"], len(g["params"])) for g in other
        ]


def _by_mup(model: GPT) -> Any:
    """The same model with the readout and the shapes of the authors' package."""
    shape = model.shape

    def of(heads: int) -> Any:
        own = GPT(replace(shape, heads=heads))
        if shape.tied:
            own.readout = mup.MuSharedReadout(own.tokens.weight, bias=False)
        else:
            own.readout = mup.MuReadout(own.shape.width, shape.vocabulary, bias=False)
        return own

    found = of(shape.heads)
    mup.set_base_shapes(found, of(shape.base_heads), delta=of(2 * shape.base_heads), rescale_params=False)
    found.load_state_dict(model.state_dict(), strict=not shape.tied)
    found.read = lambda stream: found.readout(found.norm(stream))
    return found


@pytest.mark.parametrize(
    ("optimizer", "tied", "more"),
    [("adamw", False, {"weight_decay": 0.0}), ("adamw", True, {"weight_decay": 0.0}), ("adamw", False, {"weight_decay": 0.3}),
     ("sgd", False, {}), ("sgd", False, {"momentum": 0.9}), ("sgd", True, {})],
)  # fmt: skip
def test_it_trains_as_the_authors_package_does(optimizer: Any, tied: bool, more: dict[str, float]) -> None:
    model = trained(replace(BASE, heads=6, tied=tied))
    theirs = _by_mup(model)
    make = {"adamw": (torch.optim.AdamW, mup.MuAdamW), "sgd": (torch.optim.SGD, mup.MuSGD)}[optimizer]
    mine = make[0](model.groups(0.02, more.get("weight_decay", 0.0), optimizer), lr=0.02, **more)
    # Gains and biases do not decay with us.
    decaying = {own: [p for name, p in theirs.named_parameters() if is_drawn(name) == own] for own in (True, False)}
    other = make[1]([{"params": decaying[True]}, {"params": decaying[False], "weight_decay": 0.0}], lr=0.02, **more)
    windows, losses = torch.cat([some_tokens(), some_tokens()[:, :1]], dim=1), []
    for own, step in ((model, mine), (theirs, other)):
        found = []
        for _ in range(8):
            loss = cross_entropy(own, windows)
            step.zero_grad()
            loss.backward()
            step.step()
            found.append(loss.item())
        losses.append(found)
    assert losses[0][-1] < losses[0][0]
    assert np.allclose(*losses, atol=1e-5)


def test_initial_deviations_are_those_of_the_authors_package() -> None:
    wide = GPT(replace(BASE, vocabulary=300, heads=32, base_heads=4), Scales(deviation=0.1))
    theirs = _by_mup(wide)
    torch.manual_seed(0)
    for name, tensor in theirs.named_parameters():
        if is_drawn(name):
            mup.normal_(tensor, std=0.1)
            expected, found = tensor.std().item(), dict(wide.named_parameters())[name].std().item()
            assert found == pytest.approx(expected, rel=0.05) and wide.deviation(name) == pytest.approx(
                expected, rel=0.05
            )


def test_weight_decay_of_a_step_does_not_depend_on_the_width() -> None:
    for model in (GPT(BASE), GPT(WIDE)):
        for group in model.groups(0.02, 0.5, "adamw"):
            assert group["lr"] * group["weight_decay"] == pytest.approx(0.01) or group["weight_decay"] == 0.0


@pytest.mark.parametrize(("parametrization", "low", "high"), [("mup", -0.8, 0.15), ("standard", 0.5, 3.0)])
def test_coordinate_check(parametrization: Any, low: float, high: float) -> None:
    """Activations keep their size under μP, and would not in the standard parametrization."""
    corpus = Corpus.of(TEXT, CHARACTERS, 16)
    shape = Shape(len(CHARACTERS), 16, 2, 2, 16, 2, 16)
    settings = Settings(rate=1e-2, steps=3, batch=8, warmup=0)
    found = list(check_coordinates(shape, (2, 4, 8, 16), corpus, settings, Scales(), parametrization))
    assert len(found) == 16 and [own.width for own in found[::4]] == [32, 64, 128, 256]
    blocks = slopes(found, 3)[:-1]
    assert (min(blocks) >= low and max(blocks) <= high) if parametrization == "mup" else low <= max(blocks) <= high


# -- the model ---------------------------------------------------------------------------------------------------------------


def test_nothing_comes_from_the_future() -> None:
    model, tokens = trained(BASE), some_tokens()
    changed = tokens.clone()
    changed[:, 5:] = (changed[:, 5:] + 1) % BASE.vocabulary
    assert torch.allclose(model(tokens)[:, :5], model(changed)[:, :5], atol=1e-6)
    assert not torch.allclose(model(tokens)[:, 5:], model(changed)[:, 5:], atol=1e-3)


def test_a_seed_says_how_a_model_begins() -> None:
    one, same, other = GPT(BASE, seed=3), GPT(BASE, seed=3), GPT(BASE, seed=4)
    assert torch.equal(one.tokens.weight, same.tokens.weight) and not torch.equal(
        one.tokens.weight, other.tokens.weight
    )
    assert GPT(replace(BASE, tied=True)).size() == GPT(BASE).size() - BASE.vocabulary * BASE.width
    assert not any(name.endswith("bias") for name, _ in GPT(replace(BASE, biases=False)).named_parameters())


# -- growth ------------------------------------------------------------------------------------------------------------------

SHAPES = [WIDE, replace(BASE, head_size=12), replace(BASE, heads=6, head_size=8)]


@pytest.mark.parametrize("target", SHAPES)
def test_padding_puts_the_base_into_a_corner(target: Shape) -> None:
    """Bit by bit: what was there is where it belongs, zero (of gains, one) is all else."""
    base = trained(BASE)
    grown = dict(grow(base, target, Growth("pad")).named_parameters())
    size, wide = BASE.head_size, target.head_size
    of_heads = torch.cat(
        [torch.arange(size) + head * wide for head in range(BASE.heads)]
    )  # places of the old heads' units
    for name, own in base.named_parameters():
        places = [torch.arange(length) for length in own.shape]
        if any(part in name for part in ("query", "key", "value")):
            places[0] = of_heads
        if "attended.weight" in name:
            places[1] = of_heads
        expected = torch.full_like(grown[name], float(is_gain(name)))
        expected[torch.meshgrid(*places, indexing="ij")] = own
        assert torch.equal(grown[name], expected), name


@pytest.mark.parametrize("target", SHAPES)
def test_heads_stay_heads(target: Shape) -> None:
    """What the old heads say of the old part of the stream is what they said."""
    base = trained(BASE)
    grown = grow(base, target, Growth("pad"))
    own, padded = base.blocks[1], grown.blocks[1]
    stream = torch.randn(2, 5, BASE.width, generator=torch.Generator().manual_seed(0))
    wide = torch.cat([stream, torch.zeros(2, 5, target.width - BASE.width)], dim=2)
    before = own._split(own.query(stream)) @ own._split(own.key(stream)).transpose(2, 3)
    after = padded._split(padded.query(wide)) @ padded._split(padded.key(wide)).transpose(2, 3)
    assert torch.allclose(before, after[:, : BASE.heads], atol=1e-5) and (after[:, BASE.heads :] == 0).all()


@pytest.mark.parametrize("target", SHAPES)
@pytest.mark.parametrize("tied", [False, True])
def test_copying_keeps_the_function(target: Shape, tied: bool) -> None:
    base = trained(replace(BASE, tied=tied), logits=2.0, attention=0.7)
    grown = grow(base, replace(target, tied=tied), Growth("copy", noise=False))
    assert torch.allclose(base(some_tokens()), grown(some_tokens()), atol=1e-5)
    noisy = grow(base, replace(target, tied=tied), Growth("copy"))
    assert not torch.allclose(base(some_tokens()), noisy(some_tokens()), atol=1e-3)


def test_shrinking_and_noise_are_those_of_the_method() -> None:
    """W λ in the corner, and the deviation of μP's initialisation everywhere; norms are not shrunk."""
    shape = Shape(64, 32, 1, 8, 16, 8, 16)
    base, target = trained(shape), replace(shape, heads=32)
    grown = grow(base, target, Growth(shrink=0.4), seed=5)
    padded = grow(base, target, Growth("pad"))
    for name, tensor in grown.named_parameters():
        own = dict(padded.named_parameters())[name]
        if is_drawn(name):
            noise = tensor - 0.4 * own
            assert noise.std().item() == pytest.approx(grown.deviation(name), rel=0.02)  # type: ignore[arg-type]
            assert abs(noise.mean().item()) < 4 * noise.std().item() / noise.numel() ** 0.5
        else:
            assert torch.equal(tensor, own if "norm" in name or "before_" in name else 0.4 * own)
    assert torch.equal(grow(base, target, Growth(shrink=0.4), seed=5).tokens.weight, grown.tokens.weight)
    exact = grow(base, target, Growth(shrink=1.0, noise=False))
    assert all(torch.equal(a, b) for a, b in zip(exact.parameters(), padded.parameters(), strict=True))
    shrunk = grow(base, target, Growth(noise=False, shrink_norms=True)).norm.weight
    assert torch.equal(shrunk[: shape.width], 0.4 * base.norm.weight) and (shrunk[shape.width :] == 1).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"layers": 3, "heads": 4}, "in width alone"), ({"vocabulary": 12, "heads": 4}, "vocabulary 11"), ({}, "not wider"),
        ({"heads": 1, "head_size": 32}, "not wider"), ({"heads": 4, "base_heads": 4}, "from the width"),
        ({"heads": 3}, "whole number"),
    ],
)  # fmt: skip
def test_what_cannot_grow_is_refused(change: dict[str, int], words: str) -> None:
    with pytest.raises(GrowthError, match=words):
        grow(GPT(BASE), replace(BASE, **change), Growth("copy"))


# -- training ----------------------------------------------------------------------------------------------------------------

SMALL = Shape(len(CHARACTERS), 16, 2, 2, 8, 2, 8)
CORPUS = Corpus.of(TEXT, CHARACTERS, 16)


def test_weight_decay_is_decoupled_from_the_gradient() -> None:
    """Also SGD's, momentum and all: weights shrink by rate x decay before the step, and gains and biases do not."""
    with_decay, without = (
        Training(trained(SMALL), CORPUS, Settings(
            rate=0.02, steps=1, batch=4, warmup=0, optimizer="sgd", decay=decay
        ))
        for decay in (0.5, 0.0)
    )  # fmt: skip
    before = {name: own.detach().clone() for name, own in without.model.named_parameters()}
    with_decay.step(), without.step()
    others = dict(without.model.named_parameters())
    for name, own in with_decay.model.named_parameters():
        lost = 0.01 * before[name] if is_drawn(name) else torch.zeros_like(own)
        assert torch.allclose(own, others[name] - lost, atol=1e-6), name


@pytest.mark.parametrize("optimizer", ["adamw", "sgd"])
def test_a_training_that_goes_on_is_the_unbroken_one(optimizer: Any, tmp_path: Path) -> None:
    settings = Settings(
        rate=1e-2, steps=12, batch=4, warmup=3, schedule="cosine", optimizer=optimizer, decay=0.1, judge_every=4
    )
    whole, broken = Training(GPT(SMALL), CORPUS, settings), Training(GPT(SMALL), CORPUS, settings)
    losses = list(whole)
    first = [next(iter(broken)) for _ in range(7)]
    torch.save(broken.state(), tmp_path / "state.pt")
    again = Training(GPT(SMALL, seed=9), CORPUS, settings)
    again.restore(torch.load(tmp_path / "state.pt", weights_only=True))
    assert first + list(again) == losses and again.curve == whole.curve and whole.curve.steps == [0, 4, 8, 12]
    assert all(torch.equal(a, b) for a, b in zip(whole.model.parameters(), again.model.parameters(), strict=True))
    assert losses[-1] < losses[0] - 0.1 and whole.tokens == 12 * 4 * 16


def test_a_pass_reads_every_window_once() -> None:
    each = (len(CORPUS.training) - 1) // 16
    one, two = CORPUS.batch(0, each, 16, seed=0), CORPUS.batch(each, each, 16, seed=0)
    assert one.shape == (each, 17) and len(np.unique(one, axis=0)) > 0.9 * each
    starts = np.sort(one[:, 0].copy())
    assert np.array_equal(starts, np.sort(CORPUS.batch(0, each, 16, seed=0)[:, 0])) and not np.array_equal(one, two)
    assert np.array_equal(CORPUS.batch(5, 3, 16, 0), one[5:8])
    joined = np.concatenate([row[:16] for row in one])
    assert np.array_equal(np.sort(joined), np.sort(CORPUS.training[_shift(one) : _shift(one) + each * 16]))


def _shift(windows: Any) -> int:
    """Where a pass over the training part begins: no window begins before it."""
    found = [at for at in range(16) if all(
        any(np.array_equal(CORPUS.training[start : start + 17], row) for start in range(at, len(CORPUS.training) - 16, 16))
        for row in windows[:5])]  # fmt: skip
    return found[0]


def test_a_training_that_diverges_stops() -> None:
    training = Training(
        GPT(SMALL), CORPUS, Settings(rate=1e6, steps=50, batch=4, warmup=0, optimizer="sgd", longest_gradient=1e9)
    )
    assert 0 < len(list(training)) < 50 and training.diverged
    assert all(np.isfinite(training.curve.losses))


@pytest.mark.parametrize("kind", ["characters", "bytes", "bpe"])
def test_vocabularies_say_everything(kind: Any) -> None:
    vocabulary = Vocabulary.learn(kind, TEXT, 300)
    assert vocabulary.decode(vocabulary.encode(TEXT[:500]).tolist()) == TEXT[:500]
    again = Vocabulary.read(json.loads(json.dumps(vocabulary.describe())))
    assert again == vocabulary and np.array_equal(again.encode("the dog"), vocabulary.encode("the dog"))
    assert len(vocabulary) == {"characters": len(set(TEXT)), "bytes": 256}.get(kind, 300)


@given(st.text(min_size=1, max_size=40))
def test_bytes_and_pairs_of_them_take_any_text(text: str) -> None:
    for vocabulary in (BYTES, PAIRS):
        assert vocabulary.decode(vocabulary.encode(text).tolist()) == text


def test_texts_that_cannot_be_learnt_from() -> None:
    with pytest.raises(CorpusError, match="'€'"):
        CHARACTERS.encode("the € dog")
    with pytest.raises(CorpusError, match="too few for a context of 64"):
        Corpus.of(TEXT[:300], CHARACTERS, 64)
    with pytest.raises(CorpusError, match="different characters"):
        Vocabulary.learn("characters", "".join(map(chr, range(0x4E00, 0x4E00 + 20_001))))


# -- files and text ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [{}, {"tied": True}, {"biases": False}, {"head_size": 16}])
def test_models_are_stored_and_read_by_transformers(change: dict[str, Any], tmp_path: Path) -> None:
    model = trained(replace(SMALL, **change), logits=1.7, attention=0.6)
    own = LanguageModel(model, CHARACTERS, Tuned(0.02, "sgd", 8, 0.1), 5, 1, 1e6)
    save_language_model(tmp_path / "own.safetensors", own, {"job": "job_1"})
    again, about = load_language_model(tmp_path / "own.safetensors")
    tokens = some_tokens(model.shape)
    assert (
        torch.equal(again.model(tokens), model(tokens)) and again.vocabulary == CHARACTERS and about["job"] == "job_1"
    )
    assert (again.tuned, again.windows, again.seed) == (Tuned(0.02, "sgd", 8, 0.1), 5, 1)
    write_gpt2(tmp_path, own)
    theirs = GPT2LMHeadModel.from_pretrained(tmp_path, attn_implementation="eager").eval()
    with torch.no_grad():
        assert torch.allclose(theirs(tokens).logits, model(tokens), atol=1e-4)
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(tmp_path / "tokenizer.json"))
    assert tokenizer("the cat")["input_ids"] == CHARACTERS.encode("the cat").tolist()


@pytest.mark.parametrize(
    "damage",
    [
        {"shape": {}}, {"vocabulary": {"kind": "bytes", "parts": []}}, {"tuned": {"rate": -1}}, {"tuned": {"rate": 1, "optimizer": "lion"}},
        {"scales": {"deviation": "x"}}, {"parametrization": "other"}, {"windows": None},
    ],
)  # fmt: skip
def test_damaged_models_are_refused(damage: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "own.safetensors"
    save_language_model(path, LanguageModel(GPT(SMALL), CHARACTERS, Tuned(0.02), 5, 1, 1e6), {})
    manifest, tensors = read_artifact(path, "gristmill.hpo.language-model", (1,))
    own = {name: value for name, value in manifest.items() if name not in ("format", "version")}
    write_artifact(path, "gristmill.hpo.language-model", 1, own | damage, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load_language_model(path)
    tensors["norm.weight"][0] = np.nan
    write_artifact(path, "gristmill.hpo.language-model", 1, own, tensors)
    with pytest.raises(ArtifactError, match="damaged"):
        load_language_model(path)


def test_generated_text_follows_the_seed() -> None:
    model = trained(SMALL)
    one, same, other = (generate(model, [1, 2, 3], 30, seed=seed) for seed in (0, 0, 1))
    assert one == same != other and len(one) == 30 and max(one) < len(CHARACTERS)
    likely = generate(model, [1], 20, temperature=0)
    assert likely == generate(deepcopy(model), [1], 20, most_likely=1, seed=8)
