from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.evaluate_explanations_spec_explainers_item import check_evaluate_explanations_spec_explainers_item
from ..models.evaluate_explanations_spec_explainers_item import EvaluateExplanationsSpecExplainersItem
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.imn_settings import ImnSettings
  from ..models.known_family import KnownFamily
  from ..models.table_with_target import TableWithTarget





T = TypeVar("T", bound="EvaluateExplanationsSpec")



@_attrs_define
class EvaluateExplanationsSpec:
    """ How good are explanations, of a table of yours or where the truth is known?

        Attributes:
            data (None | TableWithTarget | Unset): a table of yours
            model (None | str | Unset): what `train-imn` made of it: its explanations are judged; none: an IMN is trained on
                three quarters of the rows
            known (list[KnownFamily] | Unset): tables whose truth is known
            explainers (list[EvaluateExplanationsSpecExplainersItem] | Unset): ways to explain the IMN (to and with random),
                and learners that explain themselves, boosted trees by TreeSHAP
            rows (int | Unset): that are explained: of the quarter set aside Default: 50.
            background (int | Unset): rows that tell what is there without a feature Default: 50.
            output (None | str | Unset): class whose logit is explained, of several; none: the most frequent
            seeds (int | Unset): IMNs that are trained, to see how alike their explanations are Default: 3.
            retrain (list[float] | Unset): shares of the features that each row loses, the most important first; what a
                model that is trained on the rest scores (ROAR). Takes as many trainings as there are shares and explainers that
                are quick.
            imn (ImnSettings | Unset): Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.
            seed (int | Unset):  Default: 0.
     """

    data: None | TableWithTarget | Unset = UNSET
    model: None | str | Unset = UNSET
    known: list[KnownFamily] | Unset = UNSET
    explainers: list[EvaluateExplanationsSpecExplainersItem] | Unset = UNSET
    rows: int | Unset = 50
    background: int | Unset = 50
    output: None | str | Unset = UNSET
    seeds: int | Unset = 3
    retrain: list[float] | Unset = UNSET
    imn: ImnSettings | Unset = UNSET
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
        from ..models.known_family import KnownFamily # noqa: PLC0415
        from ..models.table_with_target import TableWithTarget # noqa: PLC0415
        data: dict[str, Any] | None | Unset
        if isinstance(self.data, Unset):
            data = UNSET
        elif isinstance(self.data, TableWithTarget):
            data = self.data.to_dict()
        else:
            data = self.data

        model: None | str | Unset
        if isinstance(self.model, Unset):
            model = UNSET
        else:
            model = self.model

        known: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.known, Unset):
            known = []
            for known_item_data in self.known:
                known_item = known_item_data.to_dict()
                known.append(known_item)



        explainers: list[str] | Unset = UNSET
        if not isinstance(self.explainers, Unset):
            explainers = []
            for explainers_item_data in self.explainers:
                explainers_item: str = explainers_item_data
                explainers.append(explainers_item)



        rows = self.rows

        background = self.background

        output: None | str | Unset
        if isinstance(self.output, Unset):
            output = UNSET
        else:
            output = self.output

        seeds = self.seeds

        retrain: list[float] | Unset = UNSET
        if not isinstance(self.retrain, Unset):
            retrain = self.retrain



        imn: dict[str, Any] | Unset = UNSET
        if not isinstance(self.imn, Unset):
            imn = self.imn.to_dict()

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if data is not UNSET:
            field_dict["data"] = data
        if model is not UNSET:
            field_dict["model"] = model
        if known is not UNSET:
            field_dict["known"] = known
        if explainers is not UNSET:
            field_dict["explainers"] = explainers
        if rows is not UNSET:
            field_dict["rows"] = rows
        if background is not UNSET:
            field_dict["background"] = background
        if output is not UNSET:
            field_dict["output"] = output
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if retrain is not UNSET:
            field_dict["retrain"] = retrain
        if imn is not UNSET:
            field_dict["imn"] = imn
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.imn_settings import ImnSettings # noqa: PLC0415
        from ..models.known_family import KnownFamily # noqa: PLC0415
        from ..models.table_with_target import TableWithTarget # noqa: PLC0415
        d = dict(src_dict)
        def _parse_data(data: object) -> None | TableWithTarget | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                data_type_0 = TableWithTarget.from_dict(data)



                return data_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableWithTarget | Unset, data)

        data = _parse_data(d.pop("data", UNSET))


        def _parse_model(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model = _parse_model(d.pop("model", UNSET))


        _known = d.pop("known", UNSET)
        known: list[KnownFamily] | Unset = UNSET
        if _known is not UNSET:
            known = []
            for known_item_data in _known:
                known_item = KnownFamily.from_dict(known_item_data)



                known.append(known_item)


        _explainers = d.pop("explainers", UNSET)
        explainers: list[EvaluateExplanationsSpecExplainersItem] | Unset = UNSET
        if _explainers is not UNSET:
            explainers = []
            for explainers_item_data in _explainers:
                explainers_item = check_evaluate_explanations_spec_explainers_item(explainers_item_data)



                explainers.append(explainers_item)


        rows = d.pop("rows", UNSET)

        background = d.pop("background", UNSET)

        def _parse_output(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        output = _parse_output(d.pop("output", UNSET))


        seeds = d.pop("seeds", UNSET)

        retrain = cast(list[float], d.pop("retrain", UNSET))


        _imn = d.pop("imn", UNSET)
        imn: ImnSettings | Unset
        if isinstance(_imn,  Unset):
            imn = UNSET
        else:
            imn = ImnSettings.from_dict(_imn)




        seed = d.pop("seed", UNSET)

        evaluate_explanations_spec = cls(
            data=data,
            model=model,
            known=known,
            explainers=explainers,
            rows=rows,
            background=background,
            output=output,
            seeds=seeds,
            retrain=retrain,
            imn=imn,
            seed=seed,
        )

        return evaluate_explanations_spec

