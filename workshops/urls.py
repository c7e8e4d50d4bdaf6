"""The addresses of this part."""

from django.urls import path

from web.access import personal
from workshops import (
    views_agreed,
    views_copy,
    views_make,
    views_reading,
    views_report,
    views_room,
    views_run,
    views_screen,
)

app_name = "workshops"

_ONE = "<uuid:workshop_id>/"

urlpatterns = [
    path(f"{_ONE}meedoen/stand/", personal(views_room.room_state), name="room_state"),
    path(f"{_ONE}meedoen/stem/", personal(views_room.send_vote), name="vote"),
    path("", personal(views_make.start), name="start"),
    path("nieuw/", personal(views_make.create), name="create"),
    path("vormen/<slug:key>/", personal(views_reading.script), name="script"),
    path("mee/", personal(views_room.join_workshop), name="join"),
    path("begeleiden/<str:token>/", personal(views_run.open_link), name="open_facilitator"),
    path("scherm/<str:token>/", personal(views_screen.open_link), name="open_screen"),
    path(_ONE, personal(views_run.run), name="run"),
    path(f"{_ONE}stand/", personal(views_run.run_state), name="run_state"),
    path(f"{_ONE}doen/", personal(views_run.act), name="act"),
    path(f"{_ONE}doen/<slug:action>/", personal(views_run.confirm), name="confirm"),
    path(f"{_ONE}opmerkingen/", personal(views_run.remarks), name="remarks"),
    path(f"{_ONE}afspraken/", personal(views_agreed.agreed), name="agreed"),
    path(f"{_ONE}kopie/", personal(views_copy.copy), name="copy"),
    path(f"{_ONE}verwijderen/", personal(views_make.delete), name="delete"),
    path(f"{_ONE}lezen/", personal(views_reading.reading), name="reading"),
    path(f"{_ONE}scherm/", personal(views_screen.screen), name="screen"),
    path(f"{_ONE}scherm/stand/", personal(views_screen.screen_state), name="screen_state"),
    path(f"{_ONE}scherm/code.svg", personal(views_screen.qr), name="qr"),
    path(f"{_ONE}verslag/", personal(views_report.report), name="report"),
    path(f"{_ONE}verslag.pdf", personal(views_report.download_pdf), name="report_pdf"),
    path(f"{_ONE}verslag.docx", personal(views_report.download_document), name="report_docx"),
    path(f"{_ONE}verslag.csv", personal(views_report.download_csv), name="report_csv"),
    path(f"{_ONE}verkenning/", personal(views_report.make_assessment), name="hand_over"),
    path(f"{_ONE}meedoen/", personal(views_room.room), name="room"),
    path(f"{_ONE}meedoen/opmerking/", personal(views_room.remark), name="remark"),
]
