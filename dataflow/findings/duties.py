"""Which duties follow from a change.

Sources: Art. 5, 13, 14, 22, 26, 28, 30, 35, 44 to 46 GDPR; the Court of Justice in C-311/18 for the
assessment of a third country's law; guidelines WP260 rev.01 for telling people of changes.
"""

from collections.abc import Iterable

from dataflow.findings.change import Duty
from dataflow.findings.snapshot import PROCESSORS, Row, Snapshot

NOTICE_RECIPIENT = Duty(
    "Art. 13(1)(e), 14(1)(e)", "update the notice: name the recipient or a specific category"
)
NOTICE_TRANSFER = Duty(
    "Art. 13(1)(f), 14(1)(f)", "update the notice: third country, safeguard, how to get a copy"
)
NOTICE_BASIS = Duty("Art. 13(1)(c), 14(1)(c)", "update the notice: purposes and legal basis")
NOTICE_PERIOD = Duty("Art. 13(2)(a), 14(2)(a)", "update the notice: the period")
NOTICE_CATEGORY = Duty(
    "Art. 14(1)(d)", "update the notice where the data do not come from the person: categories"
)
NEW_PURPOSE = Duty("Art. 13(3), 14(4)", "inform of the new purpose before processing further for it")
COMPATIBLE = Duty("Art. 6(4)", "check that the new purpose is compatible with that of collection")
TELL_CONTROLLER = Duty("Art. 28(2)", "tell the controller of the sub-processor in time to object")
CONTRACT = Duty("Art. 28(3), 28(9)", "have a contract in force before data move")
SUB_CONTRACT = Duty("Art. 28(4)", "bind the sub-processor by the same obligations")
DPIA = Duty("Art. 35(11)", "look at the impact assessment again")
DPIA_NEEDED = Duty("Art. 35(1)", "decide whether an impact assessment is needed")
TRANSFER = Duty("Art. 44, 45, 46", "have a ground for the transfer before data move")
ASSESS_LAW = Duty("Art. 46(1)", "look at the transfer impact assessment again")
RETURN_DATA = Duty("Art. 28(3)(g)", "have the data deleted or returned, and have it confirmed")
RECORD = Duty("Art. 30(1)", "the record of processing changes")
SPECIAL = Duty("Art. 9(2)", "have a condition for the special categories")
TOLD = Duty("Art. 12(1), 13, 14", "bring the new version to the attention of the people concerned")
INFORM = Duty("Art. 13, 14", "inform the people concerned")
JUSTIFY_PERIOD = Duty("Art. 5(1)(e)", "show why the data are needed longer")
ERASE = Duty("Art. 5(1)(e), 17(1)(a)", "erase what is no longer needed, at recipients too")
AUTOMATED = Duty("Art. 22, 13(2)(f), 14(2)(g)", "have a ground and safeguards, tell logic and consequences")
SHOW_BASIS = Duty("Art. 5(2), 6(1)", "show that the basis holds; it is not exchanged at will")
JOINT = Duty("Art. 26", "have the arrangement between joint controllers and tell its essence")
NO_BASIS = Duty("Art. 6(1), 17(1)", "name another basis or stop and erase")


def recipient_duties(
    view: Snapshot, activities: Iterable[str], party: str, flows: Iterable[Row]
) -> tuple[Duty, ...]:
    """A party receives data that it did not receive before."""
    found: list[Duty] = []
    flows = list(flows)
    for flow in flows:
        activity = view.activities.get(flow["activity"]) or {}
        chained = activity.get("role") == "processor" or flow["role"] == "sub-processor"
        if flow["role"] in PROCESSORS:
            found += [TELL_CONTROLLER, SUB_CONTRACT] if chained else [CONTRACT]
        if flow["role"] == "joint-controller":
            found.append(JOINT)
    if not view.told(party) and any(_informs(view, activity) for activity in activities):
        found.append(NOTICE_RECIPIENT)
    if any(view.outside(code) for flow in flows for code in view.countries(flow)):
        found += [TRANSFER, ASSESS_LAW, NOTICE_TRANSFER]
    return distinct([*found, *dpia_duties(view, activities), RECORD])


def country_duties(view: Snapshot, activities: Iterable[str], codes: Iterable[str]) -> tuple[Duty, ...]:
    """A recipient has the data in a country where it did not have them."""
    if any(view.outside(code) for code in codes):
        return distinct([TRANSFER, ASSESS_LAW, NOTICE_TRANSFER, *dpia_duties(view, activities), RECORD])
    return ()


def category_duties(view: Snapshot, activity: str, categories: Iterable[str]) -> tuple[Duty, ...]:
    """Categories that an activity, or a recipient in it, did not have before."""
    kinds = {row["id"]: row["kind"] for row in view.inventory.rows("categories")}
    special = [SPECIAL] if any(kinds.get(item) == "special" for item in categories) else []
    row = view.activities.get(activity) or {}
    only_person = row.get("source_kinds") == ["data-subject"]
    told = [] if only_person or not _informs(view, activity) else [NOTICE_CATEGORY]
    return distinct([*special, *told, *dpia_duties(view, [activity]), RECORD])


def dpia_duties(view: Snapshot, activities: Iterable[str]) -> list[Duty]:
    """Look again where an assessment exists or is needed."""
    rows = [view.activities.get(activity) or {} for activity in activities]
    assessed = any(row.get("dpia_date") not in (None, "none") or row.get("dpia_required") for row in rows)
    return [DPIA] if assessed else []


def distinct(duties: Iterable[Duty]) -> tuple[Duty, ...]:
    """Each duty once, in order."""
    return tuple(dict.fromkeys(duties))


# --- private ---


def _informs(view: Snapshot, activity: str) -> bool:
    """A processor does not inform; its controller does."""
    return (view.activities.get(activity) or {}).get("role") != "processor"
