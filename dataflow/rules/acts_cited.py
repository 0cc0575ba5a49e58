"""Words on the acts that bases cite."""

from collections.abc import Callable

from dataflow.law.acts import in_force
from dataflow.rules.evidence import Evidence


def unknown_acts(evidence: Evidence, concerned: Callable[[str], bool]) -> str:
    """Which acts, cited for these articles of an activity, have no known state on the date: no cell is empty then."""
    said = []
    for row in evidence.rows("bases", "activity", str(evidence.row["id"])):
        law = row["law"]
        if row["article"] is None or not concerned(row["article"]) or law in (None, "none"):
            continue
        if in_force(law, as_of=evidence.as_of) is None:
            said.append(f"{law} is not in the table of acts, or its state on the date is not known.")
    return " ".join(dict.fromkeys(said))
