"""The motivation for the file: composed from what is known, with blanks for the rest."""

from briefs.presentation import present
from domain.facts import NO_FACTS
from tests.briefs.approaches import ABOVE, TOGETHER, approach_on, seen


def text_of(advice, title="", language="nl") -> str:
    motivation = present(advice, language=language, title=title).motivation
    assert motivation is not None
    return motivation.text


def test_it_names_assignment_facts_threshold_and_procedure():
    text = text_of(approach_on(facts=ABOVE), title="Bermonderhoud")

    assert text.startswith("Motivering van de procedure: Bermonderhoud")
    assert "Geraamde waarde: €\N{NO-BREAK SPACE}250.000 exclusief btw." in text
    assert "art. 2.71, gezien op 25 november 2026" in text
    assert "Openbare procedure" in text


def test_what_is_unknown_is_a_labelled_blank():
    text = text_of(approach_on(facts=NO_FACTS))

    assert "[naam van de opdracht]" in text
    assert "Geraamde waarde: [Geraamde waarde]." in text
    assert "[naam, functie en datum]" in text


def test_it_weighs_the_six_factors_of_the_gids():
    text = text_of(approach_on())

    for factor in (
        "Omvang van de opdracht",
        "Transactiekosten",
        "Aantal mogelijke inschrijvers",
        "Gewenst eindresultaat",
        "Complexiteit van de opdracht",
        "Type en karakter van de markt",
    ):
        assert f"{factor}: " in text
    assert "Aantal mogelijke inschrijvers: suppliers: Antwoord many." in text


def test_a_ground_stands_in_it_with_its_answer_and_room_for_proof():
    text = text_of(approach_on(TOGETHER))

    assert "Grond: De oplossing bestaat nog niet." in text
    assert "Dat blijkt uit: solution: Antwoord absent." in text
    assert "[feiten en stukken waaruit dit blijkt]" in text


def test_it_tells_why_not_the_next_two():
    text = text_of(approach_on())

    assert "Innovatiepartnerschap (alleen als): Staat niet zonder voorwaarde" in text
    assert "Meervoudig onderhands (niet open): " in text
    assert "De regel below." in text
    assert "Past wanneer: Past bij multiple. Doorlooptijd: 12 tot 20 weken." in text


def test_it_is_plain_text_in_both_languages():
    for language in ("nl", "en"):
        text = text_of(approach_on(), language=language)
        assert "<" not in text
        assert "%(" not in text


def test_a_view_without_title_has_a_blank_for_it():
    motivation = seen(approach_on()).motivation

    assert motivation is not None
    assert motivation.title.endswith("[naam van de opdracht]")
    assert motivation.rows == motivation.text.count("\n") + 1
