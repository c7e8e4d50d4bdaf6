"""The addresses of this part."""

from django.urls import path

from web.access import personal
from wizard import (
    approach_views,
    assessment_views,
    case_views,
    checklist_views,
    compare_views,
    copy_views,
    export_views,
    fact_views,
    public_views,
    result_views,
    sharing_views,
    what_if_views,
)
from wizard.access import unless_removed
from wizard.forms import AnswerForm
from wizard.question_view import QuestionView, telling_what_was_typed

app_name = "wizard"

ask_question = telling_what_was_typed(
    unless_removed(QuestionView.as_view([AnswerForm], url_name="wizard:question"))
)

urlpatterns = [
    path("", personal(public_views.list_mine), name="mine"),
    path("nieuw/", personal(public_views.start), name="start"),
    path("vragenlijst/", public_views.print_questionnaire, name="questionnaire"),
    path("vergelijken/", personal(compare_views.compare_assessments), name="compare_assessments"),
    path("link/<slug:token>/", personal(sharing_views.open_link), name="open_link"),
    path("<uuid:assessment_id>/", personal(assessment_views.show_steps), name="overview"),
    path("voorbeeld/<slug:key>/", personal(case_views.open_case), name="from_case"),
    path("<uuid:assessment_id>/gegevens/", personal(fact_views.fill_in_facts), name="facts"),
    path("<uuid:assessment_id>/controle/", personal(assessment_views.check), name="check"),
    path("<uuid:assessment_id>/bewaard/", personal(assessment_views.show_saved), name="saved"),
    path("<uuid:assessment_id>/naam/", personal(assessment_views.rename), name="rename"),
    path("<uuid:assessment_id>/verwijderen/", personal(assessment_views.delete), name="delete"),
    path("<uuid:assessment_id>/kopieren/", personal(copy_views.copy), name="copy"),
    path("<uuid:assessment_id>/delen/", personal(sharing_views.share), name="share"),
    path("<uuid:assessment_id>/advies/", personal(result_views.show_result), name="result"),
    path(
        "<uuid:assessment_id>/procedures/",
        personal(approach_views.show_procedures),
        name="procedures",
    ),
    path("<uuid:assessment_id>/planning/", personal(approach_views.show_planning), name="planning"),
    path(
        "<uuid:assessment_id>/instrumenten/",
        personal(approach_views.show_instruments),
        name="instruments",
    ),
    path(
        "<uuid:assessment_id>/adviesdocument.pdf",
        personal(export_views.download_brief),
        name="brief",
    ),
    path(
        "<uuid:assessment_id>/adviesdocument.docx",
        personal(export_views.download_document),
        name="brief_docx",
    ),
    path(
        "<uuid:assessment_id>/advies.json",
        personal(export_views.download_advice),
        name="advice_json",
    ),
    path(
        "<uuid:assessment_id>/planning.ics",
        personal(export_views.download_calendar),
        name="calendar",
    ),
    path(
        "<uuid:assessment_id>/stappenplan/", personal(checklist_views.checklist), name="checklist"
    ),
    path(
        "<uuid:assessment_id>/stappenplan/<slug:step>/",
        personal(checklist_views.checklist_step),
        name="checklist_step",
    ),
    path("<uuid:assessment_id>/wat-als/", personal(what_if_views.what_if), name="what_if"),
    path("<uuid:assessment_id>/<slug:step>/", personal(ask_question), name="question"),
]
