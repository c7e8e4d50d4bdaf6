"""The addresses of the product, with the plain page that it is compared with."""

from django.urls import path

from bench.plain import plain
from bench.plain_live import plain_vote, same
from config.urls import urlpatterns as product

urlpatterns = [
    *product,
    path("plain/<int:size>/", plain),
    path("plain/same/", same),
    path("plain/vote/<uuid:participant_id>/", plain_vote),
]
