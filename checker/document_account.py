"""The documents of a check as its pages list them, each with what was found in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.documents.document import Document, DocumentKind, Remark
from checker.documents.sentences import remark_sentences
from checker.models import Check, CheckedFile, Finding

_LOOKED_AT = (Finding.State.CONFIRMED, Finding.State.REJECTED)


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
    states = Counter(Finding.objects.of(check).values_list("file_id", "state"))
    kept = check.kept_files()
    return tuple(
        DocumentAccount(
            file=file,
            is_kept=file.pk in kept,
            found=sum(states[file.pk, state] for state in Finding.State.values),
            looked_at=sum(states[file.pk, state.value] for state in _LOOKED_AT),
            sentences=_sentences(file),
        )
        for file in check.files.exclude(kind=CheckedFile.Kind.NOTICE).defer("content")
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
