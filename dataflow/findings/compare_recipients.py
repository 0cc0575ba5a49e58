"""Who receives data, where, as what, which data, under which safeguard: compared."""

from collections.abc import Iterable, Iterator

from dataflow.findings.change import Change, Duty
from dataflow.findings.duties import (
    ASSESS_LAW,
    CONTRACT,
    ERASE,
    NOTICE_TRANSFER,
    RECORD,
    RETURN_DATA,
    TRANSFER,
    category_duties,
    country_duties,
    distinct,
    recipient_duties,
)
from dataflow.findings.snapshot import PROCESSORS, Row, Snapshot


def compare_recipients(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Changes of recipients, their countries, roles, categories, safeguards and contracts."""
    before = {party for _, party in old.received}
    after = {party for _, party in new.received}
    yield from _third_countries(old, new)
    for party in sorted(after - before):
        yield _recipient_new(new, party)
    for party in sorted(before - after):
        yield _recipient_gone(old, new, party)
    for party in sorted(before & after):
        yield from _countries(old, new, party)
    for activity, party in sorted(set(new.received) - set(old.received)):
        if party in before:
            yield _in_activity(new, activity, party)
    for pair in sorted(set(new.received) & set(old.received)):
        yield from _pair(old, new, *pair)


# --- private ---


def _third_countries(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before, after = _outside(old), _outside(new)
    for code in sorted(set(after) - set(before)):
        names = ", ".join(new.name("parties", party) for party in after[code])
        text = f"Data now reach {code}, a third country, through {names}."
        duties = (TRANSFER, ASSESS_LAW, NOTICE_TRANSFER, RECORD)
        yield _change(new, "third-country-new", "country", code, text, after=names, duties=duties)
    for code in sorted(set(before) - set(after)):
        names = ", ".join(old.name("parties", party) for party in before[code])
        yield _change(
            new, "third-country-gone", "country", code, f"Data no longer reach {code}.", before=names
        )


def _outside(view: Snapshot) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for party in sorted({party for _, party in view.received}):
        for code in view.party_countries(party):
            if view.outside(code):
                found.setdefault(code, []).append(party)
    return found


def _recipient_new(new: Snapshot, party: str) -> Change:
    flows = new.flows_to(party)
    activities = sorted({flow["activity"] for flow in flows})
    where = ", ".join(_code(new, code) for code in new.party_countries(party)) or "country unknown"
    named = ", ".join(f"“{new.name('activities', item)}”" for item in activities)
    text = f"New recipient {new.name('parties', party)} ({_roles(flows)}; {where}) in {named}."
    if new.told(party):
        text += " The notice in force tells of it."
    duties = recipient_duties(new, activities, party, flows)
    return _change(
        new, "recipient-new", "party", party, text, after=where, duties=duties, place=("parties", party)
    )


def _recipient_gone(old: Snapshot, new: Snapshot, party: str) -> Change:
    flows = old.flows_to(party)
    processor = any(flow["role"] in PROCESSORS for flow in flows)
    kind = "processor-gone" if processor else "recipient-gone"
    text = f"{old.name('parties', party)} ({_roles(flows)}) no longer receives data."
    duties = (RETURN_DATA, RECORD) if processor else (RECORD,)
    where = ", ".join(old.party_countries(party)) or None
    return _change(
        old, kind, "party", party, text, before=where, duties=duties, place=("parties", party), of=new
    )


def _countries(old: Snapshot, new: Snapshot, party: str) -> Iterator[Change]:
    before, after = old.party_countries(party), new.party_countries(party)
    added, gone = [c for c in after if c not in before], [c for c in before if c not in after]
    name = new.name("parties", party)
    activities = sorted({flow["activity"] for flow in new.flows_to(party)})
    was, now = ", ".join(before) or None, ", ".join(after) or None
    if added:
        where = ", ".join(_code(new, code) for code in added)
        verb = "now also receives data in" if before else "receives data in a country that was unknown:"
        text = f"{name} {verb} {where}."
        duties = country_duties(new, activities, added)
        yield _change(
            new,
            "recipient-country-new",
            "party",
            party,
            text,
            duties=duties,
            place=("parties", party),
            before=was,
            after=now,
        )
    if gone and not added:
        text = f"{name} no longer has data in {', '.join(gone)}."
        yield _change(
            new,
            "recipient-country-gone",
            "party",
            party,
            text,
            place=("parties", party),
            before=was,
            after=now,
        )


def _in_activity(new: Snapshot, activity: str, party: str) -> Change:
    flows = new.received[activity, party]
    about = new.name("activities", activity)
    text = f"{new.name('parties', party)} now also receives data of “{about}” ({_roles(flows)})."
    duties = recipient_duties(new, [activity], party, flows)
    place = ("flows", flows[0]["id"])
    return _change(
        new, "recipient-in-activity", "party", party, text, activity=activity, duties=duties, place=place
    )


def _pair(old: Snapshot, new: Snapshot, activity: str, party: str) -> Iterator[Change]:
    before, after = old.received[activity, party], new.received[activity, party]
    who = f"{new.name('parties', party)} in “{new.name('activities', activity)}”"
    at = ("flows", after[0]["id"])
    if _roles(before) != _roles(after):
        text = f"{who}: its role was {_roles(before)} and is {_roles(after)}."
        duties = recipient_duties(new, [activity], party, after)
        yield _change(
            new,
            "role-changed",
            "party",
            party,
            text,
            activity=activity,
            before=_roles(before),
            after=_roles(after),
            duties=duties,
            place=at,
        )
    sent, sends = _categories(before), _categories(after)
    if sent is not None and sends is not None and sent != sends:
        yield from _category_changes(new, activity, party, who, sent, sends, at)
    covered, covers = _safeguards(old, before), _safeguards(new, after)
    if covered != covers:
        text = f"{who}: the safeguards were {covered} and are {covers}."
        outside = any(new.outside(code) for flow in after for code in new.countries(flow))
        duties = (TRANSFER, ASSESS_LAW, NOTICE_TRANSFER, RECORD) if outside else (RECORD,)
        yield _change(
            new,
            "safeguard-changed",
            "party",
            party,
            text,
            activity=activity,
            before=covered,
            after=covers,
            duties=duties,
            place=at,
        )
    bound, binds = _contracts(old, before), _contracts(new, after)
    if bound != binds:
        text = f"{who}: the agreement was {bound} and is {binds}."
        processor = any(flow["role"] in PROCESSORS for flow in after)
        duties = (CONTRACT,) if processor else ()
        yield _change(
            new,
            "agreement-changed",
            "party",
            party,
            text,
            activity=activity,
            before=bound,
            after=binds,
            duties=duties,
            place=at,
        )


def _category_changes(
    new: Snapshot, activity: str, party: str, who: str, before: set[str], after: set[str], at: tuple[str, str]
) -> Iterator[Change]:
    for kind, verb, items in (
        ("category-to-recipient", "now also receives", after - before),
        ("category-no-longer-to-recipient", "no longer receives", before - after),
    ):
        if items:
            names = ", ".join(new.name("categories", item) for item in sorted(items))
            duties = category_duties(new, activity, items) if items & after else distinct([ERASE, RECORD])
            yield _change(
                new,
                kind,
                "party",
                party,
                f"{who} {verb} {names}.",
                activity=activity,
                before=", ".join(sorted(before)),
                after=", ".join(sorted(after)),
                duties=duties,
                place=at,
            )


def _roles(flows: Iterable[Row]) -> str:
    return ", ".join(sorted({flow["role"] or "role unknown" for flow in flows}))


def _categories(flows: list[Row]) -> set[str] | None:
    if any(flow["categories"] is None for flow in flows):
        return None
    return {item for flow in flows for item in flow["categories"]}


def _safeguards(view: Snapshot, flows: Iterable[Row]) -> str:
    kinds = [view.safeguard_kinds(flow) for flow in flows]
    if all(found is None for found in kinds):
        return "unknown"
    return ", ".join(sorted({item for found in kinds for item in found or ()})) or "none"


def _contracts(view: Snapshot, flows: Iterable[Row]) -> str:
    found = set()
    for flow in flows:
        row = view.agreements.get(flow["agreement"] or "") or {}
        terms = [row.get(name) for name in ("kind", "signed", "ends", "subprocessing")]
        said = [str(term) for term in terms if term is not None]
        terms_said = f" ({', '.join(said)})" if said else ""
        found.add((flow["agreement"] or "unknown") + terms_said)
    return "; ".join(sorted(found))


def _code(view: Snapshot, code: str) -> str:
    return f"{code}, a third country" if view.outside(code) else code


def _change(
    view: Snapshot, kind: str, subject_kind: str, subject: str, text: str, *, activity: str | None = None,
    before: str | None = None, after: str | None = None, duties: Iterable[Duty] = (),
    place: tuple[str, str] | None = None, of: Snapshot | None = None,
) -> Change:  # fmt: skip
    return Change(
        kind=kind,
        inventory=(of or view).inventory.id,
        subject_kind=subject_kind,
        subject=subject,
        text=text,
        activity=activity,
        before=before,
        after=after,
        duties=distinct(duties),
        place=view.place(*place) if place else None,
    )
