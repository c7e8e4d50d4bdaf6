"""The app that reads notices."""

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """No models: a notice is read, shown and forgotten."""

    name = "checker"
