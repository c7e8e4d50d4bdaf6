#!/bin/sh
# Collect the texts of pages and code into locale/en; the file of each text, but no line numbers,
# so that the file changes only when a text does.
set -eu
.venv/bin/python manage.py makemessages --locale en --no-obsolete --add-location file --no-wrap \
    --ignore .venv --ignore tests --ignore bench --ignore static_collected --verbosity 0 "$@"
