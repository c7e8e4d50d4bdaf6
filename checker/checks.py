"""Making checks, naming them, and laying them beside an assessment."""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

from django.db import transaction

from checker.models import Check
from checker.notice_data import storable
from domain.answers import ORGANISATION_MAX, TITLE_MAX
from domain.notices import Notice
from domain.stated import Wording
from perspectives.models import Edition
from wizard.assessments import Name, create_assessment
from wizard.journeys import NOTICE
from wizard.models import Assessment

_SPACE_AND_CONTROL = re.compile(r"[\s\x00-\x1f\x7f]+")


def create_check(
    *,
    edition: Edition,
    title: str,
    made_up: bool,
    creation_key: UUID,
    intent: Assessment | None,
    at: datetime,
) -> Check:
    """Make a check, once: sending the same form twice gives the one that was made.

    ``made_up`` tells that nobody gave the title, so that a notice may give a better one.
    """
    made = Check.objects.filter(assessment__creation_key=creation_key).first()
    if made and (made.made_up_title if made_up else made.assessment.title == title):
        return made
    with transaction.atomic():
        assessment = create_assessment(
            edition=edition,
            name=Name(title=title),
            creation_key=creation_key,
            at=at,
            questionnaire=NOTICE,
        )
        check, _made = Check.objects.get_or_create(
            assessment=assessment,
            defaults={"intent": intent, "made_up_title": title if made_up else ""},
        )
    return check


def link_intent(*, check: Check, intent: Assessment | None) -> None:
    """Lay the check beside an assessment of an assignment, or beside none."""
    check.intent = intent
    check.save(update_fields=["intent"])


def name_after_notice(*, check: Check, notice: Notice, language: str) -> None:
    """Call the check what the notice is called, as long as nobody gave it a name."""
    assessment = check.assessment
    title = title_of(notice, language)[:TITLE_MAX]
    if title and check.made_up_title and assessment.title == check.made_up_title:
        assessment.title = check.made_up_title = title
    if not assessment.organisation:
        assessment.organisation = buyer_of(notice, language)[:ORGANISATION_MAX]
    assessment.save(update_fields=["title", "organisation"])
    check.save(update_fields=["made_up_title"])


def title_of(notice: Notice, language: str) -> str:
    """Return what the procedure is called, or else its first lot or part; empty when nothing."""
    subjects = [notice.procedure.subject, *(lot.subject for lot in (*notice.lots, *notice.parts))]
    titles = (in_one_line(subject.title, notice, language) for subject in subjects)
    return next(filter(None, titles), "")


def buyer_of(notice: Notice, language: str) -> str:
    """Return who buys; of several together the first one."""
    names = (in_one_line(buyer.name, notice, language) for buyer in notice.buyers)
    return next(filter(None, names), "")


def in_one_line(wording: Wording, notice: Notice, language: str) -> str:
    """Return a text of a notice as one line, in the reader's language where it has that."""
    passage = wording.for_reader(language, own=notice.language)
    return _SPACE_AND_CONTROL.sub(" ", storable(passage.text)).strip() if passage else ""
