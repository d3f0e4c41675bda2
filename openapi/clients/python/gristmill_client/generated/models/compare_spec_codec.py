from typing import Literal

CompareSpecCodec = Literal['gzip', 'lz4', 'none', 'snappy', 'zstd']

COMPARE_SPEC_CODEC_VALUES: set[CompareSpecCodec] = { 'gzip', 'lz4', 'none', 'snappy', 'zstd',  }

def check_compare_spec_codec(value: str) -> CompareSpecCodec:
    if value in COMPARE_SPEC_CODEC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_SPEC_CODEC_VALUES!r}")
