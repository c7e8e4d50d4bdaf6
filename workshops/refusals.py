"""Why a workshop refuses something, as a reason that a page can put into words."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What stands in the way."""

    NOT_OPEN = "not_open"
    CLOSED = "closed"
    OTHER_QUESTION = "other_question"
    OTHER_ROUND = "other_round"
    ENDED = "ended"
    REMOVED = "removed"
    UNKNOWN_OPTION = "unknown_option"
    TOO_MANY_CARDS = "too_many_cards"
    NOT_JOINED = "not_joined"
    NOT_BEGUN = "not_begun"
    STILL_OPEN = "still_open"
    ALREADY_OPEN = "already_open"
    ALREADY_SHOWN = "already_shown"
    NOT_SHOWN = "not_shown"
    NO_OTHER_QUESTION = "no_other_question"
    NO_SECOND_ROUND = "no_second_round"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NO_REHEARSAL = "no_rehearsal"
    NOTHING_TO_TELL = "nothing_to_tell"
    FULL = "full"
    REMARKS_FULL = "remarks_full"
    EMPTY = "empty"


class Refused(Exception):
    """The workshop does not allow this now. Carries the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
