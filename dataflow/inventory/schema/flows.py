"""The edges: personal data made available by one party to another."""

from dataflow.inventory.kinds import (
    DATA_SUBJECT,
    Article,
    Choice,
    Choices,
    Countries,
    Country,
    Date,
    DateOrNone,
    Duration,
    Id,
    Integer,
    Places,
    Ref,
    Refs,
    Text,
    TextOrNone,
    Texts,
    YesNo,
)
from dataflow.inventory.schema.row import Field, Placed


class Flow(Placed):
    """Personal data made available by one party to another, or collected, for an activity."""

    id: Id = Field(description="stable id")
    activity: Ref("activities") = Field(default=None, description="activity it belongs to")
    from_: Ref("parties", DATA_SUBJECT) = Field(
        default=None, alias="from", description="sender; empty: the activity's controller"
    )
    to: Ref("parties", DATA_SUBJECT) = Field(default=None, description="recipient")
    role_claimed: Choice("recipient_role") = Field(
        default=None, description="role that the source claims for the recipient"
    )
    role: Choice("recipient_role") = Field(
        default=None, description="role of the recipient that the author holds right"
    )
    categories: Refs("categories") = Field(default=None, description="categories that travel")
    subjects: Refs("subjects") = Field(
        default=None, description="data subjects concerned; empty: those of the activity"
    )
    purpose: Text = Field(default=None, description="what the recipient does with the data")
    certainty: Choice("certainty") = Field(default=None, description="happens, or only may happen")
    system: Ref("systems") = Field(default=None, description="system it runs through")
    storage: Places = Field(default=None, description="countries where the recipient stores it")
    access: Places = Field(default=None, description="countries from which the recipient accesses it")
    treatment: Choice("treatment") = Field(
        default=None, description="identity, pseudonymised, aggregated, anonymised, encrypted"
    )
    frequency: Choice("frequency") = Field(default=None, description="how often")
    mode: Choice("flow_mode") = Field(
        default=None, description="disclosure, remote access, by the person, transit, paper"
    )
    human_resources: YesNo = Field(default=None, description="data of the exporter's own staff")
    agreement: Ref("agreements", or_none=True) = Field(
        default=None, description="Art. 28 contract or Art. 26 arrangement; none: there is none"
    )
    safeguards: Refs("agreements", "CODES") = Field(
        default=None,
        description="transfer instruments: ids of agreements, or codes such as SCC-M2; none: there is none",
    )
    access_recorded: Countries = Field(
        default=None, description="third countries whose access is recorded as a transfer"
    )
    disclosure_basis: Article = Field(
        default=None, description="legal basis of the disclosure to another controller"
    )
    recipient_basis: Article = Field(default=None, description="legal basis of that controller")
    notified_controller: DateOrNone = Field(
        default=None, description="controller told of this sub-processor on"
    )
    objection: Choice("objection") = Field(default=None, description="controller's objection to it")
    deletion_confirmed: DateOrNone = Field(default=None, description="deletion or return certified on")
    measures: Refs("measures") = Field(default=None, description="measures in place")
    start: Date = Field(default=None, description="first day")
    end: Date = Field(default=None, description="last day")
    changed_on: Date = Field(default=None, description="last change")


class Agreement(Placed):
    """A contract, arrangement, transfer instrument or derogation."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="title")
    kind: Choice("agreement_kind") = Field(default=None, description="what it is")
    modules: Choices("agreement_kind") = Field(
        default=None, description="further modules in the same contract"
    )
    parties: Refs("parties") = Field(default=None, description="parties to it")
    exporter: Ref("parties") = Field(default=None, description="data exporter")
    importer: Ref("parties") = Field(default=None, description="data importer")
    signed: DateOrNone = Field(default=None, description="signed or in force from; none: not signed")
    ends: Date = Field(default=None, description="last day in force")
    address: Text = Field(default=None, description="where the document is")
    scope_categories: Refs("categories") = Field(default=None, description="categories covered")
    scope_subjects: Refs("subjects") = Field(default=None, description="data subjects covered")
    scope_activities: Refs("activities") = Field(default=None, description="activities covered")
    clauses: Choices("contract_clause") = Field(
        default=None, description="elements of Art. 28(3) that it contains"
    )
    same_obligations: YesNo = Field(
        default=None,
        description="imposes on a sub-processor the obligations of the contract above it (Art. 28(4)); "
        "enough where its text is not held but can be obtained",
    )
    subprocessing: Choice("subprocessing") = Field(
        default=None, description="authorisation of sub-processors"
    )
    approved_subprocessors: Refs("parties") = Field(
        default=None, description="sub-processors authorised by name"
    )
    notice_days: Integer = Field(default=None, description="days of notice before a new sub-processor starts")
    onward_clause: YesNo = Field(default=None, description="binds onward transfers")
    annexes: Choices("scc_annex") = Field(default=None, description="annexes that are filled in")
    sensitive_annex: YesNo = Field(default=None, description="the annex names the sensitive data")
    tia_date: DateOrNone = Field(default=None, description="date of the transfer impact assessment")
    tia_outcome: Choice("tia_outcome") = Field(default=None, description="its outcome")
    tia_measures: Texts = Field(default=None, description="supplementary measures")
    clear_text_needed: YesNo = Field(default=None, description="the importer needs the data in clear")
    approved: Date = Field(default=None, description="BCR, code or certificate approved on")
    lead_authority: Country = Field(default=None, description="country of the BCR lead authority")
    members: Refs("parties") = Field(default=None, description="members bound by the BCR")
    authorisation: TextOrNone = Field(
        default=None, description="reference of the authority's authorisation (Art. 46(3))"
    )
    authorised_on: Date = Field(default=None, description="date of that authorisation")
    law: Text = Field(
        default=None,
        description="act that recognises the public interest (Art. 49(4)) or divides joint control (Art. 26(1))",
    )
    risk_information: YesNo = Field(default=None, description="the person was told the risks (Art. 49(1)(a))")
    authority_informed: DateOrNone = Field(default=None, description="authority informed on (Art. 49(1))")
    subjects_informed: YesNo = Field(default=None, description="data subjects informed (Art. 49(1))")
    limited_number: YesNo = Field(default=None, description="only a limited number of persons")
    safeguards_documented: YesNo = Field(
        default=None, description="assessment and safeguards documented (Art. 49(6))"
    )
    breach_clause: YesNo = Field(default=None, description="obliges to report breaches (Art. 33(2))")
    breach_hours: Integer = Field(default=None, description="hours within which breaches are reported")
    breach_contact: TextOrNone = Field(default=None, description="contact for breaches")
    essence_published: YesNo = Field(
        default=None, description="essence available to data subjects (Art. 26(2))"
    )
    deletion_after: Duration = Field(default=None, description="time for deletion after the end")
    changed_on: Date = Field(default=None, description="last change")
