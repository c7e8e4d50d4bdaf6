"""Which instruments are advised, and why the popular others are not."""

from domain.facts import NO_FACTS, Circumstance, Facts
from domain.instruments import NotAdvised, WhyNot, instruments_for
from domain.known import known_about
from domain.library import InstrumentGroup
from domain.perspective import Perspective
from tests.approaches import approach_catalogue, build_instrument
from tests.catalogues import build_condition, build_sheet

COMPETITION, PARTICIPATION, CO_CREATION = Perspective
IS_HIGH = build_condition("trust", "high")


def groups(*instruments, leaders=(COMPETITION,), answers=None, facts=NO_FACTS):
    catalogue = approach_catalogue()
    sheet = build_sheet(catalogue, answers)
    known = known_about(catalogue=catalogue, sheet=sheet, facts=facts, on_date=None)
    return instruments_for(instruments, known=known, leaders=leaders)


def advised(*instruments, **more) -> list[str]:
    return [entry.key for group in groups(*instruments, **more) for entry in group.advised]


def why_not(*instruments, **more) -> list[WhyNot]:
    return [entry.why for group in groups(*instruments, **more) for entry in group.not_advised]


def test_what_fits_is_advised_best_first_and_equal_fit_in_order():
    found = advised(
        build_instrument("fair", (2, 0, 0)),
        build_instrument("good", (3, 0, 0)),
        build_instrument("poor", (1, 3, 3)),
        build_instrument("also_good", (3, 3, 3)),
    )

    assert found == ["good", "also_good", "fair"]


def test_groups_stand_in_their_fixed_order_and_empty_ones_are_left_out():
    found = groups(
        build_instrument("award", (3, 0, 0)),
        build_instrument("talk", (3, 0, 0), group=InstrumentGroup.MARKET_CONTACT),
        build_instrument("pay", (0, 0, 0), group=InstrumentGroup.PAYMENT),
    )

    assert [group.group for group in found] == [
        InstrumentGroup.MARKET_CONTACT,
        InstrumentGroup.AWARD,
    ]


def test_popular_ones_that_do_not_fit_are_named_and_others_are_not():
    popular = build_instrument("popular", (1, 0, 0), popular=True)

    (group,) = groups(popular, build_instrument("rare", (1, 0, 0)))

    assert group.not_advised == (NotAdvised(instrument=popular, why=WhyNot.FIT),)


def test_what_it_needs_has_to_be_known_to_hold():
    instrument = build_instrument("open_book", (3, 0, 0), popular=True, needs=IS_HIGH)

    assert advised(instrument, answers={"trust": "high"}) == ["open_book"]
    assert why_not(instrument, answers={"trust": "low"}) == [WhyNot.NEEDS]
    assert why_not(instrument) == [WhyNot.NEEDS]


def test_what_clashes_closes_it_only_when_it_is_known_to():
    instrument = build_instrument("penalty", (3, 0, 0), popular=True, clashes=IS_HIGH)

    assert why_not(instrument, answers={"trust": "high"}) == [WhyNot.CLASHES]
    assert advised(instrument, answers={"trust": "low"}) == ["penalty"]
    assert advised(instrument) == ["penalty"]


def test_facts_can_close_an_instrument_too():
    urgent = build_condition("urgent", "yes")
    instrument = build_instrument("long_talk", (3, 0, 0), popular=True, clashes=urgent)

    facts = Facts(circumstances=(Circumstance.URGENT,))

    assert why_not(instrument, facts=facts) == [WhyNot.CLASHES]


def test_with_equal_leaders_the_best_fit_counts():
    instrument = build_instrument("talk", (0, 3, 0))

    assert advised(instrument, leaders=(COMPETITION, PARTICIPATION)) == ["talk"]


def test_without_a_leader_nothing_is_advised():
    assert groups(build_instrument("talk", (3, 3, 3), popular=True), leaders=()) == ()
