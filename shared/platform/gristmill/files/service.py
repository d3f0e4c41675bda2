"""The platform's own job kind, inspecting an upload, declared as any service declares its kinds."""

from typing import Any

from gristmill.service import Service
from gristmill.specs import AnyFile, Result, Spec


class InspectSpec(Spec):
    file: AnyFile


class Inspection(Result):
    inspection: dict[str, Any]


platform_service = Service("platform", title="Platform", summary="The platform's own jobs.", version="1")
INSPECT = platform_service.job(
    "inspect", spec=InspectSpec, result=Inspection, run="gristmill.files.jobs:inspect", summary="Inspect an uploaded table",
    lane="light", timeout_seconds=300, memory_mb=2048, internal=True,
)  # fmt: skip
