"""Django's registration of this part."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The web part."""

    name = "web"
