"""Where a company's name begins, leftwards from its legal form."""

from __future__ import annotations

import re

from dataflow.notice.countries import inside_words
from dataflow.notice.czech_names import czech_start
from dataflow.notice.descriptions import service, spelt_out
from dataflow.notice.forms import FormHit, home
from dataflow.notice.gathered import connectors, gathered, is_named
from dataflow.notice.inner_words import with_inner
from dataflow.notice.leading import Leading, openers, opens
from dataflow.notice.nominative import agrees_behind
from dataflow.notice.noun_of import with_genitive, with_noun_of
from dataflow.notice.owners import DESCRIBES, other_gender, without_owner, without_product
from dataflow.notice.partners import connects, partner_before, partners_listed
from dataflow.notice.professions import without_profession
from dataflow.notice.purposes import society_start
from dataflow.notice.set_apart import marked_start
from dataflow.notice.small_names import before_form_noun, small_behind_article, small_name
from dataflow.notice.whole_cells import whole_cell
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def name_before(words: str, first: int, form: FormHit, *, lang: str, leading: Leading) -> Token | None:
    """[start, end) of the capitalised words that lead up to a legal form, or None.

    first: where the sentence begins.
    The words are gathered as far as they may belong to the name; those that only describe the company
    or open the sentence are then taken off again, so that a describing word inside the name stays.
    """
    plain = _plain_line(words, first, form, lang, leading)
    if plain is not None:
        return plain
    start_of_search = max(first, form.start - _LONGEST_NAME)
    if start_of_search > first:  # at the beginning of a word
        start_of_search = max(words.find(" ", start_of_search, form.start), start_of_search)
    marks = " ,\n-–" if " " in form.form.form else " ,\n"  # `Popescu Dan – Întreprindere Individuală`
    end = start_of_search + len(words[start_of_search : form.start].rstrip(marks))
    if "comma" in form.form.traits and "," not in words[end : form.start]:
        return None
    marked = marked_start(words, start_of_search, end, form, lang, leading)
    if marked is not None:
        return marked, end
    cell = whole_cell(words, start_of_search, end, form.end)
    if cell is not None:
        return cell, end
    core_end = without_profession(words, start_of_search, end, lang)
    tokens = [m.span() for m in _TOKEN.finditer(words, start_of_search, core_end)]
    society = society_start(words, first, tokens, form, lang)
    if society is not None:
        return society, end
    kept = gathered(words, tokens, first, form, lang)
    while kept and _leads(words, kept, first, form, lang, leading):
        del kept[0]
    kept = _without_compound(words, tokens, kept, first, form, lang) if kept else kept
    kept = without_product(words, tokens, kept, lang) or small_name(words, tokens, form, lang, leading)
    while len(kept) > 1 and words[slice(*kept[0])].lower() in listed("honorific", lang):
        del kept[0]
    if not kept:
        return None
    if lang == "de":
        at = tokens.index(kept[0])
        kept[:0] = tokens[before_form_noun(words, tokens, at, form, lang) : at]
        kept = without_owner(words, kept, first, form)
    alone = len(kept)
    kept = _with_partner(words, tokens, kept, first, form, lang, leading)
    joined = len(kept) > alone
    at = tokens.index(kept[0])
    begin_at = with_inner(
        words,
        tokens,
        at,
        first,
        lang=lang,
        leading=leading,
        leads=lambda half: _leads(words, half, first, form, lang, leading),
    )
    if begin_at < at or joined:
        begin_at = with_genitive(words, tokens, begin_at, first, lang=lang, leading=leading)
    begin_at = with_noun_of(words, tokens, begin_at, first, lang=lang, leading=leading)
    kept[:0] = tokens[begin_at:at]
    if lang == "cs" and words[kept[0][0]] not in "\"'«(":
        at = tokens.index(kept[0])
        kept[:0] = tokens[czech_start(words, tokens, at, first, leading) : at]
    at = tokens.index(kept[0])
    if at and words[slice(*tokens[at - 1])] in listed("elided_article", lang):
        return tokens[at - 1][0], end  # `'t Hof B.V.`
    kept[:0] = small_behind_article(words, tokens, at, lang, leading)
    begin = kept[0][0]
    if words[begin] != '"' or '"' not in words[begin + 1 : end - 1]:  # `"Glück auf" Bergbau eG`
        begin += len(words[begin:end]) - len(words[begin:end].lstrip("\"'(«[*"))
    if lang == "fr" and (elided := _ELIDED.match(words, begin, end)):
        begin = elided.end()
    name = words[begin:end]
    if len(name) < 2 or not any(char.isalpha() for char in name) or name.startswith(("@", "/")):
        return None
    if _CITED.match(name) or name.lower() in listed("form_noun", lang):
        return None  # `Art. 6 AO`, `the abbreviation Ltd`
    return begin, end


# --- private ---

_ELIDED = re.compile(r"(?:[dl]|qu)'\*{0,2}(?=[^\W_])")  # `d'OVH`, but not `L'Oréal`
_DE_OWN = re.compile(r"(?<!\w)(?:die|der)[ \n]$")
_DE_OPENS = re.compile(r"Die[ \n]")
_TOLD = 2  # spaces in what stands before a colon and is no label
_DE_FEMININE = re.compile(r"(?i)(?:ei|firma|agentur|kette|tochter|gesellschaft|dienste|büros|partner)$")
_ARTICLE = re.compile(r"\b(?:d(?:er|ie|as|em|en)|ein\w*|unser\w*|vom|zum|zur|beim)[ \n]$")
_PLAIN = re.compile(r"(?:- )?(?P<name>(?:[A-Z][a-z]+ ){1,4})")
_LONGEST_NAME = 200  # characters in front of a legal form
_TOKEN = re.compile(r"[^ \n\u2029]+")
_CITED = re.compile(r"(?i)(?:§+|art\w*\.?|paragra\w+|čl\.?|статья|ст\.)[ \n]?\d")  # `Art. 6 AO`
_NUMBER = re.compile(r"(?:[A-Z]\.)?\d+(?:\.\d+)*\.?")  # of an item
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = 3  # of a number that may open a name (`24 de Ore`)
_OF = frozenset(["de", "des", "du", "of"])
# An Estonian sentence may open with its verb: `Toitlustab X AS`.
_VERB = re.compile(r"^[A-ZÕÄÖÜ][a-zõäöü]{2,}(?:ab|eb|ib|vad)$")
# `Kuulume X AS-i kontserni`; a noun of who does something (`Helilõikaja X TÜ`), but not a house (`Aiamaja X OÜ`).
_WE_VERB = re.compile(r"^[A-ZÕÄÖÜ][a-zõäöü]{3,}[aeiu]me$")
_AGENT = re.compile(r"^[A-ZÕÄÖÜ][a-zõäöüšž]{5,}(?<!ma)ja$")
_ET_CASE = re.compile(r"(?:le|lt|ga|st|sse|ks|na|ni)$")


def _plain_line(words: str, first: int, form: FormHit, lang: str, leading: Leading) -> Token | None:
    """The name of a line that holds nothing else, which needs no closer look; None where it may hold more."""
    line = _PLAIN.match(words, first, form.start)
    if line is None or line.end() != form.start or lang in ("cs", "et") or form.form.traits - {"small"}:
        return None
    start = line.start("name")
    stop = words.find(" ", start)
    general = leading.noun(start, stop) or leading.verb(start, stop)
    return None if general or words[start:stop].lower() in openers(lang) else (start, form.start - 1)


def _leads(words: str, kept: list[Token], first: int, form: FormHit, lang: str, leading: Leading) -> bool:
    """Whether the first word only leads up to the name."""
    start, stop = kept[0]
    core = words[start:stop].strip("\"'(«»[]),;:")
    if not is_named(core):
        return len(kept) > 1 or core in connectors(lang)
    if words[start] in "\"'«(":
        return False
    more = len(kept) > 1
    if more and (_YEAR.fullmatch(core) or core in listed("standard_word") and _numbered(words, kept)):
        return True
    if more and core.isdigit() and len(core) > _DIGITS and words[slice(*kept[1])].islower():
        return True  # `ISO 27001 de Alfa SRL`
    stop = start + len(words[start:stop].rstrip("\"'»),;:"))
    if more and leading.noun(start, stop):
        # `Companiei de Apă Valea Rece` bears the noun in its name, `Companiei Naționale Poșta` too.
        following = words[slice(*kept[1])]
        inside = following in _OF or not opens(words, first, start) and agrees_behind(following, lang)
        return not inside or kept[1] == kept[-1]
    if more and lang == "de" and other_gender(words, start, core, first, form):
        return True
    if more and lang == "de" and DESCRIBES.fullmatch(core) and not spelt_out(core, words[form.start :]):
        return _describes(words, first, start, core)
    ahead = (
        form.form.position != "suffix" and words[form.end + 1 : form.end + 2].isupper()
    )  # `IT-partner AS Pilv`
    if (more or ahead) and core.isascii() and _compound_noun(core, lang):
        return True
    if (more or ahead) and lang == "et" and core in inside_words("et"):
        return True  # `korraldab Maltal Kestrel Ltd`
    if more and core.lower() in listed("nationality", lang) and not home(lang) & {*form.form.countries}:
        return True  # `by the German Oak GmbH`
    if not opens(words, first, start):
        return more and lang == "de" and _article_behind_colon(words, first, start, form)
    if more and core.lower() in openers(lang, "in_names") and home(lang) & {*form.form.countries}:
        return False
    if core.lower() in openers(lang) or _NUMBER.fullmatch(core):
        return True
    if more and start == first and leading.verb(start, stop):
        return True
    if more and lang == "et" and leading.kind(start, stop) and _ET_CASE.search(core):
        return True  # `Kindlustusandjale Kilp SE`
    return more and lang == "et" and any(one.search(core) for one in (_VERB, _WE_VERB, _AGENT))


def _describes(words: str, first: int, start: int, core: str) -> bool:
    """Whether the article before `start` is that of the German noun `core`, and not that of the company's form."""
    article = _ARTICLE.search(words, max(first, start - 12), start)
    # Companies are feminine: `die Wachdienst X OHG` bears the article of its form, not of the noun.
    said = article.group()[:3] if article else ""
    own = said == "die" and not _DE_FEMININE.search(core) or said == "der" and service(core)
    return article is not None and not own


def _without_compound(
    words: str, tokens: list[Token], kept: list[Token], first: int, form: FormHit, lang: str
) -> list[Token]:
    """Without the noun of `our Druck- und Versanddienstleister Foo GmbH`."""
    at = tokens.index(kept[0]) if lang == "de" and len(kept) > 1 else 0
    if at < 2 or words[tokens[at - 2][1] - 1] != "-" or not connects(words[slice(*tokens[at - 1])], lang):
        return kept
    core = words[slice(*kept[0])]
    if not DESCRIBES.fullmatch(core) or spelt_out(core, words[form.start :]):
        return kept
    return kept[1:] if _describes(words, first, tokens[at - 2][0], core) else kept


def _numbered(words: str, kept: list[Token]) -> bool:
    """Whether a number stands behind the first word: `ISO 27001`."""
    return words[slice(*kept[1])].replace("-", "").isdigit()


def _article_behind_colon(words: str, first: int, start: int, form: FormHit) -> bool:
    """`One thing stays: Die Hafen SE as host receives …`: the sentence goes on; a label has but a name behind it."""
    led = words[start - 2 : start] == ": " and words.count(" ", first, start - 2) >= _TOLD
    goes_on = words[form.end : form.end + 1] == " " and words[form.end + 1 : form.end + 2].islower()
    return led and goes_on and _DE_OPENS.match(words, start) is not None


def _compound_noun(core: str, lang: str) -> bool:
    """Whether a word only describes the company although its first half is an abbreviation (`IT-firma`)."""
    abbreviation, hyphen, noun = core.partition("-")
    return bool(hyphen) and abbreviation.isupper() and noun.islower() and noun in openers(lang)


def _with_partner(
    words: str, tokens: list[Token], kept: list[Token], first: int, form: FormHit, lang: str, leading: Leading
) -> list[Token]:
    """`the firm Shield and Sword SE` is one company."""
    at = tokens.index(kept[0])
    if at and words[slice(*tokens[at - 1])] in listed("joins_nothing", lang):
        return kept
    begin = partner_before(
        words,
        tokens,
        at,
        form,
        lang=lang,
        leads=lambda half: _leads(words, half, first, form, lang, leading),
        apart=lambda half: _apart(words, half, first, lang, leading),
    )
    if begin and not leading.known(*tokens[begin - 1]) and not opens(words, first, tokens[begin - 1][0]):
        begin = partners_listed(words, tokens, begin, form)
    return tokens[begin:at] + kept


def _apart(words: str, half: list[Token], first: int, lang: str, leading: Leading) -> bool:
    """Whether the words before `and` are something of their own: `the tax office and Oak Ltd`."""
    start = half[0][0]
    if leading.known(*half[-1]) or leading.noun(*half[-1]):
        return True
    # `die Inkasso und Recht GmbH`: the article is that of the form
    own = lang == "de" and _DE_OWN.search(words, max(first, start - 5), start)
    return leading.kind(*half[-1]) and leading.kind(*half[0]) and not own
