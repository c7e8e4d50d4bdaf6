"""Making a workshop: a title and a format are enough, and everything else may be chosen."""

from uuid import uuid4

import pytest
from django.urls import reverse

from domain.library import CaseKind
from domain.question_choice import propose
from perspectives.editions import catalogue_of
from tests.checker.builders import build_check
from tests.html import problems, read
from tests.wizard.builders import let_own
from tests.workshops.browsers import address, new_browser, words
from tests.workshops.creating import CREATE, form_of, made
from workshops.models import Format, Workshop

FORMATS = Format.values


def proposed_in(catalogue, questionnaire="assignment"):
    return tuple(question.key for question in propose(catalogue.questionnaire(questionnaire)))


@pytest.mark.parametrize("chosen", FORMATS)
def test_a_title_and_a_format_are_all_that_one_must_give(shipped_edition, chosen):
    client = new_browser()

    response = client.post(reverse(CREATE), {"title": "Proef", "format": chosen})

    assert response.status_code == 303
    workshop = Workshop.objects.get()
    assert (workshop.title, workshop.format) == ("Proef", chosen)
    assert workshop.question_keys
    assert client.get(response["Location"]).status_code == 200


def test_a_mirror_asks_both_sides_what_tells_the_perspectives_apart(
    shipped_edition, shipped_catalogue
):
    workshop = made(new_browser())

    assert workshop.question_keys == proposed_in(shipped_catalogue)
    assert [side["name"] for side in workshop.sides] == ["Inkopers", "Markt"]
    assert workshop.rounds == 1
    assert 5 <= len(workshop.question_keys) <= 8


@pytest.mark.parametrize("is_own", [False, True])
def test_only_the_proposed_questions_are_said_to_fit_best(shipped_edition, is_own):
    client = new_browser()
    form = {**form_of(client, choices=True), "title": ""}
    if is_own:
        form["questions"] = form["questions"][1:]

    page = words(client.post(reverse(CREATE), form))

    assert "Vijf tot acht vragen werkt het best" in page
    assert ("die passen het best bij deze vorm" in page) is not is_own


def test_three_chairs_look_at_one_case_and_change_once(shipped_edition, shipped_catalogue):
    workshop = made(new_browser(), format="three_chairs")

    assert [side["name"] for side in workshop.sides] == [
        "Stoel van de inkoper",
        "Stoel van de markt",
        "Stoel van gebruiker of bestuur",
    ]
    assert workshop.case in {case.key for case in shipped_catalogue.cases}
    assert workshop.rounds == 2


def test_a_case_begins_with_one_to_work_out(shipped_edition, shipped_catalogue):
    workshop = made(new_browser(), format="case")

    (case,) = (case for case in shipped_catalogue.cases if case.key == workshop.case)
    assert case.kind is CaseKind.TO_WORK_OUT
    assert workshop.rounds == 2


def test_cases_are_offered_by_kind_and_another_may_be_chosen(shipped_edition, shipped_catalogue):
    client = new_browser()
    groups = [e.get("label") for e in read(client.get(reverse(CREATE)).content).all("optgroup")]
    last = shipped_catalogue.cases[-1].key

    workshop = made(client, format="case", case=last)

    assert groups == ["Goed voorbeeld", "Slecht voorbeeld", "Om uit te werken"]
    assert workshop.case == last
    assert made(client, case=last, creation_key=str(uuid4())).case == ""


def test_a_hunt_asks_the_questions_on_a_notice(shipped_edition, shipped_catalogue):
    workshop = made(new_browser(), format="signal_hunt")

    assert workshop.questionnaire == "notice"
    assert workshop.question_keys == proposed_in(shipped_catalogue, "notice")


def test_reasoning_backwards_asks_in_three_parts_from_execution_to_request(
    shipped_edition, shipped_catalogue
):
    workshop = made(new_browser(), format="reasoning_back")

    (about,) = (f for f in shipped_catalogue.formats if f.key == "reasoning_back")
    first, *asked = workshop.questions
    assert first == {"key": "statement", "text": about.statement.nl, "part": 1}
    assert [(entry["key"], entry["part"]) for entry in asked] == [
        (key, number) for number, part in enumerate(about.parts, 1) for key in part.questions
    ]


def test_chosen_questions_of_reasoning_backwards_come_in_that_order_too(
    shipped_edition, shipped_catalogue
):
    keys = [question.key for question in shipped_catalogue.questionnaire("assignment").questions]

    workshop = made(
        new_browser(),
        format="reasoning_back",
        choices=True,
        questions=[keys[0], keys[5], keys[-1]],
        statement="",
    )

    assert workshop.question_keys == (keys[-1], keys[5], keys[0])
    assert [entry["part"] for entry in workshop.questions] == [1, 2, 3]


@pytest.mark.parametrize(
    ("deck", "chances", "pitfalls"), [("all", 1, 1), ("chances", 1, 0), ("pitfalls", 0, 1)]
)
def test_cards_are_chances_pitfalls_or_both(
    shipped_edition, shipped_catalogue, deck, chances, pitfalls
):
    workshop = made(new_browser(), format="cards", deck=deck)

    number = len(shipped_catalogue.chances) * chances + len(shipped_catalogue.pitfalls) * pitfalls
    assert workshop.questions == []
    assert len(workshop.cards) == number


def test_every_format_tells_what_it_is_for_and_how_long_it_takes(
    shipped_edition, shipped_catalogue
):
    page = read(new_browser().get(reverse(CREATE)).content)

    formats = [e for e in page.all("input") if e.get("name") == "format"]
    assert [e.get("value") for e in formats] == FORMATS
    for field, about in zip(formats, shipped_catalogue.formats, strict=True):
        told = page.by_id(field.get("aria-describedby")).text
        assert about.purpose.nl in told
        assert f"{about.minutes} minuten" in told


@pytest.mark.parametrize("chosen", FORMATS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_pages_are_well_formed_also_with_errors(shipped_edition, chosen, language):
    client = new_browser()
    headers = {"accept-language": language}
    sent = {"format": chosen, "action": "choices"}
    wrong = {"format": chosen, "side-1": "", "step": "keuzes", "statements": "x" * 300}

    pages = [
        client.get(reverse(CREATE), {"vorm": chosen}, headers=headers),
        client.post(reverse(CREATE), {"format": chosen}, headers=headers),
        client.post(reverse(CREATE), sent, headers=headers),
        client.post(reverse(CREATE), wrong, headers=headers),
    ]

    assert [page.status_code for page in pages] == [200, 422, 200, 422]
    assert [problems(page.content, language=language) for page in pages] == [[], [], [], []]


@pytest.mark.parametrize("chosen", FORMATS)
def test_the_page_with_everything_begins_with_what_goes_with_the_format(shipped_edition, chosen):
    client = new_browser()
    short = made(client, format=chosen)

    whole = made(client, format=chosen, choices=True)

    kept = ("format", "questions", "sides", "cards", "rounds", "case", "questionnaire")
    assert short.pk != whole.pk
    assert [getattr(whole, name) for name in kept] == [getattr(short, name) for name in kept]


def test_the_page_with_everything_leaves_out_what_other_formats_need(shipped_edition):
    client = new_browser()

    names = {chosen: set(form_of(client, format=chosen, choices=True)) for chosen in FORMATS}

    assert {chosen for chosen in FORMATS if "case" in names[chosen]} == {"case", "three_chairs"}
    assert {chosen for chosen in FORMATS if "deck" in names[chosen]} == {"cards"}
    assert {chosen for chosen in FORMATS if "statement" in names[chosen]} == {"reasoning_back"}
    assert "questions" not in names["cards"]


def test_the_formats_with_a_case_are_named_only_where_one_can_still_be_chosen(shipped_edition):
    client = new_browser()
    short = client.get(reverse(CREATE))
    long = client.post(reverse(CREATE), {"format": "case", "action": "choices"})

    hints = [read(page.content).by_id("case-hint").text for page in (short, long)]
    assert ["Voor deze vormen" in hint for hint in hints] == [True, False]
    assert all("De zaal leest de situatie. De afloop toont u later." in hint for hint in hints)


def test_another_format_can_be_chosen_without_typing_the_title_again(shipped_edition):
    client = new_browser()
    sent = {**form_of(client, choices=True), "title": "Mijn titel", "action": "back"}

    page = read(client.post(reverse(CREATE), sent).content)

    assert page.by_id("title").get("value") == "Mijn titel"
    assert len([e for e in page.all("input") if e.get("name") == "format"]) == len(FORMATS)
    assert not [e for e in page.all("input") if e.get("name") == "step"]


def test_own_questions_statements_sides_and_rounds_count(shipped_edition, shipped_catalogue):
    last = shipped_catalogue.questionnaire("assignment").questions[-1].key
    workshop = made(
        new_browser(),
        choices=True,
        questions=[last],
        statements="Wij durven\n\n  Prijs   telt het zwaarst ",
        rounds="2",
        rehearsal="ja",
        **{"side-1": "Gemeente", "side-2": "Bouwers", "side-3": "Bewoners"},
    )

    assert workshop.questions == [
        {"key": last},
        {"key": "statement_1", "text": "Wij durven"},
        {"key": "statement_2", "text": "Prijs telt het zwaarst"},
    ]
    assert [side["name"] for side in workshop.sides] == ["Gemeente", "Bouwers", "Bewoners"]
    assert workshop.rounds == 2
    assert workshop.rehearsal


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"title": ""}, "Vul een titel in"),
        ({"title": "x" * 500}, "hooguit"),
        ({"side-2": ""}, "twee tot vier kanten"),
        ({"side-2": "INKOPERS"}, "andere naam"),
        ({"questions": []}, "Kies een vraag"),
        ({"questions": ["onzin"]}, "onzin"),
        ({"format": "onzin"}, "Kies een van deze vormen"),
        ({"statements": "x" * 201}, "hooguit 200 tekens"),
        ({"statements": "\n".join("abcdefghi")}, "hooguit 8 stellingen"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(shipped_edition, changed, told):
    client = new_browser()
    data = {**form_of(client, choices=True), "title": "Mijn titel", **changed}

    response = client.post(reverse(CREATE), data)

    page = read(response.content)
    assert response.status_code == 422
    assert told in words(response)
    assert page.by_id("title").get("value") == data["title"]
    assert page.by_id("side-1").get("value") == "Inkopers"
    assert not Workshop.objects.exists()


def test_a_title_that_is_missing_on_the_short_page_keeps_the_rest(
    shipped_edition, shipped_catalogue
):
    client, case = new_browser(), shipped_catalogue.cases[1].key
    data = {**form_of(client), "format": "case", "case": case, "rehearsal": "ja"}

    page = read(client.post(reverse(CREATE), data).content)

    checked = {e.get("value") for e in page.all("input") if "checked" in e.attributes}
    selected = {e.get("value") for e in page.all("option") if "selected" in e.attributes}
    assert {"case", "ja"} <= checked
    assert case in selected


def test_sending_the_form_twice_makes_one_workshop(shipped_edition):
    client = new_browser()
    data = {**form_of(client), "title": "Proef"}

    first, second = client.post(reverse(CREATE), data), client.post(reverse(CREATE), data)

    assert first["Location"] == second["Location"]
    assert Workshop.objects.count() == 1


def test_the_other_language_keeps_what_was_typed(shipped_edition, shipped_catalogue):
    last = shipped_catalogue.questionnaire("assignment").questions[-1].key
    client = new_browser()
    data = {
        **form_of(client, choices=True),
        "title": "Proef",
        "questions": [last],
        "language": "en",
    }

    response = client.post(reverse(CREATE), data)

    page = read(response.content)
    assert page.one("html").get("lang") == "en"
    assert page.by_id("title").get("value") == "Proef"
    chosen = [e for e in page.all("input") if e.get("name") == "questions"]
    assert [e.get("value") for e in chosen if "checked" in e.attributes] == [last]


def test_without_content_the_form_says_so(db):
    assert new_browser().get(reverse(CREATE)).status_code == 503


@pytest.mark.parametrize("chosen", sorted(set(FORMATS) - {"signal_hunt"}))
def test_an_older_edition_without_formats_and_cases_still_makes_workshops(edition, chosen):
    client = new_browser()
    assert not catalogue_of(edition.pk).formats

    workshop = made(client, format=chosen)

    assert [side["name"] for side in workshop.sides] == ["Inkopers", "Markt"]
    assert client.get(address(workshop, "run")).status_code == 200


def test_what_an_older_edition_cannot_ask_is_told_and_no_error(edition):
    sent = {"title": "Proef", "format": "signal_hunt"}

    assert new_browser().post(reverse(CREATE), sent).status_code == 503
    assert not Workshop.objects.exists()


def test_a_hunt_may_be_laid_beside_a_check_of_this_browser(shipped_edition):
    client = new_browser()
    own, other = build_check(shipped_edition).assessment, build_check(shipped_edition).assessment
    let_own(client, own)

    beside = made(client, format="signal_hunt", checked=str(own.pk))
    without = made(client, format="signal_hunt", checked=str(other.pk), creation_key=str(uuid4()))

    assert beside.checked == own
    assert without.checked is None
    assert problems(client.get(address(beside, "run")).content, language="nl") == []
    assert problems(client.get(reverse(CREATE)).content, language="nl") == []
