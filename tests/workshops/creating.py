"""Making a workshop as its maker does, with the form."""

from __future__ import annotations

from django.urls import reverse

from tests.html import read
from workshops.models import Workshop

CREATE = "workshops:create"


def form_of(client, *, format: str = "mirror", choices: bool = False) -> dict:
    """What the form sends as it stands, without a title; with ``choices`` the long one."""
    response = client.get(reverse(CREATE), {"vorm": format})
    if choices:
        data = {**fields_of(response), "action": "choices"}
        response = client.post(reverse(CREATE), data)
    return fields_of(response)


def fields_of(response) -> dict:
    """The fields of a page with a form."""
    page = read(response.content)
    data: dict = {}
    for field in page.all("input"):
        kind = field.get("type")
        if kind in {"radio", "checkbox"} and "checked" not in field.attributes:
            continue
        name = field.get("name")
        if name and name not in {"csrfmiddlewaretoken", "next", "title"}:
            data.setdefault(name, []).append(field.get("value"))
    name = ""
    for element in page.all("select", "option"):
        if element.name == "select":
            name = element.get("name")
        elif "selected" in element.attributes:
            data[name] = [element.get("value")]
    return data


def made(client, *, format: str = "mirror", choices: bool = False, **changed) -> Workshop:
    """Make a workshop, with only a title and a format unless something is changed."""
    data = {**form_of(client, format=format, choices=choices), "title": "Proef", **changed}
    response = client.post(reverse(CREATE), data)
    assert response.status_code == 303, read(response.content).elements[0].text
    return Workshop.objects.latest("created_at")
