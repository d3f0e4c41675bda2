"""A meta-trained surrogate: what searches on new datasets start from, and how it is stored."""

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.gaussian_process import Prior
from gristmill_hpo.deeppipe.network import Embedded, PipelineNetwork, Shape, StageTensors
from gristmill_hpo.space import Space, SpaceError
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

FORMAT, VERSION = "gristmill.hpo.deeppipe", 1
_MOST_NETWORKS, _MOST_UNITS = 20, 4_096
_LARGEST_LOG = 20.0  # of a variance


@dataclass(frozen=True)
class Surrogate:
    """One or several networks that were meta-trained on the same datasets.

    Attributes:
        space: of the meta-dataset. spread: mean and deviation of the logarithm of a dataset's standard deviation of scores.
        portfolio: pipelines that are good to begin with, the best first, by the meta-dataset.
    """

    space: Space
    encoding: Encoding
    networks: tuple[PipelineNetwork, ...]
    spread: tuple[float, float]
    portfolio: tuple[int, ...]

    def priors(self, space: Space | None = None) -> list[Prior]:
        """One a network, for the pipelines of `space`, in the order of their indices.

        Raises SpaceError for a stage or an algorithm that the networks have not seen.
        """
        return [prior_of(network, self.encoding, space or self.space, self.spread) for network in self.networks]

    def portfolio_in(self, space: Space) -> list[int]:
        """The indices in `space` of those pipelines of the portfolio that it holds."""
        found = []
        for own in self.portfolio:
            try:
                found.append(space.index(self.space.pipeline(own)))
            except SpaceError:
                continue
        return found


def prior_of(network: PipelineNetwork, encoding: Encoding, space: Space, spread: tuple[float, float]) -> Prior:
    tables = StageTensors.of(encoding.table(space))
    with torch.no_grad():
        return prior_by(network, network(tables, torch.from_numpy(space.options)), spread)


def prior_by(network: PipelineNetwork, embedded: Embedded, spread: tuple[float, float]) -> Prior:
    return Prior(
        embedded.mean.double().numpy(), embedded.latent.double().numpy(), embedded.factors.double().numpy(),
        network.log_outputscale.exp().item(), network.log_noise.exp().item(), spread,
    )  # fmt: skip


def save_surrogate(path: Path, surrogate: Surrogate, about: dict[str, Any]) -> None:
    tensors = {
        f"{at}.{name}": tensor.numpy()
        for at, network in enumerate(surrogate.networks)
        for name, tensor in network.state_dict().items()
    }
    manifest = about | {
        "space": surrogate.space.describe(), "encoding": surrogate.encoding.describe(), "spread": list(surrogate.spread),
        "portfolio": list(surrogate.portfolio), "networks": [asdict(network.shape) for network in surrogate.networks],
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load_surrogate(path: Path) -> tuple[Surrogate, dict[str, Any]]:
    """A surrogate and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        space, encoding = Space.read(manifest.pop("space")), Encoding.read(manifest.pop("encoding"))
        shapes = [Shape(**own) for own in manifest.pop("networks")]
        _demand(1 <= len(shapes) <= _MOST_NETWORKS)
        networks = tuple(_network(own, encoding, f"{at}.", tensors) for at, own in enumerate(shapes))
        mean, deviation = manifest.pop("spread")
        _demand(math.isfinite(mean) and 0 < deviation < 100 and abs(mean) < 100)
        portfolio = tuple(map(int, manifest.pop("portfolio")))
        _demand(all(0 <= own < space.size for own in portfolio))
        surrogate = Surrogate(space, encoding, networks, (float(mean), float(deviation)), portfolio)
        tables = StageTensors.of(encoding.table(space))
        _demand(all(part.isfinite().all() for network in networks for part in network.parts(tables)))
        _demand(
            all(abs(scale.item()) <= _LARGEST_LOG for own in networks for scale in (own.log_outputscale, own.log_noise))
        )
        few = space.only(lambda stage, option: option in space.stages[stage][:2])
        _demand(all(np.isfinite(own.variance()).all() and np.isfinite(own.mean).all() for own in surrogate.priors(few)))
        return surrogate, manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it is a pipeline surrogate, but it is damaged.") from error


def _network(shape: Shape, encoding: Encoding, prefix: str, tensors: dict[str, npt.NDArray[Any]]) -> PipelineNetwork:
    sizes = asdict(shape).values()
    _demand(all(isinstance(size, int) and 0 <= size <= _MOST_UNITS for size in sizes) and shape.layers >= 1)
    with torch.device("meta"):  # takes no memory, whatever the file claims
        network = PipelineNetwork(encoding, shape)
    own = {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
    network.load_state_dict({name: torch.from_numpy(tensor) for name, tensor in own.items()}, assign=True)
    return network


def _demand(truth: bool) -> None:
    if not truth:
        raise ValueError("damaged")
