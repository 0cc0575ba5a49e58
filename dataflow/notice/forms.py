"""Legal forms of companies: found in a text, and taken off a name."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from dataflow.notice.text import bare, clean, fold


@dataclass(frozen=True, slots=True)
class Form:
    """A legal form: as written, in one spelling (`sro`), its countries, and where it stands."""

    form: str
    normalised: str
    countries: tuple[str, ...]
    position: str
    case_sensitive: bool


@dataclass(frozen=True, slots=True)
class FormHit:
    """A legal form at [start, end) of a text."""

    form: Form
    start: int
    end: int


# The case ending that Estonian puts on a form rather than on the name: `AS-ile`, `OÜ-ga`.
DECLINED = re.compile(
    r"[-'](?:i?l[et]?|i?ga|i|le|s|sse|ks|iks|na|ina|ni|ini|ta|ita|st|ist|is|isse|u|d|id|t|it|de|dele|des)(?!\w)"
)


def without_ending(name: str) -> str:
    """`OÜ-le Pilv` as it stands in a register: `OÜ Pilv`."""
    form = form_at(name, 0)
    ending = DECLINED.match(fold(name), form.end) if form else None
    return name[: form.end] + name[ending.end() :] if form and ending else name


def find_forms(words: str) -> tuple[FormHit, ...]:
    """Every legal form in a text, longest first at each word; linear in the text."""
    index = _index()
    found: list[FormHit] = []
    until = 0
    for token in _TOKEN.finditer(words):
        if token.start() < until:
            continue
        for form, pattern in index.get(token.group()[:2].lower(), ()):
            match = pattern.match(words, token.start())
            if match is not None:
                until = match.end()
                # The stop of `Ltd.` at the end of a sentence belongs to the sentence.
                behind = words[until : until + 2]
                ends = behind[:1] in ("", "\n", "\u2029") or behind[1:].isupper()
                stop = match.group() == "Ltd." and ends
                found.append(FormHit(form, match.start(), until - stop))
                break
    return tuple(found)


def form_at(words: str, at: int) -> FormHit | None:
    """The legal form that begins at `at`, after an optional comma and space."""
    start = _SEPARATOR.match(words, at)
    begin = start.end() if start else at
    token = _TOKEN.match(words, begin)
    for form, pattern in _index().get(token.group()[:2].lower() if token else "", ()):
        match = pattern.match(words, begin)
        if match is not None:
            return FormHit(form, begin, match.end())
    return None


@cache
def strip_form(name: str) -> tuple[str, frozenset[str]]:
    """A name without its legal forms, and those forms in one spelling.

    `Daktela s.r.o.` gives (`Daktela`, {`sro`}); a name that is nothing but a form is left alone.
    """
    core = clean(name)
    forms: set[str] = set()
    changed = True
    while changed:
        changed = False
        for form, pattern in _strippers():
            match = pattern.search(core)
            if match is None:
                continue
            rest = (core[: match.start()] + core[match.end() :]).strip(" ,.-–\"'«»„“”")
            if any(char.isalpha() for char in rest):
                core = rest
                forms.add(form.normalised)
                changed = True
                break
    return core, frozenset(forms)


# --- private ---

_TOKEN = re.compile(r"\w+")
_SEPARATOR = re.compile(r",?[ \n]?")


@cache
def _forms() -> tuple[Form, ...]:
    with (files("dataflow.notice") / "lexicon" / "legal_forms.csv").open(encoding="utf-8") as table:
        rows = [
            Form(
                row["form"],
                row["normalised"],
                tuple(row["countries"].split()),
                row["position"],
                bool(row["case_sensitive"]),
            )
            for row in csv.DictReader(table)
        ]
    return tuple(sorted(rows, key=lambda f: (-len(f.form), f.form)))


def _regex(form: Form, *, strict: bool = False) -> str:
    """The form's spellings; strict keeps its full stops, so that `as` is never `a.s.`."""
    parts: list[str] = []
    for char in fold(form.form):
        if char == ".":
            parts.append(r"\. ?" if strict else r"\.? ?")
        elif char == " ":
            parts.append(r"[ \n]?")
        else:
            parts.append(re.escape(char))
    return re.sub(r"\\\.\?? \?$", r"\\.?", "".join(parts))


@cache
def _index() -> dict[str, tuple[tuple[Form, re.Pattern[str]], ...]]:
    index: dict[str, list[tuple[Form, re.Pattern[str]]]] = {}
    for form in _forms():
        first = _TOKEN.search(fold(form.form))
        if first is None or not form.form[0].isalnum():
            continue
        # In running text only the spelling of the table or capitals count: "as" is not "AS".
        body = _regex(form, strict=True)
        upper = _regex(replace(form, form=form.form.upper()), strict=True)
        pattern = re.compile(rf"(?:{body}|{upper})(?!\w)")
        index.setdefault(first.group()[:2].lower(), []).append((form, pattern))
    return {key: tuple(rows) for key, rows in index.items()}


@cache
def _strippers() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    out = []
    for form in _forms():
        flags = 0 if form.case_sensitive else re.IGNORECASE
        body = _regex(form)
        at_end = rf"(?:^|(?<=[ ,.\"]))[\"']?{body}[\"']?$"
        at_start = rf"^{body}(?=[ \"«„'])"
        pattern = (
            at_end
            if form.position == "suffix"
            else at_start
            if form.position == "prefix"
            else f"{at_end}|{at_start}"
        )
        out.append((form, re.compile(pattern, flags)))
    return tuple(out)


def same_name(left: str, right: str) -> bool:
    """Whether two names agree once forms, case and diacritics are set aside."""
    return name_key(left) == name_key(right)


def name_key(name: str) -> str:
    """The same for all names that `same_name` holds to be one."""
    return re.sub(r"[\W_]+", "", bare(fold(strip_form(name)[0])).casefold())
