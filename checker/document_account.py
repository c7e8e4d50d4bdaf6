"""The documents of a check as its pages list them, each with what was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from checker.documents.document import Document, DocumentKind, Remark
from checker.documents.sentences import remark_sentences
from checker.models import Check, CheckedFile, Finding


@dataclass(frozen=True, kw_only=True)
class DocumentAccount:
    """One document: how far it was read, and how many of its findings were looked at."""

    file: CheckedFile
    is_kept: bool
    found: int
    looked_at: int
    sentences: tuple[str, ...]


def documents_of(check: Check) -> tuple[DocumentAccount, ...]:
    """Return the documents and texts beside the notice, in the order in which they came."""
    looked_at = ~Q(findings__state=Finding.State.SUGGESTED)
    files = (
        check.files.exclude(kind=CheckedFile.Kind.NOTICE)
        .defer("content")
        .annotate(found=Count("findings"), seen=Count("findings", filter=looked_at))
    )
    kept = set(check.files.exclude(content=None).values_list("pk", flat=True))
    return tuple(
        DocumentAccount(
            file=file,
            is_kept=file.pk in kept,
            found=file.found,
            looked_at=file.seen,
            sentences=_sentences(file),
        )
        for file in files
    )


def _sentences(file: CheckedFile) -> tuple[str, ...]:
    remarks = file.account.get("remarks", {})
    document = Document(
        kind=DocumentKind(file.kind),
        passages=(),
        pages=remarks.get("pages"),
        pages_read=remarks.get("pages_read"),
        pages_without_text=tuple(remarks.get("pages_without_text", ())),
        pages_damaged=tuple(remarks.get("pages_damaged", ())),
        remarks=tuple(Remark(name) for name in remarks.get("names", ())),
    )
    return remark_sentences(document)
