"""Two or three advices side by side: what differs in place, answers and advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from string import ascii_uppercase

from django.utils import translation
from django.utils.translation import gettext as _

from briefs.answer_list import state_word
from briefs.certainty import certainty_sentence
from briefs.firmness_words import weights_sentence
from briefs.opening import headline_of
from briefs.procedure_words import STATUS_WORDS
from briefs.shares import margin_text, shown_shares
from briefs.weight_words import other_weights
from briefs.words import capitalised, joined, say
from domain.advice import Advice
from domain.answers import AnswerSheet
from domain.perspective import Perspective
from domain.questionnaire import Question, UnknownKey
from domain.scoring import Profile
from domain.texts import Text
from web import formats
from web.charts import Target
from web.charts.compared import ComparedTriangle, compared_triangle
from web.perspective_signs import NAMES

ABSENT = "\N{EN DASH}"


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the compared advices: its letter in the triangle, and what it is called."""

    letter: str
    title: str
    advice: Advice

    @property
    def profile(self) -> Profile | None:
        """Its profile, or none while nothing counts."""
        return self.advice.result.profile if self.advice.result else None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table: what it is about, and a cell per side."""

    label: str
    cells: tuple[str, ...]
    key: str = ""

    @property
    def differs(self) -> bool:
        """Whether the sides are not all the same here."""
        return len(set(self.cells)) > 1

    @property
    def lettered(self) -> tuple[tuple[str, str], ...]:
        """Each cell with the letter of its side."""
        return tuple(zip(ascii_uppercase, self.cells, strict=False))


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What only some of the sides have of one kind: a list of names per side."""

    title: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def lettered(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each list with the letter of its side."""
        return tuple(zip(ascii_uppercase, self.cells, strict=False))


@dataclass(frozen=True, kw_only=True)
class ComparisonView:
    """Everything that a comparison shows. ``movement`` is empty unless there are two profiles.

    ``warning`` is empty unless the sides use different editions or questionnaires.
    """

    sides: tuple[Side, ...]
    chart: ComparedTriangle
    same_advice: bool
    movement: str
    warning: str
    overview: tuple[Row, ...]
    themes: tuple[Row, ...]
    answers: tuple[Row, ...]
    findings: tuple[Finding, ...]


def compare(
    advices: Sequence[tuple[str, Advice]], *, language: str, target: Target = "web"
) -> ComparisonView:
    """Return advices, each with its title, side by side in one language."""
    with translation.override(language):
        sides = tuple(
            Side(letter=letter, title=title, advice=advice)
            for letter, (title, advice) in zip(ascii_uppercase, advices, strict=False)
        )
        profiles = [side.profile for side in sides]
        return ComparisonView(
            sides=sides,
            chart=compared_triangle(name="compared", profiles=profiles, target=target),
            same_advice=len({headline_of(side.advice).text for side in sides}) == 1,
            movement=_movement(sides),
            warning=_warning(sides),
            overview=tuple(_overview(sides)),
            themes=_themes(sides),
            answers=tuple(row for row in _answers(sides) if row.differs),
            findings=tuple(found for found in _findings(sides) if any(found.cells)),
        )


def _movement(sides: Sequence[Side]) -> str:
    """Say what shifts from the first to the second of two profiles."""
    if len(sides) != 2 or not all(side.profile for side in sides):
        return ""
    first, second = (
        {s.perspective: s.percentage for s in shown_shares(side.profile)}
        for side in sides
        if side.profile
    )
    shifts = [(second[p] - first[p], NAMES[p]) for p in Perspective if second[p] != first[p]]
    if not shifts:
        return _("Beide liggen op dezelfde plaats in de driehoek.")
    parts = [
        _("%(points)s procentpunten %(name)s")
        % {
            "points": formats.signed(points, 0),
            "name": str(name).lower(),
        }
        for points, name in sorted(shifts, key=lambda shift: -shift[0])
    ]
    return _("Van A naar B: %(parts)s.") % {"parts": joined(parts, _("en"))}


def _warning(sides: Sequence[Side]) -> str:
    if len({side.advice.edition for side in sides}) == 1:
        return ""
    return _(
        "Deze verkenningen gebruiken verschillende edities. Vragen of punten kunnen verschillen."
    )


def _overview(sides: Sequence[Side]) -> Iterator[Row]:
    yield _row(_("Advies"), (headline_of(side.advice).text for side in sides))
    shares = [shown_shares(side.profile) if side.profile else () for side in sides]
    for position, perspective in enumerate(Perspective):
        cells = (shown[position].text if shown else ABSENT for shown in shares)
        yield _row(str(NAMES[perspective]), cells)
    yield _row(_("Voorsprong"), map(_margin, sides))
    yield _row(_("Hoe zeker"), map(_certainty, sides))
    yield _row(_("Gewichten"), map(_weights, sides))
    if any(side.advice.weights for side in sides):
        yield _row(_("Andere weging"), (other_weights(side.advice) or ABSENT for side in sides))
    if any(side.advice.procedures for side in sides):
        yield _row(_("Procedure"), map(_procedure, sides))
        yield _row(_("Contract"), map(_contract, sides))
    if _warning(sides):
        yield _row(_("Editie"), (side.advice.edition for side in sides))


def _row(label: str, cells: Iterable[str], key: str = "") -> Row:
    return Row(label=label, cells=tuple(cells), key=key)


def _margin(side: Side) -> str:
    result = side.advice.result
    if result is None:
        return ABSENT
    return _("%(margin)s procentpunten") % {"margin": margin_text(result.outcome)}


def _certainty(side: Side) -> str:
    return certainty_sentence(side.advice.result) if side.advice.result else ABSENT


def _weights(side: Side) -> str:
    result = side.advice.result
    return weights_sentence(side.advice, result.firmness.weights) if result else ABSENT


def _procedure(side: Side) -> str:
    found = side.advice.recommended
    if found is None:
        return ABSENT
    name = capitalised(say(found.procedure.name))
    return f"{name} ({str(STATUS_WORDS[found.status]).lower()})"


def _contract(side: Side) -> str:
    planning = side.advice.planning
    if planning is None:
        return ABSENT
    if planning.contract_on is None:
        return _("na %(days)d dagen") % {"days": planning.total_days}
    return formats.long_date(planning.contract_on)


def _themes(sides: Sequence[Side]) -> tuple[Row, ...]:
    """Return the themes with their shares per side, the biggest difference first."""
    by_key = [{entry.theme.key: entry.profile for entry in side.advice.themes} for side in sides]
    rows = [
        (
            _distance([profiles.get(entry.theme.key) for profiles in by_key]),
            _row(
                say(entry.theme.name),
                (_shares(profiles.get(entry.theme.key)) for profiles in by_key),
            ),
        )
        for entry in sides[0].advice.themes
    ]
    return tuple(row for _far, row in sorted(rows, key=lambda entry: -entry[0]))


def _shares(profile: Profile | None) -> str:
    if profile is None:
        return ABSENT
    return " / ".join(share.text for share in shown_shares(profile))


def _distance(profiles: Sequence[Profile | None]) -> Fraction:
    """Return the largest difference in share between two of these profiles, 0 to 1."""
    known = [profile for profile in profiles if profile]
    return max(
        (
            abs(one.share(perspective) - other.share(perspective))
            for one, other in combinations(known, 2)
            for perspective in Perspective
        ),
        default=Fraction(0),
    )


def _answers(sides: Sequence[Side]) -> Iterator[Row]:
    """Yield every question that one of the sides shows, with the answer of each."""
    questions: dict[str, Question] = {}
    for side in sides:
        for question in side.advice.sheet.shown:
            questions.setdefault(question.key, question)
    for key, question in questions.items():
        yield _row(say(question.short), (_answer(side.advice.sheet, key) for side in sides), key)


def _answer(sheet: AnswerSheet, key: str) -> str:
    option = sheet.option_of.get(key)
    if option:
        return say(option.label)
    try:
        return state_word(sheet.state_of(key))
    except UnknownKey:
        return ABSENT


def _findings(sides: Sequence[Side]) -> Iterator[Finding]:
    advices = [side.advice for side in sides]
    yield _finding(_("Harde grenzen"), [[g.rule.title for g in a.gates] for a in advices])
    yield _finding(_("Aandachtspunten"), [[f.rule.title for f in a.flags] for a in advices])
    yield _finding(
        _("Tegenspraak"), [[c.contradiction.title for c in a.contradictions] for a in advices]
    )
    yield _finding(
        _("Instrumenten"),
        [[i.name for group in a.instruments for i in group.advised] for a in advices],
    )


def _finding(title: str, found: Sequence[Sequence[Text]]) -> Finding:
    """Return what each side has and not all others; what all have is no difference."""
    shared = set(found[0]).intersection(*found[1:])
    cells = (tuple(say(text) for text in texts if text not in shared) for texts in found)
    return Finding(title=title, cells=tuple(cells))
