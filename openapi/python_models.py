"""What the Python client sends and gets, as pydantic models, written from the OpenAPI document by datamodel-code-generator."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from gristmill.api.documents import schemas_of

Schema = dict[str, Any]

_OPTIONS = (
    "--input-file-type", "openapi",
    "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11", "--enum-field-as-literal", "all",
    "--use-standard-collections", "--use-union-operator", "--use-schema-description", "--use-field-description", "--disable-timestamp",
    "--collapse-root-models", "--openapi-scopes", "schemas", "--formatters", "ruff-format", "--custom-file-header",
    '"""What is sent and answered. Written by `openapi/export.py` from the OpenAPI document."""',
)  # fmt: skip
_KEPT = ("type", "required", "$ref", "enum", "const", "description", "format", "default")


def write(document: Schema, target: Path) -> None:
    """The models of all schemas of a document."""
    schemas = document["components"]["schemas"]
    sent = schemas_of(
        document, [own.get("requestBody") for item in document["paths"].values() for own in item.values()]
    )
    named = {name: _name(name, schema) for name, schema in schemas.items()}
    text = json.dumps({named[name]: _plain(schema, name in sent) for name, schema in schemas.items()})
    for name, better in named.items():
        text = text.replace(f'#/components/schemas/{name}"', f'#/components/schemas/{better}"')
    plain = {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": {},
        "components": {"schemas": json.loads(text)},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gristmill.json"
        path.write_text(json.dumps(plain))
        command = [Path(sys.executable).parent / "datamodel-codegen", "--input", path, "--output", target, *_OPTIONS]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"datamodel-codegen: {done.stdout}{done.stderr}")


def _name(name: str, schema: Schema) -> str:
    """Of generic ones, such as `Job_CompressSpec_CompressResult_`, the title."""
    return str(schema["title"]) if "_" in name else name


def _plain(schema: Schema, sent: bool) -> Schema:
    """Without what the server checks, titles and examples. What a later server adds to an answer is no error: a field, or another word
    where there is a choice of some."""
    found = {key: schema[key] for key in _KEPT if key in schema and (sent or key not in ("enum", "const"))}
    if "properties" in schema:
        found["properties"] = {name: _plain(own, sent) for name, own in schema["properties"].items()}
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            found[several] = [_plain(own, sent) for own in schema[several]]
    if "items" in schema:
        found["items"] = _plain(schema["items"], sent)
    values = [schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()]
    for own in values:
        if isinstance(own, dict):
            found["additionalProperties"] = _plain(own, sent)
    return found
