"""The agents that HTrMRL is compared with: a flat transformer, a recurrent network, and none of memory."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gristmill_rl.agents.attention import CausalStack, Initialisation, Window
from gristmill_rl.agents.core import Core


class Flat(Core):
    """TrMRL (Melo, ICML 2022): one transformer over the last W steps, whatever episode they are of."""

    def __init__(
        self, width: int, heads: int, depth: int, window: int, initialisation: Initialisation = "orthogonal"
    ) -> None:
        super().__init__()
        self.width = width
        self.stack = CausalStack(width, heads, depth, window, initialisation)

    def forward(self, states: Tensor) -> Tensor:
        return self.stack(states.flatten(1, 2)).unflatten(1, states.shape[1:3])  # type: ignore[no-any-return]

    def begin(self, batch: int, device: torch.device) -> Window:
        return self.stack.begin(batch, device)

    def turn(self, memory: Window) -> None:
        memory.trim()  # it may be written down now

    def step(self, states: Tensor, memory: Window) -> Tensor:
        return self.stack.step(states, memory)


@dataclass
class RecurrentMemory:
    state: Tensor


class Recurrent(Core):
    """RL² (Duan et al., arXiv 1611.02779): a gated recurrent unit over the trial."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width
        self.unit = nn.GRU(width, width, batch_first=True)
        for name, own in self.unit.named_parameters():
            if "weight" in name:
                for gate in own.data.chunk(3):
                    nn.init.orthogonal_(gate)
            else:
                nn.init.zeros_(own)

    def forward(self, states: Tensor) -> Tensor:
        found, _ = self.unit(states.flatten(1, 2))
        return found.unflatten(1, states.shape[1:3])  # type: ignore[no-any-return]

    def begin(self, batch: int, device: torch.device) -> RecurrentMemory:
        return RecurrentMemory(torch.zeros(1, batch, self.width, device=device))

    def step(self, states: Tensor, memory: RecurrentMemory) -> Tensor:
        found, memory.state = self.unit(states[:, None], memory.state)
        return found[:, 0]  # type: ignore[no-any-return]


class Memoryless(Core):
    """A perceptron of the present step: plain PPO on many tasks."""

    def __init__(self, width: int, depth: int) -> None:
        super().__init__()
        self.width = width
        layers: list[nn.Module] = []
        for _ in range(depth):
            layers += [nn.Linear(width, width), nn.Tanh()]
        self.layers = nn.Sequential(*layers)
        for own in self.layers:
            if isinstance(own, nn.Linear):
                nn.init.orthogonal_(own.weight, 2**0.5)
                nn.init.zeros_(own.bias)

    def forward(self, states: Tensor) -> Tensor:
        return self.layers(states)  # type: ignore[no-any-return]

    def begin(self, batch: int, device: torch.device) -> None:
        return None

    def step(self, states: Tensor, memory: None) -> Tensor:
        return self.layers(states)  # type: ignore[no-any-return]
