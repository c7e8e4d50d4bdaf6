"""Requests that claim an encoding that is not UTF-8, which Django would trip over."""

from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIRequest

from config import wsgi

ODD = ["hex", "idna", "undefined", "utf-16", "unicode_escape", "does-not-exist", "\n"]


@pytest.fixture
def passed_on(monkeypatch):
    """Return the request as Django gets it."""
    requests = []
    monkeypatch.setattr(wsgi, "_django", lambda environ, _: requests.append(WSGIRequest(environ)))

    def ask(**environ):
        setup_testing_defaults(environ)
        wsgi.application(environ, lambda *_: None)
        return requests[-1]

    return ask


@pytest.mark.parametrize("charset", ODD)
def test_an_address_in_an_odd_encoding_can_be_read(passed_on, charset):
    request = passed_on(QUERY_STRING="q=%C3%A9", CONTENT_TYPE=f"text/plain; charset={charset}")

    assert request.GET["q"] == "é"


@pytest.mark.parametrize(("charset", "read"), [("utf-8", {"a": "b"}), ("UTF-8", {"a": "b"})])
def test_a_form_in_utf_8_is_read(passed_on, charset, read):
    assert posted(passed_on, charset) == read


@pytest.mark.parametrize("charset", ODD[:-1])
def test_a_form_in_an_odd_encoding_is_not_read(passed_on, charset):
    assert posted(passed_on, charset) == {}


def posted(passed_on, charset):
    request = passed_on(
        REQUEST_METHOD="POST",
        CONTENT_TYPE=f"application/x-www-form-urlencoded; charset={charset}",
        CONTENT_LENGTH="3",
        **{"wsgi.input": BytesIO(b"a=b")},
    )
    return request.POST.dict()
