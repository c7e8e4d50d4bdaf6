"""What the report tells of a format: its parts, its chairs, and what a tender check found."""

import csv
from io import StringIO

import pytest

from tests.briefs.docx_reading import ReadDocx
from tests.briefs.pdf_reading import ReadPdf
from tests.checker.builders import build_check
from tests.html import problems, read
from tests.workshops.browsers import (
    address,
    let_facilitate,
    new_browser,
    take_part,
    words,
)
from tests.workshops.ended import build_asked, build_ended
from tests.workshops.rooms import AT, BACKWARDS, PARTS
from wizard.models import Answer
from wizard.noted_answers import NOTICE
from workshops.models import Format
from workshops.running import end

CHAIRS = tuple(
    {"key": f"side_{at}", "name": name}
    for at, name in enumerate(("Inkoper", "Markt", "Bestuur"), 1)
)
FIVE_EACH = {"side_1": 5, "side_2": 5, "side_3": 5}
MOVED = (("Inkoper", "Markt"), ("Markt", "Bestuur"), ("Bestuur", "Inkoper"))
FOUND = "De tendertoets vond"
NOTHING_FOUND = "De tendertoets vond op deze vraag geen antwoord."


def fetch(workshop, name):
    response = let_facilitate(new_browser(), workshop).get(address(workshop, name))
    assert response.status_code == 200
    return response


def page_of(workshop):
    return words(fetch(workshop, "report"))


def files_of(workshop):
    """The texts of the PDF and of the Word document."""
    pdf = ReadPdf(fetch(workshop, "report_pdf").content)
    document = ReadDocx(fetch(workshop, "report_docx").content)
    return [" ".join(text.split()) for text in (pdf.text, document.text)]


def rows_of(workshop):
    text = fetch(workshop, "report_csv").content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


# Reasoning backwards: parts


def backwards(edition, asked=BACKWARDS):
    return build_ended(edition, format=Format.REASONING_BACK, asked=asked)


def test_each_part_stands_as_a_heading_above_its_questions(shipped_edition):
    page = read(fetch(backwards(shipped_edition), "report").content)

    headings = [(e.name, " ".join(e.text.split())) for e in page.all("h3", "h4")]
    first = headings.index(("h3", PARTS[0]))
    told = headings[first : first + 6]
    assert told[::2] == [("h3", part) for part in PARTS]
    assert [(name, text[:2]) for name, text in told[1::2]] == [("h4", f"{at}.") for at in (1, 2, 3)]


def test_a_part_is_named_once_for_all_its_questions(shipped_edition):
    own = {"key": "own-1", "text": "Wij durven", "part": 1}

    page = page_of(backwards(shipped_edition, (BACKWARDS[0], own)))

    assert page.count(PARTS[0]) == 1


def test_a_question_outside_the_parts_does_not_stand_under_one(shipped_edition):
    own = {"key": "own-1", "text": "Wij durven"}

    page = page_of(backwards(shipped_edition, (*BACKWARDS, own)))

    assert "Buiten de delen 4. Wij durven" in page


def test_the_files_name_the_parts_in_their_order(shipped_edition):
    for text in files_of(backwards(shipped_edition)):
        places = [text.find(part) for part in PARTS]
        assert -1 not in places
        assert places == sorted(places)


def test_the_word_document_has_the_parts_as_headings(shipped_edition):
    document = ReadDocx(fetch(backwards(shipped_edition), "report_docx").content)

    assert [heading for heading in document.headings(2) if heading in PARTS] == list(PARTS)
    assert len(document.headings(3)) == len(BACKWARDS)


def test_each_row_of_the_table_tells_its_part(shipped_edition):
    told = {(row["Nummer"], row["Deel"]) for row in rows_of(backwards(shipped_edition))}

    assert told == {(str(at), part) for at, part in enumerate(PARTS, start=1)}


def test_another_format_has_no_parts_chairs_or_check(shipped_edition):
    ended = build_ended(shipped_edition, rounds=2)

    page = page_of(ended)
    columns = ("Deel", "Stoel", "Antwoord van de tendertoets", "Waar de tendertoets dat vond")

    for part in ("Deel 1 van", "Buiten de delen", "stoel", "tendertoets"):
        assert part not in page
    assert {row[column] for row in rows_of(ended) for column in columns} == {""}


# Three chairs


def chairs(edition, catalogue, sizes=FIVE_EACH, *, rounds=2):
    return build_ended(
        edition,
        sizes,
        rounds=rounds,
        format=Format.THREE_CHAIRS,
        case=catalogue.cases[0].key,
        sides=CHAIRS,
    )


def test_the_chair_of_each_group_stands_there_for_both_rounds(shipped_edition, shipped_catalogue):
    page = page_of(chairs(shipped_edition, shipped_catalogue))

    told = " ".join(f"{first} {second}" for first, second in MOVED)
    assert f"Groep en stoel in ronde 1 Stoel in ronde 2 {told}" in page
    assert "Elke groep antwoordde in ronde 2 vanaf een andere stoel." in page
    assert "In de tweede ronde zat elke groep op een andere stoel." in page


def test_the_chairs_stand_there_when_groups_are_shown_together(shipped_edition, shipped_catalogue):
    sizes = {"side_1": 5, "side_2": 5, "side_3": 1}
    ended = chairs(shipped_edition, shipped_catalogue, sizes)

    rows = rows_of(ended)

    assert "Groep en stoel in ronde 1" in page_of(ended)
    told = {(row["Kant"], row["Ronde"], row["Stoel"]) for row in rows}
    assert told == {
        ("Inkoper", "1", "Inkoper"),
        ("Inkoper", "2", "Markt"),
        ("Markt + Bestuur", "1", "Markt + Bestuur"),
        ("Markt + Bestuur", "2", "Bestuur + Inkoper"),
    }


def test_after_one_round_every_group_sat_on_its_own_chair(shipped_edition, shipped_catalogue):
    ended = chairs(shipped_edition, shipped_catalogue, rounds=1)

    page = page_of(ended)

    assert "Elke groep antwoordde vanaf de stoel waarnaar hij heet." in page
    assert "ronde 2" not in page
    assert {(row["Kant"], row["Stoel"]) for row in rows_of(ended)} == {
        (name, name) for name, _next in MOVED
    }


def test_the_files_tell_the_chairs_too(shipped_edition, shipped_catalogue):
    for text in files_of(chairs(shipped_edition, shipped_catalogue)):
        assert "Vanaf welke stoel" in text
        for first, second in MOVED:
            assert f"{first} {second}" in text


# Signal hunt: the tender check


@pytest.fixture
def check(shipped_edition):
    return build_check(shipped_edition, title="Kademuren")


@pytest.fixture
def questions(shipped_catalogue):
    """The first is answered by the check, the second is not."""
    return shipped_catalogue.questionnaire("notice").questions[:2]


@pytest.fixture
def stored(check, questions):
    return Answer.objects.create(
        assessment=check.assessment,
        question=questions[0].key,
        state="answered",
        option=questions[0].options[1].key,
        written_by=NOTICE,
    )


@pytest.fixture
def hunt(shipped_edition, check, questions, stored):
    own = {"key": "own-1", "text": "Dit is duidelijk"}
    return {
        "format": Format.SIGNAL_HUNT,
        "asked": (*({"key": question.key} for question in questions), own),
        "checked": check.assessment,
    }


def found_at(questions, at=1):
    return questions[0].options[at].label.nl


def test_the_check_stands_beside_each_question_that_it_asks(shipped_edition, hunt, questions):
    ended = build_ended(shipped_edition, **hunt)
    page = page_of(ended)

    first, second = (question.text.nl for question in questions)
    assert f"1. {first} {FOUND}: {found_at(questions)} (uit de aankondiging)" in page
    assert f"2. {second} {NOTHING_FOUND}" in page
    assert page.count(FOUND) == 2
    assert "Het antwoord van de tendertoets is dat van het moment" in page


def test_the_files_tell_it_too(shipped_edition, hunt, questions):
    for text in files_of(build_ended(shipped_edition, **hunt)):
        assert f"{FOUND}: {found_at(questions)} (uit de aankondiging)" in text
        assert NOTHING_FOUND in text


def test_the_table_tells_it_in_the_words_of_the_answers(shipped_edition, hunt, questions):
    rows = rows_of(build_ended(shipped_edition, **hunt))

    told = {
        row["Nummer"]: (row["Antwoord van de tendertoets"], row["Waar de tendertoets dat vond"])
        for row in rows
    }
    assert told == {
        "1": (found_at(questions), "uit de aankondiging"),
        "2": ("geen antwoord gevonden", ""),
        "3": ("", ""),
    }
    assert found_at(questions) in {row["Antwoord"] for row in rows}


def test_what_was_never_revealed_is_not_told_of_the_check_either(shipped_edition, hunt, questions):
    asked = build_asked(shipped_edition, **hunt)
    asked.shown = [[questions[1].key, 1]]
    asked.save()
    end(workshop_id=asked.pk, at=AT)

    page, rows = page_of(asked), rows_of(asked)

    assert page.count(FOUND) == 1
    assert NOTHING_FOUND in page
    assert {row["Antwoord van de tendertoets"] for row in rows if row["Nummer"] == "1"} == {""}


def test_it_stands_there_when_too_few_answered_to_show_any(shipped_edition, hunt, questions):
    ended = build_ended(shipped_edition, {"buyers": 2}, **hunt)

    assert f"{FOUND}: {found_at(questions)}" in page_of(ended)
    assert rows_of(ended)[0]["Antwoord van de tendertoets"] == found_at(questions)


def test_a_check_that_changes_is_told_as_it_is_now(shipped_edition, hunt, questions, stored):
    ended = build_ended(shipped_edition, **hunt)
    assert f"{FOUND}: {found_at(questions)}" in page_of(ended)
    ReadPdf(fetch(ended, "report_pdf").content)

    Answer.objects.filter(pk=stored.pk).update(option=questions[0].options[0].key)

    now = f"{FOUND}: {found_at(questions, 0)}"
    assert now in page_of(ended)
    assert now in " ".join(ReadPdf(fetch(ended, "report_pdf").content).text.split())


def test_a_check_that_gets_another_title_is_named_by_it(shipped_edition, hunt, check):
    ended = build_ended(shipped_edition, **hunt)
    assert "Bruggen" not in page_of(ended)

    check.assessment.title = "Bruggen"
    check.assessment.save()

    assert "Bruggen" in page_of(ended)


def test_without_the_check_the_report_tells_the_room_alone(shipped_edition, hunt, check):
    ended = build_ended(shipped_edition, **hunt)
    check.assessment.delete()

    page = page_of(ended)

    assert "tendertoets" not in page
    assert {row["Antwoord van de tendertoets"] for row in rows_of(ended)} == {""}


def test_who_joined_reads_it_too(shipped_edition, hunt, questions):
    asked = build_asked(shipped_edition, **hunt)
    phone = take_part(asked)
    end(workshop_id=asked.pk, at=AT)

    page = words(phone.get(address(asked, "report")))

    assert f"{FOUND}: {found_at(questions)}" in page


# What every page must


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_pages_hold_to_what_every_page_must(shipped_edition, shipped_catalogue, hunt, language):
    made = (
        backwards(shipped_edition),
        chairs(shipped_edition, shipped_catalogue),
        build_ended(shipped_edition, **hunt),
    )
    for ended in made:
        browser = let_facilitate(new_browser(), ended)
        page = browser.get(address(ended, "report"), headers={"accept-language": language})

        assert problems(page.content, language=language) == []
