"""How complete a record is: the state of every letter in every section, and the share that is settled."""

from functools import cache

from dataflow.record.model import COMPLETE, Column, Item, Section, State, Table, Value
from dataflow.record.words import Words


def completeness(words: Words, sections: tuple[Section, ...], heading: str) -> tuple[Table, float | None]:
    """The table (a row a section, a column a letter, a last row of shares) and the share of all (0 to 1).

    Present and not applicable count as complete.  None when there is no section.
    """
    letters = [part.id for part in sections[0].parts] if sections else []
    columns = (Column("section", heading), *(Column(letter, f"({letter})") for letter in letters))
    rows = [
        (
            Item("section", "", "present", (section.heading,)),
            *(_cell(words, part.state, part.id) for part in section.parts),
        )
        for section in sections
    ]
    if sections:
        shares = [
            Item(letter, "", "present", (_share([section.parts[i].state for section in sections]),))
            for i, letter in enumerate(letters)
        ]
        rows.append((Item("section", "", "present", (Value(words.t("Complete")),)), *shares))
    states = [part.state for section in sections for part in section.parts]
    share = sum(state in COMPLETE for state in states) / len(states) if states else None
    return Table("completeness", words.t("Completeness"), columns, tuple(rows)), share


@cache
def state_words(words: Words, state: State) -> str:
    """A state in the reader's language."""
    t = words.t
    said: dict[State, str] = {
        "present": t("present"),
        "not-applicable": t("not applicable"),
        "elsewhere": t("said to be given elsewhere"),
        "not-in-this-copy": t("not in this copy of the source"),
        "unknown": t("unknown"),
        "missing": t("missing"),
        "withheld": t("not in this edition"),
    }
    return said[state]


def percent(share: float) -> int:
    """A share in whole per cent, rounded down: 100 only when nothing is left to do."""
    return int(share * 100 + 1e-9)


# --- private ---


def _cell(words: Words, state: State, letter: str) -> Item:
    return Item(letter, "", "present", (Value(state_words(words, state), code=state),))


def _share(states: list[State]) -> Value:
    done = sum(state in COMPLETE for state in states)
    return Value(f"{percent(done / len(states))} % ({done}/{len(states)})", code=f"{done}/{len(states)}")
