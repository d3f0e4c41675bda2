"""The platform's own job kind: inspecting an upload. Declared as any service declares its kinds."""

from typing import TYPE_CHECKING, Any

from gristmill.service import Service
from gristmill.specs import AnyFile, Result, Spec

if TYPE_CHECKING:
    from gristmill.worker.context import Context


class InspectSpec(Spec):
    file: AnyFile


class Inspection(Result):
    inspection: dict[str, Any]


platform_service = Service("platform", title="Platform", summary="The platform's own jobs.", version="1")
INSPECT = platform_service.job(
    "inspect", spec=InspectSpec, result=Inspection, run="gristmill.files.jobs:inspect", summary="Inspect an uploaded table",
    lane="light", timeout_seconds=300, memory_mb=2048, internal=True,
)  # fmt: skip


def inspect(spec: InspectSpec, context: "Context") -> Inspection:
    from gristmill.files.inspection import inspect_table

    return Inspection(inspection=inspect_table(context.path(spec.file), context.input(spec.file).format))
