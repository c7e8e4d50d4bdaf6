"""The notices in a file that holds several, as a page offers them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker import notice_words as words
from checker.models import CheckedFile
from checker.offer_models import OfferedNotice
from domain.notices import NoticeKind


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One notice to choose, with what tells it apart from the others."""

    number: int
    title: str
    detail: str
    is_chosen: bool


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The notices to choose from; ``total`` is how many the file holds."""

    offers: tuple[Offer, ...]
    total: int

    @property
    def is_cut_off(self) -> bool:
        """Whether the file holds more than can be chosen."""
        return self.total > len(self.offers)


def choice_of(file: CheckedFile) -> Choice | None:
    """Return what can be chosen, or nothing where the file holds one notice."""
    total = file.account.get("notices", 1)
    if total == 1:
        return None
    chosen = file.account.get("number", 1)
    offers = tuple(
        Offer(
            number=offered.number,
            title=str(offered),
            detail=" · ".join(_details(offered)),
            is_chosen=offered.number == chosen,
        )
        for offered in file.offered.defer("data", "said")
    )
    return Choice(offers=offers, total=total) if offers else None


def _details(offered: OfferedNotice) -> Iterator[str]:
    if offered.buyer:
        yield offered.buyer
    yield str(words.KINDS[NoticeKind(offered.kind)])
    if offered.procedure:
        yield offered.procedure
