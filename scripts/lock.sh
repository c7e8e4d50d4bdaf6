#!/bin/sh
# Choose versions for what pyproject.toml asks, for every system and Python from 3.11, with hashes.
set -eu
lock() {
    "$BIN/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-annotate --no-header --extra postgresql "$@" pyproject.toml
}
lock --output-file requirements.txt
lock --extra dev --constraints requirements.txt --output-file requirements-dev.txt
