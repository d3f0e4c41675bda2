"""OpenAPI documents of single services: clients and pages put together from them what a gateway serves."""

import json
import re
from functools import cache
from typing import Any

from fastapi import APIRouter, FastAPI, Response

from gristmill.service import Service

Document = dict[str, Any]

_REFERENCE = re.compile(r'"#/components/schemas/([^"]+)"')


def documents_router(app: FastAPI, services: list[Service]) -> APIRouter:
    """`/<service>/openapi.json` of every service that this process serves."""
    router = APIRouter(include_in_schema=False)

    @cache
    def text(prefix: str) -> str:
        return json.dumps(part_of(app.openapi(), prefix))

    for service in services:
        prefix = f"/{service.name}/"

        async def document(prefix: str = prefix) -> Response:
            return Response(text(prefix), media_type="application/json")

        router.add_api_route(f"{prefix}openapi.json", document, operation_id=f"{service.name}_openapi", methods=["GET"])
    return router


def part_of(document: Document, prefix: str) -> Document:
    """The part of a document below a path, with the schemas that it needs."""
    paths = {path: item for path, item in document["paths"].items() if path.startswith(prefix)}
    needed = schemas_of(document, paths)
    kept = {name: schema for name, schema in document["components"]["schemas"].items() if name in needed}
    return document | {"paths": paths, "components": document["components"] | {"schemas": kept}}


def schemas_of(document: Document, part: Any) -> set[str]:
    """Names of the schemas that a part of a document needs."""
    found, queue = set[str](), [part]
    while queue:
        new = set(_REFERENCE.findall(json.dumps(queue.pop()))) - found
        found |= new
        queue += [document["components"]["schemas"][name] for name in new]
    return found
