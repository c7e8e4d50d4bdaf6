"""Many people and double clicks at the same moment, against a server as in production."""

import re
from collections.abc import Iterator
from functools import partial
from uuid import uuid4

import pytest

from tests.busy import Browser, at_once
from tests.serving import Site, once_a_run, serve

PEOPLE = 10
QUESTIONS = ("complexity", "changes", "main_aim")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, once = tmp_path_factory.mktemp("busy"), once_a_run(tmp_path_factory.getbasetemp())
    with serve(folder, settings="tests.journeys.settings", once=once) as running:
        yield running


def test_a_double_click_makes_one_assessment(site: Site) -> None:
    browser = Browser(site)
    browser.make()
    token, key = browser.token(), str(uuid4())

    made = at_once([partial(browser.made, token, "Dubbel", key)] * 4)

    assert len(set(made)) == 1


def test_two_tabs_that_make_something_at_once_both_keep_it(site: Site) -> None:
    for _attempt in range(6):
        browser = Browser(site)
        browser.make()
        token = browser.token()

        made = at_once([partial(browser.made, token, title) for title in ("Een", "Twee")])

        assert [browser.ask(there)[0] for there in made] == [200, 200]


def test_two_saves_of_one_question_at_once_end_in_one_answer(site: Site) -> None:
    browser = Browser(site)
    there = f"{browser.make()}complexity/"
    fields = {"csrfmiddlewaretoken": browser.token(), "version": 0, "action": "next"}

    answers = at_once(
        [
            partial(browser.ask, there, {**fields, "choice": choice, "remark": choice})
            for choice in ("simple", "some_interfaces", "interwoven", "dont_know")
        ]
    )

    assert {status for status, _where in answers} == {303}
    page = browser.ask(there)[1]
    (chosen,) = re.findall(r'value="(\w+)"[^>]*\schecked', page)
    assert re.search(rf"<textarea[^>]*>\s*{chosen}\s*</textarea>", page)


def test_many_people_who_save_at_once_lose_nothing(site: Site) -> None:
    browsers = [Browser(site) for _person in range(PEOPLE)]
    there = [browser.make(f"Persoon {number}") for number, browser in enumerate(browsers)]
    tokens = [browser.token() for browser in browsers]

    def answer_all(number: int) -> list[int]:
        fields = {"csrfmiddlewaretoken": tokens[number], "choice": "dont_know", "action": "next"}
        return [
            browsers[number].ask(f"{there[number]}{question}/", {**fields, "remark": question})[0]
            for question in QUESTIONS
        ]

    statuses = at_once([partial(answer_all, number) for number in range(PEOPLE)])

    assert {status for row in statuses for status in row} == {303}
    for number, browser in enumerate(browsers):
        for question in QUESTIONS:
            assert f">{question}</textarea>" in "".join(
                browser.ask(f"{there[number]}{question}/")[1].split("\n")
            )
