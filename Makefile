# make report   build everything in reports/ from inventories/
# make test     run the test suite (fetches Chromium if the machine has none)
# make check    all that a change must pass

# Dates are pinned: the same inventory gives the same bytes on any day.
AS_OF        ?= 2026-11-21
# The day the GDPR began to apply and the five lenders' policies describe.
AS_OF_POLICY ?= 2018-05-25

SHELL  := /bin/bash
PYTHON ?= $(shell bash tools/find-python.sh)
VENV   ?= .venv
BIN    := $(VENV)/bin
WHEEL_INPUTS := setup.cfg pyproject.toml

.PHONY: report test check lint types layers stale docs bench format clean
.DEFAULT_GOAL := report

# What an earlier version wrote and this one does not must not linger.
report: $(VENV)/.installed
	rm -rf reports
	AS_OF=$(AS_OF) AS_OF_POLICY=$(AS_OF_POLICY) bash tools/make-reports.sh $(BIN)/dataflow reports

test: $(VENV)/.installed-test
	@chromium="$$(bash tools/ensure-chromium.sh $(BIN)/python)" || exit 1; \
	 echo "browser: $$chromium"; \
	 CHROMIUM="$$chromium" $(BIN)/python -m pytest -n auto --nbmake tests $(wildcard notebooks)

# One after the other even under -j, and the tests last: their summary ends the output.
check:
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory layers
	@$(MAKE) --no-print-directory stale
	@$(MAKE) --no-print-directory test

lint: $(VENV)/.installed-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-lint
	$(BIN)/mypy

layers: $(VENV)/.installed-lint
	$(BIN)/lint-imports --no-logo

stale: $(VENV)/.installed
	AS_OF=$(AS_OF) AS_OF_POLICY=$(AS_OF_POLICY) bash tools/check-reports.sh $(BIN)/dataflow reports
	$(BIN)/python tools/command_docs.py --check docs/commands.md
	$(BIN)/python tools/rule_docs.py --check docs/rules

docs: $(VENV)/.installed
	$(BIN)/python tools/command_docs.py docs/commands.md
	$(BIN)/python tools/inventory_docs.py
	$(BIN)/python tools/rule_docs.py docs/rules

bench: $(VENV)/.installed-test
	$(BIN)/python -m bench
	$(BIN)/python -m bench.report README.md

format: $(VENV)/.installed-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment: built again whenever the metadata changes ---

$(VENV)/.installed: $(WHEEL_INPUTS)
	bash tools/make-venv.sh "$(PYTHON)" $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@

$(VENV)/.installed-lint: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[lint]'
	@touch $@
