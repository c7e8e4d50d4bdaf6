"""Run Django's commands for Drieluik."""

import os
import sys


def main() -> None:
    """Run the command; settings that are missing or unclear are told in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from environs.exceptions import EnvError

    try:
        execute_from_command_line(sys.argv)
    except (EnvError, ImproperlyConfigured) as error:
        what_to_do = "Copy .env.example to .env and fill it in, or let `make run` do it."
        sys.exit(f"Drieluik cannot start. {error}\n{what_to_do}")


if __name__ == "__main__":
    main()
