"""Two or three assessments side by side."""

from datetime import UTC, datetime

import pytest

from tests.briefs.builders import PARTICIPATION
from tests.wizard.builders import build_assessment, let_open, let_own
from tests.wizard.pages import Page
from wizard.models import ShareLink

COMPARE = "/verkenningen/vergelijken/"


@pytest.fixture
def two(edition, alice):
    first = build_assessment(edition, title="Eerste", answers=PARTICIPATION)
    second = build_assessment(
        edition, title="Tweede", answers={**PARTICIPATION, "clarity": "fixed"}
    )
    for made in (first, second):
        let_own(alice, made)
    return first, second


def compared(client, *assessments, **headers) -> Page:
    query = "&".join(f"{n}={a.pk}" for n, a in zip("abc", assessments, strict=False))
    response = client.get(f"{COMPARE}?{query}", **headers)
    assert response.status_code == 200
    return Page(response)


def test_both_stand_in_one_triangle_with_their_letters(two, alice):
    page = compared(alice, *two)

    assert page.all_words("svg .triangle__letter") == ["A", "B"]
    assert page.all_words("#uitkomst thead th") == ["A Eerste", "B Tweede"]


def test_only_answers_that_differ_are_listed(two, alice):
    page = compared(alice, *two)

    assert len(page.all("#antwoorden tbody tr")) == 1


def test_equal_assessments_say_so(two, alice):
    page = compared(alice, two[0], build_like(two[0], alice))

    assert "Het advies is hetzelfde." in page.words("#uitkomst")
    assert "Beide liggen op dezelfde plaats in de driehoek." in page.words("#uitkomst")
    assert "Alle antwoorden zijn gelijk." in page.words("#antwoorden")


def build_like(assessment, client):
    made = build_assessment(assessment.edition, title="Zelfde", answers=PARTICIPATION)
    let_own(client, made)
    return made


def test_three_can_be_compared(two, alice):
    page = compared(alice, *two, build_like(two[0], alice))

    assert page.all_words("svg .triangle__letter") == ["A", "B", "C"]


def test_the_same_one_twice_asks_for_another(two, alice):
    page = compared(alice, two[0], two[0])

    assert "Kies nog een andere verkenning" in page.text
    assert not page.has("#uitkomst")


def test_without_a_choice_one_can_choose_from_what_this_browser_may_see(two, alice):
    page = Page(alice.get(COMPARE))

    assert set(page.all_words("select[name=a] option")) == {
        "Kies een verkenning",
        "Eerste",
        "Tweede",
    }


def test_with_fewer_than_two_it_says_what_to_do(alice, db):
    assert "nog geen twee verkenningen" in Page(alice.get(COMPARE)).text


def test_those_with_the_same_title_are_told_apart_by_when_they_were_made(two, alice):
    for minute in (5, 5, 40):
        variant = build_like(two[0], alice)
        variant.title = "Eerste"
        variant.created_at = datetime(2026, 3, 2, 8, minute, tzinfo=UTC)
        variant.save()

    page = Page(alice.get(COMPARE))

    assert set(page.all_words("select[name=a] option")) == {
        "Kies een verkenning",
        "Eerste, gemaakt op 1 maart 2026, 13:00",
        "Eerste, gemaakt op 2 maart 2026, 09:05",
        "Eerste, gemaakt op 2 maart 2026, 09:05 (2)",
        "Eerste, gemaakt op 2 maart 2026, 09:40",
        "Tweede",
    }


def test_one_that_was_shared_can_be_compared(two, bob):
    for assessment in two:
        let_open(bob, assessment, ShareLink.Allows.READ)

    assert compared(bob, *two).has("#uitkomst")


def test_one_that_is_not_yours_is_404(two, alice, edition):
    foreign = build_assessment(edition, title="Vreemd", answers=PARTICIPATION)

    response = alice.get(f"{COMPARE}?a={two[0].pk}&b={foreign.pk}")

    assert response.status_code == 404
    assert "Vreemd" not in response.content.decode()


@pytest.mark.parametrize("other", ["00000000-0000-4000-8000-000000000000", "nonsense", "1"])
def test_one_that_does_not_exist_is_404(two, alice, other):
    assert alice.get(f"{COMPARE}?a={two[0].pk}&b={other}").status_code == 404


def test_other_methods_are_refused(alice, db):
    assert alice.post(COMPARE).status_code == 405


def test_it_is_whole_in_english(two, alice):
    page = compared(alice, *two, headers={"accept-language": "en"})

    assert page.value("html", "lang") == "en"
