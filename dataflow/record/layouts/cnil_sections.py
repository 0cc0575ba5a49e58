"""Reading one activity's sheet of the CNIL's register, section by section."""

from dataclasses import dataclass, field

from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_data import Kept, read_category
from dataflow.record.layouts.gather import Gather, Row, append, remark, slug
from dataflow.record.layouts.sheet import Cells, Sheet, plain
from dataflow.record.layouts.values import code_of, country_code, iso_date, says_none, stated


@dataclass(slots=True)
class FicheReader:
    """own: the organisation's row in parties, None when nobody is named."""

    cells: Cells
    gather: Gather
    sheet: Sheet
    own: Row | None
    activity: Row = field(default_factory=dict)
    controllers: list[Row] = field(default_factory=list)
    kept: Kept = field(default_factory=Kept)
    _flows: list[Row] = field(default_factory=list)

    def read(self) -> Row:
        """The activity, with all its rows in the other tables."""
        head = self._head_cells()
        ref, name = self._text(head.get("n ref"), 1), self._text(head.get("nom du traitement"), 1)
        wanted = (ref if ref and _is_id(ref) else slug(ref or name or "")) or "activity"
        self.activity = self.gather.add("activities", wanted, name=name)
        section = "head"
        for number in range(len(self.sheet.rows)):
            text = self.cells.text(self.sheet, number, 0)
            found = labels.beginning(labels.SECTIONS, text) if text else None
            if found:
                section = found
                for column in range(len(self.sheet.rows[number])):
                    self.cells.label(self.sheet, number, column)
                continue
            getattr(self, f"_{section}")(number, text or "")
        self._settle()
        return self.activity

    # --- sections ---

    def _head(self, row: int, label: str) -> None:
        said = plain(label)
        known = {"nom du traitement": "name", "n ref": "id"}
        dates = {"date de creation": "start", "mise a jour": "changed_on"}
        into = known.get(said) or labels.beginning(dates, label)
        text = self._text(row, 1)
        if into is None:
            self._form(row, range(len(self.sheet.rows[row])))
            return
        self.cells.label(self.sheet, row, 0)
        if text is None:
            return
        if into in dates.values():
            day = iso_date(text)
            if day:
                self.activity[into] = day
                self._say(row, 1, "taken" if day == text else "translated", f"activities.{into}")
            else:
                self._note(row, 1, label)
        else:
            self._say(row, 1, "taken", f"activities.{into}")

    def _actors(self, row: int, label: str) -> None:
        who = labels.beginning(labels.ACTORS, label) if label else "joint"
        self.cells.label(self.sheet, row, 0)
        name = self._text(row, 1)
        cells = [self._text(row, column) for column in range(1, 8)]
        if not any(cells):
            return
        if who in ("controller", "joint") and name and not says_none(name):
            party = self.gather.named("parties", name)
            self._details(party, row)
            if party not in self.controllers:
                self.controllers.append(party)
        elif who in ("dpo", "dpo_company", "representative") and self.controllers:
            column = "representative" if who == "representative" else "dpo"
            text, party = ", ".join(cell for cell in cells if cell), self.controllers[0]
            if who == "dpo_company" and party.get("dpo"):
                party["dpo"] += f" ({text})"
            else:
                party.setdefault(column, stated(text))
            for number in range(1, 8):
                self._say(row, number, "taken", f"parties.{column}")
        else:
            for number in range(1, 8):
                self._note(row, number, label)

    def _purposes(self, row: int, label: str) -> None:
        self.cells.label(self.sheet, row, 0)
        text = self._text(row, 1)
        if text is None:
            return
        code = code_of("purpose_kind", text, "fr")
        if plain(label).startswith("finalite principale") and "purpose" not in self.activity:
            self.activity["purpose"] = text
            self._say(row, 1, "taken", "activities.purpose")
        elif code:
            append(self.activity, "purpose_kinds", code)
            self._say(row, 1, "translated", f"activities.purpose_kinds: {code}")
        else:
            self.activity["purpose"] = "; ".join(filter(None, [self.activity.get("purpose"), text]))
            self._say(row, 1, "taken", "activities.purpose, after the main purpose")

    def _data(self, row: int, label: str) -> None:
        read_category(self.cells, self.gather, self.sheet, row, self.activity, self.kept, sensitive=False)

    def _sensitive(self, row: int, label: str) -> None:
        read_category(self.cells, self.gather, self.sheet, row, self.activity, self.kept, sensitive=True)

    def _subjects(self, row: int, label: str) -> None:
        self.cells.label(self.sheet, row, 0)
        kind, more = self._text(row, 1), self._text(row, 4)
        listed = labels.one_of(labels.SUBJECT_TYPES[:-1], kind) if kind else None
        other = kind is not None and plain(kind) == plain(labels.SUBJECT_TYPES[-1])
        name = (
            more if more and (other or not kind) else f"{listed or kind} ({more})" if more else listed or kind
        )
        if name is None or self._none(row, name):
            return
        append(self.activity, "subjects", self.gather.named("subjects", name)["id"])
        self._say(row, 1, "taken", "subjects.name")
        self._say(row, 4, "taken", "subjects.name")

    def _recipients(self, row: int, label: str) -> None:
        self.cells.label(self.sheet, row, 0)
        kind, name = self._text(row, 1), self._text(row, 4)
        if not (kind or name) or self._none(row, name or kind or ""):
            return
        roles = {plain(word): role for role, word in labels.RECIPIENT_ROLES.items()}
        role = roles.get(plain(kind or ""))
        if name and name.endswith("]") and " [" in name:
            front, _, word = name[:-1].rpartition(" [")
            code = code_of("recipient_role", word, "fr")
            if code:
                name, role = front, code
        party = self.gather.named("parties", name or kind or "", kind=None if name else "class")
        self._flows.append(self._flow(party, role))
        known = labels.one_of(labels.RECIPIENT_TYPES, kind) if kind else None
        self._say(row, 4, "taken", "parties.name")
        if role:
            self._say(row, 1, "translated", f"flows.role: {role}")
        elif known or not name:
            self._say(row, 1, "not-understood", "a recipient whose role stays unknown")
        else:
            self._note(row, 1, label)

    def _measures(self, row: int, label: str) -> None:
        self.cells.label(self.sheet, row, 0)
        kind, name = self._text(row, 1), self._text(row, 4)
        if not (kind or name) or self._none(row, name or kind or ""):
            return
        kinds = {plain(word): [code] for code, word in labels.MEASURE_KINDS.items()}
        found = kinds.get(plain(kind or ""))
        goal = "pseudonymisation-encryption" if plain(kind or "") == plain(labels.MEASURE_TYPES[3]) else None
        measure = self.gather.named("measures", name or kind or "", key=kind or "", kinds=found, goal=goal)
        append(self.activity, "measures", measure["id"])
        self._say(row, 4, "taken", "measures.name")
        if found or goal:
            self._say(row, 1, "translated", "measures.kinds" if found else "measures.goal")
        elif not name or plain(kind or "") == plain(labels.MEASURE_TYPES[-1]):
            self._say(row, 1, "taken", "measures.name")
        else:
            if kind and kind not in str(measure.get("note")):
                remark(measure, kind)
            self._say(row, 1, "not-understood", "measures.note")

    def _transfers(self, row: int, label: str) -> None:
        self.cells.label(self.sheet, row, 0)
        name, country, word, link = (self._text(row, column) for column in (1, 2, 3, 5))
        if not name or self._none(row, name):
            for column in (2, 3, 5):
                self._note(row, column, label)
            return
        party = self.gather.named("parties", name)
        self._say(row, 1, "taken", "parties.name")
        flows = [flow for flow in self._flows if flow["to"] == party["id"]]
        if not flows:
            flows = [self._flow(party, None)]
            self._flows += flows
        code = country_code(country) if country else None
        if code and party.setdefault("country", code) == code:
            self._say(row, 2, "translated", f"parties.country: {code}")
        elif code:
            for flow in flows:
                append(flow, "storage", code)
            self._say(row, 2, "translated", f"flows.storage: {code}")
        elif country:
            self._note(row, 2, label)
        if word or link:
            used = self._guarantee(row, word, link)
            for flow in flows:
                append(flow, "safeguards", used)

    # --- private ---

    def _guarantee(self, row: int, word: str | None, link: str | None) -> str:
        exact = {plain(said): code for code, said in labels.EXACT_GUARANTEES.items()}
        code = exact.get(plain(word or ""))
        if code and not link:
            self._say(row, 3, "translated", f"flows.safeguards: {code}")
            return code
        name = word or link or ""
        made = self.gather.named("agreements", name, key=link or "", kind=code, address=link)
        self._say(row, 3, "translated" if code else "not-understood", "agreements.name")
        self._say(row, 5, "taken", "agreements.address")
        return str(made["id"])

    def _flow(self, party: Row, role: str | None) -> Row:
        for flow in self._flows:
            if flow["to"] == party["id"] and flow.get("role") == role:
                return flow
        wanted = f"{self.activity['id']}-{party['id']}"
        return self.gather.add("flows", wanted, activity=self.activity["id"], to=party["id"], role=role)

    def _details(self, party: Row, row: int) -> None:
        self._say(row, 1, "taken", "parties.name")
        address = ", ".join(text for column in (2, 3, 4) if (text := self._text(row, column)))
        contact = "; ".join(text for column in (7, 6) if (text := self._text(row, column)))
        country = self._text(row, 5)
        code = country_code(country) if country else None
        for column, value in (("address", address), ("contact", contact)):
            if value:
                party.setdefault(column, stated(value))
        for number in (2, 3, 4, 6, 7):
            self._say(row, number, "taken", "parties.address" if number < 5 else "parties.contact")
        if code:
            party.setdefault("country", code)
            self._say(row, 5, "translated", f"parties.country: {code}")
        elif country:
            self._note(row, 5, "Pays")

    def _settle(self) -> None:
        """Who decides, and how long what is kept: known once the whole sheet is read."""
        ids = [party["id"] for party in self.controllers]
        if ids and (self.own is None or ids != [self.own["id"]]):
            self.activity["controllers"] = ids
        if ids and self.own is not None and self.own["id"] in ids:
            self.activity["role"] = "controller" if len(ids) == 1 else "joint-controller"
        self.kept.settle(self.gather, self.activity)

    def _head_cells(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, row in enumerate(self.sheet.rows):
            found.setdefault(plain(row[0] or "") if row else "", number)
        return found

    def _text(self, row: int | None, column: int) -> str | None:
        return None if row is None else self.cells.text(self.sheet, row, column)

    def _say(self, row: int, column: int, outcome: str, into: str) -> None:
        self.cells.say(self.sheet, row, column, outcome, into)  # type: ignore[arg-type]

    def _note(self, row: int, column: int, label: str) -> None:
        text = self._text(row, column)
        if text is not None:
            remark(self.activity, f"{label}: {text}" if label else text)
            self._say(row, column, "not-understood", "activities.note")

    def _none(self, row: int, name: str) -> bool:
        """Whether a row says that there is nothing to name; its cells are then accounted for."""
        if not says_none(name):
            return False
        for column in range(1, len(self.sheet.rows[row])):
            self._say(row, column, "dropped", "states that there is none")
        return True

    def _form(self, row: int, columns: range) -> None:
        for column in columns:
            self.cells.label(self.sheet, row, column)


def _is_id(text: str) -> bool:
    return text[:1].isalnum() and all(c.isalnum() or c in "._-" for c in text) and len(text) <= 200
