"""The addresses of this part."""

from django.urls import path

from checker import (
    compare_views,
    document_views,
    export_views,
    file_views,
    finding_views,
    notice_views,
    overview_views,
    result_views,
    start_views,
)
from web.access import personal
from wizard.question_view import telling_what_was_typed

app_name = "checker"

search_documents = telling_what_was_typed(document_views.documents)

urlpatterns = [
    path("", personal(start_views.start), name="start"),
    path("nieuw/", personal(start_views.create), name="create"),
    path("<uuid:assessment_id>/", personal(overview_views.overview), name="overview"),
    path("<uuid:assessment_id>/uitkomst/", personal(result_views.show_result), name="result"),
    path(
        "<uuid:assessment_id>/uitkomst.pdf", personal(export_views.download_pdf), name="report_pdf"
    ),
    path(
        "<uuid:assessment_id>/uitkomst.docx",
        personal(export_views.download_document),
        name="report_docx",
    ),
    path(
        "<uuid:assessment_id>/uitkomst.json",
        personal(export_views.download_data),
        name="report_json",
    ),
    path("<uuid:assessment_id>/vergelijken/", personal(compare_views.compare), name="compare"),
    path("<uuid:assessment_id>/aankondiging/", personal(notice_views.notice), name="notice"),
    path(
        "<uuid:assessment_id>/aankondiging/kiezen/",
        personal(notice_views.choose),
        name="choose_notice",
    ),
    path("<uuid:assessment_id>/documenten/", personal(search_documents), name="documents"),
    path("<uuid:assessment_id>/bevindingen/", personal(finding_views.findings), name="findings"),
    path("<uuid:assessment_id>/verkenning/", personal(overview_views.choose_intent), name="intent"),
    path(
        "<uuid:assessment_id>/bestanden/<int:file_id>/",
        personal(file_views.download_file),
        name="file",
    ),
    path(
        "<uuid:assessment_id>/bestanden/<int:file_id>/verwijderen/",
        personal(file_views.remove),
        name="remove_file",
    ),
]
