"""The addresses of the product, with the plain page that it is compared with."""

from django.urls import path

from bench.plain import plain
from config.urls import urlpatterns as product

urlpatterns = [*product, path("plain/<int:size>/", plain)]
