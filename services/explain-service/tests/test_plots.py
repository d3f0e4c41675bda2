"""Pictures of names as people have them."""

from pathlib import Path

import numpy as np
import pytest

from gristmill_explain import plots
from gristmill_explain.imn.explanations import Explanation
from gristmill_explain.specs import imn as specs

NAMES = ("cost_$_in_$", "a$_$b", "x^{", "a name that goes on and on and on and on for ever")


@pytest.mark.parametrize("outputs", [["cl$a$ss"], ["a", "b$", "$c$", "d", "e"]])
def test_any_name_can_be_drawn(outputs: list[str], tmp_path: Path) -> None:
    values = [0.5] * len(outputs)
    features = [
        specs.FeatureImportance(feature=own, size=values, low=values, high=values, direction=[None] * len(values))
        for own in NAMES
    ]
    random = np.random.default_rng(0)
    parts = random.normal(size=(20, 4, len(outputs)))
    found = Explanation(NAMES, np.zeros((20, len(outputs))), parts, parts.sum(axis=1))
    scaled = np.where(np.arange(4) < 2, random.normal(size=(20, 4)), np.nan)
    for picture in (
        plots.of_importances(features, outputs, tmp_path / "importances.png"),
        plots.of_contributions(found, scaled, features, outputs, tmp_path / "contributions.png"),
    ):
        assert picture.read_bytes().startswith(b"\x89PNG")
