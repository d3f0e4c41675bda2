from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.changed_column import ChangedColumn





T = TypeVar("T", bound="CounterfactualRow")



@_attrs_define
class CounterfactualRow:
    """ A nearest found change of numbers that makes the row one of the class; checked with the network itself.

        Attributes:
            reached (bool): whether the model then says so; false: none was found within what was seen
            changes (list[ChangedColumn]): the largest first, by the columns' own spread
            probability (float): of the class, after the change
            distance (float): of the change, in standard deviations of the columns
     """

    reached: bool
    changes: list[ChangedColumn]
    probability: float
    distance: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.changed_column import ChangedColumn # noqa: PLC0415
        reached = self.reached

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)



        probability = self.probability

        distance = self.distance


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "reached": reached,
            "changes": changes,
            "probability": probability,
            "distance": distance,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_column import ChangedColumn # noqa: PLC0415
        d = dict(src_dict)
        reached = d.pop("reached")

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in (_changes):
            changes_item = ChangedColumn.from_dict(changes_item_data)



            changes.append(changes_item)


        probability = d.pop("probability")

        distance = d.pop("distance")

        counterfactual_row = cls(
            reached=reached,
            changes=changes,
            probability=probability,
            distance=distance,
        )

        return counterfactual_row

