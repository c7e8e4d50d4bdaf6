"""The facts of a file, as the command prints them."""

from __future__ import annotations

from checker.facts.eforms import eforms_facts
from checker.facts.ocds import ocds_facts
from checker.facts.plain import Json
from checker.facts.ted import ted_facts
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable
from domain.notices import Notice, NoticeFormat

_OF_FORMAT = {
    NoticeFormat.EFORMS: eforms_facts,
    NoticeFormat.TED_XML: ted_facts,
    NoticeFormat.OCDS: ocds_facts,
}
Facts = dict[str, Json]


def facts_of(notice: Notice) -> Facts:
    """Return the facts of a notice, with the names that its format uses."""
    return _OF_FORMAT[notice.identity.format](notice)


def facts_of_refusal(refused: NotReadable) -> Facts:
    """Return that a file is refused, and why."""
    return {"format": "refused", "reason": refused.reason}


def facts_of_file(data: bytes) -> list[Facts]:
    """Return the facts of each notice in a file, or the one that says it is refused."""
    try:
        return [facts_of(notice) for notice in read_notices(data)]
    except NotReadable as refused:
        return [facts_of_refusal(refused)]
