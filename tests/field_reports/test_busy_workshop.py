"""A room joins and votes while others publish, save and make briefs, and while the server dies."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from perspectives.exporting import write_folder
from tests.busy import Browser
from tests.crowd import crowd, new_room, stored
from tests.perspectives.content_sets import build_neutral_catalogue
from tests.serving import Site, once_a_run, serve

PEOPLE = 60
OFFICERS = 10
QUESTIONS = ("complexity", "changes", "main_aim")


@pytest.fixture
def site(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory):
    once = once_a_run(tmp_path_factory.getbasetemp())
    with serve(tmp_path, settings="tests.journeys.settings", once=once) as running:
        yield running


def _save_steps(browser: Browser, there: str) -> list[int]:
    fields = {"csrfmiddlewaretoken": browser.token(), "choice": "dont_know", "action": "next"}
    return [browser.ask(f"{there}{question}/", fields)[0] for question in QUESTIONS]


def _make_brief(browser: Browser, there: str) -> list[int]:
    return [browser.ask(f"{there}adviesdocument.pdf")[0]]


def _officers_work(site: Site, folder: Path, pool: ThreadPoolExecutor):
    """Let officers save and make briefs and an editor publish; return what will come of it."""
    browsers = [Browser(site) for _ in range(OFFICERS + 2)]
    made = [(browser, browser.make()) for browser in browsers]
    saved = [pool.submit(_save_steps, *one) for one in made[:OFFICERS]]
    briefs = [pool.submit(_make_brief, *one) for one in made[OFFICERS:]]
    published = pool.submit(site.manage, "publish_content", str(folder))
    return saved, briefs, published


def test_a_room_votes_twice_while_others_work_and_nothing_is_lost(site: Site, tmp_path: Path):
    write_folder(build_neutral_catalogue(), tmp_path / "set")
    course = new_room(site, people=PEOPLE, join_seconds=2, vote_seconds=2, questions=2)

    with crowd(course) as room, ThreadPoolExecutor(OFFICERS + 3) as pool:
        saved, briefs, published = _officers_work(site, tmp_path / "set", pool)
        told = room.told()

    assert (told["unexpected"], told["lost"]) == ({}, {})
    kept = stored(site, course)
    assert kept["votes"] == told["acknowledged"]
    assert (len(kept["votes"]), kept["participants"], kept["names"]) == (120, PEOPLE, 40)
    assert {status for row in saved for status in row.result()} == {303}
    assert [brief.result() for brief in briefs] == [[200], [200]]
    assert "gepubliceerd" in published.result()


def test_a_server_that_is_killed_in_the_middle_loses_no_acknowledged_vote(site: Site):
    course = new_room(site, people=PEOPLE, join_seconds=1, vote_seconds=4, votes_each=3)

    with crowd(course) as room:
        room.wait_for("half")
        site.server.kill()
        site.server.start()
        told = room.told()

    assert told["unexpected"] == {}
    assert told["lost"]["vote"]
    kept = stored(site, course)
    assert kept["votes"] == told["acknowledged"]
    assert (len(kept["votes"]), kept["participants"]) == (PEOPLE, PEOPLE)
