"""The pages of ``docs/rules``: one a rule, an index by group and by article, and what is not checked."""

import re
from collections import defaultdict
from collections.abc import Sequence

from dataflow.facts.catalogue import facts as facts_of
from dataflow.facts.context import Settings
from dataflow.rules.catalogue import all_rules
from dataflow.rules.examples import DEFAULT_DATE
from dataflow.rules.rule import GROUPS, Rule
from dataflow.rules.sections import EXAMPLES, sections
from dataflow.rules.unchecked import UNCHECKED

MADE = "Made by `make docs` from the rules themselves.\n"


def pages() -> dict[str, str]:
    """File name → Markdown, for every file of ``docs/rules``."""
    rules = all_rules()
    found = {f"{rule.id}.md": rule_page(rule) for rule in rules}
    found["README.md"] = index_page(rules)
    found["what-is-not-checked.md"] = unchecked_page(rules)
    return dict(sorted(found.items()))


def rule_page(rule: Rule) -> str:
    """What a reader needs to defend a finding: conditions, law, facts, examples, remedy."""
    parts = sections(rule.doc)
    lines = [f"# {rule.id} {rule.name}", "", MADE, f"**{rule.title}.**", "", *_head(rule), ""]
    for heading, text in parts.items():
        if heading and _kind(heading) not in EXAMPLES:
            lines += [f"## {heading}", "", text, ""]
    lines += _facts(rule)
    lines += ["## Examples", "", _EXAMPLES_SAID, ""]
    for heading, text in parts.items():
        if _kind(heading) in EXAMPLES:
            lines += [f"### {heading}", "", "```yaml", text, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def index_page(rules: Sequence[Rule]) -> str:
    """The rules by group, then by article."""
    lines = ["# Rules", "", MADE, _INTRODUCTION, ""]
    for group in GROUPS:
        own = [rule for rule in rules if rule.group == group]
        if own:
            lines += [
                f"## {group}",
                "",
                "| rule | name | severity | status | says that |",
                "|---|---|---|---|---|",
            ]
            lines += [
                f"| [{r.id}]({r.id}.md) | {r.name} | {r.severity} | {_status(r)} | {_cell(r.title)} |"
                for r in own
            ]
            lines.append("")
    lines += ["## By article", "", "| article | rules |", "|---|---|"]
    by_article: dict[str, list[str]] = defaultdict(list)
    for rule in rules:
        for provision in rule.provisions:
            by_article[provision].append(rule.id)
    for provision in sorted(by_article, key=_article_order):
        links = ", ".join(f"[{name}]({name}.md)" for name in dict.fromkeys(by_article[provision]))
        lines.append(f"| {_cell(provision)} | {links} |")
    lines += ["", "[What is not checked, and why](what-is-not-checked.md)"]
    return "\n".join(lines) + "\n"


def unchecked_page(rules: Sequence[Rule]) -> str:
    """What the rules do not look at, with reasons; preview rules; limits that a run can set."""
    defaults = Settings()
    lines = ["# What is not checked, and why", "", MADE, _UNCHECKED_SAID, ""]
    lines += ["| subject | provisions | why not |", "|---|---|---|"]
    lines += [
        f"| {_cell(item.subject)} | {_cell(item.provisions)} | {_cell(item.reason)} |" for item in UNCHECKED
    ]
    preview = [rule for rule in rules if rule.status == "preview"]
    lines += ["", "## Rules that run only when asked for", ""]
    lines += [f"- [{rule.id}]({rule.id}.md) {rule.name}" for rule in preview] or [
        "None: all rules are stable."
    ]
    lines += [
        "",
        "## Limits of a run",
        "",
        f"- Chains are followed over {defaults.depth} steps.",
        f"- A transfer impact assessment is stale after {defaults.tia_years} years: a choice of this program.",
        f"- A decision that ends is announced {defaults.cliff_days} days ahead.",
    ]
    return "\n".join(lines) + "\n"


# --- private ---

_INTRODUCTION = (
    "Every rule has four outcomes: not applicable, met, breach, cannot tell.  A finding says which provisions it\n"
    "rests on; the page of its rule says what was looked at, when the rule does not apply, and what mends it.\n"
    "`dataflow explain RULE` prints the same."
)

_EXAMPLES_SAID = (
    "The first breach is laid over a small lender; each other example is laid over that breach and shows only what\n"
    f"differs (`~` takes a key away).  The date is {DEFAULT_DATE.isoformat()} unless a comment gives another.\n"
    "The tests run every example on each engine."
)

_UNCHECKED_SAID = (
    "The program judges what an inventory says.  What follows is outside of that, or would need facts that an\n"
    "inventory cannot hold.  Silence on these subjects is no clean bill."
)


def _head(rule: Rule) -> list[str]:
    rows = [
        ("group", rule.group),
        ("severity", ", ".join(dict.fromkeys([rule.severity, *[name for name, _ in rule.severities]]))),
        ("outcome when broken", rule.outcome),
        ("looks at", rule.kind),
        ("status", rule.status),
        ("provisions", "; ".join(rule.provisions)),
        ("silences on the same subject", ", ".join(rule.silences) or "none"),
    ]
    return ["| | |", "|---|---|", *[f"| {name} | {_cell(value)} |" for name, value in rows]]


def _facts(rule: Rule) -> list[str]:
    known = facts_of(rule.subject)
    rows = [(name, known[name]) for name in rule.facts if name in known]
    if not rows:
        return []
    lines = [
        "## Facts it reads",
        "",
        "| fact | true when, or what it holds | unknown when |",
        "|---|---|---|",
    ]
    lines += [f"| `{name}` | {_cell(found.meaning)} | {_cell(found.unknown)} |" for name, found in rows]
    return [*lines, ""]


def _status(rule: Rule) -> str:
    return rule.status if rule.outcome == "breach" else f"{rule.status}, {rule.outcome}"


def _kind(heading: str) -> str:
    return re.sub(r" \d+$", "", heading)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _article_order(provision: str) -> tuple[str, list[tuple[int, str]]]:
    """Articles by number, other provisions after them by name."""
    name = "" if provision.startswith("Art.") else provision
    parts = re.findall(r"\d+|[a-z]", provision.removeprefix("Art."))
    return (name, [(int(part), "") if part.isdigit() else (0, part) for part in parts])
