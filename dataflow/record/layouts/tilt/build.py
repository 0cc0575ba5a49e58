"""What is known while a document is read: its rows so far, and whose they are."""

from dataclasses import dataclass, field
from typing import Any

from dataflow.record.layouts.gather import Gather, Row, remark
from dataflow.record.layouts.tilt.document import Leaf, Part
from dataflow.record.layouts.where import country_code

SOURCE = "tilt"
"""Id of the row of sources that stands for the document."""

LONGEST_NAME = 100


@dataclass(slots=True)
class Build:
    """own: the controller's row; notice: the row of the document as a notice; told: items of Art. 13 and 14, and
    for each thing that an item asks for whether the document gives it."""

    gather: Gather
    notice: Row = field(default_factory=dict)
    own: Row | None = None
    told: dict[str, list[bool]] = field(default_factory=dict)

    def tell(self, item: str, *given: bool) -> None:
        """Which of the things that an item asks for the document gives: all of them, some, none."""
        self.told.setdefault(item, []).extend(given)

    def party(self, name: str, part: Part, **cells: Any) -> Row:
        """The party of this name, whose row says where it was first met."""
        row = self.gather.named("parties", shortened(name), key=name, **cells, **where(part))
        if shortened(name) != name:
            once(row, name)
        return row


def where(part: Part) -> Row:
    """The columns that say which part of the document states a row."""
    return {"where_source": SOURCE, "where_section": part.path}


def joined(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def shortened(text: str) -> str:
    """A name of a length that a heading bears; whoever shortens keeps the whole in the note."""
    text = joined(text)
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rpartition(" ")[0] + "…"


def noted(row: Row, table: str, leaf: Leaf | None, label: str = "") -> None:
    """Keep a leaf in words."""
    if leaf:
        once(row, f"{label or field_name(leaf)}: {joined(leaf.text)}")
        leaf.say("not-understood", f"{table}.note")


def field_name(leaf: Leaf) -> str:
    """The field in which a leaf stands."""
    return leaf.path.rpartition(".")[2].partition("[")[0]


def put(row: Row, table: str, column: str, leaf: Leaf | None) -> None:
    """Take a leaf as it stands; where the cell says otherwise already, keep it in words."""
    if leaf is None:
        return
    text = joined(leaf.text)
    if row.setdefault(column, text) == text:
        leaf.say("taken", f"{table}.{column}")
    else:
        noted(row, table, leaf)


def put_country(row: Row, leaf: Leaf | None) -> None:
    """The seat of a party: a country that is known and not contradicted, else words."""
    code = country_code(leaf.text) if leaf else None
    if leaf and code and row.setdefault("country", code) == code:
        leaf.say("translated", f"parties.country: {code}")
        row.setdefault("country_basis", "stated")
    else:
        noted(row, "parties", leaf)


def put_contact(row: Row, part: Part) -> None:
    """A representative is somebody with a name; an address without one is the party's own contact."""
    leaves = [leaf for key in ("name", "email", "phone") if (leaf := part.leaf(key))]
    column = "representative" if part.leaf("name") else "contact"
    said = ", ".join(joined(leaf.text) for leaf in leaves)
    if said and row.setdefault(column, said) == said:
        for leaf in leaves:
            leaf.say("taken", f"parties.{column}")
    else:
        for leaf in leaves:
            noted(row, "parties", leaf, f"representative's {field_name(leaf)}")


def keep_rest(row: Row, table: str, *parts: Part) -> None:
    """Fields that TILT does not have are kept in words."""
    for part in parts:
        for leaf in part.rest:
            noted(row, table, leaf)


def once(row: Row, line: str) -> None:
    """Add a line to a row's note, if it is not there."""
    if line not in str(row.get("note") or "").split("\n"):
        remark(row, line)
