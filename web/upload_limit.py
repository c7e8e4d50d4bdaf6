"""How much of an upload is taken in: what comes after the limit is dropped, never stored."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MAX_UPLOAD_BYTES = 10_000_000
"""The largest file that any page takes; pages may take less, and tell so beforehand."""

_GIVE_UP_BYTES = 10 * MAX_UPLOAD_BYTES


class UploadLimit(FileUploadHandler):
    """Passes on the first bytes of an upload, just enough to see that it is too big.

    The rest is read and dropped, so that the page can answer with a sentence: a connection that
    ends early only shows an error of the browser. Ten times too much ends the connection.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.taken = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Return the chunk for those that keep it, or nothing once there is too much."""
        was_full = self.taken > MAX_UPLOAD_BYTES
        self.taken += len(raw_data)
        if self.taken > _GIVE_UP_BYTES:
            raise StopUpload(connection_reset=True)
        return None if was_full else raw_data

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """Leave the file to the handlers that keep it."""
        return None
