"""OpenAPI documents of single services: clients and pages put together from them what a gateway serves."""

import json
from typing import Any

from fastapi import APIRouter, FastAPI, Response

from gristmill.service import Service

Document = dict[str, Any]


def documents_router(app: FastAPI, services: list[Service]) -> APIRouter:
    """`/<service>/openapi.json` of every service that this process serves."""
    router = APIRouter(include_in_schema=False)
    for service in services:
        prefix = f"/{service.name}/"

        async def document(prefix: str = prefix) -> Response:
            return Response(json.dumps(part_of(app.openapi(), prefix)), media_type="application/json")

        router.add_api_route(f"{prefix}openapi.json", document, operation_id=f"{service.name}_openapi", methods=["GET"])
    return router


def part_of(document: Document, prefix: str) -> Document:
    """The part of a document below a path, with the schemas that it needs."""
    paths = {path: item for path, item in document["paths"].items() if path.startswith(prefix)}
    schemas, needed, queue = document["components"]["schemas"], set[str](), [json.dumps(paths)]
    while queue:
        text = queue.pop()
        for name in schemas.keys() - needed:
            if f'"#/components/schemas/{name}"' in text:
                needed.add(name)
                queue.append(json.dumps(schemas[name]))
    kept = {name: schema for name, schema in schemas.items() if name in needed}
    return document | {"paths": paths, "components": document["components"] | {"schemas": kept}}
