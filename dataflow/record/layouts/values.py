"""Values of cells that people wrote for people: countries, dates, statements that there is none."""

import re
from datetime import date
from functools import cache

from dataflow.inventory.kinds import NONE, day_of
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.said import says_none
from dataflow.record.layouts.tables import rows
from dataflow.record.words import words

FORM_LANGUAGES = ("en", "fr", "nl")
"""Languages of the authorities' forms."""


def iso_date(text: str) -> str | None:
    """``2018-05-25``, ``25/05/2018`` or ``25.5.2018`` as an ISO date; the day stands first."""
    match = _DATE.fullmatch(text.strip())
    try:
        if match:
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return day_of(text.strip()[:10]).isoformat() if len(text.strip()) in (10, 19) else None
    except ValueError:
        return None


def shown(text: str | None) -> str | None:
    """A statement that there is none, in French; any other text as it stands."""
    return "Aucun" if text == NONE else text


def stated(text: str) -> str:
    """The reverse of ``shown``."""
    return NONE if says_none(text) else text


def code_of(choice: str, text: str) -> str | None:
    """The code behind a word of the record in one of the forms' languages, or the code itself; one or many.

    None when it is none or not the only one.
    """
    if text in VOCABULARY[choice]:
        return text
    said = plain(text)
    for word in (said, said.removesuffix("s")):
        found = {codes[word] for lang in FORM_LANGUAGES if word in (codes := _codes(choice, lang))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def role_of(text: str) -> str | None:
    """The role that a recipient is said to have, in any language of the record."""
    said = plain(text)
    found = next((row["role"] for row in rows("role_words") if row["words"] == said), None)
    return code_of("recipient_role", text) or found


# --- private ---

_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@cache
def _codes(choice: str, lang: str) -> dict[str, str]:
    said = words(lang)
    found: dict[str, str] = {}
    twice = set()
    for code in VOCABULARY[choice]:
        word = plain(said.term(choice, code))
        twice |= {word} & set(found)
        found[word] = code
    return {word: code for word, code in found.items() if word not in twice}
