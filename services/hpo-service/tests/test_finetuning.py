"""Finetuning: networks are those that were pretrained, can be cut anywhere, and go on exactly where they were."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch
from efficientnet_lite_pytorch import EfficientNet
from PIL import Image
from sklearn.datasets import load_digits, load_sample_images
from transformers import ResNetConfig, ResNetModel, ViTConfig, ViTModel

from gristmill_hpo.finetuning import backbones, data
from gristmill_hpo.finetuning.artifact import load_finetuned, save_finetuned
from gristmill_hpo.finetuning.backbones import Backbone, States, from_folder, from_hub, takes_lora
from gristmill_hpo.finetuning.data import DataError, Part
from gristmill_hpo.finetuning.mobile import MobileNet, Shape, opened
from gristmill_hpo.finetuning.settings import SPACE, Settings, draw, draw_pairs, encoded, space_of
from gristmill_hpo.finetuning.training import Classifier, DivergedError, Finetuning
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.hub import HubError, find, folder_of, unpack
from gristmill_ml.prediction_sets import Source

WORDS = (["ship", "sea", "sail", "harbour"], ["bread", "oven", "flour", "salt"], ["goal", "ball", "team", "salt"])


def texts(rows: int, seed: int) -> Part:
    random = np.random.default_rng(seed)
    labels = random.integers(0, 3, rows)
    return Part([" ".join(random.choice(WORDS[label], 5)) for label in labels], labels, np.arange(rows).astype(str))


def digits(first: int, last: int, side: int = 32) -> Part:
    found = load_digits()
    scaled = [
        np.array(Image.fromarray((own * 15.9).astype(np.uint8)).resize((side, side)))
        for own in found.images[first:last]
    ]
    pixels = np.repeat(np.stack(scaled)[:, None], 3, axis=1)
    return Part(pixels, found.target[first:last].astype(np.int64), np.arange(first, last).astype(str))


TRAIN, VALIDATION = texts(60, 0), texts(40, 1)


# -- networks ----------------------------------------------------------------------------------------------------------------


def test_the_networks_are_those_that_were_pretrained() -> None:
    path = str(folder_of(find("efficientnet-lite0", "image")))
    own, weights = opened(Shape(lite=True), path).eval(), torch.load(path, weights_only=True)
    peer = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=path).eval()
    images = torch.randn(2, 3, 224, 224, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        logits = own(images).mean(dim=(2, 3)) @ weights["_fc.weight"].T + weights["_fc.bias"]
        assert torch.allclose(logits, peer(images), atol=1e-5)


@pytest.mark.parametrize("name", ["mobilenet-v2", "efficientnet-lite1", "efficientnet-lite2"])
def test_a_network_knows_a_palace(name: str) -> None:
    """Of ImageNet's classes, 698 is a palace and 663 a monastery."""
    backbone, weights = from_hub(name, "image"), torch.load(folder_of(find(name, "image")), weights_only=True)
    head, bias = list(weights.values())[-2:]
    picture = np.moveaxis(load_sample_images().images[0][:426, 107:533], 2, 0)
    image = torch.from_numpy(np.array(Image.fromarray(np.moveaxis(picture, 0, 2)).resize((224, 224)))).permute(2, 0, 1)
    mean, deviation = (torch.tensor(own)[:, None, None] for own in (backbone.mean, backbone.deviation))
    lower, upper = backbone.cut(0.0)
    with torch.no_grad():
        features = upper.eval()(
            lower(States((image / 255 - mean)[None] / deviation, torch.ones(1, 1, dtype=torch.long)))
        )
        assert int((features @ head.T + bias).argmax()) in (698, 663)


def features_of(backbone: Backbone, frozen: float, states: States) -> torch.Tensor:
    lower, upper = backbone.cut(frozen)
    with torch.no_grad():
        found: torch.Tensor = upper.eval()(lower(states))
    return found


@pytest.mark.parametrize("name", ["minilm-l3", "minilm-l0", "wordllama-256", "mobilenet-v2"])
def test_features_do_not_depend_on_the_cut(name: str) -> None:
    modality: Any = "image" if name == "mobilenet-v2" else "text"
    states = from_hub(name, modality).probe()
    if modality == "text":
        states = States(
            torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]]), torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]])
        )
    found = [features_of(from_hub(name, modality), frozen, states) for frozen in (0.0, 0.3, 0.6, 1.0)]
    assert all(torch.allclose(own, found[0], atol=1e-5) for own in found)


def test_vision_models_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vit = ViTConfig(
        hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16, image_size=32, patch_size=16
    )
    ViTModel(vit).save_pretrained(tmp_path / "vit")
    ResNetModel(ResNetConfig(embedding_size=8, hidden_sizes=[8, 16], depths=[1, 1])).save_pretrained(
        tmp_path / "resnet"
    )
    for name, depth, side, width in (("vit", 3, 32, 16), ("resnet", 1, None, 16)):
        own = from_folder(tmp_path / name, "image")
        assert (own.depth, own.side, own.width) == (depth, side, width)
        found = [features_of(from_folder(tmp_path / name, "image"), frozen, own.probe()) for frozen in (0.0, 0.6, 1.0)]
        assert all(torch.allclose(one, found[0], atol=1e-5) for one in found)
    cut = Finetuning(
        from_folder(tmp_path / "vit", "image"), digits(0, 32, 32), digits(32, 64, 32), 10, Settings(frozen=0.6), 1
    )
    norm = cut.classifier.upper.inner.model.layernorm  # type: ignore[union-attr]
    before = norm.weight.detach().clone()
    cut.epoch()
    assert not torch.equal(norm.weight, before)  # what comes after the last layer learns as well
    files = ("config.json", "model.safetensors")
    given = {name: (tmp_path / "vit" / name).read_bytes() for name in files}
    for said, words in (
        ({"image_mean": [0.5] * 3, "image_std": [0.5] * 3}, ""),
        ({"image_std": [0, 1, 1]}, "three numbers"),
    ):
        path = zipped(tmp_path / "model.zip", given | {"preprocessor_config.json": json.dumps(said).encode()})
        (folder := tmp_path / f"unpacked {len(words)}").mkdir()
        if words:
            with pytest.raises(HubError, match=words):
                from_folder(unpack(path, folder, "image"), "image")
        else:
            assert from_folder(unpack(path, folder, "image"), "image").mean == (0.5, 0.5, 0.5)
    monkeypatch.setattr(backbones._PassedThrough, "forward", lambda self, states, **_: 0 * states)
    with pytest.raises(HubError, match="cannot be cut"):
        from_folder(tmp_path / "vit", "image").cut(0.5)


# -- training ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("minilm-l1", Settings(frozen=0.5, learning_rate=1e-3, layer_decay=0.75)),
        ("minilm-l1", Settings(frozen=1.0, learning_rate=1e-3)),
        ("minilm-l1", Settings(lora_rank=4, learning_rate=1e-3)),
        ("wordllama-256", Settings(learning_rate=1e-2, l2_sp=1e-4)),
    ],
)
def test_texts_are_learnt_and_gone_on_with_exactly(name: str, settings: Settings) -> None:
    def begun() -> Finetuning:
        return Finetuning(from_hub(name, "text"), TRAIN, VALIDATION, 3, settings, 5, seed=3)

    whole, first, second = begun(), begun(), begun()
    for _ in range(5):
        whole.epoch()
    for _ in range(3):
        first.epoch()
    tensors, numbers = first.state()
    second.restore({key: own.clone() for key, own in tensors.items()}, numbers)
    for _ in range(2):
        second.epoch()
    learnt = zip(whole.classifier.learnt().values(), second.classifier.learnt().values(), strict=True)
    assert all(torch.equal(*pair) for pair in learnt)
    assert (whole.curve.scores, whole.best) == (second.curve.scores, second.best)
    assert whole.curve.scores[-1] > 0.9 and whole.curve.losses[-1] < whole.curve.losses[0]


@pytest.mark.parametrize(
    "settings",
    [
        Settings(frozen=0.7, learning_rate=1e-3, mixup=0.2),
        Settings(frozen=0.9, learning_rate=1e-3, augmentation="light"),
    ],
)
def test_images_are_learnt_and_gone_on_with_exactly(settings: Settings) -> None:
    train, validation = digits(0, 150), digits(150, 250)

    def begun() -> Finetuning:
        return Finetuning(from_hub("mobilenet-v2", "image"), train, validation, 10, settings, 3, seed=3)

    whole, first, second = begun(), begun(), begun()
    for _ in range(3):
        whole.epoch()
    first.epoch()
    tensors, numbers = first.state()
    second.restore({key: own.clone() for key, own in tensors.items()}, numbers)
    for _ in range(2):
        second.epoch()
    learnt = zip(whole.classifier.learnt().values(), second.classifier.learnt().values(), strict=True)
    assert all(torch.equal(*pair) for pair in learnt)
    assert max(whole.curve.scores) > 0.3


def test_what_is_frozen_stays_and_its_norms_too() -> None:
    own = Finetuning(from_hub("mobilenet-v2", "image"), digits(0, 64), digits(64, 96), 10, Settings(frozen=0.5), 1)
    before = {name: value.clone() for name, value in own.classifier.lower.state_dict().items()}
    moving = own.classifier.upper.state_dict()
    above = {name: value.clone() for name, value in moving.items() if "running_mean" in name}
    own.epoch()
    assert all(torch.equal(value, before[name]) for name, value in own.classifier.lower.state_dict().items())
    assert not own.classifier.lower.training and all(not torch.equal(moving[name], above[name]) for name in above)


def test_the_distance_to_the_pretrained_weights_is_held() -> None:
    moved = []
    for weight in (0.0, 10.0):
        own = Finetuning(
            from_hub("minilm-l0", "text"), TRAIN, VALIDATION, 3, Settings(learning_rate=1e-2, l2_sp=weight), 2
        )
        first = [p.detach().clone() for p in own.classifier.upper.parameters()]
        own.epoch()
        with torch.no_grad():
            moved.append(
                sum((p - q).square().sum() for p, q in zip(own.classifier.upper.parameters(), first, strict=True))
            )
    assert moved[1] < 0.5 * moved[0]


def rates_of(own: Finetuning) -> dict[int, float]:
    return {id(p): group["lr"] for group in own._optimiser.param_groups for p in group["params"]}


def test_lower_stages_learn_more_slowly() -> None:
    own = Finetuning(from_hub("minilm-l3", "text"), TRAIN, VALIDATION, 3, Settings(layer_decay=0.5, head_factor=4), 1)
    rates, stages = rates_of(own), own.classifier.upper.stages
    assert [rates[id(stage[0])] for stage in stages] == [1e-4 * 0.5**depth for depth in (3, 2, 1, 0)]
    assert all(len({rates[id(p)] for p in stage}) == 1 for stage in stages)
    assert rates[id(own.classifier.head.weight)] == 4e-4
    assert len(rates) == len(list(own.classifier.upper.parameters())) + 2  # each learns once


@pytest.mark.parametrize(
    ("settings", "shares", "rates"),
    [
        (Settings(warmup=0.5, schedule="linear"), (0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 0.5, 1.0, 0.5, 0.0)),
        (Settings(warmup=0.0, schedule="cosine"), (0.0, 0.5, 1.0), (1.0, 0.5, 0.0)),
        (Settings(warmup=0.2, schedule="constant"), (0.1, 0.2, 1.0), (0.5, 1.0, 1.0)),
    ],
)  # fmt: skip
def test_rates_rise_and_fall(settings: Settings, shares: tuple[float, ...], rates: tuple[float, ...]) -> None:
    own = Finetuning(from_hub("minilm-l0", "text"), TRAIN, VALIDATION, 3, settings, 1)
    assert [own._rate(share) for share in shares] == pytest.approx(rates, abs=1e-9)


def test_divergence_is_told() -> None:
    own = Finetuning(from_hub("minilm-l0", "text"), TRAIN, VALIDATION, 3, Settings(learning_rate=1e20, warmup=0), 2)
    with pytest.raises(DivergedError):
        for _ in range(2):
            own.epoch()


def test_what_diverged_goes_back_to_its_best_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Finetuning(from_hub("minilm-l0", "text"), TRAIN, VALIDATION, 3, Settings(learning_rate=1e-3), 3)
    own.epoch()
    (wanted,) = own.predictions_of_best([VALIDATION])

    def broken(rows: torch.Tensor) -> float:
        with torch.no_grad():
            own.classifier.head.weight.fill_(torch.nan)
        raise DivergedError

    monkeypatch.setattr(own, "_step", broken)
    with pytest.raises(DivergedError):
        own.epoch()
    own.back_to_best()
    tensors, numbers = own.state()
    again = Finetuning(from_hub("minilm-l0", "text"), TRAIN, VALIDATION, 3, Settings(learning_rate=1e-3), 3)
    again.restore(tensors, numbers)
    assert np.array_equal(again.predictions_of_best([VALIDATION])[0], wanted)


def test_a_last_batch_of_one_row(tmp_path: Path) -> None:
    settings = Settings(frozen=0.9, batch_size=32)
    own = Finetuning(from_hub("mobilenet-v2", "image"), digits(0, 33), digits(33, 65), 10, settings, 1)
    own.epoch()
    assert own.done == 1


def test_a_model_without_attention_takes_no_lora() -> None:
    with pytest.raises(HubError, match="no attention layers"):
        Finetuning(from_hub("wordllama-256", "text"), TRAIN, VALIDATION, 3, Settings(lora_rank=4), 2)


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("minilm-l1", Settings(frozen=0.5, learning_rate=1e-3)),
        ("minilm-l1", Settings(lora_rank=4, learning_rate=1e-3)),
        ("wordllama-256", Settings(learning_rate=1e-2)),
    ],
)
def test_a_model_comes_back_from_its_file(name: str, settings: Settings, tmp_path: Path) -> None:
    backbone = from_hub(name, "text")
    own = Finetuning(backbone, TRAIN, VALIDATION, 3, settings, 1)
    own.epoch()
    (wanted,) = own.predictions_of_best([VALIDATION])
    path = tmp_path / "model.safetensors"
    save_finetuned(path, own.classifier, backbone, settings.frozen, ("a", "b", "c"), max_tokens=64, side=0, about={})
    model, _ = load_finetuned(path)
    assert model.classes == ("a", "b", "c")
    assert np.allclose(model.probabilities(list(VALIDATION.inputs)), wanted, atol=1e-5)
    path.write_bytes(path.read_bytes()[:-4_000])
    with pytest.raises(ArtifactError):
        load_finetuned(path)


@pytest.mark.parametrize(
    ("name", "left"), [("minilm-l1", 1), ("minilm-l3", 1), ("wordllama-256", 1), ("mobilenet-v2", 2)]
)
def test_the_topmost_stage_learns_unless_all_are_frozen(name: str, left: int) -> None:
    modality: Any = "image" if name == "mobilenet-v2" else "text"
    assert len(from_hub(name, modality).cut(0.9)[1].stages) == left
    assert not from_hub(name, modality).cut(1.0)[1].stages


def test_lora_is_drawn_for_models_that_can_learn_so() -> None:
    names = ["minilm-l0", "minilm-l1", "minilm-l3", "wordllama-256"]
    space = space_of("text", {"frozen": [0.0, 0.8], "lora_rank": [0, 4]})
    drawn = draw_pairs(space, [takes_lora(find(name)) for name in names], 200, np.random.default_rng(0))
    assert {names[model] for model, own in drawn if own.lora_rank} == {"minilm-l1", "minilm-l3"}
    for model, frozen in {(model, own.frozen) for model, own in drawn if own.lora_rank}:
        Classifier(from_hub(names[model], "text"), 2, Settings(frozen=frozen, lora_rank=4))


# -- settings ----------------------------------------------------------------------------------------------------------------


def test_settings_are_drawn_and_told_apart() -> None:
    random = np.random.default_rng(0)
    for modality, others in (("text", ("mixup",)), ("image", ("lora_rank",))):
        space = space_of(modality, {"batch_size": [4]})  # type: ignore[arg-type]
        assert not set(others) & set(space) and space["batch_size"] == (4,)
        drawn = [draw(space, random) for _ in range(200)]
        assert all(own.layer_decay == 1.0 and own.l2_sp == 0.0 for own in drawn if own.frozen == 1.0)
        numbers = np.stack([encoded(own) for own in drawn])
        assert len(np.unique(numbers, axis=0)) == len(set(drawn)) and np.isfinite(numbers).all()
    with pytest.raises(KeyError):
        space_of("text", {"mixup": [0.1]})
    assert set(SPACE) == set(Settings.__dataclass_fields__)


# -- data --------------------------------------------------------------------------------------------------------------------


def table(path: Path, **columns: list[Any]) -> Source:
    pq.write_table(pa.table(columns), path / "texts.parquet")
    return Source(path / "texts.parquet", "parquet", "texts.parquet")


def test_a_text_that_is_in_two_parts_counts_once(tmp_path: Path) -> None:
    rows = [f"text {at % 140}" for at in range(200)]
    labels = ["yes" if at % 140 < 70 else "no" for at in range(200)]
    found = data.texts(table(tmp_path, text=rows, label=labels), "text", "label", None, {}, 0)
    seen = [set(part.inputs) for part in found.parts.values()]
    assert not seen[0] & seen[1] and not seen[0] & seen[2] and not seen[1] & seen[2] and found.repeated > 0
    split = (["train", "validation", "test"] * 67)[:200]
    with pytest.raises(DataError, match="in another part as well"):
        data.texts(table(tmp_path, text=rows, label=labels, split=split), "text", "label", "split", {}, 0)


def zipped(path: Path, images: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in images.items():
            archive.writestr(name, content)
    return path


def png(seed: int, size: tuple[int, int] = (40, 30)) -> bytes:
    pixels = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def test_images_of_a_zip(tmp_path: Path) -> None:
    many = {f"all/{kind}/{at}.png": png(at + 100 * number) for number, kind in enumerate("ab") for at in range(50)}
    found = data.images(zipped(tmp_path / "a.zip", many | {"__MACOSX/x.png": b"", "all/a/.DS_Store": b""}), 32, {}, 0)
    assert found.classes == ("a", "b") and sum(map(len, found.parts.values())) == 100
    train = found.parts["train"]
    assert isinstance(train.inputs, np.ndarray) and train.inputs.shape == (60, 3, 32, 32)
    assert all(name.split("/")[1] == "ab"[label] for name, label in zip(train.names, train.labels, strict=True))
    given = {
        f"{part}/{kind}/{at}.png": png(at + 100 * number + 1000 * place)
        for place, part in enumerate(("train", "validation", "test"))
        for number, kind in enumerate("ab")
        for at in range(8)
    }
    split = data.images(zipped(tmp_path / "b.zip", given), 32, {}, 0)
    assert all(str(name).startswith("test/") for name in split.parts["test"].names)


MANY = {f"{kind}/{at}.png": png(at + 100 * number) for number, kind in enumerate("ab") for at in range(25)}


@pytest.mark.parametrize(
    ("images", "words"),
    [
        ({"a/1.png": png(1), "a/2.png": png(2)}, "All images are of the class 'a'"),
        (MANY | {"a/broken.png": b"no image"}, "'a/broken.png' cannot be read"),
        (MANY | {"a/cut.png": png(3, (400, 300))[:5_000]}, "'a/cut.png' cannot be read"),
        (MANY | {"readme.txt": b"hello"}, "no PNG, JPEG, WebP or BMP"), (MANY | {"1.png": png(1)}, "lies in no folder"),
        (MANY | {"a/odd.png": png(1)[:-12] + b"\0\0\0\0iCCP\xd9\x1e\x2a\x1b" + png(1)[-12:]}, "'a/odd.png' cannot be read"),
        (MANY | {"train/a/1.png": png(7)}, "in no folder of a part"), ({}, "no image in the zip"),
        ({name: own for name, own in MANY.items() if name[2:4] in ("1.", "2.")}, "at least 10 are needed"),
        (MANY | {"lonely/1.png": png(9)}, "'lonely' has one image"),
        (MANY | {"a/bomb.png": bytes(data._MOST_BYTES_OF_ONE + 1)}, "more than .* MiB"),
    ],
)  # fmt: skip
def test_images_that_make_no_sense(images: dict[str, bytes], words: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=words):
        data.images(zipped(tmp_path / "images.zip", images), 32, {}, 0)


def test_no_image_is_written_to_a_path_of_the_callers(tmp_path: Path) -> None:
    (folder := tmp_path / "inside").mkdir()
    data.images(zipped(folder / "images.zip", MANY | {"../b/outside.png": png(500)}), 32, {}, 0)
    assert [path.name for path in tmp_path.rglob("*")] == ["inside", "images.zip"]


def test_an_image_that_is_in_two_parts_counts_once(tmp_path: Path) -> None:
    twice = {f"{kind}/{at}.png": png((at % 40) + 100 * number) for number, kind in enumerate("ab") for at in range(60)}
    found = data.images(zipped(tmp_path / "images.zip", twice), 32, {}, 0)
    assert found.repeated > 0 and sum(map(len, found.parts.values())) + found.repeated == 120
    given = {
        f"{'train' if at % 3 else 'test' if at % 2 else 'validation'}/{name}": own
        for at, (name, own) in enumerate(twice.items())
    }
    with pytest.raises(DataError, match="in another part as well"):
        data.images(zipped(tmp_path / "given.zip", given), 32, {}, 0)


def test_a_file_that_is_no_zip(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 and then nothing")
    with pytest.raises(DataError, match="readable zip"):
        data.images(tmp_path / "a.zip", 32, {}, 0)


def test_other_weights_are_refused() -> None:
    with pytest.raises(ValueError, match="not the weights"):
        MobileNet(Shape()).load_in_order(MobileNet(Shape(lite=True)).state_dict())
