"""The procedure of a TED notice to plain data, from its form and from the codes beside it."""

from __future__ import annotations

from checker.reading.elements import Element, Group
from checker.reading.values import Values
from domain.lots import NO_SUBJECT, Candidates, Deadlines, Subject, Techniques, Terms
from domain.notices import CodedLabel, Procedure
from domain.stated import Code, Codes, Flag, Stated

_NEGOTIATED = "neg-w-call"
_NO_CALL = "neg-wo-call"
_KINDS = {
    "PT_OPEN": "open",
    "PT_RESTRICTED": "restricted",
    "PT_COMPETITIVE_NEGOTIATION": _NEGOTIATED,
    "PT_NEGOTIATED_WITH_PRIOR_CALL": _NEGOTIATED,
    "PT_INVOLVING_NEGOTIATION": _NEGOTIATED,
    "PT_COMPETITIVE_DIALOGUE": "comp-dial",
    "PT_INNOVATION_PARTNERSHIP": "innovation",
    "PT_AWARD_CONTRACT_WITHOUT_CALL": _NO_CALL,
    "PT_NEGOTIATED_WITHOUT_PUBLICATION": _NO_CALL,
    "PT_AWARD_CONTRACT_WITHOUT_PUBLICATION": _NO_CALL,
    "PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION": "oth-mult",
    "PT_COMPETITIVE_TENDERING": "comp-tend",
}


def named(element: Element | None) -> Flag | None:
    """Return yes for an element that is there, no for one whose name begins with NO."""
    if element is None:
        return None
    value = not element.name.startswith("NO_")
    return Stated(value=value, path=element.path, line=element.line)


def coded_label(element: Element | None) -> CodedLabel | None:
    """Return a code with its explanation."""
    code = element.attribute("CODE") if element else None
    if element is None or not code:
        return None
    return CodedLabel(code=code, label=element.text, path=element.path, line=element.line)


def coded_procedure(export: Group) -> Procedure:
    """Return what the codes beside the form say."""
    return Procedure(
        coded_kind=coded_label(export.first("coded_procedure")),
        coded_award=coded_label(export.first("coded_award")),
    )


def procedure_of(export: Group, found: Group, values: Values) -> Procedure:
    """Return what form and codes say; a form without a procedure says nothing of haste."""
    language = found.element.attribute("LG")
    procedure = next(iter(found.within("procedure")), Group(found.element))
    kind = procedure.first("kind")
    accelerated = procedure.first("accelerated")
    return Procedure(
        kind=_kind(kind),
        kind_as_written=_name_of(kind) if kind else None,
        coded_kind=coded_label(export.first("coded_procedure")),
        coded_award=coded_label(export.first("coded_award")),
        accelerated=_accelerated(found, accelerated),
        accelerated_text=values.wording(procedure.all("accelerated"), language=language),
        features=values.wording(procedure.all("features"), language=language),
        additional_information=values.wording(
            found.all("additional_information"), language=language
        ),
        direct_award_codes=_direct_award(procedure),
        direct_award_text=values.wording(procedure.all("direct_text"), language=language),
        subject=_subject(found, values),
        techniques=_techniques(procedure, values),
        candidates=Candidates(
            successive_reduction=named(procedure.first("reduction")),
            no_negotiation=named(procedure.first("no_negotiation")),
        ),
        deadlines=Deadlines(
            tenders_or_requests=values.moment(
                procedure.first("deadline_day"), procedure.first("deadline_time")
            )
        ),
        terms=Terms(
            reserved_participation=tuple(_name_of(each) for each in found.all("reserved")),
            performance_conditions=values.wording(
                found.all("performance_conditions"), language=language
            ),
            recurrent=named(found.first("recurrent")),
            prior_notices=values.codes(procedure.all("prior_notices")),
        ),
    )


def _name_of(element: Element) -> Code:
    return Stated(value=element.name, path=element.path, line=element.line)


def _kind(element: Element | None) -> Code | None:
    if element is None or element.name not in _KINDS:
        return None
    return Stated(value=_KINDS[element.name], path=element.path, line=element.line)


def _accelerated(found: Group, accelerated: Element | None) -> Flag | None:
    """Return yes or no: in this format a procedure that does not say so is not accelerated."""
    if accelerated:
        return named(accelerated)
    procedure = next(iter(found.within("procedure")), None)
    if procedure is None:
        return None
    return Stated(value=False, path=procedure.element.path, line=procedure.element.line)


def _direct_award(procedure: Group) -> Codes:
    codes = [_name_of(each) for each in procedure.all("direct_codes")]
    for article in procedure.all("direct_articles"):
        codes += [_name_of(each) for each in article.children()]
    return tuple(codes)


def _subject(found: Group, values: Values) -> Subject:
    """Return the first subject; planning notices can have more."""
    language = found.element.attribute("LG")
    subject = next(iter(found.within("objects")), None)
    if subject is None:
        return NO_SUBJECT
    nature = values.attribute(subject.first("nature"), "CTYPE")
    estimate = subject.first("estimated_value")
    return Subject(
        title=values.wording(subject.all("title"), language=language),
        description=values.wording(subject.all("description"), language=language),
        nature=nature and Stated(value=nature.value.lower(), path=nature.path, line=nature.line),
        cpv_main=values.attribute(subject.first("cpv_main"), "CODE"),
        estimated_value=values.amount(
            estimate, currency=estimate.attribute("CURRENCY") if estimate else None
        ),
    )


def _techniques(procedure: Group, values: Values) -> Techniques:
    return Techniques(
        has_framework=named(procedure.first("framework")),
        framework_single=named(procedure.first("framework_single")),
        framework_several=named(procedure.first("framework_several")),
        framework_max_participants=values.number(procedure.first("framework_max")),
        has_dps=named(procedure.first("dps")),
        auction=named(procedure.first("auction")),
    )
