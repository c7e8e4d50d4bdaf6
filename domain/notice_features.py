"""What a notice shows, per lot: features by name with the evidence they rest on, and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from domain.award_features import award_features
from domain.evidence import Evidence
from domain.lot_features import lot_features
from domain.lots import Lot
from domain.notice_texts import NoticeText, procedure_texts, texts_of_lot
from domain.notices import Notice
from domain.observations import Observation
from domain.procedure_features import days_features, procedure_features
from domain.signals import SINGLE, Feature, Pattern, Sign


@dataclass(frozen=True, kw_only=True)
class Features:
    """What one lot shows, together with what holds for the whole procedure.

    ``lot`` is ``None`` for a notice without lots: then this is all of it.
    """

    lot: Lot | None
    observations: tuple[Observation, ...]
    texts: tuple[NoticeText, ...]

    @property
    def key(self) -> str | None:
        """Return the key of the lot."""
        return self.lot.key.value if self.lot and self.lot.key else None

    def of(self, feature: Feature) -> tuple[Observation, ...]:
        """Return what was observed of a feature; nothing is not the same as no."""
        return self._by_feature.get(feature, ())

    @cached_property
    def options(self) -> Mapping[str, str]:
        """The value per coded feature that has one, for conditions over a notice."""
        return {
            feature.value: str(found[0].value)
            for feature, found in self._by_feature.items()
            if feature in SINGLE and len({entry.value for entry in found}) == 1
        }

    def shown(self, patterns: Iterable[Pattern]) -> tuple[Observation, ...]:
        """Return what makes the first pattern hold that does; nothing when none does."""
        for pattern in patterns:
            found = [self._first_for(sign) for sign in pattern.all_of]
            if found and all(found):
                return tuple(entry for entry in found if entry)
        return ()

    def _first_for(self, sign: Sign) -> Observation | None:
        return next((entry for entry in self.of(sign.feature) if sign.holds_for(entry.value)), None)

    @cached_property
    def _by_feature(self) -> dict[Feature, tuple[Observation, ...]]:
        found: dict[Feature, list[Observation]] = {}
        for entry in self.observations:
            found.setdefault(entry.feature, []).append(entry)
        return {feature: tuple(entries) for feature, entries in found.items()}


def features_of(notice: Notice) -> tuple[Features, ...]:
    """Return what each lot shows; one entry for a notice without lots.

    The parts of a planning notice count as its lots.
    """
    lots = notice.lots or notice.parts
    shared = (*procedure_features(notice), *_number_of_lots(lots))
    texts = tuple(procedure_texts(notice))
    return tuple(_features(notice, lot, shared, texts) for lot in lots or (None,))


def _features(
    notice: Notice,
    lot: Lot | None,
    shared: tuple[Observation, ...],
    texts: tuple[NoticeText, ...],
) -> Features:
    of_lot = tuple(lot_features(notice, lot)) if lot else ()
    own = (*of_lot, *award_features(notice, lot))
    told = {entry.feature for entry in own}
    # What a lot says itself goes before what the procedure says of all.
    every = (*own, *(entry for entry in shared if entry.feature not in told))
    return Features(
        lot=lot,
        observations=(*every, *days_features(notice, lot, every)),
        texts=(*texts, *(texts_of_lot(lot) if lot else ())),
    )


def _number_of_lots(lots: tuple[Lot, ...]) -> Iterator[Observation]:
    if lots:
        yield Observation(
            feature=Feature.LOTS,
            value=Decimal(len(lots)),
            evidence=(Evidence(path=lots[0].path, line=lots[0].line),),
        )
