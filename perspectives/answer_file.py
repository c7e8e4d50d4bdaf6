"""Read a file with answers: somebody's assignment, its facts and what they gave."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.answers import (
    DESCRIPTION_MAX,
    ORGANISATION_MAX,
    REMARK_MAX,
    TITLE_MAX,
    AnswerSheet,
    AnswerState,
    Given,
    answer_sheet,
)
from domain.catalogue import Catalogue
from domain.facts import Facts
from domain.questionnaire import Question, Questionnaire
from perspectives.checking import QUESTIONNAIRE
from perspectives.fact_reading import GROUP, FactReader, meant
from perspectives.problems import ContentIsWrong, Path, Problem
from perspectives.reading import Tree, Value, tree_of

MAX_BYTES = 256 * 1024
FIELDS = ("title", "organisation", "description", "facts", "answers", "remarks")
_WITHOUT_OPTION = {
    AnswerState.DONT_KNOW.value: AnswerState.DONT_KNOW,
    AnswerState.NOT_APPLICABLE.value: AnswerState.NOT_APPLICABLE,
}


class AnswerFileIsWrong(ContentIsWrong):
    """A file with answers that cannot be used. Carries every mistake in ``problems``."""


@dataclass(frozen=True, kw_only=True)
class AnswerFile:
    """What a file with answers holds."""

    title: str
    organisation: str
    description: str
    sheet: AnswerSheet
    facts: Facts


def read_answer_file(text: str, catalogue: Catalogue) -> AnswerFile:
    """Read the YAML of a file with answers to the questionnaire for an assignment.

    Raises:
        AnswerFileIsWrong: with every mistake and its place.
    """
    raw = text.encode(errors="replace")
    if len(raw) > MAX_BYTES:
        message = _("Dit bestand is groter dan %(limit)d kB.") % {"limit": MAX_BYTES // 1024}
        raise AnswerFileIsWrong([Problem(file="", line=0, place="", message=message)])
    tree = tree_of({"": raw})
    if tree.problems and not tree.values:
        raise AnswerFileIsWrong(tree.problems)
    return _Reader(tree, catalogue.questionnaire(QUESTIONNAIRE)).read()


class _Reader:
    """Reads the fields one by one, and keeps what is wrong until the end."""

    def __init__(self, tree: Tree, questionnaire: Questionnaire) -> None:
        self.tree = tree
        self.questionnaire = questionnaire
        self.problems = tree.problems

    def read(self) -> AnswerFile:
        for name in self.tree.values:
            if name not in FIELDS:
                self._note((name,), _unknown(name, FIELDS))
        title = self._line("title", TITLE_MAX)
        if not title and not any(problem.place == "title" for problem in self.problems):
            self._note(("title",), _("Er is geen titel. Geef uw opdracht een titel (title)."))
        organisation = self._line("organisation", ORGANISATION_MAX)
        description = self._text(
            ("description",), self.tree.values.get("description"), DESCRIPTION_MAX
        )
        given = self._given()
        facts = FactReader(self.tree, self._note).read(self._group(GROUP))
        if self.problems:
            raise AnswerFileIsWrong(sorted(self.problems, key=lambda problem: problem.line))
        return AnswerFile(
            title=title,
            organisation=organisation,
            description=description,
            sheet=answer_sheet(questionnaire=self.questionnaire, given=given),
            facts=facts,
        )

    def _note(self, path: Path, message: str) -> None:
        self.problems.append(self.tree.problem_at(path, message))

    def _line(self, name: str, limit: int) -> str:
        text = self._field(name, limit)
        if "\n" in text:
            self._note((name,), _("Zet %(name)s op één regel.") % {"name": name})
        return text

    def _field(self, name: str, limit: int) -> str:
        return self._text((name,), self.tree.values.get(name), limit)

    def _text(self, path: Path, value: Value, limit: int) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            self._note(path, _("Hier hoort tekst. Zet de tekst tussen dubbele aanhalingstekens."))
            return ""
        text = value.strip()
        if len(text) > limit:
            self._note(
                path,
                _("Deze tekst heeft %(length)d tekens. Gebruik er hoogstens %(limit)d.")
                % {"length": len(text), "limit": limit},
            )
        return text

    def _given(self) -> list[Given]:
        answers, remarks = self._group("answers"), self._group("remarks")
        given = []
        for key in dict.fromkeys([*answers, *remarks]):
            question = self._question(key, "answers" if key in answers else "remarks")
            if question is None:
                continue
            state, option = self._answer(question, answers.get(key))
            remark = self._text(("remarks", key), remarks.get(key), REMARK_MAX)
            given.append(Given(question=key, state=state, option=option, remark=remark))
        return given

    def _group(self, name: str) -> dict[str, Value]:
        value = self.tree.values.get(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            what = _("een gegeven") if name == GROUP else _("een vraag")
            message = _("Schrijf per regel %(what)s, een dubbele punt en de tekst.")
            self._note((name,), message % {"what": what})
            return {}
        return value

    def _question(self, key: str, group: str) -> Question | None:
        for question in self.questionnaire.questions:
            if question.key == key:
                return question
        keys = [question.key for question in self.questionnaire.questions]
        self._note((group, key), _("Vraag %(key)s bestaat niet.") % {"key": key} + meant(key, keys))
        return None

    def _answer(self, question: Question, value: Value) -> tuple[AnswerState, str]:
        if value is None:
            return AnswerState.NOT_ANSWERED, ""
        choices = [option.key for option in question.options]
        if isinstance(value, str) and value in choices:
            return AnswerState.ANSWERED, value
        offered = [*choices, AnswerState.DONT_KNOW.value]
        if question.may_not_apply:
            offered.append(AnswerState.NOT_APPLICABLE.value)
        if isinstance(value, str) and value in offered:
            return _WITHOUT_OPTION[value], ""
        self._note(
            ("answers", question.key),
            _("Dit is geen antwoord op vraag %(question)s. Kies uit: %(choices)s.")
            % {"question": question.key, "choices": ", ".join(offered)},
        )
        return AnswerState.NOT_ANSWERED, ""


def _unknown(name: str, known: tuple[str, ...]) -> str:
    return _("%(name)s is hier niet bekend. Gebruik: %(known)s.") % {
        "name": name,
        "known": ", ".join(known),
    }
