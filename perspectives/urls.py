"""The addresses of this part."""

from django.urls import path, register_converter

from perspectives import knowledge_views, views
from perspectives.addresses import PerspectiveConverter

register_converter(PerspectiveConverter, "perspective")

app_name = "perspectives"
urlpatterns = [
    path("perspectieven/", views.overview, name="overview"),
    path("perspectieven/vergelijken/", views.compare, name="compare"),
    path("perspectieven/<perspective:perspective>/", views.perspective, name="perspective"),
    path("kennis/", knowledge_views.knowledge, name="knowledge"),
    path("procedures/", knowledge_views.procedures, name="procedures"),
    path("procedures/<slug:key>/", knowledge_views.procedure, name="procedure"),
    path("instrumenten/", knowledge_views.instruments, name="instruments"),
    path("tegenspraak/", knowledge_views.contradictions, name="contradictions"),
    path("voorbeelden/", knowledge_views.cases, name="cases"),
    path("voorbeelden/<slug:key>/", knowledge_views.case, name="case"),
    path("begrippen/", knowledge_views.terms, name="glossary"),
    path("model/", views.model, name="model"),
    path("model/neutraliteit/", views.neutrality, name="neutrality"),
    path("model/bronnen/", views.sources, name="sources"),
]
