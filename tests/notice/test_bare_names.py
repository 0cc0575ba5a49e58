"""Companies that a list, a table or a bracket names without a legal form (bare_names.txt).

A case opens with `=== <lang>`; behind `+` stand the parties, behind `-` those denied. Half the cases name none.
"""

import pytest

from tests.notice.test_layouts import cases, told


@pytest.mark.parametrize(("lang", "names", "text"), list(cases("bare_names.txt")))
def test_a_list_names_these_companies_only(lang, names, text):
    assert told(lang, text) == names
