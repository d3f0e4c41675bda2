from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_trial_spec_update import check_finetune_trial_spec_update
from ..models.finetune_trial_spec_update import FinetuneTrialSpecUpdate
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="FinetuneTrialSpec")



@_attrs_define
class FinetuneTrialSpec:
    """ One model, finetuned once.

        Attributes:
            data (str): a row a text
            run (str): the name of the run
            update (FinetuneTrialSpecUpdate | Unset): all weights; the head only, on features of the frozen encoder that are
                computed once; or low-rank changes of the attention (LoRA) Default: 'full'.
            learning_rate (float | Unset): of the encoder Default: 5e-05.
            head_learning_rate (float | Unset): of the head Default: 0.005.
            epochs (int | Unset):  Default: 3.
            batch_size (int | Unset):  Default: 32.
            weight_decay (float | Unset):  Default: 0.01.
            lora_rank (int | Unset): lora only Default: 8.
            max_tokens (int | Unset): of a text; what is longer is cut Default: 64.
            text (str | Unset): the column of texts Default: 'text'.
            label (str | Unset): the column of labels Default: 'label'.
            split (None | str | Unset): a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
            train_rows (int | None | Unset): train on at most so many rows, of every class alike
            validation_rows (int | None | Unset): the ensemble is fitted on these; at most so many
            test_rows (int | None | Unset): only reported; at most so many
            data_seed (int | Unset): seed of which rows are drawn Default: 0.
            model (None | str | Unset): a model of the hub
            archive (None | str | Unset): or a model archive
            seed (int | Unset):  Default: 0.
     """

    data: str
    run: str
    update: FinetuneTrialSpecUpdate | Unset = 'full'
    learning_rate: float | Unset = 5e-05
    head_learning_rate: float | Unset = 0.005
    epochs: int | Unset = 3
    batch_size: int | Unset = 32
    weight_decay: float | Unset = 0.01
    lora_rank: int | Unset = 8
    max_tokens: int | Unset = 64
    text: str | Unset = 'text'
    label: str | Unset = 'label'
    split: None | str | Unset = UNSET
    train_rows: int | None | Unset = UNSET
    validation_rows: int | None | Unset = UNSET
    test_rows: int | None | Unset = UNSET
    data_seed: int | Unset = 0
    model: None | str | Unset = UNSET
    archive: None | str | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        data = self.data

        run = self.run

        update: str | Unset = UNSET
        if not isinstance(self.update, Unset):
            update = self.update


        learning_rate = self.learning_rate

        head_learning_rate = self.head_learning_rate

        epochs = self.epochs

        batch_size = self.batch_size

        weight_decay = self.weight_decay

        lora_rank = self.lora_rank

        max_tokens = self.max_tokens

        text = self.text

        label = self.label

        split: None | str | Unset
        if isinstance(self.split, Unset):
            split = UNSET
        else:
            split = self.split

        train_rows: int | None | Unset
        if isinstance(self.train_rows, Unset):
            train_rows = UNSET
        else:
            train_rows = self.train_rows

        validation_rows: int | None | Unset
        if isinstance(self.validation_rows, Unset):
            validation_rows = UNSET
        else:
            validation_rows = self.validation_rows

        test_rows: int | None | Unset
        if isinstance(self.test_rows, Unset):
            test_rows = UNSET
        else:
            test_rows = self.test_rows

        data_seed = self.data_seed

        model: None | str | Unset
        if isinstance(self.model, Unset):
            model = UNSET
        else:
            model = self.model

        archive: None | str | Unset
        if isinstance(self.archive, Unset):
            archive = UNSET
        else:
            archive = self.archive

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data": data,
            "run": run,
        })
        if update is not UNSET:
            field_dict["update"] = update
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if head_learning_rate is not UNSET:
            field_dict["head_learning_rate"] = head_learning_rate
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if weight_decay is not UNSET:
            field_dict["weight_decay"] = weight_decay
        if lora_rank is not UNSET:
            field_dict["lora_rank"] = lora_rank
        if max_tokens is not UNSET:
            field_dict["max_tokens"] = max_tokens
        if text is not UNSET:
            field_dict["text"] = text
        if label is not UNSET:
            field_dict["label"] = label
        if split is not UNSET:
            field_dict["split"] = split
        if train_rows is not UNSET:
            field_dict["train_rows"] = train_rows
        if validation_rows is not UNSET:
            field_dict["validation_rows"] = validation_rows
        if test_rows is not UNSET:
            field_dict["test_rows"] = test_rows
        if data_seed is not UNSET:
            field_dict["data_seed"] = data_seed
        if model is not UNSET:
            field_dict["model"] = model
        if archive is not UNSET:
            field_dict["archive"] = archive
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        data = d.pop("data")

        run = d.pop("run")

        _update = d.pop("update", UNSET)
        update: FinetuneTrialSpecUpdate | Unset
        if isinstance(_update,  Unset):
            update = UNSET
        else:
            update = check_finetune_trial_spec_update(_update)




        learning_rate = d.pop("learning_rate", UNSET)

        head_learning_rate = d.pop("head_learning_rate", UNSET)

        epochs = d.pop("epochs", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        weight_decay = d.pop("weight_decay", UNSET)

        lora_rank = d.pop("lora_rank", UNSET)

        max_tokens = d.pop("max_tokens", UNSET)

        text = d.pop("text", UNSET)

        label = d.pop("label", UNSET)

        def _parse_split(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        split = _parse_split(d.pop("split", UNSET))


        def _parse_train_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        train_rows = _parse_train_rows(d.pop("train_rows", UNSET))


        def _parse_validation_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        validation_rows = _parse_validation_rows(d.pop("validation_rows", UNSET))


        def _parse_test_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        test_rows = _parse_test_rows(d.pop("test_rows", UNSET))


        data_seed = d.pop("data_seed", UNSET)

        def _parse_model(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model = _parse_model(d.pop("model", UNSET))


        def _parse_archive(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        archive = _parse_archive(d.pop("archive", UNSET))


        seed = d.pop("seed", UNSET)

        finetune_trial_spec = cls(
            data=data,
            run=run,
            update=update,
            learning_rate=learning_rate,
            head_learning_rate=head_learning_rate,
            epochs=epochs,
            batch_size=batch_size,
            weight_decay=weight_decay,
            lora_rank=lora_rank,
            max_tokens=max_tokens,
            text=text,
            label=label,
            split=split,
            train_rows=train_rows,
            validation_rows=validation_rows,
            test_rows=test_rows,
            data_seed=data_seed,
            model=model,
            archive=archive,
            seed=seed,
        )

        return finetune_trial_spec

