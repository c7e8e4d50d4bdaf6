from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone

from domain.perspective import Perspective
from domain.texts import Source, Text
from perspectives.publishing import retire
from tests.conftest import build_edition
from tests.perspectives.content_sets import build_whole_catalogue

pytestmark = pytest.mark.django_db
PAGES = ["overview", "compare", "model", "neutrality", "sources"]
ADDRESSES = [
    *((name, []) for name in PAGES),
    *(("perspective", [perspective]) for perspective in Perspective),
]


class Parsed(HTMLParser):
    """The headings, ids and inline styles of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.inline = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        names = dict(attrs)
        self.inline |= "style" in names or tag == "style"
        self.ids += [names["id"]] if "id" in names else []


def get(client, name, arguments=(), language="nl"):
    client.cookies["django_language"] = language
    return client.get(reverse(f"perspectives:{name}", args=arguments))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("name", "arguments"), ADDRESSES)
def test_each_page_shows_in_both_languages(client, shipped_edition, name, arguments, language):
    response = get(client, name, arguments, language)

    page = Parsed(response.text)
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert page.tags.count("h1") == 1
    assert len(page.ids) == len(set(page.ids))
    assert not page.inline
    assert " – Drieluik</title>" in response.text
    assert "Text(" not in response.text
    assert ">None" not in response.text


@pytest.mark.parametrize(("name", "arguments"), ADDRESSES)
def test_without_a_published_edition_a_page_tells_what_to_do(client, name, arguments):
    response = get(client, name, arguments)

    assert response.status_code == 503
    assert "publish_content" in response.text


def test_a_retired_edition_is_not_shown(client, edition):
    retire(edition=edition, at=timezone.now())

    assert get(client, "overview").status_code == 503


@pytest.mark.parametrize(("name", "arguments"), ADDRESSES)
def test_a_page_can_only_be_read(client, edition, name, arguments):
    assert client.post(reverse(f"perspectives:{name}", args=arguments)).status_code == 405


@pytest.mark.parametrize("slug", ["Competitie", "co_creation", "nothing", "-"])
def test_an_unknown_perspective_is_not_found(client, edition, slug):
    assert client.get(f"/perspectieven/{slug}/").status_code == 404


def test_the_address_of_a_perspective_is_a_dutch_word():
    addresses = [reverse("perspectives:perspective", args=[key]) for key in Perspective]

    assert addresses == [
        "/perspectieven/competitie/",
        "/perspectieven/participatie/",
        "/perspectieven/co-creatie/",
    ]
    assert reverse("perspectives:perspective", args=["co_creation"]) == addresses[2]


def test_a_text_without_english_shows_in_dutch_and_marked(client):
    catalogue = build_whole_catalogue()
    first = replace(catalogue.perspectives[0], one_liner=Text(nl="Alleen Nederlands"))
    build_edition(replace(catalogue, perspectives=(first, *catalogue.perspectives[1:])))

    response = get(client, "overview", language="en")

    assert '<span lang="nl">Alleen Nederlands</span>' in response.text


def test_texts_of_the_content_stay_text(client):
    catalogue = build_whole_catalogue(title=Text(nl="<script>x</script>", en="<b>y</b>"))
    build_edition(catalogue)

    assert "&lt;script&gt;x" in get(client, "model").text
    assert "<script>x" not in get(client, "model").text


def test_what_is_reconstructed_says_so(client, shipped_edition):
    for name, arguments in (("overview", []), ("compare", []), ("perspective", ["competition"])):
        response = get(client, name, arguments)

        assert "Reconstructie" in response.text
        assert "Niet gepubliceerd door de makers van het model." in response.text


def test_published_and_reconstructed_parts_stand_apart(client, shipped_edition):
    text = get(client, "model").text

    published = text.index("Wat gepubliceerd is")
    reconstructed = text.index("Wat is gereconstrueerd")
    judged = text.index("Wat een eigen oordeel is")
    assert published < text.index("Vier manieren om het te gebruiken") < reconstructed
    assert reconstructed < text.index("Wat hier is gereconstrueerd") < judged


def test_all_dimensions_are_compared(client, shipped_edition, shipped_catalogue):
    text = get(client, "compare").text

    assert text.count('<th scope="row">') == len(shipped_catalogue.dimensions) == 20


def test_a_source_shows_its_address_its_date_and_how_sure_it_is(client):
    source = Source(
        key="leaflet",
        title="Een folder",
        publisher="De makers",
        url="https://example.org/a?b=1&c=2",
        seen_on="2026-01-05",
        certainty="memory",  # type: ignore[arg-type]
    )
    build_edition(build_whole_catalogue(sources=(source,)))

    text = get(client, "sources").text

    assert 'id="bron-leaflet"' in text
    assert 'href="https://example.org/a?b=1&amp;c=2"' in text
    assert "gezien op 5 januari 2026" in text
    assert "Nog niet nagekeken" in text


def test_the_neutrality_page_shows_numbers_in_the_readers_way(client, shipped_edition):
    dutch = get(client, "neutrality").text
    english = get(client, "neutrality", language="en").text

    assert "Neutraal" in dutch
    assert "33," in dutch
    assert "33." in english


def test_what_does_not_hold_is_told(client, edition):
    text = get(client, "neutrality").text

    assert "Niet neutraal" in text
    assert "Vraag clarity weegt 3 van 13. Meer dan 10% mag niet." in text


def test_the_pages_cost_few_queries(client, edition, django_assert_max_num_queries):
    get(client, "model")

    for name in PAGES:
        with django_assert_max_num_queries(1):
            get(client, name)
