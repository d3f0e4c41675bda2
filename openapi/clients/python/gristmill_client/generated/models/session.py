from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.session_spec import SessionSpec
  from ..models.session_state import SessionState





T = TypeVar("T", bound="Session")



@_attrs_define
class Session:
    """ 
        Attributes:
            id (str):
            service (str):
            type_ (str):
            version (int): grows with every change
            spec (SessionSpec): An agent that is asked for one action at a time, by an environment of your own. It remembers
                what it saw in between.
            state (SessionState): Where the session stands.
            created_at (datetime.datetime):
            updated_at (datetime.datetime):
            expires_at (datetime.datetime): moved on by every change
     """

    id: str
    service: str
    type_: str
    version: int
    spec: SessionSpec
    state: SessionState
    created_at: datetime.datetime
    updated_at: datetime.datetime
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.session_spec import SessionSpec # noqa: PLC0415
        from ..models.session_state import SessionState # noqa: PLC0415
        id = self.id

        service = self.service

        type_ = self.type_

        version = self.version

        spec = self.spec.to_dict()

        state = self.state.to_dict()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        expires_at = self.expires_at.isoformat()


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "id": id,
            "service": service,
            "type": type_,
            "version": version,
            "spec": spec,
            "state": state,
            "created_at": created_at,
            "updated_at": updated_at,
            "expires_at": expires_at,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.session_spec import SessionSpec # noqa: PLC0415
        from ..models.session_state import SessionState # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        service = d.pop("service")

        type_ = d.pop("type")

        version = d.pop("version")

        spec = SessionSpec.from_dict(d.pop("spec"))




        state = SessionState.from_dict(d.pop("state"))




        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))




        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))




        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))




        session = cls(
            id=id,
            service=service,
            type_=type_,
            version=version,
            spec=spec,
            state=state,
            created_at=created_at,
            updated_at=updated_at,
            expires_at=expires_at,
        )


        session.additional_properties = d
        return session

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
