"""What of a rule is the same for all its findings, made once: words, the parts of its message, what it asks for."""

from collections.abc import Callable, Mapping, Sequence
from string import Formatter
from typing import Any

from dataflow.facts.catalogue import facts as facts_of
from dataflow.facts.fact import Fact
from dataflow.rules.rule import Rule


class Phrases:
    """A rule, taken apart for its findings."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        extra: Mapping[str, Fact] = rule.extra.get("facts", {})
        self.known: dict[str, Fact] = {**facts_of(rule.subject), **extra}
        """Facts that the rule may rest on, by name."""
        self.said = rule.title[0].lower() + rule.title[1:]
        """The title as part of a sentence."""
        self.path: Callable[[Any], Any] | None = rule.extra.get("path")
        """What finds a path of the rule's own, given the evidence: numbers of flows."""
        self.message = parts(rule.message)
        """Literal texts, each with the word that follows it (None at the end)."""
        self._asked = [name for name in dict.fromkeys((*rule.facts, *extra)) if name in self.known]
        self._reads: dict[tuple[str, ...], tuple[str, ...]] = {}

    def unknown(self, columns: Mapping[str, Sequence[Any]], length: int) -> list[tuple[str, ...]]:
        """Names of the facts that each of so many rows leaves open, by the columns of facts that some row does."""
        names = [name for name in self._asked if name in columns]
        if not names:
            return [()] * length
        rows = zip(*[columns[name] for name in names], strict=True)
        return [tuple([name for name, cell in zip(names, row, strict=True) if cell is None]) for row in rows]

    def reads(self, unknown: tuple[str, ...]) -> tuple[str, ...]:
        """Paths to the fields that would settle these facts, each once."""
        found = self._reads.get(unknown)
        if found is None:
            found = tuple(dict.fromkeys(path for name in unknown for path in self.known[name].reads))
            self._reads[unknown] = found
        return found


def parts(message: str) -> tuple[tuple[str, str | None], ...]:
    """A message's literal texts, each with the word in braces that follows it."""
    return tuple((literal, word) for literal, word, _, _ in Formatter().parse(message))
