"""Where a company's name ends that follows its legal form: `AS Pilv`, `Stichting Vrienden van het Orgel`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.foreign import cyrillic, cyrillic_letter
from dataflow.notice.forms import DECLINED, FormHit, form_at
from dataflow.notice.leading import Leading, openers
from dataflow.notice.partners import connects, partner_after
from dataflow.notice.small_tail import small_tail
from dataflow.notice.word_lists import choice, listed

Place = tuple[int, int]


def name_after(
    words: str, limit: int, form: FormHit, lang: str, leading: Leading
) -> tuple[Place, int] | None:
    """[start, end) of the capitalised words behind a form that stands in front, and where all of it ends."""
    declined = DECLINED.match(words, form.end)  # `AS-iga Pilv`
    begin = declined.end() if declined else form.end
    quoted = _QUOTED.match(words, begin, limit) or _house(lang).match(words, begin, limit)
    if quoted is not None:
        return quoted.span("core"), _closed_by_form(words, form, quoted.end(), limit)
    begin = _led(words, begin, limit, lang)
    match = _AFTER.match(words, begin, limit)
    if match is None or not match.group("core"):
        return None
    start, end = match.span("core")
    if lang == "de" and leading.data(start, _WORD.match(words, start).end()):  # type: ignore[union-attr]
        return None  # `der Stiftung Daten geben`: every noun has a capital
    while end > start and words[end - 1] in ".'&-":
        end -= 1
    if words[match.end() - 1 : match.end()] == '"':
        return (start, end), match.end()
    start = min(start, form.end + 1) if begin > form.end and not declined else start
    closed = _closing_form(words, form.end, limit) if "paired" in form.form.traits else None
    if closed is None:
        end = _end(words, start, end, limit, form, lang, leading)
        closed = _closed_by_form(words, form, end, limit)
    return (start, end), closed


def quoted_behind(words: str, form: FormHit) -> bool:
    """Whether a name in quotation marks follows the form."""
    return _QUOTED.match(words, form.end) is not None


def stands_in_front(words: str, form: FormHit) -> bool:
    """Whether a form bears its name behind it in quotation marks, as in Cyrillic: `в Минске ООО «Мост»`."""
    before = words[max(form.start - 2, 0) : form.start]
    return cyrillic_letter(words[form.start]) and '"' not in before and quoted_behind(words, form)


def with_adjective(words: str, first: int, start: int, lang: str) -> int:
    """Where a name begins whose form has an adjective before it: `die Evangelische Stiftung Aue`."""
    if lang == "de":
        before = _ADJECTIVE.search(words, max(first, start - 40), start)
        return before.start("adjective") if before else start
    while (met := _adjective(lang).search(words, max(first, start - 30), start)) is not None:
        if met.start() == start or met.group().strip().lower() in openers(lang):
            break
        start = met.start()
    return start


# --- private ---

_ADJECTIVE = re.compile(r"(?<!\w)(?:die|der)[ \n](?P<adjective>[A-ZÄÖÜ][a-zäöüß-]{3,}en?)[ \n]$")
_WORD = re.compile(r"\w+")
_CAPITAL = r"[^\W_a-zа-яäöõüšžåæøéèçăâîșțěščřžýáíéůúď]"
# Nested quotation marks may close together, or with one mark (`«Торговый дом «Север»`).
_QUOTED = re.compile(
    r"[ \n]?(?:[^\W\d_a-zа-я][\w-]+ ){0,3}"
    r"\"(?P<core>[^\W_a-zа-я][^\"\u2029]{0,59}[^\"\n\u2029 ](?: \"[^\W_a-zа-я][^\"\n\u2029]{1,60}\"?)?)\""
)
_CAPITAL_LETTER = r"[^\W\d_a-zа-яäöõüšžåæøéèçăâîșțěščřžýáíéůúď]"
_AFTER = re.compile(
    rf"[ \n]?[\"']?(?P<core>{_CAPITAL_LETTER}[\w'.&+-]*"
    rf"(?:[ \n](?:(?:de|du|des|la|le|les|van|von|'t)[ \n]|[dl]')?{_CAPITAL}[\w'.&+-]*){{0,4}})[\"']?"
)
# Small words of a name in Latin letters, which can be nothing else in a Cyrillic text.
_LATIN_TAIL = re.compile(
    r"(?:[ \n][A-Za-zÀ-ɏ][\w-]*){0,6}[ \n][a-zß-öø-ÿāčēģīķļņšūžąęėįųõäöü][a-zß-ɏ-]+(?:[ \n][A-Za-zÀ-ɏ][\w-]*){0,2}"
)
_CYRILLIC = re.compile(r"[а-яё]{2}")
_AROUND = 150  # characters
_INITIALS = re.compile(r"[^\W\d_a-zа-я]\.(?: ?[^\W\d_a-zа-я]\.)?")  # from the last initial of a name
_TOKEN = re.compile(r"[ \n]?([^ \n\u2029]+)")
_BETWEEN = 9  # words between two forms of one name
_MOST = 2  # small words inside a name
_WORDS = re.compile(rf"[ \n]?{_CAPITAL}[\w'&+-]*(?:[ \n]{_CAPITAL}[\w'&+-]*){{0,3}}")
_SECOND = re.compile(
    rf"[ \n](?P<and>[^\W\d_]{{1,3}}|&)[ \n](?P<name>{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+){{0,2}})"
)


def _end(words: str, start: int, end: int, limit: int, form: FormHit, lang: str, leading: Leading) -> int:
    """Where the name ends whose capitalised words stand at [start, end)."""
    initials = _INITIALS.match(words, max(end - 1, 0), limit)
    if initials is not None and not words[end - 2 : end - 1].isalnum():
        return initials.end()
    if tail := _latin_tail(words, end, limit):
        return tail
    single = " " not in words[start:end]
    further = _goes_on(words, end, limit, form, lang, single=single)
    aims, end = further > end or words[start].islower(), further
    joined = partner_after(words, form, end, limit, lang, apart=leading.own)
    if joined == end and ("society" in form.form.traits and single or aims):
        joined = _pair(words, end, limit, lang, leading)  # `Asociația pentru Educație și Sport`
        joined = _goes_on(words, joined, limit, form, lang, single=False) if joined > end else joined
    if "CZ" in form.form.countries:
        joined = small_tail(words, joined, limit, lang)
    street = _street(lang).match(words, joined, limit)
    return street.end() if street else joined


def _led(words: str, at: int, limit: int, lang: str) -> int:
    """Behind the small words with which a name may begin: `SELARL des Docteurs Roy`."""
    pattern = _small("behind_form", lang)
    found = pattern.match(words, at, limit) if pattern else None
    return found.end() if found else at


def _goes_on(words: str, end: int, limit: int, form: FormHit, lang: str, *, single: bool) -> int:
    """Where the name ends that goes on behind a preposition: `Stichting Wandelen langs de Maas`.

    single: whether it has one word so far, behind which a place belongs to it (`Stiftelsen Havly i Oslo`).
    """
    kinds = ["inside_sure"]
    society = "society" in form.form.traits
    kinds += ["inside_society"] if society else []
    kinds += ["inside_single"] if society and single else []
    kinds += ["inside_prefix"] if form.form.position == "prefix" else []
    for _ in range(_MOST):
        ends = [end]
        for kind in kinds:
            pattern = _small(kind, lang)
            found = pattern.match(words, end, limit) if pattern else None
            if found is not None:
                rest = _WORDS.match(words, found.end(), limit)
                ends += [rest.end()] if rest else []
        if max(ends) == end:
            break
        end = max(ends)
    return end


def _pair(words: str, end: int, limit: int, lang: str, leading: Leading) -> int:
    """Where a name of two nouns ends (`Stichting Natuur en Landschap`); a known one is another party."""
    found = _SECOND.match(words, end, limit)
    if found is None or not connects(found["and"], lang):
        return end
    at = found.start("name")
    taken = leading.known(at, found.end()) or leading.noun(at, found.end()) or form_at(words, at)
    return end if taken or form_at(words, found.end()) else found.end()


@cache
def _adjective(lang: str) -> re.Pattern[str]:
    """An adjective that stands before a form and belongs to it, in capitals where only names have them."""
    stems = choice("form_adjective", lang)
    if not stems:
        return re.compile(r"(?!)")
    if cyrillic(lang):
        return re.compile(rf"(?i)(?<!\w)(?:{stems})(?:{choice('adjective_ending', lang)})[ \n]$")
    return re.compile(rf"(?<!\w)(?={_CAPITAL_LETTER})(?:{stems})[ \n]$")


@cache
def _house(lang: str) -> re.Pattern[str]:
    """A noun of houses with others in the genitive, then its name: `Центр ухода и отдыха «Заря»`."""
    nouns = choice("house_noun", lang)
    if not nouns:
        return re.compile(r"(?!)")
    of = rf"(?!\w*(?:{choice('verb_past', lang)}) )(?:{choice('and', lang)}|\w+(?:{choice('genitive_ending', lang)}))"
    return re.compile(
        rf"[ \n](?:[А-ЯЁ]\w+ )?(?i:{nouns})(?: {of}){{1,5}} \"(?P<core>[^\"\n\u2029]{{2,60}})\""
    )


@cache
def _street(lang: str) -> re.Pattern[str]:
    """The rest of an address that a house's cooperative is called by: `KÜ Pärnu mnt 12`."""
    words = choice("street", lang) or r"(?!)"
    return re.compile(rf"[ \n](?:{words})\.?[ \n]\d+\w?")


def _closing_form(words: str, at: int, limit: int) -> int | None:
    """The end of the form that closes a name opened by another: `S.C. Lemn și Piatră S.R.L.`"""
    for count in range(_BETWEEN):
        token = _TOKEN.match(words, at, limit)
        if token is None:
            return None
        form = form_at(words, token.start(1))
        if form is not None and form.form.position != "prefix":
            return form.end if count else None
        if words[token.end() - 1] in ",;:)" or count == 0 and not token.group(1).strip("\"'")[:1].isupper():
            return None
        at = token.end()
    return None


def _closed_by_form(words: str, form: FormHit, end: int, limit: int) -> int:
    """With the short form that some names bear besides: `Metsaühistu Kuusk TÜ`."""
    if form.form.position != "prefix" and "paired" not in form.form.traits:
        return end
    further = form_at(words, end)
    again = further is not None and further.end <= limit and further.form.position != "prefix"
    return further.end if again and further is not None else end


def _latin_tail(words: str, end: int, limit: int) -> int | None:
    """Where small Latin words end that go on with a name in a Russian sentence (`AS Balti register – бюро`)."""
    tail = _LATIN_TAIL.match(words, end, limit)
    around = words[max(end - _AROUND, 0) : end + _AROUND]
    return tail.end() if tail and _CYRILLIC.search(around) else None


@cache
def _small(kind: str, lang: str) -> re.Pattern[str] | None:
    """White space and one of the small words, before a capital."""
    said = sorted(listed(kind, lang), key=lambda word: (-len(word), word))
    if not said:
        return None
    choices = "|".join(
        re.escape(word).replace(r"\ ", r"[ \n]") + ("" if word.endswith("'") else r"(?=[ \n])")
        for word in said
    )
    return re.compile(rf"[ \n](?:{choices})(?=[ \n]?{_CAPITAL})")
