"""Where a company's name ends, rightwards from a legal form in front (`ИП Орлова Т. В.`, `S.C. Casa cu Tei S.A.`)."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.forms import FormHit, form_at
from dataflow.notice.leading import Leading
from dataflow.notice.partners import listed_after, partner_after
from dataflow.notice.small_tail import small_tail
from dataflow.notice.word_lists import choice


def name_end(words: str, form: FormHit, end: int, limit: int, leading: Leading, lang: str) -> int:
    """Where the name ends whose capitalised words end at `end`."""
    if "paired" in form.form.traits and (closed := _closing_form(words, form.end, limit)):
        return closed
    initials = _INITIALS.match(words, max(end - 1, 0), limit)
    if initials is not None and not words[end - 2 : end - 1].isalnum():
        return initials.end()
    end = (
        _latin_tail(words, end, limit)
        or listed_after(words, form, end, limit)
        or partner_after(words, form, end, limit, apart=leading.own)
    )
    tail = _goes_on(lang).match(words, end, limit) if form.form.position == "prefix" else None
    end = tail.end() if tail else end
    if "CZ" in form.form.countries:
        end = small_tail(words, end, limit, lang)
    street = _street(lang).match(words, end, limit)
    return closed_by_form(words, form, street.end() if street else end, limit)


def closed_by_form(words: str, form: FormHit, end: int, limit: int) -> int:
    """With the short form that some names bear besides: `Metsaühistu Kuusk TÜ`."""
    if form.form.position != "prefix" and "paired" not in form.form.traits:
        return end
    further = form_at(words, end)
    again = further is not None and further.end <= limit and further.form.position != "prefix"
    return further.end if again and further is not None else end


# --- private ---

# Small words of a name in Latin letters, which can be nothing else in a Cyrillic text.
_LATIN_TAIL = re.compile(
    r"(?:[ \n][A-Za-zÀ-ɏ][\w-]*){0,6}[ \n][a-zß-öø-ÿāčēģīķļņšūžąęėįųõäöü][a-zß-ɏ-]+(?:[ \n][A-Za-zÀ-ɏ][\w-]*){0,2}"
)
_CYRILLIC = re.compile(r"[а-яё]{2}")
_AROUND = 150  # characters
_INITIALS = re.compile(r"[^\W\d_a-zа-я]\.(?: ?[^\W\d_a-zа-я]\.)?")  # from the last initial of a name
_CAPITAL = r"[^\W\d_a-zа-яäöõüšžăâîșțěščřýáíúůďēīūāņļģķ]"
_TOKEN = re.compile(r"[ \n]?([^ \n\u2029]+)")
_MOST = 9  # words between two forms of one name


@cache
def _goes_on(lang: str) -> re.Pattern[str]:
    """A preposition that only names hold between their words: `Fundația Zâmbet pentru Copii`."""
    words = choice("inner_preposition", lang) or r"(?!)"
    return re.compile(rf"[ \n](?:{words})[ \n]{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+)?")


@cache
def _street(lang: str) -> re.Pattern[str]:
    """The rest of an address that a house's cooperative is called by: `KÜ Pärnu mnt 12`."""
    words = choice("street", lang) or r"(?!)"
    return re.compile(rf"[ \n](?:{words})\.?[ \n]\d+\w?")


def _closing_form(words: str, at: int, limit: int) -> int | None:
    """The end of the form that closes a name opened by another: `S.C. Lemn și Piatră S.R.L.`"""
    for count in range(_MOST):
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


def _latin_tail(words: str, end: int, limit: int) -> int | None:
    """Where small Latin words end that go on with a name in a Russian sentence (`AS Balti register – бюро`)."""
    tail = _LATIN_TAIL.match(words, end, limit)
    around = words[max(end - _AROUND, 0) : end + _AROUND]
    return tail.end() if tail and _CYRILLIC.search(around) else None
