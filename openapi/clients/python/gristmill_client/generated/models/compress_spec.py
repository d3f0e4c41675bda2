from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compress_spec_codec import check_compress_spec_codec
from ..models.compress_spec_codec import CompressSpecCodec
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="CompressSpec")



@_attrs_define
class CompressSpec:
    """ Make a table smaller by computing columns from other columns.

        Attributes:
            input_ (str): the table: Parquet, CSV, Arrow or JSON lines
            codec (CompressSpecCodec | Unset): Parquet's codec Default: 'zstd'.
            level (int | None | Unset): level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
            keep_raw (list[str] | Unset): columns to store as they are, because they are read often
            max_references (int | Unset): most columns that one column may be computed from Default: 32.
            sample_rows (int | Unset): rows on which functions are looked for Default: 10000.
            row_group_rows (int | Unset): rows a row group Default: 262144.
            seed (int | Unset): seed of the sample; the same seed gives the same file Default: 0.
     """

    input_: str
    codec: CompressSpecCodec | Unset = 'zstd'
    level: int | None | Unset = UNSET
    keep_raw: list[str] | Unset = UNSET
    max_references: int | Unset = 32
    sample_rows: int | Unset = 10000
    row_group_rows: int | Unset = 262144
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        codec: str | Unset = UNSET
        if not isinstance(self.codec, Unset):
            codec = self.codec


        level: int | None | Unset
        if isinstance(self.level, Unset):
            level = UNSET
        else:
            level = self.level

        keep_raw: list[str] | Unset = UNSET
        if not isinstance(self.keep_raw, Unset):
            keep_raw = self.keep_raw



        max_references = self.max_references

        sample_rows = self.sample_rows

        row_group_rows = self.row_group_rows

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "input": input_,
        })
        if codec is not UNSET:
            field_dict["codec"] = codec
        if level is not UNSET:
            field_dict["level"] = level
        if keep_raw is not UNSET:
            field_dict["keep_raw"] = keep_raw
        if max_references is not UNSET:
            field_dict["max_references"] = max_references
        if sample_rows is not UNSET:
            field_dict["sample_rows"] = sample_rows
        if row_group_rows is not UNSET:
            field_dict["row_group_rows"] = row_group_rows
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        _codec = d.pop("codec", UNSET)
        codec: CompressSpecCodec | Unset
        if isinstance(_codec,  Unset):
            codec = UNSET
        else:
            codec = check_compress_spec_codec(_codec)




        def _parse_level(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        level = _parse_level(d.pop("level", UNSET))


        keep_raw = cast(list[str], d.pop("keep_raw", UNSET))


        max_references = d.pop("max_references", UNSET)

        sample_rows = d.pop("sample_rows", UNSET)

        row_group_rows = d.pop("row_group_rows", UNSET)

        seed = d.pop("seed", UNSET)

        compress_spec = cls(
            input_=input_,
            codec=codec,
            level=level,
            keep_raw=keep_raw,
            max_references=max_references,
            sample_rows=sample_rows,
            row_group_rows=row_group_rows,
            seed=seed,
        )

        return compress_spec

