"""What changed from one edition of the content to the next, grouped and readable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from perspectives.documents import plain
from perspectives.reading import Value

Fields = dict[str, str]
Items = dict[str, Fields]
_NAMES = ("title", "name", "label", "text", "now")
"""The field by which people know a thing, first found first."""


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field that has another value."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class ItemChange:
    """One thing that was added, removed or changed, with its key and the words people know."""

    key: str
    words: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChangeGroup:
    """Everything that changed in things of one kind."""

    heading: str
    added: tuple[ItemChange, ...]
    removed: tuple[ItemChange, ...]
    changed: tuple[ItemChange, ...]
    reordered: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.removed or self.changed or self.reordered)


def changes_between(before: Catalogue, after: Catalogue) -> tuple[ChangeGroup, ...]:
    """Return what changed per kind of thing; kinds without changes are left out."""
    old, new = _kinds(before), _kinds(after)
    groups = (_group(heading, old[heading], new[heading]) for heading in new)
    return tuple(group for group in groups if not group.is_empty)


def _group(heading: str, old: Items, new: Items) -> ChangeGroup:
    stayed = [key for key in new if key in old]
    return ChangeGroup(
        heading=heading,
        added=tuple(_item(key, new[key]) for key in new if key not in old),
        removed=tuple(_item(key, old[key]) for key in old if key not in new),
        changed=tuple(
            _item(key, new[key], _field_changes(old[key], new[key]))
            for key in stayed
            if old[key] != new[key]
        ),
        reordered=stayed != [key for key in old if key in new],
    )


def _item(key: str, fields: Fields, changes: Iterable[FieldChange] = ()) -> ItemChange:
    names = (name for field in _NAMES for name in (field, f"{field}.nl"))
    words = next((fields[name] for name in names if name in fields), "")
    return ItemChange(key=key, words=words, fields=tuple(changes))


def _field_changes(old: Fields, new: Fields) -> Iterator[FieldChange]:
    for field in dict.fromkeys([*old, *new]):
        if old.get(field, "") != new.get(field, ""):
            yield FieldChange(field=field, before=old.get(field, ""), after=new.get(field, ""))


def _kinds(catalogue: Catalogue) -> dict[str, Items]:
    return {
        _("Editie"): {
            "edition": _flat({"title": plain(catalogue.title), "limits": plain(catalogue.limits)})
        },
        _("Perspectieven"): _by_key(catalogue.perspectives),
        _("Dimensies"): _by_key(catalogue.dimensions),
        _("Kansen"): _by_key(catalogue.chances),
        _("Valkuilen"): _by_key(catalogue.pitfalls),
        _("Voorwaarden"): _by_key(catalogue.conditions),
        _("Thema's"): _themes(catalogue),
        _("Vragen"): _questions(catalogue),
        _("Antwoorden en punten"): _options(catalogue),
        _("Harde grenzen"): _by_key(catalogue.gates),
        _("Aandachtspunten"): _by_key(catalogue.flags),
        _("Groeipaden"): {
            f"{path.carried} → {path.asked}": _flat(plain(path)) for path in catalogue.growth
        },
        _("Fasen"): {
            phase.key: _flat(_without(plain(phase), "per_perspective"))
            for phase in catalogue.phases
        },
        _("Stappen"): _steps(catalogue),
        _("Drempelbedragen"): _by_key(catalogue.thresholds),
        _("Procedures"): {
            procedure.key: _flat(_without(plain(procedure), "stages"))
            for procedure in catalogue.procedures
        },
        _("Termijnen van procedures"): {
            f"{procedure.key} / {stage.key}": _flat(plain(stage))
            for procedure in catalogue.procedures
            for stage in procedure.stages
        },
        _("Situaties"): _by_key(catalogue.situations),
        _("Instrumenten"): _by_key(catalogue.instruments),
        _("Tegenspraken"): _by_key(catalogue.contradictions),
        _("Voorbeelden"): _by_key(catalogue.cases),
        _("Begrippen"): _by_key(catalogue.terms),
        _("Signalen"): _by_key(catalogue.signals),
        _("Delen van de visie"): _by_key(catalogue.vision),
        _("Ambities"): _by_key(catalogue.ambitions),
        _("Vragen aan de aanbestedende dienst"): _by_key(catalogue.clarifications),
        _("Advies aan inschrijvers"): {
            entry.perspective or _("onduidelijk beeld"): _flat(plain(entry))
            for entry in catalogue.bidder_advice
        },
        _("Vormen van een werksessie"): _by_key(catalogue.formats),
        _("Wetgeving in voorbereiding"): _by_key(catalogue.legal_changes),
        _("Verantwoording van het model"): _by_key(catalogue.model),
        _("Bronnen"): _by_key(catalogue.sources),
    }


def _by_key(things: Iterable[object]) -> Items:
    return {str(thing.key): _flat(plain(thing)) for thing in things}  # type: ignore[attr-defined]


def _themes(catalogue: Catalogue) -> Items:
    return {
        f"{questionnaire.key} / {theme.key}": _flat(_without(plain(theme), "questions"))
        for questionnaire in catalogue.questionnaires
        for theme in questionnaire.themes
    }


def _questions(catalogue: Catalogue) -> Items:
    return {
        f"{questionnaire.key} / {question.key}": {
            **_flat(_without(plain(question), "options")),
            "theme": questionnaire.theme_of(question.key).key,
        }
        for questionnaire in catalogue.questionnaires
        for question in questionnaire.questions
    }


def _options(catalogue: Catalogue) -> Items:
    return {
        f"{questionnaire.key} / {question.key} / {option.key}": _flat(plain(option))
        for questionnaire in catalogue.questionnaires
        for question in questionnaire.questions
        for option in question.options
    }


def _steps(catalogue: Catalogue) -> Items:
    return {
        f"{phase.key} / {entry.perspective} / {step.key}": _flat(plain(step))
        for phase in catalogue.phases
        for entry in phase.per_perspective
        for step in entry.steps
    }


def _without(value: Value, field: str) -> Value:
    return {k: v for k, v in value.items() if k != field} if isinstance(value, dict) else value


def _flat(value: Value, name: str = "") -> Fields:
    """Return the leaves of a value by their dotted names; short lists stay together."""
    if isinstance(value, dict):
        return {
            leaf: words
            for key, part in value.items()
            for leaf, words in _flat(part, f"{name}.{key}" if name else key).items()
        }
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return {
            leaf: words
            for number, part in enumerate(value)
            for leaf, words in _flat(part, f"{name}[{number}]").items()
        }
    if isinstance(value, list):
        return {name: ", ".join(str(part) for part in value)}
    return {name: str(value)}
