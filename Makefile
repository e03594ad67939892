PYTHON ?= python3
BIN := .venv/bin
# -W: a broken link or a page outside the navigation stops the build, -E: so it does a second time.
SPHINX = $(BIN)/sphinx-build -q -E -W --keep-going -d build/doctrees docs build/site
.DEFAULT_GOAL := help

.PHONY: help
help: ## show the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

.venv/.installed: pyproject.toml
	@echo "installing fogline into .venv (a minute or two the first time)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "fogline needs Python 3.11 or newer; run: make PYTHON=python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check -e ".[dev,docs,tables]"
	@touch $@

.PHONY: demo
demo: .venv/.installed ## install, read the example reports, show their claims
	@$(BIN)/fogline demo

.PHONY: test
test: check ## install, check, run all tests
	$(BIN)/pytest -q

.PHONY: quick
quick: .venv/.installed ## the quick subset of the tests, under 2 minutes
	$(BIN)/pytest -q -m "not slow and not golds"

.PHONY: check
check: .venv/.installed ## format, lint, types, documents
	$(BIN)/ruff format --check -q src tests bench scripts
	$(BIN)/ruff check -q src tests bench scripts
	$(BIN)/mypy
	$(BIN)/pytest -q tests/house/test_documents.py

.PHONY: tables
tables: .venv/.installed ## rebuild the compiled gazetteer
	$(BIN)/python scripts/build_gazetteer.py

.PHONY: schema
schema: .venv/.installed ## rebuild what is made from model and tables: schema, reference, compiled tables
	$(BIN)/python scripts/make_schema.py

.PHONY: reference
reference: .venv/.installed ## make anew what docs/ takes from the code: reference, schema, output shown
	$(BIN)/python scripts/make_reference.py

.PHONY: pictures
pictures: .venv/.installed ## draw docs/pictures anew
	$(BIN)/python scripts/make_pictures.py

.PHONY: docs
docs: .venv/.installed ## build the pages into build/site
	@$(SPHINX)
	@echo "open build/site/index.html"

.PHONY: bench
bench: .venv/.installed ## accuracy on the golds and PolNeAR, speed
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/speed.py
