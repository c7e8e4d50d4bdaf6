"""Django's registration of this part."""

from django.apps import AppConfig


class BriefsConfig(AppConfig):
    """The briefs part."""

    name = "briefs"
