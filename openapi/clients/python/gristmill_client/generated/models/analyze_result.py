from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.data_finding import DataFinding
  from ..models.relation_refused import RelationRefused
  from ..models.relation_used import RelationUsed





T = TypeVar("T", bound="AnalyzeResult")



@_attrs_define
class AnalyzeResult:
    """ Sizes are estimates from a sample, in bytes of data.

        Attributes:
            rows (int):
            columns (int):
            bytes_in (int):
            bytes_plain (int):
            bytes_out (int):
            relations (list[RelationUsed]): the columns that would be computed
            refused (list[RelationRefused]): relations that would not be used, with the reason; at most 100
            findings (list[DataFinding]): relations that nearly always hold, the rarest exceptions first
     """

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    relations: list[RelationUsed]
    refused: list[RelationRefused]
    findings: list[DataFinding]





    def to_dict(self) -> dict[str, Any]:
        from ..models.data_finding import DataFinding # noqa: PLC0415
        from ..models.relation_refused import RelationRefused # noqa: PLC0415
        from ..models.relation_used import RelationUsed # noqa: PLC0415
        rows = self.rows

        columns = self.columns

        bytes_in = self.bytes_in

        bytes_plain = self.bytes_plain

        bytes_out = self.bytes_out

        relations = []
        for relations_item_data in self.relations:
            relations_item = relations_item_data.to_dict()
            relations.append(relations_item)



        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)



        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "rows": rows,
            "columns": columns,
            "bytes_in": bytes_in,
            "bytes_plain": bytes_plain,
            "bytes_out": bytes_out,
            "relations": relations,
            "refused": refused,
            "findings": findings,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.data_finding import DataFinding # noqa: PLC0415
        from ..models.relation_refused import RelationRefused # noqa: PLC0415
        from ..models.relation_used import RelationUsed # noqa: PLC0415
        d = dict(src_dict)
        rows = d.pop("rows")

        columns = d.pop("columns")

        bytes_in = d.pop("bytes_in")

        bytes_plain = d.pop("bytes_plain")

        bytes_out = d.pop("bytes_out")

        relations = []
        _relations = d.pop("relations")
        for relations_item_data in (_relations):
            relations_item = RelationUsed.from_dict(relations_item_data)



            relations.append(relations_item)


        refused = []
        _refused = d.pop("refused")
        for refused_item_data in (_refused):
            refused_item = RelationRefused.from_dict(refused_item_data)



            refused.append(refused_item)


        findings = []
        _findings = d.pop("findings")
        for findings_item_data in (_findings):
            findings_item = DataFinding.from_dict(findings_item_data)



            findings.append(findings_item)


        analyze_result = cls(
            rows=rows,
            columns=columns,
            bytes_in=bytes_in,
            bytes_plain=bytes_plain,
            bytes_out=bytes_out,
            relations=relations,
            refused=refused,
            findings=findings,
        )

        return analyze_result

