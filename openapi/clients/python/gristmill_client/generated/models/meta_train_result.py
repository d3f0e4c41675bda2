from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.curve_point import CurvePoint
  from ..models.episode_score import EpisodeScore
  from ..models.meta_train_result_family import MetaTrainResultFamily
  from ..models.meta_train_result_settings import MetaTrainResultSettings
  from ..models.meta_train_result_spaces import MetaTrainResultSpaces





T = TypeVar("T", bound="MetaTrainResult")



@_attrs_define
class MetaTrainResult:
    """ 
        Attributes:
            agent (None | str): safetensors; `adapt` and `sessions` take it. None: random has none
            family (MetaTrainResultFamily):
            spaces (MetaTrainResultSpaces): sizes of observations and actions
            horizon (int):
            episodes (int):
            settings (MetaTrainResultSettings): how it learnt, with what is usual where the request said nothing
            iterations (int):
            steps (int):
            parameters (int):
            diverged (bool): the loss was no finite number any more; the agent is the last good one
            curve (list[CurvePoint]):
            tested (list[EpisodeScore]): by episode: the likeliest actions on new tasks, nothing is learnt there
            tested_sampled (list[EpisodeScore]): the same with actions drawn
            history (str): Parquet: every iteration
            plots (list[str]):
            steps_per_second (float):
            sampling_share (float): of the time
            resumed_at_iteration (int):
            seconds (float):
     """

    agent: None | str
    family: MetaTrainResultFamily
    spaces: MetaTrainResultSpaces
    horizon: int
    episodes: int
    settings: MetaTrainResultSettings
    iterations: int
    steps: int
    parameters: int
    diverged: bool
    curve: list[CurvePoint]
    tested: list[EpisodeScore]
    tested_sampled: list[EpisodeScore]
    history: str
    plots: list[str]
    steps_per_second: float
    sampling_share: float
    resumed_at_iteration: int
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.curve_point import CurvePoint # noqa: PLC0415
        from ..models.episode_score import EpisodeScore # noqa: PLC0415
        from ..models.meta_train_result_family import MetaTrainResultFamily # noqa: PLC0415
        from ..models.meta_train_result_settings import MetaTrainResultSettings # noqa: PLC0415
        from ..models.meta_train_result_spaces import MetaTrainResultSpaces # noqa: PLC0415
        agent: None | str
        agent = self.agent

        family = self.family.to_dict()

        spaces = self.spaces.to_dict()

        horizon = self.horizon

        episodes = self.episodes

        settings = self.settings.to_dict()

        iterations = self.iterations

        steps = self.steps

        parameters = self.parameters

        diverged = self.diverged

        curve = []
        for curve_item_data in self.curve:
            curve_item = curve_item_data.to_dict()
            curve.append(curve_item)



        tested = []
        for tested_item_data in self.tested:
            tested_item = tested_item_data.to_dict()
            tested.append(tested_item)



        tested_sampled = []
        for tested_sampled_item_data in self.tested_sampled:
            tested_sampled_item = tested_sampled_item_data.to_dict()
            tested_sampled.append(tested_sampled_item)



        history = self.history

        plots = self.plots



        steps_per_second = self.steps_per_second

        sampling_share = self.sampling_share

        resumed_at_iteration = self.resumed_at_iteration

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agent": agent,
            "family": family,
            "spaces": spaces,
            "horizon": horizon,
            "episodes": episodes,
            "settings": settings,
            "iterations": iterations,
            "steps": steps,
            "parameters": parameters,
            "diverged": diverged,
            "curve": curve,
            "tested": tested,
            "tested_sampled": tested_sampled,
            "history": history,
            "plots": plots,
            "steps_per_second": steps_per_second,
            "sampling_share": sampling_share,
            "resumed_at_iteration": resumed_at_iteration,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.curve_point import CurvePoint # noqa: PLC0415
        from ..models.episode_score import EpisodeScore # noqa: PLC0415
        from ..models.meta_train_result_family import MetaTrainResultFamily # noqa: PLC0415
        from ..models.meta_train_result_settings import MetaTrainResultSettings # noqa: PLC0415
        from ..models.meta_train_result_spaces import MetaTrainResultSpaces # noqa: PLC0415
        d = dict(src_dict)
        def _parse_agent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        agent = _parse_agent(d.pop("agent"))


        family = MetaTrainResultFamily.from_dict(d.pop("family"))




        spaces = MetaTrainResultSpaces.from_dict(d.pop("spaces"))




        horizon = d.pop("horizon")

        episodes = d.pop("episodes")

        settings = MetaTrainResultSettings.from_dict(d.pop("settings"))




        iterations = d.pop("iterations")

        steps = d.pop("steps")

        parameters = d.pop("parameters")

        diverged = d.pop("diverged")

        curve = []
        _curve = d.pop("curve")
        for curve_item_data in (_curve):
            curve_item = CurvePoint.from_dict(curve_item_data)



            curve.append(curve_item)


        tested = []
        _tested = d.pop("tested")
        for tested_item_data in (_tested):
            tested_item = EpisodeScore.from_dict(tested_item_data)



            tested.append(tested_item)


        tested_sampled = []
        _tested_sampled = d.pop("tested_sampled")
        for tested_sampled_item_data in (_tested_sampled):
            tested_sampled_item = EpisodeScore.from_dict(tested_sampled_item_data)



            tested_sampled.append(tested_sampled_item)


        history = d.pop("history")

        plots = cast(list[str], d.pop("plots"))


        steps_per_second = d.pop("steps_per_second")

        sampling_share = d.pop("sampling_share")

        resumed_at_iteration = d.pop("resumed_at_iteration")

        seconds = d.pop("seconds")

        meta_train_result = cls(
            agent=agent,
            family=family,
            spaces=spaces,
            horizon=horizon,
            episodes=episodes,
            settings=settings,
            iterations=iterations,
            steps=steps,
            parameters=parameters,
            diverged=diverged,
            curve=curve,
            tested=tested,
            tested_sampled=tested_sampled,
            history=history,
            plots=plots,
            steps_per_second=steps_per_second,
            sampling_share=sampling_share,
            resumed_at_iteration=resumed_at_iteration,
            seconds=seconds,
        )

        return meta_train_result

