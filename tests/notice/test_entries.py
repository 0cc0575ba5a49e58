"""Names without a legal form in lists and tables of recipients, and in brackets behind a kind of them (entries.txt).

A case is written as in `layouts.txt`.
"""

import pytest

from tests.notice.test_layouts import cases, told


@pytest.mark.parametrize(("lang", "names", "text"), list(cases("entries.txt")))
def test_entries_name_these_companies_only(lang, names, text):
    assert told(lang, text) == names


@pytest.mark.parametrize(("others", "named"), [(3, True), (40, False)])
def test_one_company_speaks_for_a_dozen_entries_and_not_for_a_glossary(others, named):
    words = [f"{a}{b}{c}um" for a in "BDFG" for b in "aeiou" for c in "lmn"][:others]
    rows = "\n".join(f"| {word} | 5 years |" for word in ["Stripe", *words])
    text = f"We share your data with these recipients:\n\n| Recipient | Time |\n|---|---|\n{rows}\n"
    assert told("en", text)["parties"] == {"Stripe", *(words if named else ())}
