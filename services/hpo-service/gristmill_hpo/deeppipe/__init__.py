"""DeepPipe (arXiv 2305.14009): a surrogate of pipelines that is meta-trained on many datasets. A plain library."""

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.gaussian_process import Mixture, Posterior, Prior
from gristmill_hpo.deeppipe.judging import Judgement, judge
from gristmill_hpo.deeppipe.meta_training import MetaTraining, Settings
from gristmill_hpo.deeppipe.metadata import MetaDataset, portfolio
from gristmill_hpo.deeppipe.network import PipelineNetwork, Shape
from gristmill_hpo.deeppipe.surrogate import Surrogate, load_surrogate, save_surrogate

__all__ = [
    "Encoding", "Judgement", "MetaDataset", "MetaTraining", "Mixture", "PipelineNetwork", "Posterior",
    "Prior", "Settings", "Shape", "Surrogate", "judge", "load_surrogate", "portfolio", "save_surrogate",
]  # fmt: skip
