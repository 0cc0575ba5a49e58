"""Words for what a finding does not find established."""

from collections.abc import Callable, Mapping

from dataflow.rules.evidence import Evidence


def missing(parts: Mapping[str, str], lead: str = "Not established") -> Callable[[Evidence], str]:
    """Details of a rule whose ``met`` is "all of these facts": names those that are not known to hold."""

    def details(evidence: Evidence) -> str:
        open_ = [words for name, words in parts.items() if evidence.row.get(name) is not True]
        return f"{lead}: {', '.join(open_)}." if open_ else ""

    return details
