"""Names without a legal form that open the entries of a list of recipients: `Resend — sends our e-mails`.

So do those in a column of a table that is headed by recipients, those behind a label (`Hosting: Resend`), and those
in a bracket behind a kind of recipients (`couriers (Evri, Yodel)`). What opens an entry may as well be a kind, a
purpose or a role; a name is told from them by its letters (`CloudVane`, Latin in a Russian text), by how the text
writes it elsewhere, by the company that opens another entry of the list, or because everybody knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dataflow.notice.bracketed import in_brackets, with_remarks
from dataflow.notice.entry_heads import colon_behind, heads, labelled, past_gap
from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.plain_names import NOUNS, PlainNames
from dataflow.notice.recipient_lists import RecipientList, RecipientLists
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _List:
    """A list in a section, and what opens its entries.

    named: how many a company known otherwise opens; whole: whether every entry opens like a name.
    """

    section: int
    heads: list[Place]
    named: int
    whole: bool


class Entries:
    """The entries of one text.

    named: where names stand that are found otherwise; services: those known all over the world.
    """

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        plan: Outline,
        named: Sequence[Place],
        services: Sequence[tuple[str, int, int]],
        lang: str,
    ) -> None:
        self._text, self._hits, self._lang = text, hits, lang
        self._recipients = RecipientLists(text, layout, hits, plan, lang)
        self._names = PlainNames(text, hits, named, services, lang)
        self._services = self._names.services
        self._kind_ends = {hit.end for c, found in hits.items() if c.startswith("category.") for hit in found}

    def find(self) -> list[Place]:
        """The names in reading order, none over another."""
        kept: list[Place] = []
        for start, end in sorted(self._found(), key=lambda place: (place[0], -place[1])):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return kept

    # --- private ---

    def _found(self) -> Iterator[Place]:
        found = [*self._recipients.find()]
        lists = [self._list(one) for one in found]
        sections = {one.section for one in lists if one.named}
        for one in lists:
            proven = [self._names.proven(*head) for head in one.heads]
            company = self._are_companies(one, proven, told=one.section in sections)
            for (start, end), sure in zip(one.heads, proven, strict=True):
                if self._names.taken(start, end):
                    continue
                if sure or start in self._services or company and self._names.beside(start, end):
                    yield start, self._services.get(start, end)
        for given in found:
            for start in given.starts:
                yield from self._labelled(start)
        yield from in_brackets(
            self._text,
            self._hits,
            self._lang,
            may_be=self._in_bracket,
            sure=self._surely,
            tells=self._recipients.told_before,
        )
        yield from self._remarked()

    def _list(self, one: RecipientList) -> _List:
        found = [heads(self._text.text, at) for at in one.starts]
        named = sum(self._names.known(at, at + 1) for at in one.starts)
        return _List(one.section, [head for each in found for head in each], named, all(found))

    def _labelled(self, at: int) -> Iterator[Place]:
        """Names that everybody knows behind what they are for, and any name in front of a bracket behind a kind."""
        met = labelled(self._text.text, at)
        if met is None:
            return
        (_, end), names = met
        explained = self._lang not in NOUNS and end in self._kind_ends
        for name in names:
            if self._names.known(*name):
                continue
            bracket = explained and self._text.text[name[1] : name[1] + 2] == " ("
            if self._names.surely(*name) or bracket and self._names.beside(*name):
                yield name

    def _remarked(self) -> Iterator[Place]:
        """`We share data with X (payments), Y (parcels) and Z (letters)`."""
        for names in with_remarks(self._text.text):
            if not self._recipients.told_before(names[0][0]):
                continue
            if self._lang in NOUNS:
                yield from (one for one in names if self._in_bracket(*one))
            elif all(self._in_bracket(*one) for one in names) and self._are_names(names):
                yield from names

    def _are_names(self, names: Sequence[Place]) -> bool:
        """Whether words with capitals are no roles that a contract writes so (`Sellers (…) and Riders (…)`)."""
        words = self._text.text
        if any(self._names.known(*one) or self._names.proven(*one) for one in names):
            return True
        if any(words[slice(*one)].isupper() for one in names):
            return False
        before = words[max(names[0][0] - 40, 0) : names[0][0]].rsplit(None, 1)[-1:]
        if before and any(
            any_of(kind, self._lang).fullmatch(before[0]) for kind in ("provider", "service_word")
        ):
            return True
        return self._lang in _PLURAL_S and not all(words[end - 1] in "sx" for _, end in names)

    def _in_bracket(self, start: int, end: int) -> bool:
        """Whether a name in a bracket is none found otherwise, and no other word."""
        if self._names.known(start, end):
            return start in self._services
        return self._names.proven(start, end) or self._lang not in NOUNS and self._names.may_be(start, end)

    def _surely(self, start: int, end: int) -> bool:
        return self._names.known(start, end) or self._names.surely(start, end)

    def _are_companies(self, one: _List, proven: Sequence[bool], *, told: bool) -> bool:
        """Whether what opens the entries of a list are companies, as one of them or of a list beside it is."""
        if self._lang in NOUNS or any(
            not self._names.known(start, start + 1) and self._opens_behind(end) for start, end in one.heads
        ):
            return False
        if proof := one.named + sum(proven):
            return proof * _EACH >= len(one.heads)
        return told and one.whole and all(self._alone(*head) for head in one.heads)

    def _alone(self, start: int, end: int) -> bool:
        """Whether words may be a name that nothing in their own list tells; `Uptime: always` is a property."""
        if self._names.known(start, end):
            return True
        return self._names.may_be(start, end) and not colon_behind(self._text.text, end)

    def _opens_behind(self, end: int) -> bool:
        """Whether a company stands behind the colon or dash of an entry: `Hosting: Oak Ltd`."""
        behind = past_gap(self._text.text, end)
        return behind is not None and self._names.known(behind, behind + 1)


# --- private ---

_EACH = 12  # entries for which one company among them speaks: in a glossary of hundreds one is chance
_PLURAL_S = ("en", "fr", "nl")  # languages whose plurals end so, and which have no cases
