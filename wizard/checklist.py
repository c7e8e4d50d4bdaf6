"""Which steps of the guide were done for an assessment: noting and taking back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.checklist import Done
from wizard.models import Assessment, StepTick


def done_steps(assessment: Assessment) -> Mapping[str, Done]:
    """Return the steps that were done, by key."""
    rows = assessment.step_ticks.values_list("step", "done_by", "done_on")
    return {step: Done(by=by, on=on) for step, by, on in rows}


def last_name_in(assessment: Assessment) -> str:
    """Return the name that was noted last, for who ticks the next step."""
    last = assessment.step_ticks.exclude(done_by="").order_by("-noted_at", "-pk").first()
    return last.done_by if last else ""


def note_done(*, assessment: Assessment, step: str, done: Done, at: datetime) -> bool:
    """Note that a step was done; tell whether it was not noted yet. What was noted stays."""
    _tick, is_new = StepTick.objects.get_or_create(
        assessment=assessment,
        step=step,
        defaults={"done_by": done.by, "done_on": done.on, "noted_at": at},
    )
    return is_new


def correct_done(*, assessment: Assessment, step: str, done: Done, at: datetime) -> None:
    """Note that a step was done, in place of what was noted."""
    StepTick.objects.update_or_create(
        assessment=assessment,
        step=step,
        defaults={"done_by": done.by, "done_on": done.on, "noted_at": at},
    )


def take_back(*, assessment: Assessment, step: str) -> None:
    """Note that a step was not done after all."""
    StepTick.objects.filter(assessment=assessment, step=step).delete()
