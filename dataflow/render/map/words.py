"""The map's own words in the reader's language, from the record's catalogues."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.record.catalogues import said_in
from dataflow.record.words import words


@cache
def page_words(lang: str) -> Mapping[str, str]:
    """English → the reader's language, for all that the page's scripts say; empty for English.

    Texts of findings and of the law tables, and names of tables and columns, are not among them.
    """
    own = words(lang)
    if own.lang == "en":
        return {}
    texts = {text for path in sorted(_ASSETS.glob("map_*.js")) for text in said_in(path.read_text("utf-8"))}
    return {text: own.t(text) for text in sorted(texts)}


@cache
def lists_of_words(lang: str) -> Mapping[str, Mapping[str, str]]:
    """Word lists: roles, kinds of data, standings of countries, kinds of lines, columns, findings."""
    own = words(lang)
    t = own.t
    shared = {"role": "recipient_role", "data": "category_kind"}
    return {
        **{key: {code: own.term(name, code) for code in VOCABULARY[name]} for key, name in shared.items()},
        "standing": {
            "area": t("GDPR area"),
            "adequate": t("third country, adequacy decision in force"),
            "scoped": t("third country, adequacy decision for some recipients"),
            "third": t("third country without adequacy decision"),
            "bridge": t("outside the GDPR area, not a third country on the date"),
            "special": t("special case, to be examined"),
            "unknown": t("country unknown"),
        },
        "line": {
            "flow": t("flow"),
            "collection": t("collected from the person"),
            "about": t("about the person, origin not said"),
            "source": t("obtained from a source"),
            "location": t("located in"),
        },
        "column": {
            "subjects": t("data subjects"),
            "sources": t("sources"),
            "controllers": t("controllers"),
            "recipients": t("recipients"),
            "sub-processors": t("sub-processors"),
            "countries": t("countries"),
        },
        "how": {"seat": t("establishment"), "storage": t("storage"), "access": t("access")},
        "outcome": {"breach": t("breach"), "advice": t("advice"), "cannot-tell": t("cannot tell")},
        "severity": {
            "critical": t("critical"),
            "high": t("high"),
            "medium": t("medium"),
            "low": t("low"),
            "info": t("for information"),
        },
        "group": {
            "third-country": t("transfers to third countries"),
            "legal-basis": t("legal bases"),
            "un-notified": t("information to the persons"),
            "roles": t("roles of the parties"),
            "contracts": t("contracts with recipients"),
            "retention": t("retention periods"),
            "special-category": t("sensitive data"),
            "automated-decision": t("automated decisions"),
            "consent": t("consent of the persons"),
            "security": t("security of the data"),
            "record": t("completeness of the record"),
            "risk": t("risks and assessments"),
        },
    }


# --- private ---

_ASSETS = Path(__file__).parent.parent / "assets"
