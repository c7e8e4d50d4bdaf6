# Everything that people and CI do here. `make` alone lists it.

PORT ?= 8000
# PYTHON=python3.13 chooses another Python than the first that is new enough.
PYTHON ?=
# One test process per core, which takes over from another that has more left; `make test TESTS=tests/wizard` runs a part.
PYTEST_OPTIONS ?= -n auto --dist worksteal
TESTS ?=

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
# What a real installation has, for the checks that judge settings.
AS_IN_PRODUCTION := SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))')" \
	PUBLIC_URL=https://drieluik.example DEBUG=off BEHIND_PROXY=on DATABASE_URL=sqlite://:memory:

.PHONY: help run test check lint style types imports settings messages-check messages bench requirements
.DELETE_ON_ERROR:

help:
	@echo "make run       start Drieluik on http://localhost:$(PORT)/ (PORT=8001 for another port)"
	@echo "make test      run the tests, also those in a browser"
	@echo "make check     everything that CI runs: lint, then the tests with coverage"
	@echo "make lint      the checks without the tests"
	@echo "make bench     measure speed against baselines"
	@echo "make messages  bring the translation files up to date after changing a text in a page"
	@echo "make requirements  choose new versions of packages within pyproject.toml"

# --- Install -------------------------------------------------------------------------------------
# A stamp says which list of packages was installed last, so that a second run skips it.

.venv/bin/python:
	@python="$(PYTHON)"; python="$${python:-$$(scripts/need.sh python)}" && \
		PYTHON="$$python" scripts/need.sh venv && "$$python" -m venv .venv

# The lock files name every package. Older pips look past them at newer versions of a package that is
# asked with an extra (pip issue 9644), and stop at what has no hash; so pip is told not to look.
.venv/installed: requirements.txt | .venv/bin/python
	@PYTHON=$(BIN)/python scripts/need.sh pango
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	$(BIN)/python -m pip check --quiet
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/python
	@PYTHON=$(BIN)/python scripts/need.sh pango
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.txt
	$(BIN)/python -m pip check --quiet
	@touch $@

.env:
	@scripts/first_env.sh > $@
	@echo "Wrote .env with a secret key of its own"

# --- Run and test --------------------------------------------------------------------------------

# Compressing takes some seconds, so it is done only when a file of style, font or script changed.
static_collected/staticfiles.json: .venv/installed .env $(shell find static)
	@$(MANAGE) collectstatic --no-input --clear --verbosity 0
	@touch $@

run: .venv/installed .env static_collected/staticfiles.json
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) publish_content
	@PORT=$(PORT) $(if $(filter-out 8000,$(PORT)),PUBLIC_URL=http://localhost:$(PORT)) \
		$(BIN)/gunicorn --config python:config.gunicorn config.wsgi

test: .venv/installed-dev
	@scripts/need.sh chromium
	$(BIN)/python -m pytest $(PYTEST_OPTIONS) $(TESTS)

# --- Check: in the order in which CI runs it -----------------------------------------------------

check: PYTEST_OPTIONS += --cov
check: lint test

lint: style types imports settings messages-check

style: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	git ls-files 'templates/*.html' | xargs -r $(BIN)/djade --target-version 5.2 --check

types: .venv/installed-dev
	$(BIN)/mypy --strict .

imports: .venv/installed-dev
	$(BIN)/lint-imports

settings: .venv/installed-dev
	$(AS_IN_PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING
	$(AS_IN_PRODUCTION) $(MANAGE) makemigrations --check --dry-run

messages-check: .venv/installed-dev
	@scripts/need.sh gettext
	$(AS_IN_PRODUCTION) scripts/check_messages.sh

# --- Now and then --------------------------------------------------------------------------------

messages: .venv/installed-dev
	@scripts/need.sh gettext
	$(AS_IN_PRODUCTION) scripts/make_messages.sh
	$(AS_IN_PRODUCTION) $(MANAGE) compilemessages --locale en --ignore .venv

bench: .venv/installed-dev
	@scripts/need.sh chromium
	$(BIN)/python -m bench

requirements: .venv/installed-dev
	$(BIN)/python -m pip install --quiet uv
	BIN=$(BIN) scripts/lock.sh
