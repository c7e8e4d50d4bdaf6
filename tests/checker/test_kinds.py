"""A notice is read as what it is: a call, a consultation, an award, a correction."""

import pytest

from checker.reading.kinds import eforms_kind, ted_kind
from checker.reading.notices import read_notice
from domain.notices import NoticeKind, Remark
from tests.checker.notice_files import eforms, lot, notice_named


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("co-01.xml", NoticeKind.CALL),
        ("ef-03.xml", NoticeKind.CALL),
        ("ef-15.xml", NoticeKind.CALL),
        ("co-09.xml", NoticeKind.CONSULTATION),
        ("ef-24.xml", NoticeKind.PLANNING),
        ("ef-25.xml", NoticeKind.DIRECT_AWARD),
        ("co-16.xml", NoticeKind.AWARD),
        ("te-01.xml", NoticeKind.CALL),
        ("te-04.xml", NoticeKind.CALL),
        ("te-08.xml", NoticeKind.PLANNING),
        ("te-10.xml", NoticeKind.PLANNING),
        ("te-11.xml", NoticeKind.AWARD),
        ("te-15.xml", NoticeKind.DIRECT_AWARD),
        ("te-20.xml", NoticeKind.MODIFICATION),
        ("te-21.xml", NoticeKind.CORRECTION),
        ("te-22.xml", NoticeKind.AWARD),
        ("oc-01.json", NoticeKind.CALL),
        ("oc-05.json", NoticeKind.PLANNING),
    ],
)
def test_the_kind_of_a_notice_is_known(name, kind):
    assert read_notice(notice_named(name)).kind is kind


@pytest.mark.parametrize("subtype", [str(number) for number in range(1, 41)])
def test_every_subtype_tells_what_a_corrected_notice_is(subtype):
    assert eforms_kind("corr", "change", subtype) is not NoticeKind.OTHER


@pytest.mark.parametrize("subtype", ["N4", "99", "", "²", "1" * 5000])
def test_national_and_odd_subtypes_are_accepted(subtype):
    assert eforms_kind("corr", "change", subtype) is NoticeKind.OTHER


def test_a_qualification_system_is_no_single_call():
    assert eforms_kind("qu-sy", "competition", "15") is NoticeKind.QUALIFICATION
    assert ted_kind("F07", "") is NoticeKind.QUALIFICATION


def test_a_corrected_notice_is_read_whole_and_marked():
    notice = read_notice(notice_named("co-12.xml"))

    assert notice.identity.is_change
    assert [code.value for code in notice.identity.change_reasons] == ["cor-buy"]
    assert notice.lots[0].award.criteria


def test_a_correction_in_the_older_form_has_nothing_of_the_original():
    notice = read_notice(notice_named("te-21.xml"))

    assert notice.identity.is_change
    assert notice.lots == ()


def test_of_the_oldest_form_only_the_codes_are_read_and_that_is_said():
    notice = read_notice(notice_named("te-22.xml"))

    assert notice.remarks == (Remark.CODED_DATA_ONLY,)
    assert notice.procedure.coded_kind.label == "Competitive dialogue"
    assert notice.procedure.kind is None


def test_codes_that_do_not_exist_are_kept_as_they_are():
    kind = '<cbc:NoticeTypeCode listName="anders">UNKNOWN</cbc:NoticeTypeCode>'

    notice = read_notice(eforms(lot(), kind=kind))

    assert notice.kind is NoticeKind.OTHER
    assert notice.identity.notice_type.value == "UNKNOWN"


def test_selection_criteria_that_are_not_used_are_marked_so():
    criteria = read_notice(notice_named("ef-01.xml")).lots[0].terms.selection_criteria

    assert [(each.kind.value, each.is_used) for each in criteria] == [
        ("ef-stand", False),
        ("sui-act", True),
        ("tp-abil", True),
    ]
