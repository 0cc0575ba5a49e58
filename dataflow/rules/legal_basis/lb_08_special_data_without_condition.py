"""Special categories of data are processed without a condition of Art. 9(2).

What it looks at
Live activities of a controller whose categories, or those of their flows, are of Art. 9.

Why
Art. 9(1) forbids it unless a condition of Art. 9(2) applies, beside a basis of Art. 6.

When it does not apply
Ordinary data: a photograph is biometric only where it serves to identify; church tax, sick
days, dietary wishes and union fees are Art. 9 data by content; activities of a processor: the controller owns the condition.

Traps
- a photograph that nobody is identified by: Not applicable 3
- church tax, sick days, diet or a union fee are special by content: Breach 2, Breach 3
- a processor: the controller owns the condition: Not applicable 2

Breach
activities:
  care: {controllers: [lender], role: controller, subjects: [customers], categories: [health], bases: [{article: 6(1)(b)}]}

Fixed
activities:
  care: {bases: [{article: 6(1)(b)}, {article: 9(2)(a), consent: {explicit: yes}}]}

Breach 2
categories:
  church-tax: {name: church tax, kind: special}
activities:
  payroll: {controllers: [lender], role: controller, subjects: [customers], categories: [church-tax], bases: [{article: 6(1)(c)}]}

Not applicable
activities:
  care: {categories: [contact]}

Not applicable 3
categories:
  photographs: {name: photographs that nobody is identified by, kind: ordinary}
activities:
  care: {categories: [photographs]}

Not applicable 2
activities:
  care: {role: processor}

Cannot tell
categories:
  health: {kind: ~}

Breach 3
categories:
  absence: {name: "days of sick leave, diet, union fee", kind: special}
activities:
  payroll: {controllers: [lender], role: controller, subjects: [customers], categories: [absence], bases: [{article: 6(1)(b)}]}

Remedy
Name the condition of Art. 9(2) with its law or safeguard, or stop collecting the data.

References
Art. 9(1), 9(2) GDPR; C-184/20; C-667/21.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-08",
    name="special-data-without-condition",
    group="special-category",
    severity="critical",
    subject="activities",
    provisions=("Art. 9(1)", "Art. 9(2)"),
    facts=("live", "own_purpose", "touches_special", "has_article_9"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("touches_special")),
    met=fact("has_article_9"),
    message="“{activity}” processes special categories of data, and no condition of Art. 9(2) is written down.",
    remedy="Name the condition of Art. 9(2) with its law or safeguard, or stop collecting the data.",
    doc=__doc__ or "",
)
