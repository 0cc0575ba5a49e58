"""One company under two names: a brand before its company in brackets, a name with and without its legal form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dataflow.notice.named import Named
from dataflow.notice.short_names import full_keys, long_keys
from dataflow.notice.text import Text


def in_full(
    text: Text, found: Sequence[Named], keys: Mapping[str, str], cores: Mapping[str, str]
) -> list[Named]:
    """In reading order, each short name and brand with the key and name of its company, where there is one.

    keys: key → full name; cores: the same without the legal form.
    """
    found = sorted(found, key=lambda one: (one.start, one.end))
    whole = {one.key for one in found if one.by == "legal-form"}
    loose = {one.key: one.name for one in found if one.by in _LOOSE and one.key not in whole}
    names = {one.key: cores.get(one.key, one.name) for one in found if one.party is None}
    full = full_keys(loose.items(), {key: cores[key] for key in whole})
    full |= long_keys([one for one in loose.items() if one[0] not in full], names)
    full |= {brand: company for brand, company in _brands(text, found) if brand in loose}
    return [
        replace(
            one,
            key=full[one.key],
            name=keys.get(full[one.key], names[full[one.key]]),
            by=one.by if one.by == "controller" else "repeated",
        )
        if one.key in full
        else one
        for one in found
    ]


# --- private ---

_LOOSE = ("context", "controller", "repeated", "well-known")  # found without a legal form


def _brands(text: Text, found: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Keys of a name and of the company in the bracket behind it: `Mailbrook (Plinko SAS, France)`."""
    for brand, company in zip(found, found[1:], strict=False):
        if company.by == "legal-form" and text.text[brand.end : company.start] == " (":
            yield brand.key, company.key
