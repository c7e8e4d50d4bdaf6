"""Django's registration of this part."""

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """The check part."""

    name = "checker"
