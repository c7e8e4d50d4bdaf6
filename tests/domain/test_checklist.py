"""The guide as a checklist: what is done, what is passed over, and nothing is lost."""

from datetime import date

from domain.checklist import Checklist, Done, checklist
from tests.catalogues import COMPETITION, PARTICIPATION, small_catalogue

DONE = Done(by="Inkoop", on=date(2026, 11, 25))


def list_with(*steps: str) -> Checklist:
    return checklist(
        catalogue=small_catalogue(),
        perspectives=[COMPETITION],
        done=dict.fromkeys(steps, DONE),
    )


def test_it_holds_the_steps_of_the_advised_perspective_in_the_order_of_the_phases():
    listed = list_with()

    keys = [[entry.step.key for entry in phase.steps] for phase in listed.phases]

    assert keys == [["prepare_competition"], ["contract_competition"]]
    assert (listed.done, listed.total) == (0, 2)


def test_it_holds_the_steps_of_both_perspectives_when_two_are_advised():
    listed = checklist(
        catalogue=small_catalogue(), perspectives=[COMPETITION, PARTICIPATION], done={}
    )

    assert [entry.perspective for entry in listed.phases[0].steps] == [COMPETITION, PARTICIPATION]


def test_a_done_step_tells_who_did_it_and_when():
    listed = list_with("prepare_competition")

    assert listed.phases[0].steps[0].done == DONE
    assert listed.done == 1


def test_an_open_must_is_pointed_out_once_a_later_phase_has_begun():
    listed = list_with("contract_competition")

    assert [entry.step.key for entry in listed.phases[1].passed_over] == ["prepare_competition"]
    assert listed.phases[0].passed_over == ()


def test_nothing_is_pointed_out_while_no_later_phase_has_begun():
    assert all(phase.passed_over == () for phase in list_with().phases)


def test_nothing_is_pointed_out_when_the_earlier_musts_are_done():
    listed = list_with("prepare_competition", "contract_competition")

    assert all(phase.passed_over == () for phase in listed.phases)


def test_what_was_done_in_a_perspective_that_is_no_longer_advised_is_kept_apart():
    listed = list_with("prepare_participation")

    assert [entry.step.key for entry in listed.elsewhere] == ["prepare_participation"]
    assert listed.done == 0
