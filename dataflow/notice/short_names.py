"""Names without a legal form that are the beginning of one company's full name in the same text.

`Stripe` beside `Stripe Payments Europe Ltd` is that company; beside two companies of a group it is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dataflow.notice.acronyms import initials, letters_of


def long_keys(short: Iterable[tuple[str, str]], names: Mapping[str, str]) -> dict[str, str]:
    """Key of a word in capitals → key of the one name whose first letters it is (`AWS`); names: key → name."""
    begun: dict[tuple[str, ...], list[str]] = {}
    for key, full in names.items():
        for letters in initials(full):
            begun.setdefault(letters, []).append(key)
    found = {}
    for key, name in short:
        wanted = letters_of(name)
        longer = [one for one in begun.get(wanted, ()) if one != key] if wanted else []
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def full_keys(short: Iterable[tuple[str, str]], cores: Mapping[str, str]) -> dict[str, str]:
    """Key of a short name → key of the one full name that begins with it.

    short: keys and names without a legal form; cores: key → full name without its legal form.
    """
    first: dict[str, list[tuple[str, str]]] = {}
    for key, core in cores.items():
        first.setdefault(core.split(" ")[0].lower(), []).append((key, core))
    found = {}
    for key, name in short:
        fuller = [k for k, core in first.get(name.split(" ")[0].lower(), ()) if _opens(core, name)]
        if len(fuller) == 1 and fuller[0] != key:
            found[key] = fuller[0]
    return found


# --- private ---


def _opens(core: str, name: str) -> bool:
    return core.lower().startswith(f"{name.lower()} ")
