"""What is done, for which purpose, on which basis, for how long, and what people are told: compared."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from dataflow.facts.durations import days
from dataflow.findings.change import Change, Duty
from dataflow.findings.duties import (
    AUTOMATED,
    COMPATIBLE,
    DPIA_NEEDED,
    ERASE,
    INFORM,
    JUSTIFY_PERIOD,
    NEW_PURPOSE,
    NO_BASIS,
    NOTICE_BASIS,
    NOTICE_PERIOD,
    RECORD,
    SHOW_BASIS,
    TOLD,
    category_duties,
    distinct,
    dpia_duties,
)
from dataflow.findings.snapshot import Row, Snapshot


def compare_activities(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Changes of activities, their purposes, categories, subjects, bases and periods; of notices."""
    for activity in new.activities:
        if activity not in old.activities:
            yield _activity_new(new, activity)
    for activity in old.activities:
        if activity not in new.activities:
            yield _activity_ended(old, new, activity)
        else:
            yield from _purpose(old, new, activity)
            yield from _lists(old, new, activity)
            yield from _decision(old, new, activity)
            yield from _bases(old, new, activity)
            yield from _periods(old, new, activity)
    yield from _notices(old, new)


# --- private ---


def _activity_new(new: Snapshot, activity: str) -> Change:
    row = new.activities[activity]
    reused = bool(row["collected_by"])
    duties = [NEW_PURPOSE, COMPATIBLE] if reused else [INFORM] if row["role"] != "processor" else []
    text = f"New activity “{new.name('activities', activity)}”."
    return _change(
        new, "activity-new", activity, text, duties=[*duties, DPIA_NEEDED, RECORD], after=row["purpose"]
    )


def _activity_ended(old: Snapshot, new: Snapshot, activity: str) -> Change:
    text = f"“{old.name('activities', activity)}” has ended."
    return _change(old, "activity-ended", activity, text, duties=[ERASE, RECORD], of=new)


def _purpose(old: Snapshot, new: Snapshot, activity: str) -> Iterator[Change]:
    before, after = old.activities[activity], new.activities[activity]
    name = new.name("activities", activity)
    said, says = (_purpose_of(row) for row in (before, after))
    kinds, kinds_now = set(before["purpose_kinds"] or ()), set(after["purpose_kinds"] or ())
    reworded = before["purpose"] is not None and before["purpose"] != after["purpose"]
    if (before["purpose_kinds"] is not None and kinds != kinds_now) or reworded:
        new_kind = kinds_now - kinds if before["purpose_kinds"] is not None else set()
        duties = [NEW_PURPOSE, COMPATIBLE] if new_kind or kinds == kinds_now else []
        text = f"The purpose of “{name}” was {said} and is {says}."
        yield _change(
            new,
            "purpose-changed",
            activity,
            text,
            before=said,
            after=says,
            duties=[*duties, *dpia_duties(new, [activity]), RECORD],
        )
    if before["controllers"] is not None and set(before["controllers"]) != set(after["controllers"] or ()):
        text = f"The controllers of “{name}” have changed."
        yield _change(
            new,
            "controllers-changed",
            activity,
            text,
            before=_said(before["controllers"]),
            after=_said(after["controllers"]),
            duties=[INFORM, RECORD],
        )


def _lists(old: Snapshot, new: Snapshot, activity: str) -> Iterator[Change]:
    name = new.name("activities", activity)
    for column, kinds in (("categories", ("category-new", "category-gone")),
                          ("subjects", ("subjects-new", "subjects-gone"))):  # fmt: skip
        before, after = old.activities[activity][column], new.activities[activity][column]
        if before is None or after is None:
            continue  # what was never written down is not a change of what is done
        for kind, verb, items in zip(
            kinds, ("now also concerns", "no longer concerns"),
            (set(after) - set(before), set(before) - set(after)), strict=True,
        ):  # fmt: skip
            if items:
                view = new if verb.startswith("now") else old
                names = ", ".join(view.name(column, item) for item in sorted(items))
                yield _change(
                    new,
                    kind,
                    activity,
                    f"“{name}” {verb} {names}.",
                    before=_said(before),
                    after=_said(after),
                    duties=_list_duties(new, activity, kind, items),
                )


def _list_duties(new: Snapshot, activity: str, kind: str, items: Iterable[str]) -> Iterable[Duty]:
    if kind == "category-new":
        return category_duties(new, activity, items)
    if kind == "subjects-new":
        return [INFORM, *dpia_duties(new, [activity]), RECORD]
    return [ERASE, RECORD]


def _decision(old: Snapshot, new: Snapshot, activity: str) -> Iterator[Change]:
    column = "automated_decision_solely"
    if new.activities[activity][column] and not old.activities[activity][column]:
        text = f"“{new.name('activities', activity)}” now decides solely by automated means."
        yield _change(
            new,
            "automated-decision-new",
            activity,
            text,
            duties=[AUTOMATED, *(dpia_duties(new, [activity]) or [DPIA_NEEDED]), RECORD],
        )


def _bases(old: Snapshot, new: Snapshot, activity: str) -> Iterator[Change]:
    name = new.name("activities", activity)
    for group, title in (("6", "legal basis"), ("9", "condition for special categories"),
                         ("10", "ground for criminal data"), ("87", "ground for the number")):  # fmt: skip
        before = {row["article"] for row in old.bases[activity] if _group(row) == group}
        after = {row["article"] for row in new.bases[activity] if _group(row) == group}
        said = _said(sorted(before)), _said(sorted(after))
        if before - after and after - before:
            text = f"The {title} of “{name}” was {said[0]} and is {said[1]}."
            duties = [SHOW_BASIS, NOTICE_BASIS, RECORD]
            yield _change(new, "basis-replaced", activity, text, duties=duties, before=said[0], after=said[1])
        elif after - before:
            text = f"“{name}” has a new {title}: {_said(sorted(after - before))}."
            yield _change(
                new,
                "basis-new",
                activity,
                text,
                duties=[SHOW_BASIS, NOTICE_BASIS],
                before=said[0],
                after=said[1],
            )
        elif before - after:
            text = f"“{name}” no longer rests on {_said(sorted(before - after))}."
            duties = [NOTICE_BASIS] if after else [NO_BASIS, NOTICE_BASIS]
            yield _change(new, "basis-gone", activity, text, duties=duties, before=said[0], after=said[1])
        for article in sorted(before & after):
            yield from _laws(old, new, activity, article)


def _laws(old: Snapshot, new: Snapshot, activity: str, article: str) -> Iterator[Change]:
    before, after = (
        sorted({row["law"] for row in view.bases[activity] if row["article"] == article and row["law"]})
        for view in (old, new)
    )
    if before != after:
        about = new.name("activities", activity)
        text = f"“{about}”: the law cited for {article} was {_said(before)} and is {_said(after)}."
        yield _change(
            new, "law-changed", activity, text, before=_said(before), after=_said(after), duties=[SHOW_BASIS]
        )


def _periods(old: Snapshot, new: Snapshot, activity: str) -> Iterator[Change]:
    before, after = _by_scope(old, activity), _by_scope(new, activity)
    for scope in sorted(set(before) | set(after), key=str):
        was, now = before.get(scope, []), after.get(scope, [])
        unchanged = Counter(map(_period, was)) & Counter(map(_period, now))
        was, now = _without(was, unchanged), _without(now, unchanged)
        for first, second in zip_longest(was, now):
            change = _one_period(new, activity, first, second)
            if change is not None:
                yield change


def _one_period(new: Snapshot, activity: str, was: Row | None, now: Row | None) -> Change | None:
    name = new.name("activities", activity)
    said, says = (_period_words(row) if row is not None else None for row in (was, now))
    if was is None:
        return _change(
            new,
            "period-new",
            activity,
            f"“{name}” has a new period: {says}.",
            after=says,
            duties=[NOTICE_PERIOD, RECORD],
        )
    if now is None:
        return _change(
            new,
            "period-gone",
            activity,
            f"“{name}” no longer has the period {said}.",
            before=said,
            duties=[NOTICE_PERIOD, RECORD],
        )
    lengths = [days(row["duration"]) if row["duration"] else None for row in (was, now)]
    kind, duties = "period-changed", [NOTICE_PERIOD, RECORD]
    if lengths[0] is not None and lengths[1] is not None and abs(lengths[1] - lengths[0]) > 0.01:
        longer = lengths[1] > lengths[0]
        kind = "period-longer" if longer else "period-shorter"
        duties = [JUSTIFY_PERIOD, *duties] if longer else [ERASE, *duties]
    elif said == says or (None not in lengths and _period(was)[1:] == _period(now)[1:]):  # P5Y and P60M
        return None
    text = f"The period of “{name}” was {said} and is {says}."
    return _change(new, kind, activity, text, before=said, after=says, duties=duties)


def _notices(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for notice in sorted(set(old.notices) | set(new.notices)):
        before, after = old.notices.get(notice), new.notices.get(notice)
        title = f"“{(new if after is not None else old).name('notices', notice)}”"
        was, now = _since(before), _since(after)
        if before is None:
            text = f"The notice {title} is in force."
            yield _notice(new, "notice-new", notice, text, after=now, duty=TOLD)
        elif after is None:
            text = f"The notice {title} is no longer in force."
            yield _notice(old, "notice-gone", notice, text, before=was, duty=INFORM, of=new)
        elif was != now:
            text = f"The notice {title} has a new version: it was {was}, now {now}."
            yield _notice(new, "notice-changed", notice, text, before=was, after=now, duty=TOLD)


def _notice(
    view: Snapshot, kind: str, notice: str, text: str, *, duty: Duty, before: str | None = None,
    after: str | None = None, of: Snapshot | None = None,
) -> Change:  # fmt: skip
    return Change(
        kind=kind,
        inventory=(of or view).inventory.id,
        subject_kind="notice",
        subject=notice,
        text=text,
        before=before,
        after=after,
        duties=(duty,),
        place=view.place("notices", notice),
    )


def _by_scope(view: Snapshot, activity: str) -> dict[tuple[Any, ...], list[Row]]:
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in view.retention[activity]:
        scope = (tuple(sorted(row["categories"])) if row["categories"] is not None else None, row["holder"])
        found.setdefault(scope, []).append(row)
    return {scope: sorted(rows, key=lambda row: str(_period(row))) for scope, rows in found.items()}


def _without(rows: list[Row], unchanged: Counter[tuple[Any, ...]]) -> list[Row]:
    left, kept = Counter(unchanged), []
    for row in rows:
        if left[_period(row)]:
            left[_period(row)] -= 1
        else:
            kept.append(row)
    return kept


def _period(row: Row) -> tuple[Any, ...]:
    return (row["duration"], row["event"], row["criterion"])


def _period_words(row: Row) -> str:
    parts = [row["duration"], f"from {row['event']}" if row["event"] else None, row["criterion"]]
    return ", ".join(part for part in parts if part) or "unknown"


def _purpose_of(row: Row) -> str:
    kinds = _said(row["purpose_kinds"])
    return f"“{row['purpose'] or 'unknown'}” ({kinds or 'no code'})"


def _group(row: Row) -> str:
    return str(row["article"] or "").partition("(")[0]


def _since(row: Row | None) -> str | None:
    return f"in force from {row['valid_from'] or 'an unknown day'}" if row is not None else None


def _said(items: Iterable[str] | None) -> str | None:
    return None if items is None else ", ".join(items) or "none"


def _change(
    view: Snapshot, kind: str, activity: str, text: str, *, before: str | None = None,
    after: str | None = None, duties: Iterable[Duty] = (), of: Snapshot | None = None,
) -> Change:  # fmt: skip
    return Change(
        kind=kind,
        inventory=(of or view).inventory.id,
        subject_kind="activity",
        subject=activity,
        text=text,
        activity=activity,
        before=before,
        after=after,
        duties=distinct(duties),
        place=view.place("activities", activity),
    )
