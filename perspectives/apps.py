"""Django's registration of this part."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class PerspectivesConfig(AppConfig):
    """The perspectives part."""

    name = "perspectives"
    verbose_name = _("Inhoud")

    def ready(self) -> None:
        """Register the check of the shipped content."""
        from perspectives.system_checks import shipped_content_loads  # needs the registry of apps

        register(shipped_content_loads)
