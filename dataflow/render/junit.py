"""Findings as JUnit XML, for build servers.

One suite an inventory.  A breach is a failure, cannot tell and waived are skipped,
advice passes with its text; a rule that was met everywhere is one test that passed.
"""

from xml.etree import ElementTree

from dataflow.findings.finding import Finding, Report


def render(report: Report) -> str:
    """The report as one XML document, UTF-8, without times: same input, same bytes."""
    root = ElementTree.Element("testsuites", name="dataflow")
    totals = [_suite(root, report, inventory) for inventory in report.inventories]
    root.set("tests", str(sum(tests for tests, _ in totals)))
    root.set("failures", str(sum(failures for _, failures in totals)))
    root.set("errors", "0")
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


# --- private ---


def _suite(root: ElementTree.Element, report: Report, inventory: str) -> tuple[int, int]:
    own = [finding for finding in report.findings if finding.subject.inventory == inventory]
    suite = ElementTree.SubElement(root, "testsuite", name=_legal(inventory))
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in (
        ("as_of", report.as_of.isoformat()),
        ("dataflow", report.program_version),
        ("law", report.law_version),
    ):
        ElementTree.SubElement(properties, "property", name=name, value=value)
    for finding in own:
        _case(suite, finding)
    _passed(suite, report, inventory, {finding.rule for finding in own})
    cases = suite.findall("testcase")
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    for name, number in (("tests", len(cases)), ("failures", failures), ("errors", 0), ("skipped", skipped)):
        suite.set(name, str(number))
    return len(cases), failures


def _case(suite: ElementTree.Element, finding: Finding) -> None:
    name = f"{finding.rule} {finding.name} {finding.subject.kind}:{finding.subject.id}"
    case = ElementTree.SubElement(
        suite, "testcase", name=_legal(name), classname=_legal(f"{finding.subject.inventory}.{finding.group}")
    )
    message = _legal(finding.message)
    if finding.waived:
        waiver = finding.waiver or {}
        said = f"waived until {waiver.get('expires')} by {waiver.get('owner')}: {waiver.get('reason')}"
        ElementTree.SubElement(case, "skipped", message=_legal(said))
    elif finding.outcome == "breach":
        failure = ElementTree.SubElement(case, "failure", message=message, type=finding.severity)
        failure.text = _legal(_details(finding))
        return
    elif finding.outcome == "cannot-tell":
        ElementTree.SubElement(case, "skipped", message=message)
    ElementTree.SubElement(case, "system-out").text = _legal(_details(finding))


def _passed(suite: ElementTree.Element, report: Report, inventory: str, found: set[str]) -> None:
    counts = report.inventory_counts.get(inventory, report.rule_counts)
    for rule in report.rules:
        met = counts.get(rule.id, {}).get("met", 0)
        if met and rule.id not in found:
            case = ElementTree.SubElement(
                suite,
                "testcase",
                name=f"{rule.id} {rule.name}",
                classname=f"{_legal(inventory)}.{rule.group}",
            )
            ElementTree.SubElement(case, "system-out").text = f"met {met} times"


def _details(finding: Finding) -> str:
    lines = [
        finding.message,
        f"severity: {finding.severity}",
        f"articles: {', '.join(finding.provisions)}",
        f"do: {finding.remedy}",
        f"key: {finding.key}",
    ]
    if finding.path:
        names = [finding.path[0].sender, *[step.recipient for step in finding.path]]
        lines.append(f"path: {' → '.join(names)}")
    lines += [f"at: {place}" for place in finding.places]
    lines += [f"fill in: {item.table}.{item.column} of {item.row}" for item in finding.empty]
    return "\n".join(lines)


def _legal(text: str) -> str:
    """XML 1.0 has no place for control characters, surrogates and two noncharacters."""
    return "".join(char if _allowed(ord(char)) else "�" for char in text)


def _allowed(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
