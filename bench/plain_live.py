"""What the live pages of a workshop are compared with: as little as Django can do for the same."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.csrf import csrf_exempt

from workshops.models import Vote


def same(request: HttpRequest) -> HttpResponse:
    """Answer that nothing changed."""
    return HttpResponseNotModified()


@csrf_exempt
def plain_vote(request: HttpRequest, participant_id: UUID) -> HttpResponse:
    """Store a vote in one statement and answer with nothing: no rights, no rules, no page."""
    row = Vote(participant_id=participant_id, question="plain", round=1, option="plain")
    Vote.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["participant", "question", "round"],
        update_fields=["option"],
    )
    return HttpResponse()
