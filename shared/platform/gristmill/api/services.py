"""All the routes of one service: its job kinds, calls and resources."""

from fastapi import APIRouter

from gristmill.api.calls import add_call
from gristmill.api.kinds import add_kind
from gristmill.api.resources import add_resource
from gristmill.service import Service


def service_router(service: Service) -> APIRouter:
    router = APIRouter(prefix=f"/{service.name}/v1", tags=[service.name])
    for kind in service.kinds.values():
        add_kind(router, kind)
    for call in service.calls.values():
        add_call(router, call)
    for resource in service.resources.values():
        add_resource(router, resource)
    return router
