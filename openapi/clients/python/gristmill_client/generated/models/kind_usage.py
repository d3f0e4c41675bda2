from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="KindUsage")



@_attrs_define
class KindUsage:
    """ 
        Attributes:
            service (str):
            kind (str):
            jobs (int):
            succeeded (int):
            failed (int):
            cancelled (int):
            cpu_seconds (float):
            run_seconds (float): wall time between start and end
     """

    service: str
    kind: str
    jobs: int
    succeeded: int
    failed: int
    cancelled: int
    cpu_seconds: float
    run_seconds: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        service = self.service

        kind = self.kind

        jobs = self.jobs

        succeeded = self.succeeded

        failed = self.failed

        cancelled = self.cancelled

        cpu_seconds = self.cpu_seconds

        run_seconds = self.run_seconds


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "service": service,
            "kind": kind,
            "jobs": jobs,
            "succeeded": succeeded,
            "failed": failed,
            "cancelled": cancelled,
            "cpu_seconds": cpu_seconds,
            "run_seconds": run_seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        service = d.pop("service")

        kind = d.pop("kind")

        jobs = d.pop("jobs")

        succeeded = d.pop("succeeded")

        failed = d.pop("failed")

        cancelled = d.pop("cancelled")

        cpu_seconds = d.pop("cpu_seconds")

        run_seconds = d.pop("run_seconds")

        kind_usage = cls(
            service=service,
            kind=kind,
            jobs=jobs,
            succeeded=succeeded,
            failed=failed,
            cancelled=cancelled,
            cpu_seconds=cpu_seconds,
            run_seconds=run_seconds,
        )


        kind_usage.additional_properties = d
        return kind_usage

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
