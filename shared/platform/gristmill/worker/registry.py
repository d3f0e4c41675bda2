"""The job kinds a worker knows: those of its services, and the platform's own."""

from functools import cache

from gristmill.files.service import platform_service
from gristmill.service import JobKind, Service, installed_services


@cache
def known_services() -> dict[str, Service]:
    return {service.name: service for service in [platform_service, *installed_services()]}


def job_kind(service: str, kind: str) -> JobKind:
    return known_services()[service].kinds[kind]
