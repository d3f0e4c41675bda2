"""Meta-training: proximal policy optimisation (Schulman et al., arXiv 1707.06347) over trials of many tasks."""

import copy
import time
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.families.family import Family
from gristmill_rl.sampling import sample
from gristmill_rl.training.advantages import advantages
from gristmill_rl.trials import Trials


class DivergedError(ArithmeticError):
    """The loss or a weight is not finite any more."""


@dataclass(frozen=True)
class Settings:
    """How an agent is meta-trained.

    Attributes:
        trials: B, of each iteration, every one on a task of its own. horizon, episodes: H and E.
        learning_rate: of Adam; it rises over the first `warm_up` of the training and falls along a line to a tenth.
        epochs, minibatch: how often all trials are gone through, and how many at a time.
        discount, trace: of advantages. clip: of ratios. value_weight, entropy: of the loss; the entropy's falls along a line to 0.
        longest: of a gradient. farthest: once the policy is this far from what it was before (KL), the epochs end.
        tasks: how many are trained on again and again; None: new ones are drawn.
        overlap: whether the next trials are sampled while these are learnt from, by the agent of one iteration before.
    """

    trials: int = 64
    horizon: int = 20
    episodes: int = 4
    learning_rate: float = 5e-4
    warm_up: float = 0.02
    epochs: int = 4
    minibatch: int = 16
    discount: float = 0.99
    trace: float = 0.95
    clip: float = 0.2
    value_weight: float = 0.5
    entropy: float = 0.003
    longest: float = 0.5
    farthest: float = 0.05
    tasks: int | None = None
    overlap: bool = False
    seed: int = 0

    @property
    def steps(self) -> int:
        """Of the environments, in an iteration."""
        return self.trials * self.episodes * self.horizon


@dataclass(frozen=True)
class Iteration:
    """What an iteration saw and did.

    Attributes:
        returns: by episode of the trial, the mean. successes: by episode, the share with a success at any step, and at the last one.
        kl: of the new policy to the one before it learnt. clipped: share of ratios. explained: share of returns' variance by values.
    """

    returns: list[float]
    successes: list[float]
    successes_at_end: list[float]
    policy_loss: float = 0.0
    value_loss: float = 0.0
    entropy: float = 0.0
    kl: float = 0.0
    clipped: float = 0.0
    explained: float = 0.0
    learning_rate: float = 0.0


class MetaTraining:
    """An agent that is being meta-trained, iteration by iteration.

    All chances of an iteration follow from the seed and its number, so that going on from `state` is the same as never having stopped.

    Attributes:
        done: iterations so far. sampling_seconds: of the last one that were spent waiting for trials.
    """

    def __init__(
        self, family: Family, shape: Shape, settings: Settings, *, processes: int = 1, device: str | torch.device = "cpu"
    ) -> None:  # fmt: skip
        torch.manual_seed(settings.seed)
        self.family, self.settings, self.done, self.sampling_seconds = family, settings, 0, 0.0
        self.agent = Agent(family.spaces, shape, settings.horizon, settings.episodes).to(device)
        self._optimiser = torch.optim.Adam(self._learnt, lr=settings.learning_rate, eps=1e-5)
        self._environments = family.environments(settings.trials, processes)
        self._thread = ThreadPoolExecutor(1) if settings.overlap else None
        self._ahead: Agent | None = None  # who samples the next trials
        self._coming: Future[Trials] | None = None
        self._report: Callable[[], None] = lambda: None
        self._closed = False

    @property
    def _learnt(self) -> list[Tensor]:
        return [own for own in self.agent.parameters() if own.requires_grad]

    def close(self) -> None:
        self._closed = True
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
        self._environments.close()

    def iterate(self, share: float, report: Callable[[], None] = lambda: None) -> Iteration:
        """Sample and learn.

        Args:
            share: how much of the training lies behind, from 0 to 1.
            report: called now and then; may raise.

        Raises DivergedError, after which there is only the way back to an earlier state.
        """
        self._report = report
        if self.done == 0 and self._ahead is None:
            self._look_around()
        began = time.perf_counter()
        trials = self._next_trials()
        self.sampling_seconds = time.perf_counter() - began
        self.agent.observe_returns(trials, self.settings.discount)
        found = self._learn(trials.to(self.agent.log_deviation.device), share)
        self.agent.observe(trials)
        self.done += 1
        return found

    # -- sampling --------------------------------------------------------------------------------------------------------------

    def _look_around(self) -> None:
        """Know the size of what is seen before anything is learnt."""
        tasks = self.family.draw("train", self.settings.trials, np.random.default_rng([self.settings.seed, 3]))
        self.agent.observe(sample(self.agent, self._environments, tasks, self.settings.horizon, 1, self.settings.seed))

    def _next_trials(self) -> Trials:
        if self._thread is None:
            return self._sampled(self.agent, self.done, self._report)
        if self._coming is None:
            self._coming = self._thread.submit(self._sampled, self._ahead or self.agent, self.done, self._unless_closed)
        trials = self._coming.result()
        self._ahead = copy.deepcopy(self.agent)
        self._coming = self._thread.submit(self._sampled, self._ahead, self.done + 1, self._unless_closed)
        return trials

    def _unless_closed(self) -> None:
        """Trials that nobody waits for are given up."""
        if self._closed:
            raise CancelledError

    def _sampled(self, agent: Agent, number: int, report: Callable[[], None] = lambda: None) -> Trials:
        settings = self.settings
        random = np.random.default_rng([settings.seed, 1, number])
        if settings.tasks is None:
            tasks = self.family.draw("train", settings.trials, random)
        else:
            known = self.family.draw("train", settings.tasks, np.random.default_rng([settings.seed, 2]))
            tasks = known[np.resize(random.permutation(settings.tasks), settings.trials)]
        seed = int(random.integers(2**31))
        return sample(agent, self._environments, tasks, settings.horizon, settings.episodes, seed, report=report)

    # -- learning --------------------------------------------------------------------------------------------------------------

    def _learn(self, trials: Trials, share: float) -> Iteration:
        settings, agent = self.settings, self.agent
        if agent.shape.algorithm == "random":
            return _seen(trials)
        rate = settings.learning_rate * min(share / settings.warm_up if settings.warm_up else 1.0, 1 - 0.9 * share)
        rate = max(rate, 0.01 * settings.learning_rate)
        for group in self._optimiser.param_groups:
            group["lr"] = rate
        gains, returns = advantages(trials, agent.scale, settings.discount, settings.trace)
        gains = (gains - gains.mean()) / (gains.std(correction=0) + 1e-8)
        before = self._log_probabilities(trials)
        order = torch.Generator().manual_seed(settings.seed * 1_000_003 + self.done)
        sums, batches, kl, entropy_weight = np.zeros(5), 0, 0.0, settings.entropy * (1 - share)
        for _ in range(settings.epochs):
            for rows in torch.randperm(settings.trials, generator=order).split(settings.minibatch):
                self._report()
                losses = self._update(trials.of(rows), gains[rows], returns[rows], before[rows], entropy_weight)
                sums, batches, kl = sums + losses, batches + 1, float(losses[3])
                if kl > settings.farthest:
                    break
            if kl > settings.farthest:
                break
        policy, value, entropy, _, clipped = (sums / batches).tolist()
        unexplained = (returns - trials.values).var() / returns.var().clamp(min=1e-8)
        return replace(
            _seen(trials), policy_loss=policy, value_loss=value, entropy=entropy, kl=kl, clipped=clipped,
            explained=1 - float(unexplained), learning_rate=rate,
        )  # fmt: skip

    @torch.no_grad()
    def _log_probabilities(self, trials: Trials) -> Tensor:
        """Of the actions by the agent before it learns from them. With `overlap` that is not who acted."""
        if not self.settings.overlap:
            return trials.log_probabilities
        parts = torch.arange(len(trials.rewards)).split(self.settings.minibatch)
        return torch.cat([self.agent.evaluate(trials.of(rows))[0] for rows in parts])

    def _update(
        self, trials: Trials, gains: Tensor, returns: Tensor, before: Tensor, entropy_weight: float
    ) -> np.ndarray[Any, Any]:
        """One step of the optimiser. Policy loss, value loss, entropy, KL from `before` and the share of clipped ratios."""
        settings = self.settings
        log_probabilities, entropies, values = self.agent.evaluate(trials)
        apart = log_probabilities - trials.log_probabilities
        ratios = apart.exp()
        clipped = ratios.clamp(1 - settings.clip, 1 + settings.clip)
        policy = -torch.minimum(ratios * gains, clipped * gains).mean()
        value, entropy = (values - returns).square().mean(), entropies.mean()
        loss = policy + settings.value_weight * value - entropy_weight * entropy
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        length = torch.nn.utils.clip_grad_norm_(self._learnt, settings.longest)
        if not (torch.isfinite(loss) and torch.isfinite(length)):
            raise DivergedError("The loss is not finite any more.")
        self._optimiser.step()
        with torch.no_grad():
            moved = log_probabilities - before
            kl = (moved.exp() - 1 - moved).mean()
            outside = ((ratios - 1).abs() > settings.clip).float().mean()
            return torch.stack([policy, value, entropy, kl, outside]).cpu().numpy().astype(float)

    # -- stopping and going on -------------------------------------------------------------------------------------------------

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """What `restore` wants: tensors, and numbers as JSON."""
        tensors = {f"agent.{name}": own for name, own in self.agent.state_dict().items()}
        if self._ahead is not None:
            tensors |= {f"ahead.{name}": own for name, own in self._ahead.state_dict().items()}
        for number, own in self._optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser.{number}.{name}": value for name, value in own.items()}
        return tensors, {"done": self.done}

    def restore(self, tensors: Mapping[str, Tensor], numbers: Mapping[str, Any]) -> None:
        self.agent.load_state_dict(_under("agent.", tensors))
        if ahead := _under("ahead.", tensors):
            self._ahead = copy.deepcopy(self.agent)
            self._ahead.load_state_dict(ahead)
        state: dict[int, dict[str, Tensor]] = {}
        for name, own in _under("optimiser.", tensors).items():
            number, what = name.split(".")
            state.setdefault(int(number), {})[what] = own.clone()
        groups = self._optimiser.state_dict()["param_groups"]
        self._optimiser.load_state_dict({"state": state, "param_groups": groups})
        self.done = numbers["done"]


def _seen(trials: Trials) -> Iteration:
    return Iteration(
        returns=trials.returns.mean(dim=0).tolist(), successes=trials.successes.any(dim=2).float().mean(dim=0).tolist(),
        successes_at_end=trials.successes[:, :, -1].float().mean(dim=0).tolist(),
    )  # fmt: skip


def _under(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): own for name, own in tensors.items() if name.startswith(prefix)}
