"""The motivation of a procedure for the file, to copy: why this one, and why not another one.

What is not known is a labelled blank between square brackets, for the reader to fill in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.basis_words import basis_words
from briefs.fact_words import NAMES, every_fact
from briefs.procedure_words import GroundView, ProcedureView
from briefs.ranked_procedures import ProceduresView
from briefs.words import capitalised, name_of, say
from domain.advice import Advice
from domain.facts import CONTRACT_BY, START, VALUE
from domain.procedure import Status
from domain.questionnaire import Option, Question
from web import formats


@dataclass(frozen=True, kw_only=True)
class MotivationPart:
    """One part with its heading."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Motivation:
    """The whole motivation in the language of the view."""

    title: str
    parts: tuple[MotivationPart, ...]

    @property
    def text(self) -> str:
        """The motivation as plain text, with an empty line between parts."""
        parts = ["\n".join([part.title, *part.paragraphs]) for part in self.parts]
        return "\n\n".join([self.title, *parts])

    @property
    def rows(self) -> int:
        """How many lines the text has at the least, for the height of a field."""
        return self.text.count("\n") + 1


_FACTORS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (gettext_lazy("Omvang van de opdracht"), ("contract_size", "contract_term")),
    (gettext_lazy("Transactiekosten"), ()),
    (gettext_lazy("Aantal mogelijke inschrijvers"), ("suppliers", "market_interest")),
    (gettext_lazy("Gewenst eindresultaat"), ("main_aim", "need_clarity")),
    (gettext_lazy("Complexiteit van de opdracht"), ("complexity", "solution")),
    (gettext_lazy("Type en karakter van de markt"), ("market_knowledge", "sme_room")),
)
"""What rule 3.4 of the Gids Proportionaliteit weighs, with the questions that tell about it."""

_SIZE, _COST = 0, 1


def motivation_of(advice: Advice, view: ProceduresView, *, title: str = "") -> Motivation | None:
    """Return the motivation of the recommended procedure, or ``None`` without one."""
    if view.recommended is None:
        return None
    return Motivation(
        title=_("Motivering van de procedure: %(title)s")
        % {"title": title or _blank(_("naam van de opdracht"))},
        parts=(
            MotivationPart(title=_("De opdracht"), paragraphs=tuple(_facts(advice))),
            MotivationPart(title=_("De drempel"), paragraphs=tuple(_threshold(view))),
            MotivationPart(
                title=_("De keuze"), paragraphs=tuple(_choice(advice, view, view.recommended))
            ),
            MotivationPart(
                title=_("De afweging, naar voorschrift 3.4 van de Gids Proportionaliteit"),
                paragraphs=tuple(_factors(advice, view.recommended)),
            ),
            MotivationPart(
                title=_("Waarom geen andere procedure"), paragraphs=tuple(_others(view))
            ),
            MotivationPart(title=_("Vastgesteld"), paragraphs=tuple(_signed(advice))),
        ),
    )


def _facts(advice: Advice) -> Iterator[str]:
    for fact in every_fact(advice.facts):
        if fact.value:
            yield f"{fact.name}: {fact.value}."
        elif fact.key not in (START, CONTRACT_BY):
            yield f"{fact.name}: {_blank(fact.name)}."


def _threshold(view: ProceduresView) -> Iterator[str]:
    found = view.threshold
    if found is None:
        yield _blank(_("Europese drempel en aan welke kant de raming ligt"))
        return
    yield f"{found.sentence} ({basis_words(found.threshold.basis)})"
    yield found.side
    if found.assumed:
        yield found.assumed


def _choice(advice: Advice, view: ProceduresView, chosen: ProcedureView) -> Iterator[str]:
    name = capitalised(say(chosen.procedure.name))
    yield f"{name} ({basis_words(chosen.procedure.basis)})."
    if chosen.status is Status.ONLY_IF:
        yield _("Voorwaarde: %(reason)s") % {"reason": chosen.reason}
    elif not chosen.grounds:
        yield chosen.reason
    if view.situation:
        yield view.situation
    for ground in chosen.grounds:
        yield from _ground(ground)
    if chosen.policy:
        yield chosen.policy
    if view.leader and chosen.fit:
        yield _("Past bij het perspectief (%(leader)s): %(fit)s.") % {
            "leader": name_of(advice.catalogue, view.leader),
            "fit": chosen.fit_word.lower(),
        }
    yield _("Gebruikelijke doorlooptijd: %(weeks)s.") % {"weeks": chosen.lead_time}


def _ground(ground: GroundView) -> Iterator[str]:
    yield _("Grond: %(ground)s (%(basis)s)") % {
        "ground": say(ground.text),
        "basis": basis_words(ground.basis),
    }
    for question, option in ground.answers:
        yield _("Dat blijkt uit: %(answer)s.") % {"answer": _answer(question, option)}
    for fact in ground.facts:
        yield _("Dat blijkt uit: %(answer)s.") % {
            "answer": f"{fact.name.lower()}: {fact.value or _blank(fact.name)}"
        }
    yield _blank(_("feiten en stukken waaruit dit blijkt"))


def _factors(advice: Advice, chosen: ProcedureView) -> Iterator[str]:
    answered = {question.key: (question, option) for question, option in advice.sheet.answered}
    value = next(fact for fact in every_fact(advice.facts) if fact.key == VALUE)
    for number, (label, keys) in enumerate(_FACTORS):
        said = [_answer(*answered[key]) for key in keys if key in answered]
        if number == _SIZE:
            said.insert(0, f"{value.name.lower()}: {value.value or _blank(str(NAMES[VALUE]))}")
        if number == _COST:
            said.append(_effort(chosen))
        words = "; ".join(said) or _blank(str(label))
        yield f"{label}: {words}."


def _effort(judged: ProcedureView) -> str:
    return _("voor de dienst zelf %(buyer)s, voor de markt %(market)s") % {
        "buyer": judged.effort_buyer.lower(),
        "market": judged.effort_market.lower(),
    }


def _others(view: ProceduresView) -> Iterator[str]:
    for alternative in view.alternatives:
        judged = alternative.judged
        name = capitalised(say(judged.procedure.name))
        status = judged.status_word.lower()
        yield f"{name} ({status}): {alternative.decided}"
        if judged.status is not Status.OPEN:
            yield judged.reason
        yield _("Past wanneer: %(fits)s Doorlooptijd: %(weeks)s. Inspanning: %(effort)s.") % {
            "fits": say(judged.procedure.fits),
            "weeks": judged.lead_time,
            "effort": _effort(judged),
        }
    yield _blank(_("eigen aanvulling"))


def _signed(advice: Advice) -> Iterator[str]:
    if advice.on_date:
        yield _("Stand van regels en bedragen: %(date)s, editie %(edition)s van de inhoud.") % {
            "date": formats.long_date(advice.on_date),
            "edition": advice.edition,
        }
    yield _("Wat ‘nog niet nagekeken’ heet, moet u zelf controleren.")
    yield _blank(_("naam, functie en datum"))


def _answer(question: Question, option: Option) -> str:
    return f"{say(question.short).lower()}: {say(option.label)}"


def _blank(label: str) -> str:
    return f"[{label}]"
