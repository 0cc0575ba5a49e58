"""Transfers to third countries: to the recipients said to be there, else to a class of them."""

from dataflow.law.jurisdictions import name as country_name
from dataflow.record.layouts.gather import Row, append
from dataflow.record.layouts.instruments import instruments
from dataflow.record.layouts.tilt.build import Build, joined, keep_rest, noted, where
from dataflow.record.layouts.tilt.document import Leaf, Part
from dataflow.record.layouts.where import read_where

SOMEWHERE = "recipients in third countries"
_ANSWERS = {
    "adequacyDecision": "ADEQ",
    "standardDataProtectionClause": "standard data protection clauses",
    "appropriateGuarantees": "appropriate guarantees",
    "presenceOfEnforceableRightsAndEffectiveRemedies": None,
}
"""Field → the code, or the name of an agreement whose kind is not said."""


def read_transfers(build: Build, root: Part) -> None:
    """Every transfer that the document tells of.  The country stays in words where it is none or not only that."""
    for part in root.parts("thirdCountryTransfers"):
        country = part.leaf("country")
        found = read_where(country.text) if country else None
        sure = found is not None and bool(found.codes) and not found.union and not found.rest
        codes = found.codes if found and sure else ()
        flows = [flow for code in codes for flow in _there(build, code, part)]
        if not flows:
            flows = [_flow(build, SOMEWHERE, None, part)]
        if country and sure:
            said = ", ".join(f"{code} ({country_name(code)})" for code in codes)
            country.say("translated", f"parties.country: {said}")
        else:
            for flow in flows:
                noted(flow, "flows", country)
        given = [_answer(build, flows, part.part(key), key) for key in _ANSWERS]
        for flow in flows:
            keep_rest(flow, "flows", part, *(part.part(key) for key in _ANSWERS))
        build.tell("13(1)(f)", sure, any(given))


# --- private ---


def _there(build: Build, code: str, part: Part) -> list[Row]:
    """Flows to recipients whose country the document gives elsewhere, else to a class of recipients."""
    parties = {row["id"] for row in build.gather.tables.get("parties", []) if row.get("country") == code}
    flows = [flow for flow in build.gather.tables.get("flows", []) if flow["to"] in parties]
    return flows or [_flow(build, f"recipients in {country_name(code)}", code, part)]


def _flow(build: Build, name: str, code: str | None, part: Part) -> Row:
    party = build.party(name, part, kind="class", country=code)
    sender = build.own["id"] if build.own else None
    wanted = f"to-{party['id']}"
    return build.gather.add("flows", wanted, to=party["id"], **{"from": sender}, **where(part))


def _answer(build: Build, flows: list[Row], part: Part, key: str) -> bool:
    """Take one safeguard; whether it is there.  That it is not there says nothing of the others: kept in words."""
    available, more = part.leaf("available"), part.leaf("description")
    code = _ANSWERS[key]
    if not available or not available.truth or code is None:
        for leaf in (available, more):
            for flow in flows:
                noted(flow, "flows", leaf, key)
        return False
    named = instruments(more.text) if more else []
    used = _used(build, code, more, named)
    for flow in flows:
        for one in used:
            append(flow, "safeguards", one)
    coded = key == "adequacyDecision" or any(found for _, found in named)
    available.say("translated" if coded else "not-understood", f"flows.safeguards: {', '.join(used)}")
    if more and not named:
        for flow in flows:
            noted(flow, "flows", more, key)
        more.say("taken", "flows.note")
    elif more:
        more.say("translated", f"flows.safeguards: {', '.join(used)}")
    return True


def _used(build: Build, code: str, more: Leaf | None, named: list[tuple[str, str | None]]) -> list[str]:
    if any(found for _, found in named):
        return [found for _, found in named if found]
    if code == "ADEQ":
        return [code]
    said = joined(more.text) if more and named else code
    return [str(build.gather.named("agreements", said)["id"])]
