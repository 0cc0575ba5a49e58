"""Beyond Art. 30: sources, automated decisions, impact assessment, systems, and how the activity is run."""

from dataflow.record.book import Book, Row
from dataflow.record.model import Audience, Item, Part, State, Value, worst
from dataflow.record.recipients import other_times

NONE = "none"


def origin(book: Book, activity: Row, party_id: str) -> Part:
    """The organisation's role, where the data come from, the systems used, recipients of other times."""
    t = book.words.t
    role = [book.term("activity_role", activity["role"])] if activity["role"] else []
    kinds = [book.term("source_kind", kind) for kind in activity["source_kinds"] or []]
    sources = [book.name("parties", code) for code in activity["sources"] or []]
    systems = [_system(book, code) for code in activity["systems"] or []]
    items = [
        book.item("role", t("Role of the organisation"), role, empty="unknown"),
        book.item("source-kinds", t("Origin of the data"), kinds, empty="unknown"),
        book.item("sources", t("Sources"), sources, empty=_listed(activity["sources"])),
        _answer(book, activity, "mandatory", t("The person must provide the data")),
        book.item("systems", t("Systems"), systems, empty=_listed(activity["systems"]), audience="security"),
    ]
    excused = activity["information_exception"]
    if excused:
        value = book.term("information_exception", excused)
        items.append(book.item("information-exception", t("Exception from informing"), [value]))
    others = other_times(book, activity, party_id)
    if others:
        items.append(others)
    return _part("origin", t("Origin and systems"), items)


def decision(book: Book, activity: Row) -> Part:
    """Automated individual decisions (Art. 22)."""
    t = book.words.t
    solely = _answer(book, activity, "automated_decision_solely", t("Decided solely by automated means"))
    if activity["automated_decision_solely"] is False:
        return _part("decision", t("Automated decisions (Art. 22)"), [solely])
    effect, ground = activity["automated_decision_effect"], activity["automated_decision_ground"]
    shields = [
        book.term("decision_safeguard", code) for code in activity["automated_decision_safeguards"] or []
    ]
    stated_none = activity["automated_decision_safeguards"] == []
    # Without such an effect Art. 22 asks for neither ground nor safeguards.
    empty: State = "not-applicable" if effect == NONE else "unknown"
    grounds = [Value(book.words.article(ground), code=ground)] if ground and ground != NONE else []
    items = [
        solely,
        book.item(
            "effect",
            t("Effect on the person"),
            [book.term("decision_effect", effect)] if effect else [],
            empty="unknown",
        ),
        book.item("ground", t("Ground"), grounds, empty="missing" if ground == NONE else empty),
        book.item(
            "safeguards",
            t("Safeguards of the person"),
            shields,
            empty="missing" if stated_none and effect != NONE else empty,
        ),
        _answer(book, activity, "automated_decision_logic_told", t("Logic and consequences are told")),
    ]
    return _part("decision", t("Automated decisions (Art. 22)"), items)


def impact(book: Book, activity: Row) -> Part:
    """The impact assessment (Art. 35 and 36)."""
    t = book.words.t
    criteria = [book.term("dpia_criterion", code) for code in activity["dpia_criteria"] or []]
    risk = activity["dpia_residual_risk"]
    needless = activity["dpia_required"] is False
    excused = activity["dpia_exception"]
    reason = [book.term("dpia_exception", excused)] if excused else []
    items = [
        _answer(book, activity, "dpia_required", t("An assessment is required")),
        *([book.item("exception", t("Why none is required"), reason)] if reason else []),
        book.item("criteria", t("Criteria that are met"), criteria, empty=_listed(activity["dpia_criteria"])),
        _day(book, activity, "dpia_date", t("Date of the assessment"), needless=needless),
        book.item(
            "risk",
            t("Remaining risk"),
            [book.term("residual_risk", risk)] if risk else [],
            empty="not-applicable" if needless else "unknown",
        ),
        _day(
            book,
            activity,
            "dpia_prior_consultation",
            t("Prior consultation (Art. 36)"),
            needless=risk in ("low", "medium") or needless,
        ),
    ]
    return _part("impact", t("Data protection impact assessment"), items)


def running(book: Book, activity: Row) -> Part:
    """Dates, owner, review, note and source of the row: for the organisation itself."""
    t = book.words.t
    dates = [
        _date(book, activity, "start", t("First day")),
        *([_date(book, activity, "end", t("Last day"))] if activity["end"] else []),
        _date(book, activity, "changed_on", t("Last change")),
        _date(book, activity, "review", t("Next review"), audience="internal"),
    ]
    items = [
        *dates,
        book.item("owner", t("Owner"), _own(book, activity, "owner"), empty="unknown", audience="internal"),
        book.item(
            "note", t("Note"), _own(book, activity, "note"), empty="not-applicable", audience="internal"
        ),
        book.item("source", t("Source"), _source(book, activity), empty="unknown", audience="internal"),
    ]
    return _part("running", t("Dates and administration"), items)


# --- private ---


def _part(part_id: str, heading: str, items: list[Item]) -> Part:
    return Part(part_id, "", heading, worst([item.state for item in items]), tuple(items))


def _listed(cell: list[str] | None) -> State:
    return "unknown" if cell is None else "not-applicable"


def _answer(book: Book, row: Row, column: str, label: str) -> Item:
    known = row[column]
    place = book.place("activities", row, column) if known is not None else ""
    code = "yes" if known else "no"
    values = [] if known is None else [Value(book.words.yes_no(known), code=code, place=place)]
    return book.item(column, label, values, empty="unknown")


def _day(book: Book, row: Row, column: str, label: str, *, needless: bool) -> Item:
    text = row[column]
    if text == NONE or text is None:
        state: State = "not-applicable" if needless else "missing" if text == NONE else "unknown"
        return Item(column, label, state)
    return book.item(column, label, [Value(book.words.stated_day(text), code=text)])


def _date(book: Book, row: Row, column: str, label: str, audience: Audience = "all") -> Item:
    known = row[column]
    values = [Value(book.words.day(known), code=known.isoformat())] if known else []
    return book.item(column, label, values, empty="unknown", audience=audience)


def _own(book: Book, row: Row, column: str) -> list[Value]:
    return [book.own(row[column], "activities", row, column)] if row[column] else []


def _source(book: Book, row: Row) -> list[Value]:
    if not row["where_source"]:
        return []
    title = book.name("sources", row["where_source"])
    section = f", {row['where_section']}" if row["where_section"] else ""
    return [
        Value(title.text + section, own=True, code=row["where_source"], place=book.place("activities", row))
    ]


def _system(book: Book, code: str) -> Value:
    row = book.get("systems", code) or {}
    countries = dict.fromkeys([*(row.get("storage") or []), *(row.get("access") or [])])
    name = book.name("systems", code)
    said = ", ".join(book.words.country(country) for country in countries)
    return Value(f"{name.text} ({said})" if said else name.text, own=True, code=code, place=name.place)
