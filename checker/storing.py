"""Storing what was read for a check: documents, what was found in files, what was said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from checker.answers_found import settle_answers
from checker.documents.document import Document
from checker.models import Check, CheckedFile, Finding
from checker.suggestions import findings_in
from checker.workroom import workroom

MAX_DOCUMENTS = 20
"""So many documents and texts one check can have."""

_PER_QUERY = 200


class TooManyDocuments(Exception):
    """A check has as many documents as it can have."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """A file as somebody gave it, and whether its bytes are to be kept."""

    name: str
    data: bytes
    keep: bool

    @property
    def digest(self) -> str:
        """A sign by which the same file is recognised."""
        return sha256(self.data).hexdigest()

    @property
    def kept(self) -> bytes | None:
        """The bytes that are kept: none unless asked for."""
        return self.data if self.keep else None


def store_document(
    *, check: Check, document: Document, given: Given, at: datetime
) -> tuple[CheckedFile, bool]:
    """Keep what was found in a document; tell whether it is a new one for this check.

    Raises:
        TooManyDocuments: when there are as many as there can be.
    """
    if known := _known(check, given):
        return known, False
    if check.files.exclude(kind=CheckedFile.Kind.NOTICE).count() >= MAX_DOCUMENTS:
        raise TooManyDocuments
    with workroom.turn():
        found, more = findings_in(document, catalogue=check.assessment.catalogue)
    file = CheckedFile(
        check_of=check,
        name=given.name,
        kind=document.kind.value,
        pages=document.pages,
        account={"remarks": _remarks(document), "more": more},
        size=len(given.data),
        digest=given.digest,
        content=given.kept,
        read_at=at,
    )
    try:
        with transaction.atomic():
            file.save(force_insert=True)
            replace_findings(file=file, found=found)
            touch(check, at)
    except IntegrityError:
        # Sent twice at once, and the other one was first.
        if known := _known(check, given):
            return known, False
        raise
    return file, True


def _known(check: Check, given: Given) -> CheckedFile | None:
    """Return the document when this check has it already, kept from now on if that is asked."""
    documents = check.files.exclude(kind=CheckedFile.Kind.NOTICE).defer("content")
    known = documents.filter(digest=given.digest).first()
    if known and given.keep:
        known.content = given.data
        known.save(update_fields=["content"])
    return known


def replace_findings(*, file: CheckedFile, found: list[Finding]) -> None:
    """Make these the findings in a file; one that was there keeps what somebody said of it."""
    wanted = {(one.about, one.signal, one.quote): one for one in found}
    for old in file.findings.all():
        if wanted.pop((old.about, old.signal, old.quote), None) is None:
            old.delete()
    for one in wanted.values():
        one.file = file
    Finding.objects.bulk_create(wanted.values(), batch_size=_PER_QUERY)


def keep_said(*, check: Check, changed: list[Finding], at: datetime) -> None:
    """Keep what somebody said of findings, and the answers that follow from it."""
    with transaction.atomic():
        Finding.objects.bulk_update(changed, ["state"])
        touch(check, at)
    settle_answers(check=check, at=at)


def remove_file(*, file: CheckedFile, at: datetime) -> None:
    """Remove a file with what was found in it, and the answers that rested on it."""
    check = file.check_of
    with transaction.atomic():
        if file.is_notice:
            check.notice, check.notice_name, check.read_at = None, "", None
            check.save(update_fields=["notice", "notice_name", "read_at"])
            check.notice_read = None
        file.delete()
        touch(check, at)
    settle_answers(check=check, at=at)


def stop_keeping(*, file: CheckedFile) -> None:
    """Remove the bytes of a file; what was read stays."""
    file.content = None
    file.save(update_fields=["content"])


def _remarks(document: Document) -> dict[str, object]:
    return {
        "names": [remark.value for remark in document.remarks],
        "pages": document.pages,
        "pages_read": document.pages_read,
        "pages_without_text": list(document.pages_without_text),
        "pages_damaged": list(document.pages_damaged),
    }


def touch(check: Check, at: datetime) -> None:
    """Note that the check changed."""
    check.assessment.changed_at = at
    check.assessment.save(update_fields=["changed_at"])
