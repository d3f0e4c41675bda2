from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compare_spec_codec import check_compare_spec_codec
from ..models.compare_spec_codec import CompareSpecCodec
from ..models.compare_spec_families_type_0_item import check_compare_spec_families_type_0_item
from ..models.compare_spec_families_type_0_item import CompareSpecFamiliesType0Item
from ..models.compare_spec_objective import check_compare_spec_objective
from ..models.compare_spec_objective import CompareSpecObjective
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="CompareSpec")



@_attrs_define
class CompareSpec:
    """ Size and time on your own table: plain Parquet beside the compressed file.

        Attributes:
            input_ (str): the table: Parquet, CSV, Arrow or JSON lines
            codec (CompareSpecCodec | Unset): Parquet's codec Default: 'zstd'.
            level (int | None | Unset): level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
            objective (CompareSpecObjective | Unset): what a computed column must be worth: any byte (size), clearly more
                than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed) Default:
                'balanced'.
            families (list[CompareSpecFamiliesType0Item] | None | Unset): the kinds of functions to look for; none means
                all, an empty list no functions
            encodings (bool | Unset): search for the best Parquet encoding of every column; off, each gets a dictionary
                Default: True.
            keep_raw (list[str] | Unset): columns to store as they are, because they are read often
            max_references (int | Unset): most columns that one column may be computed from Default: 32.
            sample_rows (int | Unset): rows on which functions are looked for Default: 65536.
            row_group_rows (int | None | Unset): rows a row group; none: as many as take 64 MiB, at most 262 144
            seed (int | Unset): seed of the sample; the same seed gives the same file Default: 0.
     """

    input_: str
    codec: CompareSpecCodec | Unset = 'zstd'
    level: int | None | Unset = UNSET
    objective: CompareSpecObjective | Unset = 'balanced'
    families: list[CompareSpecFamiliesType0Item] | None | Unset = UNSET
    encodings: bool | Unset = True
    keep_raw: list[str] | Unset = UNSET
    max_references: int | Unset = 32
    sample_rows: int | Unset = 65536
    row_group_rows: int | None | Unset = UNSET
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

        objective: str | Unset = UNSET
        if not isinstance(self.objective, Unset):
            objective = self.objective


        families: list[str] | None | Unset
        if isinstance(self.families, Unset):
            families = UNSET
        elif isinstance(self.families, list):
            families = []
            for families_type_0_item_data in self.families:
                families_type_0_item: str = families_type_0_item_data
                families.append(families_type_0_item)


        else:
            families = self.families

        encodings = self.encodings

        keep_raw: list[str] | Unset = UNSET
        if not isinstance(self.keep_raw, Unset):
            keep_raw = self.keep_raw



        max_references = self.max_references

        sample_rows = self.sample_rows

        row_group_rows: int | None | Unset
        if isinstance(self.row_group_rows, Unset):
            row_group_rows = UNSET
        else:
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
        if objective is not UNSET:
            field_dict["objective"] = objective
        if families is not UNSET:
            field_dict["families"] = families
        if encodings is not UNSET:
            field_dict["encodings"] = encodings
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
        codec: CompareSpecCodec | Unset
        if isinstance(_codec,  Unset):
            codec = UNSET
        else:
            codec = check_compare_spec_codec(_codec)




        def _parse_level(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        level = _parse_level(d.pop("level", UNSET))


        _objective = d.pop("objective", UNSET)
        objective: CompareSpecObjective | Unset
        if isinstance(_objective,  Unset):
            objective = UNSET
        else:
            objective = check_compare_spec_objective(_objective)




        def _parse_families(data: object) -> list[CompareSpecFamiliesType0Item] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                families_type_0 = []
                _families_type_0 = data
                for families_type_0_item_data in (_families_type_0):
                    families_type_0_item = check_compare_spec_families_type_0_item(families_type_0_item_data)



                    families_type_0.append(families_type_0_item)

                return families_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[CompareSpecFamiliesType0Item] | None | Unset, data)

        families = _parse_families(d.pop("families", UNSET))


        encodings = d.pop("encodings", UNSET)

        keep_raw = cast(list[str], d.pop("keep_raw", UNSET))


        max_references = d.pop("max_references", UNSET)

        sample_rows = d.pop("sample_rows", UNSET)

        def _parse_row_group_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        row_group_rows = _parse_row_group_rows(d.pop("row_group_rows", UNSET))


        seed = d.pop("seed", UNSET)

        compare_spec = cls(
            input_=input_,
            codec=codec,
            level=level,
            objective=objective,
            families=families,
            encodings=encodings,
            keep_raw=keep_raw,
            max_references=max_references,
            sample_rows=sample_rows,
            row_group_rows=row_group_rows,
            seed=seed,
        )

        return compare_spec

