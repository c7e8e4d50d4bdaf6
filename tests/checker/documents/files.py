"""Small tender documents, made when a test asks for them; also those that mean harm."""

import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pikepdf

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def build_pdf(*pages: str) -> bytes:
    """A PDF with one text per page, each line as it is given, in Helvetica that is not enclosed."""
    return _pdf([_drawn(page) for page in pages])


def build_long_pdf(pages: int, text: str) -> bytes:
    """A PDF of which all pages share one text."""
    return _pdf([_drawn(text)] * pages)


def build_scan(pages: int = 2) -> bytes:
    """A PDF with drawings only."""
    return _pdf([b"100 100 200 200 re f"] * pages)


def build_pdf_with_objects(content: bytes, objects: Mapping[str, bytes]) -> bytes:
    """A PDF of one page whose resources are forms, by their names."""
    return _pdf([content], forms=objects)


def build_endless_pdf() -> bytes:
    """A PDF of 16 kB that asks for a thousand million drawings: each form draws the next twice."""
    forms = {f"F{n}": b"/F%d Do /F%d Do " % (n + 1, n + 1) for n in range(28)}
    forms["F28"] = _drawn("klaar")
    return build_pdf_with_objects(b"/F0 Do", forms)


def build_swelling_pdf() -> bytes:
    """A PDF of less than 1 MB whose one page unpacks to 800 MB."""
    grown = zlib.compressobj(9)
    block = b" " * 10_000_000
    packed = b"".join(grown.compress(block) for _ in range(80)) + grown.flush()
    return _pdf([packed], packing=b"/Filter /FlateDecode ")


def build_locked_pdf(*, user: str, owner: str = "eigenaar") -> bytes:
    """A PDF with passwords: to open it, and to change it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(build_pdf("Geheime leidraad"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user=user, owner=owner))
    return out.getvalue()


def build_docx(*paragraphs: str | tuple[str, int]) -> bytes:
    """A Word document; a heading is its text with its level."""
    document = docx.Document()
    for paragraph in paragraphs:
        if isinstance(paragraph, tuple):
            document.add_heading(paragraph[0], level=paragraph[1])
        else:
            document.add_paragraph(paragraph)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def build_package(parts: Mapping[str, str | bytes], *, packing: int = ZIP_DEFLATED) -> bytes:
    """A zip file with these parts."""
    out = BytesIO()
    with ZipFile(out, "w", packing) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def build_raw_docx(body: str, *, before: str = "", parts: Mapping[str, str | bytes] = {}) -> bytes:
    """A Word document with this XML in its body, and this before its root."""
    document = f'{before}<w:document xmlns:w="{NS}"><w:body>{body}</w:body></w:document>'
    return build_package(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
            **parts,
        }
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _drawn(page: str) -> bytes:
    lines = b"".join(
        b"(%s) Tj T* " % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in page.split("\n")
    )
    return b"BT /H 11 Tf 14 TL 50 780 Td " + lines + b"ET"


def _pdf(
    contents: Iterable[bytes], *, forms: Mapping[str, bytes] | None = None, packing: bytes = b""
) -> bytes:
    """Write the objects of a PDF and the table that tells where they stand."""
    contents = list(contents)
    forms = forms or {}
    numbers = {content: 4 + at for at, content in enumerate(dict.fromkeys(contents))}
    form_numbers = {name: 4 + len(numbers) + at for at, name in enumerate(forms)}
    first_page = 4 + len(numbers) + len(forms)
    named = b" ".join(b"/%s %d 0 R" % (n.encode(), at) for n, at in form_numbers.items())
    resources = b"/Resources << /Font << /H 3 0 R >> /XObject << %s >> >> " % named
    kids = b" ".join(b"%d 0 R" % (first_page + at) for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 595 842] %s>>"
        % (len(contents), kids, resources),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(c), c) for c in numbers),
        *(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] %s/Length %d >>\n"
            b"stream\n%s\nendstream" % (resources, len(form), form)
            for form in forms.values()
        ),
        *(b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>" % numbers[c] for c in contents),
    ]
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, written in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    size = len(objects) + 1
    return bytes(
        out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end % (size, len(out))
    )
