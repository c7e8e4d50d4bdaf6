"""The editor's pages, under the same strict content policy as all others."""

from dataclasses import replace

import pytest

from tests.serving import Site

NAME, PASSWORD = "redacteur", "lang-genoeg-voor-een-test"
PAGES = [
    "/beheer/",
    "/beheer/perspectives/edition/",
    "/beheer/auth/user/add/",
]


@pytest.fixture(scope="package")
def editor(site: Site):
    """The account of somebody who may do everything."""
    account = {
        "DJANGO_SUPERUSER_USERNAME": NAME,
        "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
        "DJANGO_SUPERUSER_EMAIL": "",
    }
    with_account = replace(site, environment={**site.environment, **account})
    with_account.manage("createsuperuser", "--no-input")
    return NAME


def test_an_editor_reads_the_editions_without_a_breach_of_the_content_policy(visit, editor):
    visitor = visit()
    page = visitor.page
    visitor.goto("/beheer/")
    page.locator("input[name=username]").fill(editor)
    page.locator("input[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        page.locator("input[type=submit]").click()

    for path in PAGES:
        assert visitor.goto(path) == 200
    visitor.goto("/beheer/perspectives/edition/")
    with page.expect_navigation():
        page.locator("#result_list a").first.click()

    assert "/beheer/perspectives/edition/" in page.url
    assert page.locator("h1").first.is_visible()
