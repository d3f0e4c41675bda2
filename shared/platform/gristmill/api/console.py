"""The console: a page of the public API, built from services/console, whose files ship with this package."""

from pathlib import Path

from fastapi import APIRouter, Response
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).parents[1] / "console"
# Pictures and downloads are blobs of the page's own; charts style themselves.
POLICY = "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

router = APIRouter(include_in_schema=False)


@router.get("/", operation_id="console")
async def page() -> Response:
    """The page itself. Names of what it loads change with every build."""
    return FileResponse(FOLDER / "index.html", headers={"Cache-Control": "no-cache", "Content-Security-Policy": POLICY})


@router.get("/icon.svg", operation_id="icon")
async def icon() -> Response:
    return FileResponse(FOLDER / "icon.svg")


class Assets(StaticFiles):
    """Scripts and styles, which never change under their names."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER / "assets")

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
