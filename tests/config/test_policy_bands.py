"""The organisation's own policy is read from the environment, or refused with what to write."""

from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.policy import policy_bands
from domain.facts import Kind
from domain.procedures import PolicyBand


def band(kind: Kind, procedure: str, up_to: str) -> PolicyBand:
    return PolicyBand(kind=kind, procedure=procedure, up_to=Decimal(up_to))


def test_without_a_policy_there_are_no_bands():
    assert policy_bands("") == ()
    assert policy_bands("{}") == ()


def test_bands_stand_per_kind_from_small_to_large():
    written = '{"services": {"multi_private": 221000, "single_private": 40000.50},'
    written += ' "works": {"single_private": 50000}}'

    assert policy_bands(written) == (
        band(Kind.WORKS, "single_private", "50000"),
        band(Kind.SERVICES, "single_private", "40000.50"),
        band(Kind.SERVICES, "multi_private", "221000"),
    )


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("works: 50000", "is not JSON"),
        ("[]", "must hold an object"),
        ('{"works": 50000}', "must hold an object"),
        ('{"works": [["single_private", 50000]]}', "must hold an object"),
        ('{"work": {"single_private": 50000}}', "knows no kind 'work'; the kinds are works, "),
        ('{"works": {"single_private": "50.000"}}', "needs a number above 0"),
        ('{"works": {"single_private": 0}}', "needs a number above 0"),
        ('{"works": {"single_private": true}}', "needs a number above 0"),
        ('{"works": {"single_private": NaN}}', "needs a number above 0"),
        (
            '{"works": {"single_private": 1, "single_private": 2}}',
            "names works, single_private twice",
        ),
    ],
)
def test_what_is_unclear_is_refused_with_an_example(written, complaint):
    with pytest.raises(ImproperlyConfigured, match=r"^POLICY_BANDS .*Write for example") as refusal:
        policy_bands(written)

    assert complaint in str(refusal.value)
