from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compare_methods_result_loss import check_compare_methods_result_loss
from ..models.compare_methods_result_loss import CompareMethodsResultLoss
from typing import cast

if TYPE_CHECKING:
  from ..models.compare_methods_result_p_values import CompareMethodsResultPValues
  from ..models.compare_methods_result_refused import CompareMethodsResultRefused
  from ..models.compared_method import ComparedMethod





T = TypeVar("T", bound="CompareMethodsResult")



@_attrs_define
class CompareMethodsResult:
    """ 
        Attributes:
            loss (CompareMethodsResultLoss):
            rows (int):
            methods (list[ComparedMethod]): the smallest mean loss first
            friedman_p (float | None): Friedman's test that all methods are alike. Splits of one data set overlap, so
                p-values are too small: they order methods for this data set and prove nothing of others.
            p_values (CompareMethodsResultPValues): Nemenyi's test for every pair of methods
            refused (CompareMethodsResultRefused): methods that cannot be fitted on these predictions, and why
            table (str): every split's scores (Parquet)
            plots (list[str]): critical-difference diagram and losses by method (PNG)
     """

    loss: CompareMethodsResultLoss
    rows: int
    methods: list[ComparedMethod]
    friedman_p: float | None
    p_values: CompareMethodsResultPValues
    refused: CompareMethodsResultRefused
    table: str
    plots: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.compare_methods_result_p_values import CompareMethodsResultPValues # noqa: PLC0415
        from ..models.compare_methods_result_refused import CompareMethodsResultRefused # noqa: PLC0415
        from ..models.compared_method import ComparedMethod # noqa: PLC0415
        loss: str = self.loss

        rows = self.rows

        methods = []
        for methods_item_data in self.methods:
            methods_item = methods_item_data.to_dict()
            methods.append(methods_item)



        friedman_p: float | None
        friedman_p = self.friedman_p

        p_values = self.p_values.to_dict()

        refused = self.refused.to_dict()

        table = self.table

        plots = self.plots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "loss": loss,
            "rows": rows,
            "methods": methods,
            "friedman_p": friedman_p,
            "p_values": p_values,
            "refused": refused,
            "table": table,
            "plots": plots,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compare_methods_result_p_values import CompareMethodsResultPValues # noqa: PLC0415
        from ..models.compare_methods_result_refused import CompareMethodsResultRefused # noqa: PLC0415
        from ..models.compared_method import ComparedMethod # noqa: PLC0415
        d = dict(src_dict)
        loss = check_compare_methods_result_loss(d.pop("loss"))




        rows = d.pop("rows")

        methods = []
        _methods = d.pop("methods")
        for methods_item_data in (_methods):
            methods_item = ComparedMethod.from_dict(methods_item_data)



            methods.append(methods_item)


        def _parse_friedman_p(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        friedman_p = _parse_friedman_p(d.pop("friedman_p"))


        p_values = CompareMethodsResultPValues.from_dict(d.pop("p_values"))




        refused = CompareMethodsResultRefused.from_dict(d.pop("refused"))




        table = d.pop("table")

        plots = cast(list[str], d.pop("plots"))


        compare_methods_result = cls(
            loss=loss,
            rows=rows,
            methods=methods,
            friedman_p=friedman_p,
            p_values=p_values,
            refused=refused,
            table=table,
            plots=plots,
        )

        return compare_methods_result

