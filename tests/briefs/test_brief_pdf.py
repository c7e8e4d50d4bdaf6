"""The brief as a reader gets it: its text, its tags, and nothing from outside the product."""

import re
from itertools import pairwise

import pytest

from briefs import pdf as pdf_module
from briefs.brief import make_brief
from briefs.export import advice_as_json
from domain.advice import advise
from domain.answers import AnswerState, Given, answer_sheet
from domain.weighting import ThemeWeight
from perspectives.answer_file import read_answer_file
from tests.briefs.builders import (
    PARTICIPATION,
    build_advice,
    build_request,
    mixed,
    nothing,
)
from tests.briefs.pdf_reading import ReadPdf
from tests.catalogues import small_catalogue
from tests.serving import ROOT

LONG = " ".join(["eerstewoord", *["samenwerking en risico met de markt"] * 100, "laatstewoord"])


@pytest.fixture(scope="session")
def example(shipped_catalogue):
    text = (ROOT / "examples" / "verge-maintenance.yaml").read_text(encoding="utf-8")
    return read_answer_file(text, shipped_catalogue)


@pytest.fixture(scope="session")
def advice(shipped_catalogue, example):
    return advise(catalogue=shipped_catalogue, sheet=example.sheet)


@pytest.fixture(scope="session")
def request_nl(advice, example):
    return build_request(
        advice,
        title=example.title,
        organisation=example.organisation,
        description=example.description,
        address="https://drieluik.example/verkenningen/x/advies/",
    )


@pytest.fixture(scope="session")
def brief(request_nl):
    return ReadPdf(make_brief(request_nl).pdf)


def small_brief(**fields) -> ReadPdf:
    advice = fields.pop("advice", None) or build_advice(small_catalogue(), PARTICIPATION)
    return ReadPdf(make_brief(build_request(advice, **fields)).pdf)


def test_the_first_page_is_enough_for_a_decision(brief):
    first = brief.pages[0]

    for words in (
        "Koop participatiegericht in",
        "Circulair bermonderhoud 2027–2031",
        "Hoe zeker",
        "Gevraagd besluit",
        "Opdrachtgever",
        "Inhoud",
        "Editie 2026.3",
        "25 november 2026",
    ):
        assert words in first
    assert "2 Opdracht" in brief.pages[1]


@pytest.mark.parametrize("weights", [{}, {"need": ThemeWeight.HALF, "market": ThemeWeight.HALF}])
def test_the_contents_stay_together_below_a_long_decision(shipped_catalogue, weights):
    text = (ROOT / "examples" / "gas-free-district.yaml").read_text(encoding="utf-8")
    example = read_answer_file(text, shipped_catalogue)
    advice = advise(
        catalogue=shipped_catalogue, sheet=example.sheet, facts=example.facts, weights=weights
    )

    pages = ReadPdf(make_brief(build_request(advice)).pdf).pages

    (contents,) = [page for page in pages if "Inhoud" in page]
    for chapter in ("Opdracht", "Planning", "Bronnen"):
        assert re.search(rf"{chapter}[ .]+\d+", contents), chapter


def test_pages_are_numbered_in_the_footer(brief):
    total = len(brief.pages)

    assert all(f"Pagina {n} van {total}" in page for n, page in enumerate(brief.pages, 1))


def test_title_language_and_tags_are_set(brief):
    assert brief.reader.metadata.title.startswith("Circulair bermonderhoud 2027–2031")
    assert str(brief.root.Lang) == "nl"
    assert bool(brief.root.MarkInfo.Marked)
    assert bool(brief.root.ViewerPreferences.DisplayDocTitle)
    with brief.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_every_picture_is_described(brief):
    figures = brief.elements("Figure")

    assert len(figures) == 3
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_headings_go_down_one_level_at_a_time(brief):
    levels = [int(name[1]) for name in brief.names() if name in {"H1", "H2", "H3", "H4"}]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_marked_heads(brief):
    assert brief.elements("TH")
    assert all(any(str(kid.S) == "/TR" for kid in head.K) for head in brief.elements("THead"))


def test_chapters_are_bookmarks(brief):
    marks = brief.bookmarks()

    assert marks[0].startswith("Koop")
    assert any(mark.endswith("Antwoorden en toelichtingen") for mark in marks)


def test_only_bundled_fonts_are_used(brief):
    assert brief.fonts()
    assert all("Atkinson" in font for font in brief.fonts())


def test_remarks_and_description_are_in_it(brief, example):
    for given in example.sheet.given:
        assert " ".join(given.remark.split()) in brief.text
    assert "een nuttige bestemming voor het maaisel" in brief.text


def test_it_says_what_it_is_not_and_where_it_comes_from(brief):
    assert "Geen juridisch advies" in brief.text
    assert "Leernetwerk Samenwerking Markt en Overheid" in brief.text
    assert "van de makers van het model" in brief.text


def test_brief_and_export_tell_the_same_numbers(brief, advice):
    data = advice_as_json(advice)

    shown = f"{data['margin']['shown']:.1f}".replace(".", ",")
    assert f"{shown} procentpunten" in brief.pages[0]
    for share in data["shares"]["rounded"].values():
        assert f"{share}%" in brief.text
    assert f"{data['variants']['stays']} varianten" in brief.text


def test_the_reader_gets_english_with_english_marks(request_nl):
    english = ReadPdf(make_brief(build_request(request_nl.advice, language="en")).pdf)

    assert str(english.root.Lang) == "en"
    assert "25 November 2026" in english.pages[0]
    assert "What is the main aim" in english.text


def test_a_long_remark_is_whole():
    advice = build_advice(
        small_catalogue(), PARTICIPATION, remarks=dict.fromkeys(PARTICIPATION, LONG)
    )

    brief = small_brief(advice=advice)

    assert brief.text.count("eerstewoord") == brief.text.count("laatstewoord") == 5


def test_markup_in_texts_of_people_stays_text_and_fetches_nothing(monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(pdf_module, "bundled_file", _noting(asked, pdf_module.bundled_file))
    hostile = '<img src="http://127.0.0.1:9/x"><img src="file:///etc/hostname">{{ 7*7 }}'
    advice = build_advice(small_catalogue(), PARTICIPATION, remarks={"trust": hostile})

    brief = small_brief(advice=advice, title=f"Titel {hostile}", description=hostile)

    together = brief.text.replace(" ", "")
    assert together.count(hostile.replace(" ", "")) >= 3
    assert not [url for url in asked if not url.startswith(pdf_module.STATIC.as_uri())]


def _noting(asked, bundled_file):
    def noted(url):
        asked.append(url)
        return bundled_file(url)

    return noted


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/x.svg",
        "https://example.org/x.css",
        "file:///etc/hostname",
        "file://host/x.svg",
        f"{pdf_module.STATIC.as_uri()}/../config/settings.py",
        f"{pdf_module.STATIC.as_uri()}/%2e%2e/%2e%2e/x.svg",
        "data:image/svg+xml,<svg/>",
        "ftp://example.org/x.svg",
    ],
)
def test_only_bundled_files_are_served(url):
    with pytest.raises(pdf_module.NotBundled):
        pdf_module.bundled_file(url)


def test_a_refused_picture_does_not_stop_the_making():
    html = '<html lang="nl"><title>x</title><body><img src="http://127.0.0.1:9/x" alt="y"><p>Door'

    assert "Door" in ReadPdf(pdf_module.pdf_of(html)).text


def test_long_words_break_inside_the_margins():
    brief = small_brief(title="Aanbestedingsstrategie" * 9)

    for page in brief.file.pages[:2]:
        assert [float(side) for side in page.MediaBox][2] < 600
    assert "Aanbestedingsstrategie" * 9 in brief.text.replace(" ", "")


def test_characters_without_a_letter_are_reported_in_the_brief():
    made = make_brief(
        build_request(build_advice(small_catalogue(), PARTICIPATION), title="Groen 🌱")
    )

    assert made.replaced == ("🌱",)
    text = ReadPdf(made.pdf).text
    assert "Groen ¤" in text
    assert "U+1F331 SEEDLING" in text


def test_a_mixed_outcome_asks_for_a_choice_and_colours_none():
    first = small_brief(advice=mixed()).pages[0]

    assert "uw antwoorden wijzen twee kanten op" in first
    assert "Kies tussen" in first
    assert "Deze vraag geeft de doorslag" in first


def test_without_a_result_the_brief_still_opens():
    brief = small_brief(advice=nothing())

    assert "Nog geen advies" in brief.pages[0]
    assert "None" not in brief.text


def test_a_provisional_advice_says_so_on_the_first_page():
    brief = small_brief(advice=build_advice(small_catalogue(), {"clarity": "functional"}))

    assert "Voorlopig advies: er staan nog 4 vragen open." in brief.pages[0]


def test_the_same_brief_again_is_not_made_again(request_nl):
    first = make_brief(request_nl)

    again = make_brief(request_nl)

    assert again is first


def test_another_answer_or_title_gives_another_brief(catalogue):
    sheet = build_advice(catalogue, PARTICIPATION).sheet
    other = answer_sheet(
        questionnaire=sheet.questionnaire,
        given=[*sheet.given, Given(question="trust", state=AnswerState.DONT_KNOW)],
    )
    first = make_brief(build_request(advise(catalogue=catalogue, sheet=sheet)))

    changed = make_brief(build_request(advise(catalogue=catalogue, sheet=other)))

    assert changed.pdf != first.pdf
