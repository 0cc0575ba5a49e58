"""Policies compiled to rules over flows: the same four outcomes, keys, paths and places as any rule."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from dataflow.engines.expressions import Expr, col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.flows.locations import flow_places
from dataflow.facts.joins import look_up
from dataflow.facts.logic import (
    all_of,
    all_tallied,
    any_of,
    any_tallied,
    fact,
    is_one_of,
    number,
    stated,
    tally,
    unknown,
)
from dataflow.inventory.hints import did_you_mean
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.rules.policies import Policy, Words
from dataflow.rules.rule import Rule

FACTS = ("live", "to_other", "third_country", "adequate")


def policy_rules(policies: Iterable[Policy], inventories: Sequence[Inventory]) -> tuple[Rule, ...]:
    """One rule a policy: ``POL-<id>``.

    Raises ``InventoryError`` for a category, party or activity that none of the inventories knows.
    """
    problems: list[Problem] = []
    rules = []
    for policy in policies:
        _check(policy.categories, "categories", _ids(inventories, "categories") | _KINDS, problems)
        _check(policy.to.get("parties", ()), "parties", _ids(inventories, "parties"), problems)
        _check(policy.unless.get("activities", ()), "activities", _ids(inventories, "activities"), problems)
        rules.append(_rule(policy, _narrower(inventories, _plain(policy.categories))))
    if problems:
        raise InventoryError(problems)
    return tuple(rules)


# --- private ---

_KINDS = set(VOCABULARY["category_kind"])


def _rule(policy: Policy, categories: set[str]) -> Rule:
    name = f"POL-{policy.id}"
    carries, goes, excepted = (f"{name} {word}" for word in ("carries", "goes", "excepted"))
    wanted = ~fact(goes) if policy.effect == "deny" else fact(goes)
    met = any_of(wanted, fact(excepted))
    # what the flow carries does not matter where it may go there anyway
    applies = all_of(
        fact("live"), fact("to_other"), any_of(fact(carries), fact(carries).is_null() & stated(met))
    )
    placed = {"countries", "status"} & set(policy.to)
    return Rule(
        id=name,
        name=policy.id,
        group="third-country" if placed else "risk",
        severity=policy.severity,
        subject="flows",
        provisions=("Art. 24(2)",),
        facts=FACTS,
        applies=applies,
        met=met,
        message="{sender} sends data to {recipient} ({country}) for “{activity}”, against the policy "
        f"“{_literal(policy.name)}”.",
        remedy=f"Stop or change the flow, or change the policy. Its reason: {policy.reason}",
        doc=_doc(policy),
        columns=(carries, goes, excepted),
        extra={"add": _adder(policy, categories, (carries, goes, excepted)), "facts": _facts(policy, name)},
    )


def _adder(
    policy: Policy, categories: set[str], names: tuple[str, str, str]
) -> Callable[[Any, Context], Any]:
    def add(flows: Any, ctx: Context) -> Any:
        columns = set(flows.names)
        flows = _counts(flows, _carried(ctx, categories), "_carries")
        flows = _counts(flows, _listed(ctx, _plain(policy.to.get("countries", ()))), "_listed")
        flows = _counts(flows, _relied_on(ctx, _plain(policy.unless.get("safeguards", ()))), "_safeguard")
        carries, goes, excepted = names
        flows = flows.with_columns(
            (any_tallied("_carries") | (col("categories_count").is_null() & unknown())
             if policy.categories else lit(True)).alias(carries),
            all_of(lit(True), *_goes(policy)).alias(goes),
            any_of(lit(False), *_excepted(policy)).alias(excepted),
        )  # fmt: skip
        return flows.drop(*[name for name in flows.names if name not in columns | set(names)])

    return add


def _goes(policy: Policy) -> Iterable[Expr]:
    to = {key: _plain(words) for key, words in policy.to.items()}
    if "countries" in to:
        known = number("_listed_true") + number("_listed_false") > 0
        if policy.effect == "deny":
            yield any_tallied("_listed") | (~known & unknown())
        else:
            yield all_tallied("_listed") & (known | unknown())
    if "status" in to:
        yield any_of(*[_STATUS[word]() for word in to["status"]])
    if "parties" in to:
        yield _id("to").is_in(list(to["parties"]))
    if "kinds" in to:
        yield is_one_of("to_kind", *to["kinds"])
    if "roles" in to:
        yield is_one_of("role", *to["roles"])


def _excepted(policy: Policy) -> Iterable[Expr]:
    unless = {key: _plain(words) for key, words in policy.unless.items()}
    if "treatment" in unless:
        yield is_one_of("treatment", *unless["treatment"])
    if "safeguards" in unless:
        yield any_tallied("_safeguard") | (col("safeguards_count").is_null() & unknown())
    if "activities" in unless:
        yield stated(_id("activity").is_in(list(unless["activities"])))


_STATUS: Mapping[str, Callable[[], Expr]] = {
    "gdpr-area": lambda: ~fact("third_country"),
    "third-country": lambda: fact("third_country"),
    "adequate": lambda: fact("third_country") & fact("adequate"),
    "not-adequate": lambda: fact("third_country") & ~fact("adequate"),
}


def _carried(ctx: Context, words: set[str]) -> Any:
    """Owner, hit: the categories of flows that are meant, by id or kind."""
    kinds = sorted(words & _KINDS)
    links = look_up(
        ctx.link("flows", "categories"), ctx.table("categories"), on="value", prefix="", names=("kind",)
    )
    by_kind = is_one_of("kind", *kinds) if kinds else lit(False)
    return links.select("owner", hit=stated(_id("value").is_in(sorted(words))) | by_kind)


def _listed(ctx: Context, codes: Sequence[str]) -> Any:
    inside = (
        stated(is_one_of("code", *codes)) | stated(is_one_of("canonical", *codes)) if codes else lit(False)
    )
    return flow_places(ctx).select("owner", hit=inside)


def _relied_on(ctx: Context, kinds: Sequence[str]) -> Any:
    hit = is_one_of("kind", *kinds) & col("valid") if kinds else lit(False)
    return flow_instruments(ctx).select("owner", hit=hit)


def _counts(flows: Any, found: Any, name: str) -> Any:
    counted = tally(found, ["owner"], **{name: col("hit")})
    return flows.join(counted, left_on="id", right_on="owner", how="left")


def _id(column: str) -> Expr:
    """An id without the inventory it belongs to."""
    return col(column).as_text().replace("^[^/]*/", "")


def _facts(policy: Policy, name: str) -> dict[str, Fact]:
    """What has to be filled in where the policy cannot tell."""
    goes: list[str] = []
    for key in policy.to:
        goes += {"kinds": ["to.kind"], "roles": ["role"], "parties": ["to"]}.get(
            key, ["to.country", "storage", "access"]
        )
    unless = [key for key in ("treatment", "safeguards") if key in policy.unless]
    return {
        fact_name: Fact(fact_name, "yes-no", meaning, reads=tuple(reads))
        for fact_name, meaning, reads in (
            (
                f"{name} carries",
                "the flow carries data the policy is about",
                ["categories", "categories.kind"],
            ),
            (f"{name} goes", "the flow goes where the policy says", goes),
            (f"{name} excepted", "an exception of the policy holds", unless),
        )
    }


def _doc(policy: Policy) -> str:
    data = f"data of {', '.join(_plain(policy.categories))}" if policy.categories else "data"
    verb = "go" if policy.effect == "deny" else "go elsewhere than"
    where = "; ".join(f"{key}: {', '.join(_plain(words))}" for key, words in policy.to.items()) or "anybody"
    unless = "; ".join(f"{key}: {', '.join(_plain(words))}" for key, words in policy.unless.items())
    parts = [
        f"{policy.name}.",
        f"What it looks at\nLive flows of {data} to somebody else: they must not {verb} to {where}.",
        f"Why\n{policy.reason}",
        f"When it does not apply\n{unless or 'No exception is made'}.",
    ]
    return "\n\n".join(parts)


def _check(words: Words, key: str, known: set[str], problems: list[Problem]) -> None:
    for word, place in words:
        if word not in known:
            hint = did_you_mean(word, sorted(known))
            also = " or a kind of category" if key == "categories" else ""
            problems.append(Problem("unknown-id", place, word, f"an id of {key}{also}{hint}"))


def _ids(inventories: Sequence[Inventory], table: str) -> set[str]:
    found = {str(item) for one in inventories for item in one.tables[table].column("id").to_pylist()}
    return found | {one.organisation_party for one in inventories} if table == "parties" else found


def _narrower(inventories: Sequence[Inventory], words: Iterable[str]) -> set[str]:
    """The words, and every category below one of them."""
    found = set(words)
    children = [(row["id"], row["parent"]) for one in inventories for row in one.rows("categories")]
    while more := {child for child, parent in children if parent in found} - found:
        found |= more
    return found


def _plain(words: Words) -> list[str]:
    return [word for word, _ in words]


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
