"""The English word for every value of the inventory's word lists, as the record prints it."""

from dataflow.inventory.vocabulary import VOCABULARY


def term(choice: str, code: str) -> str:
    """The word for a value; its own code with spaces where no better one is listed."""
    if choice in _MEANINGS:
        return VOCABULARY[choice].get(code, code)
    return _TERMS.get((choice, code), code.replace("-", " "))


def all_terms() -> set[str]:
    """Every word that a record can print for a value: what the catalogues have to translate."""
    return {term(choice, code) for choice in PRINTED for code in VOCABULARY[choice]}


PRINTED = (
    "party_kind",
    "country_basis",
    "category_kind",
    "activity_role",
    "recipient_role",
    "purpose_kind",
    "source_kind",
    "decision_effect",
    "decision_safeguard",
    "dpia_criterion",
    "dpia_exception",
    "residual_risk",
    "stated",
    "information_exception",
    "treatment",
    "frequency",
    "flow_mode",
    "certainty",
    "objection",
    "agreement_kind",
    "subprocessing",
    "contract_clause",
    "scc_annex",
    "tia_outcome",
    "notice_kind",
    "disclosure_level",
    "protection_goal",
    "measure_kind",
    "measure_status",
)
"""The word lists whose values a record shows."""

# --- private ---

_MEANINGS = {
    "agreement_kind",
    "dpia_criterion",
    "dpia_exception",
    "information_exception",
    "protection_goal",
    "scc_annex",
    "stated",
    "tia_outcome",
}
"""Lists whose codes are no words: their meaning is printed instead."""

_TERMS = {
    ("party_kind", "entity"): "legal entity",
    ("party_kind", "class"): "class of recipients",
    ("party_kind", "authority"): "public authority",
    ("party_kind", "unit"): "unit of the controller",
    ("country_basis", "stated"): "country stated",
    ("country_basis", "inferred"): "country inferred",
    ("category_kind", "ordinary"): "ordinary data",
    ("category_kind", "financial"): "financial data",
    ("category_kind", "special"): "special category (Art. 9)",
    ("category_kind", "criminal"): "criminal convictions and offences (Art. 10)",
    ("category_kind", "national-id"): "national identification number (Art. 87)",
    ("recipient_role", "authority"): "public authority",
    ("recipient_role", "unit"): "persons under the controller's authority",
    ("recipient_role", "sub-processor"): "sub-processor",
    ("contract_clause", "sub-processors"): "conditions for sub-processors",
    ("contract_clause", "subject-matter"): "subject-matter of the processing",
    ("contract_clause", "nature"): "nature of the processing",
    ("contract_clause", "purpose"): "purpose of the processing",
    ("contract_clause", "duration"): "duration of the processing",
    ("contract_clause", "instructions"): "documented instructions",
    ("contract_clause", "confidentiality"): "confidentiality of persons",
    ("purpose_kind", "legal-duty"): "legal obligation",
    ("purpose_kind", "immigration-control-gb"): "immigration control of the United Kingdom",
    ("purpose_kind", "other"): "another purpose",
    ("purpose_kind", "communication"): "messages, calls and support",
    ("purpose_kind", "rights-requests"): "requests of data subjects",
    ("source_kind", "data-subject"): "collected from the data subject",
    ("source_kind", "third-party"): "obtained from somebody else",
    ("source_kind", "public-source"): "publicly accessible source",
    ("source_kind", "derived"): "computed from other data",
    ("source_kind", "generated"): "logs made by the systems",
    ("decision_effect", "legal-or-similar"): "legal or similarly significant effect",
    ("decision_effect", "none"): "no such effect",
    ("decision_safeguard", "express-view"): "expressing a point of view",
    ("decision_safeguard", "contest"): "contesting the decision",
    ("residual_risk", "low"): "low risk",
    ("residual_risk", "medium"): "medium risk",
    ("residual_risk", "high"): "high risk",
    ("treatment", "identity"): "identifiable",
    ("treatment", "encrypted-no-key"): "encrypted, recipient without key",
    ("flow_mode", "direct-by-subject"): "given by the person directly",
    ("certainty", "conditional"): "under a stated condition",
    ("certainty", "planned"): "announced for later",
    ("objection", "none"): "no objection",
    ("objection", "open"): "objection open",
    ("objection", "resolved"): "objection resolved",
    ("subprocessing", "none"): "no sub-processors allowed",
    ("subprocessing", "specific"): "specific authorisation of sub-processors",
    ("subprocessing", "general"): "general authorisation of sub-processors",
    ("contract_clause", "security"): "security under Art. 32",
    ("contract_clause", "assistance"): "help with Art. 32 to 36",
    ("contract_clause", "rights-assistance"): "help with data subjects' rights",
    ("contract_clause", "audit"): "information and audits",
    ("contract_clause", "data-types"): "type of personal data",
    ("contract_clause", "subject-categories"): "categories of data subjects",
    ("contract_clause", "deletion"): "deletion or return",
    ("notice_kind", "other"): "another text",
    ("disclosure_level", "by-reference"): "by reference to a list",
    ("measure_kind", "transport-encryption"): "encryption in transit",
    ("measure_kind", "storage-encryption"): "encryption at rest",
    ("measure_kind", "incident-response"): "handling of incidents",
    ("measure_kind", "training"): "training and confidentiality",
    ("measure_kind", "testing"): "testing and updates",
    ("measure_kind", "suppression"): "suppression list for objections",
    ("measure_kind", "other"): "another measure",
    ("measure_status", "implemented"): "in place",
    ("measure_status", "partial"): "partly in place",
    ("measure_status", "planned"): "planned measure",
}
