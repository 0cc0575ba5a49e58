"""Sentences of nothing but names say the same whether each name is asked or the sentence once."""

import pytest

from dataflow.notice import LANGUAGES, context, read
from tests.notice.conftest import FRAME

FORMS = {"Bako": "GmbH", "Nela": "a.s.", "Rine": "Ltd", "Louvre": "SAS", "Nevidí": "OÜ"}
NAMES = [f"{first}{ending} {form}" for first, form in FORMS.items() for ending in ("ra", "dan", "l", "me")]
SAID = {
    "a denial in the list": ", ".join(NAMES[:9]) + ", but we do not use Tarma Ltd, " + ", ".join(NAMES[9:]),
    "a denial above": "We do not share data with:\n\n- " + "\n- ".join(NAMES),
    "a denial behind": ", ".join(NAMES) + ". We no longer use them.",
    "a heading": "## Companies that get no data\n\n" + "\n\n".join(NAMES),
    "definitions": "## Definitions\n\n" + "\n\n".join(NAMES),
    "a year": "\n".join(NAMES) + "\nUntil 2021 Dorma GmbH, Bakola Ltd",
    "Czech": "Nemá " + ", ".join(NAMES) + ".",
    "links": "\n".join(f"[{name}](https://x.example)" for name in NAMES),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_names_are_read_alike(monkeypatch, lang, said, between):
    text = between.join([FRAME[lang], *NAMES, ", ".join(NAMES), SAID[said], "\n".join(NAMES * 4)])
    read_each = read(text, lang=lang)
    monkeypatch.setattr(context, "_MANY", 0)
    assert read(text, lang=lang) == read_each
