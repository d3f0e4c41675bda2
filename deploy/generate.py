"""Writes what follows from the list of services: docker-compose.yml, the gateway's configuration, the Helm chart's values.

python deploy/generate.py           write them
python deploy/generate.py --check   fail when one of them is stale
"""

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTE = "Written by deploy/generate.py from services/services.list. Change those, then `make delivery`."


def services() -> list[str]:
    return (ROOT / "services/services.list").read_text().split()


def compose(names: list[str]) -> str:
    parts = [_COMPOSE_HEAD.format(note=NOTE, first=names[0])]
    parts += [_COMPOSE_SERVICE.format(name=name) for name in names]
    apis = "".join(f"      {name}-api:\n        condition: service_healthy\n" for name in names)
    return "".join(parts) + _COMPOSE_TAIL.format(apis=apis)


def gateway(names: list[str]) -> str:
    routes = "".join(_GATEWAY_SERVICE.format(name=name) for name in names)
    return _GATEWAY.replace("@NOTE@", NOTE).replace("@ROUTES@", routes).replace("@FIRST@", names[0])


def helm_values(names: list[str]) -> str:
    parts = "".join(_HELM_SERVICE.format(name=name) for name in names)
    return _HELM.replace("@NOTE@", NOTE).replace("@SERVICES@", parts)


OUTPUTS: dict[str, Callable[[list[str]], str]] = {
    "docker-compose.yml": compose,
    "deploy/gateway/nginx.conf": gateway,
    "deploy/helm/values.yaml": helm_values,
}

_COMPOSE_HEAD = """\
# {note}
#   cp .env.example .env     and change what is in it
#   docker compose up        then http://localhost:8000/docs
name: gristmill

x-gristmill: &gristmill
  restart: unless-stopped
  environment: &environment
    GRISTMILL_DATABASE_URL: postgresql://gristmill:${{POSTGRES_PASSWORD:?copy .env.example to .env}}@postgres/gristmill
    GRISTMILL_REDIS_URL: redis://redis:6379/0
    GRISTMILL_FILES_URL: file:///data/files
    GRISTMILL_REQUIRE_KEYS: "true"
    GRISTMILL_METRICS_PORT: "9000"
  volumes: ["files:/data/files"]
  depends_on:
    migrate:
      condition: service_completed_successfully
    redis:
      condition: service_healthy

x-api-health: &api-health
  test: ["CMD", "python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=3)"]
  interval: 5s
  timeout: 5s
  retries: 12

services:
  postgres:
    image: postgres:16-alpine
    restart: unless-stopped
    environment:
      POSTGRES_USER: gristmill
      POSTGRES_DB: gristmill
      POSTGRES_INITDB_ARGS: --encoding=UTF8
      POSTGRES_PASSWORD: ${{POSTGRES_PASSWORD:?copy .env.example to .env}}
    volumes: ["postgres:/var/lib/postgresql/data"]
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U gristmill -d gristmill -h 127.0.0.1"]
      interval: 2s
      timeout: 5s
      retries: 30

  redis:
    image: redis:7-alpine
    restart: unless-stopped
    command: ["redis-server", "--save", "", "--appendonly", "no", "--protected-mode", "no", "--bind", "0.0.0.0"]
    healthcheck:
      test: ["CMD", "redis-cli", "ping"]
      interval: 2s
      timeout: 5s
      retries: 30

  migrate:
    image: gristmill-{first}
    command: ["migrate"]
    restart: "no"
    environment:
      <<: *environment
      GRISTMILL_BOOTSTRAP_KEY: ${{GRISTMILL_BOOTSTRAP_KEY:?copy .env.example to .env}}
    depends_on:
      postgres:
        condition: service_healthy

  dispatcher:
    <<: *gristmill
    image: gristmill-{first}
    command: ["dispatcher"]
"""

_COMPOSE_SERVICE = """
  {name}-api:
    <<: *gristmill
    image: gristmill-{name}
    build:
      context: .
      dockerfile: deploy/Dockerfile
      args:
        SERVICE: {name}
        TORCH_INDEX: ${{TORCH_INDEX:-}}
    healthcheck: *api-health

  {name}-worker:
    <<: *gristmill
    image: gristmill-{name}
    command: ["worker"]
    stop_grace_period: 30s
    healthcheck:
      test: ["CMD", "test", "-f", "/tmp/worker.ready"]
      interval: 5s
      timeout: 5s
      retries: 12
"""

_COMPOSE_TAIL = """
  gateway:
    image: nginx:1.27-alpine
    restart: unless-stopped
    ports: ["${{GRISTMILL_PORT:-127.0.0.1:8000}}:8000"]
    volumes: ["./deploy/gateway/nginx.conf:/etc/nginx/nginx.conf:ro"]
    depends_on:
{apis}
volumes:
  postgres:
  files:
"""

_GATEWAY = """\
# @NOTE@
worker_processes auto;
pid /tmp/nginx.pid;
events { worker_connections 4096; }

http {
  access_log off;
  error_log /dev/stderr warn;
  client_body_temp_path /tmp/client_body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;

  # Names are looked up again every few seconds: containers move when they are restarted or scaled.
  resolver 127.0.0.11 valid=5s ipv6=off;

  server {
    listen 8000;

    # Uploads of any size pass straight through, and events arrive when they happen. Limits are the API's.
    client_max_body_size 0;
    proxy_request_buffering off;
    proxy_buffering off;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_connect_timeout 5s;
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;

@ROUTES@
    # Files, jobs and keys are the same on every API process.
    location / {
      set $api @FIRST@-api;
      proxy_pass http://$api:8000;
    }
    location = /metrics { return 404; }
  }
}
"""

_GATEWAY_SERVICE = """\
    location /{name}/ {{
      set $api {name}-api;
      proxy_pass http://$api:8000;
    }}
"""

_HELM = """\
# @NOTE@
# Images are <repository>-<service>:<tag>, built by deploy/Dockerfile; an empty tag is the chart's appVersion.
image:
  repository: gristmill
  tag: ""
  pullPolicy: IfNotPresent

# Name of a Secret with GRISTMILL_DATABASE_URL, GRISTMILL_REDIS_URL, GRISTMILL_BOOTSTRAP_KEY (the first API key) and,
# for a bucket, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
secret: ""
# Where uploads and artifacts live: s3://bucket/prefix
filesUrl: ""
# Any other setting, e.g. GRISTMILL_KEEP_JOBS_DAYS: "90". One heavy job a worker: more jobs are more workers.
settings:
  GRISTMILL_SLOTS: "1"

dispatcher:
  replicas: 2
  resources: {requests: {cpu: 50m, memory: 128Mi}, limits: {memory: 512Mi}}

# Workers by the number of jobs that are queued or running; needs KEDA in the cluster.
autoscaling:
  enabled: false
  jobsPerWorker: 1

ingress:
  enabled: false
  className: ""
  host: ""
  tlsSecret: ""
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: "0"
    nginx.ingress.kubernetes.io/proxy-request-buffering: "off"
    nginx.ingress.kubernetes.io/proxy-buffering: "off"
    nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "3600"

services:
@SERVICES@"""

_HELM_SERVICE = """\
  {name}:
    api:
      replicas: 2
      resources: {{requests: {{cpu: 100m, memory: 192Mi}}, limits: {{memory: 1Gi}}}}
    worker:
      replicas: 1
      maxReplicas: 8
      resources: {{requests: {{cpu: "1", memory: 2Gi}}, limits: {{memory: 8Gi}}}}
"""


def main() -> int:
    names = services()
    stale = [path for path, render in OUTPUTS.items() if not _same(ROOT / path, render(names))]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path} is stale: run `make delivery`", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        (ROOT / path).write_text(OUTPUTS[path](names))
        print(f"wrote {path}")
    return 0


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text() == text


if __name__ == "__main__":
    sys.exit(main())
