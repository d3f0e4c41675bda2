from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.finetune_settings import FinetuneSettings





T = TypeVar("T", bound="FinetuneSpec")



@_attrs_define
class FinetuneSpec:
    """ Finetune one pretrained model in one way.

        Attributes:
            data (str): a table with texts and labels; or a zip of images, with a folder for every class, or with folders
                train, validation and test that hold those
            text (None | str | Unset): the table's column of texts; none: the data are images
            label (None | str | Unset): of a table
            split (None | str | Unset): a table's column that says train, validation or test; none: 60, 20 and 20 % are
                drawn
            train_rows (int | None | Unset): at most so many, drawn at random Default: 2000.
            validation_rows (int | None | Unset):  Default: 1000.
            test_rows (int | None | Unset):  Default: 1000.
            max_tokens (int | Unset): of a text; what is longer is cut Default: 64.
            image_size (int | Unset): pixels that images are scaled to, cropped to a square Default: 96.
            data_seed (int | Unset):  Default: 0.
            model (None | str | Unset): of the hub
            archive (None | str | Unset): a model of your own: zip of config.json, model.safetensors and, of a text model,
                tokenizer.json
            settings (FinetuneSettings | Unset): How weights learn.
            epochs (int | Unset): all there will be; the schedule ends there Default: 5.
            stop_after (int | None | Unset): epochs to have now; a later job goes on from `state`
            state (None | str | Unset): of the same finetuning, stopped earlier
            finish (bool | Unset): save the best epoch's model and judge it by the test part; else, save a state to go on
                from Default: True.
            until (float | None | Unset): no epoch is begun that is likely to end after this, in seconds since 1970
            seed (int | Unset):  Default: 0.
     """

    data: str
    text: None | str | Unset = UNSET
    label: None | str | Unset = UNSET
    split: None | str | Unset = UNSET
    train_rows: int | None | Unset = 2000
    validation_rows: int | None | Unset = 1000
    test_rows: int | None | Unset = 1000
    max_tokens: int | Unset = 64
    image_size: int | Unset = 96
    data_seed: int | Unset = 0
    model: None | str | Unset = UNSET
    archive: None | str | Unset = UNSET
    settings: FinetuneSettings | Unset = UNSET
    epochs: int | Unset = 5
    stop_after: int | None | Unset = UNSET
    state: None | str | Unset = UNSET
    finish: bool | Unset = True
    until: float | None | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetune_settings import FinetuneSettings # noqa: PLC0415
        data = self.data

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        label: None | str | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        else:
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

        max_tokens = self.max_tokens

        image_size = self.image_size

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

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        epochs = self.epochs

        stop_after: int | None | Unset
        if isinstance(self.stop_after, Unset):
            stop_after = UNSET
        else:
            stop_after = self.stop_after

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        finish = self.finish

        until: float | None | Unset
        if isinstance(self.until, Unset):
            until = UNSET
        else:
            until = self.until

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data": data,
        })
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
        if max_tokens is not UNSET:
            field_dict["max_tokens"] = max_tokens
        if image_size is not UNSET:
            field_dict["image_size"] = image_size
        if data_seed is not UNSET:
            field_dict["data_seed"] = data_seed
        if model is not UNSET:
            field_dict["model"] = model
        if archive is not UNSET:
            field_dict["archive"] = archive
        if settings is not UNSET:
            field_dict["settings"] = settings
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if stop_after is not UNSET:
            field_dict["stop_after"] = stop_after
        if state is not UNSET:
            field_dict["state"] = state
        if finish is not UNSET:
            field_dict["finish"] = finish
        if until is not UNSET:
            field_dict["until"] = until
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetune_settings import FinetuneSettings # noqa: PLC0415
        d = dict(src_dict)
        data = d.pop("data")

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))


        def _parse_label(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        label = _parse_label(d.pop("label", UNSET))


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


        max_tokens = d.pop("max_tokens", UNSET)

        image_size = d.pop("image_size", UNSET)

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


        _settings = d.pop("settings", UNSET)
        settings: FinetuneSettings | Unset
        if isinstance(_settings,  Unset):
            settings = UNSET
        else:
            settings = FinetuneSettings.from_dict(_settings)




        epochs = d.pop("epochs", UNSET)

        def _parse_stop_after(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        stop_after = _parse_stop_after(d.pop("stop_after", UNSET))


        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("state", UNSET))


        finish = d.pop("finish", UNSET)

        def _parse_until(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        until = _parse_until(d.pop("until", UNSET))


        seed = d.pop("seed", UNSET)

        finetune_spec = cls(
            data=data,
            text=text,
            label=label,
            split=split,
            train_rows=train_rows,
            validation_rows=validation_rows,
            test_rows=test_rows,
            max_tokens=max_tokens,
            image_size=image_size,
            data_seed=data_seed,
            model=model,
            archive=archive,
            settings=settings,
            epochs=epochs,
            stop_after=stop_after,
            state=state,
            finish=finish,
            until=until,
            seed=seed,
        )

        return finetune_spec

