from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.file_info_inspection import check_file_info_inspection
from ..models.file_info_inspection import FileInfoInspection
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.table_info import TableInfo





T = TypeVar("T", bound="FileInfo")



@_attrs_define
class FileInfo:
    """ A file. Its bytes never change.

        Attributes:
            id (str):
            name (str):
            bytes_ (int):
            sha256 (str):
            media_type (str):
            format_ (str):
            created_at (datetime.datetime):
            inspection (FileInfoInspection): whether columns, types and rows are known yet
            job (None | str | Unset): the job that made it; null for an upload
            inspection_detail (None | str | Unset): why the inspection failed, in words
            table (None | TableInfo | Unset):
     """

    id: str
    name: str
    bytes_: int
    sha256: str
    media_type: str
    format_: str
    created_at: datetime.datetime
    inspection: FileInfoInspection
    job: None | str | Unset = UNSET
    inspection_detail: None | str | Unset = UNSET
    table: None | TableInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.table_info import TableInfo # noqa: PLC0415
        id = self.id

        name = self.name

        bytes_ = self.bytes_

        sha256 = self.sha256

        media_type = self.media_type

        format_ = self.format_

        created_at = self.created_at.isoformat()

        inspection: str = self.inspection

        job: None | str | Unset
        if isinstance(self.job, Unset):
            job = UNSET
        else:
            job = self.job

        inspection_detail: None | str | Unset
        if isinstance(self.inspection_detail, Unset):
            inspection_detail = UNSET
        else:
            inspection_detail = self.inspection_detail

        table: dict[str, Any] | None | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        elif isinstance(self.table, TableInfo):
            table = self.table.to_dict()
        else:
            table = self.table


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "id": id,
            "name": name,
            "bytes": bytes_,
            "sha256": sha256,
            "media_type": media_type,
            "format": format_,
            "created_at": created_at,
            "inspection": inspection,
        })
        if job is not UNSET:
            field_dict["job"] = job
        if inspection_detail is not UNSET:
            field_dict["inspection_detail"] = inspection_detail
        if table is not UNSET:
            field_dict["table"] = table

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.table_info import TableInfo # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        bytes_ = d.pop("bytes")

        sha256 = d.pop("sha256")

        media_type = d.pop("media_type")

        format_ = d.pop("format")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))




        inspection = check_file_info_inspection(d.pop("inspection"))




        def _parse_job(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        job = _parse_job(d.pop("job", UNSET))


        def _parse_inspection_detail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        inspection_detail = _parse_inspection_detail(d.pop("inspection_detail", UNSET))


        def _parse_table(data: object) -> None | TableInfo | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                table_type_0 = TableInfo.from_dict(data)



                return table_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableInfo | Unset, data)

        table = _parse_table(d.pop("table", UNSET))


        file_info = cls(
            id=id,
            name=name,
            bytes_=bytes_,
            sha256=sha256,
            media_type=media_type,
            format_=format_,
            created_at=created_at,
            inspection=inspection,
            job=job,
            inspection_detail=inspection_detail,
            table=table,
        )


        file_info.additional_properties = d
        return file_info

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
