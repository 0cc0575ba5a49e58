"""Findings before and after a supposed change, as text and as a page."""

from collections.abc import Iterator, Sequence

from dataflow.findings.finding import SEVERITIES, Finding
from dataflow.findings.whatif import Touched, WhatIf
from dataflow.render.pages import page
from dataflow.render.terminal import printable


def render(found: WhatIf) -> str:
    """What was supposed, what appears, vanishes and changes, what is touched and cut."""
    return "\n".join(_lines(found)).rstrip() + "\n"


def whatif_page(found: WhatIf) -> str:
    """The same as one HTML page that needs no network."""
    return page(
        "whatif.html",
        title=f"What if: {'; '.join(found.suppose)}",
        report=found.before,
        up=None,
        found=found,
        counts=counts(found),
        verdict=verdict(found),
    )


def counts(found: WhatIf) -> list[tuple[str, int, int]]:
    """What is counted, before, after."""
    before, after = found.before.counts, found.after.counts
    rows = [(severity, before["breach"][severity], after["breach"][severity]) for severity in SEVERITIES]
    return [*rows, *[(name, before[name], after[name]) for name in ("advice", "cannot-tell", "met")]]


def verdict(found: WhatIf) -> str:
    """What it comes to, in a sentence."""
    parts = [
        f"{len(items)} {words}"
        for items, words in (
            (found.appear, "appear"),
            (found.vanish, "vanish"),
            (found.changed, "change"),
        )
        if items
    ]
    if parts:
        cut = f"; flows cut: {len(found.cut)}" if found.cut else ""
        return f"Of the findings, {', '.join(parts)}{cut}."
    if found.activities or found.cut:
        return "No finding changes: what is touched is judged as before, for better or worse."
    return "Nothing that is in force on the date depends on it."


# --- private ---


def _lines(found: WhatIf) -> Iterator[str]:
    yield f"what if: {'; '.join(found.suppose)}"
    yield f"as of {found.before.as_of.isoformat()}, inventories: {', '.join(found.before.inventories)}"
    yield ""
    yield "                before   after"
    for name, before, after in counts(found):
        yield f"{name:<14}{before:>8}{after:>8}{'' if before == after else f'   {after - before:+d}'}"
    yield ""
    yield verdict(found)
    yield ""
    yield from _findings("Findings that appear", found.appear)
    yield from _findings("Findings that vanish", found.vanish)
    if found.changed:
        yield f"Findings that change ({len(found.changed)})"
        for was, now in found.changed:
            yield f"  {now.key}: {was.severity} {was.outcome} → {now.severity} {now.outcome}"
        yield ""
    yield from _touched("Activities touched", found.activities)
    yield from _touched("Categories touched", found.categories)
    yield from _touched("Flows cut", found.cut)


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    yield f"{title} ({len(findings)})"
    for finding in findings:
        yield f"  {finding.severity} {finding.outcome} {finding.rule} {finding.name}  [{finding.key}]"
        yield f"      {printable(finding.message)}"
    yield ""


def _touched(title: str, items: Sequence[Touched]) -> Iterator[str]:
    yield f"{title} ({len(items)})"
    for item in items:
        yield f"  {item.inventory}/{item.id}: {printable(item.name)}"
    yield ""
