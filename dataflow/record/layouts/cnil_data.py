"""Reading a row of the CNIL register's categories of data: the category, its kind, and how long it is kept."""

from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_line import Line
from dataflow.record.layouts.gather import Gather, Row, append, remark
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.said import says_none, yes_no
from dataflow.record.layouts.where import country_code


def read_category(line: Line, reader: RowReader, *, sensitive: bool) -> None:
    """Take one row of the two tables of categories."""
    label, text, period = (line.text(column) for column in (0, 1, 4))
    form = _form_label(label or "")
    if form:
        line.label()
    if not (text or period):
        if label and not form:
            none = says_none(label)
            line.say(0, *(("dropped", "stated as not processed") if none else reader.noted(label)))
        return
    category = None
    if text and says_none(text):
        line.say(1, "dropped", "stated as not processed")
    elif text or not plain(label or "").startswith(plain(labels.ALL_DATA)):
        category = _category(reader.gather, label, text, sensitive, form is not None)
        append(reader.activity, "categories", category["id"])
        line.say(1, "taken", "categories.name")
        if form is None:
            line.say(0, "taken" if not text else "not-understood", "categories.note")
    if period:
        understood = reader.kept.add(period, [category["id"] if category else None])
        line.say(4, "translated" if understood else "taken", "retention")


# --- private ---


def _form_label(label: str) -> str | None:
    """The form's label that a cell begins with."""
    known = (
        *labels.DATA_LABELS, *labels.SENSITIVE_LABELS, labels.OTHER_DATA, labels.UNKNOWN_DATA,
        labels.ALL_DATA, labels.NATIONAL_ID, labels.OTHER_SENSITIVE,
    )  # fmt: skip
    said = plain(label)
    exact = next((word for word in known if plain(word) == said), None)
    # The form's labels have been reworded over time: what they turn on is enough.
    return exact or next((word for key, word in _KEYS.items() if key in said), None)


_KEYS = {
    "numero d identification national": labels.NATIONAL_ID,
    "etat civil": labels.DATA_LABELS[0],
    "vie personnelle": labels.DATA_LABELS[1],
    "economique et financier": labels.FINANCIAL,
    "donnees de connexion": labels.DATA_LABELS[3],
    "donnees de localisation": labels.DATA_LABELS[4],
    "securite sociale": labels.SOCIAL_SECURITY,
    "origine raciale": labels.SENSITIVE_LABELS[0],
    "opinions politiques": labels.SENSITIVE_LABELS[1],
    "convictions religieuses": labels.SENSITIVE_LABELS[2],
    "appartenance syndicale": labels.SENSITIVE_LABELS[3],
    "donnees genetiques": labels.SENSITIVE_LABELS[4],
    "biometriques": labels.SENSITIVE_LABELS[5],
    "la sante": labels.SENSITIVE_LABELS[6],
    "vie sexuelle": labels.SENSITIVE_LABELS[7],
    "condamnations penales": labels.CRIMINAL,
}


def _category(gather: Gather, label: str | None, text: str | None, sensitive: bool, form: bool) -> Row:
    stands = _form_label(label or "")
    kind = _kind(stands, sensitive)
    country = None
    if stands == labels.SOCIAL_SECURITY:
        country = "FR"
    elif stands == labels.NATIONAL_ID and label and label.rstrip().endswith(")"):
        country = country_code(label.rstrip()[:-1].rpartition(" (")[2])
    said = text if text and yes_no(text) is None else label or ""
    name, _, rest = said.partition(" : ")
    items = [item.strip() for item in rest.split(";") if item.strip()] or None
    key = f"{kind}\0{country}\0{items}"
    row = gather.named("categories", name.strip(), key=key, kind=kind, country=country, items=items)
    if not form and label and text and label not in str(row.get("note")):
        remark(row, label)
    return row


def _kind(label: str | None, sensitive: bool) -> str | None:
    if label == labels.CRIMINAL:
        return "criminal"
    if sensitive:
        return "special"
    if label in (labels.SOCIAL_SECURITY, labels.NATIONAL_ID):
        return "national-id"
    if label == labels.FINANCIAL:
        return "financial"
    return None if label in (None, labels.UNKNOWN_DATA, labels.ALL_DATA) else "ordinary"
