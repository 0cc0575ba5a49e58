"""Whose document it is: its meta data, the controller, the data protection officer."""

import re
from datetime import date

from dataflow.record.layouts.gather import remark, slug
from dataflow.record.layouts.tilt.build import (
    SOURCE,
    Build,
    field_name,
    joined,
    keep_rest,
    noted,
    put,
    put_contact,
    put_country,
)
from dataflow.record.layouts.tilt.document import Leaf, Part


def read_meta(build: Build, root: Part) -> None:
    """The source and the notice, and the day of the document, which is the day that the inventory describes."""
    meta = root.part("meta")
    source = build.gather.add("sources", SOURCE, kind="privacy-notice")
    build.notice = build.gather.add("notices", "notice", kind="privacy-notice", where_source=SOURCE)
    for key in ("_id", "_hash"):
        if leaf := meta.leaf(key):
            leaf.say("dropped", "tells documents apart, says nothing of the processing")
    name, url, status = meta.leaf("name"), meta.leaf("url"), meta.leaf("status")
    for leaf, columns in ((name, ("title", "title")), (url, ("address", "address"))):
        if leaf:
            source[columns[0]] = build.notice[columns[1]] = joined(leaf.text)
            leaf.say("taken", f"sources.{columns[0]}, notices.{columns[1]}")
    _language(build, meta.leaf("language"))
    noted(source, "sources", meta.leaf("version"))
    noted(source, "sources", status)
    _days(build, meta.leaf("created"), meta.leaf("modified"))
    keep_rest(source, "sources", meta, root)


def read_controller(build: Build, root: Part, fallback: str) -> None:
    """The organisation and its row in parties.  A document that names no controller gets no party."""
    part = root.part("controller")
    name, meta_name = part.leaf("name"), root.part("meta").leaf("name")
    said = name or meta_name
    organisation = build.gather.organisation
    organisation["id"] = (slug(said.text) if said else "") or slug(fallback) or "organisation"
    officer = root.part("dataProtectionOfficer")
    if name is None:
        if meta_name:
            organisation["name"] = joined(meta_name.text)
        for leaf in [*_all(part), *_all(officer)]:
            noted(organisation, "organisation", leaf, leaf.path)
        return
    own = build.own = build.party(name.text, part)
    organisation |= {"name": own["name"], "party": own["id"]}
    build.notice["controller"] = own["id"]
    name.say("taken", "organisation.name, parties.name")
    put(own, "parties", "address", part.leaf("address"))
    put_country(own, part.leaf("country"))
    if code := own.get("country"):
        organisation["country"] = code
    put(own, "parties", "sector", part.leaf("sector"))
    noted(own, "parties", part.leaf("division"))
    put_contact(own, part.part("representative"))
    _officer(build, officer)
    keep_rest(own, "parties", part, part.part("representative"))
    build.tell("13(1)(a)", True, bool(own.get("address") or own.get("contact")))


# --- private ---

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2}")


def _language(build: Build, leaf: Leaf | None) -> None:
    if leaf and _LANGUAGE.fullmatch(leaf.text):
        code = leaf.text.lower()
        for row in (build.gather.organisation, build.notice, build.gather.by_id("sources", SOURCE)):
            row["language"] = code
        leaf.say("taken", "organisation.language, notices.language")
    else:
        noted(build.notice, "notices", leaf)


def _days(build: Build, created: Leaf | None, modified: Leaf | None) -> None:
    """Days of the document: from when the notice is in force it does not say."""
    found = {leaf.path: _day(leaf) for leaf in (created, modified) if leaf}
    newest = next((leaf for leaf in (modified, created) if leaf and found[leaf.path]), None)
    source = build.gather.by_id("sources", SOURCE)
    for leaf in (created, modified):
        if leaf and leaf is not newest:
            noted(source, "sources", leaf)
    if newest is None:
        return
    day = found[newest.path]
    source["date"] = build.gather.organisation["described_on"] = day
    newest.say("translated", f"sources.date, organisation.described_on: {day}")
    if created and modified and found[created.path] == day:
        created.say("translated", f"sources.date: {day}")
        kept = [line for line in str(source["note"]).split("\n") if not line.startswith("created: ")]
        source.pop("note")
        for line in kept:
            remark(source, line)


def _day(leaf: Leaf) -> str | None:
    match = _DAY.fullmatch(leaf.text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat() if match else None
    except ValueError:
        return None


def _officer(build: Build, part: Part) -> None:
    own = build.own or {}
    found = [leaf for key in ("name", "email", "phone", "address", "country") if (leaf := part.leaf(key))]
    if [field_name(leaf) for leaf in found] == ["country"]:
        noted(own, "parties", found[0], "data protection officer's country")
    elif found:
        own["dpo"] = ", ".join(joined(leaf.text) for leaf in found)
        for leaf in found:
            leaf.say("taken", "parties.dpo")
        build.tell("13(1)(b)", any(field_name(leaf) != "name" for leaf in found))
    keep_rest(own, "parties", part)


def _all(part: Part) -> list[Leaf]:
    found: list[Leaf] = []
    for value in part.fields.values():
        found += _all(value) if isinstance(value, Part) else [value]
    return found + part.rest
