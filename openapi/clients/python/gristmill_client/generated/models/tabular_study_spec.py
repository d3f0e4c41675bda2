from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.tabular_study_spec_learners_item import check_tabular_study_spec_learners_item
from ..models.tabular_study_spec_learners_item import TabularStudySpecLearnersItem
from ..models.tabular_study_spec_shipped_item import check_tabular_study_spec_shipped_item
from ..models.tabular_study_spec_shipped_item import TabularStudySpecShippedItem
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.studied_table import StudiedTable





T = TypeVar("T", bound="TabularStudySpec")



@_attrs_define
class TabularStudySpec:
    """ Which learners are better on these tables?

        Attributes:
            tables (list[StudiedTable] | Unset): of yours
            shipped (list[TabularStudySpecShippedItem] | Unset): public tables that come with the service
            learners (list[TabularStudySpecLearnersItem] | Unset):
            folds (int | Unset): outer, by which learners are judged; the same for all Default: 5.
            trials (int | Unset): configurations that are tried for each learner in each fold; 0: defaults Default: 10.
            inner_folds (int | Unset): by which configurations are judged; 1: a quarter of the rows Default: 1.
            minutes (float | None | Unset): of tuning, for each learner in each fold
            minutes_in_all (float | None | Unset): after which a learner counts as failed in a fold
            balanced (bool | Unset): rows of rare classes count more in learning Default: False.
            seed (int | Unset):  Default: 0.
     """

    tables: list[StudiedTable] | Unset = UNSET
    shipped: list[TabularStudySpecShippedItem] | Unset = UNSET
    learners: list[TabularStudySpecLearnersItem] | Unset = UNSET
    folds: int | Unset = 5
    trials: int | Unset = 10
    inner_folds: int | Unset = 1
    minutes: float | None | Unset = UNSET
    minutes_in_all: float | None | Unset = UNSET
    balanced: bool | Unset = False
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.studied_table import StudiedTable # noqa: PLC0415
        tables: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.tables, Unset):
            tables = []
            for tables_item_data in self.tables:
                tables_item = tables_item_data.to_dict()
                tables.append(tables_item)



        shipped: list[str] | Unset = UNSET
        if not isinstance(self.shipped, Unset):
            shipped = []
            for shipped_item_data in self.shipped:
                shipped_item: str = shipped_item_data
                shipped.append(shipped_item)



        learners: list[str] | Unset = UNSET
        if not isinstance(self.learners, Unset):
            learners = []
            for learners_item_data in self.learners:
                learners_item: str = learners_item_data
                learners.append(learners_item)



        folds = self.folds

        trials = self.trials

        inner_folds = self.inner_folds

        minutes: float | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        minutes_in_all: float | None | Unset
        if isinstance(self.minutes_in_all, Unset):
            minutes_in_all = UNSET
        else:
            minutes_in_all = self.minutes_in_all

        balanced = self.balanced

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if tables is not UNSET:
            field_dict["tables"] = tables
        if shipped is not UNSET:
            field_dict["shipped"] = shipped
        if learners is not UNSET:
            field_dict["learners"] = learners
        if folds is not UNSET:
            field_dict["folds"] = folds
        if trials is not UNSET:
            field_dict["trials"] = trials
        if inner_folds is not UNSET:
            field_dict["inner_folds"] = inner_folds
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if minutes_in_all is not UNSET:
            field_dict["minutes_in_all"] = minutes_in_all
        if balanced is not UNSET:
            field_dict["balanced"] = balanced
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.studied_table import StudiedTable # noqa: PLC0415
        d = dict(src_dict)
        _tables = d.pop("tables", UNSET)
        tables: list[StudiedTable] | Unset = UNSET
        if _tables is not UNSET:
            tables = []
            for tables_item_data in _tables:
                tables_item = StudiedTable.from_dict(tables_item_data)



                tables.append(tables_item)


        _shipped = d.pop("shipped", UNSET)
        shipped: list[TabularStudySpecShippedItem] | Unset = UNSET
        if _shipped is not UNSET:
            shipped = []
            for shipped_item_data in _shipped:
                shipped_item = check_tabular_study_spec_shipped_item(shipped_item_data)



                shipped.append(shipped_item)


        _learners = d.pop("learners", UNSET)
        learners: list[TabularStudySpecLearnersItem] | Unset = UNSET
        if _learners is not UNSET:
            learners = []
            for learners_item_data in _learners:
                learners_item = check_tabular_study_spec_learners_item(learners_item_data)



                learners.append(learners_item)


        folds = d.pop("folds", UNSET)

        trials = d.pop("trials", UNSET)

        inner_folds = d.pop("inner_folds", UNSET)

        def _parse_minutes(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))


        def _parse_minutes_in_all(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes_in_all = _parse_minutes_in_all(d.pop("minutes_in_all", UNSET))


        balanced = d.pop("balanced", UNSET)

        seed = d.pop("seed", UNSET)

        tabular_study_spec = cls(
            tables=tables,
            shipped=shipped,
            learners=learners,
            folds=folds,
            trials=trials,
            inner_folds=inner_folds,
            minutes=minutes,
            minutes_in_all=minutes_in_all,
            balanced=balanced,
            seed=seed,
        )

        return tabular_study_spec

