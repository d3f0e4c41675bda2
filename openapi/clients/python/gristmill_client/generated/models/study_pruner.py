from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.study_pruner_kind import check_study_pruner_kind
from ..models.study_pruner_kind import StudyPrunerKind
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="StudyPruner")



@_attrs_define
class StudyPruner:
    """ Ends trials early by their intermediate values.

        Attributes:
            most (int): the step at which a trial is whole
            kind (StudyPrunerKind | Unset):  Default: 'asha'.
            least (int | Unset): the first step at which a trial may be ended Default: 1.
            factor (int | Unset): of the trials that pass a rung, one in so many goes on Default: 3.
     """

    most: int
    kind: StudyPrunerKind | Unset = 'asha'
    least: int | Unset = 1
    factor: int | Unset = 3





    def to_dict(self) -> dict[str, Any]:
        most = self.most

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind


        least = self.least

        factor = self.factor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "most": most,
        })
        if kind is not UNSET:
            field_dict["kind"] = kind
        if least is not UNSET:
            field_dict["least"] = least
        if factor is not UNSET:
            field_dict["factor"] = factor

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        most = d.pop("most")

        _kind = d.pop("kind", UNSET)
        kind: StudyPrunerKind | Unset
        if isinstance(_kind,  Unset):
            kind = UNSET
        else:
            kind = check_study_pruner_kind(_kind)




        least = d.pop("least", UNSET)

        factor = d.pop("factor", UNSET)

        study_pruner = cls(
            most=most,
            kind=kind,
            least=least,
            factor=factor,
        )

        return study_pruner

