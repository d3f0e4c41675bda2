"""The MetaHypernetwork (arXiv 2402.18213, section 3.1): from a preference and a device to the logits of an architecture."""

import math

import torch
from torch import Tensor, nn

from gristmill_nas.modnas.preferences import Lattice
from gristmill_nas.spaces import Space


class MetaHypernetwork(nn.Module):
    """Banks of logits, one row a preference, mixed by how a device resembles each bank's prototype.

    Device d is told by E reference latencies, scaled to [0, 1]. With prototypes H (banks x E), the share of a bank is
    softmax(sharpness · sin(frequency · H d / √E)); the logits are the shares' mean of the banks' rows for the preference.

    As published, sharpness and frequency are 1 and preferences are rounded to one of 101 rows. A share then differs by at most
    e² between banks and hardly between devices, so the answers are the same for all devices; larger values let them differ.
    For three objectives rows lie on a lattice of the simplex, and the logits are interpolated between them.
    """

    def __init__(
        self,
        space: Space,
        objectives: int,
        *,
        references: int = 10,
        banks: int = 50,
        steps: int = 100,
        interpolate: bool = True,
        sharpness: float = 10.0,
        frequency: float = 10.0,
        seed: int = 0,
    ) -> None:
        super().__init__()
        self.lattice = Lattice(objectives, steps, interpolate)
        self.sharpness, self.frequency = sharpness, frequency
        generator = torch.Generator().manual_seed(seed)
        decisions, options = space.shape
        self.prototypes = nn.Parameter(torch.randn(banks, references, generator=generator))
        # Near zero, every architecture is about as likely for every preference and device.
        self.banks = nn.Parameter(1e-3 * torch.randn(banks, self.lattice.size, decisions, options, generator=generator))

    def shares(self, devices: Tensor) -> Tensor:
        """T x banks from T x E."""
        angle = self.frequency * devices @ self.prototypes.T / math.sqrt(devices.shape[1])
        return torch.softmax(self.sharpness * torch.sin(angle), dim=1)

    def forward(self, preferences: Tensor, devices: Tensor) -> Tensor:
        """T x P x G x K logits from T x P x m preferences for T x E devices."""
        count, each, objectives = preferences.shape
        rows = self.lattice.weights(preferences.reshape(-1, objectives)).view(count, each, -1)
        mixed = torch.einsum("tb,bngk->tngk", self.shares(devices), self.banks)
        return torch.einsum("tpn,tngk->tpgk", rows, mixed)
