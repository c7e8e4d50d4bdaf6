"""The planning of a procedure in words: stages, terms, dates, and whether a wish can be met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from briefs.asking import told_when_asked
from domain.planning import Direction, PlannedStage, Planning, Wish
from domain.procedure import Procedure
from domain.texts import Basis, Text
from web import formats
from web.approach_words import calendar_days_words, days_words
from web.charts import Target, TimeLine, time_line


@dataclass(frozen=True, kw_only=True)
class StageView:
    """One stage. ``minimum`` is the legal minimum in words, ``basis`` what that rests on.

    ``rule`` is what the law says where it names no number of days.
    ``first_day`` and ``last_day`` are dates in words, empty in an undated planning; ``moved``
    tells that a weekend or holiday moved the end. ``origin`` is the word for law or custom.
    """

    planned: PlannedStage
    name: Text
    minimum: str
    rule: Text | None
    basis: Basis | None
    usual: str
    days: str
    first_day: str
    last_day: str
    moved: str
    origin: str


@dataclass(frozen=True, kw_only=True)
class WishView:
    """Whether the wish can be met, as a sentence with a tag, and what could meet it.

    ``remedy`` tells what else can be done; it is empty when the wish can be met.
    """

    met: bool
    tag: str
    word: str
    sentence: str
    remedy: str
    could_meet: tuple[Procedure, ...]


@dataclass(frozen=True, kw_only=True)
class PlanningView:
    """The planning. ``summary`` is the whole in a sentence.

    ``start_moved`` tells that the wished start is no working day; ``how_to_date`` is empty when
    there are dates.
    """

    planning: Planning
    language: str
    procedure: Procedure
    direction: Direction
    headline: str
    summary: str
    start_moved: str
    how_to_date: str
    starts_on: str
    contract_on: str
    total: str
    shortest: str
    wish: WishView | None
    chart: TimeLine

    @told_when_asked
    def stages(self) -> tuple[StageView, ...]:
        """The stages in order."""
        return tuple(_stage(planned) for planned in self.planning.stages)


def planning_of(planning: Planning | None, *, target: Target = "web") -> PlanningView | None:
    """Return a planning in words, in the active language; ``None`` when there is none."""
    if planning is None:
        return None
    return PlanningView(
        planning=planning,
        language=formats.active_language(),
        procedure=planning.procedure,
        direction=planning.direction,
        headline=_headline(planning),
        summary=_summary(planning),
        start_moved=_start_moved(planning),
        how_to_date=_how_to_date(planning),
        starts_on=_day(planning.starts_on),
        contract_on=_day(planning.contract_on),
        total=length_words(planning.total_days),
        shortest=length_words(planning.shortest_days),
        wish=_wish(planning.wish) if planning.wish else None,
        chart=time_line(name="planning", planning=planning, target=target),
    )


def length_words(days: int) -> str:
    """Return a number of calendar days, with the weeks that it is about."""
    words = calendar_days_words(days)
    weeks = round(days / 7)
    if weeks < 2:
        return words
    return _("%(days)s (ongeveer %(weeks)d weken)") % {"days": words, "weeks": weeks}


def _headline(planning: Planning) -> str:
    """Return what matters most: that a wish fails, else the day, else how long it takes."""
    wish = planning.wish
    if wish and not wish.can_be_met:
        if wish.with_shortest:
            return _("De gewenste datum is krap")
        return _("De gewenste datum is niet haalbaar")
    if planning.direction is Direction.UNDATED:
        weeks = max(1, round(planning.total_days / 7))
        return ngettext(
            "Ongeveer %(n)d week tot het contract", "Ongeveer %(n)d weken tot het contract", weeks
        ) % {"n": weeks}
    if planning.direction is Direction.BACKWARD:
        return _("Begin op %(day)s") % {"day": _day(planning.starts_on)}
    return _("Contract op %(day)s") % {"day": _day(planning.contract_on)}


def _summary(planning: Planning) -> str:
    return _summary_sentence(planning) % {
        "starts_on": _day(planning.starts_on),
        "contract_on": _day(planning.contract_on),
        "total": length_words(planning.total_days),
        "shortest": calendar_days_words(planning.shortest_days),
    }


def _summary_sentence(planning: Planning) -> str:
    if planning.direction is Direction.UNDATED:
        return _("Van begin tot contract duurt dit meestal %(total)s. Het kortst is %(shortest)s.")
    if planning.direction is Direction.FORWARD:
        return _(
            "Bij een start op %(starts_on)s kunt u op %(contract_on)s het contract sluiten: "
            "%(total)s."
        )
    if planning.wish and not planning.wish.can_be_met:
        return _(
            "Voor een contract op %(contract_on)s had de procedure op %(starts_on)s moeten "
            "beginnen: %(total)s."
        )
    return _(
        "Voor een contract op %(contract_on)s begint de procedure op %(starts_on)s: %(total)s."
    )


def _start_moved(planning: Planning) -> str:
    days = planning.start_moved_days
    if not planning.starts_on or not days:
        return ""
    return ngettext(
        "Uw gewenste start, %(wished)s, valt in een weekend of op een feestdag. De planning begint "
        "daarom %(n)d dag later.",
        "Uw gewenste start, %(wished)s, valt in een weekend of op een feestdag. De planning begint "
        "daarom %(n)d dagen later.",
        days,
    ) % {"wished": _day(planning.starts_on - timedelta(days=days)), "n": days}


def _how_to_date(planning: Planning) -> str:
    if planning.direction is not Direction.UNDATED:
        return ""
    return _("Vul een gewenste start of een gewenste contractdatum in. Dan staan hier de dagen.")


def _stage(planned: PlannedStage) -> StageView:
    minimum = planned.minimum
    return StageView(
        planned=planned,
        name=planned.stage.name,
        minimum=_minimum(planned),
        rule=minimum.text if minimum and minimum.days is None else None,
        basis=minimum.basis if minimum else None,
        usual=calendar_days_words(planned.stage.usual_days),
        days=calendar_days_words(planned.planned_days),
        first_day=_day(planned.first_day),
        last_day=_day(planned.last_day),
        moved=_moved(planned.moved_days),
        origin=_origin(planned),
    )


def _minimum(planned: PlannedStage) -> str:
    if planned.minimum is None:
        return _("geen")
    return days_words(planned.minimum) or _("geen vast aantal")


def _origin(planned: PlannedStage) -> str:
    if planned.bound_by_law:
        return _("Wettelijk minimum")
    if planned.minimum and planned.minimum.days:
        return _("Langer dan de wet vraagt")
    return _("Gewoonte")


def _moved(days: int) -> str:
    if not days:
        return ""
    return ngettext(
        "%(n)d dag verschoven door weekend of feestdag",
        "%(n)d dagen verschoven door weekend of feestdag",
        days,
    ) % {"n": days}


def _wish(wish: Wish) -> WishView:
    if wish.can_be_met:
        return WishView(
            met=True,
            tag="positive",
            word=_("Haalbaar"),
            sentence=_("Uw wens is haalbaar met de gebruikelijke termijnen."),
            remedy="",
            could_meet=(),
        )
    short = _("Met de gebruikelijke termijnen komt u %(short)s tekort.") % {
        "short": calendar_days_words(wish.short_days)
    }
    if wish.with_shortest:
        word, tag = _("Krap"), "warning"
        rest = _("Met de kortste termijnen is het haalbaar.")
        remedy = _("Kort de gebruikelijke termijnen in, of kies een latere datum.")
    else:
        word, tag = _("Niet haalbaar"), "negative"
        rest = _("Ook met de kortste termijnen is het niet haalbaar.")
        remedy = _("Kies een latere datum.")
    return WishView(
        met=False,
        tag=tag,
        word=word,
        sentence=f"{short} {rest}",
        remedy=remedy,
        could_meet=wish.could_meet,
    )


def _day(day: date | None) -> str:
    return formats.long_date(day) if day else ""
