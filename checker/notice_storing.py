"""Storing the notice of a check: the one in its file, or the one that is chosen of several."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from checker.answers_found import settle_answers
from checker.checks import buyer_of, name_after_notice, title_of
from checker.models import Check, CheckedFile, Finding
from checker.notice_data import Json, data_of, notice_from, storable
from checker.offer_models import OfferedNotice
from checker.storing import Given, replace_findings, touch
from checker.suggestions import findings_in_notice
from domain.answers import ORGANISATION_MAX, TITLE_MAX
from domain.notices import Notice

MAX_OFFERED = 100
"""So many notices of one file can be chosen from."""

_PER_QUERY = 20
_PROCEDURE_MAX = 100


class NoSuchNotice(LookupError):
    """The file of a check does not offer a notice with this number."""


def store_notice(
    *, check: Check, notices: tuple[Notice, ...], given: Given, language: str, at: datetime
) -> None:
    """Keep one of these notices as the notice of the check, in place of an earlier one.

    Of several that is the first, or the one that was chosen when the same file is read again.
    """
    # Worked out before anything is locked: of a large notice this takes a while.
    before = check.files.filter(kind=CheckedFile.Kind.NOTICE).defer("content").first()
    is_same = before is not None and before.digest == given.digest
    number = before.account.get("number", 1) if before and is_same else 1
    data = data_of(notices[number - 1])
    notice = notice_from(data)
    found = findings_in_notice(notice, catalogue=check.assessment.catalogue)
    offers = _offers(notices, language) if len(notices) > 1 else []
    with transaction.atomic():
        _wait_for(check)
        check.notice_name, check.read_at = given.name, at
        file, _made = CheckedFile.objects.update_or_create(
            check_of=check,
            kind=CheckedFile.Kind.NOTICE,
            defaults={
                "name": given.name,
                "size": len(given.data),
                "digest": given.digest,
                "account": {"notices": len(notices), "number": number},
                "content": given.kept,
                "read_at": at,
            },
        )
        if not (is_same and file.offered.exists()):
            _offer(file, offers)
        _make_it_the_notice(check, data, notice)
        replace_findings(file=file, found=found)
        name_after_notice(check=check, notice=notice, language=language)
        touch(check, at)
    settle_answers(check=check, at=at)


def choose_notice(*, check: Check, number: int, language: str, at: datetime) -> None:
    """Make another notice of the same file the notice of the check.

    What somebody said of findings in the one before is kept for when it is chosen again.

    Raises:
        NoSuchNotice: when the file does not offer one with this number.
    """
    chosen = OfferedNotice.objects.filter(file__check_of=check, number=number).first()
    if chosen is None:
        raise NoSuchNotice(number)
    notice = notice_from(chosen.data)
    found = findings_in_notice(notice, catalogue=check.assessment.catalogue)
    _say_again(found, chosen)
    with transaction.atomic():
        _wait_for(check)
        file = CheckedFile.objects.defer("content").get(pk=chosen.file_id)
        _keep_what_was_said(file)
        file.account = {**file.account, "number": number}
        file.save(update_fields=["account"])
        _forget_buyer(check, language)
        _make_it_the_notice(check, chosen.data, notice)
        replace_findings(file=file, found=found)
        name_after_notice(check=check, notice=notice, language=language)
        touch(check, at)
    settle_answers(check=check, at=at)


def _wait_for(check: Check) -> None:
    """Let one reading at a time go on: a second one waits until this one is stored."""
    Check.objects.select_for_update().only("pk").get(pk=check.pk)


def _make_it_the_notice(check: Check, data: dict[str, Json], notice: Notice) -> None:
    check.notice, check.notice_read = data, notice
    check.save(update_fields=["notice", "notice_name", "read_at"])


def _offers(notices: tuple[Notice, ...], language: str) -> list[OfferedNotice]:
    return [
        OfferedNotice(
            number=number,
            title=title_of(notice, language)[:TITLE_MAX],
            buyer=buyer_of(notice, language)[:ORGANISATION_MAX],
            kind=notice.kind.value,
            procedure=_procedure(notice)[:_PROCEDURE_MAX],
            data=data_of(notice),
        )
        for number, notice in enumerate(notices[:MAX_OFFERED], start=1)
    ]


def _procedure(notice: Notice) -> str:
    found = notice.identity.procedure_id
    return storable(found.value) if found else ""


def _offer(file: CheckedFile, offers: list[OfferedNotice]) -> None:
    file.offered.all().delete()
    for offer in offers:
        offer.file = file
    OfferedNotice.objects.bulk_create(offers, batch_size=_PER_QUERY)


def _keep_what_was_said(file: CheckedFile) -> None:
    said = file.findings.exclude(state=Finding.State.SUGGESTED)
    rows = [list(row) for row in said.values_list("about", "signal", "quote", "state")]
    file.offered.filter(number=file.account.get("number", 1)).update(said=rows)


def _say_again(found: list[Finding], chosen: OfferedNotice) -> None:
    said = {(about, signal, quote): state for about, signal, quote, state in chosen.said}
    for finding in found:
        key = (finding.about, finding.signal, finding.quote)
        finding.state = said.get(key, finding.state)


def _forget_buyer(check: Check, language: str) -> None:
    """Take back the name of the buyer of the notice before, which nobody typed."""
    before = check.notice_read
    if before and check.assessment.organisation == buyer_of(before, language)[:ORGANISATION_MAX]:
        check.assessment.organisation = ""
