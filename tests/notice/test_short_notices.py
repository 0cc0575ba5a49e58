"""Short notices are read in their language, and texts that are none are refused.

A case opens with `=== <lang>`; in `not_notices.txt` the kind of text follows.
"""

from pathlib import Path

import pytest

from dataflow.notice import NoticeError, read


def cases(name):
    """The head and the text of each case."""
    for block in Path(__file__).with_name(name).read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, body = block.partition("\n")
        yield head, body


@pytest.mark.parametrize(("lang", "text"), list(cases("short_notices.txt")))
def test_a_short_notice_is_read_in_its_language(lang, text):
    assert read(text).language == lang


@pytest.mark.parametrize(("head", "text"), list(cases("not_notices.txt")))
def test_another_text_is_refused(head, text):
    with pytest.raises(NoticeError) as caught:
        read(text)
    assert caught.value.code in ("not-a-notice", "unknown-language"), head
