"""Findings as a sequence that makes them when they are read: a million need not be held at once."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple, overload

from dataflow.findings.finding import OUTCOMES, Finding, Outcome
from dataflow.findings.found import Order
from dataflow.findings.making import made, uncollected

HELD = 20_000
"""Up to so many findings are kept once they are made; more are made again by whoever reads them again."""

AT_ONCE = 2_000
"""So many are made together."""


class Head(NamedTuple):
    """What can be told of a finding without making it."""

    key: str
    rule: str
    inventory: str
    outcome: Outcome
    severity: str
    waived: bool
    new: bool | None


class Findings(Sequence[Finding]):
    """The findings of a run, worst first.

    waivers: key → the waiver that covers it.  new: whether an earlier run did not have it; None without one.
    """

    def __init__(
        self,
        order: Order,
        *,
        waivers: Mapping[str, Mapping[str, str]] | None = None,
        new: Callable[[Head], bool] | None = None,
        within: range | None = None,
    ) -> None:
        self._order = order
        self._waivers = waivers or {}
        self._new = new
        self._within = within if within is not None else range(len(order.rows))
        self._ends = list(accumulate(count for count, _, _ in order.spans))
        self._held: tuple[Finding, ...] | None = None

    def __len__(self) -> int:
        return len(self._within)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all()) if len(self) <= HELD else self.at(range(len(self)))

    @overload
    def __getitem__(self, number: int) -> Finding: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Finding]: ...
    def __getitem__(self, number: int | slice) -> Finding | Sequence[Finding]:
        if len(self) <= HELD:
            return self._all()[number]
        if isinstance(number, slice):
            part = self._within[number]
            return Findings(self._order, waivers=self._waivers, new=self._new, within=part)
        return self._some([self._within[number]])[0]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(other) == len(self) and all(
            one == another for one, another in zip(self, other, strict=True)
        )

    __hash__ = None  # type: ignore[assignment]

    def at(self, positions: Sequence[int]) -> Iterator[Finding]:
        """The findings at these positions, some made at once, and none of them kept."""
        if self._held is not None:
            yield from (self._held[position] for position in positions)
            return
        for begin in range(0, len(positions), AT_ONCE):
            yield from self._some([self._within[one] for one in positions[begin : begin + AT_ONCE]])

    def heads(self) -> Iterator[Head]:
        """Key, rule, inventory, outcome and severity of each, in order."""
        for begin in range(0, len(self), AT_ONCE):
            with uncollected():
                found = self._heads(self._within[begin : begin + AT_ONCE])
            yield from found

    def of_outcome(self, outcome: Outcome) -> Sequence[Finding]:
        """Those of an outcome, which stand together."""
        begin = 0
        for count, its_outcome, _ in self._order.spans:
            begin += count if OUTCOMES.index(its_outcome) < OUTCOMES.index(outcome) else 0
        length = sum(count for count, its_outcome, _ in self._order.spans if its_outcome == outcome)
        return self[begin : begin + length]

    def tally(self) -> Counter[tuple[Outcome, str, bool]]:
        """How many there are of each outcome and severity, waived or not."""
        if self._waivers or len(self) < len(self._order.rows):
            return Counter((head.outcome, head.severity, head.waived) for head in self.heads())
        return Counter({(outcome, severity, False): count for count, outcome, severity in self._order.spans})

    def marked(
        self,
        *,
        waivers: Mapping[str, Mapping[str, str]] | None = None,
        new: Callable[[Head], bool] | None = None,
    ) -> "Findings":
        """The same findings with these waivers too, and compared with an earlier run."""
        covered = {**self._waivers, **(waivers or {})}
        return Findings(self._order, waivers=covered, new=new or self._new, within=self._within)

    # --- private ---

    def _all(self) -> tuple[Finding, ...]:
        if self._held is None:
            self._held = tuple(self.at(range(len(self))))
        return self._held

    def _outcomes(self, numbers: Sequence[int]) -> list[tuple[Outcome, str]]:
        marks = [(outcome, severity) for _, outcome, severity in self._order.spans]
        ends = self._ends
        return [marks[bisect_right(ends, number)] for number in numbers]

    def _some(self, numbers: Sequence[int]) -> list[Finding]:
        found = made(self._order, numbers, self._outcomes(numbers))
        if not self._waivers and self._new is None:
            return found
        return [
            one._replace(waived=head.waived, waiver=self._waivers.get(one.key), new=head.new)
            if head.waived or head.new is not None
            else one
            for one, head in zip(found, map(self._marked_head, map(head_of, found)), strict=True)
        ]

    def _heads(self, numbers: Sequence[int]) -> list[Head]:
        order = self._order
        by_source: dict[int, list[int]] = {}
        for place, number in enumerate(numbers):
            by_source.setdefault(order.numbers[number], []).append(place)
        found: list[Any] = [None] * len(numbers)
        for number, places in by_source.items():
            source = order.sources[number]
            heads = source.heads([order.rows[numbers[place]] for place in places])
            marks = self._outcomes([numbers[place] for place in places])
            for place, (key, inventory), (outcome, severity) in zip(places, heads, marks, strict=True):
                head = Head(key, source.rule.id, inventory, outcome, severity, False, None)
                found[place] = self._marked_head(head)
        return found

    def _marked_head(self, head: Head) -> Head:
        if head.key in self._waivers:
            head = head._replace(waived=True)
        return head._replace(new=self._new(head)) if self._new is not None else head


def head_of(finding: Finding) -> Head:
    """The head of a finding that is there."""
    inventory = finding.subject.inventory
    outcome, severity = finding.outcome, finding.severity
    return Head(finding.key, finding.rule, inventory, outcome, severity, finding.waived, finding.new)


def heads(findings: Sequence[Finding]) -> Iterator[Head]:
    """The heads of findings, which need not be made for it."""
    return findings.heads() if isinstance(findings, Findings) else map(head_of, findings)


def marked(
    findings: Sequence[Finding],
    *,
    waivers: Mapping[str, Mapping[str, str]] | None = None,
    new: Callable[[Head], bool] | None = None,
) -> Sequence[Finding]:
    """The findings, those of these keys waived, and all compared with an earlier run."""
    if isinstance(findings, Findings):
        return findings.marked(waivers=waivers, new=new)
    found = []
    for finding in findings:
        if waivers and finding.key in waivers:
            finding = finding._replace(waived=True, waiver=waivers[finding.key])
        found.append(finding._replace(new=new(head_of(finding))) if new is not None else finding)
    return tuple(found)


def tally_of(findings: Sequence[Finding]) -> Counter[tuple[Outcome, str, bool]]:
    """How many there are of each outcome and severity, waived or not."""
    if isinstance(findings, Findings):
        return findings.tally()
    return Counter((finding.outcome, finding.severity, finding.waived) for finding in findings)


def at(findings: Sequence[Finding], positions: Sequence[int]) -> Iterator[Finding]:
    """The findings at these positions."""
    if isinstance(findings, Findings):
        return findings.at(positions)
    return (findings[position] for position in positions)


def of_outcome(findings: Sequence[Finding], outcome: Outcome) -> Sequence[Finding]:
    """Those of an outcome."""
    if isinstance(findings, Findings):
        return findings.of_outcome(outcome)
    return [finding for finding in findings if finding.outcome == outcome]
