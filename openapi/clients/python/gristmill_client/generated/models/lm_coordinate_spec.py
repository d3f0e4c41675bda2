from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_coordinate_spec_optimizer import check_lm_coordinate_spec_optimizer
from ..models.lm_coordinate_spec_optimizer import LmCoordinateSpecOptimizer
from ..models.lm_coordinate_spec_parametrizations_item import check_lm_coordinate_spec_parametrizations_item
from ..models.lm_coordinate_spec_parametrizations_item import LmCoordinateSpecParametrizationsItem
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.lm_new import LmNew





T = TypeVar("T", bound="LmCoordinateSpec")



@_attrs_define
class LmCoordinateSpec:
    """ See whether activations keep their size as the width grows.

        Attributes:
            corpus (str):
            column (None | str | Unset): of a table, with a text in each row; none: the file is read as plain text
            model (LmNew | Unset): A GPT-type model that begins with random weights.
            heads (list[int] | Unset): of the models to compare
            learning_rate (float | Unset):  Default: 0.01.
            steps (int | Unset):  Default: 3.
            seeds (int | Unset): trainings of each width; the slopes are of all of them Default: 3.
            batch (int | Unset):  Default: 16.
            optimizer (LmCoordinateSpecOptimizer | Unset):  Default: 'adamw'.
            parametrizations (list[LmCoordinateSpecParametrizationsItem] | Unset):
            seed (int | Unset):  Default: 0.
     """

    corpus: str
    column: None | str | Unset = UNSET
    model: LmNew | Unset = UNSET
    heads: list[int] | Unset = UNSET
    learning_rate: float | Unset = 0.01
    steps: int | Unset = 3
    seeds: int | Unset = 3
    batch: int | Unset = 16
    optimizer: LmCoordinateSpecOptimizer | Unset = 'adamw'
    parametrizations: list[LmCoordinateSpecParametrizationsItem] | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_new import LmNew # noqa: PLC0415
        corpus = self.corpus

        column: None | str | Unset
        if isinstance(self.column, Unset):
            column = UNSET
        else:
            column = self.column

        model: dict[str, Any] | Unset = UNSET
        if not isinstance(self.model, Unset):
            model = self.model.to_dict()

        heads: list[int] | Unset = UNSET
        if not isinstance(self.heads, Unset):
            heads = self.heads



        learning_rate = self.learning_rate

        steps = self.steps

        seeds = self.seeds

        batch = self.batch

        optimizer: str | Unset = UNSET
        if not isinstance(self.optimizer, Unset):
            optimizer = self.optimizer


        parametrizations: list[str] | Unset = UNSET
        if not isinstance(self.parametrizations, Unset):
            parametrizations = []
            for parametrizations_item_data in self.parametrizations:
                parametrizations_item: str = parametrizations_item_data
                parametrizations.append(parametrizations_item)



        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "corpus": corpus,
        })
        if column is not UNSET:
            field_dict["column"] = column
        if model is not UNSET:
            field_dict["model"] = model
        if heads is not UNSET:
            field_dict["heads"] = heads
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if steps is not UNSET:
            field_dict["steps"] = steps
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if batch is not UNSET:
            field_dict["batch"] = batch
        if optimizer is not UNSET:
            field_dict["optimizer"] = optimizer
        if parametrizations is not UNSET:
            field_dict["parametrizations"] = parametrizations
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_new import LmNew # noqa: PLC0415
        d = dict(src_dict)
        corpus = d.pop("corpus")

        def _parse_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        column = _parse_column(d.pop("column", UNSET))


        _model = d.pop("model", UNSET)
        model: LmNew | Unset
        if isinstance(_model,  Unset):
            model = UNSET
        else:
            model = LmNew.from_dict(_model)




        heads = cast(list[int], d.pop("heads", UNSET))


        learning_rate = d.pop("learning_rate", UNSET)

        steps = d.pop("steps", UNSET)

        seeds = d.pop("seeds", UNSET)

        batch = d.pop("batch", UNSET)

        _optimizer = d.pop("optimizer", UNSET)
        optimizer: LmCoordinateSpecOptimizer | Unset
        if isinstance(_optimizer,  Unset):
            optimizer = UNSET
        else:
            optimizer = check_lm_coordinate_spec_optimizer(_optimizer)




        _parametrizations = d.pop("parametrizations", UNSET)
        parametrizations: list[LmCoordinateSpecParametrizationsItem] | Unset = UNSET
        if _parametrizations is not UNSET:
            parametrizations = []
            for parametrizations_item_data in _parametrizations:
                parametrizations_item = check_lm_coordinate_spec_parametrizations_item(parametrizations_item_data)



                parametrizations.append(parametrizations_item)


        seed = d.pop("seed", UNSET)

        lm_coordinate_spec = cls(
            corpus=corpus,
            column=column,
            model=model,
            heads=heads,
            learning_rate=learning_rate,
            steps=steps,
            seeds=seeds,
            batch=batch,
            optimizer=optimizer,
            parametrizations=parametrizations,
            seed=seed,
        )

        return lm_coordinate_spec

