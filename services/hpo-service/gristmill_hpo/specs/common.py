"""Field types that several kinds share."""

from typing import Annotated

from pydantic import Field, StringConstraints

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Seed = Annotated[int, Field(ge=0, le=2**32 - 1)]
Integer = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
Value = bool | Integer | float | str | None
