"""Ask-and-tell studies of a caller's own objective. A plain library: a study is rebuilt from its trials whenever it is asked."""

from gristmill_hpo.studies.pruning import Pruner
from gristmill_hpo.studies.samplers import SAMPLERS, SamplerName, Seen
from gristmill_hpo.studies.space import Choice, Number, Parameter, ParameterError, StudySpace, Value
from gristmill_hpo.studies.study import Study, StudyError, StudyTrial

__all__ = [
    "SAMPLERS", "Choice", "Number", "Parameter", "ParameterError", "Pruner", "SamplerName", "Seen", "Study", "StudyError",
    "StudySpace", "StudyTrial", "Value",
]  # fmt: skip
