"""What a reader of a check sees first: what the tender looks like, and on how little or much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from briefs.certainty import variants_count
from briefs.opening import Fact, Headline
from briefs.shares import margin_text, percentage_of
from briefs.words import capitalised, choice_of, joined, name_of, names_of, say
from checker.notice_words import KINDS
from domain.check import ENOUGH, Concluding, Judged, TenderCheck
from domain.firmness import Firmness
from domain.perspective import Perspective
from domain.scoring import OutcomeKind
from web import formats

REASONS_NAMED = 3
"""So many answers are named as what points to the perspective."""

_MARK = "\N{NULL}"

CONCLUDING_WORDS: dict[Concluding, Promise] = {
    Concluding.FULLY: gettext_lazy(
        "Dit is een oproep om in te schrijven. Daaruit is de aanpak af te leiden, voor zover de "
        "aankondiging die laat zien."
    ),
    Concluding.AFTERWARDS: gettext_lazy(
        "Deze aankondiging is van achteraf. Zij laat zien hoe de aanbesteding was; termijnen en "
        "eisen staan er meestal niet in."
    ),
    Concluding.BEFOREHAND: gettext_lazy(
        "Deze aankondiging is van vooraf: er is nog geen aanbesteding. Zij zegt alleen iets over "
        "hoe de dienst begint. U kunt nu nog reageren."
    ),
    Concluding.NOT_AT_ALL: gettext_lazy(
        "Uit dit soort aankondiging is geen aanpak af te leiden. Zoek de aankondiging van de "
        "opdracht zelf."
    ),
}


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The first screen. ``caution`` says how little the outcome rests on, or is empty.

    ``to_add`` are things to do, while they would make the outcome firmer.
    """

    headline: Headline
    because: str
    outcome: str
    caution: str
    to_add: tuple[str, ...]
    concluding: str
    facts: tuple[Fact, ...]


def opening_of(tender: TenderCheck) -> Opening:
    """Return the opening of a check."""
    return Opening(
        headline=headline_of(tender),
        because=_because(tender),
        outcome=_outcome(tender),
        caution=_caution(tender),
        to_add=tuple(_to_add(tender)),
        concluding=str(CONCLUDING_WORDS[tender.concluding]) if tender.concluding else "",
        facts=tuple(_facts(tender)),
    )


def headline_of(tender: TenderCheck) -> Headline:
    """Return what the tender looks like, never more certain than what it rests on."""
    if tender.judged is Judged.NOT_A_CALL:
        kind = KINDS[tender.notice.kind] if tender.notice else ""
        return Headline(before=_("%(kind)s: hieruit blijkt nog geen aanpak") % {"kind": kind})
    if not tender.leaders:
        return Headline(before=_("Te weinig signalen om een perspectief te noemen"))
    if len(tender.leaders) > 1:
        return Headline(before=_several(tender))
    leader = tender.leaders[0]
    before, _mark, after = (_sentence(tender) % {"adjective": _MARK}).partition(_MARK)
    word = say(tender.catalogue.perspective(leader).adjective)
    return Headline(before=before, word=word, after=after, perspective=leader)


def _sentence(tender: TenderCheck) -> str:
    if tender.judged is Judged.IMPRESSION:
        return _("Eerste indruk: deze aanbesteding lijkt %(adjective)s")
    if not firmness_of(tender).open_questions.leader_stays:
        return _("Deze aanbesteding lijkt voorlopig vooral %(adjective)s")
    if tender.outcome and tender.outcome.kind is OutcomeKind.CLEAR:
        return _("Deze aanbesteding lijkt %(adjective)s")
    return _("Deze aanbesteding lijkt vooral %(adjective)s")


def firmness_of(tender: TenderCheck) -> Firmness:
    """Return how firm an outcome is; only for a check with answers that count."""
    result = tender.advice.result
    assert result is not None
    return result.firmness


def _several(tender: TenderCheck) -> str:
    names = {"names": capitalised(choice_of(tender.catalogue, tender.leaders))}
    if tender.judged is Judged.IMPRESSION:
        return _("Eerste indruk: de signalen wijzen meer kanten op (%(names)s)") % {
            "names": names_of(tender.catalogue, tender.leaders)
        }
    if len(tender.leaders) > 2:
        return _("%(names)s: de signalen wijzen drie kanten op") % names
    return _("%(names)s: de signalen wijzen twee kanten op") % names


def _because(tender: TenderCheck) -> str:
    """Name the answers that point most to what the headline says."""
    result = tender.advice.result
    if len(tender.leaders) != 1 or result is None:
        return ""
    towards = [entry for entry in result.explanation.contributions if entry.amount > 0]
    words = [
        _("%(subject)s ‘%(answer)s’")
        % {"subject": say(entry.question.short).lower(), "answer": say(entry.option.label)}
        for entry in towards[:REASONS_NAMED]
    ]
    if not words:
        return ""
    return _("Daar wijst vooral op: %(reasons)s.") % {"reasons": "; ".join(words)}


def _outcome(tender: TenderCheck) -> str:
    profile, outcome = tender.profile, tender.outcome
    if tender.judged is not Judged.FOUND or profile is None or outcome is None:
        # Numbers would make a first impression look more certain than it is.
        return ""
    first = outcome.leaders[0]
    words = {"names": names_of(tender.catalogue, outcome.leaders)}
    share = percentage_of(profile, first)
    if len(outcome.leaders) > 1:
        return _("%(names)s hebben elk een aandeel van %(share)s.") % {
            "names": capitalised(words["names"]),
            "share": share,
        }
    return _(
        "Van wat te zien is, wijst %(share)s naar %(leader)s: %(margin)s procentpunten meer dan "
        "naar %(second)s."
    ) % {
        "share": share,
        "leader": name_of(tender.catalogue, first),
        "margin": margin_text(outcome),
        "second": name_of(tender.catalogue, outcome.runner_up),
    }


def coverage_words(tender: TenderCheck) -> str:
    """Return how much of the questionnaire is answered."""
    coverage = tender.coverage
    return ngettext(
        "%(answered)d van %(total)d vraag, samen %(part)s van het gewicht",
        "%(answered)d van %(total)d vragen, samen %(part)s van het gewicht",
        coverage.total,
    ) % {
        "answered": coverage.answered,
        "total": coverage.total,
        "part": formats.percent(100 * coverage.weighed),
    }


def source_words(tender: TenderCheck) -> str:
    """Return where the answers come from."""
    coverage = tender.coverage
    counts = (
        (coverage.by_notice, _("%(n)d uit de aankondiging")),
        (coverage.by_findings, _("%(n)d uit bevestigde passages")),
        (coverage.by_people, _("%(n)d zelf beantwoord")),
    )
    return joined([words % {"n": count} for count, words in counts if count], _("en"))


def _caution(tender: TenderCheck) -> str:
    coverage = {"answered": tender.coverage.answered, "total": tender.coverage.total}
    if tender.judged is Judged.FOUND:
        if firmness_of(tender).open_questions.leader_stays:
            return ""
        return (
            _(
                "Dit rust op %(answered)d van %(total)d vragen. De open vragen kunnen het nog "
                "veranderen."
            )
            % coverage
        )
    if tender.judged is Judged.IMPRESSION:
        return (
            _(
                "Dit rust op maar %(answered)d van %(total)d vragen. Dat is te weinig om van een "
                "aanpak te spreken: lees het als een eerste indruk."
            )
            % coverage
        )
    if tender.judged is Judged.TOO_FEW:
        return (
            _(
                "Beantwoord: %(answered)d van %(total)d vragen. Wat niet is gevonden, telt niet "
                "als ‘nee’."
            )
            % coverage
        )
    return ""


def _to_add(tender: TenderCheck) -> Iterator[str]:
    if tender.judged is Judged.FOUND and firmness_of(tender).open_questions.leader_stays:
        return
    if tender.notice is None:
        yield _("Voeg de aankondiging toe.")
    yield _("Voeg de leidraad, het programma van eisen en het concept van het contract toe.")
    if tender.answers.suggestions:
        yield _("Bekijk de gevonden passages en bevestig wat klopt.")
    missing = ENOUGH - tender.coverage.answered
    if missing > 0:
        yield ngettext(
            "Beantwoord nog minstens %(n)d vraag.",
            "Beantwoord nog minstens %(n)d vragen.",
            missing,
        ) % {"n": missing}
    first = _most_worth(tender)
    if first:
        yield _("Zoek eerst uit: %(subject)s.") % {"subject": first.lower()}


def _most_worth(tender: TenderCheck) -> str:
    if tender.advice.result is None:
        return ""
    found = firmness_of(tender).open_questions.most_worth_finding_out
    return say(found.question.short) if found else ""


def _facts(tender: TenderCheck) -> Iterator[Fact]:
    yield Fact(label=_("Beantwoord"), value=coverage_words(tender), part="open")
    sources = source_words(tender)
    if sources:
        yield Fact(label=_("Waaruit"), value=capitalised(sources), part="bewijs")
    if tender.leaders:
        yield Fact(label=_("Hoe zeker"), value=certainty_words(tender), part="zekerheid")
    if len(tender.leaders) == 1 and tender.judged is Judged.FOUND:
        yield Fact(label=_("Daarna"), value=_second(tender), perspectives=_second_place(tender))
    count = len(tender.contradictions)
    yield Fact(
        label=_("Tegenspraak"),
        value=ngettext(
            "%(n)d punt waar de stukken botsen", "%(n)d punten waar de stukken botsen", count
        )
        % {"n": count}
        if count
        else _("Niet gevonden in wat bekend is"),
        part="tegenspraak" if count else "",
    )
    if tender.differing:
        questions = len(tender.differing)
        yield Fact(
            label=_("Percelen"),
            value=ngettext(
                "%(kinds)d soorten percelen, die op %(questions)d vraag verschillen",
                "%(kinds)d soorten percelen, die op %(questions)d vragen verschillen",
                questions,
            )
            % {"kinds": len(tender.lots), "questions": questions},
            part="percelen",
        )


def certainty_words(tender: TenderCheck) -> str:
    """Return how certain the outcome is; a first impression is never called certain."""
    result = tender.advice.result
    if result is None:
        return ""
    if tender.judged is Judged.IMPRESSION:
        return _("Eerste indruk, op weinig signalen")
    if not result.firmness.open_questions.leader_stays:
        return _("Voorlopig: open vragen kunnen het nog veranderen")
    return capitalised(variants_count(result))


def _second_place(tender: TenderCheck) -> tuple[Perspective, ...]:
    return (tender.outcome.runner_up,) if tender.outcome else ()


def _second(tender: TenderCheck) -> str:
    if tender.outcome is None:
        return ""
    return _("%(name)s, %(margin)s procentpunten minder") % {
        "name": capitalised(name_of(tender.catalogue, tender.outcome.runner_up)),
        "margin": margin_text(tender.outcome),
    }
