"""From the bytes of a tender document to its text: the front door.

PDF and Word documents are read in a process of their own, which can be stopped and cannot open,
fetch or write anything. The document itself is nowhere kept.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from checker.documents.document import Document, DocumentKind, DocumentPassage, Remark
from checker.documents.limits import (
    MAX_SECONDS,
    MAX_WAITING,
    MAX_WAITING_SECONDS,
    READ_AT_ONCE,
)
from checker.documents.recognising import kind_of
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.text import read_pasted, read_text_file
from checker.documents.waiting_room import WaitingRoom

_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = "checker.documents.reading_process"
_DAMAGED = {
    DocumentKind.PDF: DocumentRefusal.DAMAGED_PDF,
    DocumentKind.WORD: DocumentRefusal.DAMAGED_WORD,
}
_OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGKILL}
_OUT_OF_MEMORY = {-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL}

readers = WaitingRoom(at_once=READ_AT_ONCE, waiting=MAX_WAITING, patience=MAX_WAITING_SECONDS)
"""One for each worker process of the server."""


def document_from(data: bytes) -> Document:
    """Return what a file says: a PDF, a Word document or plain text.

    Raises:
        DocumentRefused: with a sentence that says what is wrong and what to do.
    """
    kind = kind_of(data)
    with readers.turn():
        if kind is DocumentKind.TEXT:
            return read_text_file(data)
        return _read_apart(kind, data)


def document_from_text(text: str) -> Document:
    """Return a pasted text as a document.

    Raises:
        DocumentRefused: when there is no text in it.
    """
    return read_pasted(text)


def _read_apart(kind: DocumentKind, data: bytes) -> Document:
    # No shell, no settings and no secrets of this process: an empty environment.
    with subprocess.Popen(
        [sys.executable, "-E", "-s", "-m", _PROGRAM, kind.value],
        cwd=_ROOT,
        env={},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            output, _none = process.communicate(data, timeout=MAX_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise DocumentRefused(DocumentRefusal.TOO_SLOW) from error
        finally:
            process.kill()
    if process.returncode:
        raise DocumentRefused(_why_it_ended(kind, process.returncode))
    return _document(json.loads(output))


def _why_it_ended(kind: DocumentKind, code: int) -> DocumentRefusal:
    if code in _OUT_OF_TIME:
        return DocumentRefusal.TOO_SLOW
    if code in _OUT_OF_MEMORY:
        return DocumentRefusal.TOO_HEAVY
    return _DAMAGED[kind]


def _document(outcome: dict[str, Any]) -> Document:
    if "refusal" in outcome:
        raise DocumentRefused(DocumentRefusal(outcome["refusal"]))
    found = outcome["document"]
    return Document(
        kind=DocumentKind(found["kind"]),
        passages=tuple(DocumentPassage(**passage) for passage in found["passages"]),
        pages=found["pages"],
        pages_read=found["pages_read"],
        pages_without_text=tuple(found["pages_without_text"]),
        pages_damaged=tuple(found["pages_damaged"]),
        remarks=tuple(Remark(remark) for remark in found["remarks"]),
    )
