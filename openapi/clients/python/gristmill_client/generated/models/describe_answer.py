from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.describe_answer_task import check_describe_answer_task
from ..models.describe_answer_task import DescribeAnswerTask
from typing import cast

if TYPE_CHECKING:
  from ..models.describe_answer_about import DescribeAnswerAbout
  from ..models.describe_answer_columns import DescribeAnswerColumns
  from ..models.describe_answer_dependence import DescribeAnswerDependence
  from ..models.feature_importance import FeatureImportance





T = TypeVar("T", bound="DescribeAnswer")



@_attrs_define
class DescribeAnswer:
    """ 
        Attributes:
            task (DescribeAnswerTask):
            target (str):
            classes (list[str] | None):
            output_names (list[str]):
            columns (DescribeAnswerColumns): that rows need, and what they hold
            features (list[FeatureImportance]): the most important first
            dependence (DescribeAnswerDependence):
            about (DescribeAnswerAbout): the job that made it, the release, and the like
     """

    task: DescribeAnswerTask
    target: str
    classes: list[str] | None
    output_names: list[str]
    columns: DescribeAnswerColumns
    features: list[FeatureImportance]
    dependence: DescribeAnswerDependence
    about: DescribeAnswerAbout





    def to_dict(self) -> dict[str, Any]:
        from ..models.describe_answer_about import DescribeAnswerAbout # noqa: PLC0415
        from ..models.describe_answer_columns import DescribeAnswerColumns # noqa: PLC0415
        from ..models.describe_answer_dependence import DescribeAnswerDependence # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        task: str = self.task

        target = self.target

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        output_names = self.output_names



        columns = self.columns.to_dict()

        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)



        dependence = self.dependence.to_dict()

        about = self.about.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "task": task,
            "target": target,
            "classes": classes,
            "output_names": output_names,
            "columns": columns,
            "features": features,
            "dependence": dependence,
            "about": about,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.describe_answer_about import DescribeAnswerAbout # noqa: PLC0415
        from ..models.describe_answer_columns import DescribeAnswerColumns # noqa: PLC0415
        from ..models.describe_answer_dependence import DescribeAnswerDependence # noqa: PLC0415
        from ..models.feature_importance import FeatureImportance # noqa: PLC0415
        d = dict(src_dict)
        task = check_describe_answer_task(d.pop("task"))




        target = d.pop("target")

        def _parse_classes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                classes_type_0 = cast(list[str], data)

                return classes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        classes = _parse_classes(d.pop("classes"))


        output_names = cast(list[str], d.pop("output_names"))


        columns = DescribeAnswerColumns.from_dict(d.pop("columns"))




        features = []
        _features = d.pop("features")
        for features_item_data in (_features):
            features_item = FeatureImportance.from_dict(features_item_data)



            features.append(features_item)


        dependence = DescribeAnswerDependence.from_dict(d.pop("dependence"))




        about = DescribeAnswerAbout.from_dict(d.pop("about"))




        describe_answer = cls(
            task=task,
            target=target,
            classes=classes,
            output_names=output_names,
            columns=columns,
            features=features,
            dependence=dependence,
            about=about,
        )

        return describe_answer

