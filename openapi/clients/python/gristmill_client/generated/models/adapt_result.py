from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.adapt_result_family import AdaptResultFamily
  from ..models.episode_score import EpisodeScore





T = TypeVar("T", bound="AdaptResult")



@_attrs_define
class AdaptResult:
    """ 
        Attributes:
            family (AdaptResultFamily):
            algorithm (str):
            tasks (int):
            greedy (list[EpisodeScore]): by episode: the likeliest actions
            sampled (list[EpisodeScore]): with actions drawn
            without_memory (list[EpisodeScore]): the likeliest actions, with the memory cleared at every episode: what it is
                worth
            trajectories (None | str): Parquet: a row for every step of the likeliest actions
            video (None | str): WebP: the first task's episodes
            no_video (None | str): why there is none, where one was wanted
            plots (list[str]):
            seconds (float):
     """

    family: AdaptResultFamily
    algorithm: str
    tasks: int
    greedy: list[EpisodeScore]
    sampled: list[EpisodeScore]
    without_memory: list[EpisodeScore]
    trajectories: None | str
    video: None | str
    no_video: None | str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.adapt_result_family import AdaptResultFamily # noqa: PLC0415
        from ..models.episode_score import EpisodeScore # noqa: PLC0415
        family = self.family.to_dict()

        algorithm = self.algorithm

        tasks = self.tasks

        greedy = []
        for greedy_item_data in self.greedy:
            greedy_item = greedy_item_data.to_dict()
            greedy.append(greedy_item)



        sampled = []
        for sampled_item_data in self.sampled:
            sampled_item = sampled_item_data.to_dict()
            sampled.append(sampled_item)



        without_memory = []
        for without_memory_item_data in self.without_memory:
            without_memory_item = without_memory_item_data.to_dict()
            without_memory.append(without_memory_item)



        trajectories: None | str
        trajectories = self.trajectories

        video: None | str
        video = self.video

        no_video: None | str
        no_video = self.no_video

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "family": family,
            "algorithm": algorithm,
            "tasks": tasks,
            "greedy": greedy,
            "sampled": sampled,
            "without_memory": without_memory,
            "trajectories": trajectories,
            "video": video,
            "no_video": no_video,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.adapt_result_family import AdaptResultFamily # noqa: PLC0415
        from ..models.episode_score import EpisodeScore # noqa: PLC0415
        d = dict(src_dict)
        family = AdaptResultFamily.from_dict(d.pop("family"))




        algorithm = d.pop("algorithm")

        tasks = d.pop("tasks")

        greedy = []
        _greedy = d.pop("greedy")
        for greedy_item_data in (_greedy):
            greedy_item = EpisodeScore.from_dict(greedy_item_data)



            greedy.append(greedy_item)


        sampled = []
        _sampled = d.pop("sampled")
        for sampled_item_data in (_sampled):
            sampled_item = EpisodeScore.from_dict(sampled_item_data)



            sampled.append(sampled_item)


        without_memory = []
        _without_memory = d.pop("without_memory")
        for without_memory_item_data in (_without_memory):
            without_memory_item = EpisodeScore.from_dict(without_memory_item_data)



            without_memory.append(without_memory_item)


        def _parse_trajectories(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        trajectories = _parse_trajectories(d.pop("trajectories"))


        def _parse_video(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        video = _parse_video(d.pop("video"))


        def _parse_no_video(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        no_video = _parse_no_video(d.pop("no_video"))


        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        adapt_result = cls(
            family=family,
            algorithm=algorithm,
            tasks=tasks,
            greedy=greedy,
            sampled=sampled,
            without_memory=without_memory,
            trajectories=trajectories,
            video=video,
            no_video=no_video,
            plots=plots,
            seconds=seconds,
        )

        return adapt_result

