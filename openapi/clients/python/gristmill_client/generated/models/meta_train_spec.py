from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.meta_train_spec_algorithm import check_meta_train_spec_algorithm
from ..models.meta_train_spec_algorithm import MetaTrainSpecAlgorithm
from ..models.meta_train_spec_device import check_meta_train_spec_device
from ..models.meta_train_spec_device import MetaTrainSpecDevice
from ..models.meta_train_spec_initialisation import check_meta_train_spec_initialisation
from ..models.meta_train_spec_initialisation import MetaTrainSpecInitialisation
from ..models.meta_train_spec_pooling import check_meta_train_spec_pooling
from ..models.meta_train_spec_pooling import MetaTrainSpecPooling
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.bandits_family import BanditsFamily
  from ..models.locomotion_family import LocomotionFamily
  from ..models.meta_world_family import MetaWorldFamily
  from ..models.point_goal_family import PointGoalFamily
  from ..models.tabular_family import TabularFamily





T = TypeVar("T", bound="MetaTrainSpec")



@_attrs_define
class MetaTrainSpec:
    """ Train an agent on a family of tasks, so that it adapts to a new one of them within a few episodes.

        Attributes:
            family (BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily):
            horizon (int | None | Unset): steps of an episode; None: the family's
            episodes (int | None | Unset): of a trial on one task; None: the family's
            width (int | Unset):  Default: 64.
            heads (int | Unset): of attention Default: 4.
            inside (int | Unset): layers inside episodes; with `across`, all layers of trmrl and ppo Default: 2.
            across (int | Unset): layers across episodes Default: 1.
            window (int | None | Unset): steps that a step attends to; None: all
            memories (int | None | Unset): episodes that a layer attends to, its own included; None: all
            pooling (MetaTrainSpecPooling | Unset): what is remembered of an episode Default: 'last'.
            initialisation (MetaTrainSpecInitialisation | Unset): with layer norms; or t-fixup, without them Default:
                'orthogonal'.
            trials (int | None | Unset): of an iteration, each on a task of its own
            minibatch (int | None | Unset): trials of a step of the optimiser
            tasks (int | None | Unset): train on so many tasks again and again; None: drawn anew
            learning_rate (float | None | Unset):
            epochs (int | None | Unset): passes over the trials of an iteration
            discount (float | None | Unset):
            trace (float | Unset): λ of generalised advantage estimation Default: 0.95.
            clip (float | Unset):  Default: 0.2.
            entropy (float | None | Unset): its weight at first; it falls to 0
            farthest (float | Unset): KL from the policy that acted at which an iteration's learning ends Default: 0.05.
            overlap (bool | Unset): sample the next trials while learning from these; faster where cores or a GPU are idle
                Default: False.
            algorithm (MetaTrainSpecAlgorithm | Unset): htrmrl: transformers inside and across episodes; trmrl: one flat
                transformer; rl2: a recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare
                with Default: 'htrmrl'.
            steps (int | None | Unset): of the environments, in all
            minutes (float | None | Unset): or a time; then the learning rate falls by the clock, and no two runs are quite
                alike
            test_tasks (int | Unset): new tasks, to judge the agent by in the end Default: 50.
            device (MetaTrainSpecDevice | Unset): auto: a GPU where there is one Default: 'auto'.
            seed (int | Unset):  Default: 0.
     """

    family: BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily
    horizon: int | None | Unset = UNSET
    episodes: int | None | Unset = UNSET
    width: int | Unset = 64
    heads: int | Unset = 4
    inside: int | Unset = 2
    across: int | Unset = 1
    window: int | None | Unset = UNSET
    memories: int | None | Unset = UNSET
    pooling: MetaTrainSpecPooling | Unset = 'last'
    initialisation: MetaTrainSpecInitialisation | Unset = 'orthogonal'
    trials: int | None | Unset = UNSET
    minibatch: int | None | Unset = UNSET
    tasks: int | None | Unset = UNSET
    learning_rate: float | None | Unset = UNSET
    epochs: int | None | Unset = UNSET
    discount: float | None | Unset = UNSET
    trace: float | Unset = 0.95
    clip: float | Unset = 0.2
    entropy: float | None | Unset = UNSET
    farthest: float | Unset = 0.05
    overlap: bool | Unset = False
    algorithm: MetaTrainSpecAlgorithm | Unset = 'htrmrl'
    steps: int | None | Unset = UNSET
    minutes: float | None | Unset = UNSET
    test_tasks: int | Unset = 50
    device: MetaTrainSpecDevice | Unset = 'auto'
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        family: dict[str, Any]
        if isinstance(self.family, PointGoalFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, BanditsFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, TabularFamily):
            family = self.family.to_dict()
        elif isinstance(self.family, LocomotionFamily):
            family = self.family.to_dict()
        else:
            family = self.family.to_dict()


        horizon: int | None | Unset
        if isinstance(self.horizon, Unset):
            horizon = UNSET
        else:
            horizon = self.horizon

        episodes: int | None | Unset
        if isinstance(self.episodes, Unset):
            episodes = UNSET
        else:
            episodes = self.episodes

        width = self.width

        heads = self.heads

        inside = self.inside

        across = self.across

        window: int | None | Unset
        if isinstance(self.window, Unset):
            window = UNSET
        else:
            window = self.window

        memories: int | None | Unset
        if isinstance(self.memories, Unset):
            memories = UNSET
        else:
            memories = self.memories

        pooling: str | Unset = UNSET
        if not isinstance(self.pooling, Unset):
            pooling = self.pooling


        initialisation: str | Unset = UNSET
        if not isinstance(self.initialisation, Unset):
            initialisation = self.initialisation


        trials: int | None | Unset
        if isinstance(self.trials, Unset):
            trials = UNSET
        else:
            trials = self.trials

        minibatch: int | None | Unset
        if isinstance(self.minibatch, Unset):
            minibatch = UNSET
        else:
            minibatch = self.minibatch

        tasks: int | None | Unset
        if isinstance(self.tasks, Unset):
            tasks = UNSET
        else:
            tasks = self.tasks

        learning_rate: float | None | Unset
        if isinstance(self.learning_rate, Unset):
            learning_rate = UNSET
        else:
            learning_rate = self.learning_rate

        epochs: int | None | Unset
        if isinstance(self.epochs, Unset):
            epochs = UNSET
        else:
            epochs = self.epochs

        discount: float | None | Unset
        if isinstance(self.discount, Unset):
            discount = UNSET
        else:
            discount = self.discount

        trace = self.trace

        clip = self.clip

        entropy: float | None | Unset
        if isinstance(self.entropy, Unset):
            entropy = UNSET
        else:
            entropy = self.entropy

        farthest = self.farthest

        overlap = self.overlap

        algorithm: str | Unset = UNSET
        if not isinstance(self.algorithm, Unset):
            algorithm = self.algorithm


        steps: int | None | Unset
        if isinstance(self.steps, Unset):
            steps = UNSET
        else:
            steps = self.steps

        minutes: float | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        test_tasks = self.test_tasks

        device: str | Unset = UNSET
        if not isinstance(self.device, Unset):
            device = self.device


        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "family": family,
        })
        if horizon is not UNSET:
            field_dict["horizon"] = horizon
        if episodes is not UNSET:
            field_dict["episodes"] = episodes
        if width is not UNSET:
            field_dict["width"] = width
        if heads is not UNSET:
            field_dict["heads"] = heads
        if inside is not UNSET:
            field_dict["inside"] = inside
        if across is not UNSET:
            field_dict["across"] = across
        if window is not UNSET:
            field_dict["window"] = window
        if memories is not UNSET:
            field_dict["memories"] = memories
        if pooling is not UNSET:
            field_dict["pooling"] = pooling
        if initialisation is not UNSET:
            field_dict["initialisation"] = initialisation
        if trials is not UNSET:
            field_dict["trials"] = trials
        if minibatch is not UNSET:
            field_dict["minibatch"] = minibatch
        if tasks is not UNSET:
            field_dict["tasks"] = tasks
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if discount is not UNSET:
            field_dict["discount"] = discount
        if trace is not UNSET:
            field_dict["trace"] = trace
        if clip is not UNSET:
            field_dict["clip"] = clip
        if entropy is not UNSET:
            field_dict["entropy"] = entropy
        if farthest is not UNSET:
            field_dict["farthest"] = farthest
        if overlap is not UNSET:
            field_dict["overlap"] = overlap
        if algorithm is not UNSET:
            field_dict["algorithm"] = algorithm
        if steps is not UNSET:
            field_dict["steps"] = steps
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if test_tasks is not UNSET:
            field_dict["test_tasks"] = test_tasks
        if device is not UNSET:
            field_dict["device"] = device
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bandits_family import BanditsFamily # noqa: PLC0415
        from ..models.locomotion_family import LocomotionFamily # noqa: PLC0415
        from ..models.meta_world_family import MetaWorldFamily # noqa: PLC0415
        from ..models.point_goal_family import PointGoalFamily # noqa: PLC0415
        from ..models.tabular_family import TabularFamily # noqa: PLC0415
        d = dict(src_dict)
        def _parse_family(data: object) -> BanditsFamily | LocomotionFamily | MetaWorldFamily | PointGoalFamily | TabularFamily:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_0 = PointGoalFamily.from_dict(data)



                return family_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_1 = BanditsFamily.from_dict(data)



                return family_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_2 = TabularFamily.from_dict(data)



                return family_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                family_type_3 = LocomotionFamily.from_dict(data)



                return family_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            family_type_4 = MetaWorldFamily.from_dict(data)



            return family_type_4

        family = _parse_family(d.pop("family"))


        def _parse_horizon(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        horizon = _parse_horizon(d.pop("horizon", UNSET))


        def _parse_episodes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        episodes = _parse_episodes(d.pop("episodes", UNSET))


        width = d.pop("width", UNSET)

        heads = d.pop("heads", UNSET)

        inside = d.pop("inside", UNSET)

        across = d.pop("across", UNSET)

        def _parse_window(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        window = _parse_window(d.pop("window", UNSET))


        def _parse_memories(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        memories = _parse_memories(d.pop("memories", UNSET))


        _pooling = d.pop("pooling", UNSET)
        pooling: MetaTrainSpecPooling | Unset
        if isinstance(_pooling,  Unset):
            pooling = UNSET
        else:
            pooling = check_meta_train_spec_pooling(_pooling)




        _initialisation = d.pop("initialisation", UNSET)
        initialisation: MetaTrainSpecInitialisation | Unset
        if isinstance(_initialisation,  Unset):
            initialisation = UNSET
        else:
            initialisation = check_meta_train_spec_initialisation(_initialisation)




        def _parse_trials(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        trials = _parse_trials(d.pop("trials", UNSET))


        def _parse_minibatch(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minibatch = _parse_minibatch(d.pop("minibatch", UNSET))


        def _parse_tasks(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        tasks = _parse_tasks(d.pop("tasks", UNSET))


        def _parse_learning_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        learning_rate = _parse_learning_rate(d.pop("learning_rate", UNSET))


        def _parse_epochs(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        epochs = _parse_epochs(d.pop("epochs", UNSET))


        def _parse_discount(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        discount = _parse_discount(d.pop("discount", UNSET))


        trace = d.pop("trace", UNSET)

        clip = d.pop("clip", UNSET)

        def _parse_entropy(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        entropy = _parse_entropy(d.pop("entropy", UNSET))


        farthest = d.pop("farthest", UNSET)

        overlap = d.pop("overlap", UNSET)

        _algorithm = d.pop("algorithm", UNSET)
        algorithm: MetaTrainSpecAlgorithm | Unset
        if isinstance(_algorithm,  Unset):
            algorithm = UNSET
        else:
            algorithm = check_meta_train_spec_algorithm(_algorithm)




        def _parse_steps(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        steps = _parse_steps(d.pop("steps", UNSET))


        def _parse_minutes(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))


        test_tasks = d.pop("test_tasks", UNSET)

        _device = d.pop("device", UNSET)
        device: MetaTrainSpecDevice | Unset
        if isinstance(_device,  Unset):
            device = UNSET
        else:
            device = check_meta_train_spec_device(_device)




        seed = d.pop("seed", UNSET)

        meta_train_spec = cls(
            family=family,
            horizon=horizon,
            episodes=episodes,
            width=width,
            heads=heads,
            inside=inside,
            across=across,
            window=window,
            memories=memories,
            pooling=pooling,
            initialisation=initialisation,
            trials=trials,
            minibatch=minibatch,
            tasks=tasks,
            learning_rate=learning_rate,
            epochs=epochs,
            discount=discount,
            trace=trace,
            clip=clip,
            entropy=entropy,
            farthest=farthest,
            overlap=overlap,
            algorithm=algorithm,
            steps=steps,
            minutes=minutes,
            test_tasks=test_tasks,
            device=device,
            seed=seed,
        )

        return meta_train_spec

