"""Who a notice says is the controller (controllers.txt): with a legal form, without one, or nobody at all.

A case opens with `=== <lang> = <name>`; without a name nobody may be taken for the controller.
"""

from pathlib import Path

import pytest

from dataflow.notice import read


def cases():
    text = Path(__file__).with_name("controllers.txt").read_text(encoding="utf-8")
    for block in text.split("=== ")[1:]:
        head, _, body = block.partition("\n")
        lang, _, name = head.partition(" =")
        yield lang, name.strip(), body


@pytest.mark.parametrize(("lang", "name", "text"), list(cases()))
def test_the_controller_is_who_is_said_to_be(lang, name, text):
    assert [p.name for p in read(text, lang=lang).parties if p.role] == ([name] if name else [])
