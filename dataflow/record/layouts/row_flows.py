"""Cells of a row that say who gets the data, where, and under which contract or safeguard."""

import re

from dataflow.record.layouts.gather import Row, append
from dataflow.record.layouts.instruments import instruments, names_instrument
from dataflow.record.layouts.lists import brackets, items, lines
from dataflow.record.layouts.row import RowReader, Said
from dataflow.record.layouts.said import elsewhere, yes_no
from dataflow.record.layouts.sheet import Outcome
from dataflow.record.layouts.values import role_of
from dataflow.record.layouts.where import country_code, read_where


def recipients(reader: RowReader, text: str) -> Said:
    return give(reader, text, None)


def processors(reader: RowReader, text: str) -> Said:
    return give(reader, text, "processor")


def sub_processors(reader: RowReader, text: str) -> Said:
    return give(reader, text, "sub-processor")


def contracts(reader: RowReader, text: str) -> Said:
    for line in lines(text):
        flows, link = _of(reader, line)
        made = reader.gather.named("agreements", line, kind="dpa", address=link)
        if not flows:
            append(made, "scope_activities", reader.activity["id"])
        for flow in flows:
            flow["agreement"] = made["id"]
    return "taken", "agreements.address"


def countries(reader: RowReader, text: str) -> Said:
    into: list[str] = []
    left: list[str] = []
    for line in lines(text):
        found = read_where(line)
        beside = {part: placed for part in found.rest if (placed := _beside(reader, part))}
        rest = [part for part in found.rest if part not in beside]
        named = [part for part in rest if yes_no(part) is None and not names_instrument(part)]
        if not (found.codes or beside) or len(named) > 1 or (named and not found.codes):
            left.append(line)
            continue
        if found.union:
            left.append(line)
        alone = len(lines(text)) == 1 and not found.union
        flows = to_places(reader, found.codes, named[0] if named else None, alone=alone)
        for flow, code in beside.values():
            _set_country(reader.gather.by_id("parties", flow["to"]), [flow], code)
            flows.append(flow)
        reader.now_transfers += [flow for flow in flows if flow not in reader.now_transfers]
        for part in rest:
            if names_instrument(part):
                _safeguard(reader, flows, part)
        into += [*found.codes, *(code for _, code in beside.values())]
    if left:
        reader.noted("; ".join(left))
    said = f"parties.country: {', '.join(into)}" if into else ""
    return ("not-understood" if left else "translated"), ", ".join(
        filter(None, [said, "activities.note" if left else ""])
    )


def safeguards(reader: RowReader, text: str) -> Said:
    """Of the transfers that the row names, else of its only recipient."""
    outcome: Outcome = "translated"
    left: list[str] = []
    for line in lines(text):
        flows, said = _of(reader, line)
        flows = flows if said != line else _transfers(reader) or flows
        if not flows or elsewhere(said):
            left.append(line)
        elif not _safeguard(reader, flows, said):
            outcome = "not-understood"
    if left:
        return reader.noted("; ".join(left))
    return outcome, "flows.safeguards" if outcome == "translated" else "agreements.name"


def joint(reader: RowReader, text: str) -> Said:
    for line in lines(text):
        reader.joint.append(_contact(reader, line))
    return "taken", "parties, activities.controllers"


def controllers(reader: RowReader, text: str) -> Said:
    for line in lines(text):
        row = _contact(reader, line)
        if row not in reader.controllers:
            reader.controllers.append(row)
    return "taken", "parties, activities.controllers"


def controller_representative(reader: RowReader, text: str) -> Said:
    if len(reader.controllers) != 1:
        return reader.noted(text)
    reader.controllers[0].setdefault("representative", text)
    return "taken", "parties.representative"


def controller_contract(reader: RowReader, text: str) -> Said:
    """The contract with whom the data are processed for."""
    for line in lines(text):
        made = reader.gather.named("agreements", line, kind="dpa", address=line)
        append(made, "scope_activities", reader.activity["id"])
        for row in [*reader.controllers, *([reader.own] if reader.own else [])]:
            append(made, "parties", row["id"])
    return "taken", "agreements.address"


def give(reader: RowReader, text: str, role: str | None) -> Said:
    """Flows to whom a cell names, in this role where none is said behind a name."""
    last: Row | None = None
    for line in items(text):
        code = country_code(line)
        if code and last is not None and not last.get("country"):
            last["country"] = code
            continue
        name, own_role, country = _behind(line)
        last = reader.gather.named("parties", name)
        flow = reader.flow(last, own_role or role)
        if flow not in reader.now_flows:
            reader.now_flows.append(flow)
        if country:
            _set_country(last, [flow], country)
            if flow not in reader.now_transfers:
                reader.now_transfers.append(flow)
    return "taken", "parties.name, flows"


def to_places(reader: RowReader, codes: tuple[str, ...], name: str | None, *, alone: bool) -> list[Row]:
    """The flows that go to these countries: to whom is named beside them, or whom the row says to be there."""
    if name:
        flows = [reader.flow(reader.gather.named("parties", name), None, any_role=True)]
        for code in codes:
            _set_country(reader.gather.by_id("parties", flows[0]["to"]), flows, code)
    else:
        flows = []
        for code in codes:
            flows += _there(reader, code) or [
                _only(reader, code) if alone and len(codes) == 1 else _class(reader, code)
            ]
    reader.now_transfers += [flow for flow in flows if flow not in reader.now_transfers]
    return flows


# --- private ---

_CONTACT = re.compile(r"(.*\S) \(([^()]*[@\d][^()]*)\)", re.DOTALL)
_REACHED = re.compile(r"([^,]+), (.*@.*|.*\d.*)", re.DOTALL)
_PARTS = re.compile(r"\s*[,;/]\s*")


def _behind(line: str) -> tuple[str, str | None, str | None]:
    """Name, role and country of ``HubSpot (processor, USA)``; a bracket that says anything else is of the name."""
    name, behind = brackets(line)
    role = country = None
    for part in _PARTS.split(behind) if behind else []:
        if found := role_of(part):
            role = found
        elif code := country_code(part):
            country = code
        else:
            return line, None, None
    return name, role, country


def _beside(reader: RowReader, part: str) -> tuple[Row, str] | None:
    """``Acme US``, where Acme is a recipient of the row: its flow and the country."""
    for flow in reader.now_flows:
        name = brackets(reader.named(flow))[0].casefold()
        if part.casefold().startswith(f"{name} ") and (code := country_code(part[len(name) :].strip())):
            return flow, code
    return None


def _there(reader: RowReader, code: str) -> list[Row]:
    """Recipients of the row whose country the register gives elsewhere."""
    parties = {flow["to"]: reader.gather.by_id("parties", flow["to"]) for flow in reader.now_flows}
    return [flow for flow in reader.now_flows if parties[flow["to"]].get("country") == code]


def _only(reader: RowReader, code: str) -> Row:
    """The only recipient of the row, where its country is not known otherwise."""
    others = [flow for flow in reader.now_flows if flow.get("role") != "unit"]
    party = reader.gather.by_id("parties", others[0]["to"]) if len(others) == 1 else None
    if party is None or party.get("country"):
        return _class(reader, code)
    party |= {"country": code, "country_basis": "inferred", "country_reason": _REASON}
    return others[0]


_REASON = "the register names one recipient and one country in the row"


def _class(reader: RowReader, code: str) -> Row:
    """Recipients of whom nothing is known but the country."""
    from dataflow.law.jurisdictions import name

    party = reader.gather.named("parties", f"recipients in {name(code)}", kind="class", country=code)
    return reader.flow(party, None, any_role=True)


def _set_country(party: Row, flows: list[Row], code: str) -> None:
    if party.setdefault("country", code) != code:
        for flow in flows:
            append(flow, "storage", code)


def _safeguard(reader: RowReader, flows: list[Row], text: str) -> bool:
    """Give the flows the instruments that a text names, else what it says; whether each has a code."""
    found = instruments(text) or [(text, None)]
    for said, code in found:
        used = code or reader.gather.named("agreements", said)["id"]
        for flow in flows:
            append(flow, "safeguards", used)
    return all(code for _, code in found)


def _transfers(reader: RowReader) -> list[Row]:
    """The transfers that the row names, but for those to places where the GDPR applies."""
    from dataflow.law.jurisdictions import history

    found = []
    for flow in reader.now_transfers:
        code = reader.gather.by_id("parties", flow["to"]).get("country")
        if not code or flow.get("storage") or any(one.status != "gdpr_area" for one in history(code)):
            found.append(flow)
    return found or reader.now_transfers


def _contact(reader: RowReader, line: str) -> Row:
    found = _CONTACT.fullmatch(line) or _REACHED.fullmatch(line)
    name, contact = (found[1], found[2]) if found else (line, None)
    return reader.gather.named("parties", name, contact=contact)


def _of(reader: RowReader, line: str) -> tuple[list[Row], str]:
    """The flows that ``recipient: text`` is about, and the text; the only flow where nobody is named."""
    for flow in reader.flows:
        name = reader.named(flow)
        if line.startswith(f"{name}: "):
            return [f for f in reader.flows if f["to"] == flow["to"]], line[len(name) + 2 :].strip()
    flows = reader.now_flows if len(reader.now_flows) == 1 else reader.flows if len(reader.flows) == 1 else []
    return flows, line
