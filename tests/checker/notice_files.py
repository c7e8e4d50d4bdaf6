"""The notices that tests read, and small ones built by hand."""

from pathlib import Path

NOTICES = Path(__file__).parent / "notices"
INPUTS = Path(__file__).parent / "inputs"
FILES = sorted(path for path in NOTICES.iterdir() if path.suffix in {".xml", ".json"})

_NAMESPACES = """
xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"
xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"
xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
"""


def notice_named(name: str) -> bytes:
    return (NOTICES / name).read_bytes()


def input_named(name: str) -> bytes:
    return (INPUTS / name).read_bytes()


def extension(content: str) -> str:
    return (
        "<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>"
        f"{content}"
        "</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"
    )


def eforms(*lots: str, body: str = "", version: str = "eforms-sdk-1.13", kind: str = "") -> bytes:
    """Return a notice of these lots; ``kind`` is the content of its notice type."""
    kind = kind or '<cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>'
    return (
        f"<ContractNotice {_NAMESPACES}><cbc:CustomizationID>{version}</cbc:CustomizationID>"
        f"{kind}<cbc:NoticeLanguageCode>NLD</cbc:NoticeLanguageCode>{body}{''.join(lots)}"
        "</ContractNotice>"
    ).encode()


def lot(
    *criteria: str,
    key: str = "LOT-0001",
    terms: str = "",
    process: str = "",
    project: str = "",
    scheme: str = "Lot",
) -> str:
    return (
        f'<cac:ProcurementProjectLot><cbc:ID schemeName="{scheme}">{key}</cbc:ID>'
        f"<cac:TenderingTerms>{terms}<cac:AwardingTerms><cac:AwardingCriterion>"
        f"{''.join(criteria)}"
        "</cac:AwardingCriterion></cac:AwardingTerms></cac:TenderingTerms>"
        f"<cac:TenderingProcess>{process}</cac:TenderingProcess>"
        f"<cac:ProcurementProject>{project}</cac:ProcurementProject>"
        "</cac:ProcurementProjectLot>"
    )


def criterion(
    kind: str, number: str = "", unit: str = "per-exa", list_name: str = "number-weight"
) -> str:
    parameter = ""
    if number:
        code = f'<efbc:ParameterCode listName="{list_name}">{unit}</efbc:ParameterCode>'
        parameter = extension(
            "<efac:AwardCriterionParameter>"
            f"{code if unit else ''}<efbc:ParameterNumeric>{number}</efbc:ParameterNumeric>"
            "</efac:AwardCriterionParameter>"
        )
    type_code = f"<cbc:AwardingCriterionTypeCode>{kind}</cbc:AwardingCriterionTypeCode>"
    return (
        f"<cac:SubordinateAwardingCriterion>{parameter}{type_code if kind else ''}"
        '<cbc:Description languageID="NLD">Zoals beschreven</cbc:Description>'
        "</cac:SubordinateAwardingCriterion>"
    )
