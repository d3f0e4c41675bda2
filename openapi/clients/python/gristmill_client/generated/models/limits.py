from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset






T = TypeVar("T", bound="Limits")



@_attrs_define
class Limits:
    """ Quotas of a tenant. A tenant's row may override any of them.

        Attributes:
            queued_jobs (int | Unset): jobs that may wait at once Default: 10000.
            running_jobs (int | Unset): jobs that may run at once Default: 64.
            storage_bytes (int | Unset): bytes of uploads and artifacts kept Default: 107374182400.
            upload_bytes (int | Unset): size of one upload Default: 21474836480.
            requests_per_second (int | Unset): requests a second to one API process Default: 500.
     """

    queued_jobs: int | Unset = 10000
    running_jobs: int | Unset = 64
    storage_bytes: int | Unset = 107374182400
    upload_bytes: int | Unset = 21474836480
    requests_per_second: int | Unset = 500
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        queued_jobs = self.queued_jobs

        running_jobs = self.running_jobs

        storage_bytes = self.storage_bytes

        upload_bytes = self.upload_bytes

        requests_per_second = self.requests_per_second


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
        })
        if queued_jobs is not UNSET:
            field_dict["queued_jobs"] = queued_jobs
        if running_jobs is not UNSET:
            field_dict["running_jobs"] = running_jobs
        if storage_bytes is not UNSET:
            field_dict["storage_bytes"] = storage_bytes
        if upload_bytes is not UNSET:
            field_dict["upload_bytes"] = upload_bytes
        if requests_per_second is not UNSET:
            field_dict["requests_per_second"] = requests_per_second

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        queued_jobs = d.pop("queued_jobs", UNSET)

        running_jobs = d.pop("running_jobs", UNSET)

        storage_bytes = d.pop("storage_bytes", UNSET)

        upload_bytes = d.pop("upload_bytes", UNSET)

        requests_per_second = d.pop("requests_per_second", UNSET)

        limits = cls(
            queued_jobs=queued_jobs,
            running_jobs=running_jobs,
            storage_bytes=storage_bytes,
            upload_bytes=upload_bytes,
            requests_per_second=requests_per_second,
        )


        limits.additional_properties = d
        return limits

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
