"""The speed of pages, asked of a server with two workers beside a plain view of the same size."""

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
    size = len(officer.get(first).body.encode())
    plain = f"/plain/{size}/"
    pages = {"plain": plain, "first": first, "last": last, "result": result_of(first)}
    read = interleaved(
        {name: partial(officer.get, path) for name, path in pages.items()}, rounds=ROUNDS
    )
    saved = _save_times(officer, {"first": first, "last": last}, plain)
    changed = _after_a_change(officer, first, plain)
    warm_up = 2
    flow = [_flow(Officer(site.url)) for _number in range(warm_up + FLOWS)][warm_up:]
    return [
        Row(name=f"plain view, {size / 1000:.1f} kB", times=read["plain"], aim="baseline"),
        _against(read, "first", name="first question", aim="2.00 x"),
        _against(read, "last", name="last question", aim="2.00 x"),
        _against(saved, "first", name="save and next, first question", aim="2.50 x"),
        _against(saved, "last", name="save and next, last question", aim="2.50 x"),
        _against(read, "result", name="result page, seen before", aim="4.00 x"),
        _against(changed, "result", name="result page, first after a change", aim="4.00 x"),
        Row(name=f"whole flow, per question of {len(questions)} *", times=flow, aim="10 ms"),
    ]


def result_of(question: str) -> str:
    """Return the path of the result of the assessment that a question belongs to."""
    return question.rstrip("/").rpartition("/")[0] + "/advies/"


def _against(times: dict[str, Times], key: str, *, name: str, aim: str) -> Row:
    return Row(name=name, times=times[key], baseline=times["plain"], aim=aim)


class _Saving:
    """Sends another answer to one question each time; the page is asked outside the clock."""

    def __init__(self, officer: Officer, path: str) -> None:
        self.officer = officer
        self.path = path
        self.turn = 0
        self.fields: dict[str, str] = {}

    def prepare(self) -> None:
        """Fill in the form as it is now, with an answer other than the stored one."""
        self.turn += 1
        page = self.officer.get(self.path).body
        self.fields = self.officer.filled_in(page, turn=self.turn)

    def send(self) -> None:
        """Send it."""
        self.officer.post(self.path, self.fields)


def _save_times(officer: Officer, paths: dict[str, str], plain: str) -> dict[str, Times]:
    """Measure saving and the plain view in turns."""
    savings = {name: _Saving(officer, path) for name, path in paths.items()}
    times: dict[str, Times] = {"plain": [], **{name: [] for name in paths}}
    for _round in range(ROUNDS):
        times["plain"].append(milliseconds(partial(officer.get, plain)))
        for name, saving in savings.items():
            saving.prepare()
            times[name].append(milliseconds(saving.send))
    return times


def _after_a_change(officer: Officer, question: str, plain: str) -> dict[str, Times]:
    """Measure the result right after another answer, and the plain view in turns."""
    saving = _Saving(officer, question)
    times: dict[str, Times] = {"plain": [], "result": []}
    for _round in range(CHANGES):
        saving.prepare()
        saving.send()
        times["plain"].append(milliseconds(partial(officer.get, plain)))
        times["result"].append(milliseconds(partial(officer.get, result_of(question))))
    return times


def _flow(officer: Officer) -> float:
    """Return milliseconds of server time per question, from the start page to the result."""
    paths = officer.answer_all(officer.begin())
    officer.get(result_of(paths[0]))
    return officer.server_time / len(paths)
