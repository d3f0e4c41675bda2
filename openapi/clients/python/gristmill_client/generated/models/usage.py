from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.kind_usage import KindUsage
  from ..models.limits import Limits





T = TypeVar("T", bound="Usage")



@_attrs_define
class Usage:
    """ 
        Attributes:
            tenant (str):
            since (datetime.datetime):
            kinds (list[KindUsage]):
            stored_bytes (int): uploads and artifacts kept now
            files (int):
            limits (Limits): Quotas of a tenant. A tenant's row may override any of them.
     """

    tenant: str
    since: datetime.datetime
    kinds: list[KindUsage]
    stored_bytes: int
    files: int
    limits: Limits
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.kind_usage import KindUsage # noqa: PLC0415
        from ..models.limits import Limits # noqa: PLC0415
        tenant = self.tenant

        since = self.since.isoformat()

        kinds = []
        for kinds_item_data in self.kinds:
            kinds_item = kinds_item_data.to_dict()
            kinds.append(kinds_item)



        stored_bytes = self.stored_bytes

        files = self.files

        limits = self.limits.to_dict()


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "tenant": tenant,
            "since": since,
            "kinds": kinds,
            "stored_bytes": stored_bytes,
            "files": files,
            "limits": limits,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kind_usage import KindUsage # noqa: PLC0415
        from ..models.limits import Limits # noqa: PLC0415
        d = dict(src_dict)
        tenant = d.pop("tenant")

        since = datetime.datetime.fromisoformat(d.pop("since"))




        kinds = []
        _kinds = d.pop("kinds")
        for kinds_item_data in (_kinds):
            kinds_item = KindUsage.from_dict(kinds_item_data)



            kinds.append(kinds_item)


        stored_bytes = d.pop("stored_bytes")

        files = d.pop("files")

        limits = Limits.from_dict(d.pop("limits"))




        usage = cls(
            tenant=tenant,
            since=since,
            kinds=kinds,
            stored_bytes=stored_bytes,
            files=files,
            limits=limits,
        )


        usage.additional_properties = d
        return usage

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
