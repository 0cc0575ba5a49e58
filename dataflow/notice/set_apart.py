"""Names whose beginning is marked: by quotation marks or by their alphabet."""

from __future__ import annotations

import re

from dataflow.notice.foreign import cyrillic, latin_run
from dataflow.notice.forms import FormHit
from dataflow.notice.leading import Leading
from dataflow.notice.quoted import quoted_start


def marked_start(words: str, first: int, end: int, form: FormHit, lang: str, leading: Leading) -> int | None:
    """Where the name begins that ends at `end` before its form; None where nothing marks it."""
    if words[end - 1] in ":;":
        return None  # `on the platform Foo: AS Foo Market`
    quoted = quoted_start(words, first, end, lang, leading)
    if cyrillic(lang):
        tokens = [m.span() for m in _TOKEN.finditer(words, first, end)]
        run = latin_run(words, tokens, first, form.start, lang, leading)
        if run and (quoted is None or run[0][0] < quoted):
            return run[0][0]
    return quoted


# --- private ---

_TOKEN = re.compile(r"[^ \n\u2029]+")
