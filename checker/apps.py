"""Django's registration of this part."""

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """The check part."""

    name = "checker"

    def ready(self) -> None:
        """Let what is kept of a check go along when somebody copies its assessment."""
        from checker.copying import copy_check
        from wizard.companions import goes_along

        goes_along(copy_check)
