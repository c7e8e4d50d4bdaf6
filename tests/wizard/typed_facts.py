"""All facts as somebody types them, and as the reasoning knows them."""

from datetime import date
from decimal import Decimal

from domain.facts import Authority, Circumstance, Facts, Kind, Technique

EVERYTHING = {
    "authority": "sub_central",
    "kind": "services",
    "value": "1.500.000",
    "research_only": "no",
    "technique": "framework",
    "circumstances": ["urgent"],
    "start": "1-3-2027",
    "contract_by": "31 december 2027",
}
FACTS = Facts(
    authority=Authority.SUB_CENTRAL,
    kind=Kind.SERVICES,
    value=Decimal("1500000.00"),
    research_only=False,
    technique=Technique.FRAMEWORK,
    circumstances=(Circumstance.URGENT,),
    start=date(2027, 3, 1),
    contract_by=date(2027, 12, 31),
)
