"""What a record's documents are made of: headings, sentences, labelled statements and tables."""

from dataclasses import dataclass

from dataflow.record.model import Item, Table, Value


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4 with an anchor of its own; level 1 is the record's title."""

    level: int
    text: Value
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or two sentences of ours; ``kind`` is for style: status, hint."""

    text: str
    kind: str = "hint"


@dataclass(frozen=True, slots=True)
class Items:
    """Labelled statements."""

    items: tuple[Item, ...]


Block = Heading | Paragraph | Items | Table
