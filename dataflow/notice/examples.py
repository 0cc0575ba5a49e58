# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Names that are examples of what the reader may choose, use or meet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from dataflow.notice.closing import ends_as_we
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


class Examples:
    """Answers for one text."""

    def __init__(
        self, text: Text, hits: Hits, clause: Callable[[Sentence, int], tuple[int, int]], *, lang: str
    ) -> None:
        self._words, self._clause, self._lang = text.text, clause, lang
        self._scam = HitIndex(hits.get("scam", ()))
        self._own_act = HitIndex(hits.get("own_act", ()))
        self._marker = HitIndex(hits.get("example_marker", ()))
        self._known_one = HitIndex(hits.get("known_example", ()))
        self._reader = HitIndex([*hits.get("reader_acts", ()), *hits.get("own_act", ())])
        self._gives = HitIndex(hits.get("reader_gives", ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._kinds = HitIndex(h for c, found in hits.items() if c.startswith("category.") for h in found)
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._be_it = HitIndex(hits.get("be_it", ()))
        self._free = HitIndex(hits.get("free_choice", ()))
        self._others = HitIndex(hits.get("others_use", ()))
        cues = ("be_it", "free_choice", "advise", "perhaps", "others_use", "known_example", "example_marker")
        self._cues = HitIndex(h for concept in cues for h in hits.get(concept, ()))
        self._similar = HitIndex(hits.get("similar_one", ()))
        self._perhaps = HitIndex(hits.get("perhaps", ()))
        self._advise = HitIndex(hits.get("advise", ()))
        self._deny = HitIndex([*hits.get("deny", ()), *hits.get("neg", ())])
        self._recipients = HitIndex([*hits.get("recipients", ()), *hits.get("processor", ())])

        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """An example of what the reader may do, use or meet: `keep it in a password manager (e.g. X)`."""
        first, _ = self._clause(sentence, start)
        if any(start - hit.end <= 60 for hit in self._scam.inside(first, start)):
            return True
        if self._own_account(first, start, end) or self._own_device(first, start, end):
            return True
        if self._chosen(sentence, start, end):
            return True
        acts = self._own_act.inside(first, start) or self._bidden(sentence, start)
        if acts:
            marked = [hit for hit in self._marker.inside(acts[0].start, start) if start - hit.end <= 40]
            opened = self._words.rfind("(", acts[0].start, start)
            if marked or opened >= 0 and not re.search(r"\w.*\w[ \n]", self._words[opened:start]):
                return True
        return self._apposed(sentence, first, start, end)

    # --- private ---

    def _chosen(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Any bank you like, be it X or Y`, `your insurer (e.g. X)`, `whom you choose yourself; X is one of them`."""
        if not self._cues.near(sentence.start, sentence.end):
            return False
        begin = self._first_of_list(sentence, start)
        free = self._free.inside(sentence.start, sentence.end)
        if any(0 <= begin - hit.end <= 1 for hit in self._be_it.near(max(begin - _LEAD, 0), begin)):
            return bool(free) or bool(self._reader.inside(sentence.start, begin))
        if self._may_be(sentence, begin) or self._used_by_others(sentence, begin):
            return True
        marked = self._marked(sentence.start, begin)
        if marked is None and not free and not self._advise.inside(sentence.start, begin):
            return False
        if marked is not None and (free or self._of_the_reader(sentence, marked)):
            return True
        if free and (self._similar.near(end, end + 2) or self._words[begin - 1] == "("):
            return True
        if free and self._marker.near(end, end + 2):
            return True
        if self._known_one.near(end, min(end + 25, sentence.end)):
            return bool(free or self._advise.inside(sentence.start, begin))
        # `Whichever you choose, X brings it`: it is brought by X in any case.
        return any(
            0 <= begin - hit.end <= 3 and "," in self._words[hit.end : begin] and hit.start > sentence.start
            for hit in free
        )

    def _may_be(self, sentence: Sentence, begin: int) -> bool:
        """`Some book their journey themselves, perhaps with X`, of others than us."""
        if not any(0 <= begin - hit.end <= 1 for hit in self._perhaps.near(max(begin - _LEAD, 0), begin)):
            return False
        we = self._we.inside(sentence.start, begin)
        return not we and not ends_as_we(self._words, sentence.start, begin, self._lang)

    def _used_by_others(self, sentence: Sentence, begin: int) -> bool:
        """`Many customers use X`."""
        return any(0 <= begin - hit.end <= 4 for hit in self._others.near(max(begin - _FAR, 0), begin))

    def _of_the_reader(self, sentence: Sentence, marked: int) -> bool:
        """Whether the word of example hangs on somebody of the reader's own: `your insurer (e.g. X)`."""
        for kind in self._kinds.near(max(sentence.start, marked - _LEAD), marked):
            if (
                kind.end <= marked
                and marked - kind.end <= 3
                and self._words[kind.end : marked].strip() in "(,"
            ):
                return _yours().search(self._words, max(kind.start - _OWN, 0), kind.start) is not None
        return False

    def _first_of_list(self, sentence: Sentence, start: int) -> int:
        """Where the first name of the list begins that the name stands in."""
        at = bisect_left(self.names, (start, 0))
        while (
            at and self.names[at - 1][0] >= sentence.start and 0 <= start - self.names[at - 1][1] <= _JOINED
        ):
            at -= 1
            start = self.names[at][0]
        return start

    def _apposed(self, sentence: Sentence, first: int, start: int, end: int) -> bool:
        """`If you add the card to a wallet, for example X, its terms apply`: the words before are about the reader.

        What is sent to couriers, `for example X`, is an example too, but of those who receive it.
        """
        begin = self._marked(first, start)
        if sentence.start < first and start - first <= 1:  # `a lender – X, say – will ask you`
            first, _ = self._clause(sentence, first - 2)
        if begin is None and (self._known_one.near(end, end + 25) or self._marker.near(end, end + 2)):
            begin = start  # `an app you like, X for example`
        if begin is None:
            return False
        stop = first + len(self._words[first:begin].rstrip(' ,("\n'))
        cut = max(self._words.rfind(mark, first, stop) for mark in ",;:")
        if stop - cut <= _SHORT:  # `, on X for instance`
            cut = max(self._words.rfind(mark, first, cut) for mark in ",;:") if cut > first else cut
        head = max(cut + 1, first)
        about = self._reader.near(head, stop) or self._addressed(head, stop)
        if not about or self._we.inside(head, stop) or self._sends(head, stop):
            return False
        given = self._gives.inside(end, sentence.end)  # `you give your details to X yourself`
        if not given and any(
            concept.inside(about[-1].start, stop) for concept in (self._disclose, self._recipients)
        ):
            return False  # `when you order, a courier such as X brings it`
        return not self._sends(end, sentence.end)

    def _marked(self, first: int, start: int) -> int | None:
        """Where the word of example begins that leads up to a name, if it does."""
        for hit in reversed(self._marker.near(max(first, start - _LEAD), start)):
            if hit.end <= start:
                after = hit.end + (self._words[hit.end : hit.end + 1] == ",")
                return None if _PAUSE.search(self._words, after, start) else hit.start
        return None

    def _addressed(self, head: int, stop: int) -> list[Hit]:
        """Any other `you` as a hit, where no kind of recipient is named (`an app you like`)."""
        found = None if self._kinds.inside(head, stop) else you().search(self._words, head, stop)
        return [Hit("reader_acts", found.start(), found.end())] if found else []

    def _sends(self, first: int, last: int) -> bool:
        """Whether we are said to disclose something behind the name."""
        we = self._we.inside(first, last) or ends_as_we(self._words, first, last, self._lang)
        return bool(we) and bool(self._disclose.inside(first, last)) and not self._deny.inside(first, last)

    def _own_account(self, first: int, start: int, end: int) -> bool:
        """`your X account`, where nothing before it discloses."""
        words = self._words
        behind = _YOUR.search(words, max(start - 20, 0), start) and _ACCOUNT.match(words, end)
        if not behind and not _YOUR_ACCOUNT.search(words, max(start - 40, 0), start):
            return False
        return not self._disclose.inside(first, start)

    def _own_device(self, first: int, start: int, end: int) -> bool:
        """`X or another browser`, `the app is available in X`: what the reader uses, and where it is got."""
        words = self._words
        if not (_BROWSER.match(words, end) or _GOT.search(words, max(start - 50, 0), start)):
            return False
        return not self._disclose.inside(first, start)

    def _bidden(self, sentence: Sentence, start: int) -> list[Hit]:
        """A request that opens the sentence (`Keep your password …`), as a hit."""
        asked = _REQUEST[self._lang].match(self._words, sentence.start, start)
        if asked is None or self._words[asked.end() : asked.end() + 1] == ":":
            return []  # a label asks for nothing
        return [Hit("own_act", asked.start(), asked.end())]


@cache
def you() -> re.Pattern[str]:
    """A pronoun for the reader, in any language."""
    return re.compile(rf"(?<!\w)(?:{choice('you')})(?!\w)")


# --- private ---


@cache
def _yours() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{choice('yours')})[ \n]$")


_JOINED = 8  # characters between two names of a list: ` or `
_FAR = 70
_OWN = 16
_SHORT = 6
_LEAD = 45  # characters from a word of example to the name: `for instance one issued by X`
_PAUSE = re.compile(r"[,;:.!?]")
# `your X account`, `dein X-Konto`; `votre compte X`, `váš účet u X`.
_YOUR = re.compile(
    r"(?i)(?<!\w)(?:your(?: own)?|dein\w*|ihr(?:e[mnrs]?)?|eure\w*|uw|je|jouw|din|ditt|dine|teie|sinu|oma|svůj|svého)[ \n]\"?$"
)
_ACCOUNT = re.compile(
    r"(?i)\"?\w{0,3}(?:[ \n]|-)(?:account|profile|id\b|konto|profil|kasutaja|účt|účet|app\b|wallet)"
)
_YOUR_ACCOUNT = re.compile(
    r"(?i)(?:(?:votre|ton|son) compte|contul (?:tău|dumneavoastră|dvs\.?)|(?:ваш\w*|тво\w+|сво\w+) (?:аккаунт|учетн\w+ запис)\w*|"
    r"(?:váš|vaš\w*|tvůj|tv\w+|svůj|sv\w+) úč\w+|kontoen din|uw account|je account|your account)"
    r"[ \n](?:(?:u|v|в|chez|la|de|pe|at|with|on|bij|hos|på|на|sur)[ \n])?\"?$"
)

_BROWSER = re.compile(
    r"(?i)\"?(?:,[^,;.]{2,30})?[ \n](?:or|oder|nebo|či|of|ou|eller|või|sau|или)[ \n](?:[^ \n,;.]+[ \n]){0,3}"
    r"(?:\w*browser|prohlížeč|navigateur|nettleser|brauser|veebilehitseja|браузер|smartphone|smartwatch|"
    r"wallet|geldbörse|peněženk|portefeuille|rahakot|lommebok|portemonnee|portofel|кошел)"
)
_GOT = re.compile(
    r"(?i)(?:available (?:in|on|from|via|through)|downloaded (?:from|via)|erhältlich (?:in|im|bei|über)|heruntergeladen (?:aus|von|bei)|"
    r"k dispozici (?:v|na)|ke stažení (?:v|na|z)|verkrijgbaar (?:in|via|bij)|te downloaden (?:in|via|uit)|disponibles? (?:sur|dans|via)|"
    r"tilgjengelig (?:i|på|hos|via)|lastes ned (?:fra|i|via)|saadaval|allalaaditav|disponibil\w* (?:în|pe|prin)|доступн\w+ (?:в|на|через))"
    r"[ \n](?:(?:the|dem|der|den|de|le|la|l')[ \n]?)?(?:[^ \n,;.]+[ \n](?:and|und|a|en|et|og|ja|și|и)[ \n](?:in |on |sur |în |в |v |na |på |i )?)?\"?$"
)

# A sentence that asks the reader to do something, by its first word.
_REQUEST = {
    "en": re.compile(
        r"(?:Please |Always |Never )?(?:[Kk]eep|[Ss]tore|[Ss]ave|[Cc]hoose|[Uu]se|[Tt]ry|[Cc]heck|[Rr]emember|[Pp]ick)\b"
    ),
    "de": re.compile(r"(?:Bitte )?\w{3,}en Sie\b"),
    "cs": re.compile(r"(?:Prosíme |[\w]+ si )?\w{3,}(?:te)\b(?!-)|\w+ si \w{3,}te\b"),
    "nl": re.compile(r"(?:Bewaar|Kies|Gebruik|Zet|Sla|Neem|Probeer|Stuur|Deel|Let|Stel)\b"),
    "fr": re.compile(r"(?:Ne (?:nous |vous )?)?\w{3,}ez\b"),
    "nb": re.compile(r"(?:Oppbevar|Velg|Bruk|Lagre|Husk|Send|Del|Ikke|Aldri|Ta|Sett|Prøv|Vær|Ha)\b"),
    "et": re.compile(r"(?:Palun )?\w{3,}(?:ge|ke)\b"),
    "ro": re.compile(r"(?:Vă rugăm să )?(?:nu )?\w{3,}(?:ați|eți|iți)\b"),
    "ru": re.compile(r"(?:Пожалуйста, )?(?:не )?\w{3,}(?:йте|ите|ьте)\b"),
}
