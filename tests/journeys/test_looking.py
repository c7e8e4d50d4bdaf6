"""Looking at a page finds what is wrong with it, at the first width and at the second."""

import pytest

from tests.journeys.looking import NARROW, WIDE, faults_of

PATH = "/contact/"


@pytest.fixture
def spoilt(visit):
    """Let a visitor meet pages of which something is spoilt as soon as they are there."""

    def spoil(script):
        visitor = visit()
        on_arrival = f"addEventListener('load', () => {{ {script} }})"
        visitor.page.context.add_init_script(on_arrival)
        return visitor

    return spoil


@pytest.mark.parametrize("colour", ["#aaa", "rgb(0 0 0 / 20%)", "oklch(80% 0.1 90)"])
def test_text_that_is_hard_to_read_is_found_at_both_widths(spoilt, colour):
    visitor = spoilt(f"document.querySelector('h1').style.color = '{colour}'")

    found = faults_of(visitor, PATH)

    assert [fault.split(":")[:2] for fault in found] == [
        [f"at {WIDE}", " color-contrast"],
        [f"at {NARROW}", " color-contrast"],
    ]


def test_what_is_too_wide_for_a_small_phone_only_is_found(spoilt):
    visitor = spoilt("document.querySelector('h1').style.minWidth = '600px'")

    found = [fault for fault in faults_of(visitor, PATH) if "too wide" in fault]

    assert [fault.partition(" px ")[2] for fault in found] == [f"too wide at {NARROW}"]


def test_a_second_heading_of_the_page_is_found(spoilt):
    visitor = spoilt(
        "document.querySelector('h1').after(Object.assign("
        "document.createElement('h1'), {textContent: 'Nog een'}))"
    )

    assert f"not one h1 at {WIDE}" in faults_of(visitor, PATH)


def test_another_answer_than_expected_is_found(visit):
    assert "/bestaat-niet/ answers 404" in faults_of(visit(), "/bestaat-niet/")
