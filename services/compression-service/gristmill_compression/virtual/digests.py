"""A digest of a column's cells: equal for equal bits, however the column is cut into batches."""

import base64
import hashlib
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc


class ColumnDigest:
    """Feeds null masks, lengths and values into streams of their own, so that batch borders leave no trace.

    NaN payloads and signed zeros count; bytes behind a null do not.
    """

    def __init__(self) -> None:
        self._streams: dict[str, hashlib._Hash] = {}

    def add(self, array: pa.Array) -> None:
        self._add("", array)

    def text(self) -> str:
        """The first 96 bits of the digest in base 64, 16 characters."""
        total = hashlib.sha256()
        for path in sorted(self._streams):
            total.update(path.encode() + b"\0" + self._streams[path].digest())
        return base64.b64encode(total.digest()[:12]).decode()

    def null_digest(self) -> str:
        """A digest of where the column's own nulls are."""
        return self._streams["/null"].hexdigest()

    def _feed(self, path: str, data: Any) -> None:
        if len(data) == 0:
            return  # an empty batch leaves no trace either
        if path not in self._streams:
            self._streams[path] = hashlib.sha256()
        self._streams[path].update(data)

    def _add(self, path: str, array: pa.Array) -> None:
        type = array.type
        if isinstance(array, pa.ExtensionArray):
            self._add(path, array.storage)
            return
        if pa.types.is_dictionary(type):
            self._add(path, array.dictionary_decode())
            return
        nulls = np.asarray(array.is_null().to_numpy(zero_copy_only=False), dtype=bool)
        self._feed(path + "/null", nulls)
        if pa.types.is_null(type):
            return
        if pa.types.is_struct(type):
            for index, child in enumerate(array.flatten()):
                self._add(f"{path}/{index}", child)
        elif pa.types.is_map(type):
            self._add(path + "/entries", array.cast(pa.list_(pa.struct([("k", type.key_type), ("v", type.item_type)]))))
        elif pa.types.is_nested(type):
            lengths = pc.list_value_length(array).fill_null(0)
            self._feed(path + "/length", np.asarray(lengths.to_numpy(zero_copy_only=False), dtype=np.int64))
            self._add(path + "/item", array.flatten())
        elif pa.types.is_boolean(type):
            self._feed(
                path + "/value", np.asarray(array.fill_null(False).to_numpy(zero_copy_only=False), dtype=np.uint8)
            )
        elif _is_variable(type):
            self._add_variable(path, array, nulls)
        else:
            self._feed(path + "/value", _fixed_cells(array, nulls))

    def _add_variable(self, path: str, array: pa.Array, nulls: npt.NDArray[np.bool_]) -> None:
        plain = array.cast(pa.large_binary())
        if nulls.any():
            plain = pc.fill_null(plain, b"")
        offsets = np.frombuffer(plain.buffers()[1], dtype=np.int64)[plain.offset : plain.offset + len(plain) + 1]
        self._feed(path + "/length", np.diff(offsets))
        data = plain.buffers()[2]
        if data is not None and len(offsets):
            self._feed(path + "/value", memoryview(data)[int(offsets[0]) : int(offsets[-1])])


def _is_variable(type: pa.DataType) -> bool:
    return bool(
        pa.types.is_string(type) or pa.types.is_large_string(type) or pa.types.is_binary(type)
        or pa.types.is_large_binary(type) or pa.types.is_string_view(type) or pa.types.is_binary_view(type)
    )  # fmt: skip


def _fixed_cells(array: pa.Array, nulls: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    """Cells of a fixed width as a matrix of bytes, zero where null."""
    width = array.type.bit_width // 8
    if len(array) == 0:
        return np.empty(0, dtype=np.uint8)
    data = np.frombuffer(array.buffers()[1], dtype=np.uint8)[array.offset * width : (array.offset + len(array)) * width]
    if nulls.any():
        data = data.reshape(len(array), width).copy()
        data[nulls] = 0
    return np.ascontiguousarray(data)
