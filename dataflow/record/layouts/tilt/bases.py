"""Legal bases and legitimate interests of an entry: for each of its activities, and its category only."""

from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Row
from dataflow.record.layouts.grounds import read_grounds
from dataflow.record.layouts.tilt.build import Build, joined, noted, where
from dataflow.record.layouts.tilt.document import Leaf, Part

INTEREST = "6(1)(f)"
_AMBIGUOUS = "several bases are given for several purposes together: which is for which is not said"


@dataclass(slots=True)
class Bases:
    """Rows of bases by activity and article, and the categories for which each stands."""

    build: Build
    _rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    _for: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _words: dict[str, list[tuple[Leaf, str, Part]]] = field(default_factory=dict)

    def read(self, entry: Part, category: Row | None, activities: list[Row]) -> bool:
        """Take the bases of an entry; whether there is one."""
        named = [(part, *_articles(part)) for part in entry.parts("legalBases")]
        articles = list(dict.fromkeys(article for *_, found in named for article in found))
        sure = len(activities) <= 1 or len(articles) <= 1
        for part, leaf, found in named:
            self._one(part, leaf, found, activities, category, sure=sure)
        for part in entry.parts("legitimateInterests"):
            self._interest(part, activities, category)
        self.build.notice["bases"] = list(dict.fromkeys([*(self.build.notice.get("bases") or []), *articles]))
        return bool(articles)

    def settle(self) -> None:
        """A basis that stands for all categories of its activity is the activity's."""
        for (activity, _), row in self._rows.items():
            known = self.build.gather.by_id("activities", activity).get("categories") or []
            named = self._for.get((activity, str(row["article"])), [])
            if named and set(named) != set(known):
                row["categories"] = named
            if row["stated"] == "ambiguous":
                _line(row, _AMBIGUOUS)
        based = {activity for activity, _ in self._rows}
        for activity, words in self._words.items():
            row, table = self.build.gather.by_id("activities", activity), "activities"
            if activity not in based and any(leaf.truth is not False for leaf, _, _ in words):
                row = self.build.gather.put("bases", activity=activity, **where(words[0][2]))
                table = "bases"
            for leaf, label, _ in words:
                noted(row, table, leaf, label)
        if not self.build.notice.get("bases"):
            self.build.notice.pop("bases", None)

    # --- private ---

    def _one(
        self,
        part: Part,
        leaf: Leaf | None,
        found: tuple[str, ...],
        activities: list[Row],
        category: Row | None,
        *,
        sure: bool,
    ) -> None:
        reference, more = part.leaf("reference"), part.leaf("description")
        if not found or not activities:
            for one in (reference, more):
                self._in_words(one, "legal basis", activities, part)
            return
        for activity in activities:
            for article in found:
                row = self._row(activity, article, category, part, sure=sure)
                if more:
                    _line(row, joined(more.text))
                if reference and (leaf is not reference or _says_more(reference.text)):
                    _line(row, joined(reference.text))
        said = f"bases.article: {', '.join(found)}"
        if reference:
            reference.say(
                "translated" if leaf is reference else "not-understood",
                said if leaf is reference else "bases.note",
            )
        if more:
            more.say(
                "taken" if leaf is not more else "translated",
                "bases.note" if leaf is not more else f"{said}; bases.note",
            )

    def _row(self, activity: Row, article: str, category: Row | None, part: Part, *, sure: bool) -> Row:
        key = (str(activity["id"]), article)
        if key not in self._rows:
            self._rows[key] = self.build.gather.put(
                "bases", activity=activity["id"], article=article, stated="ambiguous", **where(part)
            )
        row = self._rows[key]
        if sure:
            row["stated"] = "stated"
        if category:
            self._for.setdefault(key, [])
            if category["id"] not in self._for[key]:
                self._for[key].append(str(category["id"]))
        return row

    def _interest(self, part: Part, activities: list[Row], category: Row | None) -> None:
        exists, reasoning = part.leaf("exists"), part.leaf("reasoning")
        rows = [row for a in activities if (row := self._rows.get((str(a["id"]), INTEREST)))]
        mine = [
            row
            for row in rows
            if category is None or category["id"] in self._for.get((row["activity"], INTEREST), [])
        ]
        if exists and exists.truth is False and not mine:
            exists.say("dropped", "no legitimate interest is relied on: no basis is made of it")
        elif exists and exists.truth and mine:
            exists.say("translated", f"bases.article: {INTEREST}")
        else:
            self._in_words(exists, "legitimate interest exists", activities, part)
        if reasoning and mine and not (exists and exists.truth is False):
            for row in mine:
                text = joined(reasoning.text)
                if row.setdefault("interest", text) != text:
                    _line(row, text)
            reasoning.say("taken", "bases.interest")
            self.build.tell("13(1)(d)", True)
        else:
            self._in_words(reasoning, "legitimate interest", activities, part)

    def _in_words(self, leaf: Leaf | None, label: str, activities: list[Row], part: Part) -> None:
        """Settled at the end: an activity without any basis gets one of which the article is not known."""
        if leaf is None:
            return
        if not activities:
            noted(self.build.notice, "notices", leaf, label)
        for activity in activities:
            self._words.setdefault(str(activity["id"]), []).append((leaf, label, part))


def _articles(part: Part) -> tuple[Leaf | None, tuple[str, ...]]:
    """The field that gives the bases, and these; a description gives one only where it cites it or says just that."""
    reference, more = part.leaf("reference"), part.leaf("description")
    found = read_grounds(reference.text).articles if reference else ()
    if found:
        return reference, found
    if more:
        said = read_grounds(more.text, cited_only=len(more.text.split()) > 3)
        return (more, said.articles) if said.articles else (None, ())
    return None, ()


def _says_more(text: str) -> bool:
    return read_grounds(text).more


def _line(row: Row, text: str) -> None:
    lines = str(row.get("note") or "").split("\n") if row.get("note") else []
    if text not in lines:
        row["note"] = "\n".join([*lines, text])
