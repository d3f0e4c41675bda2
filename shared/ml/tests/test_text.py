"""Text finetuning: it learns, goes on exactly where it was, and refuses in words."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertModel

from gristmill_ml import hub
from gristmill_ml.prediction_sets import Source
from gristmill_ml.text import encoders
from gristmill_ml.text.data import TextDataError, read_texts
from gristmill_ml.text.finetuning import Finetuning, Texts, finetune

WORDS = {
    0: ["ship", "sea", "sail", "harbour"],
    1: ["bread", "oven", "flour", "salt"],
    2: ["goal", "ball", "team", "salt"],
}


def made(rows: int, seed: int) -> Texts:
    random = np.random.default_rng(seed)
    labels = random.integers(0, 3, rows)
    texts = [" ".join(random.choice(WORDS[int(label)], 5)) for label in labels]
    return Texts(texts, labels.astype(np.int64))


TRAIN, VALIDATION, TEST = made(60, 0), made(40, 1), made(40, 2)


def opened(name: str) -> encoders.TextModel:
    return encoders.open_model(hub.find(name), TRAIN.texts)


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("scratch-words", Finetuning(learning_rate=1e-2, epochs=8)),
        ("scratch-transformer", Finetuning(learning_rate=1e-3, epochs=8)),
        ("minilm-l1", Finetuning(update="frozen", head_learning_rate=1e-2, epochs=20)),
        ("minilm-l1", Finetuning(update="lora", learning_rate=2e-3, epochs=3)),
        ("minilm-l0", Finetuning(learning_rate=1e-3, epochs=3)),
        ("wordllama-256", Finetuning(learning_rate=1e-2, epochs=3)),
    ],
)
def test_every_kind_of_model_learns(name: str, how: Finetuning) -> None:
    found, curve = finetune(lambda: opened(name), TRAIN, VALIDATION, [TEST], 3, how)
    assert [own.shape for own in found] == [(40, 3), (40, 3)]
    assert np.allclose(found[1].sum(axis=1), 1, atol=1e-5)
    assert (found[1].argmax(axis=1) == TEST.labels).mean() > 0.8
    assert len(curve.validation) == how.epochs and curve.validation[-1] < curve.validation[0]


@pytest.mark.parametrize("update", ["full", "frozen", "lora"])
def test_going_on_from_a_checkpoint_is_the_same_as_never_stopping(update: Any, tmp_path: Path) -> None:
    how = Finetuning(update=update, learning_rate=1e-3, epochs=4, seed=5)
    states = []

    def keep(state: dict[str, Any]) -> None:
        path = tmp_path / f"{len(states)}.pt"
        torch.save(state, path)
        states.append(path)

    whole, curve = finetune(lambda: opened("minilm-l1"), TRAIN, VALIDATION, [TEST], 3, how, keep=keep)
    resumed, again = finetune(lambda: opened("minilm-l1"), TRAIN, VALIDATION, [TEST], 3, how, checkpoint=states[1])
    assert all(np.array_equal(a, b) for a, b in zip(whole, resumed, strict=True))
    assert curve.validation == again.validation


def test_a_frozen_encoder_stays_as_it_is_and_lora_begins_as_it_was() -> None:
    tokens, mask = torch.tensor([[5, 6, 7]]), torch.ones(1, 3, dtype=torch.long)
    plain, changed = opened("minilm-l1").encoder.eval(), opened("minilm-l1").encoder.eval()
    encoders.add_lora(changed, 4)
    assert torch.allclose(plain(tokens, mask), changed(tokens, mask), atol=1e-6)
    learnt = [name for name, parameter in changed.named_parameters() if parameter.requires_grad]
    assert learnt and all(name.endswith(("up", "down")) for name in learnt)
    with pytest.raises(hub.HubError, match="no attention"):
        encoders.add_lora(opened("wordllama-256").encoder, 4)


def test_padding_changes_nothing() -> None:
    encoder = opened("minilm-l3").encoder.eval()
    short = encoder(torch.tensor([[5, 6]]), torch.ones(1, 2, dtype=torch.long))
    padded = encoder(torch.tensor([[5, 6, 0, 0]]), torch.tensor([[1, 1, 0, 0]]))
    assert torch.allclose(short, padded, atol=1e-5)


def small_model(folder: Path, positions: int = 512, **config: Any) -> Path:
    """A transformer of a few weights as an archive."""
    settings = BertConfig(
        vocab_size=200,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=positions,
    )
    model = BertModel(settings)
    save_file({name: tensor.contiguous() for name, tensor in model.state_dict().items()}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(settings.to_dict() | {"architectures": ["BertModel"]} | config))
    opened("scratch-words").tokenizer.save(str(folder / "tokenizer.json"))
    with zipfile.ZipFile(folder / "model.zip", "w") as file:
        for name in ("config.json", "tokenizer.json", "model.safetensors"):
            file.write(folder / name, f"inside/{name}")
    return folder / "model.zip"


def changed(folder: Path, **config: Any) -> None:
    settings = json.loads((folder / "config.json").read_text()) | config
    (folder / "config.json").write_text(json.dumps(settings))


def test_texts_are_cut_where_the_model_ends(tmp_path: Path) -> None:
    small_model(tmp_path, positions=6)
    model = encoders.open_folder(tmp_path)
    assert model.most_tokens == 6
    how = Finetuning(update="frozen", epochs=1, max_tokens=64)
    found, _ = finetune(lambda: encoders.open_folder(tmp_path), TRAIN, TRAIN, [], 3, how)
    assert np.isfinite(found[0]).all()


def test_a_model_archive_is_opened(tmp_path: Path) -> None:
    archive, folder = small_model(tmp_path), tmp_path / "unpacked"
    folder.mkdir()
    encoder = encoders.open_folder(hub.unpack(archive, folder)).encoder
    assert encoder.width == 16


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda f: (f / "config.json").write_text("{"), "cannot be opened|not a model"),
        (lambda f: (f / "config.json").write_text('{"model_type": "nothing"}'), "not a model that can be opened"),
        (lambda f: (f / "model.safetensors").write_bytes(b"pickled"), "not a model that can be opened"),
        (lambda f: (f / "tokenizer.json").write_text("[]"), "tokenizer cannot be read"),
        (lambda f: save_file({"x": torch.zeros(2)}, f / "model.safetensors"), "not those of this model"),
        (lambda f: changed(f, vocab_size=20), "not a model that can be opened|more tokens than the model"),
        (lambda f: changed(f, max_position_embeddings=0), "not a model that can be opened"),
        (lambda f: (f / "config.json").write_text('{"auto_map": {"AutoModel": "evil.Model"}}'), "code of its own"),
    ],
)
def test_a_folder_that_is_no_model_is_refused_in_words(tmp_path: Path, spoil: Any, words: str) -> None:
    small_model(tmp_path)
    spoil(tmp_path)
    with pytest.raises(hub.HubError, match=words):
        encoders.open_folder(tmp_path)


def test_archives_that_are_none_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 no")
    with pytest.raises(hub.HubError, match="not a readable zip"):
        hub.unpack(tmp_path / "a.zip", tmp_path)
    whole = small_model(tmp_path).read_bytes()
    (tmp_path / "c.zip").write_bytes(whole[:200] + b"damaged" + whole[207:])
    (tmp_path / "unpacked").mkdir()
    with pytest.raises(hub.HubError, match="not a readable zip"):
        hub.unpack(tmp_path / "c.zip", tmp_path / "unpacked")
    (tmp_path / "config.json").unlink()
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as file:
        file.writestr("../config.json", "{}")
    with pytest.raises(hub.HubError, match=r"no tokenizer\.json"):
        hub.unpack(tmp_path / "b.zip", tmp_path)
    assert (tmp_path / "config.json").exists() and not (tmp_path.parent / "config.json").exists()


def test_an_operator_registers_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models.toml").write_text(
        f'[models.own]\nfolder = "{tmp_path}"\nlicence = "MIT"\n[models.far]\nrepository = "nobody/nothing"\n'
    )
    monkeypatch.setenv("GRISTMILL_MODELS", str(tmp_path / "models.toml"))
    with pytest.raises(hub.HubError, match=r"has no config\.json"):
        hub.folder_of(hub.find("own"))
    small_model(tmp_path)
    assert hub.folder_of(hub.find("own")) == tmp_path
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(hub.HubError, match="cannot be fetched"):
        hub.folder_of(hub.find("far"))
    assert hub.is_here(hub.find("own")) and not hub.is_here(hub.find("far"))
    with pytest.raises(hub.HubError, match="There is no model 'none'"):
        hub.find("none")


# -- data ----------------------------------------------------------------------------------------------------------------


def table(folder: Path, **change: Any) -> Source:
    columns: dict[str, Any] = {"text": TRAIN.texts * 3, "label": [f"c{label}" for label in TRAIN.labels] * 3}
    columns |= change
    pq.write_table(pa.table({name: own for name, own in columns.items() if own is not None}), folder / "t.parquet")
    return Source(folder / "t.parquet", "parquet", "t.parquet")


def test_parts_are_drawn_of_every_class_alike(tmp_path: Path) -> None:
    data = read_texts(table(tmp_path), "text", "label", None, {"train": 30}, 0)
    assert {part: len(own) for part, own in data.parts.items()} == {"train": 30, "validation": 36, "test": 36}
    assert data.classes == ("c0", "c1", "c2") and np.bincount(data.parts["train"].labels).min() >= 9
    every = np.concatenate(list(data.rows.values()))
    assert len(set(every.tolist())) == len(every)
    for part, own in data.parts.items():
        assert own.texts == [(TRAIN.texts * 3)[row] for row in data.rows[part]]
    again = read_texts(table(tmp_path), "text", "label", None, {"train": 30}, 0)
    assert np.array_equal(data.rows["train"], again.rows["train"])


def test_rows_without_a_text_or_a_label_are_left_out(tmp_path: Path) -> None:
    source = table(tmp_path, text=[" ", None, *(TRAIN.texts * 3)[2:]])
    assert read_texts(source, "text", "label", None, {}, 0).left_out == 2


@pytest.mark.parametrize(
    ("change", "split", "words"),
    [
        ({"label": ["one"] * 180}, None, "nothing to learn"),
        ({"label": ["a", "b" * 1_000] * 90}, None, "1,000 characters: is it a label"),
        ({"text": list(range(180))}, None, "not text but int64"),
        ({"text": [None] * 180}, None, "not text|No row has both"),
        ({"split": ["train"] * 180}, "split", "'validation' has 0 rows"),
        ({"split": ["somewhere"] * 180}, "split", "says somewhere"),
        ({"label": ["rare", *["a", "b"] * 89, "a"], "split": ["test", *["train"] * 150, *["validation", "test"] * 14, "test"]},
         "split", "'rare' is not in the training part"),
    ],
)  # fmt: skip
def test_tables_of_no_use_are_refused_in_words(tmp_path: Path, change: Any, split: str | None, words: str) -> None:
    with pytest.raises(TextDataError, match=words):
        read_texts(table(tmp_path, **change), "text", "label", split, {}, 0)
