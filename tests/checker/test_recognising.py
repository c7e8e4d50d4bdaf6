"""A file is recognised by what is in it, and each wrong one gets its own sentence."""

import io
import zipfile

import pytest

from checker.reading.limits import MAX_BYTES
from checker.reading.notices import read_notice, read_notices
from checker.reading.refusals import SENTENCES, NotReadable, Refusal
from domain.notices import NoticeFormat
from tests.checker.notice_files import input_named, notice_named


def zipped(name: str, *, is_locked: bool = False) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, notice_named("co-01.xml"))
    data = bytearray(file.getvalue())
    if is_locked:
        data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


COMPANY = b"<x:BusinessRegistrationInformationNotice xmlns:x='http://x.invalid'/>"
REFUSED = [
    ("nothing", b"", Refusal.EMPTY),
    ("white space", b" \n\t", Refusal.EMPTY),
    ("a byte order mark alone", b"\xef\xbb\xbf", Refusal.EMPTY),
    ("a zip", zipped("notice.xml"), Refusal.ZIP),
    ("a locked zip", zipped("notice.xml", is_locked=True), Refusal.ENCRYPTED),
    ("a broken zip", b"PK\x03\x04nonsense", Refusal.ZIP),
    ("gzip", b"\x1f\x8b\x08\x00", Refusal.ZIP),
    ("a Word document", zipped("[Content_Types].xml"), Refusal.OFFICE),
    ("an old Word document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal.OFFICE),
    ("a PDF", b"%PDF-1.7\n", Refusal.PDF),
    ("a web page", b"<!DOCTYPE html><html><p>Fout</html>", Refusal.HTML),
    ("an XHTML page", b'<?xml version="1.0"?>\n<!-- 404 --><html><p/></html>', Refusal.HTML),
    ("an encrypted message", b"-----BEGIN PGP MESSAGE-----", Refusal.ENCRYPTED),
    ("encrypted XML", b"<e:EncryptedData xmlns:e='http://e.invalid'/>", Refusal.ENCRYPTED),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Refusal.BINARY),
    ("comments without end", b"<!--" + b"-->  <!--" * 1_000, Refusal.CUT_OFF),
    ("text", b"Aankondiging van een opdracht", Refusal.TEXT),
    ("a table", b"naam;waarde\n", Refusal.TEXT),
    ("another XML", b"<rss/>", Refusal.NOT_A_NOTICE),
    ("a root of no namespace", b"<ContractNotice/>", Refusal.NOT_A_NOTICE),
    ("an invoice", notice_named("od-06.xml"), Refusal.NOT_A_NOTICE),
    ("other JSON", b'{"hello": "world"}', Refusal.NOT_A_NOTICE),
    ("a company notice", COMPANY, Refusal.COMPANY_NOTICE),
    ("half a notice", notice_named("od-05.xml"), Refusal.CUT_OFF),
    ("half a release", notice_named("oc-01.json")[:5000], Refusal.CUT_OFF),
    ("half a text in JSON", b'{"ocid": "ocds-1', Refusal.CUT_OFF),
    ("wrong XML", b"<a>\n<b>\n</a>", Refusal.BROKEN_XML),
    ("an entity of nobody", b"<a>&foo;</a>", Refusal.BROKEN_XML),
    ("a prefix of nobody", b"<x:a/>", Refusal.BROKEN_XML),
    ("a control character", b"<a>\x01</a>", Refusal.BROKEN_XML),
    ("wrong JSON", b'{"ocid": nee}', Refusal.BROKEN_JSON),
    ("unknown characters", b'<?xml version="1.0" encoding="klingon"?><a/>', Refusal.ENCODING),
    ("broken characters", b"<a>\xff\xfe\xff</a>", Refusal.ENCODING),
    ("broken characters in JSON", b'{"ocid": "\xff"}', Refusal.ENCODING),
    ("a document type", notice_named("od-08.xml"), Refusal.DOCUMENT_TYPE),
    ("deep XML", b"<a>" * 300, Refusal.TOO_DEEP),
    ("deep JSON", b"[" * 100_000, Refusal.TOO_DEEP),
    ("many elements", b"<a>" + b"<b/>" * 400_001 + b"</a>", Refusal.TOO_MANY_PARTS),
    ("many values", b"[" + b"0," * 400_001 + b"0]", Refusal.TOO_MANY_PARTS),
    ("too much", b"<" * (MAX_BYTES + 1), Refusal.TOO_BIG),
    ("an unknown version", input_named("notice-future-version.xml"), Refusal.UNKNOWN_VERSION),
]


@pytest.mark.parametrize(("data", "refusal"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_a_file_that_is_no_notice_is_refused_for_what_it_is(data, refusal):
    with pytest.raises(NotReadable) as raised:
        read_notices(data)

    assert raised.value.refusal is refusal
    assert "%" not in raised.value.sentence


def test_each_reason_has_a_sentence_of_its_own():
    sentences = [str(sentence) for sentence in SENTENCES.values()]

    assert set(SENTENCES) == set(Refusal)
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"<a>\n<b>\n</a>", 3),
        (b"<a>\n<b>\n</b", 3),
        (b'{\n"ocid":\nnee}', 3),
        (b'{"ocid": "x"}\n{"ocid": nee}\n', 2),
        (b'{"ocid": "x"}\n{"ocid": "y', 2),
    ],
)
def test_a_mistake_is_told_with_its_line(data, line):
    with pytest.raises(NotReadable) as raised:
        read_notices(data)

    assert raised.value.line == line
    assert f"regel {line}." in raised.value.sentence


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("co-01.xml", NoticeFormat.EFORMS),
        ("te-01.xml", NoticeFormat.TED_XML),
        ("oc-01.json", NoticeFormat.OCDS),
    ],
)
@pytest.mark.parametrize("before", [b"", b"\n  ", b"\xef\xbb\xbf"])
def test_a_notice_is_recognised_whatever_stands_before_it(name, format_name, before):
    assert read_notice(before + notice_named(name)).identity.format is format_name


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_other_encodings_give_the_same_notice(encoding):
    text = notice_named("co-01.xml").decode()
    declared = encoding if encoding == "latin-1" else "utf-16"
    other = text.replace("UTF-8", declared.replace("latin-1", "iso-8859-1"), 1)

    assert read_notice(other.encode(encoding)) == read_notice(text.encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_releases_in_other_encodings_are_the_same(encoding):
    text = notice_named("oc-06.json").decode()

    assert read_notice(text.encode(encoding)) == read_notice(text.encode())
