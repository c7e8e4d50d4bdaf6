"""The speed of pages, asked of a server with two workers beside a plain view of the same size."""

from collections.abc import Callable
from functools import partial

from bench.officer import Officer
from bench.timing import Row, Times, interleaved, milliseconds
from tests.serving import Site

ROUNDS = 200
CHANGES = 40
FLOWS = 10


def page_rows(site: Site) -> list[Row]:
    """Measure question pages, saving, the result page and the whole flow."""
    officer = Officer(site.url)
    questions = officer.answer_all(officer.begin())
    first, last = questions[0], questions[-1]
    plain = plain_beside(officer, first)
    result = assessment_of(first) + "advies/"
    pages = {"plain": plain, "first": first, "last": last, "result": result}
    read = interleaved(
        {name: partial(officer.get, path) for name, path in pages.items()}, rounds=ROUNDS
    )
    asked = {name: officer.get(path).queries for name, path in pages.items()}
    saved, saving = _save_times(officer, {"first": first, "last": last}, plain)
    changed = after_a_change(officer, first, plain)
    warm_up = 2
    flow = [_flow(Officer(site.url)) for _number in range(warm_up + FLOWS)][warm_up:]
    return [
        Row(name=f"plain view, {_kilobytes(plain)} kB", times=read["plain"], aim="baseline"),
        _against(read, asked, "first", name="first question", aim="2.00 x"),
        _against(read, asked, "last", name="last question", aim="2.00 x"),
        _against(saved, saving, "first", name="save and next, first question", aim="2.50 x"),
        _against(saved, saving, "last", name="save and next, last question", aim="2.50 x"),
        _against(read, asked, "result", name="result page, seen before", aim="4.00 x"),
        _against(changed, asked, "result", name="result page, first after a change", aim="4.00 x"),
        Row(name=f"whole flow, per question of {len(questions)} *", times=flow, aim="10 ms"),
    ]


def assessment_of(question: str) -> str:
    """Return the path of the assessment that a question belongs to."""
    return question.rstrip("/").rpartition("/")[0] + "/"


def plain_beside(officer: Officer, page: str) -> str:
    """Return the path of the plain view that is as large as a page."""
    return f"/plain/{len(officer.get(page).body.encode())}/"


def _kilobytes(plain: str) -> str:
    return f"{int(plain.split('/')[2]) / 1000:.1f}"


def _against(
    times: dict[str, Times], queries: dict[str, int], key: str, *, name: str, aim: str
) -> Row:
    return Row(name=name, times=times[key], baseline=times["plain"], queries=queries[key], aim=aim)


class Saving:
    """Sends a form with something else each time; the page is asked outside the clock."""

    def __init__(
        self, officer: Officer, path: str, fill_in: Callable[[str, int], dict[str, str]]
    ) -> None:
        self.officer = officer
        self.path = path
        self.fill_in = fill_in
        self.turn = 0
        self.queries = 0
        self.fields: dict[str, str] = {}

    def prepare(self) -> None:
        """Fill in the form as it is now, with something other than what is stored."""
        self.turn += 1
        self.fields = self.fill_in(self.officer.get(self.path).body, self.turn)

    def send(self) -> None:
        """Send it, and note how often the database was asked."""
        self.queries = self.officer.post(self.path, self.fields).queries


def _saving_answers(officer: Officer, question: str) -> Saving:
    return Saving(officer, question, lambda page, turn: officer.filled_in(page, turn=turn))


def _save_times(
    officer: Officer, paths: dict[str, str], plain: str
) -> tuple[dict[str, Times], dict[str, int]]:
    """Measure saving and the plain view in turns; return the queries of the last round too."""
    savings = {name: _saving_answers(officer, path) for name, path in paths.items()}
    times: dict[str, Times] = {"plain": [], **{name: [] for name in paths}}
    for _round in range(ROUNDS):
        times["plain"].append(milliseconds(partial(officer.get, plain)))
        for name, saving in savings.items():
            saving.prepare()
            times[name].append(milliseconds(saving.send))
    return times, {name: saving.queries for name, saving in savings.items()}


def after_a_change(officer: Officer, question: str, plain: str) -> dict[str, Times]:
    """Measure the result right after another answer, and the plain view in turns."""
    saving = _saving_answers(officer, question)
    result = assessment_of(question) + "advies/"
    times: dict[str, Times] = {"plain": [], "result": []}
    for _round in range(CHANGES):
        saving.prepare()
        saving.send()
        times["plain"].append(milliseconds(partial(officer.get, plain)))
        times["result"].append(milliseconds(partial(officer.get, result)))
    return times


def _flow(officer: Officer) -> float:
    """Return milliseconds of server time per question, from the start page to the result."""
    paths = officer.answer_all(officer.begin())
    officer.get(assessment_of(paths[0]) + "advies/")
    return officer.server_time / len(paths)
