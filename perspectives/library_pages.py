"""What the pages about instruments, contradictions and cases show, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.cases import case_sheet
from domain.catalogue import Catalogue
from domain.library import Case, CaseKind, Contradiction, Instrument, InstrumentGroup
from domain.perspective import Perspective
from domain.scoring import Answered, Profile, profile_of
from domain.texts import Source
from perspectives.certainty import CertaintyMark, mark_of, unless_usual, usual_certainty
from perspectives.checking import QUESTIONNAIRE
from perspectives.fits import PerspectiveFit, fits, fits_of
from perspectives.presentation import sources_under
from web.approach_words import (
    CASE_KINDS,
    CASE_TAGS,
    INSTRUMENT_GROUPS,
    SEVERITIES,
    SEVERITY_TAGS,
)
from web.charts import Triangle, triangle
from web.perspective_signs import NAMES

CASES_OF_A_PERSPECTIVE = 3


@dataclass(frozen=True, kw_only=True)
class InstrumentEntry:
    """One instrument with its fits, sources, and its mark where that is not the usual one."""

    instrument: Instrument
    fits: tuple[PerspectiveFit, ...]
    mark: CertaintyMark | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class InstrumentSection:
    """The instruments of one group."""

    group: InstrumentGroup
    name: str
    entries: tuple[InstrumentEntry, ...]


@dataclass(frozen=True, kw_only=True)
class ContradictionEntry:
    """One contradiction, and whether answers can show it."""

    contradiction: Contradiction
    in_answers: bool
    mark: CertaintyMark | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class ContradictionSection:
    """The contradictions that are equally grave."""

    severity: int
    word: str
    tag: str
    entries: tuple[ContradictionEntry, ...]


@dataclass(frozen=True, kw_only=True)
class CaseEntry:
    """One case with its kind in words, and the perspectives that lead by its answers."""

    case: Case
    kind: str
    tag: str
    leaders: tuple[Perspective, ...]


@dataclass(frozen=True, kw_only=True)
class CasePage:
    """Everything that the page of one case shows."""

    entry: CaseEntry
    case: Case
    triangle: Triangle | None
    conclusion: str
    answered: tuple[Answered, ...]
    mark: CertaintyMark
    sources: tuple[Source, ...]


def instrument_sections(
    catalogue: Catalogue, *, group: InstrumentGroup | None, perspective: Perspective | None
) -> tuple[InstrumentSection, ...]:
    """Return the instruments per group: one group or all, and what fits a perspective or all."""
    usual = usual_certainty(catalogue.instruments)
    sections = (
        InstrumentSection(
            group=found,
            name=str(INSTRUMENT_GROUPS[found]),
            entries=tuple(
                InstrumentEntry(
                    instrument=instrument,
                    fits=fits_of(instrument.fit),
                    mark=unless_usual(instrument.basis, usual),
                    sources=sources_under(catalogue, [instrument]),
                )
                for instrument in catalogue.instruments
                if instrument.group is found and fits(instrument.fit, perspective)
            ),
        )
        for found in InstrumentGroup
        if group in {None, found}
    )
    return tuple(section for section in sections if section.entries)


def contradiction_sections(catalogue: Catalogue) -> tuple[ContradictionSection, ...]:
    """Return the contradictions, gravest first."""
    usual = usual_certainty(catalogue.contradictions)
    sections = (
        ContradictionSection(
            severity=severity,
            word=str(SEVERITIES[severity]),
            tag=SEVERITY_TAGS[severity],
            entries=tuple(
                ContradictionEntry(
                    contradiction=contradiction,
                    in_answers=bool(contradiction.when),
                    mark=unless_usual(contradiction.basis, usual),
                    sources=sources_under(catalogue, [contradiction]),
                )
                for contradiction in catalogue.contradictions
                if contradiction.severity == severity
            ),
        )
        for severity in SEVERITIES
    )
    return tuple(section for section in sections if section.entries)


def case_entries(
    catalogue: Catalogue, *, kind: CaseKind | None = None, perspective: Perspective | None = None
) -> tuple[CaseEntry, ...]:
    """Return the cases of a kind (or all) whose answers lead to a perspective (or to any)."""
    entries = (
        _entry(case, profile_of(_answered(catalogue, case)))
        for case in catalogue.cases
        if kind in {None, case.kind}
    )
    return tuple(entry for entry in entries if perspective is None or perspective in entry.leaders)


def _entry(case: Case, profile: Profile | None) -> CaseEntry:
    return CaseEntry(
        case=case,
        kind=str(CASE_KINDS[case.kind]),
        tag=CASE_TAGS[case.kind],
        leaders=profile.leaders if profile else (),
    )


def case_page(catalogue: Catalogue, case: Case) -> CasePage:
    """Return what the page of one case shows."""
    answered = _answered(catalogue, case)
    profile = profile_of(answered)
    return CasePage(
        entry=_entry(case, profile),
        case=case,
        triangle=_triangle(catalogue, profile) if profile else None,
        conclusion=_conclusion(profile) if profile else "",
        answered=answered,
        mark=mark_of(case.basis.certainty),
        sources=sources_under(catalogue, [case]),
    )


def _triangle(catalogue: Catalogue, profile: Profile) -> Triangle:
    return triangle(name="case", profile=profile, mixed_below=catalogue.limits.leaning)


def _conclusion(profile: Profile) -> str:
    names = [str(NAMES[leader]) for leader in profile.leaders]
    if len(names) > 1:
        return _("Dit voorbeeld ligt precies op de grens van twee of meer vlakken.")
    return _("Met deze antwoorden ligt het voorbeeld in het vlak %(leader)s.") % {
        "leader": names[0]
    }


def _answered(catalogue: Catalogue, case: Case) -> tuple[Answered, ...]:
    return case_sheet(catalogue.questionnaire(QUESTIONNAIRE), case).answered
