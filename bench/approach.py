"""The speed of the pages of the approach, beside a plain view of the size of a question."""

from functools import partial

from bench.officer import Officer
from bench.pages import Saving, after_a_change, assessment_of, plain_beside
from bench.timing import Row, Times, interleaved, milliseconds
from tests.serving import Site

ROUNDS = 60

PAGES = {
    "facts step": "gegevens/",
    "procedures page": "procedures/",
    "planning page": "planning/",
    "instruments page": "instrumenten/",
    "checklist page": "stappenplan/",
    "what-if page, a theme doubled": "wat-als/?w-need=double",
    "advice as JSON": "advies.json",
    "planning as calendar": "planning.ics",
}


def approach_rows(site: Site) -> list[Row]:
    """Measure each page of an assessment with facts, saving its facts, and two side by side."""
    officer = Officer(site.url)
    first, second = (_filled_in(officer) for _number in range(2))
    here, there = assessment_of(first), assessment_of(second)
    paths = {name: here + page for name, page in PAGES.items()} | {
        "compare page, two assessments": "/verkenningen/vergelijken/?a={}&b={}".format(
            *(path.split("/")[-2] for path in (here, there))
        )
    }
    plain = plain_beside(officer, first)
    read = interleaved(
        {name: partial(officer.get, path) for name, path in {"plain": plain, **paths}.items()},
        rounds=ROUNDS,
    )
    saved, queries = _saving_facts(officer, here, plain)
    changed = after_a_change(officer, first, plain)
    return [
        *(
            Row(
                name=name,
                times=read[name],
                baseline=read["plain"],
                queries=officer.get(path).queries,
                aim="8.00 x",
            )
            for name, path in paths.items()
        ),
        Row(
            name="facts step, save and next",
            times=saved["facts"],
            baseline=saved["plain"],
            queries=queries,
            aim="2.50 x",
        ),
        Row(
            name="result page with facts, first after a change",
            times=changed["result"],
            baseline=changed["plain"],
            queries=officer.get(here + "advies/").queries,
            aim="8.00 x",
        ),
    ]


def _filled_in(officer: Officer) -> str:
    """Answer everything, give the facts, and return the path of the first question."""
    questions = officer.answer_all(officer.begin())
    facts = assessment_of(questions[0]) + "gegevens/"
    officer.post(facts, officer.facts(officer.get(facts).body, value="420000"))
    return questions[0]


def _saving_facts(officer: Officer, here: str, plain: str) -> tuple[dict[str, Times], int]:
    """Save another value each time, and ask the plain view in turns."""
    saving = Saving(
        officer,
        here + "gegevens/",
        lambda page, turn: officer.facts(page, value=str(420_000 + turn)),
    )
    times: dict[str, Times] = {"plain": [], "facts": []}
    for _round in range(ROUNDS):
        saving.prepare()
        times["plain"].append(milliseconds(partial(officer.get, plain)))
        times["facts"].append(milliseconds(saving.send))
    return times, saving.queries
