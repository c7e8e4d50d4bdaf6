"""The approach in the brief: procedures, planning, instruments, contradictions and checklist."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from briefs.brief import html_of, inputs_of, make_brief
from briefs.docx import make_document
from briefs.page_tree import Element, body_of
from domain.advice import advise
from domain.checklist import Done
from domain.facts import Authority, Facts, Kind, Technique
from domain.procedures import PolicyBand
from perspectives.answer_file import read_answer_file
from tests.briefs.builders import PARTICIPATION, build_advice, build_request
from tests.briefs.docx_reading import ReadDocx
from tests.briefs.pdf_reading import ReadPdf
from tests.catalogues import small_catalogue
from tests.serving import ROOT
from tests.test_cases import CASES, sheet_of

FACTS = Facts(
    authority=Authority.SUB_CENTRAL,
    kind=Kind.SERVICES,
    value=Decimal(1_900_000),
    research_only=False,
    technique=Technique.NONE,
    circumstances=(),
    start=date(2027, 2, 1),
)
POLICY = (PolicyBand(kind=Kind.SERVICES, procedure="open", up_to=Decimal(3_000_000)),)
DONE = Done(by="Anouk de Vries", on=date(2026, 11, 20))


@pytest.fixture(scope="module")
def sheet(shipped_catalogue):
    text = (ROOT / "examples" / "verge-maintenance.yaml").read_text(encoding="utf-8")
    return read_answer_file(text, shipped_catalogue).sheet


@pytest.fixture(scope="module")
def request_on(shipped_catalogue, sheet):
    def made(**fields):
        language = fields.pop("language", "nl")
        given = {
            "catalogue": shipped_catalogue,
            "sheet": sheet,
            "facts": FACTS,
            "on_date": date(2026, 11, 25),
        }
        return build_request(advise(**{**given, **fields}), language=language)

    return made


def chapter(request, title: str) -> Element:
    """One chapter of the page, by its title."""
    page = body_of(html_of(request))
    sections = [e for e in page.walk() if e.tag == "section" and "chapter" in e.classes]
    return next(s for s in sections if s.first("h2").text.endswith(title))


def titles(request) -> list[str]:
    heads = [e for e in body_of(html_of(request)).walk() if e.of_class("chapter__number")]
    return [e.text.split(" ", 1)[1] for e in heads if e.tag == "h2"]


def test_the_chapters_stand_in_the_order_in_which_one_decides(request_on):
    found = titles(request_on())

    expected = ["Procedures", "Planning", "Motivering voor het dossier", "Instrumenten"]
    start = found.index("Procedures")
    assert found[start : start + 5] == [*expected, "Stappenplan"]
    assert "Aanpak per fase" not in found


def test_an_edition_without_procedures_has_none_of_it():
    found = titles(build_request(build_advice(small_catalogue(), PARTICIPATION)))

    assert not {"Procedures", "Planning", "Instrumenten", "Tegenspraak"} & set(found)
    assert "Stappenplan" in found


def test_facts_stand_with_the_assignment_and_blanks_where_they_are_not_known(request_on):
    text = chapter(request_on(), "Opdracht").text

    assert "Geraamde waarde €\xa01.900.000 exclusief btw" in text
    assert "Gewenste datum van het contract (in te vullen)" in text


def test_the_recommended_procedure_stands_with_ground_article_and_day(request_on):
    text = chapter(request_on(), "Procedures").text

    for words in (
        "Aanbevolen: Mededingingsprocedure met onderhandeling Open voor u",
        "Door: Stand van de oplossing – Ja, maar aanpassing is nodig.",
        "Aanbestedingswet 2012, art. 2.28(1)(a)",
        "gezien op 25 november 2026",
        "Ten minste 30 dagen na verzending van de aankondiging.",
    ):
        assert words in text


def test_every_procedure_is_told_once(request_on):
    request = request_on()
    part = chapter(request, "Procedures")

    heads = [e for e in part.walk() if e.tag in {"h3", "th"} and e.attributes.get("scope") != "col"]
    told = [head.text for head in heads]
    for judged in (*request.advice.procedures.ranked, *request.advice.procedures.additions):
        name = judged.procedure.name.nl
        assert sum(text.startswith((name, f"Aanbevolen: {name} ")) for text in told) >= 1, name


def test_own_policy_is_shown_as_such(request_on):
    text = chapter(request_on(policy=POLICY), "Procedures").text

    assert "Eigen beleid van uw organisatie: voor diensten tot €\xa03.000.000. Dit past." in text


def test_what_is_missing_is_asked_for(request_on):
    text = chapter(request_on(facts=Facts()), "Procedures").text

    assert "Deze gegevens ontbreken nog:" in text
    assert "Geraamde waarde" in text


def test_the_planning_has_days_in_words_and_a_picture_that_is_told(request_on):
    part = chapter(request_on(), "Planning")

    assert "1 februari 2027" in part.text
    assert "Opschortende termijn" in part.first("title").text
    assert part.first("caption").text == "Fasen met het wettelijke minimum en de gebruikelijke tijd"


def test_a_wished_start_in_a_weekend_is_told_beside_the_planning(request_on):
    part = chapter(request_on(facts=replace(FACTS, start=date(2027, 1, 31))), "Planning")

    assert "Uw gewenste start, 31 januari 2027, valt in een weekend" in part.text
    assert "De planning begint daarom 1 dag later." in part.text


def test_a_planning_without_days_says_how_to_get_them(request_on):
    part = chapter(request_on(facts=replace(FACTS, start=None)), "Planning")

    assert "Vul een gewenste start of een gewenste contractdatum in." in part.text
    assert "Tot en met" not in part.text


def test_instruments_stand_per_group_with_why_not_the_popular_others(request_on):
    part = chapter(request_on(), "Instrumenten")

    groups = [e.text for e in part.walk() if e.tag == "h3"]
    assert groups[:2] == ["Marktcontact", "Uitvraag"]
    assert "Bekend, maar hier niet aangeraden:" in part.text


@pytest.fixture(scope="module")
def contradicting(shipped_catalogue):
    case = next(case for case in CASES if case["expect"]["contradictions"])
    advice = advise(catalogue=shipped_catalogue, sheet=sheet_of(case["answers"], shipped_catalogue))
    return build_request(advice)


def test_contradictions_stand_with_severity_risk_and_repair(contradicting):
    found = contradicting.advice.contradictions[0].contradiction

    text = chapter(contradicting, "Tegenspraak").text

    for words in (found.title.nl, found.risk.nl, f"Wat u kunt doen: {found.repair.nl}", "Door:"):
        assert words in text


def test_without_contradictions_that_is_said(request_on):
    request = request_on()

    assert "Tegenspraak" not in titles(request)
    text = chapter(request, "Grenzen en aandachtspunten").text
    assert "Wij vonden geen tegenspraak" in text


@pytest.fixture(scope="module")
def ticked(request_on, sheet):
    """The brief with a step of a later phase done, and the first must still open."""
    phases = request_on().advice.checklist.phases
    return request_on(done={phases[1].steps[0].step.key: DONE})


def test_steps_can_be_ticked_and_say_who_did_them_when(ticked):
    part = chapter(ticked, "Stappenplan")

    boxes = [e for e in part.walk() if "box" in e.classes]
    assert len(boxes) == ticked.advice.checklist.total
    assert sum("box--ticked" in e.classes for e in boxes) == 1
    assert "Gedaan: Anouk de Vries, 20 november 2026" in part.text
    assert f"1 van {len(boxes)} stappen zijn gedaan." in part.text


def test_open_musts_of_an_earlier_phase_are_pointed_out_once(ticked):
    part = chapter(ticked, "Stappenplan")
    first_must = next(s for s in ticked.advice.checklist.phases[0].steps if s.is_open_must)

    assert "Deze stappen van eerdere fasen staan nog open:" in part.text
    assert part.text.count(first_must.step.text.nl) == 2


def test_ticks_facts_day_and_policy_make_another_brief(request_on, ticked):
    usual = inputs_of(request_on())

    assert inputs_of(request_on()) == usual
    for other in (
        ticked,
        request_on(facts=Facts()),
        request_on(policy=POLICY),
        request_on(on_date=date(2025, 11, 25)),
    ):
        assert inputs_of(other) != usual


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pdf_and_word_tell_the_same_approach(request_on, language):
    request = request_on(language=language, policy=POLICY)
    pdf = ReadPdf(make_brief(request).pdf).text.replace(" ", "")
    word = ReadDocx(make_document(request)).text.replace(" ", "")

    for judged in request.advice.procedures.ranked:
        name = getattr(judged.procedure.name, language).replace(" ", "")
        assert name in pdf
        assert name in word
