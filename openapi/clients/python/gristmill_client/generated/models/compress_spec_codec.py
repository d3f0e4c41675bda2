from typing import Literal

CompressSpecCodec = Literal['gzip', 'lz4', 'none', 'snappy', 'zstd']

COMPRESS_SPEC_CODEC_VALUES: set[CompressSpecCodec] = { 'gzip', 'lz4', 'none', 'snappy', 'zstd',  }

def check_compress_spec_codec(value: str) -> CompressSpecCodec:
    if value in COMPRESS_SPEC_CODEC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPRESS_SPEC_CODEC_VALUES!r}")
