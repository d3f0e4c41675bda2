"""What PostgreSQL can hold of a text."""


def storable_text(text: str) -> str:
    """Without NUL and lone surrogates, which become replacement characters."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()
