"""Functions between columns: what a file's metadata may say, how they are computed, and their SQL.

The classes are the metadata's schema, so their validation is what stands between an untrusted file and its reader. Everything
a function needs is evaluated exactly: integers in 64 bits, doubles by IEEE operations in a fixed order.

| module       | the target is                                                                     |
|--------------|-----------------------------------------------------------------------------------|
| `copies`     | another column again, or where the two differ, an exception                       |
| `linear`     | a sum of multiples of other columns, by one of several models, plus a residual    |
| `running`    | its own value in the previous row of a group, plus such a sum, plus a residual    |
| `lookup`     | what a table has at the position that one or two other columns name               |
| `text`       | put together from pieces of other columns and constant texts                      |
| `parts`      | a part of a date or time, or the number that a text spells                        |
| `arithmetic` | a sum, difference, product or ratio of doubles, rounded                           |
"""

from typing import Annotated

from pydantic import Field

from gristmill_compression.virtual.functions.arithmetic import Arithmetic
from gristmill_compression.virtual.functions.copies import Copy
from gristmill_compression.virtual.functions.linear import Linear
from gristmill_compression.virtual.functions.lookup import Lookup
from gristmill_compression.virtual.functions.parts import Part
from gristmill_compression.virtual.functions.running import Running
from gristmill_compression.virtual.functions.text import Text

AnyFunction = Copy | Linear | Running | Lookup | Text | Part | Arithmetic
Function = Annotated[AnyFunction, Field(discriminator="kind")]

__all__ = ["AnyFunction", "Arithmetic", "Copy", "Function", "Linear", "Lookup", "Part", "Running", "Text"]
