"""Where each field of a TED notice stands (R2.0.9); its namespace changes with each release."""

from __future__ import annotations

from functools import lru_cache

from checker.reading.elements import Grouped, Step, Table, plan_of

ROOT = "TED_EXPORT"

_DIRECTIVES = ("2014_24_EU", "2014_25_EU", "2014_23_EU", "2009_81_EC")

_CODED: Table = {
    "NOTICE_DATA/LG_ORIG": "language",
    "CODIF_DATA/DS_DATE_DISPATCH": "dispatched",
    "CODIF_DATA/TD_DOCUMENT_TYPE": "document_type",
    "CODIF_DATA/PR_PROC": "coded_procedure",
    "CODIF_DATA/AC_AWARD_CRIT": "coded_award",
}

_BUYER: Table = {"OFFICIALNAME": "name", "COUNTRY": "country"}

_CRITERION: Table = {"AC_CRITERION": "name", "AC_WEIGHTING": "weight"}
_CRITERIA: Table = {
    "AC_QUALITY": Grouped("criteria", _CRITERION),
    "AC_COST": Grouped("criteria", _CRITERION),
    "AC_PRICE": Grouped("criteria", _CRITERION),
    "AC_CRITERION": Grouped("criteria", {}),
    "AC_PROCUREMENT_DOC": "in_documents",
}
# Until S02 the criteria stand in the lot itself; in F15 under the directive.
_AWARD: Table = {
    f"{place}{path}": target
    for place in ("", "AC/", *(f"DIRECTIVE_{directive}/AC/" for directive in _DIRECTIVES))
    for path, target in _CRITERIA.items()
}

_LOT: Table = {
    "LOT_NO": "key",
    "TITLE": "title",
    "SHORT_DESCR": "description",
    "CPV_ADDITIONAL/CPV_CODE": "cpv_additional",
    "VAL_OBJECT": "estimated_value",
    **_AWARD,
    "ACCEPTED_VARIANTS": "variants",
    "NO_ACCEPTED_VARIANTS": "variants",
    "OPTIONS": "options",
    "NO_OPTIONS": "options",
    "OPTIONS_DESCR": "options_text",
    "RENEWAL": "renewal",
    "NO_RENEWAL": "renewal",
    "RENEWAL_DESCR": "renewal_text",
    "NB_ENVISAGED_CANDIDATE": "envisaged",
    "NB_MIN_LIMIT_CANDIDATE": "min_candidates",
    "NB_MAX_LIMIT_CANDIDATE": "max_candidates",
    "ECATALOGUE_REQUIRED": "e_catalogue",
    "EU_PROGR_RELATED": "eu_funds",
    "NO_EU_PROGR_RELATED": "eu_funds",
    "DURATION": "duration",
    "DATE_START": "start",
    "DATE_END": "end",
}

_KINDS = (
    "PT_OPEN",
    "PT_RESTRICTED",
    "PT_COMPETITIVE_NEGOTIATION",
    "PT_NEGOTIATED_WITH_PRIOR_CALL",
    "PT_INVOLVING_NEGOTIATION",
    "PT_COMPETITIVE_DIALOGUE",
    "PT_INNOVATION_PARTNERSHIP",
    "PT_AWARD_CONTRACT_WITHOUT_CALL",
    "PT_NEGOTIATED_WITHOUT_PUBLICATION",
    "PT_AWARD_CONTRACT_WITHOUT_PUBLICATION",
    "PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION",
    "PT_COMPETITIVE_TENDERING",
    "PT_DIRECT_AWARD",
)
_DIRECT: Table = {
    "D_ACCORDANCE_ARTICLE": "direct_articles",
    "D_OUTSIDE_SCOPE": "direct_codes",
    "D_JUSTIFICATION": "direct_text",
}
_KIND: Table = {
    **dict.fromkeys(_KINDS, "kind"),
    **_DIRECT,
    **{
        f"{kind}/{path}": field
        for kind in (
            "PT_AWARD_CONTRACT_WITHOUT_CALL",
            "PT_NEGOTIATED_WITHOUT_PUBLICATION",
            "PT_AWARD_CONTRACT_WITHOUT_PUBLICATION",
        )
        for path, field in _DIRECT.items()
    },
}

_PROCEDURE: Table = {
    **_KIND,
    **{
        f"DIRECTIVE_{directive}/{path}": field
        for directive in _DIRECTIVES
        for path, field in _KIND.items()
    },
    "ACCELERATED_PROC": "accelerated",
    "REDUCTION_RECOURSE": "reduction",
    "NO_REDUCTION_RECOURSE": "reduction",
    "RIGHT_CONTRACT_INITIAL_TENDERS": "no_negotiation",
    "FRAMEWORK": "framework",
    "FRAMEWORK/SINGLE_OPERATOR": "framework_single",
    "FRAMEWORK/SEVERAL_OPERATORS": "framework_several",
    "FRAMEWORK/NB_PARTICIPANTS": "framework_max",
    "DPS": "dps",
    "EAUCTION_USED": "auction",
    "NOTICE_NUMBER_OJ": "prior_notices",
    "DATE_RECEIPT_TENDERS": "deadline_day",
    "TIME_RECEIPT_TENDERS": "deadline_time",
    "MAIN_FEATURES_AWARD": "features",
}

_FORM: Table = {
    "LEGAL_BASIS": "legal_basis",
    "NOTICE": "notice_type",
    "CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY": Grouped("buyers", _BUYER),
    "CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY_ADDITIONAL": Grouped("buyers", _BUYER),
    "CONTRACTING_BODY/CA_TYPE": "legal_type",
    "CONTRACTING_BODY/CA_ACTIVITY": "activity",
    "CONTRACTING_BODY/CE_ACTIVITY": "activity",
    "OBJECT_CONTRACT": Grouped(
        "objects",
        {
            "TITLE": "title",
            "SHORT_DESCR": "description",
            "TYPE_CONTRACT": "nature",
            "CPV_MAIN/CPV_CODE": "cpv_main",
            "VAL_ESTIMATED_TOTAL": "estimated_value",
            "OBJECT_DESCR": Grouped("lots", _LOT),
        },
    ),
    "PROCEDURE": Grouped("procedure", _PROCEDURE),
    "LEFTI/PERFORMANCE_CONDITIONS": "performance_conditions",
    "LEFTI/RESTRICTED_SHELTERED_WORKSHOP": "reserved",
    "LEFTI/RESTRICTED_SHELTERED_PROGRAM": "reserved",
    "LEFTI/RESERVED_ORGANISATIONS_SERVICE_MISSION": "reserved",
    "AWARD_CONTRACT": Grouped(
        "results",
        {
            "LOT_NO": "lot",
            "AWARDED_CONTRACT": "awarded",
            "AWARDED_CONTRACT/TENDERS/NB_TENDERS_RECEIVED": "received",
            "NO_AWARDED_CONTRACT": "not_awarded",
        },
    ),
    "CHANGES": "changes",
    "COMPLEMENTARY_INFO/INFO_ADD": "additional_information",
    "COMPLEMENTARY_INFO/RECURRENT_PROCUREMENT": "recurrent",
    "COMPLEMENTARY_INFO/NO_RECURRENT_PROCUREMENT": "recurrent",
    "COMPLEMENTARY_INFO/DATE_DISPATCH_NOTICE": "dispatched",
}

_EXPORT: Table = {
    **{f"CODED_DATA_SECTION/{path}": field for path, field in _CODED.items()},
    "TRANSLATION_SECTION/ML_AA_NAMES/AA_NAME": "names",
    "CODED_DATA_SECTION/NOTICE_DATA/ISO_COUNTRY": "country",
    "FORM_SECTION": "sections",
}


@lru_cache(maxsize=16)
def export_plan(namespace: str) -> dict[str, Step]:
    """Return what to look for in the whole file."""
    return plan_of(_EXPORT, lambda name: f"{{{namespace}}}{name}" if namespace else name)


@lru_cache(maxsize=16)
def form_plan(namespace: str) -> dict[str, Step]:
    """Return what to look for in one form."""
    return plan_of(_FORM, lambda name: f"{{{namespace}}}{name}" if namespace else name)
