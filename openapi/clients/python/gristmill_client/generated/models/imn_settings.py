from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="ImnSettings")



@_attrs_define
class ImnSettings:
    """ Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.

        Attributes:
            epochs (int | Unset):  Default: 60.
            batch_size (int | None | Unset): none: a twentieth of the rows, from 64 to 512
            width (int | Unset): of the network's layers Default: 128.
            blocks (int | Unset):  Default: 2.
            fidelity (float | None | Unset): how much a row's linear model is to tell what changes of the row do, too; 0 is
                the paper's method; none: chosen with the regularisation
            calibrate (bool | Unset): make probabilities honest by a temperature, fitted on a fifth of the rows, if those
                are 50; with `balanced` they are those of classes that are equally frequent Default: True.
     """

    epochs: int | Unset = 60
    batch_size: int | None | Unset = UNSET
    width: int | Unset = 128
    blocks: int | Unset = 2
    fidelity: float | None | Unset = UNSET
    calibrate: bool | Unset = True





    def to_dict(self) -> dict[str, Any]:
        epochs = self.epochs

        batch_size: int | None | Unset
        if isinstance(self.batch_size, Unset):
            batch_size = UNSET
        else:
            batch_size = self.batch_size

        width = self.width

        blocks = self.blocks

        fidelity: float | None | Unset
        if isinstance(self.fidelity, Unset):
            fidelity = UNSET
        else:
            fidelity = self.fidelity

        calibrate = self.calibrate


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if width is not UNSET:
            field_dict["width"] = width
        if blocks is not UNSET:
            field_dict["blocks"] = blocks
        if fidelity is not UNSET:
            field_dict["fidelity"] = fidelity
        if calibrate is not UNSET:
            field_dict["calibrate"] = calibrate

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        epochs = d.pop("epochs", UNSET)

        def _parse_batch_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        batch_size = _parse_batch_size(d.pop("batch_size", UNSET))


        width = d.pop("width", UNSET)

        blocks = d.pop("blocks", UNSET)

        def _parse_fidelity(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        fidelity = _parse_fidelity(d.pop("fidelity", UNSET))


        calibrate = d.pop("calibrate", UNSET)

        imn_settings = cls(
            epochs=epochs,
            batch_size=batch_size,
            width=width,
            blocks=blocks,
            fidelity=fidelity,
            calibrate=calibrate,
        )

        return imn_settings

