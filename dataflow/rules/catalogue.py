"""The list of rules.  Adding a rule is its file and one line here."""

from functools import cache
from importlib import import_module
from typing import Any

from dataflow.rules.rule import Rule

MODULES = (
    "third_country.tct_01_transfer_without_ground",
    "third_country.tct_02_adequacy_not_in_force",
    "third_country.tct_03_adequacy_scope_unmet",
    "third_country.tct_04_repealed_clauses_in_use",
    "third_country.tct_05_module_does_not_fit",
    "third_country.tct_06_clauses_incomplete",
    "third_country.tct_07_transfer_not_assessed",
    "third_country.tct_08_derogation_misused",
    "third_country.tct_09_access_unrecorded",
    "third_country.tct_10_onward_transfer_unsecured",
    "third_country.tct_11_sensitive_data_chained_outside",
    "third_country.tct_12_processor_controlled_from_outside",
    "third_country.tct_13_corporate_rules_overstretched",
    "third_country.tct_14_location_unknown",
    "third_country.tct_15_adequacy_without_fallback",
    "legal_basis.lb_01_purpose_without_basis",
    "legal_basis.lb_02_interest_unnamed_or_unbalanced",
    "legal_basis.lb_03_authority_on_interests",
    "legal_basis.lb_04_duty_without_law",
    "legal_basis.lb_05_consent_not_kept",
    "legal_basis.lb_06_consent_unfree",
    "legal_basis.lb_07_contract_does_not_fit",
    "legal_basis.lb_08_special_data_without_condition",
    "legal_basis.lb_09_condition_unsupported",
    "legal_basis.lb_10_offences_without_control",
    "legal_basis.lb_11_national_id_without_ground",
    "legal_basis.lb_12_automated_decision_unsecured",
    "legal_basis.lb_13_purpose_creep",
    "legal_basis.lb_14_flow_outside_consent",
    "legal_basis.lb_15_disclosure_without_basis",
    "legal_basis.lb_16_basis_ended",
    "un_notified.unp_01_recipient_not_disclosed",
    "un_notified.unp_02_disclosure_too_vague",
    "un_notified.unp_03_no_notice_in_force",
    "un_notified.unp_04_notice_stale",
    "un_notified.unp_05_transfer_not_told",
    "un_notified.unp_06_sub_processor_unauthorised",
    "un_notified.unp_07_recipient_known_by_category_only",
    "un_notified.unp_08_indirect_collection_not_told",
    "un_notified.unp_09_ghost_recipient",
    "un_notified.unp_10_joint_control_not_arranged",
    "contracts.con_01_processor_without_contract",
    "contracts.con_02_contract_incomplete",
    "contracts.con_03_obligations_not_passed_on",
    "contracts.con_04_roles_contradict",
    "contracts.con_05_contract_too_narrow",
    "contracts.con_06_representative_missing",
    "record.rec_01_record_incomplete",
    "record.rec_02_exemption_not_available",
    "record.rec_03_retention_missing",
    "record.rec_04_recipient_keeps_longer",
    "record.rec_05_category_without_source_or_use",
    "record.rec_06_orphan_or_contradiction",
    "record.rec_07_flow_exceeds_activity",
    "risk.rsk_01_impact_not_assessed",
    "risk.rsk_02_assessment_stale",
    "risk.rsk_03_measures_not_described",
    "risk.rsk_04_officer_missing",
    "risk.rsk_05_breach_chain_broken",
    "risk.rsk_06_objection_not_handled",
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the catalogue."""
    return tuple(import_module(f"dataflow.rules.{module}").RULE for module in MODULES)


def rule(rule_id: str) -> Rule:
    """A rule by id or name.  Raises ``KeyError``."""
    for found in all_rules():
        if rule_id in (found.id, found.name):
            return found
    raise KeyError(rule_id)


def selected(*, preview: bool = False) -> tuple[Rule, ...]:
    """The rules of a run: the stable ones, and the preview ones when asked for."""
    statuses = ("stable", "preview") if preview else ("stable",)
    return tuple(found for found in all_rules() if found.status in statuses)


def rule_rows() -> list[dict[str, Any]]:
    """One mapping a rule, as ``dataflow rules --format json`` prints it."""
    return [
        {
            "id": found.id,
            "name": found.name,
            "title": found.title,
            "group": found.group,
            "severity": found.severity,
            "subject": found.kind,
            "outcome": found.outcome,
            "status": found.status,
            "provisions": list(found.provisions),
            "facts": list(found.facts),
            "silences": list(found.silences),
            "remedy": found.remedy,
        }
        for found in all_rules()
    ]
