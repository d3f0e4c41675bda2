"""Inspecting an upload, on a worker."""

from gristmill.files.inspection import inspect_table
from gristmill.files.service import Inspection, InspectSpec
from gristmill.worker.context import Context


def inspect(spec: InspectSpec, context: Context) -> Inspection:
    return Inspection(inspection=inspect_table(context.path(spec.file), context.input(spec.file).format))
