"""Immutable bytes: where they lie (`blobs`), what they are (`formats`), what is in them (`inspection`)."""
