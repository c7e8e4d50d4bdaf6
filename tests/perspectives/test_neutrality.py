from dataclasses import replace

from domain.perspective import Perspective
from perspectives.neutrality import neutrality_of
from perspectives.report import complaints, read_report, report_on, written
from tests.catalogues import build_question
from tests.perspectives.content_sets import build_neutral_catalogue


def check(catalogue, draws=4000):
    [neutrality] = neutrality_of(catalogue, draws=draws)
    return neutrality


def test_equal_options_are_neutral():
    neutrality = check(build_neutral_catalogue())

    assert neutrality.passed
    assert complaints(neutrality) == ()
    assert all(abs(mean - 3333) < 100 for mean in neutrality.mean_shares)
    assert sum(neutrality.leads) + neutrality.ties in (9999, 10_000, 10_001)
    assert neutrality.best_margins == (10_000, 10_000, 10_000)


def test_the_same_catalogue_gives_the_same_outcome():
    assert check(build_neutral_catalogue()) == check(build_neutral_catalogue())


def test_a_catalogue_that_favours_one_perspective_does_not_pass():
    lopsided = {"a": (6, 0, 0), "b": (4, 2, 0), "c": (2, 2, 2)}
    questions = tuple(build_question(f"more{number}", lopsided) for number in range(6))

    neutrality = check(build_neutral_catalogue(*questions))

    assert not neutrality.passed
    assert neutrality.mean_shares[0] > neutrality.mean_shares[1] > neutrality.mean_shares[2]
    assert any("Competitie" in complaint for complaint in complaints(neutrality))


def test_a_perspective_that_can_never_lead_clearly_is_told():
    never = {"a": (5, 1, 0), "b": (0, 2, 4), "c": (3, 0, 3)}
    catalogue = build_neutral_catalogue()
    questionnaire = catalogue.questionnaires[0]
    themes = tuple(
        replace(theme, questions=tuple(build_question(q.key, never) for q in theme.questions))
        for theme in questionnaire.themes
    )

    neutrality = check(replace(catalogue, questionnaires=(replace(questionnaire, themes=themes),)))

    assert neutrality.reachable == (True, False, True)
    assert "Geen antwoorden maken Participatie duidelijk de leider." in complaints(neutrality)


def test_a_question_that_weighs_more_than_a_tenth_is_told():
    neutrality = check(build_neutral_catalogue(build_question("heavy", weight=3)))

    assert not neutrality.weight_holds
    assert "Vraag heavy weegt 3 van 15." in complaints(neutrality)[-1]


def test_questions_that_do_not_show_do_not_count(catalogue):
    neutrality = check(catalogue)

    assert (neutrality.questions, neutrality.total_weight) == (6, 13)
    assert sum(neutrality.mean_shares) in (9999, 10_000, 10_001)


def test_a_report_comes_back_as_it_was_written(catalogue):
    report = report_on(catalogue, draws=100)

    assert read_report(written(report)) == report


def test_the_shipped_content_is_neutral(shipped_catalogue):
    report = report_on(shipped_catalogue)

    assert report.neutral
    assert report.untranslated == ()
    assert len(report.neutrality[0].leads) == len(Perspective)
