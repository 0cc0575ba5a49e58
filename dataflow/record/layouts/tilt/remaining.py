"""Where the data come from, decisions by machines, and announced changes of purpose."""

from dataflow.record.layouts.gather import Row, append
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.tilt.build import Build, joined, keep_rest, noted, shortened
from dataflow.record.layouts.tilt.document import Part

LONGEST_SOURCE = 8
"""Words of a description that is still the name of a source, not a sentence about it."""


def read_sources(build: Build, root: Part) -> None:
    """Kinds and parties from which an activity has its data, where the category is one that is disclosed."""
    for part in root.parts("sources"):
        if leaf := part.leaf("_id"):
            leaf.say("dropped", "tells entries apart, says nothing of the processing")
        category = part.leaf("dataCategory")
        activities = _using(build, category.text) if category else []
        if not activities:
            noted(build.notice, "notices", category, "sources of")
        elif category:
            category.say("translated", f"activities: {', '.join(str(row['id']) for row in activities)}")
        for source in part.parts("sources"):
            _source(build, source, activities)
        keep_rest(build.notice, "notices", part, *part.parts("sources"))
        build.tell("14(2)(f)", bool(part.parts("sources")))


def read_automated(build: Build, root: Part) -> None:
    """That there are none holds for every activity; that there are some, where there is only one."""
    part = root.part("automatedDecisionMaking")
    used = part.leaf("inUse")
    logic, effects = part.leaf("logicInvolved"), part.leaf("scopeAndIntendedEffects")
    activities = build.gather.tables.get("activities", [])
    if used and activities and (used.truth is False or (used.truth and len(activities) == 1)):
        said = "yes" if used.truth else "no"
        for row in activities:
            row["automated_decision_solely"] = said
            if used.truth and logic:
                row["automated_decision_logic_told"] = "yes"
        used.say("translated", f"activities.automated_decision_solely: {said}")
    else:
        noted(build.notice, "notices", used, "automated decisions in use")
    row, table = (activities[0], "activities") if len(activities) == 1 else (build.notice, "notices")
    noted(row, table, logic, "logic of automated decisions")
    noted(row, table, effects, "scope and effects of automated decisions")
    keep_rest(row, table, part)
    if used and used.truth:
        build.tell("13(2)(f)", True, logic is not None, effects is not None)


def read_changes(build: Build, root: Part) -> None:
    """The schema has no row for changes that are announced: they are kept in words."""
    for part in root.parts("changesOfPurpose"):
        for key in ("description", "plannedDateOfChange", "urlOfNewVersion"):
            noted(build.notice, "notices", part.leaf(key), f"change of purpose, {key}")
        for leaf in part.leaves("affectedDataCategories"):
            noted(build.notice, "notices", leaf, "change of purpose, affectedDataCategories")
        keep_rest(build.notice, "notices", part)


# --- private ---


def _using(build: Build, name: str) -> list[Row]:
    """Activities that use the category of this name, or that has an item of it."""
    said = plain(name)
    found = {
        row["id"]
        for row in build.gather.tables.get("categories", [])
        if said in {plain(one) for one in (row["name"], *row.get("items", []))}
        or plain(shortened(name)) == plain(row["name"])
    }
    activities = build.gather.tables.get("activities", [])
    return [row for row in activities if found & set(row.get("categories") or [])]


def _source(build: Build, part: Part, activities: list[Row]) -> None:
    name, url, public = part.leaf("description"), part.leaf("url"), part.leaf("publiclyAvailable")
    if not activities:
        for leaf in (name, url, public):
            noted(build.notice, "notices", leaf, leaf.path if leaf else "")
        return
    party: Row | None = None
    if name and len(name.text.split()) <= LONGEST_SOURCE:
        party = build.party(name.text, part)
        name.say("taken", "parties.name, activities.sources")
    if party is not None and url:
        party.setdefault("contact", joined(url.text))
        url.say("taken", "parties.contact")
    for row in activities:
        if party is not None:
            append(row, "sources", str(party["id"]))
        else:
            noted(row, "activities", name, "source")
            noted(row, "activities", url, "source")
        if public and public.truth is not None:
            append(row, "source_kinds", "public-source" if public.truth else "third-party")
        else:
            noted(row, "activities", public, "publicly available")
    if public and public.truth is not None:
        kind = "public-source" if public.truth else "third-party"
        public.say("translated", f"activities.source_kinds: {kind}")
