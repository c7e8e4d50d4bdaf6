"""Chances and pitfalls: three votes each, and after the reveal a board per perspective."""

import pytest

from domain.perspective import Perspective
from domain.texts import Text
from tests.html import problems, read
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part, words
from tests.workshops.rooms import build_workshop
from workshops.joining import join
from workshops.models import CardVote, Format, Remark
from workshops.pages_cards import CardRow, card_keys, cards_that_fit


@pytest.fixture
def workshop(shipped_edition, shipped_catalogue):
    return build_workshop(
        shipped_edition, format=Format.CARDS, questions=0, cards=card_keys(shipped_catalogue)
    )


def vote_with(workshop, *, side, cards, people):
    for _ in range(people):
        who = join(workshop=workshop, side=side)
        for place, card in enumerate(cards, start=1):
            CardVote.objects.create(participant=who, round=1, place=place, card=card)


def shown_to(workshop):
    go(workshop, "open_question")
    vote_with(workshop, side="buyers", cards=workshop.cards[:2], people=4)
    vote_with(workshop, side="market", cards=workshop.cards[1:4], people=5)
    person, facilitator = take_part(workshop), let_facilitate(new_browser(), workshop)
    go(workshop, "close_question", "reveal")
    return (
        person.get(address(workshop, "room")),
        facilitator.get(address(workshop, "run")),
        facilitator.get(address(workshop, "screen")),
    )


def test_the_votes_are_told_per_card_and_per_side(workshop, shipped_catalogue):
    second = shipped_catalogue.chances[1].title.nl

    for response in shown_to(workshop):
        page = words(response)
        assert second in page
        assert "9 stemmen · Inkopers 4 · Markt 5" in page
        assert problems(response.content, language="nl") == []


def test_the_board_has_a_column_per_perspective(workshop):
    _room, run, screen = shown_to(workshop)

    for response in (run, screen):
        headings = [e.get("class") for e in read(response.content).all("h2")]
        board = [name for name in headings if name.startswith("perspective perspective--")]
        assert board == [f"perspective perspective--{one}" for one in Perspective]


def test_the_phone_marks_the_own_cards_and_no_others(workshop, shipped_catalogue):
    person = take_part(workshop)
    go(workshop, "open_question")
    own = workshop.cards[:2]
    sent = {"question": workshop.question, "round": "1", "card": own}
    assert person.post(address(workshop, "vote"), sent).status_code == 303
    vote_with(workshop, side="market", cards=workshop.cards[:3], people=5)
    go(workshop, "close_question", "reveal")

    page = words(person.get(address(workshop, "room")))

    titles = [card.title.nl for card in shipped_catalogue.chances[:3]]
    assert [f"{title} uw keuze" in page for title in titles] == [True, True, False]
    assert "uw keuze" not in words(take_part_after(workshop))


def test_the_phone_shows_most_votes_and_the_own_cards_first(workshop):
    person = take_part(workshop)
    go(workshop, "open_question")
    own = workshop.cards[-1]
    sent = {"question": workshop.question, "round": "1", "card": [own]}
    assert person.post(address(workshop, "vote"), sent).status_code == 303
    voted = [workshop.cards[at : at + 3] for at in range(0, 12, 3)]
    for cards in voted:
        vote_with(workshop, side="market", cards=cards, people=4)
    go(workshop, "close_question", "reveal")

    page = read(person.get(address(workshop, "room")).content)

    ranks = [e.get("value") for e in page.all("li") if e.get("value")]
    assert ranks == ["1"] * 9 + ["13"] + ["1"] * 3
    (more,) = (e for e in page.all("summary") if "kaarten" in e.text)
    assert more.text == "Toon nog 3 kaarten"
    assert [e.text for e in page.all("span") if e.get("class") == "tag"] == ["uw keuze"]


def take_part_after(workshop):
    """What somebody sees who came too late to vote."""
    return take_part(workshop).get(address(workshop, "room"))


def test_remarks_have_a_sheet_of_their_own_beside_the_cards(workshop):
    person = take_part(workshop)
    go(workshop, "open_question")
    person.post(address(workshop, "remark"), {"question": workshop.question, "text": "Mis er een"})
    workshop.remarks.update(state=Remark.State.SHOWN)
    vote_with(workshop, side="buyers", cards=workshop.cards[:1], people=5)
    go(workshop, "close_question", "reveal")
    facilitator = let_facilitate(new_browser(), workshop)

    cards = facilitator.get(address(workshop, "screen"))
    remarks = facilitator.get(address(workshop, "screen"), {"beeld": "opmerkingen"})

    sheets = [e for e in read(cards.content).all("a") if e.get("id").startswith("sheet-")]
    assert [sheet.text for sheet in sheets] == ["Kaarten", "Opmerkingen"]
    assert "5 stemmen" in words(cards)
    assert "Mis er een" not in words(cards)
    assert "Mis er een" in words(remarks)
    assert "5 stemmen" not in words(remarks)
    assert problems(remarks.content, language="nl") == []


@pytest.mark.parametrize(
    ("names", "number"),
    [(("Inkopers", "Markt"), 5), (("Inkopers van de gemeente", "Markt"), 3), (("x" * 40,) * 4, 2)],
)
def test_fewer_cards_fit_where_the_votes_of_sides_take_more_lines(names, number):
    row = CardRow(
        key="x",
        title=Text(nl="Een kaart", en="A card"),
        perspective=Perspective.COMPETITION,
        is_pitfall=False,
        votes=12,
        rank=1,
        sides=tuple((name, 3) for name in names),
    )

    assert cards_that_fit((row, row)) == number


@pytest.mark.parametrize(("number", "is_told"), [(5, False), (6, True)])
def test_the_screen_says_so_when_it_leaves_cards_out(workshop, shipped_catalogue, number, is_told):
    cards = [c for c in shipped_catalogue.chances if c.perspective is Perspective.COMPETITION]
    go(workshop, "open_question")
    for card in cards[:number]:
        vote_with(workshop, side="buyers", cards=[card.key], people=4)
    vote_with(workshop, side="buyers", cards=[cards[0].key], people=1)
    go(workshop, "close_question", "reveal")
    facilitator = let_facilitate(new_browser(), workshop)

    screen, run = (facilitator.get(address(workshop, name)) for name in ("screen", "run"))

    assert ("Hier staan per perspectief de 5 kaarten" in words(screen)) is is_told
    titles = [card.title.nl for card in cards[:number]]
    assert [title in words(run) for title in titles] == [True] * number
    assert [title in words(screen) for title in titles].count(False) == number - 5


def test_a_side_that_is_too_small_is_not_counted_apart(workshop):
    go(workshop, "open_question")
    vote_with(workshop, side="buyers", cards=workshop.cards[:1], people=5)
    vote_with(workshop, side="market", cards=workshop.cards[:1], people=3)
    facilitator = let_facilitate(new_browser(), workshop)

    go(workshop, "close_question", "reveal")

    page = words(facilitator.get(address(workshop, "screen")))
    assert "8 stemmen" in page
    assert "Markt 3" not in page


def test_nothing_of_the_board_is_there_before_the_reveal(workshop):
    go(workshop, "open_question")
    vote_with(workshop, side="buyers", cards=workshop.cards[:2], people=6)
    facilitator = let_facilitate(new_browser(), workshop)
    go(workshop, "close_question")

    for name in ("run", "screen"):
        assert "6 stemmen" not in words(facilitator.get(address(workshop, name)))


def test_people_may_write_a_remark_with_the_cards(workshop):
    person = take_part(workshop)
    go(workshop, "open_question")

    response = person.post(
        address(workshop, "remark"), {"question": workshop.question, "text": "Mis een kaart"}
    )

    assert response.status_code == 303
    assert workshop.remarks.get().text == "Mis een kaart"


def test_only_the_cards_of_this_workshop_are_on_the_phone(shipped_edition, shipped_catalogue):
    pitfalls = card_keys(shipped_catalogue, "pitfalls")
    workshop = build_workshop(shipped_edition, format=Format.CARDS, questions=0, cards=pitfalls)
    person = take_part(workshop)
    go(workshop, "open_question")

    page = read(person.get(address(workshop, "room")).content)

    cards = {e.get("value") for e in page.all("input") if e.get("name") == "card"}
    assert cards == set(pitfalls)
