"""The name under which a brief is saved."""

import pytest
from django.utils.http import content_disposition_header

from briefs.file_names import brief_file_name

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
    assert brief_file_name(title, language="nl") == name


@pytest.mark.parametrize("title", [*TITLES, "X" * 400, "采" * 200, "a\x00b"])
def test_the_header_has_one_line_and_no_path(title):
    header = content_disposition_header(True, brief_file_name(title, language="en"))

    assert header.startswith("attachment; filename")
    assert not set("\r\n\\/\x00") & set(header)


def test_a_long_title_fits_on_a_disk():
    assert len(brief_file_name("采" * 200, language="nl").encode()) < 255
