"""Run Django's commands for Drieluik."""

import os
import sys


def main() -> None:
    """Run the command; settings or a database that cannot be used are told in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError
    from environs.exceptions import EnvError

    try:
        execute_from_command_line(sys.argv)
    except (EnvError, ImproperlyConfigured) as error:
        what_to_do = "Copy .env.example to .env and fill it in, or let `make run` do it."
        sys.exit(f"Drieluik cannot start. {error}\n{what_to_do}")
    except (OperationalError, ProgrammingError) as error:
        sys.exit(f"The database cannot be used. {error}\nRun `manage.py migrate` first.")


if __name__ == "__main__":
    main()
