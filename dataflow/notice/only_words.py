"""What is written like a legal form and is none."""

from __future__ import annotations

import re

from dataflow.notice.forms import FormHit, home
from dataflow.notice.language import small_words
from dataflow.notice.sentences import Sentence


def only_a_word(words: str, form: FormHit, sentence: Sentence, lang: str) -> bool:
    """Whether a form without stops is a word of a title in capitals (`FORMÅL OG GRUNNLAG`)."""
    written = words[form.start : form.end]
    if "home" in form.form.traits and not home(lang) & {*form.form.countries}:  # `DA` is Romanian for yes
        return True
    if (
        len(written) == 2
        and written.isupper()
        and _POSTCODE.search(words, max(form.start - 8, 0), form.start)
    ):
        return True
    if written == "MB" and words[form.start - 2 : form.start - 1].isdigit():  # megabytes
        return True
    if not written.isalpha() or not written.isupper():
        return False
    line_start = max(words.rfind("\n", sentence.start, form.start) + 1, sentence.start)
    line_end = words.find("\n", form.end, sentence.end)
    line = words[line_start : line_end if line_end > 0 else sentence.end]
    if not line.isupper():
        return False
    return (
        written.lower() in small_words(lang)
        or len(line) > 25
        and not line.startswith(written)
        and not line.endswith(written)
    )


# --- private ---

_POSTCODE = re.compile(r"(?:^|[,;(|\n\u2029] ?)\d{4} $")  # `, 4811 AB Breda`: letters of a Dutch postcode
