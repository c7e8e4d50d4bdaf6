"""Where the group of a workshop stands, for those who may see it now: nobody before the reveal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from uuid import UUID

from domain.ballots import Ballot
from domain.card_votes import CardBallot, CardVotes, count_cards
from domain.circles import FEWEST, Circle
from domain.group import Group, group_of
from domain.question_choice import only
from workshops.asked import asked_in
from workshops.models import CARDS_KEY, CardVote, Format, Phase, Vote, Workshop
from workshops.refusals import Reason, Refused


def may_show(workshop: Workshop) -> bool:
    """Whether results may leave the server now."""
    return workshop.phase in (Phase.REVEALED, Phase.ENDED)


def group_of_workshop(workshop: Workshop, round_number: int) -> Group:
    """Return where the group stands in a round, from the questions that were revealed in it.

    What was never revealed does not count, also when the workshop has ended: ending, or being
    forgotten, is no reveal.

    Raises:
        Refused: while the results may not be shown.
    """
    if not may_show(workshop):
        raise Refused(Reason.NOT_SHOWN)
    return _kept_group(workshop.pk, workshop.version, round_number)


def groups_of_workshop(workshop: Workshop) -> tuple[Group, ...]:
    """Return where the group stood in each of its rounds, with the same sides joined in all.

    Raises:
        Refused: while the results may not be shown.
    """
    if not may_show(workshop):
        raise Refused(Reason.NOT_SHOWN)
    return _kept_groups(workshop.pk, workshop.version)


def card_votes_of(workshop: Workshop, round_number: int) -> CardVotes:
    """Return how the cards were voted for; nothing when they were never revealed in this round.

    Raises:
        Refused: while the results may not be shown.
    """
    if not may_show(workshop):
        raise Refused(Reason.NOT_SHOWN)
    return _kept_card_votes(workshop.pk, workshop.version, round_number)


def circles_after(workshop: Workshop) -> list[list[str]]:
    """Return the sides that are joined once the question at hand is shown too.

    What was joined before stays joined. Ask it after adding the question to ``shown``.
    """
    if workshop.format == Format.CARDS:
        circles = _count_cards(workshop, workshop.round).circles
    else:
        circles = _group(workshop, workshop.round).circles
    joined = [list(circle.sides) for circle in circles if len(circle.sides) > 1]
    covered = {side for sides in joined for side in sides}
    return joined + [sides for sides in workshop.circles if not covered.issuperset(sides)]


@lru_cache(maxsize=40)
def _kept_group(workshop_id: UUID, version: int, round_number: int) -> Group:
    """Reckon once for each version, as votes cannot change while a version is shown."""
    return _group(at_version(workshop_id, version), round_number)


@lru_cache(maxsize=20)
def _kept_groups(workshop_id: UUID, version: int) -> tuple[Group, ...]:
    workshop = at_version(workshop_id, version)
    first = _group(workshop, 1)
    if workshop.round == 1:
        return (first,)
    second = _group(workshop, 2, joined=first.circles)
    return (_group(workshop, 1, joined=second.circles), second)


@lru_cache(maxsize=40)
def _kept_card_votes(workshop_id: UUID, version: int, round_number: int) -> CardVotes:
    return _count_cards(at_version(workshop_id, version), round_number)


def at_version(workshop_id: UUID, version: int) -> Workshop:
    """Return the workshop as somebody saw it; when it changed since, it may show nothing now."""
    try:
        return Workshop.objects.get(pk=workshop_id, version=version)
    except Workshop.DoesNotExist:
        raise Refused(Reason.CHANGED_MEANWHILE) from None


def _group(workshop: Workshop, round_number: int, *, joined: Iterable[Circle] = ()) -> Group:
    """Return the group; ``joined`` are circles of another round, beside what was shown before."""
    counting = _counting(workshop, round_number)
    # A report names every question, also those of which it shows nothing.
    named = workshop.question_keys if workshop.phase == Phase.ENDED else counting
    return group_of(
        _ballots(workshop, round_number, counting),
        questionnaire=only(asked_in(workshop), named),
        sides=workshop.side_keys,
        joined=[*_joined(workshop), *joined],
    )


def _counting(workshop: Workshop, round_number: int) -> tuple[str, ...]:
    keys = workshop.question_keys
    return tuple(key for key in keys if workshop.was_shown(key, round_number))


def _ballots(workshop: Workshop, round_number: int, questions: Collection[str]) -> Iterable[Ballot]:
    rows = Vote.objects.filter(
        participant__workshop=workshop, round=round_number, question__in=questions
    ).values_list("participant_id", "participant__side", "question", "option")
    chosen: dict[UUID, dict[str, str]] = defaultdict(dict)
    sides: dict[UUID, str] = {}
    for participant, side, question, option in rows:
        chosen[participant][question] = option
        sides[participant] = side
    for participant, given in chosen.items():
        yield Ballot(
            side=sides[participant],
            chosen={question: option for question, option in given.items() if option},
            no_opinion=frozenset(question for question, option in given.items() if not option),
        )


def _count_cards(workshop: Workshop, round_number: int) -> CardVotes:
    votes = CardVote.objects.filter(participant__workshop=workshop, round=round_number)
    if not workshop.was_shown(CARDS_KEY, round_number):
        votes = votes.none()
    rows = votes.values_list("participant_id", "participant__side", "card")
    cards: dict[tuple[UUID, str], set[str]] = defaultdict(set)
    for participant, side, card in rows:
        cards[participant, side].add(card)
    return count_cards(
        [CardBallot(side=side, cards=frozenset(keys)) for (_, side), keys in cards.items()],
        cards=workshop.cards,
        sides=workshop.side_keys,
        joined=_joined(workshop),
    )


def _joined(workshop: Workshop) -> list[Circle]:
    return [Circle(sides=tuple(sides), count=FEWEST) for sides in workshop.circles]
