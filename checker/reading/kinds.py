"""Which kind of notice a file is, by the codes of its format."""

from __future__ import annotations

from domain.notices import NoticeKind

_OF_EFORMS_TYPE = {
    "pmc": NoticeKind.CONSULTATION,
    "pin-buyer": NoticeKind.PLANNING,
    "pin-only": NoticeKind.PLANNING,
    "pin-rtl": NoticeKind.PLANNING,
    "pin-tran": NoticeKind.PLANNING,
    "pin-cfc-standard": NoticeKind.CALL,
    "pin-cfc-social": NoticeKind.CALL,
    "cn-standard": NoticeKind.CALL,
    "cn-social": NoticeKind.CALL,
    "cn-desg": NoticeKind.CALL,
    "subco": NoticeKind.CALL,
    "qu-sy": NoticeKind.QUALIFICATION,
    "veat": NoticeKind.DIRECT_AWARD,
    "can-standard": NoticeKind.AWARD,
    "can-social": NoticeKind.AWARD,
    "can-desg": NoticeKind.AWARD,
    "can-tran": NoticeKind.AWARD,
    "can-modif": NoticeKind.MODIFICATION,
    "compl": NoticeKind.COMPLETION,
}
_OF_EFORMS_FORM = {
    "consultation": NoticeKind.CONSULTATION,
    "planning": NoticeKind.PLANNING,
    "competition": NoticeKind.CALL,
    "dir-awa-pre": NoticeKind.DIRECT_AWARD,
    "result": NoticeKind.AWARD,
    "cont-modif": NoticeKind.MODIFICATION,
    "completion": NoticeKind.COMPLETION,
}
# A corrected notice of before SDK 1.8 has type "corr"; its subtype still tells what it corrects.
_OF_EFORMS_SUBTYPE = [
    (range(1, 10), NoticeKind.PLANNING),
    (range(10, 15), NoticeKind.CALL),
    (range(15, 16), NoticeKind.QUALIFICATION),
    (range(16, 25), NoticeKind.CALL),
    (range(25, 29), NoticeKind.DIRECT_AWARD),
    (range(29, 38), NoticeKind.AWARD),
    (range(38, 41), NoticeKind.MODIFICATION),
]
_OF_TED_FORM = {
    "F01": NoticeKind.PLANNING,
    "F02": NoticeKind.CALL,
    "F03": NoticeKind.AWARD,
    "F04": NoticeKind.PLANNING,
    "F05": NoticeKind.CALL,
    "F06": NoticeKind.AWARD,
    "F07": NoticeKind.QUALIFICATION,
    "F08": NoticeKind.PLANNING,
    "F12": NoticeKind.CALL,
    "F13": NoticeKind.AWARD,
    "F14": NoticeKind.CORRECTION,
    "F15": NoticeKind.DIRECT_AWARD,
    "F20": NoticeKind.MODIFICATION,
    "F21": NoticeKind.CALL,
    "F22": NoticeKind.CALL,
    "F23": NoticeKind.CALL,
    "F24": NoticeKind.CALL,
    "F25": NoticeKind.AWARD,
    "T01": NoticeKind.PLANNING,
    "T02": NoticeKind.AWARD,
    "16": NoticeKind.PLANNING,
    "17": NoticeKind.CALL,
    "18": NoticeKind.AWARD,
    "19": NoticeKind.CALL,
}
_OF_OCDS_TAG = {
    "planning": NoticeKind.PLANNING,
    "planningUpdate": NoticeKind.PLANNING,
    "tender": NoticeKind.CALL,
    "tenderUpdate": NoticeKind.CALL,
    "tenderAmendment": NoticeKind.CALL,
    "award": NoticeKind.AWARD,
    "awardUpdate": NoticeKind.AWARD,
    "contract": NoticeKind.AWARD,
    "contractUpdate": NoticeKind.AWARD,
    "contractAmendment": NoticeKind.MODIFICATION,
    "contractTermination": NoticeKind.COMPLETION,
}


def eforms_kind(notice_type: str, form_type: str, subtype: str) -> NoticeKind:
    """Return the kind by type, else by form, else by subtype; national subtypes are free."""
    by_type = _OF_EFORMS_TYPE.get(notice_type) or _OF_EFORMS_FORM.get(form_type)
    if by_type or not subtype.isdecimal() or len(subtype) > 2:
        return by_type or NoticeKind.OTHER
    number = int(subtype)
    kinds = (kind for numbers, kind in _OF_EFORMS_SUBTYPE if number in numbers)
    return next(kinds, NoticeKind.OTHER)


def ted_kind(form: str, type_attribute: str) -> NoticeKind:
    """Return the kind by form; the attribute tells what a prior information notice is for."""
    if type_attribute.endswith("CALL_COMPETITION"):
        return NoticeKind.CALL
    if type_attribute.endswith(("_ONLY", "REDUCING_TIME_LIMITS")):
        return NoticeKind.PLANNING
    if type_attribute.startswith("AWARD"):
        return NoticeKind.AWARD
    if type_attribute == "QSU_ONLY":
        return NoticeKind.QUALIFICATION
    return _OF_TED_FORM.get(form, NoticeKind.OTHER)


def ocds_kind(tags: list[str]) -> NoticeKind:
    """Return the kind of the tag that says most about a tender."""
    kinds = [_OF_OCDS_TAG[tag] for tag in tags if tag in _OF_OCDS_TAG]
    return next(
        (kind for kind in (NoticeKind.CALL, NoticeKind.PLANNING) if kind in kinds),
        kinds[0] if kinds else NoticeKind.OTHER,
    )
