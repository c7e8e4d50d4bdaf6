"""A copy of a check: its notice, files and findings go along with the answers."""

from __future__ import annotations

from django.db import transaction

from checker.models import Check, CheckedFile, Finding
from checker.offer_models import OfferedNotice
from wizard.models import Assessment
from wizard.noted_answers import READ


def copy_check(original: Assessment, made: Assessment) -> None:
    """Copy what is kept of a check, once; an assessment of an assignment has nothing of it."""
    check = Check.objects.filter(assessment=original).first()
    if check is None or Check.objects.filter(assessment=made).exists():
        return
    with transaction.atomic():
        copy = Check.objects.create(
            assessment=made,
            notice=check.notice,
            notice_name=check.notice_name,
            read_at=check.read_at,
            intent_id=check.intent_id,
        )
        for file in check.files.all():
            _copy_file(file, copy)
        _keep_signs(original, made)


def _copy_file(file: CheckedFile, copy: Check) -> None:
    findings, offered = list(file.findings.all()), list(file.offered.all())
    file.pk, file.check_of = None, copy
    file.save(force_insert=True)
    for finding in findings:
        finding.pk, finding.file = None, file
    Finding.objects.bulk_create(findings)
    for notice in offered:
        notice.pk, notice.file = None, file
    OfferedNotice.objects.bulk_create(offered, batch_size=20)


def _keep_signs(original: Assessment, made: Assessment) -> None:
    """Answers that were read stay so: a later reading may replace them, also in the copy."""
    for row in original.answers.filter(written_by__in=READ):
        made.answers.filter(question=row.question, option=row.option).update(
            written_by=row.written_by
        )
