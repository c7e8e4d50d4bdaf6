"""The addresses of the product: one line per part."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from web.access import personal

urlpatterns = [
    # First, as a room of a thousand phones asks below it every two seconds.
    path("werksessies/", include("workshops.urls")),
    path("", include("web.urls")),
    path("", include("perspectives.urls")),
    path("verkenningen/", include("wizard.urls")),
    path("toetsen/", include("checker.urls")),
    path("mee/", personal(RedirectView.as_view(pattern_name="workshops:join", query_string=True))),
    path("beheer/", admin.site.urls),
]

handler400 = "web.errors.bad_request"
handler500 = "web.errors.server_error"
