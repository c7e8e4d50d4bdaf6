"""The name under which a download is saved."""

import pytest
from django.utils.http import content_disposition_header

from briefs.file_names import Download, file_name

TITLES = {
    "": "adviesdocument.pdf",
    "   ": "adviesdocument.pdf",
    "A": "adviesdocument-a.pdf",
    "../../Onderhoud 2027: wegen/bruggen": "adviesdocument-onderhoud-2027-wegen-bruggen.pdf",
    'Inkoop "Groen"\r\nX-Test: 1': "adviesdocument-inkoop-groen-x-test-1.pdf",
    "Café naïef": "adviesdocument-café-naïef.pdf",
    "Cafe\u0301": "adviesdocument-café.pdf",
    "Inkoop 🌱🚲 fase": "adviesdocument-inkoop-fase.pdf",
    "=1+1": "adviesdocument-1-1.pdf",
}


@pytest.mark.parametrize(("title", "name"), TITLES.items())
def test_the_name_is_readable_and_safe(title, name):
    assert file_name(title, download=Download.PDF, language="nl") == name


@pytest.mark.parametrize("title", [*TITLES, "X" * 400, "采" * 200, "a\x00b"])
def test_the_header_has_one_line_and_no_path(title):
    header = content_disposition_header(
        True, file_name(title, download=Download.JSON, language="en")
    )

    assert header.startswith("attachment; filename")
    assert not set("\r\n\\/\x00") & set(header)


def test_a_long_title_fits_on_a_disk():
    assert len(file_name("采" * 200, download=Download.DOCX, language="nl").encode()) < 255


@pytest.mark.parametrize(
    ("download", "name"),
    [
        (Download.PDF, "adviesdocument-berm.pdf"),
        (Download.DOCX, "adviesdocument-berm.docx"),
        (Download.JSON, "advies-berm.json"),
        (Download.CALENDAR, "planning-berm.ics"),
    ],
)
def test_each_kind_of_file_has_its_own_name(download, name):
    assert file_name("Berm", download=download, language="nl") == name
