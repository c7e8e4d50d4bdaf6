"""A command that cannot start says why and what to do, without a traceback."""

import os
import subprocess
import sys

import pytest

from config.settings import BASE_DIR

GOOD = {"SECRET_KEY": "s3cret-" * 10, "PUBLIC_URL": "https://drieluik.example"}


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"DEBUG": "perhaps"}, "DEBUG"),
        ({"PUBLIC_URL": "https://drieluik.example/pad"}, "PUBLIC_URL"),
    ],
)
def test_settings_that_are_unclear_are_told_in_a_sentence(environment, named):
    done = run("check", **environment)

    assert done.returncode == 1
    assert named in done.stderr
    assert ".env.example" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_without_tables_is_told_in_a_sentence():
    done = run("publish_content", DATABASE_URL="sqlite://:memory:")

    assert done.returncode == 1
    assert "manage.py migrate" in done.stderr
    assert "Traceback" not in done.stderr


def run(command, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=BASE_DIR,
        env=os.environ | GOOD | environment | {"DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
