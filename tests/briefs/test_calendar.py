"""The planning as a calendar file: whole days, named in the reader's language, always the same."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from briefs.calendar import CalendarRequest, UndatedPlanning, make_calendar
from domain.perspective import Importance
from domain.planning import Direction, PlannedStage, Planning
from domain.procedure import Candidates, Minimum, Procedure, Role, Stage
from tests.catalogues import BASIS, build_text

CHANGED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def build_stage(key: str, name: str, *minima: Minimum) -> Stage:
    return Stage(
        key=key, name=build_text(name), least_days=10, usual_days=20, minima=minima, basis=BASIS
    )


def build_procedure(*stages: Stage) -> Procedure:
    return Procedure(
        key="open",
        role=Role.PROCEDURE,
        name=build_text("Openbare procedure", "Open procedure"),
        summary=build_text("Iedereen mag inschrijven."),
        fits=build_text("Een heldere vraag."),
        watch=build_text("Vraag weinig werk."),
        stages=stages,
        candidates=Candidates(text=build_text("Geen grens."), basis=BASIS),
        negotiation=build_text("Nee."),
        effort_buyer=2,
        effort_market=2,
        lead_weeks_least=10,
        lead_weeks_most=20,
        affinity=Importance(competition=3, participation=1, co_creation=0),
        directive="2014/24/EU, art. 27",
        directive_basis=BASIS,
        basis=BASIS,
    )


MINIMUM = Minimum(key="usual", days=20, text=build_text("Ten minste 20 dagen."), basis=BASIS)
TENDERS = build_stage("tenders", "Inschrijven", MINIMUM)
STANDSTILL = build_stage("standstill", "Opschortende termijn", MINIMUM)


def build_planning(*, dated: bool = True) -> Planning:
    days = [(date(2027, 1, 11), date(2027, 2, 1)), (date(2027, 2, 2), date(2027, 2, 22))]
    return Planning(
        procedure=build_procedure(TENDERS, STANDSTILL),
        direction=Direction.FORWARD if dated else Direction.UNDATED,
        stages=tuple(
            PlannedStage(
                stage=stage,
                minimum=MINIMUM,
                planned_days=20,
                first_day=first if dated else None,
                last_day=last if dated else None,
                bound_by_law=True,
                moved_days=1,
            )
            for stage, (first, last) in zip((TENDERS, STANDSTILL), days, strict=True)
        ),
        starts_on=date(2027, 1, 11) if dated else None,
        start_moved_days=1 if dated else 0,
        contract_on=date(2027, 2, 23) if dated else None,
        total_days=43,
        shortest_days=30,
        wish=None,
    )


def file_of(**fields) -> bytes:
    given = {
        "planning": build_planning(),
        "title": "Bermonderhoud",
        "identity": "een-twee",
        "language": "nl",
        "changed_at": CHANGED,
        "address": "https://drieluik.example/planning/",
    }
    return make_calendar(CalendarRequest(**{**given, **fields}))


def events_of(file: bytes) -> list:
    return list(Calendar.from_ical(file).walk("VEVENT"))


def test_start_each_last_day_and_contract_are_whole_days():
    events = events_of(file_of())

    assert [(str(e["summary"]), e.start) for e in events] == [
        ("Start van de procedure: Openbare procedure (Bermonderhoud)", date(2027, 1, 11)),
        ("Laatste dag: Inschrijven (Bermonderhoud)", date(2027, 2, 1)),
        ("Laatste dag: Opschortende termijn (Bermonderhoud)", date(2027, 2, 22)),
        ("Contract kan worden gesloten (Bermonderhoud)", date(2027, 2, 23)),
    ]
    assert all(b"VALUE=DATE:" in event.to_ical() for event in events)
    assert all(str(event["transp"]) == "TRANSPARENT" for event in events)


def test_the_start_says_that_it_is_not_the_wished_day():
    told = str(events_of(file_of())[0]["description"])

    assert "Uw gewenste start, 10 januari 2027, valt in een weekend of op een feestdag." in told


def test_each_day_says_what_the_law_asks_and_that_it_is_no_legal_advice():
    told = str(events_of(file_of())[1]["description"])

    assert told.startswith("Wettelijk minimum: 20 dagen.")
    assert "1 dag verschoven door weekend of feestdag." in told
    assert "Geen juridisch advies" in told


def test_days_keep_their_identity_when_they_move():
    first = [str(e["uid"]) for e in events_of(file_of())]

    again = [str(e["uid"]) for e in events_of(file_of(language="en", title="Anders"))]

    assert again == first
    assert len(set(first)) == 4
    assert all(uid.endswith("een-twee") for uid in first)


def test_the_stamp_is_the_day_of_the_last_change_so_the_file_is_always_the_same():
    assert file_of() == file_of()
    assert events_of(file_of())[0]["dtstamp"].dt == CHANGED


def test_names_come_in_the_language_of_the_reader():
    assert "Open procedure" in str(events_of(file_of(language="en"))[0]["summary"])


@pytest.mark.parametrize(
    "title", ["Wegen; bruggen, sluizen\\", "Inkoop\r\nBEGIN:VEVENT", "Groen 🌱" * 30, "a\x00\x1bb"]
)
def test_titles_are_literal_and_lines_stay_short(title):
    file = file_of(title=title)

    shown = str(events_of(file)[0]["summary"])
    assert len(events_of(file)) == 4
    assert max(map(len, file.split(b"\r\n"))) <= 75
    assert shown.startswith("Start van de procedure")
    assert not set("\x00\x1b") & set(shown)


def test_without_days_there_is_no_calendar():
    with pytest.raises(UndatedPlanning):
        file_of(planning=build_planning(dated=False))
