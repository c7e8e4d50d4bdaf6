"""The process that reads one document: fenced in, it can open, fetch and write nothing.

Started as ``python -m checker.documents.reading_process pdf|docx`` with the document on standard
input; gives the text as JSON on standard output. Without Django, so that it starts quickly.
"""

from __future__ import annotations

import codecs
import json
import os
import resource
import sys
from dataclasses import asdict

# Imported here, not later: behind the fence no module can be opened.
from checker.documents import pdf, word
from checker.documents.document import DocumentKind
from checker.documents.limits import MAX_CPU_SECONDS, MAX_MEMORY
from checker.documents.refusals import DocumentRefusal, DocumentRefused

_READERS = {DocumentKind.PDF: pdf.read_pdf, DocumentKind.WORD: word.read_word}
_ENCODINGS = ("utf-16-le", "cp437", "ascii", "latin-1")
_NICENESS = 10
_FENCE = {
    resource.RLIMIT_AS: MAX_MEMORY,
    resource.RLIMIT_CPU: MAX_CPU_SECONDS,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
    # Standard input, output and error are open already; nothing more can be, no connection either.
    resource.RLIMIT_NOFILE: 3,
}


def main() -> None:
    """Read the document and write what came of it."""
    kind = DocumentKind(sys.argv[1])
    fence_in()
    sys.stdout.write(json.dumps(outcome(kind, sys.stdin.buffer.read())))


def fence_in() -> None:
    """Give up the right to open files and connections, and to much memory and time."""
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    os.nice(_NICENESS)
    for kind, most in _FENCE.items():
        _soft, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))


def outcome(kind: DocumentKind, data: bytes) -> dict[str, object]:
    """Return the document as plain data, or why it is refused.

    Anything unforeseen ends this process, and its parent calls the document damaged.
    """
    try:
        return {"document": asdict(_READERS[kind](data))}
    except DocumentRefused as refused:
        return {"refusal": refused.refusal.value}
    except MemoryError:
        return {"refusal": DocumentRefusal.TOO_HEAVY.value}


if __name__ == "__main__":
    main()
