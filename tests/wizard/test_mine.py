"""The list of what this browser made or opened."""

from django.urls import reverse

from tests.wizard.builders import address, build_answer, build_assessment, let_open, let_own
from tests.wizard.pages import Page
from wizard.models import ShareLink

MINE = reverse("wizard:mine")


def test_an_empty_list_says_what_to_do(db, stranger):
    page = Page(stranger.get(MINE))

    assert "nog geen verkenning" in page.text
    assert page.value(".actions a", "href") == reverse("wizard:start")


def test_each_assessment_tells_how_far_it_is_and_what_one_can_do(assessment, alice):
    build_answer(assessment, "clarity", "fixed")

    page = Page(alice.get(MINE))

    assert "1 van 5 vragen gedaan" in page.text
    hrefs = page.values(".wizard-list a", "href")
    for name in ["overview", "result", "rename", "copy", "share", "delete"]:
        assert address(assessment, name) in hrefs


def test_without_an_answer_that_counts_there_is_no_link_to_the_advice(assessment, alice):
    hrefs = Page(alice.get(MINE)).values(".wizard-list a", "href")

    assert address(assessment, "result") not in hrefs


def test_what_a_link_gave_is_listed_with_what_it_allows(assessment, bob):
    let_open(bob, assessment, ShareLink.Allows.READ)

    page = Page(bob.get(MINE))

    assert "met u gedeeld, alleen lezen" in page.text
    hrefs = page.values(".wizard-list a", "href")
    assert address(assessment, "check") in hrefs
    assert address(assessment, "rename") not in hrefs


def test_a_withdrawn_link_takes_it_from_the_list(assessment, bob):
    link = let_open(bob, assessment)
    ShareLink.objects.filter(pk=link.pk).update(withdrawn_at=link.created_at)

    assert assessment.title not in Page(bob.get(MINE)).text


def test_the_list_asks_the_same_number_of_queries_for_one_as_for_many(
    edition, assessment, alice, django_assert_num_queries
):
    alice.get(MINE)
    for number in range(5):
        let_own(alice, build_assessment(edition, title=f"Nummer {number}"))

    with django_assert_num_queries(3):
        alice.get(MINE)


def test_links_with_the_same_words_tell_apart_what_they_are_about(edition, assessment, alice):
    let_own(alice, build_assessment(edition, title="Gladheid"))

    links = Page(alice.get(MINE)).all_words(".wizard-links a")

    assert len(set(links)) == len(links)
