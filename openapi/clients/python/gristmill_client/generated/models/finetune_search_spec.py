from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_search_spec_method import check_finetune_search_spec_method
from ..models.finetune_search_spec_method import FinetuneSearchSpecMethod
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.finetune_search_spec_space import FinetuneSearchSpecSpace





T = TypeVar("T", bound="FinetuneSearchSpec")



@_attrs_define
class FinetuneSearchSpec:
    """ Find which pretrained model to finetune, and how, within a time.

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
            models (list[str] | None | Unset): of the hub; none: all of its kind that are there, without fetching anything
            archives (list[str] | Unset): models of your own beside them
            space (FinetuneSearchSpecSpace | Unset): values to choose from, in place of the usual ones
            minutes (float | Unset): until the result is there Default: 10.0.
            epochs (int | Unset): of one configuration, at most Default: 8.
            candidates (int | Unset): configurations drawn from the space, to choose from Default: 150.
            method (FinetuneSearchSpecMethod | Unset): what chooses the next epochs; default: every model with default
                settings, one after another Default: 'quicktune'.
            predictors (None | str | Unset): of quicktune: what `quicktune-meta-train` made; none: those that come with the
                service
            at_once (int | Unset): configurations under way at the same time, if workers are free Default: 2.
            trial_memory_mb (int | Unset):  Default: 4096.
            best (int | Unset): models whose predictions are kept, for an ensemble Default: 5.
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
    models: list[str] | None | Unset = UNSET
    archives: list[str] | Unset = UNSET
    space: FinetuneSearchSpecSpace | Unset = UNSET
    minutes: float | Unset = 10.0
    epochs: int | Unset = 8
    candidates: int | Unset = 150
    method: FinetuneSearchSpecMethod | Unset = 'quicktune'
    predictors: None | str | Unset = UNSET
    at_once: int | Unset = 2
    trial_memory_mb: int | Unset = 4096
    best: int | Unset = 5
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetune_search_spec_space import FinetuneSearchSpecSpace # noqa: PLC0415
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

        models: list[str] | None | Unset
        if isinstance(self.models, Unset):
            models = UNSET
        elif isinstance(self.models, list):
            models = self.models


        else:
            models = self.models

        archives: list[str] | Unset = UNSET
        if not isinstance(self.archives, Unset):
            archives = self.archives



        space: dict[str, Any] | Unset = UNSET
        if not isinstance(self.space, Unset):
            space = self.space.to_dict()

        minutes = self.minutes

        epochs = self.epochs

        candidates = self.candidates

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method


        predictors: None | str | Unset
        if isinstance(self.predictors, Unset):
            predictors = UNSET
        else:
            predictors = self.predictors

        at_once = self.at_once

        trial_memory_mb = self.trial_memory_mb

        best = self.best

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
        if models is not UNSET:
            field_dict["models"] = models
        if archives is not UNSET:
            field_dict["archives"] = archives
        if space is not UNSET:
            field_dict["space"] = space
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if candidates is not UNSET:
            field_dict["candidates"] = candidates
        if method is not UNSET:
            field_dict["method"] = method
        if predictors is not UNSET:
            field_dict["predictors"] = predictors
        if at_once is not UNSET:
            field_dict["at_once"] = at_once
        if trial_memory_mb is not UNSET:
            field_dict["trial_memory_mb"] = trial_memory_mb
        if best is not UNSET:
            field_dict["best"] = best
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetune_search_spec_space import FinetuneSearchSpecSpace # noqa: PLC0415
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

        def _parse_models(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                models_type_0 = cast(list[str], data)

                return models_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        models = _parse_models(d.pop("models", UNSET))


        archives = cast(list[str], d.pop("archives", UNSET))


        _space = d.pop("space", UNSET)
        space: FinetuneSearchSpecSpace | Unset
        if isinstance(_space,  Unset):
            space = UNSET
        else:
            space = FinetuneSearchSpecSpace.from_dict(_space)




        minutes = d.pop("minutes", UNSET)

        epochs = d.pop("epochs", UNSET)

        candidates = d.pop("candidates", UNSET)

        _method = d.pop("method", UNSET)
        method: FinetuneSearchSpecMethod | Unset
        if isinstance(_method,  Unset):
            method = UNSET
        else:
            method = check_finetune_search_spec_method(_method)




        def _parse_predictors(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictors = _parse_predictors(d.pop("predictors", UNSET))


        at_once = d.pop("at_once", UNSET)

        trial_memory_mb = d.pop("trial_memory_mb", UNSET)

        best = d.pop("best", UNSET)

        seed = d.pop("seed", UNSET)

        finetune_search_spec = cls(
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
            models=models,
            archives=archives,
            space=space,
            minutes=minutes,
            epochs=epochs,
            candidates=candidates,
            method=method,
            predictors=predictors,
            at_once=at_once,
            trial_memory_mb=trial_memory_mb,
            best=best,
            seed=seed,
        )

        return finetune_search_spec

