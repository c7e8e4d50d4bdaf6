"""The editions in the admin: import, look into, publish, retire and export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from perspectives.edition_account import account_of
from perspectives.editions import catalogue_of
from perspectives.exporting import archive_of
from perspectives.forms import ImportForm, PublishForm
from perspectives.models import Edition
from perspectives.problems import ContentIsWrong
from perspectives.publishing import (
    CannotPublish,
    Change,
    EditionIsPublished,
    Imported,
    WrongStatus,
    import_as_draft,
    publish,
    retire,
)
from perspectives.uploads import files_in_upload
from perspectives.uses import uses_of
from web.templatetags.drieluik import text

admin.site.site_header = gettext_lazy("Beheer van Drieluik")
admin.site.site_title = gettext_lazy("Drieluik")
admin.site.index_title = gettext_lazy("Beheer")

if TYPE_CHECKING:
    _Admin = admin.ModelAdmin[Edition]
else:
    _Admin = admin.ModelAdmin

_read_or_send = method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
_read_only = method_decorator(require_safe)


@admin.register(Edition)
class EditionAdmin(_Admin):
    """Editions come in as a file and are never edited here; their texts are looked into."""

    list_display = ("key", "title", "status", "uses", "published_at", "retired_at")
    list_filter = ("status",)
    actions = None

    @admin.display(description=gettext_lazy("Naam"))
    def title(self, edition: Edition) -> str:
        """Return the name in the editor's language."""
        return text(catalogue_of(edition.pk).title)

    @admin.display(description=gettext_lazy("In gebruik bij"))
    def uses(self, edition: Edition) -> int:
        """Return how many assessments rest on an edition."""
        return uses_of(edition)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Tell whether this editor may publish and retire."""
        return request.user.has_perm("perspectives.publish_edition")

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of publishing, retiring and exporting."""
        view = self.admin_site.admin_view
        own = [
            path(
                "<path:object_id>/publish/",
                view(self.publish_view),
                name="perspectives_edition_publish",
            ),
            path(
                "<path:object_id>/retire/",
                view(self.retire_view),
                name="perspectives_edition_retire",
            ),
            path(
                "<path:object_id>/export/",
                view(self.export_view),
                name="perspectives_edition_export",
            ),
        ]
        return [*own, *super().get_urls()]

    @_read_or_send
    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Import a set of content as a draft, or tell every problem in it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = ImportForm(request.POST, request.FILES) if sent else ImportForm()
        context = {"form": form, "title": _("Importeer een editie")}
        if not (sent and form.is_valid()):
            return self._page(request, "import", context)
        upload = form.cleaned_data["upload"]
        try:
            files = files_in_upload(name=upload.name, raw=upload.read())
            imported = import_as_draft(files=files, at=timezone.now())
        except ContentIsWrong as error:
            return self._page(request, "import", {**context, "problems": error.problems}, 422)
        except EditionIsPublished as error:
            return self._page(request, "import", {**context, "refusal": str(error)}, 422)
        return self._after_import(request, imported)

    def _after_import(self, request: HttpRequest, imported: Imported) -> HttpResponse:
        said = {
            Change.NEW: _("Editie %(key)s is geïmporteerd als concept."),
            Change.CHANGED: _("Het concept van editie %(key)s is vervangen."),
            Change.NOTHING: _("Editie %(key)s was er al. Er is niets veranderd."),
        }[imported.change] % {"key": imported.edition.key}
        if imported.change is not Change.NOTHING:
            self.log_addition(request, imported.edition, said)
        messages.success(request, said)
        return HttpResponseRedirect(_address("change", imported.edition))

    @_read_only
    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show an edition: its texts, its report and what changed since the one before."""
        edition = self._edition(request, object_id)
        context = {
            "account": account_of(edition),
            "may_publish": self.has_publish_permission(request),
            "may_delete": self.has_delete_permission(request, edition),
            "title": _("Editie %(key)s") % {"key": edition.key},
        }
        return self._page(request, "detail", context)

    @_read_or_send
    def publish_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for confirmation, then publish a draft or tell why that cannot be."""
        edition = self._edition(request, object_id)
        if not self.has_publish_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = PublishForm(request.POST) if sent else PublishForm()
        context = {
            "form": form,
            "account": account_of(edition),
            "title": _("Publiceer editie %(key)s") % {"key": edition.key},
        }
        if not (sent and form.is_valid()):
            return self._page(request, "publish", context)
        try:
            published = publish(edition=edition, at=timezone.now(), **form.cleaned_data)
        except CannotPublish as error:
            return self._page(request, "publish", {**context, "reasons": error.reasons}, 422)
        except WrongStatus as error:
            return self._refused(request, edition, error)
        said = _("Editie %(key)s is gepubliceerd.") % {"key": published.key}
        return self._done(request, published, said)

    @_read_or_send
    def retire_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for confirmation, then retire a published edition."""
        edition = self._edition(request, object_id)
        if not self.has_publish_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            context = {
                "edition": edition,
                "uses": uses_of(edition),
                "is_last": not Edition.objects.published().exclude(pk=edition.pk).exists(),
                "title": _("Trek editie %(key)s terug") % {"key": edition.key},
            }
            return self._page(request, "retire", context)
        try:
            retired = retire(edition=edition, at=timezone.now())
        except WrongStatus as error:
            return self._refused(request, edition, error)
        said = _("Editie %(key)s is teruggetrokken.") % {"key": retired.key}
        return self._done(request, retired, said)

    @_read_only
    def export_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Give an edition as a zip of YAML files."""
        edition = self._edition(request, object_id)
        return HttpResponse(
            archive_of(catalogue_of(edition.pk)),
            content_type="application/zip",
            headers={"Content-Disposition": f'attachment; filename="drieluik-{edition.key}.zip"'},
        )

    @_read_or_send
    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Remove a draft; for anything else tell what rests on it, and offer to retire it."""
        edition = self._edition(request, object_id)
        if not self.has_delete_permission(request):
            raise PermissionDenied
        uses = uses_of(edition)
        if edition.is_draft and not uses:
            return super().delete_view(request, object_id, extra_context)
        context = {
            "edition": edition,
            "uses": uses,
            "may_publish": self.has_publish_permission(request),
            "title": _("Editie %(key)s blijft") % {"key": edition.key},
        }
        return self._page(request, "kept", context, 200 if request.method != "POST" else 409)

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Tell whether this editor may remove this edition: only drafts ever go."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.is_draft)

    def _edition(self, request: HttpRequest, object_id: str) -> Edition:
        if not self.has_view_permission(request):
            raise PermissionDenied
        edition = self.get_object(request, object_id)
        if edition is None:
            raise Http404
        return edition

    def _page(
        self, request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        return TemplateResponse(
            request,
            f"admin/perspectives/edition/{name}.html",
            {**self.admin_site.each_context(request), "opts": self.opts, **context},
            status=status,
        )

    def _done(self, request: HttpRequest, edition: Edition, said: str) -> HttpResponse:
        self.log_change(request, edition, said)
        messages.success(request, said)
        return HttpResponseRedirect(_address("change", edition))

    def _refused(self, request: HttpRequest, edition: Edition, error: WrongStatus) -> HttpResponse:
        messages.error(request, str(error))
        return HttpResponseRedirect(_address("change", edition))


def _address(name: str, edition: Edition) -> str:
    return reverse(f"admin:perspectives_edition_{name}", args=[edition.pk])
