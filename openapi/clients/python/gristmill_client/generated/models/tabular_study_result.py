from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.compared_groups import ComparedGroups
  from ..models.compared_pair import ComparedPair
  from ..models.favouring_trait import FavouringTrait
  from ..models.judged_table import JudgedTable
  from ..models.omnibus_test import OmnibusTest
  from ..models.regime_of_tables import RegimeOfTables
  from ..models.studied_learner import StudiedLearner
  from ..models.tabular_study_result_failures import TabularStudyResultFailures





T = TypeVar("T", bound="TabularStudyResult")



@_attrs_define
class TabularStudyResult:
    """ 
        Attributes:
            answer (list[str]): which learner to use, with the evidence and its doubts, in words
            learners (list[StudiedLearner]): the best mean rank first
            tables (list[JudgedTable]):
            omnibus (OmnibusTest):
            pairs (list[ComparedPair]):
            regimes (list[RegimeOfTables]):
            groups (list[ComparedGroups]):
            favours (list[FavouringTrait]):
            failures (TabularStudyResultFailures): by table, learner and fold, the first 100
            table (str): Parquet, a row for each table, fold and learner: scores, hyper-parameters, seconds, failure
            report (str): Markdown
            plots (list[str]):
            seconds (float):
     """

    answer: list[str]
    learners: list[StudiedLearner]
    tables: list[JudgedTable]
    omnibus: OmnibusTest
    pairs: list[ComparedPair]
    regimes: list[RegimeOfTables]
    groups: list[ComparedGroups]
    favours: list[FavouringTrait]
    failures: TabularStudyResultFailures
    table: str
    report: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_groups import ComparedGroups # noqa: PLC0415
        from ..models.compared_pair import ComparedPair # noqa: PLC0415
        from ..models.favouring_trait import FavouringTrait # noqa: PLC0415
        from ..models.judged_table import JudgedTable # noqa: PLC0415
        from ..models.omnibus_test import OmnibusTest # noqa: PLC0415
        from ..models.regime_of_tables import RegimeOfTables # noqa: PLC0415
        from ..models.studied_learner import StudiedLearner # noqa: PLC0415
        from ..models.tabular_study_result_failures import TabularStudyResultFailures # noqa: PLC0415
        answer = self.answer



        learners = []
        for learners_item_data in self.learners:
            learners_item = learners_item_data.to_dict()
            learners.append(learners_item)



        tables = []
        for tables_item_data in self.tables:
            tables_item = tables_item_data.to_dict()
            tables.append(tables_item)



        omnibus = self.omnibus.to_dict()

        pairs = []
        for pairs_item_data in self.pairs:
            pairs_item = pairs_item_data.to_dict()
            pairs.append(pairs_item)



        regimes = []
        for regimes_item_data in self.regimes:
            regimes_item = regimes_item_data.to_dict()
            regimes.append(regimes_item)



        groups = []
        for groups_item_data in self.groups:
            groups_item = groups_item_data.to_dict()
            groups.append(groups_item)



        favours = []
        for favours_item_data in self.favours:
            favours_item = favours_item_data.to_dict()
            favours.append(favours_item)



        failures = self.failures.to_dict()

        table = self.table

        report = self.report

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "answer": answer,
            "learners": learners,
            "tables": tables,
            "omnibus": omnibus,
            "pairs": pairs,
            "regimes": regimes,
            "groups": groups,
            "favours": favours,
            "failures": failures,
            "table": table,
            "report": report,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_groups import ComparedGroups # noqa: PLC0415
        from ..models.compared_pair import ComparedPair # noqa: PLC0415
        from ..models.favouring_trait import FavouringTrait # noqa: PLC0415
        from ..models.judged_table import JudgedTable # noqa: PLC0415
        from ..models.omnibus_test import OmnibusTest # noqa: PLC0415
        from ..models.regime_of_tables import RegimeOfTables # noqa: PLC0415
        from ..models.studied_learner import StudiedLearner # noqa: PLC0415
        from ..models.tabular_study_result_failures import TabularStudyResultFailures # noqa: PLC0415
        d = dict(src_dict)
        answer = cast(list[str], d.pop("answer"))


        learners = []
        _learners = d.pop("learners")
        for learners_item_data in (_learners):
            learners_item = StudiedLearner.from_dict(learners_item_data)



            learners.append(learners_item)


        tables = []
        _tables = d.pop("tables")
        for tables_item_data in (_tables):
            tables_item = JudgedTable.from_dict(tables_item_data)



            tables.append(tables_item)


        omnibus = OmnibusTest.from_dict(d.pop("omnibus"))




        pairs = []
        _pairs = d.pop("pairs")
        for pairs_item_data in (_pairs):
            pairs_item = ComparedPair.from_dict(pairs_item_data)



            pairs.append(pairs_item)


        regimes = []
        _regimes = d.pop("regimes")
        for regimes_item_data in (_regimes):
            regimes_item = RegimeOfTables.from_dict(regimes_item_data)



            regimes.append(regimes_item)


        groups = []
        _groups = d.pop("groups")
        for groups_item_data in (_groups):
            groups_item = ComparedGroups.from_dict(groups_item_data)



            groups.append(groups_item)


        favours = []
        _favours = d.pop("favours")
        for favours_item_data in (_favours):
            favours_item = FavouringTrait.from_dict(favours_item_data)



            favours.append(favours_item)


        failures = TabularStudyResultFailures.from_dict(d.pop("failures"))




        table = d.pop("table")

        report = d.pop("report")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        tabular_study_result = cls(
            answer=answer,
            learners=learners,
            tables=tables,
            omnibus=omnibus,
            pairs=pairs,
            regimes=regimes,
            groups=groups,
            favours=favours,
            failures=failures,
            table=table,
            report=report,
            plots=plots,
            seconds=seconds,
        )

        return tabular_study_result

