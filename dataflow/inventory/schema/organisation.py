"""Whose inventory it is, and the people it acts with."""

from dataflow.inventory.kinds import (
    Choice,
    Country,
    Date,
    Id,
    Integer,
    Places,
    Ref,
    Territory,
    Text,
    TextOrNone,
    Texts,
    YesNo,
)
from dataflow.inventory.schema.row import Field, Placed


class Organisation(Placed):
    """Whose inventory it is: exactly one row."""

    id: Id = Field(description="short name; begins every finding's key")
    name: Text = Field(default=None, description="name shown on the record")
    party: Ref("parties") = Field(
        default=None, description="the row of parties that it is; empty: the one with the same id"
    )
    country: Country = Field(default=None, description="country of establishment")
    language: Text = Field(default=None, description="language of the inventory's own words (ISO 639-1)")
    described_on: Date = Field(default=None, description="date on which the inventory describes the facts")
    employees: Integer = Field(default=None, description="persons employed (Art. 30(5))")
    exemption_claimed: YesNo = Field(default=None, description="the exemption of Art. 30(5) is relied on")
    authority: Ref("parties") = Field(default=None, description="competent supervisory authority")
    breach_register: YesNo = Field(default=None, description="breaches are documented (Art. 33(5))")


class Party(Placed):
    """A legal entity, an authority, a unit, or a named class of recipients."""

    id: Id = Field(description="stable id; the same id in two inventories is one party")
    name: Text = Field(default=None, description="legal name, or the words for the class")
    aliases: Texts = Field(default=None, description="brands and other spellings")
    former_names: Texts = Field(default=None, description="earlier names")
    kind: Choice("party_kind") = Field(default=None, description="what it is")
    sector: Text = Field(default=None, description="activity or industry")
    registration: Text = Field(default=None, description="registration number")
    address: TextOrNone = Field(default=None, description="postal address")
    country: Country = Field(default=None, description="country of the legal entity")
    territory: Territory = Field(default=None, description="territory whose status differs from its State's")
    country_basis: Choice("country_basis") = Field(
        default=None, description="whether the source states the country"
    )
    country_reason: Text = Field(default=None, description="why the country is inferred")
    support_locations: Places = Field(
        default=None, description="countries from which its staff or vendors can see data"
    )
    parent: Ref("parties", or_none=True) = Field(default=None, description="company that controls it")
    group: Text = Field(default=None, description="group of companies")
    public_authority: YesNo = Field(default=None, description="public authority or body")
    gdpr_subject: YesNo = Field(default=None, description="subject to the GDPR for this processing (Art. 3)")
    targets_union: YesNo = Field(
        default=None, description="offers to or monitors people in the Union (Art. 3(2))"
    )
    union_establishment: YesNo = Field(
        default=None,
        description="a branch or subsidiary in the Union takes part in the processing (Art. 3(1))",
    )
    contact: TextOrNone = Field(default=None, description="e-mail, telephone or contact page")
    representative: TextOrNone = Field(default=None, description="representative in the Union (Art. 27)")
    dpo: TextOrNone = Field(default=None, description="data protection officer: name or contact")
    dpo_from: Date = Field(default=None, description="designated on")
    dpo_until: Date = Field(default=None, description="last day of the designation")
    dpo_notified: YesNo = Field(default=None, description="communicated to the authority (Art. 37(7))")
    dpo_conflict: YesNo = Field(default=None, description="other tasks conflict (Art. 38(6))")
    automated_staff: Integer = Field(
        default=None,
        description="persons constantly occupied with automated processing (national thresholds)",
    )
    dpo_required: YesNo = Field(default=None, description="a national act requires an officer")
    core_monitoring: YesNo = Field(
        default=None, description="core activity: large-scale systematic monitoring (Art. 37(1)(b))"
    )
    core_special: YesNo = Field(
        default=None, description="core activity: large-scale Art. 9 or 10 data (Art. 37(1)(c))"
    )
    dpf_from: Date = Field(default=None, description="on the Data Privacy Framework list from")
    dpf_until: Date = Field(default=None, description="last day on that list")
    dpf_covers_hr: YesNo = Field(default=None, description="that certification covers human-resources data")
    privacy_shield_from: Date = Field(default=None, description="on the Privacy Shield list from")
    privacy_shield_until: Date = Field(default=None, description="last day on that list")
    privacy_shield_covers_hr: YesNo = Field(
        default=None, description="that certification covered human-resources data"
    )
    pipeda: YesNo = Field(default=None, description="subject to PIPEDA (Canada)")
    appi: YesNo = Field(default=None, description="business operator under the APPI (Japan)")
    pipa: YesNo = Field(default=None, description="controller under PIPA, not in an excluded field (Korea)")
    lgpd: YesNo = Field(default=None, description="subject to the LGPD (Brazil)")
    danish_state_authority: YesNo = Field(
        default=None, description="Danish State authority on the Faroe Islands"
    )
    scope_checked_on: Date = Field(default=None, description="when the facts on adequacy scope were checked")
