"""Reading a row of the CNIL register's table of actors."""

from dataflow.inventory.kinds import NONE
from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_line import Line
from dataflow.record.layouts.gather import Row
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.said import says_none
from dataflow.record.layouts.values import stated
from dataflow.record.layouts.where import country_code


def read_actor(line: Line, reader: RowReader, label: str) -> None:
    """Controllers become parties; who acts for them is said of the first one."""
    who = labels.beginning(labels.ACTORS, label) if label else "joint"
    name = line.text(1)
    cells = [text for column in range(1, 8) if (text := line.text(column))]
    if not cells:
        return
    if who in ("controller", "joint") and name and not says_none(name):
        party = reader.gather.named("parties", name)
        _details(line, reader, party)
        if party not in reader.controllers:
            reader.controllers.append(party)
    elif who in ("dpo", "dpo_company", "representative") and reader.controllers:
        column = "representative" if who == "representative" else "dpo"
        _acts_for(reader.controllers[0], column, ", ".join(cells), company=who == "dpo_company")
        for number in range(1, 8):
            line.say(number, "taken", f"parties.{column}")


# --- private ---


def _acts_for(party: Row, column: str, text: str, *, company: bool) -> None:
    """Every sheet says it again: what is known already is not said twice."""
    known = party.get(column)
    if company and known and known != NONE:
        if f"({text})" not in known and text not in known:
            party[column] = f"{known} ({text})"
    else:
        party.setdefault(column, stated(text))


def _details(line: Line, reader: RowReader, party: Row) -> None:
    line.say(1, "taken", "parties.name")
    address = ", ".join(text for column in (2, 3, 4) if (text := line.text(column)))
    contact = "; ".join(text for column in (7, 6) if (text := line.text(column)))
    country = line.text(5)
    code = country_code(country) if country else None
    for column, value in (("address", address), ("contact", contact)):
        if value:
            party.setdefault(column, stated(value))
    for number in (2, 3, 4, 6, 7):
        line.say(number, "taken", "parties.address" if number < 5 else "parties.contact")
    if code:
        party.setdefault("country", code)
        line.say(5, "translated", f"parties.country: {code}")
