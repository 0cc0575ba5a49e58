"""A row of a register taken field by field, in the order in which one field explains another."""

from collections.abc import Callable

from dataflow.record.layouts import row_data, row_flows, row_law
from dataflow.record.layouts.headings import Header
from dataflow.record.layouts.row import RowReader, Said
from dataflow.record.layouts.said import as_above, says_none
from dataflow.record.layouts.sheet import Cells

Take = Callable[[RowReader, str], Said]

TAKE: dict[str, Take] = {
    "number": lambda _, text: ("taken", "activities.id"),
    "function": lambda _, text: ("taken", "activities.owner"),
    "name": lambda _, text: ("taken", "activities.name"),
    "purpose": lambda _, text: ("taken", "activities.purpose"),
    "processing": lambda _, text: ("taken", "activities.purpose"),
    "purpose_kinds": row_law.purpose_kinds,
    "controllers": row_flows.controllers,
    "controller_representative": row_flows.controller_representative,
    "controller_contract": row_flows.controller_contract,
    "joint": row_flows.joint,
    "subjects": row_data.subjects,
    "vulnerable": row_data.vulnerable,
    "categories": row_data.categories,
    "category_kinds": row_data.category_kinds,
    "special": row_data.special,
    "recipients": row_flows.recipients,
    "processors": row_flows.processors,
    "sub_processors": row_flows.sub_processors,
    "contracts": row_flows.contracts,
    "countries": row_flows.countries,
    "safeguards": row_flows.safeguards,
    "retention": row_data.retention,
    "measures": row_data.measures,
    "bases": row_law.bases,
    "bases_again": row_law.bases,
    "article_9": row_law.article_9,
    "interests": row_law.interests,
    "consent": row_law.consent,
    "automated": row_law.automated,
    "dpia_required": row_law.dpia_required,
    "dpia_progress": row_law.dpia_progress,
    "source": row_data.source,
    "location": row_data.location,
    "risk": row_law.risk,
    "start": row_law.start,
    "end": row_law.end,
}
"""Field → how its cell is taken; a field that is not here is kept in words."""

CARD = "form"
"""*Field*, above the headings of a card: the activities stand beside it."""

NAMING = frozenset(
    {
        *(
            "joint",
            "subjects",
            "categories",
            "special",
            "recipients",
            "processors",
            "sub_processors",
            "contracts",
        ),
        *("countries", "safeguards", "retention", "measures", "interests", "consent", "source", "location"),
        *("controllers", "controller_representative", "controller_contract", "article_9", "category_kinds"),
    }
)
"""Fields whose cells name rows of other tables: *none* there is nobody and nothing."""


RECIPIENTS = ("recipients",)
"""Of the data as a whole: where it says *none*, the data go to nobody else."""


def read_row(reader: RowReader, cells: Cells, header: Header, number: int) -> None:
    """Take every filled cell of a row; what has a heading of the user's own is kept in words."""
    reader.begin()
    known = header.fields
    order = sorted(header.titles, key=lambda column: (_ORDER.get(known.get(column, ""), len(_ORDER)), column))
    for column in order:
        text = cells.meant(header.sheet, number, column)
        name = known.get(column, "")
        if text is None or name == CARD:
            continue
        reader.title = " ".join(header.titles[column].split())
        meant = above(cells, header, number, column) if as_above(text) else text
        said: Said
        if name in RECIPIENTS and meant and says_none(meant) and not reader.flows:
            reader.nobody = True
            said = "translated", "activities.no_recipients: yes"
        elif meant is None or (name in NAMING and says_none(meant)):
            said = reader.noted(text)
        else:
            said = TAKE[name](reader, meant) if name in TAKE else reader.noted(meant)
        outcome, into = said
        if meant and meant != text:
            into = f"{into}, as in the row above"
        cells.say(header.sheet, number, column, outcome, into)
    reader.title = ""


def above(cells: Cells, header: Header, number: int, column: int) -> str | None:
    """What the column says in the nearest row above that says it."""
    for row in range(number - 1, header.row, -1):
        text = cells.text(header.sheet, row, column)
        if text and not as_above(text):
            return text
    return None


_ORDER = {name: place for place, name in enumerate(TAKE)}
