"""What a participant does: join, answer, write a remark, and come back as the same one."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wizard.leaving import SeeOther, with_query
from workshops.access import (
    admit_phone,
    admit_seat,
    participant_key,
    remember_participant,
    seat_or_404,
    workshop_or_404,
)
from workshops.asked import asked_in
from workshops.codes import seal_of
from workshops.forms import CodeForm, JoinForm, RemarkForm
from workshops.joining import (
    CodeDoesNotWork,
    TooManyTries,
    UnknownSide,
    find_workshop,
    join,
    participant_in,
)
from workshops.kept_parts import TEMPLATE, room_part
from workshops.models import CARDS_KEY, Workshop
from workshops.pages_check import found_by_check
from workshops.pages_news import News, news_in, news_words, refusal_words
from workshops.pages_room import RoomPage, own_answer, room_page, with_group
from workshops.pages_words import NO_OPINION
from workshops.refusals import Reason, Refused
from workshops.seats import Seat, seat_lately
from workshops.tidying import tidy_now_and_then
from workshops.views_live import (
    again_when_changed,
    as_part,
    etag_of,
    is_same,
    not_modified,
    part,
    result_of,
    state_or_404,
    wants_part,
)
from workshops.voting import Kept, Voted, send_remark, vote, vote_for_cards


@require_http_methods(["GET", "HEAD", "POST"])
def join_workshop(request: HttpRequest) -> HttpResponse:
    """Ask for the code, then for the side; a right code and side lead into the room."""
    tidy_now_and_then(at=timezone.now())
    sent = request.POST if request.method == "POST" else request.GET
    if "code" not in sent:
        return render(request, "workshops/join.html", {"form": CodeForm()})
    form = CodeForm({"code": sent.get("code", "")})
    if not form.is_valid():
        return render(request, "workshops/join.html", {"form": form}, status=422)
    try:
        workshop = find_workshop(
            form.cleaned_data["code"], browser=_browser(request), seal=sent.get("z", "")
        )
    except CodeDoesNotWork:
        return _wrong_code(request, form)
    except TooManyTries:
        form.add_error("code", _("Er zijn te veel codes geprobeerd. Wacht een halve minuut"))
        return render(request, "workshops/join.html", {"form": form}, status=429)
    return _with_code(request, workshop)


def _with_code(request: HttpRequest, workshop: Workshop) -> HttpResponse:
    there = SeeOther(reverse("workshops:room", args=[workshop.pk]))
    known = participant_key(request, workshop.pk)
    if known and participant_in(workshop.pk, known):
        return there
    if request.method != "POST":
        return _ask_side(request, workshop, JoinForm(sides=workshop.side_keys))
    form = JoinForm(request.POST, sides=workshop.side_keys)
    if not form.is_valid():
        return _ask_side(request, workshop, form, status=422)
    try:
        participant = join(
            workshop=workshop, side=form.cleaned_data["side"], name=form.cleaned_data["name"]
        )
    except Refused as refused:
        form.add_error("side", refusal_words(refused.reason))
        return _ask_side(request, workshop, form, status=409)
    except UnknownSide:
        raise Http404 from None
    remember_participant(there, participant)
    return there


@require_safe
@again_when_changed("room")
def room(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show the participant where the workshop is."""
    workshop, seat = _enter(request, workshop_id)
    page = replace(_page(workshop, seat), news=news_in(request))
    return _answer(request, workshop, page)


@require_safe
@again_when_changed("room")
def room_state(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Answer with what the participant sees now, when that is something else; writes nothing."""
    key = admit_phone(request, workshop_id)
    state = state_or_404(workshop_id)
    etag = etag_of(state.participant_etag)
    if is_same(request, etag):
        return not_modified(etag)
    seat = seat_or_404(seat_lately(state.workshop, key))
    return _part(request, state.workshop, seat)


@require_POST
@again_when_changed("room")
def send_vote(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Keep an answer; it takes the place of an earlier one while the question is open."""
    key = admit_phone(request, workshop_id)
    try:
        voted = _keep(request, workshop_id, key)
    except Refused as refused:
        return _refused(request, workshop_id, refused.reason)
    news = News.CHANGED if voted.kept is Kept.CHANGED else News.VOTED
    if not wants_part(request):
        return _back(workshop_id, news)
    return _part(request, voted.workshop, voted.seat, news=news_words(news))


@require_POST
@again_when_changed("room")
def remark(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Keep a remark for the facilitator."""
    workshop, seat = _enter(request, workshop_id)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        typed, wrong = request.POST.get("text", ""), form.errors["text"][0]
        page = replace(_page(workshop, seat), remark_error=str(wrong), remark_typed=typed)
        return _answer(request, workshop, page, status=422)
    try:
        send_remark(
            workshop_id=workshop_id,
            participant_id=admit_phone(request, workshop_id),
            question=request.POST.get("question", ""),
            text=form.cleaned_data["text"],
        )
    except Refused as refused:
        return _refused(request, workshop_id, refused.reason, typed=form.cleaned_data["text"])
    if not wants_part(request):
        return _back(workshop_id, News.REMARKED)
    return _part(request, workshop, seat, news=news_words(News.REMARKED))


def _enter(request: HttpRequest, workshop_id: UUID) -> tuple[Workshop, Seat]:
    """Return the workshop as it is now, and the seat of this browser in it."""
    workshop = workshop_or_404(workshop_id)
    return workshop, admit_seat(request, workshop)


def _keep(request: HttpRequest, workshop_id: UUID, key: UUID) -> Voted:
    question, number = request.POST.get("question", ""), _number(request.POST.get("round", ""))
    who = {"workshop_id": workshop_id, "participant_id": key}
    if question == CARDS_KEY:
        return vote_for_cards(**who, round_number=number, cards=request.POST.getlist("card"))
    option = request.POST.get("option", "")
    if not option:
        raise Refused(Reason.UNKNOWN_OPTION)
    return vote(
        **who,
        question=question,
        round_number=number,
        option="" if option == NO_OPINION else option,
    )


def _number(text: str) -> int:
    return int(text) if text in {"1", "2"} else 0


def _back(workshop_id: UUID, news: News) -> HttpResponse:
    here = reverse("workshops:room", args=[workshop_id])
    return SeeOther(f"{with_query(here, melding=news.value)}#gemeld")


def _refused(
    request: HttpRequest, workshop_id: UUID, reason: Reason, *, typed: str = ""
) -> HttpResponse:
    """Tell why, on the page as it is now, with what was sent: nothing vanishes without a word."""
    workshop, seat = _enter(request, workshop_id)
    words = refusal_words(reason)
    if reason is Reason.TOO_MANY_CARDS:
        # So that one can take some away.
        seat = replace(seat, cards=frozenset(request.POST.getlist("card")))
    page = replace(_page(workshop, seat), remark_typed=typed)
    if reason in {Reason.UNKNOWN_OPTION, Reason.TOO_MANY_CARDS}:
        return _answer(request, workshop, replace(page, error=words), status=422)
    page = replace(page, refusal=words, sent_answer=_sent_answer(request, workshop))
    return _answer(request, workshop, page, status=409)


def _sent_answer(request: HttpRequest, workshop: Workshop) -> str:
    question = asked_in(workshop).find(request.POST.get("question", ""))
    return own_answer(question, request.POST.get("option"))


def _page(workshop: Workshop, seat: Seat) -> RoomPage:
    """Return what somebody in this seat sees."""
    page = room_page(workshop, asked=asked_in(workshop), seat=seat)
    result = result_of(workshop)
    if result is None:
        return page
    found = found_by_check(workshop)
    return with_group(page, room=result.room, cards=result.cards, found=found)


def _part(request: HttpRequest, workshop: Workshop, seat: Seat, *, news: str = "") -> HttpResponse:
    """Answer a script with what somebody in this seat sees."""

    def page() -> RoomPage:
        return replace(_page(workshop, seat), news=news)

    text = room_part(request, workshop, seat, page, news=news)
    return as_part(text, etag=etag_of(f"{workshop.version}"))


def _answer(
    request: HttpRequest, workshop: Workshop, page: RoomPage, *, status: int = 200
) -> HttpResponse:
    """Answer a script with the part, and a browser with the page that it stands on."""
    etag = etag_of(f"{workshop.version}")
    context = {"workshop": workshop, "page": page}
    if wants_part(request):
        return part(request, TEMPLATE, context, etag=etag, status=status)
    context |= {"etag": etag, "is_whole_page": True}
    return render(request, "workshops/room.html", context, status=status)


def _wrong_code(request: HttpRequest, form: CodeForm) -> HttpResponse:
    form.add_error("code", _("Deze code werkt niet. Kijk op het scherm en probeer het opnieuw"))
    return render(request, "workshops/join.html", {"form": form}, status=422)


def _ask_side(
    request: HttpRequest, workshop: Workshop, form: JoinForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "workshop": workshop,
        "code": workshop.code,
        "seal": seal_of(workshop.code),
        "rehearsal_words": _("Dit is een oefening"),
    }
    return render(request, "workshops/join_side.html", context, status=status)


def _browser(request: HttpRequest) -> str:
    """Return a sign by which tries of one browser are known; without it all tries count as one."""
    return request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")
