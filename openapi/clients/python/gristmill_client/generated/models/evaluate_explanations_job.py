from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.evaluate_explanations_job_status import check_evaluate_explanations_job_status
from ..models.evaluate_explanations_job_status import EvaluateExplanationsJobStatus
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.evaluate_explanations_job_labels import EvaluateExplanationsJobLabels
  from ..models.evaluate_explanations_result import EvaluateExplanationsResult
  from ..models.evaluate_explanations_spec import EvaluateExplanationsSpec
  from ..models.job_error import JobError
  from ..models.progress import Progress
  from ..models.trial_counts import TrialCounts





T = TypeVar("T", bound="EvaluateExplanationsJob")



@_attrs_define
class EvaluateExplanationsJob:
    """ 
        Attributes:
            id (str):
            service (str):
            kind (str):
            status (EvaluateExplanationsJobStatus):
            spec (EvaluateExplanationsSpec): How good are explanations, of a table of yours or where the truth is known?
            progress (Progress):
            attempt (int): how many times the job has been started
            max_attempts (int):
            created_at (datetime.datetime):
            labels (EvaluateExplanationsJobLabels | Unset):
            priority (int | Unset):  Default: 0.
            result (EvaluateExplanationsResult | None | Unset): present once the job has succeeded, unless it is larger than
                1 MiB
            result_file (None | str | Unset): file id of the result, when it is larger than 1 MiB
            non_finite (list[str] | Unset): JSON pointers of numbers in `result` that are null because they are not finite
            error (JobError | None | Unset): why the job failed, or why its last attempt did
            cancel_requested (bool | Unset):  Default: False.
            cpu_seconds (float | Unset):  Default: 0.0.
            started_at (datetime.datetime | None | Unset):
            finished_at (datetime.datetime | None | Unset):
            parent (None | str | Unset): the search that this job is a trial of
            trial_number (int | None | Unset):
            trials (None | TrialCounts | Unset): counts of a search's trials
     """

    id: str
    service: str
    kind: str
    status: EvaluateExplanationsJobStatus
    spec: EvaluateExplanationsSpec
    progress: Progress
    attempt: int
    max_attempts: int
    created_at: datetime.datetime
    labels: EvaluateExplanationsJobLabels | Unset = UNSET
    priority: int | Unset = 0
    result: EvaluateExplanationsResult | None | Unset = UNSET
    result_file: None | str | Unset = UNSET
    non_finite: list[str] | Unset = UNSET
    error: JobError | None | Unset = UNSET
    cancel_requested: bool | Unset = False
    cpu_seconds: float | Unset = 0.0
    started_at: datetime.datetime | None | Unset = UNSET
    finished_at: datetime.datetime | None | Unset = UNSET
    parent: None | str | Unset = UNSET
    trial_number: int | None | Unset = UNSET
    trials: None | TrialCounts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluate_explanations_job_labels import EvaluateExplanationsJobLabels # noqa: PLC0415
        from ..models.evaluate_explanations_result import EvaluateExplanationsResult # noqa: PLC0415
        from ..models.evaluate_explanations_spec import EvaluateExplanationsSpec # noqa: PLC0415
        from ..models.job_error import JobError # noqa: PLC0415
        from ..models.progress import Progress # noqa: PLC0415
        from ..models.trial_counts import TrialCounts # noqa: PLC0415
        id = self.id

        service = self.service

        kind = self.kind

        status: str = self.status

        spec = self.spec.to_dict()

        progress = self.progress.to_dict()

        attempt = self.attempt

        max_attempts = self.max_attempts

        created_at = self.created_at.isoformat()

        labels: dict[str, Any] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = self.labels.to_dict()

        priority = self.priority

        result: dict[str, Any] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, EvaluateExplanationsResult):
            result = self.result.to_dict()
        else:
            result = self.result

        result_file: None | str | Unset
        if isinstance(self.result_file, Unset):
            result_file = UNSET
        else:
            result_file = self.result_file

        non_finite: list[str] | Unset = UNSET
        if not isinstance(self.non_finite, Unset):
            non_finite = self.non_finite



        error: dict[str, Any] | None | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        elif isinstance(self.error, JobError):
            error = self.error.to_dict()
        else:
            error = self.error

        cancel_requested = self.cancel_requested

        cpu_seconds = self.cpu_seconds

        started_at: None | str | Unset
        if isinstance(self.started_at, Unset):
            started_at = UNSET
        elif isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str | Unset
        if isinstance(self.finished_at, Unset):
            finished_at = UNSET
        elif isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        parent: None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        else:
            parent = self.parent

        trial_number: int | None | Unset
        if isinstance(self.trial_number, Unset):
            trial_number = UNSET
        else:
            trial_number = self.trial_number

        trials: dict[str, Any] | None | Unset
        if isinstance(self.trials, Unset):
            trials = UNSET
        elif isinstance(self.trials, TrialCounts):
            trials = self.trials.to_dict()
        else:
            trials = self.trials


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "id": id,
            "service": service,
            "kind": kind,
            "status": status,
            "spec": spec,
            "progress": progress,
            "attempt": attempt,
            "max_attempts": max_attempts,
            "created_at": created_at,
        })
        if labels is not UNSET:
            field_dict["labels"] = labels
        if priority is not UNSET:
            field_dict["priority"] = priority
        if result is not UNSET:
            field_dict["result"] = result
        if result_file is not UNSET:
            field_dict["result_file"] = result_file
        if non_finite is not UNSET:
            field_dict["non_finite"] = non_finite
        if error is not UNSET:
            field_dict["error"] = error
        if cancel_requested is not UNSET:
            field_dict["cancel_requested"] = cancel_requested
        if cpu_seconds is not UNSET:
            field_dict["cpu_seconds"] = cpu_seconds
        if started_at is not UNSET:
            field_dict["started_at"] = started_at
        if finished_at is not UNSET:
            field_dict["finished_at"] = finished_at
        if parent is not UNSET:
            field_dict["parent"] = parent
        if trial_number is not UNSET:
            field_dict["trial_number"] = trial_number
        if trials is not UNSET:
            field_dict["trials"] = trials

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluate_explanations_job_labels import EvaluateExplanationsJobLabels # noqa: PLC0415
        from ..models.evaluate_explanations_result import EvaluateExplanationsResult # noqa: PLC0415
        from ..models.evaluate_explanations_spec import EvaluateExplanationsSpec # noqa: PLC0415
        from ..models.job_error import JobError # noqa: PLC0415
        from ..models.progress import Progress # noqa: PLC0415
        from ..models.trial_counts import TrialCounts # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        service = d.pop("service")

        kind = d.pop("kind")

        status = check_evaluate_explanations_job_status(d.pop("status"))




        spec = EvaluateExplanationsSpec.from_dict(d.pop("spec"))




        progress = Progress.from_dict(d.pop("progress"))




        attempt = d.pop("attempt")

        max_attempts = d.pop("max_attempts")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))




        _labels = d.pop("labels", UNSET)
        labels: EvaluateExplanationsJobLabels | Unset
        if isinstance(_labels,  Unset):
            labels = UNSET
        else:
            labels = EvaluateExplanationsJobLabels.from_dict(_labels)




        priority = d.pop("priority", UNSET)

        def _parse_result(data: object) -> EvaluateExplanationsResult | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = EvaluateExplanationsResult.from_dict(data)



                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EvaluateExplanationsResult | None | Unset, data)

        result = _parse_result(d.pop("result", UNSET))


        def _parse_result_file(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        result_file = _parse_result_file(d.pop("result_file", UNSET))


        non_finite = cast(list[str], d.pop("non_finite", UNSET))


        def _parse_error(data: object) -> JobError | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = JobError.from_dict(data)



                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobError | None | Unset, data)

        error = _parse_error(d.pop("error", UNSET))


        cancel_requested = d.pop("cancel_requested", UNSET)

        cpu_seconds = d.pop("cpu_seconds", UNSET)

        def _parse_started_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)



                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        started_at = _parse_started_at(d.pop("started_at", UNSET))


        def _parse_finished_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)



                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        finished_at = _parse_finished_at(d.pop("finished_at", UNSET))


        def _parse_parent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        parent = _parse_parent(d.pop("parent", UNSET))


        def _parse_trial_number(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        trial_number = _parse_trial_number(d.pop("trial_number", UNSET))


        def _parse_trials(data: object) -> None | TrialCounts | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                trials_type_0 = TrialCounts.from_dict(data)



                return trials_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrialCounts | Unset, data)

        trials = _parse_trials(d.pop("trials", UNSET))


        evaluate_explanations_job = cls(
            id=id,
            service=service,
            kind=kind,
            status=status,
            spec=spec,
            progress=progress,
            attempt=attempt,
            max_attempts=max_attempts,
            created_at=created_at,
            labels=labels,
            priority=priority,
            result=result,
            result_file=result_file,
            non_finite=non_finite,
            error=error,
            cancel_requested=cancel_requested,
            cpu_seconds=cpu_seconds,
            started_at=started_at,
            finished_at=finished_at,
            parent=parent,
            trial_number=trial_number,
            trials=trials,
        )


        evaluate_explanations_job.additional_properties = d
        return evaluate_explanations_job

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
