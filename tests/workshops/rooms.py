"""Workshops and rooms full of people, for tests."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from workshops.joining import join
from workshops.making import Plan, make_workshop
from workshops.models import Format, Workshop
from workshops.running import close_question, open_question, reveal
from workshops.voting import vote

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = AT + timedelta(minutes=5)
SIDES = ({"key": "buyers", "name": "Inkopers"}, {"key": "market", "name": "Markt"})
BACKWARDS = ({"key": "openness"}, {"key": "risk_sharing"}, {"key": "main_aim"})
"""A question for each part of reasoning backwards, in that order."""
PARTS = (
    "Deel 1 van 3: de uitvoering die u wilt",
    "Deel 2 van 3: de aanbesteding die daarbij hoort",
    "Deel 3 van 3: de uitvraag die daarbij hoort",
)


def first_questions(edition, number):
    """Keys of questions that everybody gets."""
    from perspectives.editions import catalogue_of

    asked = catalogue_of(edition.pk).questionnaire("assignment").questions
    return [question for question in asked if not question.shown_when][:number]


def build_workshop(
    edition, *, questions=2, asked=(), rounds=2, rehearsal=False, **more
) -> Workshop:
    """Return a workshop with questions of the catalogue and one statement, or with these asked."""
    keys = [{"key": question.key} for question in first_questions(edition, questions)]
    proposed = (*keys, {"key": "own-1", "text": "Wij durven te proberen"})
    plan = Plan(
        **{
            "title": "Kademuren",
            "format": Format.MIRROR,
            "questions": asked or proposed,
            "sides": SIDES,
            "rounds": rounds,
            "rehearsal": rehearsal,
            **more,
        }
    )
    return make_workshop(edition=edition, plan=plan, creation_key=uuid4(), at=AT)


def build_room(workshop, *, buyers=5, market=5):
    """Let people of both sides join."""
    sides = ["buyers"] * buyers + ["market"] * market
    return [join(workshop=workshop, side=side) for side in sides]


def option_of(workshop, at=0):
    """Return the key of the first option of a question."""
    from workshops.asked import asked_in

    return asked_in(workshop).questions[at].options[0].key


def cast(workshop, participant, *, option=None, question=None, round_number=None):
    """Vote on the question at hand."""
    workshop.refresh_from_db()
    return vote(
        workshop_id=workshop.pk,
        participant_id=participant.pk,
        question=question or workshop.question,
        round_number=round_number or workshop.round,
        option=option_of(workshop, workshop.position) if option is None else option,
    ).kept


def ask(workshop, people):
    """Open, let everybody answer, close and reveal."""
    open_question(workshop_id=workshop.pk, at=AT)
    for person in people:
        cast(workshop, person)
    close_question(workshop_id=workshop.pk, at=AT)
    reveal(workshop_id=workshop.pk, at=AT)
    workshop.refresh_from_db()
