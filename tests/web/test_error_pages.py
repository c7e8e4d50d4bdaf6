"""The pages for what goes wrong: house style, language, status, and nothing lost."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from tests import html


def forbid(request):
    raise PermissionDenied


def break_down(request):
    raise RuntimeError("something that nobody foresaw")


def accept(request):
    return HttpResponse(request.POST.get("remark", ""))


urlpatterns = [
    path("forbidden/", forbid),
    path("broken/", break_down),
    path("form/", accept),
    path("", include("config.urls")),
]
handler400 = "web.errors.bad_request"
handler500 = "web.errors.server_error"

with_own_addresses = override_settings(ROOT_URLCONF=__name__)

TYPED = {"remark": 'Regel 1\r\n\r\n<b> & "aanhaling" 🙂', "choice": ["a", "b"]}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("address", "status"), [("/nergens/", 404), ("/forbidden/", 403)])
@with_own_addresses
def test_an_error_page_is_a_page_like_the_others(client, address, status, language):
    client.cookies["django_language"] = language

    response = client.get(address)

    assert response.status_code == status
    assert html.problems(response.content, language=language) == []


@with_own_addresses
def test_an_unforeseen_error_tells_so_in_both_languages(settings):
    client = Client(raise_request_exception=False)

    response = client.get("/broken/")
    page = html.read(response.content)

    assert response.status_code == 500
    assert page.one("h1").text == "Er ging iets mis"
    assert page.one("h2").text == "Something went wrong"
    assert "nobody foresaw" not in response.content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
@with_own_addresses
def test_a_form_that_expired_keeps_what_was_typed(language):
    client = Client(enforce_csrf_checks=True)
    client.cookies["django_language"] = language

    response = client.post("/form/?stap=2", TYPED)
    page = html.read(response.content)

    assert response.status_code == 403
    assert html.problems(response.content, language=language) == []
    assert page.one("form").get("action") == "/form/?stap=2"
    kept = [(e.get("name"), e.get("value")) for e in page.all("input")][1:]
    assert kept == [("remark", TYPED["remark"]), ("choice", "a"), ("choice", "b")]
    assert response.headers["Cache-Control"] == "no-store"


@with_own_addresses
def test_a_form_that_expired_can_be_sent_again_at_once():
    client = Client(enforce_csrf_checks=True)
    first = html.read(client.post("/form/", TYPED).content)
    fields = {e.get("name"): e.get("value") for e in first.all("input")}

    again = client.post("/form/", fields)

    assert again.status_code == 200
    assert again.content.decode() == TYPED["remark"]


@pytest.mark.parametrize("header", ["origin", "referer"])
@with_own_addresses
def test_another_site_cannot_fill_in_our_form(header):
    client = Client(enforce_csrf_checks=True, headers={header: "https://evil.example/x"})

    response = client.post("/form/", TYPED)

    assert response.status_code == 403
    assert html.read(response.content).all("form", "input") == []


@with_own_addresses
def test_a_form_that_is_too_large_is_refused_in_words(client):
    response = client.post("/form/", {"remark": "x" * 1_100_000}, content_type=FORM)

    assert response.status_code == 400
    assert html.problems(response.content, language="nl") == []


FORM = "application/x-www-form-urlencoded"
