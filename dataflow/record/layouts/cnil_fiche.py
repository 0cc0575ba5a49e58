"""One activity as a sheet of the CNIL's simplified register, with as many rows a section as it takes."""

from dataclasses import dataclass, field

from dataflow.record.book import Book, Row
from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.lists import one_value
from dataflow.record.layouts.periods import retention_words
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.values import shown
from dataflow.record.measures import of_activity
from dataflow.record.recipients import by_recipient, outgoing
from dataflow.record.standing import moves_data, places


def fiche(book: Book, activity: Row, name: str) -> Sheet:
    """The sheet of an activity."""
    made = _Made(book, activity)
    made.head()
    made.actors()
    made.purposes()
    made.data()
    made.subjects()
    made.recipients()
    made.measures()
    made.transfers()
    return Sheet(name, made.rows, (48, 44, 26, 30, 44, 40, 20, 30), frozenset(made.bold), tuple(made.choices))


# --- private ---


@dataclass(slots=True)
class _Made:
    book: Book
    activity: Row
    rows: list[list[str | None]] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)
    choices: list[tuple[int, int, str]] = field(default_factory=list)

    def head(self) -> None:
        row = self.activity
        start, changed = row["start"], row["changed_on"]
        self._title("Fiche de registre", None, None, None, None, None, None, row["id"])
        self._add("Nom du traitement", row["name"])
        self._add("N° / REF", row["id"])
        self._add("Date de création du traitement", start.isoformat() if start else None)
        self._add("Mise à jour du traitement", changed.isoformat() if changed else None)

    def actors(self) -> None:
        self._section("Acteurs", "Nom", "Adresse", "Code Postal", "Ville", "Pays", "Téléphone", "Adresse mél")
        found = [self.book.party(key) for key in self.book.controllers(self.activity)]
        if found:
            self._actor("Responsable du traitement", found[0])
            self._add("Délégué à la protection des données", shown(found[0]["dpo"]))
            self._add("Société du DPO (si celui-ci est externe)")
            self._add("Représentant", shown(found[0]["representative"]))
        for party in found[1:]:
            self._actor("Responsable(s) conjoint(s)", party)
            # What the form has one row for belongs to the first controller alone.
        if len(found) < 2:
            self._add("Responsable(s) conjoint(s)")

    def purposes(self) -> None:
        self._section("Finalité(s) du traitement effectué", None)
        self._add("Finalité principale", self.activity["purpose"])
        for number, kind in enumerate(self.activity["purpose_kinds"] or [], 1):
            self._add(f"Sous-finalité {number}", self.book.words.term("purpose_kind", kind))

    def data(self) -> None:
        found = [self.book.get("categories", key) or {"id": key} for key in self.activity["categories"] or []]
        sensitive = [row for row in found if row.get("kind") in ("special", "criminal")]
        titles = ("Description", None, None, "Durée de conservation")
        self._section("Catégories de données personnelles concernées", *titles)
        for row in found:
            if row not in sensitive:
                self._category(row)
        kept = self._retention(None)
        if kept and not found:
            self._add(labels.ALL_DATA, None, None, None, kept)
        self._section("Données sensibles", *titles)
        for row in sensitive:
            self._category(row)

    def subjects(self) -> None:
        self._section("Catégories de personnes concernées", "Description", None, None, "Précisions")
        for number, key in enumerate(self.activity["subjects"] or [], 1):
            name = self._name("subjects", key)
            listed = name if name in labels.SUBJECT_TYPES else None
            self._choice("Catégories de personnes")
            cells = (
                (listed, None, None, None)
                if listed
                else (labels.SUBJECT_TYPES[-1], None, None, one_value(name))
            )
            self._add(f"Catégorie de personnes {number}", *cells)

    def recipients(self) -> None:
        self._section("Destinataires", "Type de destinataire", None, None, "Précisions")
        out = outgoing(self.book.flows(self.activity), self.book.controllers(self.activity)[0])
        for number, group in enumerate(by_recipient(out), 1):
            role, name = group[0]["role"], self._name("parties", group[0]["to"])
            kind = labels.RECIPIENT_ROLES.get(role)
            if kind is None and role is not None:
                kind = labels.RECIPIENT_TYPES[3 if role in labels.PARTNERS else 4]
                name = f"{name} [{self.book.words.term('recipient_role', role)}]"
            self._choice("Destinataires")
            self._add(f"Destinataire {number}", kind, None, None, one_value(name))

    def measures(self) -> None:
        self._section("Mesures de sécurité", "Type de mesure de sécurité", None, None, "Précisions")
        flows = self.book.flows(self.activity)
        for number, row in enumerate(of_activity(self.book, self.activity, flows), 1):
            kinds = row["kinds"] or []
            listed = next((labels.MEASURE_KINDS[k] for k in kinds if k in labels.MEASURE_KINDS), None)
            if listed is None and any(kind in labels.ENCRYPTION_KINDS for kind in kinds):
                listed = labels.MEASURE_TYPES[3]
            listed = listed or labels.MEASURE_TYPES[-1]
            self._choice("Mesures de sécurité")
            self._add(f"Mesure de sécurité {number}", listed, None, None, row["name"] or row["id"])

    def transfers(self) -> None:
        self._section(
            "Transferts hors UE", "Destinataire", "Pays", "Type de Garanties", None,
            "Liens vers la documentation",
        )  # fmt: skip
        lines = [line for flow in self.book.flows(self.activity) for line in self._transfer(flow)]
        for number, line in enumerate(dict.fromkeys(lines), 1):
            self._choice("Garanties", column=3)
            self._add(f"Organisme destinataire {number}", *line)

    # --- private ---

    def _transfer(self, flow: Row) -> list[tuple[str | None, ...]]:
        book = self.book
        if not moves_data(flow) or flow["to"] is None:
            return []
        third = [place for place in places(book, flow) if place.third]
        name = self._name("parties", flow["to"])
        found: list[tuple[str | None, ...]] = []
        for place in third:
            country = book.words.country(place.code) if place.code else None
            for code in flow["safeguards"] or [None]:
                agreement = (book.get("agreements", code) if code else None) or {}
                said = labels.guarantee(agreement.get("kind") or code or "") or agreement.get("name") or code
                found.append((name, country, said, None, agreement.get("address")))
        return found

    def _category(self, row: Row) -> None:
        items = row.get("items") or []
        text = row.get("name") or row["id"]
        if items:
            text = f"{text} : {'; '.join(items)}"
        self._add(_data_label(self.book, row), text, None, None, self._retention(row["id"]))

    def _retention(self, category: str | None) -> str | None:
        """What is kept how long: the lines of the category, else those of the whole activity."""
        rows = [r for r in self.book.by("retention", "activity", self.activity["id"]) if r["holder"] is None]
        own = [row for row in rows if category and category in (row["categories"] or [])]
        chosen = own or [row for row in rows if row["categories"] is None]
        said = [retention_words(r["duration"], r["event"], r["criterion"], "fr") for r in chosen]
        return "\n".join(line for line in said if line) or None

    def _actor(self, label: str, party: Row) -> None:
        contact, is_mail = shown(party["contact"]), "@" in (party["contact"] or "")
        code = party["country"]
        country = self.book.words.country(code) if code else None
        mail, phone = (contact, None) if is_mail else (None, contact)
        self._add(
            label, party["name"] or party["id"], shown(party["address"]), None, None, country, phone, mail
        )

    def _name(self, table: str, key: str) -> str:
        return self.book.name(table, key).text

    def _add(self, *cells: str | None) -> None:
        self.rows.append(list(cells))

    def _choice(self, name: str, column: int = 1) -> None:
        self.choices.append((len(self.rows), column, name))

    def _title(self, *cells: str | None) -> None:
        self.bold.add(len(self.rows))
        self._add(*cells)

    def _section(self, *cells: str | None) -> None:
        self._add()
        self._title(*cells)


def _data_label(book: Book, row: Row) -> str:
    kind = row.get("kind")
    if kind == "national-id":
        code = row.get("country")
        if code == "FR":
            return labels.SOCIAL_SECURITY
        return f"{labels.NATIONAL_ID} ({book.words.country(code)})" if code else labels.NATIONAL_ID
    found = {
        "ordinary": labels.OTHER_DATA,
        "financial": labels.FINANCIAL,
        "special": labels.OTHER_SENSITIVE,
        "criminal": labels.CRIMINAL,
    }
    return found.get(kind or "", labels.UNKNOWN_DATA)
