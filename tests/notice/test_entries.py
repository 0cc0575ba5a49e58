"""Names without a legal form in lists and tables of recipients, and in brackets behind a kind of them (entries.txt).

A case is written as in `layouts.txt`.
"""

import pytest

from tests.notice.test_layouts import cases, told


@pytest.mark.parametrize(("lang", "names", "text"), list(cases("entries.txt")))
def test_entries_name_these_companies_only(lang, names, text):
    assert told(lang, text) == names
