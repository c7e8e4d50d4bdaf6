"""The addresses of the product: one line per part."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("web.urls")),
    path("", include("perspectives.urls")),
    path("verkenningen/", include("wizard.urls")),
    path("toetsen/", include("checker.urls")),
    path("werksessies/", include("workshops.urls")),
    path("beheer/", admin.site.urls),
]

handler400 = "web.errors.bad_request"
handler500 = "web.errors.server_error"
