"""Whether a notice says of a name that it gets nothing, or is not used any longer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from dataflow.notice.brackets import of_another
from dataflow.notice.closing import ends_as_we
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex, Places
from dataflow.notice.sentences import Layout, Sentence, is_item
from dataflow.notice.spans import Spans
from dataflow.notice.taken_back import TakenBack
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, choice
from dataflow.notice.years import OVER, any_year

Clause = Callable[[Sentence, int], tuple[int, int]]


class Denials:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, clause: Clause, *, lang: str) -> None:
        self._text, self._words = text, text.text
        self._layout, self._clause, self._lang = layout, clause, lang
        self.negation = Negation(text, hits, lang=lang)
        self._deny = _without(hits, "deny", "deny_not")
        self._after = _without(hits, "deny_after", "deny_not", "deny_after_not")
        self._drop = _without(hits, "drop", "deny_not")
        self._dropped = _without(hits, "dropped", "deny_not")
        self._contract = HitIndex(hits.get("contract_of", ()))
        self._except = HitIndex(hits.get("except", ()))
        self._contrast = HitIndex(hits.get("contrast", ()))
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._same = HitIndex(hits.get("same_applies", ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._used_to = HitIndex(hits.get("used_to", ()))
        self._now = HitIndex(hits.get("now_word", ()))
        self._self = HitIndex(hits.get("by_self", ()))
        self._until_then = HitIndex(hits.get("until_then", ()))
        self._searched: dict[re.Pattern[str], Places] = {}
        self._back = TakenBack(text, layout, hits, self._drop, self._dropped)
        self.names: Sequence[tuple[int, int]] = ()

    def know(self, names: Sequence[tuple[int, int]]) -> None:
        """Where names stand, in reading order."""
        self.names = self.negation.names = self._back.names = names

    def needed(self, sentence: Sentence, start: int) -> bool:
        """Whether the sentence says that nothing works without the name."""
        return self.negation.needed(sentence, start)

    def needs_list(self, intro: Sentence) -> bool:
        """Whether a sentence with a colon says that nothing works without those it lists."""
        return self.negation.needs_list(intro)

    def negated(self, sentence: Sentence, start: int, end: int, *, name: bool = False) -> bool:
        """Whether the sentence around [start, end) denies it."""
        at = min(start, sentence.end - 1)
        first, last = self._clause(sentence, at)
        if self._same.inside(first, at):
            before = first if first > sentence.start else max(sentence.start - 1, 0)
            return self._denied_before(self._layout.sentence(before - 1), before)
        told = self._main_clause(sentence, start)
        iffy = any_of("condition_behind", self._lang)
        for hit in self._deny.inside(first, last):
            if iffy.search(self._words, end, hit.end if hit.start <= start or not name else end):
                continue  # `X gets the case if nothing else helps`
            if name and (hit.end <= told or self._of_another(sentence, hit, start, end)):
                continue
            if hit.start <= at:
                relative = _RELATIVE.search(self._words, end, max(hit.end, end))
                if self._except.inside(hit.start, at) or relative or self._unless(hit.start, at):
                    continue  # `sent by X, which does not use …`
                if not self._restarts(hit, at):
                    return True
            elif not self._except.inside(first, start) and not self._apart(sentence, start, end, hit.start):
                if name and _RESULT.search(self._words, end, hit.start):
                    continue  # `cards are read by X, so that we never see the number`
                if (self._second_verb if name else self._then_denied)(first, start, end, hit.start):
                    continue
                if name and self._only_if(first, start, end, hit.start):
                    continue
                if name and (
                    self.negation.limits(end, hit.end, start) or self.negation.corrected(sentence, hit.end)
                ):
                    continue
                return True
        main = sentence if told == sentence.start else replace(sentence, start=told + 1)
        if name and self.negation.holds(main, start, end):
            return True
        return name and any(
            told < hit.end
            and hit.start <= at
            and not self._except.inside(hit.start, at)
            and not self._of_another(sentence, hit, start, end)
            and self._reaches(hit, at)
            for hit in self._after.inside(first, last)
        )

    def given_up(self, sentence: Sentence, start: int, end: int) -> bool:
        """`We removed X`, `until 2021 X sent …`, `X was replaced by Y`, `the contract with X … has ended`."""
        if not self._gives_up(sentence, start, end):
            return False
        # `The move from paper to X is complete`
        first = max(sentence.start, start - _NEAR)
        return any_of("moving", self._lang).search(self._words, first, start) is None

    def only_until_then(self, sentence: Sentence) -> bool:
        """`Until then X gets nothing` promises that it will get something."""
        return bool(self._until_then.inside(sentence.start, sentence.end))

    def taken_back(self, sentence: Sentence, end: int) -> bool:
        """Whether what follows denies the name that ends at `end`: `That has ended.`, `X? No.`"""
        return self._back.over(sentence, end) or self._back.answered(sentence)

    def was_before(self, sentence: Sentence, start: int, denied: Sequence[int]) -> bool:
        """Whether the next sentence denies the same name and one of the two speaks of the past; see `TakenBack`."""
        return self._back.was_before(sentence, start, denied)

    def introduces(self, intro: Sentence) -> bool:
        """Whether a sentence with a colon denies the list below it."""
        return self.negated(intro, intro.end, intro.end)

    def titled(self, at: int) -> bool:
        """Whether the heading over `at` says that these get nothing (`Who does not receive your data`)."""
        number = self._layout.index(at)
        section = self._layout.sentences[number].section
        listed = is_item(self._words, self._layout.sentences[number])
        for back in range(number, max(number - _FAR, -1), -1):
            one = self._layout.sentences[back]
            if one.section != section or not listed and is_item(self._words, one):
                return False  # what stands below the list is said of others
            if one.heading:
                return back < number and any(
                    self._disclose.inside(hit.start, one.end) for hit in self._deny.inside(one.start, one.end)
                )
        return False

    # --- private ---

    def _of_another(self, sentence: Sentence, deny: Hit, start: int, end: int) -> bool:
        """Whether the word that denies stands in a bracket about something else than the name."""
        at = deny.end - 1 if "(" in self._words[deny.start : deny.end] else deny.start
        opened = self._words.rfind("(", sentence.start, at)
        named = opened >= 0 and self._named(opened, at)
        return of_another(self._words, sentence.start, sentence.end, at, (start, end), named=named)

    def _denied_before(self, earlier: Sentence, before: int) -> bool:
        """Whether what `the same applies to X` refers to denies the name that it is said of, if it names one."""
        if not self._deny.inside(earlier.start, before):
            return False
        at = bisect_left(self.names, (before, 0))
        last = self.names[at - 1] if at else (0, 0)
        return last[0] < earlier.start or self.negated(earlier, *last, name=True)

    def _gives_up(self, sentence: Sentence, start: int, end: int) -> bool:
        first, _ = self._clause(sentence, start)
        if self._places_of(_UNTIL).within(first, start) and not self._places_of(_CLAUSE).within(first, start):
            return True
        was = _WAS.match(self._words, end, sentence.end)
        if was is not None and _UNTIL.search(was.group()):
            return True  # `X was our printer until 2022`
        if self._replaced(sentence, start, end):
            return True
        told = self._places_of(_UNTIL).first(end, min(end + _UNTIL_NEAR, sentence.end))
        if (
            told is not None
            and told[0] == end + 1
            and self._words[told[1] : told[1] + 1] in (")", ",", ";", "")
        ):
            return True  # `our former suppliers (X until 2022)`
        relative = _ENDED_CLAUSE.match(self._words, end, sentence.end)
        if relative is not None and _UNTIL.search(relative.group()):
            return True  # `X, which sent our letters until 2022`
        for hit in self._drop.inside(sentence.start, end + _NEAR):
            if hit.start > start:
                break
            if self._now.inside(hit.start, min(hit.end, start)):
                continue  # `once kept by ourselves, is now given to X`
            if hit.end > start:
                return True
            between = self._words[hit.end : start]
            instead = self._words[hit.start : hit.end].lower().startswith(_INSTEAD)
            if len(between) > (20 if instead else _NEAR) or _NEW.search(between):
                continue
            if any_of("merely", self._lang).search(between) or self._goes_on(between):
                continue  # `they leave the house only for X`
            if not self._contrast.inside(hit.end, start) and self._first_or_listed(hit.start, start):
                return True
        if self._dropped_behind_clause(sentence, start, end):
            return True
        last = min(sentence.end, end + _SOON)
        for hit in self._dropped.inside(max(sentence.start, start - _SOON), last):
            if hit.start <= start < hit.end:
                return True
            if hit.start < end:
                continue
            between = self._words[end : hit.start]
            other = self._named(end, hit.end) or self._named(hit.end, hit.end + 3)
            if len(between) <= 30 and "," not in between and not _NEW.search(between) and not other:
                return True  # but not of `X has replaced Y`
            before = self._contract.inside(max(sentence.start, start - _NEAR), start)
            owned = before and start - before[-1].end <= 25
            if owned and not self._contrast.inside(end, hit.start) and not self._named(end, hit.start):
                return True
        return False

    def _goes_on(self, between: str) -> bool:
        """`We gave up our own server and rent one from X`: behind `and` stands another verb, and no noun for a tie."""
        joint = _AND.search(between)
        if joint is None or between.count(" ", joint.end()) < 2:
            return False
        return any_of("tie_noun", self._lang).search(between, joint.end()) is None

    def _places_of(self, pattern: re.Pattern[str]) -> Places:
        """Where a pattern stands, searched for once in a text and not once for each name."""
        if pattern not in self._searched:
            at = None
            if pattern is _UNTIL:
                at = sorted(place for word in _UNTIL_BEGINS for place in self._text.words().get(word, ()))
            self._searched[pattern] = Places(pattern, self._words, at)
        return self._searched[pattern]

    def _dropped_behind_clause(self, sentence: Sentence, start: int, end: int) -> bool:
        """`X, with which we once counted visits, was removed`: what opens the sentence is what was dropped."""
        if start - sentence.start > _OPENING:
            return False
        clause = _INSERTED.match(self._words, end, sentence.end)
        if clause is None or self._named(end, clause.end()):
            return False
        until = clause.end()
        found = self._dropped.inside(end, min(until + _NEAR, sentence.end))
        return any(hit.start <= until + _OPENING and hit.end > until for hit in found)

    def _replaced(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Parcels used to go with X; now we bring them ourselves`, also in two sentences."""
        first = max(sentence.start, start - _SOON)
        said = self._used_to.inside(first, min(sentence.end, end + _NEAR))
        before = [hit for hit in said if hit.end < start - 1 and not self._named(hit.end, start)]
        behind = [hit for hit in said if hit.start > end and not self._named(end, hit.start)]
        if not before and not (behind and behind[0].start - end <= _JOINED):
            return False
        for begin, stop in (*self._clauses_behind(sentence, end), *self._back.following(sentence, end)):
            now = self._now.inside(begin, min(begin + _NEAR, stop))
            ours = self._we.inside(begin, stop) or ends_as_we(self._words, begin, stop, self._lang)
            if now and (ours and self._self.inside(begin, stop) or self._named(begin, stop)):
                return True
        return False

    def _clauses_behind(self, sentence: Sentence, end: int) -> list[tuple[int, int]]:
        """What stands behind the next comma of the sentence."""
        comma = self._words.find(",", end, sentence.end)
        return [(comma + 1, sentence.end)] if comma >= 0 else []

    def _reaches(self, deny: Hit, at: int) -> bool:
        """Whether `we do not …` runs on to a name, over the commas of a list but not of a new clause."""
        if "," in self._words[deny.start : min(deny.end, at)]:
            return False
        parts = self._words[deny.end : at].split(",")
        return all(part.count(" ") <= 4 for part in parts[1:]) and not self._restarts(deny, at)

    def _restarts(self, deny: Hit, at: int) -> bool:
        """A comma followed by a verb of disclosure begins a statement of its own."""
        for comma in _COMMA.finditer(self._words, deny.end, at):
            for verb in self._disclose.inside(comma.end(), min(comma.end() + 40, at)):
                apart = not any(
                    d.start <= verb.start < d.end for d in self._deny.inside(deny.start, verb.end + 1)
                )
                few = self._words.count(" ", comma.end(), verb.start) <= 3
                if apart and few and verb.start >= deny.end:
                    return True
        return False

    def _apart(self, sentence: Sentence, start: int, end: int, deny: int) -> bool:
        """Whether a comma parts a name from a denial behind it; an aside (`, for example X,`) does not."""
        between = self._words[end:deny]
        if between.count(",") == 1 and _ACCESS.search(self._words, deny, sentence.end):
            return False  # `X Ltd, which no longer has access`
        if between.count(",") != 1:
            return "(" in between and ")" not in between
        opened = self._words.rfind(",", sentence.start, start)
        return not (opened > 0 and start - opened < 40)

    def _main_clause(self, sentence: Sentence, start: int) -> int:
        """Where the clause behind a condition begins: `If we hear nothing from you, X deletes it`."""
        if _CONDITION.match(self._words, sentence.start, start) is None:
            return sentence.start
        comma = self._words.find(",", sentence.start, start)
        behind = comma > 0 and _THAT.match(self._words, comma, start) is None
        return comma if behind and self._words.find(",", comma + 1, start) < 0 else sentence.start

    def _second_verb(self, first: int, start: int, end: int, deny: int) -> bool:
        """`She uses X and tells nobody your name`: what is denied belongs to a second verb."""
        if not self._disclose.inside(first, start) or self._named(end, deny):
            return False
        joint = _AND.search(self._words, end, deny)
        return joint is not None and " " in self._words[joint.end() : deny].strip()

    def _then_denied(self, first: int, start: int, end: int, deny: int) -> bool:
        """`Receipts go to the accountant and are not sold`: so does what is said of a kind."""
        joint = _AND.search(self._words, end, deny)
        return joint is not None and bool(self._disclose.inside(first, joint.start()))

    def _unless(self, start: int, end: int) -> bool:
        return any_of("unless", self._lang).search(self._words, start, end) is not None

    def _only_if(self, first: int, start: int, end: int, deny: int) -> bool:
        """`We give it to X if you owe it and did not object`: what is denied is the condition's."""
        if not self._disclose.inside(first, start):
            return False
        return any(not self._named(end, if_.start()) for if_ in _IF_BEHIND.finditer(self._words, end, deny))

    def _first_or_listed(self, begin: int, start: int) -> bool:
        """Whether no other name stands after `begin`, or only those of one list with this one."""
        at = bisect_left(self.names, (start, 0))
        before = self.names[at - 1] if at else (0, 0)
        return before[0] < begin or start - before[1] <= _JOINED

    def _named(self, start: int, end: int) -> bool:
        at = bisect_left(self.names, (start, 0))
        return at < len(self.names) and self.names[at][0] < end


# --- private ---


def _without(hits: Hits, concept: str, *exceptions: str) -> HitIndex:
    """A concept's hits that no phrase of the exceptions touches (`no longer than`)."""
    kept = Spans((hit.start, hit.end) for one in exceptions for hit in hits.get(one, ()))
    return HitIndex(h for h in hits.get(concept, ()) if not kept.touch(h.start, h.end))


_FAR = 25  # sentences below a heading
_NEAR = 60  # characters between a phrase and the name it is about
_SOON = 180
_UNTIL_NEAR = 60
_OPENING = 15  # characters of what may stand before a subject or its verb
_INSERTED = re.compile(r",[ \n][^,;:.!?\u2029]{3,120},[ \n]")  # a clause about what was just named
# `Instead of our own servers we rent those of X` gives up the servers.
_INSTEAD = (
    "instead", "in place", "statt", "anstatt", "anstelle", "místo", "namísto", "in plaats", "au lieu", "à la place",
    "i stedet", "istedenfor", "în loc", "вместо", "взамен",
)  # fmt: skip
_RELATIVE = re.compile(
    r"(?i),[ \n](?:which|who|that|der|die|das|som|kter\w+|jenž|qui|dont|care|котор\w+|kes|mis|dat|wat|en we|and)(?!\w)"
)
_JOINED = 6  # characters between two names of a list: ` and `
# `Until spring 2023`, in a year that is over, or `until recently`.
_UNTIL = re.compile(
    r"(?i)(?<!\w)(?:(?:until|till|up to|bis|do|tot|jusqu'(?:en|au|à)|(?:frem|fram|inn)(?: ?til)|kuni|până|pana|до)[ \n]"
    rf"(?:[^ \n,.;:]+[ \n]){{0,4}}{any_year(OVER)}"
    r"|until (?:very )?recently|bis vor kurzem|do nedávna|ještě nedávno|tot voor kort|(?:encore|jusqu'à) récemment|inntil nylig|"
    r"veel hiljuti|kuni hiljuti|p[âa]n[ăa] (?:de curând|de curand|recent|nu demult)|до недавнего времени|еще недавно)"
)
_UNTIL_BEGINS = (
    "until", "till", "up", "bis", "do", "tot", "jusqu", "frem", "fram", "fremtil", "framtil", "inn", "inntil", "kuni",
    "până", "pana", "pană", "pâna", "до", "ještě", "encore", "veel", "еще",
)  # fmt: skip
_ENDED_CLAUSE = re.compile(
    r"(?i),[ \n](?:which|who|that|der|die|das|kter\w+|qui|som|kes|mis|care|котор\w+|dat|wat)(?!\w)[^,;\u2029]{3,90}"
)
_WAS = re.compile(
    r"(?i)[ \n](?:was|were|war|waren|byl\w*|waren|a été|était|var|oli|a fost|era|был\w?)[ \n][^,;\u2029]{3,80}"
)
_COMMA = re.compile(r",")
_CONDITION = re.compile(rf"(?i)(?:{choice('condition')})(?!\w)")
_IF_BEHIND = re.compile(rf"(?i),?[ \n](?:{choice('condition_behind')})(?!\w)")
_THAT = re.compile(r"(?i),[ \n](?:dass|dat|that|že|aby|que|qu'|at|et|că|să|что|чтобы)(?!\w)")
_RESULT = re.compile(rf"(?i),[ \n](?:{choice('result')})(?!\w)")
_AND = re.compile(rf"[ \n](?:{choice('and')})[ \n]")
_CLAUSE = re.compile(r"[;:]|[–—](?<=[ \n][–—])(?=[ \n])")
_ACCESS = re.compile(
    r"(?i)přístup|access|zugriff|zugang|toegang|inzage|tilgang|accès|acces|доступ|ligipääs|juurdepääs"
)
# What follows took the place of what was given up: `was replaced by Y`.
_NEW = re.compile(
    r"(?i)(?<!\w)(?:by|with|durch|mit|door|met|par|av|med|cu|poolt|на|nyní|now|nun|nå|nu|maintenant|acum|теперь|nüüd)(?!\w)|[;:]"
)
