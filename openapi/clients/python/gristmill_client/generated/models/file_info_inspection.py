from typing import Literal

FileInfoInspection = Literal['failed', 'pending', 'ready']

FILE_INFO_INSPECTION_VALUES: set[FileInfoInspection] = { 'failed', 'pending', 'ready',  }

def check_file_info_inspection(value: str) -> FileInfoInspection:
    if value in FILE_INFO_INSPECTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FILE_INFO_INSPECTION_VALUES!r}")
