"""Cells of a row that say what is processed, of whom, where, how long and how safely."""

from dataflow.record.layouts.gather import append
from dataflow.record.layouts.lists import brackets, items
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader, Said
from dataflow.record.layouts.said import elsewhere, has_word, yes_no
from dataflow.record.layouts.values import code_of


def subjects(reader: RowReader, text: str) -> Said:
    for name in items(text):
        row = reader.gather.named("subjects", name)
        append(reader.activity, "subjects", row["id"])
        reader.now_subjects.append(row["id"])
    return "taken", "subjects.name"


def vulnerable(reader: RowReader, text: str) -> Said:
    """Of one category of people; of several the form does not say which."""
    said, mine = yes_no(text), reader.activity.get("subjects") or []
    rows = [reader.gather.by_id("subjects", key) for key in mine]
    if said is None or not rows or (said == "yes" and len(rows) > 1):
        return reader.noted(text)
    if any(row.get("vulnerable", said) != said for row in rows):
        return reader.noted(text)
    for row in rows:
        row["vulnerable"] = said
    return "translated", f"subjects.vulnerable: {said}"


def categories(reader: RowReader, text: str) -> Said:
    for name in items(text):
        row = reader.gather.named("categories", name)
        append(reader.activity, "categories", row["id"])
        reader.now_categories.append(row)
    return "taken", "categories.name"


def special(reader: RowReader, text: str) -> Said:
    """Categories of their own; *yes* does not say which of the others are meant."""
    if yes_no(text):
        return reader.noted(text)
    for name in items(text):
        row = reader.gather.named("categories", name, kind="special")
        if row["kind"] != "special":
            return reader.noted(text)
        append(reader.activity, "categories", row["id"])
        reader.now_categories.append(row)
    return "taken", "categories.name, categories.kind: special"


def category_kinds(reader: RowReader, text: str) -> Said:
    """The kind of the categories in the row; of several kinds the form does not say which is whose."""
    kinds = {code_of("category_kind", line) for line in items(text)}
    kind = kinds.pop()
    if kinds or kind is None or any(row.get("kind", kind) != kind for row in reader.now_categories):
        return reader.noted(text)
    for row in reader.now_categories:
        row["kind"] = kind
    return "translated", f"categories.kind: {kind}"


def retention(reader: RowReader, text: str) -> Said:
    beside: list[str | None] = [row["id"] for row in reader.now_categories]
    understood = reader.kept.add(text, beside or [None])
    return ("translated", "retention") if understood else ("taken", "retention.criterion")


def measures(reader: RowReader, text: str) -> Said:
    if elsewhere(text):
        return reader.noted(text)
    for name in items(text):
        append(reader.activity, "measures", reader.gather.named("measures", name)["id"])
    return "taken", "measures.name"


def location(reader: RowReader, text: str) -> Said:
    for name in items(text):
        append(reader.activity, "systems", reader.gather.named("systems", name)["id"])
    return "taken", "systems.name"


def source(reader: RowReader, text: str) -> Said:
    """Who the data come from; a means of collecting (a form, a site) says not who."""
    left: list[str] = []
    for line in items(text.replace(" / ", "; ")):
        kind = code_of("source_kind", line) or _own_source(reader, line)
        if kind:
            append(reader.activity, "source_kinds", kind)
        elif has_word("means", line):
            left.append(line)
        else:
            append(reader.activity, "sources", reader.gather.named("parties", line)["id"])
    if left:
        return reader.noted("; ".join(left))
    return "translated", "activities.source_kinds, activities.sources"


# --- private ---


def _own_source(reader: RowReader, line: str) -> str | None:
    """Data that come from the individuals themselves, be there one or many."""
    mine = [reader.gather.by_id("subjects", key)["name"] for key in reader.activity.get("subjects") or []]
    told = {_one(name) for name in (*mine, *_SUBJECTS)}
    return "data-subject" if _one(line) in told else None


def _one(name: str) -> str:
    return plain(brackets(name)[0]).removesuffix("s")


_SUBJECTS = (
    "data subject",
    "individual",
    "personne concernée",
    "betrokkene",
    "the individual",
    "la personne concernée",
)
