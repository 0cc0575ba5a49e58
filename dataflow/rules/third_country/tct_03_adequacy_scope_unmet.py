"""A decision is in force, but its scope condition is not met for this recipient or these data.

What it looks at
Live transfers to countries that have a decision in force on the date.

Why
Several decisions cover only some recipients: organisations on a list (Privacy Shield,
Data Privacy Framework, human-resources data apart), recipients under a named act
(Canada, Japan, Korea, Brazil), or leave some out (Faroe Islands, Israel).

When it does not apply
Flows whose country is not known: TCT-01 asks for it once.
Countries without a decision; transfers that another instrument carries; a United States
importer for whom the inventory states that nothing is relied on (that is TCT-01).

Breach
parties:
  hosting: {name: Hosting Ltd, kind: entity, country: CA, pipeda: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Fixed
parties:
  hosting: {pipeda: yes}

Not applicable
parties:
  hosting: {country: IN}

Not applicable 2
parties:
  hosting: {country: IE}

Not applicable 3
parties:
  hosting: {country: US}

Cannot tell
parties:
  hosting: {pipeda: ~}

Remedy
Record the fact that the decision asks for, with its source and the date it was checked;
otherwise use standard clauses.

References
Art. 45(3) GDPR and the decisions in the table of adequacy decisions.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="TCT-03",
    name="adequacy-scope-unmet",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 45(3)",),
    facts=("live", "transfer", "decision_in_force", "adequacy_considered", "adequate", "instrument_valid"),
    applies=all_of(
        fact("live"),
        stated(fact("transfer")),
        fact("decision_in_force"),
        fact("adequacy_considered"),
        ~stated(fact("instrument_valid")),
    ),
    met=fact("adequate"),
    message="The decision for {country} does not reach {recipient} or the data that “{activity}” sends there.",
    remedy="Record the fact the decision depends on, with source and date; otherwise use standard clauses.",
    doc=__doc__ or "",
)
