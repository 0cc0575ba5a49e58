"""What the law tables say of a place on a date, line by line, for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dataflow.law import adequacy, authorities, instruments, jurisdictions, national, tables, thresholds
from dataflow.law.changes import changes, summary
from dataflow.law.version import law_version

# Statuses under which Chapter V asks for nothing.
NO_TRANSFER = frozenset({"gdpr_area", "gdpr_area_transitional", "treated_as_member", "not_third_country"})


@dataclass(frozen=True, slots=True)
class Line:
    """One statement.

    `topic`: standing, decision, exclusion, instrument, tool, consent-age, national-id, officer, record,
    authority, change, verify or unknown. `tense`: past, now or future, seen from the date asked for.
    """

    topic: str
    text: str
    tense: str = "now"
    valid_from: date | None = None
    last_day: date | None = None
    source: str = ""
    key: str = ""  # id of the row


def describe(country: str | None, *, as_of: date) -> list[Line]:
    """What holds for a place (code, alias or name) on the date, what changed before and changes later.

    Without a country: the decisions in force and the numbers that hold everywhere. A place nobody knows gives
    one line of topic `unknown`.
    """
    if country is None:
        return _overview(as_of)
    code = jurisdictions.canonical(country)
    if code is None:
        return [Line("unknown", f"{country}: not a country code or territory the tables know")]
    standing = jurisdictions.status(code, as_of=as_of)
    if standing is None:
        return [Line("unknown", f"{country} on {as_of}: before the GDPR applied"), *_changes(code, as_of)]
    return [
        *_standing(standing, as_of),
        *_decisions(code, as_of),
        *_instruments(standing, as_of),
        *_national(code, as_of),
        *_authorities(code, as_of),
        *_changes(code, as_of),
        *_verify(standing, as_of),
    ]


def format_lines(lines: Iterable[Line]) -> str:
    """The lines as plain text, ending with the edition of the tables; instruments share one line."""
    written: list[str] = []
    for topic, group in groupby(lines, key=lambda line: line.topic):
        if topic == "instrument":
            written.append(f"  instruments: {', '.join(line.key for line in group)}")
        else:
            written += [f"{_LABELS.get(topic, '')}{line.text}" for line in group]
    return "\n".join([*written, f"Law tables {law_version()}. Not legal advice."]) + "\n"


# --- private ---

_LABELS = {
    "decision": "  decision: ",
    "exclusion": "  not covered: ",
    "tool": "  instrument: ",
    "consent-age": "  consent age: ",
    "national-id": "  national number: ",
    "officer": "  protection officer: ",
    "record": "  record exemption: ",
    "authority": "  authority: ",
    "change": "  ",
    "verify": "  to verify: ",
}


def _standing(standing: jurisdictions.Standing, as_of: date) -> list[Line]:
    flag = " (no row of its own: any other country)" if standing.by_default else ""
    text = f"{standing.name} on {as_of}: {summary(standing.code, as_of)}{flag}"
    lines = [_line("standing", text, standing)]
    if standing.note and not standing.by_default:
        lines.append(_line("standing", f"  {standing.note}", standing))
    return lines


def _decisions(code: str, as_of: date) -> list[Line]:
    lines = []
    for d in adequacy.decisions(code, as_of=as_of):
        end = adequacy.sunset(d, as_of=as_of)
        until = f", until {end} as it stood" if end else ""
        scope = adequacy.SCOPE_TESTS[d.scope_test]
        text = f"{d.id} = {d.decision} since {d.valid_from}{until}; only if {scope}"
        lines.append(_line("decision", text, d))
        lines += [_line("exclusion", e.condition, e) for e in adequacy.exclusions(d.id, as_of=as_of)]
    return lines


def _instruments(standing: jurisdictions.Standing, as_of: date) -> list[Line]:
    if standing.status in NO_TRANSFER:
        return []
    lines = []
    for i in instruments.available(as_of=as_of):
        if i.id == "ADEQ":
            continue
        tia = {True: "; impact assessment owed", None: "; impact assessment: it depends"}.get(
            instruments.tia_needed(i.id, as_of=as_of), ""
        )
        text = f"{i.id} = Art. {i.article} {i.name}{tia}"
        lines.append(_line("instrument", text, i))
    return lines


def _national(code: str, as_of: date) -> list[Line]:
    lines = []
    age = national.consent_age(code, as_of=as_of)
    if age:
        lines.append(_line("consent-age", f"{age.age} years since {age.valid_from}", age))
    rule = national.national_id_rule(code, as_of=as_of)
    if rule:
        kind = rule.kind.replace("_", " ")
        lines.append(_line("national-id", f"{rule.name}: {kind}. {rule.rule} ({rule.severity})", rule))
    dpo = thresholds.dpo_threshold(code, as_of=as_of)
    if dpo:
        lines.append(_line("officer", f"{dpo.comparison} {dpo.value}: {dpo.conditions}", dpo))
    return lines


def _authorities(code: str, as_of: date) -> list[Line]:
    return [
        _line("authority", f"{a.name}{f' ({a.scope})' if a.scope else ''}, {a.website}", a)
        for a in authorities.authority(code, as_of=as_of)
    ]


def _changes(code: str, as_of: date) -> list[Line]:
    return [
        Line("change", f"from {c.day}: {c.text}", "past" if c.day <= as_of else "future", c.day)
        for c in changes(code)
    ]


def _verify(standing: jurisdictions.Standing, as_of: date) -> list[Line]:
    code = standing.code
    marks = {standing.provenance.verify}
    marks |= {d.provenance.verify for d in adequacy.all_decisions() if d.jurisdiction == code}
    marks |= {e.provenance.verify for e in adequacy.exclusions(code, as_of=as_of)}
    marks |= {a.provenance.verify for a in authorities.authority(code, as_of=as_of)}
    found = (
        national.consent_age(code, as_of=as_of),
        national.national_id_rule(code, as_of=as_of),
        thresholds.dpo_threshold(code, as_of=as_of),
    )
    marks |= {row.provenance.verify for row in found if row is not None}
    return [Line("verify", mark) for mark in sorted(marks - {""})]


def _overview(as_of: date) -> list[Line]:
    lines = [Line("standing", f"Law tables on {as_of}")]
    for d in adequacy.all_decisions():
        if tables.covers(valid_from=d.valid_from, last_day=d.last_day, as_of=as_of):
            place = jurisdictions.name(d.jurisdiction)
            lines.append(_line("decision", f"{d.id} = {place}, {d.decision} since {d.valid_from}", d))
    if as_of >= tables.GDPR_APPLIES_FROM:
        lines += [
            _line("tool", f"{i.id} = Art. {i.article} {i.name}", i)
            for i in instruments.available(as_of=as_of)
        ]
    exempt = thresholds.record_exemption(as_of=as_of)
    if exempt:
        text = f"{exempt.comparison} {exempt.value} persons. {exempt.conditions}"
        lines.append(_line("record", text, exempt))
    for mark in tables.to_verify():
        if mark["table"] in {"adequacy", "instruments", "thresholds"}:
            lines.append(Line("verify", f"{mark['table']} {mark['key']}: {mark['verify']}"))
    return lines


_Dated = (
    jurisdictions.Standing
    | adequacy.Decision
    | adequacy.Exclusion
    | instruments.Instrument
    | national.ConsentAge
    | national.NationalIdRule
    | authorities.Authority
    | thresholds.Threshold
)


def _line(topic: str, text: str, row: _Dated) -> Line:
    key = getattr(row, "id", "")
    return Line(topic, text, "now", row.valid_from, row.last_day, row.provenance.source, key)
