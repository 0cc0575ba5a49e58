"""Reading a row of the CNIL register's table of transfers."""

from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_line import Line
from dataflow.record.layouts.gather import append
from dataflow.record.layouts.instruments import instruments
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.row_flows import to_places
from dataflow.record.layouts.said import says_none
from dataflow.record.layouts.where import read_where


def read_transfer(line: Line, reader: RowReader) -> None:
    """To whom, where, and on what ground; a country without a recipient is a class of recipients there."""
    name, country, word, link = (line.text(column) for column in (1, 2, 3, 5))
    if says_none(name or country or ""):
        for column in range(1, 9):
            line.say(column, "dropped", "states that there is none")
        return
    where = read_where(country) if country else None
    if not name and not (where and where.codes):
        return
    codes = where.codes if where and not where.rest else ()
    if name:
        party = reader.gather.named("parties", name)
        line.say(1, "taken", "parties.name")
        flows = [flow for flow in reader.flows if flow["to"] == party["id"]]
        if not codes and not flows:
            flows = [reader.flow(party, None, any_role=True)]
    else:
        flows = []
    if codes:
        told = to_places(reader, codes, name, alone=False)
        flows = flows or told
        for code in told[0].get("storage") or () if name else ():
            for flow in flows:
                append(flow, "storage", code)
        into = (
            "flows.storage"
            if any(code in (flow.get("storage") or ()) for code in codes for flow in told)
            else ""
        )
        line.say(2, "translated", f"{into or 'parties.country'}: {', '.join(codes)}")
    if flows and (word or link):
        used = _guarantee(line, reader, word, link)
        for flow in flows:
            for code in used:
                append(flow, "safeguards", code)


# --- private ---


def _guarantee(line: Line, reader: RowReader, word: str | None, link: str | None) -> list[str]:
    exact = {plain(said): code for code, said in labels.EXACT_GUARANTEES.items()}
    code = exact.get(plain(word or ""))
    named = [(word or "", code)] if code else instruments(word) if word else []
    if named and not link and all(code for _, code in named):
        codes = [code for _, code in named if code]
        line.say(3, "translated", f"flows.safeguards: {', '.join(codes)}")
        return codes
    name = word or link or ""
    kind = code if code and not code.startswith("US-") else None
    made = reader.gather.named("agreements", name, key=link or "", kind=kind, address=link)
    line.say(3, "translated" if kind else "not-understood", "agreements.name")
    line.say(5, "taken", "agreements.address")
    return [str(made["id"])]
