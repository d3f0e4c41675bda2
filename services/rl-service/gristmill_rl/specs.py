"""What a caller sends to the RL service, and what comes back."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, field_validator, model_validator

from gristmill.specs import FileId, InputFile, Result, Spec

EXAMPLE_FILE = "file_01kb5w0y7m8q2v3x4z5a6b7c8d"

AgentFile = Annotated[FileId, InputFile(("safetensors",))]
Seed = Annotated[int, Field(ge=0, le=2**32 - 1)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Algorithm = Literal["htrmrl", "trmrl", "rl2", "ppo", "random"]
ALGORITHMS = (
    "htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: "
    "acts at random and learns nothing, to compare with"
)
MOST_STEPS = 10_000  # of a trial
_MOST_RUNS = 1_000

# -- families ----------------------------------------------------------------------------------------------------------------


class PointGoalFamily(Spec):
    """A point in the plane looks for a hidden goal on a half-circle, and is paid near it only. Horizon 20, 4 episodes."""

    name: Literal["point-goal"]


class BanditsFamily(Spec):
    """Bernoulli bandits. Horizon 5, 4 episodes: 20 pulls."""

    name: Literal["bandits"]
    arms: int = Field(5, ge=2, le=100)


class TabularFamily(Spec):
    """Random tabular Markov decision processes. Horizon 10, 5 episodes."""

    name: Literal["tabular-mdps"]
    states: int = Field(10, ge=1, le=50)
    actions: int = Field(5, ge=2, le=50)


class LocomotionFamily(Spec):
    """A simulated cheetah or ant that is to run at a hidden speed or in a hidden direction. Horizon 200, 2 episodes."""

    name: Literal["locomotion"]
    body: Literal["cheetah", "ant"] = "cheetah"
    wanted: Literal["velocity", "direction"] = "velocity"


class MetaWorldFamily(Spec):
    """A simulated robot arm whose goals are hidden (ML1), or that has many things to do (ML10, ML45). Horizon 500, 3 episodes."""

    name: Literal["meta-world"]
    benchmark: Literal["ml1", "ml10", "ml45"] = "ml1"
    task: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*-v3$", max_length=60)] | None = Field(
        None, description='of ML1, for instance "reach-v3", "push-v3" or "door-open-v3"', examples=["reach-v3"]
    )

    @model_validator(mode="after")
    def _of_one_kind(self) -> Self:
        if (self.benchmark == "ml1") != (self.task is not None):
            raise ValueError("ML1 has a `task`, such as reach-v3; ML10 and ML45 have none of their own")
        return self


Family = Annotated[
    PointGoalFamily | BanditsFamily | TabularFamily | LocomotionFamily | MetaWorldFamily, Field(discriminator="name")
]

# -- meta-training -----------------------------------------------------------------------------------------------------------


class Learning(Spec):
    """How an agent learns, and what it is made of. What is left out is usual for the family."""

    horizon: int | None = Field(None, ge=1, le=MOST_STEPS, description="steps of an episode; none: the family's")
    episodes: int | None = Field(None, ge=1, le=100, description="of a trial on one task; none: the family's")
    width: int = Field(64, ge=4, le=1_024)
    heads: int = Field(4, ge=1, le=64, description="of attention")
    inside: int = Field(
        2, ge=1, le=16, description="layers inside episodes; with `across`, all layers of trmrl and ppo"
    )
    across: int = Field(1, ge=1, le=16, description="layers across episodes")
    window: int | None = Field(None, ge=1, le=MOST_STEPS, description="steps that a step attends to; none: all")
    memories: int | None = Field(
        None, ge=1, le=100, description="episodes that a layer attends to, its own included; none: all"
    )
    pooling: Literal["last", "attention"] = Field("last", description="what is remembered of an episode")
    initialisation: Literal["orthogonal", "t-fixup"] = Field(
        "orthogonal", description="with layer norms; or t-fixup, without them"
    )
    trials: int | None = Field(None, ge=1, le=4_096, description="of an iteration, each on a task of its own")
    minibatch: int | None = Field(None, ge=1, le=4_096, description="trials of a step of the optimiser")
    tasks: int | None = Field(
        None, ge=1, le=100_000, description="train on so many tasks again and again; none: drawn anew"
    )
    learning_rate: float | None = Field(None, gt=0, le=1)
    epochs: int | None = Field(None, ge=1, le=100, description="passes over the trials of an iteration")
    discount: float | None = Field(None, ge=0, le=1)
    trace: float = Field(0.95, ge=0, le=1, description="λ of generalised advantage estimation")
    clip: float = Field(0.2, gt=0, le=1)
    entropy: float | None = Field(None, ge=0, le=1, description="its weight at first; it falls to 0")
    farthest: float = Field(
        0.05, gt=0, description="KL from the policy that acted at which an iteration's learning ends"
    )
    overlap: bool = Field(
        False, description="sample the next trials while learning from these; faster where cores or a GPU are idle"
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.width % self.heads or (self.width // self.heads) % 2:
            raise ValueError("`width` must be a multiple of `heads`, and each head's share of it even")
        if self.minibatch and self.trials and self.minibatch > self.trials:
            raise ValueError("`minibatch` is larger than `trials`")
        if (self.horizon or 1) * (self.episodes or 1) > MOST_STEPS:
            raise ValueError(f"a trial has at most {MOST_STEPS:,} steps")
        return self


class MetaTrainSpec(Learning):
    """Train an agent on a family of tasks, so that it adapts to a new one of them within a few episodes."""

    family: Family = Field(examples=[{"name": "point-goal"}])
    algorithm: Algorithm = Field("htrmrl", description=ALGORITHMS)
    steps: int | None = Field(None, ge=1, le=10**11, description="of the environments, in all", examples=[1_000_000])
    minutes: float | None = Field(
        None, gt=0, le=30 * 24 * 60, description="or a time; then the learning rate falls by the clock, and no two runs are quite alike",
        examples=[None],
    )  # fmt: skip
    test_tasks: int = Field(50, ge=1, le=1_000, description="new tasks, to judge the agent by in the end")
    device: Literal["auto", "cpu", "cuda"] = Field("auto", description="auto: a GPU where there is one")
    seed: Seed = 0

    @model_validator(mode="after")
    def _one_budget(self) -> Self:
        if (self.steps is None) == (self.minutes is None):
            raise ValueError("say either `steps` or `minutes`")
        return self


class Estimate(Result):
    """A mean over tasks, with a 95 % bootstrap interval."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, found: tuple[float, float, float]) -> Self:
        return cls(mean=found[0], low=found[1], high=found[2])


class EpisodeScore(Result):
    """One episode of a trial."""

    returns: Estimate
    success: Estimate | None = Field(description="share of tasks with a success at any step; none: the family has none")
    success_at_end: Estimate | None = Field(description="at the last step")


class CurvePoint(Result):
    """Means over some iterations that follow one another, of the training tasks. Lists are by episode of the trial."""

    steps: int = Field(description="of the environments, so far")
    returns: list[float]
    successes: list[float]
    successes_at_end: list[float]


class MetaTrainResult(Result):
    agent: str | None = Field(description="safetensors; `adapt` and `sessions` take it. none: random has none")
    family: dict[str, Any]
    spaces: dict[str, Any] = Field(description="sizes of observations and actions")
    horizon: int
    episodes: int
    settings: dict[str, Any] = Field(description="how it learnt, with what is usual where the request said nothing")
    iterations: int
    steps: int
    parameters: int
    diverged: bool = Field(description="the loss was no finite number any more; the agent is the last good one")
    curve: list[CurvePoint]
    tested: list[EpisodeScore] = Field(
        description="by episode: the likeliest actions on new tasks, nothing is learnt there"
    )
    tested_sampled: list[EpisodeScore] = Field(description="the same with actions drawn")
    history: str = Field(description="Parquet: every iteration")
    plots: list[str]
    steps_per_second: float
    sampling_share: float = Field(description="of the time")
    resumed_at_iteration: int
    seconds: float


# -- adaptation --------------------------------------------------------------------------------------------------------------


class AdaptSpec(Spec):
    """Let a trained agent act on new tasks, and see how it gets better from episode to episode. Nothing is trained."""

    agent: AgentFile = Field(description="what `meta-train` made", examples=[EXAMPLE_FILE])
    family: Family | None = Field(None, description="none: the one that the agent was trained on", examples=[None])
    split: Literal["train", "test"] = "test"
    tasks: int = Field(50, ge=1, le=1_000)
    episodes: int | None = Field(None, ge=1, le=100, description="none: as in training")
    horizon: int | None = Field(None, ge=1, le=MOST_STEPS, description="none: as in training")
    video: bool = Field(False, description="of the first task; needs an off-screen GL where a simulator is to be drawn")
    trajectories: bool = Field(True, description="keep every step as Parquet")
    seed: Seed = 0


class AdaptResult(Result):
    family: dict[str, Any]
    algorithm: str
    tasks: int
    greedy: list[EpisodeScore] = Field(description="by episode: the likeliest actions")
    sampled: list[EpisodeScore] = Field(description="with actions drawn")
    without_memory: list[EpisodeScore] = Field(
        description="the likeliest actions, with the memory cleared at every episode: what it is worth"
    )
    trajectories: str | None = Field(description="Parquet: a row for every step of the likeliest actions")
    video: str | None = Field(description="WebP: the first task's episodes")
    no_video: str | None = Field(description="why there is none, where one was wanted")
    plots: list[str]
    seconds: float


# -- sessions ----------------------------------------------------------------------------------------------------------------


class SessionSpec(Spec):
    """An agent that is asked for one action at a time, by an environment of your own. It remembers what it saw in between."""

    agent: AgentFile = Field(description="what `meta-train` made", examples=[EXAMPLE_FILE])
    environments: int = Field(
        1, ge=1, le=256, description="that go on side by side, in step, each with a memory of its own"
    )
    greedy: bool = Field(False, description="always the likeliest action")
    seed: Seed = 0


class SessionState(Spec):
    """Where the session stands."""

    model_config = ConfigDict(str_max_length=2**26)

    definition: SessionSpec
    observation: int = Field(description="numbers of an observation")
    actions: int = Field(
        description="numbers of an action from -1 to 1; or, where they are discrete, how many there are"
    )
    discrete: bool
    trial: int = 0
    episode: int = 0
    step: int = 0
    asked: int = Field(0, description="actions so far")
    carried: str = ""
    steps: str = ""
    before: str = ""
    digest: str = ""


class ActRequest(Spec):
    """What the environment shows. With several environments, a list for each."""

    observation: list[Number] | list[list[Number]] = Field(min_length=1, max_length=100_000, examples=[[0.0, 0.6, 0.2]])
    reward: Number | list[Number] | None = Field(
        None, description="of the action before; None at the first step of a trial", examples=[0.5]
    )
    new_episode: bool = Field(
        False, description="this observation begins an episode, in all environments; the memory of those before stays"
    )
    new_trial: bool = Field(
        False, description="this observation begins a trial on another task, in all environments: all is forgotten"
    )


class ActAnswer(Result):
    action: Any = Field(
        description="numbers from -1 to 1, or a whole number; with several environments, a list of them"
    )
    value: float | list[float] = Field(
        description="the discounted rewards that the agent expects from here to the trial's end"
    )
    trial: int
    episode: int
    step: int = Field(description="of the episode, that this action is for; from 0")


# -- benchmarks --------------------------------------------------------------------------------------------------------------


class MetaBenchmarkSpec(Spec):
    """Train several algorithms on families of tasks, each for as many steps and with several seeds, and say which is better."""

    families: list[Family] = Field([PointGoalFamily(name="point-goal")], min_length=1, max_length=20)
    algorithms: list[Algorithm] = Field(
        ["htrmrl", "trmrl", "rl2", "ppo", "random"], min_length=2, max_length=5,
        description=f"the first is compared with each of the others. {ALGORITHMS}",
    )  # fmt: skip
    steps: int = Field(ge=1, le=10**11, description="of the environments, for each run", examples=[1_000_000])
    seeds: int = Field(3, ge=1, le=50)
    learning: Learning = Field(default_factory=Learning, description="of all algorithms alike")
    learning_rates: dict[Algorithm, Annotated[float, Field(gt=0, le=1)]] = Field(
        {}, description="by algorithm, in place of the usual one", examples=[{"rl2": 0.001}]
    )
    test_tasks: int = Field(50, ge=1, le=1_000)
    at_once: int = Field(2, ge=1, le=64, description="runs at the same time, if workers are free")
    seed: Seed = 0

    @field_validator("algorithms", mode="after")
    @classmethod
    def _different(cls, algorithms: list[Algorithm]) -> list[Algorithm]:
        if len(set(algorithms)) < len(algorithms):
            raise ValueError("an algorithm is listed twice")
        return algorithms

    @model_validator(mode="after")
    def _few_enough(self) -> Self:
        if len(self.families) * len(self.algorithms) * self.seeds > _MOST_RUNS:
            raise ValueError(f"that would be more than {_MOST_RUNS:,} runs")
        if any(own in self.families[:at] for at, own in enumerate(self.families)):
            raise ValueError("a family is listed twice")
        return self


class AlgorithmScore(Result):
    """What came of an algorithm on a family. Returns are of the last episode, on new tasks."""

    family: str
    algorithm: Algorithm
    returns: Estimate = Field(description="mean over the seeds, with a 95 % bootstrap interval")
    success: Estimate | None = Field(description="share of tasks with a success at any step; none: the family has none")
    success_at_end: Estimate | None = Field(description="at the last step")
    gain: Estimate = Field(description="the last episode's return less the first's: adaptation")
    area: Estimate = Field(description="mean return of the last episode over the whole training")
    runs: int
    diverged: int


class MetaBenchmarkResult(Result):
    scores: list[AlgorithmScore]
    interquartile_means: dict[str, Estimate] = Field(
        description="by algorithm, over families and seeds, of the last episode's return on new tasks; scaled for each family so that its "
        "worst run is 0 and its best 1"
    )
    improvement: dict[str, Estimate] = Field(
        description="by algorithm: the chance that a run of the first algorithm is better than one of this; 0.5 is even"
    )
    verdict: str
    failures: list[str] = Field(description="runs that came to nothing, and why")
    curves: str = Field(description="Parquet: returns and successes by run, steps and episode")
    report: str = Field(description="Markdown")
    plots: list[str]
    seconds: float = Field(description="of all runs together")
