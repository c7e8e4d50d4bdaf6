"""A version that is not known is named with those that are, and nothing is concluded."""

import pytest

from checker.reading.notices import read_notice
from checker.reading.refusals import NotReadable, Refusal
from tests.checker.notice_files import eforms, lot, notice_named


@pytest.mark.parametrize("minor", range(3, 16))
def test_every_version_of_the_sdk_from_3_to_15_is_read(minor):
    notice = read_notice(eforms(lot(), version=f"eforms-sdk-1.{minor}"))

    assert notice.identity.version.value == f"1.{minor}"


def test_a_national_layer_is_read_by_the_version_below_it():
    layered = "eforms-sdk-1.7#extended#urn:fdc:anskaffelser.no:2023:eforms:eu"

    notice = read_notice(eforms(lot(), version=layered))

    assert notice.identity.version.value == "1.7"
    assert notice.identity.customization.value == layered


@pytest.mark.parametrize(
    "version",
    ["eforms-sdk-9.99", "eforms-sdk-1.2", "eforms-sdk-1.16", "eforms-sdk-2.0", "", "x" * 900],
)
def test_an_unknown_version_of_the_sdk_is_named_with_the_known_ones(version):
    with pytest.raises(NotReadable) as raised:
        read_notice(eforms(lot(), version=version))

    assert raised.value.refusal is Refusal.UNKNOWN_VERSION
    assert f"Gevonden: {version[:60] or '–'}." in raised.value.sentence
    assert "Bekend: eForms SDK 1.3 – 1.15." in raised.value.sentence
    assert "niets gecontroleerd" in raised.value.sentence


def test_another_release_of_the_older_xml_is_refused():
    other = notice_named("te-01.xml").replace(b'VERSION="R2.0.9', b'VERSION="R3.1.2')

    with pytest.raises(NotReadable) as raised:
        read_notice(other)

    assert "Gevonden: R3.1.2" in raised.value.sentence
    assert "Bekend: TED XML R2.0.8, R2.0.9." in raised.value.sentence


def test_a_package_of_another_standard_is_refused():
    package = b'{"version": "2.0", "releases": [{"ocid": "ocds-1", "tag": ["tender"]}]}'

    with pytest.raises(NotReadable) as raised:
        read_notice(package)

    assert "Gevonden: 2.0." in raised.value.sentence
