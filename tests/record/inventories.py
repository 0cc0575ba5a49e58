"""Small inventories of our own that the tests of the record read."""

import copy
import json
from pathlib import Path
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.load import load
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.law.legal_bases import legal_bases

COMPLETE: dict[str, Any] = {
    "organisation": {
        "id": "lender",
        "name": "Lender a.s.",
        "country": "CZ",
        "language": "en",
        "described_on": "2024-01-01",
        "employees": 40,
        "exemption_claimed": "no",
        "authority": "uoou",
    },
    "parties": {
        "lender": {
            "name": "Lender a.s.",
            "kind": "entity",
            "country": "CZ",
            "contact": "post@lender.example",
            "address": "Street 1, Praha",
            "dpo": "officer@lender.example",
        },
        "uoou": {"name": "Authority", "kind": "authority", "country": "CZ", "public_authority": "yes"},
        "host": {
            "name": "Host GmbH",
            "kind": "entity",
            "sector": "hosting",
            "country": "DE",
            "contact": "help@host.example",
            "dpo": "dpo@host.example",
        },
        "backup": {"name": "Backup Ltd", "kind": "entity", "country": "IN", "sector": "storage"},
    },
    "categories": {"income": {"name": "income", "kind": "financial", "items": ["salary"]}},
    "subjects": {"applicants": {"name": "applicants", "contract_party": "yes"}},
    "activities": {
        "scoring": {
            "name": "Scoring",
            "controllers": ["lender"],
            "role": "controller",
            "purpose": "assess whether a loan can be repaid",
            "purpose_kinds": ["credit-scoring"],
            "subjects": ["applicants"],
            "categories": ["income"],
            "start": "2018-05-25",
            "owner": "Olga Owner",
            "note": "decided in the board",
            "bases": [{"article": "6(1)(b)", "contract": "consumer credit", "stated": "stated"}],
            "retention": [{"duration": "P5Y", "event": "end of the contract", "law": "CZ 257/2016"}],
        }
    },
    "flows": {
        "to-host": {
            "activity": "scoring",
            "from": "lender",
            "to": "host",
            "role": "processor",
            "categories": ["income"],
            "certainty": "actual",
            "agreement": "contract",
            "measures": ["encryption"],
        }
    },
    "agreements": {
        "contract": {
            "name": "Hosting contract",
            "kind": "dpa",
            "parties": ["lender", "host"],
            "signed": "2018-05-01",
            "subprocessing": "none",
        }
    },
    "measures": {
        "encryption": {
            "name": "encrypted disks",
            "goal": "confidentiality",
            "kinds": ["storage-encryption"],
            "status": "implemented",
            "all_activities": "yes",
        }
    },
}
"""Everything that Art. 30 asks for, of the controller and of its processor."""


def complete() -> dict[str, Any]:
    """A copy of ``COMPLETE`` to change."""
    return copy.deepcopy(COMPLETE)


def loaded(folder: Path, content: dict[str, Any]) -> Inventory:
    """The inventory of a content, written to a file and read again (JSON is YAML)."""
    path = folder / "inventory.yaml"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return load(path)


def every_value() -> dict[str, Any]:
    """An inventory in which every value of every printed word list occurs."""
    content = complete()
    words = {choice: list(codes) for choice, codes in VOCABULARY.items()}
    content["parties"] |= {
        f"party-{kind}": {"name": f"Party {kind}", "kind": kind, "country": "FR", "country_basis": "inferred"}
        for kind in words["party_kind"]
    }
    content["categories"] |= {f"c-{kind}": {"name": kind, "kind": kind} for kind in words["category_kind"]}
    content["measures"] |= {
        f"m-{goal}": {"name": goal, "goal": goal, "all_activities": "yes"}
        for goal in words["protection_goal"]
    } | {
        f"s-{status}": {
            "name": status,
            "status": status,
            "kinds": words["measure_kind"],
            "all_activities": "yes",
        }
        for status in words["measure_status"]
    }
    content["agreements"] |= {f"a-{kind}": {"kind": kind} for kind in words["agreement_kind"]}
    content["agreements"] |= {
        f"t-{o}": {"tia_outcome": o, "kind": "SCC-M2", "annexes": words["scc_annex"]}
        for o in words["tia_outcome"]
    }
    content["agreements"] |= {
        f"u-{word}": {"kind": "dpa", "subprocessing": word, "clauses": words["contract_clause"]}
        for word in words["subprocessing"]
    }
    content["activities"] |= _activities(words)
    content["flows"] |= _flows(words, sorted(content["agreements"]), sorted(content["parties"]))
    content["notices"] = {
        f"n-{kind}": {"title": f"Notice {kind}", "kind": kind, "controller": "lender"}
        for kind in words["notice_kind"]
    }
    content["disclosures"] = [
        {"notice": "n-other", "party": "host", "level": level} for level in words["disclosure_level"]
    ]
    return content


# --- private ---


def _activities(words: dict[str, list[str]]) -> dict[str, Any]:
    made: dict[str, Any] = {
        f"role-{role}": {"controllers": ["lender"], "role": role, "purpose": role}
        for role in words["activity_role"]
    }
    made["kinds"] = {
        "purpose_kinds": words["purpose_kind"],
        "source_kinds": words["source_kind"],
        "categories": [f"c-{kind}" for kind in words["category_kind"]],
        "automated_decision": {"solely": "yes", "safeguards": words["decision_safeguard"]},
        "dpia_criteria": words["dpia_criterion"],
        "bases": [{"article": "6(1)(a)", "stated": word} for word in words["stated"]],
    }
    made["articles"] = {
        "bases": [{"article": basis.code} for basis in legal_bases()],
        "retention": [
            {"duration": "P1Y2M3W4D", "event": "last payment", "stated": "stated"},
            {"criterion": "while the claim stands", "procedure": "shredding", "lag": "P30D"},
            *({"stated": word} for word in words["stated"] if word != "stated"),
        ],
    }
    made["ended"] = {"end": "2020-12-31"}
    made["planned"] = {"start": "2030-01-01"}
    for code in ("22(2)(a)", "22(2)(b)", "22(2)(c)"):
        made[f"decided-{code[-2]}"] = {
            "automated_decision": {"solely": "yes", "effect": "legal-or-similar", "ground": code}
        }
    for choice, column in (
        ("decision_effect", "automated_decision_effect"),
        ("residual_risk", "dpia_residual_risk"),
        ("dpia_exception", "dpia_exception"),
        ("information_exception", "information_exception"),
    ):
        made |= {f"{choice}-{word}": {column: word} for word in words[choice]}
    return made


def _flows(words: dict[str, list[str]], agreements: list[str], parties: list[str]) -> dict[str, Any]:
    base = {"activity": "kinds", "from": "lender", "to": "backup"}
    made: dict[str, Any] = {f"to-{party}": base | {"to": party} for party in parties if party != "lender"}
    for choice, column in (
        ("recipient_role", "role"),
        ("treatment", "treatment"),
        ("frequency", "frequency"),
        ("flow_mode", "mode"),
        ("certainty", "certainty"),
        ("objection", "objection"),
    ):
        made |= {
            f"{choice}-{word}": {"agreement": "contract"} | base | {column: word} for word in words[choice]
        }
    made |= {f"g-{code}": base | {"role": "processor", "agreement": code} for code in agreements}
    made |= {f"t-{code}": base | {"safeguards": [code]} for code in agreements if code.startswith("t-")}
    made |= {f"k-{code}": base | {"safeguards": [code]} for code in words["agreement_kind"]}
    made |= {
        f"b{number}": base | {"role": "controller", "disclosure_basis": basis.code}
        for number, basis in enumerate(legal_bases())
        if basis.family in ("art6", "art9")
    }
    return made
