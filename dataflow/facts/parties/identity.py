"""Whether it is known who a recipient is (Art. 15(1)(c), 28(1))."""

from typing import Any

from dataflow.engines.expressions import col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag
from dataflow.facts.logic import unknown
from dataflow.facts.parties.received import RECEIVED
from dataflow.law.thresholds import IDENTITY_OWED_FROM


def add_identity(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    engaged = ctx.summed(RECEIVED).filter(col("engaged") > 0)
    parties = flag(parties, engaged, on={"id": "to"}, name="_processes")
    entity = col("kind") != "class"
    named = ~col("name").is_null() | unknown()
    reachable = (col("contact") != "none") | (col("address") != "none")
    return parties.with_columns(
        identified=entity & named & (~col("_processes") | reachable),
        identity_owed=lit(ctx.as_of >= IDENTITY_OWED_FROM),
    ).drop("_processes")


FACTS = FactSet(
    subject="parties",
    add=add_identity,
    facts=(
        Fact("identified", "yes-no",
             "it is a legal entity with its name, and for processors a contact or address",
             "its kind, its name, or both contact and address of a processor are empty", ("kind", "name", "contact", "address")),
        Fact("identity_owed", "yes-no", "on the date the Court has held that the actual recipients are owed on request"),
    ),
    needs=("receives",),
    summaries=(RECEIVED,),
)  # fmt: skip
