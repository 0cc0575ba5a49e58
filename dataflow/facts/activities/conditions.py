"""Whether conditions of Art. 9(2) and grounds of Art. 10 are supported."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.activities.bases import live_bases
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.logic import all_tallied, any_tallied, begins_with, is_one_of, stated, tally
from dataflow.law.legal_bases import legal_bases

SECRECY = ("9(2)(h)", "9(2)(i)")
TO_BE_SHOWN = ("9(2)(c)", "9(2)(d)")
"""Points whose own conditions the controller has to state as met."""


def add_conditions(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    needs = [
        {"_article": found.code, "_needs_law": bool(found.law_required)} for found in legal_bases("art9")
    ]
    table = ctx.small("conditions", needs, {"_article": pa.string(), "_needs_law": pa.bool_()})
    rows = live_bases(ctx).join(table, left_on="article", right_on="_article", how="left")
    law = (col("law") != "none") & col("law_in_force") & col("law_of_area")
    treated = stated(col("article") == "9(2)(h)") & stated(col("contract") != "none")
    supported = (
        (~stated(col("_needs_law")) | treated | law)
        & (~stated(is_one_of("article", *SECRECY)) | col("secrecy"))
        & (~stated(col("article") == "9(2)(a)") | col("consent_explicit"))
        & (~stated(is_one_of("article", *TO_BE_SHOWN)) | col("conditions_met"))
    )
    nine = rows.filter(stated(begins_with("article", "9(2)")))
    counted = tally(nine, ["activity"], supported=supported)
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    ten = rows.filter((col("article") == "10").fill_null(True))
    control = (col("article") == "10") & (stated(col("official_authority")) | law)
    counted = tally(ten, ["activity"], controlled=control)
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    return activities.with_columns(
        conditions_supported=all_tallied("supported"), offences_controlled=any_tallied("controlled")
    )


FACTS = FactSet(
    subject="activities",
    add=add_conditions,
    facts=(
        Fact("conditions_supported", "yes-no",
             "each condition of Art. 9(2) has what it needs: a law in force, secrecy, explicit consent, or its own conditions met",
             "one of these is empty, or the act is not in the table of acts",
             ("bases[9(2)(b)|9(2)(g)|9(2)(h)|9(2)(i)|9(2)(j)].law", "bases[9(2)(h)|9(2)(i)].secrecy", "bases[9(2)(a)].consent_explicit",
              "bases[9(2)(c)|9(2)(d)].conditions_met")),
        Fact("offences_controlled", "yes-no",
             "a basis of Art. 10 stands under official authority or cites a law of the Union or a State of the EEA in force; "
             "without any row: false",
             "the law, or an article, is empty, or the act is not in the table of acts", ("bases[10].law", "bases.article")),
    ),
    needs=("has_article_9",),
)  # fmt: skip
