"""A record as one sequence of headings, statements and tables: the order that every document form prints."""

from collections.abc import Iterator

from dataflow.record.completeness import percent, state_words
from dataflow.record.model import STATES, Column, Item, Part, Record, Section, State, Table, Value
from dataflow.record.words import Words, words
from dataflow.render.record_blocks import Block, Heading, Items, Paragraph
from dataflow.render.record_folded import Folded


def outline(record: Record) -> Iterator[Block]:
    """Cover, completeness, sections (the article alone), accountability annex, what was withheld."""
    said = words(record.lang)
    yield from _cover(record, said)
    yield Heading(2, Value(said.t("Completeness")), "completeness")
    if record.complete is not None:
        text = said.t("{share} % of the items of Art. 30 are settled: given, or not applicable.")
        yield Paragraph(text.format(share=percent(record.complete)))
        yield record.completeness
    heading = said.t("Activities") if record.kind == "controller" else said.t("Controllers acted for")
    yield Heading(2, Value(heading), "sections")
    if not record.sections:
        yield Paragraph(said.t("No such processing is written down."))
    for section in record.sections:
        yield from _section(section)
    yield from _annex(record, said)
    yield from _withheld(record, said)


def item_state(said: Words, item: Item) -> str:
    """What is printed of an item's state: nothing where its values say it all."""
    return "" if item.state == "present" and item.values else state_words(said, item.state)


def item_text(said: Words, item: Item) -> str:
    """An item in one line of text: values, then the state where it is open, then the remark."""
    values = "; ".join(value.text for value in item.values)
    state = item_state(said, item)
    shown = [text for text in (values, f"[{state}]" if state and values else state) if text]
    return " ".join([*shown, f"({item.remark})"] if item.remark else shown)


def told_state(item: Item) -> State:
    """The state a cell stands for: its own, or the one that it tells of in the table of completeness."""
    code = item.values[0].code if len(item.values) == 1 else ""
    return _TOLD.get(code, item.state)


def edition_words(said: Words, record: Record) -> str:
    t = said.t
    names = {
        "internal": t("internal edition"),
        "authority": t("edition for the supervisory authority"),
        "public": t("public edition"),
    }
    return names[record.edition]


def as_of_words(said: Words, record: Record) -> str:
    return said.t("As of {day}").format(day=said.day(record.as_of))


# --- private ---

_TOLD: dict[str, State] = {state: state for state in STATES}


def _cover(record: Record, said: Words) -> Iterator[Block]:
    for part in record.cover:
        yield Heading(2, Value(part.heading), part.id)
        yield from _content(part)
    yield Heading(2, Value(said.t("About this record")), "about")
    yield Items(tuple(_about(record, said)))
    if record.hashes:
        columns = (Column("file", said.t("Input file")), Column("hash", "SHA-256"))
        rows = tuple((_said("file", "", name), _said("hash", "", digest)) for name, digest in record.hashes)
        yield Table("inputs", said.t("Inputs"), columns, rows)


def _about(record: Record, said: Words) -> Iterator[Item]:
    t = said.t
    yield _said("as-of", t("As of"), said.day(record.as_of))
    yield _said("edition", t("Edition"), edition_words(said, record))
    names = {"current": t("current"), "planned": t("planned"), "ended": t("ended")}
    label = t("Number of activities") if record.kind == "controller" else t("Number of controllers")
    yield _said("counts", label, "; ".join(f"{names[status]}: {number}" for status, number in record.counts))
    yield _said("program", t("Program version"), f"dataflow {record.program}")
    yield _said("law", t("Version of the law tables"), record.law)


def _section(section: Section) -> Iterator[Block]:
    yield Heading(3, section.heading, f"s-{section.id}")
    yield Paragraph(section.status_text, f"status {section.status}")
    for part in section.parts:
        anchor = f"s-{section.id}-{part.id}"
        yield Heading(4, Value(f"({part.id}) {part.heading}"), anchor)
        yield from _content(part)


def _annex(record: Record, said: Words) -> Iterator[Block]:
    annexed = [section for section in record.sections if section.annex]
    if not annexed and not record.annex:
        return
    yield Heading(2, Value(said.t("Accountability annex")), "annex")
    yield Paragraph(said.t("What follows goes beyond the items that Art. 30 asks for."))
    for part in record.annex:
        yield Heading(3, Value(part.heading), f"annex-{part.id}")
        yield from _content(part)
    folded = Folded(said)
    for section in annexed:
        yield Heading(3, section.heading, f"a-{section.id}")
        for part in section.annex:
            yield Heading(4, Value(part.heading), f"a-{section.id}-{part.id}")
            if part.items:
                yield Items(part.items)
            for table in part.tables:
                yield from folded.blocks(table)


def _withheld(record: Record, said: Words) -> Iterator[Block]:
    if not record.withheld:
        return
    t = said.t
    yield Heading(2, Value(t("Not in this edition")), "withheld")
    yield Paragraph(t("These items are in the internal edition only."))
    columns = (
        Column("section", t("Section")),
        Column("item", t("Item")),
        Column("reason", t("Reason")),
    )
    rows = tuple(
        (
            _said("section", "", entry.section),
            _said("item", "", entry.item),
            _said("reason", "", entry.reason),
        )
        for entry in record.withheld
    )
    yield Table("withheld", t("Not in this edition"), columns, rows)


def _content(part: Part) -> Iterator[Block]:
    if part.items:
        yield Items(part.items)
    yield from part.tables


def _said(item_id: str, label: str, text: str) -> Item:
    return Item(item_id, label, "present", (Value(text),))
