"""What several of these files need."""

import io
import zipfile

import numpy as np
import pytest
from PIL import Image
from sklearn.datasets import load_digits

from gristmill.local.stack import Stack
from gristmill.testing import open_client


@pytest.fixture(scope="session")
def digits() -> list[bytes]:
    """Handwritten digits as PNG, 32 x 32."""
    found = []
    for pixels in load_digits().images[:200]:
        buffer = io.BytesIO()
        Image.fromarray((pixels * 15.9).astype(np.uint8)).resize((32, 32)).save(buffer, "PNG")
        found.append(buffer.getvalue())
    return found


@pytest.fixture(scope="session")
def images(stack: Stack, digits: list[bytes]) -> str:
    """An uploaded zip of them, with a folder for even and one for odd numbers."""
    numbers, buffer = load_digits().target, io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for at, own in enumerate(digits):
            archive.writestr(f"{numbers[at] % 2}/{at}.png", own)
    with open_client(stack) as client:
        return str(client.upload(buffer.getvalue(), "digits.zip")["id"])
