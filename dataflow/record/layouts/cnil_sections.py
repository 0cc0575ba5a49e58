"""Reading one activity's sheet of the CNIL's register, section by section."""

from dataclasses import dataclass, field

from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_actors import read_actor
from dataflow.record.layouts.cnil_data import read_category
from dataflow.record.layouts.cnil_line import NAMES, Line, columns_of, label_column, usual
from dataflow.record.layouts.cnil_transfers import read_transfer
from dataflow.record.layouts.gather import Gather, Row, append, remark, slug
from dataflow.record.layouts.headings import field_of
from dataflow.record.layouts.lists import items, lines
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.row_fields import NAMING, TAKE
from dataflow.record.layouts.row_flows import give
from dataflow.record.layouts.said import as_above, elsewhere, says_none
from dataflow.record.layouts.sheet import Cells, Sheet
from dataflow.record.layouts.values import code_of, iso_date


@dataclass(slots=True)
class FicheReader:
    """own: the organisation's row in parties, None when nobody is named."""

    cells: Cells
    gather: Gather
    sheet: Sheet
    own: Row | None
    activity: Row = field(default_factory=dict)
    _row: RowReader = field(init=False)

    def read(self) -> RowReader:
        """The activity, with all its rows in the other tables."""
        first = label_column(self.sheet) or 0
        ref, name = self._head_text(first, ("n ref",)), self._head_text(first, NAMES)
        wanted = (ref if ref and _is_id(ref) else slug(ref or name or "")) or "activity"
        self.activity = self.gather.add("activities", wanted, name=name)
        self._row = RowReader(self.gather, self.activity, self.own)
        section, columns = "head", usual(first)
        for number, row in enumerate(self.sheet.rows):
            line = Line(self.cells, self.sheet, number, columns)
            label = line.text(0)
            found = labels.beginning(labels.SECTIONS, label) if label else None
            if found:
                section = found
                titles = columns_of(found, first, list(row))
                columns = titles or usual(first)
                line = Line(self.cells, self.sheet, number, columns)
                line.label()
                if titles:
                    for column in range(len(row)):
                        self.cells.label(self.sheet, number, column)
                    continue
            self._take(section, line, label or "")
        self._row.settle()
        return self._row

    # --- sections ---

    def _head(self, line: Line, label: str) -> None:
        said, text = plain(label), line.text(1)
        dates = {"date de creation": "start", "mise a jour": "changed_on"}
        into = "name" if said in NAMES else "id" if said == "n ref" else labels.beginning(dates, label)
        if said.startswith(labels.TITLES):
            for column, _ in line.open():
                self.cells.label(self.sheet, line.row, column)
        if into is None or text is None:
            return
        if into in ("name", "id"):
            line.say(1, "taken", f"activities.{into}")
        elif day := iso_date(text):
            self.activity[into] = day
            line.say(1, "taken" if day == text else "translated", f"activities.{into}")

    def _actors(self, line: Line, label: str) -> None:
        read_actor(line, self._row, label)

    def _purposes(self, line: Line, label: str) -> None:
        text, said = line.text(1), plain(label)
        if text is None or not (said.startswith(labels.PURPOSES) or not said):
            return
        code = code_of("purpose_kind", text)
        if said.startswith("finalite") and "purpose" not in self.activity:
            self.activity["purpose"] = text
            line.say(1, "taken", "activities.purpose")
        elif code:
            append(self.activity, "purpose_kinds", code)
            line.say(1, "translated", f"activities.purpose_kinds: {code}")
        else:
            self.activity["purpose"] = "; ".join(filter(None, [self.activity.get("purpose"), text]))
            line.say(1, "taken", "activities.purpose, after the main purpose")

    def _data(self, line: Line, label: str) -> None:
        read_category(line, self._row, sensitive=False)

    def _sensitive(self, line: Line, label: str) -> None:
        read_category(line, self._row, sensitive=True)

    def _subjects(self, line: Line, label: str) -> None:
        kind, more = line.text(1), line.text(4)
        if not (kind or more) or not _belongs(label, "categorie") or _none(line, more or kind or ""):
            return
        listed = labels.one_of(labels.SUBJECT_TYPES[:-1], kind) if kind else None
        other = kind is not None and plain(kind) == plain(labels.SUBJECT_TYPES[-1])
        if more and (other or not kind):
            names = items(more)
        else:
            names = [f"{listed or kind} ({more})"] if more else [listed] if listed else items(kind or "")
        for name in names:
            append(self.activity, "subjects", self.gather.named("subjects", name)["id"])
        for column in (1, 4):
            line.say(column, "taken", "subjects.name")

    def _recipients(self, line: Line, label: str) -> None:
        kind, name = line.text(1), line.text(4)
        known = labels.recipient_type(kind) if kind else None
        if not (kind or name) or not (known or _belongs(label, "destinataire")):
            return
        if not self._row.flows and says_none(name or kind or ""):
            self._row.nobody = True
        if _none(line, name or kind or ""):
            return
        role = {word: role for role, word in labels.RECIPIENT_ROLES.items()}.get(known or "")
        if name is None and known:
            flow = self._row.flow(self.gather.named("parties", kind or "", kind="class"), role)
            line.say(1, *(("translated", f"flows.role: {role}") if role else ("not-understood", _NO_ROLE)))
            self._row.now_flows.append(flow)
            return
        give(self._row, name or kind or "", role)
        line.say(4, "taken", "parties.name")
        role = role or next((flow.get("role") for flow in self._row.now_flows), None)
        if role:
            line.say(1, "translated", f"flows.role: {role}")
        elif known or not name:
            line.say(1, "not-understood", _NO_ROLE)

    def _measures(self, line: Line, label: str) -> None:
        kind, name = line.text(1), line.text(4)
        text = name or kind
        if not text or not _belongs(label, "mesure") or _none(line, text) or elsewhere(text):
            return
        kinds = {plain(word): [code] for code, word in labels.MEASURE_KINDS.items()}
        said = plain(kind or "")
        found = kinds.get(said)
        goal = "pseudonymisation-encryption" if said == plain(labels.MEASURE_TYPES[3]) else None
        plainly = said == plain(labels.MEASURE_TYPES[-1]) or not name
        for part in lines(text):
            measure = self.gather.named("measures", part, key=kind or "", kinds=found, goal=goal)
            append(self.activity, "measures", measure["id"])
            if not (found or goal or plainly) and kind and kind not in str(measure.get("note")):
                remark(measure, kind)
        line.say(4, "taken", "measures.name")
        if found or goal:
            line.say(1, "translated", "measures.kinds" if found else "measures.goal")
        else:
            line.say(1, *(("taken", "measures.name") if plainly else ("not-understood", "measures.note")))

    def _transfers(self, line: Line, label: str) -> None:
        if _belongs(label, "organisme", "destinataire", "transfert") or line.text(2):
            read_transfer(line, self._row)

    # --- private ---

    def _take(self, section: str, line: Line, label: str) -> None:
        """A row of a section, or one of the user's own between them; what nobody takes is kept in words."""
        own = field_of(label) if label else None
        self._row.begin()
        self._row.title = " ".join(label.split())
        text = line.text(1)
        if own in labels.OWN_ROWS and text and not as_above(text):
            line.label()
            took = own in TAKE and not (own in NAMING and says_none(text))
            line.say(1, *(TAKE[own](self._row, text) if took else self._row.noted(text)))
        else:
            if section not in ("data", "sensitive"):
                line.label()
            getattr(self, f"_{section}")(line, label)
        for column, left in line.open():
            self.cells.say(self.sheet, line.row, column, *self._row.noted(left))

    def _head_text(self, first: int, names: tuple[str, ...]) -> str | None:
        for number, row in enumerate(self.sheet.rows):
            if len(row) > first and plain(row[first] or "") in names:
                return self.cells.text(self.sheet, number, first + 1)
        return None


_NO_ROLE = "a recipient whose role stays unknown"


def _belongs(label: str, *words: str) -> bool:
    """Whether a row's label is the form's, or empty."""
    return not label or plain(label).startswith(words)


def _none(line: Line, name: str) -> bool:
    """Whether a row says that there is nothing to name; its cells are then accounted for."""
    if not says_none(name):
        return False
    for column in range(1, 9):
        line.say(column, "dropped", "states that there is none")
    return True


def _is_id(text: str) -> bool:
    return text[:1].isalnum() and all(c.isalnum() or c in "._-" for c in text) and len(text) <= 200
