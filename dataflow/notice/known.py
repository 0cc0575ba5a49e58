"""What the reader of notices takes from an inventory."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dataflow.notice.lexicon import LANGUAGES, load
from dataflow.notice.names import KnownParty
from dataflow.notice.text import Run, normalise

if TYPE_CHECKING:
    from dataflow.inventory.inventory import Inventory


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient of the inventory: the kinds of business (`communication`, …) its row and flows tell.

    is_class: a described class of recipients rather than a legal entity.
    """

    id: str
    name: str
    is_class: bool
    categories: frozenset[str]
    roles: frozenset[str] = frozenset()
    is_authority: bool = False
    in_group: bool = False


def known_parties(inventory: Inventory) -> tuple[KnownParty, ...]:
    """Every party with a name: its own, or a description (classes, and names without a capital).

    Units of the controller are left out.
    """
    rows = inventory.rows("parties") if "parties" in inventory.tables else []
    return tuple(
        KnownParty(
            row["id"],
            row["name"],
            tuple(row["aliases"] or ()),
            tuple(row["former_names"] or ()),
            described=row["kind"] == "class" or row["name"] == row["name"].lower(),
        )
        for row in rows
        if row["name"] and row["kind"] != "unit"
    )


def recipients(inventory: Inventory, *, notice: str | None = None) -> tuple[Recipient, ...]:
    """Who receives data in the activities that the notice covers (all activities where it says nothing).

    The organisation itself, the controller of a flow's activity and the persons are no recipients.
    """
    parties = {row["id"]: row for row in inventory.rows("parties")}
    covered = _covered(inventory, notice)
    own = {inventory.organisation_party}
    words: dict[str, list[str]] = {}
    roles: dict[str, set[str]] = {}
    for flow in inventory.rows("flows") if "flows" in inventory.tables else []:
        party = flow["to"]
        if party in parties and party not in own and (covered is None or flow["activity"] in covered):
            words.setdefault(party, []).append(flow["purpose"] or "")
            roles.setdefault(party, set()).update(r for r in (flow["role"], flow["role_claimed"]) if r)
    return tuple(
        _recipient(parties[party], texts, frozenset(roles[party] - {"unknown"}))
        for party, texts in sorted(words.items())
    )


def categories_of(*, sector: str | None, texts: Iterable[str]) -> frozenset[str]:
    """Kinds of business told by a sector, in English or one of the nine languages, and by other words."""
    found = {
        category
        for category, stems in _sectors().items()
        if any(_tells(stem, (sector or "").lower()) for stem in stems)
    }
    words = ". ".join(text for text in texts if text)
    if words:
        text = normalise(words, [Run(words, 0, len(words))])
        for lang in LANGUAGES:
            found |= {c.removeprefix("category.") for c in load(lang).scan(text) if c.startswith("category.")}
    return frozenset(found)


# --- private ---


def _tells(stem: str, sector: str) -> bool:
    """A short stem only counts where a word begins with it (`tisk` is not in `statistisk`)."""
    return stem in sector if len(stem) > 4 else bool(re.search(rf"(?<!\w){re.escape(stem)}", sector))


@cache
def _sectors() -> dict[str, tuple[str, ...]]:
    with (files("dataflow.notice") / "lexicon" / "sectors.csv").open(encoding="utf-8") as table:
        return {row["category"]: tuple(row["stems"].split("|")) for row in csv.DictReader(table)}


def _covered(inventory: Inventory, notice: str | None) -> frozenset[str] | None:
    for row in inventory.rows("notices") if notice and "notices" in inventory.tables else []:
        if row["id"] == notice and row["covers"] is not None:
            return frozenset(row["covers"])
    return None


def _recipient(row: Mapping[str, Any], texts: list[str], roles: frozenset[str]) -> Recipient:
    is_class = row["kind"] == "class"
    # A sector that the inventory states is enough; a flow's purpose only helps where it is empty.
    described = is_class or (row["name"] or "") == (row["name"] or "").lower()
    told = [row["name"] or ""] if described else [] if row["sector"] else texts
    categories = categories_of(sector=row["sector"], texts=told)
    return Recipient(
        row["id"],
        row["name"] or row["id"],
        is_class,
        categories,
        roles,
        is_authority=row["kind"] == "authority" or row["public_authority"] is True,
        in_group=bool(row["group"] or row["parent"]),
    )
