from decimal import Decimal

import pytest

from domain.award import Award, WeightUnit
from domain.lots import Aims, Candidates, Deadlines, Duration, Extensions, Techniques, Terms
from domain.notice_features import features_of
from domain.notices import NoticeKind
from domain.signals import Feature, Pattern, Sign
from domain.stated import Stated
from tests.notices import code, criterion, day, flag, lot, notice, number


def seen(*lots, **parts):
    return features_of(notice(*lots, **parts))[0]


def value_of(feature, *lots, **parts):
    values = [entry.value for entry in seen(*lots, **parts).of(feature)]
    assert len(values) <= 1
    return values[0] if values else None


def share(*criteria):
    return value_of(Feature.PRICE_SHARE, lot("LOT-1", *criteria))


def test_percentages_give_the_share_of_price():
    assert share(criterion("price", 40), criterion("quality", 60)) == 40


def test_points_are_taken_as_parts_of_their_sum():
    points = WeightUnit.POINTS

    assert share(
        criterion("price", 300, unit=points), criterion("quality", 700, unit=points)
    ) == Decimal(30)


def test_bare_numbers_count_only_when_they_add_up_to_a_hundred():
    bare = WeightUnit.UNKNOWN

    assert share(criterion("price", 25, unit=bare), criterion("quality", 75, unit=bare)) == 25
    assert share(criterion("price", 25, unit=bare), criterion("quality", 80, unit=bare)) is None


@pytest.mark.parametrize("unit", [WeightUnit.ORDER, WeightUnit.POINTS])
def test_an_order_of_importance_is_never_a_share(unit):
    ranked = [criterion(kind, place, unit=unit) for kind, place in (("price", 1), ("quality", 2))]

    assert share(*ranked) is None


def test_a_missing_weight_leaves_the_share_unknown():
    assert share(criterion("price", 40), criterion("quality")) is None


def test_weights_that_are_all_nought_are_not_filled_in():
    assert share(criterion("price", 0), criterion("quality", 0)) is None


def test_percentages_that_do_not_add_up_are_told_and_give_no_share():
    features = seen(lot("LOT-1", criterion("price", 45), criterion("quality", 45)))

    assert features.options["weights_add_up"] == "no"
    assert not features.of(Feature.PRICE_SHARE)


def test_middles_of_ranges_give_a_share_that_is_about():
    features = seen(lot("LOT-1", criterion("price", 40, is_range=True), criterion("quality", 60)))

    (entry,) = features.of(Feature.PRICE_SHARE)
    assert entry.is_about


def test_cost_that_is_named_price_is_price():
    features = seen(lot("LOT-1", criterion("cost", name="Inschrijfprijs")))

    assert features.options["award_basis"] == "price-only"
    assert "names_fit" not in features.options


def test_quality_that_is_named_price_is_price_and_a_question():
    features = seen(lot("LOT-1", criterion("quality", name="Price")))

    assert features.options["award_basis"] == "price-only"
    assert features.options["names_fit"] == "no"


def test_best_price_quality_ratio_is_not_a_price():
    ratio = criterion("quality", name="Beste prijs-kwaliteitverhouding")

    assert value_of(Feature.AWARD_BASIS, lot("LOT-1", ratio)) == "quality-only"


def test_criteria_in_the_documents_show_nothing():
    award = Award(in_documents=Stated(value=True, path="x"))

    features = seen(lot("LOT-1", award=award))

    assert not features.of(Feature.AWARD_BASIS)
    assert not features.of(Feature.PRICE_SHARE)


def test_a_lot_without_criteria_has_those_of_its_group():
    group = lot("GLO-1", criterion("price", 100), lots_in_group=(code("LOT-1"),))

    assert value_of(Feature.AWARD_BASIS, lot("LOT-1"), lot_groups=(group,)) == "price-only"


def test_a_lot_goes_before_the_procedure():
    of_procedure = {"terms": Terms(variants=code("not-allowed"))}

    features = seen(lot("LOT-1", terms=Terms(variants=code("allowed"))), of_procedure=of_procedure)

    assert features.options["variants"] == "allowed"


def test_what_is_not_stated_is_not_there():
    features = seen(lot("LOT-1"), procedure=None)

    assert set(features.options) == {"notice_kind"}
    assert {entry.feature for entry in features.observations} == {
        Feature.NOTICE_KIND,
        Feature.LOTS,
    }


def test_a_code_that_no_list_has_shows_nothing():
    assert value_of(Feature.PROCEDURE_CODE, lot(), procedure="UNKNOWN") is None


@pytest.mark.parametrize(
    ("procedure", "feature", "days"),
    [("open", Feature.OPEN_DAYS, 40), ("comp-dial", Feature.REQUEST_DAYS, 40)],
)
def test_days_are_counted_from_sending_for_the_fitting_procedure(procedure, feature, days):
    features = seen(procedure=procedure, until="2026-02-10")

    (entry,) = features.of(feature)
    assert entry.value == days
    assert len(entry.evidence) == 2


def test_an_interest_date_says_nothing_of_the_time_to_tender():
    interest = Deadlines(interest=day("2026-02-10"))

    assert value_of(Feature.OPEN_DAYS, lot("LOT-1", deadlines=interest)) is None


def test_a_standing_list_has_no_term():
    dps = Techniques(dps=code("dps-list"))
    features = seen(lot("LOT-1", techniques=dps), until="2026-12-01")

    assert features.options["purchasing_system"] == "yes"
    assert not features.of(Feature.OPEN_DAYS)


def test_a_date_more_than_a_year_off_is_no_term():
    assert value_of(Feature.OPEN_DAYS, lot(), until="2028-01-01") is None


def test_an_award_has_no_time_to_tender():
    assert value_of(Feature.OPEN_DAYS, lot(), kind=NoticeKind.AWARD, until="2026-02-10") is None


def test_999_candidates_are_no_limit():
    candidates = Candidates(maximum=number(999))

    assert value_of(Feature.MOST_CANDIDATES, lot("LOT-1", candidates=candidates)) is None


@pytest.mark.parametrize(
    ("aims", "expected"),
    [
        (Aims(environmental=(code("circ-econ"),)), "yes"),
        (Aims(strategic=(code("env-imp"),)), "yes"),
        (Aims(strategic=(code("none"),)), "no"),
        (Aims(), None),
    ],
)
def test_an_aim_is_yes_no_or_not_stated(aims, expected):
    assert value_of(Feature.ENVIRONMENTAL_AIM, lot("LOT-1", aims=aims)) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "months"), [(2, "YEAR", 24), (18, "MONTH", 18), (365, "DAY", 12)]
)
def test_a_duration_is_told_in_months(amount, unit, months):
    duration = Duration(number=number(amount), unit=unit)

    assert value_of(Feature.DURATION_MONTHS, lot("LOT-1", duration=duration)) == months


def test_no_renewal_is_a_no_only_without_options():
    without = Extensions(renewal=flag(False), options=flag(False))
    with_options = Extensions(renewal=flag(False), options=flag(True))

    assert value_of(Feature.EXTENSION, lot("LOT-1", extensions=without)) == "no"
    assert value_of(Feature.EXTENSION, lot("LOT-1", extensions=with_options)) is None
    renewable = Extensions(renewal_max=number(2))
    assert value_of(Feature.EXTENSION, lot("LOT-1", extensions=renewable)) == "yes"


def test_every_sign_of_a_pattern_has_to_hold():
    features = seen(lot("LOT-1", criterion("price", 70), criterion("quality", 30)))
    heavy = Sign(feature=Feature.PRICE_SHARE, at_least=60)
    light = Sign(feature=Feature.PRICE_SHARE, below=60)
    opened = Sign(feature=Feature.PROCEDURE_CODE, values=("open",))

    assert len(features.shown([Pattern(all_of=(heavy, opened))])) == 2
    assert features.shown([Pattern(all_of=(light, opened))]) == ()
    assert features.shown([Pattern(all_of=(light,)), Pattern(all_of=(opened,))])
    assert features.shown([]) == ()


def test_the_end_of_a_range_is_not_in_it():
    sign = Sign(feature=Feature.PRICE_SHARE, at_least=30, below=60)

    assert sign.holds_for(Decimal(30))
    assert sign.holds_for(Decimal("59.9"))
    assert not sign.holds_for(Decimal(60))
    assert not sign.holds_for("30")


def test_a_notice_without_lots_shows_what_holds_for_all():
    (features,) = features_of(notice())

    assert features.lot is None
    assert features.options["procedure_code"] == "open"
    assert not features.of(Feature.LOTS)
