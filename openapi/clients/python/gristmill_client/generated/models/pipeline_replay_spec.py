from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pipeline_replay_spec_methods_item import check_pipeline_replay_spec_methods_item
from ..models.pipeline_replay_spec_methods_item import PipelineReplaySpecMethodsItem
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.meta_table import MetaTable





T = TypeVar("T", bound="PipelineReplaySpec")



@_attrs_define
class PipelineReplaySpec:
    """ What searches would have found on datasets whose evaluations are all known.

        Attributes:
            meta (MetaTable | None | Unset): none: 50 shipped datasets that the shipped surrogate has not seen
            datasets (list[str] | None | Unset): to search on; none: all
            methods (list[PipelineReplaySpecMethodsItem] | Unset):
            surrogate (None | str | Unset): of deeppipe and portfolio; none: the shipped one
            evaluations (int | Unset):  Default: 50.
            initial (int | Unset): pipelines that every method begins with Default: 5.
            repetitions (int | Unset): of methods that depend on chance Default: 1.
            seed (int | Unset):  Default: 0.
     """

    meta: MetaTable | None | Unset = UNSET
    datasets: list[str] | None | Unset = UNSET
    methods: list[PipelineReplaySpecMethodsItem] | Unset = UNSET
    surrogate: None | str | Unset = UNSET
    evaluations: int | Unset = 50
    initial: int | Unset = 5
    repetitions: int | Unset = 1
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.meta_table import MetaTable # noqa: PLC0415
        meta: dict[str, Any] | None | Unset
        if isinstance(self.meta, Unset):
            meta = UNSET
        elif isinstance(self.meta, MetaTable):
            meta = self.meta.to_dict()
        else:
            meta = self.meta

        datasets: list[str] | None | Unset
        if isinstance(self.datasets, Unset):
            datasets = UNSET
        elif isinstance(self.datasets, list):
            datasets = self.datasets


        else:
            datasets = self.datasets

        methods: list[str] | Unset = UNSET
        if not isinstance(self.methods, Unset):
            methods = []
            for methods_item_data in self.methods:
                methods_item: str = methods_item_data
                methods.append(methods_item)



        surrogate: None | str | Unset
        if isinstance(self.surrogate, Unset):
            surrogate = UNSET
        else:
            surrogate = self.surrogate

        evaluations = self.evaluations

        initial = self.initial

        repetitions = self.repetitions

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if meta is not UNSET:
            field_dict["meta"] = meta
        if datasets is not UNSET:
            field_dict["datasets"] = datasets
        if methods is not UNSET:
            field_dict["methods"] = methods
        if surrogate is not UNSET:
            field_dict["surrogate"] = surrogate
        if evaluations is not UNSET:
            field_dict["evaluations"] = evaluations
        if initial is not UNSET:
            field_dict["initial"] = initial
        if repetitions is not UNSET:
            field_dict["repetitions"] = repetitions
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meta_table import MetaTable # noqa: PLC0415
        d = dict(src_dict)
        def _parse_meta(data: object) -> MetaTable | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                meta_type_0 = MetaTable.from_dict(data)



                return meta_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MetaTable | None | Unset, data)

        meta = _parse_meta(d.pop("meta", UNSET))


        def _parse_datasets(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                datasets_type_0 = cast(list[str], data)

                return datasets_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        datasets = _parse_datasets(d.pop("datasets", UNSET))


        _methods = d.pop("methods", UNSET)
        methods: list[PipelineReplaySpecMethodsItem] | Unset = UNSET
        if _methods is not UNSET:
            methods = []
            for methods_item_data in _methods:
                methods_item = check_pipeline_replay_spec_methods_item(methods_item_data)



                methods.append(methods_item)


        def _parse_surrogate(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        surrogate = _parse_surrogate(d.pop("surrogate", UNSET))


        evaluations = d.pop("evaluations", UNSET)

        initial = d.pop("initial", UNSET)

        repetitions = d.pop("repetitions", UNSET)

        seed = d.pop("seed", UNSET)

        pipeline_replay_spec = cls(
            meta=meta,
            datasets=datasets,
            methods=methods,
            surrogate=surrogate,
            evaluations=evaluations,
            initial=initial,
            repetitions=repetitions,
            seed=seed,
        )

        return pipeline_replay_spec

