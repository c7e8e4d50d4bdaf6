"""Django's registration of this part."""

from django.apps import AppConfig


class WizardConfig(AppConfig):
    """The wizard part."""

    name = "wizard"
