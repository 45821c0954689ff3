# make run · make test · make check · make lint · make format · make messages · make lock
#
# Each installs what it needs into .venv first, from a hashed lock file, and only when that file has changed. Every path
# here is relative: the folder's own may contain spaces.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1

VENV := .venv
BIN := $(VENV)/bin/python
PIP := $(BIN) -m pip install --disable-pip-version-check --no-input --quiet --require-hashes
COMPILE := $(BIN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url pyproject.toml

# For checks that need settings but no server: the production settings, with addresses nobody listens at.
PRODUCTION := env DATABASE_URL=postgresql://nobody@127.0.0.1:9/none REDIS_URL=redis://127.0.0.1:9/0 \
	SECRET_KEY=only-for-checks-0123456789-abcdefghijklmnopqrstuvwxyz-XYZ ALLOWED_HOSTS=presence.example

# An environment whose Python has gone, after an upgrade of the machine's, is made anew with all that was in it.
_ := $(shell test -x $(BIN) || rm -f $(VENV)/.run-installed $(VENV)/.dev-installed)

MESSAGES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po))

.PHONY: run test lint lint-types lint-rules check format lock messages
.DEFAULT_GOAL := run

run: $(VENV)/.run-installed $(MESSAGES)
	@$(BIN) manage.py run --host $(HOST) --port $(PORT)

test: $(VENV)/.dev-installed $(MESSAGES)
	@$(BIN) -m pytest -n 2 --dist worksteal

check: lint test

# All of the check but the tests. Types take one processor for as long as everything else takes another.
lint: $(VENV)/.dev-installed $(MESSAGES)
	@$(MAKE) --no-print-directory -j2 lint-types lint-rules

lint-types: $(VENV)/.dev-installed
	$(BIN) -m mypy .

lint-rules: $(VENV)/.dev-installed $(MESSAGES)
	$(BIN) -m ruff format --check .
	$(BIN) -m ruff check .
	$(BIN) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	$(PRODUCTION) $(BIN) -W error -W "ignore:Got an error checking a consistent migration history:RuntimeWarning" \
		manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(BIN) -W error manage.py check --deploy --fail-level WARNING
	$(PRODUCTION) $(BIN) manage.py messages --check

# After a change of what pages say: then fill in locale/.
messages: $(VENV)/.dev-installed
	$(PRODUCTION) $(BIN) manage.py messages

%.mo: %.po | $(VENV)/.run-installed
	@$(PRODUCTION) $(BIN) manage.py messages --compile

format: $(VENV)/.dev-installed
	$(BIN) -m ruff format .
	$(BIN) -m ruff check --fix .

lock: $(VENV)/.dev-installed
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

$(VENV)/.run-installed: requirements.lock | $(BIN)
	@echo "Installing what requirements.lock names into $(VENV) …"
	@$(PIP) --requirement requirements.lock
	@touch $@

# A superset of the other, so that whoever has this needs no second installation.
$(VENV)/.dev-installed: requirements-dev.lock | $(BIN)
	@echo "Installing what requirements-dev.lock names into $(VENV) …"
	@$(PIP) --requirement requirements-dev.lock
	@touch $@ $(VENV)/.run-installed

$(BIN):
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed: $(PYTHON) was not found."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, and this is $$($(PYTHON) -V): make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments here: install its venv package (Debian: apt install python3-venv)."; \
		exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
