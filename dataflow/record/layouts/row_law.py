"""Cells of a row that say on which ground data are processed, and what was assessed."""

from dataflow.inventory.kinds import NONE
from dataflow.record.layouts.gather import append
from dataflow.record.layouts.grounded import Key
from dataflow.record.layouts.grounds import read_grounds
from dataflow.record.layouts.lists import items, lines
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader, Said
from dataflow.record.layouts.said import says_none, yes_no
from dataflow.record.layouts.values import code_of, iso_date


def bases(reader: RowReader, text: str) -> Said:
    return _grounds(reader, text, "6")


def article_9(reader: RowReader, text: str) -> Said:
    return _grounds(reader, text, "9")


def interests(reader: RowReader, text: str) -> Said:
    return _on_basis(reader, "6(1)(f)", "interest", text)


def consent(reader: RowReader, text: str) -> Said:
    return _on_basis(reader, "6(1)(a)", "consent_record", text)


def purpose_kinds(reader: RowReader, text: str) -> Said:
    found = {line: code_of("purpose_kind", line) for line in items(text)}
    for code in found.values():
        if code:
            append(reader.activity, "purpose_kinds", code)
    left = [line for line, code in found.items() if code is None]
    if left:
        return reader.noted("; ".join(left))
    return "translated", f"activities.purpose_kinds: {', '.join(code for code in found.values() if code)}"


def automated(reader: RowReader, text: str) -> Said:
    return _yes_no(reader, "automated_decision_solely", text)


def dpia_required(reader: RowReader, text: str) -> Said:
    return _yes_no(reader, "dpia_required", text)


def dpia_progress(reader: RowReader, text: str) -> Said:
    days = [day for word in text.split() if (day := iso_date(word.strip(".,;")))]
    none = plain(text) == "not carried out" or says_none(text)
    if len(days) != 1 and not none:
        return reader.noted(text)
    reader.activity["dpia_date"] = NONE if none else days[0]
    return "translated", "activities.dpia_date"


def risk(reader: RowReader, text: str) -> Said:
    code = code_of("residual_risk", text)
    if code is None or reader.activity.get("dpia_residual_risk", code) != code:
        return reader.noted(text)
    reader.activity["dpia_residual_risk"] = code
    return "translated", f"activities.dpia_residual_risk: {code}"


def end(reader: RowReader, text: str) -> Said:
    return _day(reader, "end", text)


def start(reader: RowReader, text: str) -> Said:
    return _day(reader, "start", text)


# --- private ---


def _grounds(reader: RowReader, text: str, article: str) -> Said:
    if article == "6" and says_none(text) and len(text.split()) == 1:
        reader.grounds.put(reader.gather, reader.activity, (NONE, None))
        return "translated", f"bases.article: {NONE}"
    taken: list[Key] = []
    left: list[str] = []
    for line in lines(text):
        found = read_grounds(line, article)
        if not found.articles:
            left.append(line)
        for code in found.articles:
            row = reader.grounds.put(reader.gather, reader.activity, (code, found.law))
            if found.more and line not in str(row.get("note")):
                row["note"] = "\n".join(filter(None, [row.get("note"), line]))
            taken.append((code, found.law))
    if taken:
        ids = [row["id"] for row in reader.now_categories]
        reader.grounds.rows.append((set(taken), ids, list(reader.now_subjects)))
    into = f"bases.article: {', '.join(code for code, _ in taken)}" if taken else ""
    if left:
        reader.noted("; ".join(left))
        return "not-understood", ", ".join(filter(None, [into, "activities.note"]))
    return "translated", into


def _on_basis(reader: RowReader, article: str, column: str, text: str) -> Said:
    basis = reader.grounds.of(article)
    if basis is None or basis.get(column, text) != text:
        return reader.noted(text)
    basis[column] = text
    return "taken", f"bases.{column}"


def _yes_no(reader: RowReader, column: str, text: str) -> Said:
    said = yes_no(text) or ("no" if says_none(text) else None)
    if said is None or reader.activity.get(column, said) != said:
        return reader.noted(text)
    reader.activity[column] = said
    return "translated", f"activities.{column}: {said}"


def _day(reader: RowReader, column: str, text: str) -> Said:
    day = iso_date(text)
    if day is None or reader.activity.get(column, day) != day:
        return reader.noted(text)
    reader.activity[column] = day
    return "taken" if day == text else "translated", f"activities.{column}"
