"""The speed of reading notices, beside merely parsing the same files."""

from lxml import etree

from bench.timing import Row, interleaved
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable
from checker.reading.xml_document import safe_parser
from tests.checker.notice_files import FILES, notice_named

ROUNDS = 20
LOTS = 1_000
_LOT, _END = b"<cac:ProcurementProjectLot>", b"</cac:ProcurementProjectLot>"


def notice_rows() -> list[Row]:
    """Measure the notices that the tests read, and one of very many lots."""
    files, many = readable_notices(), many_lots()
    times = interleaved(
        {
            "parse": lambda: [parse(data) for data in files],
            "read": lambda: [read_notices(data) for data in files],
            "parse many": lambda: parse(many),
            "read many": lambda: read_notices(many),
        },
        rounds=ROUNDS,
    )
    return [
        Row(name=f"parsing {len(files)} notices", times=times["parse"], aim="baseline"),
        Row(name="reading them", times=times["read"], baseline=times["parse"], aim="12 x"),
        Row(
            name=f"reading a notice of {LOTS:,} lots, {len(many) / 1e6:.1f} MB",
            times=times["read many"],
            baseline=times["parse many"],
            aim="2000 ms",
        ),
    ]


def readable_notices() -> list[bytes]:
    """Return the notices in XML that the tests read."""
    return [data for path in FILES if path.suffix == ".xml" if _is_read(data := path.read_bytes())]


def parse(data: bytes) -> object:
    """Parse a notice, and nothing more."""
    return etree.fromstring(data, safe_parser())


def _is_read(data: bytes) -> bool:
    try:
        read_notices(data)
    except NotReadable:
        return False
    return True


def many_lots() -> bytes:
    """Return a real notice in which the first lot stands a thousand times."""
    notice = notice_named("ef-29.xml")
    start, end = notice.index(_LOT), notice.index(_END) + len(_END)
    last = notice.rindex(_END) + len(_END)
    return notice[:end] + notice[start:end] * (LOTS - 1) + notice[last:]
