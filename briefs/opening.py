"""The opening of an advice: headline, outcome in one sentence, facts and what is asked now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from briefs.certainty import certainty_sentence
from briefs.ranking import is_mixed, second_choices
from briefs.shares import margin_text, percentage_of
from briefs.weight_words import other_weights
from briefs.words import capitalised, choice_of, joined, name_of, names_of, say
from domain.advice import Advice, Result
from domain.perspective import Perspective
from domain.procedure import Status
from domain.procedures import JudgedProcedure
from domain.scoring import OutcomeKind
from domain.texts import Text

_MARK = "\N{NULL}"


@dataclass(frozen=True, kw_only=True)
class Headline:
    """The headline in three parts; ``word`` is coloured for the perspective when there is one."""

    before: str = ""
    word: str = ""
    after: str = ""
    perspective: Perspective | None = None

    @property
    def text(self) -> str:
        """The whole headline."""
        return f"{self.before}{self.word}{self.after}"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One line of the facts: label, value, and the part of the advice that tells more."""

    label: str
    value: str
    part: str = ""
    perspectives: tuple[Perspective, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What a reader sees first. ``lead`` is empty when no single perspective is advised."""

    headline: Headline
    lead: Text | None
    outcome: str
    facts: tuple[Fact, ...]
    provisional: str
    mixed: bool


def opening_of(advice: Advice) -> Opening:
    """Return the opening of an advice."""
    result = advice.result
    one_way = result is not None and not is_mixed(result)
    return Opening(
        headline=headline_of(advice),
        lead=advice.catalogue.perspective(advice.leaders[0]).one_liner if one_way else None,
        outcome=_outcome(advice, result) if result else _what_to_do_first(advice),
        facts=tuple(_facts(advice, result)) if result else (),
        provisional=provisional_notice(advice) if result else "",
        mixed=result is not None and not one_way,
    )


def headline_of(advice: Advice) -> Headline:
    """Return the headline: the approach to take, or the ways that the answers point."""
    result = advice.result
    if result is None:
        return Headline(before=_("Nog geen advies"))
    if is_mixed(result):
        return Headline(before=_mixed_headline(advice, result.contenders))
    leader = result.outcome.leaders[0]
    sentence = (
        _("Koop %(adjective)s in")
        if result.outcome.kind is OutcomeKind.CLEAR
        else _("Koop vooral %(adjective)s in")
    ) % {"adjective": _MARK}
    before, _mark, after = sentence.partition(_MARK)
    adjective = say(advice.catalogue.perspective(leader).adjective)
    return Headline(before=before, word=adjective, after=after, perspective=leader)


def provisional_notice(advice: Advice) -> str:
    """Return what is still open, or nothing when every question has its answer."""
    count = len(advice.sheet.open_questions)
    if not count:
        return ""
    return ngettext(
        "Voorlopig advies: er staat nog %(count)d vraag open.",
        "Voorlopig advies: er staan nog %(count)d vragen open.",
        count,
    ) % {"count": count}


def counted_sentence(advice: Advice) -> str:
    """Return how many of the shown questions count."""
    return _("%(counted)d van %(shown)d vragen tellen mee") % {
        "counted": advice.counted,
        "shown": len(advice.sheet.shown),
    }


def _mixed_headline(advice: Advice, named: tuple[Perspective, ...]) -> str:
    names = capitalised(choice_of(advice.catalogue, named))
    if len(named) > 2:
        return _("%(names)s: uw antwoorden wijzen drie kanten op") % {"names": names}
    return _("%(names)s: uw antwoorden wijzen twee kanten op") % {"names": names}


def _what_to_do_first(advice: Advice) -> str:
    if advice.sheet.answered:
        return _("Uw antwoorden hebben geen gewicht, dus er valt niets te vergelijken.")
    return _("Beantwoord minstens één vraag. Daarna ziet u hier welk perspectief past.")


def _outcome(advice: Advice, result: Result) -> str:
    outcome, catalogue = result.outcome, advice.catalogue
    share = percentage_of(result.profile, outcome.leaders[0])
    if len(outcome.leaders) > 1:
        return _("%(names)s hebben elk een aandeel van %(share)s: geen gaat voor de ander.") % {
            "names": capitalised(names_of(catalogue, outcome.leaders)),
            "share": share,
        }
    return _(
        "%(leader)s heeft een aandeel van %(share)s, "
        "%(margin)s procentpunten meer dan %(second)s: %(verdict)s."
    ) % {
        "leader": capitalised(name_of(catalogue, outcome.leaders[0])),
        "share": share,
        "margin": margin_text(outcome),
        "second": names_of(catalogue, second_choices(result)),
        "verdict": _verdict(outcome.kind),
    }


def _verdict(kind: OutcomeKind) -> str:
    return {
        OutcomeKind.CLEAR: _("een duidelijke voorkeur"),
        OutcomeKind.LEANING: _("een lichte voorkeur"),
        OutcomeKind.MIXED: _("te weinig verschil om te kiezen"),
    }[kind]


def _facts(advice: Advice, result: Result) -> Iterator[Fact]:
    yield Fact(label=_("Hoe zeker"), value=certainty_sentence(result), part="zekerheid")
    if not is_mixed(result):
        seconds = second_choices(result)
        yield Fact(
            label=_("Tweede keus"),
            value=_("%(names)s, %(margin)s procentpunten minder")
            % {
                "names": capitalised(names_of(advice.catalogue, seconds)),
                "margin": margin_text(result.outcome),
            },
            perspectives=seconds,
        )
    if advice.recommended:
        yield Fact(label=_("Procedure"), value=_procedure(advice.recommended), part="aanpak")
    if advice.sides.differ:
        yield Fact(label=_("Gevraagd en gedragen"), value=_sides(advice), part="gevraagd")
    if advice.weights:
        yield Fact(label=_("Andere weging"), value=other_weights(advice))
    yield Fact(label=_("Let op"), value=_cautions(advice), part="let-op")
    yield Fact(label=_("Meegeteld"), value=counted_sentence(advice), part="antwoorden")


def _procedure(recommended: JudgedProcedure) -> str:
    name = capitalised(say(recommended.procedure.name))
    if recommended.status is Status.OPEN:
        return name
    return _("%(name)s, op een voorwaarde") % {"name": name}


def _sides(advice: Advice) -> str:
    asked, carried = advice.sides.asked.profile, advice.sides.carried.profile
    if asked is None or carried is None:
        return ""
    return _("De opdracht vraagt om %(asked)s, haalbaar is nu %(carried)s") % {
        "asked": choice_of(advice.catalogue, asked.leaders),
        "carried": choice_of(advice.catalogue, carried.leaders),
    }


def _cautions(advice: Advice) -> str:
    """Count what to watch, by kind; kinds of which there is none are left out."""
    gates, found, flags = len(advice.gates), len(advice.contradictions), len(advice.flags)
    counts = (
        (gates, ngettext("%(n)d harde grens", "%(n)d harde grenzen", gates)),
        (found, ngettext("%(n)d tegenspraak", "%(n)d keer tegenspraak", found)),
        (flags, ngettext("%(n)d aandachtspunt", "%(n)d aandachtspunten", flags)),
    )
    words = [sentence % {"n": count} for count, sentence in counts if count]
    return joined(words, _("en")) or _("Geen grenzen of aandachtspunten gevonden")
