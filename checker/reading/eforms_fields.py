"""Where each field of an eForms notice stands (the business terms BT-… of the eForms SDK)."""

from __future__ import annotations

from checker.reading.elements import Grouped, Step, Table, plan_of

_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
_EU = "http://data.europa.eu/p27/eforms-ubl-extension"
NAMESPACES = {
    "cac": f"{_UBL}CommonAggregateComponents-2",
    "cbc": f"{_UBL}CommonBasicComponents-2",
    "ext": f"{_UBL}CommonExtensionComponents-2",
    "efac": f"{_EU}-aggregate-components/1",
    "efbc": f"{_EU}-basic-components/1",
    "efext": f"{_EU}s/1",
}
ROOTS = {
    f"{{{_UBL}{name}-2}}{name}"
    for name in ("ContractNotice", "PriorInformationNotice", "ContractAwardNotice")
}
COMPANY_ROOT = "BusinessRegistrationInformationNotice"

_EXT = "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension"

_SUBJECT: Table = {
    "cbc:Name": "title",  # BT-21
    "cbc:Description": "description",  # BT-24
    "cbc:Note": "note",  # BT-300
    "cbc:ProcurementTypeCode": "nature",  # BT-23
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[contract-nature]": "natures",
    "cac:MainCommodityClassification/cbc:ItemClassificationCode": "cpv_main",  # BT-262
    "cac:AdditionalCommodityClassification/cbc:ItemClassificationCode": "cpv_additional",
    "cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount": "estimated_value",  # BT-27
    f"cac:RequestedTenderTotal/{_EXT}/efbc:FrameworkMaximumAmount": "framework_maximum",
}

_LOT_PROJECT: Table = {
    **_SUBJECT,
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[strategic-procurement]": "strategic",
    "cac:ProcurementAdditionalType/cbc:ProcurementType": "strategic_text",  # BT-777
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[environmental-impact]": "environmental",
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[social-objective]": "social",
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[innovative-acquisition]": "innovation",
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[gpp-criteria]": "gpp",  # BT-805
    "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[accessibility]": "accessibility",
    "cac:ContractExtension/cbc:OptionsDescription": "options_text",  # BT-54
    "cac:ContractExtension/cbc:MaximumNumberNumeric": "renewal_max",  # BT-58
    "cac:ContractExtension/cac:Renewal/cac:Period/cbc:Description": "renewal_text",  # BT-57
    "cac:PlannedPeriod/cbc:DurationMeasure": "duration",  # BT-36
    "cac:PlannedPeriod/cbc:StartDate": "start",
    "cac:PlannedPeriod/cbc:EndDate": "end",
    "cbc:SMESuitableIndicator": "sme_suitable",  # BT-726
}

_PRIVACY: Table = {f"{_EXT}/efac:FieldsPrivacy/efbc:FieldIdentifierCode": "withheld"}

_CRITERION = Grouped(
    "criteria",
    {
        "cbc:AwardingCriterionTypeCode": "type",  # BT-539
        "cbc:Name": "name",  # BT-734
        "cbc:Description": "description",  # BT-540
        f"{_EXT}/efac:AwardCriterionParameter": Grouped(
            "parameters",
            {"efbc:ParameterNumeric": "number", "efbc:ParameterCode": "code"},  # BT-541
        ),
        **_PRIVACY,
    },
)

_LOT_TERMS: Table = {
    "cac:AwardingTerms/cac:AwardingCriterion/cac:SubordinateAwardingCriterion": _CRITERION,
    "cac:AwardingTerms/cac:AwardingCriterion/cbc:Description": "award_method",  # BT-733
    "cac:AwardingTerms/cac:AwardingCriterion/cbc:CalculationExpression": "award_method",  # BT-543
    "cac:AwardingTerms/cbc:NoFurtherNegotiationIndicator": "no_negotiation",  # BT-120
    "cbc:VariantConstraintCode": "variants",  # BT-63
    "cbc:MultipleTendersCode": "multiple_tenders",  # BT-769
    "cbc:RecurringProcurementIndicator": "recurrent",
    "cbc:FundingProgramCode": "eu_funds",
    "cac:Language/cbc:ID": "submission_languages",
    "cac:TendererQualificationRequest/cac:SpecificTendererRequirement"
    "/cbc:TendererRequirementTypeCode[reserved-procurement]": "reserved_participation",  # BT-71
    "cac:ContractExecutionRequirement": Grouped(
        "execution",
        {
            "cbc:ExecutionRequirementCode": "code",
            "cbc:Description": "description",
        },  # BT-70, 736, 764
    ),
    f"{_EXT}/efac:SelectionCriteria": Grouped(
        "selection",
        {
            "cbc:TendererRequirementTypeCode": "code",  # BT-809, SDK 1.12 and later
            "cbc:CriterionTypeCode": "code",  # BT-747, before
            "cbc:CalculationExpressionCode[usage]": "usage",
        },
    ),
}

_LOT_PROCESS: Table = {
    "cac:ContractingSystem/cbc:ContractingSystemTypeCode[framework-agreement]": "framework",
    "cac:ContractingSystem/cbc:ContractingSystemTypeCode[dps-usage]": "dps",  # BT-766
    "cac:FrameworkAgreement/cbc:MaximumOperatorQuantity": "framework_max",  # BT-113
    "cac:AuctionTerms/cbc:AuctionConstraintIndicator": "auction",  # BT-767
    "cac:EconomicOperatorShortList/cbc:MinimumQuantity": "min_candidates",  # BT-50
    "cac:EconomicOperatorShortList/cbc:MaximumQuantity": "max_candidates",  # BT-51
    "cac:EconomicOperatorShortList/cbc:LimitationDescription": "is_limited",  # BT-661
    "cbc:CandidateReductionConstraintIndicator": "successive_reduction",  # BT-52
    "cac:TenderSubmissionDeadlinePeriod/cbc:EndDate": "tenders_day",  # BT-131
    "cac:TenderSubmissionDeadlinePeriod/cbc:EndTime": "tenders_time",
    "cac:ParticipationRequestReceptionPeriod/cbc:EndDate": "participation_day",  # BT-1311
    "cac:ParticipationRequestReceptionPeriod/cbc:EndTime": "participation_time",
    f"{_EXT}/efac:InterestExpressionReceptionPeriod/cbc:EndDate": "interest_day",  # BT-630
    f"{_EXT}/efac:InterestExpressionReceptionPeriod/cbc:EndTime": "interest_time",
    "cac:NoticeDocumentReference/cbc:ID": "prior_notices",  # BT-125
    "cbc:SubmissionMethodCode[esubmission]": "electronic_submission",
}


def _under(path: str, table: Table) -> Table:
    return {f"{path}/{inner}": target for inner, target in table.items()}


_LOT: Table = {
    "cbc:ID": "key",  # BT-137
    **_under("cac:ProcurementProject", _LOT_PROJECT),
    **_under("cac:TenderingTerms", _LOT_TERMS),
    **_under("cac:TenderingProcess", _LOT_PROCESS),
}

_RESULT: Table = {
    "efac:TenderLot/cbc:ID": "lot",
    "cbc:TenderResultCode": "status",
    "efac:ReceivedSubmissionsStatistics": Grouped(
        "received", {"efbc:StatisticsCode": "code", "efbc:StatisticsNumeric": "number"}
    ),
}

_NOTICE: Table = {
    "cbc:CustomizationID": "customization",
    "cbc:NoticeTypeCode": "notice_type",  # BT-02, BT-03
    f"{_EXT}/efac:NoticeSubType/cbc:SubTypeCode": "notice_subtype",  # OPP-070
    "cbc:NoticeLanguageCode": "language",  # BT-702
    "cac:AdditionalNoticeLanguage/cbc:ID": "other_languages",
    f"{_EXT}/efac:Publication/efbc:NoticePublicationID": "publication_number",  # OPP-010
    f"{_EXT}/efac:Changes": "changes",
    f"{_EXT}/efac:Changes/efac:ChangeReason/cbc:ReasonCode": "change_reasons",
    "cbc:RegulatoryDomain": "legal_basis",  # BT-01
    "cbc:ContractFolderID": "procedure_id",  # BT-04
    "cbc:IssueDate": "issue_day",  # BT-05
    "cbc:IssueTime": "issue_time",
    "cac:ContractingParty": Grouped(
        "buyers",
        {
            "cac:Party/cac:PartyIdentification/cbc:ID": "key",
            "cac:ContractingPartyType/cbc:PartyTypeCode[buyer-legal-type]": "legal_type",  # BT-11
            "cac:ContractingActivity/cbc:ActivityTypeCode": "activity",  # BT-10
        },
    ),
    f"{_EXT}/efac:Organizations/efac:Organization/efac:Company": Grouped(
        "companies",
        {
            "cac:PartyIdentification/cbc:ID": "key",
            "cac:PartyName/cbc:Name": "name",  # BT-500
            "cac:PostalAddress/cac:Country/cbc:IdentificationCode": "country",  # BT-514
        },
    ),
    **_under("cac:ProcurementProject", _SUBJECT),
    "cac:TenderingProcess/cbc:ProcedureCode": "procedure",  # BT-105
    "cac:TenderingProcess/cbc:Description": "features",  # BT-88
    f"cac:TenderingProcess/{_EXT}/efbc:ProcedureRelaunchIndicator": "relaunch",  # BT-634
    "cac:TenderingProcess/cac:ProcessJustification": Grouped(
        "justifications",
        {"cbc:ProcessReasonCode": "code", "cbc:ProcessReason": "text"},  # BT-106, 1351, 136, 135
    ),
    "cac:TenderingTerms/cac:LotDistribution/cac:LotsGroup": Grouped(
        "groupings",
        {"cbc:LotsGroupID": "key", "cac:ProcurementProjectLotReference/cbc:ID": "lots"},  # BT-330
    ),
    "cac:ProcurementProjectLot": Grouped("lots", _LOT),
    f"{_EXT}/efac:NoticeResult/efac:LotResult": Grouped("results", _RESULT),
    **_PRIVACY,
}


def _tag_of(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


PLAN: dict[str, Step] = plan_of(_NOTICE, _tag_of)
