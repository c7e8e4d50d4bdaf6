"""Whatever the bytes, reading gives a notice or the one refusal; nothing else happens."""

import json
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts.of_file import facts_of_file
from checker.reading.limits import Patience
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable, Refusal
from tests.checker.notice_files import eforms, lot, notice_named

BASES = [notice_named(name) for name in ("co-06.xml", "te-16.xml", "oc-06.json", "ef-02.xml")]
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["ocid", "tender", "lots", "awardCriteria", "criteria", "numbers", "id"]
            )
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


def is_answered(data: bytes) -> None:
    for facts in facts_of_file(data):
        json.dumps(facts, allow_nan=False).encode()


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data):
    is_answered(data)


@given(
    base=st.sampled_from(BASES),
    place=st.integers(0, 40_000),
    cut=st.integers(0, 40),
    put=st.binary(max_size=8) | st.sampled_from([b"<", b"</", b"&", b"]]>", b"\x00", b"9" * 5000]),
)
@settings(max_examples=300, deadline=None)
def test_a_damaged_notice_is_answered(base, place, cut, put):
    place %= len(base)

    is_answered(base[:place] + put + base[place + cut :])


@given(JSON_VALUES)
@settings(deadline=None)
def test_any_json_is_answered(value):
    is_answered(json.dumps({"ocid": "x", "tag": ["tender"], "tender": value}).encode())
    is_answered(json.dumps(value).encode())


NO_XML = ["\ufffe", "\uffff"]
LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=NO_XML)


@given(st.text(alphabet=LETTERS, max_size=60))
@settings(deadline=None)
def test_any_text_in_a_notice_comes_back_as_text(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    named = f"<cbc:Name languageID='NLD'>x{escaped}</cbc:Name>"

    (notice,) = read_notices(eforms(lot(project=named)))

    title = notice.lots[0].subject.title.passages[0].text
    assert title == " ".join(f"x{text}".split())


def test_markup_in_a_text_stays_text():
    named = "<cbc:Name languageID='NLD'><![CDATA[<script>alert(1)</script>]]></cbc:Name>"

    (notice,) = read_notices(eforms(lot(project=named)))

    assert notice.lots[0].subject.title.passages[0].text == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE ContractNotice SYSTEM "http://x.invalid/a.dtd">',
        '<!DOCTYPE ContractNotice [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE ContractNotice [<!ENTITY % a SYSTEM "http://x.invalid/a.dtd"> %a;]>',
        "<!DOCTYPE ContractNotice>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_and_no_address_is_opened(doctype, encoding, monkeypatch):
    def nobody(*_arguments: object, **_more: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", nobody)

    with pytest.raises(NotReadable) as raised:
        read_notices((doctype + eforms(lot()).decode()).encode(encoding))

    assert raised.value.refusal is Refusal.DOCUMENT_TYPE


@pytest.mark.parametrize("wrapped", [b"%s", b'<a x="%s"/>', b"<a>%s</a>"])
def test_entities_within_entities_are_refused_before_they_grow(wrapped):
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(20)
    )

    with pytest.raises(NotReadable) as raised:
        read_notices(b"<!DOCTYPE a [%s]>" % entities + wrapped % b"&e19;")

    assert raised.value.refusal is Refusal.DOCUMENT_TYPE


def test_a_reading_that_takes_too_long_is_ended():
    patience = Patience(seconds=0)

    with pytest.raises(NotReadable) as raised:
        patience.step(10_000)

    assert raised.value.refusal is Refusal.TOO_SLOW
