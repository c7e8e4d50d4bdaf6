"""A wrong method gets a page that says so, with the methods that are allowed."""

import pytest

from tests import html


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_wrong_method_gets_a_page_of_the_house(client, language):
    client.cookies["django_language"] = language

    response = client.get("/taal/")

    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert html.problems(response.content, language=language) == []
