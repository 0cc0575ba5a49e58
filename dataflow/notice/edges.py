"""Where a company's name begins, leftwards from its legal form."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from dataflow.notice.forms import FormHit, form_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.partners import joins, partner_before
from dataflow.notice.spans import Spans

Token = tuple[int, int]

# Words that describe companies in general.
GENERAL = (
    "vague_recipient", "recipient_intro", "controller", "processor", "sub_processor", "disclose", "deny",
    "supervisory_authority", "gdpr_name",
)  # fmt: skip


class Leading:
    """Tells which words only lead up to a name.

    A verb of disclosure does so at the beginning of a sentence; a capital elsewhere makes it a noun of
    the name (`Corrib Shared Services`). taken: where names stand that are known.
    """

    def __init__(self, hits: Hits, taken: Spans) -> None:
        short = {c: [(h.start, h.end) for h in found if h.end - h.start < 40] for c, found in hits.items()}
        self._taken = taken
        self._nouns = Spans(at for c in GENERAL if c not in _VERBS for at in short.get(c, ()))
        self._verbs = Spans(at for c in _VERBS for at in short.get(c, ()))
        self._kinds = Spans(at for c, found in short.items() if c.startswith("category.") for at in found)

    def known(self, start: int, end: int) -> bool:
        return self._taken.touch(start, end)

    def noun(self, start: int, end: int) -> bool:
        return self._nouns.cover(start, end)

    def verb(self, start: int, end: int) -> bool:
        return self._verbs.cover(start, end)

    def kind(self, start: int, end: int) -> bool:
        return self._kinds.cover(start, end)


def name_before(words: str, first: int, form: FormHit, *, lang: str, leading: Leading) -> Token | None:
    """[start, end) of the capitalised words that lead up to a legal form, or None.

    first: where the sentence begins.
    The words are gathered as far as they may belong to the name; those that only describe the company
    or open the sentence are then taken off again, so that a describing word inside the name stays.
    """
    start_of_search = max(first, form.start - _LONGEST_NAME)
    if start_of_search > first:  # at the beginning of a word
        start_of_search = max(words.find(" ", start_of_search, form.start), start_of_search)
    end = start_of_search + len(words[start_of_search : form.start].rstrip(" ,\n"))
    if "comma" in form.form.traits and "," not in words[end : form.start]:
        return None
    tokens = [m.span() for m in _TOKEN.finditer(words, start_of_search, end)]
    kept = _gathered(words, tokens, form.start) or _small(words, tokens, form, lang, leading)
    while kept and _leads(words, kept, first, form, lang, leading):
        del kept[0]
    if not kept:
        return None
    if lang == "de":
        kept = _without_owner(words, kept)
    kept = _with_partner(words, tokens, kept, first, form, lang, leading)
    kept = _with_adjective(words, tokens, kept, first, lang)
    begin = kept[0][0]
    begin += len(words[begin:end]) - len(words[begin:end].lstrip("\"'(«["))
    if lang == "fr" and (elided := _ELIDED.match(words, begin, end)):
        begin = elided.end()
    name = words[begin:end]
    if len(name) < 2 or not any(char.isalpha() for char in name) or name.startswith(("@", "/")):
        return None
    if _CITED.match(name):
        return None
    return begin, end


def opens(words: str, first: int, at: int) -> bool:
    """Whether nothing but the mark of a list item stands between the sentence's beginning and `at`."""
    return at - first <= 14 and bool(_MARK.fullmatch(words, first, at))


@cache
def openers(lang: str, column: str = "words") -> frozenset[str]:
    """Small words that may begin a sentence with a capital and are no part of a name.

    column: `in_names` for the articles that a language never puts before a company, so that they belong
    to its name (`The Dispute Service Limited`).
    """
    with (files("dataflow.notice") / "lexicon" / "openers.csv").open(encoding="utf-8") as table:
        return frozenset(next(row[column] for row in csv.DictReader(table) if row["lang"] == lang).split())


# --- private ---

_VERBS = ("disclose", "deny")
_ELIDED = re.compile(r"(?:[dl]|qu)'(?=[^\W_])")  # `d'OVH`, but not `L'Oréal`
_DE_DESCRIBES = re.compile(
    r"(?i)\w*(?:auskunftei|inkassobüro|unternehmens?|dienstleisters?|anbieters?|dienste?s?|betreibers?|firma|agentur|büros?|instituts?|"
    r"partners?|kette|versenders?|tochter|gesellschaft|hersteller|lieferanten?)"
)
_DE_FEMININE = re.compile(r"(?i)(?:ei|firma|agentur|kette|tochter|gesellschaft|dienste|büros|partner)$")
# Nouns that open the names of houses and societies rather than say what belongs to a company.
_DE_HOUSE = re.compile(
    r"(?i)(?:haus|häuser|bank|werkstatt|verein|verband|bund|zentrum|akademie|stiftung|hilfe|welt|forum|freunde|kunst|hof|"
    r"schule|werk|werke|kreis|dienst|garten|markt|museum|theater|land|ring|wege?|kammer|kasse|klinik|institut)$"
)
_ARTICLE = re.compile(r"\b(?:d(?:er|ie|as|em|en)|ein\w*|unser\w*|vom|zum|zur|beim)[ \n]$")
_CS_KINDS = (
    "firm",
    "společnost",
    "partner",
    "dodavatel",
    "zpracovatel",
    "správc",
    "poskytovatel",
    "nástroj",
    "klient",
    "zákazní",
)
_AND = frozenset(["a", "and", "und", "et", "en", "og", "ja", "și", "si", "и"])
_LONGEST_NAME = 200  # characters in front of a legal form
_MOST_WORDS = 9
_TOKEN = re.compile(r"[^ \n\u2029]+")
_DOTTED = re.compile(r"\w{1,20}\.\w{3,20}")  # `d.velop`, `booking.com`
_CITED = re.compile(r"(?i)(?:§+|art\w*\.?|paragra\w+|čl\.?|статья|ст\.)[ \n]?\d")  # `Art. 6 AO`
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARK = re.compile(r"[\W\d_]*(?:\(?\w{1,2}[.)][ \n][\W\d_]*)?")
_CONNECTORS = frozenset(
    ["&", "-", "–", "/", "+", "for", "of", "de", "du", "des", "d", "pro", "van", "von", "der", "la", "le"]
)
# An Estonian sentence may open with its verb: `Toitlustab X AS`.
_VERB = re.compile(r"^[A-ZÕÄÖÜ][a-zõäöü]{4,}(?:ab|eb|ib|vad)$")
_ET_CASE = re.compile(r"(?:le|lt|ga|st|sse|ks|na|ni)$")
# Part of a name that tells companies of one group apart: `Talent (UK) Ltd`.
_AT_HOME = {
    "en": frozenset(["GB", "IE", "US"]),
    "nl": frozenset(["NL", "BE"]),
    "nb": frozenset(["NO"]),
}
_BRACKET = re.compile(r"\((?:[A-ZÀ-ÞČŘŠŽА-Я][\w.&-]*|[a-z]{2,4}bl)\)")


def _gathered(words: str, tokens: list[Token], form: int) -> list[Token]:
    """The capitalised words and their connectors that stand together in front of the form."""
    kept: list[Token] = []
    pending: list[Token] = []
    for number in range(len(tokens) - 1, -1, -1):
        start, end = tokens[number]
        token = words[start:end]
        core = token.strip("\"'(«»[").rstrip(",;:\"'»")
        if _BRACKET.fullmatch(token) and (kept or number) and len(kept) < 2:
            pending.insert(0, (start, end))
            continue
        if pending and _is_form(words, start, end):
            break  # `X S.R.L. and the brothers Y S.R.L.`
        if kept and (
            token.endswith((",", ";", ":", ")", "»")) or token.endswith(".") and not core[:1].isupper()
        ):
            break
        if not kept and token.endswith((";", ":", ")")):
            break
        if not _named(core) and not _DOTTED.fullmatch(core):
            behind = words[kept[0][0] : form] if kept else ""
            halved = (
                number > 0 and core in _AND and words[tokens[number - 1][1] - 1] == "-"
            )  # `Im- und Export`
            if kept and (halved or core in _CONNECTORS or core.lower() == "d'" or joins(core, behind)):
                pending.insert(0, (start, end))
                if len(kept) + len(pending) > _MOST_WORDS:
                    break
                continue
            break
        kept[:0] = [(start, end), *pending]
        pending = []
        if token[0] in "(\"'«[" or len(kept) >= _MOST_WORDS:
            break
    return kept


def _small(words: str, tokens: list[Token], form: FormHit, lang: str, leading: Leading) -> list[Token]:
    """A name in small letters, one word just beside a form that can be nothing else: `easybell GmbH`."""
    if (
        not tokens
        or "small" not in form.form.traits
        or words[tokens[-1][1] : form.start].strip(" \n")
        or form.form.position != "suffix"
        and words[form.end + 1 : form.end + 2].isupper()  # `la société SA Zubrex`
    ):
        return []
    start, end = tokens[-1]
    word = words[start:end]
    plain = word.isalnum() and len(word) >= 4 and word[0].islower()
    general = leading.noun(start, end) or leading.kind(start, end) or leading.verb(start, end)
    described = lang == "de" and word.endswith(("e", "en", "er", "es", "em"))
    return [] if not plain or general or described or word in openers(lang) else [(start, end)]


def _is_form(words: str, start: int, end: int) -> bool:
    form = form_at(words, start)
    return form is not None and form.end >= end - 1


def _named(core: str) -> bool:
    return bool(core) and (core[0].isupper() or core[0].isdigit() or any(c.isupper() for c in core[1:]))


def _leads(
    words: str, kept: list[Token], first: int, form: FormHit, lang: str, leading: Leading
) -> bool:
    """Whether the first word only leads up to the name."""
    start, stop = kept[0]
    core = words[start:stop].strip("\"'(«»[]),;:")
    if not _named(core) and not _DOTTED.fullmatch(core):
        return len(kept) > 1 or core in _CONNECTORS
    if words[start] in "\"'«(":
        return False
    more = len(kept) > 1
    if more and _YEAR.fullmatch(core):
        return True
    stop = start + len(words[start:stop].rstrip("\"'»),;:"))
    if more and leading.noun(start, stop):
        return True
    if more and lang == "de" and _DE_DESCRIBES.fullmatch(core):
        article = _ARTICLE.search(words, max(first, start - 12), start)
        # Companies are feminine: `die Wachdienst X OHG` bears the article of its form, not of the noun.
        own = article and article.group()[:3] == "die" and not _DE_FEMININE.search(core)
        return article is not None and not own
    if not opens(words, first, start):
        return False
    if more and core.lower() in openers(lang, "in_names") and _AT_HOME[lang] & {*form.form.countries}:
        return False
    if core.lower() in openers(lang) or core.isdigit():
        return True
    if more and start == first and leading.verb(start, stop):
        return True
    if more and lang == "et" and leading.kind(start, stop) and _ET_CASE.search(core):
        return True  # `Kindlustusandjale Kilp SE`
    return more and lang == "et" and bool(_VERB.search(core))


def _with_partner(
    words: str, tokens: list[Token], kept: list[Token], first: int, form: FormHit, lang: str, leading: Leading
) -> list[Token]:
    """`the firm Shield and Sword SE` is one company."""
    at = tokens.index(kept[0])
    begin = partner_before(
        words,
        tokens,
        at,
        form,
        leads=lambda half: _leads(words, half, first, form, lang, leading),
        apart=lambda start, end: leading.known(start, end) or leading.noun(start, end) or leading.kind(start, end),
    )
    return tokens[begin:at] + kept


def _without_owner(words: str, kept: list[Token]) -> list[Token]:
    """`Marke der X GmbH` is X GmbH; `Haus der X GmbH` is a house that is called so."""
    for number, (start, end) in enumerate(kept[:-1]):
        if 0 < number <= 2 and words[start:end] == "der":
            noun = words[slice(*kept[number - 1])]
            if words[kept[0][0]] not in "\"'«(" and not _DE_HOUSE.search(noun):
                return kept[number + 1 :]
    return kept


def _with_adjective(words: str, tokens: list[Token], kept: list[Token], first: int, lang: str) -> list[Token]:
    """Czech names often open with a capitalised adjective before a small noun: `Technické služby Lhota`."""
    at = tokens.index(kept[0])
    if lang != "cs" or at < 2 or words[kept[0][0]] in "\"'«(":
        return kept
    (adjective, adjective_end), noun = tokens[at - 2], words[slice(*tokens[at - 1])]
    small = noun.isalpha() and noun.islower() and len(noun) > 3 and not noun.startswith(_CS_KINDS)
    word = words[adjective:adjective_end]
    inside = not opens(words, first, adjective) and word.isalpha() and word[0].isupper()
    return tokens[at - 2 : at] + kept if small and inside and word[-1] in "éáýí" else kept
