"""Bytes to an XML tree: nothing is expanded, fetched or guessed on the way."""

from __future__ import annotations

from lxml import etree

from checker.reading.limits import MAX_PARTS, Patience
from checker.reading.refusals import NotReadable, Refusal

_TOO_MUCH_FOR_THE_LIBRARY = {
    etree.ErrorTypes.ERR_INTERNAL_ERROR,
    etree.ErrorTypes.ERR_RESOURCE_LIMIT,
}


def safe_parser() -> etree.XMLParser[etree._Element]:
    """Return a parser that opens nothing, expands nothing, and stops at a depth of 256."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


class _DoctypeIsThere(Exception):
    """Ends the search at once."""


class _DoctypeSeeker:
    """Hears of a document type before anything in it is used."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Stop."""
        raise _DoctypeIsThere

    def start(self, _tag: str, _attributes: object) -> None:
        """Let an element pass."""

    def close(self) -> None:
        """Find nothing."""


def parse_xml(data: bytes, patience: Patience) -> etree._Element:
    """Return the root of the document."""
    if data.count(b"<") > MAX_PARTS:
        raise NotReadable(Refusal.TOO_MANY_PARTS, reason=f"more than {MAX_PARTS} elements")
    try:
        root = etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError as error:
        raise _refused(data, error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _document_type()
    patience.look()
    return root


def _refused(data: bytes, error: etree.XMLSyntaxError) -> NotReadable:
    """Tell apart why a document does not parse."""
    if _has_document_type(data):
        return _document_type()
    message = (error.msg or "").partition(", line ")[0]
    reason = f"not well-formed XML: {message}"
    if "Excessive depth" in message:
        return NotReadable(Refusal.TOO_DEEP, reason=reason)
    if error.code in _TOO_MUCH_FOR_THE_LIBRARY:
        return NotReadable(Refusal.TOO_MANY_PARTS, reason=reason)
    if "encoding" in message.lower():
        return NotReadable(Refusal.ENCODING, reason=reason)
    if error.code != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE and _is_cut_off(data):
        return NotReadable(Refusal.CUT_OFF, reason=reason, line=error.lineno)
    return NotReadable(Refusal.BROKEN_XML, reason=reason, line=error.lineno)


def _document_type() -> NotReadable:
    return NotReadable(Refusal.DOCUMENT_TYPE, reason="document type declaration refused")


def _has_document_type(data: bytes) -> bool:
    # The stubs ask for every method of a target; the library calls those that are there.
    parser = etree.XMLParser(  # type: ignore[call-overload]
        target=_DoctypeSeeker(), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        parser.feed(data)
        parser.close()
    except _DoctypeIsThere:
        return True
    except etree.XMLSyntaxError:
        return False
    return False


def _is_cut_off(data: bytes) -> bool:
    """Return whether nothing is wrong with this text except that it ends."""
    parser = etree.XMLPullParser(events=(), no_network=True)
    try:
        parser.feed(data)
    except etree.XMLSyntaxError:
        return False
    return True
