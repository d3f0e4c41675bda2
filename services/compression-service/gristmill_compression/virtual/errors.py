"""What can go wrong, in words for the owner of the data."""


class CompressionError(ValueError):
    """The table cannot be compressed, read or restored; the message says why."""


class NotLosslessError(CompressionError):
    """What was written does not give back what was read. The output has been removed."""
