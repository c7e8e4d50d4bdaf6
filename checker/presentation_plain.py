"""A check as plain text for a terminal: whole, or as one line."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from briefs.plain_lines import heading, item, pair, paragraph
from briefs.words import say
from checker import notice_words
from checker.batch_rows import NoticeRow, Verdict
from checker.presentation import CheckView
from checker.presentation_evidence import PlaceView
from checker.presentation_insight import AspectView, Said

VERDICTS: dict[Verdict, Promise] = {
    Verdict.COMPETITION: gettext_lazy("Competitie"),
    Verdict.PARTICIPATION: gettext_lazy("Participatie"),
    Verdict.CO_CREATION: gettext_lazy("Co-creatie"),
    Verdict.MORE_WAYS: gettext_lazy("Meer kanten op"),
    Verdict.TOO_FEW: gettext_lazy("Te weinig"),
    Verdict.NOT_A_CALL: gettext_lazy("Geen oproep"),
}


def line_of(row: NoticeRow) -> str:
    """Return one notice as one line, in the active language."""
    verdict = str(VERDICTS[row.verdict])
    if row.is_impression:
        verdict = _("eerste indruk: %(verdict)s") % {"verdict": verdict.lower()}
    parts = [
        row.path,
        notice_words.said(row.procedure, notice_words.PROCEDURES) if row.procedure else "-",
        verdict,
        _("%(answered)d van %(total)d vragen") % {"answered": row.answered, "total": row.questions},
    ]
    if row.contradictions:
        count = len(row.contradictions)
        parts.append(
            ngettext("%(n)d keer tegenspraak", "%(n)d keer tegenspraak", count) % {"n": count}
        )
    return " | ".join(parts)


def text_of(view: CheckView, *, name: str) -> str:
    """Return the facts of a notice in short and its check, in the language of the view."""
    with translation.override(view.language):
        return "\n".join(_lines(view, name)) + "\n"


def _lines(view: CheckView, name: str) -> Iterator[str]:
    yield from heading(name, "=")
    for fact in view.account.facts if view.account else ():
        yield from pair(fact.name, fact.said.text)
    for caution in view.account.cautions if view.account else ():
        yield from paragraph(caution)
    yield from heading(view.opening.headline.text, "-")
    for sentence in (view.opening.because, view.opening.caution, view.opening.outcome):
        if sentence:
            yield from paragraph(sentence)
    if view.opening.concluding:
        yield from paragraph(view.opening.concluding)
    yield ""
    for entry in view.opening.facts:
        yield from pair(entry.label, entry.value)
    yield from _evidence(view)
    yield from _aspects(_("Visie"), view.vision)
    yield from _aspects(_("Ambities"), view.ambitions)
    yield from _contradictions(view)
    yield from _lots(view)
    yield from _asked(view)
    yield from heading(view.edition, "-")
    for sentence in view.not_this:
        yield from item(sentence)


def _evidence(view: CheckView) -> Iterator[str]:
    yield from heading(_("Bewijs"), "-")
    for row in view.evidence:
        yield from item(f"{say(row.question.short)}: {say(row.option.label)}")
        for shown in row.shown:
            for value in shown.values:
                yield f"    {value}"
            for place in shown.places:
                yield f"    {_place(place)}"
    if not view.evidence:
        yield from paragraph(_("Er is nog niets gevonden dat meetelt."))


def _aspects(title: str, aspects: tuple[AspectView, ...]) -> Iterator[str]:
    yield from heading(title, "-")
    for aspect in aspects:
        found = _("gevonden") if aspect.is_found else _("niet gevonden in de aankondiging")
        yield from pair(say(aspect.name), found)
        for said in aspect.shown_by:
            yield from _said(said)


def _contradictions(view: CheckView) -> Iterator[str]:
    yield from heading(_("Tegenspraak"), "-")
    for found in view.contradictions:
        yield from item(f"{say(found.title)} ({found.severity_word.lower()})")
        for said in (*found.one, *found.other):
            yield from _said(said)
        yield from paragraph(say(found.risk))
    if not view.contradictions:
        yield from paragraph(_("Niet gevonden in wat bekend is"))


def _lots(view: CheckView) -> Iterator[str]:
    if not view.lots.kinds:
        return
    yield from heading(_("Percelen die verschillen"), "-")
    yield from paragraph(view.lots.sentence)
    for kind in view.lots.kinds:
        keys = ", ".join(lot.key for lot in (*kind.names, *kind.others))
        yield from item(f"{kind.heading} ({keys})")
        for question, option in kind.differs:
            answer = say(option.label) if option else _("Niet gevonden")
            yield f"    {say(question.short)}: {answer}"


def _asked(view: CheckView) -> Iterator[str]:
    yield from heading(_("Wat u kunt vragen"), "-")
    yield from view.copy_text.splitlines()


def _said(said: Said) -> Iterator[str]:
    if said.words:
        yield f"    {said.words}"
    for place in said.places:
        yield f"    {_place(place)}"


def _place(place: PlaceView) -> str:
    return f"‘{place.quote}’ ({place.words})" if place.quote else f"({place.words})"
