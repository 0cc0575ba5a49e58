"""Transfer instruments (Art. 46) and derogations (Art. 49): which may be relied on, and when."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from dataflow.law import tables

# From this day rules approved under a United Kingdom lead no longer bind in the area.
UK_LEAD_ENDS = date(2021, 1, 1)
UK_LEAD = "GB"
# Final text of EDPB Recommendations 01/2020, the method of transfer impact assessments.
ASSESSMENT_METHOD = date(2021, 6, 18)


class Instrument(NamedTuple):
    """A way to make a transfer lawful.

    Roles are `controller`, `processor`, `public_authority` or `any`; `authority` says what a supervisory
    authority must do: `no`, `approved`, `required` (authorise) or `inform`.
    """

    id: str
    article: str
    name: str
    aliases: tuple[str, ...]
    exporter_role: str
    importer_role: str
    valid_from: date | None
    last_signing_day: date | None
    last_day: date | None
    needs_signature: bool
    authority: str
    tia_from: str  # an ISO date, `never` or `conditional`
    transfer_tool: bool
    conditions: str
    provenance: tables.Provenance


class Usability(NamedTuple):
    """Whether an instrument may be relied on (None: cannot tell) and why."""

    value: bool | None
    reason: str


def instrument(text: str) -> Instrument | None:
    """An instrument by id or alias (`SCC-M2`, `scc module two`, `2010/87/EU`); None when not known."""
    return _names().get(_plain(text))


def all_instruments() -> tuple[Instrument, ...]:
    """Every instrument, by id."""
    return tuple(_names()[_plain(id)] for id in sorted(row["id"] for row in tables.table("instruments")))


def available(*, as_of: date) -> tuple[Instrument, ...]:
    """Transfer tools that could be newly entered into on the date, by id."""
    return tuple(
        i
        for i in all_instruments()
        if i.transfer_tool
        and tables.covers(valid_from=i.valid_from, last_day=i.last_signing_day or i.last_day, as_of=as_of)
    )


def usable(
    id: str,
    *,
    signed: date | None,
    as_of: date,
    changed_on: date | None = None,
    lead_authority: str | None = None,
) -> Usability:
    """Whether an instrument entered into on `signed` may be relied on at `as_of`.

    `signed` is the day of signature, adherence, approval or authorisation; None is unknown. `changed_on` is
    the last change of the processing, None when no change is recorded; it counts for the repealed clauses
    only, and a change after `as_of` does not. `lead_authority` (a country code) counts for binding corporate
    rules approved before 2021. Roles, annexes and the conditions of the instrument are not judged here.
    """
    found = instrument(id)
    if found is None:
        return Usability(None, f"{id} is not in the table of instruments")
    return (
        _decided_elsewhere(found)
        or _not_a_tool(found)
        or _outside_life(found, as_of)
        or _signature(found, signed, as_of)
        or _grandfathered(found, as_of, changed_on)
        or _lead(found, signed, as_of, lead_authority)
        or Usability(True, f"{found.name} may be relied on on {as_of}")
    )


def tia_needed(id: str, *, as_of: date) -> bool | None:
    """Whether a transfer impact assessment is owed; None when it depends (module four) or id is not known.

    Source: C-311/18 of 16 July 2020; clause 14 of the clauses of 2021.
    """
    found = instrument(id)
    if found is None:
        return None
    if found.tia_from == "never":
        return False
    if found.tia_from == "conditional":
        return None
    return as_of >= date.fromisoformat(found.tia_from)


def modules_for(exporter_role: str | None, importer_role: str | None) -> tuple[str, ...]:
    """Ids of the 2021 modules that fit the roles (`controller`, `joint_controller`, `processor`,
    `sub_processor`); () when none fits or a role is unknown."""
    ends = (_role(exporter_role), _role(importer_role))
    return tuple(
        i.id
        for i in all_instruments()
        if i.id.startswith("SCC-M") and (i.exporter_role, i.importer_role) == ends
    )


# --- private ---


def _decided_elsewhere(found: Instrument) -> Usability | None:
    return Usability(None, "the adequacy decisions decide, not this table") if found.article == "45" else None


def _not_a_tool(found: Instrument) -> Usability | None:
    return None if found.transfer_tool else Usability(False, f"{found.name} secures no transfer")


def _outside_life(found: Instrument, as_of: date) -> Usability | None:
    if found.valid_from and as_of < found.valid_from:
        return Usability(False, f"{found.name} exists from {found.valid_from}")
    if found.last_day and as_of > found.last_day:
        return Usability(False, f"{found.name} could be relied on until {found.last_day}")
    return None


def _signature(found: Instrument, signed: date | None, as_of: date) -> Usability | None:
    if not found.needs_signature:
        return None
    if signed is None:
        return Usability(None, "the date of signature or approval is not known")
    if signed > as_of:
        return Usability(False, f"entered into on {signed}, after {as_of}")
    if found.last_signing_day and signed > found.last_signing_day:
        return Usability(False, f"{found.name} could be signed until {found.last_signing_day}")
    # What was approved or authorised under Directive 95/46 stays good (Art 46(5)); the clauses of 2021 do not
    # reach back.
    if found.id.startswith("SCC-") and found.valid_from and signed < found.valid_from:
        return Usability(False, f"{found.name} could be signed from {found.valid_from}")
    return None


def _grandfathered(found: Instrument, as_of: date, changed_on: date | None) -> Usability | None:
    repealed = found.last_signing_day
    if repealed is None or as_of <= repealed:
        return None
    if changed_on is not None and repealed < changed_on <= as_of:
        return Usability(False, f"processing changed on {changed_on}, after the repeal of {found.name}")
    return Usability(True, f"kept until {found.last_day} as long as the processing is unchanged")


def _lead(found: Instrument, signed: date | None, as_of: date, lead: str | None) -> Usability | None:
    if not found.id.startswith("BCR") or as_of < UK_LEAD_ENDS:
        return None
    if lead is not None and lead.upper() in {"GB", "UK"}:
        return Usability(False, f"approved under a United Kingdom lead: no effect from {UK_LEAD_ENDS}")
    if lead is None and signed is not None and signed < UK_LEAD_ENDS:
        return Usability(None, "approved before 2021 and the lead authority is not known")
    return None


def _role(text: str | None) -> str | None:
    return {"joint_controller": "controller", "sub_processor": "processor"}.get(text or "", text)


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()


@cache
def _names() -> dict[str, Instrument]:
    found: dict[str, Instrument] = {}
    for row in tables.table("instruments"):
        made = _instrument(row)
        for text in (made.id, *made.aliases):
            found[_plain(text)] = made
    return found


def _instrument(row: tables.Row) -> Instrument:
    return Instrument(
        id=row["id"],
        article=row["article"],
        name=row["name"],
        aliases=tables.words(row["aliases"]),
        exporter_role=row["exporter_role"],
        importer_role=row["importer_role"],
        valid_from=tables.day(row["valid_from"]),
        last_signing_day=tables.day(row["last_signing_day"]),
        last_day=tables.day(row["last_day"]),
        needs_signature=row["needs_signature"] == "yes",
        authority=row["authority"],
        tia_from=row["tia_from"],
        transfer_tool=row["transfer_tool"] == "yes",
        conditions=row["conditions"],
        provenance=tables.provenance(row),
    )
