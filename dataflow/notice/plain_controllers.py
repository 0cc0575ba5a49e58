"""The controller whose name bears no legal form: a shop, a club, a school, a person.

Only the words that say who the controller is show such a name: as their subject (`Oak Cottage Crafts is the
controller`), behind them (`The controller is Mary Hollis`), or on the line below them, above an address. In small
words nobody is named (`the customer is the controller`), and one word alone is a name only if an address of the
text bears it (`Fam`, privacy@fam.app).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dataflow.notice.independent import of_another
from dataflow.notice.language import small_words
from dataflow.notice.leading import openers
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import BULLETS, PARAGRAPH, Text
from dataflow.notice.vocabulary import is_common, is_list_noun
from dataflow.notice.word_lists import choice, listed

Place = tuple[int, int]


def plain_controller(
    text: Text, layout: Layout, hits: Hits, named: Sequence[Place], lang: str
) -> Place | None:
    """Where the first such name stands; none where the words on the controller hold one of the `named`."""
    taken = Spans(named)
    for hit in hits.get("controller", ()):
        if of_another(text.text, hit):
            continue
        sentence = layout.sentence(hit.start)
        if taken.begin(sentence.start, sentence.end):
            return None
        if sentence.end - sentence.start > _LONGEST:
            continue
        acting = _acting(text.text, sentence, hit, lang)
        place = acting or _subject(text, sentence, hit, lang) or _behind(text.text, sentence, hit, lang)
        if place is None and hit.start - sentence.start <= _TITLE:
            place = _below(text.text, sentence, hit, lang)
            if place is not None and taken.begin(sentence.end, place[1] + 1):
                return None
        if place is None or not (
            acting
            and _are_no_words(text, place, lang)
            or _is_name(text, place, lang)
            and not _says_more(hits, place)
        ):
            continue
        name = text.text[slice(*place)]
        return None if any(name in text.text[start:end] for start, end in named) else place
    return None


# --- private ---

_NO_NAME = (
    "data_item", "data_category", "data_subject", "personal_data", "contact", "dpo", "controller", "recipients",
    "vague_recipient", "processor", "supervisory_authority", "gdpr_name", "notice_name",
)  # fmt: skip
_LONGEST = 500  # characters of a sentence
_TITLE = 90  # characters between the word and its name, or before the word in a line that heads a name
_LINE = 70  # characters of a line that is a name
_BLOCK = 220  # characters below a name in which its address stands
_FEW = 5  # words
_BETWEEN = frozenset(f" \n:|*_{PARAGRAPH}{BULLETS}")
_WORD = re.compile(rf"[^ \n{PARAGRAPH}|]+")
_ENDS = ",;:)\"'»"
_DOTTED = re.compile(r"[\w-]{2,30}\.[a-z]{2,6}")
_RUN_ON = re.compile(r"(?<=\w{3})\.(?=[^\W\d_])(?![a-zа-яё])")  # a stop without a blank: `Oak Cottage.Our`
_AFTER_NAME = re.compile(rf"[ ]?(?:[,(;:–—|\n{PARAGRAPH}\"']|- |\. |\.?$|\.[\n{PARAGRAPH}])")
# `Správcem, resp. zpracovatelem údajů je …`
_ASIDE = re.compile(r",? [^\W\d_]{1,4}\.(?= [^\W\d_])")
_MARK = re.compile(rf"(?:[|{BULLETS}][ \n]?|\(?\w{{1,3}}[.)] ){{1,2}}")
_ADDRESS = re.compile(r"\d|@|www\.")
_HOST = re.compile(r"(?<![\w-])(?:[\w-]{1,40}\.){1,3}[a-z]{2,6}(?![\w-])")


@cache
def _copula(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{choice('copula', lang)})(?!\w)")


@cache
def _link(lang: str) -> re.Pattern[str]:
    """What stands between a name and the word for the controller: a bracket, `, as the`, one word more."""
    return re.compile(
        rf"[*_\"]{{0,3}}(?: \([^()\n]{{2,40}}\))?,? (?:{choice('is_controller', lang) or '(?!)'}) (?:\w+ )?"
    )


def _subject(text: Text, sentence: Sentence, hit: Hit, lang: str) -> Place | None:
    """`Oak Cottage Crafts (4 Mill Lane, Ludlow) is the controller`: what opens the sentence, up to its verb."""
    words = text.text
    verbs = [*_copula(lang).finditer(words, sentence.start, hit.start)]
    if not verbs or hit.start - verbs[-1].end() > _TITLE or "," in words[verbs[-1].end() : hit.start]:
        return None
    verb = verbs[-1].start()
    mark = _MARK.match(words, sentence.start, verb)
    start = mark.end() if mark else sentence.start
    cuts = (at for sign in ",(" if (at := words.find(sign, start, verb)) >= 0)
    opening = words[start : min(cuts, default=verb)].rstrip()
    if opening[:1].isupper() and opening.count(" ") < _FEW and _borne(text, opening):
        return start, start + len(opening)  # `Oak and cottage`, oakandcottage.com
    place = _name_at(words, start, verb - 1)
    if place is None:
        return None
    between = words[place[1] : verb].strip(" \"'»")
    closed = between.endswith((",", ")", "–", "—", "-")) and between[:1] in ",(–—-"
    return place if not between or closed else None


def _behind(words: str, sentence: Sentence, hit: Hit, lang: str) -> Place | None:
    """`The controller of your data is Mary Hollis, 4 Mill Lane`; `Controller: Oak Cottage Crafts`."""
    limit = min(sentence.end, hit.end + _TITLE)
    aside = _ASIDE.match(words, hit.end, limit)
    begin = aside.end() if aside else hit.end
    colon = words.find(":", hit.end, limit)
    verb = _copula(lang).search(words, hit.end, limit)
    at = min((end for end in (colon + 1, verb.end() if verb else 0) if end), default=0)
    if not at or any(sign in words[begin : at - 1] for sign in ",;."):
        return None
    place = _name_at(words, _skip(words, at, sentence.end), sentence.end)
    return place if place is not None and _AFTER_NAME.match(words, place[1]) else None


def _acting(words: str, sentence: Sentence, hit: Hit, lang: str) -> Place | None:
    """`Oak Cottage, as the controller, keeps …`"""
    place = None if sentence.heading else _name_at(words, sentence.start, hit.start)
    if place is None or not _link(lang).fullmatch(words, place[1], hit.start):
        return None
    return place


def _below(words: str, sentence: Sentence, hit: Hit, lang: str) -> Place | None:
    """The line below a heading, or below words that lead up to it, with an address under it."""
    if not sentence.heading and words[sentence.end - 1] != ":" and not _leads_on(words, sentence, hit, lang):
        return None
    at = _skip(words, sentence.end, len(words))
    ends = [end for sign in f"\n{PARAGRAPH},(|" if (end := words.find(sign, at, at + _LINE)) > 0]
    if not ends:
        return None
    line = words[at : min(ends)].rstrip(" *_")
    place = _name_at(words, at, at + len(line))
    if place is None or place[1] - at < len(line):
        return None
    return place if _ADDRESS.search(words, place[1], place[1] + _BLOCK) else None


def _leads_on(words: str, sentence: Sentence, hit: Hit, lang: str) -> bool:
    """Whether the sentence ends with its verb (`Responsible for this site is`)."""
    verb = _copula(lang).search(words, max(hit.end, sentence.end - 12), sentence.end)
    return verb is not None and verb.end() == sentence.end


def _skip(words: str, at: int, limit: int) -> int:
    """Behind the blanks, breaks and marks of a list at a place."""
    while at < limit and words[at] in _BETWEEN:
        at += 1
    return at


def _name_at(words: str, at: int, limit: int) -> Place | None:
    """The words with capitals that begin at a place, and the small ones that join them."""
    start = at + 1 if words[at : at + 1] in ('"', "'", "«") else at
    end, goes_on = start, start
    for token in _WORD.finditer(words, start, min(limit, start + _LINE)):
        word = _RUN_ON.split(token.group(), maxsplit=1)[0].rstrip(_ENDS)
        if token.start() != goes_on:
            break
        if _is_capital(word):
            end = token.start() + len(word)
            if word.endswith(".") and (token.end() >= limit or len(word) > _FEW):
                end -= 1
        elif token.start() == start or word.lower() not in listed("inside_plain_name"):
            break
        goes_on = token.end() + 1
        if len(word) < len(token.group()):
            break
    return (start, end) if end > start else None


def _is_capital(word: str) -> bool:
    """Whether a word is written as only names are: with a capital, or like `oak-crafts.com`."""
    return (
        word[:1].isupper() or word[1:2].isupper() and word[0].isalpha() or _DOTTED.fullmatch(word) is not None
    )


def _is_name(text: Text, place: Place, lang: str) -> bool:
    """Whether words with capitals name somebody: two of them, or one that an address of the text bears."""
    name = text.text[slice(*place)]
    tokens = name.split()
    first = tokens[0].lower()
    if first in small_words(lang) or first in openers(lang):
        return False
    if any(token.lower() in listed("no_plain_name", lang) for token in tokens):
        return False
    return sum(map(_is_capital, tokens)) >= 2 or len(name) > 2 and _borne(text, name)


def _are_no_words(text: Text, place: Place, lang: str) -> bool:
    """Whether what stands just before `is the controller` are no words of the language (`The Seller`)."""
    name = text.text[slice(*place)]
    tokens = name.split()
    if "'" in tokens[0] or "link" in text.role(*place):
        return False
    if tokens[0].lower() in small_words(lang) | openers(lang) | listed("no_plain_name", lang):
        return False
    if all(is_common(token, lang) or is_list_noun(token, lang) for token in tokens):
        return False
    return len(tokens) > 1 or not SmallWords(text).has(name)


def _says_more(hits: Hits, place: Place) -> bool:
    """Whether the words speak of data, offices or kinds of recipients rather than of somebody."""
    start, end = place
    if any(hit.start < end and start < hit.end for concept in _NO_NAME for hit in hits.get(concept, ())):
        return True
    # `Oakley Learning Trust` is no person that learns.
    return any(
        hit.start <= start < hit.end or hit.start < end <= hit.end for hit in hits.get("person_word", ())
    )


def _borne(text: Text, name: str) -> bool:
    """Whether an address in the text is that of the name."""
    bare = re.sub(r"[\W_]", "", name).lower()
    hosts = [host.group().lower().replace("-", "") for host in _HOST.finditer(text.text)]
    return any(bare in (host.replace(".", ""), host.split(".")[-2]) for host in hosts)
