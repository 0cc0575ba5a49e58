"""Legal forms of companies: found in a text, and taken off a name."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from operator import itemgetter

from dataflow.notice.text import Text, bare, clean, fold
from dataflow.notice.words import Beginnings, small


@dataclass(frozen=True, slots=True)
class Form:
    """A legal form: as written, in one spelling (`sro`), its countries, and where it stands.

    traits: `comma` where it follows a name only behind a comma, `partners` where its companies bear the
    names of partners, `small` where a word in small letters just before it can only be a name, `cases`
    where it takes Estonian case endings itself, `paired` where the name behind it goes on to another form,
    `quoted` where only quotation marks beside it tell it from other abbreviations, `home` where its letters
    are a word or a unit in other languages, `society` where its names may be nouns with a preposition,
    `masculine` where it is so in German.
    """

    form: str
    normalised: str
    countries: tuple[str, ...]
    position: str
    case_sensitive: bool
    traits: frozenset[str]


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


@cache
def home(lang: str) -> frozenset[str]:
    """The countries whose companies a text in a language mostly names."""
    with (files("dataflow.notice") / "lexicon" / "home.csv").open(encoding="utf-8") as table:
        return frozenset(
            next(row["countries"] for row in csv.DictReader(table) if row["lang"] == lang).split()
        )


def without_ending(name: str) -> str:
    """`OÜ-le Pilv` as it stands in a register: `OÜ Pilv`."""
    form = form_at(name, 0)
    if form is not None and "cases" in form.form.traits and not name[: form.end].isupper():
        return form.form.form + name[form.end :]
    ending = DECLINED.match(fold(name), form.end) if form else None
    return name[: form.end] + name[ending.end() :] if form and ending else name


def find_forms(text: Text) -> tuple[FormHit, ...]:
    """Every legal form in a text, longest first at each word; linear in the text."""
    words = text.text
    starts = ((at, numbers) for numbers, places in _beginnings().among(text.words()) for at in places)
    found: list[FormHit] = []
    until = 0
    for at, numbers in sorted(starts, key=itemgetter(0)):
        if at < until:
            continue
        met = _written(frozenset(numbers)).match(words, at)
        if met is None or words[max(at - 1, 0) : at] in _GLUED:
            continue
        if "quoted" in _form_of(met).traits and not _quoted(words, at, met.end()):
            continue
        until = met.end()
        # The stop of `Ltd.` at the end of a sentence belongs to the sentence.
        behind = words[until : until + 2]
        ends = behind[:1] in ("", "\n", "\u2029") or behind[1:].isupper()
        stop = ends and _has_no_stop(met.group())
        found.append(FormHit(_form_of(met), at, until - stop))
    return tuple(found)


def form_at(words: str, at: int) -> FormHit | None:
    """The legal form that begins at `at`, after an optional comma and space."""
    begin = at + (words[at : at + 1] == ",")
    begin += words[begin : begin + 1] in (" ", "\n")
    token = _TOKEN.match(words, begin)
    pattern = _begun_by(token.group()) if token else None
    met = pattern.match(words, begin) if pattern else None
    if met and "quoted" in _form_of(met).traits and not _quoted(words, begin, met.end()):
        return None
    return FormHit(_form_of(met), begin, met.end()) if met else None


@lru_cache(maxsize=50_000)
def strip_form(name: str) -> tuple[str, frozenset[str]]:
    """A name without its legal forms, and those forms in one spelling.

    `Daktela s.r.o.` gives (`Daktela`, {`sro`}); a name that is nothing but a form is left alone.
    """
    core = clean(name)
    forms: set[str] = set()
    changed = True
    while changed:
        changed = False
        for number in _strippable(core):
            match = _stripper(number).search(core)
            if match is None:
                continue
            rest = (core[: match.start()] + core[match.end() :]).strip(" ,.-–\"'«»„“”")
            if any(char.isalpha() for char in rest):
                core = rest
                forms.add(_forms()[number].normalised)
                changed = True
                break
    return core, frozenset(forms)


# --- private ---

_TOKEN = re.compile(r"\w+")
_CASES = r"(?:[uie]?(?:le|lt|l|ga|s|st|sse|ks|na|ni|ta)|[uie]|t)?"  # `osaühingule`, `sihtasutusest`
_GLUED = frozenset("/._@")  # before what is part of a number or an address: `2000/518/EG`, `S.U.A.`


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
                frozenset(row["traits"].split()),
            )
            for row in csv.DictReader(table)
        ]
    return tuple(sorted(rows, key=lambda f: (-len(f.form), f.form)))


def _regex(form: Form, *, strict: bool = False) -> str:
    """The form's spellings; strict keeps its full stops, so that `as` is never `a.s.`."""
    parts: list[str] = []
    for char in fold(form.form):
        if char == ".":
            parts.append(r"\.[ \n]?" if strict else r"\.? ?")
        elif char == " ":
            parts.append(r"[ \n]?")
        else:
            parts.append(re.escape(char))
    return re.sub(r"\\\.(?:\?? |\[ \\n\])\?$", r"\\.?", "".join(parts))


@cache
def _beginnings() -> Beginnings:
    """The first word of each form, to which only a form that is declined adds letters."""
    found = Beginnings()
    for number, form in enumerate(_forms()):
        first = _TOKEN.search(fold(form.form))
        if first is not None and form.form[0].isalnum():
            letters = small(first.group())
            found.add(letters, number, whole="cases" not in form.traits)
    return found


@cache
def _written(numbers: frozenset[int]) -> re.Pattern[str]:
    """These forms in running text, a group for each, named for its number."""
    # Only the spelling of the table or capitals count: "as" is not "AS".
    return re.compile("|".join(_in_text(number) for number in sorted(numbers)))


@lru_cache(maxsize=10_000)
def _begun_by(word: str) -> re.Pattern[str] | None:
    numbers = _beginnings().of(small(word))
    return _written(frozenset(numbers)) if numbers else None


@cache
def _in_text(number: int) -> str:
    form = _forms()[number]
    upper = replace(form, form=form.form.upper())
    cases = _CASES if "cases" in form.traits else ""
    return rf"(?P<f{number}>{_regex(form, strict=True)}{cases}|{_regex(upper, strict=True)})(?!\w)"


def _quoted(words: str, start: int, end: int) -> bool:
    return (
        words[end : end + 2].lstrip(" \n")[:1] == '"'
        or words[max(start - 2, 0) : start].rstrip(" \n")[-1:] == '"'
    )


def _has_no_stop(written: str) -> bool:
    """Whether the full stop behind a form is that of the sentence: `Ltd.`, and `HF.`, which is not `hf.`."""
    plain = written.removesuffix(".")
    return (
        written.endswith("Ltd.")
        or plain != written
        and plain.isupper()
        and plain.isalpha()
        and plain in _written_whole()
    )


@cache
def _written_whole() -> frozenset[str]:
    return frozenset(form.form for form in _forms())


def _form_of(met: re.Match[str]) -> Form:
    return _forms()[int(str(met.lastgroup)[1:])]


def _squashed(name: str) -> str:
    """Without what may vary in the writing of a form."""
    return small(name if name.isascii() else name.translate(_VARIANTS)).translate(_LOOSE)


_NONE: list[int] = []
_VARIANTS = str.maketrans("İıſ", "iis")  # one letter where case is ignored
_LOOSE = str.maketrans("", "", ". \n\"'")


@cache
def _at_end() -> Beginnings:
    """The forms behind a name, by their squashed letters read backwards."""
    found = Beginnings()
    for number, form in enumerate(_forms()):
        if form.position != "prefix":
            found.add(_squashed(fold(form.form))[::-1], number)
    return found


@cache
def _at_start() -> Beginnings:
    found = Beginnings()
    for number, form in enumerate(_forms()):
        if form.position != "suffix":
            found.add(_squashed(fold(form.form)), number)
    return found


def _strippable(core: str) -> list[int]:
    """The forms that may stand at an end of a name, in the order in which they are tried."""
    squashed = _squashed(core)
    ends, starts = _at_end().of(squashed[::-1]), _at_start().of(squashed)
    return sorted({*ends, *starts}) if ends or starts else _NONE


@cache
def _stripper(number: int) -> re.Pattern[str]:
    form = _forms()[number]
    body = _regex(form)
    at_end = rf"(?:^|(?<=[ ,.\"]))[\"']?{body}[\"']?$"
    at_start = rf"^{body}(?=[ \"«„'])"
    pattern = {"suffix": at_end, "prefix": at_start}.get(form.position, f"{at_end}|{at_start}")
    return re.compile(pattern, 0 if form.case_sensitive else re.IGNORECASE)


def same_name(left: str, right: str) -> bool:
    """Whether two names agree once forms, case and diacritics are set aside."""
    return name_key(left) == name_key(right)


def name_key(name: str) -> str:
    """The same for all names that `same_name` holds to be one."""
    return re.sub(r"[\W_]+", "", bare(fold(strip_form(name)[0])).casefold())
