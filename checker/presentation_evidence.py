"""What a check rests on: each answer with what shows it, and where that stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checker.languages import marked
from checker.words_features import shown_words
from domain.check import TenderCheck
from domain.evidence import Evidence
from domain.notice_answers import Disputed, Shown, Support, SupportedAnswer
from domain.notice_texts import NoticeText
from domain.observations import Observation
from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from domain.texts import Text

PLACES_SHOWN = 3
"""So many places are shown for one signal; lots often repeat each other."""

FIELD_PARTS = 2
"""So many parts of a path name a field on paper."""

AROUND = 600
"""So many signs of a text are shown before and after a passage."""

SUPPORTS: dict[Support, Promise] = {
    Support.FIELD: gettext_lazy("Uit de aankondiging"),
    Support.CONFIRMED: gettext_lazy("Bevestigde passage"),
    Support.PERSON: gettext_lazy("Zelf beantwoord"),
}


@dataclass(frozen=True, kw_only=True)
class PlaceView:
    """Where something stands. ``before``, ``found`` and ``after`` are the quote around the words.

    ``context`` is more of the same text, where the notice has it; ``path`` the field in the file.
    """

    words: str
    before: str = ""
    found: str = ""
    after: str = ""
    language: str = ""
    context: str = ""
    path: str = ""

    @property
    def quote(self) -> str:
        """The whole quote; empty for a mere code."""
        return f"{self.before}{self.found}{self.after}"

    @property
    def field(self) -> str:
        """The end of the path, enough to find the field with the line."""
        return "/".join(self.path.split("/")[-FIELD_PARTS:])


@dataclass(frozen=True, kw_only=True)
class ShownView:
    """One signal that was seen: by name, with the values in the fields and the places."""

    title: Text
    values: tuple[str, ...]
    places: tuple[PlaceView, ...]
    more: int


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """One answer, what shows it, and what it points to (nothing when it fits all three).

    ``support`` says in words what the answer rests on.
    """

    question: Question
    option: Option
    support: str
    shown: tuple[ShownView, ...]
    towards: tuple[Perspective, ...]
    remark: str


@dataclass(frozen=True, kw_only=True)
class DisputeRow:
    """A question that stays open because what was seen points to different answers."""

    question: Question
    options: tuple[Option, ...]
    shown: tuple[ShownView, ...]


def evidence_rows(tender: TenderCheck) -> tuple[EvidenceRow, ...]:
    """Return every answer that counts, in the order of the questionnaire."""
    return tuple(
        _row(tender, question, option, tender.support_of(question.key))
        for question, option in tender.sheet.answered
    )


def dispute_rows(tender: TenderCheck) -> tuple[DisputeRow, ...]:
    """Return the questions on which what was seen disagrees."""
    return tuple(_dispute(tender, disputed) for disputed in tender.disputed)


def pointing(option: Option) -> tuple[Perspective, ...]:
    """Return the perspectives that an answer points to most; none when it fits all alike."""
    most = max(option.points.in_order)
    found = tuple(p for p in Perspective if option.points.of(p) == most)
    return found if len(found) < len(Perspective) else ()


def places_of(tender: TenderCheck, evidence: Iterable[Evidence]) -> tuple[PlaceView, ...]:
    """Return the places for a page, each once."""
    texts = tender.answers.features.texts if tender.answers.features else ()
    return tuple(dict.fromkeys(_place(entry, texts) for entry in evidence))


def observed(
    tender: TenderCheck, seen: Iterable[Observation]
) -> tuple[tuple[str, tuple[PlaceView, ...]], ...]:
    """Return what fields show in words, each with its places."""
    return tuple((shown_words(entry), places_of(tender, entry.evidence)) for entry in seen)


def _row(
    tender: TenderCheck, question: Question, option: Option, support: SupportedAnswer | None
) -> EvidenceRow:
    rests_on = support.support if support else Support.PERSON
    return EvidenceRow(
        question=question,
        option=option,
        support=str(SUPPORTS[rests_on]),
        shown=_shown(tender, support.shown if support else ()),
        towards=pointing(option),
        remark=tender.sheet.remark_on(question.key),
    )


def _dispute(tender: TenderCheck, disputed: Disputed) -> DisputeRow:
    question = tender.sheet.questionnaire.question(disputed.question)
    return DisputeRow(
        question=question,
        options=tuple(question.option(key) for key in disputed.options),
        shown=_shown(tender, disputed.shown),
    )


def _shown(tender: TenderCheck, shown: Iterable[Shown]) -> tuple[ShownView, ...]:
    return tuple(_shown_view(tender, entry) for entry in shown)


def _shown_view(tender: TenderCheck, entry: Shown) -> ShownView:
    places = places_of(tender, entry.evidence)
    return ShownView(
        title=entry.signal.title,
        values=tuple(dict.fromkeys(shown_words(seen) for seen in entry.observations)),
        places=places[:PLACES_SHOWN],
        more=max(0, len(places) - PLACES_SHOWN),
    )


def _place(evidence: Evidence, texts: tuple[NoticeText, ...]) -> PlaceView:
    return PlaceView(
        words=place_words(evidence),
        before=evidence.quote[: evidence.start],
        found=evidence.quote[evidence.start : evidence.end],
        after=evidence.quote[evidence.end :],
        language=marked(evidence.language),
        context=_context(evidence, texts),
        path=evidence.path,
    )


def place_words(evidence: Evidence) -> str:
    """Return where something stands, in words."""
    parts = [evidence.document or _("Aankondiging")]
    if evidence.lot:
        parts.append(_("perceel %(key)s") % {"key": evidence.lot})
    if evidence.line:
        parts.append(_("regel %(line)s") % {"line": evidence.line})
    if evidence.page:
        parts.append(_("bladzijde %(page)s") % {"page": evidence.page})
    if evidence.heading:
        parts.append(_("onder ‘%(heading)s’") % {"heading": evidence.heading})
    return ", ".join(parts)


def _context(evidence: Evidence, texts: tuple[NoticeText, ...]) -> str:
    """Return the text around a passage in a notice, when it says more than the passage."""
    bare = evidence.quote.removeprefix("… ").removesuffix(" …")
    if evidence.document or not bare:
        return ""
    for text in texts:
        if text.passage.path != evidence.path:
            continue
        whole = " ".join(text.passage.text.split())
        at = whole.find(bare)
        if at >= 0 and len(whole) > len(bare):
            return _around(whole, at, at + len(bare))
    return ""


def _around(whole: str, start: int, end: int) -> str:
    first, last = max(0, start - AROUND), min(len(whole), end + AROUND)
    before = "… " if first else ""
    return f"{before}{whole[first:last].strip()}{' …' if last < len(whole) else ''}"
