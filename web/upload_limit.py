"""How much of an upload is taken in: what comes after the limits is dropped, never stored."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MAX_UPLOAD_BYTES = 10_000_000
"""The largest file that any page takes; pages may take less, and tell so beforehand."""

MAX_BYTES_TOGETHER = 5 * MAX_UPLOAD_BYTES
"""The most that the files of one form may be together."""

_GIVE_UP_BYTES = 2 * MAX_BYTES_TOGETHER


class UploadLimit(FileUploadHandler):
    """Passes on the first bytes of an upload, just enough to see that it is too big.

    The rest is read and dropped, so that the page can answer with a sentence: a connection that
    ends early only shows an error of the browser. Twice too much ends the connection.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.taken = 0
        self.passed_on = 0
        self.of_this_file = 0

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Count from the start for each file."""
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]
        self.of_this_file = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Return the chunk for those that keep it, or nothing once there is too much."""
        self.taken += len(raw_data)
        if self.taken > _GIVE_UP_BYTES:
            raise StopUpload(connection_reset=True)
        if self.of_this_file > MAX_UPLOAD_BYTES or self.passed_on > MAX_BYTES_TOGETHER:
            return None
        self.of_this_file += len(raw_data)
        self.passed_on += len(raw_data)
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """Leave the file to the handlers that keep it."""
        return None
