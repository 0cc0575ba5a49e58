"""Which fields a TILT document has, and what kind of value stands in each."""

from typing import Any

TEXT, TRUTH, TEXTS = "a text", "true or false", "a list of texts"
"""A number may stand for a text, and a text such as *true* for a truth value."""

_ANSWER = {"available": TRUTH, "description": TEXT}
_CONTACT = {"name": TEXT, "email": TEXT, "phone": TEXT}
_OFFICE = {**_CONTACT, "address": TEXT, "country": TEXT}
_PARTY = {"name": TEXT, "division": TEXT, "address": TEXT, "country": TEXT, "representative": _CONTACT}
_RIGHT = {**_ANSWER, "url": TEXT, "email": TEXT, "identificationEvidences": TEXTS}

SHAPE: dict[str, Any] = {
    "meta": dict.fromkeys(
        ("_id", "name", "created", "modified", "version", "language", "status", "url", "_hash"), TEXT
    ),
    "controller": {**_PARTY, "sector": TEXT},
    "dataProtectionOfficer": _OFFICE,
    "dataDisclosed": [
        {
            "_id": TEXT,
            "category": TEXT,
            "subcategories": TEXTS,
            "purposes": [{"purpose": TEXT, "description": TEXT}],
            "legalBases": [{"reference": TEXT, "description": TEXT}],
            "legitimateInterests": [{"exists": TRUTH, "reasoning": TEXT}],
            "recipients": [{**_PARTY, "category": TEXT}],
            "storage": [
                {
                    "temporal": [{"description": TEXT, "ttl": TEXT}],
                    "purposeConditional": TEXTS,
                    "legalBasisConditional": TEXTS,
                    "aggregationFunction": TEXT,
                    "description": TEXT,
                }
            ],
            "nonDisclosure": {
                "legalRequirement": TRUTH,
                "contractualRegulation": TRUTH,
                "obligationToProvide": TRUTH,
                "consequences": TEXT,
            },
        }
    ],
    "thirdCountryTransfers": [
        {
            "country": TEXT,
            "adequacyDecision": _ANSWER,
            "appropriateGuarantees": _ANSWER,
            "presenceOfEnforceableRightsAndEffectiveRemedies": _ANSWER,
            "standardDataProtectionClause": _ANSWER,
        }
    ],
    "accessAndDataPortability": {
        **_RIGHT,
        "administrativeFee": {"amount": TEXT, "currency": TEXT},
        "dataFormats": TEXTS,
        "dataFormat": TEXTS,
    },
    "sources": [
        {
            "_id": TEXT,
            "dataCategory": TEXT,
            "sources": [{"description": TEXT, "url": TEXT, "publiclyAvailable": TRUTH}],
        }
    ],
    "rightToInformation": _RIGHT,
    "rightToRectificationOrDeletion": _RIGHT,
    "rightToDataPortability": _RIGHT,
    "rightToWithdrawConsent": _RIGHT,
    "rightToComplain": {**_RIGHT, "supervisoryAuthority": _OFFICE},
    "automatedDecisionMaking": {"inUse": TRUTH, "logicInvolved": TEXT, "scopeAndIntendedEffects": TEXT},
    "changesOfPurpose": [
        {
            "description": TEXT,
            "affectedDataCategories": TEXTS,
            "plannedDateOfChange": TEXT,
            "urlOfNewVersion": TEXT,
        }
    ],
}
"""Field → the kind of its value; a mapping is an object, a list with a mapping several of them."""
