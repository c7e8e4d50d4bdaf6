"""A notice of many lots is read whole."""

from checker.reading.notices import read_notice
from domain.award import AwardBasis
from tests.checker.notice_files import criterion, eforms, lot, notice_named


def test_two_hundred_lots_are_all_read_each_with_its_own_values():
    lots = [
        lot(
            criterion("price", str(n % 100)),
            criterion("quality", str(100 - n % 100)),
            key=f"LOT-{n:04}",
            project=f"<cbc:Name languageID='NLD'>Perceel {n}</cbc:Name>",
        )
        for n in range(1, 201)
    ]

    notice = read_notice(eforms(*lots))

    assert len(notice.lots) == 200
    for number, read in enumerate(notice.lots, start=1):
        assert read.key.value == f"LOT-{number:04}"
        assert read.subject.title.passages[0].text == f"Perceel {number}"
        assert read.award.criteria[0].weight.number == number % 100


def test_lots_that_differ_stay_apart():
    bases = [lot.award.basis for lot in read_notice(notice_named("co-06.xml")).lots]

    assert bases == [
        AwardBasis.PRICE_ONLY,
        AwardBasis.MIXED,
        AwardBasis.QUALITY_ONLY,
        AwardBasis.NOT_STATED,
    ]


def test_parts_of_a_plan_are_no_lots():
    notice = read_notice(notice_named("ef-24.xml"))

    assert notice.lots == ()
    assert len(notice.parts) == 10
