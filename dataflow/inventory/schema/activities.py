"""What is done, on which legal basis, and for how long the data stay."""

from dataflow.inventory.kinds import (
    Article,
    Choice,
    Choices,
    Date,
    DateOrNone,
    Duration,
    Id,
    Ref,
    Refs,
    Text,
    TextOrNone,
    YesNo,
)
from dataflow.inventory.schema.row import Field, Placed


class Activity(Placed):
    """One purpose pursued by a controller, or done for one."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="short name")
    controllers: Refs("parties") = Field(
        default=None, description="controllers; empty: the organisation itself unless it is a processor"
    )
    role: Choice("activity_role") = Field(default=None, description="role of the organisation")
    purpose: Text = Field(default=None, description="the purpose in words (Art. 30(1)(b))")
    purpose_kinds: Choices("purpose_kind") = Field(default=None, description="the purpose in codes")
    subjects: Refs("subjects") = Field(default=None, description="categories of data subjects")
    categories: Refs("categories") = Field(default=None, description="categories of personal data")
    source_kinds: Choices("source_kind") = Field(default=None, description="where the data come from")
    sources: Refs("parties") = Field(default=None, description="parties the data are obtained from")
    no_recipients: YesNo = Field(default=None, description="the data go to nobody else")
    mandatory: YesNo = Field(default=None, description="the person must provide the data (Art. 13(2)(e))")
    systems: Refs("systems") = Field(default=None, description="systems used")
    measures: Refs("measures") = Field(default=None, description="measures in place")
    automated_decision_solely: YesNo = Field(
        default=None, description="decided solely by automated means (Art. 22)"
    )
    automated_decision_effect: Choice("decision_effect") = Field(
        default=None, description="effect on the person"
    )
    automated_decision_ground: Article = Field(default=None, description="22(2)(a), 22(2)(b) or 22(2)(c)")
    automated_decision_safeguards: Choices("decision_safeguard") = Field(
        default=None, description="safeguards (Art. 22(3))"
    )
    automated_decision_logic_told: YesNo = Field(
        default=None, description="logic and consequences are told (Art. 13(2)(f))"
    )
    large_scale: YesNo = Field(default=None, description="on a large scale")
    public_monitoring: YesNo = Field(
        default=None, description="systematic monitoring of a public area (Art. 35(3)(c))"
    )
    occasional: YesNo = Field(default=None, description="only occasional (Art. 30(5))")
    risk_likely: YesNo = Field(default=None, description="likely to result in a risk (Art. 30(5))")
    public_task: YesNo = Field(
        default=None, description="carried out in the performance of a public authority's tasks"
    )
    information_society_service: YesNo = Field(
        default=None, description="offered directly to a child (Art. 8)"
    )
    parental_authorisation: YesNo = Field(
        default=None, description="authorisation by the holder of parental responsibility"
    )
    dpia_required: YesNo = Field(
        default=None, description="a national list or the controller's own assessment requires it"
    )
    dpia_criteria: Choices("dpia_criterion") = Field(
        default=None, description="criteria of WP248 rev.01 that are met"
    )
    dpia_exception: Choice("dpia_exception") = Field(
        default=None, description="why no impact assessment is due"
    )
    dpia_date: DateOrNone = Field(default=None, description="date of the impact assessment")
    dpia_residual_risk: Choice("residual_risk") = Field(default=None, description="risk that remains")
    dpia_prior_consultation: DateOrNone = Field(
        default=None, description="date of the consultation (Art. 36)"
    )
    collected_by: Refs("activities") = Field(
        default=None, description="activities that collected the data for another purpose"
    )
    compatibility_date: DateOrNone = Field(default=None, description="date of the assessment under Art. 6(4)")
    information_exception: Choice("information_exception") = Field(
        default=None, description="exception from informing"
    )
    informed_within: Duration = Field(
        default=None, description="time between obtaining the data and informing (Art. 14(3))"
    )
    objection_route: TextOrNone = Field(default=None, description="how to object (Art. 21)")
    objection_passed_on: YesNo = Field(default=None, description="objections reach every recipient (Art. 19)")
    shared_decision: YesNo = Field(
        default=None, description="purposes and means are decided with another controller"
    )
    owner: Text = Field(default=None, description="who answers for it")
    start: Date = Field(default=None, description="first day")
    end: Date = Field(default=None, description="last day")
    changed_on: Date = Field(default=None, description="last change of purpose, categories or recipients")
    review: Date = Field(default=None, description="next review")


class Basis(Placed):
    """A legal basis of an activity (Art. 6), a condition (Art. 9, 10) or a national ground (Art. 87)."""

    activity: Ref("activities") = Field(default=None, description="activity it serves")
    article: Article = Field(
        default=None, description="6(1)(a) to (f), 9(2)(a) to (j), 10 or 87; none: the source gives none"
    )
    categories: Refs("categories") = Field(default=None, description="only for these categories")
    subjects: Refs("subjects") = Field(default=None, description="only for these data subjects")
    law: TextOrNone = Field(default=None, description="act cited, such as CZ 257/2016")
    law_section: Text = Field(default=None, description="section of that act")
    official_authority: YesNo = Field(
        default=None, description="under the control of official authority (Art. 10)"
    )
    secrecy: YesNo = Field(default=None, description="professional secrecy applies (Art. 9(3))")
    conditions_met: YesNo = Field(
        default=None, description="the further conditions of that point of Art. 9(2) are met"
    )
    interest: TextOrNone = Field(default=None, description="legitimate interest pursued")
    balancing_date: DateOrNone = Field(default=None, description="date of the balancing test")
    balancing_children: YesNo = Field(default=None, description="that test considered children")
    contract: TextOrNone = Field(default=None, description="type of contract")
    consent_record: TextOrNone = Field(default=None, description="how consent is recorded (Art. 7(1))")
    consent_withdrawal: TextOrNone = Field(default=None, description="how consent is withdrawn (Art. 7(3))")
    consent_withdrawal_easy: YesNo = Field(default=None, description="as easy as giving it")
    consent_bundled: YesNo = Field(default=None, description="one consent for unrelated purposes")
    consent_conditional: YesNo = Field(default=None, description="a condition of the contract (Art. 7(4))")
    consent_free: YesNo = Field(
        default=None, description="freely given although the controller is employer or authority (recital 43)"
    )
    consent_explicit: YesNo = Field(default=None, description="explicit")
    consent_recipients: Refs("parties") = Field(
        default=None, description="controllers that the consent names"
    )
    consent_version_from: Date = Field(default=None, description="date of the consent text")
    valid_from: Date = Field(default=None, description="first day the basis is relied on")
    valid_to: Date = Field(default=None, description="last day the basis is relied on")
    stated: Choice("stated") = Field(default=None, description="whether the source states it")
    explanation: Text = Field(default=None, description="why several bases stand side by side")


class Retention(Placed):
    """How long, for an activity or some of its categories."""

    activity: Ref("activities") = Field(default=None, description="activity")
    categories: Refs("categories") = Field(default=None, description="only for these categories")
    holder: Ref("parties") = Field(default=None, description="recipient that keeps it; empty: the controller")
    duration: Duration = Field(default=None, description="ISO 8601 duration")
    event: Text = Field(default=None, description="event the period runs from")
    criterion: TextOrNone = Field(default=None, description="criterion where no period is possible")
    law: Text = Field(default=None, description="act that sets the period")
    procedure: TextOrNone = Field(default=None, description="how data are deleted")
    lag: Duration = Field(default=None, description="agreed time for deletion from backups")
    stated: Choice("stated") = Field(default=None, description="whether the source states it")
