"""The addresses of this part."""

from django.urls import path, register_converter

from perspectives import views
from perspectives.addresses import PerspectiveConverter

register_converter(PerspectiveConverter, "perspective")

app_name = "perspectives"
urlpatterns = [
    path("perspectieven/", views.overview, name="overview"),
    path("perspectieven/vergelijken/", views.compare, name="compare"),
    path("perspectieven/<perspective:perspective>/", views.perspective, name="perspective"),
    path("model/", views.model, name="model"),
    path("model/neutraliteit/", views.neutrality, name="neutrality"),
    path("model/bronnen/", views.sources, name="sources"),
]
