"""What the form of a new workshop asks for, as the plan of one."""

from __future__ import annotations

from typing import Any

from checker.models import Check
from domain.catalogue import Catalogue
from web.formats import active_language
from wizard.models import Assessment
from workshops.create_form import CreateForm
from workshops.making import Plan
from workshops.models import Format
from workshops.notice_text import notice_text
from workshops.pages_cards import card_keys


def plan_of(form: CreateForm, catalogue: Catalogue) -> Plan:
    """Return the plan of a workshop from a form that was found right."""
    data, chosen = form.cleaned_data, form.chosen
    is_cards, is_hunt = chosen is Format.CARDS, chosen is Format.SIGNAL_HUNT
    return Plan(
        title=data["title"],
        format=chosen,
        questions=() if is_cards else _questions(form),
        sides=tuple(
            {"key": f"side_{number}", "name": name}
            for number, name in enumerate(form.side_names, start=1)
        ),
        cards=card_keys(catalogue, data["deck"]) if is_cards else (),
        rounds=data["rounds"],
        case=data["case"] if form.asks_case else "",
        checked=data["checked"] if is_hunt else None,
        reading=_reading(form) if is_hunt else "",
        rehearsal=bool(data["rehearsal"]),
    )


def _questions(form: CreateForm) -> tuple[dict[str, Any], ...]:
    """Return what is asked, in order: the statement to begin with, questions, own statements."""
    data, parts = form.cleaned_data, form.proposal.parts
    first = [_statement("statement", data["statement"], 1 if parts else 0)]
    own = (
        _statement(f"statement_{number}", text, len(parts))
        for number, text in enumerate(data["statements"], start=1)
    )
    begin = first if data["statement"] else []
    return (*begin, *form.proposal.asked(data["questions"]), *own)


def _statement(key: str, text: str, part: int) -> dict[str, Any]:
    return {"key": key, "text": text, **({"part": part} if part else {})}


def _reading(form: CreateForm) -> str:
    """Return what the room reads: what was typed, or else what stands in the notice."""
    typed: str = form.cleaned_data["reading"]
    return typed or text_of_check(
        form.cleaned_data["checked"], with_names=bool(form.cleaned_data["named"])
    )


def text_of_check(checked: Assessment | None, *, with_names: bool) -> str:
    """Return the text of the notice of a check; nothing without a notice."""
    check = Check.objects.filter(assessment=checked).first() if checked else None
    if check is None or check.notice_read is None:
        return ""
    return notice_text(check.notice_read, language=active_language(), with_names=with_names)


def text_of_chosen_check(form: CreateForm) -> str:
    """Return the text of the notice of the check that is chosen now, before the form is sent."""
    sent = form["checked"].value()
    checked = next((check for check in form.checks if str(check.pk) == sent), None)
    return text_of_check(checked, with_names=bool(form["named"].value()))
