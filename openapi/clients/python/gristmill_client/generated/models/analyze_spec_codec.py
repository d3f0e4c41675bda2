from typing import Literal

AnalyzeSpecCodec = Literal['gzip', 'lz4', 'none', 'snappy', 'zstd']

ANALYZE_SPEC_CODEC_VALUES: set[AnalyzeSpecCodec] = { 'gzip', 'lz4', 'none', 'snappy', 'zstd',  }

def check_analyze_spec_codec(value: str) -> AnalyzeSpecCodec:
    if value in ANALYZE_SPEC_CODEC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANALYZE_SPEC_CODEC_VALUES!r}")
