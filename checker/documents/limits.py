"""How much of a document is read, how long that may take, and how many at once."""

from __future__ import annotations

MEGABYTE = 1_000_000
MAX_BYTES = 10 * MEGABYTE
FILES_AT_ONCE = 10
MAX_BYTES_AT_ONCE = 5 * MAX_BYTES
"""So many files of one form, and so large together."""
MAX_PAGES = 500
"""Of a longer PDF the first 500 pages are read, and the reader is told so."""
MAX_CHARACTERS = 1_500_000
"""The text of 500 full pages."""

MAX_ZIP_ENTRIES = 5_000
MAX_ZIP_RATIO = 200
MAX_ZIP_BYTES = 100 * MEGABYTE
MAX_PART_BYTES = 40 * MEGABYTE
"""One part of XML in a Word document; the text of 500 pages takes about 5 MB."""
MAX_PARAGRAPHS = 200_000

MAX_SECONDS = 12.0
"""From start to end; an ordinary document of 300 pages takes half a second."""
MAX_SECONDS_AT_ONCE = 20.0
"""After these, no further file of the same form is begun: a browser waits a minute at most."""
MAX_CPU_SECONDS = 10
MAX_MEMORY = 512 * MEGABYTE

READ_AT_ONCE = 1
"""For each worker process of the server, so as many in all as there are workers."""
MAX_WAITING = 2
MAX_WAITING_SECONDS = 4.0
