"""Editions of a record: what the authority and the public do not get, and the list of what was left out."""

from dataclasses import replace

from dataflow.record.model import Audience, Edition, Item, Part, Record, Table, Value, Withheld
from dataflow.record.words import words

WITHHELD: dict[Edition, frozenset[Audience]] = {
    "internal": frozenset(),
    "authority": frozenset({"internal"}),
    "public": frozenset({"internal", "vendor-contact", "security", "agreement"}),
}
"""Edition → the audiences whose items it leaves out; all but the internal one lose the places in files."""


def edition_of(record: Record, edition: Edition) -> Record:
    """An edition of an internal record.  Its completeness stays that of the whole record."""
    hidden = WITHHELD[edition]
    if not hidden:
        return record
    cut = _Cut(record, hidden)
    sections = tuple(
        replace(
            section,
            heading=_bare(section.heading),
            parts=cut.parts(section.heading.text, section.parts),
            annex=cut.parts(section.heading.text, section.annex),
        )
        for section in record.sections
    )
    cover = cut.parts(record.title, record.cover)
    annex = cut.parts(record.title, record.annex)
    complete = replace(record.completeness, rows=tuple(_clean(row) for row in record.completeness.rows))
    return replace(
        record,
        edition=edition,
        cover=cover,
        sections=sections,
        annex=annex,
        completeness=complete,
        withheld=tuple(cut.manifest),
    )


# --- private ---


class _Cut:
    def __init__(self, record: Record, hidden: frozenset[Audience]) -> None:
        t = words(record.lang).t
        self.hidden = hidden
        self.manifest: list[Withheld] = []
        self.reasons: dict[Audience, str] = {
            "internal": t("internal administration"),
            "vendor-contact": t("contact details of other parties"),
            "security": t("detail of security measures"),
            "agreement": t("content of agreements"),
        }

    def parts(self, section: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(self._part(section, part) for part in parts)

    def _part(self, section: str, part: Part) -> Part:
        items = tuple(kept for item in part.items if (kept := self._item(section, part, item)))
        tables = tuple(self._table(section, part, table) for table in part.tables)
        return replace(part, items=items, tables=tables)

    def _item(self, section: str, part: Part, item: Item) -> Item | None:
        if item.audience not in self.hidden:
            return replace(item, values=tuple(_bare(value) for value in item.values))
        # What is missing anyway hides nothing, and saying "withheld" of it would mislead.
        if item.state == "present":
            self._note(section, part, item.label, item.audience)
        if item.audience == "internal":
            return None
        return replace(item, state="withheld", values=(), remark="") if item.state == "present" else item

    def _table(self, section: str, part: Part, table: Table) -> Table:
        kept = [i for i, column in enumerate(table.columns) if column.audience not in self.hidden]
        for column in table.columns:
            if column.audience in self.hidden:
                self._note(section, part, column.label, column.audience)
        if not kept:
            reason = Item("withheld", "", "withheld")
            return replace(
                table, columns=table.columns[:1], rows=((replace(reason, id=table.columns[0].id),),)
            )
        rows = tuple(_clean(tuple(row[i] for i in kept)) for row in table.rows)
        return replace(table, columns=tuple(table.columns[i] for i in kept), rows=rows)

    def _note(self, section: str, part: Part, label: str, audience: Audience) -> None:
        self.manifest.append(Withheld(section, f"{part.heading}: {label}", self.reasons[audience]))


def _clean(row: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(replace(item, values=tuple(_bare(value) for value in item.values)) for item in row)


def _bare(value: Value) -> Value:
    return replace(value, place="") if value.place else value
