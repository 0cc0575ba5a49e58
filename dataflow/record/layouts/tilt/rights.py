"""Rights that the document offers, and the authority to which people can complain."""

from dataflow.record.layouts.gather import Row, append, slug
from dataflow.record.layouts.tilt.build import Build, joined, keep_rest, noted, put, put_country, where
from dataflow.record.layouts.tilt.document import Part

RIGHTS = {
    "rightToInformation": ("15",),
    "accessAndDataPortability": ("15", "20"),
    "rightToRectificationOrDeletion": ("16", "17"),
    "rightToDataPortability": ("20",),
    "rightToWithdrawConsent": ("7(3)",),
    "rightToComplain": ("77",),
}
"""Part → the articles of the rights."""

ITEMS = {"rightToWithdrawConsent": "13(2)(c)", "rightToComplain": "13(2)(d)"}
"""Part → the item of Art. 13 that it gives; the others are some of the rights of 13(2)(b)."""


def read_rights(build: Build, root: Part) -> None:
    """One row an article, from all parts that speak of it."""
    rows: dict[str, Row] = {}
    for name, articles in RIGHTS.items():
        part = root.part(name)
        if not part:
            continue
        available = part.leaf("available")
        if available and available.truth is not True:
            noted(build.notice, "notices", available, f"{name}.available")
        if available and available.truth:
            build.tell(ITEMS.get(name, "13(2)(b)"), True, name in ITEMS)
        if available is None or available.truth:
            for article in articles:
                if article not in rows:
                    rows[article] = build.gather.add(
                        "rights", slug(f"art {article}"), article=article, **where(part)
                    )
                _fill(rows[article], part)
            if available:
                available.say("translated", f"rights.article: {', '.join(articles)}")
        else:
            for row_part in (part, part.part("administrativeFee")):
                for value in row_part.fields.values():
                    for leaf in value if isinstance(value, list) else [value]:
                        if not isinstance(leaf, Part) and leaf is not available:
                            noted(build.notice, "notices", leaf, leaf.path)
        keep_rest(build.notice, "notices", part, part.part("administrativeFee"))
        _authority(build, part.part("supervisoryAuthority"))


# --- private ---


def _fill(row: Row, part: Part) -> None:
    row["stated"] = "stated" if part.leaf("available") else row.get("stated")
    for key in ("email", "url"):
        if leaf := part.leaf(key):
            append(row, "exercised_by", joined(leaf.text))
            leaf.say("taken", "rights.exercised_by")
    conditions = [(leaf, "evidence of identity") for leaf in part.leaves("identificationEvidences")]
    conditions += [(leaf, "format") for leaf in [*part.leaves("dataFormats"), *part.leaves("dataFormat")]]
    for leaf, label in conditions:
        _condition(row, f"{label}: {joined(leaf.text)}")
        leaf.say("taken", "rights.conditions")
    fee = [leaf for key in ("amount", "currency") if (leaf := part.part("administrativeFee").leaf(key))]
    if fee:
        _condition(row, f"fee: {' '.join(joined(leaf.text) for leaf in fee)}")
    for leaf in fee:
        leaf.say("taken", "rights.conditions")
    if more := part.leaf("description"):
        noted(row, "rights", more)
        more.say("taken", "rights.note")


def _condition(row: Row, text: str) -> None:
    known = str(row["conditions"]).split("; ") if row.get("conditions") else []
    if text not in known:
        row["conditions"] = "; ".join([*known, text])


def _authority(build: Build, part: Part) -> None:
    if not part:
        return
    name = part.leaf("name")
    leaves = [leaf for key in ("email", "phone") if (leaf := part.leaf(key))]
    if name is None:
        for leaf in [*leaves, part.leaf("address"), part.leaf("country")]:
            noted(build.notice, "notices", leaf, leaf.path if leaf else "")
        keep_rest(build.notice, "notices", part)
        return
    party = build.party(name.text, part, kind="authority")
    build.gather.organisation["authority"] = party["id"]
    name.say("taken", "parties.name, organisation.authority")
    put(party, "parties", "address", part.leaf("address"))
    put_country(party, part.leaf("country"))
    if leaves:
        party.setdefault("contact", ", ".join(joined(leaf.text) for leaf in leaves))
    for leaf in leaves:
        leaf.say("taken", "parties.contact")
    keep_rest(party, "parties", part)
