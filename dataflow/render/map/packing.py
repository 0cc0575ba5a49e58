"""Findings and places in few bytes: a large inventory has tens of thousands of both."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from dataflow.findings.finding import Finding
from dataflow.render.map.findings import Placed
from dataflow.render.map.model import Link, MapData


class Pool:
    """Texts, and lists of numbers, by number; each is kept once."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.index: dict[str, int] = {}
        self.lists: dict[tuple[int, ...], int] = {}

    def many(self, numbers: Iterable[int] | None) -> int:
        """The number of a list; -1 for None."""
        return -1 if numbers is None else self.lists.setdefault(tuple(numbers), len(self.lists))

    def __call__(self, text: str) -> int:
        found = self.index.setdefault(text, len(self.texts))
        if found == len(self.texts):
            self.texts.append(text)
        return found

    def place(self, place: str) -> list[int]:
        """A place as [text, number]: its last number stands apart, as U+0001 in the text; -1: it has none."""
        found = None if _MARKS.search(place) else _NUMBERED.fullmatch(place)
        return [self(f"{found[1]}\u0001{found[3]}"), int(found[2])] if found else [self(place), -1]


def pack_findings(placed: Sequence[Placed], data: MapData, pool: Pool) -> dict[str, list[Any]]:
    """``verdicts``: what findings of one rule share; ``sets``: lists of links that several share; ``said``:
    messages, each [number of sentences, sentence …, further place …], the number negative where nothing stands
    for a name; ``list``.

    ``list`` holds runs of one verdict about one flow each, [verdict, link, message, link, message …], and
    long ones: [verdict, [kind, inventory, id], links, nodes, message, steps, waived, key].  In a sentence
    U+0001 … U+0004 stand for the names of recipient (or party), activity, id of the subject, and name of the
    sender.  ``links`` is a number of ``sets``; these say by how much each number grows.
    """
    verdicts: dict[tuple[Any, ...], int] = {}
    sets: dict[tuple[int, ...], int] = {}
    messages: dict[tuple[int, ...], int] = {}
    names = {node.id: node.name for node in data.nodes}
    activities = {(a.inventory, a.id): a.name for a in data.activities}
    packed: list[list[Any]] = []
    for item in placed:
        finding, subject = item.finding, item.finding.subject
        verdict = verdicts.setdefault(_shared(finding), len(verdicts))
        link = data.links[item.links[0]] if len(item.links) == 1 else None
        if link is not None and _is_short(item, link):
            activity = activities.get((link.inventory, link.activity or ""), "")
            said = (names.get(link.recipient, ""), activity, link.id, names.get(link.sender, ""))
            message = (*_message(finding.message, said, pool), *_places(finding, 1, pool))
            if not packed or packed[-1][0] != verdict or isinstance(packed[-1][1], list):
                packed.append([verdict])
            packed[-1] += [item.links[0], messages.setdefault(message, len(messages))]
            continue
        own = data.nodes[item.nodes[0]].name if item.nodes else ""
        activity = activities.get((subject.inventory, subject.id), "") if subject.kind == "activity" else ""
        said = (own, activity, subject.id, "")
        message = (*_message(finding.message, said, pool), *_places(finding, 0, pool))
        row = [
            verdict,
            [pool(subject.kind), pool(subject.inventory), pool(subject.id)],
            sets.setdefault(item.links, len(sets)),
            list(item.nodes),
            messages.setdefault(message, len(messages)),
            [pool(part) for step in finding.path for part in (step.flow, step.sender, step.recipient)],
            int(finding.waived),
            -1 if finding.key == _key(finding) else pool(finding.key),
        ]
        packed.append(row)
    return {
        "verdicts": [list(verdict) for verdict in verdicts],
        "sets": [[b - a for a, b in pairwise((0, *links))] for links in sets],
        "said": [list(message) for message in messages],
        "list": packed,
    }


# --- private ---

# A number that begins with a zero would not come back as it was.
_NUMBERED = re.compile(r"(.*?)(?<!\d)(0|[1-9]\d{0,8})(\D*)", re.S)
_MARKS = re.compile("[\u0001-\u0004]")


def _shared(finding: Finding) -> tuple[Any, ...]:
    return (
        finding.rule,
        finding.name,
        finding.group,
        finding.outcome,
        finding.severity,
        tuple(finding.provisions),
        finding.remedy,
    )


def _places(finding: Finding, start: int, pool: Pool) -> list[int]:
    return [part for place in finding.places[start:] for part in pool.place(str(place))]


def _key(finding: Finding) -> str:
    return f"{finding.rule}@{finding.subject.inventory}/{finding.subject.kind}:{finding.subject.id}"


def _is_short(item: Placed, link: Link) -> bool:
    """Whether all that a short form leaves out follows from its link."""
    finding = item.finding
    if finding.subject.kind != "flow" or link.id != finding.subject.id or item.nodes or finding.waived:
        return False
    ends = [(step.flow, f"party:{step.sender}", f"party:{step.recipient}") for step in finding.path]
    own = link.row.place if link.row else None
    return (
        finding.key == _key(finding)
        and link.kind == "flow"
        and link.inventory == finding.subject.inventory
        and ends == [(link.id, link.sender, link.recipient)]
        and bool(finding.places)
        and str(finding.places[0]) == own
    )


def _message(message: str, names: Sequence[str], pool: Pool) -> list[int]:
    text, sign = message, 1
    if _MARKS.search(message):
        sign = -1
    else:
        for number, name in sorted(enumerate(names, 1), key=lambda pair: -len(pair[1])):
            if len(name) > 2 and not _MARKS.search(name):
                text = text.replace(name, chr(number))
    sentences = text.split(". ")
    return [sign * len(sentences), *map(pool, sentences)]
