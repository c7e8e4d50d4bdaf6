"""What one participant of a workshop answered, and what that says about the questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from domain.questionnaire import Question, Questionnaire, UnknownKey
from domain.scoring import Answered

NO_OPINIONS: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """The answers of one participant: no name, no order, no time.

    ``side`` is a key of the workshop, ``chosen`` the option per question (keys), ``no_opinion``
    the questions to which the participant said to have no answer.
    """

    side: str
    chosen: Mapping[str, str]
    no_opinion: frozenset[str] = NO_OPINIONS


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What a ballot says about the questions that show with its own answers."""

    answered: tuple[Answered, ...]
    no_opinion: tuple[Question, ...]

    @property
    def said_something(self) -> bool:
        """Whether there is anything in it that counts."""
        return bool(self.answered or self.no_opinion)

    @property
    def replied_to(self) -> frozenset[str]:
        """The keys of the questions that it says something to."""
        answered = (question for question, _option in self.answered)
        return frozenset(question.key for question in chain(answered, self.no_opinion))


class Reader:
    """Reads ballots for one questionnaire; made once for all of them."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questions = questionnaire.questions
        self._options = {
            question.key: {option.key: option for option in question.options}
            for question in questionnaire.questions
        }

    def reply(self, ballot: Ballot) -> Reply:
        """Return what the ballot says; answers to questions that do not show are gone.

        Raises:
            UnknownKey: for a question or option that the questionnaire does not have.
        """
        self._check(ballot)
        chosen, shown = ballot.chosen, dict[str, str]()
        answered: list[Answered] = []
        no_opinion: list[Question] = []
        for question in self._questions:
            key = question.key
            if question.shown_when and not question.shown_when.holds(shown):
                continue
            if key in chosen:
                answered.append((question, self._options[key][chosen[key]]))
                shown[key] = chosen[key]
            elif key in ballot.no_opinion:
                no_opinion.append(question)
        return Reply(answered=tuple(answered), no_opinion=tuple(no_opinion))

    def _check(self, ballot: Ballot) -> None:
        for key in chain(ballot.chosen, ballot.no_opinion):
            if key not in self._options:
                raise UnknownKey("question", key)
        for key, option in ballot.chosen.items():
            if option not in self._options[key]:
                raise UnknownKey("option", option)
