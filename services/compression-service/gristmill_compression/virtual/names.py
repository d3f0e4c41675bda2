"""Names for the columns that a compressed file has besides the original ones."""

from collections.abc import Iterable


class Names:
    """Gives every purpose of every column one name, `column~purpose`, that no original column has, in any case of letters."""

    def __init__(self, originals: Iterable[str]) -> None:
        self._originals = {name.lower() for name in originals}

    def of(self, column: str, purpose: str) -> str:
        name = f"{column}~{purpose}"
        while name.lower() in self._originals:
            name += "~"
        return name
