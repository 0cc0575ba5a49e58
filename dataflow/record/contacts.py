"""Art. 30(1)(a) and 30(2)(a): who is responsible, and how to reach them."""

from dataflow.record.book import Book, Row
from dataflow.record.model import Audience, Item, Part, State, Value, worst
from dataflow.record.standing import established

NONE = "none"


def responsible(book: Book, activity: Row, party_id: str) -> Part:
    """Letter (a) of an activity: the controller, joint controllers, representative and officer."""
    t = book.words.t
    others = [other for other in book.controllers(activity) if other != party_id]
    items = [
        *book.once(("controller", party_id), lambda: identity(book, party_id, "controller", t("Controller")))
    ]
    if others:
        for number, other in enumerate(others, 1):
            items += identity(book, other, f"joint-controller-{number}", t("Joint controller"))
    else:
        items.append(Item("joint-controller", t("Joint controller"), _joint_state(book, activity)))
    items += book.once(("contacts", party_id), lambda: _contacts(book, party_id))
    return Part("a", "30(1)(a)", t("Controller and contacts"), worst([i.state for i in items]), tuple(items))


def identity(
    book: Book, party_id: str, item_id: str, label: str, audience: Audience = "all"
) -> tuple[Item, Item]:
    """Two items: the name with country, and the contact details (missing when none is written down)."""
    party = book.party(party_id)
    name = [book.name("parties", party_id)]
    if party["country"]:
        name.append(book.country(party["territory"] or party["country"]))
    contact = [
        book.own(party[column], "parties", party, column)
        for column in ("address", "contact")
        if party[column] and party[column] != NONE
    ]
    said = book.words.t("Contact details ({who})").format(who=label)
    return (
        book.item(item_id, label, name),
        book.item(f"{item_id}-contact", said, contact, audience=audience),
    )


def representative(book: Book, party: Row, who: tuple[str, str] = ("", "")) -> Item:
    """The representative under Art. 27: missing only where somebody outside is written down to need one.

    who: (id, label) of the role, where a part holds the representatives of several.
    """
    item_id, label = _whose(who, "representative", book.words.t("Representative (Art. 27)"))
    inside = established(party, book.as_of)
    if party["representative"] and party["representative"] != NONE:
        value = book.own(party["representative"], "parties", party, "representative")
        return book.item(item_id, label, [value])
    beyond = party["gdpr_subject"] is False or party["targets_union"] is False
    if inside or beyond or party["union_establishment"] or party["public_authority"]:
        return Item(item_id, label, "not-applicable")
    if inside is False and (party["targets_union"] or party["id"] == book.own_party):
        return Item(item_id, label, "missing")
    if inside is False and party["representative"] == NONE:
        return Item(item_id, label, "not-applicable", remark=book.words.t("none is designated"))
    return Item(item_id, label, "unknown")


def officer(book: Book, party: Row, who: tuple[str, str] = ("", "")) -> Item:
    """The data protection officer: missing when a duty is written down and nobody is named on the date."""
    t = book.words.t
    item_id, label = _whose(who, "officer", t("Data protection officer"))
    required = any(
        party[column] for column in ("public_authority", "dpo_required", "core_monitoring", "core_special")
    )
    if party["dpo"] and party["dpo"] != NONE:
        value = book.own(party["dpo"], "parties", party, "dpo")
        remark = _designation(book, party)
        if not remark:
            return book.item(item_id, label, [value])
        return Item(item_id, label, "missing" if required else "unknown", (value,), remark)
    if party["dpo"] == NONE and not required:
        return Item(item_id, label, "not-applicable", remark=t("none is designated"))
    return Item(item_id, label, "missing" if required else "unknown")


def summary(book: Book, party_id: str, label: str, item_id: str) -> list[Item]:
    """The items of a cover: name, registration, contact, representative, officer."""
    party = book.party(party_id)
    items = list(identity(book, party_id, item_id, label))
    if party["registration"]:
        value = Value(party["registration"], place=book.place("parties", party, "registration"))
        items.insert(1, book.item("registration", book.words.t("Registration number"), [value]))
    return [*items, representative(book, party), officer(book, party)]


# --- private ---


def _contacts(book: Book, party_id: str) -> tuple[Item, Item]:
    party = book.party(party_id)
    return representative(book, party), officer(book, party)


def _joint_state(book: Book, activity: Row) -> State:
    if activity["role"] == "joint-controller":
        return "missing"
    if activity["shared_decision"]:
        return "missing"
    return "not-applicable" if activity["role"] or activity["controllers"] else "unknown"


def _whose(who: tuple[str, str], item_id: str, label: str) -> tuple[str, str]:
    return (f"{who[0]}-{item_id}", f"{who[1]}: {label}") if who[0] else (item_id, label)


def _designation(book: Book, party: Row) -> str:
    t, day = book.words.t, book.words.day
    if party["dpo_until"] is not None and party["dpo_until"] < book.as_of:
        return t("designation ended on {day}").format(day=day(party["dpo_until"]))
    if party["dpo_from"] is not None and party["dpo_from"] > book.as_of:
        return t("designated from {day}").format(day=day(party["dpo_from"]))
    return ""
