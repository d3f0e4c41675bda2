""" Contains all the data models used in inputs/outputs """

from .artifact_list import ArtifactList
from .column import Column
from .compress_job import CompressJob
from .compress_job_labels import CompressJobLabels
from .compress_job_status import CompressJobStatus
from .compress_result import CompressResult
from .compress_result_seconds import CompressResultSeconds
from .compress_spec import CompressSpec
from .compress_spec_codec import CompressSpecCodec
from .created_key import CreatedKey
from .event import Event
from .event_data import EventData
from .event_page import EventPage
from .field_problem import FieldProblem
from .file_info import FileInfo
from .file_info_inspection import FileInfoInspection
from .file_page import FilePage
from .file_summary import FileSummary
from .function_found import FunctionFound
from .job import Job
from .job_error import JobError
from .job_labels import JobLabels
from .job_page import JobPage
from .job_result_type_0 import JobResultType0
from .job_spec import JobSpec
from .job_status import JobStatus
from .key_info import KeyInfo
from .key_list import KeyList
from .kind_usage import KindUsage
from .limits import Limits
from .list_jobs_status_type_0 import ListJobsStatusType0
from .new_key import NewKey
from .preview import Preview
from .preview_kind import PreviewKind
from .problem_details import ProblemDetails
from .progress import Progress
from .progress_metrics import ProgressMetrics
from .query_job import QueryJob
from .query_job_labels import QueryJobLabels
from .query_job_status import QueryJobStatus
from .query_result import QueryResult
from .query_spec import QuerySpec
from .query_spec_tables import QuerySpecTables
from .restore_job import RestoreJob
from .restore_job_labels import RestoreJobLabels
from .restore_job_status import RestoreJobStatus
from .restore_result import RestoreResult
from .restore_spec import RestoreSpec
from .restore_spec_format import RestoreSpecFormat
from .result_column import ResultColumn
from .table_info import TableInfo
from .trial_counts import TrialCounts
from .usage import Usage

__all__ = (
    "ArtifactList",
    "Column",
    "CompressJob",
    "CompressJobLabels",
    "CompressJobStatus",
    "CompressResult",
    "CompressResultSeconds",
    "CompressSpec",
    "CompressSpecCodec",
    "CreatedKey",
    "Event",
    "EventData",
    "EventPage",
    "FieldProblem",
    "FileInfo",
    "FileInfoInspection",
    "FilePage",
    "FileSummary",
    "FunctionFound",
    "Job",
    "JobError",
    "JobLabels",
    "JobPage",
    "JobResultType0",
    "JobSpec",
    "JobStatus",
    "KeyInfo",
    "KeyList",
    "KindUsage",
    "Limits",
    "ListJobsStatusType0",
    "NewKey",
    "Preview",
    "PreviewKind",
    "ProblemDetails",
    "Progress",
    "ProgressMetrics",
    "QueryJob",
    "QueryJobLabels",
    "QueryJobStatus",
    "QueryResult",
    "QuerySpec",
    "QuerySpecTables",
    "RestoreJob",
    "RestoreJobLabels",
    "RestoreJobStatus",
    "RestoreResult",
    "RestoreSpec",
    "RestoreSpecFormat",
    "ResultColumn",
    "TableInfo",
    "TrialCounts",
    "Usage",
)
