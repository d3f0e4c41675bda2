"""Language models that are tuned while small and grown while trained: μP, and warmstarting for μTransfer (arXiv 2411.07340)."""

from gristmill_hpo.mutransfer.artifact import (
    LanguageModel,
    Tuned,
    load_language_model,
    save_language_model,
    write_gpt2,
)
from gristmill_hpo.mutransfer.coordinates import Coordinates, check_coordinates, slopes
from gristmill_hpo.mutransfer.corpus import Corpus, CorpusError, Vocabulary
from gristmill_hpo.mutransfer.generation import generate
from gristmill_hpo.mutransfer.growth import Growth, GrowthError, grow
from gristmill_hpo.mutransfer.model import GPT, Scales, Shape
from gristmill_hpo.mutransfer.training import Curve, Settings, Training

__all__ = [
    "GPT", "Coordinates", "Corpus", "CorpusError", "Curve", "Growth", "GrowthError", "LanguageModel", "Scales", "Settings", "Shape",
    "Training", "Tuned", "Vocabulary", "check_coordinates", "generate", "grow", "load_language_model", "save_language_model", "slopes",
    "write_gpt2",
]  # fmt: skip
