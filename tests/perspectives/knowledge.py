"""Asking for a page of knowledge and reading its words."""

from django.urls import reverse


def get(client, name, arguments=(), language="nl", **query):
    client.cookies["django_language"] = language
    return client.get(reverse(f"perspectives:{name}", args=arguments), query)


def words_of(response):
    return " ".join(response.text.split())
