"""Reading one row of the ICO's template into its activity."""

import re
from dataclasses import dataclass, field

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.law.adequacy import decision_named
from dataflow.record.layouts import ico_labels as labels
from dataflow.record.layouts.cnil_data import Kept
from dataflow.record.layouts.gather import Gather, Row, append, remark
from dataflow.record.layouts.periods import read_retention
from dataflow.record.layouts.sheet import Cells, Outcome, Sheet, plain
from dataflow.record.layouts.values import code_of, country_code, iso_date, says_none, yes_no

Said = tuple[Outcome, str]


@dataclass(slots=True)
class RowReader:
    """Gathers the rows of one activity.  own: the organisation's row in parties."""

    cells: Cells
    gather: Gather
    activity: Row
    own: Row | None
    kept: Kept = field(default_factory=Kept)
    _joint: list[str] = field(default_factory=list)
    _flows: list[Row] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _bases: dict[str, Row] = field(default_factory=dict)
    _now: list[Row] = field(default_factory=list)

    def read(self, sheet: Sheet, number: int, columns: dict[str, int], titles: dict[int, str]) -> None:
        """Take one row.  titles: columns that are not the template's → their headings."""
        self._now = []
        for name in labels.HEADINGS:
            column = columns.get(name)
            text = self.cells.text(sheet, number, column) if column is not None else None
            if text is None or column is None:
                continue
            outcome, into = self._take(name, text)
            self.cells.say(sheet, number, column, outcome, into)
        for column, title in titles.items():
            if text := self.cells.text(sheet, number, column):
                self._remark(f"{title}: {text}")
                self.cells.say(sheet, number, column, "not-understood", "activities.note")

    def settle(self) -> None:
        """Who decides, and how long what is kept: known once every row is read."""
        if self.own is not None:
            if self._joint:
                self.activity["controllers"] = [self.own["id"], *self._joint]
            self.activity["role"] = "joint-controller" if self._joint else "controller"
        elif self._joint:
            remark(self.activity, "The template names joint controllers, but not the organisation.")
        self.kept.settle(self.gather, self.activity)

    # --- a method a heading: the cell's text → what became of it ---

    def _take_function(self, text: str) -> Said:
        return "taken", "activities.owner"

    def _take_purpose(self, text: str) -> Said:
        return "taken", "activities.purpose"

    def _take_joint(self, text: str) -> Said:
        for line in _lines(text):
            found = _CONTACT.fullmatch(line)
            name, contact = (found[1], found[2]) if found else (line, None)
            row = self.gather.named("parties", name, contact=contact)
            if row["id"] not in self._joint:
                self._joint.append(row["id"])
        return "taken", "parties, activities.controllers"

    def _take_subjects(self, text: str) -> Said:
        for line in _lines(text):
            append(self.activity, "subjects", self.gather.named("subjects", line)["id"])
        return "taken", "subjects.name"

    def _take_categories(self, text: str) -> Said:
        for line in _lines(text):
            row = self.gather.named("categories", line)
            append(self.activity, "categories", row["id"])
            self._now.append(row)
        return "taken", "categories.name"

    def _take_recipients(self, text: str) -> Said:
        for line in _lines(text):
            name, role = line, None
            if found := _WORD_BEHIND.fullmatch(line):
                role = code_of("recipient_role", found[2], "en")
                name = found[1] if role else line
            self._flow(self.gather.named("parties", name), role)
        return "taken", "parties.name, flows"

    def _take_contracts(self, text: str) -> Said:
        for line in _lines(text):
            flows, link = self._of(line)
            made = self.gather.named("agreements", line, kind="dpa", address=link)
            if not flows:
                append(made, "scope_activities", self.activity["id"])
            for flow in flows:
                flow["agreement"] = made["id"]
        return "taken", "agreements.address"

    def _take_countries(self, text: str) -> Said:
        lines = _lines(text)
        if len(lines) == 1 and all(country_code(part.strip()) for part in lines[0].split(",")):
            lines = [part.strip() for part in lines[0].split(",")]
        into: list[str] = []
        outcome: Outcome = "translated"
        for line in lines:
            found = _IN_BRACKETS.fullmatch(line)
            code = country_code(found[1]) if found else country_code(line)
            if code is None:
                self._remark(f"{labels.HEADINGS['countries']}: {line}")
                outcome = "not-understood"
                continue
            if found:
                party = self.gather.named("parties", found[2])
            else:
                party = self.gather.named("parties", f"recipients in {line}", kind="class", country=code)
            flow = self._flow(party, None, any_role=True)
            if party.setdefault("country", code) != code:
                append(flow, "storage", code)
            into.append(code)
        return outcome, f"parties.country: {', '.join(into)}" if into else "activities.note"

    def _take_safeguards(self, text: str) -> Said:
        outcome: Outcome = "translated"
        for line in _lines(text):
            flows, said = self._of(line)
            code = _CODE.search(said)
            known = code[1] if code and _is_ground(code[1]) else None
            if not flows:
                self._remark(f"{labels.HEADINGS['safeguards']}: {line}")
                outcome = "not-understood"
                continue
            if known is None:
                outcome = "not-understood"
                known = self.gather.named("agreements", said)["id"]
            for flow in flows:
                append(flow, "safeguards", known)
        return (
            outcome,
            "flows.safeguards" if outcome == "translated" else "agreements.name or activities.note",
        )

    def _take_retention(self, text: str) -> Said:
        understood = True
        for line in text.splitlines():
            if line.strip():
                ids = [row["id"] for row in self._now] or [None]
                self.kept.lines.setdefault(line.strip(), []).extend(ids)
                understood &= "duration" in read_retention(line)
        return ("translated", "retention") if understood else ("taken", "retention.criterion")

    def _take_measures(self, text: str) -> Said:
        for line in _lines(text):
            append(self.activity, "measures", self.gather.named("measures", line)["id"])
        return "taken", "measures.name"

    def _take_article_6(self, text: str) -> Said:
        return self._articles(text, labels.ARTICLE_6, "article_6")

    def _take_article_6_again(self, text: str) -> Said:
        return self._articles(text, labels.ARTICLE_6, "article_6_again")

    def _take_article_9(self, text: str) -> Said:
        return self._articles(text, labels.ARTICLE_9, "article_9")

    def _take_interests(self, text: str) -> Said:
        return self._on_basis("6(1)(f)", "interest", text, "interests")

    def _take_consent(self, text: str) -> Said:
        return self._on_basis("6(1)(a)", "consent_record", text, "consent")

    def _take_automated(self, text: str) -> Said:
        return self._yes_no("automated_decision_solely", text, "automated")

    def _take_dpia_required(self, text: str) -> Said:
        return self._yes_no("dpia_required", text, "dpia_required")

    def _take_dpia_progress(self, text: str) -> Said:
        days = [day for word in text.split() if (day := iso_date(word.strip(".,;")))]
        none = plain(text) in ("not carried out", "none")
        if len(days) != 1 and not none:
            return self._noted("dpia_progress", text)
        self.activity["dpia_date"] = "none" if none else days[0]
        return "translated", "activities.dpia_date"

    def _take_source(self, text: str) -> Said:
        for line in _lines(text):
            kind = code_of("source_kind", line, "en") or self._own_source(line)
            if kind:
                append(self.activity, "source_kinds", kind)
            else:
                append(self.activity, "sources", self.gather.named("parties", line)["id"])
        return "translated", "activities.source_kinds, activities.sources"

    def _take_location(self, text: str) -> Said:
        for line in _lines(text):
            append(self.activity, "systems", self.gather.named("systems", line)["id"])
        return "taken", "systems.name"

    # --- private ---

    def _take(self, name: str, text: str) -> Said:
        if name in _NAMING and says_none(text):
            return self._noted(name, text)
        method = getattr(self, f"_take_{name}", None)
        return method(text) if method else self._noted(name, text)  # type: ignore[no-any-return]

    def _noted(self, name: str, text: str) -> Said:
        self._remark(f"{labels.HEADINGS[name]}: {text}")
        return "not-understood", "activities.note"

    def _remark(self, text: str) -> None:
        if text not in str(self.activity.get("note")):
            remark(self.activity, text)

    def _yes_no(self, column: str, text: str, name: str) -> Said:
        said = yes_no(text)
        if said is None or self.activity.get(column, said) != said:
            return self._noted(name, text)
        self.activity[column] = said
        return "translated", f"activities.{column}: {said}"

    def _articles(self, text: str, articles: dict[str, str], name: str) -> Said:
        codes = [labels.article(line, articles) for line in _lines(text)]
        for code in filter(None, codes):
            if code not in self._bases:
                self._bases[code] = self.gather.put("bases", activity=self.activity["id"], article=code)
        if None in codes:
            return self._noted(name, text)
        return "translated", f"bases.article: {', '.join(filter(None, codes))}"

    def _on_basis(self, article: str, column: str, text: str, name: str) -> Said:
        basis = self._bases.get(article)
        if basis is None or basis.get(column, text) != text:
            return self._noted(name, text)
        basis[column] = text
        return "taken", f"bases.{column}"

    def _of(self, line: str) -> tuple[list[Row], str]:
        """The flows that ``recipient: text`` is about, and the text; the only flow where nobody is named."""
        for flow in self._flows:
            name = self._names[flow["to"]]
            if line.startswith(f"{name}: "):
                return [f for f in self._flows if f["to"] == flow["to"]], line[len(name) + 2 :].strip()
        return (self._flows if len(self._flows) == 1 else []), line

    def _own_source(self, line: str) -> str | None:
        """Data that come from the individuals themselves, be there one or many."""
        named = {
            row["name"]
            for row in self.gather.tables.get("subjects", [])
            if row["id"] in self.activity.get("subjects", [])
        }
        told = {plain(name).removesuffix("s") for name in (*named, "data subject", "individual")}
        return "data-subject" if plain(line).removesuffix("s") in told else None

    def _flow(self, party: Row, role: str | None, *, any_role: bool = False) -> Row:
        for flow in self._flows:
            if flow["to"] == party["id"] and (any_role or flow.get("role") == role):
                return flow
        wanted = f"{self.activity['id']}-{party['id']}"
        flow = self.gather.add("flows", wanted, activity=self.activity["id"], to=party["id"], role=role)
        self._names[party["id"]] = party["name"]
        self._flows.append(flow)
        return flow


_NAMING = frozenset(
    {
        *("joint", "subjects", "categories", "recipients", "contracts", "countries", "safeguards"),
        *("retention", "measures", "interests", "consent", "source", "location"),
    }
)
"""Headings whose cells name rows of other tables."""
_CONTACT = re.compile(r"(.*\S) \(([^()]*[@\d][^()]*)\)", re.DOTALL)
_WORD_BEHIND = re.compile(r"(.*\S)\s+[\[(]([^\[\]()]+)[\])]", re.DOTALL)
_IN_BRACKETS = re.compile(r"(.+?) \((.+)\)", re.DOTALL)


def _is_ground(code: str) -> bool:
    """Whether it is a kind of transfer instrument, or an adequacy decision."""
    return code in VOCABULARY["agreement_kind"] or decision_named(code) is not None


_CODE = re.compile(r"\[([A-Za-z0-9-]+)\]$")


def _lines(text: str) -> list[str]:
    parts = text.splitlines() if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]
