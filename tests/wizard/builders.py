"""Assessments and visits to try things with."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from domain.answers import AnswerState
from domain.facts import Facts
from perspectives.models import Edition
from tests.wizard.pages import Page
from web.access import note_made, note_opened
from wizard.fact_models import AssignmentFacts
from wizard.models import Answer, Assessment, ShareLink, StepTick

YESTERDAY = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

STATES = {"dont_know": AnswerState.DONT_KNOW, "not_applicable": AnswerState.NOT_APPLICABLE}


def build_assessment(
    edition: Edition,
    *,
    title: str = "Bermonderhoud",
    answers: dict[str, str] | None = None,
    pk: UUID | None = None,
) -> Assessment:
    """An assessment that nobody has access to yet, with these answers (question: choice).

    With the same ``pk`` another test gets the same brief, which is then laid out once.
    """
    assessment = Assessment.objects.create(
        pk=pk or uuid4(), edition=edition, title=title, created_at=YESTERDAY, changed_at=YESTERDAY
    )
    for question, choice in (answers or {}).items():
        build_answer(assessment, question, choice)
    return assessment


def build_answer(
    assessment: Assessment, question: str, choice: str = "", *, remark: str = "", by: str = ""
) -> Answer:
    """A stored answer; an empty choice is a question that only has a remark."""
    state = STATES.get(choice, AnswerState.ANSWERED if choice else AnswerState.NOT_ANSWERED)
    return Answer.objects.create(
        assessment=assessment,
        question=question,
        state=state.value,
        option=choice if state is AnswerState.ANSWERED else "",
        remark=remark,
        written_by=by,
    )


def let_own(client: Client, assessment: Assessment) -> None:
    """Make this the browser that made the assessment."""
    session = client.session
    note_made(session, assessment.pk)
    session.save()


def let_open(
    client: Client, assessment: Assessment, right: ShareLink.Allows = ShareLink.Allows.EDIT
) -> ShareLink:
    """Let this browser have opened a share link."""
    link = ShareLink.objects.create(assessment=assessment, right=right, created_at=YESTERDAY)
    session = client.session
    note_opened(session, assessment.pk, link.pk)
    session.save()
    return link


def address(assessment: Assessment, name: str = "overview", *more: str) -> str:
    """The address of a page of the assessment."""
    return reverse(f"wizard:{name}", args=[assessment.pk, *more])


def see(client: Client, assessment: Assessment, question: str, query: str = "") -> Page:
    """The page of a question."""
    response = client.get(address(assessment, "question", question) + query)
    assert response.status_code == 200, response.status_code
    return Page(response)


def send(
    client: Client, assessment: Assessment, question: str, choice: str = "", **fields: object
) -> Any:
    """Press a button of a question, "Verder" unless told; the version is the stored one."""
    query = str(fields.pop("query", ""))
    data = {"action": "next", "version": version_of(assessment, question), "remark": "", **fields}
    if choice:
        data["choice"] = choice
    return client.post(address(assessment, "question", question) + query, data)


def send_and_see(client: Client, assessment: Assessment, question: str, **fields: Any) -> Page:
    """Press a button of a question and see the page that it leads to."""
    response = send(client, assessment, question, **fields)
    return Page(client.get(response.url) if response.status_code == 303 else response)


def version_of(assessment: Assessment, question: str) -> int:
    """The version that a page shown now would have."""
    row = Answer.objects.filter(assessment=assessment, question=question).first()
    return row.version if row else 0


def stored(assessment: Assessment, question: str) -> tuple[str, str, str]:
    """What is stored for a question: state, option and remark."""
    row = Answer.objects.get(assessment=assessment, question=question)
    return row.state, row.option, row.remark


def everything_stored() -> list[tuple[object, ...]]:
    """All rows of the wizard, to see that nothing changed."""
    return [
        *Assessment.objects.order_by("pk").values_list(),
        *Answer.objects.order_by("pk").values_list(),
        *ShareLink.objects.order_by("pk").values_list(),
        *AssignmentFacts.objects.order_by("pk").values_list(),
        *StepTick.objects.order_by("pk").values_list(),
    ]


def creation(title: str = "Bermonderhoud", **fields: object) -> dict[str, object]:
    """The fields of the start page."""
    return {"title": title, "organisation": "", "description": "", "creation_key": uuid4()} | fields


def send_facts(client: Client, assessment: Assessment, **fields: Any) -> Any:
    """Press a button of the facts step, "Verder" unless told; the version is the stored one.

    As on the page, what is typed and the group of boxes are always sent.
    """
    query = str(fields.pop("query", ""))
    row = AssignmentFacts.objects.filter(assessment=assessment).first()
    boxes = ["", *fields.pop("circumstances", [])]
    nothing = {"value": "", "start": "", "contract_by": "", "action": "next"}
    data = {**nothing, "version": row.version if row else 0, "circumstances": boxes, **fields}
    return client.post(address(assessment, "facts") + query, data)


def facts_of(assessment: Assessment) -> Facts:
    """The facts that are stored now."""
    return Assessment.objects.get(pk=assessment.pk).facts()
