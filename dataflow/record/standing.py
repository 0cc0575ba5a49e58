"""Where data is for Chapter V on the date: the place of a party or a flow, and what a decision asks there."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from dataflow.law import adequacy, jurisdictions, scope
from dataflow.law.answers import Answer
from dataflow.record.book import Book, Row

AREA = frozenset({"gdpr_area", "gdpr_area_transitional", "treated_as_member"})


@dataclass(frozen=True, slots=True)
class Place:
    """A country or territory (None: unknown) and what ties the flow to it: seat, storage or access.

    third: True for a third country or international organisation, False for neither, None: cannot be told.
    """

    code: str | None
    tie: str
    third: bool | None
    status: str


def established(party: Row, as_of: date) -> bool | None:
    """Whether a party is established where the GDPR applies; None when its country is unknown or open."""
    found = jurisdictions.status(party["country"], party["territory"], as_of=as_of)
    if found is None or found.status == "special_review":
        return None
    return found.status in AREA


def places(book: Book, flow: Row) -> list[Place]:
    """Places a flow reaches: the recipient's seat, then the countries of storage and access it names."""
    party = book.party(flow["to"])
    day = book.as_of
    if party["kind"] == "international-organisation":
        return [Place(party["country"], "seat", True, "international-organisation")]
    found = [_place(party["territory"] or party["country"], party["country"], "seat", day)]
    for tie in ("storage", "access"):
        found += [_place(code, None, tie, day) for code in flow[tie] or []]
    known: dict[tuple[str | None, str], Place] = {}
    for place in found:
        known.setdefault((place.code, "seat" if place.code == found[0].code else place.tie), place)
    return list(known.values())


def scope_met(
    decision: adequacy.Decision, party: Row, flow: Row, as_of: date, *, left_out: bool = False
) -> bool | None:
    """Whether the recipient and the flow meet what an adequacy decision asks; None when it cannot be told.

    left_out: the activity serves a purpose that the decision excludes.
    """
    cells = {
        **{name: party[name] for name in scope.PARTY_COLUMNS},
        "mode": flow["mode"],
        "human_resources": flow["human_resources"],
        "safeguards_count": None,  # the record tells a decision's reach whatever is relied on
        "left_out": left_out,
        "code": decision.jurisdiction,
        "_unknown": None,
    }
    found: bool | None = scope.scope_met(
        decision.scope_test, lambda name: Answer(cells[name]), today=as_of
    ).value
    return found


def moves_data(flow: Row) -> bool:
    """False where nobody sends personal data to somebody else: the sender's own unit, anonymous data, mere
    transit, and what the person gives to the recipient directly."""
    return (
        flow["role"] not in ("unit", "data-subject")
        and flow["to"] != "data-subject"
        and flow["treatment"] != "anonymised"
        and flow["mode"] not in ("transit", "direct-by-subject")
    )


# --- private ---


@cache
def _place(code: str | None, country: str | None, tie: str, day: date) -> Place:
    territory = code if country and code != country else None
    found = jurisdictions.status(country or code, territory, as_of=day)
    if found is None or found.status == "special_review":
        return Place(code, tie, None, found.status if found else "unknown")
    third = found.status == "third_country"
    return Place(code, tie, third, found.status)
