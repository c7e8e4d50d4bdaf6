"""Django's registration of this part."""

from django.apps import AppConfig


class PerspectivesConfig(AppConfig):
    """The perspectives part."""

    name = "perspectives"
