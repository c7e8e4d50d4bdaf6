"""The pages of a check cost a few queries, however much was found."""

import pytest

from tests.checker.builders import give_notice, give_text, where


@pytest.fixture
def full(check, alice):
    give_notice(alice, check, "te-03.xml")
    for number in range(5):
        give_text(alice, check, f"Een marktconsultatie, een bouwteam, deel {number}.")
    alice.get(where(check))
    return check


@pytest.mark.parametrize(
    ("page", "most"), [("overview", 13), ("notice", 6), ("documents", 6), ("findings", 8)]
)
def test_a_page_takes_few_queries(full, alice, page, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most):
        assert alice.get(where(full, page)).status_code == 200
