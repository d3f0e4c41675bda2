from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.compress_result_seconds import CompressResultSeconds
  from ..models.function_found import FunctionFound
  from ..models.relation_refused import RelationRefused





T = TypeVar("T", bound="CompressResult")



@_attrs_define
class CompressResult:
    """ Sizes are of whole files, in bytes.

        Attributes:
            file (str): the compressed file: Parquet that any reader opens
            rows (int):
            columns (int):
            bytes_in (int): the file as given
            bytes_plain (int): the table as Parquet with the same codec and the best encoding of every column, without
                functions
            bytes_out (int): the compressed file
            ratio (float): bytes_out / bytes_plain
            no_gain (bool): nothing was worth computing
            functions (list[FunctionFound]): computed columns, by what they save
            refused (list[RelationRefused]): relations found but not used, by what they would save; at most 100
            verified (bool): every cell was read back and compared, bit for bit; a job that cannot say so fails
            seconds (CompressResultSeconds): wall time by phase
     """

    file: str
    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    ratio: float
    no_gain: bool
    functions: list[FunctionFound]
    refused: list[RelationRefused]
    verified: bool
    seconds: CompressResultSeconds





    def to_dict(self) -> dict[str, Any]:
        from ..models.compress_result_seconds import CompressResultSeconds # noqa: PLC0415
        from ..models.function_found import FunctionFound # noqa: PLC0415
        from ..models.relation_refused import RelationRefused # noqa: PLC0415
        file = self.file

        rows = self.rows

        columns = self.columns

        bytes_in = self.bytes_in

        bytes_plain = self.bytes_plain

        bytes_out = self.bytes_out

        ratio = self.ratio

        no_gain = self.no_gain

        functions = []
        for functions_item_data in self.functions:
            functions_item = functions_item_data.to_dict()
            functions.append(functions_item)



        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)



        verified = self.verified

        seconds = self.seconds.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "file": file,
            "rows": rows,
            "columns": columns,
            "bytes_in": bytes_in,
            "bytes_plain": bytes_plain,
            "bytes_out": bytes_out,
            "ratio": ratio,
            "no_gain": no_gain,
            "functions": functions,
            "refused": refused,
            "verified": verified,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compress_result_seconds import CompressResultSeconds # noqa: PLC0415
        from ..models.function_found import FunctionFound # noqa: PLC0415
        from ..models.relation_refused import RelationRefused # noqa: PLC0415
        d = dict(src_dict)
        file = d.pop("file")

        rows = d.pop("rows")

        columns = d.pop("columns")

        bytes_in = d.pop("bytes_in")

        bytes_plain = d.pop("bytes_plain")

        bytes_out = d.pop("bytes_out")

        ratio = d.pop("ratio")

        no_gain = d.pop("no_gain")

        functions = []
        _functions = d.pop("functions")
        for functions_item_data in (_functions):
            functions_item = FunctionFound.from_dict(functions_item_data)



            functions.append(functions_item)


        refused = []
        _refused = d.pop("refused")
        for refused_item_data in (_refused):
            refused_item = RelationRefused.from_dict(refused_item_data)



            refused.append(refused_item)


        verified = d.pop("verified")

        seconds = CompressResultSeconds.from_dict(d.pop("seconds"))




        compress_result = cls(
            file=file,
            rows=rows,
            columns=columns,
            bytes_in=bytes_in,
            bytes_plain=bytes_plain,
            bytes_out=bytes_out,
            ratio=ratio,
            no_gain=no_gain,
            functions=functions,
            refused=refused,
            verified=verified,
            seconds=seconds,
        )

        return compress_result

