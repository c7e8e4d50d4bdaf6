"""The words of the field are explained where a question uses them."""

from django.urls import reverse

from tests.wizard.builders import build_assessment, let_own, see


def test_a_question_explains_each_term_that_it_uses(shipped_edition, alice):
    assessment = build_assessment(shipped_edition)
    let_own(alice, assessment)
    question = next(q for q in assessment.asked.questions if q.terms)
    terms = [assessment.catalogue.term(key) for key in question.terms]

    page = see(alice, assessment, question.key)

    summaries = page.all_words("details summary")
    assert summaries == [
        "Waarom vragen we dit?",
        *(f"Wat betekent ‘{term.name.nl}’?" for term in terms),
    ]
    for term in terms:
        assert term.meaning.nl in page.text
    links = page.values("details a", "href")
    assert links == [f"{reverse('perspectives:glossary')}#{term.key}" for term in terms]


def test_a_question_without_terms_explains_none(assessment, alice):
    page = see(alice, assessment, "clarity")

    assert page.all_words("details summary") == ["Waarom vragen we dit?"]
