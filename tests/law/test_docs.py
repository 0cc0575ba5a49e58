from pathlib import Path

from dataflow.law.adequacy import SCOPE_TESTS
from dataflow.law.docs import to_verify_markdown
from dataflow.law.tables import TABLES, to_verify

PAGE = Path(__file__).parents[2] / "docs" / "law.md"


def test_the_page_lists_what_is_not_verified():
    listed = PAGE.read_text(encoding="utf-8").split("<!-- verify: begin -->\n")[1]
    assert listed.split("<!-- verify: end -->")[0] == to_verify_markdown() + "\n"


def test_every_mark_and_row_is_in_the_list():
    text = to_verify_markdown()
    for entry in to_verify():
        line = next(x for x in text.splitlines() if x.startswith(f"- {entry['verify']}: "))
        assert f"`{entry['key']}`" in "".join(x for x in text.splitlines() if entry["verify"] in x), line


def test_the_page_names_every_table_and_scope_test():
    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in (*TABLES, *SCOPE_TESTS) if f"`{name}`" not in page] == []
