"""Django's registration of this part."""

from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    """The workshops part."""

    name = "workshops"
