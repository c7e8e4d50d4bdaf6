"""The storage that formtools asks for, over the stored answers of one assessment (ADR 0003)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from domain.answers import Given
from web.access import Right, keep_alive, writer_of
from wizard.access import admit
from wizard.answering import Writing, save_answer, sheet_with
from wizard.leaving import Way
from wizard.models import Answer, AnswerRow


class AnswerStorage:
    """Reads the assessment and the step from the address; reads never write.

    All answers come in one query. Formtools' own storages keep everything in the session, take
    the step from there and write at each read.
    """

    def __init__(self, prefix: str, request: HttpRequest, file_storage: None = None) -> None:
        match = request.resolver_match
        assert match is not None
        self.request = request
        self.extra_data: dict[str, Any] = {}
        self.current_step: str = match.kwargs["step"]
        assessment_id: UUID = match.kwargs["assessment_id"]
        self.assessment = admit(request, assessment_id, needs=Right.EDIT).assessment
        self.answers = self.assessment.answer_rows()
        self.sheet = sheet_with(self.assessment, self.answers.values())

    @property
    def stored(self) -> AnswerRow | None:
        """The stored answer of this step."""
        return self.answers.get(self.current_step)

    def get_step_data(self, step: str) -> dict[str, str] | None:
        """Return what is stored for a step as its form would send it."""
        row = self.answers.get(step)
        if row is None:
            return None
        choice = row.option or ("" if row.state == Answer.State.NOT_ANSWERED else row.state)
        return {
            "choice": choice,
            "remark": row.remark,
            "version": str(row.version),
            "action": Way.LATER.value,
        }

    def set_step_data(self, step: str, data: dict[str, Any]) -> None:
        """Store the answer of a step; raises AnswerWasChanged when somebody else was first."""
        given: Given = data["given"]
        now = timezone.now()
        self.answers = save_answer(
            assessment=self.assessment,
            answers=self.answers,
            given=given,
            writing=Writing(
                by=writer_of(self.request.session),
                at=now,
                shown_version=data["version"],
                deliberate=data["deliberate"],
            ),
        )
        self.sheet = sheet_with(self.assessment, self.answers.values())
        keep_alive(self.request.session, f"{now:%Y-%m}")

    @property
    def current_step_data(self) -> dict[str, str] | None:
        """What is stored for the step in the address."""
        return self.get_step_data(self.current_step)

    current_step_files = None

    def get_step_files(self, step: str) -> None:
        """Return nothing: no step has files."""

    def set_step_files(self, step: str, files: object) -> None:
        """Do nothing: no step has files."""

    def reset(self) -> None:
        """Keep everything: leaving the wizard never throws answers away."""

    def update_response(self, response: HttpResponseBase) -> None:
        """Leave the response as it is."""
