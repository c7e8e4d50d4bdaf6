"""Checks, uploads and answers to try things with."""

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from checker.checks import create_check
from checker.models import Check, CheckedFile, Finding
from checker.offer_models import OfferedNotice
from perspectives.models import Edition
from tests.checker.notice_files import notice_named
from tests.wizard.builders import YESTERDAY
from tests.wizard.pages import Page
from wizard.models import Answer, Assessment, ShareLink

MADE_UP = "Toets van 1 maart 2026"

LEAFLET = (
    "Wij hebben een marktconsultatie gehouden.\n\n"
    "De inschrijving met de laagste prijs wint.\n\n"
    "Er is een bouwteam met een open begroting.\n"
)
"""Three sentences of which words suggest something."""


def build_check(edition: Edition, *, title: str = "", intent: Assessment | None = None) -> Check:
    """A check that nobody has access to yet."""
    return create_check(
        edition=edition,
        title=title or MADE_UP,
        made_up=not title,
        creation_key=uuid4(),
        intent=intent,
        at=YESTERDAY,
    )


def where(check: Check, page: str = "overview", *more: object) -> str:
    """The address of a page of the check."""
    return reverse(f"checker:{page}", args=[check.assessment_id, *more])


def see(client: Client, check: Check, page: str = "overview") -> Page:
    """A page of the check."""
    response = client.get(where(check, page))
    assert response.status_code == 200, response.status_code
    return Page(response)


def upload(
    client: Client,
    check: Check,
    data: bytes,
    *,
    page: str = "notice",
    name: str = "a.xml",
    **more: Any,
) -> Any:
    """Send a file on the page for it."""
    return client.post(where(check, page), {"file": SimpleUploadedFile(name, data), **more})


def give_documents(client: Client, check: Check, files: dict[str, bytes], **more: Any) -> Any:
    """Send documents, by their names, all at once."""
    chosen = [SimpleUploadedFile(name, data) for name, data in files.items()]
    return client.post(where(check, "documents"), {"file": chosen, **more})


def give_notice(client: Client, check: Check, name: str = "co-03.xml", **more: Any) -> Check:
    """Upload one of the notices, and return the check as it is stored then."""
    response = upload(client, check, notice_named(name), name=name, **more)
    assert response.status_code == 303, Page(response).all_words(".error-summary")
    return stored(check)


def give_text(client: Client, check: Check, text: str = LEAFLET, name: str = "Leidraad") -> Any:
    """Paste a text."""
    data = {"way": "tekst", "text": text, "name": name, "action": "next"}
    return client.post(where(check, "documents"), data)


def say(client: Client, check: Check, **states: str) -> Any:
    """Say of findings, by the key of their signal, whether it is so."""
    data: dict[str, str] = {"action": "next"}
    for finding in Finding.objects.of(check):
        if finding.signal in states:
            data[f"bevinding-{finding.pk}"] = states[finding.signal]
            data[f"was-{finding.pk}"] = finding.state
    return client.post(where(check, "findings"), data)


def stored(check: Check) -> Check:
    """The check as it is stored now."""
    return Check.objects.get(pk=check.pk)


def answers(check: Check) -> dict[str, tuple[str, str]]:
    """The stored answers: option and who wrote it, by question."""
    rows = check.assessment.answer_rows()
    return {key: (row.option, row.written_by) for key, row in rows.items()}


def everything_stored() -> list[tuple[object, ...]]:
    """All rows of checks, to see that nothing changed."""
    models = (Assessment, Answer, ShareLink, Check, CheckedFile, OfferedNotice, Finding)
    return [row for model in models for row in model.objects.order_by("pk").values_list()]
