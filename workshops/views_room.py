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
from workshops.access import admit_participant, participant_key, remember_participant
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
from workshops.kept_parts import room_part
from workshops.models import CARDS_KEY, Format, Participant, Workshop
from workshops.pages_news import News, news_in, news_words, refusal_words
from workshops.pages_own import OwnVotes
from workshops.pages_room import RoomPage, own_answer, room_page, with_group
from workshops.pages_words import NO_OPINION
from workshops.presence import PRESENCE
from workshops.refusals import Reason, Refused
from workshops.tidying import tidy_now_and_then
from workshops.views_live import (
    as_part,
    etag_of,
    is_same,
    not_modified,
    result_of,
    state_or_404,
    wants_part,
)
from workshops.voting import Kept, send_remark, vote, vote_for_cards


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
def room(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show the participant where the workshop is."""
    participant = admit_participant(request, workshop_id)
    page = replace(_page(participant), news=news_in(request))
    return _answer(request, participant, page)


@require_safe
def room_state(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Answer with what the participant sees now, when that is something else; writes nothing."""
    key = participant_key(request, workshop_id)
    if key is None:
        raise Http404
    PRESENCE.note(key)
    etag = etag_of(state_or_404(workshop_id).participant_etag)
    if is_same(request, etag):
        return not_modified(etag)
    participant = admit_participant(request, workshop_id)
    text = room_part(request, participant.workshop, _page(participant))
    return as_part(text, etag=etag)


@require_POST
def send_vote(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Keep an answer; it takes the place of an earlier one while the question is open."""
    participant = admit_participant(request, workshop_id)
    try:
        kept = _keep(request, participant)
    except Refused as refused:
        page = _page(_again(participant), cards=_sent_cards(request, refused.reason))
        return _refused(request, participant, refused.reason, page)
    news = News.CHANGED if kept is Kept.CHANGED else News.VOTED
    return _done(request, participant, news)


@require_POST
def remark(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Keep a remark for the facilitator."""
    participant = admit_participant(request, workshop_id)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        typed, wrong = request.POST.get("text", ""), form.errors["text"][0]
        page = replace(_page(participant), remark_error=str(wrong), remark_typed=typed)
        return _answer(request, participant, page, status=422)
    try:
        send_remark(
            workshop_id=workshop_id,
            participant_id=participant.pk,
            question=request.POST.get("question", ""),
            text=form.cleaned_data["text"],
        )
    except Refused as refused:
        page = replace(_page(_again(participant)), remark_typed=form.cleaned_data["text"])
        return _refused(request, participant, refused.reason, page)
    return _done(request, participant, News.REMARKED)


def _keep(request: HttpRequest, participant: Participant) -> Kept:
    question, number = request.POST.get("question", ""), _number(request.POST.get("round", ""))
    who = {"workshop_id": participant.workshop_id, "participant_id": participant.pk}
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


def _done(request: HttpRequest, participant: Participant, news: News) -> HttpResponse:
    if wants_part(request):
        return _answer(request, participant, replace(_page(participant), news=news_words(news)))
    here = reverse("workshops:room", args=[participant.workshop_id])
    return SeeOther(f"{with_query(here, melding=news.value)}#gemeld")


def _refused(
    request: HttpRequest, participant: Participant, reason: Reason, page: RoomPage
) -> HttpResponse:
    if reason is Reason.NOT_JOINED:
        raise Http404
    words = refusal_words(reason)
    if reason in {Reason.UNKNOWN_OPTION, Reason.TOO_MANY_CARDS}:
        return _answer(request, participant, replace(page, error=words), status=422)
    page = replace(page, refusal=words, sent_answer=_sent_answer(request, participant))
    return _answer(request, participant, page, status=409)


def _sent_answer(request: HttpRequest, participant: Participant) -> str:
    """Return what was chosen and comes too late, so that it does not vanish without a word."""
    question = asked_in(participant.workshop).find(request.POST.get("question", ""))
    return own_answer(question, request.POST.get("option"))


def _sent_cards(request: HttpRequest, reason: Reason) -> frozenset[str] | None:
    """Return the cards that were sent when they were too many, so that one can take some away."""
    return frozenset(request.POST.getlist("card")) if reason is Reason.TOO_MANY_CARDS else None


def _again(participant: Participant) -> Participant:
    """Return the participant with the workshop as it is now, which may have changed meanwhile."""
    participant.workshop = Workshop.objects.get(pk=participant.workshop_id)
    return participant


def _page(participant: Participant, *, cards: frozenset[str] | None = None) -> RoomPage:
    """Return what this participant sees; ``cards`` are those on the page."""
    workshop = participant.workshop
    own = _own(participant, workshop)
    if cards is not None:
        own = replace(own, cards=cards)
    page = room_page(workshop, asked=asked_in(workshop), side=participant.side, own=own)
    result = result_of(workshop)
    return with_group(page, room=result.room, cards=result.cards) if result else page


def _own(participant: Participant, workshop: Workshop) -> OwnVotes:
    if workshop.format == Format.CARDS:
        cards = participant.card_votes.filter(round=workshop.round)
        return OwnVotes(options={}, cards=frozenset(cards.values_list("card", flat=True)))
    votes = participant.votes.filter(round=workshop.round)
    return OwnVotes(options=dict(votes.values_list("question", "option")))


def _answer(
    request: HttpRequest, participant: Participant, page: RoomPage, *, status: int = 200
) -> HttpResponse:
    """Answer a script with the part, and a browser with the page that it stands on."""
    etag = etag_of(f"{participant.workshop.version}")
    workshop = participant.workshop
    if wants_part(request):
        return as_part(room_part(request, workshop, page), etag=etag, status=status)
    context = {"workshop": workshop, "page": page, "etag": etag}
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
