"""Read an uploaded set of content: one YAML file, or a zip of them."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from perspectives.problems import refusal
from perspectives.reading import MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES

MAX_UPLOAD_BYTES = 2 * 1024 * 1024
TOO_LARGE = gettext_lazy("Dit bestand is te groot. Geef hoogstens 2 MB.")
_MAX_ENTRIES = 10 * MAX_FILES
_ENCRYPTED = 0x1
_UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError)


def files_in_upload(*, name: str, raw: bytes) -> dict[str, bytes]:
    """Return the YAML files in an upload by name. Nothing is written or unpacked on disk.

    Raises:
        ContentIsWrong: when it is neither YAML nor a zip, too large, or cannot be read.
    """
    if len(raw) > MAX_UPLOAD_BYTES:
        raise refusal(name, str(TOO_LARGE))
    if name.lower().endswith(".zip"):
        return _zipped_files(name, raw)
    if name.lower().endswith((".yaml", ".yml")):
        return {name: raw}
    raise refusal(name, _("Geef een zip of een bestand dat eindigt op .yaml."))


def _zipped_files(name: str, raw: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as zipped:
            return _read(name, zipped)
    except _UNREADABLE as error:
        message = _("Deze zip is niet te lezen. Maak hem opnieuw.")
        raise refusal(name, message) from error


def _read(name: str, zipped: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in zipped.infolist() if _is_content(entry)]
    if len(zipped.infolist()) > _MAX_ENTRIES or len(entries) > MAX_FILES:
        raise refusal(name, _("Deze zip heeft te veel bestanden."))
    files: dict[str, bytes] = {}
    left = MAX_TOTAL_BYTES
    for entry in entries:
        if entry.filename in files:
            raise refusal(name, _("%(file)s staat twee keer in de zip.") % {"file": entry.filename})
        if entry.flag_bits & _ENCRYPTED:
            raise refusal(name, _("Deze zip heeft een wachtwoord. Haal het eraf."))
        # What a zip says about its sizes may be a lie, so no more than the limit is unpacked.
        with zipped.open(entry) as unpacked:
            files[entry.filename] = unpacked.read(min(MAX_FILE_BYTES, left) + 1)
        left -= len(files[entry.filename])
        if left < 0 or len(files[entry.filename]) > MAX_FILE_BYTES:
            raise refusal(name, _("De bestanden in deze zip zijn te groot."))
    return files


def _is_content(entry: zipfile.ZipInfo) -> bool:
    """Leave out folders, and the shadow files that some systems add."""
    path = PurePosixPath(entry.filename)
    return (
        not entry.is_dir()
        and path.suffix.lower() in {".yaml", ".yml"}
        and not path.name.startswith(".")
        and "__MACOSX" not in path.parts
    )
